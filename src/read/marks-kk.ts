import type { Mark } from './mark-kinds.ts'
import { type Phrase, phraseTable } from './phrases.ts'
const PHRASES: readonly Phrase<Mark>[] = []
export const MARKS_KK = phraseTable(PHRASES)
export const REPORTING_KK: ReadonlySet<string> = new Set()
