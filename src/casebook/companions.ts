// What was given beside pictures and recordings and speaks of them: which proof goes with which file, and what does not agree.

import { readDetached } from '../algorithms/opentimestamps.ts'
import { type CompanionKind, companionKindOf } from '../import/companion.ts'
import type { InputFile } from '../import/intake.ts'
import { baseName } from '../import/intake-names.ts'
import { LARGEST_PROOF, readStatedProof, type StatedProof } from '../import/stated-proof.ts'
import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { StatedOrigin } from '../model/stated-origin.ts'
import { sha256 } from '../system/hashing.ts'

interface HeldProof extends StatedProof {
  readonly by: string
  readonly bySha256: Sha256
  readonly folder: string
  use: 'none' | 'match' | 'differs'
}

interface HeldStamp {
  readonly name: string
  /** Hexadecimal digits of what was stamped; undefined when the file cannot be read. */
  readonly digest: string | undefined
}

/** Proofs that are looked at in one intake. */
const MOST_PROOFS = 100_000

export class Companions {
  readonly #proofs: HeldProof[] = []
  readonly #byHash = new Map<string, HeldProof[]>()
  readonly #byName = new Map<string, HeldProof[]>()
  /** Timestamps by folder. */
  readonly #stamps = new Map<string, HeldStamp[]>()
  /** Names of signatures by folder. */
  readonly #signatures = new Map<string, string[]>()
  readonly #problems: Problem[] = []

  /** Takes the content of a companion to see what it says; a fault is left to whoever keeps the file. */
  async add(file: InputFile): Promise<void> {
    const kind = companionKindOf(file.head, file.name)
    if (kind === undefined || !READ.has(kind)) return
    if (kind === 'signature') {
      push(this.#signatures, file.folder, file.name)
      return
    }
    const bytes = await smallContent(file)
    if (kind === 'opentimestamps') push(this.#stamps, file.folder, stampOf(file, bytes))
    else if (this.#proofs.length < MOST_PROOFS) this.#addProof(file, bytes)
  }

  /** What speaks of an original, by its hash; or by its name where that speaks of another hash. */
  originOf(file: InputFile, hash: Sha256): StatedOrigin | undefined {
    if (file.format === 'companion') return undefined
    const byHash = this.#byHash.get(hash) ?? []
    const named = this.#byName.get(nameKey(file.folder, baseName(file.name))) ?? []
    const same = byHash.filter(({ folder }) => folder === file.folder)
    const proof = (same.length > 0 ? same : byHash).sort(jsonFirst)[0] ?? named.sort(jsonFirst)[0]
    if (proof === undefined) return undefined
    const check = proof.sha256 === undefined ? 'none' : proof.sha256 === hash ? 'match' : 'differs'
    for (const each of check === 'match' ? byHash : [proof]) each.use = check === 'differs' ? 'differs' : 'match'
    const { form, by, bySha256, fields, folder } = proof
    if (check === 'differs') this.#tell('proof-differs', 'loss', file.name, { name: quoted(file.name), by: quoted(by) })
    if (check === 'none') this.#tell('proof-no-hash', 'notice', by, { name: quoted(file.name) })
    const stamp = this.#stampOf(folder, hash)
    const signatures = this.#signaturesOf(folder, hash, by)
    return {
      form,
      by,
      bySha256,
      check,
      fields,
      ...(stamp === undefined ? {} : { opentimestamps: stamp }),
      ...(signatures.length === 0 ? {} : { signatures }),
    }
  }

  /** To be called at the end. @param exhibitOf number of an exhibit with that hash; undefined when the case has none. */
  finish(exhibitOf: (hash: Sha256) => number | undefined): readonly Problem[] {
    const used = new Set(
      this.#proofs.flatMap(({ use, sha256: of }) => (use === 'none' || of === undefined ? [] : [of])),
    )
    for (const proof of this.#proofs) {
      if (proof.isShortened) this.#tell('proof-shortened', 'notice', proof.by, {})
      if (proof.use !== 'none' || (proof.sha256 !== undefined && used.has(proof.sha256))) continue
      const exhibit = proof.sha256 === undefined ? undefined : exhibitOf(proof.sha256)
      const parameters = { name: quoted(proof.fileName ?? '') }
      if (exhibit === undefined) this.#tell('proof-without-file', 'loss', proof.by, parameters)
      else this.#tell('proof-of-held', 'notice', proof.by, { ...parameters, exhibit })
    }
    for (const [folder, names] of this.#signatures)
      this.#tell('proof-signatures', 'notice', folder === '' ? names[0] : folder, { count: names.length })
    return this.#problems
  }

  #addProof(file: InputFile, bytes: Uint8Array | undefined): void {
    const read = bytes === undefined ? undefined : readStatedProof(bytes)
    if (bytes === undefined || read === undefined) {
      this.#tell('proof-unreadable', 'loss', file.name, {})
      return
    }
    const proof: HeldProof = { ...read, by: file.name, bySha256: sha256(bytes), folder: file.folder, use: 'none' }
    this.#proofs.push(proof)
    if (proof.sha256 !== undefined) push(this.#byHash, proof.sha256, proof)
    if (proof.fileName !== undefined) push(this.#byName, nameKey(file.folder, proof.fileName), proof)
  }

  #stampOf(folder: string, hash: Sha256): StatedOrigin['opentimestamps'] {
    const near = this.#stamps.get(folder) ?? []
    const own = near.find(({ digest }) => digest === hash)
    if (own !== undefined) return 'of-this'
    const named = near.find(({ name }) => baseName(name).toLowerCase() === `${hash}.ots`)
    if (named === undefined) return undefined
    const found = named.digest === undefined ? 'unreadable' : 'of-other'
    this.#tell(`proof-ots-${found}`, 'loss', named.name, {})
    return found
  }

  #signaturesOf(folder: string, hash: Sha256, by: string): string[] {
    const wanted = new Set([`${hash}.asc`, `${baseName(by).toLowerCase()}.asc`])
    return (this.#signatures.get(folder) ?? []).filter(name => wanted.has(baseName(name).toLowerCase())).sort()
  }

  #tell(code: string, severity: Problem['severity'], where: string, parameters: Problem['parameters']): void {
    this.#problems.push({ code, severity, where, parameters })
  }
}

const READ: ReadonlySet<CompanionKind> = new Set(['proof', 'signature', 'opentimestamps'])

function stampOf({ name }: InputFile, bytes: Uint8Array | undefined): HeldStamp {
  try {
    const { digest } = readDetached(bytes ?? new Uint8Array(0))
    return { name, digest: Buffer.from(digest).toString('hex') }
  } catch {
    return { name, digest: undefined }
  }
}

/** The whole of a small file; undefined when it is larger or cannot be read. */
async function smallContent(file: InputFile): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const piece of file.chunks()) {
      bytes += piece.length
      if (bytes > LARGEST_PROOF) return undefined
      pieces.push(piece)
    }
  } catch (error) {
    if (error instanceof CaseError) throw error
    return undefined
  }
  return Buffer.concat(pieces)
}

function jsonFirst(a: HeldProof, b: HeldProof): number {
  const rank = ({ by }: HeldProof) => (by.toLowerCase().endsWith('.json') ? 0 : 1)
  return rank(a) - rank(b) || (a.by < b.by ? -1 : 1)
}

function nameKey(folder: string, name: string): string {
  return `${folder}\n${name.normalize('NFC').toLowerCase()}`
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else known.push(value)
}
