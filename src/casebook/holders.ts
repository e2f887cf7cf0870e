// Which exhibits hold or name others: archives that they came out of, manifests and other tag files of their bags.

import type { Sha256 } from '../model/ids.ts'
import type { Exhibit, Exhibits } from '../preserve/exhibit-numbers.ts'
import type { Casebook } from './casebook.ts'

/** Originals are looked through up to this size. */
const LARGEST_SEARCHED = 2 ** 28

/** Archives, at any depth, that the chosen exhibits came out of; none of the chosen. */
export function containersOf(all: Exhibits, chosen: readonly Exhibit[]): Exhibit[] {
  const names = new Set<string>()
  for (const { acts } of chosen)
    for (const { act } of acts)
      for (let cut = act.name.indexOf('!'); cut > 0; cut = act.name.indexOf('!', cut + 1))
        names.add(act.name.slice(0, cut))
  const known = new Set(chosen.map(({ number }) => number))
  return all.all.filter(
    ({ number, latest, acts }) =>
      !known.has(number) && latest.format === 'archive' && acts.some(({ act }) => names.has(act.name)),
  )
}

/** The chosen exhibits and, of archives among them, all that came out of them, at any depth; ascending by number. */
export function withMembers(all: Exhibits, chosen: readonly Exhibit[]): Exhibit[] {
  const archives = chosen
    .filter(({ latest }) => latest.format === 'archive')
    .flatMap(({ acts }) => acts.map(({ act }) => `${act.name}!`))
  const numbers = new Set(chosen.map(({ number }) => number))
  return all.all.filter(
    ({ number, acts }) =>
      numbers.has(number) || acts.some(({ act }) => archives.some(archive => act.name.startsWith(archive))),
  )
}

/** Tag files of the bags that the chosen exhibits came in, where they hold a checksum or path of one; none of the chosen. */
export function listsNaming(casebook: Casebook, all: Exhibits, chosen: readonly Exhibit[]): Exhibit[] {
  const origins = chosen.flatMap(({ acts, sha256 }) =>
    acts.flatMap(({ act: { bag } }) => (bag === undefined ? [] : [{ bag: bag.name, path: bag.path, sha256 }])),
  )
  const known = new Set(chosen.map(({ number }) => number))
  return all.all.filter(({ number, latest: { bag }, sha256 }) => {
    if (bag === undefined || bag.path.startsWith('data/') || known.has(number)) return false
    const needles = origins.filter(origin => origin.bag === bag.name).flatMap(origin => [origin.path, origin.sha256])
    return needles.length > 0 && holdsAny(casebook, sha256, needles)
  })
}

/** True when an original holds one of the texts as it is or as JSON writes it. */
export function holdsAny({ custody: { vault } }: Casebook, original: Sha256, texts: readonly string[]): boolean {
  if (!vault.has(original)) return false
  const source = vault.open(original)
  const bytes = Buffer.alloc(Math.min(source.sizeBytes, LARGEST_SEARCHED))
  const held = bytes.subarray(0, source.readAt(bytes, 0))
  return texts.some(text => held.includes(text) || held.includes(JSON.stringify(text).slice(1, -1)))
}
