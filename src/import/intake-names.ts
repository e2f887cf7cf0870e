// Names of files as intake shows them: archive members made harmless, collisions told apart, media paths resolved.

import { telegramHtmlPageNumber } from './telegram-html-pages.ts'

const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i

/** A member's name after the rules, and whether any of them changed it. */
export interface MemberName {
  readonly name: string
  readonly isChanged: boolean
}

/**
 * Gives out the names of one archive's members: relative, `/` between parts, without `..`, `~`, drive letters,
 * control characters and names that Windows reserves; names that differ only by case or by Unicode composition get a
 * number. Other characters, emoji and direction marks among them, stay. Holds one string a name.
 */
export class MemberNames {
  readonly #taken = new Set<string>()
  /** Number to try next for a name that was wanted before, so that a thousand files of one name cost a thousand steps. */
  readonly #numbers = new Map<string, number>()

  take(raw: string): MemberName {
    const parts = raw
      .replaceAll('\\', '/')
      .split('/')
      .map(safePart)
      .filter(part => part !== '')
    const wanted = parts.length === 0 ? '_' : parts.join('/')
    const dot = wanted.lastIndexOf('.')
    const isDotted = dot > wanted.lastIndexOf('/') + 1
    const stem = isDotted ? wanted.slice(0, dot) : wanted
    const extension = isDotted ? wanted.slice(dot) : ''
    const wantedKey = collisionKey(wanted)
    let name = wanted
    for (let number = this.#numbers.get(wantedKey) ?? 2; this.#taken.has(collisionKey(name)); number += 1) {
      name = `${stem} (${number})${extension}`
      this.#numbers.set(wantedKey, number + 1)
    }
    this.#taken.add(collisionKey(name))
    return { name, isChanged: name !== raw.replace(/^(?:\.\/)+/, '') }
  }
}

function safePart(part: string, index: number): string {
  if (part === '.' || part === '..' || (index === 0 && /^[a-z]:$/i.test(part))) return ''
  let safe = index === 0 ? part.replace(/^[a-z]:/i, '') : part
  safe = safe.replace(/[\u0000-\u001f\u007f]/g, '_').replace(/^~/, '_')
  if (/[. ]$/.test(safe)) safe = `${safe.slice(0, -1)}_`
  if (RESERVED.test(safe)) safe = `_${safe}`
  return safe.length > 240 ? `${safe.slice(0, 200)}_${safe.slice(-32)}` : safe
}

function collisionKey(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** Key that puts names into code-unit order with messages2.html before messages10.html. */
export function orderKey(name: string): string {
  const number = telegramHtmlPageNumber(name)
  if (number === undefined) return name
  return `${name.slice(0, name.lastIndexOf('/') + 1)}messages${String(number).padStart(6, '0')}.html`
}

/** Sorts by `orderKey`; equal keys by the name itself. */
export function inOrder<T>(items: T[], nameOf: (item: T) => string): T[] {
  const keys = new Map(items.map(item => [item, orderKey(nameOf(item))]))
  return items.sort((a, b) => {
    const [keyA, keyB] = [keys.get(a) as string, keys.get(b) as string]
    if (keyA !== keyB) return keyA < keyB ? -1 : 1
    return nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0
  })
}

/** Name of the folder that a file lies in: `export`, `x.zip!`, `x.zip!inner`; '' for a file given alone. */
export function folderOf(name: string): string {
  const slash = name.lastIndexOf('/')
  const member = name.lastIndexOf('!')
  return slash > member ? name.slice(0, slash) : name.slice(0, member + 1)
}

/** Last part of a name. */
export function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1)
}

/**
 * Name of the file that a media path means, seen from the folder of its export (`folder` of an input file). `..` is
 * resolved inside the same input; undefined for absolute paths, addresses and paths that lead out of it.
 */
export function mediaName(folder: string, path: string): string | undefined {
  const plain = path.replaceAll('\\', '/')
  if (plain === '' || plain.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(plain)) return undefined
  const archive = folder.slice(0, folder.lastIndexOf('!') + 1)
  const parts = folder
    .slice(archive.length)
    .split('/')
    .filter(part => part !== '')
  for (const part of plain.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return archive + parts.join('/')
}
