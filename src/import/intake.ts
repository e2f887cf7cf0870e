// Turns what a person gives (files, folders, archives) into a stream of recognised input files and problems.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { Reader } from '../model/source-record.ts'
import type { DirectoryEntry, FileFacts, Files, OpenFile } from '../system/files.ts'
import { type BaggedFile, BagIntake, bagFields } from './bag-intake.ts'
import { accountExportOf, isExportDecoration, isFullAccountFolder } from './intake-account.ts'
import type { Intake } from './intake-archive.ts'
import { ArchiveIntake } from './intake-archive.ts'
import type { InputFile, ReadOutcome } from './intake-file.ts'
import { HEAD_BYTES, MEDIA_HEAD_BYTES, openSource, readFileChunks, readHead } from './intake-file.ts'
import type { IntakeLimits } from './intake-limits.ts'
import { INTAKE_LIMITS } from './intake-limits.ts'
import { folderOf, inOrder } from './intake-names.ts'
import { ProblemLog } from './problem-log.ts'
import { archiveKindOf, hasMediaName, recogniseFormat } from './recognise.ts'

export type { Intake } from './intake-archive.ts'
export type { InputFile } from './intake-file.ts'

export interface IntakeOptions {
  /** Files and folders that are passed over wherever they turn up, as the case's own folder. */
  readonly exclude?: readonly string[]
  readonly limits?: IntakeLimits
  /** Bags that were checked, by path: a second walk over the same inputs need not read them again. */
  readonly bags?: Map<string, BagIntake>
  /** Called every few megabytes while a bag is checked; may wait, may throw to stop. */
  readonly pause?: () => Promise<void>
}

/**
 * Yields every file in the order of the paths given, recognised by the first of the readers that knows it, inside folders and archives by name (tar: as it lies), with
 * problems between them; an archive follows its members, as it was received. Links are not followed, but a path given may itself be one. Holds one folder's names at a
 * time and at each level. Throws CaseError `input-not-found` before anything is read when a path leads nowhere.
 */
export async function* walkInputs(
  paths: readonly string[],
  files: Files,
  readers: readonly Reader[],
  options: IntakeOptions = {},
): AsyncGenerator<Intake> {
  for (const path of paths) {
    if (exists(files, path)) continue
    throw new CaseError('input-not-found', 'input-not-found', { value: quoted(path) })
  }
  const walk = new Walk(files, readers, options)
  for (const path of paths) yield* walk.given(path)
}

function exists(files: Files, path: string): boolean {
  try {
    return files.facts(path) !== undefined
  } catch {
    return true
  }
}

interface Level {
  readonly path: string
  readonly name: string
  readonly entries: readonly DirectoryEntry[]
  readonly account: string | undefined
  readonly bag: BagIntake | undefined
  next: number
}

class Walk {
  readonly #files: Files
  readonly #readers: readonly Reader[]
  readonly #limits: IntakeLimits
  readonly #bags: Map<string, BagIntake>
  readonly #pause: (() => Promise<void>) | undefined
  readonly #excluded = new Set<string>()
  readonly #given = new Set<string>()
  #log = new ProblemLog('')

  constructor(files: Files, readers: readonly Reader[], options: IntakeOptions) {
    this.#files = files
    this.#readers = readers
    this.#limits = options.limits ?? INTAKE_LIMITS
    this.#bags = options.bags ?? new Map()
    this.#pause = options.pause
    for (const path of options.exclude ?? []) {
      const facts = this.#facts(path)
      if (facts !== undefined) this.#excluded.add(facts.identity)
    }
  }

  async *given(path: string): AsyncGenerator<Intake> {
    const name = this.#displayName(path)
    this.#log = new ProblemLog(name)
    const facts = this.#facts(path, name)
    if (facts !== undefined && !this.#excluded.has(facts.identity)) {
      if (facts.kind === 'directory') yield* this.#folder(path, name)
      else if (facts.kind === 'file') yield* this.#file(path, name, facts, undefined)
      else this.#add('intake-special-file', 'notice', name)
    }
    for (const problem of this.#log.finish()) yield { problem }
  }

  async *#folder(path: string, name: string): AsyncGenerator<Intake> {
    const levels: Level[] = []
    const told = new Set<BagIntake>()
    let found = 0
    const enter = async (childPath: string, childName: string, outer: Level | undefined): Promise<void> => {
      const level = await this.#level(childPath, childName, outer)
      if (level === undefined) found += 1
      else levels.push(level)
      if (level?.bag !== undefined) told.add(level.bag)
    }
    await enter(path, name, undefined)
    for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
      const entry = level.entries[level.next]
      if (entry === undefined) {
        levels.pop()
        continue
      }
      level.next += 1
      const childPath = `${level.path}/${entry.name}`
      const childName = `${level.name}/${entry.name}`
      if (entry.kind === 'link' || entry.kind === 'other') {
        found += 1
        this.#add(entry.kind === 'link' ? 'intake-link' : 'intake-special-file', 'notice', childName)
        continue
      }
      const facts = this.#facts(childPath, childName)
      if (facts === undefined || this.#excluded.has(facts.identity)) continue
      if (facts.kind === 'directory') {
        if (levels.length < this.#limits.depth) await enter(childPath, childName, level)
        else this.#add('intake-too-deep', 'loss', childName)
      } else if (facts.kind === 'file') {
        found += 1
        const bagged = level.bag?.at(childPath) ?? []
        if (bagged.length === 0) yield* this.#file(childPath, childName, facts, level.account)
        for (const file of bagged) yield* this.#file(childPath, file.name, facts, level.account, file)
      }
      for (const problem of this.#log.take()) yield { problem }
    }
    for (const bag of told) for (const problem of bag.problems) yield { problem }
    if (found === 0) this.#add('intake-empty-folder', 'notice', name)
  }

  async #level(path: string, name: string, outer: Level | undefined): Promise<Level | undefined> {
    let entries: DirectoryEntry[]
    try {
      entries = inOrder(this.#files.list(path), entry => entry.name)
    } catch (error) {
      this.#unreadable('intake-unreadable-folder', path, error)
      return undefined
    }
    const isAccount = outer?.account === undefined && isFullAccountFolder(entries.map(entry => entry.name))
    const isBag = outer?.bag === undefined && entries.some(entry => entry.name === 'bagit.txt' && entry.kind === 'file')
    const bag = isBag ? await this.#bag(path, name) : outer?.bag
    return { path, name, entries, account: isAccount ? name : outer?.account, bag, next: 0 }
  }

  /** A bag inside a bag is payload like any other. */
  async #bag(path: string, name: string): Promise<BagIntake> {
    const checked = this.#bags.get(path) ?? (await BagIntake.check(this.#files, path, name, this.#pause))
    this.#bags.set(path, checked)
    return checked
  }

  async *#file(
    path: string,
    name: string,
    facts: FileFacts,
    account: string | undefined,
    bagged?: BaggedFile,
  ): AsyncGenerator<Intake> {
    if (facts.sizeBytes === 0) {
      this.#add('intake-empty-file', 'notice', name)
      return
    }
    if (bagged?.isTagFile === true) {
      yield { file: { ...this.#received(path, name, facts, 'unknown'), ...bagFields(bagged) } }
      return
    }
    const head = this.#head(path, Math.min(facts.sizeBytes, hasMediaName(name) ? MEDIA_HEAD_BYTES : HEAD_BYTES))
    if (head === undefined) return
    const kind = archiveKindOf(head, name)
    if (kind === 'other') this.#add('intake-archive-unsupported', 'loss', name)
    else if (kind !== undefined) yield* this.#archive(kind, path, name, facts, bagged)
    else yield* this.#plain(path, name, facts, head, account, bagged)
  }

  #head(path: string, bytes: number): Uint8Array | undefined {
    try {
      return readHead(this.#files, path, bytes)
    } catch (error) {
      this.#unreadable('intake-unreadable', path, error)
      return undefined
    }
  }

  async *#plain(
    path: string,
    name: string,
    facts: FileFacts,
    start: Uint8Array,
    account: string | undefined,
    bagged: BaggedFile | undefined,
  ): AsyncGenerator<Intake> {
    if (/\.(?:zip|tar|t?gz)$/i.test(name)) this.#add('intake-no-archive', 'notice', name)
    const format = recogniseFormat(start, name, this.#readers)
    const isShort = start.length < Math.min(facts.sizeBytes, HEAD_BYTES)
    const head = format !== 'media' && isShort ? this.#head(path, HEAD_BYTES) : start
    if (head === undefined) return
    let outcome: ReadOutcome | undefined
    const file: InputFile = {
      name,
      path,
      folder: folderOf(name),
      sizeBytes: facts.sizeBytes,
      modifiedTime: facts.modifiedTime,
      memberOf: undefined,
      head,
      format,
      accountExport: account ?? accountExportOf(name),
      isDecoration: isExportDecoration(name),
      ...bagFields(bagged),
      chunks: () =>
        readFileChunks(this.#files, path, facts.sizeBytes, told => {
          outcome = told
        }),
    }
    yield { file }
    this.#tell(outcome, path, name, facts.sizeBytes)
  }

  async *#archive(
    kind: 'zip' | 'tar' | 'gzip' | 'warc',
    path: string,
    name: string,
    facts: FileFacts,
    bagged: BaggedFile | undefined,
  ): AsyncGenerator<Intake> {
    const archive = new ArchiveIntake(name, facts.sizeBytes, this.#readers, this.#limits)
    yield* this.#members(kind, archive, path, name, facts)
    yield { file: { ...this.#received(path, name, facts, 'archive'), ...bagFields(bagged) } }
  }

  /** A file as it was received, whatever is in it: an archive behind its members, a tag file of a bag. */
  #received(path: string, name: string, facts: FileFacts, format: 'archive' | 'unknown'): InputFile {
    return {
      name,
      path,
      folder: folderOf(name),
      sizeBytes: facts.sizeBytes,
      modifiedTime: facts.modifiedTime,
      memberOf: undefined,
      head: new Uint8Array(0),
      format,
      accountExport: undefined,
      isDecoration: false,
      chunks: () =>
        readFileChunks(this.#files, path, facts.sizeBytes, told => this.#tell(told, path, name, facts.sizeBytes)),
    }
  }

  async *#members(
    kind: 'zip' | 'tar' | 'gzip' | 'warc',
    archive: ArchiveIntake,
    path: string,
    name: string,
    facts: FileFacts,
  ): AsyncGenerator<Intake> {
    if (kind !== 'zip') {
      let outcome: ReadOutcome | undefined
      const chunks = readFileChunks(this.#files, path, facts.sizeBytes, told => {
        outcome = told
      })
      yield* archive[kind](chunks)
      this.#tell(outcome, path, name, facts.sizeBytes)
      return
    }
    let file: OpenFile
    try {
      file = this.#files.openForReading(path)
    } catch (error) {
      this.#unreadable('intake-unreadable', path, error)
      return
    }
    try {
      yield* archive.zip(openSource(name, file, facts.sizeBytes))
    } finally {
      file.close()
    }
  }

  #tell(outcome: ReadOutcome | undefined, path: string, name: string, sizeBytes: number): void {
    if (outcome === undefined || outcome.kind === 'same') return
    if (outcome.kind === 'failed') this.#unreadable('intake-unreadable', path, outcome.error)
    else {
      const parameters = { name: quoted(name), before: sizeBytes, after: outcome.sizeBytes }
      if (outcome.kind === 'grown') this.#log.add('intake-grown', 'notice', {}, parameters)
      else this.#log.add('intake-shrunk', 'loss', {}, parameters)
    }
  }

  /** Facts of a path; with a name, what is gone or out of reach is reported. */
  #facts(path: string, name?: string): FileFacts | undefined {
    try {
      const facts = this.#files.facts(path)
      if (facts === undefined && name !== undefined) this.#add('intake-vanished', 'loss', name)
      return facts
    } catch (error) {
      if (name !== undefined) this.#unreadable('intake-unreadable', path, error)
      return undefined
    }
  }

  /** Last part of the path, with a number when two paths end alike. */
  #displayName(path: string): string {
    const last = path.split(/[/\\]/).findLast(part => part !== '' && part !== '.' && part !== '..') ?? 'input'
    let name = last
    for (let number = 2; this.#given.has(name); number += 1) name = `${last} (${number})`
    this.#given.add(name)
    return name
  }

  #add(code: string, severity: 'notice' | 'loss', name: string): void {
    this.#log.add(code, severity, {}, { name: quoted(name) })
  }

  #unreadable(code: string, path: string, error: unknown): void {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    this.#log.add(code, 'loss', {}, { path: quoted(path), reason: quoted(reason) })
  }
}
