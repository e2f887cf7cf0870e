// Drawn scenes of the held-out set, of other kinds than those that thresholds were chosen on: damaged walls, rivers, fires at night, pages of a
// newspaper, tables, markets, land from above, convoys, a broadcaster's frame.

import type { Random } from '../../src/algorithms/random.ts'
import { DrawnCanvas } from './drawn-canvas.ts'
import { car, colourOf, type DrawScene, house, person, SCENE_HEIGHT, SCENE_WIDTH, sky, smoke } from './drawn-scenes.ts'

const [W, H] = [SCENE_WIDTH, SCENE_HEIGHT]
const [WIDE, HIGH] = [W + 100, H + 80]

/** A moment's camera stands a little elsewhere than another one's at the same place. */
function seen(wide: DrawnCanvas, moment: Random, noise: number): DrawnCanvas {
  const picture = wide.crop(moment.between(20, 80), moment.between(20, 60), W, H)
  picture.grain(noise, moment)
  return picture
}

const wall: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH, colourOf(place, 110, 190))
  canvas.texture([0, 0, WIDE, HIGH], 50, 25, place)
  const [columns, rows] = [place.between(3, 6), place.between(3, 5)]
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [x, y] = [(WIDE / columns) * (column + 0.25), (HIGH / rows) * (row + 0.2)]
      const [w, h] = [(WIDE / columns) * 0.5, (HIGH / rows) * 0.6]
      canvas.rect(x, y, w, h, [30, 34, 40])
      canvas.texture([x, y, w, h], 20, 20, place)
      if (place.chance(0.4)) canvas.rect(x + w * 0.45, y, 4, h, [180, 175, 160])
      if (place.chance(0.5))
        for (let glow = 30; glow > 6; glow -= 6) canvas.ellipse(x + w / 2, y - 5, w * 0.4, glow, [15, 15, 15], 0.15)
    }
  for (let i = place.between(5, 60); i > 0; i--) {
    const [x, y, r] = [place.between(0, WIDE), place.between(0, HIGH), place.between(2, 12)]
    canvas.ellipse(x, y, r, r, [60, 55, 50])
    canvas.ellipse(x, y, r * 0.5, r * 0.5, [20, 20, 20])
  }
  for (let i = moment.between(3, 9); i > 0; i--)
    person(canvas, moment.between(0, WIDE), HIGH - moment.between(0, 60), moment.between(140, 260), moment)
  return seen(canvas, moment, 8)
}

const river: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH)
  const horizon = HIGH * (0.3 + 0.15 * place.unit())
  sky(canvas, moment, horizon + 40)
  const ridge: [number, number][] = [[0, HIGH]]
  for (let x = 0, y = horizon; x <= WIDE; x += 18) {
    y = Math.max(horizon - 110, Math.min(horizon + 20, y + place.between(-18, 18)))
    ridge.push([x, y])
  }
  ridge.push([WIDE, HIGH])
  canvas.polygon(ridge, colourOf(place, 60, 130))
  canvas.texture([0, horizon - 110, WIDE, HIGH], 35, 28, place)
  const shore = horizon + place.between(60, 130)
  canvas.rect(0, shore, WIDE, HIGH - shore, [90, 110, 120])
  canvas.texture([0, shore, WIDE, HIGH - shore], moment.between(12, 30), moment.between(12, 35), moment, 5)
  const piers = place.between(3, 7)
  const deck = shore - place.between(10, 50)
  canvas.rect(0, deck, WIDE, 14, [70, 70, 74])
  for (let i = 0; i <= piers; i++) canvas.rect((WIDE / piers) * i, deck, 16, shore - deck + 60, [84, 80, 78])
  for (let i = moment.between(4, 12); i > 0; i--)
    car(canvas, moment.between(0, WIDE), deck + 4, moment.between(30, 60), moment)
  return seen(canvas, moment, 6)
}

const fire: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH, [10, 9, 12])
  for (let x = 0; x < WIDE; ) {
    const [w, h] = [place.between(60, 200), place.between(120, 380)]
    canvas.rect(x, HIGH - h, w, h, [24, 22, 26])
    for (let i = place.between(0, 10); i > 0; i--)
      canvas.rect(x + place.between(4, w - 14), HIGH - place.between(20, h), 9, 12, [150, 130, 80])
    x += w
  }
  for (let fires = moment.between(1, 4); fires > 0; fires--) {
    const [x, y, size] = [moment.between(60, WIDE - 60), HIGH - moment.between(20, 200), moment.between(40, 120)]
    for (let glow = 2; glow > 0.3; glow -= 0.2)
      canvas.ellipse(x, y - size / 2, size * glow, size * glow, [230, 90, 20], 0.1)
    for (let i = 0; i < 30; i++)
      canvas.ellipse(
        x + moment.between(-size, size) * 0.5,
        y - moment.between(0, size),
        moment.between(3, 12),
        moment.between(6, 26),
        [255, moment.between(120, 230), 60],
        0.6,
      )
  }
  for (let i = moment.between(4, 10); i > 0; i--)
    person(canvas, moment.between(0, WIDE), HIGH - moment.between(0, 30), moment.between(70, 130), moment)
  return seen(canvas, moment, 22)
}

/** Columns of letters, a headline, a picture: pages of one newspaper share their layout. */
const page: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(480, 640, [236, 232, 222])
  canvas.rect(20, 18, 440, 34, [30, 30, 30])
  canvas.rect(30, 26, 150, 18, [236, 232, 222])
  canvas.text([24, 64, 430, 60], place.between(26, 34), [20, 20, 20], moment)
  const columns = 3
  for (let column = 0; column < columns; column++)
    canvas.text([24 + column * 148, 150, 136, 470], 9, [40, 40, 40], moment)
  const [x, y] = [24 + 148 * place.below(2), place.between(180, 380)]
  canvas.rect(x, y, 284, 170, colourOf(moment))
  canvas.texture([x, y, 284, 170], 60, 70, moment)
  for (let i = moment.between(1, 4); i > 0; i--)
    person(canvas, x + moment.between(30, 250), y + 165, moment.between(90, 150), moment)
  return canvas
}

/** Forms of one kind: the same lines, other entries. */
const table: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(W, H, [252, 252, 250])
  const rows = 14
  canvas.rect(0, 0, W, 30, [205, 215, 225])
  for (let row = 0; row <= rows; row++) canvas.rect(20, 40 + row * 30, 600, 1.5, [90, 90, 90])
  for (const x of [20, 70, 250, 360, 470, 620]) canvas.rect(x, 40, 1.5, rows * 30, [90, 90, 90])
  for (let row = 0; row < rows; row++)
    for (const [x, w] of [
      [26, 40],
      [76, 168],
      [256, 98],
      [366, 98],
      [476, 138],
    ])
      if (row > 0 || place.chance(1)) canvas.text([x, 48 + row * 30, w, 13], 11, [25, 25, 30], moment)
  return canvas
}

const market: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH, colourOf(place, 60, 120))
  canvas.texture([0, 0, WIDE, HIGH], 90, 20, place)
  for (let stall = 0; stall < 4; stall++) {
    const [x, y, w] = [stall * 185 + place.between(-10, 20), place.between(150, 220), place.between(140, 180)]
    const [first, second] = [colourOf(place), colourOf(place)]
    for (let stripe = 0; stripe < 8; stripe++)
      canvas.rect(x + (w / 8) * stripe, y - 50, w / 8, 50, stripe % 2 ? first : second)
    canvas.rect(x, y + 110, w, 90, [110, 80, 50])
    for (let i = 0; i < 60; i++)
      canvas.ellipse(x + moment.between(4, w - 4), y + moment.between(70, 115), 8, 8, colourOf(moment))
  }
  for (let i = moment.between(10, 24); i > 0; i--)
    person(canvas, moment.between(0, WIDE), HIGH - moment.between(0, 160), moment.between(120, 220), moment)
  return seen(canvas, moment, 9)
}

const above: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH, [130, 124, 104])
  canvas.texture([0, 0, WIDE, HIGH], 80, 30, place)
  for (let i = place.between(2, 5); i > 0; i--) {
    const [x1, y1, x2, y2] = [place.between(0, WIDE), 0, place.between(0, WIDE), HIGH]
    if (place.chance(0.5)) canvas.line(x1, y1, x2, y2, place.between(10, 26), [150, 150, 150])
    else canvas.line(0, place.between(0, HIGH), WIDE, place.between(0, HIGH), place.between(10, 26), [150, 150, 150])
  }
  const [sunX, sunY] = [moment.between(-9, 9), moment.between(-9, 9)]
  for (let i = place.between(30, 90); i > 0; i--) {
    const [x, y, w, h] = [place.between(0, WIDE), place.between(0, HIGH), place.between(14, 60), place.between(14, 60)]
    canvas.rect(x + sunX, y + sunY, w, h, [50, 48, 44])
    canvas.rect(x, y, w, h, colourOf(place, 90, 230))
    if (place.chance(0.4)) canvas.line(x, y + h / 2, x + w, y + h / 2, 2, [80, 70, 60])
  }
  for (let i = moment.between(6, 20); i > 0; i--)
    canvas.rect(moment.between(0, WIDE), moment.between(0, HIGH), 9, 6, colourOf(moment))
  smoke(canvas, moment)
  return seen(canvas, moment, 7)
}

const convoy: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH)
  const horizon = HIGH * (0.35 + 0.15 * place.unit())
  sky(canvas, moment, horizon)
  for (let x = -10; x < WIDE; x += place.between(90, 200))
    house(canvas, x, horizon + 5, place.between(50, 100), place.between(30, 110), place)
  canvas.rect(0, horizon, WIDE, HIGH - horizon, colourOf(place, 100, 150))
  canvas.texture([0, horizon, WIDE, HIGH - horizon], 50, 25, place, 2)
  const colour = colourOf(moment, 40, 110)
  for (let i = moment.between(3, 7), x = moment.between(-40, 40); i > 0; i--, x += moment.between(100, 170)) {
    const [y, size] = [horizon + moment.between(70, 190), moment.between(110, 170)]
    canvas.rect(x, y - size * 0.4, size, size * 0.35, colour)
    canvas.rect(x + size * 0.15, y - size * 0.62, size * 0.4, size * 0.24, colour)
    for (let wheel = 0; wheel < 4; wheel++)
      canvas.ellipse(x + size * (0.14 + 0.24 * wheel), y, size * 0.09, size * 0.09, [18, 18, 18])
    canvas.text([x + size * 0.2, y - size * 0.3, size * 0.5, 16], 14, [230, 230, 230], moment)
  }
  return seen(canvas, moment, 9)
}

/** A broadcaster's frame around anything: mark, clock and running line. */
const broadcast: DrawScene = (place, moment) => {
  const inside = place.pick([wall, river, fire, market, convoy])(place, moment)
  inside.rect(0, 420, W, 60, [16, 30, 90])
  inside.rect(0, 420, 120, 60, [200, 30, 40])
  inside.text([10, 436, 100, 30], 24, [255, 255, 255], place.fork('name of the broadcaster'))
  inside.text([134, 438, 496, 30], 20, [255, 255, 255], moment)
  inside.rect(540, 18, 84, 34, [16, 30, 90])
  inside.text([548, 26, 70, 20], 16, [255, 255, 255], moment)
  return inside
}

export const HELD_OUT_SCENES: Readonly<Record<string, DrawScene>> = {
  wall,
  river,
  fire,
  page,
  table,
  market,
  above,
  convoy,
  broadcast,
}
