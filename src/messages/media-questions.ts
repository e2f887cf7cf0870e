// Questions about footage and their innocent explanations: what does not fit, and how it may have come about without anybody's intent.

import type { Language } from '../model/ladder.ts'
import type { MediaQuestion, QuestionKind } from '../model/media-metadata.ts'
import { quoted } from '../model/problem.ts'
import { counted, type Message, number } from './catalogue.ts'
import { mediaExplanations } from './media-explanations.ts'

type Parameters = MediaQuestion['parameters']

const q = {
  en: (value: unknown) => `“${quoted(String(value ?? ''))}”`,
  ru: (value: unknown) => `«${quoted(String(value ?? ''))}»`,
  kk: (value: unknown) => `«${quoted(String(value ?? ''))}»`,
}

function amount(language: Language, value: unknown, digits = 0): string {
  return number(language, Number(value ?? 0), digits)
}

function bare(value: unknown): string {
  return quoted(String(value ?? ''))
}

const hours = {
  en: (p: Parameters) => counted('en', Number(p.hours), 'hour', 'hours'),
  ru: (p: Parameters) => counted('ru', Number(p.hours), 'час', 'часа', 'часов'),
  kk: (p: Parameters) => counted('kk', Number(p.hours), 'сағат'),
}

const days = {
  en: (p: Parameters) => counted('en', Number(p.days), 'day', 'days'),
  ru: (p: Parameters) => counted('ru', Number(p.days), 'день', 'дня', 'дней'),
  kk: (p: Parameters) => counted('kk', Number(p.days), 'күн'),
}

const posts = {
  en: (p: Parameters) => counted('en', Number(p.posts), 'post', 'posts'),
  ru: (p: Parameters) => counted('ru', Number(p.posts), 'пост', 'поста', 'постов'),
  kk: (p: Parameters) => counted('kk', Number(p.posts), 'пост'),
}

const questionMessages = {
  'taken-after-posted': {
    en: p =>
      `How can it have been posted (${bare(p.posted)}) ${hours.en(p)} before the file says it was taken (${bare(p.field)}: ${q.en(p.time)})?`,
    ru: p =>
      `Как это могло быть опубликовано (${bare(p.posted)}) раньше, чем снято по данным файла (${bare(p.field)}: ${q.ru(p.time)})? Разница: ${hours.ru(p)}.`,
    kk: p =>
      `Файл бойынша түсірілген уақыттан (${bare(p.field)}: ${q.kk(p.time)}) бұрын қалай жарияланған (${bare(p.posted)})? Айырмасы: ${hours.kk(p)}.`,
  },
  'taken-long-before-posted': {
    en: p =>
      `What lay between? The file says it was taken ${q.en(p.time)} (${bare(p.field)}); it was first posted here ${days.en(p)} later (${bare(p.posted)}).`,
    ru: p =>
      `Что было между ними? По данным файла снято ${q.ru(p.time)} (${bare(p.field)}), впервые опубликовано здесь ${bare(p.posted)}. Разница: ${days.ru(p)}.`,
    kk: p =>
      `Арасында не болды? Файл бойынша түсірілген уақыты ${q.kk(p.time)} (${bare(p.field)}), мұнда алғаш ${bare(p.posted)} жарияланған. Айырмасы: ${days.kk(p)}.`,
  },
  'taken-against-caption': {
    en: p =>
      `Which time is meant? The words of ${posts.en(p)} say ${q.en(p.caption)}; the file says ${q.en(p.time)} (${bare(p.field)}).`,
    ru: p =>
      `О каком времени речь? В словах постов (${posts.ru(p)}): ${q.ru(p.caption)}; в файле: ${q.ru(p.time)} (${bare(p.field)}).`,
    kk: p =>
      `Қай уақыт айтылып тұр? Посттардың сөзінде (${posts.kk(p)}): ${q.kk(p.caption)}; файлда: ${q.kk(p.time)} (${bare(p.field)}).`,
  },
  'times-disagree': {
    en: p =>
      `Which time is right? The file states ${q.en(p.time)} (${bare(p.field)}) and ${q.en(p.otherTime)} (${bare(p.other)}), which no difference of zones explains.`,
    ru: p =>
      `Какое время верно? В файле указано ${q.ru(p.time)} (${bare(p.field)}) и ${q.ru(p.otherTime)} (${bare(p.other)}); разницей часовых поясов это не объяснить.`,
    kk: p =>
      `Қай уақыт дұрыс? Файлда ${q.kk(p.time)} (${bare(p.field)}) және ${q.kk(p.otherTime)} (${bare(p.other)}) көрсетілген; мұны уақыт белдеулерінің айырмасы түсіндірмейді.`,
  },
  'zone-unknown': {
    en: p =>
      `In which zone is the time of taking (${bare(p.field)}: ${q.en(p.time)})? Whether it was taken before or after it was posted (${bare(p.posted)}) hangs on it.`,
    ru: p =>
      `В каком часовом поясе указано время съёмки (${bare(p.field)}: ${q.ru(p.time)})? От этого зависит, снято ли это до публикации (${bare(p.posted)}) или после.`,
    kk: p =>
      `Түсіру уақыты (${bare(p.field)}: ${q.kk(p.time)}) қай уақыт белдеуінде көрсетілген? Жарияланғанға (${bare(p.posted)}) дейін не кейін түсірілгені соған байланысты.`,
  },
  'clock-against-gps': {
    en: p =>
      `How was the clock of the device set? It wrote ${q.en(p.time)} (${bare(p.field)}), satellites ${q.en(p.gps)}; the nearest zone leaves ${amount('en', p.minutes)} min between them.`,
    ru: p =>
      `Как были установлены часы устройства? Они записали ${q.ru(p.time)} (${bare(p.field)}), спутники ${q.ru(p.gps)}; даже при ближайшем поясе остаётся ${amount('ru', p.minutes)} мин разницы.`,
    kk: p =>
      `Құрылғының сағаты қалай қойылған? Ол ${q.kk(p.time)} (${bare(p.field)}) деп, спутниктер ${q.kk(p.gps)} деп жазған; ең жақын белдеуде де ${amount('kk', p.minutes)} мин айырма қалады.`,
  },
  'zone-against-place': {
    en: p =>
      `Where had the device been? Its clock stood in ${bare(p.zone)} (${bare(p.field)}: ${q.en(p.time)}), which is no zone of the place that the file states.`,
    ru: p =>
      `Где раньше было устройство? Его часы шли по ${bare(p.zone)} (${bare(p.field)}: ${q.ru(p.time)}), а это не пояс места, указанного в файле.`,
    kk: p =>
      `Құрылғы бұрын қайда болған? Оның сағаты ${bare(p.zone)} бойынша жүрген (${bare(p.field)}: ${q.kk(p.time)}), ал бұл файлда көрсетілген жердің белдеуі емес.`,
  },
  'clock-implausible': {
    en: p => `Was the clock of the device set? The file states ${q.en(p.time)} (${bare(p.field)}).`,
    ru: p => `Были ли установлены часы устройства? В файле указано ${q.ru(p.time)} (${bare(p.field)}).`,
    kk: p => `Құрылғының сағаты қойылған ба? Файлда ${q.kk(p.time)} (${bare(p.field)}) көрсетілген.`,
  },
  'place-against-caption': {
    en: p =>
      `Where was it taken? The words of ${posts.en(p)} say ${q.en(p.place)}; the coordinates in the file lie ${amount('en', p.kilometres)} km from there.`,
    ru: p =>
      `Где это снято? В словах постов (${posts.ru(p)}): ${q.ru(p.place)}; координаты в файле в ${amount('ru', p.kilometres)} км оттуда.`,
    kk: p =>
      `Бұл қайда түсірілген? Посттардың сөзінде (${posts.kk(p)}): ${q.kk(p.place)}; файлдағы координаттар одан ${amount('kk', p.kilometres)} км жерде.`,
  },
  'place-against-chat': {
    en: p =>
      `Where was it taken? The channel writes of ${q.en(p.place)}; the coordinates in the file lie ${amount('en', p.kilometres)} km from there.`,
    ru: p =>
      `Где это снято? Канал пишет о месте ${q.ru(p.place)}; координаты в файле в ${amount('ru', p.kilometres)} км оттуда.`,
    kk: p =>
      `Бұл қайда түсірілген? Арна ${q.kk(p.place)} туралы жазады; файлдағы координаттар одан ${amount('kk', p.kilometres)} км жерде.`,
  },
  'camera-against-size': {
    en: p =>
      `Is this the whole picture? The file states ${bare(p.stated)} pixels${of('en', p.camera)} and has ${bare(p.actual)}.`,
    ru: p =>
      `Целиком ли этот снимок? В файле указано ${bare(p.stated)} точек${of('ru', p.camera)}, а в нём ${bare(p.actual)}.`,
    kk: p =>
      `Бұл сурет толық па? Файлда ${bare(p.stated)} нүкте көрсетілген${of('kk', p.camera)}, ал онда ${bare(p.actual)}.`,
  },
  edited: {
    en: p => `What was done to it? A program that edits wrote into the file: ${q.en(p.software)}.`,
    ru: p => `Что с этим делали? В файле есть запись программы для обработки: ${q.ru(p.software)}.`,
    kk: p => `Онымен не істелген? Файлда өңдеу бағдарламасының жазбасы бар: ${q.kk(p.software)}.`,
  },
  'encoded-again': {
    en: p =>
      `Where is the file as it was recorded? This one was written by a program that encodes: ${q.en(p.software)}.`,
    ru: p => `Где файл в том виде, в каком он записан? Этот записан программой кодирования: ${q.ru(p.software)}.`,
    kk: p => `Жазылған күйіндегі файл қайда? Бұл файлды кодтау бағдарламасы жазған: ${q.kk(p.software)}.`,
  },
  'encoding-against-camera': {
    en: p =>
      `Is this the file that the camera wrote? It names a camera (${q.en(p.camera)}), but is encoded as programs save pictures (${TABLES.en[String(p.tables)] ?? TABLES.en.standard}, quality ${amount('en', p.quality)}).`,
    ru: p =>
      `Тот ли это файл, который записала камера? В нём названа камера (${q.ru(p.camera)}), но закодирован он так, как снимки сохраняют программы (${TABLES.ru[String(p.tables)] ?? TABLES.ru.standard}, качество ${amount('ru', p.quality)}).`,
    kk: p =>
      `Бұл камера жазған файл ма? Онда камера аталған (${q.kk(p.camera)}), бірақ ол суретті бағдарламалар сақтайтындай кодталған (${TABLES.kk[String(p.tables)] ?? TABLES.kk.standard}, сапасы ${amount('kk', p.quality)}).`,
  },
  'holds-more': {
    en: p =>
      p.form === 'other-half'
        ? `What does the other half show? Exhibit ${amount('en', p.exhibit)} has the same identifier: picture and clip of one Live Photo.`
        : `What does the clip show? Behind the picture the file holds one (${bare(p.bytes)}), which was not looked at.`,
    ru: p =>
      p.form === 'other-half'
        ? `Что видно во второй половине? У материала ${amount('ru', p.exhibit)} тот же идентификатор: это снимок и ролик одного Live Photo.`
        : `Что видно в ролике? За снимком в файле хранится ролик (${bare(p.bytes)}), его не смотрели.`,
    kk: p =>
      p.form === 'other-half'
        ? `Екінші жартысында не бар? ${amount('kk', p.exhibit)}-материалдың идентификаторы бірдей: бұл бір Live Photo суреті мен ролигі.`
        : `Роликте не бар? Файлда суреттен кейін ролик сақталған (${bare(p.bytes)}), ол қаралмаған.`,
  },
  'thumbnail-differs': {
    en: p =>
      `Did the picture look different once? The small copy inside the file differs from it in ${amount('en', p.distance)} of 256 bits.`,
    ru: p =>
      `Выглядел ли снимок раньше иначе? Уменьшенная копия внутри файла отличается от него: ${amount('ru', p.distance)} из 256 битов.`,
    kk: p =>
      `Сурет бұрын басқаша болды ма? Файл ішіндегі кішірейтілген көшірме одан 256 биттің ${amount('kk', p.distance)} битінде өзгеше.`,
  },
  'provenance-broken': {
    en: p =>
      p.verdict === 'unreadable'
        ? `What did its Content Credentials say? They are there and cannot be read (${bare(p.codes)}).`
        : `What changed after it was signed? Its Content Credentials do not hold (${bare(p.codes)}; ${bare(p.verifier)}).`,
    ru: p =>
      p.verdict === 'unreadable'
        ? `Что говорили его Content Credentials? Они есть, но не читаются (${bare(p.codes)}).`
        : `Что изменилось после подписания? Его Content Credentials не сходятся (${bare(p.codes)}; ${bare(p.verifier)}).`,
    kk: p =>
      p.verdict === 'unreadable'
        ? `Оның Content Credentials деректері не айтқан? Олар бар, бірақ оқылмайды (${bare(p.codes)}).`
        : `Қол қойылғаннан кейін не өзгерді? Оның Content Credentials деректері сәйкес келмейді (${bare(p.codes)}; ${bare(p.verifier)}).`,
  },
  'provenance-signer': {
    en: p =>
      `Who stands behind the signature? What was signed is unchanged, but the certificate of its Content Credentials does not hold (${bare(p.codes)}; ${bare(p.verifier)}).`,
    ru: p =>
      `Кто стоит за подписью? Подписанное не изменено, но сертификат его Content Credentials не принят (${bare(p.codes)}; ${bare(p.verifier)}).`,
    kk: p =>
      `Қолтаңбаның артында кім тұр? Қол қойылғаны өзгермеген, бірақ Content Credentials сертификаты қабылданбады (${bare(p.codes)}; ${bare(p.verifier)}).`,
  },
  'provenance-remote': {
    en: p =>
      `What do its Content Credentials say? The file names only the address where they are kept, ${q.en(p.address)}; nothing was asked there.`,
    ru: p =>
      `Что говорят его Content Credentials? В файле указан только их адрес, ${q.ru(p.address)}; запрос туда не отправлялся.`,
    kk: p =>
      `Оның Content Credentials деректері не айтады? Файлда тек олардың мекенжайы көрсетілген, ${q.kk(p.address)}; ол жерге сұрау жіберілген жоқ.`,
  },
  'seen-before': {
    en: p =>
      p.event === undefined
        ? `Can it show what they say? The same footage was posted ${bare(p.posted)}, before the time that ${posts.en(p)} ${Number(p.posts) === 1 ? 'names' : 'name'} (${q.en(p.caption)}).`
        : `Can it show the event? The same footage was posted ${bare(p.posted)}, before the event began (${bare(p.event)}).`,
    ru: p =>
      p.event === undefined
        ? `Может ли здесь быть то, о чём пишут? Те же кадры опубликованы ${bare(p.posted)}, раньше времени, названного в постах (${posts.ru(p)}): ${q.ru(p.caption)}.`
        : `Может ли здесь быть это событие? Те же кадры опубликованы ${bare(p.posted)}, до начала события (${bare(p.event)}).`,
    kk: p =>
      p.event === undefined
        ? `Мұнда жазылған нәрсе болуы мүмкін бе? Сол кадрлар ${bare(p.posted)}, посттарда (${posts.kk(p)}) аталған уақыттан бұрын жарияланған: ${q.kk(p.caption)}.`
        : `Мұнда осы оқиға болуы мүмкін бе? Сол кадрлар ${bare(p.posted)}, оқиға басталғанға (${bare(p.event)}) дейін жарияланған.`,
  },
  'seen-in-collection': {
    en: p =>
      `Is it older than it is said to be? The same is in the collection ${q.en(p.collection)} as ${q.en(p.name)}${stating('en', p)}.`,
    ru: p =>
      `Не старше ли это, чем говорят? То же есть в собрании ${q.ru(p.collection)}: ${q.ru(p.name)}${stating('ru', p)}.`,
    kk: p =>
      `Бұл айтылғаннан ескірек емес пе? Дәл осы ${q.kk(p.collection)} жинағында бар: ${q.kk(p.name)}${stating('kk', p)}.`,
  },
  'two-places': {
    en: p =>
      `Which place is it? Posts with the same footage name ${q.en(p.place)} and ${q.en(p.other)}, ${amount('en', p.kilometres)} km apart.`,
    ru: p =>
      `Какое это место? Посты с теми же кадрами называют ${q.ru(p.place)} и ${q.ru(p.other)}; между ними ${amount('ru', p.kilometres)} км.`,
    kk: p =>
      `Бұл қай жер? Сол кадрлары бар посттар ${q.kk(p.place)} және ${q.kk(p.other)} деп атайды; арасы ${amount('kk', p.kilometres)} км.`,
  },
  'two-times': {
    en: p => `Which time is it? Posts with the same footage name ${q.en(p.time)} and ${q.en(p.other)}.`,
    ru: p => `Какое это время? Посты с теми же кадрами называют ${q.ru(p.time)} и ${q.ru(p.other)}.`,
    kk: p => `Бұл қай уақыт? Сол кадрлары бар посттар ${q.kk(p.time)} және ${q.kk(p.other)} деп атайды.`,
  },
  mirrored: {
    en: p => `Which way round is right? Exhibit ${amount('en', p.exhibit)} shows the same mirrored.`,
    ru: p => `Какая сторона верна? В материале ${amount('ru', p.exhibit)} то же отражено зеркально.`,
    kk: p => `Қай жағы дұрыс? ${amount('kk', p.exhibit)}-материалда дәл осы айнадағыдай көрсетілген.`,
  },
  'part-of-longer': {
    en: p =>
      `What does the rest show? ${PART.en[String(p.form)] ?? PART.en.crop} exhibit ${amount('en', p.exhibit)}${span('en', p)}.`,
    ru: p =>
      `Что видно в остальном? ${PART.ru[String(p.form)] ?? PART.ru.crop} материала ${amount('ru', p.exhibit)}${span('ru', p)}.`,
    kk: p =>
      `Қалғанында не бар? ${PART.kk[String(p.form)] ?? PART.kk.crop}: ${amount('kk', p.exhibit)}-материал${span('kk', p)}.`,
  },
  'name-time-against-posted': {
    en: p =>
      p.order === 'earlier'
        ? `Where was it sent before? The name of the file holds ${q.en(p.time)}; it was first posted here later (${bare(p.posted)}).`
        : `Which message is the file from? Its name holds ${q.en(p.time)}; no post with it here is of that time (the first: ${bare(p.posted)}).`,
    ru: p =>
      p.order === 'earlier'
        ? `Где это отправляли раньше? В имени файла ${q.ru(p.time)}; здесь впервые опубликовано позже (${bare(p.posted)}).`
        : `Из какого сообщения файл? В его имени ${q.ru(p.time)}; постов с ним этого времени здесь нет (первый: ${bare(p.posted)}).`,
    kk: p =>
      p.order === 'earlier'
        ? `Бұл бұрын қайда жіберілген? Файл атауында ${q.kk(p.time)}; мұнда алғаш кейінірек жарияланған (${bare(p.posted)}).`
        : `Файл қай хабарламадан алынған? Атауында ${q.kk(p.time)}; мұнда ол уақыттағы пост жоқ (біріншісі: ${bare(p.posted)}).`,
  },
} as const satisfies Record<QuestionKind, Message<Parameters>>

/** The form that a part has, before the exhibit that it is a part of. */
const PART: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { clip: 'It is a stretch of', still: 'It is a frame of', crop: 'It is a part of the picture in' },
  ru: { clip: 'Это отрезок', still: 'Это кадр', crop: 'Это часть снимка' },
  kk: { clip: 'Бұл үзінді', still: 'Бұл кадр', crop: 'Бұл суреттің бөлігі' },
}

const TABLES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: { standard: 'tables of the standard', mozjpeg: 'tables of mozjpeg' },
  ru: { standard: 'таблицы стандарта', mozjpeg: 'таблицы mozjpeg' },
  kk: { standard: 'стандарт кестелері', mozjpeg: 'mozjpeg кестелері' },
}

function of(language: Language, camera: unknown): string {
  if (camera === undefined || camera === '') return ''
  return ` (${q[language](camera)})`
}

function span(language: Language, { from, to }: Parameters): string {
  if (from === undefined || to === undefined) return ''
  const unit = { en: 's', ru: 'с', kk: 'с' }[language]
  return ` (${amount(language, from, 1)} ${unit} – ${amount(language, to, 1)} ${unit})`
}

function stating(language: Language, { stated, heldBefore }: Parameters): string {
  const parts: string[] = []
  if (stated !== undefined)
    parts.push({ en: 'stated time: ', ru: 'указанное время: ', kk: 'көрсетілген уақыты: ' }[language] + bare(stated))
  if (heldBefore !== undefined)
    parts.push(
      { en: 'held before ', ru: 'было в собрании до ', kk: 'жинақта осы күнге дейін болған: ' }[language] +
        bare(heldBefore),
    )
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`
}

/** The question in one sentence or two, and what may lie behind it without anybody's intent. */
export function questionText(
  language: Language,
  { kind, parameters }: MediaQuestion,
): { readonly question: string; readonly explanations: readonly string[] } {
  return {
    question: questionMessages[kind][language](parameters),
    explanations: mediaExplanations(language, kind, parameters),
  }
}
