// Problems of documents: text, Markdown, HTML, Word, PDF and subtitles.

import { counted, type Messages } from './catalogue.ts'

export const documentProblemMessages = {
  'document-unknown': {
    en: () => 'This is no document of a known kind (txt, md, html, docx, pdf, srt, vtt); nothing of it was read.',
    ru: () => 'Это не документ известного вида (txt, md, html, docx, pdf, srt, vtt); из него ничего не прочитано.',
    kk: () => 'Бұл белгілі түрдегі құжат емес (txt, md, html, docx, pdf, srt, vtt); одан ештеңе оқылмады.',
  },
  'document-no-text': {
    en: () => 'No text was found in the document; the file itself is kept.',
    ru: () => 'В документе не найдено текста; сам файл сохранён.',
    kk: () => 'Құжатта мәтін табылмады; файлдың өзі сақталды.',
  },
  'document-undecodable': {
    en: (p: { encoding: string }) =>
      `Some bytes are no characters in ${p.encoding}; each such place stands as U+FFFD in the text.`,
    ru: (p: { encoding: string }) =>
      `Некоторые байты не являются символами в кодировке ${p.encoding}; каждое такое место в тексте обозначено U+FFFD.`,
    kk: (p: { encoding: string }) =>
      `Кейбір байттар ${p.encoding} кодтауында таңба емес; мәтінде мұндай әр жер U+FFFD болып тұр.`,
  },
  'document-date-ambiguous': {
    en: (p: { date: string }) =>
      `The date of the document can be read in two ways; it was read day first, as ${p.date}.`,
    ru: (p: { date: string }) => `Дату документа можно прочитать двояко; она прочитана как «сначала день»: ${p.date}.`,
    kk: (p: { date: string }) => `Құжаттың күнін екі түрлі оқуға болады; алдымен күні деп оқылды: ${p.date}.`,
  },
  'document-too-large': {
    en: (p: { megabytes: number; limit: number }) =>
      `The document has ${p.megabytes} MiB; up to ${p.limit} MiB are read. It is kept and was not read.`,
    ru: (p: { megabytes: number; limit: number }) =>
      `Размер документа ${p.megabytes} МиБ; читаются документы до ${p.limit} МиБ. Он сохранён, но не прочитан.`,
    kk: (p: { megabytes: number; limit: number }) =>
      `Құжаттың көлемі ${p.megabytes} МиБ; ${p.limit} МиБ-қа дейінгі құжаттар оқылады. Ол сақталды, бірақ оқылмады.`,
  },
  'document-encrypted': {
    en: () => 'The document is encrypted with a password; nothing of it was read.',
    ru: () => 'Документ зашифрован паролем; из него ничего не прочитано.',
    kk: () => 'Құжат құпиясөзбен шифрланған; одан ештеңе оқылмады.',
  },
  'document-damaged': {
    en: (p: { part: string }) => `The document is damaged (${p.part}); what could be read of it was read.`,
    ru: (p: { part: string }) => `Документ повреждён (${p.part}); прочитано то, что удалось.`,
    kk: (p: { part: string }) => `Құжат бүлінген (${p.part}); оқуға келгені оқылды.`,
  },
  'document-bomb': {
    en: (p: { part: string }) => `A part of the document unpacks to more than is allowed and was not read: ${p.part}`,
    ru: (p: { part: string }) =>
      `Часть документа распаковывается в больший объём, чем допускается, и не прочитана: ${p.part}`,
    kk: (p: { part: string }) => `Құжаттың бір бөлігі рұқсат етілгеннен үлкен болып ашылады, ол оқылмады: ${p.part}`,
  },
  'document-stopped': {
    en: (p: { limit: string }) =>
      `Reading was stopped because it took too much ${p.limit === 'time' ? 'time' : 'memory'}; nothing of the document was read.`,
    ru: (p: { limit: string }) =>
      `Чтение остановлено: ушло слишком много ${p.limit === 'time' ? 'времени' : 'памяти'}; из документа ничего не прочитано.`,
    kk: (p: { limit: string }) =>
      `Оқу тоқтатылды: тым көп ${p.limit === 'time' ? 'уақыт' : 'жад'} кетті; құжаттан ештеңе оқылмады.`,
  },
  'document-deep': {
    en: () =>
      'Elements lie inside each other deeper than 512 levels; below that their text was read without structure.',
    ru: () => 'Элементы вложены глубже 512 уровней; ниже их текст прочитан без структуры.',
    kk: () => 'Элементтер бірінің ішінде бірі 512 деңгейден терең жатыр; одан төмен мәтін құрылымсыз оқылды.',
  },
  'document-hidden': {
    en: (p: { characters: number }) =>
      `${counted('en', p.characters, 'character of hidden text was', 'characters of hidden text were')} left out: a reader of the document does not see them.`,
    ru: (p: { characters: number }) =>
      `Пропущен скрытый текст (${counted('ru', p.characters, 'знак', 'знака', 'знаков')}): читатель документа его не видит.`,
    kk: (p: { characters: number }) =>
      `Жасырын мәтіннің ${counted('kk', p.characters, 'таңбасы')} қалдырылды: құжатты оқушы оны көрмейді.`,
  },
  'document-embedded': {
    en: (p: { parts: number }) =>
      `${counted('en', p.parts, 'picture or embedded part was', 'pictures or embedded parts were')} not read; nothing was fetched.`,
    ru: (p: { parts: number }) => `Не прочитаны изображения и вложения (${p.parts}); из сети ничего не загружалось.`,
    kk: (p: { parts: number }) => `Суреттер мен кірістірмелер оқылмады (${p.parts}); желіден ештеңе жүктелмеді.`,
  },
  'document-deletions': {
    en: (p: { characters: number }) =>
      `Tracked deletions (${counted('en', p.characters, 'character', 'characters')}) are not part of the text; they stand in the original.`,
    ru: (p: { characters: number }) =>
      `Удаления в режиме правки (${counted('ru', p.characters, 'знак', 'знака', 'знаков')}) не входят в текст; они есть в оригинале.`,
    kk: (p: { characters: number }) =>
      `Түзету режимінде жойылғандар (${counted('kk', p.characters, 'таңба')}) мәтінге кірмейді; олар түпнұсқада бар.`,
  },
  'document-insertions': {
    en: (p: { characters: number }) =>
      `Tracked insertions (${counted('en', p.characters, 'character', 'characters')}) were read as text: somebody added them and nobody accepted them yet.`,
    ru: (p: { characters: number }) =>
      `Вставки в режиме правки (${counted('ru', p.characters, 'знак', 'знака', 'знаков')}) прочитаны как текст: их добавили, но ещё не приняли.`,
    kk: (p: { characters: number }) =>
      `Түзету режимінде қосылғандар (${counted('kk', p.characters, 'таңба')}) мәтін ретінде оқылды: біреу қосқан, бірақ әлі қабылданбаған.`,
  },
  'document-comments': {
    en: (p: { comments: number }) =>
      `${counted('en', p.comments, 'comment stands', 'comments stand')} beside the text and were not read.`,
    ru: (p: { comments: number }) => `Рядом с текстом есть примечания рецензентов (${p.comments}); они не прочитаны.`,
    kk: (p: { comments: number }) => `Мәтін жанында пікірлер бар (${p.comments}); олар оқылмады.`,
  },
  'document-annotations': {
    en: (p: { notes: number }) =>
      `${counted('en', p.notes, 'note or form field was', 'notes or form fields were')} not read; they lie above the pages.`,
    ru: (p: { notes: number }) => `Не прочитаны заметки и поля форм поверх страниц (${p.notes}).`,
    kk: (p: { notes: number }) => `Беттердің үстіндегі жазбалар мен пішін өрістері оқылмады (${p.notes}).`,
  },
  'document-margins': {
    en: (p: { characters: number }) =>
      `Headers and footers of the pages (${counted('en', p.characters, 'character', 'characters')}) were not read.`,
    ru: (p: { characters: number }) =>
      `Колонтитулы (${counted('ru', p.characters, 'знак', 'знака', 'знаков')}) не прочитаны.`,
    kk: (p: { characters: number }) =>
      `Беттердің үстіңгі және астыңғы жазулары (${counted('kk', p.characters, 'таңба')}) оқылмады.`,
  },
  'document-notes': {
    en: (p: { notes: number }) =>
      `${counted('en', p.notes, 'footnote or endnote stands', 'footnotes or endnotes stand')} at the end of the text as paragraphs of their own.`,
    ru: (p: { notes: number }) => `Сноски (${p.notes}) стоят в конце текста отдельными абзацами.`,
    kk: (p: { notes: number }) => `Сілтемелер (${p.notes}) мәтіннің соңында жеке абзац болып тұр.`,
  },
  'document-entities': {
    en: () => 'The document defines entities of its own; nothing was put in their place.',
    ru: () => 'Документ определяет собственные сущности XML; вместо них ничего не подставлено.',
    kk: () => 'Құжат өз XML мәндерін анықтайды; олардың орнына ештеңе қойылмады.',
  },
  'document-cue-times': {
    en: () => 'A cue ends before it begins; its beginning was taken for its end.',
    ru: () => 'Реплика кончается раньше, чем начинается; концом считается её начало.',
    kk: () => 'Реплика басталмай тұрып аяқталады; соңы ретінде басы алынды.',
  },
  'document-rolling': {
    en: (p: { lines: number }) =>
      `The captions roll: ${counted('en', p.lines, 'line that repeats', 'lines that repeat')} the one shown before was read once.`,
    ru: (p: { lines: number }) =>
      `Титры «бегущие»: повторы показанной перед этим строки (${p.lines}) прочитаны один раз.`,
    kk: (p: { lines: number }) =>
      `Титрлер «жылжымалы»: алдында көрсетілген жолдың қайталауы (${p.lines}) бір рет оқылды.`,
  },
  'document-page-without-text': {
    en: (p: { pages: string; count: number; of: number }) =>
      `No text layer on page ${p.pages} (${p.count} of ${p.of}): a picture of text, perhaps, or empty.`,
    ru: (p: { pages: string; count: number; of: number }) =>
      `Нет текстового слоя на странице ${p.pages} (${p.count} из ${p.of}): возможно, это изображение текста или пустая страница.`,
    kk: (p: { pages: string; count: number; of: number }) =>
      `${p.pages} бетте мәтін қабаты жоқ (${p.of} беттің ${p.count}): мәтіннің суреті немесе бос бет болуы мүмкін.`,
  },
  'document-page-broken': {
    en: (p: { pages: string; count: number; of: number }) => `Page ${p.pages} cannot be read (${p.count} of ${p.of}).`,
    ru: (p: { pages: string; count: number; of: number }) => `Страница ${p.pages} не читается (${p.count} из ${p.of}).`,
    kk: (p: { pages: string; count: number; of: number }) => `${p.pages} бет оқылмайды (${p.of} беттің ${p.count}).`,
  },
  'document-pages-left': {
    en: (p: { left: number; of: number }) => `The document has ${p.of} pages; the last ${p.left} were not read.`,
    ru: (p: { left: number; of: number }) => `В документе страниц: ${p.of}; последние ${p.left} не прочитаны.`,
    kk: (p: { left: number; of: number }) => `Құжатта ${p.of} бет бар; соңғы ${p.left} оқылмады.`,
  },
  'document-running-lines': {
    en: (p: { lines: number }) =>
      `${counted('en', p.lines, 'running head, foot or page number was', 'running heads, feet and page numbers were')} left out of the text.`,
    ru: (p: { lines: number }) => `Колонтитулы и номера страниц (${p.lines}) в текст не вошли.`,
    kk: (p: { lines: number }) => `Беттердің қайталанатын жазулары мен нөмірлері (${p.lines}) мәтінге кірмеді.`,
  },
} satisfies Messages
