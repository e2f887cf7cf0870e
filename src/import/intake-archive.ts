// Members of archives as input files: zip, tar, gzip and web archives, and one archive inside another.

import type { Problem } from '../model/problem.ts'
import { quoted } from '../model/problem.ts'
import type { ByteSource, Reader, SourceFormat } from '../model/source-record.ts'
import { decompress, gunzipMembers } from '../system/decompress.ts'
import { PeekedStream } from './archive-stream.ts'
import { readTar } from './archive-tar.ts'
import type { ZipMember } from './archive-zip.ts'
import { listZip, zipMemberBytes } from './archive-zip.ts'
import { documentKindOf, looksLikeText } from './document-kind.ts'
import { accountExportOf, isExportDecoration } from './intake-account.ts'
import type { InputFile } from './intake-file.ts'
import { HEAD_BYTES, MEDIA_HEAD_BYTES, memorySource } from './intake-file.ts'
import type { IntakeLimits } from './intake-limits.ts'
import { ExpansionGuard, InputRefused } from './intake-limits.ts'
import { baseName, folderOf, inOrder, MemberNames } from './intake-names.ts'
import { ProblemLog } from './problem-log.ts'
import { archiveKindOf, hasMediaName, recogniseFormat } from './recognise.ts'
import { WaczCheck } from './wacz.ts'
import { type WarcMember, WarcReading } from './warc-intake.ts'

export type Intake = { readonly file: InputFile } | { readonly problem: Problem }

/** How deep archives are opened: an archive, and archives inside it. */
const OPENED_DEPTH = 2

export class ArchiveIntake {
  readonly #readers: readonly Reader[]
  readonly #limits: IntakeLimits
  readonly #guard: ExpansionGuard
  /** Name of the outermost archive. */
  readonly #archive: string
  readonly #log: ProblemLog
  readonly #accounts = new Set<string>()
  #members = 0

  constructor(archive: string, sizeBytes: number, readers: readonly Reader[], limits: IntakeLimits) {
    this.#archive = archive
    this.#readers = readers
    this.#limits = limits
    this.#guard = new ExpansionGuard(limits, sizeBytes)
    this.#log = new ProblemLog(archive)
  }

  async *zip(source: ByteSource): AsyncGenerator<Intake> {
    yield* this.#zip(source, this.#archive, 1)
    yield* told(this.#log.finish())
  }

  async *tar(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Intake> {
    yield* this.#tar(chunks, this.#archive, 1)
    yield* told(this.#log.finish())
  }

  async *warc(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Intake> {
    yield* this.#warc(chunks, this.#archive, 1)
    yield* told(this.#log.finish())
  }

  async *gzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Intake> {
    yield* this.#gzip(chunks, this.#archive, 1)
    yield* told(this.#log.finish())
  }

  async *#zip(source: ByteSource, archive: string, depth: number): AsyncGenerator<Intake> {
    const { members, left, damage } = await listZip(source, this.#limits.entries - this.#members)
    if (damage !== undefined) {
      const parameters = { name: quoted(archive), reason: quoted(damage), members: members.length }
      this.#log.add('intake-archive-damaged', members.length === 0 ? 'loss' : 'notice', {}, parameters)
    }
    if (left > 0) this.#tooMany(archive, left)
    if (members.length === 0 && damage === undefined) this.#add('intake-empty-archive', 'notice', archive)
    const names = new MemberNames()
    const wacz = await WaczCheck.open(source, members, archive)
    const named = members.map(member => ({ member, ...names.take(member.name) }))
    for (const { name } of named) this.#noteAccount(`${archive}!${name}`)
    for (const { member, name, isChanged } of inOrder(named, item => item.name)) {
      if (member.kind === 'directory') continue
      const full = `${archive}!${name}`
      if (isChanged) this.#renamed(archive, member.name, name)
      yield* told(this.#log.take())
      if (this.#isUnreadable(member, full)) continue
      const unpacked = zipMemberBytes(source, member)
      const watched = wacz === undefined ? unpacked : wacz.watch(member.name, unpacked)
      const bytes = this.#guard.watch(full, member.packedBytes, watched)
      yield* this.#member(full, bytes, member.unpackedBytes ?? 0, member.modifiedTime, depth)
    }
    yield* told(this.#log.take())
    if (wacz !== undefined) yield* told(wacz.finish())
  }

  #isUnreadable(member: ZipMember, full: string): boolean {
    this.#members += 1
    if (member.kind === 'link') {
      this.#add('intake-link', 'notice', full)
      return true
    }
    if ((member.flags & 0x41) !== 0) {
      this.#add('intake-encrypted', 'loss', full)
      return true
    }
    if (member.method !== 0 && member.method !== 8) {
      this.#log.add('intake-compression', 'loss', {}, { name: quoted(full), method: member.method })
      return true
    }
    const refusal = this.#guard.refusal(full, member.packedBytes, member.unpackedBytes ?? 0)
    if (refusal !== undefined) this.#refused(refusal)
    return refusal !== undefined
  }

  async *#tar(chunks: AsyncIterable<Uint8Array>, archive: string, depth: number): AsyncGenerator<Intake> {
    const stream = new PeekedStream(chunks)
    const names = new MemberNames()
    let found = 0
    try {
      for await (const member of readTar(stream.chunks())) {
        if ('damagedAt' in member) {
          const parameters = { name: quoted(archive), reason: 'tar header', members: found }
          this.#log.add('intake-archive-damaged', 'loss', { byte: member.damagedAt }, parameters)
          continue
        }
        found += 1
        if (member.kind === 'directory') continue
        this.#members += 1
        if (this.#members > this.#limits.entries) {
          this.#tooMany(archive, 1)
          break
        }
        const { name, isChanged } = names.take(member.name)
        const full = `${archive}!${name}`
        if (isChanged) this.#renamed(archive, member.name, name)
        yield* told(this.#log.take())
        this.#noteAccount(full)
        if (member.kind !== 'file') {
          this.#add(member.kind === 'link' ? 'intake-link' : 'intake-special-file', 'notice', full)
          continue
        }
        const refusal = this.#guard.refusal(full, undefined, member.sizeBytes)
        if (refusal !== undefined) {
          this.#refused(refusal)
          continue
        }
        const bytes = this.#guard.watch(full, undefined, member.content)
        yield* this.#member(full, bytes, member.sizeBytes, member.modifiedTime, depth)
      }
    } catch (error) {
      if (!(error instanceof InputRefused)) throw error
      this.#refused(error.problem)
    } finally {
      await stream.close()
    }
    if (found === 0 && stream.damage === undefined) this.#add('intake-empty-archive', 'notice', archive)
    if (stream.damage !== undefined) this.#damaged(archive, stream.damage, found)
    yield* told(this.#log.take())
  }

  /** Pages, texts and media of a web archive; everything else of it stays there. */
  async *#warc(chunks: AsyncIterable<Uint8Array>, archive: string, depth: number): AsyncGenerator<Intake> {
    const reading = new WarcReading(archive)
    const stream = new PeekedStream(chunks)
    const names = new MemberNames()
    try {
      for await (const member of reading.members(stream.chunks())) {
        yield* told(reading.takeProblems())
        this.#members += 1
        if (this.#members > this.#limits.entries) {
          this.#tooMany(archive, 1)
          break
        }
        const full = `${archive}!${names.take(member.name).name}`
        const bytes = this.#guard.watch(full, member.packedBytes, member.bytes)
        yield* this.#member(full, bytes, 0, member.capturedTime, depth, member)
      }
    } catch (error) {
      if (!(error instanceof InputRefused)) throw error
      this.#refused(error.problem)
    } finally {
      await stream.close()
    }
    if (stream.damage !== undefined) this.#damaged(archive, stream.damage, reading.records)
    yield* told(reading.finish())
    yield* told(this.#log.take())
  }

  /** One compressed file, or a compressed tar or web archive, which counts as one archive with it. */
  async *#gzip(chunks: AsyncIterable<Uint8Array>, archive: string, depth: number): AsyncGenerator<Intake> {
    // A web archive has a member for each record, so that damage need not cost more than that.
    const bytes = /\.warc\.gz$/i.test(archive)
      ? gunzipMembers(chunks, (next, damage) => this.#memberLost(archive, next, damage))
      : decompress('gzip', chunks)
    const unpacked = new PeekedStream(this.#guard.watch(archive, undefined, bytes))
    try {
      const head = await unpacked.head(HEAD_BYTES)
      const inner = baseName(archive)
        .replace(/\.tgz$/i, '.tar')
        .replace(/\.gz$/i, '')
      if (archiveKindOf(head, inner) === 'tar') {
        yield* this.#tar(unpacked.chunks(), archive, depth)
      } else if (archiveKindOf(head, '') === 'warc') {
        yield* this.#warc(unpacked.chunks(), archive, depth)
      } else if (unpacked.damage === undefined || head.length > 0) {
        const full = `${archive}!${inner === '' ? '_' : inner}`
        yield* this.#member(full, unpacked.chunks(), 0, undefined, depth)
      }
    } catch (error) {
      if (!(error instanceof InputRefused)) throw error
      this.#refused(error.problem)
    } finally {
      await unpacked.close()
    }
    if (unpacked.damage !== undefined) this.#damaged(archive, unpacked.damage, 0)
    yield* told(this.#log.take())
  }

  async *#member(
    name: string,
    bytes: AsyncIterable<Uint8Array>,
    sizeBytes: number,
    modifiedTime: number | undefined,
    depth: number,
    captured?: WarcMember,
  ): AsyncGenerator<Intake> {
    const stream = new PeekedStream(bytes)
    try {
      let head = await stream.head(hasMediaName(name) ? MEDIA_HEAD_BYTES : HEAD_BYTES)
      const kind = archiveKindOf(head, name)
      if (kind !== undefined && (kind === 'other' || depth >= OPENED_DEPTH)) {
        this.#add(kind === 'other' ? 'intake-archive-unsupported' : 'intake-nested', 'loss', name)
      } else if (kind === 'zip') {
        yield* this.#nestedZip(name, stream, depth)
      } else if (kind !== undefined) {
        const inner = stream.chunks()
        if (kind === 'warc') yield* this.#warc(inner, name, depth + 1)
        else yield* kind === 'tar' ? this.#tar(inner, name, depth + 1) : this.#gzip(inner, name, depth + 1)
      } else if (head.length === 0 && stream.damage === undefined) {
        this.#add('intake-empty-file', 'notice', name)
      } else {
        if (baseName(name) === 'bagit.txt') this.#log.add('bag-in-archive', 'notice', {}, { path: quoted(name) })
        const format = captured === undefined ? recogniseFormat(head, name, this.#readers) : this.#webFormat(head, name)
        if (format !== 'media') head = await stream.head(HEAD_BYTES)
        const file: InputFile = {
          name,
          path: undefined,
          folder: folderOf(name),
          sizeBytes,
          modifiedTime,
          memberOf: this.#archive,
          head,
          format,
          accountExport: captured === undefined ? this.#accountOf(name) : undefined,
          isDecoration: captured === undefined && isExportDecoration(name),
          ...(captured === undefined ? {} : { stated: () => captured.stated() }),
          chunks: () => stream.chunks(),
        }
        yield { file }
      }
    } catch (error) {
      if (!(error instanceof InputRefused)) throw error
      this.#refused(error.problem)
    } finally {
      await stream.close()
    }
    if (stream.damage !== undefined) {
      const parameters = { name: quoted(name), reason: reasonOf(stream.damage) }
      this.#log.add('intake-member-damaged', 'loss', {}, parameters)
    }
    yield* told(this.#log.take())
  }

  /** A page is a document whatever its name: on the web no file is a program's readme by its name. */
  #webFormat(head: Uint8Array, name: string): SourceFormat {
    const format = recogniseFormat(head, name, this.#readers)
    return format === 'unknown' && documentKindOf(head, name) !== undefined && looksLikeText(head) ? 'document' : format
  }

  /** A zip needs random access, so one inside an archive is held in memory up to a limit. */
  async *#nestedZip(name: string, stream: PeekedStream, depth: number): AsyncGenerator<Intake> {
    const limit = this.#limits.nestedZipBytes
    const pieces: Uint8Array[] = []
    let bytes = 0
    for await (const piece of stream.chunks()) {
      bytes += piece.length
      if (bytes > limit) break
      pieces.push(piece)
    }
    if (bytes > limit) {
      const megabytes = Math.floor(limit / 1e6)
      this.#log.add('intake-nested-large', 'loss', {}, { name: quoted(name), megabytes })
      return
    }
    yield* this.#zip(memorySource(name, Buffer.concat(pieces)), name, depth + 1)
  }

  #memberLost(archive: string, next: number | undefined, damage: unknown): void {
    const parameters = { name: quoted(archive), reason: damage === undefined ? '' : reasonOf(damage) }
    this.#log.add('warc-member-lost', 'loss', next === undefined ? {} : { byte: next }, parameters)
  }

  #noteAccount(full: string): void {
    const account = accountExportOf(full)
    if (account !== undefined) this.#accounts.add(account)
  }

  #accountOf(name: string): string | undefined {
    for (const account of this.#accounts)
      if (name.startsWith(account) && (account.endsWith('!') || name[account.length] === '/')) return account
    return undefined
  }

  #add(code: string, severity: 'notice' | 'loss', name: string): void {
    this.#log.add(code, severity, {}, { name: quoted(name) })
  }

  #refused(problem: Problem): void {
    this.#log.add(problem.code, problem.severity, {}, problem.parameters)
  }

  #renamed(archive: string, from: string, to: string): void {
    this.#log.add('intake-renamed', 'notice', {}, { name: quoted(archive), from: quoted(from), to: quoted(to) })
  }

  #tooMany(archive: string, left: number): void {
    this.#log.add('intake-too-many', 'loss', {}, { name: quoted(archive), limit: this.#limits.entries, left })
  }

  #damaged(archive: string, damage: unknown, members: number): void {
    this.#log.add('intake-archive-damaged', 'loss', {}, { name: quoted(archive), reason: reasonOf(damage), members })
  }
}

function* told(problems: readonly Problem[]): Generator<Intake> {
  for (const problem of problems) yield { problem }
}

function reasonOf(error: unknown): string {
  return quoted(error instanceof Error ? error.message : String(error))
}
