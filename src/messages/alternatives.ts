// Ordinary explanations of accounts that act together: what each would look like, whether the data look so, and the figures.

import type { AlternativeCheck } from '../model/coordination.ts'
import type { Language } from '../model/ladder.ts'
import { type Message, type Messages, number } from './catalogue.ts'
import { duration, percent, probability } from './report-format.ts'

export const alternativeMessages = {
  'alternatives.title': {
    en: () => 'Ordinary explanations checked',
    ru: () => 'Проверенные обычные объяснения',
    kk: () => 'Тексерілген кәдімгі түсіндірмелер',
  },
  'alternatives.answer': {
    en: p =>
      `Checked: ${number('en', p.checked)}. Fit the data: ${number('en', p.fits)}; the data cannot tell: ${number('en', p.open)}; do not fit: ${number('en', p.not)}. That an explanation fits does not prove it, and that it does not fit does not exclude it for good.`,
    ru: p =>
      `Проверено: ${number('ru', p.checked)}. Подходят: ${number('ru', p.fits)}; по данным не решить: ${number('ru', p.open)}; не подходят: ${number('ru', p.not)}. Если объяснение подходит, это его не доказывает; если не подходит, это не исключает его навсегда.`,
    kk: p =>
      `Тексерілгені: ${number('kk', p.checked)}. Сәйкес келетіні: ${number('kk', p.fits)}; деректен айқындалмайтыны: ${number('kk', p.open)}; сәйкес келмейтіні: ${number('kk', p.not)}. Түсіндірменің сәйкес келуі оны дәлелдемейді, сәйкес келмеуі оны біржола жоққа шығармайды.`,
  } satisfies Message<{ checked: number; fits: number; open: number; not: number }>,
  'alternatives.none': {
    en: () => 'No ordinary explanation was checked for this cluster.',
    ru: () => 'Для этого кластера обычные объяснения не проверялись.',
    kk: () => 'Бұл шоғыр үшін кәдімгі түсіндірмелер тексерілмеген.',
  },
  'outcome.fits': { en: () => 'fits', ru: () => 'подходит', kk: () => 'сәйкес келеді' },
  'outcome.does-not-fit': { en: () => 'does not fit', ru: () => 'не подходит', kk: () => 'сәйкес келмейді' },
  'outcome.open': { en: () => 'cannot tell', ru: () => 'не решить', kk: () => 'айқын емес' },
  'name.fans': {
    en: () => 'Fans of one source',
    ru: () => 'Поклонники одного источника',
    kk: () => 'Бір дереккөздің жанкүйерлері',
  },
  'name.one-event': {
    en: () => 'One news event',
    ru: () => 'Одно событие в новостях',
    kk: () => 'Жаңалықтағы бір оқиға',
  },
  'name.forward-chain': {
    en: () => 'A forward chain',
    ru: () => 'Цепочка пересылок',
    kk: () => 'Қайта жіберу тізбегі',
  },
  'name.mirror-channel': {
    en: () => 'A channel and its mirror',
    ru: () => 'Канал и его зеркало',
    kk: () => 'Арна мен оның айнасы',
  },
  'name.two-accounts-of-one-person': {
    en: () => 'One person with two accounts',
    ru: () => 'Один человек с двумя аккаунтами',
    kk: () => 'Екі аккаунты бар бір адам',
  },
  'name.editorial-network': {
    en: () => 'An editorial network',
    ru: () => 'Сеть одной редакции',
    kk: () => 'Бір редакцияның желісі',
  },
  'name.activists-who-agreed': {
    en: () => 'Activists who agreed to post together',
    ru: () => 'Активисты, условившиеся публиковать вместе',
    kk: () => 'Бірге жариялауға келіскен белсенділер',
  },
  'meaning.fans': {
    en: () => 'If so, one and the same source outside the cluster comes first, and the members follow it one by one.',
    ru: () => 'Тогда первым действует один и тот же источник вне кластера, а участники повторяют за ним по одному.',
    kk: () =>
      'Онда алдымен шоғырдан тыс бір ғана дереккөз әрекет етеді, ал қатысушылар оны бірінен соң бірі қайталайды.',
  },
  'meaning.one-event': {
    en: () =>
      'If so, most meetings fall on one day, and many accounts outside the cluster act on the same objects at the same time.',
    ru: () =>
      'Тогда большинство встреч приходится на один день, и с теми же объектами в то же время действует много аккаунтов вне кластера.',
    kk: () =>
      'Онда кездесулердің көбі бір күнге түседі және сол нысандармен сол уақытта шоғырдан тыс көп аккаунт әрекет етеді.',
  },
  'meaning.forward-chain': {
    en: () => 'If so, the acts are stated forwards, and the same account comes first again and again.',
    ru: () => 'Тогда это указанные платформой пересылки, и первым раз за разом идёт один и тот же аккаунт.',
    kk: () => 'Онда бұл — платформа көрсеткен қайта жіберулер, әрі үнемі бір аккаунт бірінші болады.',
  },
  'meaning.mirror-channel': {
    en: () =>
      'If so, one member posts, and every other repeats nearly all of it, always later and with a steady delay.',
    ru: () => 'Тогда один участник публикует, а каждый другой повторяет почти всё, всегда позже и с ровной задержкой.',
    kk: () =>
      'Онда бір қатысушы жариялайды, ал қалғандарының әрқайсысы соның бәрін дерлік, әрдайым кейін және біркелкі кідіріспен қайталайды.',
  },
  'meaning.two-accounts-of-one-person': {
    en: () => 'If so, two accounts keep the same hours and never do two different things at the same moment.',
    ru: () => 'Тогда два аккаунта активны в одни и те же часы и никогда не делают двух разных дел в один и тот же миг.',
    kk: () => 'Онда екі аккаунт бірдей сағаттарда белсенді болады және бір сәтте екі түрлі іс жасамайды.',
  },
  'meaning.editorial-network': {
    en: () => 'If so, the members are channels that publish in their own name, or their links lead to one site.',
    ru: () => 'Тогда участники — каналы, публикующие от своего имени, или их ссылки ведут на один сайт.',
    kk: () => 'Онда қатысушылар — өз атынан жариялайтын арналар немесе олардың сілтемелері бір сайтқа апарады.',
  },
  'meaning.activists-who-agreed': {
    en: () =>
      'Timing cannot exclude this: people may agree openly to post at a set hour. A public call, or asking them, would tell.',
    ru: () =>
      'По времени этого не исключить: люди могут открыто условиться о часе публикации. Ответ дал бы публичный призыв или вопрос им самим.',
    kk: () =>
      'Уақыт бойынша мұны жоққа шығаруға болмайды: адамдар белгілі сағатта жариялауға ашық келісе алады. Жауапты жария үндеу немесе өздерінен сұрау берер еді.',
  },
} satisfies Messages

/** Labels of the figures, by the key of the parameter. */
export const figureMessages = {
  members: { en: () => 'members', ru: () => 'участников', kk: () => 'қатысушылар' },
  objects: { en: () => 'objects they met on', ru: () => 'объектов, где они сошлись', kk: () => 'түйіскен нысандар' },
  posts: { en: () => 'posts', ru: () => 'постов', kk: () => 'жазбалар' },
  days: { en: () => 'days', ru: () => 'дней', kk: () => 'күндер' },
  ledObjects: {
    en: () => 'objects on which one outsider came first',
    ru: () => 'объектов, где первым был один и тот же посторонний',
    kk: () => 'бір бөгде аккаунт бірінші болған нысандар',
  },
  spreadShare: {
    en: () => 'spread of the delays, of the longest',
    ru: () => 'разброс задержек, от самой большой',
    kk: () => 'кідірістер шашырауы, ең ұзағынан',
  },
  paceRatio: {
    en: () => 'their delays divided by those of others',
    ru: () => 'их задержки, делённые на задержки других',
    kk: () => 'кідірістерінің басқалар кідірісіне қатынасы',
  },
  medianSeconds: { en: () => 'median delay', ru: () => 'медиана задержки', kk: () => 'кідіріс медианасы' },
  inOneDay: {
    en: () => 'objects within one day',
    ru: () => 'объектов в пределах одних суток',
    kk: () => 'бір тәулік ішіндегі нысандар',
  },
  crowdedObjects: {
    en: () => 'objects with as many others at the time',
    ru: () => 'объектов, где в то же время было не меньше других',
    kk: () => 'сол уақытта басқалар да кем болмаған нысандар',
  },
  forwards: { en: () => 'stated forwards', ru: () => 'указанных пересылок', kk: () => 'көрсетілген қайта жіберулер' },
  sameFirst: {
    en: () => 'objects on which the same member came first',
    ru: () => 'объектов, где первым был один и тот же участник',
    kk: () => 'бір қатысушы бірінші болған нысандар',
  },
  sourcePosts: {
    en: () => 'posts of the one that comes first',
    ru: () => 'постов того, кто идёт первым',
    kk: () => 'бірінші болатынның жазбалары',
  },
  repeatedPosts: {
    en: () => 'of these repeated by each of the others',
    ru: () => 'из них повторил каждый из других',
    kk: () => 'соның ішінде қалғандардың әрқайсысы қайталағаны',
  },
  laterShare: { en: () => 'repeated later', ru: () => 'повторено позже', kk: () => 'кейін қайталанғаны' },
  middleHalfSeconds: {
    en: () => 'middle half of the delays spans',
    ru: () => 'средняя половина задержек занимает',
    kk: () => 'кідірістердің ортаңғы жартысының аралығы',
  },
  withinSeconds: { en: () => 'looked at within', ru: () => 'смотрели в пределах', kk: () => 'қаралған аралық' },
  clashes: {
    en: () => 'different acts at the same moment',
    ru: () => 'разных действий в один миг',
    kk: () => 'бір сәттегі әртүрлі әрекеттер',
  },
  sameHoursShare: { en: () => 'hours in common', ru: () => 'общих часов', kk: () => 'ортақ сағаттар' },
  channels: {
    en: () => 'members that are channels',
    ru: () => 'участников, которые являются каналами',
    kk: () => 'арна болып табылатын қатысушылар',
  },
  links: { en: () => 'links', ru: () => 'ссылок', kk: () => 'сілтемелер' },
  siteLinks: {
    en: () => 'links to the site linked most',
    ru: () => 'ссылок на самый частый сайт',
    kk: () => 'ең жиі сайтқа сілтемелер',
  },
  siteMembers: {
    en: () => 'members that link to it',
    ru: () => 'участников, ссылающихся на него',
    kk: () => 'оған сілтеме жасайтын қатысушылар',
  },
} satisfies Messages

/** Digits of a figure that is neither a share nor a time. */
const DIGITS = 2

/**
 * The figures of a check as "label: value", in the order given. The unit follows from the ending of the key: `Share` 0..1, `Seconds`,
 * `qValue` and `pValue`; all others are numbers. A figure without a label keeps its key, one that is not a number is left as it is,
 * NaN is "—".
 */
export function alternativeFigures(check: AlternativeCheck, language: Language): string[] {
  return Object.entries(check.parameters).map(([key, value]) => {
    const message: Message<never> | undefined = Object.hasOwn(figureMessages, key)
      ? figureMessages[key as keyof typeof figureMessages]
      : undefined
    return `${message?.[language](undefined as never) ?? key}: ${figure(language, key, value)}`
  })
}

function figure(language: Language, key: string, value: string | number): string {
  if (typeof value === 'string') return value
  if (!Number.isFinite(value)) return '—'
  if (/Share$/.test(key)) return percent(language, value)
  if (/Seconds$/.test(key)) return duration(language, value * 1000)
  if (/^[pq]Value$/.test(key)) return probability(language, value)
  return number(language, value, DIGITS)
}
