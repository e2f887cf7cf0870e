// Words that turn or weaken what is said, in English, Russian and Kazakh, folded as language/tokens.ts folds. Data; how they act is in polarity.ts.

import { wordList } from '../language/word-lists.ts'

const words = (list: string) => new Set(list.split(/\s+/))
/** Words that begin with a stem ("слух*") or are as written. */
const stems = (...lists: string[]) => {
  const list = wordList(lists.map(line => [true, line] as const))
  return (word: string) => list.find(word) === true
}

/** The verb behind them is denied ("did not burn", "не горел"); English ones with n't are told by their ending. */
export const VERB_NEGATORS = words('not never cannot cant dont didnt isnt wasnt werent doesnt wont не ни')
/** The noun behind them is denied ("no shots", "никаких выстрелов", "ешқандай оқ"). */
export const NOUN_NEGATORS = words(
  'no without neither nor нет без никакой никакая никакое никакие никаких никакого никакую ешкандай ешбир',
)
/** Subjects that deny their verb ("nobody shot"). In Russian and Kazakh the verb is denied as well, and that is enough. */
export const NOBODY = words('nobody none nothing nowhere')
/** Stand behind what they deny ("өртенген жоқ", "оқ емес"). */
export const AFTER_NEGATORS = words('жок емес емеспин емеспиз жокпыз')

/**
 * Kazakh verbs with a suffix of negation: -ма/-ме behind vowels, р, л, й, -ба/-бе behind м, н, з, ж, -па/-пе behind voiceless letters; then an
 * ending.
 */
const KAZAKH_NEGATIVE =
  /^[а-я]{1,20}(?:[аеоуиыэюярлй]м|[мнзж]б|[бпткшсч]п)(?:а(?:д[ыи](?:м|к|н|ныз|низ)?|ган(?:мын|быз|дар|дай|нан|га)?|йд[ыи]|ймын|ймыз|й|сын|са|пты|птымын|с|ныз|ныздар|ндар)|е(?:ди(?:м|к|н|низ)?|ген(?:мин|биз|дер|дей|нен|ге)?|йди|ймин|ймиз|й|син|се|пти|с|низ|низдер|ндер))$/
/** Words that only look like one: Russian, and Kazakh stems in -ма. */
const NO_KAZAKH_NEGATIVE = stems(
  'кама* тама* жама* алмас* адам* команда* мама* дома* случай* май* темес* емес* мес* хлам* храм* рамс* шамас* самас* заман* ума умас* кома* тума* сума* дамас* замес* помес* смес* вмес* мимай* ломай* ломае* поймай* вынимай* снимай* нажимай* думай* принимай* обнимай* понимай* занимай* нимай* хромай*',
)

/** True for a Kazakh verb that denies, folded ("ортемеди", "атылмаган"). */
export function isKazakhNegative(word: string): boolean {
  return KAZAKH_NEGATIVE.test(word) && !NO_KAZAKH_NEGATIVE(word)
}

/** What stands between a negator and the word that it denies. */
export const FILLERS = words(
  `a an the any single real really even ever yet been be being is was were are am do did does have has had there that to such so very just some of these those all i we he she they it you at on in by
  был была было были есть будет будут уж уже же бы это этого таких такого такой такие никто никого нигде никогда никак никакого никаких никакой никакие там тут ни одного одной один одна ничего в на
  еш бир`,
)

/** Only say that something was so, was perceived or told: denied, they deny what goes with them. */
export const isLight = stems(
  'happen* occur* exist* hear* heard see saw seen seeing witness* notic* confirm* find finds found report* evidence proof sign signs trace traces fact',
  'слыш* услыш* видел* видн* увид* замеч* замет* подтвержд* подтверд* произо* происх* случ* зафиксир* наблюд* обнаруж* нашл* нашел найде* доказ* призна* сообщ* похож*',
  'болган болды бар естил* ести* корин* корди* коргем* растал* табыл* тиркел* байкал*',
)

/** Truth: denied ("not true that"), it calls what it stands with untrue. */
export const isTruth = stems('true truth correct правд* верно соответств* рас шындык* шын')
/** Belief: denied, it calls what follows untrue where that is a clause or "it" ("не верю, что"), not where it is a person. */
export const isBelief = stems('believe* верь верьте верю верим верит поверю сенбе* сенген сенемин')
/** Behind a denied belief. */
export const BELIEVED = words('that it this what a any these those что этому это в будто ни тому слухам деген дегенге')

/** Before or behind a verb they leave it undone: wishes, plans, what is to come, what nearly was. */
export const isUnrealised = stems(
  'will want wants wanted plan plans planned planning threaten* tried tries trying attempt* intend* going-to gonna tomorrow almost nearly soon prepare prepares prepared preparing',
  'хочет хотят хотел* хотим собира* собирал* планиру* пытал* пытают* попыта* угрожа* грозит* грозят* грозил* завтра чуть едва готовят* готовил* намерен* будет будут вскоре скоро',
  'ертен жоспарла* талпын* умтыл* кауип дайындал* жакында кейин-болады',
)
/** Kazakh intention: "өртемек", "өртемекші", "өлтіргісі келді". */
export function isKazakhIntention(word: string): boolean {
  return (
    /^[а-я]{2,20}(?:[мбп][ае]к(?:ш[ыи]|пыз|пын|пиз|пин)?|г[ыи]с[ыи]|к[ыи]с[ыи])$/.test(word) &&
    !/^(?:темек|емек|комек|кемек|олмак|кармак|тамак|бармак|томпак|аппак|кыспак|тепек|шумак)/.test(word)
  )
}

/** Negations that deny nothing: rows of folded beginnings of words. */
export const NOT_NEGATION: readonly (readonly string[])[] = [
  ...[
    'not only',
    'not just',
    'no doubt',
    'without doubt',
    'without a doubt',
    'no less',
    'not less',
    'no fewer',
    'not fewer',
    'no wonder',
    'not once',
    'not one but',
    'why not',
    'never before',
    'never forget',
    'not stop',
    'not stay silent',
    'not be silent',
    'not forget',
    'not sleep',
  ],
  ...[
    'cannot believe',
    "can't believe",
    "couldn't believe",
    "can't sleep",
    "can't deny",
    "don't forget",
    "didn't stop",
  ],
  ...[
    'не только',
    'не просто',
    'без сомнен',
    'не менее',
    'не меньше',
    'не могу повер',
    'не вер ится',
    'не верится',
    'не раз',
    'не успел',
    'не сомнев',
    'нет сомнен',
    'нет слов',
    'не дай',
    'не один',
    'не одна',
    'не одно',
    'не молч',
    'не забуд',
    'не забыв',
    'не скрыва',
    'не прекращ',
    'не утих',
    'не стиха',
    'не смолка',
    'не жалел',
    'не щад',
  ],
].map(row => row.split(' '))

/** The same in Kazakh, ending at the negator. */
export const NOT_NEGATION_BEFORE: readonly (readonly string[])[] = [
  'гана емес',
  'кана емес',
  'аз емес',
  'кем емес',
  'куман жок',
  'кумансыз',
  'шек жок',
  'соз жок',
  'бир рет емес',
].map(row => row.split(' '))

/** Call a statement untrue. */
export const isDenial = stems(
  'false falsehood* falsely fake fakes faked hoax* untrue lie lies lied lying liar* rumor* rumour* denied denies deny denying denial* debunk* refut* disprov* nonsense fabricat* disinformation misinformation myth myths',
  'неправда неправду неправдой ложь ложью лжи лживы* лгут лжет врут врет врали вранье враки фейк* слух слухи слухам слухов слухах опроверг* отрица* вброс* выдумк* дезинформац* брехня ерунда чушь',
  'отирик* жалган* осек* кауесет* дакпырт*',
)
/** Kazakh denials of two words ("теріске шығарды", "жоққа шығарды"): first word. */
export const DENIAL_PAIR = words('териске жокка')
/** "Stop writing that ...": the first word, and beginnings of the second. */
export const STOPPING = words('stop quit перестаньте перестань хватит прекратите прекрати довольно')
export const isTelling = stems(
  'say* writ* spread* post posting repeat* claim* tell* shar* писать говорить врать распростран* повторять пугать рассказывать твердить',
)
/** Kazakh words before a denied belief that say what is not to be believed. */
export const NOT_TO_BELIEVE = words('дегенге дегенине дегендерге созге созине создерге буган оган осыган')
/** Some say this, others that: the two words that a sentence must have. */
export const SOME = words('some people одни кто-то кто биреулер кейбиреу кейбиреулер')
export const OTHERS = words('others другие вторые иные биреулер енди екиншилери баскалар')

/** Talk of others that a denial may name: on the side that denies a claim they are no denial of the post itself. */
export const isRumour = stems(
  'rumor* rumour* слух слухи слухам слухов слухах кауесет* осек* дакпырт* вброс* fake fakes фейк* disinformation дезинформац* выдумк*',
)

/** "Allegedly" as a distance from what is said. */
export const DOUBTS = words('allegedly supposedly purportedly hardly barely якобы дескать вряд ага')

/** Begin what is not said to be so. */
export const CONDITIONS = words('if unless suppose imagine если кабы допустим представьте егер егерде')
/** Make it unreal behind a verb. */
export const UNREAL = words('would бы')

/** Ask for the truth of a sentence. */
export const ASKING = words('whether ли')
/** Kazakh particles of a question, the last word of their clause. */
export const ASKING_LAST = words('ма ме ба бе па пе')
/** Begin a question that takes its content for granted ("why did they shoot"). */
export const TAKEN_FOR_GRANTED = words(
  'why who whose how when where почему зачем кто кому как когда где неге неликтен ким калай кашан кайда',
)
/** Begin what a denial or a belief is about. */
export const COMPLEMENT = words('that what about of что о об будто деп деген туралы дегени')
