// That media of the case were not looked at yet, where figures are shown that would know of their copies.

import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

export const footageWaitingMessages = {
  unread: {
    en: p =>
      `${counted('en', p.count, 'medium of the case has', 'media of the case have')} not been looked at yet: copies among ${p.count === 1 ? 'it and others' : 'them'} still count apart in these figures.`,
    ru: p =>
      `Медиафайлов, которые ещё не прочитаны: ${number('ru', p.count)}; копии среди них в этих числах пока считаются отдельно.`,
    kk: p => `Әлі оқылмаған медиа: ${number('kk', p.count)}; олардың көшірмелері бұл сандарда әзірге бөлек саналады.`,
  } satisfies Message<{ count: number }>,
  open: words('Read them in Footage', 'Прочитать в разделе «Съёмка»', '«Бейнематериал» бөлімінде оқу'),
} as const satisfies Messages
