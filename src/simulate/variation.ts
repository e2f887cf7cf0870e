// How copies differ from what they copy: the small changes that people and tools make when they paste.

import type { Random } from '../algorithms/random.ts'

export const VARIATIONS = ['equal', 'typo', 'emoji', 'homoglyph', 'prefix', 'suffix', 'punctuation'] as const
export type Variation = (typeof VARIATIONS)[number]

const EMOJI = ['❗️', '🔥', '😡', '🙏', '‼️', '📢', '💔']
const PREFIXES = ['FWD: ', 'Прочитайте: ', 'Important: ', 'Оқыңыз: ', '>> ']
const SUFFIXES = [' (c)', ' ...', ' +1', ' @all', ' #now']
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  а: 'a',
  с: 'c',
  е: 'e',
  о: 'o',
  р: 'p',
  х: 'x',
}

/** The text with one kind of change; at most three places of it are touched, so it stays a near-duplicate when it has 80 letters or more. */
export function varied(text: string, variation: Variation, random: Random): string {
  switch (variation) {
    case 'equal':
      return text
    case 'prefix':
      return random.pick(PREFIXES) + text
    case 'suffix':
      return text + random.pick(SUFFIXES)
    case 'emoji':
      return random.chance(0.5) ? `${random.pick(EMOJI)} ${text}` : `${text} ${random.pick(EMOJI)}${random.pick(EMOJI)}`
    case 'punctuation':
      return text
        .replace(/[.!]$/, '')
        .replace(/[,:]/, '')
        .concat(random.pick(['!!!', '!', '..', '']))
    case 'typo':
      return withTypo(withTypo(text, random), random)
    case 'homoglyph':
      return withLookAlikes(text, random)
  }
}

function withTypo(text: string, random: Random): string {
  const at = random.between(1, Math.max(1, text.length - 3))
  // Surrogate pairs must stay whole.
  if (/[\ud800-\udfff]/.test(text.slice(at - 1, at + 2))) return text
  const kind = random.below(3)
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1)
  if (kind === 1) return text.slice(0, at) + text[at] + text.slice(at)
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2)
}

function withLookAlikes(text: string, random: Random): string {
  let changed = text
  for (let i = 0; i < 3; i++) {
    const from = random.below(text.length)
    for (let at = from; at < text.length; at++) {
      const other = LOOK_ALIKE[changed[at]]
      if (other !== undefined) {
        changed = changed.slice(0, at) + other + changed.slice(at + 1)
        break
      }
    }
  }
  return changed
}
