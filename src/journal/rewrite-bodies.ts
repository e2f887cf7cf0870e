// Takes the bodies of erased entries out of a body file. The entries and signatures stay as they are: the chain holds
// without the bodies. In a sealed case the file is written under a new key and the old key is destroyed.

import type { CaseKeys } from '../system/case-keys.ts'
import type { CipherKey } from '../system/ciphers.ts'
import { parentOf } from '../system/durable-directory.ts'
import type { Files } from '../system/files.ts'
import { destroyReplaced, replaceAndDestroy } from '../system/replace-durably.ts'
import type { System } from '../system/system.ts'
import { writeDurably } from '../system/write-durably.ts'
import { erasedBody, readBodyLine } from './body.ts'
import { BODY_KEYS, type BodyChain, bodyKeyPaths, bodyKeySegment, bodyKeysFolder, makeBodyKey } from './body-keys.ts'
import { damaged } from './chain-end.ts'
import { BODIES, bodiesFolder, bodiesName, bodySegmentsOf } from './chain-place.ts'
import { readLines } from './lines.ts'
import { bodyKeysOf } from './sealed-bodies.ts'
import { openBody, sealBody } from './sealed-body.ts'

/**
 * Writes the body files of a chain anew without the bodies of `erased` (numbers of entries), one file after the other,
 * and destroys what stood there. A call that was interrupted is made good by another one; what is erased already stays
 * so. Nothing may hold the files open, and a cut-off append must have been taken up before. Throws CaseError `integrity`
 * when a line cannot be read, before anything of its file is changed, and when a number has no line in any file.
 */
export function rewriteBodies(
  system: System,
  root: string,
  chain: BodyChain,
  erased: ReadonlySet<number>,
  keys?: CaseKeys,
): void {
  const { files } = system
  const folder = bodiesFolder(chain.device, chain.epoch)
  const missing = new Set(erased)
  for (const segment of bodySegmentsOf(files, `${root}/${folder}`)) {
    const where = `${folder}/${bodiesName(segment)}`
    destroyReplaced(files, `${root}/${where}`)
    const lines = readBodyFile(files, root, where)
    requireSameAgain(lines, readBodyFile(files, root, where), where)
    for (const { seq } of lines) missing.delete(seq)
    const isTouched = lines.some(({ seq, isErased }) => erased.has(seq) && !isErased)
    if (isTouched && keys === undefined) {
      const kept = lines.map(line => (erased.has(line.seq) ? Buffer.from(erasedBody(line.seq)) : line.bytes))
      replaceAndDestroy(files, `${root}/${where}`, joined(kept))
    } else if (isTouched && keys !== undefined) reseal(system, root, chain, segment, lines, erased, keys)
    if (keys !== undefined) destroySuperseded(system, root, chain, segment, keys)
  }
  const [lost] = missing
  if (lost === undefined) return
  throw damaged({ code: 'body-missing', severity: 'loss', where: folder, parameters: { seq: lost } })
}

/** Destroys what interrupted rewritings left: old body files, unfinished new ones and, in a sealed case, old keys. */
export function finishRewriting(system: System, root: string, keys?: CaseKeys): void {
  const { files } = system
  for (const device of foldersIn(files, `${root}/${BODIES}`))
    for (const epoch of foldersIn(files, `${root}/${BODIES}/${device}`)) {
      const folder = `${root}/${bodiesFolder(device, epoch)}`
      for (const { name, kind } of files.list(folder)) {
        const path = /^(\d{6}\.bodies)(\.old)?\.partial$/.exec(name)
        if (kind !== 'file' || path === null) continue
        if (path[2] !== undefined) destroyReplaced(files, `${folder}/${path[1]}`)
        else files.wipe(`${folder}/${name}`)
        files.syncDirectory(folder)
      }
    }
  if (keys !== undefined) destroySupersededKeys(system, root, keys)
}

/**
 * Destroys keys that a rewriting left behind when it was interrupted: of several keys of one body file all but the one
 * that opens every line. While that cannot be told, nothing is destroyed.
 */
function destroySupersededKeys(system: System, root: string, keys: CaseKeys): void {
  const { files } = system
  for (const device of foldersIn(files, `${root}/${BODY_KEYS}`))
    for (const epoch of foldersIn(files, `${root}/${BODY_KEYS}/${device}`)) {
      const chain = { case: keys.caseId, device, epoch }
      const folder = `${root}/${bodyKeysFolder(chain)}`
      const segments = new Set<number>()
      const doubled = new Set<number>()
      for (const { name, kind } of files.list(folder)) {
        const segment = bodyKeySegment(name)
        if (segment !== undefined) (segments.has(segment) ? doubled : segments).add(segment)
        else if (kind === 'file' && name.endsWith('.partial')) files.wipe(`${folder}/${name}`)
      }
      for (const segment of doubled) destroySuperseded(system, root, chain, segment, keys)
    }
}

interface BodyFileLine {
  readonly seq: number
  readonly sealed: string | undefined
  readonly isErased: boolean
  readonly bytes: Uint8Array
  readonly line: number
  readonly byte: number
}

function readBodyFile(files: Files, root: string, where: string): BodyFileLine[] {
  const file = files.openForReading(`${root}/${where}`)
  try {
    const lines: BodyFileLine[] = []
    for (const { bytes, line, byte, isWhole } of readLines(file)) {
      const body = isWhole ? readBodyLine(bytes) : undefined
      if (body === undefined)
        throw damaged({ code: 'body-mismatch', severity: 'loss', where, line, byte, parameters: {} })
      const { seq, sealed, isErased } = body
      lines.push({ seq, sealed, isErased, bytes: new Uint8Array(bytes), line, byte })
    }
    const last = lines.at(-1)
    const end = last === undefined ? 0 : last.byte + last.bytes.length + 1
    if (end !== file.sizeBytes()) throw damaged({ code: 'body-mismatch', severity: 'loss', where, parameters: {} })
    return lines
  } finally {
    file.close()
  }
}

/** What is written anew replaces what was there, so a wrong read must not get into it. */
function requireSameAgain(lines: readonly BodyFileLine[], again: readonly BodyFileLine[], where: string): void {
  const differing = lines.find(({ bytes }, i) => again[i] === undefined || Buffer.compare(bytes, again[i].bytes) !== 0)
  if (differing === undefined && again.length === lines.length) return
  throw damaged({ code: 'body-mismatch', severity: 'loss', where, line: differing?.line, parameters: {} })
}

/** The new key is durable before the new file, and the old key is destroyed after it. */
function reseal(
  system: System,
  root: string,
  chain: BodyChain,
  segment: number,
  lines: readonly BodyFileLine[],
  erased: ReadonlySet<number>,
  keys: CaseKeys,
): void {
  const { files } = system
  const where = `${bodiesFolder(chain.device, chain.epoch)}/${bodiesName(segment)}`
  const known = bodyKeysOf(files, root, keys, chain, segment)
  const kept = lines.map(({ seq, sealed, isErased, line, byte }) => {
    if (isErased || erased.has(seq)) return { seq, plain: undefined }
    const plain = sealed === undefined ? undefined : firstOf(known, ({ key }) => openBody(key, chain, seq, sealed))
    if (plain === undefined)
      throw damaged({ code: 'body-mismatch', severity: 'loss', where, line, byte, parameters: { seq } })
    return { seq, plain }
  })
  const { key, path } = makeBodyKey(system, root, keys, chain, segment)
  const written = kept.map(({ seq, plain }) =>
    Buffer.from(plain === undefined ? erasedBody(seq) : sealBody(system, key, chain, seq, plain)),
  )
  writeDurably(files, `${root}/${where}`, joined(written))
  destroy(
    files,
    root,
    bodyKeyPaths(files, root, chain, segment).filter(other => other !== path),
  )
}

function destroySuperseded(system: System, root: string, chain: BodyChain, segment: number, keys: CaseKeys): void {
  const { files } = system
  const paths = bodyKeyPaths(files, root, chain, segment)
  const where = `${bodiesFolder(chain.device, chain.epoch)}/${bodiesName(segment)}`
  if (paths.length < 2 || files.facts(`${root}/${where}`) === undefined) return
  const sealed = sealedLines(files, root, where)
  if (sealed === undefined) return
  const opensAll = ({ key }: { key: CipherKey }) =>
    sealed.every(({ seq, text }) => openBody(key, chain, seq, text) !== undefined)
  // Where all is erased any key would seem right, the old one too.
  const right =
    sealed.length === 0
      ? makeBodyKey(system, root, keys, chain, segment)
      : bodyKeysOf(files, root, keys, chain, segment).find(opensAll)
  if (right === undefined) return
  const others = paths.filter(path => path !== right.path)
  destroy(files, root, others)
}

function destroy(files: Files, root: string, paths: readonly string[]): void {
  for (const path of paths) {
    files.wipe(`${root}/${path}`)
    files.syncDirectory(parentOf(`${root}/${path}`))
  }
}

/** Undefined when the file has damaged lines or could not be read to its end; a cut-off last line does not count. */
function sealedLines(files: Files, root: string, where: string): { seq: number; text: string }[] | undefined {
  const file = files.openForReading(`${root}/${where}`)
  try {
    const found: { seq: number; text: string }[] = []
    let end = 0
    for (const { bytes, byte, isWhole } of readLines(file)) {
      end = byte + bytes.length + (isWhole ? 1 : 0)
      if (!isWhole) continue
      const body = readBodyLine(bytes)
      if (body === undefined) return undefined
      if (body.sealed !== undefined) found.push({ seq: body.seq, text: body.sealed })
    }
    return end > 0 && end === file.sizeBytes() ? found : undefined
  } finally {
    file.close()
  }
}

function joined(lines: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(lines.flatMap(line => [line, Buffer.from('\n')]))
}

function firstOf<Item, Result>(items: readonly Item[], find: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

function foldersIn(files: Files, path: string): string[] {
  if (files.facts(path)?.kind !== 'directory') return []
  return files
    .list(path)
    .filter(({ kind }) => kind === 'directory')
    .map(({ name }) => name)
}
