// What was dropped or picked, as a flat list of files with the folders they lie in.

export interface GivenFile {
  /** Dropped or picked together. */
  readonly group: number
  /** Folders and name, `/` between them. */
  readonly path: string
  readonly file: File
}

export interface UnreadEntry {
  readonly path: string
  /** Name of the browser's error. */
  readonly reason: string
}

export interface Listing {
  readonly files: readonly GivenFile[]
  readonly unread: readonly UnreadEntry[]
}

/** Told how many files were found so far; false stops. */
type Heard = (files: number) => boolean

/** Deeper folders are told as unread: links of some systems lead in circles. */
const DEEPEST = 64

/** Entries of a drop; to be called while the drop is handled, for it is empty afterwards. */
export function entriesOf(transfer: DataTransfer): readonly FileSystemEntry[] {
  return [...transfer.items].flatMap(item => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    return entry === null ? [] : [entry]
  })
}

/** Everything in them, folders first asked for in the order of their names. */
export async function listEntries(entries: readonly FileSystemEntry[], group: number, heard: Heard): Promise<Listing> {
  const files: GivenFile[] = []
  const unread: UnreadEntry[] = []
  const waiting = entries.map(entry => ({ entry, path: entry.name })).reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { entry, path } = next
    try {
      if (entry.isFile) files.push({ group, path, file: await fileOf(entry as FileSystemFileEntry) })
      else if (path.split('/').length >= DEEPEST) unread.push({ path, reason: 'TooDeep' })
      else {
        const children = await childrenOf(entry as FileSystemDirectoryEntry)
        children.sort((a, b) => (a.name < b.name ? 1 : -1))
        waiting.push(...children.map(child => ({ entry: child, path: `${path}/${child.name}` })))
      }
    } catch (error) {
      unread.push({ path, reason: (error as { name?: string }).name ?? 'Error' })
    }
    if (!heard(files.length)) break
  }
  return { files, unread }
}

/** Files of an `<input type="file">`, of a folder with their paths below it. */
export function listPicked(picked: FileList, group: number): Listing {
  const files = [...picked].map(file => ({
    group,
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }))
  return { files, unread: [] }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** Browsers give a hundred at a time. */
async function childrenOf(entry: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = entry.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return children
    children.push(...some)
  }
}
