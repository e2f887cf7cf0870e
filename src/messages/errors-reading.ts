// Sentences of posts that cannot be opened in the browser.

import type { Messages } from './catalogue.ts'

type Value = { value: string }

export const readingErrorMessages = {
  'no-such-post': {
    en: (p: Value) =>
      `The case holds no post “${p.value}”. It may have been erased, held back by its source, or be of another case.`,
    ru: (p: Value) =>
      `В деле нет поста «${p.value}». Возможно, он стёрт, удержан по воле источника или относится к другому делу.`,
    kk: (p: Value) =>
      `Істе «${p.value}» жазбасы жоқ. Ол өшірілген, дереккөзінің қалауымен ұсталған не басқа іске қатысты болуы мүмкін.`,
  },
} as const satisfies Messages
