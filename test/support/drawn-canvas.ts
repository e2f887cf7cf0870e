// A small canvas for drawn scenes: shapes, textures of noise, made-up letters. Whole pictures from a seed, without fonts or files.

import { Random } from '../../src/algorithms/random.ts'

export type Colour = readonly [number, number, number]

/** A lattice of random values that is read between its points: smooth noise of one scale. */
class Noise {
  readonly #values: Float32Array
  constructor(random: Random) {
    this.#values = Float32Array.from({ length: 4096 }, () => random.unit())
  }
  /** 0..1 at a place in cells. */
  at(x: number, y: number): number {
    const [column, row] = [Math.floor(x), Math.floor(y)]
    const [fx, fy] = [x - column, y - row]
    const value = (dx: number, dy: number) =>
      this.#values[(Math.imul(column + dx, 73856093) ^ Math.imul(row + dy, 19349663)) & 4095]
    const top = value(0, 0) + (value(1, 0) - value(0, 0)) * fx
    const bottom = value(0, 1) + (value(1, 1) - value(0, 1)) * fx
    return top + (bottom - top) * fy
  }
  /** Several scales, each half as large and half as strong: 0..1. */
  fractal(x: number, y: number, octaves: number): number {
    let [sum, weight, total] = [0, 1, 0]
    for (let i = 0; i < octaves; i++) {
      sum += weight * this.at(x * 2 ** i + i * 17, y * 2 ** i + i * 31)
      total += weight
      weight /= 2
    }
    return sum / total
  }
}

export class DrawnCanvas {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray

  constructor(width: number, height: number, colour: Colour = [0, 0, 0]) {
    this.width = width
    this.height = height
    this.data = new Uint8ClampedArray(width * height * 3)
    this.rect(0, 0, width, height, colour)
  }

  #paint(x: number, y: number, colour: Colour, opacity: number): void {
    const at = (y * this.width + x) * 3
    for (let c = 0; c < 3; c++) this.data[at + c] += (colour[c] - this.data[at + c]) * opacity
  }

  rect(x: number, y: number, width: number, height: number, colour: Colour, opacity = 1): void {
    const [left, top] = [Math.max(0, Math.round(x)), Math.max(0, Math.round(y))]
    const right = Math.min(this.width, Math.round(x + width))
    const bottom = Math.min(this.height, Math.round(y + height))
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++) this.#paint(column, row, colour, opacity)
  }

  ellipse(x: number, y: number, radiusX: number, radiusY: number, colour: Colour, opacity = 1): void {
    const top = Math.max(0, Math.floor(y - radiusY))
    const bottom = Math.min(this.height - 1, Math.ceil(y + radiusY))
    for (let row = top; row <= bottom; row++) {
      const half = radiusX * Math.sqrt(Math.max(0, 1 - ((row - y) / radiusY) ** 2))
      const right = Math.min(this.width - 1, Math.round(x + half))
      for (let column = Math.max(0, Math.round(x - half)); column <= right; column++)
        this.#paint(column, row, colour, opacity)
    }
  }

  /** A filled polygon, even-odd. */
  polygon(points: readonly (readonly [number, number])[], colour: Colour, opacity = 1): void {
    const rows = points.map(point => point[1])
    const top = Math.max(0, Math.floor(Math.min(...rows)))
    const bottom = Math.min(this.height - 1, Math.ceil(Math.max(...rows)))
    for (let row = top; row <= bottom; row++) {
      const crossings: number[] = []
      for (const [i, [x1, y1]] of points.entries()) {
        const [x2, y2] = points[(i + 1) % points.length]
        if (y1 <= row + 0.5 !== y2 <= row + 0.5) crossings.push(x1 + ((row + 0.5 - y1) / (y2 - y1)) * (x2 - x1))
      }
      crossings.sort((a, b) => a - b)
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const right = Math.min(this.width, Math.round(crossings[i + 1]))
        for (let column = Math.max(0, Math.round(crossings[i])); column < right; column++)
          this.#paint(column, row, colour, opacity)
      }
    }
  }

  line(x1: number, y1: number, x2: number, y2: number, width: number, colour: Colour, opacity = 1): void {
    const length = Math.hypot(x2 - x1, y2 - y1) || 1
    const [dx, dy] = [(-(y2 - y1) / length) * (width / 2), ((x2 - x1) / length) * (width / 2)]
    const points = [
      [x1 + dx, y1 + dy],
      [x2 + dx, y2 + dy],
      [x2 - dx, y2 - dy],
      [x1 - dx, y1 - dy],
    ] as const
    this.polygon(points, colour, opacity)
  }

  /** From the first colour above to the second below. */
  gradient(top: number, bottom: number, first: Colour, second: Colour): void {
    for (let row = Math.max(0, Math.round(top)); row < Math.min(this.height, Math.round(bottom)); row++) {
      const t = (row - top) / (bottom - top)
      const colour = first.map((value, c) => value + (second[c] - value) * t) as unknown as Colour
      this.rect(0, row, this.width, 1, colour)
    }
  }

  /** Noise of several scales added to a part: `cell` pixels the largest, `strength` grey values up and down. */
  texture(
    box: readonly [number, number, number, number],
    cell: number,
    strength: number,
    random: Random,
    stretch = 1,
  ): void {
    const noise = new Noise(random)
    const [x, y, width, height] = box
    const right = Math.min(this.width, Math.round(x + width))
    const bottom = Math.min(this.height, Math.round(y + height))
    for (let row = Math.max(0, Math.round(y)); row < bottom; row++)
      for (let column = Math.max(0, Math.round(x)); column < right; column++) {
        const value = (noise.fractal(column / (cell * stretch), row / cell, 4) - 0.5) * 2 * strength
        const at = (row * this.width + column) * 3
        for (let c = 0; c < 3; c++) this.data[at + c] += value
      }
  }

  /** Lines of made-up letters in a box; gives the row below the last line. */
  text(
    box: readonly [number, number, number, number],
    letter: number,
    colour: Colour,
    random: Random,
    fill = 1,
  ): number {
    const [left, top, width, height] = box
    const cell = letter / 7
    let y = top
    while (y + letter <= top + height) {
      let x = left
      const end = left + width * (random.chance(0.2) ? 0.4 + 0.6 * random.unit() : 1)
      while (x < end) {
        const length = random.between(2, 10)
        if (x + length * cell * 6 > left + width) break
        for (let i = 0; i < length; i++, x += cell * 6) this.#glyph(x, y, cell, colour, random.below(40))
        x += cell * 4
      }
      y += letter * 1.7
      if (random.unit() > fill) break
    }
    return y
  }

  /** One of forty made-up letters, 5 by 7 cells. */
  #glyph(x: number, y: number, cell: number, colour: Colour, which: number): void {
    const strokes = Random.fromState(which + 1, 99, which * 7, 5)
    for (let i = 0; i < 20; i++) strokes.uint32()
    const stroke = (x1: number, y1: number, x2: number, y2: number) =>
      this.line(x + x1 * cell, y + y1 * cell, x + x2 * cell, y + y2 * cell, Math.max(1, cell * 1.1), colour)
    const corners = [0.5, 2.5, 4.5]
    const count = 2 + strokes.below(3)
    for (let i = 0; i < count; i++) {
      if (strokes.chance(0.5)) {
        const column = strokes.pick(corners)
        stroke(column, 0, column, 7)
      } else if (strokes.chance(0.6)) {
        const row = strokes.pick([0.5, 3.5, 6.5])
        stroke(0, row, 5, row)
      } else stroke(strokes.pick(corners), 0, strokes.pick(corners), 7)
    }
  }

  /** A part of it as a canvas of its own. */
  crop(left: number, top: number, width: number, height: number): DrawnCanvas {
    const part = new DrawnCanvas(width, height)
    for (let row = 0; row < height; row++) {
      const from = ((top + row) * this.width + left) * 3
      part.data.set(this.data.subarray(from, from + width * 3), row * width * 3)
    }
    return part
  }

  /** Another canvas laid on it. */
  paste(other: DrawnCanvas, left: number, top: number): void {
    for (let row = 0; row < other.height; row++)
      this.data.set(
        other.data.subarray(row * other.width * 3, (row + 1) * other.width * 3),
        ((top + row) * this.width + left) * 3,
      )
  }

  /** What a camera adds: grain. */
  grain(strength: number, random: Random): void {
    for (let at = 0; at < this.data.length; at += 3) {
      const value = (random.unit() + random.unit() + random.unit() - 1.5) * strength
      for (let c = 0; c < 3; c++) this.data[at + c] += value
    }
  }
}
