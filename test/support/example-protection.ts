// What the invented reviewers of the bundled example decided on what may leave it: words in place of posts, who may be named, which pictures they looked at.

import type { Casebook } from '../../src/casebook/casebook.ts'
import type { CaseworkAct, MarkReviewAct } from '../../src/model/casework.ts'
import type { Side } from '../../src/model/ladder.ts'
import { exhibitsOf } from '../../src/preserve/exhibit-numbers.ts'

/** What people say there, in other words than theirs. */
const SAID: Readonly<Record<string, Partial<Record<Side, string>>>> = {
  bridge: {
    support: 'gives an account of gunfire at the bridge and of people running.',
    deny: 'puts the bangs at the bridge down to fireworks.',
  },
  warehouse: {
    support: 'describes strangers with fuel at the store before it burned.',
    deny: 'describes a fault at the store, and nobody near it.',
  },
  wiring: { support: 'describes a cable that sparked before the store burned.' },
  morgue: {
    support: 'describes how the dead were carried in during the night.',
    deny: 'counts far fewer dead that night than people tell.',
  },
  square: {
    support: 'describes a calm crowd with tea and songs on the square.',
    deny: 'describes broken windows and shoving on the square.',
  },
}

/** Channels that speak in public and may be called by their names. */
const PUBLIC_CHANNELS = ['Губернатор | Официально', 'Селенский курьер']

/** Pictures that leave. */
const PICTURES = 3

/** `reviews`: what was decided on marks; those confirmed get words that stand for their posts. */
export function exampleProtection(casebook: Casebook, reviews: readonly CaseworkAct[], tool: string): CaseworkAct[] {
  const own = reviews.filter(
    (act): act is MarkReviewAct => act.type === 'mark-review' && act.verdict === 'own' && act.vantage !== undefined,
  )
  const [decided, seen] = [new Set<string>(), new Set<string>()]
  const words = own.flatMap(({ claim, side, unit, vantage }): CaseworkAct[] => {
    const said = SAID[claim]?.[side]
    if (said === undefined || decided.has(unit.post)) return []
    decided.add(unit.post)
    const text = `Somebody ${vantage?.viewpoint ?? 'there'} ${said}`
    return [
      { type: 'paraphrase', unit: { post: unit.post }, text, how: 'paraphrase', language: 'en', role: 'editor', tool },
    ]
  })
  const namings = casebook
    .index()
    .channels()
    .filter(({ name }) => PUBLIC_CHANNELS.includes(name))
    .map(({ id }): CaseworkAct => {
      const reason = 'An office and a newspaper that publish under these names.'
      return { type: 'naming', of: id, verdict: 'may-be-named', reason, role: 'editor', tool }
    })
  const exhibits = exhibitsOf(casebook.custody.journal.acts())
  const cited = own.filter(({ mark }) => mark === 'media').map(({ unit }) => unit.post)
  const posts = casebook.index().posts([...casebook.index().postsByKey(cited)].filter(post => post >= 0))
  const pictures = posts.flatMap(({ media }) => media.flatMap(({ sha256 }) => (sha256 === undefined ? [] : [sha256])))
  const looked = pictures.flatMap((sha256): CaseworkAct[] => {
    const number = exhibits.of(sha256)?.number
    if (number === undefined || seen.has(sha256) || seen.size === PICTURES) return []
    seen.add(sha256)
    return [
      {
        type: 'media-review',
        exhibit: number,
        verdict: 'may-leave',
        checked: ['faces', 'text', 'surroundings'],
        areas: [],
        dismissed: [],
        sound: 'remove',
        description: 'A drawn scene without people, writing or landmarks.',
        reason: 'Looked at in full size.',
        role: 'editor',
        tool,
      },
    ]
  })
  return [...words, ...namings, ...looked]
}
