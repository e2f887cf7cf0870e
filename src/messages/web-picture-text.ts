// The page of an exhibit: text that a program read in a picture.

import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

export const pictureTextMessages = {
  'text.title': words('Text in the picture', 'Текст на изображении', 'Суреттегі мәтін'),
  'text.none': words(
    'No text was read in this picture.',
    'Текст на этом изображении не прочитан.',
    'Бұл суреттен мәтін оқылмаған.',
  ),
  'text.found': {
    en: p =>
      `${counted('en', p.lines, 'line', 'lines')} read by ${p.by}. A program read this: look at the picture before you quote it.`,
    ru: p =>
      `Строк: ${number('ru', p.lines)}, прочитано: ${p.by}. Это прочитала программа: прежде чем цитировать, посмотрите на изображение.`,
    kk: p =>
      `${number('kk', p.lines)} жол, оқыған: ${p.by}. Мұны бағдарлама оқыды: дәйексөз келтірмес бұрын суреттің өзін қараңыз.`,
  } satisfies Message<{ lines: number; by: string }>,
  'text.corrected': {
    en: p =>
      `${counted('en', p.lines, 'line', 'lines')}, ${number('en', p.byHand)} by hand; this version is by ${p.by}. The versions before it stay in the case.`,
    ru: p =>
      `Строк: ${number('ru', p.lines)}, вручную: ${number('ru', p.byHand)}; эта версия: ${p.by}. Прежние версии остаются в деле.`,
    kk: p =>
      `${number('kk', p.lines)} жол, қолмен: ${number('kk', p.byHand)}; бұл нұсқа: ${p.by}. Бұрынғы нұсқалар істе қалады.`,
  } satisfies Message<{ lines: number; byHand: number; by: string }>,
  'text.stays': words(
    'A person corrected this text: it stays when pictures are read again.',
    'Этот текст исправил человек: он остаётся, когда изображения читаются снова.',
    'Бұл мәтінді адам түзеткен: суреттер қайта оқылғанда ол қалады.',
  ),
  'text.cut': {
    en: p =>
      `The first ${number('en', p.shown)} of ${number('en', p.lines)} lines. All of them: “anechoic texts CASE --exhibit ${p.exhibit} --out FILE”, and “--correct FILE” to correct them.`,
    ru: p =>
      `Первые ${number('ru', p.shown)} из ${number('ru', p.lines)} строк. Все: «anechoic texts ДЕЛО --exhibit ${p.exhibit} --out ФАЙЛ», исправить: «--correct ФАЙЛ».`,
    kk: p =>
      `${number('kk', p.lines)} жолдың алғашқы ${number('kk', p.shown)}. Барлығы: «anechoic texts ІС --exhibit ${p.exhibit} --out ФАЙЛ», түзету: «--correct ФАЙЛ».`,
  } satisfies Message<{ shown: number; lines: number; exhibit: number }>,
  'edit.correct': words('Correct the lines', 'Исправить строки', 'Жолдарды түзету'),
  'edit.type': words('Type what is written', 'Набрать написанное', 'Жазылғанды теру'),
  'edit.help': words(
    'Type what you read. Enter goes to the next line; an empty line goes. A line that you leave keeps the program’s confidence; the others are marked as yours. The picture itself stays as it is.',
    'Наберите то, что читаете. Enter ведёт к следующей строке; пустая строка исчезнет. Нетронутая строка сохраняет уверенность программы; остальные отмечаются как ваши. Само изображение не меняется.',
    'Оқығаныңызды теріңіз. Enter келесі жолға апарады; бос жол жойылады. Тимеген жолыңызда бағдарламаның сенімі қалады; қалғандары сіздікі деп белгіленеді. Суреттің өзі өзгермейді.',
  ),
  'edit.line': {
    en: p => `Words of line ${number('en', p.line)}`,
    ru: p => `Слова строки ${number('ru', p.line)}`,
    kk: p => `${number('kk', p.line)}-жолдың сөздері`,
  } satisfies Message<{ line: number }>,
  'edit.remove': {
    en: p => `Remove line ${number('en', p.line)}`,
    ru: p => `Убрать строку ${number('ru', p.line)}`,
    kk: p => `${number('kk', p.line)}-жолды алып тастау`,
  } satisfies Message<{ line: number }>,
  'edit.removeShort': words('Remove', 'Убрать', 'Алып тастау'),
  'edit.add': words('Add a line', 'Добавить строку', 'Жол қосу'),
  'edit.show': words('Show the picture here', 'Показать изображение здесь', 'Суретті осында көрсету'),
  'edit.cover': words('Cover the picture', 'Закрыть изображение', 'Суретті жабу'),
  'edit.near': words('The chosen line in the picture', 'Выбранная строка на изображении', 'Таңдалған жол суретте'),
  'edit.save': words('Save as a version', 'Сохранить как версию', 'Нұсқа етіп сақтау'),
  'edit.close': words('Close', 'Закрыть', 'Жабу'),
  'edit.discard': words('Close without saving', 'Закрыть без сохранения', 'Сақтамай жабу'),
  'edit.same': words('Nothing was changed.', 'Ничего не изменено.', 'Ештеңе өзгертілмеді.'),
  'edit.saved': {
    en: p => `Text of the picture saved as exhibit ${number('en', p.exhibit)}; it counts from now on`,
    ru: p => `Текст изображения сохранён как материал ${number('ru', p.exhibit)}; теперь он в силе`,
    kk: p => `Суреттің мәтіні ${number('kk', p.exhibit)}-материал болып сақталды; енді сол күшінде`,
  } satisfies Message<{ exhibit: number }>,
  'text.copyOf': {
    en: p => `Read in exhibit ${number('en', p.exhibit)}, which shows the same.`,
    ru: p => `Прочитано на материале ${number('ru', p.exhibit)}, который показывает то же.`,
    kk: p => `Дәл соны көрсететін ${number('kk', p.exhibit)}-материалдан оқылды.`,
  } satisfies Message<{ exhibit: number }>,
  'text.unsure': words(
    'unsure, or under three letters: shown, counts for nothing',
    'не уверенно или меньше трёх букв: показано, ни на что не влияет',
    'сенімсіз не үш әріптен аз: көрсетілген, есепке алынбайды',
  ),
  'text.line': words('Line', 'Строка', 'Жол'),
  'text.byHand': words('by hand', 'вручную', 'қолмен'),
  'text.sure': words('How sure', 'Уверенность', 'Сенімі'),
  'text.place': words('Place, pixels', 'Место, пиксели', 'Орны, пиксель'),
  'text.map': words('Where the lines stand in the picture', 'Где строки на изображении', 'Жолдардың суреттегі орны'),
  'text.read': words('Read text in this picture', 'Прочитать текст на изображении', 'Осы суреттің мәтінін оқу'),
  'text.again': words('Read it again', 'Прочитать ещё раз', 'Қайта оқу'),
  'text.readAll': words(
    'Read text in all pictures',
    'Прочитать текст на всех изображениях',
    'Барлық суреттің мәтінін оқу',
  ),
  'text.with': {
    en: p => `Language data: ${p.data}. Nothing is fetched.`,
    ru: p => `Языковые данные: ${p.data}. Ничего не загружается.`,
    kk: p => `Тіл деректері: ${p.data}. Ештеңе жүктелмейді.`,
  } satisfies Message<{ data: string }>,
  'text.missing': {
    en: p =>
      `No data for ${p.missing}: letters of these languages are read as similar ones of others. The data of an installed Tesseract are used when they are there.`,
    ru: p =>
      `Нет данных для ${p.missing}: буквы этих языков читаются как похожие буквы других. Если установлен Tesseract, берутся его данные.`,
    kk: p =>
      `${p.missing} деректері жоқ: бұл тілдердің әріптері өзге тілдің ұқсас әріптері болып оқылады. Tesseract орнатылған болса, соның деректері алынады.`,
  } satisfies Message<{ missing: string }>,
  'text.notInstalled': words(
    'Text in pictures cannot be read here: the optional package tesseract.js, or all language data, are missing.',
    'Здесь нельзя прочитать текст на изображениях: нет необязательного пакета tesseract.js или языковых данных.',
    'Мұнда суреттегі мәтінді оқу мүмкін емес: міндетті емес tesseract.js пакеті не тіл деректері жоқ.',
  ),
  'text.done': {
    en: p =>
      `${counted('en', p.read, 'picture', 'pictures')} read, text found in ${number('en', p.found)}. Known already: ${number('en', p.known)}, copies: ${number('en', p.copies)}.`,
    ru: p =>
      `Прочитано изображений: ${number('ru', p.read)}, текст найден на ${number('ru', p.found)}. Уже известно: ${number('ru', p.known)}, копий: ${number('ru', p.copies)}.`,
    kk: p =>
      `Оқылған сурет: ${number('kk', p.read)}, мәтін табылғаны: ${number('kk', p.found)}. Бұрыннан белгілі: ${number('kk', p.known)}, көшірме: ${number('kk', p.copies)}.`,
  } satisfies Message<{ read: number; found: number; known: number; copies: number }>,
} satisfies Messages
