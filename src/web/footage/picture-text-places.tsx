// Where the lines of a text stand in their picture: its outline with a box a line, and the picture in it only when somebody asked to see it.

import { pictureTextMessages as messages } from '../../messages/web-picture-text.ts'
import { say } from '../state/text.ts'

/** A line with its place, as `DerivedLine` has them. */
export interface PlacedLine {
  readonly post: string | null
  /** `x,y,width,height` in pixels of the upright picture. */
  readonly box: string | null
}

interface TextPlacesProps {
  readonly lines: readonly PlacedLine[]
  readonly chosen: number
  /** Pixels of the picture; 0 where nobody read its size. */
  readonly width: number
  readonly height: number
  /** Path of the picture while it is uncovered. */
  readonly picture?: string
}

type Box = readonly [x: number, y: number, width: number, height: number]

/** Pixels of the picture around a line, as shares of the height of its box. */
const AROUND = 0.6

export function TextPlaces({ lines, chosen, width, height, picture }: TextPlacesProps) {
  const boxes = lines.map(boxOf)
  // Where nobody read the size of the picture, the lines have as much room behind them as before them.
  const right = width || Math.max(...boxes.map(([x, , w]) => x + w || 0)) + Math.min(...boxes.map(([x]) => x || 0))
  const bottom =
    height || Math.max(...boxes.map(([, y, , h]) => y + h || 0)) + Math.min(...boxes.map(([, y]) => y || 0))
  if (!(right > 0) || !(bottom > 0)) return null
  return (
    <svg class="sound-places" viewBox={`0 0 ${right} ${bottom}`} role="img" aria-label={say(messages['text.map'])}>
      <rect class="sound-sheet" width={right} height={bottom} />
      {picture === undefined ? null : (
        <image href={picture} width={right} height={bottom} preserveAspectRatio="none" class="sound-picture" />
      )}
      {boxes.map(([x, y, w, h], i) => (
        <rect
          key={i}
          class={`sound-box${i === chosen ? ' is-chosen' : ''}${lines[i].post === null ? ' is-unsure' : ''}${picture === undefined ? '' : ' is-over'}`}
          x={x}
          y={y}
          width={w}
          height={h}
        />
      ))}
    </svg>
  )
}

interface LineNearProps {
  readonly line: PlacedLine
  readonly width: number
  readonly height: number
  readonly picture: string
}

/** The part of the picture that a line stands in, as large as it fits. */
export function LineNear({ line, width, height, picture }: LineNearProps) {
  const [x, y, w, h] = boxOf(line)
  if (!(w > 0) || !(h > 0)) return null
  const pad = h * AROUND
  return (
    <svg
      class="sound-near"
      viewBox={`${x - pad} ${y - pad} ${w + 2 * pad} ${h + 2 * pad}`}
      role="img"
      aria-label={say(messages['edit.near'])}
    >
      <image href={picture} width={width} height={height} preserveAspectRatio="none" class="sound-picture" />
    </svg>
  )
}

function boxOf({ box }: PlacedLine): Box {
  const [x = 0, y = 0, width = 0, height = 0] = (box ?? '').split(',').map(Number)
  return [x, y, width, height]
}
