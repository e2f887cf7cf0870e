// Accounts that acted together as a whole, bursts and shared links, with what their figures do not say.

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
      `No accounts were found that acted together ${p.beyond}: ${counted('en', p.pairs, 'pair', 'pairs')} and ${counted('en', p.accounts, 'account', 'accounts')} were tested, and none passes at a false-discovery rate of ${percent('en', p.q)}.`,
    ru: p =>
      `Не найдено аккаунтов, действовавших вместе ${p.beyond}: проверено пар ${number('ru', p.pairs)}, аккаунтов ${number('ru', p.accounts)}, никто не проходит при доле ложных находок ${percent('ru', p.q)}.`,
    kk: p =>
      `Бірге ${p.beyond} әрекет еткен аккаунттар табылмады: ${counted('kk', p.pairs, 'жұп')} пен ${counted('kk', p.accounts, 'аккаунт')} тексерілді, жалған табылым үлесі ${percent('kk', p.q)} болғанда бірде-бірі өтпейді.`,
  } satisfies Message<{ beyond: string; pairs: number; accounts: number; q: number }>,
  'network.answer': {
    en: p =>
      `${linked('network', `${counted('en', p.accounts, 'account', 'accounts')} in ${counted('en', p.clusters, 'cluster', 'clusters')}`)} acted together ${p.beyond}, among ${counted('en', p.pairs, 'pair', 'pairs')} and ${counted('en', p.tested, 'account', 'accounts')} tested at a false-discovery rate of ${percent('en', p.q)}.`,
    ru: p =>
      `${linked('network', `${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')}, ${counted('ru', p.clusters, 'кластер', 'кластера', 'кластеров')}`)}: действовали вместе ${p.beyond}; проверено пар ${number('ru', p.pairs)}, аккаунтов ${number('ru', p.tested)} при доле ложных находок ${percent('ru', p.q)}.`,
    kk: p =>
      `${linked('network', `${counted('kk', p.accounts, 'аккаунт')}, ${counted('kk', p.clusters, 'шоғыр')}`)} бірге ${p.beyond} әрекет етті; жалған табылым үлесі ${percent('kk', p.q)} болғанда ${counted('kk', p.pairs, 'жұп')} пен ${counted('kk', p.tested, 'аккаунт')} тексерілді.`,
  } satisfies Message<{ accounts: number; clusters: number; beyond: string; pairs: number; tested: number; q: number }>,
  'beyond.all': {
    en: () => 'more often than chance and more closely than shared taste explain',
    ru: () => 'чаще, чем объясняет случай, и ближе по времени, чем объясняет общий вкус',
    kk: () => 'кездейсоқтық түсіндіргеннен жиі әрі уақыты жағынан ортақ талғам түсіндіргеннен жақын',
  },
  'beyond.chance': {
    en: () => 'more often than chance explains (shared taste was not held against them)',
    ru: () => 'чаще, чем объясняет случай (с общим вкусом не сравнивали)',
    kk: () => 'кездейсоқтық түсіндіргеннен жиі (ортақ талғаммен салыстырылмаған)',
  },
  'network.scope': {
    en: p =>
      `Looked at: ${counted('en', p.considered, 'account', 'accounts')} with a platform id, windows of ${p.windows}; null model: ${p.nullModel}; correction: ${p.correction}. Left out because only a name is known: ${number('en', p.leftOut)}.`,
    ru: p =>
      `Рассмотрено: ${counted('ru', p.considered, 'аккаунт', 'аккаунта', 'аккаунтов')} с id платформы, окна: ${p.windows}; нулевая модель: ${p.nullModel}; поправка: ${p.correction}. Не учтены, так как известно только имя: ${number('ru', p.leftOut)}.`,
    kk: p =>
      `Қаралғаны: платформа id-і бар ${counted('kk', p.considered, 'аккаунт')}, терезелер: ${p.windows}; нөлдік модель: ${p.nullModel}; түзету: ${p.correction}. Тек аты белгілі болғандықтан ескерілмегені: ${number('kk', p.leftOut)}.`,
  } satisfies Message<{ considered: number; windows: string; nullModel: string; correction: string; leftOut: number }>,
  'network.objects': {
    en: () =>
      'An object is what accounts act on together: a text, a link, a forwarded post, a medium, a hashtag, a post replied to.',
    ru: () =>
      'Объект — то, с чем аккаунты действуют вместе: текст, ссылка, пересланный пост, медиафайл, хештег, пост, на который отвечают.',
    kk: () =>
      'Нысан — аккаунттар бірге әрекет ететін нәрсе: мәтін, сілтеме, қайта жіберілген жазба, медиафайл, хештег, жауап берілетін жазба.',
  },
  'network.taste': {
    en: p =>
      `Groups that met more often than chance gives, but not clearly closer in time than shared taste explains: ${number('en', p.groups)}, with ${counted('en', p.accounts, 'account', 'accounts')}. They are counted here and not named.`,
    ru: p =>
      `Групп, которые встречались чаще, чем даёт случай, но не заметно ближе по времени, чем объясняет общий вкус: ${number('ru', p.groups)}, в них ${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')}. Они здесь посчитаны и не названы.`,
    kk: p =>
      `Кездейсоқтық беретіннен жиі кездескен, бірақ уақыты жағынан ортақ талғам түсіндіргеннен айқын жақын емес топтар: ${number('kk', p.groups)}, оларда ${counted('kk', p.accounts, 'аккаунт')}. Олар мұнда саналған, бірақ аталмаған.`,
  } satisfies Message<{ groups: number; accounts: number }>,
  'null.all': {
    en: () => 'chance, and shared taste',
    ru: () => 'случай и общий вкус',
    kk: () => 'кездейсоқтық және ортақ талғам',
  },
  'null.hours': {
    en: () => 'chance within the same hours, and shared taste',
    ru: () => 'случай в те же часы и общий вкус',
    kk: () => 'сол сағаттардағы кездейсоқтық және ортақ талғам',
  },
  'null.activity': { en: () => 'chance alone', ru: () => 'только случай', kk: () => 'тек кездейсоқтық' },
  'correction.bh': {
    en: () => 'Benjamini-Hochberg',
    ru: () => 'Бенджамини — Хохберга',
    kk: () => 'Бенджамини — Хохберг тәсілі',
  },
  'correction.by': {
    en: () => 'Benjamini-Yekutieli',
    ru: () => 'Бенджамини — Йекутиели',
    kk: () => 'Бенджамини — Йекутиели тәсілі',
  },
  'limit.title': {
    en: () => 'How small a campaign would have been found',
    ru: () => 'Насколько малая кампания была бы найдена',
    kk: () => 'Қаншалықты шағын науқан табылар еді',
  },
  'limit.unmeasured': {
    en: () => 'How small a campaign would still have been found was not measured for this report.',
    ru: () => 'Для этого отчёта не измеряли, насколько малая кампания была бы ещё найдена.',
    kk: () => 'Бұл есеп үшін қаншалықты шағын науқан әлі де табылатыны өлшенбеген.',
  },
  'limit.found': {
    en: p =>
      `A campaign of ${counted('en', p.members, 'account', 'accounts')} on ${counted('en', p.objects, 'object', 'objects')} within ${p.within} each would have been found in 9 of 10 cases, ${p.hidden}.`,
    ru: p =>
      `Кампания: ${counted('ru', p.members, 'аккаунт', 'аккаунта', 'аккаунтов')}, ${counted('ru', p.objects, 'объект', 'объекта', 'объектов')}, на каждом в пределах ${p.within} — была бы найдена в 9 случаях из 10, ${p.hidden}.`,
    kk: p =>
      `${counted('kk', p.members, 'аккаунт')} ${counted('kk', p.objects, 'нысанның')} әрқайсысында ${p.within} ішінде әрекет еткен науқан 10 жағдайдың 9-ында табылар еді, ${p.hidden}.`,
  } satisfies Message<{ members: number; objects: number; within: string; hidden: string }>,
  'limit.missed': {
    en: p =>
      `Within ${p.within} each, not even ${counted('en', p.members, 'account', 'accounts')} on ${counted('en', p.objects, 'object', 'objects')}, the most that was tried, would have been found in 9 of 10 cases, ${p.hidden}.`,
    ru: p =>
      `В пределах ${p.within} на каждом объекте даже самая крупная из испытанных кампаний (${counted('ru', p.members, 'аккаунт', 'аккаунта', 'аккаунтов')}, ${counted('ru', p.objects, 'объект', 'объекта', 'объектов')}) была бы найдена реже, чем в 9 случаях из 10, ${p.hidden}.`,
    kk: p =>
      `Әр нысанда ${p.within} ішінде сыналған ең ірі науқан да (${counted('kk', p.members, 'аккаунт')}, ${counted('kk', p.objects, 'нысан')}) 10 жағдайдың 9-ынан аз жағдайда табылар еді, ${p.hidden}.`,
  } satisfies Message<{ members: number; objects: number; within: string; hidden: string }>,
  'limit.plain': {
    en: () => 'if its accounts did nothing else',
    ru: () => 'если её аккаунты не делали ничего другого',
    kk: () => 'егер оның аккаунттары басқа ештеңе жасамаса',
  },
  'limit.camouflaged': {
    en: p => `if ${percent('en', p.camouflage)} of what its accounts did was like what anybody does`,
    ru: p => `если ${percent('ru', p.camouflage)} действий её аккаунтов были такими же, как у всех`,
    kk: p => `егер оның аккаунттары әрекеттерінің ${percent('kk', p.camouflage)} бөлігі басқалардікіндей болса`,
  } satisfies Message<{ camouflage: number }>,
  'limit.note': {
    en: () =>
      'Campaigns were planted into the actions of this very case; slower, smaller or better hidden ones may be here unseen.',
    ru: () =>
      'Кампании подсаживали в действия этого самого дела; более медленные, мелкие или лучше скрытые могут быть здесь незамеченными.',
    kk: () =>
      'Науқандар осы істің өз әрекеттеріне енгізілді; одан баяу, шағын немесе жақсы жасырылғандары мұнда байқалмай қалуы мүмкін.',
  },
  'limit.table': {
    en: () => 'What was planted',
    ru: () => 'Что подсаживали',
    kk: () => 'Не енгізілді',
  },
  'limit.over': {
    en: p => (p.objects === 0 ? 'not measured' : `more than ${number('en', p.objects)}`),
    ru: p => (p.objects === 0 ? 'не измерено' : `больше ${number('ru', p.objects)}`),
    kk: p => (p.objects === 0 ? 'өлшенбеді' : `${number('kk', p.objects)} мәнінен көп`),
  } satisfies Message<{ objects: number }>,
  'column.within': { en: () => 'Within', ru: () => 'В пределах', kk: () => 'Ішінде' },
  'column.camouflage': { en: () => 'Camouflage', ru: () => 'Маскировка', kk: () => 'Бүркемелеу' },
  'column.smallest': { en: () => 'Objects needed', ru: () => 'Нужно объектов', kk: () => 'Қажет нысан саны' },
  'column.planted': { en: () => 'Planted', ru: () => 'Подсажено', kk: () => 'Енгізілгені' },
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
      'Rejecting chance does not show deceit, and q is not the probability of being right: it bounds, on average, the share of wrong findings among those listed. A cluster says nothing of motive or automation.',
    ru: () =>
      'Отвергнуть случай — не значит доказать обман, и q — не вероятность правоты: это граница средней доли ошибочных находок среди перечисленных. Кластер ничего не говорит ни о мотивах, ни об автоматизации.',
    kk: () =>
      'Кездейсоқтықты жоққа шығару алдауды дәлелдемейді, ал q — дұрыс болу ықтималдығы емес: ол тізімдегі қате табылымдардың орташа үлесін шектейді. Шоғыр ниет туралы да, автоматтандыру туралы да ештеңе айтпайды.',
  },
  'network.alternatives': {
    en: () =>
      'Ask first whether something ordinary explains it. Every cluster below was checked against each of these:',
    ru: () => 'Сначала спросите, нет ли обычного объяснения. С каждым из них сверен каждый кластер ниже:',
    kk: () => 'Алдымен кәдімгі түсіндірме бар-жоғын сұраңыз. Төмендегі әр шоғыр мыналардың әрқайсысымен салыстырылған:',
  },
  'network.picture': {
    en: () => 'Co-action network',
    ru: () => 'Сеть совместных действий',
    kk: () => 'Бірлескен әрекет желісі',
  },
  'network.pictureNote': {
    en: p =>
      `Each ring is a cluster, each dot an account, each line a pair above chance, of one cluster at most the ${number('en', p.lines)} strongest. Drawn: ${number('en', p.drawn)} of ${number('en', p.total)} accounts; places mean nothing.`,
    ru: p =>
      `Кольцо — кластер, точка — аккаунт, линия — пара выше случайного, у одного кластера не больше ${number('ru', p.lines)} самых сильных. Нарисовано аккаунтов: ${number('ru', p.drawn)} из ${number('ru', p.total)}; положение ничего не значит.`,
    kk: p =>
      `Сақина — шоғыр, нүкте — аккаунт, сызық — кездейсоқтан жоғары жұп, бір шоғырда ең күшті ${number('kk', p.lines)} жұптан артық емес. Салынған аккаунт: ${number('kk', p.total)} ішінен ${number('kk', p.drawn)}; орналасуы ештеңе білдірмейді.`,
  } satisfies Message<{ drawn: number; total: number; lines: number }>,
  'column.cluster': { en: () => 'Cluster', ru: () => 'Кластер', kk: () => 'Шоғыр' },
  'column.observed': { en: () => 'Observed', ru: () => 'Наблюдалось', kk: () => 'Байқалғаны' },
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
      `Айналасы түсіндіргеннен жылдам жариялау болған аралықтар: ${number('kk', p.total)}. Серпін — бұл сұрақ: жаңалықтағы оқиғадан кейін бәрі бірден жазады.`,
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
