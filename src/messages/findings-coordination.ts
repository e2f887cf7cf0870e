// Sentences of findings about acting together, bursts, forwards and shared links.

import type { Messages } from './catalogue.ts'
import { counted, dateTime, number } from './catalogue.ts'

interface ForwardTreeText {
  readonly posts: number
  readonly channels: number
  readonly origin: 'channel' | 'user' | 'hidden' | 'unknown'
}

interface SharedLinkText {
  readonly url: string
  readonly posts: number
  readonly accounts: number
  readonly channels: number
}

interface BurstText {
  readonly posts: number
  readonly accounts: number
  readonly expected: number
  readonly qValue: number
  /** Milliseconds. */
  readonly start: number
  readonly end: number
  readonly tested: number
}

interface ClusterText {
  readonly accounts: number
  readonly links: number
  readonly objects: number
  readonly posts: number
  readonly observed: number
  readonly expected: number
  readonly qValue: number
  readonly windowSeconds: number
  readonly tested: number
}

const ORIGIN = {
  en: {
    channel: 'a channel',
    user: 'an account',
    hidden: 'an account that hides its id',
    unknown: 'an origin known by name only',
  },
  ru: {
    channel: 'канала',
    user: 'аккаунта',
    hidden: 'аккаунта, скрывшего свой идентификатор',
    unknown: 'источника, от которого известно только имя',
  },
  kk: {
    channel: 'арнадан',
    user: 'аккаунттан',
    hidden: 'идентификаторын жасырған аккаунттан',
    unknown: 'тек аты белгілі дереккөзден',
  },
}

const posts = {
  en: (count: number) => counted('en', count, 'post', 'posts'),
  ru: (count: number) => counted('ru', count, 'пост', 'поста', 'постов'),
  kk: (count: number) => counted('kk', count, 'жазба'),
}

/** "в N каналах" */
const inChannelsRu = (count: number) => counted('ru', count, 'канале', 'каналах', 'каналах')
const accountsRu = (count: number) => counted('ru', count, 'аккаунт', 'аккаунта', 'аккаунтов')
/** "N аккаунтов" after a noun. */
const ofAccountsRu = (count: number) => counted('ru', count, 'аккаунта', 'аккаунтов', 'аккаунтов')

/** Probabilities below 0.0001 are said as a bound. */
function small(language: 'en' | 'ru' | 'kk', value: number): string {
  return value < 0.0001 ? `< ${number(language, 0.0001, 4)}` : `= ${number(language, value, 4)}`
}

export const coordinationFindingMessages = {
  'forward-tree-origin-held': {
    en: (p: ForwardTreeText) =>
      `One post of ${ORIGIN.en[p.origin]} was forwarded ${counted('en', p.posts, 'time', 'times')} into ${counted('en', p.channels, 'channel', 'channels')}, as the platform states it. The case holds the post itself.`,
    ru: (p: ForwardTreeText) =>
      `Один пост ${ORIGIN.ru[p.origin]}: платформа указывает ${counted('ru', p.posts, 'пересылку', 'пересылки', 'пересылок')} в ${inChannelsRu(p.channels)}. Сам пост есть в деле.`,
    kk: (p: ForwardTreeText) =>
      `Платформаның көрсетуінше, ${ORIGIN.kk[p.origin]} алынған бір жазба ${counted('kk', p.channels, 'арнаға')} ${counted('kk', p.posts, 'рет')} қайта жіберілген. Жазбаның өзі істе бар.`,
  },
  'forward-tree-origin-not-held': {
    en: (p: ForwardTreeText) =>
      `One post of ${ORIGIN.en[p.origin]} was forwarded ${counted('en', p.posts, 'time', 'times')} into ${counted('en', p.channels, 'channel', 'channels')}, as the platform states it. The case does not hold the post itself.`,
    ru: (p: ForwardTreeText) =>
      `Один пост ${ORIGIN.ru[p.origin]}: платформа указывает ${counted('ru', p.posts, 'пересылку', 'пересылки', 'пересылок')} в ${inChannelsRu(p.channels)}. Самого поста в деле нет.`,
    kk: (p: ForwardTreeText) =>
      `Платформаның көрсетуінше, ${ORIGIN.kk[p.origin]} алынған бір жазба ${counted('kk', p.channels, 'арнаға')} ${counted('kk', p.posts, 'рет')} қайта жіберілген. Жазбаның өзі істе жоқ.`,
  },
  'shared-link': {
    en: (p: SharedLinkText) =>
      `${counted('en', p.accounts, 'account', 'accounts')} posted the same link in ${posts.en(p.posts)}: ${p.url}`,
    ru: (p: SharedLinkText) => `Одна и та же ссылка у ${ofAccountsRu(p.accounts)}, ${posts.ru(p.posts)}: ${p.url}`,
    kk: (p: SharedLinkText) =>
      `${counted('kk', p.accounts, 'аккаунт')} бір сілтемені ${posts.kk(p.posts)} арқылы таратқан: ${p.url}`,
  },
  'burst-corpus': {
    en: (p: BurstText) =>
      `From ${dateTime('en', p.start)} to ${dateTime('en', p.end)} UTC the case holds ${posts.en(p.posts)} by ${counted('en', p.accounts, 'account', 'accounts')}; the hours around would give about ${number('en', p.expected, 1)} (q ${small('en', p.qValue)}, ${counted('en', p.tested, 'window', 'windows')} looked at). News does this as well as campaigns.`,
    ru: (p: BurstText) =>
      `С ${dateTime('ru', p.start)} по ${dateTime('ru', p.end)} UTC в деле ${posts.ru(p.posts)} от ${ofAccountsRu(p.accounts)}; по соседним часам их было бы около ${number('ru', p.expected, 1)} (q ${small('ru', p.qValue)}, просмотрено окон: ${number('ru', p.tested)}). Так бывает и при важной новости, и при кампании.`,
    kk: (p: BurstText) =>
      `${dateTime('kk', p.start)} – ${dateTime('kk', p.end)} (UTC) аралығында істе ${counted('kk', p.accounts, 'аккаунттың')} ${posts.kk(p.posts)}сы бар; көрші сағаттарға қарағанда шамамен ${number('kk', p.expected, 1)} болар еді (q ${small('kk', p.qValue)}, қаралған терезе саны: ${number('kk', p.tested)}). Мұндай өсім маңызды жаңалықтан да, науқаннан да болады.`,
  },
  'burst-family': {
    en: (p: BurstText) =>
      `One text was posted ${counted('en', p.posts, 'time', 'times')} by ${counted('en', p.accounts, 'account', 'accounts')} between ${dateTime('en', p.start)} and ${dateTime('en', p.end)} UTC; its own spread before and after would give about ${number('en', p.expected, 1)} (q ${small('en', p.qValue)}, ${counted('en', p.tested, 'window', 'windows')} looked at).`,
    ru: (p: BurstText) =>
      `Один текст: ${posts.ru(p.posts)} от ${ofAccountsRu(p.accounts)} с ${dateTime('ru', p.start)} по ${dateTime('ru', p.end)} UTC; судя по тому, как он расходился до и после, их было бы около ${number('ru', p.expected, 1)} (q ${small('ru', p.qValue)}, просмотрено окон: ${number('ru', p.tested)}).`,
    kk: (p: BurstText) =>
      `Бір мәтінді ${dateTime('kk', p.start)} – ${dateTime('kk', p.end)} (UTC) аралығында ${counted('kk', p.accounts, 'аккаунт')} ${counted('kk', p.posts, 'рет')} жариялаған; оның алдындағы және кейінгі таралуына қарағанда шамамен ${number('kk', p.expected, 1)} рет болар еді (q ${small('kk', p.qValue)}, қаралған терезе саны: ${number('kk', p.tested)}).`,
  },
  'coordination-cluster': {
    en: (p: ClusterText) =>
      `${counted('en', p.accounts, 'account', 'accounts')} acted together on ${counted('en', p.objects, 'object', 'objects')} more often than chance explains: over ${counted('en', p.links, 'link', 'links')} between them ${counted('en', p.observed, 'meeting', 'meetings')} within ${duration('en', p.windowSeconds)} or less, where the null model gives ${number('en', p.expected, 2)} (largest q ${small('en', p.qValue)}, ${counted('en', p.tested, 'pair', 'pairs')} tested). This rejects chance; it shows no motive, no automation and no person behind an account. Not ruled out: one person with several accounts, a channel and its mirror, an editorial network, outlets that take from the same agency, fans of one source, people who agreed to post together.`,
    ru: (p: ClusterText) =>
      `${accountsRu(p.accounts)}: совместные действия с ${counted('ru', p.objects, 'объектом', 'объектами', 'объектами')} чаще, чем объясняет случай. На ${counted('ru', p.links, 'связь', 'связи', 'связей')} между ними — ${counted('ru', p.observed, 'встреча', 'встречи', 'встреч')} в пределах ${duration('ru', p.windowSeconds)} или меньше; нулевая модель даёт ${number('ru', p.expected, 2)} (наибольшее q ${small('ru', p.qValue)}, проверено пар: ${number('ru', p.tested)}). Это отвергает гипотезу случайности, но не говорит ни о мотиве, ни об автоматизации, ни о том, кто стоит за аккаунтом. Не исключено: один человек с несколькими аккаунтами, канал и его зеркало, сеть одной редакции, издания, берущие новости у одного агентства, поклонники одного источника, люди, договорившиеся писать вместе.`,
    kk: (p: ClusterText) =>
      `${counted('kk', p.accounts, 'аккаунт')} ${counted('kk', p.objects, 'нысанға')} қатысты кездейсоқтық түсіндіре алатыннан жиірек бірге әрекет еткен: олардың арасындағы ${counted('kk', p.links, 'байланыста')} ${duration('kk', p.windowSeconds)} не одан да қысқа уақыт ішінде ${counted('kk', p.observed, 'кездесу')} болған, ал нөлдік модель бойынша ${number('kk', p.expected, 2)} болар еді (ең үлкен q ${small('kk', p.qValue)}, тексерілген жұп саны: ${number('kk', p.tested)}). Бұл кездейсоқтықты ғана жоққа шығарады; ниетті де, автоматтандыруды да, аккаунт артында кім тұрғанын да көрсетпейді. Мыналар жоққа шығарылмайды: бірнеше аккаунты бар бір адам, арна мен оның айнасы, бір редакцияның желісі, жаңалықты бір агенттіктен алатын басылымдар, бір дереккөздің жанкүйерлері, бірге жазуға келіскен адамдар.`,
  },
} satisfies Messages

function duration(language: 'en' | 'ru' | 'kk', seconds: number): string {
  const [value, forms] =
    seconds >= 3600 && seconds % 3600 === 0
      ? [seconds / 3600, HOURS[language]]
      : seconds >= 60 && seconds % 60 === 0
        ? [seconds / 60, MINUTES[language]]
        : [seconds, SECONDS[language]]
  return counted(language, value, ...forms)
}

/** Russian in the genitive ("в пределах минуты, часов"). */
const SECONDS = { en: ['second', 'seconds'], ru: ['секунды', 'секунд', 'секунд'], kk: ['секунд'] }
const MINUTES = { en: ['minute', 'minutes'], ru: ['минуты', 'минут', 'минут'], kk: ['минут'] }
const HOURS = { en: ['hour', 'hours'], ru: ['часа', 'часов', 'часов'], kk: ['сағат'] }
