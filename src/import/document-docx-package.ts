// The parts of a Word file (ECMA-376, Office Open XML): a zip whose members are XML, within limits.

import { quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import { listZip, type ZipMember, zipMemberBytes } from './archive-zip.ts'
import { ExpansionGuard, InputRefused, type IntakeLimits } from './intake-limits.ts'
import type { ProblemLog } from './problem-log.ts'

/** A text document of a million words unpacks to some 30 MB; a bomb is stopped long before the memory ends. */
const LIMITS: IntakeLimits = {
  entries: 10_000,
  memberBytes: 64 * 2 ** 20,
  totalBytes: 128 * 2 ** 20,
  ratio: 400,
  ratioFromBytes: 8 * 2 ** 20,
  nestedZipBytes: 0,
  depth: 1,
}

export class DocxPackage {
  readonly #source: ByteSource
  readonly #members: ReadonlyMap<string, ZipMember>
  readonly #guard: ExpansionGuard
  readonly #problems: ProblemLog

  private constructor(source: ByteSource, members: ReadonlyMap<string, ZipMember>, problems: ProblemLog) {
    this.#source = source
    this.#members = members
    this.#guard = new ExpansionGuard(LIMITS, source.sizeBytes)
    this.#problems = problems
  }

  /** Lists the parts; damage is a problem, and what could be listed is there. */
  static async open(source: ByteSource, problems: ProblemLog): Promise<DocxPackage> {
    const { members, damage } = await listZip(source, LIMITS.entries)
    if (damage !== undefined) problems.add('document-damaged', 'loss', {}, { part: 'zip' })
    const named = new Map<string, ZipMember>()
    // Of two members of one name the first counts, as for every reader of zip files that goes by the directory.
    for (const member of members) {
      const name = member.name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
      if (member.kind === 'file' && !named.has(name)) named.set(name, member)
    }
    return new DocxPackage(source, named, problems)
  }

  /** Names of the parts that fit, in lower case and in order. */
  names(pattern: RegExp): string[] {
    return [...this.#members.keys()].filter(name => pattern.test(name)).sort()
  }

  /** Text of a part; undefined when there is none or it may not be unpacked. Damage ends it early and is told. */
  async text(name: string): Promise<string | undefined> {
    const member = this.#members.get(name.replace(/^\/+/, '').toLowerCase())
    if (member === undefined) return undefined
    const isEncrypted = (member.flags & 0x41) !== 0
    if (isEncrypted || (member.method !== 0 && member.method !== 8)) {
      this.#problems.add(isEncrypted ? 'document-encrypted' : 'document-damaged', 'loss', {}, { part: quoted(name) })
      return undefined
    }
    const pieces: Uint8Array[] = []
    try {
      const refusal = this.#guard.refusal(name, member.packedBytes, member.unpackedBytes ?? 0)
      if (refusal !== undefined) throw new InputRefused(refusal)
      const bytes = this.#guard.watch(name, member.packedBytes, zipMemberBytes(this.#source, member))
      for await (const piece of bytes) pieces.push(piece)
    } catch (error) {
      if (error instanceof InputRefused) {
        this.#problems.add('document-bomb', 'loss', {}, { part: quoted(name) })
        return undefined
      }
      this.#problems.add('document-damaged', 'loss', {}, { part: quoted(name) })
    }
    return xmlText(Buffer.concat(pieces))
  }
}

/** XML is UTF-8 unless a byte order mark or its first bytes say UTF-16. */
function xmlText(bytes: Uint8Array): string {
  const isLittle = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0x3c && bytes[1] === 0)
  const isBig = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0 && bytes[1] === 0x3c)
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes)
}
