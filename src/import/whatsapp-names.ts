// Names in WhatsApp exports: without marks for identity, and the ones that hold a colon.

import { SERVICE } from './whatsapp-words.ts'

/** Different names watched for colons in one chat. */
const MAX_NAMES = 20_000
/** Messages after which a name that always goes on with one word and a colon is taken to hold it. */
const ENOUGH = 5

/** The name as shown: bidirectional marks out, odd spaces and hyphens plain. */
export function shownName(name: string): string {
  return name
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/\u2011/g, '-')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** The name for identity inside its chat: no `~` before the names of unsaved contacts, telephone numbers as digits alone. */
export function identityName(name: string): string {
  const bare = shownName(name).replace(/^~ ?/, '').normalize('NFC')
  return /^\+[\d ()-]{6,30}$/.test(bare) ? bare.replace(/[ ()-]/g, '') : bare
}

/** The text before the first colon of a first line, as the parser takes it for a name; undefined when it is an event of the chat. */
export function nameBefore(firstLine: string): string | undefined {
  const end = firstLine.indexOf(': ')
  const colon = end === -1 && /:\s?$/.test(firstLine) ? firstLine.lastIndexOf(':') : end
  if (colon < 1 || colon > 200) return undefined
  const name = firstLine.slice(0, colon)
  return name.includes(' ') && SERVICE.some(([pattern]) => pattern.test(name)) ? undefined : name
}

/** Learns from all messages which names go on behind their first colon: "Desk: night" is one name when it always comes so. */
export class ColonNames {
  readonly #seen = new Map<string, { count: number; second: string | undefined }>()

  add(firstLine: string): void {
    const name = nameBefore(firstLine)
    if (name === undefined) return
    const rest = firstLine.slice(name.length + 2, name.length + 82)
    const end = rest.indexOf(': ')
    const second = end < 1 || end > 40 || /https?$/.test(rest.slice(0, end)) ? undefined : rest.slice(0, end)
    const seen = this.#seen.get(name)
    if (seen === undefined) {
      if (this.#seen.size < MAX_NAMES) this.#seen.set(name, { count: 1, second })
      return
    }
    seen.count++
    if (seen.second !== second) seen.second = undefined
  }

  /** Number of different names. */
  get size(): number {
    return this.#seen.size
  }

  names(): IterableIterator<string> {
    return this.#seen.keys()
  }

  /** What of the name stands behind its first colon; undefined for names without one. */
  secondPart(name: string): string | undefined {
    const seen = this.#seen.get(name)
    return seen !== undefined && seen.count >= ENOUGH ? seen.second : undefined
  }
}
