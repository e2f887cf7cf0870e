// Errors of `anechoic explain`.

import type { Messages } from './catalogue.ts'

type Nothing = Record<string, never>
type Unknown = { value: string; known: string }

export const explainErrorMessages = {
  'explain-no-claim': {
    en: (_: Nothing) => 'Say which claim: anechoic explain CASE CLAIM. “anechoic claims CASE” lists them.',
    ru: (_: Nothing) => 'Укажите утверждение: anechoic explain ДЕЛО УТВЕРЖДЕНИЕ. Список даёт «anechoic claims ДЕЛО».',
    kk: (_: Nothing) => 'Тұжырымды көрсетіңіз: anechoic explain ІС ТҰЖЫРЫМ. Тізімін «anechoic claims ІС» береді.',
  },
  'explain-unknown-claim': {
    en: (p: Unknown) => `This case has no claim “${p.value}”. Its claims: ${p.known || '—'}.`,
    ru: (p: Unknown) => `В этом деле нет утверждения «${p.value}». Есть: ${p.known || '—'}.`,
    kk: (p: Unknown) => `Бұл істе «${p.value}» деген тұжырым жоқ. Барлары: ${p.known || '—'}.`,
  },
} satisfies Messages
