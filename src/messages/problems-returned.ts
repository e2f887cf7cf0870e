// Problems of what other tools give: web archives, proofs of phones, FollowTheMoney, tables of auto-archiver.

import { counted, type Messages, number } from './catalogue.ts'

type Nothing = Record<string, never>
type Address = { url: string }
type Path = { path: string }

interface Left {
  readonly records: number
  readonly taken: number
  readonly others: number
  readonly furniture: number
  readonly revisits: number
  readonly statuses: number
  readonly segments: number
  readonly faulty: number
  readonly unknown: number
}

export const returnedProblemMessages = {
  'warc-read': {
    en: (p: Left) =>
      `Web archive: ${counted('en', p.records, 'record', 'records')}, ${number('en', p.taken)} pages, texts and media taken out.${left('en', p, LEFT.en)}`,
    ru: (p: Left) =>
      `Веб-архив: записей ${number('ru', p.records)}, извлечено страниц, текстов и медиа ${number('ru', p.taken)}.${left('ru', p, LEFT.ru)}`,
    kk: (p: Left) =>
      `Веб-мұрағат: жазба ${number('kk', p.records)}, алынған бет, мәтін, медиа ${number('kk', p.taken)}.${left('kk', p, LEFT.kk)}`,
  },
  'warc-damaged': {
    en: (p: { fault: string }) => `${pick(FAULTS, p.fault).en}. The web archive itself is kept as it is.`,
    ru: (p: { fault: string }) => `${pick(FAULTS, p.fault).ru}. Сам веб-архив сохранён как есть.`,
    kk: (p: { fault: string }) => `${pick(FAULTS, p.fault).kk}. Веб-мұрағаттың өзі сол күйінде сақталды.`,
  },
  'warc-member-lost': {
    en: (p: { name: string; reason: string }) =>
      `A compressed part of “${p.name}” is damaged${inQuotes(' (', p.reason, ')')}; reading went on at the next one. Up to three records are missing.`,
    ru: (p: { name: string; reason: string }) =>
      `Сжатая часть «${p.name}» повреждена${inQuotes(' (', p.reason, ')')}; чтение продолжено со следующей. Не хватает до трёх записей.`,
    kk: (p: { name: string; reason: string }) =>
      `«${p.name}» ішіндегі сығылған бөлік бүлінген${inQuotes(' (', p.reason, ')')}; оқу келесісінен жалғасты. Үш жазбаға дейін жетіспейді.`,
  },
  'warc-http': {
    en: (p: Address) => `The record of “${p.url}” holds no readable HTTP response; it stays in the web archive.`,
    ru: (p: Address) => `Запись «${p.url}» не содержит читаемого ответа HTTP; она остаётся в веб-архиве.`,
    kk: (p: Address) => `«${p.url}» жазбасында оқылатын HTTP жауабы жоқ; ол веб-мұрағатта қалады.`,
  },
  'warc-coding': {
    en: (p: Address & { coding: string }) =>
      `The content of “${p.url}” is encoded in a way that is not known here (${p.coding}); it stays in the web archive.`,
    ru: (p: Address & { coding: string }) =>
      `Содержимое «${p.url}» закодировано неизвестным здесь способом (${p.coding}); оно остаётся в веб-архиве.`,
    kk: (p: Address & { coding: string }) =>
      `«${p.url}» мазмұны мұнда белгісіз тәсілмен кодталған (${p.coding}); ол веб-мұрағатта қалады.`,
  },
  'warc-block-digest': {
    en: (p: Address) =>
      `The bytes of the record of “${p.url}” do not have the digest that the web archive states (WARC-Block-Digest).`,
    ru: (p: Address) => `Байты записи «${p.url}» не соответствуют контрольной сумме из веб-архива (WARC-Block-Digest).`,
    kk: (p: Address) =>
      `«${p.url}» жазбасының байттары веб-мұрағатта көрсетілген бақылау қосындысына сай емес (WARC-Block-Digest).`,
  },
  'warc-payload-digest': {
    en: (p: Address) =>
      `The content of “${p.url}” does not have the digest that the web archive states (WARC-Payload-Digest).`,
    ru: (p: Address) => `Содержимое «${p.url}» не соответствует контрольной сумме из веб-архива (WARC-Payload-Digest).`,
    kk: (p: Address) =>
      `«${p.url}» мазмұны веб-мұрағатта көрсетілген бақылау қосындысына сай емес (WARC-Payload-Digest).`,
  },
  'wacz-list': {
    en: (p: { file: string }) => `${p.file} cannot be read as the list of a WACZ; its hashes were not checked.`,
    ru: (p: { file: string }) => `${p.file} не читается как список WACZ; хеши по нему не сверены.`,
    kk: (p: { file: string }) => `${p.file} WACZ тізімі ретінде оқылмайды; хештер салыстырылмады.`,
  },
  'wacz-differs': {
    en: (p: Path) => `“${p.path}” does not have the hash that the WACZ states of it.`,
    ru: (p: Path) => `«${p.path}» не соответствует хешу, который указан в WACZ.`,
    kk: (p: Path) => `«${p.path}» WACZ ішінде көрсетілген хешке сай емес.`,
  },
  'wacz-missing': {
    en: (p: Path) => `The WACZ lists “${p.path}”, which is not in it.`,
    ru: (p: Path) => `В списке WACZ есть «${p.path}», но самого файла в нём нет.`,
    kk: (p: Path) => `WACZ тізімінде «${p.path}» бар, бірақ файлдың өзі жоқ.`,
  },
  'wacz-unchecked': {
    en: (p: Path & { algorithm: string }) =>
      `The WACZ states no hash of “${p.path}” that can be checked here${p.algorithm === '' ? '' : ` (${p.algorithm})`}.`,
    ru: (p: Path & { algorithm: string }) =>
      `Для «${p.path}» в WACZ нет хеша, который можно проверить здесь${p.algorithm === '' ? '' : ` (${p.algorithm})`}.`,
    kk: (p: Path & { algorithm: string }) =>
      `WACZ ішінде «${p.path}» үшін мұнда тексерілетін хеш жоқ${p.algorithm === '' ? '' : ` (${p.algorithm})`}.`,
  },
  'wacz-unlisted': {
    en: (p: Path) => `“${p.path}” lies in the WACZ and its list does not name it.`,
    ru: (p: Path) => `«${p.path}» лежит в WACZ, но в его списке не указан.`,
    kk: (p: Path) => `«${p.path}» WACZ ішінде жатыр, бірақ тізімінде аталмаған.`,
  },
  'wacz-signed': {
    en: (p: { file: string }) => `${p.file} holds a signature. It is kept; it is not checked here.`,
    ru: (p: { file: string }) => `${p.file} содержит подпись. Она сохранена; здесь она не проверяется.`,
    kk: (p: { file: string }) => `${p.file} ішінде қолтаңба бар. Ол сақталды; мұнда тексерілмейді.`,
  },
  'proof-differs': {
    en: (p: { name: string; by: string }) =>
      `“${p.name}” is not the file that its proof “${p.by}” was made of: the hashes differ. Both are kept.`,
    ru: (p: { name: string; by: string }) =>
      `«${p.name}» — не тот файл, для которого сделано подтверждение «${p.by}»: хеши различаются. Оба сохранены.`,
    kk: (p: { name: string; by: string }) =>
      `«${p.name}» — «${p.by}» растауы жасалған файл емес: хештері әртүрлі. Екеуі де сақталды.`,
  },
  'proof-without-file': {
    en: (p: { name: string }) =>
      `The file that this proof speaks of${inQuotes(' (“', p.name, '”)')} was not given with it and is not in the case.`,
    ru: (p: { name: string }) =>
      `Файла, о котором это подтверждение${inQuotes(' («', p.name, '»)')}, не было среди переданных, и в деле его нет.`,
    kk: (p: { name: string }) =>
      `Бұл растау сипаттайтын файл${inQuotes(' («', p.name, '»)')} онымен бірге берілмеген, істе де жоқ.`,
  },
  'proof-of-held': {
    en: (p: { exhibit: number }) =>
      `This proof speaks of exhibit ${p.exhibit}, which is in the case already. Import both together to have it recorded with the exhibit.`,
    ru: (p: { exhibit: number }) =>
      `Это подтверждение относится к предмету ${p.exhibit}, который уже есть в деле. Чтобы записать его при предмете, импортируйте оба вместе.`,
    kk: (p: { exhibit: number }) =>
      `Бұл растау істе бұрыннан бар ${p.exhibit}-затқа қатысты. Оны затпен бірге жазу үшін екеуін бірге импорттаңыз.`,
  },
  'proof-no-hash': {
    en: (p: { name: string }) => `This proof states no SHA-256; it was put beside “${p.name}” by the name alone.`,
    ru: (p: { name: string }) => `В подтверждении нет SHA-256; оно отнесено к «${p.name}» только по имени.`,
    kk: (p: { name: string }) => `Бұл растауда SHA-256 жоқ; ол «${p.name}» файлына тек аты бойынша қосылды.`,
  },
  'proof-unreadable': {
    en: (_: Nothing) => 'The proof cannot be read as one of ProofMode or Tella. It is kept.',
    ru: (_: Nothing) => 'Подтверждение не читается ни как ProofMode, ни как Tella. Оно сохранено.',
    kk: (_: Nothing) => 'Растау ProofMode не Tella түрінде оқылмайды. Ол сақталды.',
  },
  'proof-shortened': {
    en: (_: Nothing) => 'The proof says more than is recorded with the exhibit; all of it is in the file that is kept.',
    ru: (_: Nothing) => 'В подтверждении больше, чем записано при предмете; всё есть в сохранённом файле.',
    kk: (_: Nothing) => 'Растауда затпен жазылғаннан көбірек мәлімет бар; бәрі сақталған файлда.',
  },
  'proof-signatures': {
    en: (p: { count: number }) =>
      `${counted('en', p.count, 'OpenPGP signature is', 'OpenPGP signatures are')} kept and not checked here. To check one: gpg --verify HASH.asc PICTURE, gpg --verify HASH.proof.json.asc HASH.proof.json.`,
    ru: (p: { count: number }) =>
      `Подписей OpenPGP: ${number('ru', p.count)}; они сохранены и здесь не проверяются. Проверка: gpg --verify ХЕШ.asc СНИМОК, gpg --verify ХЕШ.proof.json.asc ХЕШ.proof.json.`,
    kk: (p: { count: number }) =>
      `OpenPGP қолтаңбасы: ${number('kk', p.count)}; олар сақталды, мұнда тексерілмейді. Тексеру: gpg --verify ХЕШ.asc СУРЕТ, gpg --verify ХЕШ.proof.json.asc ХЕШ.proof.json.`,
  },
  'proof-ots-of-other': {
    en: (_: Nothing) => 'The OpenTimestamps file was made of another hash than that of the file it is named after.',
    ru: (_: Nothing) => 'Файл OpenTimestamps сделан для другого хеша, чем у файла, по которому он назван.',
    kk: (_: Nothing) => 'OpenTimestamps файлы өзі аталған файлдың хешіне емес, басқа хешке жасалған.',
  },
  'proof-ots-unreadable': {
    en: (_: Nothing) => 'The OpenTimestamps file cannot be read. It is kept.',
    ru: (_: Nothing) => 'Файл OpenTimestamps не читается. Он сохранён.',
    kk: (_: Nothing) => 'OpenTimestamps файлы оқылмайды. Ол сақталды.',
  },
  'ftm-read': {
    en: (p: FtmCounts) =>
      `FollowTheMoney: ${counted('en', p.posts, 'post', 'posts')} read.${p.actors + p.ties > 0 ? ` ${counted('en', p.actors, 'actor', 'actors')} and ${counted('en', p.ties, 'tie', 'ties')} are kept and recorded only by “anechoic record CASE --from-ftm FILE”.` : ''}${p.others > 0 ? ` ${counted('en', p.others, 'other entity is', 'other entities are')} kept and not read (${p.schemas}).` : ''}`,
    ru: (p: FtmCounts) =>
      `FollowTheMoney: прочитано сообщений ${number('ru', p.posts)}.${p.actors + p.ties > 0 ? ` Лица (${number('ru', p.actors)}) и связи (${number('ru', p.ties)}) сохранены; они записываются только командой «anechoic record CASE --from-ftm FILE».` : ''}${p.others > 0 ? ` Прочие сущности (${number('ru', p.others)}) сохранены и не прочитаны (${p.schemas}).` : ''}`,
    kk: (p: FtmCounts) =>
      `FollowTheMoney: оқылған хабарлама ${number('kk', p.posts)}.${p.actors + p.ties > 0 ? ` Тұлғалар (${number('kk', p.actors)}) мен байланыстар (${number('kk', p.ties)}) сақталды; олар тек «anechoic record CASE --from-ftm FILE» пәрменімен жазылады.` : ''}${p.others > 0 ? ` Басқа нысандар (${number('kk', p.others)}) сақталды, оқылмады (${p.schemas}).` : ''}`,
  },
  'ftm-no-entity': {
    en: (p: { text: string }) => `Not an entity with id, schema and properties: ${p.text}.`,
    ru: (p: { text: string }) => `Это не сущность с полями id, schema и properties: ${p.text}.`,
    kk: (p: { text: string }) => `Бұл id, schema, properties өрістері бар нысан емес: ${p.text}.`,
  },
  'ftm-too-many': {
    en: (p: { limit: number }) =>
      `A table of statements is read up to ${number('en', p.limit)} rows. What follows is kept and was not read; give it as entities in JSON lines.`,
    ru: (p: { limit: number }) =>
      `Таблица утверждений читается до ${number('ru', p.limit)} строк. Остальное сохранено, но не прочитано; передайте его как сущности в строках JSON.`,
    kk: (p: { limit: number }) =>
      `Тұжырымдар кестесі ${number('kk', p.limit)} жолға дейін оқылады. Қалғаны сақталды, оқылмады; оны JSON жолдары түрінде беріңіз.`,
  },
  'ftm-many-parties': {
    en: (p: { limit: number; id: string }) =>
      `More than ${number('en', p.limit)} senders, files and links: “${p.id}” and those after it are not told of messages.`,
    ru: (p: { limit: number; id: string }) =>
      `Отправителей, файлов и ссылок больше ${number('ru', p.limit)}: «${p.id}» и следующие при сообщениях не указаны.`,
    kk: (p: { limit: number; id: string }) =>
      `Жіберушілер, файлдар, сілтемелер саны ${number('kk', p.limit)} санынан көп: «${p.id}» және одан кейінгілері хабарламаларда көрсетілмеген.`,
  },
  'ftm-dates-coarse': {
    en: (p: { posts: number }) =>
      `${counted('en', p.posts, 'post has', 'posts have')} a date without time of day; they take no part in windows of time.`,
    ru: (p: { posts: number }) =>
      `Сообщений с датой без точного времени: ${number('ru', p.posts)}; во временных окнах они не участвуют.`,
    kk: (p: { posts: number }) =>
      `Нақты уақыты жоқ, тек күні бар хабарлама: ${number('kk', p.posts)}; олар уақыт терезелеріне кірмейді.`,
  },
  'ftm-date': {
    en: (p: { value: string }) => `“${p.value}” is no date that can be read; the post has no time.`,
    ru: (p: { value: string }) => `«${p.value}» не читается как дата; у сообщения нет времени.`,
    kk: (p: { value: string }) => `«${p.value}» күн ретінде оқылмайды; хабарламаның уақыты жоқ.`,
  },
  'ftm-tie-ends': {
    en: (p: { schema: string; id: string }) =>
      `The ${p.schema} “${p.id}” does not join two actors of this file; it is kept and not recorded as a tie.`,
    ru: (p: { schema: string; id: string }) =>
      `${p.schema} «${p.id}» не связывает двух лиц этого файла; запись сохранена, связью не записана.`,
    kk: (p: { schema: string; id: string }) =>
      `${p.schema} «${p.id}» осы файлдағы екі тұлғаны байланыстырмайды; ол сақталды, байланыс болып жазылмады.`,
  },
  'ftm-tie-many': {
    en: (p: { id: string; limit: number }) =>
      `“${p.id}” joins more than ${number('en', p.limit)} pairs of actors; the rest is kept and not recorded.`,
    ru: (p: { id: string; limit: number }) =>
      `«${p.id}» связывает больше ${number('ru', p.limit)} пар лиц; остальное сохранено, но не записано.`,
    kk: (p: { id: string; limit: number }) =>
      `«${p.id}» ${number('kk', p.limit)} жұптан көп тұлғаны байланыстырады; қалғаны сақталды, жазылмады.`,
  },
  'archiver-read': {
    en: (p: ArchiverCounts) =>
      `auto-archiver: ${counted('en', p.rows, 'row', 'rows')}, ${number('en', p.posts)} posts read. Addresses of archived copies are kept as they stand; nothing is fetched.`,
    ru: (p: ArchiverCounts) =>
      `auto-archiver: строк ${number('ru', p.rows)}, прочитано сообщений ${number('ru', p.posts)}. Адреса копий сохранены как есть; ничего не загружается.`,
    kk: (p: ArchiverCounts) =>
      `auto-archiver: жол ${number('kk', p.rows)}, оқылған хабарлама ${number('kk', p.posts)}. Көшірмелердің мекенжайлары сол күйінде сақталды; ештеңе жүктелмейді.`,
  },
  'archiver-failed': {
    en: (p: Address & { status: string }) => `“${p.url}” was not archived; its status is “${p.status}”.`,
    ru: (p: Address & { status: string }) => `«${p.url}» не заархивирован; его состояние — «${p.status}».`,
    kk: (p: Address & { status: string }) => `«${p.url}» мұрағатталмаған; күйі — «${p.status}».`,
  },
  'archiver-nothing': {
    en: (p: Address & { status: string }) =>
      `“${p.url}” is said to be archived (“${p.status}”), but no copy of it is named.`,
    ru: (p: Address & { status: string }) =>
      `«${p.url}» отмечен как заархивированный («${p.status}»), но ни одна копия не указана.`,
    kk: (p: Address & { status: string }) =>
      `«${p.url}» мұрағатталған делінген («${p.status}»), бірақ бірде-бір көшірмесі көрсетілмеген.`,
  },
  'archiver-unstamped': {
    en: (p: Address) => `The copies of “${p.url}” bear no timestamp: none was made, or making it failed.`,
    ru: (p: Address) => `У копий «${p.url}» нет метки времени: её не делали, или сделать не удалось.`,
    kk: (p: Address) => `«${p.url}» көшірмелерінде уақыт белгісі жоқ: жасалмаған немесе жасау сәтсіз болған.`,
  },
  'archiver-stamps-unknown': {
    en: (_: Nothing) => 'This table does not say whether the copies bear timestamps.',
    ru: (_: Nothing) => 'В этой таблице не указано, есть ли у копий метки времени.',
    kk: (_: Nothing) => 'Бұл кестеде көшірмелердің уақыт белгісі бар-жоғы айтылмаған.',
  },
  'archiver-perceptual': {
    en: (p: { digits: number; padded: string }) =>
      p.padded === 'yes'
        ? `A perceptual hash has ${p.digits} of 64 hexadecimal digits: its leading zeros were left out. Compare it only with them put back.`
        : `A perceptual hash is not one of 64 hexadecimal digits (${p.digits} characters); it cannot be compared.`,
    ru: (p: { digits: number; padded: string }) =>
      p.padded === 'yes'
        ? `В перцептивном хеше ${p.digits} из 64 шестнадцатеричных знаков: начальные нули опущены. Сравнивать его можно, только вернув их.`
        : `Перцептивный хеш не состоит из 64 шестнадцатеричных знаков (знаков ${p.digits}); сравнивать его нельзя.`,
    kk: (p: { digits: number; padded: string }) =>
      p.padded === 'yes'
        ? `Перцептивті хеште 64 он алтылық таңбаның ${p.digits} таңбасы бар: бастапқы нөлдер түсірілген. Оны нөлдерді қайтарып қана салыстыруға болады.`
        : `Перцептивті хеш 64 он алтылық таңбадан тұрмайды (${p.digits} таңба); оны салыстыруға болмайды.`,
  },
  'archiver-cell': {
    en: (p: { column: string }) =>
      `The cell “${p.column}” cannot be read; the row is kept in the original and gives no post.`,
    ru: (p: { column: string }) =>
      `Ячейка «${p.column}» не читается; строка сохранена в оригинале, сообщения из неё нет.`,
    kk: (p: { column: string }) => `«${p.column}» ұяшығы оқылмайды; жол түпнұсқада сақталды, одан хабарлама жоқ.`,
  },
  'archiver-no-address': {
    en: (_: Nothing) => 'The row has no address; it is kept in the original and gives no post.',
    ru: (_: Nothing) => 'В строке нет адреса; она сохранена в оригинале, сообщения из неё нет.',
    kk: (_: Nothing) => 'Жолда мекенжай жоқ; ол түпнұсқада сақталды, одан хабарлама жоқ.',
  },
  'archiver-time': {
    en: (p: { value: string }) => `“${p.value}” is no time that can be read; the post has none.`,
    ru: (p: { value: string }) => `«${p.value}» не читается как время; у сообщения его нет.`,
    kk: (p: { value: string }) => `«${p.value}» уақыт ретінде оқылмайды; хабарламаның уақыты жоқ.`,
  },
} satisfies Messages

interface ArchiverCounts {
  readonly rows: number
  readonly posts: number
}

interface FtmCounts {
  readonly posts: number
  readonly actors: number
  readonly ties: number
  readonly others: number
  readonly schemas: string
}

const FAULTS = {
  'no-record': {
    en: 'What stands here is no record of a web archive; reading went on at the next one',
    ru: 'Здесь нет записи веб-архива; чтение продолжено со следующей',
    kk: 'Мұнда веб-мұрағат жазбасы жоқ; оқу келесісінен жалғасты',
  },
  length: {
    en: 'The length of this record does not hold; reading went on at the next line that begins like a record',
    ru: 'Длина этой записи неверна; чтение продолжено со следующей строки, похожей на начало записи',
    kk: 'Бұл жазбаның ұзындығы дұрыс емес; оқу жазба басталуына ұқсас келесі жолдан жалғасты',
  },
  'ends-early': {
    en: 'The web archive ends inside this record',
    ru: 'Веб-архив обрывается внутри этой записи',
    kk: 'Веб-мұрағат осы жазбаның ішінде үзіледі',
  },
} as const

/** Why records stay in the archive, in the order in which it is said. */
const LEFT = {
  en: {
    before: ' Stays in it: ',
    others: 'styles, scripts, fonts and data',
    furniture: 'requests, descriptions and lookups',
    revisits: 'repeated captures without content',
    statuses: 'redirects, errors and parts',
    segments: 'records in several pieces',
    faulty: 'unreadable responses',
    unknown: 'records of other kinds',
  },
  ru: {
    before: ' Остаётся в нём: ',
    others: 'стили, скрипты, шрифты и данные',
    furniture: 'запросы, описания и обращения к DNS',
    revisits: 'повторные снимки без содержимого',
    statuses: 'перенаправления, ошибки и части',
    segments: 'записи из нескольких кусков',
    faulty: 'нечитаемые ответы',
    unknown: 'записи других видов',
  },
  kk: {
    before: ' Онда қалғаны: ',
    others: 'стильдер, скриптер, қаріптер, деректер',
    furniture: 'сұраулар, сипаттамалар, DNS',
    revisits: 'мазмұнсыз қайталанған түсірімдер',
    statuses: 'бағыттау, қате, бөліктер',
    segments: 'бірнеше бөліктен тұратын жазбалар',
    faulty: 'оқылмайтын жауаптар',
    unknown: 'басқа түрдегі жазбалар',
  },
} as const

function left(language: 'en' | 'ru' | 'kk', counts: Left, words: (typeof LEFT)[keyof typeof LEFT]): string {
  const kinds = ['others', 'furniture', 'revisits', 'statuses', 'segments', 'faulty', 'unknown'] as const
  const said = kinds.filter(kind => counts[kind] > 0).map(kind => `${words[kind]} ${number(language, counts[kind])}`)
  return said.length === 0 ? '' : `${words.before}${said.join('; ')}.`
}

function pick<T extends object>(words: T, key: string): T[keyof T] {
  return (Object.hasOwn(words, key) ? words[key as keyof T] : Object.values(words)[0]) as T[keyof T]
}

function inQuotes(before: string, value: string | undefined, after: string): string {
  return value === undefined || value === '' ? '' : `${before}${value}${after}`
}
