// Which pictures are copies of others letter by letter: what was read in the one stands in the other.

import { OWN_ANALYSIS } from '../model/consent.ts'
import type { DerivedText } from '../model/footage-view.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import type { Casebook } from './casebook.ts'
import { type ConsentRegister, refusalOf } from './consent.ts'
import { derivedTexts } from './derived-texts.ts'
import type { MediaLibrary } from './media-library.ts'

/** Bits of 256 by which two pictures may differ and still show the same letters (docs/methods.md#text-in-pictures). */
const SAME_LETTERS = 4

/**
 * Number of the picture that this one is a copy of, letter by letter: the centre of its family, where both are the same way up, whole, and hardly
 * differ. Undefined where it has to be read itself: a caption, a crop or another text in the same frame is what must not be missed.
 */
export function copiedFrom(
  library: MediaLibrary | undefined,
  register: ConsentRegister,
  picture: Exhibit,
): number | undefined {
  const family = library?.familyOf(picture.sha256)
  const member = family?.members.find(({ sha256 }) => sha256 === picture.sha256)
  if (family === undefined || member === undefined || member.match.test !== 'pdq') return undefined
  const { orientation, distance } = member.match
  const isUpright = orientation === undefined || orientation === 'upright'
  if (!isUpright || distance === undefined || distance > SAME_LETTERS) return undefined
  const centre = register.exhibits.of(family.members[0].sha256)
  if (centre === undefined || refusalOf(register, centre.number, OWN_ANALYSIS) !== undefined) return undefined
  return centre.number
}

/** The texts of a medium; of a copy in which nothing was read, what was read in the picture that it is a copy of. */
export function textsShown(
  casebook: Casebook,
  library: MediaLibrary,
  register: ConsentRegister,
  number: number,
): DerivedText[] {
  const { exhibits } = register
  const texts = derivedTexts(casebook, number, exhibits)
  const own = exhibits.get(number)
  if (own === undefined || texts.some(({ kind }) => kind === 'ocr')) return texts
  const centre = copiedFrom(library, register, own)
  const read = centre === undefined ? undefined : exhibits.get(centre)
  if (read === undefined) return texts
  const [to, from] = [own, read].map(({ sha256 }) => library.readings.get(sha256)?.size)
  const scale = to === undefined || from === undefined ? [1, 1] : [to.width / from.width, to.height / from.height]
  const copied = derivedTexts(casebook, read.number, exhibits).filter(({ kind }) => kind === 'ocr')
  return [
    ...texts,
    ...copied.map(text => ({
      ...text,
      readIn: read.number,
      lines: text.lines.map(line => ({ ...line, box: line.box === null ? null : scaled(line.box, scale) })),
    })),
  ]
}

/** `x,y,width,height` in pixels of another picture. */
function scaled(box: string, [across, down]: readonly number[]): string {
  return box
    .split(',')
    .map((value, i) => Math.round(Number(value) * (i % 2 === 0 ? across : down)))
    .join(',')
}
