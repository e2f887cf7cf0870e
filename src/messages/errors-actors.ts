// Sentences of requests about actors that cannot be answered.

import type { Messages } from './catalogue.ts'

export const actorsErrorMessages = {
  'unknown-actor': {
    en: (p: { value: string }) => `The case's list has no actor “${p.value}”.`,
    ru: (p: { value: string }) => `В списке дела нет действующего лица «${p.value}».`,
    kk: (p: { value: string }) => `Іс тізімінде «${p.value}» деген тарап жоқ.`,
  },
  'actor-hidden': {
    en: () => 'This actor is not named on this screen. Turn on “Show names” to correct the entry.',
    ru: () => 'Имя этого лица здесь скрыто. Включите «Показывать имена», чтобы исправить запись.',
    kk: () => 'Бұл тараптың аты мұнда жасырылған. Жазбаны түзету үшін «Есімдерді көрсету» дегенді қосыңыз.',
  },
} satisfies Messages
