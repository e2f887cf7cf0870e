// Letters that people type for one another: ё and е, and Kazakh letters on a Russian keyboard.

/** Kazakh letters and the Russian ones that people type when their keyboard lacks them. */
const FOLDED: Readonly<Record<string, string>> = {
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
  ї: 'и',
  є: 'е',
  ґ: 'г',
  ў: 'у',
}

const FOLDABLE = /[ёәғқңөұүһіїєґў]/g

/** Lower-case text with these letters replaced by the ones they are typed as; everything else stays. */
export function foldLetters(text: string): string {
  return text.replace(FOLDABLE, letter => FOLDED[letter])
}

/** One lower-case word, also without the marks on its Latin letters; й stays. */
export function foldWord(word: string): string {
  const folded = foldLetters(word.normalize('NFC'))
  if (!/[^\u0000-\u007fа-я]/.test(folded)) return folded
  // Marks left over on е and у would compose into ё and ў again.
  return folded
    .normalize('NFD')
    .replace(/([a-z])\p{M}+|(е)\u0308+|(у)\u0306+/gu, '$1$2$3')
    .normalize('NFC')
}
