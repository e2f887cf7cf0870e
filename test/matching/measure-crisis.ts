// Scores matching on a simulated crisis: `node test/matching/measure-crisis.ts CASE FOLDER`, where CASE holds the exports of FOLDER (anechoic simulate FOLDER).

import { readFileSync } from 'node:fs'
import { Casebook } from '../../src/casebook/casebook.ts'
import { matchClaims } from '../../src/casebook/match-claims.ts'
import { suggestionsOf } from '../../src/casebook/suggest.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { parseClaimsFile } from '../../src/weigh/claims-file.ts'

type TruthSide = Readonly<Record<'origins' | 'relays' | 'forwards' | 'copies', readonly string[]>>

const [, , caseFolder, folder] = process.argv
const claims = parseClaimsFile(readFileSync(`${folder}/claims.yaml`))
const truth = JSON.parse(readFileSync(`${folder}/truth.json`, 'utf8')) as {
  readonly claims: Readonly<Record<string, Readonly<Record<'support' | 'deny', TruthSide>>>>
}

// The truth names messages of WhatsApp by position, the case by time and text; documents are not in the truth.
const isCompared = (name: string) => !name.startsWith('whatsapp') && !name.startsWith('document')

const casebook = Casebook.open(caseFolder, nodeSystem, 'measure')
const corpus = casebook.index()
corpus.seal()
const started = performance.now()
const { stances } = matchClaims(casebook, claims)
console.log(`${corpus.counts().posts} posts, ${claims.length} claims: ${Math.round(performance.now() - started)} ms`)
const waiting = await suggestionsOf(casebook, { limit: 100_000 })
const total = { counted: 0, right: 0, there: 0, found: 0 }
for (const { claim, ...sides } of stances) {
  for (const side of ['support', 'deny'] as const) {
    const { origins, relays, forwards, copies } = truth.claims[claim.id][side]
    const all = [...origins, ...relays, ...forwards, ...copies].filter(isCompared)
    const places = corpus.postsByKey(all)
    const there = all.filter((_, i) => places[i] >= 0)
    const keys = corpus.posts(sides[side].map(({ post }) => post)).map(post => `${post.channel.id}/${post.messageId}`)
    const counted = new Set(keys.filter(isCompared))
    const right = there.filter(name => counted.has(name)).length
    const texts = new Set(waiting.filter(entry => entry.claim === claim.id).map(entry => entry.text))
    const missed = there.filter(name => !counted.has(name))
    const proposed = corpus.posts(corpus.postsByKey(missed)).filter(({ text }) => texts.has(text)).length
    console.log(
      `${claim.id} ${side}: ${there.length} posts, ${counted.size} counted, ${right} rightly, ${proposed} of the others proposed`,
    )
    total.counted += counted.size
    total.right += right
    total.there += there.length
    total.found += right + proposed
  }
}
const share = (part: number, of: number) => (part / of).toFixed(3)
console.log(
  `precision of counted ${share(total.right, total.counted)}, recall of counted ${share(total.right, total.there)}, counted or proposed ${share(total.found, total.there)}`,
)
casebook.close()
