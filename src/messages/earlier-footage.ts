// Footage in the numbers of claims, in words: how media of two posts are the same, and why a confirmed mark waits again.

import type { Language } from '../model/ladder.ts'
import type { SharedMedium } from '../model/media-family.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'
import { mediaMatchText } from './media-match.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

interface Pair {
  readonly exhibit: number
  readonly ofExhibit: number
  readonly how: string
}

interface Older {
  readonly collection: string
  /** ISO date. */
  readonly heldBefore: string
  readonly name: string
  readonly how: string
}

export interface Reopening {
  readonly hasPost: boolean
  /** Number of collections. */
  readonly collections: number
}

export const earlierFootageMessages = {
  one: {
    en: p => `exhibit ${number('en', p.exhibit)} in both posts`,
    ru: p => `экспонат ${number('ru', p.exhibit)} в обоих постах`,
    kk: p => `екі жазбада да ${number('kk', p.exhibit)}-айғақ`,
  } satisfies Message<Pair>,
  pair: {
    en: p => `exhibit ${number('en', p.exhibit)} and exhibit ${number('en', p.ofExhibit)}: ${p.how}`,
    ru: p => `экспонат ${number('ru', p.exhibit)} и экспонат ${number('ru', p.ofExhibit)}: ${p.how}`,
    kk: p => `${number('kk', p.exhibit)}-айғақ пен ${number('kk', p.ofExhibit)}-айғақ: ${p.how}`,
  } satisfies Message<Pair>,
  'mark.reopened': words(
    'confirmed, but its footage was there before and nobody has looked at that: not counted',
    'подтверждено, но эти кадры были раньше, и этого никто не смотрел: не считается',
    'расталған, бірақ бұл кадрлар бұрын болған, оны ешкім қарамаған: саналмайды',
  ),
  'reopened.look': words('Look at it', 'Посмотреть', 'Қарау'),
  reopened: {
    en: p => {
      const post = p.hasPost ? ['an earlier post of somebody else has the same footage'] : []
      const older =
        p.collections > 0
          ? [`it is in ${counted('en', p.collections, 'collection', 'collections')} of older footage`]
          : []
      return `This mark was confirmed and waits again: ${[...post, ...older].join('; ')}.`
    },
    ru: p => {
      const post = p.hasPost ? ['те же кадры есть в более раннем посте кого-то другого'] : []
      const older =
        p.collections > 0 ? [`они есть в собраниях более старых кадров: ${number('ru', p.collections)}`] : []
      return `Этот признак был подтверждён и ждёт снова: ${[...post, ...older].join('; ')}.`
    },
    kk: p => {
      const post = p.hasPost ? ['сол кадрлар басқа біреудің бұрынғы жазбасында бар'] : []
      const older = p.collections > 0 ? [`олар ескі кадрлар жинақтарында бар: ${number('kk', p.collections)}`] : []
      return `Бұл белгі расталған еді, қайта күтіп тұр: ${[...post, ...older].join('; ')}.`
    },
  } satisfies Message<Reopening>,
  older: {
    en: p => `In the collection “${p.collection}”, held before ${p.heldBefore}: ${p.name} (${p.how})`,
    ru: p => `В собрании «${p.collection}», имевшемся до ${p.heldBefore}: ${p.name} (${p.how})`,
    kk: p => `${p.heldBefore} күнінен бұрын болған «${p.collection}» жинағында: ${p.name} (${p.how})`,
  } satisfies Message<Older>,
  elsewhere: words(
    'same footage, earlier, outside this claim',
    'те же кадры раньше, вне этого утверждения',
    'сол кадрлар бұрынырақ, бұл тұжырымнан тыс',
  ),
} as const satisfies Messages

/** The exhibits, test and distance; through the centre of their family where both were held against that one. */
export function sharedMediumText({ exhibit, ofExhibit, match, via }: SharedMedium, language: Language): string {
  const say = (own: number, other: number, how: string) =>
    earlierFootageMessages.pair[language]({ exhibit: own, ofExhibit: other, how })
  if (exhibit === ofExhibit) return earlierFootageMessages.one[language]({ exhibit, ofExhibit, how: '' })
  if (via === undefined) return say(exhibit, ofExhibit, mediaMatchText(match, language))
  const first = say(exhibit, via.exhibit, mediaMatchText(match, language))
  return `${first}; ${say(ofExhibit, via.exhibit, mediaMatchText(via.match, language))}`
}
