// Numbers, coordinates and clock offsets as people type them, with a point or a comma.

/** A plain decimal number; undefined for anything else. */
export function numberOf(text: string): number | undefined {
  const plain = text.trim().replace(',', '.').replace('−', '-')
  return /^[+-]?(?:\d{1,12}(?:\.\d{0,12})?|\.\d{1,12})$/.test(plain) ? Number(plain) : undefined
}

export interface Coordinates {
  /** WGS 84, degrees. */
  readonly latitude: number
  readonly longitude: number
}

const LETTER = '([NSEWnsew]?)'
const POINT = String.raw`([+-]?\d{1,3}(?:\.\d{1,12})?) ?${LETTER}`
const COMMA = String.raw`([+-]?\d{1,3}(?:,\d{1,12})?) ?${LETTER}`
/** A comma stands between numbers or within them, never both. */
const WITH_POINTS = new RegExp(`^${POINT}(?:; ?|, ?| )${POINT}$`)
const WITH_COMMAS = new RegExp(`^${COMMA}(?:; ?| )${COMMA}$`)

/** `43.2389, 76.8897` as maps give it, with or without degree signs and N, S, E, W; undefined for anything that is no place on earth. */
export function coordinatesOf(text: string): Coordinates | undefined {
  if (text.length > 100) return undefined
  const plain = text.replaceAll('−', '-').replaceAll('°', ' ').replaceAll(/\s+/g, ' ').replaceAll(' ,', ',').trim()
  const parts = WITH_POINTS.exec(plain) ?? WITH_COMMAS.exec(plain)
  if (parts === null) return undefined
  const [first, firstLetter, second, secondLetter] = [
    parts[1],
    parts[2].toUpperCase(),
    parts[3],
    parts[4].toUpperCase(),
  ]
  const signed = (value: string, letter: string) =>
    Number(value.replace(',', '.')) * (letter === 'S' || letter === 'W' ? -1 : 1)
  const isTurned = 'EW'.includes(firstLetter || '?')
  if (isTurned !== 'NS'.includes(secondLetter || '?') && firstLetter !== '' && secondLetter !== '') return undefined
  const [a, b] = [signed(first, firstLetter), signed(second, secondLetter)]
  const [latitude, longitude] = isTurned ? [b, a] : [a, b]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined
}

/** Minutes east of UTC of `+06:00`, `+6`, `-3:30`, `Z`; undefined for anything else. */
export function offsetOf(text: string): number | undefined {
  const plain = text.trim().replace('−', '-')
  if (/^(?:Z|UTC)$/i.test(plain)) return 0
  const parts = /^(?:UTC ?)?([+-])(\d{1,2})(?::?([0-5]\d))?$/i.exec(plain)
  if (parts === null) return undefined
  const minutes = (Number(parts[2]) * 60 + Number(parts[3] ?? 0)) * (parts[1] === '-' ? -1 : 1)
  return Math.abs(minutes) <= 14 * 60 ? minutes : undefined
}

/** `+06:00`; `Z` for none. */
export function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

export interface TypedDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** `2022-01-05`; undefined for what is no day. */
export function dateOf(text: string): TypedDate | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.trim())
  if (parts === null) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const read = new Date(Date.UTC(year, month - 1, day))
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day ? { year, month, day } : undefined
}
