// A case over planted material in which people also recorded planted words, as a person would make it with the command.

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Casebook } from '../../src/casebook/casebook.ts'
import { exhibitsOf } from '../../src/preserve/exhibit-numbers.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { type Canary, PICTURE, type PlantedCase, plantCanaries } from './canaries.ts'
import { anechoic, type Run } from './command-line.ts'

export interface CanaryCase {
  readonly root: string
  readonly canaries: readonly Canary[]
  /** Pictures that were reviewed. */
  readonly pictures: number
}

const CLAIMS = `claims:
  - id: warehouse
    kind: factual
    text: {en: "The warehouse on the embankment burned", ru: "Склад на набережной сгорел", kk: "Жағалаудағы қойма өртенді"}
    support: {search: ["склад горит"]}
    deny: {search: ["склад цел"]}
`

/** Imports the material and records what people decided; every text that a person types holds a planted word where it may stay in the case. */
export async function canaryCase(folder: string, posts: number): Promise<CanaryCase> {
  const planted = await plantCanaries(join(folder, 'material'), posts)
  const root = join(folder, `case-${planted.planter.word('file name')}`)
  writeFileSync(join(folder, 'claims.yaml'), CLAIMS)
  await done(
    ['analyse', join(folder, 'material'), '--case', root, '--open', '--claims', join(folder, 'claims.yaml')],
    ['--time-zone', '+05:00', '--role', planted.planter.word('command line'), '--no-source'],
  )
  const { lines, pictures } = records(root, planted)
  writeFileSync(join(folder, 'records.jsonl'), lines.map(line => JSON.stringify(line)).join('\n'))
  await done(['record', root, '--from', join(folder, 'records.jsonl')])
  const word = (kind: 'register') => planted.planter.word(kind)
  await done(
    [
      'sources',
      root,
      '--add',
      word('register'),
      '--set',
      `note=${word('register')}`,
      '--set',
      `device=${word('register')}`,
    ],
    ['--set', `made-by=${word('register')}`, '--set', `transferred-how=${word('register')}`],
  )
  return { root, canaries: planted.canaries, pictures }
}

/** Fails with what the command said. */
async function done(...words: readonly (readonly string[])[]): Promise<Run> {
  const run = await anechoic(words.flat())
  assert.equal(run.status, 0, `${words.flat().slice(0, 2).join(' ')}: ${run.errors}`)
  return run
}

/** Records of casework: reasons, roles, vantages, private actors, ties, controllers with planted words; paraphrases and reviews that may leave without. */
function records(root: string, { planter, senders }: PlantedCase): { lines: object[]; pictures: number } {
  const word = () => planter.word('casework')
  const [first, second] = [word(), word()]
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    const index = casebook.index()
    const hits = [...index.matching('склад горит'), ...index.matching('склад цел')]
    const seen = new Set(hits)
    const { text, count } = index.columns()
    const posts = index.posts(Array.from({ length: count }, (_, i) => i).filter(i => seen.has(text[i])))
    const key = (i: number) => `${posts[i].channel.id}/${posts[i].messageId}`
    const media = exhibitsOf(casebook.custody.journal.acts()).all.filter(({ latest }) => latest.name.endsWith('.jpg'))
    assert.ok(posts.length > 20 && media.length === 6, `${posts.length} posts, ${media.length} pictures`)
    const [one, two] = [word(), word()].map(name => `a-${name}`)
    const lines: object[] = [
      { type: 'actor', actor: one, kind: 'person', names: [word(), planter.name()], isPublic: false, role: first },
      {
        type: 'actor',
        actor: two,
        kind: 'organisation',
        names: [word()],
        isPublic: false,
        accounts: [senders[0]],
        role: first,
      },
      {
        type: 'tie',
        from: one,
        to: two,
        kind: 'family',
        basis: 'alleged',
        stance: 'assert',
        speakers: [word()],
        role: first,
        reason: word(),
      },
      {
        type: 'controller',
        controller: word(),
        members: senders.slice(0, 2),
        verdict: 'declared',
        reason: word(),
        role: first,
      },
      { type: 'alias', members: senders.slice(2, 4), verdict: 'same', reason: word(), role: second },
      { type: 'side-review', claim: 'warehouse', side: 'deny', role: first, reason: word() },
      ...posts.slice(0, 12).flatMap((post, i) => [
        {
          type: 'assertion',
          claim: 'warehouse',
          unit: { post: key(i), quote: post.text },
          stance: (['support', 'unrelated', 'deny', 'query'] as const)[i % 4],
          evidentiality: i % 2 === 0 ? 'own-perception' : 'hearsay',
          of: i % 2 === 0 ? undefined : word(),
          speakers: i % 3 === 0 ? [planter.name()] : [],
          reason: word(),
          role: i % 2 === 0 ? first : second,
        },
        ...(i % 4 === 0
          ? [
              {
                type: 'mark-review',
                claim: 'warehouse',
                side: 'support',
                unit: { post: key(i), quote: post.text },
                mark: 'words',
                verdict: i % 8 === 0 ? 'own' : 'not-own',
                compared: i === 0 ? [] : [{ post: key(0) }],
                ...(i % 8 === 0 ? { vantage: { place: word(), viewpoint: word() } } : {}),
                reason: word(),
                role: first,
              },
              {
                type: 'paraphrase',
                unit: { post: key(i) },
                text: 'A resident says the building burned.',
                how: 'paraphrase',
                language: 'en',
                reason: word(),
                role: first,
              },
            ]
          : []),
      ]),
      // Two roles that differ.
      {
        type: 'assertion',
        claim: 'warehouse',
        unit: { post: key(0) },
        stance: 'deny',
        evidentiality: 'unsourced',
        speakers: [],
        reason: word(),
        role: second,
      },
      ...media.map(({ number }) => ({
        type: 'media-review',
        exhibit: number,
        verdict: 'may-leave',
        checked: ['faces', 'text', 'surroundings'],
        areas: [`0,${PICTURE.height - 130},${PICTURE.width},130`],
        dismissed: [],
        sound: 'remove',
        description: 'A round shape above a white strip.',
        reason: word(),
        role: first,
      })),
      {
        type: 'outage',
        place: 'Port Selen',
        from: '2031-05-07T09:00:00+05:00',
        to: '2031-05-07T11:00:00+05:00',
        measuredBy: word(),
        role: first,
      },
    ]
    return { lines, pictures: media.length }
  } finally {
    casebook.close()
  }
}
