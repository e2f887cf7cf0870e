// Sentences of requests for families, forward trees and other echoes that are not there.

import type { Messages } from './catalogue.ts'

export const echoesErrorMessages = {
  'no-such-echo': {
    en: (p: { value: string }) =>
      `This case has nothing under the id “${p.value}”. It may have had another one before posts were added or thresholds changed.`,
    ru: (p: { value: string }) =>
      `В этом деле под идентификатором «${p.value}» ничего нет. До добавления постов или смены порогов он мог быть другим.`,
    kk: (p: { value: string }) =>
      `Бұл істе «${p.value}» идентификаторымен ештеңе жоқ. Жазбалар қосылғанға не шектер өзгергенге дейін ол басқаша болуы мүмкін.`,
  },
} satisfies Messages
