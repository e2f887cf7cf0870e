// Files that a page sends, on their way into a case: on the disk only encrypted, under keys that this process alone has and keeps in memory.
// What a crash leaves is ciphertext nobody can open; the next opening of the case removes it with everything else in vault/incoming.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { KEY_BYTES } from '../system/ciphers.ts'
import type { DirectoryEntry, Files, OpenFile } from '../system/files.ts'
import { SealedReader, SealedWriter } from '../system/sealed-stream.ts'
import type { System } from '../system/system.ts'
import { writing } from '../system/write-failure.ts'
import { paddedBytes } from '../vault/object-key.ts'
import { INCOMING } from '../vault/object-place.ts'

export interface UploadLimits {
  readonly files: number
  readonly fileBytes: number
  readonly totalBytes: number
  /** UTF-16 code units of a path. */
  readonly pathLength: number
  /** Files that are being written at a time. */
  readonly open: number
}

export const UPLOAD_LIMITS: UploadLimits = {
  files: 50_000,
  fileBytes: 8 * 1024 ** 3,
  totalBytes: 32 * 1024 ** 3,
  pathLength: 1000,
  open: 16,
}

/** A file as a page announces it. */
export interface AnnouncedFile {
  /** What was dropped or picked together: the same name may come in two groups. */
  readonly group: number
  /** Its name with the folders that came with it, `/` between them. */
  readonly path: string
  readonly sizeBytes: number
  /** Milliseconds since 1970. */
  readonly modifiedTime: number
}

interface StagedFile extends AnnouncedFile {
  /** On the disk; undefined before the first byte, and for an empty file. */
  place: string | undefined
  key: Uint8Array | undefined
  received: number
  writer: { readonly file: OpenFile; readonly stream: SealedWriter } | undefined
}

export interface UploadState {
  readonly files: number
  readonly sizeBytes: number
  /** Files that came wholly. */
  readonly complete: number
  readonly received: number
}

export class StagedUploads {
  readonly #system: System
  readonly #limits: UploadLimits
  /** Begins every path of what was sent: random, so that nothing on the disk is called so. */
  readonly #root: string
  readonly #run: string
  #folder: string | undefined
  #created = 0
  #total = 0
  #received = 0
  #complete = 0
  #open = 0
  readonly #byId = new Map<number, string>()
  #next = 1
  readonly #files = new Map<string, StagedFile>()
  /** Names in each folder, folders among them. */
  readonly #folders = new Map<string, Map<string, 'file' | 'directory'>>()
  /** Paths of all folders that any announced file lies in. */
  readonly #announced = new Set<string>()

  constructor(system: System, limits: UploadLimits = UPLOAD_LIMITS) {
    this.#system = system
    this.#limits = limits
    this.#run = Buffer.from(system.randomBytes(16)).toString('hex')
    this.#root = `/anechoic-upload-${this.#run}`
  }

  /** Starts anew; the ciphertext of what comes goes into this case. */
  begin(caseRoot: string): void {
    this.clear()
    this.#folder = `${caseRoot}/${INCOMING}`
  }

  /** Takes note of a file that will be sent; returns its number. Throws CaseError `usage`. */
  announce(announced: AnnouncedFile): number {
    const { group, sizeBytes } = announced
    if (this.#folder === undefined) throw new CaseError('usage', 'upload-not-begun')
    const path = `${group}/${announced.path}`
    this.#requirePath(announced.path, path)
    this.require(this.#byId.size + 1, this.#total + sizeBytes)
    const { fileBytes } = this.#limits
    if (sizeBytes > fileBytes)
      throw new CaseError('usage', 'upload-file-too-large', {
        value: quoted(announced.path),
        limit: gigabytes(fileBytes),
      })
    const id = this.#next++
    this.#byId.set(id, path)
    this.#files.set(path, { ...announced, place: undefined, key: undefined, received: 0, writer: undefined })
    for (const folder of foldersOf(path)) this.#announced.add(folder)
    this.#total += sizeBytes
    if (sizeBytes === 0) this.#finished(path)
    return id
  }

  /** Throws CaseError `usage` when so much may not be sent at once. */
  require(files: number, totalBytes: number): void {
    const most = this.#limits
    if (files > most.files) throw new CaseError('usage', 'upload-too-many', { value: files, limit: most.files })
    if (totalBytes > most.totalBytes)
      throw new CaseError('usage', 'upload-too-large', {
        value: gigabytes(totalBytes),
        limit: gigabytes(most.totalBytes),
      })
  }

  /**
   * Bytes of a file in their order; returns how many of it came so far. Throws CaseError `usage` (`upload-unknown`, `upload-offset` with where
   * to go on, `upload-longer` than announced), `no-space`, `cannot-write`. The caller may use `bytes` again.
   */
  write(id: number, offset: number, bytes: Uint8Array): number {
    const path = this.#byId.get(id)
    const file = path === undefined ? undefined : this.#files.get(path)
    if (path === undefined || file === undefined) throw new CaseError('usage', 'upload-unknown')
    if (offset !== file.received) throw new CaseError('usage', 'upload-offset', { value: file.received })
    if (offset + bytes.length > file.sizeBytes)
      throw new CaseError('usage', 'upload-longer', { value: quoted(file.path), announced: file.sizeBytes })
    if (bytes.length === 0) return file.received
    const isLast = offset + bytes.length === file.sizeBytes
    try {
      const { stream } = file.writer ?? this.#create(file)
      writing(file.place ?? '', () => {
        stream.append(bytes)
        if (isLast) stream.finish(paddedBytes(file.sizeBytes))
      })
      if (isLast) this.#close(file)
    } catch (error) {
      // How much of it is on the disk nobody knows: it starts again.
      this.#received -= file.received
      file.received = 0
      this.#drop(file)
      throw error
    }
    file.received += bytes.length
    this.#received += bytes.length
    if (isLast) this.#finished(path)
    return file.received
  }

  /** Lets files go that cannot be sent after all, whatever came of them. Unknown numbers are passed over. */
  leave(ids: readonly number[]): void {
    for (const id of ids) {
      const path = this.#byId.get(id)
      const file = path === undefined ? undefined : this.#files.get(path)
      if (path === undefined || file === undefined || file.received === file.sizeBytes) continue
      this.#total -= file.sizeBytes
      this.#received -= file.received
      this.#drop(file)
      this.#files.delete(path)
      this.#byId.delete(id)
    }
  }

  get state(): UploadState {
    return {
      files: this.#files.size,
      sizeBytes: this.#total,
      complete: this.#complete,
      received: this.#received,
    }
  }

  /** Paths of the files and folders that were sent, for `acquire`: readable through `files`, as long as nothing is cleared. */
  inputs(): string[] {
    const groups = [...(this.#folders.get('') ?? new Map<string, unknown>()).keys()]
    return groups
      .sort((a, b) => Number(a) - Number(b))
      .flatMap(group =>
        [...(this.#folders.get(group) ?? new Map<string, unknown>()).keys()]
          .sort((a, b) => (a < b ? -1 : 1))
          .map(name => `${this.#root}/${group}/${name}`),
      )
  }

  /** The path below which `inputs` lie. */
  get root(): string {
    return this.#root
  }

  /** Removes everything and forgets the keys. */
  clear(): void {
    for (const file of this.#files.values()) this.#drop(file)
    this.#files.clear()
    this.#byId.clear()
    this.#folders.clear()
    this.#announced.clear()
    this.#folder = undefined
    this.#total = 0
    this.#received = 0
    this.#complete = 0
  }

  /** The files of the machine with what was sent wholly beside them, in the clear. Nothing can be written to that part. */
  readonly files: Files = this.#overlay()

  #overlay(): Files {
    const base = () => this.#system.files
    const inner = (path: string) =>
      path === this.#root
        ? ''
        : path.startsWith(`${this.#root}/`)
          ? path.slice(this.#root.length + 1).replace(/\/$/, '')
          : undefined
    const own = <Arguments extends unknown[], Result>(
      of: (files: Files) => (...given: Arguments) => Result,
    ): ((...given: Arguments) => Result) => {
      return (...given) => {
        if (given.some(each => typeof each === 'string' && inner(each) !== undefined)) throw failure('EROFS')
        return of(base())(...given)
      }
    }
    return {
      list: path => {
        const name = inner(path)
        return name === undefined ? base().list(path) : this.#list(name)
      },
      facts: path => {
        const name = inner(path)
        if (name === undefined) return base().facts(path)
        const file = this.#files.get(name)
        if (file !== undefined && this.#isWhole(file)) {
          const { sizeBytes, modifiedTime } = file
          return { kind: 'file', sizeBytes, modifiedTime, identity: path }
        }
        return this.#folders.has(name)
          ? { kind: 'directory', sizeBytes: 0, modifiedTime: 0, identity: `${this.#root}/${name}` }
          : undefined
      },
      openForReading: path => {
        const name = inner(path)
        return name === undefined ? base().openForReading(path) : this.#read(name)
      },
      create: own(files => path => files.create(path)),
      openForAppending: own(files => path => files.openForAppending(path)),
      rename: own(files => (from, to) => files.rename(from, to)),
      link: own(files => (from, to) => files.link(from, to)),
      remove: own(files => path => files.remove(path)),
      wipe: own(files => path => files.wipe(path)),
      removeTree: own(files => path => files.removeTree(path)),
      makeDirectory: own(files => path => files.makeDirectory(path)),
      syncDirectory: own(files => path => files.syncDirectory(path)),
      syncAll: files => base().syncAll(files),
    }
  }

  #list(name: string): DirectoryEntry[] {
    const entries = this.#folders.get(name)
    if (entries === undefined) throw failure('ENOENT')
    return [...entries].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  #read(name: string): OpenFile {
    const file = this.#files.get(name)
    if (file === undefined || !this.#isWhole(file)) throw failure('ENOENT')
    const { sizeBytes, key, place } = file
    if (key === undefined || place === undefined) return readOnly(sizeBytes, () => 0)
    const sealed = this.#system.files.openForReading(place)
    try {
      const reader = new SealedReader(sealed, key, sizeBytes, paddedBytes(sizeBytes))
      return readOnly(
        sizeBytes,
        (target, position) => reader.readAt(target, position),
        () => reader.close(),
      )
    } catch (error) {
      sealed.close()
      throw error
    }
  }

  #isWhole(file: StagedFile): boolean {
    return file.received === file.sizeBytes
  }

  #create(file: StagedFile): NonNullable<StagedFile['writer']> {
    if (this.#open >= this.#limits.open)
      throw new CaseError('usage', 'upload-too-many', { value: this.#open + 1, limit: this.#limits.open })
    const place = `${this.#folder}/upload-${this.#run}-${++this.#created}`
    const { files } = this.#system
    const opened = writing(place, () => {
      if (this.#created === 1) files.makeDirectory(this.#folder ?? '')
      return files.create(place)
    })
    file.place = place
    file.key = this.#system.randomBytes(KEY_BYTES)
    file.writer = { file: opened, stream: new SealedWriter(opened, file.key) }
    this.#open++
    return file.writer
  }

  #close(file: StagedFile): void {
    if (file.writer === undefined) return
    file.writer.file.close()
    file.writer = undefined
    this.#open--
  }

  /** Whatever fails here, the key is gone. */
  #drop(file: StagedFile): void {
    file.key?.fill(0)
    file.key = undefined
    try {
      this.#close(file)
      if (file.place !== undefined) this.#system.files.remove(file.place)
    } catch {
      // Ciphertext without a key; vault/incoming is cleared when the case is opened next.
    }
  }

  #finished(path: string): void {
    this.#complete++
    let kind: 'file' | 'directory' = 'file'
    let name = path
    for (const folder of foldersOf(path).reverse()) {
      const names = this.#folders.get(folder) ?? new Map<string, 'file' | 'directory'>()
      this.#folders.set(folder, names.set(folder === '' ? name : name.slice(folder.length + 1), kind))
      kind = 'directory'
      name = folder
    }
  }

  /** A path that stays below where it belongs, is not taken, and does not run through a file. */
  #requirePath(shown: string, path: string): void {
    const parts = shown.split('/')
    const isOdd = parts.some(part => part === '' || part === '.' || part === '..' || part.includes('\0'))
    if (isOdd || shown.length > this.#limits.pathLength || !shown.isWellFormed())
      throw new CaseError('usage', 'upload-bad-name', { value: quoted(shown) })
    const isTaken = this.#files.has(path) || this.#announced.has(path)
    if (isTaken || foldersOf(path).some(folder => this.#files.has(folder)))
      throw new CaseError('usage', 'upload-twice', { value: quoted(shown) })
  }
}

/** The folders that a path lies in, from the outermost, which is ''. */
function foldersOf(path: string): string[] {
  const parts = path.split('/')
  return parts.map((_, depth) => parts.slice(0, depth).join('/'))
}

function readOnly(
  sizeBytes: number,
  readAt: (target: Uint8Array, position: number) => number,
  close: () => void = () => {},
): OpenFile {
  const refuse = () => {
    throw failure('EROFS')
  }
  return { readAt, close, sizeBytes: () => sizeBytes, append: refuse, truncate: refuse, sync: refuse }
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** For people; at least one decimal below ten. */
function gigabytes(bytes: number): number {
  return Math.round(bytes / 1e8) / 10
}
