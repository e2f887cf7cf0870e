// What the commands decide and review show and ask.

import { counted, type Messages, number } from './catalogue.ts'

type Nothing = Record<string, never>
type Head = { at: number; all: number; claim: string; post: string; posts: number; chat: string; account: string }
type Proposal = { stance: string; evidentiality: string; of: string; speakers: string }

const STANCES = {
  en: { support: 'supports', deny: 'denies', query: 'asks', comment: 'comments', unrelated: 'unrelated' },
  ru: {
    support: 'поддерживает',
    deny: 'отрицает',
    query: 'спрашивает',
    comment: 'комментирует',
    unrelated: 'не о том',
  },
  kk: { support: 'растайды', deny: 'теріске шығарады', query: 'сұрайды', comment: 'пікір', unrelated: 'басқа туралы' },
} as const

const SOURCES = {
  en: {
    'own-perception': 'own perception',
    'own-document': 'own document',
    hearsay: 'hearsay',
    inference: 'inference',
    unsourced: 'no source named',
  },
  ru: {
    'own-perception': 'видел сам',
    'own-document': 'собственный документ',
    hearsay: 'с чужих слов',
    inference: 'вывод',
    unsourced: 'источник не назван',
  },
  kk: {
    'own-perception': 'өз көзімен көрген',
    'own-document': 'өз құжаты',
    hearsay: 'біреудің сөзінен',
    inference: 'қорытынды',
    unsourced: 'көзі аталмаған',
  },
} as const

const CALLS = {
  en: { attack: 'attack', arm: 'arm', burn: 'burn', call: 'a call', 'no-call': 'no call', unsure: 'unsure' },
  ru: {
    attack: 'нападение',
    arm: 'вооружение',
    burn: 'поджог',
    call: 'призыв',
    'no-call': 'не призыв',
    unsure: 'неясно',
  },
  kk: {
    attack: 'шабуыл',
    arm: 'қарулану',
    burn: 'өртеу',
    call: 'шақыру',
    'no-call': 'шақыру емес',
    unsure: 'белгісіз',
  },
} as const

/** Words of a stance or an evidentiality; the name itself where there are none. */
function words(table: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(table, name) ? table[name] : name
}

function proposal(language: 'en' | 'ru' | 'kk', { stance, evidentiality, of, speakers }: Proposal): string {
  const source = `${words(SOURCES[language], evidentiality)}${of === '' ? '' : ` (${of})`}`
  return `${words(STANCES[language], stance)}; ${source}${speakers === '' ? '' : `; ${speakers}`}`
}

export const decideMessages = {
  'decide.none': {
    en: (_: Nothing) => 'Nothing waits for a decision.',
    ru: (_: Nothing) => 'Ничто не ждёт решения.',
    kk: (_: Nothing) => 'Шешім күтіп тұрған ештеңе жоқ.',
  },
  'decide.keys': {
    en: (_: Nothing) =>
      'y supports  n denies  q asks  c comments  x unrelated  s skip  e source  u undo  j/k forward/back  . stop  ? help',
    ru: (_: Nothing) =>
      'y поддерживает  n отрицает  q спрашивает  c комментирует  x не о том  s пропустить  e источник  u отменить  j/k вперёд/назад  . закончить  ? справка',
    kk: (_: Nothing) =>
      'y растайды  n теріске шығарады  q сұрайды  c пікір  x басқа туралы  s өткізу  e көзі  u қайтару  j/k алға/артқа  . аяқтау  ? анықтама',
  },
  'decide.call-keys': {
    en: (_: Nothing) => 'y calls to violence  n does not  q unsure  s skip  u undo  j/k forward/back  . stop  ? help',
    ru: (_: Nothing) =>
      'y призывает к насилию  n не призывает  q неясно  s пропустить  u отменить  j/k вперёд/назад  . закончить  ? справка',
    kk: (_: Nothing) =>
      'y зорлыққа шақырады  n шақырмайды  q белгісіз  s өткізу  u қайтару  j/k алға/артқа  . аяқтау  ? анықтама',
  },
  'decide.calls': {
    en: (_: Nothing) => 'call to violence?',
    ru: (_: Nothing) => 'призыв к насилию?',
    kk: (_: Nothing) => 'зорлыққа шақыру ма?',
  },
  'decide.call-words': {
    en: (p: { kind: string; words: string }) => `  words of the list (${words(CALLS.en, p.kind)}): ${p.words}`,
    ru: (p: { kind: string; words: string }) => `  слова из списка (${words(CALLS.ru, p.kind)}): ${p.words}`,
    kk: (p: { kind: string; words: string }) => `  тізім сөздері (${words(CALLS.kk, p.kind)}): ${p.words}`,
  },
  'decide.answered-call': {
    en: (p: { verdict: string }) => `  you answered: ${words(CALLS.en, p.verdict)}`,
    ru: (p: { verdict: string }) => `  ваш ответ: ${words(CALLS.ru, p.verdict)}`,
    kk: (p: { verdict: string }) => `  сіздің жауабыңыз: ${words(CALLS.kk, p.verdict)}`,
  },
  'decide.head': {
    en: (p: Head) =>
      `[${number('en', p.at)}/${number('en', p.all)}] ${p.claim}: ${counted('en', p.posts, 'post', 'posts')}; first: ${p.post} (${p.chat}${p.account === '' || p.account === p.chat ? '' : `, ${p.account}`})`,
    ru: (p: Head) =>
      `[${number('ru', p.at)}/${number('ru', p.all)}] ${p.claim}: постов ${number('ru', p.posts)}; первый: ${p.post} (${p.chat}${p.account === '' || p.account === p.chat ? '' : `, ${p.account}`})`,
    kk: (p: Head) =>
      `[${number('kk', p.at)}/${number('kk', p.all)}] ${p.claim}: жазба ${number('kk', p.posts)}; біріншісі: ${p.post} (${p.chat}${p.account === '' || p.account === p.chat ? '' : `, ${p.account}`})`,
  },
  'decide.before': {
    en: (p: { text: string }) => `  before it: ${p.text}`,
    ru: (p: { text: string }) => `  перед ним: ${p.text}`,
    kk: (p: { text: string }) => `  алдында: ${p.text}`,
  },
  'decide.reply-to': {
    en: (p: { text: string }) => `  replies to: ${p.text}`,
    ru: (p: { text: string }) => `  ответ на: ${p.text}`,
    kk: (p: { text: string }) => `  жауап: ${p.text}`,
  },
  'decide.cut': {
    en: (p: { count: number }) => `  … (${number('en', p.count)} more characters)`,
    ru: (p: { count: number }) => `  … (ещё знаков: ${number('ru', p.count)})`,
    kk: (p: { count: number }) => `  … (тағы ${number('kk', p.count)} таңба)`,
  },
  'decide.proposes': {
    en: (p: Proposal) => `  rules propose: ${proposal('en', p)}`,
    ru: (p: Proposal) => `  правила предлагают: ${proposal('ru', p)}`,
    kk: (p: Proposal) => `  ережелер ұсынады: ${proposal('kk', p)}`,
  },
  'decide.answered': {
    en: (p: { stance: string }) => `  you answered: ${words(STANCES.en, p.stance)}`,
    ru: (p: { stance: string }) => `  ваш ответ: ${words(STANCES.ru, p.stance)}`,
    kk: (p: { stance: string }) => `  сіздің жауабыңыз: ${words(STANCES.kk, p.stance)}`,
  },
  'decide.end': {
    en: (p: { count: number }) =>
      `End of the queue (${counted('en', p.count, 'entry', 'entries')}): k goes back, u undoes, . stops.`,
    ru: (p: { count: number }) => `Конец очереди (${number('ru', p.count)}): k назад, u отменить, . закончить.`,
    kk: (p: { count: number }) => `Кезек соңы (${number('kk', p.count)}): k артқа, u қайтару, . аяқтау.`,
  },
  'decide.nothing-to-undo': {
    en: (_: Nothing) => 'Nothing to undo.',
    ru: (_: Nothing) => 'Отменять нечего.',
    kk: (_: Nothing) => 'Қайтаратын ештеңе жоқ.',
  },
  'decide.done': {
    en: (p: { count: number }) => `${counted('en', p.count, 'decision', 'decisions')} signed into the journal.`,
    ru: (p: { count: number }) => `Подписано решений в журнале: ${number('ru', p.count)}.`,
    kk: (p: { count: number }) => `Журналға қол қойылған шешім: ${number('kk', p.count)}.`,
  },
} satisfies Messages
