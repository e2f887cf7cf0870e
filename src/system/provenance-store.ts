// The verifier's report on a manifest store: the fields that are used of it, checked, since what a manifest says may have any shape.

import { plain } from './metadata-values.ts'

export interface ManifestStore {
  readonly active_manifest?: string
  readonly validation_state?: string
  readonly manifests?: Readonly<Record<string, Manifest | undefined>>
  readonly validation_results?: {
    readonly activeManifest?: { readonly failure?: readonly Status[]; readonly success?: readonly Status[] }
    readonly ingredientDeltas?: readonly { readonly validationDeltas?: { readonly failure?: readonly Status[] } }[]
  }
  readonly validation_status?: readonly Status[]
}

interface Status {
  readonly code?: unknown
  /** The assertion that it is about. */
  readonly url?: unknown
}

export interface Manifest {
  readonly title?: unknown
  readonly claim_generator?: unknown
  readonly claim_generator_info?: readonly { readonly name?: unknown; readonly version?: unknown }[]
  readonly signature_info?: { readonly issuer?: unknown; readonly time?: unknown; readonly alg?: unknown }
  readonly ingredients?: unknown
  readonly assertions?: unknown
}

const MOST_CODES = 50
const MOST_STATEMENTS = 100

/**
 * The digest of the file holds, and yet the verifier refuses: the manifest leaves out of it more than itself, and what lies there could have been changed.
 * Verifiers of the first years called such files valid. Our own code, beside the verifier's.
 */
export const UNCOVERED = 'assertion.dataHash.uncovered'

/** Failures of the active manifest and of its ingredients, each once, in the verifier's order; that nobody vouches for a signer is no failure. */
export function activeFailures({ validation_results: results, validation_status: status }: ManifestStore): string[] {
  const own = listOf(results?.activeManifest?.failure)
  const all = [
    ...own,
    ...listOf(results?.ingredientDeltas).flatMap(delta => listOf(delta?.validationDeltas?.failure)),
    ...listOf(status),
  ]
  const codes = all.flatMap(each => (typeof each?.code === 'string' ? [plain(each.code, 100)] : []))
  const matched = new Set(
    listOf(results?.activeManifest?.success).flatMap(({ code, url }) =>
      code === 'assertion.dataHash.match' ? [url] : [],
    ),
  )
  if (own.some(({ code, url }) => code === 'assertion.dataHash.mismatch' && matched.has(url))) codes.push(UNCOVERED)
  return [...new Set(codes)].filter(code => code !== 'signingCredential.untrusted').slice(0, MOST_CODES)
}

function listOf<Item>(value: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(value) ? value : []
}

/** Actions, ingredients and named assertions of the active manifest, one line each: "action c2pa.edited", "ingredient parentOf a.jpg". */
export function statementsOf(store: ManifestStore): string[] {
  const active = store.manifests?.[store.active_manifest ?? '']
  if (active === undefined) return []
  const lines: string[] = []
  for (const assertion of objects(active.assertions)) {
    const label = text(assertion.label)
    const data = objectOf(assertion.data)
    if (label.startsWith('c2pa.actions')) lines.push(...objects(data.actions).map(actionLine))
    else if (label.startsWith('stds.schema-org'))
      lines.push(...objects(data.author).map(author => `author ${text(author.name)}`))
    else if (label !== '') lines.push(`assertion ${label}`)
  }
  for (const ingredient of objects(active.ingredients)) {
    const codes = objects(ingredient.validation_status).map(status => text(status.code))
    const faults = [...new Set(codes)].filter(code => code !== '' && code !== 'signingCredential.untrusted')
    const known = faults.length === 0 ? '' : ` (broken when it was added: ${faults.join(', ')})`
    lines.push(`ingredient ${text(ingredient.relationship)} ${text(ingredient.title)}${known}`)
  }
  return lines.map(line => plain(line.trim(), 300)).slice(0, MOST_STATEMENTS)
}

function actionLine(action: Readonly<Record<string, unknown>>): string {
  const agent =
    typeof action.softwareAgent === 'string' ? action.softwareAgent : text(objectOf(action.softwareAgent).name)
  const source = text(action.digitalSourceType)
  const parts = ['action', text(action.action), text(action.when), agent, source.slice(source.lastIndexOf('/') + 1)]
  return parts.filter(part => part !== '').join(' ')
}

function objects(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.slice(0, 1000).map(objectOf) : []
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
