// Reads bag-info.txt (package-info.txt before 0.96) and compares its Payload-Oxum with what is there.

import { parseOxum, type Tag, TagReader } from '../algorithms/bagit-tags.ts'
import { quoted } from '../model/problem.ts'
import { type BagText, eachLine } from './bag-manifests.ts'

/** Tags of one file; what is no tag becomes a problem. */
export function readBagInfo(bag: BagText, name: string): readonly Tag[] {
  const reader = new TagReader()
  eachLine(bag, name, (text, line) => reader.add(text, line))
  const tags = reader.finish()
  for (const { line, text } of reader.faults)
    bag.problems.add('bag-tag-line', 'loss', name, { value: quoted(text) }, line)
  if (bag.isFinal) for (const line of reader.spaced) bag.problems.add('bag-tag-space', 'notice', name, {}, line)
  return tags
}

/** Every Payload-Oxum against the bytes and files of the payload. */
export function checkOxum(
  bag: BagText,
  name: string,
  tags: readonly Tag[],
  found: { bytes: number; files: number },
): void {
  const stated = tags.filter(({ label }) => label.toLowerCase() === 'payload-oxum')
  for (const [at, { value, line }] of stated.entries()) {
    const oxum = parseOxum(value)
    if (oxum === undefined) bag.problems.add('bag-oxum-form', 'notice', name, { value: quoted(value) }, line)
    else if (oxum.bytes !== found.bytes || oxum.files !== found.files) {
      const parameters = { value: quoted(value), found: `${found.bytes}.${found.files}` }
      bag.problems.add('bag-oxum', 'loss', name, parameters, line)
    }
    if (at > 0) bag.problems.add('bag-oxum-repeated', 'notice', name, {}, line)
  }
}
