// Finds files and folders that nothing in the case accounts for: added bytes are a change too.

import { readDeviceKey } from '../journal/device-key.ts'
import type { Problem } from '../model/problem.ts'
import type { Files } from '../system/files.ts'
import { exactText, readWhole } from '../system/write-durably.ts'

/** Trees whose files are all known by name; the objects of the vault are checked where they are hashed. */
const TREES = ['keys', 'journal', 'vault/bodies']

/** Trees with a folder for each chain. */
const KEY_TREE = 'keys/bodies'
const CHAIN_TREES = ['journal', 'vault/bodies', KEY_TREE]

/** Folders of a sealed case that an interruption may leave without a key. */
const KEY_FOLDER = /^keys\/(objects(\/[0-9a-f]{2})?|bodies(\/[0-9a-f]{32}(\/[0-9a-f]{16})?)?)$/

const LARGEST_KEY_FILE = 65_536

/** More bytes, or lines of bodies, than the first group of a chain has: what holds them was more than a beginning. */
const BEGINNING_BYTES = 32_768
const BEGINNING_LINES = 2

/**
 * Chains that an interrupted restore or enrolment began without a whole group: `device/epoch`, or `device/` for a device
 * that has empty folders only. `begun` are the chains with a group. A case in which nothing began, a device without a
 * sound key file, the epoch that a device with other chains writes now, and folders with more than a first group holds
 * do not count as unbegun.
 */
export function unbegunChains(files: Files, root: string, begun: ReadonlySet<string>): ReadonlySet<string> {
  const unbegun = new Set<string>()
  if (begun.size === 0) return unbegun
  const names = new Set<string>()
  for (const tree of CHAIN_TREES)
    for (const device of folders(files, `${root}/${tree}`)) {
      const epochs = folders(files, `${root}/${tree}/${device}`)
      for (const epoch of epochs.length === 0 ? [''] : epochs) names.add(`${device}/${epoch}`)
    }
  for (const name of names) {
    const [device, epoch] = name.split('/')
    const key = begun.has(name) ? undefined : keyOf(files, root, device)
    if (key === undefined || !isBeginning(files, root, name)) continue
    if (key.epoch !== epoch || ![...begun].some(other => other.startsWith(`${device}/`))) unbegun.add(name)
  }
  return unbegun
}

function isBeginning(files: Files, root: string, chain: string): boolean {
  return CHAIN_TREES.every(tree => {
    const folder = `${root}/${tree}/${chain}`
    if (files.facts(folder)?.kind !== 'directory') return true
    return files.list(folder).every(({ name, kind }) => {
      const isFirst = kind === 'file' && name.startsWith('000001')
      const bytes = isFirst ? readWhole(files, `${folder}/${name}`, BEGINNING_BYTES) : undefined
      if (bytes === undefined) return false
      // Keys of bodies have no lines.
      return tree === KEY_TREE || exactText(bytes).split('\n').length - 1 <= BEGINNING_LINES
    })
  })
}

/**
 * Everything in the trees that is not a file of `expected` (paths relative to the case) or a folder above one. What
 * belongs to an unbegun chain, and key files of devices without a chain, are notices: an interrupted command left them.
 */
export function findUnexpected(
  files: Files,
  root: string,
  expected: ReadonlySet<string>,
  unbegun: ReadonlySet<string>,
  isSealed: boolean,
): Problem[] {
  const above = new Set<string>()
  for (const path of expected)
    for (let cut = path.lastIndexOf('/'); cut > 0; cut = path.lastIndexOf('/', cut - 1)) above.add(path.slice(0, cut))
  const found: Problem[] = []
  for (const name of unbegun)
    found.push({ code: 'chain-unbegun', severity: 'notice', where: `journal/${name}`, parameters: {} })
  const waiting = TREES.filter(tree => files.facts(`${root}/${tree}`)?.kind === 'directory')
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    for (const { name, kind } of files.list(`${root}/${folder}`)) {
      const where = `${folder}/${name}`
      if (kind === 'directory') {
        waiting.push(where)
        if (!above.has(where) && !isOfUnbegun(where, unbegun) && !(isSealed && KEY_FOLDER.test(where)))
          found.push({ code: 'unexpected-folder', severity: 'loss', where, parameters: {} })
      } else if (kind === 'file' && (expected.has(where) || isOfUnbegun(where, unbegun))) continue
      else if (kind === 'file' && isSoundKey(files, root, where))
        found.push({ code: 'key-unused', severity: 'notice', where, parameters: {} })
      else {
        const bytes = kind === 'file' ? (files.facts(`${root}/${where}`)?.sizeBytes ?? 0) : 0
        const severity = kind === 'file' && name.endsWith('.partial') ? 'notice' : 'loss'
        found.push({ code: 'unexpected-file', severity, where, parameters: { bytes } })
      }
    }
  }
  return found
}

function isOfUnbegun(where: string, unbegun: ReadonlySet<string>): boolean {
  if (unbegun.size === 0) return false
  for (const tree of CHAIN_TREES) {
    if (!where.startsWith(`${tree}/`)) continue
    const inside = where.slice(tree.length + 1)
    for (const name of unbegun)
      if (inside === name || inside.startsWith(`${name}/`) || name.startsWith(`${inside}/`)) return true
  }
  return false
}

function isSoundKey(files: Files, root: string, where: string): boolean {
  const device = /^keys\/([0-9a-f]{32})\.json$/.exec(where)?.[1]
  return device !== undefined && keyOf(files, root, device) !== undefined
}

function keyOf(files: Files, root: string, device: string): { readonly epoch: string } | undefined {
  const bytes = readWhole(files, `${root}/keys/${device}.json`, LARGEST_KEY_FILE)
  const key = bytes === undefined ? undefined : readDeviceKey(exactText(bytes))
  return key?.device === device ? key : undefined
}

function folders(files: Files, path: string): string[] {
  if (files.facts(path)?.kind !== 'directory') return []
  return files
    .list(path)
    .filter(({ name, kind }) => kind === 'directory' && /^([0-9a-f]{16}|[0-9a-f]{32})$/.test(name))
    .map(({ name }) => name)
}
