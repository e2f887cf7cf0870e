// Accounts that acted together, bursts and shared links, with what their figures do not say.

import { counted, type Message, type Messages, number } from './catalogue.ts'
import { linked, percent } from './report-format.ts'

export const reportNetworkMessages = {
  'network.title': {
    en: () => 'Accounts that acted together',
    ru: () => 'Аккаунты, действовавшие вместе',
    kk: () => 'Бірге әрекет еткен аккаунттар',
  },
  'network.untested': {
    en: () =>
      'No pair of accounts could be tested: that takes accounts with platform ids and posts whose time zone is known.',
    ru: () =>
      'Ни одну пару аккаунтов нельзя было проверить: для этого нужны аккаунты с id платформы и посты с известным часовым поясом.',
    kk: () =>
      'Бірде-бір аккаунт жұбын тексеру мүмкін болмады: ол үшін платформа id-і бар аккаунттар мен уақыт белдеуі белгілі жазбалар керек.',
  },
  'network.none': {
    en: p =>
      `No accounts acted together more often than chance explains: ${counted('en', p.pairs, 'pair was', 'pairs were')} tested, and none passes at a false-discovery rate of ${percent('en', p.q)}.`,
    ru: p =>
      `Аккаунтов, действовавших вместе чаще, чем объясняет случай, не найдено: проверено пар ${number('ru', p.pairs)}, ни одна не проходит при доле ложных находок ${percent('ru', p.q)}.`,
    kk: p =>
      `Кездейсоқтық түсіндіргеннен жиі бірге әрекет еткен аккаунттар табылмады: ${counted('kk', p.pairs, 'жұп')} тексерілді, жалған табыс үлесі ${percent('kk', p.q)} болғанда бірде-бірі өтпейді.`,
  } satisfies Message<{ pairs: number; q: number }>,
  'network.answer': {
    en: p =>
      `${linked('network', `${counted('en', p.accounts, 'account', 'accounts')} in ${counted('en', p.clusters, 'cluster', 'clusters')}`)} acted together more often than the null model explains, among ${counted('en', p.pairs, 'pair', 'pairs')} tested at a false-discovery rate of ${percent('en', p.q)}.`,
    ru: p =>
      `${linked('network', `${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')}, ${counted('ru', p.clusters, 'кластер', 'кластера', 'кластеров')}`)}: действовали вместе чаще, чем объясняет нулевая модель; проверено пар ${number('ru', p.pairs)} при доле ложных находок ${percent('ru', p.q)}.`,
    kk: p =>
      `${linked('network', `${counted('kk', p.accounts, 'аккаунт')}, ${counted('kk', p.clusters, 'шоғыр')}`)} нөлдік модель түсіндіргеннен жиі бірге әрекет етті; жалған табыс үлесі ${percent('kk', p.q)} болғанда ${counted('kk', p.pairs, 'жұп')} тексерілді.`,
  } satisfies Message<{ accounts: number; clusters: number; pairs: number; q: number }>,
  'network.scope': {
    en: p =>
      `Looked at: ${counted('en', p.considered, 'account', 'accounts')} with a platform id, windows of ${p.windows}. Left out because only a name is known: ${number('en', p.leftOut)}.`,
    ru: p =>
      `Рассмотрено: ${counted('ru', p.considered, 'аккаунт', 'аккаунта', 'аккаунтов')} с id платформы, окна: ${p.windows}. Не учтены, так как известно только имя: ${number('ru', p.leftOut)}.`,
    kk: p =>
      `Қаралғаны: платформа id-і бар ${counted('kk', p.considered, 'аккаунт')}, терезелер: ${p.windows}. Тек аты белгілі болғандықтан ескерілмегені: ${number('kk', p.leftOut)}.`,
  } satisfies Message<{ considered: number; windows: string; leftOut: number }>,
  'network.crowded': {
    en: p =>
      `On ${counted('en', p.count, 'object', 'objects')} so many accounts met that pairs which met nowhere else are not listed.`,
    ru: p =>
      `Объектов, на которых сошлось столько аккаунтов, что пары, не встречавшиеся больше нигде, не перечислены: ${number('ru', p.count)}.`,
    kk: p =>
      `${counted('kk', p.count, 'нысанда')} аккаунттар тым көп түйіскендіктен, басқа еш жерде түйіспеген жұптар тізілмеген.`,
  } satisfies Message<{ count: number }>,
  'network.not': {
    en: () =>
      'Rejecting chance does not show deceit, and q is not the probability of being right: it bounds, on average, the share of wrong pairs among those listed. A cluster says nothing of motive or automation.',
    ru: () =>
      'Отвергнуть случай — не значит доказать обман, и q — не вероятность правоты: это граница средней доли ошибочных пар среди перечисленных. Кластер ничего не говорит ни о мотивах, ни об автоматизации.',
    kk: () =>
      'Кездейсоқтықты жоққа шығару алдауды дәлелдемейді, ал q — дұрыс болу ықтималдығы емес: ол тізімдегі қате жұптардың орташа үлесін шектейді. Шоғыр ниет туралы да, автоматтандыру туралы да ештеңе айтпайды.',
  },
  'network.alternatives': {
    en: () =>
      'Ask first whether something ordinary explains it: fans of one page, one news event, a forward chain, one person with two accounts, a channel and its mirror, an editorial network, activists who agreed to post together.',
    ru: () =>
      'Сначала спросите, нет ли обычного объяснения: поклонники одной страницы, одно событие в новостях, цепочка пересылок, один человек с двумя аккаунтами, канал и его зеркало, сеть одной редакции, активисты, условившиеся публиковать вместе.',
    kk: () =>
      'Алдымен кәдімгі түсіндірме бар-жоғын сұраңыз: бір парақшаның жанкүйерлері, жаңалықтағы бір оқиға, қайта жіберу тізбегі, екі аккаунты бар бір адам, арна мен оның айнасы, бір редакцияның желісі, бірге жариялауға келіскен белсенділер.',
  },
  'network.picture': {
    en: () => 'Co-action network',
    ru: () => 'Сеть совместных действий',
    kk: () => 'Бірлескен әрекет желісі',
  },
  'network.pictureNote': {
    en: p =>
      `Each ring is a cluster, each dot an account, each line a pair above chance. Drawn: ${number('en', p.drawn)} of ${number('en', p.total)} accounts; places mean nothing.`,
    ru: p =>
      `Кольцо — кластер, точка — аккаунт, линия — пара выше случайного. Нарисовано аккаунтов: ${number('ru', p.drawn)} из ${number('ru', p.total)}; положение ничего не значит.`,
    kk: p =>
      `Сақина — шоғыр, нүкте — аккаунт, сызық — кездейсоқтан жоғары жұп. Салынғаны: ${number('kk', p.total)} аккаунттың ${number('kk', p.drawn)}; орналасуы ештеңе білдірмейді.`,
  } satisfies Message<{ drawn: number; total: number }>,
  'cluster.title': {
    en: p => `Cluster ${number('en', p.position)}`,
    ru: p => `Кластер ${number('ru', p.position)}`,
    kk: p => `${number('kk', p.position)}-шоғыр`,
  } satisfies Message<{ position: number }>,
  'cluster.answer': {
    en: p =>
      `${counted('en', p.accounts, 'account', 'accounts')}, ${counted('en', p.pairs, 'pair', 'pairs')} above chance, ${counted('en', p.objects, 'object', 'objects')} acted on, ${linked('posts', counted('en', p.posts, 'post', 'posts'))}.`,
    ru: p =>
      `${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')}, ${counted('ru', p.pairs, 'пара', 'пары', 'пар')} выше случайного, ${counted('ru', p.objects, 'объект', 'объекта', 'объектов')}, ${linked('posts', counted('ru', p.posts, 'пост', 'поста', 'постов'))}.`,
    kk: p =>
      `${counted('kk', p.accounts, 'аккаунт')}, кездейсоқтан жоғары ${counted('kk', p.pairs, 'жұп')}, ${counted('kk', p.objects, 'нысан')}, ${linked('posts', counted('kk', p.posts, 'жазба'))}.`,
  } satisfies Message<{ accounts: number; pairs: number; objects: number; posts: number }>,
  'cluster.pairs': { en: () => 'Pairs', ru: () => 'Пары', kk: () => 'Жұптар' },
  'cluster.pairsOrder': {
    en: () => 'Ordered by name; where the list is cut, the pairs with the smallest q are kept.',
    ru: () => 'По именам; если список сокращён, оставлены пары с наименьшим q.',
    kk: () => 'Аты бойынша; тізім қысқартылса, q ең кіші жұптар қалдырылған.',
  },
  'cluster.posts': {
    en: () => 'Posts of this cluster',
    ru: () => 'Посты кластера',
    kk: () => 'Осы шоғырдың жазбалары',
  },
  'column.cluster': { en: () => 'Cluster', ru: () => 'Кластер', kk: () => 'Шоғыр' },
  'column.observed': { en: () => 'Observed', ru: () => 'Наблюдалось', kk: () => 'Байқалды' },
  'column.expected': {
    en: () => 'Expected',
    ru: () => 'Ожидалось',
    kk: () => 'Күтілгені',
  },
  'column.q': { en: () => 'q', ru: () => 'q', kk: () => 'q' },
  'column.window': { en: () => 'Window', ru: () => 'Окно', kk: () => 'Терезе' },
  'column.objects': { en: () => 'Objects', ru: () => 'Объекты', kk: () => 'Нысандар' },
  'column.pairs': { en: () => 'Pairs', ru: () => 'Пары', kk: () => 'Жұптар' },
  'bursts.title': { en: () => 'Bursts', ru: () => 'Всплески', kk: () => 'Серпіндер' },
  'bursts.none': {
    en: () => 'No burst: nothing was posted faster than its surroundings explain.',
    ru: () => 'Всплесков нет: ничто не публиковали быстрее, чем объясняет окружение.',
    kk: () => 'Серпін жоқ: ештеңе айналасы түсіндіргеннен жылдам жарияланбаған.',
  },
  'bursts.answer': {
    en: p =>
      `${counted('en', p.total, 'interval', 'intervals')} in which posting was faster than its surroundings explain. A burst is a question: a news event makes everybody post at once.`,
    ru: p =>
      `Промежутков, когда публиковали быстрее, чем объясняет окружение: ${number('ru', p.total)}. Всплеск — это вопрос: после события в новостях все пишут разом.`,
    kk: p =>
      `Айналасы түсіндіргеннен жылдам жарияланған аралықтар: ${number('kk', p.total)}. Серпін — бұл сұрақ: жаңалықтағы оқиғадан кейін бәрі бірден жазады.`,
  } satisfies Message<{ total: number }>,
  'burst.corpus': { en: () => 'whole case', ru: () => 'всё дело', kk: () => 'бүкіл іс' },
  'burst.otherFamily': {
    en: () => 'a family not shown',
    ru: () => 'семейство не показано',
    kk: () => 'көрсетілмеген топ',
  },
  'column.lasted': { en: () => 'Lasted', ru: () => 'Длился', kk: () => 'Ұзақтығы' },
  'column.burst': { en: () => 'What', ru: () => 'Что', kk: () => 'Не' },
  'links.title': { en: () => 'Shared links', ru: () => 'Общие ссылки', kk: () => 'Ортақ сілтемелер' },
  'links.none': {
    en: () => 'No link was posted by more than one account.',
    ru: () => 'Ни одну ссылку не публиковали несколько аккаунтов.',
    kk: () => 'Бірде-бір сілтемені бірнеше аккаунт жарияламаған.',
  },
  'links.answer': {
    en: p =>
      `${counted('en', p.total, 'link was', 'links were')} posted more than once. Addresses are text here and lead nowhere.`,
    ru: p =>
      `Ссылок, опубликованных больше одного раза: ${number('ru', p.total)}. Адреса здесь — текст и никуда не ведут.`,
    kk: p =>
      `Бірнеше рет жарияланған сілтемелер: ${number('kk', p.total)}. Мекенжайлар мұнда мәтін ғана, ешқайда апармайды.`,
  } satisfies Message<{ total: number }>,
  'column.link': { en: () => 'Address', ru: () => 'Адрес', kk: () => 'Мекенжай' },
  'column.examples': { en: () => 'First posts', ru: () => 'Первые посты', kk: () => 'Алғашқы жазбалар' },
} satisfies Messages
