// How many of the origins of a side could be copies that were missed, one a voice.

import { maximumMatching } from '../algorithms/bipartite-matching.ts'

/** Origins of a side and the voices that assert each of them, itself or in a copy. */
export class Trials {
  /** Position of each origin, and where its voices begin. */
  readonly #origins: number[] = []
  readonly #starts: number[] = [0]
  readonly #voices: number[] = []
  #voiceCount = 0

  /** `origin` (position of it) and `voice` (any numbers) have one element an assertion. Cost linear. */
  constructor(origin: Int32Array, voice: Int32Array) {
    const nodes = new Map<number, number>()
    const voicesOf: number[][] = []
    for (let position = 0; position < origin.length; position++) {
      let node = nodes.get(voice[position])
      if (node === undefined) {
        node = this.#voiceCount++
        nodes.set(voice[position], node)
      }
      if (origin[position] === position) {
        voicesOf[position] = [node]
        this.#origins.push(position)
      } else voicesOf[origin[position]].push(node)
    }
    for (const position of this.#origins) {
      for (const node of new Set(voicesOf[position])) this.#voices.push(node)
      this.#starts.push(this.#voices.length)
    }
  }

  /**
   * N: the largest number of pairs of an origin and one of its voices, no origin and no voice twice. At least the number of groups; it never
   * falls when an assertion is added that makes no origin depend on another. `isLeftOut` takes the position of an origin.
   * @see docs/methods.md#the-lower-bound
   */
  count(isLeftOut: (origin: number) => boolean = () => false): number {
    const starts = [0]
    const targets: number[] = []
    this.#origins.forEach((position, i) => {
      if (isLeftOut(position)) return
      for (let at = this.#starts[i]; at < this.#starts[i + 1]; at++) targets.push(this.#voices[at])
      starts.push(targets.length)
    })
    return maximumMatching(Int32Array.from(starts), Int32Array.from(targets), this.#voiceCount)
  }
}
