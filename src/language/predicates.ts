// Words that look like a predicate in English, Russian or Kazakh: enough to tell a clause from a list. A guess from endings, no grammar.

const ENGLISH_VERBS = new Set(
  `is are was were be been am has have had do does did will would can could may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't can't couldn't wouldn't shouldn't
  said says say told tells tell saw see sees heard hear hears went go goes came come comes took take takes got get gets gave give gives made make makes knew know knows thought think thinks found find finds left leave leaves kept keep keeps
  began begin begins ran run runs stood stand stands lost lose loses sent send sends brought bring brings met meet meets held hold holds wrote write writes sat lay fell fall falls felt feel feels shot shoot shoots beat beats hit hits burnt burn burns
  died dies die broke break breaks put puts set sets cut cuts shut became become becomes drove drive drives fled flee flees fought fight fights spoke speak speaks stole threw throw throws hid rose grew read led sold bought built caught paid won woke
  it's he's she's they're we're i'm i've we've they've there's that's`.split(/\s+/),
)

const RUSSIAN_VERBS = new Set(
  `нет есть нельзя можно надо нужно был была было были будет будут стал стала стали жив жива живы мертв мертвы ранен ранена убит убита виноват виновата должен должна должны готов готова известно неизвестно видно слышно
  шел пошел ушел пришел вышел вошел нашел подошел зашел прошел мог смог нес принес вез привез погиб погибла исчез лег сел сжег зажег поджег помог умер вел привел`.split(
    /\s+/,
  ),
)

const KAZAKH_VERBS = new Set(
  `жоқ бар емес екен едім едің еді едік болар керек қажет мүмкін тиіс жатыр тұр жүр отыр шығар жок кажет мумкин тур отыр екен еди едим дейді деді деп`.split(
    /\s+/,
  ),
)

const ENGLISH_ENDING = /^[a-z]{2,}ed$/
const RUSSIAN_ENDING =
  /^[а-яё]{2,}(?:[аеиуяыё]л(?:а|о|и|ся|ась|ось|ись)?|[аяеиую]тся|[аеуюия]ют|[аеёия]ет|[аеиоу]ть|аться|иться|ят|ены|ено|ена|аны|ано|ана)$/
const RUSSIAN_PAST = /^[а-яё]*(?:ш|гиб|чез|[оеё]г|нес|вез|мер|пер|ек|ох|ник|пас)л[аои]$/
const KAZAKH_ENDING =
  /^[а-яёәғқңөұүһі]+(?:[дт][ыі](?:м|ң|к|қ|ңыз|ңіз|ныз|низ)?|[дт]и(?:м|к|низ)?|[аей]д[ыіи]|(?:ған|ген|қан|кен|ган|кан)(?:мын|мін|мин|сың|сің|быз|біз)?|[аеый](?:мын|мін|мыз|міз|сың|сің|сыз|сіз)|са|се|сам|сем|саң|сең|сақ|сек|мақ|мек|бақ|бек|пақ|пек|сын|сін)$/
const KAZAKH_LETTER = /[әғқңөұүһі]/

/** Whether a word looks like a verb or another predicate. Case and a curly apostrophe make no difference; longer words than 40 are none. */
export function isPredicate(word: string): boolean {
  if (word.length > 40) return false
  const lower = word.toLowerCase().replaceAll('’', "'")
  if (/^[a-z']+$/.test(lower)) return ENGLISH_VERBS.has(lower) || ENGLISH_ENDING.test(lower)
  if (RUSSIAN_VERBS.has(lower) || KAZAKH_VERBS.has(lower)) return true
  if (KAZAKH_LETTER.test(lower)) return KAZAKH_ENDING.test(lower)
  if (lower.length < 3) return false
  return RUSSIAN_ENDING.test(lower) || RUSSIAN_PAST.test(lower) || KAZAKH_ENDING.test(lower)
}
