// What a person has chosen so far about what was given; stays while other views are looked at, and goes with what was given.

import { computed, signal } from '@preact/signals'
import type { ImportChoices, ImportState } from '../../server/contract-start.ts'

type Given = NonNullable<ImportState['given']>
type NewSource = NonNullable<ImportChoices['newSource']>

export interface Draft {
  readonly chats: ReadonlySet<string>
  readonly timeZone: string
  readonly dateOrder: ImportChoices['dateOrder']
  readonly platform: string
  /** Column of the file by what it fills. */
  readonly columns: Readonly<Record<string, string>>
  /** '' for none, 'new' for one that is stated below, else an id. */
  readonly source: string
  readonly statement: NewSource
  /** Paths; '' for none. */
  readonly claims: string
  readonly casework: string
}

/** What holds of a source of which only the role is known: the least that lets its material be worked with. */
const LEAST: NewSource = { role: '', permittedUses: ['analysis', 'report'], audiences: ['team'], contactRisk: 'high' }

const kept = signal<{ readonly of: string; readonly draft: Draft } | undefined>(undefined)

export const draft = computed(() => kept.value?.draft)

/** Starts anew when something else was given, with what was asked for before where an import goes on. */
export function draftOf(given: Given, before: ImportChoices | null): Draft {
  const of = keyOf(given)
  if (kept.peek()?.of !== of) kept.value = { of, draft: firstDraft(given, before) }
  return kept.value?.draft ?? firstDraft(given, before)
}

export function changeDraft(changes: Partial<Draft>): void {
  const now = kept.value
  if (now !== undefined) kept.value = { ...now, draft: { ...now.draft, ...changes } }
}

export function dropDraft(): void {
  kept.value = undefined
}

function keyOf({ files, bytes, accounts, claims }: Given): string {
  return JSON.stringify([files, bytes, accounts.map(({ name, chats }) => [name, chats.length]), claims])
}

function firstDraft({ claims, casework }: Given, before: ImportChoices | null): Draft {
  return {
    chats: new Set(before?.chats ?? []),
    timeZone: before?.timeZone ?? '',
    dateOrder: before?.dateOrder,
    platform: before?.platform ?? '',
    columns: Object.fromEntries((before?.columns ?? []).map(({ field, column }) => [field, column])),
    source: before?.source ?? '',
    statement: LEAST,
    claims: before === null ? (claims.length === 1 ? claims[0].path : '') : (before.claims ?? ''),
    casework: before === null ? (casework.length === 1 ? casework[0].path : '') : (before.casework ?? ''),
  }
}

/** As `import.start` takes it; what was left empty is left out. */
export function choicesOf(chosen: Draft): ImportChoices {
  const { chats, timeZone, dateOrder, platform, columns, source, statement, claims, casework } = chosen
  const mapped = Object.entries(columns)
    .filter(([, column]) => column.trim() !== '')
    .map(([field, column]) => ({ field, column: column.trim() }))
  return {
    chats: [...chats],
    ...(timeZone.trim() === '' ? {} : { timeZone: timeZone.trim() }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(platform.trim() === '' ? {} : { platform: platform.trim() }),
    ...(mapped.length === 0 ? {} : { columns: mapped }),
    ...(source === '' || source === 'new' ? {} : { source }),
    ...(source === 'new' ? { newSource: { ...statement, role: statement.role.trim() } } : {}),
    ...(claims === '' ? {} : { claims }),
    ...(casework === '' ? {} : { casework }),
  }
}
