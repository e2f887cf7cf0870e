// Who speaks in each assertion of a side: the account, or the upstream voice that it passes on.

import type { Assertion, MergeTest } from '../model/ladder.ts'
import type { WeighEvidence } from './weigh-evidence.ts'

/** Columns have one element an assertion. */
export class SideSpeakers {
  readonly #assertions: readonly Assertion[]
  readonly #evidence: WeighEvidence
  /** Number of the speaker; -1 where the case does not say who speaks. */
  readonly speaker: Int32Array
  readonly alias: Int32Array
  readonly controller: Int32Array
  readonly cluster: Int32Array
  /** Equal numbers: one voice. Unknown speakers have a number each. */
  readonly voice: Int32Array
  /** As `voice`, with equal names of speakers known by name only joined. */
  readonly namedVoice: Int32Array

  constructor(assertions: readonly Assertion[], evidence: WeighEvidence) {
    this.#assertions = assertions
    this.#evidence = evidence
    const { voices } = evidence
    const unlisted = new Map<string, number>()
    const positions = new Map<number, number>()
    this.speaker = new Int32Array(assertions.length)
    // Position of the assertion that is passed on, or its own.
    const said = new Int32Array(assertions.length)
    assertions.forEach((assertion, position) => {
      // Of a forward of an earlier assertion: whoever speaks there, which need not be the account that posted it.
      const held = assertion.voice === undefined ? positions.get(evidence.forwardPost[assertion.post]) : undefined
      said[position] = held === undefined ? position : said[held]
      this.speaker[position] = held === undefined ? this.#speakerOf(assertion, unlisted) : this.speaker[held]
      if (!positions.has(assertion.post)) positions.set(assertion.post, position)
    })
    const of = (column: Int32Array) => this.speaker.map(speaker => (speaker < 0 ? -1 : (column[speaker] ?? -1)))
    this.alias = of(voices.alias)
    this.controller = of(voices.controller)
    this.cluster = of(voices.cluster)
    const listed = voices.count + unlisted.size
    const oneOf = (column: Int32Array) =>
      this.speaker.map((speaker, position) => (speaker < 0 ? listed + said[position] : (column[speaker] ?? speaker)))
    this.voice = oneOf(voices.component)
    this.namedVoice = oneOf(voices.namedComponent)
  }

  #speakerOf({ post, voice }: Assertion, unlisted: Map<string, number>): number {
    const { voices, forwardPost, forwardOrigin, account } = this.#evidence
    if (voice !== undefined) {
      const known = voices.ofVoice.get(voice) ?? unlisted.get(voice)
      if (known !== undefined) return known
      unlisted.set(voice, voices.count + unlisted.size)
      return voices.count + unlisted.size - 1
    }
    const held = forwardPost[post]
    if (held >= 0 && account[held] >= 0) return account[held]
    return forwardOrigin[post] >= 0 ? voices.ofOrigin[forwardOrigin[post]] : account[post]
  }

  account(position: number): number {
    return this.#evidence.account[this.#assertions[position].post]
  }

  /** True where the platform says that somebody else's post is passed on. */
  isForward(position: number): boolean {
    const { post, voice } = this.#assertions[position]
    return voice === undefined && (this.#evidence.forwardOrigin[post] >= 0 || this.#evidence.forwardPost[post] >= 0)
  }

  sameSpeaker(position: number): MergeTest {
    if (this.#assertions[position].voice !== undefined) return 'same-voice'
    return this.sameAccount(position)
  }

  sameAccount(position: number): MergeTest {
    return this.#evidence.voices.isNameOnly[this.account(position)] === 1 ? 'same-name' : 'same-account'
  }

  clusterQ(position: number): number {
    return this.#evidence.voices.clusterQ[this.cluster[position]]
  }
}
