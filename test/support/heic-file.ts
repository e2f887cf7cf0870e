// HEIC files for tests, written box by box (ISO/IEC 23008-12) around one still picture: an own drawing of 160 by 120 pixels (sky, hill, house with
// a red roof, sun, road), encoded once with libheif 1.15.1 and x265 at quality 50.

/** HEVC configuration and slice of the drawing. */
const CONFIGURATION = [
  'AQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoBQgeWW6kkprm4EBAwIAAAMAAgAAAw',
  'ACECIAAQAHRAHBcrBiQA==',
].join('')
const SLICE = [
  'AAAEQigBrxNCpYiNQc7g50OGnf/vIor/da1f8xh0yTOURTuxpO4+4oc8/f9pUsSqXK6J1kr0+SrA5s1WO/oQAAJF+9/WoemY8CWVY6gjMf4/yBo0zyO9fNGQDGyjfAGgVT',
  'Bq4UDR3UEzauxpENusZ+beWlgm4Gj4BzT8P/Onuqub//G9KdO4OSuU5/E95XHmH3G7846gcv1u6RRVd8SjfKKZaeauzPwWuPfbvBUHP98tShdT34vDxtcEoDVv+AouNXaE',
  'uXqex+ceSmH0KI+90R0OmBXgSBAsO6HFemAp5D4yYK9F0xhhQ95q8chmgAGnsdlNVT5Qx3DXi/+MdjV4i+refqdE5nsa1MYQPQlORt+IAVteLivnka1Q+D+AmSFZ5R+kYH',
  '8n8zfW4CgDdDjAEE135KP/WtuFq71EtMRITLo+kqiaIFF3c/5Up14K3oNLsoZiIGuYYVd3RllKGJseJ1PKRMFvGHP4TpjPpjl4YLYu0D1MSzP8Naqike/lhWb8Ke7xrpdg',
  'JEs91XGTN1XrKz4C+cdiIAAaJoNJAmebNM+Lr/dAcrvRDUQyfoiCaHvRn+kyh19UM5EbyzSGLTsAUAl1cEuFTp/hA3dTRISKC3jbP8HjKEACeMoOsHdZHNRPQ2SlltP7LI',
  'tsfbBAmBRjAg6AElMRDBVWIKEiTYZcz9lLSz9VZTrp3LpTfAke9O4SRgQ7UWlkkiYH4tEIPDaU8z9XateVRQiNiX2w+CjgLI2u4Brvsymp3Sy0Z4LwdUYt2SCSfb+6aJtv',
  'OEG4NzN89AFoP+u3xnp3eOfqgA+R1tQ7yaiYy8Cr8uCyRtaiO1itDH4J4v0eKdo34CkIdcudQzUTKrqXEOpT/3AFRWaP1CPuhWpeTy9oUqa97FmfDKHcygAw+TjN2CcQxU',
  'lXqw5SaHlt61ABwDACphQYIbpIkg1ETI2qQotYQyLVObt3xWCK0z7kXRPonmQx+Wg4N6FcjCZzhRJZ6w60MTsb0VoD/tmoAb6kjTQzFnoQnHhPzQ28DGngprcMkdmM2ekY',
  'hxHKR+Y8vobMi06iQcq22lXiXqJv8h00BhaUZYvZMTk3LtpByVTmlRR3lqlXTWJto9AuLHAopEpfKDaXp+G4Wvhr0XmDY3Y+EJizOUh9kqJZOLC3k0Ucad4AF370woAADO',
  'zvMpOzp1QuLiQEDe05VBrC8JSbEj0iiqsI71+mwArOb4FHYe7Z+qALmgyQttWs/cAI9TH9Jnq9LtKP2i+oGNdgsoIBJODHjW0Strc2f/4YFwKlcUWsOVpukxjn6JaFh+CZ',
  'eilLBm2dR7r2sLhELBMBpOvPNqpBWzZaCprL81Yxyp1mxNekiG7oWss2PqE+Rxv2c3IaXoZVB/OKnJrFwAcJcY3aJoHvb27xh02akRZCOacq3A4hCdrKig5OZGp8cBO/G2',
  'nE4OB6nJq0ZA4J0F6oXTSsr08q3Qc=',
].join('')

/** Size of the drawing, pixels. */
export const DRAWING = { width: 160, height: 120 }

export interface HeicShape {
  /** The drawing side by side as one picture, as phones divide theirs: columns and rows. */
  readonly tiles?: readonly [number, number]
  /** Quarter turns against the clock that a reader has to make. */
  readonly turns?: number
  /** Size that the file states, where it is another. */
  readonly stated?: { readonly width: number; readonly height: number }
  /** TIFF block of an EXIF item. */
  readonly exif?: Uint8Array
  /** Equal pictures in the file. */
  readonly images?: number
  readonly brand?: string
}

interface Item {
  readonly type: string
  readonly data: Uint8Array
  /** Positions in the list of properties, from 1; essential ones have 128 added. */
  readonly properties: readonly number[]
  readonly isHidden?: boolean
  /** What it is made of, or describes. */
  readonly refers?: { readonly type: string; readonly to: readonly number[] }
}

export function heicFile({ tiles, turns = 0, stated, exif, images = 1, brand = 'heic' }: HeicShape = {}): Buffer {
  const items: Item[] = []
  const [columns, rows] = tiles ?? [1, 1]
  const size = stated ?? { width: DRAWING.width * columns, height: DRAWING.height * rows }
  const properties = [
    box('hvcC', Buffer.from(CONFIGURATION, 'base64')),
    full('ispe', u32(tiles ? DRAWING.width : size.width), u32(tiles ? DRAWING.height : size.height)),
    full('ispe', u32(size.width), u32(size.height)),
    box('irot', u8(turns)),
  ]
  const turn = turns > 0 ? [128 + 4] : []
  const slice = Buffer.from(SLICE, 'base64')
  if (tiles === undefined)
    for (let i = 0; i < images; i++) items.push({ type: 'hvc1', data: slice, properties: [128 + 1, 2, ...turn] })
  else {
    const to = Array.from({ length: columns * rows }, (_, i) => i + 2)
    const grid = Buffer.concat([u8(0), u8(1), u8(rows - 1), u8(columns - 1), u32(size.width), u32(size.height)])
    items.push({ type: 'grid', data: grid, properties: [3, ...turn], refers: { type: 'dimg', to } })
    for (const _ of to) items.push({ type: 'hvc1', data: slice, properties: [128 + 1, 2], isHidden: true })
  }
  if (exif !== undefined)
    items.push({
      type: 'Exif',
      data: Buffer.concat([u32(0), exif]),
      properties: [],
      isHidden: true,
      refers: { type: 'cdsc', to: [1] },
    })
  return written(items, properties, brand)
}

function written(items: readonly Item[], properties: readonly Buffer[], brand: string): Buffer {
  const head = box('ftyp', Buffer.from(brand), u32(0), Buffer.from('mif1heic'))
  const meta = (from: number) =>
    full(
      'meta',
      full('hdlr', u32(0), Buffer.from('pict'), Buffer.alloc(13)),
      full('pitm', u16(1)),
      full('iloc', u8(0x44), u8(0), u16(items.length), ...places(items, from)),
      full('iinf', u16(items.length), ...items.map((item, i) => information(item, i + 1))),
      full('iref', ...items.flatMap((item, i) => references(item, i + 1))),
      box('iprp', box('ipco', ...properties), full('ipma', u32(items.length), ...items.map(association))),
    )
  const from = head.length + meta(0).length + 8
  return Buffer.concat([head, meta(from), box('mdat', ...items.map(({ data }) => data))])
}

function places(items: readonly Item[], from: number): Buffer[] {
  let at = from
  return items.map(({ data }, i) => {
    const place = Buffer.concat([u16(i + 1), u16(0), u16(1), u32(at), u32(data.length)])
    at += data.length
    return place
  })
}

function information({ type, isHidden }: Item, id: number): Buffer {
  const flags = Buffer.from([2, 0, 0, isHidden === true ? 1 : 0])
  return box('infe', flags, u16(id), u16(0), Buffer.from(type), u8(0))
}

function references({ refers }: Item, id: number): Buffer[] {
  return refers === undefined ? [] : [box(refers.type, u16(id), u16(refers.to.length), ...refers.to.map(u16))]
}

function association({ properties }: Item, i: number): Buffer {
  return Buffer.concat([u16(i + 1), u8(properties.length), ...properties.map(u8)])
}

function box(type: string, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body])
}

/** With version 0 and no flags. */
function full(type: string, ...content: readonly Uint8Array[]): Buffer {
  return box(type, u32(0), ...content)
}

function u8(value: number): Buffer {
  return Buffer.from([value])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
