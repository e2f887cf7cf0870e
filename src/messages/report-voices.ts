// Around the ladder of a claim: what the case covers, where repetition comes from, what a side hangs on, marks and how L was bounded.

import type { Quantity } from '../model/ladder.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'
import { linked, percent } from './report-format.ts'

interface Outage {
  readonly place: string
  readonly hours: number
  readonly ofHours: number
}

interface Covered {
  readonly chats: number
  readonly days: number
  readonly outages: readonly Outage[]
}

interface Echo {
  readonly share: number
  readonly clusters: number
}

interface Hanging {
  readonly side: string
  readonly atLeast: number | null
  readonly atMost: number
}

interface Bound {
  readonly groups: number
  /** Origins and copies that a review could have confirmed. */
  readonly trials: number
  readonly marked: number
  readonly rate: number
  readonly isMeasured: boolean
  readonly alpha: number
}

const offline = {
  en: ({ place, hours, ofHours }: Outage) =>
    `${place} was offline for ${number('en', hours)} of ${counted('en', ofHours, 'hour', 'hours')}`,
  ru: ({ place, hours, ofHours }: Outage) =>
    `${place}: без связи ${number('ru', hours)} из ${counted('ru', ofHours, 'часа', 'часов', 'часов')}`,
  kk: ({ place, hours, ofHours }: Outage) =>
    `${place}: ${counted('kk', ofHours, 'сағаттың')} ${number('kk', hours)} сағатында байланыс болмады`,
}

export const reportVoiceMessages = {
  'voices.covered': {
    en: p =>
      `The case holds ${counted('en', p.chats, 'chat', 'chats')} over ${counted('en', p.days, 'day', 'days')}${p.outages.map(outage => `; ${offline.en(outage)}`).join('')}.`,
    ru: p =>
      `В деле ${counted('ru', p.chats, 'чат', 'чата', 'чатов')} за ${counted('ru', p.days, 'день', 'дня', 'дней')}${p.outages.map(outage => `; ${offline.ru(outage)}`).join('')}.`,
    kk: p =>
      `Істе ${counted('kk', p.days, 'күннің')} ${counted('kk', p.chats, 'чаты')} бар${p.outages.map(outage => `; ${offline.kk(outage)}`).join('')}.`,
  } satisfies Message<Covered>,
  'voices.blackout': {
    en: () => 'Few who were there could post.',
    ru: () => 'Мало кто на месте мог писать.',
    kk: () => 'Сол жердегілердің аз бөлігі ғана жаза алды.',
  },
  'voices.echo': {
    en: p =>
      `${percent('en', p.share)} of the repetition comes from ${counted('en', p.clusters, 'coordination cluster', 'coordination clusters')}.`,
    ru: p =>
      `${percent('ru', p.share)} повторений ${p.clusters === 1 ? 'даёт' : 'дают'} ${counted('ru', p.clusters, 'скоординированный кластер', 'скоординированных кластера', 'скоординированных кластеров')}.`,
    kk: p => `Қайталаулардың ${percent('kk', p.share)} бөлігі ${counted('kk', p.clusters, 'үйлескен шоғырдан')}.`,
  } satisfies Message<Echo>,
  'voices.held': {
    en: p =>
      `${linked('held', counted('en', p.count, 'post', 'posts'))} that a rule matches ${p.count === 1 ? 'waits' : 'wait'} for a person: negated, asked, of another number or place, or short.`,
    ru: p =>
      `Подходят под правило, но ждут решения человека: ${linked('held', counted('ru', p.count, 'пост', 'поста', 'постов'))} (отрицание, вопрос, другое число или место, коротко).`,
    kk: p =>
      `Ережеге сай келетін ${linked('held', counted('kk', p.count, 'жазба'))} адамның шешімін күтеді: болымсыз, сұрақ, басқа сан не орын, қысқа.`,
  } satisfies Message<{ count: number }>,
  'voices.held.title': {
    en: () => 'Posts that wait for a person',
    ru: () => 'Посты, ждущие решения человека',
    kk: () => 'Адамның шешімін күтетін жазбалар',
  },
  'voices.hangs': {
    en: p =>
      `The side “${p.side}” hangs on ${linked('source', 'one source')}: without it ${p.atLeast === null ? '' : `at least ${number('en', p.atLeast)}, `}at most ${number('en', p.atMost)} remain.`,
    ru: p =>
      `Сторона «${p.side}» держится на ${linked('source', 'одном источнике')}: без него остаётся ${p.atLeast === null ? '' : `не меньше ${number('ru', p.atLeast)}, `}не больше ${number('ru', p.atMost)}.`,
    kk: p =>
      `«${p.side}» жағы ${linked('source', 'бір дереккөзге')} тіреліп тұр: онсыз ${p.atLeast === null ? '' : `кемінде ${number('kk', p.atLeast)}, `}көп дегенде ${number('kk', p.atMost)} қалады.`,
  } satisfies Message<Hanging>,
  'voices.vantages': {
    en: p => `Distinct vantages: ${number('en', p.support)} for, ${number('en', p.deny)} against.`,
    ru: p => `Разных точек наблюдения: ${number('ru', p.support)} за, ${number('ru', p.deny)} против.`,
    kk: p =>
      `Бақылау орындары: растайтын жақта ${number('kk', p.support)}, теріске шығаратын жақта ${number('kk', p.deny)}.`,
  } satisfies Message<{ support: number; deny: number }>,
  'voices.decided': {
    en: p =>
      `A person decided on ${number('en', p.decided)} of ${counted('en', p.posts, 'post', 'posts')}; rules suggest the others.`,
    ru: p =>
      `Человек решил о ${number('ru', p.decided)} из ${counted('ru', p.posts, 'поста', 'постов', 'постов')}; остальные предложены правилами.`,
    kk: p =>
      `${counted('kk', p.posts, 'жазбаның')} ${number('kk', p.decided)} бойынша адам шешті; қалғанын ережелер ұсынды.`,
  } satisfies Message<{ decided: number; posts: number }>,
  'voices.bound': {
    en: p =>
      `Marks of ${number('en', p.marked)} of ${counted('en', p.groups, 'origin', 'origins')} were confirmed. Of missed copies at most ${percent('en', p.rate)} carry such a mark (${p.isMeasured ? 'measured by planting in this case' : 'cautious default, not measured in this case'}); ${counted('en', p.trials, 'origin', 'origins')} could be one. The bound holds with probability ${number('en', 1 - p.alpha, 3)}.`,
    ru: p =>
      `Подтверждены признаки у ${number('ru', p.marked)} из ${counted('ru', p.groups, 'источника', 'источников', 'источников')}. Среди незамеченных копий такой признак несут не больше ${percent('ru', p.rate)} (${p.isMeasured ? 'измерено подсадкой в этом деле' : 'осторожное значение, в этом деле не измерялось'}); источников, которые могли быть такими копиями: ${number('ru', p.trials)}. Граница верна с вероятностью ${number('ru', 1 - p.alpha, 3)}.`,
    kk: p =>
      `${counted('kk', p.groups, 'дереккөздің')} ${number('kk', p.marked)} белгісі расталды. Байқалмаған көшірмелердің ең көбі ${percent('kk', p.rate)} бөлігі мұндай белгі алып жүреді (${p.isMeasured ? 'осы істе сынақпен өлшенген' : 'сақ мән, осы істе өлшенбеген'}); сондай көшірме болуы мүмкін дереккөз саны: ${number('kk', p.trials)}. Шек ${number('kk', 1 - p.alpha, 3)} ықтималдықпен дұрыс.`,
  } satisfies Message<Bound>,
  'voices.limits': {
    en: () =>
      'People who each invent a first-hand story and leave no trace of acting together cannot be excluded by counting.',
    ru: () =>
      'Людей, каждый из которых сам выдумал рассказ очевидца и которые не оставили следов согласованности, подсчётом исключить нельзя.',
    kk: () =>
      'Әрқайсысы өз көзімен көргендей әңгіме ойдан шығарып, келіскенінің ізін қалдырмаған адамдарды санау арқылы жоққа шығару мүмкін емес.',
  },
  'voices.side-not-reviewed': {
    en: p => `No rule suggests a mark on the side “${p.side}”, and nobody has looked through it.`,
    ru: p => `На стороне «${p.side}» правила признаков не находят, и никто её не просмотрел.`,
    kk: p => `«${p.side}» жағында ережелер белгі таппайды, оны ешкім қарап шықпаған.`,
  } satisfies Message<{ side: string }>,
  'mark.words': { en: () => 'own words', ru: () => 'собственные слова', kk: () => 'өз сөзі' },
  'mark.media': { en: () => 'original media', ru: () => 'исходное медиа', kk: () => 'түпнұсқа медиа' },
  'mark.detail': { en: () => 'checked detail', ru: () => 'проверенная подробность', kk: () => 'тексерілген мәлімет' },
  'column.mark': { en: () => 'Mark', ru: () => 'Признак', kk: () => 'Белгі' },
  'column.vantage': { en: () => 'Seen from', ru: () => 'Откуда видно', kk: () => 'Қайдан көрінген' },
  'stage.inquiry': { en: () => 'online inquiry', ru: () => 'поиск в сети', kk: () => 'желіден іздеу' },
  'stage.preliminary-assessment': {
    en: () => 'preliminary assessment',
    ru: () => 'предварительная оценка',
    kk: () => 'алдын ала бағалау',
  },
  'stage.collection': { en: () => 'collection', ru: () => 'сбор', kk: () => 'жинау' },
  'stage.preservation': { en: () => 'preservation', ru: () => 'сохранение', kk: () => 'сақтау' },
  'stage.verification': { en: () => 'verification', ru: () => 'проверка', kk: () => 'тексеру' },
  'stage.analysis': { en: () => 'analysis', ru: () => 'анализ', kk: () => 'талдау' },
  'grade.admiralty': {
    en: p => `Admiralty grade of “${p.side}”: ${p.grade}`,
    ru: p => `оценка стороны «${p.side}» по адмиралтейской шкале: ${p.grade}`,
    kk: p => `«${p.side}» жағының адмиралтейлік бағасы: ${p.grade}`,
  } satisfies Message<{ side: string; grade: string }>,
  quantity: {
    en: p => `figure: ${range(p, 'at least', 'at most', value => number('en', value))} (${p.what})`,
    ru: p => `число: ${range(p, 'не меньше', 'не больше', value => number('ru', value))} (${p.what})`,
    kk: p => `сан: ${range(p, 'кемінде', 'көп дегенде', value => number('kk', value))} (${p.what})`,
  } satisfies Message<Quantity>,
} satisfies Messages

function range({ low, high }: Quantity, least: string, most: string, text: (value: number) => string): string {
  if (low === undefined) return high === undefined ? '?' : `${most} ${text(high)}`
  if (high === undefined) return `${least} ${text(low)}`
  return low === high ? text(low) : `${text(low)}–${text(high)}`
}
