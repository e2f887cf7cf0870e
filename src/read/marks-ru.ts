import type { Mark } from './mark-kinds.ts'
import { type Phrase, phraseTable } from './phrases.ts'
const PHRASES: readonly Phrase<Mark>[] = []
export const MARKS_RU = phraseTable(PHRASES)
export const REPORTING_RU: ReadonlySet<string> = new Set()
