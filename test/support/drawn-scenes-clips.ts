// Drawn scenes of the held-out set of videos: kinds that no set before it had. A railway yard, terraces of a ground, tents, a filling station, a
// corridor, a gorge, an orchard. Drawn once, after thresholds were fixed.

import type { Random } from '../../src/algorithms/random.ts'
import { DrawnCanvas } from './drawn-canvas.ts'
import { car, colourOf, type DrawScene, house, person, SCENE_HEIGHT, SCENE_WIDTH, sky } from './drawn-scenes.ts'

const [W, H] = [SCENE_WIDTH, SCENE_HEIGHT]
const [WIDE, HIGH] = [W + 90, H + 70]

/** Another moment's camera stands a little elsewhere at the same place. */
function seen(wide: DrawnCanvas, moment: Random): DrawnCanvas {
  const picture = wide.crop(moment.between(15, 75), moment.between(10, 60), W, H)
  picture.grain(moment.between(3, 10), moment)
  return picture
}

function people(canvas: DrawnCanvas, moment: Random, count: number, top: number, size: number): void {
  for (let i = 0; i < count; i++) {
    const y = top + (HIGH - top) * moment.unit()
    person(canvas, moment.between(0, WIDE), y, size * (0.6 + (0.8 * (y - top)) / (HIGH - top)), moment)
  }
}

const yard: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH)
  const horizon = HIGH * (0.32 + 0.12 * place.unit())
  sky(canvas, moment, horizon)
  canvas.gradient(horizon, HIGH, [104, 98, 92], [78, 74, 70])
  canvas.texture([0, horizon, WIDE, HIGH - horizon], 9, 26, place)
  const vanish = place.between(150, WIDE - 150)
  for (let i = -5; i <= 5; i++)
    for (const gauge of [-14, 14])
      canvas.line(vanish + i * 9, horizon, vanish + i * 150 + gauge * 2, HIGH, 4, [150, 150, 156])
  for (let x = place.between(0, 70); x < WIDE; x += place.between(120, 200)) {
    canvas.line(x, horizon + 60, x, 30, 6, [70, 74, 76])
    canvas.line(x, 50, x + 70, 64, 4, [70, 74, 76])
  }
  for (const y of [46, 70]) canvas.line(0, y, WIDE, y + place.between(-10, 10), 2, [40, 40, 44])
  for (let row = 0; row < 2; row++) {
    const y = horizon + 40 + row * 110
    let x = moment.between(-200, 120)
    for (let wagon = moment.between(2, 5); wagon > 0; wagon--, x += 150 + row * 30) {
      const colour = colourOf(moment, 40, 190)
      if (moment.chance(0.5)) {
        canvas.rect(x, y - 44, 134, 44, colour)
        for (let rib = 8; rib < 134; rib += 18) canvas.rect(x + rib, y - 42, 3, 40, [colour[0] * 0.6, 50, 50])
      } else {
        canvas.ellipse(x + 67, y - 24, 66, 24, colour)
        canvas.rect(x + 58, y - 54, 18, 12, [60, 60, 60])
      }
      for (const wheel of [18, 40, 96, 118]) canvas.ellipse(x + wheel, y + 6, 10, 10, [26, 26, 28])
    }
  }
  people(canvas, moment, moment.between(0, 4), HIGH * 0.6, 110)
  return seen(canvas, moment)
}

const terraces: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH)
  const roof = HIGH * (0.1 + 0.08 * place.unit())
  const edge = HIGH * (0.6 + 0.08 * place.unit())
  sky(canvas, moment, roof)
  canvas.rect(0, roof, WIDE, 22, colourOf(place, 60, 150))
  for (let x = place.between(0, 50); x < WIDE; x += place.between(80, 130))
    canvas.line(x, roof + 20, x + 24, edge, 7, [120, 124, 130])
  const seats = [colourOf(place, 60, 220), colourOf(place, 60, 220)]
  for (let y = roof + 36, row = 0; y < edge; y += 17, row++) {
    canvas.rect(0, y + 11, WIDE, 6, [92, 90, 88])
    for (let x = (row % 2) * 6; x < WIDE; x += 13) {
      canvas.rect(x, y, 10, 11, seats[Math.floor(x / 170) % 2])
      if (moment.chance(0.3)) {
        canvas.ellipse(x + 5, y + 3, 6, 8, colourOf(moment))
        canvas.ellipse(x + 5, y - 7, 4, 4, colourOf(moment, 90, 210))
      }
    }
  }
  for (let x = 0; x < WIDE; x += 190) {
    canvas.rect(x, edge, 184, 34, colourOf(place))
    canvas.text([x + 8, edge + 8, 168, 20], 15, colourOf(place), place)
  }
  canvas.gradient(edge + 34, HIGH, [60, 116, 58], [44, 96, 46])
  for (let x = -60; x < WIDE; x += 120) canvas.rect(x, edge + 34, 60, HIGH, [70, 128, 64], 0.5)
  canvas.line(0, edge + 80, WIDE, edge + 96, 4, [230, 232, 228])
  people(canvas, moment, moment.between(2, 9), edge + 60, 90)
  return seen(canvas, moment)
}

const tents: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH)
  const horizon = HIGH * (0.28 + 0.1 * place.unit())
  sky(canvas, moment, horizon)
  canvas.gradient(horizon, HIGH, [156, 138, 108], [122, 106, 82])
  canvas.texture([0, horizon, WIDE, HIGH - horizon], 60, 22, place, 3)
  const ridge = Array.from({ length: 10 }, (_, i) => [i * (WIDE / 9), horizon - place.between(0, 60)] as const)
  canvas.polygon([[0, horizon + 2], ...ridge, [WIDE, horizon + 2]], [118, 112, 110])
  for (let row = 0; row < 4; row++)
    for (let x = place.between(-60, 0); x < WIDE; x += place.between(110, 150) * (0.7 + row * 0.2)) {
      const [y, size] = [horizon + 50 + row * 92, 44 + row * 20]
      const light = place.between(170, 235)
      const wall = [light, light, light - place.between(0, 40)] as const
      canvas.polygon(
        [
          [x, y],
          [x + size * 0.5, y - size],
          [x + size, y],
        ],
        wall,
      )
      canvas.polygon(
        [
          [x + size * 0.5, y - size],
          [x + size * 1.7, y - size * 0.9],
          [x + size * 1.9, y],
          [x + size, y],
        ],
        [light - 46, light - 44, light - 50],
      )
      canvas.polygon(
        [
          [x + size * 0.38, y],
          [x + size * 0.5, y - size * 0.6],
          [x + size * 0.62, y],
        ],
        [50, 46, 42],
      )
      if (place.chance(0.3)) canvas.ellipse(x + size * 1.3, y - size * 0.45, size * 0.16, size * 0.16, [70, 110, 170])
    }
  for (let i = moment.between(2, 5); i > 0; i--) {
    const [x, y] = [moment.between(0, WIDE - 120), horizon + moment.between(60, 220)]
    canvas.line(x, y, x + 120, y + moment.between(-12, 12), 2, [60, 56, 50])
    for (let at = 8; at < 110; at += 20) canvas.rect(x + at, y + 2, 14, moment.between(14, 32), colourOf(moment))
  }
  people(canvas, moment, moment.between(4, 14), horizon + 90, 90)
  return seen(canvas, moment)
}

const station: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH)
  const ground = HIGH * (0.58 + 0.08 * place.unit())
  sky(canvas, moment, ground)
  for (let x = -30; x < WIDE; x += place.between(150, 240))
    house(canvas, x, ground, place.between(80, 140), place.between(60, 150), place)
  canvas.rect(0, ground, WIDE, HIGH - ground, colourOf(place, 110, 150))
  canvas.texture([0, ground, WIDE, HIGH - ground], 120, 18, place, 2)
  const [brand, top] = [colourOf(place), place.between(90, 140)]
  const left = place.between(20, 140)
  canvas.rect(left, top, 480, 46, brand)
  canvas.text([left + 20, top + 10, 440, 30], 24, [245, 245, 240], place)
  for (const x of [60, 230, 400]) {
    canvas.rect(left + x, top + 46, 18, ground - top + 20, [196, 196, 198])
    const y = ground + 14
    canvas.rect(left + x - 14, y - 70, 46, 84, colourOf(place, 90, 230))
    canvas.rect(left + x - 8, y - 62, 34, 20, [30, 34, 40])
    canvas.text([left + x - 6, y - 60, 30, 8], 7, [120, 230, 120], moment)
  }
  const board = place.between(560, 640)
  canvas.rect(board, 110, 70, ground - 120, [232, 232, 236])
  for (let row = 0; row < 4; row++) canvas.text([board + 8, 130 + row * 44, 56, 24], 20, [180, 30, 30], moment)
  for (let i = moment.between(1, 5); i > 0; i--)
    car(canvas, moment.between(-30, WIDE - 60), ground + moment.between(40, 170), moment.between(130, 220), moment)
  people(canvas, moment, moment.between(0, 5), ground + 20, 120)
  return seen(canvas, moment)
}

const corridor: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH, colourOf(place, 130, 215))
  const [x0, y0] = [WIDE * (0.4 + 0.2 * place.unit()), HIGH * (0.4 + 0.1 * place.unit())]
  const at = (x: number, y: number, near: number) => [x0 + (x - x0) * near, y0 + (y - y0) * near] as const
  canvas.polygon([at(0, HIGH, 0.16), at(WIDE, HIGH, 0.16), at(WIDE, HIGH, 1.2), at(0, HIGH, 1.2)], colourOf(place))
  canvas.polygon([at(0, 0, 0.16), at(WIDE, 0, 0.16), at(WIDE, 0, 1.2), at(0, 0, 1.2)], [226, 226, 222])
  canvas.polygon([at(0, 0, 0.16), at(WIDE, 0, 0.16), at(WIDE, HIGH, 0.16), at(0, HIGH, 0.16)], colourOf(place, 60, 200))
  canvas.texture([0, 0, WIDE, HIGH], 50, 14, place)
  for (let near = 0.2; near < 1.1; near *= 1.32) {
    const far = near * 1.16
    canvas.polygon(
      [at(WIDE * 0.42, 0, near), at(WIDE * 0.58, 0, near), at(WIDE * 0.58, 0, far), at(WIDE * 0.42, 0, far)],
      [252, 252, 246],
    )
    for (const side of [0, WIDE]) {
      if (place.chance(0.2)) continue
      const door = [at(side, HIGH, near), at(side, HIGH, far), at(side, HIGH * 0.3, far), at(side, HIGH * 0.3, near)]
      canvas.polygon(door, colourOf(place, 40, 170))
      const [x, y] = at(side, HIGH * 0.24, far)
      canvas.text([x - 24, y - 10, 60, 14], 10, colourOf(place, 10, 100), place)
      if (moment.chance(0.35)) canvas.polygon(door, [20, 20, 24], 0.7)
    }
    canvas.line(...at(0, HIGH, near), ...at(WIDE, HIGH, near), 2, [70, 66, 62])
  }
  for (let i = moment.between(3, 9); i > 0; i--) {
    const [x, y] = at(moment.between(40, WIDE - 40), HIGH, 0.35 + 0.6 * moment.unit())
    canvas.rect(x - 26, y - 46, 52, 40, colourOf(moment))
    for (const leg of [-22, 20]) canvas.rect(x + leg, y - 6, 4, 22, [30, 30, 30])
  }
  people(canvas, moment, moment.between(1, 7), HIGH * 0.6, 170)
  return seen(canvas, moment)
}

const gorge: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH, [104, 100, 94])
  sky(canvas, moment, HIGH * 0.7)
  const cleft = WIDE * (0.35 + 0.3 * place.unit())
  for (const side of [-1, 1])
    for (let layer = 0; layer < 3; layer++) {
      const outer = side < 0 ? -5 : WIDE + 5
      const grey = place.between(70, 130) + layer * 14
      const edge = Array.from({ length: 9 }, (_, i) => {
        const reach = (WIDE * 0.5 - layer * 70) * (i / 8) ** 0.8 + place.between(-18, 18)
        return [
          cleft + side * (20 + layer * 60 + (1 - i / 8) * 40 + Math.max(0, reach)),
          HIGH * (0.72 - i * 0.085),
        ] as const
      })
      canvas.polygon(
        [[outer, HIGH], [cleft + side * 14, HIGH * 0.78], ...edge, [outer, -5]],
        [grey, grey - 10, grey - 22],
      )
      for (let crack = place.between(12, 24); crack > 0; crack--) {
        const up = place.unit()
        const [x, y] = [cleft + side * (110 + layer * 60 + 320 * up ** 0.8), HIGH * (0.72 - 0.6 * up)]
        const [along, down] = [place.between(5, 60), place.between(5, 60)]
        canvas.line(x, y, x + side * along, y + down, 3, [grey - 46, grey - 50, grey - 56])
      }
    }
  canvas.polygon(
    [
      [cleft - 16, HIGH * 0.74],
      [cleft + 16, HIGH * 0.74],
      [cleft + place.between(150, 330), HIGH],
      [cleft - place.between(150, 330), HIGH],
    ],
    [88, 86, 84],
  )
  canvas.line(cleft, HIGH * 0.75, cleft + place.between(-40, 40), HIGH, 4, [220, 220, 210])
  for (let i = moment.between(10, 40); i > 0; i--) {
    const [x, y] = [moment.between(0, WIDE), moment.between(Math.round(HIGH * 0.66), HIGH)]
    canvas.ellipse(x, y, moment.between(5, 26), moment.between(4, 16), colourOf(moment, 60, 120))
  }
  for (let i = moment.between(0, 3); i > 0; i--)
    car(canvas, cleft + moment.between(-160, 60), HIGH * 0.8 + moment.between(0, 90), moment.between(70, 170), moment)
  return seen(canvas, moment)
}

const orchard: DrawScene = (place, moment) => {
  const canvas = new DrawnCanvas(WIDE, HIGH)
  const horizon = HIGH * (0.24 + 0.1 * place.unit())
  sky(canvas, moment, horizon)
  canvas.gradient(horizon, HIGH, [126, 132, 84], [88, 96, 56])
  canvas.texture([0, horizon, WIDE, HIGH - horizon], 24, 24, place, 4)
  house(canvas, place.between(20, WIDE - 160), horizon + 10, place.between(70, 120), place.between(40, 80), place)
  const slant = place.between(-60, 60)
  for (let row = 0; row < 5; row++)
    for (let x = place.between(-80, -20); x < WIDE; x += 58 + row * 26) {
      const [foot, size] = [horizon + 34 + row * row * 20, 18 + row * 13]
      const left = x + (slant * row) / 4
      canvas.line(left, foot, left + place.between(-8, 8), foot - size * 1.5, 3 + row, [74, 58, 46])
      for (let leaf = 0; leaf < 7; leaf++)
        canvas.ellipse(
          left + place.between(-size, size),
          foot - size * 1.6 + place.between(-size, size) * 0.6,
          size * 0.45,
          size * 0.36,
          [place.between(30, 90), place.between(80, 150), place.between(20, 70)],
        )
      if (moment.chance(0.25))
        canvas.polygon(
          [
            [left, foot],
            [left + size, foot],
            [left + size / 2, foot - size * 2],
          ],
          [150, 120, 80],
        )
    }
  for (let i = moment.between(3, 12); i > 0; i--) {
    const [x, y] = [moment.between(0, WIDE - 40), moment.between(Math.round(HIGH * 0.55), HIGH - 20)]
    canvas.rect(x, y, 40, 22, colourOf(moment, 90, 210))
    for (let fruit = 0; fruit < 5; fruit++)
      canvas.ellipse(x + 4 + fruit * 8, y, 5, 5, [190, moment.between(30, 150), 40])
  }
  people(canvas, moment, moment.between(1, 6), HIGH * 0.5, 120)
  return seen(canvas, moment)
}

export const CLIP_SCENES: Readonly<Record<string, DrawScene>> = {
  yard,
  terraces,
  tents,
  station,
  corridor,
  gorge,
  orchard,
}
