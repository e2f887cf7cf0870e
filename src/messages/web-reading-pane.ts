// What stands of the reading pane before its content is loaded.

import type { Messages } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

export const readingPaneMessages = {
  'reading.title': words('Post', 'Пост', 'Жазба'),
  'reading.close': words('Close', 'Закрыть', 'Жабу'),
} as const satisfies Messages
