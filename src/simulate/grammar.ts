// Texts from phrase books: banks of alternatives with slots, compiled once and expanded with a seeded generator.

import type { Random } from '../algorithms/random.ts'

/**
 * Bank name -> alternatives, separated by `|` or line ends. Slots: `{bank}`, `{^bank}` with a capital first letter,
 * `{n 2-60}` a whole number, `{t}` a time of day as 14:05.
 */
export type PhraseBook = Readonly<Record<string, string>>

interface Slot {
  readonly text: string
  readonly bank: Bank | undefined
  readonly isCapital: boolean
  readonly from: number
  /** -1 for no number, -2 for a time of day. */
  readonly to: number
}

interface Bank {
  readonly name: string
  alternatives: readonly (readonly Slot[])[]
}

export class Grammar {
  readonly #banks = new Map<string, Bank>()

  /** Throws RangeError for a slot whose bank is nowhere and for a bank that leads back to itself. */
  constructor(...books: readonly PhraseBook[]) {
    for (const book of books) {
      for (const name of Object.keys(book)) this.#banks.set(name, { name, alternatives: [] })
    }
    for (const book of books) {
      for (const [name, source] of Object.entries(book)) {
        const lines = source.split(/[|\n]/).map(line => line.trim())
        this.#bank(name).alternatives = lines.filter(line => line !== '').map(line => this.#compile(line))
      }
    }
    for (const bank of this.#banks.values()) refuseCircle(bank, [])
  }

  /** One alternative of the bank with all its slots filled. */
  expand(bankName: string, random: Random): string {
    return expandBank(this.#bank(bankName), random)
  }

  has(bankName: string): boolean {
    return this.#banks.has(bankName)
  }

  #bank(name: string): Bank {
    const bank = this.#banks.get(name)
    if (bank === undefined) throw new RangeError(`no bank named ${name}`)
    return bank
  }

  #compile(line: string): Slot[] {
    const slots: Slot[] = []
    const literal = (text: string): void => {
      if (text !== '') slots.push({ text, bank: undefined, isCapital: false, from: 0, to: -1 })
    }
    let at = 0
    for (const match of line.matchAll(/\{(\^?)([^{}]+)\}/g)) {
      literal(line.slice(at, match.index))
      at = match.index + match[0].length
      const range = /^n (\d+)-(\d+)$/.exec(match[2])
      if (range)
        slots.push({ text: '', bank: undefined, isCapital: false, from: Number(range[1]), to: Number(range[2]) })
      else if (match[2] === 't') slots.push({ text: '', bank: undefined, isCapital: false, from: 0, to: -2 })
      else slots.push({ text: '', bank: this.#bank(match[2]), isCapital: match[1] === '^', from: 0, to: -1 })
    }
    literal(line.slice(at))
    return slots
  }
}

function expandBank(bank: Bank, random: Random): string {
  const slots = random.pick(bank.alternatives)
  let text = ''
  for (let i = 0; i < slots.length; i++) {
    const slot = slots[i]
    if (slot.bank !== undefined) {
      const filled = expandBank(slot.bank, random)
      text += slot.isCapital ? capitalised(filled) : filled
    } else if (slot.to === -1) text += slot.text
    else if (slot.to === -2) text += clock(random)
    else text += random.between(slot.from, slot.to)
  }
  return text
}

function clock(random: Random): string {
  const minutes = random.below(60)
  return `${random.between(6, 23)}:${minutes < 10 ? '0' : ''}${minutes}`
}

/** The text with its first letter in upper case. */
export function capitalised(text: string): string {
  return text === '' ? text : text[0].toUpperCase() + text.slice(1)
}

function refuseCircle(bank: Bank, trail: readonly Bank[]): void {
  if (trail.includes(bank)) throw new RangeError(`bank ${bank.name} leads back to itself`)
  for (const slots of bank.alternatives) {
    for (const slot of slots) if (slot.bank !== undefined) refuseCircle(slot.bank, [...trail, bank])
  }
}
