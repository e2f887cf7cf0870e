// A dossier's frame: what it is, for whom, its sections, lists.

import type { Message, Messages } from './catalogue.ts'
import { countedFigure, figure, foreign } from './dossier-format.ts'

interface Some {
  readonly shown: number
  readonly total: number
  readonly shownAt: string
  readonly totalAt: string
}

interface Held {
  readonly posts: number
  readonly channels: number
  readonly accounts: number
  readonly documents: number
}

interface Outage {
  readonly at: string
  readonly place: string
  readonly hours: number
  readonly ofHours: number
  readonly measuredBy: string
}

export const dossierMessages = {
  'title.untitled': { en: () => 'Dossier', ru: () => 'Досье', kk: () => 'Құжаттама' },
  'head.for': {
    en: p => `For: ${p.audience}`,
    ru: p => `Для кого: ${p.audience}`,
    kk: p => `Кімге: ${p.audience}`,
  } satisfies Message<{ audience: string }>,
  'audience.public': { en: () => 'the public', ru: () => 'общественность', kk: () => 'жұртшылық' },
  'audience.newsroom': { en: () => 'a newsroom', ru: () => 'редакция', kk: () => 'редакция' },
  'audience.archive': { en: () => 'an archive', ru: () => 'архив', kk: () => 'мұрағат' },
  'audience.court': { en: () => 'a court', ru: () => 'суд', kk: () => 'сот' },
  'audience.research': { en: () => 'researchers', ru: () => 'исследователи', kk: () => 'зерттеушілер' },
  'head.made': {
    en: p =>
      `Made on ${foreign('/head.day', p.day)} by ${foreign('/head.role', p.role)} with ${foreign('/head.tool', p.tool)}`,
    ru: p =>
      `Сделано ${foreign('/head.day', p.day)}; кто сделал: ${foreign('/head.role', p.role)}; программа: ${foreign('/head.tool', p.tool)}`,
    kk: p =>
      `Жасалған күні: ${foreign('/head.day', p.day)}; жасаған: ${foreign('/head.role', p.role)}; бағдарлама: ${foreign('/head.tool', p.tool)}`,
  } satisfies Message<{ day: string; role: string; tool: string }>,
  'head.export': {
    en: p => `export ${foreign('/head.id', p.id)}`,
    ru: p => `выгрузка ${foreign('/head.id', p.id)}`,
    kk: p => `экспорт ${foreign('/head.id', p.id)}`,
  } satisfies Message<{ id: string }>,

  'nav.title': { en: () => 'Contents', ru: () => 'Содержание', kk: () => 'Мазмұны' },
  'about.title': { en: () => 'What this is', ru: () => 'Что это такое', kk: () => 'Бұл не' },
  'about.what': {
    en: () =>
      'This dossier says, for each claim in it, who says so, who denies it, and how many of those voices are independent of each other. One sentence posted ten thousand times is still one voice; ten people who each saw something are ten. The two are told apart here step by step, and every step can be followed and objected to.',
    ru: () =>
      'Это досье о каждом утверждении сообщает, кто его высказывает, кто отрицает и сколько из этих голосов независимы друг от друга. Одна фраза, опубликованная множество раз, остаётся одним голосом; несколько человек, каждый из которых видел сам, — это несколько голосов. Здесь одно отделяется от другого шаг за шагом, и каждый шаг можно проследить и оспорить.',
    kk: () =>
      'Бұл құжаттама әр тұжырым бойынша оны кім айтатынын, кім теріске шығаратынын және сол дауыстардың қаншасы бір-біріне тәуелсіз екенін көрсетеді. Мың рет жарияланған бір сөйлем — бір ғана дауыс; әрқайсысы өз көзімен көрген бірнеше адам — бірнеше дауыс. Мұнда екеуі қадам-қадаммен ажыратылады, әр қадамды тексеріп, оған қарсы уәж айтуға болады.',
  },
  'about.not': {
    en: () =>
      'It does not say which side is right, who stands behind an account, or why people post. All sides are counted by the same rules, and the evidence against each claim stands beside the evidence for it.',
    ru: () =>
      'Оно не говорит, какая сторона права, кто стоит за аккаунтом и зачем люди пишут. Все стороны считаются по одним правилам, и доводы против каждого утверждения стоят рядом с доводами за него.',
    kk: () =>
      'Ол қай жақтың дұрыс екенін, аккаунттың артында кім тұрғанын, адамдардың не үшін жазатынын айтпайды. Барлық жақ бір ережемен саналады, әр тұжырымға қарсы айғақ оны растайтын айғақтың қасында тұрады.',
  },
  'about.held': {
    en: p =>
      `What was looked at: ${countedFigure('en', '/head.counts.posts', p.posts, 'post', 'posts')} in ${countedFigure('en', '/head.counts.channels', p.channels, 'chat or channel', 'chats and channels')} by ${countedFigure('en', '/head.counts.accounts', p.accounts, 'account', 'accounts')}, and ${countedFigure('en', '/head.counts.documents', p.documents, 'document', 'documents')}.`,
    ru: p =>
      `Просмотрено: ${countedFigure('ru', '/head.counts.posts', p.posts, 'пост', 'поста', 'постов')}; чатов и каналов: ${figure('ru', '/head.counts.channels', p.channels)}; аккаунтов: ${figure('ru', '/head.counts.accounts', p.accounts)}; документов: ${figure('ru', '/head.counts.documents', p.documents)}.`,
    kk: p =>
      `Қаралғаны: ${countedFigure('kk', '/head.counts.posts', p.posts, 'жазба')}, ${countedFigure('kk', '/head.counts.channels', p.channels, 'чат пен арна')}, ${countedFigure('kk', '/head.counts.accounts', p.accounts, 'аккаунт')}, ${countedFigure('kk', '/head.counts.documents', p.documents, 'құжат')}.`,
  } satisfies Message<Held>,
  'about.span': {
    en: () => 'First and last time of these posts:',
    ru: () => 'Первое и последнее время этих постов:',
    kk: () => 'Осы жазбалардың алғашқы және соңғы уақыты:',
  },
  'about.coverage': {
    en: p =>
      `They cover ${countedFigure('en', '/head.coverage.days', p.days, 'day', 'days')}. What was never collected cannot be counted: silence here is not silence in the world.`,
    ru: p =>
      `Охвачено дней: ${figure('ru', '/head.coverage.days', p.days)}. Чего не собрали, того не сосчитать: молчание здесь — не молчание в мире.`,
    kk: p =>
      `Қамтылған күн: ${figure('kk', '/head.coverage.days', p.days)}. Жиналмаған нәрсені санау мүмкін емес: мұндағы үнсіздік — дүниедегі үнсіздік емес.`,
  } satisfies Message<{ days: number }>,
  'about.outage': {
    en: p =>
      `${p.place === '' ? 'A place that is not named here' : foreign(`${p.at}.place`, p.place)} was offline for ${figure('en', `${p.at}.hours`, p.hours)} of ${countedFigure('en', `${p.at}.ofHours`, p.ofHours, 'hour', 'hours')} (measured by ${foreign(`${p.at}.measuredBy`, p.measuredBy)}). Few who were there could post.`,
    ru: p =>
      `${p.place === '' ? 'Место, которое здесь не названо' : foreign(`${p.at}.place`, p.place)}: без связи ${figure('ru', `${p.at}.hours`, p.hours)} из ${countedFigure('ru', `${p.at}.ofHours`, p.ofHours, 'часа', 'часов', 'часов')} (измерил источник: ${foreign(`${p.at}.measuredBy`, p.measuredBy)}). Мало кто на месте мог писать.`,
    kk: p =>
      `${p.place === '' ? 'Мұнда аталмаған жер' : foreign(`${p.at}.place`, p.place)}: ${countedFigure('kk', `${p.at}.ofHours`, p.ofHours, 'сағаттың')} ${figure('kk', `${p.at}.hours`, p.hours)} сағатында байланыс болмады (өлшеген: ${foreign(`${p.at}.measuredBy`, p.measuredBy)}). Сол жердегілердің аз бөлігі ғана жаза алды.`,
  } satisfies Message<Outage>,
  'about.claims': {
    en: p =>
      `This dossier takes up ${countedFigure('en', '/claims.length', p.claims, 'claim', 'claims')} and cites ${countedFigure('en', '/exhibits.length', p.exhibits, 'exhibit', 'exhibits')}. Numbers of claims and exhibits are those of this dossier alone.`,
    ru: p =>
      `Утверждений в досье: ${figure('ru', '/claims.length', p.claims)}; материалов: ${figure('ru', '/exhibits.length', p.exhibits)}. Номера утверждений и материалов действуют только в этом досье.`,
    kk: p =>
      `Құжаттамада ${countedFigure('kk', '/claims.length', p.claims, 'тұжырым')} және ${countedFigure('kk', '/exhibits.length', p.exhibits, 'материал')} бар. Тұжырымдар мен материалдардың нөмірі тек осы құжаттамаға тән.`,
  } satisfies Message<{ claims: number; exhibits: number }>,
  'about.type': {
    en: () =>
      'Serif letters are what people said, or what somebody wrote in their place; all other letters are the program’s.',
    ru: () => 'Шрифтом с засечками набрано сказанное людьми или написанное вместо этого; остальное — слова программы.',
    kk: () => 'Кертпелі қаріппен адамдардың айтқаны не оның орнына жазылғаны терілген; қалғаны — бағдарламаның сөзі.',
  },

  'answers.title': { en: () => 'The answers in short', ru: () => 'Ответы вкратце', kk: () => 'Қысқаша жауаптар' },
  'answers.none': {
    en: () => 'No claims were chosen for this dossier.',
    ru: () => 'Для этого досье утверждения не выбраны.',
    kk: () => 'Бұл құжаттамаға тұжырымдар таңдалмаған.',
  },
  'claims.title': { en: () => 'The claims', ru: () => 'Утверждения', kk: () => 'Тұжырымдар' },
  'context.title': {
    en: () => 'Between claims, actors and accounts',
    ru: () => 'Между утверждениями, лицами и аккаунтами',
    kk: () => 'Тұжырымдар, тұлғалар мен аккаунттар арасында',
  },
  'exhibits.title': { en: () => 'Exhibits', ru: () => 'Материалы', kk: () => 'Материалдар' },
  'protection.title': {
    en: () => 'How people are protected',
    ru: () => 'Как защищены люди',
    kk: () => 'Адамдар қалай қорғалған',
  },
  'redactions.title': { en: () => 'Redaction log', ru: () => 'Журнал изъятий', kk: () => 'Алып тастау журналы' },
  'methods.title': { en: () => 'Methods and limits', ru: () => 'Методы и пределы', kk: () => 'Әдістер мен шектеулер' },
  'custody.title': {
    en: () => 'Custody: how to check',
    ru: () => 'Сохранность: как проверить',
    kk: () => 'Сақталуы: қалай тексеруге болады',
  },
  'ranges.title': {
    en: () => 'How to read the ranges',
    ru: () => 'Как читать диапазоны',
    kk: () => 'Аралықтарды қалай оқу керек',
  },
  'glossary.title': {
    en: () => 'Words used here',
    ru: () => 'Слова, которые здесь встречаются',
    kk: () => 'Мұнда қолданылған сөздер',
  },
  'facts.title': {
    en: () => 'The facts in this file',
    ru: () => 'Факты в этом файле',
    kk: () => 'Осы файлдағы деректер',
  },

  'list.some': {
    en: p => `${figure('en', p.shownAt, p.shown)} of ${figure('en', p.totalAt, p.total)} are shown.`,
    ru: p => `Показано ${figure('ru', p.shownAt, p.shown)} из ${figure('ru', p.totalAt, p.total)}.`,
    kk: p => `${figure('kk', p.totalAt, p.total)} ішінен ${figure('kk', p.shownAt, p.shown)} көрсетілген.`,
  } satisfies Message<Some>,
  'list.none': { en: () => 'None.', ru: () => 'Нет.', kk: () => 'Жоқ.' },
  'exhibit.named': {
    en: p => `exhibit ${figure('en', p.at, p.exhibit)}`,
    ru: p => `материал ${figure('ru', p.at, p.exhibit)}`,
    kk: p => `${figure('kk', p.at, p.exhibit)}-материал`,
  } satisfies Message<{ exhibit: number; at: string }>,
  'claim.named': {
    en: p => `Claim ${figure('en', p.at, p.claim)}`,
    ru: p => `Утверждение ${figure('ru', p.at, p.claim)}`,
    kk: p => `${figure('kk', p.at, p.claim)}-тұжырым`,
  } satisfies Message<{ claim: number; at: string }>,
} satisfies Messages
