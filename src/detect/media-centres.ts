// Which medium of a corpus stands for which: that of the centre of its family.

import type { ObjectColumns } from '../corpus/engine.ts'
import type { MediaFamily } from '../model/media-family.ts'

/**
 * One element a media object: the object of the first member of its family that a post carries; itself when it is in no family. The
 * centre of a family is what was seen first, so that is the centre wherever any member is in a post. Cost linear.
 */
export function mediaCentres({ names }: Pick<ObjectColumns, 'names'>, families: readonly MediaFamily[]): Int32Array {
  const centre = Int32Array.from(names, (_, object) => object)
  if (families.length === 0) return centre
  const objectOf = new Map(names.map((name, object) => [name, object]))
  for (const { members } of families) {
    const objects = members.flatMap(({ sha256 }) => objectOf.get(sha256) ?? [])
    for (const object of objects) centre[object] = objects[0]
  }
  return centre
}
