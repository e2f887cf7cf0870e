// What the report says of the sources: how much came from each, until when, what is held back.

import { counted, type Message, type Messages, number } from './catalogue.ts'
import { whyEn, whyKk, whyRu } from './cli-sources.ts'

export const reportConsentMessages = {
  'sources.title': {
    en: () => 'Sources and their consent',
    ru: () => 'Источники и их согласие',
    kk: () => 'Дереккөздер және олардың келісімі',
  },
  'sources.source': { en: () => 'Source', ru: () => 'Источник', kk: () => 'Дереккөз' },
  'sources.exhibits': { en: () => 'Exhibits', ru: () => 'Материалов', kk: () => 'Материал' },
  'sources.until': { en: () => 'Consent until', ru: () => 'Согласие до', kk: () => 'Келісім мерзімі' },
  'sources.kept': { en: () => 'Not in this report', ru: () => 'Нет в этом отчёте', kk: () => 'Бұл есепте жоқ' },
  'sources.heldBack': {
    en: p => `${counted('en', p.exhibits, 'exhibit', 'exhibits')}: ${whyEn(p)}`,
    ru: p => `материалов: ${number('ru', p.exhibits)}; ${whyRu(p)}`,
    kk: p => `материал: ${number('kk', p.exhibits)}; ${whyKk(p)}`,
  } satisfies Message<{ exhibits: number; why: string; expires: string }>,
} satisfies Messages
