// Speakers of a claim as facts, with all others that are one voice with any of them.

import type { FactSpeaker } from '../model/voice-facts.ts'
import type { Voices } from '../weigh/voices.ts'
import type { ClaimNumbers } from './explain-numbers.ts'

/** The speaker of a voice; voices that an assertion carries are all listed. */
export function speakerOfVoice(voices: Voices, voice: string): number {
  const speaker = voices.ofVoice.get(voice)
  if (speaker === undefined) throw new Error('a voice of an assertion is not among the speakers of the case')
  return speaker
}

/** Speakers numbered so far, then those joined with them who take no part in the claim: joins may lead through them. */
export function factSpeakers(
  voices: Voices,
  numbers: ClaimNumbers,
  idOf: ((speaker: number) => string) | undefined,
): FactSpeaker[] {
  const components = new Set(numbers.speakers.keys().map(speaker => voices.namedComponent[speaker]))
  const keys = [voices.name, voices.alias, voices.controller, voices.cluster]
  for (let speaker = 0; speaker < voices.count; speaker++) {
    if (!components.has(voices.namedComponent[speaker])) continue
    if (keys.some(key => key[speaker] >= 0)) numbers.speakers.of(speaker)
  }
  const relayed = new Set(voices.ofVoice.values())
  return numbers.speakers.keys().map(speaker => ({
    speaker: numbers.speakers.of(speaker),
    kind: speaker < voices.accounts ? 'account' : relayed.has(speaker) ? 'voice' : 'origin',
    isNameOnly: voices.isNameOnly[speaker] === 1,
    name: numbers.names.ofKnown(voices.name[speaker]),
    alias: numbers.aliases.ofKnown(voices.alias[speaker]),
    controller: numbers.controllers.ofKnown(voices.controller[speaker]),
    cluster: numbers.clusters.ofKnown(voices.cluster[speaker]),
    ...(idOf === undefined ? {} : { id: idOf(speaker) }),
  }))
}
