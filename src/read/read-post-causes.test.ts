// Causes of lost or wrong statements that showed on documents of all sorts: questions before "nobody knows", denials without a clause, what is no speaker, clauses without a conjunction.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statementTests } from '../../test/support/statement-tests.ts'
import { readPost } from './read-post.ts'

statementTests('en', [
  ['What became of the ferry I cannot say.', 'What became of the ferry |  | open | unsourced'],
  ['Who broke the seal is still not known.', 'Who broke the seal |  | open | unsourced'],
  ['Why the gate was left open, she could not explain.', 'Why the gate was left open | she | open | hearsay'],
  ['Who opened the gate is a hero.', 'Who opened the gate is a hero |  | affirm | unsourced'],
  ["I'm not saying it was clever.", 'it was clever |  | open | unsourced'],
  [
    'The regional council claims farmers poisoned the well.',
    'farmers poisoned the well | regional council | affirm | hearsay',
  ],
  [
    'Orla rang the guard, who told her there were dogs in the yard.',
    'Orla rang the guard |  | affirm | unsourced',
    'there were dogs in the yard | guard | affirm | hearsay',
  ],
  ['In her own words, the boat sank in minutes.', 'the boat sank in minutes | her | affirm | hearsay'],
  ['Her uncle called the story a lie.', 'Her uncle called the story a lie | Her uncle | deny | hearsay'],
  ['The council neither confirms nor denies that divers were hired.', 'divers were hired | council | open | hearsay'],
  [
    'Pavel rejected the accusation: the pumps had been checked twice.',
    'Pavel rejected the accusation | Pavel | deny | hearsay',
    'the pumps had been checked twice | Pavel | affirm | hearsay',
  ],
  ['I take all of that back.', 'I take all of that back |  | deny | unsourced'],
  ["I don't know anything about a boat.", "I don't know anything about a boat |  | open | unsourced"],
  ["I don't know."],
  [
    'The pump broke, she has admitted as much.',
    'The pump broke |  | affirm | unsourced',
    'she has admitted as much | she | affirm | hearsay',
  ],
  [
    '"The dam holds," said Orla Finch, but water ran through the yard.',
    'The dam holds | Orla Finch | affirm | hearsay',
    'water ran through the yard |  | affirm | unsourced',
  ],
  [
    'Hints to that effect are absurd, and the pumps were not broken.',
    'Hints to that effect are absurd |  | affirm | unsourced',
    'the pumps were not broken |  | deny | unsourced',
  ],
  ['The valve, as far as she knew, was closed.', 'The valve, as far as she knew, was closed |  | affirm | unsourced'],
  ['The mayor blames the drought.', 'The mayor blames the drought | mayor | affirm | hearsay'],
  ['The council admits to three.', 'The council admits to three | council | affirm | hearsay'],
  ['Our pump was blamed for the flood.', 'Our pump was blamed for the flood |  | affirm | unsourced'],
  [
    'I kept the pump log: the valve opened at six.',
    'I kept the pump log |  | affirm | own-perception',
    'the valve opened at six |  | affirm | unsourced',
  ],
  [
    'Our clerk called it a lie, but the safe was empty.',
    'Our clerk called it a lie | Our clerk | deny | hearsay',
    'the safe was empty |  | affirm | unsourced',
  ],
  [
    'The mayor denies it; the pumps were off.',
    'The mayor denies it | mayor | deny | hearsay',
    'the pumps were off |  | affirm | unsourced',
  ],
])

statementTests('ru', [
  ['Кто вскрыл подвал, так и не сообщили.', 'Кто вскрыл подвал |  | open | unsourced'],
  ['Куда увезли лодки, до сих пор неизвестно.', 'Куда увезли лодки |  | open | unsourced'],
  ['Как погиб сторож, она сказать не могла.', 'Как погиб сторож | она | open | hearsay'],
  ['Что сгорело, восстановят.', 'Что сгорело, восстановят |  | affirm | unsourced'],
  [
    'Мэр отклонил обвинение: насосы проверили дважды.',
    'Мэр отклонил обвинение | Мэр | deny | hearsay',
    'насосы проверили дважды | Мэр | affirm | hearsay',
  ],
  ['На самом складе эти данные отрицают.', 'На самом складе эти данные отрицают | складе | deny | hearsay'],
  ['Утверждения о том, что вода отравлена, являются ложью.', 'вода отравлена |  | deny | unsourced'],
  ['Слухи о том, будто мост рухнул, не подтвердились.', 'мост рухнул |  | open | hearsay'],
  ['Управа не подтверждает и не опровергает, что наняли водолазов.', 'наняли водолазов | Управа | open | hearsay'],
  [
    'Нас встретили двое в касках, спокойно так спросили пропуск.',
    'Нас встретили двое в касках |  | affirm | own-perception',
    'спокойно так спросили пропуск |  | affirm | unsourced',
  ],
  ['Нам второй месяц обещают, что воду дадут.', 'воду дадут |  | affirm | hearsay'],
  [
    'Сторож, с которым мы говорили дважды, сперва рассказал, что ворота открыты.',
    'ворота открыты | Сторож | affirm | hearsay',
  ],
  ['Дед назвал эти слова клеветой.', 'Дед назвал эти слова клеветой | Дед | deny | hearsay'],
  ['Беру свои слова назад.', 'Беру свои слова назад |  | deny | unsourced'],
  [
    'Колодец полон, я сама проверяла его утром.',
    'Колодец полон |  | affirm | unsourced',
    'я сама проверяла его утром |  | affirm | own-perception',
  ],
  [
    'Мы обошли двор, там пусто и темно.',
    'Мы обошли двор |  | affirm | own-perception',
    'там пусто и темно |  | affirm | unsourced',
  ],
  [
    'Столб повалили, провода в канаве.',
    'Столб повалили |  | affirm | unsourced',
    'провода в канаве |  | affirm | unsourced',
  ],
  ['Может, собаки утащили.', 'собаки утащили |  | affirm | inference'],
  ['Мэр обвинил рыбаков в краже.', 'Мэр обвинил рыбаков в краже | Мэр | affirm | hearsay'],
  [
    'У меня лежит накладная: мешков было сорок.',
    'У меня лежит накладная |  | affirm | own-document',
    'мешков было сорок |  | affirm | own-document',
  ],
  [
    'Мотор чихнул, он и подумал, что бак пуст.',
    'Мотор чихнул |  | affirm | unsourced',
    'бак пуст | он | affirm | hearsay',
  ],
])

statementTests('kk', [
  ['Қайықтарды кім алып кеткенін ешкім білмейді.', 'Қайықтарды кім алып кеткенін |  | open | unsourced'],
  ['Күзетшінің қалай өлгені әлі белгісіз.', 'Күзетшінің қалай өлгені |  | open | unsourced'],
  ['Жөндеу қашан аяқталарын ешкім нақты айта алмайды.', 'Жөндеу қашан аяқталарын |  | open | unsourced'],
  ['Сарапшылар суреттің ескі екенін анықтады.', 'суреттің ескі екенін | Сарапшылар | affirm | hearsay'],
  [
    'Көшеде тұрған сатушы дүкенге бөтен адам кіргенін көрген.',
    'дүкенге бөтен адам кіргенін | сатушы | affirm | hearsay',
  ],
  ['Сарбаз маған «тоқтама» деп айқайлады.', 'тоқтама | Сарбаз | deny | hearsay'],
  ['Бала су керек деп жылады.', 'су керек | Бала | affirm | hearsay'],
  ['Ауылдың аты Қарасу деп аталады.', 'Ауылдың аты Қарасу деп аталады |  | affirm | unsourced'],
  [
    'Жұмысшылар жалақыны көтеруді талап етті.',
    'Жұмысшылар жалақыны көтеруді талап етті | Жұмысшылар | affirm | hearsay',
  ],
  [
    'Біз бұғаттарды алуды және жолды ашуды талап етеміз.',
    'Біз бұғаттарды алуды және жолды ашуды талап етеміз |  | affirm | unsourced',
  ],
  ['Қоймашы айыпты мойындамады.', 'Қоймашы айыпты мойындамады |  | deny | unsourced'],
  ['Айтқаным қате болды.', 'Айтқаным қате болды |  | deny | unsourced'],
  [
    'Қойма иесі, кәсіпкер Асан Тоқтаров құлыптың сынғанын айтты.',
    'құлыптың сынғанын | Асан Тоқтаров | affirm | hearsay',
  ],
])

const KINDS = [
  ['en', 'The guard struck the driver with a stick.', 'accusation'],
  ['en', 'They used batons on the crowd.', 'accusation'],
  ['en', 'The clock struck nine.', 'factual'],
  ['en', 'The ferry is leaving on Sunday.', 'prediction'],
  ['en', 'The union demands that the pit be closed.', 'demand'],
  ['ru', 'Лавку разбили.', 'factual'],
  ['ru', 'Солдаты разбили лавку.', 'accusation'],
  ['ru', 'Лавку разбили солдаты.', 'accusation'],
  ['ru', 'Лавку никто не разбил.', 'accusation'],
  ['ru', 'Комиссия вернётся и назовёт виновных.', 'prediction'],
  ['ru', 'Комиссия приходит по утрам.', 'factual'],
  ['kk', 'Ол балаға қамшы сілтеді.', 'accusation'],
  ['kk', 'Мен ол жаққа бармаймын.', 'prediction'],
  ['kk', 'Мен балкондамын.', 'factual'],
  ['kk', 'Жүргізушілер айналма жолмен жүрсін.', 'demand'],
] as const

for (const [language, text, kind] of KINDS)
  test(`${kind}: ${text}`, () => {
    assert.equal(readPost(text, language)[0].kind, kind)
  })
