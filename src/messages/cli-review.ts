// What the command review shows and asks.

import { counted, type Messages, number } from './catalogue.ts'
import { earlierFootageMessages } from './earlier-footage.ts'

type Nothing = Record<string, never>
type Head = { at: number; all: number; claim: string; text: string; side: string }
type Post = { post: string; chat: string; account: string; at: string; media: number }
type Because = { because: string; value: number; side: string }
type Row = { claim: string; side: string; assertions: number }

const SIDES = {
  en: { support: 'support', deny: 'denial' },
  ru: { support: 'за', deny: 'против' },
  kk: { support: 'растайтын жақ', deny: 'теріске шығаратын жақ' },
} as const

const BECAUSE = {
  en: {
    'same-media': 'same picture or recording',
    containment: 'one holds the other',
    resemblance: 'resembling text',
    'shared-words': 'shared words',
    'next-earlier': 'nothing in common, the latest one before',
  },
  ru: {
    'same-media': 'та же фотография или запись',
    containment: 'одно содержит другое',
    resemblance: 'похожий текст',
    'shared-words': 'общие слова',
    'next-earlier': 'общего нет, последнее из более ранних',
  },
  kk: {
    'same-media': 'сол сурет не жазба',
    containment: 'бірі екіншісін қамтиды',
    resemblance: 'ұқсас мәтін',
    'shared-words': 'ортақ сөздер',
    'next-earlier': 'ортағы жоқ, бұрынғылардың соңғысы',
  },
} as const

function side(language: 'en' | 'ru' | 'kk', name: string): string {
  return (SIDES[language] as Readonly<Record<string, string>>)[name] ?? name
}

function because(language: 'en' | 'ru' | 'kk', { because: why, value, side: of }: Because): string {
  if (why === 'same-media-elsewhere') return earlierFootageMessages.elsewhere[language]()
  const words = (BECAUSE[language] as Readonly<Record<string, string>>)[why] ?? why
  const share = value > 0 && value < 1 ? ` ${number(language, Math.round(value * 100))} %` : ''
  return `${words}${share} (${side(language, of)})`
}

function post(language: 'en' | 'ru' | 'kk', p: Post): string {
  const media = {
    en: counted('en', p.media, 'medium', 'media'),
    ru: `медиа: ${number('ru', p.media)}`,
    kk: `медиа: ${number('kk', p.media)}`,
  }[language]
  const who = p.account === '' || p.account === p.chat ? p.chat : `${p.chat}, ${p.account}`
  return `${p.at} UTC, ${who}${p.media > 0 ? `, ${media}` : ''} (${p.post})`
}

export const reviewMessages = {
  'review.none': {
    en: (_: Nothing) => 'No mark and no side waits for a review.',
    ru: (_: Nothing) => 'Ни один признак и ни одна сторона не ждут проверки.',
    kk: (_: Nothing) => 'Тексеруді күтіп тұрған белгі де, тарап та жоқ.',
  },
  'review.head': {
    en: (p: Head) =>
      `[${number('en', p.at)}/${number('en', p.all)}] ${p.claim}, ${side('en', p.side)}: ${p.text}\nDid this speaker see it, or is it taken from an earlier one?`,
    ru: (p: Head) =>
      `[${number('ru', p.at)}/${number('ru', p.all)}] ${p.claim}, ${side('ru', p.side)}: ${p.text}\nВидел ли это говорящий сам, или это взято из более раннего?`,
    kk: (p: Head) =>
      `[${number('kk', p.at)}/${number('kk', p.all)}] ${p.claim}, ${side('kk', p.side)}: ${p.text}\nСөйлеуші мұны өзі көрді ме, әлде бұрынғыдан алды ма?`,
  },
  'review.post': {
    en: (p: Post) => post('en', p),
    ru: (p: Post) => post('ru', p),
    kk: (p: Post) => post('kk', p),
  },
  'review.compared': {
    en: (p: { count: number }) =>
      p.count === 0 ? 'No earlier assertion of this claim is in the case.' : 'Nearest earlier assertions:',
    ru: (p: { count: number }) =>
      p.count === 0
        ? 'Более ранних высказываний по этому утверждению в деле нет.'
        : 'Ближайшие более ранние высказывания:',
    kk: (p: { count: number }) =>
      p.count === 0 ? 'Істе бұл тұжырым бойынша бұрынғы мәлімдеме жоқ.' : 'Ең жақын бұрынғы мәлімдемелер:',
  },
  'review.because': {
    en: (p: Because) => because('en', p),
    ru: (p: Because) => because('ru', p),
    kk: (p: Because) => because('kk', p),
  },
  'review.ask': {
    en: (p: { compared: number }) =>
      `o own  ${p.compared > 0 ? '1-9 taken from that one  ' : ''}n not own  u unsure  s skip  b take back the last  . stop`,
    ru: (p: { compared: number }) =>
      `o сам  ${p.compared > 0 ? '1-9 взято оттуда  ' : ''}n не сам  u неясно  s пропустить  b отозвать последнее  . закончить`,
    kk: (p: { compared: number }) =>
      `o өзі  ${p.compared > 0 ? '1-9 содан алынған  ' : ''}n өзі емес  u белгісіз  s өткізу  b соңғысын қайтару  . аяқтау`,
  },
  'review.keys': {
    en: (p: { compared: number }) =>
      p.compared > 0
        ? `One of o, 1 to ${p.compared}, n, u, s, b or a full stop.`
        : 'One of o, n, u, s, b or a full stop.',
    ru: (p: { compared: number }) =>
      p.compared > 0 ? `Одно из: o, от 1 до ${p.compared}, n, u, s, b или точка.` : 'Одно из: o, n, u, s, b или точка.',
    kk: (p: { compared: number }) =>
      p.compared > 0 ? `Бірі: o, 1-ден ${p.compared}-ге дейін, n, u, s, b не нүкте.` : 'Бірі: o, n, u, s, b не нүкте.',
  },
  'review.kind': {
    en: (_: Nothing) => 'Shown by: w words  m original medium  d checked detail',
    ru: (_: Nothing) => 'Чем показано: w слова  m исходное медиа  d проверенная подробность',
    kk: (_: Nothing) => 'Немен көрсетілген: w сөз  m түпнұсқа медиа  d тексерілген мәлімет',
  },
  'review.place': {
    en: (_: Nothing) => 'Seen from which place? (Enter: not known)',
    ru: (_: Nothing) => 'Из какого места видно? (Enter: неизвестно)',
    kk: (_: Nothing) => 'Қай жерден көрінген? (Enter: белгісіз)',
  },
  'review.time': {
    en: (_: Nothing) => 'When, as 2022-01-05 or 2022-01-05T22:00? (Enter: not known)',
    ru: (_: Nothing) => 'Когда, в виде 2022-01-05 или 2022-01-05T22:00? (Enter: неизвестно)',
    kk: (_: Nothing) => 'Қашан, 2022-01-05 не 2022-01-05T22:00 түрінде? (Enter: белгісіз)',
  },
  'review.viewpoint': {
    en: (_: Nothing) => 'From which side or standpoint? (Enter: not known)',
    ru: (_: Nothing) => 'С какой стороны или точки? (Enter: неизвестно)',
    kk: (_: Nothing) => 'Қай жақтан не қай тұрғыдан? (Enter: белгісіз)',
  },
  'review.reason': {
    en: (_: Nothing) => 'Why, in your own words?',
    ru: (_: Nothing) => 'Почему, своими словами?',
    kk: (_: Nothing) => 'Неге, өз сөзіңізбен?',
  },
  'review.side': {
    en: (p: Row) =>
      `${p.claim}, ${side('en', p.side)}: rules suggest no mark among ${counted('en', p.assertions, 'assertion', 'assertions')}. Have you looked through them? y yes  n not yet`,
    ru: (p: Row) =>
      `${p.claim}, ${side('ru', p.side)}: правила не предлагают ни одного признака (высказываний ${number('ru', p.assertions)}). Вы их просмотрели? y да  n ещё нет`,
    kk: (p: Row) =>
      `${p.claim}, ${side('kk', p.side)}: ережелер бірде-бір белгі ұсынбайды (мәлімдеме ${number('kk', p.assertions)}). Қарап шықтыңыз ба? y иә  n әлі жоқ`,
  },
  'review.side-reason': {
    en: (_: Nothing) => 'What did you look at? (Enter: nothing to add)',
    ru: (_: Nothing) => 'Что вы смотрели? (Enter: добавить нечего)',
    kk: (_: Nothing) => 'Нені қарадыңыз? (Enter: қосарым жоқ)',
  },
  'review.nothing-to-undo': {
    en: (_: Nothing) => 'Nothing to take back.',
    ru: (_: Nothing) => 'Отзывать нечего.',
    kk: (_: Nothing) => 'Қайтаратын ештеңе жоқ.',
  },
  'review.done': {
    en: (p: { count: number }) => `${counted('en', p.count, 'review', 'reviews')} signed into the journal.`,
    ru: (p: { count: number }) => `Подписано проверок в журнале: ${number('ru', p.count)}.`,
    kk: (p: { count: number }) => `Журналға қол қойылған тексеру: ${number('kk', p.count)}.`,
  },
} satisfies Messages
