// Media of a case with all that is known of each, as gallery, exhibit pages, report and command show them.

import type { Analysis } from '../model/analysis.ts'
import { CaseError } from '../model/case-error.ts'
import type { ExhibitPage } from '../model/footage-view.ts'
import type { Language } from '../model/ladder.ts'
import { type FootageRow, galleryOrder } from '../show/gallery.ts'
import type { Labels } from '../show/labels.ts'
import type { Casebook } from './casebook.ts'
import { type ConsentRegister, consentRegister } from './consent.ts'
import { textsShown } from './copied-picture.ts'
import { derivedReadings } from './derived-texts.ts'
import { findingsByExhibit, findingsOf } from './exhibit-findings.ts'
import { exhibitPage } from './exhibit-page.ts'
import { questionsOfExhibit } from './exhibit-questions.ts'
import { footageRows } from './gallery.ts'
import { type MediaLibrary, mediaLibrary } from './media-library.ts'
import type { MediaReading } from './media-reading.ts'
import { readableExhibit } from './readable-exhibit.ts'

export interface FootageState {
  readonly library: MediaLibrary
  readonly register: ConsentRegister
  /** Ascending by number of the exhibit. */
  readonly rows: readonly FootageRow[]
  /** Positions in `rows` in the order of the gallery. */
  readonly order: Int32Array
  /** By number of the exhibit. */
  readonly rowOf: ReadonlyMap<number, FootageRow>
}

interface Kept {
  readonly entries: number
  readonly state: Promise<FootageState>
}

const KEPT = new WeakMap<MediaLibrary, Kept>()

/**
 * Worked out once until media are read, posts change or something is signed. Others have their turn in between: a case with many thousands
 * of media takes seconds the first time.
 */
export function footageState(casebook: Casebook): Promise<FootageState> {
  const library = mediaLibrary(casebook)
  const { entries } = casebook.custody.journal
  const kept = KEPT.get(library)
  if (kept?.entries === entries) return kept.state
  const state = newState(casebook, library)
  KEPT.set(library, { entries, state })
  // What failed once, as the case was left meanwhile, is worked out anew.
  state.catch(() => KEPT.delete(library))
  return state
}

/** Milliseconds of work until others have their turn. */
const TURN = 40

async function newState(casebook: Casebook, library: MediaLibrary): Promise<FootageState> {
  const register = consentRegister(casebook)
  let since = casebook.system.elapsed()
  for (const sha256 of library.readings.keys()) {
    questionsOfExhibit(casebook, library, sha256)
    if (casebook.system.elapsed() - since < TURN) continue
    await new Promise(resolve => setTimeout(resolve, 0))
    since = casebook.system.elapsed()
  }
  const findings = findingsByExhibit(casebook)
  const derived = { 'picture-text': new Set<number>(), transcript: new Set<number>() }
  for (const { kind, medium } of derivedReadings(register.exhibits).read.values()) derived[kind].add(medium.number)
  const rows = footageRows({
    register,
    library,
    time: casebook.index().columns().time,
    notes: {
      questions: sha256 => questionsOfExhibit(casebook, library, sha256).length,
      findings: exhibit => findings.get(exhibit)?.length ?? 0,
      hasText: exhibit => derived['picture-text'].has(exhibit),
      hasTranscript: exhibit => derived.transcript.has(exhibit),
    },
  })
  return {
    library,
    register,
    rows,
    order: galleryOrder(rows),
    rowOf: new Map(rows.map(row => [row.item.exhibit, row])),
  }
}

export interface PageOptions {
  /** Undefined: no claims are named. */
  readonly analysis: Analysis | undefined
  readonly labels: Labels
  /** Places, serial numbers and whatever else leads to a person or device. */
  readonly showNames: boolean
  readonly language: Language
  /** Read once more on demand: shown, and asked about, in the place of what is kept. */
  readonly deeper?: Pick<MediaReading, 'metadata' | 'provenance'>
}

/** The page of one exhibit. Throws CaseError `usage` for one that is not there, held back, or no footage. */
export async function pageOfExhibit(casebook: Casebook, number: number, options: PageOptions): Promise<ExhibitPage> {
  const { library, register, rowOf } = await footageState(casebook)
  const { sha256 } = readableExhibit(register, number)
  const row = rowOf.get(number)
  if (row === undefined) throw new CaseError('usage', 'exhibit-no-medium', { value: `${number}` })
  return exhibitPage(
    {
      casebook,
      register,
      library,
      ...options,
      questions: each => questionsOfExhibit(casebook, library, each, options.deeper),
      findings: each => findingsOf(casebook, each),
      texts: each => textsShown(casebook, library, register, each),
    },
    row,
    sha256,
  )
}
