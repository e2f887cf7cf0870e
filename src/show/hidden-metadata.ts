// What a medium says of itself, without what leads to a person, a place or a device: for pages and lines without names.

import type { MediaMetadata, MediaQuestion, MediaTrace, ProvenanceReading } from '../model/media-metadata.ts'
import { quoted } from '../model/problem.ts'
import type { Labels } from './labels.ts'

type FileNames = Pick<Labels, 'fileName'>

/** As readings of file names call the field of a time. */
const NAME_FIELD = 'file name'

/** Traces that quote the file name. */
const NAME_TRACES: ReadonlySet<MediaTrace['kind']> = new Set([
  'telegram-name',
  'whatsapp-name',
  'signal-name',
  'viber-name',
  'facebook-name',
  'camera-name',
  'screenshot-name',
  'screen-recording',
])

/** Rows and places that lead to somebody are left out and counted; what quotes the file name has it hidden as every file name is. */
export function hiddenMetadata(
  metadata: MediaMetadata,
  labels: FileNames,
): { readonly metadata: MediaMetadata; readonly hidden: number } {
  const rows = metadata.rows.filter(({ isPersonal }) => !isPersonal)
  const hidden = metadata.rows.length - rows.length + metadata.places.length
  const times = metadata.times.map(time =>
    time.field === NAME_FIELD ? { ...time, text: labels.fileName(quoted(time.text)) } : time,
  )
  const traces = metadata.traces.map(trace =>
    NAME_TRACES.has(trace.kind) ? { ...trace, value: labels.fileName(quoted(trace.value)) } : trace,
  )
  return { metadata: { ...metadata, rows, places: [], times, traces }, hidden }
}

/** Authors and the titles of what went in are names that people wrote; of an address only its host stays. */
export function hiddenProvenance(provenance: ProvenanceReading): ProvenanceReading {
  const { remoteUrl, statements } = provenance
  return {
    ...provenance,
    statements: statements.filter(line => !line.startsWith('author ')).map(withoutTitle),
    ...(remoteUrl === undefined ? {} : { remoteUrl: hostOf(remoteUrl) }),
  }
}

/** "ingredient parentOf a.jpg (broken ...)" without the title. */
function withoutTitle(line: string): string {
  if (!line.startsWith('ingredient ')) return line
  const [relationship = ''] = /^[A-Za-z]{1,40}(?= |$)/.exec(line.slice('ingredient '.length)) ?? []
  const [faults = ''] = / \(broken when it was added: [\w., ]{1,300}\)$/.exec(line) ?? []
  return `ingredient ${relationship}${faults}`.trim()
}

function hostOf(address: string): string {
  try {
    return new URL(address).host
  } catch {
    return ''
  }
}

/** File names in a question are hidden; distances that would lead back to coordinates are told to one digit. */
export function hiddenQuestion(question: MediaQuestion, labels: FileNames): MediaQuestion {
  const parameters = { ...question.parameters }
  const hide = (name: string) => {
    const value = parameters[name]
    if (typeof value === 'string') parameters[name] = labels.fileName(quoted(value))
  }
  if (parameters.field === NAME_FIELD) hide('time')
  if (parameters.other === NAME_FIELD) hide('otherTime')
  if (question.kind === 'seen-in-collection') hide('name')
  if (question.kind === 'provenance-remote') parameters.address = hostOf(String(parameters.address ?? ''))
  const { kilometres } = parameters
  if (question.kind !== 'two-places' && typeof kilometres === 'number')
    parameters.kilometres = Number(kilometres.toPrecision(1))
  return { ...question, parameters }
}
