// Footage in the browser: the gallery, what it covers, two media beside each other.

import type { Language } from '../model/ladder.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'
import { linked } from './report-format.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

interface Count {
  readonly count: number
}

interface Share {
  readonly read: number
  readonly all: number
}

/** `412 of 430`; one number where both are equal. */
const of = (language: Language, { read, all }: Share): string => {
  const [first, second] = [number(language, read), number(language, all)]
  if (read === all) return second
  return { en: `${first} of ${second}`, ru: `${first} из ${second}`, kk: `${second} ішінен ${first}` }[language]
}

export const footageMessages = {
  'coverage.pictures': {
    en: p =>
      `Compared with each other: ${linked('pictures', `${of('en', p)} ${p.all === 1 ? 'picture' : 'pictures'}`)}`,
    ru: p => `Сопоставлены между собой: ${linked('pictures', `${of('ru', p)} изображений`)}`,
    kk: p => `Өзара салыстырылды: ${linked('pictures', `${of('kk', p)} сурет`)}`,
  } satisfies Message<Share>,
  'coverage.videos': {
    en: p => linked('videos', `${of('en', p)} ${p.all === 1 ? 'video' : 'videos'}`),
    ru: p => linked('videos', `${of('ru', p)} видео`),
    kk: p => linked('videos', `${of('kk', p)} бейне`),
  } satisfies Message<Share>,
  'coverage.recordings': {
    en: p =>
      `${linked('recordings', counted('en', p.count, 'recording', 'recordings'))} by ${p.count === 1 ? 'its' : 'their'} bytes alone`,
    ru: p => `${linked('recordings', counted('ru', p.count, 'запись', 'записи', 'записей'))} звука только по байтам`,
    kk: p => `${linked('recordings', counted('kk', p.count, 'дыбыс жазбасы'))} тек байттары бойынша`,
  } satisfies Message<Count>,
  'coverage.compared': {
    en: p =>
      `Held beside ${linked('older', counted('en', p.count, 'older picture or video', 'older pictures and videos'))} of collections.`,
    ru: p => `Сверено с более ранними съёмками из собраний: ${linked('older', number('ru', p.count))}.`,
    kk: p => `Жинақтардағы бұрынғы ${linked('older', counted('kk', p.count, 'түсіріліммен'))} салыстырылды.`,
  } satisfies Message<Count>,
  'coverage.missing': {
    en: p => `Not found on this machine: ${p.tools}. What needs it was not read.`,
    ru: p => `На этом компьютере не найдено: ${p.tools}. То, для чего это нужно, не прочитано.`,
    kk: p => `Бұл компьютерде табылмады: ${p.tools}. Соны қажет ететіндер оқылмады.`,
  } satisfies Message<{ tools: string }>,
  'coverage.notHeld': {
    en: p => `${counted('en', p.count, 'medium', 'media')} named in posts and not held`,
    ru: p => `упомянуто в постах, но не хранится: ${number('ru', p.count)}`,
    kk: p => `жазбаларда аталған, бірақ сақталмаған: ${number('kk', p.count)}`,
  } satisfies Message<Count>,
  'coverage.heldBack': {
    en: p => `${counted('en', p.count, 'medium', 'media')} held back by sources`,
    ru: p => `удержано источниками: ${number('ru', p.count)}`,
    kk: p => `дереккөздер ұстап қалған: ${number('kk', p.count)}`,
  } satisfies Message<Count>,
  'coverage.waiting': {
    en: p =>
      `${counted('en', p.count, 'medium has', 'media have')} not been looked at yet: nothing is said about ${p.count === 1 ? 'it' : 'them'} below.`,
    ru: p => `Ещё не прочитано медиафайлов: ${number('ru', p.count)}; о них ниже ничего не сказано.`,
    kk: p => `Әлі оқылмаған медиа: ${number('kk', p.count)}; төменде олар туралы ештеңе айтылмаған.`,
  } satisfies Message<Count>,
  'coverage.read': words('Read them now', 'Прочитать сейчас', 'Қазір оқу'),
  'coverage.reading': words('They are being read.', 'Идёт чтение.', 'Оқылып жатыр.'),
  'coverage.grounds': words(
    'Not compared, or not whole:',
    'Не сопоставлено или не целиком:',
    'Салыстырылмады не толық емес:',
  ),
  'coverage.title': words('What was compared', 'Что сопоставлено', 'Не салыстырылды'),
  'coverage.tools': {
    en: p => `Read by ${p.tools}.`,
    ru: p => `Прочитано программами: ${p.tools}.`,
    kk: p => `Оқыған бағдарламалар: ${p.tools}.`,
  } satisfies Message<{ tools: string }>,
  'gallery.empty': words(
    'The case holds no pictures, videos or recordings. They come in with an export that was made with media, or as files and folders.',
    'В деле нет изображений, видео и записей. Они поступают с выгрузкой, сделанной вместе с медиа, или файлами и папками.',
    'Істе сурет, бейне, жазба жоқ. Олар медиамен бірге жасалған экспортпен не файл, қалта түрінде түседі.',
  ),
  'gallery.none': words(
    'No footage meets these conditions.',
    'Под эти условия ничего не подходит.',
    'Бұл шарттарға ештеңе сәйкес келмейді.',
  ),
  'gallery.clear': words('Clear conditions', 'Сбросить условия', 'Шарттарды тазарту'),
  'gallery.answer': {
    en: p =>
      p.families === p.media
        ? `${counted('en', p.media, 'medium', 'media')}, none resembling another.`
        : `${counted('en', p.media, 'medium', 'media')} that show ${number('en', p.families)} different things: what resembles what was seen first counts with it.`,
    ru: p =>
      p.families === p.media
        ? `Медиафайлов: ${number('ru', p.media)}, ни один не похож на другой.`
        : `Медиафайлов: ${number('ru', p.media)}, разных по содержанию: ${number('ru', p.families)}; похожее на увиденное раньше считается вместе с ним.`,
    kk: p =>
      p.families === p.media
        ? `${number('kk', p.media)} медиа, бір-біріне ұқсасы жоқ.`
        : `${number('kk', p.media)} медиа, әртүрлісі ${number('kk', p.families)}: бұрын көрінгенге ұқсасы онымен бірге саналады.`,
  } satisfies Message<{ media: number; families: number }>,
  'gallery.conditions': words('Narrow the gallery', 'Отбор в галерее', 'Галереяны сүзу'),
  'gallery.arrangement': words('Cards', 'Карточки', 'Карточкалар'),
  'arrangement.families': words('one for what shows the same', 'одна на одинаковое', 'бірдей көріністерге біреу'),
  'arrangement.all': words('every medium', 'каждый файл', 'әр медиа'),
  'gallery.find': words('Number, SHA-256 or name', 'Номер, SHA-256 или имя', 'Нөмірі, SHA-256 не аты'),
  'gallery.kind': words('Kind', 'Вид', 'Түрі'),
  'kind.any': words('any', 'любой', 'кез келген'),
  'kind.picture': words('picture', 'изображение', 'сурет'),
  'kind.video': words('video', 'видео', 'бейне'),
  'kind.audio': words('recording', 'запись звука', 'дыбыс жазбасы'),
  'gallery.collection': words('In collection', 'В собрании', 'Жинақта'),
  'gallery.ground': words('Not read because', 'Не прочитано, потому что', 'Оқылмау себебі'),
  'gallery.traits': words('Only with', 'Только где есть', 'Тек мыналары бар'),
  'trait.seen-before': words('seen before, in a collection', 'видели раньше, в собрании', 'жинақта бұрын көрінген'),
  'trait.questions': words('questions', 'вопросы', 'сұрақтар'),
  'trait.place': words('a stated place', 'указанное место', 'көрсетілген орын'),
  'trait.findings': words('findings', 'выводы', 'қорытындылар'),
  'trait.text': words('text read in it', 'прочитанный текст', 'оқылған мәтін'),
  'trait.transcript': words('a transcript', 'расшифровка', 'жазып алынған сөз'),
  'trait.credentials': words('Content Credentials', 'Данные Content Credentials', 'Content Credentials деректері'),
  'trait.copies': words('copies', 'копии', 'көшірмелер'),
  'trait.unread': words('not compared', 'не сопоставлено', 'салыстырылмаған'),
  'trait.no-post': words('no post that carries it', 'нет поста с ним', 'жазбасы жоқ'),
  'gallery.family': words('posted with one text', 'с одним текстом', 'бір мәтінмен жарияланған'),
  'gallery.noFamily': words('Not only with this text', 'Не только с этим текстом', 'Тек осы мәтінмен емес'),
  'gallery.list': words('Footage, first seen first', 'Съёмка, раннее сверху', 'Бейнематериал, алдымен ертесі'),
  'thumbs.warning': words(
    'Everything is covered: footage may be graphic. Shown here it is small, grey and without sound; nothing is loaded until you ask.',
    'Всё закрыто: кадры могут быть тяжёлыми. Здесь они маленькие, серые и без звука; ничего не загружается, пока не попросите.',
    'Бәрі жабық: көрініс ауыр болуы мүмкін. Мұнда ол кішкене, сұр және дыбыссыз; сұрамайынша ештеңе жүктелмейді.',
  ),
  'thumbs.showAll': {
    en: p => `Uncover this page (${number('en', p.count)})`,
    ru: p => `Открыть на этой странице (${number('ru', p.count)})`,
    kk: p => `Осы беттегіні ашу (${number('kk', p.count)})`,
  } satisfies Message<Count>,
  'thumbs.coverAll': words('Cover all', 'Закрыть всё', 'Бәрін жабу'),
  'thumb.show': words('Uncover', 'Открыть', 'Ашу'),
  'thumb.alt': {
    en: p => `Exhibit ${number('en', p.exhibit)}, small and grey, not described`,
    ru: p => `Материал ${number('ru', p.exhibit)}, маленький и серый, без описания`,
    kk: p => `${number('kk', p.exhibit)}-материал, кішкене, сұр, сипатталмаған`,
  } satisfies Message<{ exhibit: number }>,
  'thumb.none': words('no small picture was kept', 'маленькой копии нет', 'кішкене көшірмесі жоқ'),
  'card.exhibit': {
    en: p => `Exhibit ${number('en', p.exhibit)}`,
    ru: p => `Материал ${number('ru', p.exhibit)}`,
    kk: p => `${number('kk', p.exhibit)}-материал`,
  } satisfies Message<{ exhibit: number }>,
  'card.size': {
    en: p => `${number('en', p.width)} × ${number('en', p.height)}`,
    ru: p => `${number('ru', p.width)} × ${number('ru', p.height)}`,
    kk: p => `${number('kk', p.width)} × ${number('kk', p.height)}`,
  } satisfies Message<{ width: number; height: number }>,
  'card.firstSeen': {
    en: p => `first seen ${p.when}`,
    ru: p => `впервые ${p.when}`,
    kk: p => `алғаш ${p.when}`,
  } satisfies Message<{ when: string }>,
  'card.undated': words('in posts without a time', 'в постах без времени', 'уақытсыз жазбаларда'),
  'card.noPost': words(
    'in no post that is held',
    'ни в одном хранимом посте',
    'сақталған жазбалардың ешқайсысында жоқ',
  ),
  'card.posts': {
    en: p => counted('en', p.count, 'post', 'posts'),
    ru: p => counted('ru', p.count, 'пост', 'поста', 'постов'),
    kk: p => counted('kk', p.count, 'жазба'),
  } satisfies Message<Count>,
  'card.copies': {
    en: p => counted('en', p.count, 'other copy', 'other copies'),
    ru: p => counted('ru', p.count, 'другая копия', 'другие копии', 'других копий'),
    kk: p => counted('kk', p.count, 'басқа көшірме'),
  } satisfies Message<Count>,
  'card.questions': {
    en: p => counted('en', p.count, 'question', 'questions'),
    ru: p => counted('ru', p.count, 'вопрос', 'вопроса', 'вопросов'),
    kk: p => counted('kk', p.count, 'сұрақ'),
  } satisfies Message<Count>,
  'card.seenBefore': {
    en: p => counted('en', p.count, 'match in older footage', 'matches in older footage'),
    ru: p => `${counted('ru', p.count, 'совпадение', 'совпадения', 'совпадений')} с ранними съёмками`,
    kk: p => `бұрынғы түсірілімдермен ${counted('kk', p.count, 'сәйкестік')}`,
  } satisfies Message<Count>,
  'card.findings': {
    en: p => counted('en', p.count, 'finding', 'findings'),
    ru: p => counted('ru', p.count, 'вывод', 'вывода', 'выводов'),
    kk: p => counted('kk', p.count, 'қорытынды'),
  } satisfies Message<Count>,
  'card.text': words('text', 'текст', 'мәтін'),
  'card.transcript': words('transcript', 'расшифровка', 'жазып алынған сөз'),
  'pages.label': words('Pages of the gallery', 'Страницы галереи', 'Галерея беттері'),
  'pages.previous': words('Earlier', 'Раньше', 'Алдыңғы'),
  'pages.next': words('Later', 'Дальше', 'Келесі'),
  'pages.range': {
    en: p => `${number('en', p.from)} to ${number('en', p.to)} of ${number('en', p.total)}`,
    ru: p => `${number('ru', p.from)}–${number('ru', p.to)} из ${number('ru', p.total)}`,
    kk: p => `${number('kk', p.total)} ішінен ${number('kk', p.from)}–${number('kk', p.to)}`,
  } satisfies Message<{ from: number; to: number; total: number }>,
  'keys.nextCard': words('Next card', 'Следующая карточка', 'Келесі карточка'),
  'keys.previousCard': words('Previous card', 'Предыдущая карточка', 'Алдыңғы карточка'),
  'keys.nextPage': words('Next page', 'Следующая страница', 'Келесі бет'),
  'keys.previousPage': words('Previous page', 'Предыдущая страница', 'Алдыңғы бет'),
  'keys.uncover': words('Uncover this page or cover it', 'Открыть страницу или закрыть', 'Бетті ашу не жабу'),
  'canvas.larger': words('Larger', 'Крупнее', 'Үлкейту'),
  'canvas.smaller': words('Smaller', 'Мельче', 'Кішірейту'),
  'canvas.whole': words('Whole picture', 'Всё изображение', 'Бүкіл сурет'),
  'canvas.keys': words(
    'Drag to move. With the picture chosen: wheel or + and − zoom, arrows move, 0 shows all.',
    'Перетаскивайте. Когда изображение выбрано: колесо или + и − меняют масштаб, стрелки двигают, 0 показывает всё.',
    'Сүйреп жылжытыңыз. Сурет таңдалғанда: дөңгелек не + және − масштаб, бағыттауыштар жылжытады, 0 бәрін көрсетеді.',
  ),
  'canvas.pointKeys': words(
    'Click to put a point. With the picture chosen: arrows move it under the cross, Enter puts the point there, + and − zoom.',
    'Нажмите, чтобы поставить точку. Когда изображение выбрано: стрелки двигают его под крестом, Enter ставит точку, + и − меняют масштаб.',
    'Нүкте қою үшін басыңыз. Сурет таңдалғанда: бағыттауыштар оны крест астына жылжытады, Enter нүкте қояды, + және − масштаб.',
  ),
} as const satisfies Messages
