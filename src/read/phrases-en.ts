// English phrases that open a content clause, and what they make of it. Data.

import type { FrameEffect } from './frame.ts'
import { type Phrase, phraseTable } from './phrases.ts'

const I = 'i|we'

const FRAMES: readonly Phrase<FrameEffect>[] = [
  {
    id: 'en-agentless',
    patterns: [
      'it is|was|has ?been ?also ?widely reported|said|rumoured|rumored|claimed|alleged|believed|announced|stated|suggested that',
      "it's ?being said|rumoured|reported|claimed that",
      'they|people|some|everyone|everybody|locals|folks ?all ?also say|says|said ?that',
      'they|people|some|everyone ?are|were saying ?that',
      'rumour|rumor|word has it ?that',
      'word is ?that',
      'there are|were|is|was ?also ?persistent rumours|rumors|reports|claims|talk|rumour|rumor|allegations|stories ?going ?around ?online that',
      "i|we was|were|am|are|'m|'re|have|had ?been ?also ?later told|informed ?that",
      "i've|we've been told ?that",
      'i|we ?have|had ?also ?later heard|hear that|they|he|she|there|people|it|some',
      'i|we ?have|had ?also heard from ?my ?the _ that',
    ],
    meaning: { evidentiality: 'hearsay', isAgentless: true },
  },
  {
    id: 'en-rumour',
    patterns: ['rumours|rumors|rumour|reports|claims|allegations|news|stories ?_ ?_ that'],
    meaning: { evidentiality: 'hearsay', isAgentless: true },
  },
  {
    id: 'en-i-think',
    patterns: [
      `${I} ?personally ?still ?really think|believe|suppose|guess|suspect|assume|imagine|reckon|thought|believed|figure|feel ?that`,
      `${I}'m|i'm|we're|i ?am ?almost ?pretty|quite afraid|convinced ?that`,
      'it seems|seemed|appears|appeared|looks|looked ?to ?me|us ?that|like|as ?if|though',
      'my guess|impression|opinion|feeling|view is ?that',
      'in my|our opinion|view ?,',
      'as far as i can tell|see|judge|know ?,',
      'to|in my mind ?,',
      'looks|seems|sounds like',
    ],
    meaning: { evidentiality: 'inference' },
  },
  {
    id: 'en-i-do-not-think',
    patterns: [
      `${I} ?really don't|doesn't|didn't|dont think|believe|suppose ?for ?a ?moment ?that`,
      `${I} do|did not ?really think|believe|suppose ?that`,
      `${I} doubt ?very ?much ?that`,
    ],
    meaning: { evidentiality: 'inference', polarity: 'deny' },
  },
  {
    id: 'en-i-saw-that',
    patterns: [
      `${I} ?also ?then ?clearly ?myself ?personally saw|heard|watched|noticed|witnessed|filmed|observed ?for ?myself how|that|as|when`,
      `${I} ?also ?then could|can ?clearly see|hear ?from __ how|that`,
      `${I} saw with my|our own eyes how|that`,
    ],
    meaning: { evidentiality: 'own-perception' },
  },
  {
    id: 'en-i-know',
    patterns: [
      `${I} ?also ?already ?do ?all know|knew|remember|realised|realized|understood|noticed|learned|found ?out that`,
      `${I} ?also remember|know|recall|remembered how`,
      "i'm|we're ?quite ?absolutely|very sure|certain|positive ?that",
      'i|we am|are ?quite ?absolutely sure|certain|positive ?that',
      'the fact|truth|point|thing|problem ?is that|is',
      'it is|was|has ?already clear|known|obvious|certain|true|confirmed|established that',
      "it's ?also clear|known|obvious|certain|true that",
      'let me add that',
      'i|we ?also ?must ?want ?to ?can ?would ?like ?wish ?should add|say|stress|repeat|confirm|state|declare|note|emphasise|tell ?you ?again that',
      'what i know is ?that',
    ],
    meaning: {},
  },
  {
    id: 'en-not-known',
    patterns: [
      `${I} ?still ?really don't|didn't|couldn't|can't|cannot|dont ?really ?even ?yet know|remember|see|hear|say|confirm|tell|understand|recall that|who|whether|if|what|how|why|where|when|which`,
      `${I} do|did|could|can not ?yet ?even know|remember|see|hear|say|confirm|tell|understand|recall that|who|whether|if|what|how|why|where|when|which`,
      "i'm|we're|i ?am not saying|claiming|suggesting|asserting ?that",
      `${I} have no idea who|whether|if|what|how|why|where|when|which`,
      'nobody|none|noone ?here|yet ?can|could|has|will ?yet ?really know|knows|knew|say|said|confirm|confirmed|tell|saw|told that|who|whether|if|what|how|why|where|when|which',
      'no one|official|witness|document ?here|yet ?can|could|has ?yet ?really know|knows|knew|say|said|confirm|confirmed|tell|confirms that|who|whether|if|what|how|why|where|when|which',
      'it is|was|remains ?still ?not ?yet unclear|unknown|clear|known|certain|confirmed ?that|who|whether|if|what|how|why|where|when|which',
      "it's|it ?is ?still not ?yet clear|known|certain|confirmed that|who|whether|if|what|how|why|where|when|which",
      'there is|was|are no ?reliable ?independent evidence|proof|confirmation|information|reports|indication that',
    ],
    meaning: { polarity: 'open' },
  },
  {
    id: 'en-asked-whether',
    patterns: [
      `${I} ?also asked|wonder|wondered|ask ?him|her|them|the ?_ whether|if|who|what|why|how`,
      'we|they|investigators|police are|is|were ?still ?now checking|investigating|examining|verifying|establishing|asking whether|if|who',
      'the question is whether|who|if',
    ],
    meaning: { polarity: 'query' },
  },
  {
    id: 'en-not-true',
    patterns: [
      "it|that is|was|'s ?simply ?just not true|correct|so|right that",
      "it's|that's ?simply ?just not true|correct|so|right that",
      "it isn't|wasn't true|correct that",
      'it|that is|was ?simply ?just ?completely ?absolutely ?a ?an ?complete ?outright lie|false|untrue|wrong|nonsense|slander|invention|fabrication that',
      "it's ?simply ?a ?an lie|false|untrue|wrong|nonsense that",
      'there is no truth in __ that',
      'contrary to claims|rumour|story|report|allegation that',
    ],
    meaning: { polarity: 'deny' },
  },
  {
    id: 'en-nobody-denies',
    patterns: [
      'nobody|none ?here ?can|could|would ?has deny|denies|denied|doubts|disputes|doubted|disputed ?that',
      'no one ?can ?here deny|denies|denied|doubts|disputes ?that',
    ],
    meaning: {},
  },
]

export const FRAMES_EN = phraseTable(FRAMES)

/** Words that open what is said behind a verb of saying. */
export const COMPLEMENTIZER_EN: ReadonlySet<string> = new Set([
  'that',
  'how',
  'whether',
  'if',
  'why',
  'who',
  'what',
  'where',
  'when',
])
