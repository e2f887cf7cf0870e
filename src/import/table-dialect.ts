// How a delimited table is written: delimiter, quote, escape; told from its first lines.

export interface Dialect {
  readonly delimiter: ',' | ';' | '\t' | '|'
  /** '' when no field of the first lines is quoted. */
  readonly quote: '"' | "'" | ''
  /** The character that precedes a quote inside a quoted field: the quote itself or a backslash. */
  readonly escape: string
  /** First line `sep=;` that spreadsheet programs write; it is no row. */
  readonly hasSeparatorLine: boolean
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/** The dialect under which most of the first lines have the same number of fields, and more than one. */
export function detectDialect(head: string): Dialect {
  const stated = /^sep=(.)\r?\n/i.exec(head)?.[1]
  const statedDelimiter = DELIMITERS.find(delimiter => delimiter === stated)
  const body = statedDelimiter === undefined ? head : head.slice(head.indexOf('\n') + 1)
  const double = (body.match(/(?:^|[,;\t|\n])"/g) ?? []).length
  const single = (body.match(/(?:^|[,;\t|\n])'[^'\n]*'(?=[,;\t|\r\n])/g) ?? []).length
  const quote = double === 0 && single > 2 ? "'" : '"'
  let best: (typeof DELIMITERS)[number] = ','
  let bestScore = -1
  for (const delimiter of DELIMITERS) {
    const score = regularity(body, delimiter, quote)
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  const backslashed = (body.match(/\\"/g) ?? []).length
  const doubled = (body.match(/[^,;\t|\n]""/g) ?? []).length
  return {
    delimiter: statedDelimiter ?? best,
    quote: quote === '"' && double === 0 ? '' : quote,
    escape: quote === '"' && backslashed > doubled ? '\\' : quote,
    hasSeparatorLine: statedDelimiter !== undefined,
  }
}

/** Share of rows with the fields of the header, 0..1, plus a little for each further field; 0 when the delimiter does not occur in the header. */
function regularity(text: string, delimiter: string, quote: string): number {
  const counts: number[] = []
  let fields = 1
  let inQuotes = false
  let atStart = true
  for (let i = 0; i < text.length && counts.length < 100; i++) {
    const character = text[i]
    if (inQuotes) {
      inQuotes = character !== quote
    } else if (character === quote && atStart) {
      inQuotes = true
      atStart = false
    } else if (character === '\n') {
      counts.push(fields)
      fields = 1
      atStart = true
    } else if (character === delimiter) {
      fields++
      atStart = true
    } else atStart = false
  }
  if (counts.length === 0) counts.push(fields)
  if (counts[0] === 1) return 0
  return counts.filter(count => count === counts[0]).length / counts.length + Math.min(counts[0], 50) / 1000
}
