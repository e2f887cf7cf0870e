// Words around a number that bound or loosen it: "more than", "около", "кемінде", "-нан астам".

/** `above` and `below` exclude the number itself, `least` and `most` do not; `about` loosens it. */
export type Bound = 'above' | 'least' | 'below' | 'most' | 'about'

type Phrase = readonly [Bound, readonly string[]]

function phrases(table: Readonly<Record<Bound, string>>): Phrase[] {
  return Object.entries(table).flatMap(([bound, line]) =>
    line.split('|').map(phrase => [bound as Bound, phrase.trim().split(' ')] as const),
  )
}

/** Before the number; folded words. */
const BEFORE = phrases({
  above:
    'more than|over|above|exceeding|in excess of|upwards of|greater than|более чем|более|больше чем|больше|свыше|превышает|превысило|превысила|превысил|>',
  least:
    'at least|no fewer than|no less than|not less than|not fewer than|a minimum of|as many as|не менее чем|не менее|не меньше чем|не меньше|как минимум|минимум|по меньшей мере|по крайней мере|кеминде|ен кеми|ен аз дегенде|аз дегенде|≥',
  below: 'fewer than|less than|under|below|менее чем|менее|меньше чем|меньше|<',
  most: 'up to|at most|no more than|not more than|a maximum of|до|не более чем|не более|не больше чем|не больше|максимум|самое большее|ен коп дегенде|ары кеткенде|≤',
  about:
    'about|around|approximately|roughly|some|nearly|almost|close to|an estimated|estimated|circa|около|примерно|приблизительно|порядка|почти|где-то|где то|ориентировочно|шамамен|жобамен|болжаммен|~|≈',
})

/** Behind the number and its noun; the Kazakh ones stand behind a case ending. */
const BEHIND = phrases({
  above: 'с лишним|с лишком|с гаком|-plus|plus|odd|+|астам|аса|артык|коп|кобирек',
  least: 'or more|and more|and above|и более|и больше|или больше|или более|кем емес|аз емес',
  below: 'аз|кем|жетпейтин',
  most: 'or fewer|or less|и менее|или меньше|дейин|шейин|артык емес|аспайды|аспайтын|коп емес',
  about: 'or so|шакты|жуык|тарта|таяу|карай|чуть ли не|или около того|шамасында',
})

const LONGEST = 4

function table(list: readonly Phrase[]): Map<string, Bound> {
  return new Map(list.map(([bound, words]) => [words.join(' '), bound]))
}

const beforeTable = table(BEFORE)
const behindTable = table(BEHIND)

export interface BoundFound {
  readonly bound: Bound
  /** Tokens that it takes. */
  readonly count: number
}

/** The bound that the words before `index` state; of several the longest. `words` are folded. */
export function boundBefore(words: readonly { readonly text: string }[], index: number): BoundFound | undefined {
  for (let count = Math.min(LONGEST, index); count > 0; count--) {
    const bound = beforeTable.get(joined(words, index - count, index))
    if (bound !== undefined) return { bound, count }
  }
  return undefined
}

/** The bound that the words from `index` on state. */
export function boundBehind(words: readonly { readonly text: string }[], index: number): BoundFound | undefined {
  for (let count = Math.min(LONGEST, words.length - index); count > 0; count--) {
    const bound = behindTable.get(joined(words, index, index + count))
    if (bound !== undefined) return { bound, count }
  }
  return undefined
}

/** "где-то" is three tokens. */
function joined(words: readonly { readonly text: string }[], from: number, to: number): string {
  let phrase = words[from].text
  for (let at = from + 1; at < to; at++) phrase += ` ${words[at].text}`
  return phrase.replace('где - то', 'где-то')
}
