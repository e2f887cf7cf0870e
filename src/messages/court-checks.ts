// How to check a court pack by hand: what each command shows and what it prints.

import type { Messages } from './catalogue.ts'

export const courtCheckMessages = {
  'checks.title': { en: () => 'How to check it', ru: () => 'Как проверить', kk: () => 'Қалай тексеру керек' },
  'checks.intro': {
    en: () =>
      'Without the program that wrote this: with bash, GNU coreutils, jq, xxd, openssl 3 and age, in the folder that holds manifest-sha256.txt. Run the commands in this order in one terminal; they write only into a new temporary folder.',
    ru: () =>
      'Без программы, написавшей это: bash, GNU coreutils, jq, xxd, openssl 3 и age, в папке, где лежит manifest-sha256.txt. Выполняйте команды по порядку в одном терминале; пишут они только в новую временную папку.',
    kk: () =>
      'Мұны жазған бағдарламасыз: bash, GNU coreutils, jq, xxd, openssl 3 және age арқылы, manifest-sha256.txt жатқан қалтада. Бұйрықтарды бір терминалда осы ретпен орындаңыз; олар тек жаңа уақытша қалтаға жазады.',
  },
  'checks.prints': { en: () => 'It prints:', ru: () => 'Печатает:', kk: () => 'Шығарады:' },
  'check.bag': {
    en: () => 'No file of this folder was changed since it was written.',
    ru: () => 'Ни один файл этой папки не изменён с момента записи.',
    kk: () => 'Бұл қалтаның бірде-бір файлы жазылғаннан бері өзгермеген.',
  },
  'check.bag.prints': { en: () => 'whole', ru: () => 'whole', kk: () => 'whole' },
  'check.seal': {
    en: () =>
      'The folder is the one that was handed over: compare with the sum that was noted then. Whoever changes files can make the lists anew; this sum tells.',
    ru: () =>
      'Это та самая папка, что была передана: сравните с суммой, записанной тогда. Изменив файлы, списки можно составить заново; эта сумма покажет.',
    kk: () =>
      'Бұл тапсырылған қалтаның өзі: сол кезде жазылған қосындымен салыстырыңыз. Файлдарды өзгерткен адам тізімдерді қайта жасай алады; мұны осы қосынды көрсетеді.',
  },
  'check.seal.prints': { en: () => '64 digits', ru: () => '64 цифры', kk: () => '64 цифр' },
  'check.passphrase': {
    en: () =>
      'Make the file with the key, KEYFILE, from the passphrase that was given apart. Whoever has that file can read the sealed files: keep it on a machine that you control, and destroy it afterwards.',
    ru: () =>
      'Получить файл с ключом, KEYFILE, по парольной фразе, переданной отдельно. Кто владеет этим файлом, может прочесть запечатанные файлы: держите его на своём компьютере и потом уничтожьте.',
    kk: () =>
      'Бөлек берілген құпия сөзбен кілт файлын (KEYFILE) алу. Бұл файл кімде болса, мөрленген файлдарды сол оқи алады: оны өз бақылауыңыздағы компьютерде ұстап, кейін жойыңыз.',
  },
  'check.passphrase.prints': {
    en: () => 'nothing; it asks for the passphrase',
    ru: () => 'ничего; спрашивает парольную фразу',
    kk: () => 'ештеңе; құпия сөзді сұрайды',
  },
  'check.open': {
    en: () =>
      'Open the sealed files. KEYFILE is the file with the key of the recipient (a line that begins with AGE-SECRET-KEY-1), n the number of an exhibit in this statement.',
    ru: () =>
      'Открыть запечатанные файлы. KEYFILE — файл с ключом получателя (строка, начинающаяся с AGE-SECRET-KEY-1), n — номер материала в этой справке.',
    kk: () =>
      'Мөрленген файлдарды ашу. KEYFILE — алушының кілті бар файл (AGE-SECRET-KEY-1 деп басталатын жол), n — осы анықтамадағы материал нөмірі.',
  },
  'check.open.prints': {
    en: () => 'the export named above',
    ru: () => 'название выгрузки, указанное выше',
    kk: () => 'жоғарыда аталған экспорт',
  },
  'check.commitment': {
    en: () => 'The commitment printed above is one to the SHA-256 of the original: no other hash opens it.',
    ru: () => 'Обязательство, напечатанное выше, дано на SHA-256 оригинала: другим хешем его не раскрыть.',
    kk: () => 'Жоғарыда басылған міндеттеме түпнұсқаның SHA-256 мәніне берілген: басқа хеш оны ашпайды.',
  },
  'check.hash': {
    en: () => 'The SHA-256 that is printed above is the one in the sealed files.',
    ru: () => 'SHA-256, напечатанный выше, тот же, что в запечатанных файлах.',
    kk: () => 'Жоғарыда басылған SHA-256 мөрленген файлдардағының өзі.',
  },
  'check.commitment.prints': {
    en: () => 'the 64 digits that are printed above for the exhibit, twice',
    ru: () => 'дважды 64 цифры, напечатанные выше для этого материала',
    kk: () => 'материал үшін жоғарыда басылған 64 цифр, екі рет',
  },
  'check.original': {
    en: () => 'The sealed original has that SHA-256.',
    ru: () => 'Запечатанный оригинал имеет этот SHA-256.',
    kk: () => 'Мөрленген түпнұсқаның SHA-256 мәні осы.',
  },
  'check.entry': {
    en: () => 'The entry that was signed names that SHA-256: content of the entry, entry, tree over its group.',
    ru: () => 'Подписанная запись называет этот SHA-256: содержание записи, запись, дерево над её группой.',
    kk: () => 'Қол қойылған жазба осы SHA-256 мәнін атайды: жазба мазмұны, жазба, оның тобының ағашы.',
  },
  'check.signature': {
    en: () => 'The group is signed by the key from which the device has its name.',
    ru: () => 'Группа подписана ключом, от которого устройство получило имя.',
    kk: () => 'Топқа құрылғы атауы алынған кілтпен қол қойылған.',
  },
  'check.signature.prints': {
    en: () => 'the name of the device twice, then Signature Verified Successfully',
    ru: () => 'дважды имя устройства, затем Signature Verified Successfully',
    kk: () => 'құрылғы атауы екі рет, содан соң Signature Verified Successfully',
  },
  'check.stamp': {
    en: () =>
      'The time stamp is one over that group. ROOTS is a file with the root certificate of the authority, had from elsewhere. For an exhibit without an RFC 3161 time stamp there is nothing to check here.',
    ru: () =>
      'Отметка времени стоит на этой группе. ROOTS — файл с корневым сертификатом службы, полученным из другого места. Для материала без отметки RFC 3161 проверять здесь нечего.',
    kk: () =>
      'Уақыт белгісі осы топқа қойылған. ROOTS — басқа жерден алынған қызметтің түбір сертификаты бар файл. RFC 3161 белгісі жоқ материал үшін мұнда тексеретін ештеңе жоқ.',
  },
  'check.stamp.prints': {
    en: () => 'the same 64 digits twice, the time, then Verification: OK',
    ru: () => 'дважды одни и те же 64 цифры, время, затем Verification: OK',
    kk: () => 'бірдей 64 цифр екі рет, уақыт, содан соң Verification: OK',
  },
  'check.twice': {
    en: () => 'the same 64 digits in each line',
    ru: () => 'одни и те же 64 цифры в каждой строке',
    kk: () => 'әр жолда бірдей 64 цифр',
  },
  'check.pairs': {
    en: () => 'six lines: three pairs of the same 64 digits',
    ru: () => 'шесть строк: три пары одинаковых 64 цифр',
    kk: () => 'алты жол: бірдей 64 цифрдың үш жұбы',
  },
  'checks.unsealed': {
    en: () => 'This export has no sealed files. Originals, openings and proofs can be checked in the case alone.',
    ru: () =>
      'Запечатанных файлов в этой выгрузке нет. Оригиналы, раскрытия и доказательства можно проверить только в деле.',
    kk: () => 'Бұл экспортта мөрленген файл жоқ. Түпнұсқаларды, ашуларды және дәлелдерді тек істе тексеруге болады.',
  },
  'checks.ots': {
    en: () =>
      'OpenTimestamps proofs stand in the same place with kind "opentimestamps" (base64); the tools of OpenTimestamps check them with block headers.',
    ru: () =>
      'Доказательства OpenTimestamps лежат там же с kind "opentimestamps" (base64); их проверяют инструменты OpenTimestamps по заголовкам блоков.',
    kk: () =>
      'OpenTimestamps дәлелдері сол жерде, kind мәні "opentimestamps" (base64); оларды OpenTimestamps құралдары блок тақырыптарымен тексереді.',
  },
} satisfies Messages
