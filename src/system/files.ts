// All file operations of the product go through this one interface, so that tests can cut any of them.

/** What a directory holds, in the order of its names' UTF-16 code units. */
export interface DirectoryEntry {
  readonly name: string
  readonly kind: 'file' | 'directory' | 'link' | 'other'
}

export interface FileFacts {
  readonly kind: 'file' | 'directory' | 'link' | 'other'
  readonly sizeBytes: number
  /** Milliseconds since 1970. */
  readonly modifiedTime: number
  /** Device and inode, to notice links in circles. */
  readonly identity: string
}

/** An open file; every method throws the system's error (`code`: ENOSPC, EIO, EACCES, ...). */
export interface OpenFile {
  /** Fills `target` from `position`; returns the bytes read, 0 at the end. */
  readAt(target: Uint8Array, position: number): number
  /** Writes all of `bytes` at the end of the file. */
  append(bytes: Uint8Array): void
  sizeBytes(): number
  /** Cuts the file to this length. */
  truncate(sizeBytes: number): void
  /** Returns when the bytes are on the disk. */
  sync(): void
  close(): void
}

export interface Files {
  /** Throws the system's error when the directory cannot be read. */
  list(path: string): DirectoryEntry[]
  /** Follows links; undefined when nothing is there. */
  facts(path: string): FileFacts | undefined
  openForReading(path: string): OpenFile
  /** Creates; throws EEXIST when the path is taken. Mode 0600. */
  create(path: string): OpenFile
  /** Opens for reading and appending, creating when absent; refuses a link (ELOOP). Mode 0600. */
  openForAppending(path: string): OpenFile
  /** Replaces the target in one step. */
  rename(from: string, to: string): void
  /** Second name for the same bytes; throws EEXIST when the path is taken. */
  link(from: string, to: string): void
  remove(path: string): void
  /** Overwrites the file's bytes with zeros in place, flushes, removes; a link is removed and not followed. The removal is durable after `syncDirectory`. */
  wipe(path: string): void
  removeTree(path: string): void
  /** With parents; no error when it exists. Mode 0700. */
  makeDirectory(path: string): void
  /** Makes renames and links inside durable. */
  syncDirectory(path: string): void
  /** `sync` of all of them, in any order and side by side where the system can. */
  syncAll(files: readonly OpenFile[]): void
}
