// The fields of every kind of record of casework: one table for the command line, JSON lines, messages and docs/casework.md.

import type { CaseworkAct } from '../model/casework.ts'

/** Kinds that a person records; `call-list` and `mark-rate` are recorded by commands of their own. */
export type RecordKind = Exclude<CaseworkAct['type'], 'call-list' | 'mark-rate'>

/**
 * `text`: one line of at most `most` UTF-16 code units. `quote`: the same, line ends and tabs allowed. `id`: letters, digits, inner hyphens. `post`: `channel id/message id`.
 * `unit`: a post, or an object with post, start, end, quote. `entry`: DEVICE:EPOCH:SEQ. `date`: ISO 8601 as precise as is known. `instant`: ISO 8601 with
 * time and zone. `language`: ISO 639-1. `area`: `x,y,width,height`, or with `,from,to`. `point`, `workings`: finding-values.ts.
 */
export type FieldType =
  | { readonly is: 'text' | 'quote'; readonly most: number }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'number'; readonly least: number; readonly most: number; readonly whole: boolean }
  | { readonly is: 'id' | 'post' | 'unit' | 'entry' | 'date' | 'instant' | 'flag' | 'language' | 'area' }
  | { readonly is: 'point' | 'workings' }

export interface Field {
  /** As people write it; parts of a larger value with a dot. */
  readonly name: string
  /** Where it stands in the act. */
  readonly path: readonly string[]
  readonly type: FieldType
  readonly isRequired: boolean
  /** Most values, for fields that take several. */
  readonly list?: number
  /** Taken when it is not stated. */
  readonly fallback?: unknown
}

type Traits = Partial<Pick<Field, 'isRequired' | 'list' | 'fallback' | 'path'>>

function field(name: string, type: FieldType, traits: Traits = {}): Field {
  return { name, path: name.split('.'), type, isRequired: false, ...traits }
}

const REQUIRED: Traits = { isRequired: true }
const text = (most: number): FieldType => ({ is: 'text', most })
const choice = (...of: string[]): FieldType => ({ is: 'choice', of })
const id: FieldType = { is: 'id' }
const date: FieldType = { is: 'date' }

/** Longest values in UTF-16 code units, and most of a list. */
export const LIMITS = {
  reason: 4000,
  role: 80,
  name: 400,
  words: 4000,
  quote: 4000,
  post: 1000,
  list: 200,
  members: 1000,
  areas: 500,
  points: 200,
  audiences: 50,
} as const

const SPAN: FieldType = { is: 'number', least: 0, most: 2 ** 31 - 1, whole: true }
const AMOUNT: FieldType = { is: 'number', least: -1e15, most: 1e15, whole: false }

/** `unit` of an act: its parts are written without a prefix, those of another unit with its name. */
function unitFields(path: string, prefix: string, isRequired: boolean): Field[] {
  return [
    field(`${prefix}post`, { is: 'post' }, { path: [path, 'post'], isRequired }),
    field(`${prefix}start`, SPAN, { path: [path, 'start'] }),
    field(`${prefix}end`, SPAN, { path: [path, 'end'] }),
    field(`${prefix}quote`, { is: 'quote', most: LIMITS.quote }, { path: [path, 'quote'] }),
  ]
}

const UNIT = unitFields('unit', '', true)
const CLAIM = field('claim', id, REQUIRED)
const SIDE = field('side', choice('support', 'deny'), REQUIRED)
const QUANTITY = [
  field('quantity.what', text(LIMITS.name)),
  field('quantity.unit', text(LIMITS.name)),
  field('quantity.low', AMOUNT),
  field('quantity.high', AMOUNT),
]
const SPEAKERS = field('speakers', text(LIMITS.name), { list: 20, fallback: [] })
const RELATION = choice('contradicts', 'supports', 'repeats', 'narrows', 'same-figure-differently')
const TIE = choice('family', 'membership', 'directorship', 'control', 'association', 'unknown')
const EVIDENTIALITY = choice('own-perception', 'own-document', 'hearsay', 'inference', 'unsourced')
const COVERS = field('covers', choice('copies'))
const EXHIBIT: FieldType = { is: 'number', least: 1, most: 2 ** 31 - 1, whole: true }
const METHOD = choice(
  'shadow',
  'sun-position',
  'landmarks',
  'comparison',
  'metadata',
  'earlier-copy',
  'weather',
  'sound',
  'text-in-picture',
  'witness',
  'other',
)
const AREAS: Traits = { list: LIMITS.areas, fallback: [] }

/** Fields that every record takes. */
export const COMMON_FIELDS: readonly Field[] = [
  field('role', text(LIMITS.role), REQUIRED),
  field('reason', text(LIMITS.reason)),
  field('resolves', { is: 'entry' }, { list: 100 }),
  field('apart', { is: 'flag' }),
]

/** Fields of each kind besides those that every record takes. */
export const KIND_FIELDS: Readonly<Record<RecordKind, readonly Field[]>> = {
  claim: [
    CLAIM,
    ...['en', 'ru', 'kk'].map(language => field(`text.${language}`, text(LIMITS.words))),
    field('kind', choice('factual', 'accusation', 'demand', 'prediction', 'assessment'), { fallback: 'factual' }),
    field('place', text(LIMITS.name)),
    field('from', date),
    field('to', date),
    ...QUANTITY,
    ...['support', 'deny'].flatMap(side => [
      field(`${side}.search`, text(LIMITS.words), { list: LIMITS.list }),
      field(`${side}.examples`, text(LIMITS.words), { list: LIMITS.list }),
    ]),
  ],
  assertion: [
    CLAIM,
    ...UNIT,
    field('stance', choice('support', 'deny', 'query', 'comment', 'unrelated'), REQUIRED),
    field('evidentiality', EVIDENTIALITY, { fallback: 'unsourced' }),
    field('of', text(LIMITS.name)),
    SPEAKERS,
    field('language', text(35)),
    field('confidence', choice('low', 'medium', 'high')),
    ...QUANTITY,
    COVERS,
  ],
  'claim-relation': [
    field('from', id, REQUIRED),
    field('to', id, REQUIRED),
    field('kind', RELATION, REQUIRED),
    field('verdict', choice('holds', 'does-not-hold', 'unsure'), { fallback: 'holds' }),
  ],
  'mark-review': [
    CLAIM,
    SIDE,
    ...UNIT,
    field('mark', choice('words', 'media', 'detail'), REQUIRED),
    field('verdict', choice('own', 'inherited', 'not-own', 'unsure'), REQUIRED),
    ...unitFields('of', 'of.', false),
    field('compared', { is: 'unit' }, { list: LIMITS.list, fallback: [] }),
    field('collections', text(LIMITS.name), { list: LIMITS.list }),
    field('vantage.place', text(LIMITS.name)),
    field('vantage.time', date),
    field('vantage.viewpoint', text(LIMITS.name)),
  ],
  'side-review': [CLAIM, SIDE],
  repeat: [
    CLAIM,
    ...UNIT,
    ...unitFields('of', 'of.', true),
    field('verdict', choice('repeats', 'independent', 'unsure'), REQUIRED),
  ],
  controller: [
    field('controller', text(LIMITS.name), REQUIRED),
    field('members', text(LIMITS.post), { list: LIMITS.members, ...REQUIRED }),
    field('verdict', choice('declared', 'not-so'), { fallback: 'declared' }),
  ],
  alias: [
    field('members', text(LIMITS.post), { list: 2, ...REQUIRED }),
    field('verdict', choice('same', 'different', 'unsure'), REQUIRED),
  ],
  actor: [
    field('actor', id, REQUIRED),
    field('kind', choice('person', 'organisation', 'public-body', 'account'), REQUIRED),
    field('names', text(LIMITS.name), { list: LIMITS.list, ...REQUIRED }),
    field('isPublic', { is: 'flag' }, { fallback: false }),
    field('accounts', text(LIMITS.post), { list: LIMITS.list }),
  ],
  tie: [
    field('from', id, REQUIRED),
    field('to', id, REQUIRED),
    field('kind', TIE, REQUIRED),
    field('basis', choice('alleged', 'documented'), { fallback: 'alleged' }),
    field('stance', choice('assert', 'deny'), { fallback: 'assert' }),
    SPEAKERS,
    ...unitFields('unit', '', false),
    field('exhibit', EXHIBIT),
    field('since', date),
    field('until', date),
  ],
  outage: [
    field('place', text(LIMITS.name), REQUIRED),
    field('from', { is: 'instant' }, REQUIRED),
    field('to', { is: 'instant' }, REQUIRED),
    field('measuredBy', text(LIMITS.name), REQUIRED),
  ],
  stage: [
    CLAIM,
    field(
      'stage',
      choice('inquiry', 'preliminary-assessment', 'collection', 'preservation', 'verification', 'analysis'),
      REQUIRED,
    ),
  ],
  credibility: [
    CLAIM,
    SIDE,
    field('reliability', choice('A', 'B', 'C', 'D', 'E', 'F'), REQUIRED),
    field('credibility', { is: 'number', least: 1, most: 6, whole: true }, REQUIRED),
  ],
  'call-review': [...UNIT, field('verdict', choice('call', 'no-call', 'unsure'), REQUIRED), COVERS],
  paraphrase: [
    ...UNIT,
    field('text', text(LIMITS.words), REQUIRED),
    field('how', choice('paraphrase', 'shortened'), { fallback: 'paraphrase' }),
    field('language', { is: 'language' }, REQUIRED),
  ],
  naming: [
    field('of', text(LIMITS.post), REQUIRED),
    field('verdict', choice('may-be-named', 'not-named'), REQUIRED),
    field('audiences', id, { list: LIMITS.audiences }),
  ],
  withholding: [
    field('post', { is: 'post' }),
    field('exhibit', EXHIBIT),
    field('claim', id),
    field('verdict', choice('withhold', 'release'), { fallback: 'withhold' }),
  ],
  'media-review': [
    field('exhibit', EXHIBIT, REQUIRED),
    field('verdict', choice('may-leave', 'stays'), REQUIRED),
    field('checked', choice('faces', 'text', 'surroundings'), { list: 3, fallback: [] }),
    field('areas', { is: 'area' }, AREAS),
    field('dismissed', { is: 'area' }, AREAS),
    field('sound', choice('remove', 'keep'), { fallback: 'remove' }),
    field('description', text(LIMITS.words)),
  ],
  'exhibit-finding': [
    field('exhibit', EXHIBIT, REQUIRED),
    field('stage', choice('source', 'technical', 'content'), REQUIRED),
    field(
      'question',
      choice('where', 'when', 'first-published', 'same-footage', 'altered', 'shows', 'who-filmed'),
      REQUIRED,
    ),
    field('method', METHOD, REQUIRED),
    field('confidence', choice('low', 'moderate', 'high'), REQUIRED),
    field('finding', text(LIMITS.words), REQUIRED),
    field('place.latitude', { is: 'number', least: -90, most: 90, whole: false }),
    field('place.longitude', { is: 'number', least: -180, most: 180, whole: false }),
    field('place.radiusMetres', { is: 'number', least: 0, most: 20_000_000, whole: false }),
    field('place.name', text(LIMITS.name)),
    field('from', { is: 'instant' }),
    field('to', { is: 'instant' }),
    field('points', { is: 'point' }, { list: LIMITS.points, fallback: [] }),
    field('workings', { is: 'workings' }),
    field('claim', id),
  ],
  'finding-review': [
    field('of', { is: 'entry' }, REQUIRED),
    field('verdict', choice('agree', 'differ', 'unsure'), REQUIRED),
    field('exhibit', EXHIBIT),
  ],
  withdrawal: [field('of', { is: 'entry' }, REQUIRED)],
}

export const RECORD_KINDS = Object.keys(KIND_FIELDS) as RecordKind[]

/** All fields of a kind, those of every record last. */
export function fieldsOf(kind: RecordKind): readonly Field[] {
  return [...KIND_FIELDS[kind], ...COMMON_FIELDS]
}

/** Phases in their order: a claim goes forward one at a time. */
export const STAGES = (KIND_FIELDS.stage[1].type as { readonly of: readonly string[] }).of
