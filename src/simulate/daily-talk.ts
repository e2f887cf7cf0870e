// Daily talk: what people post when nothing is planted, with the formatting, replies and repetition of real chats.

import type { Random } from '../algorithms/random.ts'
import type { Language } from '../model/ladder.ts'
import type { Grammar } from './grammar.ts'
import { GRAMMARS } from './grammars.ts'
import type { TextPart } from './simulated-post.ts'
import { plainText } from './simulated-post.ts'
import { VARIATIONS, varied } from './variation.ts'

export interface TalkStyle {
  /** Share of posts that repeat an earlier text of the chat word for word, 0..1. */
  readonly repeated: number
  /** Share of posts that repeat one with a small change, 0..1. */
  readonly varied: number
  /** Share of posts that are a greeting or another stock phrase, 0..1. */
  readonly stock: number
  /** Share of posts with formatted parts, 0..1. */
  readonly formatted: number
  /** Mean number of sentences after the first. */
  readonly moreSentences: number
}

export const EXAMPLE_STYLE: TalkStyle = { repeated: 0, varied: 0, stock: 0.02, formatted: 0.08, moreSentences: 0.35 }
export const BENCH_STYLE: TalkStyle = {
  repeated: 0.3,
  varied: 0.05,
  stock: 0.03,
  formatted: 0.41,
  moreSentences: 1.15,
}

const HASHTAGS: Readonly<Record<Language, readonly string[]>> = {
  en: ['#PortSelen', '#Velmar', '#SelenToday'],
  ru: ['#ПортСелен', '#Вельмар', '#СеленСегодня'],
  kk: ['#СеленПорты', '#Вельмар', '#БүгінСелен'],
}
const RECENT = 2048

/** Talk of one chat; it remembers the last texts so that some can be repeated. */
export class DailyTalk {
  readonly #random: Random
  readonly #style: TalkStyle
  readonly #recent: (readonly TextPart[])[] = []
  #next = 0

  constructor(random: Random, style: TalkStyle) {
    this.#random = random
    this.#style = style
  }

  /** The parts of the next post. */
  post(language: Language, isHeadline: boolean): readonly TextPart[] {
    const random = this.#random
    const style = this.#style
    const draw = random.unit()
    if (this.#recent.length > 20 && draw < style.repeated + style.varied) {
      const earlier = this.#recent[random.heavyTailed(this.#recent.length)]
      if (draw < style.repeated) return earlier
      const text = plainText(earlier)
      if (text.length > 80) return [{ type: 'plain', text: varied(text, random.pick(VARIATIONS), random) }]
    }
    if (draw > 1 - style.stock) return [{ type: 'plain', text: GRAMMARS[language].expand('stock', random) }]
    const parts = this.#compose(GRAMMARS[language], language, isHeadline)
    if (style.repeated > 0) {
      this.#recent[this.#next] = parts
      this.#next = (this.#next + 1) % RECENT
    }
    return parts
  }

  #compose(grammar: Grammar, language: Language, isHeadline: boolean): readonly TextPart[] {
    const random = this.#random
    const isFormatted = random.chance(this.#style.formatted)
    const first = grammar.expand(isHeadline ? 'headline' : 'sentence', random)
    // Exponential with a rare factor of twelve: most posts are short, a few are essays.
    const more = Math.floor(random.exponential(this.#style.moreSentences) * (random.chance(0.02) ? 12 : 1))
    let rest = ''
    for (let i = 0; i < more; i++) rest += ` ${grammar.expand('sentence', random)}`
    if (!isFormatted) return [{ type: 'plain', text: first + rest }]
    switch (random.below(4)) {
      case 0:
        return [{ type: 'bold', text: first }, { type: 'plain', text: `\n${rest.trimStart()}\n` }, this.#link()]
      case 1:
        return [
          { type: 'plain', text: `${first}${rest}\n\n` },
          { type: 'hashtag', text: random.pick(HASHTAGS[language]) },
        ]
      case 2:
        return [
          { type: 'plain', text: '"' },
          { type: 'italic', text: first },
          { type: 'plain', text: `"\n${rest.trimStart() || '…'}` },
        ]
      default:
        return [{ type: 'plain', text: `${first}${rest}\n` }, this.#link()]
    }
  }

  #link(): TextPart {
    const random = this.#random
    const address = `https://courier.selen.example/${random.between(2000, 9999)}/${random.below(1_000_000).toString(36)}`
    return random.chance(0.7)
      ? { type: 'link', text: address }
      : { type: 'text_link', text: '→', href: `${address}?utm_source=chat&id=${random.below(1000)}` }
  }
}
