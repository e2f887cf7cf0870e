// What the commands transcript and texts say.

import { counted, type Messages, number } from './catalogue.ts'

type Saved = { exhibit: number; number: number; lines: number }
type Read = { pictures: number; read: number; found: number; lines: number; known: number; copies: number }

export const soundMessages = {
  'transcript.saved': {
    en: (p: Saved) =>
      `Transcript of exhibit ${p.exhibit} saved as exhibit ${p.number}: ${counted('en', p.lines, 'line', 'lines')}. It counts from now on; versions before it stay in the case.`,
    ru: (p: Saved) =>
      `Расшифровка материала ${p.exhibit} сохранена как материал ${p.number}, строк: ${number('ru', p.lines)}. Теперь действует она; прежние версии остаются в деле.`,
    kk: (p: Saved) =>
      `${p.exhibit} материалының мәтіндемесі ${p.number} материалы болып сақталды, жол: ${number('kk', p.lines)}. Енді сол есепке алынады; бұрынғы нұсқалары істе қалады.`,
  },
  'transcript.same': {
    en: (p: { exhibit: number }) => `The transcript of exhibit ${p.exhibit} holds these lines already.`,
    ru: (p: { exhibit: number }) => `В расшифровке материала ${p.exhibit} уже эти строки.`,
    kk: (p: { exhibit: number }) => `${p.exhibit} материалының мәтіндемесінде осы жолдар бар.`,
  },
  'transcript.written': {
    en: (p: { path: string; lines: number }) =>
      `${counted('en', p.lines, 'line', 'lines')} written to ${p.path}. It is outside the case now and names whoever speaks in it.`,
    ru: (p: { path: string; lines: number }) =>
      `Записано строк: ${number('ru', p.lines)}, в ${p.path}. Этот файл вне дела и называет говорящих.`,
    kk: (p: { path: string; lines: number }) =>
      `${p.path} файлына жазылған жол: ${number('kk', p.lines)}. Файл енді істен тыс, онда сөйлеушілер аталған.`,
  },
  'texts.read': {
    en: (p: Read) =>
      `${counted('en', p.read, 'picture', 'pictures')} of ${number('en', p.pictures)} read; text found in ${number('en', p.found)} (${counted('en', p.lines, 'line', 'lines')}). Read before with the same data: ${number('en', p.known)}; copies of a picture that is read: ${number('en', p.copies)}.`,
    ru: (p: Read) =>
      `Прочитано изображений: ${number('ru', p.read)} из ${number('ru', p.pictures)}; текст найден на ${number('ru', p.found)} (строк: ${number('ru', p.lines)}). Прочитаны раньше с теми же данными: ${number('ru', p.known)}; копии прочитанного изображения: ${number('ru', p.copies)}.`,
    kk: (p: Read) =>
      `${number('kk', p.pictures)} суреттің ${number('kk', p.read)} оқылды; мәтін табылғаны: ${number('kk', p.found)} (жол: ${number('kk', p.lines)}). Сол деректермен бұрын оқылғаны: ${number('kk', p.known)}; оқылған суреттің көшірмесі: ${number('kk', p.copies)}.`,
  },
  'texts.picture': {
    en: (p: { picture: number; exhibit: number; lines: number }) =>
      `  exhibit ${p.picture}: ${counted('en', p.lines, 'line', 'lines')}, kept as exhibit ${p.exhibit}`,
    ru: (p: { picture: number; exhibit: number; lines: number }) =>
      `  материал ${p.picture}: строк ${number('ru', p.lines)}, сохранено как материал ${p.exhibit}`,
    kk: (p: { picture: number; exhibit: number; lines: number }) =>
      `  ${p.picture} материалы: ${number('kk', p.lines)} жол, ${p.exhibit} материалы болып сақталды`,
  },
  'texts.data': {
    en: (p: { data: string }) => `Language data: ${p.data}.`,
    ru: (p: { data: string }) => `Языковые данные: ${p.data}.`,
    kk: (p: { data: string }) => `Тіл деректері: ${p.data}.`,
  },
  'texts.missing': {
    en: (p: { missing: string }) =>
      `No data for ${p.missing}: letters of these languages are read as similar ones of others, and words are missed. Install the data of Tesseract or name their folder with --tessdata.`,
    ru: (p: { missing: string }) =>
      `Нет данных для ${p.missing}: буквы этих языков читаются как похожие буквы других, слова теряются. Установите данные Tesseract или назовите их папку через --tessdata.`,
    kk: (p: { missing: string }) =>
      `${p.missing} деректері жоқ: бұл тілдердің әріптері өзге тілдің ұқсас әріптері болып оқылады, сөздер жоғалады. Tesseract деректерін орнатыңыз не қалтасын --tessdata арқылы көрсетіңіз.`,
  },
  'texts.ground': {
    en: (p: { count: number; why: string }) => `Not read: ${number('en', p.count)}, as ${p.why}.`,
    ru: (p: { count: number; why: string }) => `Не прочитано: ${number('ru', p.count)}, причина: ${p.why}.`,
    kk: (p: { count: number; why: string }) => `Оқылмағаны: ${number('kk', p.count)}, себебі: ${p.why}.`,
  },
  'texts.machine': {
    en: () => 'A program read this: look at the picture before you quote it.',
    ru: () => 'Это прочитала программа: прежде чем цитировать, посмотрите на изображение.',
    kk: () => 'Мұны бағдарлама оқыды: дәйексөз келтірмес бұрын суреттің өзін қараңыз.',
  },
} satisfies Messages
