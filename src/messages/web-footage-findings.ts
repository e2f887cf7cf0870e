// Findings of people about a picture, video or recording, in the browser: the list by stage, the form, looking again.

import type {
  AnalysisStage,
  FindingConfidence,
  FindingMethod,
  FindingQuestion,
  FindingVerdict,
} from '../model/exhibit-findings.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

type Words<Key extends string> = Readonly<Record<Key, Message<unknown>>>

export const stageNames: Words<AnalysisStage> = {
  source: words('Source analysis', 'Анализ источника', 'Дереккөзді талдау'),
  technical: words('Technical analysis', 'Технический анализ', 'Техникалық талдау'),
  content: words('Content analysis', 'Анализ содержания', 'Мазмұнды талдау'),
}

export const stageNotes: Words<AnalysisStage> = {
  source: words(
    'Who published it first, and who filmed it.',
    'Кто опубликовал первым и кто снимал.',
    'Алғаш кім жариялады, кім түсірді.',
  ),
  technical: words(
    'What the file itself tells: its metadata, its encoding, its copies.',
    'Что говорит сам файл: метаданные, кодирование, копии.',
    'Файлдың өзі не айтады: метадеректері, кодталуы, көшірмелері.',
  ),
  content: words(
    'What is seen and heard: the place, the time, what happens.',
    'Что видно и слышно: место, время, происходящее.',
    'Не көрінеді, не естіледі: орны, уақыты, болып жатқаны.',
  ),
}

export const questionNames: Words<FindingQuestion> = {
  where: words('Where was it taken?', 'Где это снято?', 'Қайда түсірілген?'),
  when: words('When was it taken?', 'Когда это снято?', 'Қашан түсірілген?'),
  'first-published': words('Where was it published first?', 'Где опубликовано впервые?', 'Алғаш қайда жарияланған?'),
  'same-footage': words(
    'Is it the same footage as another?',
    'Та же ли это съёмка, что другая?',
    'Басқасымен бір түсірілім бе?',
  ),
  altered: words('Was it changed?', 'Изменяли ли запись?', 'Өзгертілген бе?'),
  shows: words('What does it show?', 'Что на ней?', 'Онда не көрінеді?'),
  'who-filmed': words('Who filmed it?', 'Кто снимал?', 'Кім түсірген?'),
}

export const methodNames: Words<FindingMethod> = {
  shadow: words('length and direction of a shadow', 'длина и направление тени', 'көлеңке ұзындығы мен бағыты'),
  'sun-position': words('position of the sun', 'положение солнца', 'күннің тұрған жері'),
  landmarks: words('landmarks', 'ориентиры', 'бағдарлар'),
  comparison: words('comparison of pictures', 'сравнение снимков', 'суреттерді салыстыру'),
  metadata: words('metadata', 'метаданные', 'метадеректер'),
  'earlier-copy': words('an earlier copy', 'более ранняя копия', 'бұрынғы көшірме'),
  weather: words('weather', 'погода', 'ауа райы'),
  sound: words('sound', 'звук', 'дыбыс'),
  'text-in-picture': words('text in the picture', 'текст на снимке', 'суреттегі мәтін'),
  witness: words('a witness', 'свидетель', 'куәгер'),
  other: words('another way', 'иной способ', 'басқа тәсіл'),
}

export const confidenceNames: Words<FindingConfidence> = {
  low: words('low confidence', 'низкая уверенность', 'сенімділігі төмен'),
  moderate: words('moderate confidence', 'средняя уверенность', 'сенімділігі орташа'),
  high: words('high confidence', 'высокая уверенность', 'сенімділігі жоғары'),
}

export const verdictNames: Words<FindingVerdict> = {
  agree: words('agrees', 'согласна', 'келіседі'),
  differ: words('differs', 'не согласна', 'келіспейді'),
  unsure: words('is unsure', 'не уверена', 'сенімді емес'),
}

const verdictActs: Words<`review.${FindingVerdict}`> = {
  'review.agree': words('Agree', 'Согласиться', 'Келісу'),
  'review.differ': words('Differ', 'Не согласиться', 'Келіспеу'),
  'review.unsure': words('Unsure', 'Не уверен', 'Сенімді емеспін'),
}

export const findingsMessages = {
  ...verdictActs,
  title: words('Findings of people', 'Выводы людей', 'Адамдардың қорытындылары'),
  answer: {
    en: p =>
      `${counted('en', p.findings, 'finding', 'findings')}: ${number('en', p.agreed)} another role agrees with, ${number('en', p.disputed)} in dispute, ${number('en', p.alone)} nobody has looked at again.`,
    ru: p =>
      `${counted('ru', p.findings, 'вывод', 'вывода', 'выводов')}: с ${number('ru', p.agreed)} согласна другая роль, ${number('ru', p.disputed)} спорных, ${number('ru', p.alone)} никто не перепроверял.`,
    kk: p =>
      `${counted('kk', p.findings, 'қорытынды')}: басқа рөл келіскені ${number('kk', p.agreed)}, даулысы ${number('kk', p.disputed)}, ешкім қайта қарамағаны ${number('kk', p.alone)}.`,
  } satisfies Message<{ findings: number; agreed: number; disputed: number; alone: number }>,
  none: words(
    'Nobody has recorded a finding about this yet. A finding says what somebody found out, how, how surely and why; it is signed with its role, and another role can look at it again.',
    'Выводов об этом пока никто не записал. Вывод говорит, что и как установлено, насколько уверенно и почему; он подписан ролью, и другая роль может его перепроверить.',
    'Бұл туралы қорытынды әлі жазылмаған. Қорытынды не, қалай, қаншалықты сенімді және неге анықталғанын айтады; оған рөл қол қояды, басқа рөл қайта қарай алады.',
  ),
  noneInStage: words('Nothing recorded.', 'Ничего не записано.', 'Ештеңе жазылмаған.'),
  notVerdict: words(
    'A finding is what a person concluded, no result of this program.',
    'Вывод — заключение человека, а не результат программы.',
    'Қорытынды — адамның тұжырымы, бағдарламаның нәтижесі емес.',
  ),
  signAs: words('Sign as (a role, never a name)', 'Подписывать как (роль, не имя)', 'Қол қою рөлі (аты емес)'),
  add: words('Record a finding', 'Записать вывод', 'Қорытынды жазу'),
  'add.pair': words('Record a finding about the two', 'Записать вывод об этих двух', 'Осы екеуі туралы қорытынды жазу'),
  sun: words('Sun and shadow', 'Солнце и тень', 'Күн мен көлеңке'),
  landmarks: words('Landmarks', 'Ориентиры', 'Бағдарлар'),
  closeTool: words('Close', 'Закрыть', 'Жабу'),
  by: {
    en: p => `${p.role}, ${p.time} UTC by the clock of the device`,
    ru: p => `${p.role}, ${p.time} UTC по часам устройства`,
    kk: p => `${p.role}, ${p.time} UTC, құрылғы сағаты бойынша`,
  } satisfies Message<{ role: string; time: string }>,
  reason: words('Because', 'Почему', 'Себебі'),
  where: words('Place', 'Место', 'Орны'),
  place: {
    en: p => `${p.latitude}, ${p.longitude} (WGS 84), within ${p.radius} m`,
    ru: p => `${p.latitude}, ${p.longitude} (WGS 84), в пределах ${p.radius} м`,
    kk: p => `${p.latitude}, ${p.longitude} (WGS 84), ${p.radius} м шегінде`,
  } satisfies Message<{ latitude: string; longitude: string; radius: string }>,
  when: words('Time', 'Время', 'Уақыты'),
  between: {
    en: p => (p.from === p.to ? p.from : `between ${p.from} and ${p.to}`),
    ru: p => (p.from === p.to ? p.from : `между ${p.from} и ${p.to}`),
    kk: p => (p.from === p.to ? p.from : `${p.from} – ${p.to} аралығы`),
  } satisfies Message<{ from: string; to: string }>,
  claim: words('Claim', 'Утверждение', 'Мәлімдеме'),
  points: {
    en: p => counted('en', p.count, 'point on the picture', 'points on the picture'),
    ru: p => counted('ru', p.count, 'точка на снимке', 'точки на снимке', 'точек на снимке'),
    kk: p => counted('kk', p.count, 'нүкте суретте'),
  } satisfies Message<{ count: number }>,
  workings: {
    en: p => `Workings (${counted('en', p.count, 'value', 'values')})`,
    ru: p => `Расчёт (${counted('ru', p.count, 'значение', 'значения', 'значений')})`,
    kk: p => `Есептеу (${counted('kk', p.count, 'мән')})`,
  } satisfies Message<{ count: number }>,
  'column.value': words('Value', 'Значение', 'Мәні'),
  'column.name': words('Name', 'Название', 'Атауы'),
  'column.point': words('Point', 'Точка', 'Нүкте'),
  'column.onPicture': words('On the picture', 'На снимке', 'Суретте'),
  'column.onMap': words('On the map', 'На карте', 'Картада'),
  'column.other': words('On another', 'На другом', 'Басқасында'),
  onPicture: {
    en: p =>
      `${number('en', p.x * 100, 1)} % from the left, ${number('en', p.y * 100, 1)} % from the top${p.seconds === undefined ? '' : `, at ${number('en', p.seconds, 1)} s`}`,
    ru: p =>
      `${number('ru', p.x * 100, 1)} % слева, ${number('ru', p.y * 100, 1)} % сверху${p.seconds === undefined ? '' : `, на ${number('ru', p.seconds, 1)} с`}`,
    kk: p =>
      `сол жақтан ${number('kk', p.x * 100, 1)} %, жоғарыдан ${number('kk', p.y * 100, 1)} %${p.seconds === undefined ? '' : `, ${number('kk', p.seconds, 1)} с`}`,
  } satisfies Message<{ x: number; y: number; seconds?: number | undefined }>,
  onExhibit: {
    en: p => `exhibit ${number('en', p.exhibit)}: ${p.where}`,
    ru: p => `материал ${number('ru', p.exhibit)}: ${p.where}`,
    kk: p => `${number('kk', p.exhibit)}-материал: ${p.where}`,
  } satisfies Message<{ exhibit: number; where: string }>,
  disputed: words('in dispute', 'спорно', 'даулы'),
  'apart.title': words('They exclude each other', 'Они исключают друг друга', 'Олар бірін-бірі жоққа шығарады'),
  'apart.note': {
    en: p =>
      `${counted('en', p.count, 'pair', 'pairs')} of findings whose places or times cannot both hold. Which one does is for people to settle; until then both stand.`,
    ru: p =>
      `Пар выводов, чьи места или время не могут быть верны вместе: ${number('ru', p.count)}. Какой верен, решают люди; до тех пор стоят оба.`,
    kk: p =>
      `Орны не уақыты қатар дұрыс бола алмайтын қорытындылар жұбы: ${number('kk', p.count)}. Қайсысы дұрыс екенін адамдар шешеді; оған дейін екеуі де тұрады.`,
  } satisfies Message<{ count: number }>,
  'apart.says': words('Says', 'Говорит', 'Айтады'),
  'apart.how': words('How, how surely', 'Как, насколько уверенно', 'Қалай, қаншалықты сенімді'),
  'apart.why': words('Why', 'Почему', 'Неге'),
  'apart.metres': {
    en: p => `The places lie ${number('en', p.metres, 0)} m further apart than both radii reach.`,
    ru: p => `Места дальше друг от друга, чем покрывают оба радиуса, на ${number('ru', p.metres, 0)} м.`,
    kk: p => `Орындар екі радиус жетер жерден ${number('kk', p.metres, 0)} м алшақ.`,
  } satisfies Message<{ metres: number }>,
  'apart.hours': {
    en: p => `Between the two stretches of time lie ${number('en', p.hours, 1)} hours.`,
    ru: p => `Между двумя отрезками времени ${number('ru', p.hours, 1)} ч.`,
    kk: p => `Екі уақыт аралығының арасы ${number('kk', p.hours, 1)} сағат.`,
  } satisfies Message<{ hours: number }>,
  against: {
    en: p =>
      `${counted('en', p.count, 'finding', 'findings')} of another role ${p.count === 1 ? 'leaves' : 'leave'} no place or moment to this one. Withdraw one of them, or record one that settles both.`,
    ru: p =>
      `Выводов другой роли, которые не оставляют этому ни места, ни времени: ${number('ru', p.count)}. Отмените один из них или запишите вывод, который решает спор.`,
    kk: p =>
      `Басқа рөлдің ${counted('kk', p.count, 'қорытындысы')} бұған орын да, уақыт та қалдырмайды. Біреуін қайтарыңыз не дауды шешетін қорытынды жазыңыз.`,
  } satisfies Message<{ count: number }>,
  looked: {
    en: p => `${p.role} looked again and ${p.verdict}`,
    ru: p => `роль ${p.role} перепроверила и ${p.verdict}`,
    kk: p => `${p.role} қайта қарады: ${p.verdict}`,
  } satisfies Message<{ role: string; verdict: string }>,
  alone: words('Nobody has looked at it again.', 'Никто не перепроверял.', 'Ешкім қайта қараған жоқ.'),
  own: words(
    'Made as the role you sign as; another role has to look at it again.',
    'Сделан ролью, которой вы подписываете; перепроверить должна другая роль.',
    'Сіз қол қоятын рөл жасаған; басқа рөл қайта қарауы керек.',
  ),
  again: words('Look at it again:', 'Перепроверить:', 'Қайта қарау:'),
  'again.title': words('Look at the finding again', 'Перепроверить вывод', 'Қорытындыны қайта қарау'),
  'again.reason': words('Why', 'Почему', 'Неге'),
  take: words('Take back', 'Отменить', 'Қайтару'),
  'take.title': words('Take a finding back', 'Отменить вывод', 'Қорытындыны қайтару'),
  'take.note': words(
    'It stays in the journal as taken back. Of another role it needs a reason.',
    'В журнале он останется как отменённый. Для вывода другой роли нужна причина.',
    'Журналда қайтарылған болып қалады. Басқа рөлдікіне себеп керек.',
  ),
  'done.finding': words('Finding recorded.', 'Вывод записан.', 'Қорытынды жазылды.'),
  'done.review': words('Looked at again.', 'Перепроверка записана.', 'Қайта қарау жазылды.'),
  'done.taken': words('Finding taken back.', 'Вывод отменён.', 'Қорытынды қайтарылды.'),
  save: words('Record', 'Записать', 'Жазу'),
  'form.title': words('Record a finding', 'Записать вывод', 'Қорытынды жазу'),
  'form.note': {
    en: p => `It is signed into the journal as “${p.role}”, about exhibit ${number('en', p.exhibit)}.`,
    ru: p => `Будет подписано в журнале ролью «${p.role}», материал ${number('ru', p.exhibit)}.`,
    kk: p => `Журналға «${p.role}» рөлімен қол қойылады, ${number('kk', p.exhibit)}-материал туралы.`,
  } satisfies Message<{ role: string; exhibit: number }>,
  'form.stage': words('Stage', 'Этап', 'Кезең'),
  'form.question': words('Question', 'Вопрос', 'Сұрақ'),
  'form.method': words('How it was found out', 'Как установлено', 'Қалай анықталды'),
  'form.confidence': words('How surely', 'Насколько уверенно', 'Қаншалықты сенімді'),
  'form.finding': words('What was found out', 'Что установлено', 'Не анықталды'),
  'form.reason': words('Why: what it rests on', 'Почему: на чём основано', 'Неге: неге сүйенеді'),
  'form.coordinates': words(
    'Latitude, longitude (empty: no place)',
    'Широта, долгота (пусто: места нет)',
    'Ендік, бойлық (бос: орын жоқ)',
  ),
  'form.radius': words('Within metres', 'В пределах, м', 'Шегі, м'),
  'form.placeName': words('Name of the place', 'Название места', 'Орын атауы'),
  'form.from': words(
    'Not before (2022-01-05T10:00+06:00)',
    'Не раньше (2022-01-05T10:00+06:00)',
    'Осыдан бұрын емес (2022-01-05T10:00+06:00)',
  ),
  'form.to': words('Not after', 'Не позже', 'Осыдан кейін емес'),
  'form.claim': words('Claim that it bears on', 'К какому утверждению', 'Қай мәлімдемеге қатысты'),
  'form.noClaim': words('none', 'никакому', 'ешқайсысына'),
  'form.kept': {
    en: p =>
      `Recorded with it: ${counted('en', p.points, 'point', 'points')} on picture and map, ${counted('en', p.workings, 'value', 'values')} of the calculation.`,
    ru: p =>
      `Записываются вместе: ${counted('ru', p.points, 'точка', 'точки', 'точек')} на снимке и карте, ${counted('ru', p.workings, 'значение', 'значения', 'значений')} расчёта.`,
    kk: p =>
      `Бірге жазылады: сурет пен картадағы ${counted('kk', p.points, 'нүкте')}, есептің ${counted('kk', p.workings, 'мәні')}.`,
  } satisfies Message<{ points: number; workings: number }>,
  'form.badPlace': {
    en: p => `“${p.value}” is no place: write latitude and longitude in degrees, as 43.2389, 76.8897.`,
    ru: p => `«${p.value}» — не место: укажите широту и долготу в градусах, например 43.2389, 76.8897.`,
    kk: p => `«${p.value}» орын емес: ендік пен бойлықты градуспен жазыңыз, мысалы 43.2389, 76.8897.`,
  } satisfies Message<{ value: string }>,
  'form.badRadius': {
    en: p => `“${p.value}” is no length in metres.`,
    ru: p => `«${p.value}» — не длина в метрах.`,
    kk: p => `«${p.value}» метрмен берілген ұзындық емес.`,
  } satisfies Message<{ value: string }>,
} satisfies Messages
