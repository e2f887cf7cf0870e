// How the gate compares: what a reader or a search engine takes for the same is one spelling here. Shares nothing with what protects.

const LETTERS: Readonly<Record<string, string>> = {
  ё: 'е',
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
}

const NOT_ASCII = /[^\u0000-\u007f]/
const WHITE = /[\s\u0000-\u001f]+/g
const MARKS = /[\p{Cf}\p{M}\ufffd]+/gu

/** NFKC, lower case, ё as е and Kazakh letters as they are typed without a Kazakh keyboard, no invisible marks, white space as one space. Linear. */
export function foldForGate(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase().replace(WHITE, ' ')
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/[ёәғқңөұүһі]/g, letter => LETTERS[letter])
    .replace(/[‐-―−]/g, '-')
    .replace(/[’ʼʻ`´]/g, "'")
    .replace(WHITE, ' ')
}

/** Runs of letters and runs of digits of a folded text. */
export function gateWords(folded: string): string[] {
  return folded.match(/\p{L}+|\p{N}+/gu) ?? []
}
