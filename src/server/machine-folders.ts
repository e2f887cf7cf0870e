// Folders of this machine for whoever may ask: names, sizes, and which are cases. Never what is in a file.

import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { caseMode } from '../casebook/unlock.ts'
import type { System } from '../system/system.ts'
import type { MachineEntry, MachineFolder, MachinePlaces } from './contract-start.ts'

const MOST_ENTRIES = 500
const MOST_CASES = 100
/** Folders that are looked into for whether they are cases or exports. */
const MOST_LOOKED_INTO = 300

/** Files by which the folder of an export is known. */
const MARKS = ['result.json', 'messages.html', '_chat.txt', 'bagit.txt', 'tweets.js', 'export_results.html']

/** Services that copy what lies in a folder to machines of others, by the name of their folder. */
const SYNCED =
  /\/(?:OneDrive(?: [^/]*)?|Dropbox(?: [^/]*)?|Google ?Drive(?: [^/]*)?|My Drive|Yandex\.?Disk|YandexDisk|Nextcloud|ownCloud|iCloud ?Drive|Mobile Documents|MEGA|pCloud ?Drive|Box)(?:\/|$)/i

/** Absolute, with `/` between its parts; `~` is the home folder. */
export function machinePath(path: string): string {
  const home = path === '~' || /^~[/\\]/.test(path)
  return resolve(home ? homedir() + path.slice(1) : resolve(homedir(), path)).replaceAll('\\', '/')
}

/** Cases lie in the home folder and not in one that services copy away: Documents and Desktop are, on Windows and macOS (decision 0132). */
export function caseFolder(): string {
  return machinePath('~/Anechoic')
}

export function machinePlaces(system: System): MachinePlaces {
  const places: MachinePlaces['places'][number][] = [{ name: 'home', path: machinePath('~') }]
  for (const [name, folder] of [
    ['downloads', '~/Downloads'],
    ['documents', '~/Documents'],
    ['desktop', '~/Desktop'],
  ] as const)
    if (kindOf(system, machinePath(folder)) === 'folder') places.push({ name, path: machinePath(folder) })
  for (const path of drives(system)) places.push({ name: 'drive', path })
  const folder = listMachine(system, caseFolder(), {})
  const cases = folder.entries.filter(({ isCase }) => isCase !== null)
  const newest = [...cases].sort((a, b) => (b.modifiedTime ?? 0) - (a.modifiedTime ?? 0))
  return { places, caseFolder: caseFolder(), cases: newest.slice(0, MOST_CASES) }
}

/** Where sticks and other disks are found. */
function drives(system: System): string[] {
  if (process.platform === 'win32')
    return [...'CDEFGHIJKLMNOPQRSTUVWXYZ']
      .map(letter => `${letter}:/`)
      .filter(path => kindOf(system, path) === 'folder')
  const user = process.env.USER ?? ''
  const holders = process.platform === 'darwin' ? ['/Volumes'] : [`/media/${user}`, `/run/media/${user}`, '/mnt']
  return holders.flatMap(holder => {
    if (holder.endsWith('/')) return []
    try {
      const found = system.files.list(holder).filter(({ kind }) => kind === 'directory')
      return found.slice(0, 20).map(({ name }) => `${holder}/${name}`)
    } catch {
      return []
    }
  })
}

export function listMachine(
  system: System,
  path: string,
  { find = '', showHidden = false }: { readonly find?: string; readonly showHidden?: boolean },
): MachineFolder {
  const { files } = system
  const above = machinePath(`${path}/..`)
  const folder = {
    path,
    parent: above === path ? null : above,
    reason: null,
    isCase: null,
    entries: [],
    total: 0,
    hidden: 0,
    isSynced: SYNCED.test(path),
  }
  const kind = kindOf(system, path)
  if (kind === 'absent' || kind === 'file') return { ...folder, kind }
  let names: ReturnType<typeof files.list>
  try {
    names = files.list(path)
  } catch (error) {
    return { ...folder, kind: 'unreadable', reason: codeOf(error) }
  }
  const wanted = find.normalize('NFC').toLocaleLowerCase()
  const isHidden = (name: string) => !showHidden && name.startsWith('.')
  const shown = names.filter(
    ({ name }) => !isHidden(name) && (wanted === '' || name.normalize('NFC').toLocaleLowerCase().includes(wanted)),
  )
  const isFolder = ({ kind }: { kind: string }) => (kind === 'directory' ? 0 : 1)
  const collator = new Intl.Collator(undefined, { numeric: true })
  const sorted = shown.sort((a, b) => isFolder(a) - isFolder(b) || collator.compare(a.name, b.name))
  const entries = sorted.slice(0, MOST_ENTRIES).map(({ name, kind }, i) => entryOf(system, path, name, kind, i))
  return {
    ...folder,
    kind: 'folder',
    isCase: modeOf(system, path),
    entries,
    total: shown.length,
    hidden: names.filter(({ name }) => isHidden(name)).length,
  }
}

function entryOf(system: System, folder: string, name: string, listed: string, at: number): MachineEntry {
  const path = `${folder.replace(/\/$/, '')}/${name}`
  const entry = { name, path, sizeBytes: null, modifiedTime: null, isCase: null, isExport: false }
  if (listed === 'link') return { ...entry, kind: 'link' }
  if (listed === 'other') return { ...entry, kind: 'other' }
  try {
    const facts = system.files.facts(path)
    if (facts === undefined) return { ...entry, kind: 'gone' }
    const { modifiedTime, sizeBytes } = facts
    if (facts.kind === 'file') return { ...entry, kind: 'file', sizeBytes, modifiedTime }
    const isLookedInto = at < MOST_LOOKED_INTO
    return {
      ...entry,
      kind: 'folder',
      modifiedTime,
      isCase: isLookedInto ? modeOf(system, path) : null,
      isExport: isLookedInto && MARKS.some(mark => kindOf(system, `${path}/${mark}`) === 'file'),
    }
  } catch {
    return { ...entry, kind: 'gone' }
  }
}

function modeOf(system: System, path: string): 'open' | 'sealed' | null {
  try {
    return caseMode(path, system) ?? null
  } catch {
    return null
  }
}

function kindOf(system: System, path: string): 'folder' | 'file' | 'absent' | 'unreadable' {
  try {
    const facts = system.files.facts(path)
    if (facts === undefined) return 'absent'
    return facts.kind === 'directory' ? 'folder' : 'file'
  } catch {
    return 'unreadable'
  }
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? 'EIO')
}
