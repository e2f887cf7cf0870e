// The reading room of the Review view: documents with the statements that rules read in them.

import { counted, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

type Count = { count: number }

export const polarityMessages = {
  affirm: words('said', 'сказано', 'айтылған'),
  deny: words('denied', 'отрицается', 'теріске шығарылған'),
  query: words('asked', 'спрошено', 'сұралған'),
  open: words('left open', 'оставлено открытым', 'ашық қалдырылған'),
} satisfies Messages

export const statementKindMessages = {
  factual: words('fact', 'факт', 'факт'),
  accusation: words('accusation', 'обвинение', 'айыптау'),
  demand: words('demand', 'требование', 'талап'),
  prediction: words('prediction', 'предсказание', 'болжам'),
  assessment: words('assessment', 'оценка', 'баға'),
} satisfies Messages

export const relationMessages = {
  contradicts: words('contradicts', 'противоречит', 'қайшы'),
  supports: words('supports', 'поддерживает', 'растайды'),
  repeats: words('repeats', 'повторяет', 'қайталайды'),
  narrows: words('narrows', 'уточняет', 'нақтылайды'),
  'same-figure-differently': words('gives the figure differently', 'называет другое число', 'басқа сан айтады'),
} satisfies Messages

export const roomTieMessages = {
  family: words('family', 'родство', 'туыстық'),
  membership: words('membership', 'членство', 'мүшелік'),
  directorship: words('directorship', 'руководство', 'басшылық'),
  control: words('control', 'контроль', 'бақылау'),
  association: words('association', 'связь', 'байланыс'),
  unknown: words('kind not told', 'вид не назван', 'түрі айтылмаған'),
} satisfies Messages

export const reviewRoomMessages = {
  none: words('The case holds no document.', 'В деле нет документов.', 'Істе құжат жоқ.'),
  noneHint: words(
    'Texts that are no chats are read here: interviews, letters, articles, transcripts as txt, md, html, docx, pdf, srt or vtt.',
    'Здесь читают тексты, которые не являются чатами: интервью, письма, статьи, расшифровки в txt, md, html, docx, pdf, srt или vtt.',
    'Мұнда чат емес мәтіндер оқылады: сұхбаттар, хаттар, мақалалар, txt, md, html, docx, pdf, srt не vtt жазбалары.',
  ),
  add: words('Add files', 'Добавить файлы', 'Файл қосу'),
  document: words('Document', 'Документ', 'Құжат'),
  exhibit: {
    en: (p: { number: number }) => `Exhibit ${p.number}`,
    ru: (p: { number: number }) => `Материал ${p.number}`,
    kk: (p: { number: number }) => `${p.number}-материал`,
  },
  exhibitColumn: words('Exhibit', 'Материал', 'Материал'),
  paragraphs: words('Paragraphs', 'Абзацев', 'Абзац'),
  characters: words('Characters', 'Знаков', 'Таңба'),
  all: words('All documents', 'Все документы', 'Барлық құжат'),
  facts: {
    en: (p: { paragraphs: number; statements: number }) =>
      `${counted('en', p.paragraphs, 'paragraph', 'paragraphs')}, ${counted('en', p.statements, 'statement', 'statements')} read by rules`,
    ru: (p: { paragraphs: number; statements: number }) =>
      `абзацев: ${number('ru', p.paragraphs)}; высказываний, найденных правилами: ${number('ru', p.statements)}`,
    kk: (p: { paragraphs: number; statements: number }) =>
      `абзац: ${number('kk', p.paragraphs)}; ережелер тапқан айтылған: ${number('kk', p.statements)}`,
  },
  suggestedOnly: words(
    'Underlined is what rules read: suggestions, nothing is counted until a person signs it.',
    'Подчёркнуто найденное правилами: это предложения, ничего не учитывается, пока человек не подпишет.',
    'Асты сызылғаны — ережелер тапқаны: ұсыныс қана, адам қол қоймайынша ештеңе есептелмейді.',
  ),
  legend: words('How it is underlined', 'Как подчёркнуто', 'Асты қалай сызылған'),
  'legend.own': words('own perception or document', 'сам видел или свой документ', 'өзі көрген не өз құжаты'),
  'legend.pale': words(
    'hearsay, inference or no source',
    'с чужих слов, вывод или без источника',
    'біреудің сөзінен, қорытынды не көзсіз',
  ),
  'legend.denied': words('denied', 'отрицается', 'теріске шығарылған'),
  'legend.open': words('asked or left open', 'вопрос или открыто', 'сұралған не ашық'),
  'legend.coded': words('coded by a person', 'закодировано человеком', 'адам кодтаған'),
  speakersTitle: words('Who speaks', 'Кто говорит', 'Кім сөйлейді'),
  everybody: words('everybody', 'все', 'бәрі'),
  unnamed: words('the document itself', 'сам документ', 'құжаттың өзі'),
  statements: {
    en: (p: Count) => counted('en', p.count, 'statement', 'statements'),
    ru: (p: Count) => counted('ru', p.count, 'высказывание', 'высказывания', 'высказываний'),
    kk: (p: Count) => counted('kk', p.count, 'айтылған'),
  },
  tiesTitle: words(
    'Who is said to be related to whom',
    'Кто с кем, по словам, связан',
    'Кім кіммен байланысты делінген',
  ),
  alleged: words('alleged', 'по словам', 'айтуынша'),
  documented: words('by a document', 'по документу', 'құжат бойынша'),
  chosenTitle: words('Chosen', 'Выбрано', 'Таңдалған'),
  chooseHint: words(
    'Choose a statement with j and k, or select words in the text.',
    'Выберите высказывание клавишами j и k или выделите слова в тексте.',
    'Айтылғанды j және k пернелерімен таңдаңыз не мәтіннен сөздерді белгілеңіз.',
  ),
  who: words('Who says it', 'Кто говорит', 'Кім айтады'),
  via: {
    en: (p: { chain: string }) => `as told by ${p.chain}`,
    ru: (p: { chain: string }) => `передаёт ${p.chain}`,
    kk: (p: { chain: string }) => `жеткізген ${p.chain}`,
  },
  how: words('How', 'Как', 'Қалай'),
  about: words('Of whom', 'О ком', 'Кім туралы'),
  where: words('Where', 'Где', 'Қайда'),
  when: words('When', 'Когда', 'Қашан'),
  figures: words('Figures', 'Числа', 'Сандар'),
  relations: words('Beside other statements', 'Рядом с другими', 'Басқалармен қатар'),
  relation: {
    en: (p: { kind: string; to: string }) => `${p.kind} ${p.to}`,
    ru: (p: { kind: string; to: string }) => `${p.kind} ${p.to}`,
    kk: (p: { kind: string; to: string }) => `${p.to}: ${p.kind}`,
  },
  codings: words('Coded', 'Закодировано', 'Кодталған'),
  make: words('What it says of a claim', 'Что сказано об утверждении', 'Мәлімдеме туралы не айтады'),
  chooseClaim: words('choose a claim', 'выберите утверждение', 'мәлімдемені таңдаңыз'),
  needClaim: words('Choose a claim first.', 'Сначала выберите утверждение.', 'Алдымен мәлімдемені таңдаңыз.'),
  needChoice: words(
    'Choose a statement or select words first.',
    'Сначала выберите высказывание или слова.',
    'Алдымен айтылғанды не сөздерді таңдаңыз.',
  ),
  noClaims: words('The case has no claims yet.', 'В деле ещё нет утверждений.', 'Істе әлі мәлімдеме жоқ.'),
  did: {
    en: (p: { stance: string }) => `Assertion signed: ${p.stance}`,
    ru: (p: { stance: string }) => `Высказывание подписано: ${p.stance}`,
    kk: (p: { stance: string }) => `Айтылғанға қол қойылды: ${p.stance}`,
  },
  nextStatement: words('Next statement', 'Следующее высказывание', 'Келесі айтылған'),
  previousStatement: words('Previous statement', 'Предыдущее высказывание', 'Алдыңғы айтылған'),
  page: {
    en: (p: { from: number; to: number; total: number }) =>
      `Paragraphs ${number('en', p.from)} to ${number('en', p.to)} of ${number('en', p.total)}`,
    ru: (p: { from: number; to: number; total: number }) =>
      `Абзацы с ${number('ru', p.from)} по ${number('ru', p.to)} из ${number('ru', p.total)}`,
    kk: (p: { from: number; to: number; total: number }) =>
      `${number('kk', p.total)} абзацтың ${number('kk', p.from)}–${number('kk', p.to)} аралығы`,
  },
  pages: words('Pages of the document', 'Страницы документа', 'Құжат беттері'),
  nextPage: words('Next paragraphs', 'Следующие абзацы', 'Келесі абзацтар'),
  previousPage: words('Previous paragraphs', 'Предыдущие абзацы', 'Алдыңғы абзацтар'),
  paragraph: {
    en: (p: { number: number }) => `Paragraph ${p.number}: open it beside`,
    ru: (p: { number: number }) => `Абзац ${p.number}: открыть рядом`,
    kk: (p: { number: number }) => `${p.number}-абзац: қасынан ашу`,
  },
  pdfPage: {
    en: (p: { number: number }) => `page ${p.number}`,
    ru: (p: { number: number }) => `стр. ${p.number}`,
    kk: (p: { number: number }) => `${p.number}-бет`,
  },
  author: {
    en: (p: { who: string }) => `by ${p.who}`,
    ru: (p: { who: string }) => `автор: ${p.who}`,
    kk: (p: { who: string }) => `авторы: ${p.who}`,
  },
  cut: words(
    'The rest of this paragraph opens beside.',
    'Остаток абзаца открывается рядом.',
    'Абзацтың қалғаны қасынан ашылады.',
  ),
} satisfies Messages
