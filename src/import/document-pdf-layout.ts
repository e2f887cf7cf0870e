// Reading order of a PDF page: pieces of text with their places become lines, lines stand in columns. Pure geometry, in points with y downwards.

/** One piece of text as the page places it; `size` is the height of its letters. */
export interface PlacedText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

export interface PageLine {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** Baseline. */
  readonly y: number
  readonly size: number
  /** Number of the column or band on its page: paragraphs end with it. */
  readonly region: number
}

interface Segment {
  text: string
  x0: number
  x1: number
  readonly y: number
  readonly size: number
}

/** Gap, in letter heights, from which two words of a line are apart; and from which they may stand in two columns. */
const WORD_GAP = 0.18
const COLUMN_GAP = 1.2
/** Empty height, in letter heights, at which columns end. */
const BAND_GAP = 4
/** Lines that each side of a gutter must have, and letters that a line of a column has on average. */
const LEAST_COLUMN_LINES = 3
const LEAST_COLUMN_LETTERS = 14
/** A page with more pieces than this is read in the order of the file. */
const MOST_SEGMENTS = 6000
const MOST_COLUMNS_INSIDE = 4

/** The lines of a page in reading order. */
export function linesOfPage(items: readonly PlacedText[]): PageLine[] {
  const segments = segmentsOf(items)
  const regions: Segment[][] = []
  if (segments.length > MOST_SEGMENTS) regions.push(segments)
  else order(segments, regions, 0)
  return regions.flatMap((region, number) => linesOfRegion(region, number, segments.length <= MOST_SEGMENTS))
}

/** Joins what follows on one baseline without a wide gap, in the order of the file. */
function segmentsOf(items: readonly PlacedText[]): Segment[] {
  const segments: Segment[] = []
  let last: Segment | undefined
  for (const item of items) {
    if (item.text.trim() === '') continue
    const { text, x, y, width, size } = item
    const gap = last === undefined ? 0 : x - last.x1
    const isSameLine = last !== undefined && Math.abs(y - last.y) < 0.4 * Math.min(size, last.size)
    if (last !== undefined && isSameLine && gap > -0.5 * size && gap < COLUMN_GAP * size) {
      last.text += (gap > WORD_GAP * size && !/\s$/.test(last.text) && !/^\s/.test(text) ? ' ' : '') + text
      last.x1 = Math.max(last.x1, x + width)
    } else {
      last = { text, x0: x, x1: x + width, y, size }
      segments.push(last)
    }
  }
  return segments
}

/** Columns first from the left, bands of lines from the top: cuts the page along gutters that enough lines respect. */
function order(segments: readonly Segment[], regions: Segment[][], depth: number): void {
  const gutter = depth < MOST_COLUMNS_INSIDE ? gutterOf(segments) : undefined
  if (gutter === undefined) {
    if (segments.length > 0) regions.push([...segments])
    return
  }
  let band: Segment[] = []
  let isColumns = gutter.bands[0]?.isColumns ?? false
  const close = () => {
    if (isColumns) {
      order(
        band.filter(({ x1 }) => x1 <= gutter.x),
        regions,
        depth + 1,
      )
      order(
        band.filter(({ x0 }) => x0 >= gutter.x),
        regions,
        depth + 1,
      )
    } else order(band, regions, MOST_COLUMNS_INSIDE)
    band = []
  }
  for (const each of gutter.bands) {
    if (each.isColumns !== isColumns || isColumns) {
      if (band.length > 0) close()
      isColumns = each.isColumns
    }
    for (const segment of each.segments) band.push(segment)
  }
  close()
}

interface Gutter {
  readonly x: number
  readonly bands: readonly { readonly isColumns: boolean; readonly segments: readonly Segment[] }[]
}

function gutterOf(segments: readonly Segment[]): Gutter | undefined {
  if (segments.length < 2 * LEAST_COLUMN_LINES) return undefined
  const sorted = [...segments].sort((a, b) => a.y - b.y || a.x0 - b.x0)
  for (const x of candidates(segments)) {
    const bands: { isColumns: boolean; segments: Segment[] }[] = []
    let run: Segment[] = []
    const close = () => {
      if (run.length > 0) bands.push({ isColumns: areColumns(run, x), segments: run })
      run = []
    }
    for (const segment of sorted) {
      if (segment.x0 < x && segment.x1 > x) {
        close()
        bands.push({ isColumns: false, segments: [segment] })
      } else {
        const last = run.at(-1)
        if (last !== undefined && segment.y - last.y > BAND_GAP * segment.size) close()
        run.push(segment)
      }
    }
    close()
    if (bands.some(band => band.isColumns)) return { x, bands }
  }
  return undefined
}

/** Places between words that few segments cross, the least crossed first. */
function candidates(segments: readonly Segment[]): number[] {
  const from = Math.min(...segments.map(({ x0 }) => x0))
  const to = Math.max(...segments.map(({ x1 }) => x1))
  const width = Math.min(4000, Math.ceil((to - from) / 2))
  if (!(width > 4)) return []
  const step = (to - from) / width
  const change = new Int32Array(width + 2)
  for (const { x0, x1 } of segments) {
    change[Math.max(0, Math.min(width, Math.floor((x0 - from) / step)))]++
    change[Math.max(0, Math.min(width, Math.ceil((x1 - from) / step)))]--
  }
  const runs: { x: number; cover: number }[] = []
  let cover = 0
  let start = 0
  for (let i = 0; i <= width; i++) {
    const next = cover + change[i]
    if (next !== cover) {
      if (i > start) runs.push({ x: from + ((start + i) / 2) * step, cover })
      start = i
    }
    cover = next
  }
  const most = Math.max(...runs.map(run => run.cover))
  return runs
    .slice(1, -1)
    .filter(run => run.cover <= most * 0.3)
    .sort((a, b) => a.cover - b.cover || a.x - b.x)
    .slice(0, 8)
    .map(run => run.x)
}

/** True when both sides are columns of running text: enough lines, neither a margin of labels. */
function areColumns(segments: readonly Segment[], x: number): boolean {
  const sides = [segments.filter(({ x1 }) => x1 <= x), segments.filter(({ x0 }) => x0 >= x)]
  const counts = sides.map(side => new Set(side.map(({ y }) => Math.round(y / 2))).size)
  if (Math.min(...counts) < LEAST_COLUMN_LINES || Math.min(...counts) * 3 < Math.max(...counts)) return false
  return sides.every(side => side.reduce((sum, { text }) => sum + text.length, 0) >= LEAST_COLUMN_LETTERS * side.length)
}

function linesOfRegion(region: Segment[], number: number, isSorted: boolean): PageLine[] {
  const segments = isSorted ? region.sort((a, b) => a.y - b.y || a.x0 - b.x0) : region
  const lines: PageLine[] = []
  let line: Segment[] = []
  const close = () => {
    if (line.length > 0) lines.push(joined(line, number))
    line = []
  }
  for (const segment of segments) {
    const first = line[0]
    if (first !== undefined && Math.abs(segment.y - first.y) > 0.4 * Math.min(segment.size, first.size)) close()
    line.push(segment)
  }
  close()
  return lines
}

function joined(line: Segment[], region: number): PageLine {
  line.sort((a, b) => a.x0 - b.x0)
  let text = line[0].text
  for (const [i, segment] of line.slice(1).entries()) {
    const gap = segment.x0 - line[i].x1
    const space = gap > 3 * segment.size ? '\t' : gap > WORD_GAP * segment.size ? ' ' : ''
    text = text.trimEnd() + (space === '' ? '' : space) + segment.text.trimStart()
  }
  return {
    text: text.trim(),
    x0: line[0].x0,
    x1: line.reduce((most, each) => Math.max(most, each.x1), line[0].x1),
    y: line[0].y,
    size: line.reduce((most, each) => Math.max(most, each.size), 0),
    region,
  }
}
