// Whether two spellings name one speaker: inflected forms, titles and initials apart. Errs on the side of "no" where a short form fits several.

/** Articles, possessives and labels of answers, which make no difference. */
const LEFT_OUT = new Set(
  'the a an my his her its their our your of at in мой моя мое моего моей его ее их наш наша из в на менин онын биздин'.split(
    ' ',
  ),
)

/** Share of tokens that two spellings have in common, 0..1; 0 where a token of the shorter one is not in the longer one. */
export function nameSimilarity(one: string, other: string): number {
  const [short, long] = [tokensOf(one), tokensOf(other)].sort((a, b) => a.length - b.length)
  if (short.length === 0) return folded(one) === folded(other) ? 1 : 0
  const free = [...long]
  for (const token of short) {
    const at = free.findIndex(each => isSameWord(token, each))
    if (at < 0) return 0
    free.splice(at, 1)
  }
  return short.length / long.length
}

/** True when `one` fits `other`, and none of `others` (all names of the document) as well or better. */
export function isSameSpeaker(one: string, other: string, others: Iterable<string>): boolean {
  if (folded(one) === folded(other)) return true
  const score = nameSimilarity(one, other)
  if (score === 0) return false
  for (const each of others) {
    if (nameSimilarity(other, each) !== 1 && nameSimilarity(one, each) >= score) return false
  }
  return true
}

/** Lower case, one space between words, without marks. */
export function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function tokensOf(name: string): readonly string[] {
  return folded(name)
    .split(' ')
    .filter(token => token !== '' && !LEFT_OUT.has(token))
}

/** One word in two inflected forms, or an initial and its name. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  let common = 0
  while (common < one.length && one[common] === other[common]) common++
  const [short, long] = [Math.min(one.length, other.length), Math.max(one.length, other.length)]
  if (short === 1) return common === 1
  return common >= 3 && short - common <= 2 && long - common <= 6 && common >= 0.6 * short
}
