// What `coordinate` and `judge` say on standard error beside the table on standard output.

import { counted, dateTime, type Messages, number } from './catalogue.ts'
import { duration, expectedCount, probability } from './report-format.ts'
import { reportNetworkMessages } from './report-network.ts'

type Nothing = Record<string, never>

export interface CoordinationTable {
  readonly actions: number
  readonly accounts: number
  readonly objects: number
  /** Milliseconds; NaN without actions. */
  readonly from: number
  readonly to: number
}

export interface CoordinationSettings {
  readonly windows: string
  readonly q: number
  readonly null: string
  readonly correction: string
}

export interface CoordinationCluster {
  readonly id: string
  /** Its name in what was written; '' when that is the id. */
  readonly shownAs: string
  readonly accounts: number
  readonly objects: number
  readonly occasions: number
  readonly observed: number
  readonly expected: number
  readonly qValue: number
  /** Seconds; NaN where nothing was compared. */
  readonly median: number
  readonly organicMedian: number
}

export interface CoordinationLimit {
  readonly seconds: number
  readonly camouflage: number
  readonly members: number
  /** -1: not even the most that was tried. */
  readonly objects: number
  /** 0: nothing was tried. */
  readonly most: number
}

const seconds = (language: 'en' | 'ru' | 'kk', value: number) =>
  Number.isFinite(value) ? duration(language, value * 1000) : '—'
/** What chance, and taste where it was asked for, would have to explain. */
const beyond = (language: 'en' | 'ru' | 'kk', nullModel: string) =>
  reportNetworkMessages[nullModel === 'activity' ? 'beyond.chance' : 'beyond.all'][language]()
const shown = (p: CoordinationCluster, as: string) => (p.shownAs === '' ? '' : ` (${as} ${p.shownAs})`)
const camouflaged = (share: number, words: string) => (share > 0 ? `, ${Math.round(share * 100)} % ${words}` : '')

export const coordinateMessages = {
  'coordinate.table': {
    en: (p: CoordinationTable) =>
      `${counted('en', p.actions, 'action', 'actions')} of ${counted('en', p.accounts, 'account', 'accounts')} on ${counted('en', p.objects, 'object', 'objects')}, ${dateTime('en', p.from)} to ${dateTime('en', p.to)} UTC.`,
    ru: (p: CoordinationTable) =>
      `Действий: ${number('ru', p.actions)}, аккаунтов: ${number('ru', p.accounts)}, объектов: ${number('ru', p.objects)}; с ${dateTime('ru', p.from)} по ${dateTime('ru', p.to)} UTC.`,
    kk: (p: CoordinationTable) =>
      `Әрекет: ${number('kk', p.actions)}, аккаунт: ${number('kk', p.accounts)}, нысан: ${number('kk', p.objects)}; ${dateTime('kk', p.from)} – ${dateTime('kk', p.to)} UTC.`,
  },
  'coordinate.more-problems': {
    en: (p: { count: number }) => `… and ${counted('en', p.count, 'remark', 'remarks')} more on the table`,
    ru: (p: { count: number }) => `… и ещё ${counted('ru', p.count, 'замечание', 'замечания', 'замечаний')} к таблице`,
    kk: (p: { count: number }) => `… және кесте туралы тағы ${counted('kk', p.count, 'ескерту')}`,
  },
  'coordinate.settings': {
    en: (p: CoordinationSettings) =>
      `Windows ${p.windows} s, q = ${p.q}, null model ${p.null}, correction ${p.correction}.`,
    ru: (p: CoordinationSettings) =>
      `Окна ${p.windows} с, q = ${p.q}, нулевая модель ${p.null}, поправка ${p.correction}.`,
    kk: (p: CoordinationSettings) =>
      `Терезелер ${p.windows} с, q = ${p.q}, нөлдік модель ${p.null}, түзету ${p.correction}.`,
  },
  'coordinate.tested': {
    en: (p: { pairs: number; accounts: number; beyond: number }) =>
      `Tested: m = ${counted('en', p.pairs, 'pair', 'pairs')} that could have met, ${counted('en', p.accounts, 'account', 'accounts')}. Beyond chance: ${counted('en', p.beyond, 'pair', 'pairs')}.`,
    ru: (p: { pairs: number; accounts: number; beyond: number }) =>
      `Проверено пар, которые могли встретиться: m = ${number('ru', p.pairs)}; аккаунтов: ${number('ru', p.accounts)}. Сверх случайного: ${counted('ru', p.beyond, 'пара', 'пары', 'пар')}.`,
    kk: (p: { pairs: number; accounts: number; beyond: number }) =>
      `Тексерілгені: кездесуі мүмкін m = ${number('kk', p.pairs)} жұп, ${counted('kk', p.accounts, 'аккаунт')}. Кездейсоқтықтан тыс: ${counted('kk', p.beyond, 'жұп')}.`,
  },
  'coordinate.taste': {
    en: (p: { groups: number; accounts: number }) =>
      `Shared taste may explain ${counted('en', p.groups, 'group', 'groups')} with ${counted('en', p.accounts, 'account', 'accounts')} in all; they are counted and not named.`,
    ru: (p: { groups: number; accounts: number }) =>
      `Может объясняться общим вкусом, посчитано и не названо: групп ${number('ru', p.groups)}, аккаунтов в них ${number('ru', p.accounts)}.`,
    kk: (p: { groups: number; accounts: number }) =>
      `Ортақ талғам түсіндіруі мүмкін, саналды, бірақ аталмады: ${counted('kk', p.groups, 'топ')}, оларда ${counted('kk', p.accounts, 'аккаунт')}.`,
  },
  'coordinate.name-only': {
    en: (p: { count: number }) => `Known by name only and left out: ${counted('en', p.count, 'account', 'accounts')}.`,
    ru: (p: { count: number }) =>
      `Известны только по имени и не участвуют: ${counted('ru', p.count, 'аккаунт', 'аккаунта', 'аккаунтов')}.`,
    kk: (p: { count: number }) => `Тек аты белгілі, қатыспайды: ${counted('kk', p.count, 'аккаунт')}.`,
  },
  'coordinate.crowded': {
    en: (p: { count: number }) =>
      `${counted('en', p.count, 'object was', 'objects were')} so crowded that pairs which met nowhere else were not listed.`,
    ru: (p: { count: number }) =>
      `Переполненных объектов: ${number('ru', p.count)}; пары, встретившиеся только на них, не перечислены.`,
    kk: (p: { count: number }) =>
      `Тым көп адам жиналған нысан: ${number('kk', p.count)}; тек сонда кездескен жұптар тізілмеді.`,
  },
  'coordinate.found': {
    en: (p: { clusters: number; accounts: number; nullModel: string }) =>
      `Acting together: ${counted('en', p.accounts, 'account', 'accounts')} in ${counted('en', p.clusters, 'cluster', 'clusters')}, ${beyond('en', p.nullModel)}.`,
    ru: (p: { clusters: number; accounts: number; nullModel: string }) =>
      `Действуют вместе: ${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')}, кластеров: ${number('ru', p.clusters)}; ${beyond('ru', p.nullModel)}.`,
    kk: (p: { clusters: number; accounts: number; nullModel: string }) =>
      `Бірге әрекет етеді: ${counted('kk', p.accounts, 'аккаунт')}, ${counted('kk', p.clusters, 'шоғыр')}; ${beyond('kk', p.nullModel)}.`,
  },
  'coordinate.nothing': {
    en: (p: { nullModel: string }) =>
      `No accounts were found to act together ${beyond('en', p.nullModel)}. That does not show that there were none; --limit measures more closely what would have been found.`,
    ru: (p: { nullModel: string }) =>
      `Аккаунтов, действующих вместе ${beyond('ru', p.nullModel)}, не найдено. Это не значит, что их нет; --limit точнее измеряет, что было бы найдено.`,
    kk: (p: { nullModel: string }) =>
      `Бірге ${beyond('kk', p.nullModel)} әрекет ететін аккаунттар табылмады. Бұл олардың жоқ екенін көрсетпейді; --limit не табылар еді деген сұраққа дәлірек өлшеп жауап береді.`,
  },
  'coordinate.cluster': {
    en: (p: CoordinationCluster) =>
      `  ${p.id}${shown(p, 'written as')}: ${counted('en', p.accounts, 'account', 'accounts')}, ${counted('en', p.objects, 'object', 'objects')}, ${counted('en', p.occasions, 'occasion', 'occasions')}; ${counted('en', p.observed, 'meeting', 'meetings')}, chance gives ${expectedCount('en', p.expected)}; median delay ${seconds('en', p.median)}, of other accounts ${seconds('en', p.organicMedian)}; q = ${probability('en', p.qValue)}`,
    ru: (p: CoordinationCluster) =>
      `  ${p.id}${shown(p, 'записан как')}: ${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')}, ${counted('ru', p.objects, 'объект', 'объекта', 'объектов')}, ${counted('ru', p.occasions, 'случай', 'случая', 'случаев')}; встреч ${number('ru', p.observed)}, случайных было бы ${expectedCount('ru', p.expected)}; медиана задержки ${seconds('ru', p.median)}, у других аккаунтов ${seconds('ru', p.organicMedian)}; q = ${probability('ru', p.qValue)}`,
    kk: (p: CoordinationCluster) =>
      `  ${p.id}${shown(p, 'жазылуы')}: ${counted('kk', p.accounts, 'аккаунт')}, ${counted('kk', p.objects, 'нысан')}, ${counted('kk', p.occasions, 'жағдай')}; ${counted('kk', p.observed, 'кездесу')}, кездейсоқ болса ${expectedCount('kk', p.expected)}; кідіріс медианасы ${seconds('kk', p.median)}, басқа аккаунттарда ${seconds('kk', p.organicMedian)}; q = ${probability('kk', p.qValue)}`,
  },
  'coordinate.alternatives': {
    en: (p: { fits: string; open: string }) => `    also fits: ${p.fits || '—'}; cannot tell: ${p.open || '—'}`,
    ru: (p: { fits: string; open: string }) => `    подходит также: ${p.fits || '—'}; не решить: ${p.open || '—'}`,
    kk: (p: { fits: string; open: string }) =>
      `    бұл да сәйкес келеді: ${p.fits || '—'}; айқын емес: ${p.open || '—'}`,
  },
  'coordinate.robustness': {
    en: (p: { stands: number; settings: number }) => `    stands under ${p.stands} of ${p.settings} other settings`,
    ru: (p: { stands: number; settings: number }) => `    держится при других настройках: ${p.stands} из ${p.settings}`,
    kk: (p: { stands: number; settings: number }) =>
      `    басқа баптауларда да сақталады: ${p.settings} ішінен ${p.stands}`,
  },
  'coordinate.more': {
    en: (p: { count: number }) =>
      `  and ${counted('en', p.count, 'cluster', 'clusters')} more; --format json lists all`,
    ru: (p: { count: number }) =>
      `  и ещё ${counted('ru', p.count, 'кластер', 'кластера', 'кластеров')}; все — в --format json`,
    kk: (p: { count: number }) => `  және тағы ${counted('kk', p.count, 'шоғыр')}; бәрі --format json ішінде`,
  },
  'coordinate.rowless': {
    en: (p: { count: number }) =>
      `${counted('en', p.count, 'account stands', 'accounts stand')} in no row: known by closeness to the group, not by a pair. --accounts lists everybody.`,
    ru: (p: { count: number }) =>
      `Нет ни в одной строке: ${counted('ru', p.count, 'аккаунт', 'аккаунта', 'аккаунтов')}; видны по близости к группе, а не по паре. Все — в --accounts.`,
    kk: (p: { count: number }) =>
      `Бірде-бір жолда жоқ: ${counted('kk', p.count, 'аккаунт')}; жұп арқылы емес, топқа жақындығымен анықталған. Бәрі --accounts ішінде.`,
  },
  'coordinate.q-is-not': {
    en: (p: { q: number }) =>
      `q = ${p.q} bounds the share of wrong findings one may expect among all findings. It is not the probability that a finding is right, and nothing here proves deceit: people may act together openly and for good reasons.`,
    ru: (p: { q: number }) =>
      `q = ${p.q} ограничивает ожидаемую долю ошибочных находок среди всех. Это не вероятность того, что находка верна, и обмана она не доказывает: люди могут действовать вместе открыто и с добрыми намерениями.`,
    kk: (p: { q: number }) =>
      `q = ${p.q} барлық табылғанның ішіндегі қате үлесінің күтілетін шегін береді. Бұл табылғанның дұрыс болу ықтималдығы емес және алдауды дәлелдемейді: адамдар ашық әрі орынды себеппен бірге әрекет ете алады.`,
  },
  'coordinate.limit': {
    en: (p: CoordinationLimit) =>
      p.objects < 0
        ? `  ${p.members} accounts within ${seconds('en', p.seconds)}${camouflaged(p.camouflage, 'of their actions like anybody’s')}: ${p.most === 0 ? 'not measured: too few actions here to plant them among' : `found in fewer than 9 of 10 cases even on ${p.most} objects`}`
        : `  ${p.members} accounts within ${seconds('en', p.seconds)}${camouflaged(p.camouflage, 'of their actions like anybody’s')}: found in 9 of 10 cases from ${counted('en', p.objects, 'object', 'objects')} on`,
    ru: (p: CoordinationLimit) =>
      p.objects < 0
        ? `  аккаунтов ${p.members} в пределах ${seconds('ru', p.seconds)}${camouflaged(p.camouflage, 'их действий — как у всех')}: ${p.most === 0 ? 'не измерено: действий слишком мало, чтобы подсадить к ним' : `и на ${p.most} объектах находятся реже, чем в 9 случаях из 10`}`
        : `  аккаунтов ${p.members} в пределах ${seconds('ru', p.seconds)}${camouflaged(p.camouflage, 'их действий — как у всех')}: находятся в 9 случаях из 10, если объектов не меньше ${number('ru', p.objects)}`,
    kk: (p: CoordinationLimit) =>
      p.objects < 0
        ? `  ${p.members} аккаунт, ${seconds('kk', p.seconds)} ішінде${camouflaged(p.camouflage, 'әрекеті басқалардікіндей')}: ${p.most === 0 ? 'өлшенбеді: енгізу үшін әрекет тым аз' : `${p.most} нысанда да 10 жағдайдың 9-ынан аз жағдайда табылады`}`
        : `  ${p.members} аккаунт, ${seconds('kk', p.seconds)} ішінде${camouflaged(p.camouflage, 'әрекеті басқалардікіндей')}: нысан саны ${number('kk', p.objects)} болса, 10 жағдайдың 9-ында табылады`,
  },
  'coordinate.limits': {
    en: (_: Nothing) => 'Smallest campaigns that would have been found among these very actions:',
    ru: (_: Nothing) => 'Наименьшие кампании, которые были бы найдены среди этих же действий:',
    kk: (_: Nothing) => 'Осы әрекеттердің арасынан табылатын ең шағын науқандар:',
  },
  'coordinate.not-recorded': {
    en: (_: Nothing) =>
      'These settings are not those of the case, and were not recorded in it; “anechoic detect” records.',
    ru: (_: Nothing) => 'Эти настройки — не настройки дела и в него не записаны; записывает «anechoic detect».',
    kk: (_: Nothing) => 'Бұл баптаулар істің өз баптаулары емес, іске жазылған жоқ; «anechoic detect» жазады.',
  },
  'coordinate.written': {
    en: (p: { path: string }) => `Written: ${p.path}`,
    ru: (p: { path: string }) => `Записано: ${p.path}`,
    kk: (p: { path: string }) => `Жазылды: ${p.path}`,
  },
  'coordinate.compat': {
    en: (p: { rows: number; used: number; written: number; program: string }) =>
      `${counted('en', p.rows, 'row', 'rows')} read, ${number('en', p.used)} used, ${number('en', p.written)} written, as ${p.program} gives them. No error rate and no null model: many such links may come of chance.`,
    ru: (p: { rows: number; used: number; written: number; program: string }) =>
      `Строк прочитано: ${number('ru', p.rows)}, использовано: ${number('ru', p.used)}, записано: ${number('ru', p.written)}, как их даёт ${p.program}. Ни доли ошибок, ни нулевой модели: многие такие связи могут быть случайны.`,
    kk: (p: { rows: number; used: number; written: number; program: string }) =>
      `Оқылған жол: ${number('kk', p.rows)}, қолданылғаны: ${number('kk', p.used)}, жазылғаны: ${number('kk', p.written)}, ${p.program} бергендей. Қате үлесі де, нөлдік модель де жоқ: мұндай байланыстардың көбі кездейсоқ болуы мүмкін.`,
  },
  'judge.done': {
    en: (p: { cluster: string; verdict: string; accounts: number }) =>
      `Recorded and signed: ${p.cluster} (${counted('en', p.accounts, 'account', 'accounts')}), ${p.verdict}. Earlier judgements stay beside it.`,
    ru: (p: { cluster: string; verdict: string; accounts: number }) =>
      `Записано и подписано: ${p.cluster} (${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')}), ${p.verdict}. Прежние суждения остаются рядом.`,
    kk: (p: { cluster: string; verdict: string; accounts: number }) =>
      `Жазылды, қол қойылды: ${p.cluster} (${counted('kk', p.accounts, 'аккаунт')}), ${p.verdict}. Бұрынғы пікірлер қатарында қалады.`,
  },
  'judge.none': {
    en: (_: Nothing) => 'No cluster of this case has been judged.',
    ru: (_: Nothing) => 'Ни по одному кластеру этого дела суждений нет.',
    kk: (_: Nothing) => 'Бұл істің бірде-бір шоғыры туралы пікір жоқ.',
  },
} satisfies Messages
