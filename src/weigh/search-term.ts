// A search term of a claims file: words that must all occur, and words that must not.

export interface SearchTerm {
  /** Words joined by spaces; all must occur. */
  readonly all: string
  /** None of these words may occur. */
  readonly none: readonly string[]
}

/** Splits at white space; a leading "-" excludes. A lone dash is punctuation. `all` is '' when only exclusions are left. */
export function parseSearchTerm(term: string): SearchTerm {
  const words = term.split(/\s+/u).filter(word => /[^-–—]/u.test(word))
  return {
    all: words.filter(word => !word.startsWith('-')).join(' '),
    none: words.filter(word => word.startsWith('-')).map(word => word.replace(/^-+/u, '')),
  }
}
