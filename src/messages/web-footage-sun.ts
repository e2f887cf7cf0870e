// Sun and shadow in the browser: fields, what they say of when, the day's picture; names of the values of a calculation.

import type { Language } from '../model/ladder.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

/** Values that calculations are recorded with. */
const workingNames = {
  latitude: words('latitude', 'широта', 'ендік'),
  longitude: words('longitude', 'долгота', 'бойлық'),
  date: words('date', 'дата', 'күні'),
  utcOffset: words('clock, from UTC', 'часы относительно UTC', 'сағат, UTC-ден'),
  minute: words('minute of the day', 'минута суток', 'тәулік минуты'),
  minuteError: words('± minutes', '± минут', '± минут'),
  height: words('height of the object', 'высота предмета', 'зат биіктігі'),
  heightError: words('± height', '± высота', '± биіктік'),
  shadow: words('length of the shadow', 'длина тени', 'көлеңке ұзындығы'),
  shadowError: words('± length', '± длина', '± ұзындық'),
  slope: words('rise of the ground, degrees', 'подъём земли, градусы', 'жер еңісі, градус'),
  slopeError: words('± rise', '± подъём', '± еңіс'),
  ratio: words('height : shadow', 'высота : тень', 'биіктік : көлеңке'),
  ratioError: words('± ratio', '± отношение', '± қатынас'),
  angle: words('elevation measured, degrees', 'измеренная высота солнца, градусы', 'өлшенген күн биіктігі, градус'),
  angleError: words('± elevation', '± высота солнца', '± күн биіктігі'),
  bearing: words('direction of the shadow, degrees', 'направление тени, градусы', 'көлеңке бағыты, градус'),
  bearingError: words('± direction', '± направление', '± бағыт'),
  line: words(
    'direction of the known line, degrees',
    'направление известной линии, градусы',
    'белгілі сызық бағыты, градус',
  ),
  lineError: words('± line', '± линия', '± сызық'),
  turn: words(
    'from the line clockwise, degrees',
    'от линии по часовой стрелке, градусы',
    'сызықтан сағат тілімен, градус',
  ),
  turnError: words('± angle', '± угол', '± бұрыш'),
  elevationLow: words('elevation, least', 'высота солнца, наименьшая', 'күн биіктігі, ең азы'),
  elevationHigh: words('elevation, most', 'высота солнца, наибольшая', 'күн биіктігі, ең көбі'),
  azimuthLow: words('azimuth, least', 'азимут, наименьший', 'азимут, ең азы'),
  azimuthHigh: words('azimuth, most', 'азимут, наибольший', 'азимут, ең көбі'),
  stretches: words('stretches that fit', 'подходящие промежутки', 'сәйкес аралықтар'),
  dates: words('dates that fit', 'подходящие даты', 'сәйкес күндер'),
  program: words('calculated by', 'чем рассчитано', 'есептеген'),
  cameraLatitude: words('camera, latitude', 'камера, широта', 'камера, ендік'),
  cameraLongitude: words('camera, longitude', 'камера, долгота', 'камера, бойлық'),
  otherExhibit: words('compared with exhibit', 'сравнено с материалом', 'салыстырылған материал'),
  order: words('order from left to right', 'порядок слева направо', 'солдан оңға реті'),
} as const satisfies Messages

/** A value's name in words; one that no tool of ours wrote stays as it is. */
export function workingName(language: Language, name: string): string {
  return Object.hasOwn(workingNames, name) ? workingNames[name as keyof typeof workingNames][language]() : name
}

const list = (items: readonly string[], and: string) =>
  items.length <= 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
const joined = { en: 'and', ru: 'и', kk: 'және' } as const

/** Stretches or dates as a list. */
export function listed(language: Language, items: readonly string[]): string {
  return list(items, joined[language])
}

type Spans = { readonly spans: string }

interface Span {
  readonly low: number
  readonly high: number
}

export const sunMessages = {
  title: words('Sun and shadow', 'Солнце и тень', 'Күн мен көлеңке'),
  intro: words(
    'Where the sun stands, and when a shadow as measured could fall at a place. The program calculates; that the place is right, that the ground is level and that the object stands upright is what you say.',
    'Где стоит солнце и когда в этом месте могла быть такая тень. Считает программа; что место верно, земля ровная, а предмет стоит отвесно — утверждаете вы.',
    'Күн қайда тұрады, өлшенген көлеңке бұл жерде қашан түсуі мүмкін. Бағдарлама есептейді; орынның дұрыстығын, жердің тегістігін, заттың тік тұрғанын сіз айтасыз.',
  ),
  'field.place': words('Place: latitude, longitude', 'Место: широта, долгота', 'Орны: ендік, бойлық'),
  'field.date': words('Date (2022-01-05)', 'Дата (2022-01-05)', 'Күні (2022-01-05)'),
  'field.offset': words('Clock, from UTC (+06:00)', 'Часы относительно UTC (+06:00)', 'Сағат, UTC-ден (+06:00)'),
  'field.minute': words('Time of day', 'Время суток', 'Тәулік уақыты'),
  'field.minuteError': words('± minutes', '± минут', '± минут'),
  'field.known': words('Places of the case', 'Места из дела', 'Іс орындары'),
  'field.choose': words('choose', 'выбрать', 'таңдау'),
  'offset.note': words(
    'Summer time is not guessed: state what the clocks showed there then.',
    'Летнее время не угадывается: укажите, что показывали часы там и тогда.',
    'Жазғы уақыт болжанбайды: сол жерде сағат не көрсеткенін жазыңыз.',
  ),
  'group.length': words('Length of the shadow', 'Длина тени', 'Көлеңке ұзындығы'),
  'group.side': words('Direction of the shadow', 'Направление тени', 'Көлеңке бағыты'),
  'length.none': words('not used', 'не учитывать', 'есепке алмау'),
  'length.lengths': words('height and shadow measured', 'измерены высота и тень', 'биіктік пен көлеңке өлшенген'),
  'length.ratio': words('only their ratio', 'только отношение', 'тек қатынасы'),
  'length.angle': words('elevation of the sun', 'высота солнца', 'күн биіктігі'),
  'side.none': words('not used', 'не учитывать', 'есепке алмау'),
  'side.bearing': words('direction on the map', 'направление по карте', 'картадағы бағыт'),
  'side.turn': words('angle from a known line', 'угол от известной линии', 'белгілі сызықтан бұрыш'),
  'measure.height': words('Height of the object', 'Высота предмета', 'Зат биіктігі'),
  'measure.shadow': words(
    'Length of the shadow, same unit',
    'Длина тени, в тех же единицах',
    'Көлеңке ұзындығы, сол өлшеммен',
  ),
  'measure.slope': words(
    'Ground rises along the shadow, degrees',
    'Подъём земли вдоль тени, градусы',
    'Көлеңке бойымен жер еңісі, градус',
  ),
  'measure.ratio': words('Height divided by shadow', 'Высота, делённая на тень', 'Биіктік бөлінген көлеңке'),
  'measure.angle': words('Elevation, degrees', 'Высота солнца, градусы', 'Күн биіктігі, градус'),
  'measure.bearing': words(
    'Where the shadow points, degrees from geographic north',
    'Куда направлена тень, градусы от географического севера',
    'Көлеңке қайда бағытталған, солтүстіктен градус',
  ),
  'measure.line': words(
    'Known line (street, wall), degrees from geographic north',
    'Известная линия (улица, стена), градусы от географического севера',
    'Белгілі сызық (көше, қабырға), солтүстіктен градус',
  ),
  'measure.turn': words(
    'From the line to the shadow, degrees clockwise',
    'От линии до тени, градусы по часовой стрелке',
    'Сызықтан көлеңкеге дейін, сағат тілімен градус',
  ),
  error: words('±', '±', '±'),
  'error.of': {
    en: p => `± of: ${p.name}`,
    ru: p => `± для: ${p.name}`,
    kk: p => `± мынаған: ${p.name}`,
  } satisfies Message<{ name: string }>,
  'error.note': words(
    '± is an error that 95 of 100 such measurements keep to. Intervals below hold the truth as often; two together at least 90 of 100 times.',
    '± — погрешность, в которую укладываются 95 из 100 таких измерений. Промежутки ниже содержат верное значение так же часто; два вместе — не реже 90 из 100.',
    '± — осындай 100 өлшемнің 95-і сыятын қате. Төмендегі аралықтар шындықты сондай жиі қамтиды; екеуі бірге 100-ден кемінде 90 рет.',
  ),
  'field.bad': {
    en: p => `${p.name}: “${p.value}” cannot be read.`,
    ru: p => `${p.name}: «${p.value}» не читается.`,
    kk: p => `${p.name}: «${p.value}» оқылмайды.`,
  } satisfies Message<{ name: string; value: string }>,
  'fault.not-positive': words(
    'A height, length or elevation has to be above zero (an elevation at most 90 degrees).',
    'Высота, длина и высота солнца должны быть больше нуля (высота солнца — не больше 90 градусов).',
    'Биіктік, ұзындық, күн биіктігі нөлден үлкен болуы керек (күн биіктігі 90 градустан аспайды).',
  ),
  'fault.negative-error': words(
    'An error cannot be below zero.',
    'Погрешность не может быть меньше нуля.',
    'Қате нөлден кем бола алмайды.',
  ),
  'fault.shadow-too-uncertain': words(
    'The shadow’s error is as large as the shadow: any elevation would fit.',
    'Погрешность тени не меньше самой тени: подошла бы любая высота солнца.',
    'Көлеңке қатесі көлеңкенің өзіндей: кез келген биіктік сәйкес келер еді.',
  ),
  'fault.slope-too-steep': words(
    'The ground rises too steeply for such a shadow.',
    'Для такой тени земля поднимается слишком круто.',
    'Мұндай көлеңке үшін жер тым тік.',
  ),
  'ask.more': words(
    'State a place, a date and the clock to see where the sun stood.',
    'Укажите место, дату и часы, чтобы увидеть, где стояло солнце.',
    'Күннің қайда тұрғанын көру үшін орынды, күнді және сағатты жазыңыз.',
  ),
  'now.up': {
    en: p =>
      `At ${p.time} the sun stands ${number('en', p.elevation, 1)}° high in direction ${number('en', p.azimuth, 1)}°; shadows fall towards ${number('en', p.shadow, 1)}° and are ${p.length} times as long as the object is high.`,
    ru: p =>
      `В ${p.time} солнце стоит на высоте ${number('ru', p.elevation, 1)}° в направлении ${number('ru', p.azimuth, 1)}°; тени падают к ${number('ru', p.shadow, 1)}° и в ${p.length} раза длиннее высоты предмета.`,
    kk: p =>
      `Сағат ${p.time} кезінде күн ${number('kk', p.elevation, 1)}° биіктікте, ${number('kk', p.azimuth, 1)}° бағытта; көлеңке ${number('kk', p.shadow, 1)}° жаққа түседі, ұзындығы зат биіктігінен ${p.length} есе.`,
  } satisfies Message<{ time: string; elevation: number; azimuth: number; shadow: number; length: string }>,
  'now.down': {
    en: p =>
      `At ${p.time} the sun is below the horizon (${number('en', p.elevation, 1)}°): nothing casts a shadow of it.`,
    ru: p => `В ${p.time} солнце за горизонтом (${number('ru', p.elevation, 1)}°): теней от него нет.`,
    kk: p => `Сағат ${p.time} кезінде күн көкжиектен төмен (${number('kk', p.elevation, 1)}°): одан көлеңке түспейді.`,
  } satisfies Message<{ time: string; elevation: number }>,
  'day.risen': {
    en: p => `Sunrise ${p.rises}, highest ${p.noons}, sunset ${p.sets}.`,
    ru: p => `Восход ${p.rises}, выше всего в ${p.noons}, заход ${p.sets}.`,
    kk: p => `Шығуы ${p.rises}, ең биігі ${p.noons}, батуы ${p.sets}.`,
  } satisfies Message<{ rises: string; noons: string; sets: string }>,
  'day.up': words('The sun does not set on this day.', 'В этот день солнце не заходит.', 'Бұл күні күн батпайды.'),
  'day.down': words('The sun does not rise on this day.', 'В этот день солнце не восходит.', 'Бұл күні күн шықпайды.'),
  'angle.elevation': {
    en: p =>
      `The length says: the sun stood ${number('en', p.low, 1)}° to ${number('en', p.high, 1)}° high (most likely ${number('en', p.best, 1)}°).`,
    ru: p =>
      `Длина говорит: солнце стояло на высоте от ${number('ru', p.low, 1)}° до ${number('ru', p.high, 1)}° (вероятнее всего ${number('ru', p.best, 1)}°).`,
    kk: p =>
      `Ұзындық айтады: күн ${number('kk', p.low, 1)}°–${number('kk', p.high, 1)}° биіктікте тұрған (ең ықтималы ${number('kk', p.best, 1)}°).`,
  } satisfies Message<{ low: number; best: number; high: number }>,
  'angle.azimuth': {
    en: p => `The direction says: the sun stood between ${number('en', p.low, 1)}° and ${number('en', p.high, 1)}°.`,
    ru: p => `Направление говорит: солнце стояло между ${number('ru', p.low, 1)}° и ${number('ru', p.high, 1)}°.`,
    kk: p => `Бағыт айтады: күн ${number('kk', p.low, 1)}° пен ${number('kk', p.high, 1)}° аралығында тұрған.`,
  } satisfies Message<{ low: number; high: number }>,
  'times.both': {
    en: p => `On ${p.date} both fit ${p.spans}.`,
    ru: p => `${p.date} и то и другое подходит ${p.spans}.`,
    kk: p => `${p.date} күні екеуі де сәйкес: ${p.spans}.`,
  } satisfies Message<Spans & { date: string }>,
  'times.none': {
    en: p => `On ${p.date} no moment fits both.`,
    ru: p => `${p.date} нет момента, который подходит и к тому и к другому.`,
    kk: p => `${p.date} күні екеуіне де сәйкес сәт жоқ.`,
  } satisfies Message<{ date: string }>,
  'times.elevation': {
    en: p => `The length alone fits ${p.spans}.`,
    ru: p => `Одна длина подходит ${p.spans}.`,
    kk: p => `Тек ұзындық сәйкес: ${p.spans}.`,
  } satisfies Message<Spans>,
  'times.azimuth': {
    en: p => `The direction alone fits ${p.spans}.`,
    ru: p => `Одно направление подходит ${p.spans}.`,
    kk: p => `Тек бағыт сәйкес: ${p.spans}.`,
  } satisfies Message<Spans>,
  'times.never': words('at no moment of this day', 'ни в один момент этого дня', 'бұл күннің ешбір сәтінде'),
  span: {
    en: p => `from ${p.from} to ${p.to}`,
    ru: p => `с ${p.from} до ${p.to}`,
    kk: p => `${p.from}–${p.to}`,
  } satisfies Message<{ from: string; to: string }>,
  'ambiguous.day': words(
    'The sun stands equally high before and after noon: a length alone cannot tell which. The direction of the shadow can.',
    'До и после полудня солнце стоит одинаково высоко: одна длина этого не различит. Различит направление тени.',
    'Түске дейін және түстен кейін күн бірдей биік тұрады: ұзындықтың өзі ажырата алмайды. Көлеңке бағыты ажыратады.',
  ),
  'ambiguous.more': {
    en: p => `${counted('en', p.count, 'stretch', 'stretches')} of this day fit; the shadow cannot tell which.`,
    ru: p => `Подходит промежутков этого дня: ${number('ru', p.count)}; тень не говорит, какой из них.`,
    kk: p => `Бұл күннің ${counted('kk', p.count, 'аралығы')} сәйкес; көлеңке қайсысы екенін айтпайды.`,
  } satisfies Message<{ count: number }>,
  'dates.some': {
    en: p => `At ${p.time} (± ${number('en', p.error)} min) this fits in ${p.year} ${p.dates}.`,
    ru: p => `В ${p.time} (± ${number('ru', p.error)} мин) это подходит в ${p.year} году: ${p.dates}.`,
    kk: p => `Сағат ${p.time} (± ${number('kk', p.error)} мин) кезінде ${p.year} жылы сәйкес: ${p.dates}.`,
  } satisfies Message<{ time: string; error: number; year: string; dates: string }>,
  'dates.none': {
    en: p => `At ${p.time} (± ${number('en', p.error)} min) this fits on no date of ${p.year}.`,
    ru: p => `В ${p.time} (± ${number('ru', p.error)} мин) это не подходит ни к одной дате ${p.year} года.`,
    kk: p => `Сағат ${p.time} (± ${number('kk', p.error)} мин) кезінде ${p.year} жылдың ешбір күніне сәйкес емес.`,
  } satisfies Message<{ time: string; error: number; year: string }>,
  'date.run': {
    en: p => (p.first === p.last ? `on ${p.first}` : `from ${p.first} to ${p.last}`),
    ru: p => (p.first === p.last ? p.first : `с ${p.first} по ${p.last}`),
    kk: p => (p.first === p.last ? p.first : `${p.first}–${p.last}`),
  } satisfies Message<{ first: string; last: string }>,
  'ambiguous.year': words(
    'The sun runs the same way on two dates a year, one on either side of midsummer.',
    'Одинаково солнце идёт в две даты года, по обе стороны от солнцестояния.',
    'Күн жылына екі рет бірдей жүреді: жазғы күн тоқырауының екі жағында.',
  ),
  picture: words(
    'Height of the sun over the day; solid: both fit, pale: length or direction alone',
    'Высота солнца за день; плотно: подходит и то и другое, бледно: только длина или направление',
    'Бір күндегі күн биіктігі; тұтас: екеуі де сәйкес, бозғылт: тек ұзындық не бағыт',
  ),
  legend: words(
    'Solid: both fit. Pale: only the length (below the line) or only the direction (above it).',
    'Плотно: подходит и то и другое. Бледно: только длина (под линией) или только направление (над ней).',
    'Тұтас: екеуі де сәйкес. Бозғылт: тек ұзындық (сызықтан төмен) не тек бағыт (сызықтан жоғары).',
  ),
  'map.title': words('Map', 'Карта', 'Карта'),
  'map.sun': words('sun', 'солнце', 'күн'),
  'map.shadow': words('shadow', 'тень', 'көлеңке'),
  'map.measured': words('as measured', 'по замеру', 'өлшем бойынша'),
  'map.within': {
    en: p =>
      `Pale: within ± ${number('en', p.error)} min the sun stood between ${number('en', p.low, 0)}° and ${number('en', p.high, 0)}°, its shadow fell between ${number('en', p.shadow.low, 0)}° and ${number('en', p.shadow.high, 0)}°.`,
    ru: p =>
      `Бледно: в пределах ± ${number('ru', p.error)} мин солнце стояло между ${number('ru', p.low, 0)}° и ${number('ru', p.high, 0)}°, тень падала между ${number('ru', p.shadow.low, 0)}° и ${number('ru', p.shadow.high, 0)}°.`,
    kk: p =>
      `Бозғылт: ± ${number('kk', p.error)} мин ішінде күн ${number('kk', p.low, 0)}° пен ${number('kk', p.high, 0)}° арасында тұрды, көлеңкесі ${number('kk', p.shadow.low, 0)}° пен ${number('kk', p.shadow.high, 0)}° арасына түсті.`,
  } satisfies Message<Span & { error: number; shadow: Span }>,
  'map.measuredSpan': {
    en: p => `Dotted: the shadow as measured, between ${number('en', p.low, 0)}° and ${number('en', p.high, 0)}°.`,
    ru: p => `Точками: тень по замеру, между ${number('ru', p.low, 0)}° и ${number('ru', p.high, 0)}°.`,
    kk: p => `Нүктелі: өлшем бойынша көлеңке, ${number('kk', p.low, 0)}° пен ${number('kk', p.high, 0)}° арасы.`,
  } satisfies Message<Span>,
  'map.meet': words('They meet.', 'Они пересекаются.', 'Олар қиылысады.'),
  'map.apart': words(
    'They do not meet: not at this place within these minutes.',
    'Они не пересекаются: не в этом месте в эти минуты.',
    'Олар қиылыспайды: бұл жерде осы минуттарда емес.',
  ),
  'map.mode': words('A click on the map', 'Щелчок по карте', 'Картаны шерту'),
  'mode.place': words('sets the place', 'ставит место', 'орынды қояды'),
  'mode.line': words(
    'measures a direction: from, then to',
    'измеряет направление: откуда, затем куда',
    'бағытты өлшейді: қайдан, сосын қайда',
  ),
  'line.from': words('from', 'откуда', 'қайдан'),
  'line.to': words('to', 'куда', 'қайда'),
  'line.measured': {
    en: p => `The line runs towards ${number('en', p.bearing, 1)}° and is ${number('en', p.metres, 1)} m long.`,
    ru: p => `Линия идёт к ${number('ru', p.bearing, 1)}°, длина ${number('ru', p.metres, 1)} м.`,
    kk: p => `Сызық ${number('kk', p.bearing, 1)}° жаққа бағытталған, ұзындығы ${number('kk', p.metres, 1)} м.`,
  } satisfies Message<{ bearing: number; metres: number }>,
  'line.asShadow': words('Take as the shadow', 'Принять за тень', 'Көлеңке деп алу'),
  'line.asLine': words('Take as the known line', 'Принять за известную линию', 'Белгілі сызық деп алу'),
  save: words('Save as a finding…', 'Записать как вывод…', 'Қорытынды етіп жазу…'),
  'save.note': words(
    'All values go with it, so that anybody can repeat the calculation.',
    'Вместе с ним записываются все значения, чтобы расчёт мог повторить любой.',
    'Есепті кез келген адам қайталай алуы үшін барлық мән бірге жазылады.',
  ),
  'finding.when': {
    en: p => `On ${p.date} a shadow as measured falls at this place ${p.spans} (clock: UTC${p.offset}).`,
    ru: p => `${p.date} такая тень бывает в этом месте ${p.spans} (часы: UTC${p.offset}).`,
    kk: p => `${p.date} күні мұндай көлеңке бұл жерде осы уақытта түседі: ${p.spans} (сағат: UTC${p.offset}).`,
  } satisfies Message<Spans & { date: string; offset: string }>,
  'finding.never': {
    en: p => `On ${p.date} no shadow as measured falls at this place (clock: UTC${p.offset}).`,
    ru: p => `${p.date} такой тени в этом месте не бывает (часы: UTC${p.offset}).`,
    kk: p => `${p.date} күні мұндай көлеңке бұл жерде түспейді (сағат: UTC${p.offset}).`,
  } satisfies Message<{ date: string; offset: string }>,
} satisfies Messages
