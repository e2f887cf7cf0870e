// Routes of the start: folders of this machine, new cases, files that are sent, the import.

import type { LookedAt } from '../casebook/look-at-inputs.ts'
import type { UploadLimits, UploadState } from '../casebook/staged-uploads.ts'
import { type ConsentAnswer, consentStatement } from './check-source.ts'
import { instant, list, maybe, nothing, object, oneOf, path, shaped, text, truth, whole } from './checks.ts'
import type { CaseState } from './desk-events.ts'
import { route } from './route.ts'
import { secret } from './secret.ts'

/** A folder or file of this machine. */
export interface MachineEntry {
  readonly name: string
  /** Whole path, `/` between its parts. */
  readonly path: string
  /** `link`: leads to a folder or file elsewhere; `other`: a device or pipe; `gone`: cannot be looked at. */
  readonly kind: 'folder' | 'file' | 'link' | 'other' | 'gone'
  /** Of files. */
  readonly sizeBytes: number | null
  /** Milliseconds since 1970. */
  readonly modifiedTime: number | null
  /** A case folder, and how it is kept. */
  readonly isCase: 'open' | 'sealed' | null
  /** A folder that looks like an export that can be read. */
  readonly isExport: boolean
}

export interface MachineFolder {
  readonly path: string
  /** Null above everything. */
  readonly parent: string | null
  /** `absent`: nothing is there; `file`: it is a file. */
  readonly kind: 'folder' | 'file' | 'absent' | 'unreadable'
  /** Code of the system for what is unreadable. */
  readonly reason: string | null
  readonly isCase: 'open' | 'sealed' | null
  /** Folders first; at most 500. */
  readonly entries: readonly MachineEntry[]
  /** Entries there are, of those that are shown. */
  readonly total: number
  /** Left out because their names begin with a dot. */
  readonly hidden: number
  /** True when what is put there may be copied to others' machines by a service that this path is known from. */
  readonly isSynced: boolean
}

export interface MachinePlaces {
  readonly places: readonly {
    readonly name: 'home' | 'downloads' | 'documents' | 'desktop' | 'drive'
    readonly path: string
  }[]
  /** Where new cases are made unless somebody says otherwise (docs/decisions/0132). */
  readonly caseFolder: string
  /** Cases that lie there, newest first, at most 100. */
  readonly cases: readonly MachineEntry[]
}

/** What an import gave. */
export interface ImportResult {
  /** Files met, and originals among them that the case did not hold before. */
  readonly inputs: number
  readonly added: number
  /** Posts of the whole case afterwards; paragraphs of documents are counted apart, and their channels and speakers too. */
  readonly posts: number
  readonly channels: number
  readonly accounts: number
  readonly documents: number
  readonly paragraphs: number
  readonly originals: number
  /** Of the whole case; merged ones counted in full. */
  readonly losses: number
  readonly notices: number
}

export interface ImportState {
  readonly uploads: UploadState
  readonly limits: UploadLimits
  /** What was given, once it was looked at. */
  readonly given: LookedAt | null
  /** What the newest import gave, as long as the case stays open. */
  readonly result: ImportResult | null
  /** Asked for before, and stopped or failed: `import.start` with the same goes on. */
  readonly unfinished: ImportChoices | null
  /** Sources of the register: id and role. */
  readonly sources: readonly { readonly id: string; readonly role: string; readonly status: string }[]
  /** True when a file of claims is in force. */
  readonly hasClaims: boolean
  /** Originals held. */
  readonly originals: number
}

export interface ToldProblem {
  readonly severity: 'loss' | 'notice'
  readonly where: string
  readonly text: string
}

export interface ImportChoices {
  readonly chats: readonly string[]
  readonly timeZone?: string
  readonly dateOrder?: 'day-first' | 'month-first' | 'year-first'
  readonly platform?: string
  readonly columns?: readonly { readonly field: string; readonly column: string }[]
  readonly source?: string
  readonly newSource?: ConsentAnswer
  readonly claims?: string
  readonly casework?: string
}

const folderPath = path
const column = object({ field: text(40, 1), column: text(200, 1) })

const choices = {
  chats: list(text(4000, 1), 20_000),
  timeZone: maybe(text(60, 1)),
  dateOrder: maybe(oneOf(['day-first', 'month-first', 'year-first'])),
  platform: maybe(text(60, 1)),
  columns: maybe(list(column, 40)),
  source: maybe(text(12, 2)),
  newSource: maybe(consentStatement),
  claims: maybe(path),
  casework: maybe(path),
}

/** Any name that a file system has: what cannot be used is refused with its name. */
const fileName = shaped('path as the browser gives it', (value: unknown, field: string) => {
  if (typeof value !== 'string' || value.length === 0 || value.length > 4000) return text(4000, 1)(value, field)
  return value.toWellFormed()
})

export const startRoutes = {
  /** Where a person may look first, and cases that are known by their place. */
  'machine.places': route<MachinePlaces>()('read', 'nothing', nothing),
  /** One folder of this machine. `~` stands for the home folder. */
  'machine.list': route<MachineFolder>()(
    'read',
    'nothing',
    object({ path: folderPath, find: maybe(text(200)), showHidden: maybe(truth) }),
  ),
  /** Makes keys for a new sealed case and answers the recovery key, this once. Nothing is written yet. Takes a second. */
  'case.prepare': route<{ recoveryKey: string }>()(
    'act',
    'nothing',
    object({ root: path, passphrase: secret(1000, 1) }),
  ),
  /** Makes the prepared case; `ending` is the last six characters of its recovery key. */
  'case.create': route<CaseState>()('act', 'nothing', object({ root: path, ending: secret(12, 1) })),
  /** Makes a case that is not sealed: whoever has the folder reads it. */
  'case.createOpen': route<CaseState>()('act', 'nothing', object({ root: path })),
  /** Opens the chosen sealed case with its recovery key. */
  'case.recover': route<CaseState>()('act', 'nothing', object({ recoveryKey: secret(200, 1) })),
  /** Locks the case, or closes an open one, and chooses none. */
  'case.leave': route<CaseState>()('act', 'nothing', nothing),
  /** Begins to take files: refused when so many, or so much, cannot be taken. What was sent before and not taken in is let go. */
  'upload.begin': route<UploadLimits>()(
    'act',
    'case',
    object({ files: whole(0, 10_000_000), bytes: whole(0, Number.MAX_SAFE_INTEGER) }),
  ),
  /** Announces files; each is then sent to `/upload/ID` in pieces. `refused` says which cannot be taken, and why; their id is 0. */
  'upload.plan': route<{ ids: number[]; refused: { path: string; text: string }[] }>()(
    'act',
    'case',
    object({
      files: list(
        object({
          group: whole(0, 1_000_000),
          path: fileName,
          bytes: whole(0, Number.MAX_SAFE_INTEGER),
          modifiedTime: instant,
        }),
        500,
      ),
    }),
  ),
  /** Lets announced files go that cannot be sent after all. */
  'upload.leave': route<UploadState>()('act', 'case', object({ ids: list(whole(0, Number.MAX_SAFE_INTEGER), 1000) })),
  /** What the last import gave, and what can be gone on with. */
  'import.state': route<ImportState>()('read', 'case', nothing),
  /** Looks at files of this machine, or at those that were sent; nothing is kept. The job gives `LookedAt`. */
  'import.look': route<{ job: number }>()('job', 'case', object({ paths: maybe(list(path, 100)) })),
  /** Takes in what was looked at, of whole accounts the chats that are named; stopped, the same goes on. The job gives `ImportResult`. */
  'import.start': route<{ job: number }>()('job', 'case', object(choices)),
  /** Lets go of what was given and not taken in. */
  'import.discard': route<Record<string, never>>()('act', 'case', nothing),
  /** Why the newest job failed; '' when it did not. */
  'import.fault': route<{ text: string }>()('read', 'nothing', nothing),
  /** Problems of the newest look or import, newest first, at most 200, in the language of whoever asks. */
  'import.problems': route<{ problems: ToldProblem[]; total: number }>()('read', 'case', nothing),
} as const
