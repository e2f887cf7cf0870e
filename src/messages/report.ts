// The frame of a report: title, contents, headline and the list of posts.

import { counted, type Message, type Messages, number } from './catalogue.ts'
import { linked, percent } from './report-format.ts'

export const reportMessages = {
  'report.case': {
    en: p => `Case ${p.name}`,
    ru: p => `Дело ${p.name}`,
    kk: p => `${p.name} ісі`,
  } satisfies Message<{ name: string }>,
  'report.title': {
    en: p => `${p.name}: report`,
    ru: p => `${p.name}: отчёт`,
    kk: p => `${p.name}: есеп`,
  } satisfies Message<{ name: string }>,
  'report.made': {
    en: p => `Case opened ${p.created} (UTC, by the clock of the device). Anechoic ${p.version}.`,
    ru: p => `Дело открыто ${p.created} (UTC, по часам устройства). Anechoic ${p.version}.`,
    kk: p => `Іс ${p.created} ашылды (UTC, құрылғының сағаты бойынша). Anechoic ${p.version}.`,
  } satisfies Message<{ created: string; version: string }>,
  'report.contents': { en: () => 'Contents', ru: () => 'Содержание', kk: () => 'Мазмұны' },
  'report.legend': {
    en: () => 'Pale: repetition. Solid: evidence. Dotted: not ruled out. Times are UTC unless they say otherwise.',
    ru: () =>
      'Бледное — повторение. Сплошное — свидетельство. Пунктир — не исключено. Время всемирное (UTC), если не сказано иначе.',
    kk: () =>
      'Бозғылт — қайталау. Тұтас — айғақ. Үзік сызық — жоққа шығарылмаған. Басқаша айтылмаса, уақыт UTC бойынша.',
  },
  'report.namesHidden': {
    en: () =>
      'Private accounts and groups are called by pseudonyms, which mean nothing outside this case. What people wrote is shown word for word and may itself hold names: read it before handing it on.',
    ru: () =>
      'Частные аккаунты и группы названы псевдонимами, которые вне этого дела ничего не значат. Слова людей приведены дословно и сами могут содержать имена: прочтите их, прежде чем передавать отчёт.',
    kk: () =>
      'Жеке аккаунттар мен топтар бүркеншік атпен берілген, олар осы істен тыс ештеңе білдірмейді. Адамдардың сөзі сөзбе-сөз келтірілген және ішінде есімдер болуы мүмкін: есепті біреуге бермес бұрын оқып шығыңыз.',
  },
  'report.namesShown': {
    en: () =>
      'This report shows the names of accounts as the platforms gave them. It can put people at risk: keep it inside the team.',
    ru: () =>
      'В этом отчёте аккаунты названы так, как их дали платформы. Это может подвергнуть людей опасности: не выносите его за пределы команды.',
    kk: () =>
      'Бұл есепте аккаунттар платформалар берген атымен көрсетілген. Бұл адамдарға қауіп төндіруі мүмкін: есепті топтан тыс шығармаңыз.',
  },
  'headline.title': { en: () => 'In short', ru: () => 'Коротко', kk: () => 'Қысқаша' },
  'headline.read': {
    en: p =>
      `Read: ${linked('channels', `${counted('en', p.posts, 'post', 'posts')} in ${counted('en', p.channels, 'chat', 'chats')}`)} from ${linked('originals', counted('en', p.originals, 'original', 'originals'))}, ${p.range}.`,
    ru: p =>
      `Прочитано: ${linked('channels', `${counted('ru', p.posts, 'пост', 'поста', 'постов')}, ${counted('ru', p.channels, 'чат', 'чата', 'чатов')}`)}; ${linked('originals', counted('ru', p.originals, 'оригинал', 'оригинала', 'оригиналов'))}; ${p.range}.`,
    kk: p =>
      `Оқылды: ${linked('channels', `${counted('kk', p.posts, 'жазба')}, ${counted('kk', p.channels, 'чат')}`)}; ${linked('originals', counted('kk', p.originals, 'түпнұсқа'))}; ${p.range}.`,
  } satisfies Message<{ posts: number; channels: number; originals: number; range: string }>,
  'headline.empty': {
    en: () => 'Nothing that was given holds a post. What was kept and what could not be read stands below.',
    ru: () => 'В том, что было дано, нет ни одного поста. Ниже сказано, что сохранено и что не удалось прочитать.',
    kk: () => 'Берілген материалда бірде-бір жазба жоқ. Не сақталғаны және не оқылмағаны төменде айтылған.',
  },
  'range.between': {
    en: p => `from ${p.first} to ${p.last}`,
    ru: p => `с ${p.first} по ${p.last}`,
    kk: p => `${p.first} — ${p.last} аралығы`,
  } satisfies Message<{ first: string; last: string }>,
  'range.timeless': { en: () => 'none with a time', ru: () => 'все без времени', kk: () => 'бәрі уақытсыз' },
  'headline.copies': {
    en: p =>
      `${linked('families', `${number('en', p.repeated)} of ${counted('en', p.withText, 'post', 'posts')}`)} with text (${percent('en', p.share)}) repeat, word for word or nearly, a text that stood in this case before; ${counted('en', p.firstSeen, 'text is', 'texts are')} first seen.`,
    ru: p =>
      `${linked('families', `${number('ru', p.repeated)} из ${number('ru', p.withText)}`)} постов с текстом (${percent('ru', p.share)}) повторяют, дословно или почти, текст, который в деле уже был; впервые увиденных текстов: ${number('ru', p.firstSeen)}.`,
    kk: p =>
      `Мәтіні бар ${number('kk', p.withText)} жазбаның ${linked('families', `${number('kk', p.repeated)} жазбасы`)} (${percent('kk', p.share)}) істе бұрын болған мәтінді сөзбе-сөз не сөзбе-сөзге жуық қайталайды; алғаш көрінген мәтін саны: ${number('kk', p.firstSeen)}.`,
  } satisfies Message<{ repeated: number; withText: number; share: number; firstSeen: number }>,
  'headline.largest': {
    en: p =>
      `The largest family has ${linked('largest', counted('en', p.posts, 'post', 'posts'))} by ${counted('en', p.accounts, 'account', 'accounts')} in ${counted('en', p.channels, 'chat', 'chats')}.`,
    ru: p =>
      `Самое большое семейство — ${linked('largest', counted('ru', p.posts, 'пост', 'поста', 'постов'))}: ${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')}, ${counted('ru', p.channels, 'чат', 'чата', 'чатов')}.`,
    kk: p =>
      `Ең үлкен топта ${linked('largest', counted('kk', p.posts, 'жазба'))} бар: ${counted('kk', p.accounts, 'аккаунт')}, ${counted('kk', p.channels, 'чат')}.`,
  } satisfies Message<{ posts: number; accounts: number; channels: number }>,
  'headline.noClaims': {
    en: () =>
      'No claims were given, so this report counts repetition but not who asserts or denies anything. A claims file adds that.',
    ru: () =>
      'Утверждения не заданы, поэтому отчёт считает повторения, но не то, кто что утверждает или отрицает. Это добавляет файл утверждений.',
    kk: () =>
      'Тұжырымдар берілмеген, сондықтан есеп қайталауды санайды, ал кім нені растап, нені теріске шығаратынын санамайды. Оны тұжырымдар файлы қосады.',
  },
  'headline.losses': {
    en: p => `${linked('problems', counted('en', p.count, 'record', 'records'))} could not be read in full.`,
    ru: p => `Не прочитано полностью: ${linked('problems', counted('ru', p.count, 'запись', 'записи', 'записей'))}.`,
    kk: p => `Толық оқылмағаны: ${linked('problems', counted('kk', p.count, 'жазба'))}.`,
  } satisfies Message<{ count: number }>,
  'posts.title': {
    en: () => 'The posts behind the numbers',
    ru: () => 'Посты, стоящие за числами',
    kk: () => 'Сандардың артындағы жазбалар',
  },
  'posts.intro': {
    en: p =>
      `${counted('en', p.shown, 'post that this report cites', 'posts that this report cites')}, of ${number('en', p.total)}, in order of time. Each names the original and the bytes in which it stands. Links are shown as text and lead nowhere.`,
    ru: p =>
      `Посты, на которые ссылается отчёт: ${number('ru', p.shown)} из ${number('ru', p.total)}, по времени. У каждого указаны оригинал и байты, где он находится. Ссылки показаны текстом и никуда не ведут.`,
    kk: p =>
      `Есеп сілтеме жасайтын жазбалар: ${number('kk', p.total)} жазбаның ${number('kk', p.shown)} жазбасы, уақыт ретімен. Әрқайсысында түпнұсқа мен оның байттары көрсетілген. Сілтемелер мәтін түрінде берілген және ешқайда апармайды.`,
  } satisfies Message<{ shown: number; total: number }>,
  'posts.notPrinted': {
    en: () => 'The posts themselves are in the file and are left out of the printed pages.',
    ru: () => 'Сами посты есть в файле; в печатных страницах они опущены.',
    kk: () => 'Жазбалардың өзі файлда бар; басып шығарылған беттерге енгізілмеген.',
  },
  'post.cut': {
    en: p => `cut: ${number('en', p.shown)} of ${counted('en', p.length, 'character', 'characters')} shown`,
    ru: p => `сокращено: показано ${number('ru', p.shown)} из ${number('ru', p.length)} знаков`,
    kk: p => `қысқартылды: ${number('kk', p.length)} таңбаның ${number('kk', p.shown)} таңбасы көрсетілген`,
  } satisfies Message<{ shown: number; length: number }>,
  'post.noText': { en: () => 'no text', ru: () => 'без текста', kk: () => 'мәтінсіз' },
  'post.service': { en: () => 'service message', ru: () => 'служебное сообщение', kk: () => 'қызметтік хабар' },
  'post.edited': { en: () => 'edited', ru: () => 'изменён', kk: () => 'өзгертілген' },
  'post.forward': {
    en: p => `forwarded from ${p.origin}`,
    ru: p => `переслано: ${p.origin}`,
    kk: p => `қайта жіберілген: ${p.origin}`,
  } satisfies Message<{ origin: string }>,
  'post.forwardUnknown': {
    en: () => 'forwarded, origin not stated',
    ru: () => 'переслано, источник не указан',
    kk: () => 'қайта жіберілген, дереккөзі көрсетілмеген',
  },
  'post.versions': {
    en: p => `${counted('en', p.count, 'version', 'versions')} held`,
    ru: p => `версий в деле: ${number('ru', p.count)}`,
    kk: p => `істегі нұсқалар: ${number('kk', p.count)}`,
  } satisfies Message<{ count: number }>,
  'post.links': { en: () => 'links:', ru: () => 'ссылки:', kk: () => 'сілтемелер:' },
  'post.media': { en: () => 'media:', ru: () => 'медиа:', kk: () => 'медиа:' },
  'post.where': {
    en: p => `original ${number('en', p.original)}, ${p.place}`,
    ru: p => `оригинал ${number('ru', p.original)}, ${p.place}`,
    kk: p => `${number('kk', p.original)}-түпнұсқа, ${p.place}`,
  } satisfies Message<{ original: number; place: string }>,
  'post.bytes': {
    en: p => `bytes ${number('en', p.from)} to ${number('en', p.to)}`,
    ru: p => `байты с ${number('ru', p.from)} по ${number('ru', p.to)}`,
    kk: p => `${number('kk', p.from)}–${number('kk', p.to)} байттар`,
  } satisfies Message<{ from: number; to: number }>,
  'post.line': {
    en: p => `line ${number('en', p.line)}`,
    ru: p => `строка ${number('ru', p.line)}`,
    kk: p => `${number('kk', p.line)}-жол`,
  } satisfies Message<{ line: number }>,
  'list.some': {
    en: p => `The first ${number('en', p.shown)} of ${number('en', p.total)}.`,
    ru: p => `Первые ${number('ru', p.shown)} из ${number('ru', p.total)}.`,
    kk: p => `${number('kk', p.total)} ішінен алғашқы ${number('kk', p.shown)}.`,
  } satisfies Message<{ shown: number; total: number }>,
  'list.largest': {
    en: p => `The ${number('en', p.shown)} largest of ${number('en', p.total)} are shown.`,
    ru: p => `Показаны ${number('ru', p.shown)} самых больших из ${number('ru', p.total)}.`,
    kk: p => `${number('kk', p.total)} ішінен ең үлкен ${number('kk', p.shown)} көрсетілген.`,
  } satisfies Message<{ shown: number; total: number }>,
  'list.command': { en: () => 'All of them:', ru: () => 'Все:', kk: () => 'Барлығы:' },
  'list.table': { en: () => 'The same as a table', ru: () => 'То же таблицей', kk: () => 'Сол мәлімет кесте түрінде' },
  'column.post': { en: () => 'Post', ru: () => 'Пост', kk: () => 'Жазба' },
  'column.time': { en: () => 'Time', ru: () => 'Время', kk: () => 'Уақыты' },
  'column.chat': { en: () => 'Chat', ru: () => 'Чат', kk: () => 'Чат' },
  'column.sender': { en: () => 'Account, chat', ru: () => 'Аккаунт, чат', kk: () => 'Аккаунт, чат' },
  'column.account': { en: () => 'Account', ru: () => 'Аккаунт', kk: () => 'Аккаунт' },
  'column.text': { en: () => 'Text', ru: () => 'Текст', kk: () => 'Мәтіні' },
  'column.posts': { en: () => 'Posts', ru: () => 'Посты', kk: () => 'Жазба' },
  'column.accounts': { en: () => 'Accounts', ru: () => 'Аккаунты', kk: () => 'Аккаунт' },
  'column.chats': { en: () => 'Chats', ru: () => 'Чаты', kk: () => 'Чат' },
} satisfies Messages
