// Sentences of findings about equal and nearly equal texts.

import type { Messages } from './catalogue.ts'
import { counted, number } from './catalogue.ts'

interface FamilyText {
  readonly posts: number
  readonly accounts: number
  readonly channels: number
  readonly forwards: number
  /** Distinct normalised texts. */
  readonly variants: number
  /** Smallest resemblance of a variant to the text seen first, 0..1. */
  readonly resemblance: number
  /** Length of the text seen first. */
  readonly characters: number
}

interface ContainmentText {
  /** Posts with the shorter text. */
  readonly posts: number
  readonly containers: number
  readonly containerPosts: number
}

const accounts = {
  en: (count: number) => counted('en', count, 'account', 'accounts'),
  /** After "от". */
  ru: (count: number) => counted('ru', count, 'аккаунта', 'аккаунтов', 'аккаунтов'),
  kk: (count: number) => counted('kk', count, 'аккаунт'),
}

const channels = {
  en: (count: number) => counted('en', count, 'channel', 'channels'),
  /** After "в". */
  ru: (count: number) => counted('ru', count, 'канале', 'каналах', 'каналах'),
  kk: (count: number) => counted('kk', count, 'арнада'),
}

/** By whom (where known), where, and how many of the posts are marked as forwards. */
const spread = {
  en: (p: FamilyText) => {
    const forwards = `; ${number('en', p.forwards)} of the posts ${p.forwards === 1 ? 'is marked as a forward' : 'are marked as forwards'}`
    return `${p.accounts === 0 ? '' : `by ${accounts.en(p.accounts)} `}in ${channels.en(p.channels)}${p.forwards === 0 ? '' : forwards}`
  },
  ru: (p: FamilyText) => {
    const forwards = `; из них помечено как пересланное: ${number('ru', p.forwards)}`
    return `${p.accounts === 0 ? '' : `от ${accounts.ru(p.accounts)} `}в ${channels.ru(p.channels)}${p.forwards === 0 ? '' : forwards}`
  },
  kk: (p: FamilyText) => {
    const forwards = `; оның ${number('kk', p.forwards)} жазбасы қайта жіберілген деп белгіленген`
    return `${channels.kk(p.channels)}${p.accounts === 0 ? '' : `, ${accounts.kk(p.accounts)}`}${p.forwards === 0 ? '' : forwards}`
  },
}

export const samenessFindingMessages = {
  'copy-family-equal': {
    en: (p: FamilyText) =>
      `The same text was posted ${counted('en', p.posts, 'time', 'times')} ${spread.en(p)}. The first of them is what the case saw first; it need not be the author.`,
    ru: (p: FamilyText) =>
      `Один и тот же текст: ${counted('ru', p.posts, 'пост', 'поста', 'постов')} ${spread.ru(p)}. Первый из них — лишь первый из известных делу; автор ли это, неизвестно.`,
    kk: (p: FamilyText) =>
      `Бір мәтін ${counted('kk', p.posts, 'рет')} жарияланған: ${spread.kk(p)}. Алғашқысы — іске белгілілердің ішіндегі ең ертесі ғана; оның авторы сол ма, белгісіз.`,
  },
  'copy-family-near': {
    en: (p: FamilyText) =>
      `One text in ${counted('en', p.variants, 'variant', 'variants')} was posted ${counted('en', p.posts, 'time', 'times')} ${spread.en(p)}. Of all short passages of a variant and of the text seen first, at least ${number('en', p.resemblance * 100, 1)} % stand in both.`,
    ru: (p: FamilyText) =>
      `Один текст, ${counted('ru', p.variants, 'вариант', 'варианта', 'вариантов')}: ${counted('ru', p.posts, 'пост', 'поста', 'постов')} ${spread.ru(p)}. Из всех коротких фрагментов любого варианта и первого по времени текста общих — не меньше ${number('ru', p.resemblance * 100, 1)} %.`,
    kk: (p: FamilyText) =>
      `Бір мәтін ${counted('kk', p.variants, 'нұсқада')} ${counted('kk', p.posts, 'рет')} жарияланған: ${spread.kk(p)}. Кез келген нұсқа мен алғаш көрінген мәтіннің барлық қысқа үзінділерінің кемінде ${number('kk', p.resemblance * 100, 1)} %-ы екеуіне ортақ.`,
  },
  'copy-family-short': {
    en: (p: FamilyText) =>
      `The same short text (${counted('en', p.characters, 'character', 'characters')}) was posted ${counted('en', p.posts, 'time', 'times')} ${spread.en(p)}. People write slogans, prayers and calls for help alike without copying each other: this alone says little.`,
    ru: (p: FamilyText) =>
      `Один и тот же короткий текст (${counted('ru', p.characters, 'знак', 'знака', 'знаков')}): ${counted('ru', p.posts, 'пост', 'поста', 'постов')} ${spread.ru(p)}. Лозунги, молитвы и просьбы о помощи люди пишут одинаково, не копируя друг друга: само по себе это мало что значит.`,
    kk: (p: FamilyText) =>
      `Бір қысқа мәтін (${counted('kk', p.characters, 'таңба')}) ${counted('kk', p.posts, 'рет')} жарияланған: ${spread.kk(p)}. Ұрандарды, дұғаларды және көмек сұрауды адамдар бірінен-бірі көшірмей-ақ бірдей жазады: мұның өзі көп нәрсені білдірмейді.`,
  },
  containment: {
    en: (p: ContainmentText) =>
      `A text of ${counted('en', p.posts, 'post', 'posts')} stands in full inside ${counted('en', p.containers, 'longer text', 'longer texts')} (${counted('en', p.containerPosts, 'post', 'posts')}). What those posts repeat is this part, not the whole.`,
    ru: (p: ContainmentText) =>
      `Текст (${counted('ru', p.posts, 'пост', 'поста', 'постов')}) целиком входит в ${counted('ru', p.containers, 'более длинный текст', 'более длинных текста', 'более длинных текстов')} (${counted('ru', p.containerPosts, 'пост', 'поста', 'постов')}). Совпадает именно этот отрывок, а не посты целиком.`,
    kk: (p: ContainmentText) =>
      `Мәтін (${counted('kk', p.posts, 'жазба')}) ${counted('kk', p.containers, 'ұзағырақ мәтіннің')} ішінде толық тұр (${counted('kk', p.containerPosts, 'жазба')}). Жазбалардың бүтіні емес, дәл осы үзіндісі сәйкес келеді.`,
  },
} satisfies Messages
