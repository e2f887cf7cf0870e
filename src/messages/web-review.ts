// The Review view: queues of suggestions and of calls to violence, and what all of its parts share.

import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

type Stance = 'support' | 'deny' | 'query' | 'comment' | 'unrelated'
type Source = 'own-perception' | 'own-document' | 'hearsay' | 'inference' | 'unsourced'
type Count = { count: number }

export const stanceMessages = {
  support: words('supports', 'поддерживает', 'растайды'),
  deny: words('denies', 'отрицает', 'теріске шығарады'),
  query: words('asks', 'спрашивает', 'сұрайды'),
  comment: words('comments', 'комментирует', 'пікір айтады'),
  unrelated: words('unrelated', 'не о том', 'басқа туралы'),
} satisfies Readonly<Record<Stance, Message<Record<string, never>>>>

export const sourceMessages = {
  'own-perception': words('own perception', 'видел сам', 'өз көзімен көрген'),
  'own-document': words('own document', 'собственный документ', 'өз құжаты'),
  hearsay: words('hearsay', 'с чужих слов', 'біреудің сөзінен'),
  inference: words('inference', 'вывод', 'қорытынды'),
  unsourced: words('no source named', 'источник не назван', 'көзі аталмаған'),
} satisfies Readonly<Record<Source, Message<Record<string, never>>>>

export const verdictMessages = {
  call: words('a call to violence', 'призыв к насилию', 'зорлыққа шақыру'),
  'no-call': words('no call', 'не призыв', 'шақыру емес'),
  unsure: words('unsure', 'неясно', 'белгісіз'),
} satisfies Messages

export const sideMessages = {
  support: words('support', 'за', 'растайтын жақ'),
  deny: words('denial', 'против', 'теріске шығаратын жақ'),
} satisfies Messages

export const reviewPageMessages = {
  'queue.suggestions': words('Suggestions', 'Предложения', 'Ұсыныстар'),
  'queue.marks': words('Marks of own access', 'Признаки личного наблюдения', 'Өзі көргенінің белгілері'),
  'queue.calls': words('Calls to violence', 'Призывы к насилию', 'Зорлыққа шақырулар'),
  'queue.differences': words('Differences', 'Расхождения', 'Алшақтықтар'),
  'queue.documents': words('Reading room', 'Читальный зал', 'Оқу залы'),
  queues: words('What is reviewed', 'Что разбирается', 'Не талданады'),
  claim: words('Claim', 'Утверждение', 'Мәлімдеме'),
  allClaims: words('all claims', 'все утверждения', 'барлық мәлімдеме'),
  proposed: words('Rules propose', 'Правила предлагают', 'Ережелер ұсынады'),
  'proposed.all': words('anything', 'любое', 'кез келгені'),
  'proposed.other': words('neither side', 'ни за, ни против', 'ешбір жақ емес'),
  signAs: words('Sign as', 'Подписывать как', 'Қол қою рөлі'),
  signAsHint: words(
    'A role such as “coder 2”, never a name.',
    'Роль, например «кодировщик 2», никогда не имя.',
    '«2-кодтаушы» сияқты рөл, ешқашан есім емес.',
  ),
  apart: words('without seeing what others coded', 'не видя кодировки других', 'басқалардың кодтауын көрмей'),
  apartHint: words(
    'Choose a role of your own first: what “person” signs is everybody’s.',
    'Сначала выберите свою роль: под «person» подписывают все.',
    'Алдымен өз рөліңізді таңдаңыз: «person» деп бәрі қол қояды.',
  ),
  progress: {
    en: (p: { at: number; total: number }) => `${number('en', p.at)} of ${number('en', p.total)}`,
    ru: (p: { at: number; total: number }) => `${number('ru', p.at)} из ${number('ru', p.total)}`,
    kk: (p: { at: number; total: number }) => `${number('kk', p.total)} ішінен ${number('kk', p.at)}`,
  },
  answered: {
    en: (p: Count) => `${counted('en', p.count, 'decision', 'decisions')} signed in this sitting`,
    ru: (p: Count) => `подписано решений за этот разбор: ${number('ru', p.count)}`,
    kk: (p: Count) => `осы талдауда қол қойылған шешім: ${number('kk', p.count)}`,
  },
  signing: {
    en: (p: Count) => `${number('en', p.count)} being signed …`,
    ru: (p: Count) => `подписывается: ${number('ru', p.count)} …`,
    kk: (p: Count) => `қол қойылуда: ${number('kk', p.count)} …`,
  },
  cut: {
    en: (p: Count) =>
      `Only the first ${number('en', p.count)} of each claim are in this queue; more come when these are answered.`,
    ru: (p: Count) =>
      `В очереди только первые ${number('ru', p.count)} по каждому утверждению; остальные появятся после ответов.`,
    kk: (p: Count) =>
      `Кезекте әр мәлімдеменің алғашқы ${number('kk', p.count)} жазбасы ғана; қалғаны бұларға жауап берілгенде шығады.`,
  },
  covers: {
    en: (p: { posts: number; texts: number }) =>
      p.texts === 1
        ? `One answer covers ${counted('en', p.posts, 'post', 'posts')} of this wording.`
        : `One answer covers ${counted('en', p.posts, 'post', 'posts')} of ${counted('en', p.texts, 'wording', 'wordings')}; this is the first.`,
    ru: (p: { posts: number; texts: number }) =>
      p.texts === 1
        ? `Один ответ относится к ${counted('ru', p.posts, 'посту', 'постам', 'постам')} с этим текстом.`
        : `Один ответ относится к ${counted('ru', p.posts, 'посту', 'постам', 'постам')} в ${counted('ru', p.texts, 'варианте', 'вариантах', 'вариантах')}; это первый.`,
    kk: (p: { posts: number; texts: number }) =>
      p.texts === 1
        ? `Бір жауап осы мәтінді ${counted('kk', p.posts, 'жазбаға')} қатысты.`
        : `Бір жауап ${counted('kk', p.texts, 'нұсқадағы')} ${counted('kk', p.posts, 'жазбаға')} қатысты; бұл біріншісі.`,
  },
  openPost: words('Open the post', 'Открыть пост', 'Жазбаны ашу'),
  repliesTo: words('It replies to', 'Ответ на', 'Мынаған жауап'),
  before: words('Before it in the chat', 'Перед ним в чате', 'Чатта алдында'),
  more: {
    en: (p: Count) => `… ${counted('en', p.count, 'character', 'characters')} more: open the post`,
    ru: (p: Count) => `… ещё знаков: ${number('ru', p.count)}; откройте пост`,
    kk: (p: Count) => `… тағы ${counted('kk', p.count, 'таңба')}: жазбаны ашыңыз`,
  },
  undated: words('no time', 'без времени', 'уақыты жоқ'),
  media: {
    en: (p: Count) => counted('en', p.count, 'medium', 'media'),
    ru: (p: Count) => `медиа: ${number('ru', p.count)}`,
    kk: (p: Count) => `медиа: ${number('kk', p.count)}`,
  },
  foundBy: words('Why it is proposed', 'Почему предложено', 'Неге ұсынылған'),
  against: words('What speaks against counting it', 'Что говорит против учёта', 'Есепке алуға не қарсы'),
  proposes: words('Rules propose', 'Правила предлагают', 'Ережелер ұсынады'),
  source: words('Where the speaker has it from', 'Откуда это у говорящего', 'Сөйлеуші мұны қайдан алған'),
  of: {
    en: (p: { who: string }) => `from ${p.who}`,
    ru: (p: { who: string }) => `от: ${p.who}`,
    kk: (p: { who: string }) => `кімнен: ${p.who}`,
  },
  speakers: {
    en: (p: { who: string }) => `speaker: ${p.who}`,
    ru: (p: { who: string }) => `говорит: ${p.who}`,
    kk: (p: { who: string }) => `сөйлеуші: ${p.who}`,
  },
  answers: words('Your answer', 'Ваш ответ', 'Жауабыңыз'),
  youAnswered: words('You answered', 'Ваш ответ', 'Сіздің жауабыңыз'),
  done: words('Answered just now', 'Только что отвечено', 'Жаңа ғана жауап берілді'),
  skip: words('Skip', 'Пропустить', 'Өткізу'),
  next: words('Next', 'Следующее', 'Келесі'),
  previous: words('Previous', 'Предыдущее', 'Алдыңғы'),
  turnSource: words('Other source', 'Другой источник', 'Басқа дереккөз'),
  didAnswer: {
    en: (p: { answer: string }) => `Answered: ${p.answer}`,
    ru: (p: { answer: string }) => `Ответ: ${p.answer}`,
    kk: (p: { answer: string }) => `Жауап: ${p.answer}`,
  },
  notSigned: {
    en: (p: { why: string }) => `An answer was not signed and waits again. ${p.why}`,
    ru: (p: { why: string }) => `Ответ не подписан и снова ждёт. ${p.why}`,
    kk: (p: { why: string }) => `Жауапқа қол қойылмады, ол қайтадан күтіп тұр. ${p.why}`,
  },
  end: words('That was the last one.', 'Это было последнее.', 'Бұл соңғысы еді.'),
  endHint: words(
    'Answers may let rules find more. Look again when figures have been counted.',
    'По ответам правила могут найти ещё. Посмотрите снова, когда показатели пересчитаны.',
    'Жауаптар бойынша ережелер тағы табуы мүмкін. Көрсеткіштер есептелгенде қайта қараңыз.',
  ),
  again: words('Look again', 'Посмотреть снова', 'Қайта қарау'),
  noneTitle: words(
    'Nothing waits for a decision here.',
    'Здесь ничто не ждёт решения.',
    'Мұнда шешім күтіп тұрған ештеңе жоқ.',
  ),
  noneSuggestions: words(
    'Rules propose posts for each claim by its search terms, examples and words. Without claims there is nothing to propose.',
    'Правила предлагают посты к каждому утверждению по его запросам, примерам и словам. Без утверждений предлагать нечего.',
    'Ережелер әр мәлімдемеге жазбаларды оның іздеулері, мысалдары мен сөздері бойынша ұсынады. Мәлімдемесіз ұсынатын ештеңе жоқ.',
  ),
  toClaims: words('To the claims', 'К утверждениям', 'Мәлімдемелерге'),
  // Calls
  callsTitle: words('Does this call to violence?', 'Призывает ли это к насилию?', 'Бұл зорлыққа шақыра ма?'),
  callsNote: words(
    'Confirmed calls are told in sum only: by chat, cluster, side and hour, never by person.',
    'Подтверждённые призывы показываются только суммарно: по чату, группе, стороне и часу, никогда по человеку.',
    'Расталған шақырулар тек жинақтап көрсетіледі: чат, топ, жақ және сағат бойынша, ешқашан адам бойынша емес.',
  ),
  covered: words('The text is covered.', 'Текст закрыт.', 'Мәтін жабық.'),
  uncover: words('Show the text', 'Показать текст', 'Мәтінді көрсету'),
  uncoverAll: words(
    'Show the texts of this queue',
    'Показывать тексты этой очереди',
    'Осы кезектің мәтіндерін көрсету',
  ),
  callWords: {
    en: (p: { kind: string; words: string }) => `Words of the list (${p.kind}): ${p.words}`,
    ru: (p: { kind: string; words: string }) => `Слова из списка (${p.kind}): ${p.words}`,
    kk: (p: { kind: string; words: string }) => `Тізім сөздері (${p.kind}): ${p.words}`,
  },
  'kind.attack': words('attack', 'нападение', 'шабуыл'),
  'kind.arm': words('arm', 'вооружение', 'қарулану'),
  'kind.burn': words('burn', 'поджог', 'өртеу'),
  totals: words('Confirmed, in sum', 'Подтверждено, всего', 'Расталғаны, жиыны'),
  totalsNone: words('Nothing was confirmed yet.', 'Пока ничего не подтверждено.', 'Әзірге ештеңе расталған жоқ.'),
  totalsConfirmed: {
    en: (p: { confirmed: number; rejected: number }) =>
      `${counted('en', p.confirmed, 'post', 'posts')} confirmed as calls, ${number('en', p.rejected)} reviewed and not confirmed.`,
    ru: (p: { confirmed: number; rejected: number }) =>
      `Подтверждено призывов: ${number('ru', p.confirmed)}; проверено и не подтверждено: ${number('ru', p.rejected)}.`,
    kk: (p: { confirmed: number; rejected: number }) =>
      `Расталған шақыру: ${number('kk', p.confirmed)}; тексеріліп, расталмағаны: ${number('kk', p.rejected)}.`,
  },
  toldApart: {
    en: (p: Count) =>
      `${counted('en', p.count, 'text', 'texts')} with such words call to nothing by the rules (negated, quoted, reported, condemned, figurative or asked) and are not proposed.`,
    ru: (p: Count) =>
      `Текстов с такими словами, которые по правилам ни к чему не призывают (отрицание, цитата, сообщение, осуждение, переносный смысл, вопрос) и не предлагаются: ${number('ru', p.count)}.`,
    kk: (p: Count) =>
      `Мұндай сөздері бар, бірақ ережелер бойынша ештеңеге шақырмайтын (терістеу, дәйексөз, хабар, айыптау, ауыспалы мағына, сұрақ) және ұсынылмайтын мәтін: ${number('kk', p.count)}.`,
  },
  'totals.channel': words('Chat', 'Чат', 'Чат'),
  'totals.cluster': words('Cluster', 'Группа', 'Топ'),
  'totals.side': words('Side', 'Сторона', 'Жақ'),
  'totals.hour': words('Hour (UTC)', 'Час (UTC)', 'Сағат (UTC)'),
  'totals.posts': words('Confirmed', 'Подтверждено', 'Расталған'),
  'totals.of': words('Of posts', 'Из постов', 'Барлық жазба'),
} satisfies Messages
