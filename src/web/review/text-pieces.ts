// A text cut where spans begin and end, so that each piece can be marked by what covers it.

interface Span {
  readonly start: number
  readonly end: number
}

export interface TextPiece {
  readonly start: number
  readonly text: string
  /** Positions in the list of spans, ascending; empty for plain text. */
  readonly spans: readonly number[]
}

/** Pieces in order that together are the text. Spans may overlap; those outside the text or empty are passed over. */
export function textPieces(text: string, spans: readonly Span[]): TextPiece[] {
  const held = spans.map(({ start, end }) => ({
    start: Math.max(0, Math.min(text.length, start)),
    end: Math.max(0, Math.min(text.length, end)),
  }))
  const cuts = new Set([0, text.length])
  for (const { start, end } of held) if (start < end) cuts.add(start).add(end)
  const places = [...cuts].sort((a, b) => a - b)
  const byStart = [...held.keys()]
    .filter(i => held[i].start < held[i].end)
    .sort((a, b) => held[a].start - held[b].start)
  const pieces: TextPiece[] = []
  let open: number[] = []
  let next = 0
  for (const [i, start] of places.slice(0, -1).entries()) {
    open = open.filter(span => held[span].end > start)
    while (next < byStart.length && held[byStart[next]].start <= start) open.push(byStart[next++])
    pieces.push({ start, text: text.slice(start, places[i + 1]), spans: [...open].sort((a, b) => a - b) })
  }
  return pieces
}
