// What the command line asks and says about sealed cases.

import type { Messages } from './catalogue.ts'

type Nothing = Record<string, never>
type Name = { name: string }
type Path = { path: string }
type Fewest = { fewest: number }

export const sealedMessages = {
  'ask.passphrase': {
    en: (p: Name) => `Passphrase of “${p.name}” (nothing is shown while you type):`,
    ru: (p: Name) => `Парольная фраза дела «${p.name}» (ввод не отображается):`,
    kk: (p: Name) => `«${p.name}» ісінің құпия сөйлемі (теру көрінбейді):`,
  },
  'ask.wrong': {
    en: (_: Nothing) => 'That is not the passphrase.',
    ru: (_: Nothing) => 'Парольная фраза неверна.',
    kk: (_: Nothing) => 'Құпия сөйлем қате.',
  },
  'ask.why': {
    en: (p: Fewest) =>
      `The new case will be sealed: everything in its folder is encrypted, and nobody can read it without the passphrase or the recovery key. Use several words, at least ${p.fewest} characters. For public material that needs no protection, say --open.`,
    ru: (p: Fewest) =>
      `Новое дело будет запечатано: всё в его папке зашифровано, и без парольной фразы или ключа восстановления никто его не прочтёт. Возьмите несколько слов, не менее ${p.fewest} знаков. Для открытых материалов, которым защита не нужна, укажите --open.`,
    kk: (p: Fewest) =>
      `Жаңа іс мөрленеді: қалтасындағының бәрі шифрланады, құпия сөйлемсіз не қалпына келтіру кілтінсіз оны ешкім оқи алмайды. Бірнеше сөз алыңыз, кемінде ${p.fewest} таңба. Қорғауды қажет етпейтін ашық материал үшін --open деңіз.`,
  },
  'ask.new': {
    en: (p: Name) => `New passphrase for “${p.name}”:`,
    ru: (p: Name) => `Новая парольная фраза для «${p.name}»:`,
    kk: (p: Name) => `«${p.name}» үшін жаңа құпия сөйлем:`,
  },
  'ask.again': {
    en: (_: Nothing) => 'Once more:',
    ru: (_: Nothing) => 'Ещё раз:',
    kk: (_: Nothing) => 'Тағы бір рет:',
  },
  'ask.differ': {
    en: (_: Nothing) => 'The two differ.',
    ru: (_: Nothing) => 'Введённое не совпадает.',
    kk: (_: Nothing) => 'Екеуі бірдей емес.',
  },
  'ask.short': {
    en: (p: Fewest) => `Too short: at least ${p.fewest} characters.`,
    ru: (p: Fewest) => `Слишком коротко: не менее ${p.fewest} знаков.`,
    kk: (p: Fewest) => `Тым қысқа: кемінде ${p.fewest} таңба.`,
  },
  'recovery.shown': {
    en: (p: { key: string }) =>
      `Recovery key, shown this once and kept nowhere. Write it on paper and keep it away from this machine: it opens the case when the passphrase is lost.\n\n  ${p.key}\n`,
    ru: (p: { key: string }) =>
      `Ключ восстановления; показывается один раз и нигде не хранится. Запишите его на бумагу и держите отдельно от этого компьютера: он откроет дело, если парольная фраза утрачена.\n\n  ${p.key}\n`,
    kk: (p: { key: string }) =>
      `Қалпына келтіру кілті бір-ақ рет көрсетіледі, еш жерде сақталмайды. Қағазға жазып, осы компьютерден бөлек сақтаңыз: құпия сөйлем жоғалса, істі сол ашады.\n\n  ${p.key}\n`,
  },
  'recovery.enter': {
    en: (_: Nothing) => 'Press Enter when it is written down.',
    ru: (_: Nothing) => 'Нажмите Enter, когда запишете.',
    kk: (_: Nothing) => 'Жазып алған соң Enter басыңыз.',
  },
  'recovery.written': {
    en: (p: Path) => `The recovery key is in ${p.path}. Move it away from this machine.`,
    ru: (p: Path) => `Ключ восстановления записан в ${p.path}. Уберите его с этого компьютера.`,
    kk: (p: Path) => `Қалпына келтіру кілті: ${p.path}. Оны осы компьютерден алып кетіңіз.`,
  },
  'recovery.none': {
    en: (_: Nothing) =>
      'No recovery key was made: if the passphrase is lost, the case is lost. “anechoic passphrase CASE --keep-passphrase --new-recovery-key FILE” makes one.',
    ru: (_: Nothing) =>
      'Ключ восстановления не создан: без парольной фразы дело будет потеряно. Создать его: «anechoic passphrase ДЕЛО --keep-passphrase --new-recovery-key ФАЙЛ».',
    kk: (_: Nothing) =>
      'Қалпына келтіру кілті жасалмады: құпия сөйлем жоғалса, іс те жоғалады. Жасау үшін: «anechoic passphrase ІС --keep-passphrase --new-recovery-key ФАЙЛ».',
  },
  'sealed.no-report': {
    en: (_: Nothing) =>
      'No report was written, because the case is sealed. “anechoic report CASE --output FILE” writes one, readable by anybody, where you say.',
    ru: (_: Nothing) =>
      'Отчёт не записан: дело запечатано. «anechoic report ДЕЛО --output ФАЙЛ» запишет его в указанное место в открытом виде.',
    kk: (_: Nothing) =>
      'Есеп жазылмады, себебі іс мөрленген. «anechoic report ІС --output ФАЙЛ» оны көрсетілген жерге ашық түрде жазады.',
  },
  'sealed.plain': {
    en: (p: Path) => `${p.path} is readable by anybody who has this disk.`,
    ru: (p: Path) => `${p.path} может прочесть любой, у кого окажется этот диск.`,
    kk: (p: Path) => `${p.path} файлын осы диск қолына түскен кез келген адам оқи алады.`,
  },
  'sealed.no-snapshot': {
    en: (_: Nothing) =>
      'This Node.js cannot keep an encrypted index, so the case is read anew each time; Node.js 24.16 or newer can.',
    ru: (_: Nothing) =>
      'Эта версия Node.js не умеет хранить зашифрованный индекс, поэтому дело каждый раз читается заново; Node.js 24.16 и новее умеет.',
    kk: (_: Nothing) =>
      'Бұл Node.js шифрланған индексті сақтай алмайды, сондықтан іс әр жолы қайта оқылады; Node.js 24.16 не жаңасы сақтай алады.',
  },
  'convert.done': {
    en: (p: Path) =>
      `Converted and verified: ${p.path}. The old folder is as it was; remove it yourself when you are sure.`,
    ru: (p: Path) =>
      `Преобразовано и проверено: ${p.path}. Прежняя папка не изменена; удалите её сами, когда убедитесь.`,
    kk: (p: Path) =>
      `Түрлендірілді және тексерілді: ${p.path}. Ескі қалта өзгермеді; көз жеткізген соң өзіңіз жойыңыз.`,
  },
  'convert.removed': {
    en: (p: Path) => `Converted and verified: ${p.path}. The old case was overwritten and removed.`,
    ru: (p: Path) => `Преобразовано и проверено: ${p.path}. Прежнее дело затёрто и удалено.`,
    kk: (p: Path) => `Түрлендірілді және тексерілді: ${p.path}. Ескі істің үстінен жазылып, жойылды.`,
  },
  'convert.left': {
    en: (p: Name) => `“${p.name}” is not part of the case and was left in the old folder.`,
    ru: (p: Name) => `«${p.name}» не относится к делу и осталось в прежней папке.`,
    kk: (p: Name) => `«${p.name}» іске жатпайды, ескі қалтада қалды.`,
  },
  'recovery.changed': {
    en: (_: Nothing) => 'The recovery key was changed; the one before opens the case no longer.',
    ru: (_: Nothing) => 'Ключ восстановления заменён; прежний больше не открывает дело.',
    kk: (_: Nothing) => 'Қалпына келтіру кілті ауыстырылды; бұрынғысы істі енді ашпайды.',
  },
  'progress.convert': {
    en: (_: Nothing) => 'converting',
    ru: (_: Nothing) => 'преобразование',
    kk: (_: Nothing) => 'түрлендіру',
  },
  'convert.traces': {
    en: (_: Nothing) =>
      'What lay open on this disk may still be read from it after removal; only a disk that was encrypted as a whole is sure.',
    ru: (_: Nothing) =>
      'То, что лежало на диске открыто, может быть прочитано и после удаления; надёжно только полное шифрование диска.',
    kk: (_: Nothing) =>
      'Дискіде ашық жатқан нәрсе жойылғаннан кейін де оқылуы мүмкін; тек толық шифрланған диск сенімді.',
  },
  'passphrase.changed': {
    en: (_: Nothing) =>
      'The passphrase was changed; nothing else was encrypted anew. Copies of the case made before still open with the old one.',
    ru: (_: Nothing) =>
      'Парольная фраза изменена; остальное не перешифровано. Прежние копии дела открываются старой фразой.',
    kk: (_: Nothing) => 'Құпия сөйлем өзгерді; қалғаны қайта шифрланбады. Бұрынғы көшірмелер ескі сөйлеммен ашылады.',
  },
} satisfies Messages
