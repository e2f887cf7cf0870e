// The originals of a case: named by SHA-256, written once, bit for bit as received.

import { CaseError } from '../model/case-error.ts'
import { parseSha256, type Sha256 } from '../model/ids.ts'
import type { ByteSource } from '../model/source-record.ts'
import type { Files, OpenFile } from '../system/files.ts'
import { sha256 } from '../system/hashing.ts'
import type { System } from '../system/system.ts'
import { writing } from '../system/write-failure.ts'
import { type TakenBytes, takeBytes } from './intake-stream.ts'
import { INCOMING, objectAt, objectFolder, objectPath } from './object-place.ts'
import { OpenFiles } from './open-files.ts'
import { type Holder, type Staged, StagedBytes } from './staged.ts'

export type { Staged } from './staged.ts'

/** Files created and not flushed that are held open at once. */
const MOST_OPEN = 512

interface Unsettled {
  readonly path: string
  readonly sizeBytes: number
  file: OpenFile | undefined
}

export class Vault {
  readonly #files: Files
  readonly #root: string
  readonly #reading: OpenFiles
  readonly #unsettled = new Map<Sha256, Unsettled>()
  /** Folders whose names have to be made durable at the next settling. */
  readonly #touched = new Set<string>()
  /** Folders that this process has made durable in the vault. */
  readonly #folders = new Set<string>()
  readonly #run: string
  #staged = 0
  #opened = 0

  constructor(root: string, system: System) {
    this.#files = system.files
    this.#root = root
    this.#reading = new OpenFiles(system.files)
    this.#run = Buffer.from(system.randomBytes(8)).toString('hex')
  }

  /** Reads a stream to its end, in memory up to 1 MiB, else into vault/incoming. */
  async stage(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Staged> {
    let path: string | undefined
    let file: OpenFile | undefined
    try {
      const taken = await takeBytes(chunks, () => {
        path = this.#incomingPath()
        file = writing(path, () => this.#files.create(path as string))
        return guarded(path, file)
      })
      return new StagedBytes(taken, path, file, this.#hold)
    } catch (error) {
      file?.close()
      if (path !== undefined) removeQuietly(this.#files, path)
      throw error
    }
  }

  /** Takes bytes into the vault; durable after the next `settle`. */
  put(bytes: Uint8Array): Sha256 {
    const hash = sha256(bytes)
    this.#keep({ sha256: hash, sizeBytes: bytes.length, chunkSha256: [], small: bytes }, undefined, undefined)
    return hash
  }

  has(hash: Sha256): boolean {
    return this.#unsettled.has(hash) || this.#files.facts(`${this.#root}/${objectPath(hash)}`) !== undefined
  }

  /** The bytes of an object; throws CaseError `integrity` when the vault does not hold it. Reading does not check them. */
  open(hash: Sha256, name: string = hash): ByteSource {
    const sizeBytes =
      this.#unsettled.get(hash)?.sizeBytes ?? this.#files.facts(`${this.#root}/${objectPath(hash)}`)?.sizeBytes
    if (sizeBytes === undefined || parseSha256(hash) === undefined)
      throw new CaseError('integrity', 'integrity', { value: objectPath(hash), fault: 'original-missing' })
    return { name, sizeBytes, readAt: (target, position) => this.#readAt(hash, target, position) }
  }

  /** Names of all durable objects, ascending. */
  *list(): Generator<Sha256> {
    if (this.#files.facts(`${this.#root}/vault`) === undefined) return
    for (const folder of this.#files.list(`${this.#root}/vault`)) {
      if (folder.kind !== 'directory' || folder.name.length !== 2) continue
      for (const { name, kind } of this.#files.list(`${this.#root}/vault/${folder.name}`)) {
        const hash = objectAt(folder.name, name)
        if (hash !== undefined && kind === 'file') yield hash
      }
    }
  }

  /**
   * Makes everything kept so far durable: bytes first, then names. Throws CaseError `no-space` or `cannot-write`; what
   * was kept since the last settling then counts as not kept.
   */
  settle(): void {
    if (this.#unsettled.size === 0 && this.#touched.size === 0) return
    writing(`${this.#root}/vault`, () => {
      for (const pending of this.#unsettled.values()) {
        const file = pending.file ?? this.#files.openForAppending(pending.path)
        pending.file = undefined
        try {
          file.sync()
        } finally {
          file.close()
        }
      }
      for (const [hash, { path }] of this.#unsettled) {
        this.#reading.release(path)
        this.#makeFolder(objectFolder(hash))
        this.#files.rename(path, `${this.#root}/${objectPath(hash)}`)
      }
      this.#syncFolders()
    })
    this.#unsettled.clear()
    this.#touched.clear()
    this.#opened = 0
  }

  /** Removes copies that an interrupted run left unfinished in vault/incoming; only the holder of the lock may. */
  clearIncoming(): void {
    const folder = `${this.#root}/${INCOMING}`
    if (this.#files.facts(folder) === undefined) return
    for (const { name, kind } of this.#files.list(folder)) if (kind === 'file') this.#files.remove(`${folder}/${name}`)
  }

  /** Closes all files; what was not settled stays in vault/incoming. */
  close(): void {
    this.#reading.close()
    for (const pending of this.#unsettled.values()) pending.file?.close()
    this.#unsettled.clear()
  }

  readonly #hold: Holder = {
    keep: (taken, path, file) => this.#keep(taken, path, file),
    read: (path, target, position) => this.#reading.readAt(path, target, position),
    readHeld: (hash, target, position) => this.#readAt(hash, target, position),
    remove: path => {
      this.#reading.release(path)
      writing(path, () => this.#files.remove(path))
    },
  }

  #keep(taken: TakenBytes, stagedPath: string | undefined, stagedFile: OpenFile | undefined): boolean {
    const hash = taken.sha256
    this.#touched.add(objectFolder(hash))
    if (this.#unsettled.has(hash)) return false
    const held = this.#files.facts(`${this.#root}/${objectPath(hash)}`)
    if (held !== undefined) {
      if (held.kind === 'file' && held.sizeBytes === taken.sizeBytes) return false
      throw new CaseError('integrity', 'integrity', { value: objectPath(hash), fault: 'original-changed' })
    }
    let path = stagedPath
    let file = stagedFile
    if (path === undefined) {
      path = this.#incomingPath()
      file = writing(path, () => this.#files.create(path as string))
      writing(path, () => (file as OpenFile).append(taken.small as Uint8Array))
    }
    if (file !== undefined && this.#opened >= MOST_OPEN) {
      file.close()
      file = undefined
    } else this.#opened++
    this.#unsettled.set(hash, { path, sizeBytes: taken.sizeBytes, file })
    return true
  }

  #readAt(hash: Sha256, target: Uint8Array, position: number): number {
    const path = this.#unsettled.get(hash)?.path ?? `${this.#root}/${objectPath(hash)}`
    return this.#reading.readAt(path, target, position)
  }

  #incomingPath(): string {
    const folder = `${this.#root}/${INCOMING}`
    if (this.#staged === 0) writing(folder, () => this.#files.makeDirectory(folder))
    this.#staged++
    return `${folder}/${this.#run}-${this.#staged}`
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return
    this.#files.makeDirectory(`${this.#root}/${folder}`)
  }

  /** A folder's own name may stem from a process that was killed, so the first time its parents are flushed too. */
  #syncFolders(): void {
    let hasNew = false
    for (const folder of this.#touched) {
      this.#files.syncDirectory(`${this.#root}/${folder}`)
      if (!this.#folders.has(folder)) hasNew = true
      this.#folders.add(folder)
    }
    if (!hasNew) return
    this.#files.syncDirectory(`${this.#root}/vault`)
    this.#files.syncDirectory(this.#root)
  }
}

function guarded(path: string, file: OpenFile): OpenFile {
  return {
    readAt: (target, position) => file.readAt(target, position),
    append: bytes => writing(path, () => file.append(bytes)),
    sizeBytes: () => file.sizeBytes(),
    truncate: size => writing(path, () => file.truncate(size)),
    sync: () => writing(path, () => file.sync()),
    close: () => file.close(),
  }
}

function removeQuietly(files: Files, path: string): void {
  try {
    files.remove(path)
  } catch {
    // The disk that refused the copy may refuse this too; vault/incoming is cleared at the next opening.
  }
}
