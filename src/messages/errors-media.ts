// Sentences of what the command faces cannot do.

import type { Messages } from './catalogue.ts'

type Value = { value: number | string }

export const mediaErrorMessages = {
  'faces-one-exhibit': {
    en: () => 'Name one exhibit: --exhibit N.',
    ru: () => 'Назовите один материал: --exhibit N.',
    kk: () => 'Бір материалды атаңыз: --exhibit N.',
  },
  'faces-held-back': {
    en: (p: Value) =>
      `Exhibit ${p.value} is held back: the consent of its source is not in force (“anechoic sources”).`,
    ru: (p: Value) => `Материал ${p.value} не показывается: согласие источника не действует («anechoic sources»).`,
    kk: (p: Value) => `${p.value} материалы көрсетілмейді: дереккөз келісімі күшінде емес («anechoic sources»).`,
  },
} satisfies Messages
