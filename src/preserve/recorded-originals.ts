// Which originals the acts of a case name, and with what size.

import { parseSha256, type Sha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'

export interface RecordedOriginal {
  /** As given, shortened for print. */
  readonly name: string
  /** Undefined when the act does not say. */
  readonly sizeBytes: number | undefined
}

export interface NamedOriginal extends RecordedOriginal {
  readonly sha256: Sha256
}

type AnyAct = Readonly<Record<string, unknown>>

/** Fields that name an original, by the act's type, with the fields that hold its size and what it is called. */
const NAMING: Readonly<Record<string, readonly (readonly [hash: string, size: string, name: string])[]>> = {
  acquisition: [['sha256', 'sizeBytes', 'name']],
  claims: [['sha256', 'sizeBytes', 'name']],
  'media-collection': [['sha256', 'sizeBytes', 'name']],
  'trust-list': [['sha256', 'sizeBytes', 'name']],
  'call-list': [['sha256', 'sizeBytes', 'name']],
  recovery: [['sha256', 'sizeBytes', 'file']],
  conversion: [['sha256', 'sizeBytes', 'name']],
  fork: [
    ['sha256', 'sizeBytes', 'epoch'],
    ['bodiesSha256', 'bodiesSizeBytes', 'epoch'],
  ],
  'anchor-proof': [
    ['sha256', 'sizeBytes', 'name'],
    ['requestSha256', 'requestSizeBytes', 'url'],
  ],
}

/** The originals that an act names; empty when it names none. Never throws, whatever the act holds. */
export function originalsOf(act: AnyAct): NamedOriginal[] {
  if (act.type === 'repair') return repaired(act)
  const naming = Object.hasOwn(NAMING, String(act.type)) ? NAMING[String(act.type)] : []
  return naming.flatMap(([hash, size, name]) => named(act[hash], act[size], act[name]))
}

/** The chunk list of an acquisition: SHA-256 of each MiB in turn. */
export function chunkListOf(act: AnyAct): readonly string[] {
  const list = act.chunkSha256
  return Array.isArray(list) ? list.filter(item => typeof item === 'string') : []
}

function repaired(act: AnyAct): NamedOriginal[] {
  const added = Array.isArray(act.added) ? act.added : []
  return added.flatMap(part => {
    if (typeof part !== 'object' || part === null) return []
    const { sha256, sizeBytes, where, keptAs } = part as AnyAct
    return [...named(sha256, sizeBytes, where), ...named(keptAs, undefined, where)]
  })
}

function named(hash: unknown, size: unknown, name: unknown): NamedOriginal[] {
  const sha256 = typeof hash === 'string' ? parseSha256(hash) : undefined
  if (sha256 === undefined) return []
  const sizeBytes = typeof size === 'number' ? size : undefined
  return [{ sha256, name: typeof name === 'string' ? quoted(name) : '', sizeBytes }]
}
