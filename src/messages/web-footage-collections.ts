// What footage is held against: collections of older footage, lists of hashes, trust lists of certificates.

import { counted, type Message, type Messages, number } from './catalogue.ts'
import { linked } from './report-format.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

interface Count {
  readonly count: number
}

interface Named {
  readonly name: string
}

export const footageCollectionMessages = {
  open: words(
    'Older footage and trust lists',
    'Ранние съёмки и списки доверия',
    'Бұрынғы түсірілімдер мен сенім тізімдері',
  ),
  title: words('What footage is held against', 'С чем сверяются съёмки', 'Түсірілімдер немен салыстырылады'),
  back: words('All footage', 'Вся съёмка', 'Барлық бейнематериал'),
  'sentence.some': {
    en: p =>
      `${linked('media', counted('en', p.lookedAt, 'medium', 'media'))} of the case were held against ${counted('en', p.compared, 'picture or video', 'pictures and videos')} of ${counted('en', p.collections, 'collection', 'collections')}.`,
    ru: p =>
      `${linked('media', `Медиафайлы дела (${number('ru', p.lookedAt)})`)} сверены с файлами собраний (${number('ru', p.compared)}); собраний: ${number('ru', p.collections)}.`,
    kk: p =>
      `${linked('media', `Істің ${number('kk', p.lookedAt)} медиасы`)} ${number('kk', p.collections)} жинақтың ${number('kk', p.compared)} файлымен салыстырылды.`,
  } satisfies Message<{ lookedAt: number; compared: number; collections: number }>,
  'sentence.none': words(
    'Nothing older was given yet: whether footage was there before the event cannot be asked.',
    'Ранние съёмки ещё не даны: спросить, не существовала ли съёмка до события, нельзя.',
    'Бұрынғы түсірілімдер әлі берілмеген: түсірілім оқиғадан бұрын болды ма деп сұрауға болмайды.',
  ),
  'collections.title': words('Older footage', 'Ранние съёмки', 'Бұрынғы түсірілімдер'),
  'collections.note': words(
    'A folder of footage that was held before the event, or a list of perceptual hashes of others (PDQ, vPDQ). Of a folder how each medium looks is kept, never the media themselves.',
    'Папка со съёмками, которые существовали до события, или чужой список перцептивных хешей (PDQ, vPDQ). Из папки сохраняется вид каждого файла, но не сами файлы.',
    'Оқиғаға дейін болған түсірілімдер қалтасы немесе басқалардың перцептивті хештер тізімі (PDQ, vPDQ). Қалтадан файлдардың өзі емес, көрінісі ғана сақталады.',
  ),
  'col.name': words('Name', 'Название', 'Атауы'),
  'col.kind': words('Kind', 'Вид', 'Түрі'),
  'col.members': words('Holds', 'Содержит', 'Құрамы'),
  'col.before': words('Held before', 'Существовало до', 'Осыған дейін болған'),
  'col.matches': words('Resembled by', 'Похоже в деле', 'Істегі ұқсасы'),
  'col.added': words('Added', 'Добавлено', 'Қосылды'),
  'col.stated': words('Time it states', 'Указанное время', 'Көрсетілген уақыт'),
  'col.bytes': words('Bytes', 'Байты', 'Байттары'),
  'col.holders': words('Certificates of', 'Сертификаты', 'Сертификаттар'),
  'kind.media': words('read from files', 'прочитано из файлов', 'файлдардан оқылған'),
  'kind.hashes': words('list of hashes', 'список хешей', 'хештер тізімі'),
  'member.picture': words('picture', 'изображение', 'сурет'),
  'member.video': words('video', 'видео', 'бейне'),
  'member.hash': words('hash of a picture', 'хеш изображения', 'сурет хеші'),
  'member.bytes': words('bytes alone', 'только байты', 'тек байттары'),
  'row.members': {
    en: p => counted('en', p.count, 'medium', 'media'),
    ru: p => `файлов: ${number('ru', p.count)}`,
    kk: p => `${number('kk', p.count)} медиа`,
  } satisfies Message<Count>,
  'row.matches': {
    en: p => counted('en', p.count, 'exhibit', 'exhibits'),
    ru: p => counted('ru', p.count, 'материал', 'материала', 'материалов'),
    kk: p => `${number('kk', p.count)} материал`,
  } satisfies Message<Count>,
  'row.until': {
    en: p => `${p.subject} (until ${p.until})`,
    ru: p => `${p.subject} (до ${p.until})`,
    kk: p => `${p.subject} (${p.until} дейін)`,
  } satisfies Message<{ subject: string; until: string }>,
  'row.more': {
    en: p => `and ${number('en', p.count)} more`,
    ru: p => `и ещё ${number('ru', p.count)}`,
    kk: p => `тағы ${number('kk', p.count)}`,
  } satisfies Message<Count>,
  'row.unsaid': words('not said', 'не сказано', 'айтылмаған'),
  'row.added': {
    en: p => `${p.time} UTC, ${p.role}`,
    ru: p => `${p.time} UTC, ${p.role}`,
    kk: p => `${p.time} UTC, ${p.role}`,
  } satisfies Message<{ time: string; role: string }>,
  remove: words('Take away', 'Убрать', 'Алып тастау'),
  'remove.label': {
    en: p => `Take away “${p.name}”`,
    ru: p => `Убрать «${p.name}»`,
    kk: p => `«${p.name}» алып тастау`,
  } satisfies Message<Named>,
  'done.removed': {
    en: p => `“${p.name}” is not used any more`,
    ru: p => `«${p.name}» больше не используется`,
    kk: p => `«${p.name}» енді қолданылмайды`,
  } satisfies Message<Named>,
  'done.added': {
    en: p => `“${p.name}” was added`,
    ru: p => `«${p.name}» добавлено`,
    kk: p => `«${p.name}» қосылды`,
  } satisfies Message<Named>,
  'done.read': {
    en: p =>
      `Read: ${counted('en', p.members, 'medium', 'media')} to compare with; ${counted('en', p.others, 'file is', 'files are')} no footage; ${counted('en', p.problems, 'problem', 'problems')}.`,
    ru: p =>
      `Прочитано файлов для сравнения: ${number('ru', p.members)}; не съёмка: ${number('ru', p.others)}; затруднений: ${number('ru', p.problems)}.`,
    kk: p =>
      `Салыстыруға оқылған медиа: ${number('kk', p.members)}; түсірілім емес: ${number('kk', p.others)}; қиындық: ${number('kk', p.problems)}.`,
  } satisfies Message<{ members: number; others: number; problems: number }>,
  'add.folder': words(
    'Add a folder of older footage',
    'Добавить папку ранних съёмок',
    'Бұрынғы түсірілімдер қалтасын қосу',
  ),
  'add.hashes': words('Add a list of hashes', 'Добавить список хешей', 'Хештер тізімін қосу'),
  'add.trust': words('Add certificates (PEM)', 'Добавить сертификаты (PEM)', 'Сертификаттар қосу (PEM)'),
  'form.path': words('From', 'Откуда', 'Қайдан'),
  'form.other': words('Choose another', 'Выбрать другое', 'Басқасын таңдау'),
  'form.name': words('Name', 'Название', 'Атауы'),
  'form.before': words(
    'Held before this day, as you know it (2021-12-31); may stay empty',
    'Существовало до этого дня, насколько вам известно (2021-12-31); можно не указывать',
    'Өзіңіз білгендей, осы күнге дейін болған (2021-12-31); бос қалуы мүмкін',
  ),
  'form.reason': words('Where it comes from, and why', 'Откуда и зачем', 'Қайдан және не үшін'),
  'form.signed': {
    en: p => `Signed as ${p.role}. The name is kept in the journal.`,
    ru: p => `Подписано: ${p.role}. Название остаётся в журнале.`,
    kk: p => `Қол қоюшы: ${p.role}. Атауы журналда қалады.`,
  } satisfies Message<{ role: string }>,
  'form.read': words('Read and compare', 'Прочитать и сверить', 'Оқып, салыстыру'),
  'form.keep': words('Keep in the case', 'Сохранить в деле', 'Істе сақтау'),
  reading: words(
    'It is being read; what resembles it shows when it is done.',
    'Идёт чтение; похожее появится по окончании.',
    'Оқылып жатыр; ұқсастары аяқталған соң көрінеді.',
  ),
  'match.open': words('Is a file in this case?', 'Есть ли файл в этом деле?', 'Файл осы істе бар ма?'),
  'match.note': words(
    'A picture, video or recording of this machine is compared with everything here, by the tests that join exhibits. Nothing of it is kept.',
    'Изображение, видео или запись с этого компьютера сверяется со всем, что здесь есть, теми же проверками, что соединяют материалы. От файла ничего не сохраняется.',
    'Осы компьютердегі сурет, бейне не жазба мұндағының бәрімен материалдарды біріктіретін тексерулер арқылы салыстырылады. Файлдан ештеңе сақталмайды.',
  ),
  'match.running': words('It is being compared.', 'Идёт сверка.', 'Салыстырылып жатыр.'),
  'match.found': {
    en: p =>
      p.exhibits + p.collections === 0
        ? `Nothing resembles it among ${counted('en', p.lookedAt, 'medium', 'media')} of the case and ${number('en', p.compared)} of collections.`
        : `${counted('en', p.exhibits, 'exhibit', 'exhibits')} of the case and ${counted('en', p.collections, 'medium', 'media')} of collections resemble it, of ${number('en', p.lookedAt)} and ${number('en', p.compared)} that were looked at.`,
    ru: p =>
      p.exhibits + p.collections === 0
        ? `Среди файлов дела (${number('ru', p.lookedAt)}) и собраний (${number('ru', p.compared)}) ничего похожего нет.`
        : `Похожи: материалов дела ${number('ru', p.exhibits)} из ${number('ru', p.lookedAt)}, файлов собраний ${number('ru', p.collections)} из ${number('ru', p.compared)}.`,
    kk: p =>
      p.exhibits + p.collections === 0
        ? `Істің ${number('kk', p.lookedAt)} және жинақтардың ${number('kk', p.compared)} файлы ішінде ұқсасы жоқ.`
        : `Ұқсасы: істің ${number('kk', p.lookedAt)} файлынан ${number('kk', p.exhibits)}, жинақтардың ${number('kk', p.compared)} файлынан ${number('kk', p.collections)}.`,
  } satisfies Message<{ exhibits: number; collections: number; lookedAt: number; compared: number }>,
  'match.bytes': {
    en: p => `It was compared by its bytes alone: ${p.ground}.`,
    ru: p => `Сверено только по байтам: ${p.ground}.`,
    kk: p => `Тек байттары бойынша салыстырылды: ${p.ground}.`,
  } satisfies Message<{ ground: string }>,
  'match.partial': {
    en: p => `It was compared as far as it could be decoded: ${p.ground}.`,
    ru: p => `Сверено, насколько читается: ${p.ground}.`,
    kk: p => `Оқылған жеріне дейін салыстырылды: ${p.ground}.`,
  } satisfies Message<{ ground: string }>,
  'match.another': words('Compare another', 'Сверить другой', 'Басқасын салыстыру'),
  'members.more': {
    en: p => `and ${number('en', p.count)} more`,
    ru: p => `и ещё ${number('ru', p.count)}`,
    kk: p => `және тағы ${number('kk', p.count)}`,
  } satisfies Message<{ count: number }>,
  'members.title': {
    en: p => `Collection “${p.name}”`,
    ru: p => `Собрание «${p.name}»`,
    kk: p => `«${p.name}» жинағы`,
  } satisfies Message<Named>,
  'members.sentence': {
    en: p =>
      `It holds ${counted('en', p.total, 'medium', 'media')}; those that something in the case resembles stand first.`,
    ru: p => `Файлов: ${number('ru', p.total)}; сначала те, на которые что-то в деле похоже.`,
    kk: p => `${number('kk', p.total)} медиа; алдымен істегі бір нәрсеге ұқсайтындары тұр.`,
  } satisfies Message<{ total: number }>,
  'members.empty': words(
    'Its list is empty, missing or damaged.',
    'Список пуст, отсутствует или повреждён.',
    'Тізімі бос, жоқ немесе бүлінген.',
  ),
  'trust.title': words('Trust lists', 'Списки доверия', 'Сенім тізімдері'),
  'trust.note': words(
    'Certificates of signers that you chose to trust. Content Credentials of an exhibit are checked against them on its page, on demand; the verdict names the list.',
    'Сертификаты подписывающих, которым вы решили доверять. Content Credentials материала сверяются с ними на его странице по запросу; результат называет список.',
    'Сенуге ұйғарған қол қоюшылардың сертификаттары. Материалдың Content Credentials деректері оның бетінде сұрау бойынша солармен тексеріледі; қорытындыда тізім аталады.',
  ),
  'trust.none': words(
    'No trust list is kept in this case.',
    'Списков доверия в деле нет.',
    'Бұл істе сенім тізімі жоқ.',
  ),
  'trust.check': words('Check its credentials against', 'Сверить со списком', 'Тізіммен тексеру'),
  'trust.go': words('Check', 'Сверить', 'Тексеру'),
  'trust.checked': words(
    'Checked now against the list named; nothing of it is kept.',
    'Сверено сейчас с названным списком; ничего не сохраняется.',
    'Аталған тізіммен қазір тексерілді; ештеңе сақталмайды.',
  ),
} as const satisfies Messages
