// What the command line says of suggestions and of calls to violence.

import { counted, type Messages, number } from './catalogue.ts'

type Nothing = Record<string, never>

const STANCES = {
  en: { support: 'support', deny: 'deny', query: 'query', comment: 'comment' },
  ru: { support: 'за', deny: 'против', query: 'вопрос', comment: 'замечание' },
  kk: { support: 'растайды', deny: 'теріске шығарады', query: 'сұрайды', comment: 'пікір' },
} as const

export interface Entry {
  readonly number: number
  readonly claim: string
  readonly stance: keyof (typeof STANCES)['en']
  readonly posts: number
  readonly isCounted: boolean
}

export interface CallTotals {
  readonly waiting: number
  readonly waitingPosts: number
  readonly confirmed: number
}

export interface Row {
  readonly name: string
  readonly posts: number
  readonly ofPosts: number
}

export const matchMessages = {
  'suggest.entry': {
    en: (p: Entry) =>
      `${p.number}. ${p.claim}: ${STANCES.en[p.stance]}?  (${counted('en', p.posts, 'post', 'posts')}${p.isCounted ? ', counted by rule' : ', not counted'})`,
    ru: (p: Entry) =>
      `${p.number}. ${p.claim}: ${STANCES.ru[p.stance]}?  (${counted('ru', p.posts, 'пост', 'поста', 'постов')}${p.isCounted ? ', учтено по правилу' : ', не учтено'})`,
    kk: (p: Entry) =>
      `${p.number}. ${p.claim}: ${STANCES.kk[p.stance]}?  (${counted('kk', p.posts, 'жазба')}${p.isCounted ? ', ереже бойынша есепте' : ', есепте жоқ'})`,
  },
  'suggest.none': {
    en: (_: Nothing) => 'Nothing waits for a decision.',
    ru: (_: Nothing) => 'Ничто не ждёт решения.',
    kk: (_: Nothing) => 'Шешім күтіп тұрған ештеңе жоқ.',
  },
  'suggest.closing': {
    en: (_: Nothing) => 'These are suggestions of rules; nothing here is decided. To decide: anechoic decide CASE',
    ru: (_: Nothing) => 'Это предложения правил; здесь ничего не решено. Чтобы решить: anechoic decide ДЕЛО',
    kk: (_: Nothing) => 'Бұл ережелердің ұсыныстары; мұнда ештеңе шешілген жоқ. Шешу үшін: anechoic decide ІС',
  },
  'calls.totals': {
    en: (p: CallTotals) =>
      `Confirmed calls to violence: ${counted('en', p.confirmed, 'post', 'posts')}. Waiting for review, not counted as calls: ${counted('en', p.waiting, 'text', 'texts')} in ${counted('en', p.waitingPosts, 'post', 'posts')}.`,
    ru: (p: CallTotals) =>
      `Подтверждённых призывов к насилию: ${counted('ru', p.confirmed, 'пост', 'поста', 'постов')}. Ждут проверки и призывами не считаются: ${counted('ru', p.waiting, 'текст', 'текста', 'текстов')}, ${counted('ru', p.waitingPosts, 'пост', 'поста', 'постов')}.`,
    kk: (p: CallTotals) =>
      `Расталған зорлыққа шақыру: ${counted('kk', p.confirmed, 'жазба')}. Тексеруді күтеді, шақыру деп есептелмейді: ${counted('kk', p.waiting, 'мәтін')}, ${counted('kk', p.waitingPosts, 'жазба')}.`,
  },
  'calls.channels': {
    en: (_: Nothing) => 'Confirmed, by channel:',
    ru: (_: Nothing) => 'Подтверждённые, по каналам:',
    kk: (_: Nothing) => 'Расталғаны, арна бойынша:',
  },
  'calls.clusters': {
    en: (_: Nothing) => 'Confirmed, by accounts that acted together:',
    ru: (_: Nothing) => 'Подтверждённые, по скоординированным кластерам:',
    kk: (_: Nothing) => 'Расталғаны, үйлескен шоғырлар бойынша:',
  },
  'calls.sides': {
    en: (_: Nothing) => 'Confirmed, by side of a claim:',
    ru: (_: Nothing) => 'Подтверждённые, по сторонам утверждений:',
    kk: (_: Nothing) => 'Расталғаны, тұжырым жақтары бойынша:',
  },
  'calls.hours': {
    en: (_: Nothing) => 'Confirmed, by hour (UTC):',
    ru: (_: Nothing) => 'Подтверждённые, по часам (UTC):',
    kk: (_: Nothing) => 'Расталғаны, сағат бойынша (UTC):',
  },
  'calls.row': {
    en: (p: Row) => `  ${p.name}: ${number('en', p.posts)} of ${number('en', p.ofPosts)}`,
    ru: (p: Row) => `  ${p.name}: ${number('ru', p.posts)} из ${number('ru', p.ofPosts)}`,
    kk: (p: Row) => `  ${p.name}: ${number('kk', p.ofPosts)} ішінен ${number('kk', p.posts)}`,
  },
  'calls.hour': {
    en: (p: { hour: string; posts: number }) => `  ${p.hour}: ${number('en', p.posts)}`,
    ru: (p: { hour: string; posts: number }) => `  ${p.hour}: ${number('ru', p.posts)}`,
    kk: (p: { hour: string; posts: number }) => `  ${p.hour}: ${number('kk', p.posts)}`,
  },
  'calls.waiting': {
    en: (_: Nothing) => 'Waiting for review:',
    ru: (_: Nothing) => 'Ждут проверки:',
    kk: (_: Nothing) => 'Тексеруді күтеді:',
  },
  'calls.entry': {
    en: (p: { number: number; posts: number; post: string }) =>
      `${p.number}. ${p.post}  (${counted('en', p.posts, 'post', 'posts')})`,
    ru: (p: { number: number; posts: number; post: string }) =>
      `${p.number}. ${p.post}  (${counted('ru', p.posts, 'пост', 'поста', 'постов')})`,
    kk: (p: { number: number; posts: number; post: string }) =>
      `${p.number}. ${p.post}  (${counted('kk', p.posts, 'жазба')})`,
  },
} satisfies Messages
