// Drawn scenes of the development set: streets, crowds, landscapes, nights, posters, chats, slides, a channel's frame.
// A scene is a place and a moment: the same place at another moment is another picture.

import type { Random } from '../../src/algorithms/random.ts'
import { type Colour, DrawnCanvas } from './drawn-canvas.ts'

export const SCENE_WIDTH = 640
export const SCENE_HEIGHT = 480

/** Draws what belongs to the place from the first stream and what belongs to the moment from the second. */
export type DrawScene = (place: Random, moment: Random) => DrawnCanvas

const MARGIN_X = 64
const MARGIN_Y = 48
const WIDE = SCENE_WIDTH + 2 * MARGIN_X
const HIGH = SCENE_HEIGHT + 2 * MARGIN_Y

export function colourOf(random: Random, low = 20, high = 235): Colour {
  return [random.between(low, high), random.between(low, high), random.between(low, high)]
}

/** A place is drawn wider than the picture; a moment's camera stands a little elsewhere. */
function asCameraSees(wide: DrawnCanvas, moment: Random, shift: number): DrawnCanvas {
  const left = MARGIN_X + moment.between(-shift, shift)
  const top = MARGIN_Y + moment.between(-shift, shift)
  const picture = wide.crop(left, top, SCENE_WIDTH, SCENE_HEIGHT)
  picture.grain(moment.between(2, 12), moment)
  return picture
}

export function person(canvas: DrawnCanvas, x: number, y: number, size: number, random: Random): void {
  const [coat, trousers, head] = [colourOf(random), colourOf(random, 10, 120), colourOf(random, 60, 220)]
  const lean = (random.unit() - 0.5) * size * 0.2
  canvas.line(x, y, x - size * 0.08, y - size * 0.45, size * 0.12, trousers)
  canvas.line(x + size * 0.1, y, x + size * 0.04, y - size * 0.45, size * 0.12, trousers)
  canvas.ellipse(x + lean / 2, y - size * 0.62, size * 0.15, size * 0.24, coat)
  if (random.chance(0.4))
    canvas.line(
      x,
      y - size * 0.7,
      x + (random.unit() - 0.5) * size,
      y - size * (0.5 + random.unit() * 0.7),
      size * 0.07,
      coat,
    )
  canvas.ellipse(x + lean, y - size * 0.93, size * 0.075, size * 0.09, head)
}

export function car(canvas: DrawnCanvas, x: number, y: number, size: number, random: Random): void {
  const colour = colourOf(random)
  canvas.rect(x, y - size * 0.3, size, size * 0.22, colour)
  const [left, right] = [x + size * (0.1 + 0.1 * random.unit()), x + size * (0.7 + 0.2 * random.unit())]
  canvas.polygon(
    [
      [left, y - size * 0.3],
      [left + size * 0.12, y - size * 0.48],
      [right - size * 0.1, y - size * 0.48],
      [right, y - size * 0.3],
    ],
    colour,
  )
  canvas.rect(left + size * 0.12, y - size * 0.45, (right - left) * 0.6, size * 0.13, [40, 50, 60])
  for (const at of [0.2, 0.78]) canvas.ellipse(x + size * at, y - size * 0.07, size * 0.08, size * 0.08, [15, 15, 15])
}

export function sky(canvas: DrawnCanvas, random: Random, horizon: number): void {
  const bright = random.between(90, 230)
  canvas.gradient(0, horizon, [bright - 60, bright - 30, bright + 10], [bright, bright, bright])
  canvas.texture([0, 0, canvas.width, horizon], random.between(80, 220), random.between(8, 40), random, 2)
}

export function house(canvas: DrawnCanvas, x: number, y: number, width: number, height: number, random: Random): void {
  const wall = colourOf(random, 60, 210)
  canvas.rect(x, y - height, width, height, wall)
  canvas.texture([x, y - height, width, height], random.between(6, 30), random.between(5, 25), random)
  const [columns, rows] = [random.between(2, 7), random.between(2, 8)]
  const pane = colourOf(random, 20, 130)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const shade = random.between(-25, 35)
      const [w, h] = [(width / columns) * 0.5, (height / rows) * 0.55]
      const [wx, wy] = [x + (width / columns) * (column + 0.25), y - height + (height / rows) * (row + 0.2)]
      canvas.rect(wx, wy, w, h, [pane[0] + shade, pane[1] + shade, pane[2] + shade])
      if (random.chance(0.5)) canvas.rect(wx + w / 2, wy, 2, h, wall)
    }
  if (random.chance(0.5)) {
    const sign = colourOf(random)
    canvas.rect(x + width * 0.1, y - height * 0.25, width * 0.8, height * 0.1, sign)
    canvas.text(
      [x + width * 0.12, y - height * 0.24, width * 0.75, height * 0.09],
      Math.max(7, height * 0.07),
      colourOf(random),
      random,
    )
  }
}

const street: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH)
  const horizon = HIGH * (0.5 + 0.2 * place.unit())
  sky(canvas, moment, horizon)
  for (let x = -20; x < WIDE; ) {
    const width = place.between(70, 220)
    house(canvas, x, horizon, width, place.between(80, Math.round(horizon * 0.9)), place)
    x += width + (place.chance(0.3) ? place.between(5, 60) : 0)
  }
  const road = place.between(50, 120)
  canvas.rect(0, horizon, WIDE, HIGH - horizon, [road, road, road])
  canvas.texture([0, horizon, WIDE, HIGH - horizon], place.between(15, 60), place.between(8, 25), place, 3)
  for (let x = place.between(0, 90); x < WIDE; x += 110)
    canvas.rect(x, horizon + (HIGH - horizon) * 0.55, 50, 5, [210, 210, 200])
  for (let i = moment.between(2, 5); i > 0; i--)
    car(canvas, moment.between(0, WIDE), horizon + moment.between(30, 130), moment.between(90, 200), moment)
  for (let i = moment.between(8, 25); i > 0; i--)
    person(canvas, moment.between(0, WIDE), horizon + moment.between(15, 150), moment.between(50, 150), moment)
  if (moment.chance(0.4)) smoke(canvas, moment)
  return asCameraSees(canvas, moment, 20)
}

export function smoke(canvas: DrawnCanvas, random: Random): void {
  let [x, y] = [random.between(0, canvas.width), random.between(canvas.height / 3, canvas.height * 0.7)]
  const shade = random.between(20, 120)
  for (let i = 0; i < 25; i++) {
    canvas.ellipse(x, y, 20 + i * 3, 15 + i * 2.5, [shade + i, shade + i, shade + i], 0.25)
    x += random.between(-8, 20)
    y -= random.between(5, 18)
  }
}

const crowd: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH)
  const horizon = HIGH * (0.25 + 0.2 * place.unit())
  sky(canvas, moment, horizon)
  for (let x = 0; x < WIDE; x += 150) house(canvas, x, horizon + 10, 140, place.between(40, 130), place)
  canvas.rect(0, horizon, WIDE, HIGH - horizon, colourOf(place, 70, 150))
  canvas.texture([0, horizon, WIDE, HIGH - horizon], 40, 15, place, 2)
  const depth = moment.between(6, 10)
  for (let row = 0; row < depth; row++) {
    const y = horizon + 30 + ((HIGH - horizon) * row) / depth
    const size = 40 + (110 * row) / depth
    for (let x = moment.between(-20, 20); x < WIDE; x += size * (0.3 + moment.unit() * 0.5))
      person(canvas, x, y + moment.between(-8, 8), size * (0.85 + 0.3 * moment.unit()), moment)
  }
  for (let i = moment.between(0, 4); i > 0; i--) {
    const [x, y, w] = [moment.between(50, WIDE - 200), horizon + moment.between(-30, 120), moment.between(90, 220)]
    canvas.rect(x, y, w, w * 0.3, [235, 235, 225])
    canvas.text([x + 6, y + 6, w - 12, w * 0.25], moment.between(12, 20), colourOf(moment, 10, 160), moment)
  }
  return asCameraSees(canvas, moment, 25)
}

const landscape: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH)
  const horizon = HIGH * (0.35 + 0.3 * place.unit())
  sky(canvas, moment, horizon + 60)
  for (let layer = 0; layer < place.between(2, 4); layer++) {
    const base = horizon + layer * 45
    const points: [number, number][] = [[0, HIGH]]
    let height = base - place.between(10, 90)
    for (let x = 0; x <= WIDE; x += 24) {
      height = Math.min(base + 20, Math.max(base - 140, height + place.between(-22, 22)))
      points.push([x, height])
    }
    points.push([WIDE, HIGH])
    const shade = place.between(50, 170)
    canvas.polygon(points, [shade - 10, shade, shade - 20 + layer * 10])
  }
  canvas.texture([0, horizon - 30, WIDE, HIGH], place.between(20, 70), place.between(10, 35), place, 1.5)
  for (let i = place.between(0, 25); i > 0; i--) {
    const [x, y, size] = [place.between(0, WIDE), place.between(horizon + 30, HIGH), place.between(15, 60)]
    canvas.line(x, y, x, y - size, 4, [60, 45, 30])
    canvas.ellipse(x, y - size, size * 0.4, size * 0.5, [place.between(20, 90), place.between(60, 130), 40])
  }
  const light = moment.between(-30, 30)
  canvas.texture([0, horizon, WIDE, HIGH], 300, 10 + Math.abs(light), moment)
  return asCameraSees(canvas, moment, 40)
}

const night: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH, [8, 8, 14])
  const horizon = HIGH * (0.5 + 0.15 * place.unit())
  for (let x = 0; x < WIDE; ) {
    const [width, height] = [place.between(50, 160), place.between(50, 260)]
    const shade = place.between(12, 35)
    canvas.rect(x, horizon - height, width, height, [shade, shade, shade + 6])
    for (let i = place.between(2, 14); i > 0; i--)
      if (moment.chance(0.7))
        canvas.rect(x + place.between(4, width - 12), horizon - place.between(8, height), 7, 9, [
          200,
          170,
          place.between(60, 140),
        ])
    x += width
  }
  canvas.rect(0, horizon, WIDE, HIGH - horizon, [22, 22, 26])
  for (let i = place.between(2, 7); i > 0; i--) {
    const [x, y] = [place.between(0, WIDE), horizon - place.between(10, 120)]
    for (let glow = 60; glow > 4; glow -= 8) canvas.ellipse(x, y, glow, glow, [255, 220, 150], 0.06)
    canvas.ellipse(x, y, 5, 5, [255, 250, 220])
    canvas.line(x, y, x, horizon + 10, 4, [40, 40, 44])
  }
  for (let i = moment.between(3, 14); i > 0; i--) {
    const [x, y, size] = [moment.between(0, WIDE), horizon + moment.between(20, 140), moment.between(50, 130)]
    canvas.ellipse(x, y - size * 0.6, size * 0.15, size * 0.35, [moment.between(5, 60), 30, moment.between(20, 50)])
    canvas.ellipse(x, y - size, size * 0.08, size * 0.09, [70, 50, 45])
  }
  if (moment.chance(0.5)) {
    const [x, y] = [moment.between(80, WIDE - 80), horizon + moment.between(0, 60)]
    for (let glow = 110; glow > 10; glow -= 12) canvas.ellipse(x, y - glow / 3, glow * 0.7, glow, [255, 120, 30], 0.12)
    for (let i = 0; i < 12; i++)
      canvas.ellipse(x + moment.between(-30, 30), y - moment.between(0, 90), 8, 18, [255, 210, 90], 0.6)
  }
  const picture = asCameraSees(canvas, moment, 15)
  picture.grain(18, moment)
  return picture
}

/** Letters on a plain or two-coloured ground; each poster has words of its own. */
const poster: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(SCENE_WIDTH, SCENE_HEIGHT, colourOf(place))
  if (place.chance(0.6)) canvas.rect(0, 0, SCENE_WIDTH, place.between(60, 200), colourOf(place))
  if (place.chance(0.4))
    canvas.ellipse(
      place.between(100, 540),
      place.between(100, 400),
      place.between(40, 120),
      place.between(40, 120),
      colourOf(place),
    )
  const ink = colourOf(place)
  let y = canvas.text([40, 50, 560, place.between(60, 140)], place.between(34, 56), ink, moment)
  y = canvas.text([40, y + 20, 560, 200], place.between(18, 30), ink, moment)
  canvas.text([40, y + 10, 560, 440 - y], place.between(12, 16), ink, moment)
  return canvas
}

/** A picture of a telephone's screen with messages. */
const chat: DrawScene = (place, moment) => {
  const [width, height] = [400, 720]
  const dark = place.chance(0.4)
  const canvas = new DrawnCanvas(width, height, dark ? [18, 24, 32] : [214, 224, 232])
  if (place.chance(0.5)) canvas.texture([0, 0, width, height], 40, 10, place)
  canvas.rect(0, 0, width, 56, dark ? [30, 38, 48] : [80, 130, 180])
  canvas.ellipse(34, 28, 18, 18, colourOf(moment))
  canvas.text([62, 18, 240, 18], 15, [240, 240, 240], moment)
  for (let y = 70; y < height - 90; ) {
    const [w, h] = [moment.between(150, 310), moment.between(40, 170)]
    const isOwn = moment.chance(0.3)
    const x = isOwn ? width - w - 12 : 12
    canvas.rect(x, y, w, h, dark ? (isOwn ? [43, 82, 120] : [33, 45, 59]) : isOwn ? [225, 255, 200] : [255, 255, 255])
    if (moment.chance(0.25)) {
      canvas.rect(x + 6, y + 6, w - 12, h - 30, colourOf(moment))
      canvas.texture([x + 6, y + 6, w - 12, h - 30], 30, 60, moment)
    } else canvas.text([x + 10, y + 10, w - 20, h - 14], 11, dark ? [225, 230, 235] : [20, 20, 24], moment)
    y += h + moment.between(6, 16)
  }
  canvas.rect(0, height - 52, width, 52, dark ? [30, 38, 48] : [250, 250, 250])
  return canvas
}

/** Slides of one layout: the same band, mark and page, other words. The place is ignored. */
const slide: DrawScene = (_place, moment) => {
  const canvas = new DrawnCanvas(SCENE_WIDTH, SCENE_HEIGHT, [248, 248, 244])
  canvas.rect(0, 0, SCENE_WIDTH, 70, [24, 60, 110])
  canvas.ellipse(590, 35, 22, 22, [230, 180, 40])
  canvas.text([24, 22, 500, 30], 28, [255, 255, 255], moment)
  for (let y = 100; y < 400; y += 50) {
    canvas.ellipse(36, y + 9, 5, 5, [24, 60, 110])
    canvas.text([54, y, 540, 40], 16, [30, 30, 30], moment)
  }
  canvas.rect(0, 456, SCENE_WIDTH, 24, [24, 60, 110])
  return canvas
}

/** A channel's frame: mark, band and caption of one layout around pictures of any kind. */
const framed: DrawScene = (place, moment) => {
  const inside = place.pick([street, crowd, landscape, night])(place, moment)
  inside.rect(0, 372, SCENE_WIDTH, 108, [150, 20, 30])
  inside.rect(0, 366, SCENE_WIDTH, 6, [250, 250, 250])
  inside.text([24, 388, 600, 80], 22, [255, 255, 255], moment)
  channelMark(inside, 20, 20, 1)
  return inside
}

/** The same mark on every picture of a channel. */
export function channelMark(canvas: DrawnCanvas, x: number, y: number, size: number): void {
  canvas.rect(x, y, 110 * size, 40 * size, [250, 250, 250])
  canvas.rect(x + 4 * size, y + 4 * size, 32 * size, 32 * size, [150, 20, 30])
  canvas.ellipse(x + 20 * size, y + 20 * size, 10 * size, 10 * size, [250, 250, 250])
  for (let i = 0; i < 5; i++)
    canvas.rect(x + (44 + i * 12) * size, y + 8 * size, (4 + (i % 3) * 3) * size, 24 * size, [20, 20, 20])
}

export const DEVELOPMENT_SCENES: Readonly<Record<string, DrawScene>> = {
  street,
  crowd,
  landscape,
  night,
  poster,
  chat,
  slide,
  framed,
}
