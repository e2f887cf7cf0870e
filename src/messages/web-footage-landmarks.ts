// Landmarks in the browser: points of a picture found again on the map, and what lies between them.

import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

const metres = (language: 'en' | 'ru' | 'kk', value: number) => {
  const [m, km] = language === 'en' ? ['m', 'km'] : ['м', 'км']
  return value < 1000
    ? `${number(language, value, value < 10 ? 1 : 0)} ${m}`
    : `${number(language, value / 1000, 1)} ${km}`
}

type Way = { readonly metres: number; readonly bearing: number | undefined }

const bearing = (language: 'en' | 'ru' | 'kk', { bearing: degrees }: Way) =>
  degrees === undefined ? '—' : `${number(language, degrees, 1)}°`

export const landmarkMessages = {
  title: words('Landmarks', 'Ориентиры', 'Бағдарлар'),
  intro: words(
    'Mark what can be recognised in the picture, and find the same on the map. Distances and directions between the points are worked out; whether they are the same thing is what you say.',
    'Отметьте на снимке то, что можно узнать, и найдите это на карте. Расстояния и направления между точками рассчитываются; одно ли это и то же — утверждаете вы.',
    'Суреттен тануға болатынды белгілеп, соны картадан табыңыз. Нүктелер арасындағы қашықтық пен бағыт есептеледі; бір нәрсе екенін сіз айтасыз.',
  ),
  metres: {
    en: p => metres('en', p.metres),
    ru: p => metres('ru', p.metres),
    kk: p => metres('kk', p.metres),
  } satisfies Message<{ metres: number }>,
  'map.keys': words(
    'Arrows move, + and − zoom, Enter takes the middle, a click takes a point.',
    'Стрелки двигают, + и − меняют масштаб, Enter берёт середину, щелчок — точку.',
    'Көрсеткілер жылжытады, + пен − масштабтайды, Enter ортасын, шерту нүктені алады.',
  ),
  'map.bare': words(
    'The built-in map has coasts and borders only: a map file of your own shows streets.',
    'На встроенной карте только берега и границы: улицы покажет ваш файл карты.',
    'Ішкі картада тек жағалау мен шекаралар бар: көшелерді өз карта файлыңыз көрсетеді.',
  ),
  covered: words(
    'The picture is covered. What it shows may be hard to look at.',
    'Снимок закрыт. Показанное может быть тяжёлым.',
    'Сурет жабық. Көрсетілген нәрсе ауыр тиюі мүмкін.',
  ),
  show: words('Show the picture', 'Показать снимок', 'Суретті көрсету'),
  cover: words('Cover it', 'Закрыть', 'Жабу'),
  loading: words('The picture is being made ready…', 'Снимок готовится…', 'Сурет дайындалуда…'),
  frame: words('Show the frame at, seconds', 'Показать кадр на секунде', 'Мына секундтағы кадр'),
  picture: words('Picture with points', 'Снимок с точками', 'Нүктелері бар сурет'),
  alt: {
    en: p => `Exhibit ${number('en', p.exhibit)}`,
    ru: p => `Материал ${number('ru', p.exhibit)}`,
    kk: p => `${number('kk', p.exhibit)}-материал`,
  } satisfies Message<{ exhibit: number }>,
  map: words('Map with points', 'Карта с точками', 'Нүктелері бар карта'),
  next: {
    en: p => `The next point on the picture or the map belongs to “${p.label}”.`,
    ru: p => `Следующая точка на снимке или карте относится к «${p.label}».`,
    kk: p => `Суреттегі не картадағы келесі нүкте «${p.label}» дегенге тиесілі.`,
  } satisfies Message<{ label: string }>,
  nextCamera: words(
    'The next point on the map is where the camera stood.',
    'Следующая точка на карте — где стояла камера.',
    'Картадағы келесі нүкте — камера тұрған жер.',
  ),
  add: words('Add a landmark', 'Добавить ориентир', 'Бағдар қосу'),
  remove: words('Remove', 'Убрать', 'Алып тастау'),
  'remove.of': {
    en: p => `Remove “${p.label}”`,
    ru: p => `Убрать «${p.label}»`,
    kk: p => `«${p.label}» алып тастау`,
  } satisfies Message<{ label: string }>,
  'column.chosen': words('Marked next', 'Отмечается', 'Белгіленетіні'),
  'column.label': words('Landmark', 'Ориентир', 'Бағдар'),
  'column.x': words('From the left, %', 'Слева, %', 'Сол жақтан, %'),
  'column.y': words('From the top, %', 'Сверху, %', 'Жоғарыдан, %'),
  'column.seconds': words('At second', 'На секунде', 'Секундта'),
  'column.map': words('On the map: latitude, longitude', 'На карте: широта, долгота', 'Картада: ендік, бойлық'),
  'field.of': {
    en: p => `${p.name}: “${p.label}”`,
    ru: p => `${p.name}: «${p.label}»`,
    kk: p => `${p.name}: «${p.label}»`,
  } satisfies Message<{ name: string; label: string }>,
  camera: words(
    'Where the camera stood (may stay empty)',
    'Где стояла камера (можно не указывать)',
    'Камера тұрған жер (бос қалуы мүмкін)',
  ),
  'camera.mark': words('Mark it on the map', 'Отметить на карте', 'Картада белгілеу'),
  'camera.label': words('camera', 'камера', 'камера'),
  numbered: {
    en: p => `Landmark ${number('en', p.count)}`,
    ru: p => `Ориентир ${number('ru', p.count)}`,
    kk: p => `${number('kk', p.count)}-бағдар`,
  } satisfies Message<{ count: number }>,
  'ways.title': words('Between the landmarks', 'Между ориентирами', 'Бағдарлар арасында'),
  'ways.from': words('From', 'Откуда', 'Қайдан'),
  'ways.to': words('To', 'Куда', 'Қайда'),
  'ways.metres': words('Distance', 'Расстояние', 'Қашықтық'),
  'ways.bearing': words('Direction', 'Направление', 'Бағыт'),
  'ways.none': words(
    'Two landmarks on the map are needed for a distance.',
    'Для расстояния нужны два ориентира на карте.',
    'Қашықтық үшін картада екі бағдар керек.',
  ),
  'ways.note': words(
    'Directions are degrees clockwise from geographic north; distances on a sphere, within 0.6 %.',
    'Направления — градусы по часовой стрелке от географического севера; расстояния по сфере, до 0,6 %.',
    'Бағыттар — географиялық солтүстіктен сағат тілімен градус; қашықтық сфера бойынша, 0,6 % дәлдікпен.',
  ),
  distance: {
    en: p => metres('en', p.metres),
    ru: p => metres('ru', p.metres),
    kk: p => metres('kk', p.metres),
  } satisfies Message<Way>,
  bearing: {
    en: p => bearing('en', p),
    ru: p => bearing('ru', p),
    kk: p => bearing('kk', p),
  } satisfies Message<Way>,
  'order.fits': words(
    'Seen from the camera, the landmarks lie from left to right as in the picture.',
    'От камеры ориентиры лежат слева направо так же, как на снимке.',
    'Камерадан қарағанда бағдарлар суреттегідей солдан оңға орналасқан.',
  ),
  'order.mirrored': words(
    'Seen from the camera, the landmarks lie the other way round: is the picture mirrored, or was it taken from the other side?',
    'От камеры ориентиры лежат в обратном порядке: снимок отражён или снят с другой стороны?',
    'Камерадан қарағанда бағдарлар кері орналасқан: сурет айнадай аударылған ба, әлде басқа жақтан түсірілген бе?',
  ),
  'order.differs': words(
    'Seen from the camera, the landmarks do not lie in the order of the picture: is one of them another thing, or is the place another?',
    'От камеры порядок ориентиров иной, чем на снимке: один из них — что-то другое или место другое?',
    'Камерадан қарағанда бағдарлар реті суреттегіден басқа: бірі басқа нәрсе ме, әлде орын басқа ма?',
  ),
  width: {
    en: p => `They span ${number('en', p.width, 1)}° from there.`,
    ru: p => `Оттуда они занимают ${number('ru', p.width, 1)}°.`,
    kk: p => `Сол жерден олар ${number('kk', p.width, 1)}° алып жатыр.`,
  } satisfies Message<{ width: number }>,
  save: words('Save as a finding…', 'Записать как вывод…', 'Қорытынды етіп жазу…'),
  'finding.text': {
    en: p =>
      `${counted('en', p.count, 'landmark', 'landmarks')} of the picture are found again on the map: ${p.labels}.`,
    ru: p =>
      `На карте найдено со снимка: ${counted('ru', p.count, 'ориентир', 'ориентира', 'ориентиров')}: ${p.labels}.`,
    kk: p => `Суреттегі ${counted('kk', p.count, 'бағдар')} картадан табылды: ${p.labels}.`,
  } satisfies Message<{ count: number; labels: string }>,
  'bad.place': {
    en: p => `“${p.value}” is no place: latitude and longitude in degrees, as 43.2389, 76.8897.`,
    ru: p => `«${p.value}» — не место: широта и долгота в градусах, например 43.2389, 76.8897.`,
    kk: p => `«${p.value}» орын емес: ендік пен бойлық градуспен, мысалы 43.2389, 76.8897.`,
  } satisfies Message<{ value: string }>,
} satisfies Messages
