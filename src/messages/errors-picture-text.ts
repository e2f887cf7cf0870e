// What cannot be done with corrected texts of pictures.

import type { Messages } from './catalogue.ts'

type Value = { value: string }
type Limit = { value: string | number; limit: number }

export const pictureTextErrorMessages = {
  'picture-text-corrected': {
    en: (p: Value) =>
      `A person corrected the text of exhibit ${p.value}, and that counts. To read it again with a program, add --over.`,
    ru: (p: Value) =>
      `Текст материала ${p.value} исправил человек, и действует исправленный. Чтобы программа прочитала снова, добавьте --over.`,
    kk: (p: Value) =>
      `${p.value} материалының мәтінін адам түзеткен, сол есепке алынады. Бағдарламаға қайта оқыту үшін --over қосыңыз.`,
  },
  'picture-text-changed': {
    en: (p: Value) => `Another version of the text of exhibit ${p.value} was kept meanwhile; look at it first.`,
    ru: (p: Value) => `Тем временем сохранена другая версия текста материала ${p.value}; сначала посмотрите её.`,
    kk: (p: Value) => `Осы арада ${p.value} материалы мәтінінің басқа нұсқасы сақталды; алдымен соны қараңыз.`,
  },
  'picture-text-unseen': {
    en: (p: Value) =>
      `Exhibit ${p.value} was not looked at yet, so its size is not known. Run “anechoic media CASE” first.`,
    ru: (p: Value) =>
      `Материал ${p.value} ещё не просмотрен, его размер неизвестен. Сначала выполните «anechoic media ДЕЛО».`,
    kk: (p: Value) => `${p.value} материалы әлі қаралмаған, өлшемі белгісіз. Алдымен «anechoic media ІС» орындаңыз.`,
  },
  'picture-text-none': {
    en: (p: Value) => `No text of exhibit ${p.value} was read yet.`,
    ru: (p: Value) => `Текст материала ${p.value} ещё не прочитан.`,
    kk: (p: Value) => `${p.value} материалының мәтіні әлі оқылмаған.`,
  },
  'picture-text-line': {
    en: (p: Limit) => `Line ${p.value} is none of the ${p.limit} lines of the text, or stands there twice.`,
    ru: (p: Limit) => `Строки ${p.value} нет среди строк текста (всего ${p.limit}), или она указана дважды.`,
    kk: (p: Limit) => `${p.value} жолы мәтіннің жолдарында (барлығы ${p.limit}) жоқ немесе екі рет берілген.`,
  },
  'picture-text-too-long': {
    en: (p: Limit) => `The text is too long: ${p.value}, at most ${p.limit}.`,
    ru: (p: Limit) => `Текст слишком длинный: ${p.value}, не больше ${p.limit}.`,
    kk: (p: Limit) => `Мәтін тым ұзын: ${p.value}, ең көбі ${p.limit}.`,
  },
  'picture-text-file': {
    en: (p: { line: number; value: string }) =>
      `Line ${p.line} of the file begins with neither its number nor a plus, and a tab: “${p.value}”.`,
    ru: (p: { line: number; value: string }) =>
      `Строка ${p.line} файла не начинается с номера или плюса и табуляции: «${p.value}».`,
    kk: (p: { line: number; value: string }) =>
      `Файлдың ${p.line}-жолы нөмірден не плюстен және табуляциядан басталмайды: «${p.value}».`,
  },
} as const satisfies Messages
