// Help texts of the commands on sealed cases.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

const SECRETS = {
  en: `Without a terminal, name files that hold the passphrases in the variables ANECHOIC_PASSPHRASE_FILE (the present one) and
ANECHOIC_NEW_PASSPHRASE_FILE (the one to come). A passphrase is never taken from the command line.`,
  ru: `Без терминала укажите файлы с парольными фразами в переменных ANECHOIC_PASSPHRASE_FILE (нынешняя) и
ANECHOIC_NEW_PASSPHRASE_FILE (новая). Из командной строки парольная фраза не берётся никогда.`,
  kk: `Терминалсыз құпия сөйлемдер файлдарын ANECHOIC_PASSPHRASE_FILE (қазіргі) және ANECHOIC_NEW_PASSPHRASE_FILE (жаңа)
айнымалыларында көрсетіңіз. Құпия сөйлем ешқашан бұйрық жолынан алынбайды.`,
}

/** The same where there is one passphrase alone. */
const SECRET = {
  en: `Without a terminal, name a file that holds the passphrase in the variable ANECHOIC_PASSPHRASE_FILE. A passphrase is never taken
from the command line.`,
  ru: `Без терминала укажите файл с парольной фразой в переменной ANECHOIC_PASSPHRASE_FILE. Из командной строки парольная фраза не
берётся никогда.`,
  kk: `Терминалсыз құпия сөйлем файлын ANECHOIC_PASSPHRASE_FILE айнымалысында көрсетіңіз. Құпия сөйлем ешқашан бұйрық жолынан алынбайды.`,
}

export const sealedHelp = {
  seal: {
    en: (_: Nothing) => `anechoic seal CASE NEW-FOLDER [options]

Writes an open case into a new folder as a sealed one: every original, every act and the index encrypted, under a passphrase that
is asked for. The journal goes on unbroken; the conversion is signed. The result is verified; the old folder stays as it is.

  --recovery-key FILE   write the recovery key into a new file outside the case instead of showing it once
  --remove-original     remove the old folder after the new one was verified (what lay open may still be read from the disk)

${SECRET.en}

Example
  anechoic seal january january-sealed --recovery-key /media/usb/january.key

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic seal ДЕЛО НОВАЯ-ПАПКА [параметры]

Записывает открытое дело в новую папку запечатанным: каждый оригинал, каждое действие и индекс зашифрованы парольной фразой,
которая будет запрошена. Журнал не прерывается, преобразование подписано. Результат проверяется; прежняя папка не меняется.

  --recovery-key ФАЙЛ   записать ключ восстановления в новый файл вне дела, а не показать один раз
  --remove-original     удалить прежнюю папку после проверки новой (то, что лежало открыто, может остаться на диске)

${SECRET.ru}

Пример
  anechoic seal january january-sealed --recovery-key /media/usb/january.key

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic seal ІС ЖАҢА-ҚАЛТА [параметрлер]

Ашық істі жаңа қалтаға мөрленген түрде жазады: әр түпнұсқа, әр әрекет және индекс сұралатын құпия сөйлеммен шифрланады.
Журнал үзілмейді, түрлендіру қол қойылған. Нәтижесі тексеріледі; ескі қалта сол күйінде қалады.

  --recovery-key ФАЙЛ   қалпына келтіру кілтін бір рет көрсетпей, істен тыс жаңа файлға жазу
  --remove-original     жаңасы тексерілген соң ескі қалтаны жою (ашық жатқан нәрсе дискіде қалуы мүмкін)

${SECRET.kk}

Мысал
  anechoic seal january january-sealed --recovery-key /media/usb/january.key

${COMMON.kk}`,
  },
  open: {
    en: (_: Nothing) => `anechoic open CASE NEW-FOLDER [options]

Writes a sealed case into a new folder as an open one, which anybody can check with sha256sum, and read. The result is verified; the
sealed folder stays as it is.

  --remove-original     remove the sealed folder after the open one was verified

${SECRET.en}

Example
  anechoic open january-sealed january-open

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic open ДЕЛО НОВАЯ-ПАПКА [параметры]

Записывает запечатанное дело в новую папку открытым: его может проверить с помощью sha256sum и прочесть любой. Результат
проверяется; запечатанная папка не меняется.

  --remove-original     удалить запечатанную папку после проверки открытой

${SECRET.ru}

Пример
  anechoic open january-sealed january-open

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic open ІС ЖАҢА-ҚАЛТА [параметрлер]

Мөрленген істі жаңа қалтаға ашық түрде жазады: оны кез келген адам sha256sum арқылы тексере де, оқи да алады. Нәтижесі
тексеріледі; мөрленген қалта сол күйінде қалады.

  --remove-original     ашығы тексерілген соң мөрленген қалтаны жою

${SECRET.kk}

Мысал
  anechoic open january-sealed january-open

${COMMON.kk}`,
  },
  passphrase: {
    en: (_: Nothing) => `anechoic passphrase CASE [options]

Changes the passphrase of a sealed case; nothing else is encrypted anew. Copies made before still open with the old one.

  --recovery-key-file FILE    open with the recovery key in this file: the passphrase is lost
  --new-recovery-key FILE     make a new recovery key, in a new file outside the case; the old one opens no longer
  --keep-passphrase           change only the recovery key

${SECRETS.en}

Example
  anechoic passphrase january --new-recovery-key /media/usb/january.key

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic passphrase ДЕЛО [параметры]

Меняет парольную фразу запечатанного дела; остальное не перешифровывается. Прежние копии открываются старой фразой.

  --recovery-key-file ФАЙЛ    открыть ключом восстановления из этого файла: парольная фраза утрачена
  --new-recovery-key ФАЙЛ     создать новый ключ восстановления в новом файле вне дела; старый больше не подойдёт
  --keep-passphrase           сменить только ключ восстановления

${SECRETS.ru}

Пример
  anechoic passphrase january --new-recovery-key /media/usb/january.key

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic passphrase ІС [параметрлер]

Мөрленген істің құпия сөйлемін ауыстырады; қалғаны қайта шифрланбайды. Бұрынғы көшірмелер ескі сөйлеммен ашылады.

  --recovery-key-file ФАЙЛ    осы файлдағы қалпына келтіру кілтімен ашу: құпия сөйлем жоғалған
  --new-recovery-key ФАЙЛ     істен тыс жаңа файлда жаңа қалпына келтіру кілтін жасау; ескісі енді ашпайды
  --keep-passphrase           тек қалпына келтіру кілтін ауыстыру

${SECRETS.kk}

Мысал
  anechoic passphrase january --new-recovery-key /media/usb/january.key

${COMMON.kk}`,
  },
} satisfies Messages
