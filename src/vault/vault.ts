// The originals of a case: known by SHA-256, written once, bit for bit as received; encrypted on the disk of a sealed case.

import { CaseError } from '../model/case-error.ts'
import { parseSha256, type Sha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import type { CaseKeys } from '../system/case-keys.ts'
import type { FileFacts, Files, OpenFile } from '../system/files.ts'
import { sha256 } from '../system/hashing.ts'
import type { System } from '../system/system.ts'
import { writing } from '../system/write-failure.ts'
import { type TakenBytes, takeBytes } from './intake-stream.ts'
import {
  damagedObject,
  type HeldObject,
  type ObjectForm,
  type ObjectWriter,
  openForm,
  sealedForm,
} from './object-form.ts'
import {
  INCOMING,
  OBJECT_KEYS,
  objectFolder,
  objectKeyFolder,
  objectKeyPath,
  objectNames,
  objectPath,
} from './object-place.ts'
import { OpenFiles } from './open-files.ts'
import { type Holder, type Incoming, type KeepOptions, type Staged, StagedBytes } from './staged.ts'

export type { Staged } from './staged.ts'

/** Files created and not flushed that are held open at once. */
const MOST_OPEN = 512

interface Unsettled {
  readonly name: string
  readonly incoming: Incoming
  readonly object: HeldObject
}

export class Vault {
  readonly #files: Files
  readonly #root: string
  readonly #form: ObjectForm
  readonly #isSealed: boolean
  readonly #reading = new OpenFiles()
  readonly #unsettled = new Map<Sha256, Unsettled>()
  /** Names of objects whose folders have to be made durable at the next settling. */
  readonly #touched = new Set<string>()
  /** Folders that this process has made durable in the case. */
  readonly #folders = new Set<string>()
  readonly #run: string
  #created = 0
  #opened = 0
  #isLocked = false

  /** `keys` are those of a sealed case; without them it is an open one. */
  constructor(root: string, system: System, keys?: CaseKeys) {
    this.#files = system.files
    this.#root = root
    this.#form = keys === undefined ? openForm(system.files) : sealedForm(system, root, keys)
    this.#isSealed = keys !== undefined
    this.#run = Buffer.from(system.randomBytes(8)).toString('hex')
  }

  /** Reads a stream to its end, in memory up to 1 MiB, else into vault/incoming. */
  async stage(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Staged> {
    this.#requireOpen()
    let created: (Incoming & { writer: ObjectWriter }) | undefined
    const guard = <Result>(work: () => Result) => writing(created?.path ?? this.#root, work)
    try {
      const openFile = () => {
        created = this.#createIncoming()
        return created.writer.into
      }
      const taken = await takeBytes(chunks, openFile, guard)
      guard(() => created?.writer.finish(taken.sizeBytes))
      return new StagedBytes(taken, created, this.#hold)
    } catch (error) {
      created?.file?.close()
      if (created !== undefined) removeQuietly(this.#files, created.path)
      throw error
    }
  }

  /** Takes bytes into the vault; durable after the next `settle`. */
  put(bytes: Uint8Array): Sha256 {
    const hash = sha256(bytes)
    this.#keep({ sha256: hash, sizeBytes: bytes.length, chunkSha256: [], small: bytes }, undefined, {})
    return hash
  }

  has(hash: Sha256): boolean {
    this.#requireOpen()
    return this.#unsettled.has(hash) || this.#factsOf(this.#form.nameOf(hash)) !== undefined
  }

  /**
   * The bytes of an object; throws CaseError `integrity` when the vault does not hold it. Reading does not hold them
   * against their hash; in a sealed case it throws CaseError `integrity` for what is not as it was sealed.
   */
  open(hash: Sha256, name: string = hash): ByteSource {
    this.#requireOpen()
    if (parseSha256(hash) === undefined) throw damagedObject(hash, 'original-missing')
    const onDisk = this.#form.nameOf(hash)
    const { sizeBytes } = this.#unsettled.get(hash)?.object ?? this.#held(hash, onDisk)
    return { name, sizeBytes, readAt: (target, position) => this.#readAt(hash, onDisk, target, position) }
  }

  /** All durable objects by their SHA-256, ascending. Throws CaseError `integrity` in a sealed case for one whose key is damaged. */
  *list(): Generator<Sha256> {
    this.#requireOpen()
    const names = objectNames(this.#files, this.#root)
    if (!this.#isSealed) {
      for (const name of names) yield name as Sha256
      return
    }
    yield* Array.from(names, name => this.#form.hashOf(name)).sort()
  }

  /**
   * Makes everything kept so far durable: bytes and keys first, then the names of keys, then those of objects. Throws
   * CaseError `no-space` or `cannot-write`; what was kept since the last settling then counts as not kept.
   */
  settle(): void {
    this.#requireOpen()
    if (this.#unsettled.size === 0 && this.#touched.size === 0) return
    writing(`${this.#root}/vault`, () => {
      const keyFiles = this.#flush()
      for (const [name, path] of keyFiles) {
        this.#makeFolder(objectKeyFolder(name))
        this.#files.rename(path, `${this.#root}/${objectKeyPath(name)}`)
      }
      if (this.#isSealed) this.#syncFolders(objectKeyFolder, [OBJECT_KEYS, 'keys', ''])
      for (const { name, incoming } of this.#unsettled.values()) {
        this.#reading.release(incoming.path)
        this.#makeFolder(objectFolder(name))
        this.#reading.release(`${this.#root}/${objectPath(name)}`)
        this.#files.rename(incoming.path, `${this.#root}/${objectPath(name)}`)
      }
      this.#syncFolders(objectFolder, ['vault', ''])
    })
    for (const { incoming } of this.#unsettled.values()) incoming.key?.fill(0)
    this.#unsettled.clear()
    this.#touched.clear()
    this.#opened = 0
  }

  /**
   * Destroys an object: in a sealed case its key first, then the bytes, both overwritten and removed. Durable when it
   * returns. False when nothing of it was there. Objects that were kept and not settled must be settled before.
   */
  erase(hash: Sha256): boolean {
    this.#requireOpen()
    if (this.#unsettled.has(hash)) throw new Error('an object is erased after it was settled')
    const name = this.#form.nameOf(hash)
    this.#reading.release(`${this.#root}/${objectPath(name)}`)
    return writing(`${this.#root}/vault`, () => {
      const hadKey = this.#isSealed && this.#wipe(objectKeyPath(name), objectKeyFolder(name))
      return this.#wipe(objectPath(name), objectFolder(name)) || hadKey
    })
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
    for (const { incoming } of this.#unsettled.values()) {
      incoming.file?.close()
      incoming.key?.fill(0)
    }
    this.#unsettled.clear()
  }

  /** Closes for good: everything afterwards throws CaseError `locked`. */
  lock(): void {
    this.close()
    this.#isLocked = true
  }

  readonly #hold: Holder = {
    keep: (taken, incoming, options) => this.#keep(taken, incoming, options),
    read: ({ path, key }, sizeBytes, target, position) =>
      this.#reading.readAt(path, () => this.#form.reader(path, { key, sizeBytes }), target, position),
    readHeld: (hash, target, position) => this.#readAt(hash, this.#form.nameOf(hash), target, position),
    remove: path => {
      this.#reading.release(path)
      writing(path, () => this.#files.remove(path))
    },
    requireOpen: () => this.#requireOpen(),
  }

  #keep(taken: TakenBytes, staged: Incoming | undefined, options: KeepOptions): boolean {
    this.#requireOpen()
    const hash = taken.sha256
    if (this.#unsettled.has(hash)) return false
    const name = this.#form.nameOf(hash)
    const facts = options.replaces === true ? undefined : this.#factsOf(name)
    if (facts !== undefined) {
      const isHeld = facts.kind === 'file' && this.#form.held(hash, facts.sizeBytes).sizeBytes === taken.sizeBytes
      if (!isHeld) throw damagedObject(name, 'original-changed')
      this.#touched.add(name)
      return false
    }
    let incoming = staged
    if (incoming === undefined) {
      const created = this.#createIncoming()
      writing(created.path, () => {
        created.writer.into.append(taken.small as Uint8Array)
        created.writer.finish(taken.sizeBytes)
      })
      incoming = created
    }
    if (incoming.file !== undefined && this.#opened >= MOST_OPEN) {
      incoming.file.close()
      incoming.file = undefined
    } else this.#opened++
    this.#touched.add(name)
    this.#unsettled.set(hash, { name, incoming, object: { sizeBytes: taken.sizeBytes, key: incoming.key } })
    return true
  }

  #readAt(hash: Sha256, name: string, target: Uint8Array, position: number): number {
    this.#requireOpen()
    const unsettled = this.#unsettled.get(hash)
    const path = unsettled?.incoming.path ?? `${this.#root}/${objectPath(name)}`
    const open = () => this.#form.reader(path, unsettled?.object ?? this.#held(hash, name))
    return this.#reading.readAt(path, open, target, position)
  }

  #factsOf(name: string): FileFacts | undefined {
    return this.#files.facts(`${this.#root}/${objectPath(name)}`)
  }

  #held(hash: Sha256, name: string): HeldObject {
    const facts = this.#factsOf(name)
    if (facts === undefined) throw damagedObject(name, 'original-missing')
    return this.#form.held(hash, facts.sizeBytes)
  }

  #createIncoming(): Incoming & { writer: ObjectWriter } {
    const path = this.#incomingPath()
    const file = writing(path, () => this.#files.create(path))
    const key = this.#form.newKey()
    return { path, key, file, writer: this.#form.writer(file, key) }
  }

  #incomingPath(): string {
    const folder = `${this.#root}/${INCOMING}`
    if (this.#created === 0) writing(folder, () => this.#files.makeDirectory(folder))
    this.#created++
    return `${folder}/${this.#run}-${this.#created}`
  }

  /** Flushes the files that were kept, many side by side, with key files beside them: their paths by name of the object. */
  #flush(): Map<string, string> {
    const keyFiles = new Map<string, string>()
    const pending = [...this.#unsettled]
    for (let first = 0; first < pending.length; first += MOST_OPEN) {
      const open: OpenFile[] = []
      try {
        for (const [hash, { name, incoming, object }] of pending.slice(first, first + MOST_OPEN)) {
          open.push(incoming.file ?? this.#files.openForAppending(incoming.path))
          incoming.file = undefined
          const key = this.#form.keyFile(hash, object)
          if (key === undefined) continue
          const path = this.#incomingPath()
          const file = this.#files.create(path)
          open.push(file)
          file.append(key)
          keyFiles.set(name, path)
        }
        this.#files.syncAll(open)
      } finally {
        for (const file of open) file.close()
      }
    }
    return keyFiles
  }

  #makeFolder(folder: string): void {
    if (!this.#folders.has(folder)) this.#files.makeDirectory(`${this.#root}/${folder}`)
  }

  /** A folder's own name may stem from a process that was killed, so the first time its parents are flushed too. */
  #syncFolders(folderOf: (name: string) => string, parents: readonly string[]): void {
    let hasNew = false
    for (const folder of new Set([...this.#touched].map(folderOf))) {
      this.#files.syncDirectory(`${this.#root}/${folder}`)
      if (!this.#folders.has(folder)) hasNew = true
      this.#folders.add(folder)
    }
    if (!hasNew) return
    for (const parent of parents) this.#files.syncDirectory(parent === '' ? this.#root : `${this.#root}/${parent}`)
  }

  #wipe(path: string, folder: string): boolean {
    const isThere = this.#files.facts(`${this.#root}/${path}`) !== undefined
    if (isThere) this.#files.wipe(`${this.#root}/${path}`)
    if (this.#files.facts(`${this.#root}/${folder}`) !== undefined) this.#files.syncDirectory(`${this.#root}/${folder}`)
    return isThere
  }

  #requireOpen(): void {
    if (this.#isLocked) throw new CaseError('locked', 'locked', { value: quoted(this.#root) })
  }
}

function removeQuietly(files: Files, path: string): void {
  try {
    files.remove(path)
  } catch {
    // The disk that refused the copy may refuse this too; vault/incoming is cleared at the next opening.
  }
}
