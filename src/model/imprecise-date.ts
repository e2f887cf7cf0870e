// Times as precise as somebody claimed them: 2022, 2022-01, 2022-01-05, 2022-01-05T22, 2022-01-05T22:10, with or without a zone.

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2})(?::(\d{2})(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

/**
 * Milliseconds from the beginning of `from` to the end of `to`; undefined when one of them is no such time or they are reversed. A
 * time without a zone is read as UTC.
 */
export function spanOfDate(from: string, to: string = from): { from: number; to: number } | undefined {
  const first = spanOf(from)
  const last = spanOf(to)
  if (first === undefined || last === undefined || last.to <= first.from) return undefined
  return { from: first.from, to: last.to }
}

function spanOf(text: string): { from: number; to: number } | undefined {
  const match = FORM.exec(text)
  if (match === null) return undefined
  const [year, month, day, hour, minute] = match
    .slice(1, 6)
    .map(part => (part === undefined ? undefined : Number(part)))
  if (year === undefined) return undefined
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0)
  const date = new Date(from)
  const isReal =
    date.getUTCMonth() === (month ?? 1) - 1 &&
    date.getUTCDate() === (day ?? 1) &&
    (hour ?? 0) < 24 &&
    (minute ?? 0) < 60
  if (!isReal) return undefined
  const to =
    month === undefined
      ? Date.UTC(year + 1, 0)
      : day === undefined
        ? Date.UTC(year, month)
        : from + (hour === undefined ? 86_400_000 : minute === undefined ? 3_600_000 : 60_000)
  const offset = offsetOf(match[6])
  return { from: from - offset, to: to - offset }
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}
