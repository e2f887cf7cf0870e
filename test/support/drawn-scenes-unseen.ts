// Drawn scenes of the second held-out set: a hall, a checkpoint, a room, a field of markers, a courtyard, a square, letters by hand, maps with
// marks, a road from within a car. Drawn once, after thresholds were fixed.

import type { Random } from '../../src/algorithms/random.ts'
import { DrawnCanvas } from './drawn-canvas.ts'
import { car, colourOf, type DrawScene, house, person, SCENE_HEIGHT, SCENE_WIDTH, sky, smoke } from './drawn-scenes.ts'

const [WIDE, HIGH] = [SCENE_WIDTH + 80, SCENE_HEIGHT + 60]

/** A moment's camera stands up to 40 and 30 pixels elsewhere, its light differs, its sensor has grain. */
function seen(wide: DrawnCanvas, moment: Random, noise: number): DrawnCanvas {
  const picture = wide.crop(moment.between(20, 60), moment.between(15, 45), SCENE_WIDTH, SCENE_HEIGHT)
  const light = 0.9 + 0.2 * moment.unit()
  for (let at = 0; at < picture.data.length; at++) picture.data[at] *= light
  picture.grain(noise, moment)
  return picture
}

function people(
  canvas: DrawnCanvas,
  count: number,
  top: number,
  size: readonly [number, number],
  moment: Random,
): void {
  for (let i = count; i > 0; i--) {
    const y = moment.between(top, HIGH)
    const near = (y - top) / (HIGH - top)
    person(canvas, moment.between(0, WIDE), y, size[0] + (size[1] - size[0]) * near, moment)
  }
}

const hall: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH, colourOf(place, 120, 200))
  const floor = HIGH * (0.55 + 0.1 * place.unit())
  canvas.texture([0, 0, WIDE, floor], 60, 12, place)
  canvas.rect(0, floor, WIDE, HIGH - floor, colourOf(place, 90, 180))
  const centre = WIDE * (0.3 + 0.4 * place.unit())
  for (let i = -12; i <= 12; i++) canvas.line(centre + i * 25, floor, centre + i * 120, HIGH, 2, [80, 80, 84])
  for (let y = floor + 6, step = 8; y < HIGH; y += step, step *= 1.3) canvas.rect(0, y, WIDE, 2, [84, 84, 88])
  const columns = place.between(3, 6)
  for (let i = 0; i < columns; i++) {
    const x = (WIDE / columns) * (i + 0.4)
    canvas.rect(x, 40, 34, floor - 30, colourOf(place, 140, 220))
    canvas.texture([x, 40, 34, floor - 30], 12, 20, place)
    canvas.rect(x - 8, 30, 50, 14, [110, 104, 96])
  }
  canvas.rect(WIDE * 0.3, 70, 250, 60, [20, 22, 30])
  for (let row = 0; row < 4; row++) canvas.text([WIDE * 0.3 + 8, 76 + row * 14, 230, 11], 9, [240, 190, 40], moment)
  people(canvas, moment.between(2, 14), floor + 20, [60, 190], moment)
  return seen(canvas, moment, 7)
}

const checkpoint: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH)
  const horizon = HIGH * (0.4 + 0.1 * place.unit())
  sky(canvas, moment, horizon)
  canvas.rect(0, horizon, WIDE, HIGH - horizon, colourOf(place, 100, 150))
  canvas.texture([0, horizon, WIDE, HIGH - horizon], 40, 25, place, 3)
  for (let x = place.between(-30, 20); x < WIDE; x += place.between(110, 190))
    house(canvas, x, horizon + 8, place.between(60, 120), place.between(40, 120), place)
  for (let i = place.between(4, 9), x = place.between(0, 40); i > 0; i--, x += place.between(60, 110)) {
    canvas.polygon(
      [
        [x, horizon + 130],
        [x + 10, horizon + 80],
        [x + 44, horizon + 80],
        [x + 56, horizon + 130],
      ],
      [168, 166, 160],
    )
    canvas.texture([x, horizon + 80, 56, 50], 10, 20, place)
  }
  const pole = place.between(200, 500)
  for (let i = 0; i < 10; i++)
    canvas.rect(pole - 180 + i * 18, horizon + 56, 18, 8, i % 2 ? [210, 30, 30] : [240, 240, 240])
  canvas.rect(pole, horizon + 40, 12, 70, [60, 60, 60])
  for (let i = moment.between(0, 3); i > 0; i--)
    car(canvas, moment.between(0, WIDE - 100), horizon + moment.between(120, 180), moment.between(110, 190), moment)
  people(canvas, moment.between(1, 6), horizon + 90, [80, 170], moment)
  if (moment.chance(0.3)) smoke(canvas, moment)
  return seen(canvas, moment, 8)
}

const room: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH, colourOf(place, 130, 220))
  canvas.texture([0, 0, WIDE, HIGH], place.between(10, 60), place.between(6, 25), place)
  const floor = HIGH * 0.72
  canvas.rect(0, floor, WIDE, HIGH - floor, colourOf(place, 60, 140))
  canvas.texture([0, floor, WIDE, HIGH - floor], 30, 25, place, 4)
  const x = place.between(60, 420)
  canvas.rect(x, 60, 190, 170, [240, 240, 236])
  canvas.rect(x + 8, 68, 174, 154, moment.chance(0.5) ? [190, 210, 235] : [150, 170, 200])
  canvas.rect(x + 92, 60, 6, 170, [240, 240, 236])
  const shelf = (x + 280) % (WIDE - 120)
  for (let row = 0; row < 4; row++) {
    canvas.rect(shelf, 80 + row * 60, 150, 5, [90, 60, 40])
    for (let at = 4; at < 140; ) {
      const w = place.between(6, 16)
      canvas.rect(shelf + at, 80 + row * 60 - place.between(28, 46), w, 46, colourOf(place))
      at += w + 1
    }
  }
  const table = place.between(80, 380)
  canvas.rect(table, floor - 30, 260, 16, [120, 84, 54])
  for (const leg of [10, 240]) canvas.rect(table + leg, floor - 14, 12, 90, [100, 70, 46])
  for (let i = moment.between(1, 5); i > 0; i--)
    canvas.rect(
      table + moment.between(6, 220),
      floor - 30 - moment.between(10, 34),
      moment.between(14, 34),
      34,
      colourOf(moment),
    )
  for (let i = moment.between(1, 4); i > 0; i--)
    person(canvas, moment.between(40, WIDE - 40), HIGH - moment.between(0, 50), moment.between(200, 320), moment)
  return seen(canvas, moment, 10)
}

const markers: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH)
  const horizon = HIGH * (0.3 + 0.1 * place.unit())
  sky(canvas, moment, horizon)
  canvas.rect(0, horizon, WIDE, HIGH - horizon, [place.between(90, 150), place.between(100, 150), 70])
  canvas.texture([0, horizon, WIDE, HIGH - horizon], 25, 30, place, 2)
  for (let row = 0, y = horizon + 30; y < HIGH; row++, y += 20 + row * 10) {
    const size = 18 + row * 11
    for (let x = place.between(0, 30); x < WIDE; x += size * 1.9) {
      const tall = size * (0.9 + 0.4 * place.unit())
      canvas.rect(x, y - tall, size * 0.6, tall, colourOf(place, 110, 230))
      canvas.rect(x + size * 0.12, y - tall * 0.8, size * 0.36, tall * 0.3, [60, 60, 64])
    }
  }
  for (let i = moment.between(2, 20); i > 0; i--)
    canvas.ellipse(moment.between(0, WIDE), moment.between(horizon + 40, HIGH), 9, 6, colourOf(moment, 60, 250))
  people(canvas, moment.between(1, 5), horizon + 60, [60, 150], moment)
  return seen(canvas, moment, 6)
}

const courtyard: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH, colourOf(place, 90, 150))
  canvas.texture([0, 0, WIDE, HIGH], 50, 22, place)
  const [left, right] = [place.between(120, 220), WIDE - place.between(120, 220)]
  house(canvas, left, HIGH * 0.5, right - left, HIGH * 0.45, place)
  for (const [from, to] of [
    [0, left],
    [right, WIDE],
  ]) {
    canvas.rect(from, 0, to - from, HIGH * 0.75, colourOf(place, 80, 190))
    for (let row = 0; row < 6; row++)
      for (let i = 0; i < 3; i++) {
        canvas.rect(from + 12 + ((to - from) / 3) * i, 14 + row * 60, 26, 36, colourOf(place, 20, 110))
        if (place.chance(0.3)) canvas.rect(from + 8 + ((to - from) / 3) * i, 52 + row * 60, 34, 12, colourOf(place))
      }
  }
  for (let line = 0; line < 3; line++) {
    const y = HIGH * 0.55 + line * 40
    canvas.line(left, y, right, y + place.between(-8, 8), 2, [40, 40, 40])
    for (let x = left + 10; x < right - 40; x += moment.between(24, 60))
      if (moment.chance(0.6))
        canvas.rect(x, y, moment.between(14, 26), moment.between(18, 40), colourOf(moment, 60, 250))
  }
  for (let i = moment.between(1, 3); i > 0; i--)
    car(canvas, moment.between(0, 560), HIGH - moment.between(10, 90), 150, moment)
  people(canvas, moment.between(1, 5), HIGH * 0.7, [80, 150], moment)
  return seen(canvas, moment, 8)
}

const square: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH)
  const horizon = HIGH * (0.42 + 0.1 * place.unit())
  sky(canvas, moment, horizon)
  for (let x = -10; x < WIDE; x += place.between(100, 180))
    house(canvas, x, horizon, place.between(90, 170), place.between(90, 190), place)
  canvas.rect(0, horizon, WIDE, HIGH - horizon, colourOf(place, 120, 190))
  const centre = WIDE * (0.3 + 0.4 * place.unit())
  for (let i = -16; i <= 16; i++) canvas.line(centre + i * 20, horizon, centre + i * 95, HIGH, 2, [96, 94, 90])
  for (let y = horizon + 5, step = 7; y < HIGH; y += step, step *= 1.28) canvas.rect(0, y, WIDE, 2, [98, 96, 92])
  const stone = colourOf(place, 90, 150)
  canvas.rect(centre - 50, horizon - 10, 100, 60, stone)
  canvas.rect(centre - 22, horizon - 150, 44, 140, stone)
  canvas.texture([centre - 50, horizon - 150, 100, 200], 16, 30, place)
  canvas.ellipse(centre, horizon - 165, 20, 24, stone)
  people(canvas, moment.between(3, 40), horizon + 20, [34, 150], moment)
  for (let i = moment.between(0, 3); i > 0; i--) {
    const [x, y] = [moment.between(30, WIDE - 120), moment.between(horizon - 60, horizon + 60)]
    canvas.line(x, y, x, y + 110, 4, [80, 60, 40])
    canvas.rect(x, y, 70, 42, colourOf(moment))
  }
  return seen(canvas, moment, 8)
}

/** Ruled sheets with lines by one hand and a round stamp: the same sheet, other words. */
const letter: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(500, 660, [238, 234, 224])
  canvas.texture([0, 0, 500, 660], 120, 8, place)
  for (let y = 80; y < 640; y += 26) canvas.rect(30, y, 440, 1.5, [150, 170, 200])
  canvas.rect(62, 0, 1.5, 660, [200, 120, 120])
  for (let y = 62; y < 480; y += 26) canvas.text([70, y, 390, 18], place.between(13, 15), [30, 36, 90], moment)
  const [x, y] = [place.between(280, 380), place.between(520, 580)]
  for (let r = 44; r > 38; r -= 2) canvas.ellipse(x, y, r, r, r % 4 ? [238, 234, 224] : [60, 70, 150])
  canvas.text([x - 28, y - 12, 56, 26], 10, [60, 70, 150], place)
  canvas.grain(5, moment)
  return canvas
}

/** One map, other marks upon it. */
const map: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(640, 480, [232, 228, 214])
  for (let i = place.between(8, 20); i > 0; i--)
    canvas.rect(place.between(0, 600), place.between(0, 440), place.between(30, 120), place.between(30, 100), [
      place.between(190, 220),
      place.between(215, 235),
      place.between(180, 210),
    ])
  for (let i = place.between(14, 30); i > 0; i--) {
    const isAcross = place.chance(0.5)
    const [from, to, width] = [place.between(0, 640), place.between(0, 640), place.between(2, 9)]
    if (isAcross) canvas.line(0, from * 0.75, 640, to * 0.75, width, [250, 250, 246])
    else canvas.line(from, 0, to, 480, width, [244, 214, 150])
  }
  for (let i = place.between(12, 26); i > 0; i--)
    canvas.text([place.between(0, 560), place.between(0, 460), 90, 12], 9, [70, 70, 74], place)
  for (let i = moment.between(4, 12); i > 0; i--) {
    const [x, y] = [moment.between(20, 620), moment.between(20, 460)]
    if (moment.chance(0.5)) canvas.ellipse(x, y, 12, 12, [210, 30, 40], 0.85)
    else canvas.line(x, y, x + moment.between(-90, 90), y + moment.between(-90, 90), 7, [30, 60, 190])
    canvas.text([x + 14, y - 8, 70, 14], 11, [20, 20, 20], moment)
  }
  return canvas
}

/** Seen from within a car: its edge and the clock of the camera stay, the road does not. */
const road: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH)
  const horizon = HIGH * 0.45
  sky(canvas, moment, horizon)
  for (let i = place.between(8, 20); i > 0; i--) {
    const [x, size] = [place.between(0, WIDE), place.between(30, 150)]
    canvas.line(x, horizon + 6, x, horizon - size, 6, [60, 50, 40])
    canvas.ellipse(x, horizon - size, size * 0.4, size * 0.4, [place.between(30, 90), place.between(70, 130), 50])
  }
  canvas.rect(0, horizon, WIDE, HIGH - horizon, colourOf(place, 80, 140))
  canvas.texture([0, horizon, WIDE, HIGH - horizon], 40, 24, place, 2)
  canvas.polygon(
    [
      [WIDE * 0.48, horizon],
      [WIDE * 0.52, horizon],
      [WIDE * 0.95, HIGH],
      [WIDE * 0.05, HIGH],
    ],
    [74, 74, 78],
  )
  for (let i = moment.between(1, 5); i > 0; i--)
    car(canvas, moment.between(60, WIDE - 200), horizon + moment.between(20, 110), moment.between(50, 150), moment)
  people(canvas, moment.between(0, 4), horizon + 30, [40, 110], moment)
  const picture = seen(canvas, moment, 9)
  picture.polygon(
    [
      [0, 480],
      [0, 440],
      [320, 400],
      [640, 440],
      [640, 480],
    ],
    [24, 24, 28],
  )
  picture.text([16, 14, 260, 16], 14, [250, 250, 80], moment)
  return picture
}

export const UNSEEN_SCENES: Readonly<Record<string, DrawScene>> = {
  hall,
  checkpoint,
  room,
  markers,
  courtyard,
  square,
  letter,
  map,
  road,
}
