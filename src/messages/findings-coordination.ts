// Sentences of findings about acting together, bursts, forwards and shared links.

import type { Language } from '../model/ladder.ts'
import type { Messages } from './catalogue.ts'
import { counted, dateTime, number } from './catalogue.ts'
import { duration, expectedCount } from './report-format.ts'
import { reportNetworkMessages } from './report-network.ts'

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
  /** Pairs beyond chance when looked at alone; 0 when only the group as a whole was found. */
  readonly links: number
  readonly objects: number
  readonly observed: number
  readonly expected: number
  readonly qValue: number
  /** Pairs that could have met. */
  readonly tested: number
  /** Median seconds between two members' acts on one object, and the same for other accounts; absent or NaN: not known. */
  readonly medianSeconds?: number
  readonly organicMedianSeconds?: number
  /** A `NullModel`; absent: `all`. */
  readonly nullModel?: string
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
/** "N аккаунтов" after a noun. */
const ofAccountsRu = (count: number) => counted('ru', count, 'аккаунта', 'аккаунтов', 'аккаунтов')

/** Probabilities below 0.0001 are said as a bound. */
function small(language: 'en' | 'ru' | 'kk', value: number): string {
  return value < 0.0001 ? `< ${number(language, 0.0001, 4)}` : `= ${number(language, value, 4)}`
}

/** Meetings of the pairs beside what chance gives, and how close members are beside others; whole sentences. */
const meetings = {
  en: (p: ClusterText) =>
    [
      p.links === 0
        ? 'No pair of them is beyond chance when looked at alone; what was found is the group as a whole.'
        : `Over ${counted('en', p.links, 'pair', 'pairs')} of them ${counted('en', p.observed, 'meeting was', 'meetings were')} counted, where chance gives ${expectedCount('en', p.expected)}.`,
      ...closeness(p, 'en', (members, others) =>
        others === undefined
          ? `Members followed each other within ${members} (median).`
          : `Members followed each other within ${members}, other accounts on like objects within ${others} (medians).`,
      ),
    ].join(' '),
  ru: (p: ClusterText) =>
    [
      p.links === 0
        ? 'Ни одна пара сама по себе не выходит за пределы случая; найдена группа в целом.'
        : `На ${counted('ru', p.links, 'пару', 'пары', 'пар')} приходится ${counted('ru', p.observed, 'встреча', 'встречи', 'встреч')}; случай дал бы ${expectedCount('ru', p.expected)}.`,
      ...closeness(p, 'ru', (members, others) =>
        others === undefined
          ? `Участники следовали друг за другом в пределах ${members} (медиана).`
          : `Участники следовали друг за другом в пределах ${members}, другие аккаунты на подобных объектах — в пределах ${others} (медианы).`,
      ),
    ].join(' '),
  kk: (p: ClusterText) =>
    [
      p.links === 0
        ? 'Жеке алғанда ешбір жұп кездейсоқтықтан аспайды; табылғаны — тұтас топ.'
        : `Олардың ${counted('kk', p.links, 'жұбында')} ${counted('kk', p.observed, 'кездесу')} саналды; кездейсоқтық ${expectedCount('kk', p.expected)} берер еді.`,
      ...closeness(p, 'kk', (members, others) =>
        others === undefined
          ? `Қатысушылар бірінен соң бірі ${members} ішінде әрекет етті (медиана).`
          : `Қатысушылар бірінен соң бірі ${members} ішінде әрекет етті, ұқсас нысандарда басқа аккаунттар — ${others} ішінде (медианалар).`,
      ),
    ].join(' '),
}

function beyond(language: Language, { nullModel }: ClusterText): string {
  const isTasteTested = nullModel !== 'activity'
  return reportNetworkMessages[isTasteTested ? 'beyond.all' : 'beyond.chance'][language]()
}

function closeness(
  { medianSeconds, organicMedianSeconds }: ClusterText,
  language: Language,
  sentence: (members: string, others: string | undefined) => string,
): string[] {
  const said = (seconds: number | undefined) =>
    seconds === undefined || !Number.isFinite(seconds) ? undefined : duration(language, seconds * 1000)
  const members = said(medianSeconds)
  return members === undefined ? [] : [sentence(members, said(organicMedianSeconds))]
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
      `${counted('en', p.accounts, 'account', 'accounts')} acted together on ${counted('en', p.objects, 'object', 'objects')} ${beyond('en', p)}. ${meetings.en(p)} q ${small('en', p.qValue)}, ${counted('en', p.tested, 'pair', 'pairs')} tested. This shows no deceit, no motive, no automation and no person behind an account; q is not the probability of being right.`,
    ru: (p: ClusterText) =>
      `${counted('ru', p.accounts, 'аккаунт действовал', 'аккаунта действовали', 'аккаунтов действовали')} вместе (${counted('ru', p.objects, 'объект', 'объекта', 'объектов')}) ${beyond('ru', p)}. ${meetings.ru(p)} q ${small('ru', p.qValue)}, проверено пар: ${number('ru', p.tested)}. Это не говорит ни об обмане, ни о мотиве, ни об автоматизации, ни о том, кто стоит за аккаунтом; q — не вероятность того, что находка верна.`,
    kk: (p: ClusterText) =>
      `${counted('kk', p.accounts, 'аккаунт')} ${counted('kk', p.objects, 'нысанға')} қатысты бірге ${beyond('kk', p)} әрекет еткен. ${meetings.kk(p)} q ${small('kk', p.qValue)}, тексерілген жұп саны: ${number('kk', p.tested)}. Бұл алдауды да, ниетті де, автоматтандыруды да, аккаунт артында кім тұрғанын да көрсетпейді; q — табылымның дұрыс болу ықтималдығы емес.`,
  },
} satisfies Messages
