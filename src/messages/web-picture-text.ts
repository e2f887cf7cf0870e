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
