// What tokens and names of an export stand for, and how words stand for a post, in words.

import type { Language } from '../model/ladder.ts'

const KINDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  account: { en: 'account', ru: 'аккаунт', kk: 'аккаунт' },
  actor: { en: 'actor', ru: 'лицо', kk: 'тұлға' },
  channel: { en: 'channel', ru: 'канал', kk: 'арна' },
  claim: { en: 'claim', ru: 'утверждение', kk: 'тұжырым' },
  cluster: { en: 'cluster', ru: 'кластер', kk: 'шоғыр' },
  entry: { en: 'entry of the journal', ru: 'запись журнала', kk: 'журнал жазбасы' },
  exhibit: { en: 'exhibit', ru: 'материал', kk: 'материал' },
  family: { en: 'family of texts', ru: 'семейство текстов', kk: 'мәтіндер тобы' },
  post: { en: 'post', ru: 'пост', kk: 'жазба' },
  role: { en: 'role', ru: 'роль', kk: 'рөл' },
  speaker: { en: 'speaker', ru: 'говорящий', kk: 'айтушы' },
  tie: { en: 'tie', ru: 'связь', kk: 'байланыс' },
  paraphrase: { en: 'paraphrase', ru: 'пересказ', kk: 'қайта айтылған' },
  shortened: { en: 'shortened', ru: 'сокращено', kk: 'қысқартылған' },
  verbatim: { en: 'verbatim', ru: 'дословно', kk: 'сөзбе-сөз' },
}

/** A kind that this version does not know is given as it is called. */
export function kindText(kind: string, language: Language): string {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind][language] : kind
}
