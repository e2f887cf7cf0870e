// Sentences of what cannot be done with sealed cases.

import type { Messages } from './catalogue.ts'

type Value = { value: string }

export const sealedErrorMessages = {
  'passphrase-needed': {
    en: (p: Value) =>
      `“${p.value}” is sealed and nobody is here to type its passphrase. Run this in a terminal, or name a file that holds it in ANECHOIC_PASSPHRASE_FILE.`,
    ru: (p: Value) =>
      `Дело «${p.value}» запечатано, а ввести парольную фразу некому. Запустите в терминале или укажите файл с ней в ANECHOIC_PASSPHRASE_FILE.`,
    kk: (p: Value) =>
      `«${p.value}» ісі мөрленген, құпия сөйлемді теретін ешкім жоқ. Терминалда іске қосыңыз немесе оны сақтайтын файлды ANECHOIC_PASSPHRASE_FILE айнымалысында көрсетіңіз.`,
  },
  'passphrase-new': {
    en: (p: Value & { variable: string; isNew: number }) =>
      `“${p.value}” is to be sealed with a new passphrase, and nobody is here to type one. Run this in a terminal, or name a file that holds it in ${p.variable}.${p.isNew ? ' A new case of material that needs no protection can be kept --open.' : ''}`,
    ru: (p: Value & { variable: string; isNew: number }) =>
      `Дело «${p.value}» нужно запечатать новой парольной фразой, а ввести её некому. Запустите в терминале или укажите файл с ней в ${p.variable}.${p.isNew ? ' Новое дело с материалами, которым защита не нужна, можно вести с --open.' : ''}`,
    kk: (p: Value & { variable: string; isNew: number }) =>
      `«${p.value}» ісін жаңа құпия сөйлеммен мөрлеу керек, оны теретін ешкім жоқ. Терминалда іске қосыңыз немесе файлын ${p.variable} айнымалысында көрсетіңіз.${p.isNew ? ' Қорғауды қажет етпейтін материалдың жаңа ісін --open арқылы жүргізуге болады.' : ''}`,
  },
  'passphrase-wrong': {
    en: (p: Value) => `That passphrase or recovery key does not open “${p.value}”.`,
    ru: (p: Value) => `Эта парольная фраза или ключ восстановления не открывает «${p.value}».`,
    kk: (p: Value) => `Бұл құпия сөйлем не қалпына келтіру кілті «${p.value}» ісін ашпайды.`,
  },
  locked: {
    en: (p: Value) => `“${p.value}” was locked. Open it again with its passphrase.`,
    ru: (p: Value) => `Дело «${p.value}» заблокировано. Откройте его снова парольной фразой.`,
    kk: (p: Value) => `«${p.value}» ісі құлыпталған. Оны құпия сөйлеммен қайта ашыңыз.`,
  },
  'locked-idle': {
    en: () =>
      'Nobody answered for a quarter of an hour, so the case was locked. What was kept is safe; run the same command again.',
    ru: () =>
      'Четверть часа никто не отвечал, поэтому дело заблокировано. Всё сохранённое цело; повторите ту же команду.',
    kk: () =>
      'Ширек сағат ешкім жауап бермеді, сондықтан іс құлыпталды. Сақталғанның бәрі аман; сол бұйрықты қайталаңыз.',
  },
  'passphrase-short': {
    en: (p: { fewest: number }) => `The passphrase is too short: at least ${p.fewest} characters.`,
    ru: (p: { fewest: number }) => `Парольная фраза слишком коротка: не менее ${p.fewest} знаков.`,
    kk: (p: { fewest: number }) => `Құпия сөйлем тым қысқа: кемінде ${p.fewest} таңба.`,
  },
  'secret-no-file': {
    en: (p: Value & { most: number }) =>
      `${p.value} names no file that can be read and has at most ${p.most} bytes. It has to name the file that holds the passphrase or key, not hold it itself.`,
    ru: (p: Value & { most: number }) =>
      `${p.value} не указывает на читаемый файл размером не более ${p.most} байт. Здесь нужен путь к файлу с парольной фразой или ключом, а не сама фраза.`,
    kk: (p: Value & { most: number }) =>
      `${p.value} көлемі ${p.most} байттан аспайтын, оқуға болатын файлды көрсетпейді. Мұнда құпия сөйлемнің не кілттің өзі емес, ол жазылған файл көрсетіледі.`,
  },
  'secret-empty': {
    en: (p: Value) => `The first line of “${p.value}” is empty; it should be the passphrase or the key.`,
    ru: (p: Value) => `Первая строка файла «${p.value}» пуста; в ней должна быть парольная фраза или ключ.`,
    kk: (p: Value) => `«${p.value}» файлының бірінші жолы бос; онда құпия сөйлем не кілт болуы керек.`,
  },
  'case-is-sealed': {
    en: (p: Value) =>
      `“${p.value}” is sealed already; --open is for new cases. “anechoic open CASE NEW-FOLDER” converts.`,
    ru: (p: Value) =>
      `Дело «${p.value}» уже запечатано; --open годится только для новых дел. Преобразовать: «anechoic open ДЕЛО НОВАЯ-ПАПКА».`,
    kk: (p: Value) =>
      `«${p.value}» ісі мөрленіп қойған; --open жаңа істерге арналған. Түрлендіру: «anechoic open ІС ЖАҢА-ҚАЛТА».`,
  },
  'output-inside-case': {
    en: (p: Value) =>
      `“${p.value}” lies in the folder of a sealed case, where nothing readable is kept. Name a place outside.`,
    ru: (p: Value) =>
      `«${p.value}» находится в папке запечатанного дела, где не хранится ничего читаемого. Укажите место вне её.`,
    kk: (p: Value) =>
      `«${p.value}» мөрленген істің қалтасында; онда оқылатын ештеңе сақталмайды. Сырттағы орынды көрсетіңіз.`,
  },
} satisfies Messages
