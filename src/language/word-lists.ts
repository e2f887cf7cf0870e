// Short word lists written as lines of stems: "погиб* убитых" means every word that begins with погиб, and the word убитых.

/** Letters that an ending may have after a stem. */
const ENDING = 7

export interface WordList<Value> {
  /** What the list says of a folded lower-case word; of several stems the longest. */
  find(word: string): Value | undefined
}

/** Values by stems and words; the words are folded as TextToken.text is. Cost of a search: the length of the word. */
export function wordList<Value>(rows: Iterable<readonly [Value, string]>): WordList<Value> {
  const words = new Map<string, Value>()
  const stems = new Map<string, Value>()
  let longest = 0
  for (const [value, line] of rows)
    for (const entry of line.split(/\s+/).filter(entry => entry !== '')) {
      if (!entry.endsWith('*')) {
        words.set(entry, value)
        continue
      }
      stems.set(entry.slice(0, -1), value)
      longest = Math.max(longest, entry.length - 1)
    }
  return {
    find(word) {
      const exact = words.get(word)
      if (exact !== undefined) return exact
      const shortest = Math.max(2, word.length - ENDING)
      for (let length = Math.min(word.length, longest); length >= shortest; length--) {
        const value = stems.get(word.slice(0, length))
        if (value !== undefined) return value
      }
      return undefined
    },
  }
}
