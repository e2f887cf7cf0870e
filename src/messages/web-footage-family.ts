// What resembles an exhibit: the forms it went round in, side by side over time, and a key to the tests that join them.

import type { MediaTest } from '../model/media-family.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

interface Among {
  readonly media: number
}

export const footageFamilyMessages = {
  'arranged.label': words('History shown', 'Вид истории', 'Тарих көрінісі'),
  'arranged.table': words('Post by post', 'По постам', 'Жазбалап'),
  'arranged.beside': words('Form by form, side by side', 'По видам, рядом', 'Түрлерін қатар'),
  'beside.note': {
    en: p =>
      `${counted('en', p.forms, 'form', 'forms')} of it, in the order of first sight; under each one every post that carries it.`,
    ru: p => `Видов: ${number('ru', p.forms)}, по первому появлению; под каждым все посты с ним.`,
    kk: p => `${number('kk', p.forms)} түрі, алғаш көрінуі бойынша; әрқайсысының астында оны қамтитын жазбалар.`,
  } satisfies Message<{ forms: number }>,
  'beside.show': words('Show them small and grey', 'Показать маленькими и серыми', 'Кішкене, сұр етіп көрсету'),
  'beside.cover': words('Cover them', 'Закрыть их', 'Оларды жабу'),
  'beside.this': words('this exhibit', 'этот материал', 'осы материал'),
  'beside.rest': {
    en: p => `${number('en', p.count)} more of its posts are in the table.`,
    ru: p => `Ещё постов с ним в таблице: ${number('ru', p.count)}.`,
    kk: p => `Тағы ${number('kk', p.count)} жазбасы кестеде.`,
  } satisfies Message<{ count: number }>,
  'relatives.noneOf': {
    en: p =>
      `Nothing in the case resembles it closely enough to be said; ${counted('en', p.media, 'medium was', 'media were')} looked at.`,
    ru: p => `В деле нет ничего достаточно похожего; просмотрено медиафайлов: ${number('ru', p.media)}.`,
    kk: p => `Істе айтарлықтай ұқсас ештеңе жоқ; қаралған медиа: ${number('kk', p.media)}.`,
  } satisfies Message<Among>,
  'collections.noneOf': {
    en: p =>
      `Nothing like it among the ${counted('en', p.media, 'picture or video', 'pictures and videos')} of the collections.`,
    ru: p => `Среди файлов собраний (${number('ru', p.media)}) ничего похожего нет.`,
    kk: p => `Жинақтардағы ${number('kk', p.media)} файл ішінде ұқсасы жоқ.`,
  } satisfies Message<Among>,
  'key.title': words('What these tests mean', 'Что значат эти проверки', 'Бұл тексерулер нені білдіреді'),
  'key.bits': words(
    '“Bits differ”: how far two hashes are apart, of 256; 0 is the same hash, pictures that have nothing to do with each other lie around 128.',
    '«Отличается бит»: расстояние между хешами, из 256; 0 значит тот же хеш, у не связанных изображений около 128.',
    '«Айырмасы бар бит»: екі хэштің арақашықтығы, 256-дан; 0 болса хэш сол, байланысы жоқ суреттерде шамамен 128.',
  ),
  'key.agree': words(
    '“Agree”: how alike the grey values are where one lies over the other.',
    '«Совпадает»: насколько похожи серые значения там, где одно лежит на другом.',
    '«Сәйкес»: бірі екіншісінің үстінде жатқан жерде сұр мәндердің ұқсастығы.',
  ),
  'key.via': words(
    '“Not tested directly”: both resemble the one that was seen first; between the two there is no test of their own.',
    '«Не напрямую»: оба похожи на увиденное первым; собственной проверки между ними нет.',
    '«Тікелей емес»: екеуі де алғаш көрінгенге ұқсас; өз араларында тексеру жоқ.',
  ),
  'key.origin': words(
    'In the figures of a claim, what shows the same counts as one origin, whoever posts it; a person can cut that on the page of the claim.',
    'В числах утверждения одинаковое считается одним источником, кто бы его ни выкладывал; человек может это разделить на странице утверждения.',
    'Тұжырым сандарында бірдейі, кім жарияласа да, бір бастау саналады; адам оны тұжырым бетінде ажырата алады.',
  ),
} as const satisfies Messages

/** What each test looks at, strongest first. */
export const mediaTestNotes = {
  sha256: words('Every byte is the same.', 'Совпадает каждый байт.', 'Әр байты бірдей.'),
  pdq: words(
    'The coarse light and dark of the whole picture is the same, upright, turned or mirrored. Survives another size, stronger compression, other brightness.',
    'Совпадает крупный рисунок света и тени всего изображения: прямо, с поворотом или отражением. Переживает другой размер, сжатие, яркость.',
    'Бүкіл суреттің ірі жарық-көлеңкесі бірдей: тік, бұрылған не айналанған күйде. Басқа өлшемге, сығуға, жарықтыққа шыдайды.',
  ),
  'pdq-inner': words(
    'The same of what lies inside borders, bars or a caption around the picture.',
    'То же для того, что внутри полей, полос или подписи вокруг изображения.',
    'Сурет айналасындағы жиек, жолақ не жазу ішіндегі бөлік үшін де солай.',
  ),
  overlay: words(
    'Corners of one picture were found in the other, the two laid over each other and compared: finds crops and parts.',
    'Углы одного изображения найдены на другом, затем они наложены и сверены: так находятся вырезы и части.',
    'Бір суреттің бұрыштары екіншісінен табылып, беттестіріліп салыстырылды: қиындылар мен бөліктерді табады.',
  ),
  vpdq: words(
    'Frames of both follow each other in the same order over a stretch of time; which seconds, is stated.',
    'Кадры обоих идут в одном порядке на отрезке времени; какие секунды, указано.',
    'Екеуінің кадрлары бір уақыт аралығында бірдей ретпен жүреді; қай секундтар екені айтылған.',
  ),
  still: words(
    'The picture is a frame of the video; at which second, is stated.',
    'Изображение является кадром видео; на какой секунде, указано.',
    'Сурет бейненің кадры; қай секундта екені айтылған.',
  ),
} as const satisfies Record<MediaTest, ReturnType<typeof words>>
