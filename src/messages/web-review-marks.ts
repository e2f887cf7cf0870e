// The Review view: marks of own access beside their nearest earlier assertions, and differences between coders.

import { counted, type Messages, number } from './catalogue.ts'
import { earlierFootageMessages } from './earlier-footage.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

type Count = { count: number }

const SIDES = {
  en: { support: 'supports', deny: 'denies' },
  ru: { support: 'за', deny: 'против' },
  kk: { support: 'растайды', deny: 'теріске шығарады' },
} as const
type Side = 'support' | 'deny'

export const markVerdictMessages = {
  own: words('seen by the speaker', 'видел сам', 'өзі көрген'),
  inherited: words('taken from an earlier one', 'взято из более раннего', 'бұрынғыдан алынған'),
  'not-own': words('not own', 'не сам', 'өзі емес'),
  unsure: words('unsure', 'неясно', 'белгісіз'),
} satisfies Messages

export const markKindMessages = {
  words: words('words', 'слова', 'сөз'),
  media: words('original medium', 'исходное медиа', 'түпнұсқа медиа'),
  detail: words('checked detail', 'проверенная подробность', 'тексерілген мәлімет'),
} satisfies Messages

export const nearnessMessages = {
  'same-media': words('same picture or recording', 'та же фотография или запись', 'сол сурет не жазба'),
  containment: words('one holds the other', 'одно содержит другое', 'бірі екіншісін қамтиды'),
  resemblance: words('resembling text', 'похожий текст', 'ұқсас мәтін'),
  'shared-words': words('shared words', 'общие слова', 'ортақ сөздер'),
  'same-media-elsewhere': earlierFootageMessages.elsewhere,
  'next-earlier': words(
    'nothing in common, the latest one before',
    'общего нет, последнее из более ранних',
    'ортағы жоқ, бұрынғылардың соңғысы',
  ),
} satisfies Messages

export const reviewMarkMessages = {
  question: words(
    'Did this speaker see it, or is it taken from an earlier one?',
    'Видел ли это говорящий сам, или это взято из более раннего?',
    'Сөйлеуші мұны өзі көрді ме, әлде бұрынғыдан алды ма?',
  ),
  onSide: {
    en: (p: { side: Side }) => `This post ${SIDES.en[p.side]} the claim`,
    ru: (p: { side: Side }) => `Этот пост ${SIDES.ru[p.side]} утверждение`,
    kk: (p: { side: Side }) => `Бұл жазба мәлімдемені ${SIDES.kk[p.side]}`,
  },
  side: words('Side', 'Сторона', 'Жақ'),
  earlier: {
    en: (p: Count) => (p.count === 0 ? 'No earlier assertion is in the case.' : 'Nearest earlier assertions'),
    ru: (p: Count) => (p.count === 0 ? 'Более ранних высказываний в деле нет.' : 'Ближайшие более ранние высказывания'),
    kk: (p: Count) => (p.count === 0 ? 'Істе бұрынғы айтылған жоқ.' : 'Ең жақын бұрынғы айтылғандар'),
  },
  near: {
    en: (p: { because: string; share: number; side: Side | 'none' }) =>
      `${p.because}${p.share > 0 ? ` (${number('en', p.share)} %)` : ''}${p.side === 'none' ? '' : `; ${SIDES.en[p.side]}`}`,
    ru: (p: { because: string; share: number; side: Side | 'none' }) =>
      `${p.because}${p.share > 0 ? ` (${number('ru', p.share)} %)` : ''}${p.side === 'none' ? '' : `; ${SIDES.ru[p.side]}`}`,
    kk: (p: { because: string; share: number; side: Side | 'none' }) =>
      `${p.because}${p.share > 0 ? ` (${number('kk', p.share)} %)` : ''}${p.side === 'none' ? '' : `; ${SIDES.kk[p.side]}`}`,
  },
  takenFrom: {
    en: (p: { number: number }) => `taken from ${p.number}`,
    ru: (p: { number: number }) => `взято из ${p.number}`,
    kk: (p: { number: number }) => `${p.number}-ден алынған`,
  },
  kind: words('Shown by', 'Чем показано', 'Немен көрсетілген'),
  vantage: words('From where it was perceived', 'Откуда это видно', 'Қайдан көрінген'),
  place: words('Place', 'Место', 'Орны'),
  time: words(
    'When (2025-02-13 or 2025-02-13T18:40)',
    'Когда (2025-02-13 или 2025-02-13T18:40)',
    'Қашан (2025-02-13 не 2025-02-13T18:40)',
  ),
  viewpoint: words('Standpoint', 'Точка наблюдения', 'Бақылау нүктесі'),
  reason: words('Reason, in your own words', 'Обоснование своими словами', 'Негіздеме, өз сөзіңізбен'),
  reasonNeeded: words('A review needs a reason.', 'Нужно обоснование.', 'Негіздеме керек.'),
  sameReason: words(
    'These very words were the reason of another review in this sitting. Each mark is looked at for itself.',
    'Этими же словами уже обоснована другая проверка. Каждый признак рассматривается сам по себе.',
    'Дәл осы сөздермен басқа тексеру негізделген. Әр белгі жеке қаралады.',
  ),
  sign: words('Sign this review', 'Подписать проверку', 'Тексеруге қол қою'),
  did: {
    en: (p: { verdict: string }) => `Mark reviewed: ${p.verdict}`,
    ru: (p: { verdict: string }) => `Признак проверен: ${p.verdict}`,
    kk: (p: { verdict: string }) => `Белгі тексерілді: ${p.verdict}`,
  },
  waiting: {
    en: (p: Count) => `${counted('en', p.count, 'mark waits', 'marks wait')} for a person`,
    ru: (p: Count) => `признаков ждёт человека: ${number('ru', p.count)}`,
    kk: (p: Count) => `адамды күткен белгі: ${number('kk', p.count)}`,
  },
  none: words('No mark waits for a review.', 'Ни один признак не ждёт проверки.', 'Тексеруді күтіп тұрған белгі жоқ.'),
  noneHint: words(
    'Rules suggest a mark where words speak of own perception. One confirmed mark is enough for each origin.',
    'Правила предлагают признак там, где слова говорят о личном наблюдении. На каждый источник достаточно одного подтверждённого.',
    'Ережелер белгіні сөздер өзі көргенін айтқан жерде ұсынады. Әр бастауға бір расталған белгі жеткілікті.',
  ),
  sides: words('Sides without suggested marks', 'Стороны без предложенных признаков', 'Ұсынылған белгісі жоқ жақтар'),
  sidesHint: words(
    'Until a person has looked through such a side, its least number of voices is not assessed.',
    'Пока человек не просмотрит такую сторону, наименьшее число голосов не оценено.',
    'Адам мұндай жақты қарап шықпайынша, дауыстардың ең аз саны бағаланбайды.',
  ),
  assertions: {
    en: (p: Count) => counted('en', p.count, 'assertion', 'assertions'),
    ru: (p: Count) => counted('ru', p.count, 'высказывание', 'высказывания', 'высказываний'),
    kk: (p: Count) => counted('kk', p.count, 'айтылған'),
  },
  looked: words('I have looked through it', 'Сторона просмотрена', 'Қарап шықтым'),
  didLook: words('Side looked through', 'Сторона просмотрена', 'Жақ қаралды'),
  // Differences
  agreement: words('How far coders agree', 'Насколько сходятся кодировщики', 'Кодтаушылар қаншалықты келіседі'),
  agreementNote: words(
    'Krippendorff’s alpha: 1 is full agreement, 0 what chance gives. Things that two roles or more coded.',
    'Альфа Криппендорфа: 1 — полное согласие, 0 — как при случайности. По тому, что кодировали две роли и более.',
    'Криппендорф альфасы: 1 — толық келісім, 0 — кездейсоқтық деңгейі. Екі не одан көп рөл кодтағандар бойынша.',
  ),
  'variable.stance': words('stance', 'позиция', 'ұстаным'),
  'variable.evidentiality': words('source of knowledge', 'источник знания', 'білім көзі'),
  'variable.mark': words('own access', 'личное наблюдение', 'өзі көргені'),
  variable: words('What was coded', 'Что кодировали', 'Не кодталды'),
  roles: words('Roles', 'Роли', 'Рөлдер'),
  units: words('Coded twice', 'Кодировано дважды', 'Екі рет кодталған'),
  alpha: words('Alpha', 'Альфа', 'Альфа'),
  apartAlpha: words('Alpha, coded apart', 'Альфа, независимо', 'Альфа, бөлек'),
  undefinedAlpha: words('not defined', 'не определена', 'анықталмаған'),
  noAgreement: words(
    'Nothing was coded by two roles yet.',
    'Пока ничто не кодировано двумя ролями.',
    'Әзірге екі рөл кодтаған ештеңе жоқ.',
  ),
  differences: {
    en: (p: Count) => counted('en', p.count, 'open difference', 'open differences'),
    ru: (p: Count) => counted('ru', p.count, 'открытое расхождение', 'открытых расхождения', 'открытых расхождений'),
    kk: (p: Count) => counted('kk', p.count, 'ашық алшақтық'),
  },
  noDifferences: words(
    'Coders differ nowhere.',
    'Кодировщики нигде не расходятся.',
    'Кодтаушылар еш жерде алшақ емес.',
  ),
  differencesHint: words(
    'While roles differ, an assertion counts on each side that one of them gave and never as marked. Settling is signed with a reason.',
    'Пока роли расходятся, высказывание учитывается на каждой указанной стороне и никогда как отмеченное. Решение подписывается с обоснованием.',
    'Рөлдер келіспей тұрғанда айтылған әр көрсетілген жақта есептеледі, белгіленген болып ешқашан. Шешімге негіздемемен қол қойылады.',
  ),
  heldBack: words(
    'Its source holds the text back.',
    'Источник не разрешает показывать текст.',
    'Дереккөз мәтінді көрсетуге рұқсат бермейді.',
  ),
  settle: words('Settle as this', 'Решить так', 'Осылай шешу'),
  didSettle: words('Difference settled', 'Расхождение решено', 'Алшақтық шешілді'),
} satisfies Messages
