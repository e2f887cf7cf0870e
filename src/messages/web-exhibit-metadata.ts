// The page of one exhibit: what a medium states of itself, and its Content Credentials.

import { type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

interface Count {
  readonly count: number
}

export const exhibitMetadataMessages = {
  title: words('What it states of itself', 'Что файл говорит о себе', 'Файл өзі туралы не дейді'),
  note: words(
    'Claims: anybody can write them, and most platforms take them away.',
    'Это утверждения: их может написать кто угодно, а большинство платформ их удаляет.',
    'Бұл мәлімдемелер: оларды кез келген адам жаза алады, ал платформалардың көбі өшіріп тастайды.',
  ),
  none: words('It states nothing.', 'Ничего не указано.', 'Ештеңе көрсетілмеген.'),
  unread: words('Its metadata were not read.', 'Метаданные не прочитаны.', 'Метадеректері оқылмаған.'),
  hidden: {
    en: p =>
      `${number('en', p.count)} that can lead to a person, place or device ${p.count === 1 ? 'is' : 'are'} hidden until names are shown.`,
    ru: p => `Скрыто, пока имена не показаны (могут вести к человеку, месту или устройству): ${number('ru', p.count)}.`,
    kk: p => `Есімдер көрсетілгенше жасырылған (адамға, орынға не құрылғыға апаруы мүмкін): ${number('kk', p.count)}.`,
  } satisfies Message<Count>,
  times: words('Times', 'Время', 'Уақыттары'),
  'meaning.taken': words('taken', 'снято', 'түсірілген'),
  'meaning.written': words('written', 'записано', 'жазылған'),
  'meaning.sent': words('sent', 'отправлено', 'жіберілген'),
  noZone: words('zone not stated', 'пояс не указан', 'белдеу көрсетілмеген'),
  noTime: words('no time that can be read', 'не читается как время', 'уақыт ретінде оқылмайды'),
  places: words('Places', 'Места', 'Орындар'),
  direction: {
    en: p => `camera towards ${number('en', p.degrees, 1)}° (${p.isMagnetic ? 'magnetic' : 'geographic'} north)`,
    ru: p => `камера на ${number('ru', p.degrees, 1)}° (${p.isMagnetic ? 'магнитный' : 'географический'} север)`,
    kk: p => `камера бағыты ${number('kk', p.degrees, 1)}° (${p.isMagnetic ? 'магниттік' : 'географиялық'} солтүстік)`,
  } satisfies Message<{ degrees: number; isMagnetic: boolean }>,
  error: {
    en: p => `± ${number('en', p.metres)} m as stated`,
    ru: p => `± ${number('ru', p.metres)} м, как указано`,
    kk: p => `± ${number('kk', p.metres)} м, көрсетілгендей`,
  } satisfies Message<{ metres: number }>,
  camera: words('Camera', 'Камера', 'Камера'),
  software: words('Software', 'Программа', 'Бағдарлама'),
  statedSize: words('Pixels as stated', 'Пиксели, как указано', 'Көрсетілген пикселдер'),
  thumbnail: words('Embedded thumbnail', 'Встроенная миниатюра', 'Ендірілген нобай'),
  thumbnailBits: {
    en: p => `${number('en', p.bits)} of 256 bits differ from the picture`,
    ru: p => `отличается от изображения бит: ${number('ru', p.bits)} из 256`,
    kk: p => `суреттен 256 биттің ${number('kk', p.bits)} айырмасы бар`,
  } satisfies Message<{ bits: number }>,
  tracks: words('Tracks', 'Дорожки', 'Жолдар'),
  'track.video': words('picture', 'изображение', 'кескін'),
  'track.audio': words('sound', 'звук', 'дыбыс'),
  'track.subtitle': words('subtitles', 'субтитры', 'субтитр'),
  'track.other': words('other', 'иное', 'басқа'),
  frames: {
    en: p => `${number('en', p.count, 2)} frames a second`,
    ru: p => `${number('ru', p.count, 2)} кадров в секунду`,
    kk: p => `секундына ${number('kk', p.count, 2)} кадр`,
  } satisfies Message<Count>,
  rotation: {
    en: p => `turned by ${number('en', p.count)}°`,
    ru: p => `повёрнуто на ${number('ru', p.count)}°`,
    kk: p => `${number('kk', p.count)}° бұрылған`,
  } satisfies Message<Count>,
  rate: {
    en: p => `${number('en', p.count)} Hz`,
    ru: p => `${number('ru', p.count)} Гц`,
    kk: p => `${number('kk', p.count)} Гц`,
  } satisfies Message<Count>,
  traces: words('The way it went', 'Какой путь прошёл', 'Қандай жолдан өткен'),
  'trace.telegram-name': words('named as Telegram names files', 'имя как у Telegram', 'Telegram беретін атау'),
  'trace.whatsapp-name': words('named as WhatsApp names files', 'имя как у WhatsApp', 'WhatsApp беретін атау'),
  'trace.signal-name': words('named as Signal names files', 'имя как у Signal', 'Signal беретін атау'),
  'trace.viber-name': words('named as Viber names files', 'имя как у Viber', 'Viber беретін атау'),
  'trace.facebook-name': words(
    'named as Facebook, Messenger or Instagram name files',
    'имя как у Facebook, Messenger или Instagram',
    'Facebook, Messenger не Instagram беретін атау',
  ),
  'trace.camera-name': words('named as cameras name files', 'имя как у камер', 'камера беретін атау'),
  'trace.screenshot-name': words('named as a screenshot', 'имя как у снимка экрана', 'экран суретінің атауы'),
  'trace.telegram-encoding': words('encoded as by Telegram', 'закодировано как в Telegram', 'Telegram кодтағандай'),
  'trace.whatsapp-encoding': words('encoded as by WhatsApp', 'закодировано как в WhatsApp', 'WhatsApp кодтағандай'),
  'trace.editing-software': words('written by an editor', 'записано редактором', 'редактор жазған'),
  'trace.screen-recording': words('a recording of a screen', 'запись экрана', 'экран жазбасы'),
  'trace.encoder': words('encoded again', 'перекодировано', 'қайта кодталған'),
  'trace.encoder-tables': words(
    'JPEG tables that programs write; most cameras have their own',
    'таблицы JPEG, какие пишут программы; у большинства камер свои',
    'бағдарламалар жазатын JPEG кестелері; камералардың көбінде өзінікі бар',
  ),
  'trace.live-photo': words(
    'one half of a Live Photo: picture and clip',
    'половина Live Photo: снимок и ролик',
    'Live Photo жартысы: сурет пен ролик',
  ),
  'trace.motion-photo': words(
    'holds a clip behind the picture',
    'за снимком в файле есть ролик',
    'файлда суреттен кейін ролик бар',
  ),
  'trace.more-pictures': words(
    'holds more pictures behind the first',
    'за снимком в файле есть ещё изображения',
    'файлда суреттен кейін тағы суреттер бар',
  ),
  'trace.data-behind': words(
    'holds other data behind the picture',
    'за снимком в файле есть другие данные',
    'файлда суреттен кейін басқа деректер бар',
  ),
  unreadable: {
    en: p => `Blocks that could not be read: ${p.blocks}.`,
    ru: p => `Не удалось прочитать блоки: ${p.blocks}.`,
    kk: p => `Оқылмаған блоктар: ${p.blocks}.`,
  } satisfies Message<{ blocks: string }>,
  all: {
    en: p => `Everything that was read (${number('en', p.count)})`,
    ru: p => `Всё, что прочитано (${number('ru', p.count)})`,
    kk: p => `Оқылғанның бәрі (${number('kk', p.count)})`,
  } satisfies Message<Count>,
  left: {
    en: p => `${number('en', p.count)} more rows were not kept.`,
    ru: p => `Ещё строк не сохранено: ${number('ru', p.count)}.`,
    kk: p => `Тағы ${number('kk', p.count)} жол сақталмады.`,
  } satisfies Message<Count>,
  'col.group': words('Block', 'Блок', 'Блок'),
  'col.name': words('Field', 'Поле', 'Өріс'),
  'col.value': words('Value', 'Значение', 'Мәні'),
  readBy: {
    en: p => `Read by ${p.tools}.`,
    ru: p => `Прочитано: ${p.tools}.`,
    kk: p => `Оқыған: ${p.tools}.`,
  } satisfies Message<{ tools: string }>,
  deeper: words('Read everything with exiftool', 'Прочитать всё с exiftool', 'Бәрін exiftool арқылы оқу'),
  'deeper.note': words('Read now, not kept.', 'Прочитано сейчас, не сохраняется.', 'Қазір оқылды, сақталмайды.'),
  'credentials.title': words('Content Credentials', 'Данные Content Credentials', 'Content Credentials деректері'),
  'credentials.unread': words('Not looked for yet.', 'Ещё не искали.', 'Әлі ізделмеген.'),
  'verdict.none': words(
    'It carries none. Most footage does not: that says nothing of it.',
    'Их нет. У большинства съёмок их нет: это ни о чём не говорит.',
    'Жоқ. Түсірілімдердің көбінде жоқ: бұл ештеңені білдірмейді.',
  ),
  'verdict.remote': words(
    'It carries only the address of one, which is not asked: that would tell somebody that it is looked at.',
    'Есть только адрес, который не запрашивается: это выдало бы, что файл изучают.',
    'Тек мекенжайы бар, ол сұралмайды: сұрау файлдың қаралып жатқанын білдірер еді.',
  ),
  'verdict.valid': words(
    'What was signed is unchanged. Who signed is on no list that was given here.',
    'Подписанное не изменено. Подписавшего нет ни в одном данном здесь списке.',
    'Қол қойылғаны өзгермеген. Қол қоюшы мұнда берілген тізімдерде жоқ.',
  ),
  'verdict.trusted': words(
    'What was signed is unchanged, and who signed is on the list that was given.',
    'Подписанное не изменено, и подписавший есть в данном списке.',
    'Қол қойылғаны өзгермеген, қол қоюшы берілген тізімде бар.',
  ),
  'verdict.broken': words(
    'Something that was signed is not so any more, or the signature does not hold. Messengers and editors do that by re-encoding.',
    'Что-то из подписанного уже не так, или подпись не сходится. Мессенджеры и редакторы делают это, перекодируя.',
    'Қол қойылғанның бірдеңесі өзгерген не қолтаңба сәйкес емес. Мессенджерлер мен редакторлар қайта кодтап, осылай етеді.',
  ),
  'verdict.signer': words(
    'What was signed is unchanged, but the certificate of who signed does not hold: it ran out, or nobody known vouches for it.',
    'Подписанное не изменено, но сертификат подписавшего не принят: истёк срок, или за него не ручается никто из известных.',
    'Қол қойылғаны өзгермеген, бірақ қол қоюшының сертификаты қабылданбады: мерзімі біткен немесе оған белгілі ешкім кепіл болмайды.',
  ),
  'verdict.unreadable': words(
    'Some are there and cannot be read.',
    'Они есть, но не читаются.',
    'Бар, бірақ оқылмайды.',
  ),
  'credentials.by': {
    en: p => `Said by ${p.verifier}, which asked nobody.`,
    ru: p => `Так говорит ${p.verifier}, никого не спрашивая.`,
    kk: p => `Мұны ${p.verifier} айтады, ол ешкімнен сұраған жоқ.`,
  } satisfies Message<{ verifier: string }>,
  'credentials.codes': words('Failures', 'Сбои', 'Ақаулар'),
  'credentials.signer': words('Signed by', 'Подписано', 'Қол қойған'),
  'credentials.list': words('List of signers given', 'Данный список подписавших', 'Берілген қол қоюшылар тізімі'),
  'credentials.time': words('Signed when', 'Когда подписано', 'Қол қойылған уақыты'),
  'credentials.generator': words('Made with', 'Создано в', 'Жасаған бағдарлама'),
  'credentials.address': words('Address stated', 'Указанный адрес', 'Көрсетілген мекенжай'),
  'credentials.statements': words('It states', 'Указано', 'Көрсетілгені'),
} as const satisfies Messages
