// A case over planted material in which people also recorded planted words, as a person would make it with the command.

import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Casebook } from '../../src/casebook/casebook.ts'
import { coordinateCase } from '../../src/casebook/coordinate-case.ts'
import { recordJudgement } from '../../src/casebook/judgements.ts'
import { exhibitsOf } from '../../src/preserve/exhibit-numbers.ts'
import { type PlantedCase, type PlantedSize, plantCanaries } from './canaries.ts'
import { PICTURE } from './canary-media.ts'
import type { Canary } from './canary-planter.ts'
import { anechoic, type Run } from './command-line.ts'
import { type Mode, openWitnessCase, PASSPHRASE, running } from './witness-case.ts'

export interface CanaryCase {
  readonly root: string
  /** What was imported. */
  readonly material: string
  readonly canaries: readonly Canary[]
  /** Texts of posts as written. */
  readonly texts: readonly string[]
  /** By name inside the export: the capitals in the picture. */
  readonly captions: ReadonlyMap<string, string>
  /** Names of the private group's people as they stand there. */
  readonly planted: PlantedCase
  /** Runs a command on the case, with its passphrase. */
  run(words: readonly string[], options?: Parameters<typeof anechoic>[1]): Promise<Run>
}

/** Texts that a person wrote to be read: they may leave. */
const PARAPHRASE = 'A resident says the building burned.'

export interface CanaryCaseOptions extends PlantedSize {
  readonly mode: Mode
}

/** Imports the material and records what people decided; every text that a person types holds a planted word where it may stay in the case. */
export async function canaryCase(folder: string, { mode, ...size }: CanaryCaseOptions): Promise<CanaryCase> {
  const material = join(folder, 'material')
  const planted = await plantCanaries(material, size)
  const { planter } = planted
  const root = join(folder, `case-${planter.word('file name')}`)
  const temporary = join(folder, 'tmp')
  mkdirSync(temporary)
  writeFileSync(join(folder, 'passphrase'), `${PASSPHRASE}\n`)
  const environment = { TMPDIR: temporary, ANECHOIC_PASSPHRASE_FILE: join(folder, 'passphrase') }
  const run: CanaryCase['run'] = (words, options = {}) =>
    anechoic(words, { ...options, environment: { ...environment, ...options.environment } })
  const done = async (...words: readonly (readonly string[])[]) => {
    const made = await run(words.flat())
    assert.equal(made.status, 0, `${words.flat().slice(0, 2).join(' ')}: ${made.errors}`)
  }
  // Made here, so that a sealed case has a key that is quick to derive.
  ;(await openWitnessCase(root, mode)).close()
  writeFileSync(join(folder, 'claims.yaml'), claims(planted))
  const shared = ['--time-zone', '+05:00', '--role', planter.word('command line'), '--no-source']
  await done(['analyse', material, '--case', root, '--claims', join(folder, 'claims.yaml')], shared)
  writeFileSync(join(folder, 'entities.ftm.json'), planted.entities)
  await done(['record', root, '--from-ftm', join(folder, 'entities.ftm.json'), '--role', planter.word('command line')])
  const casebook = await openWitnessCase(root, mode)
  try {
    const lines = records(casebook, planted)
    writeFileSync(join(folder, 'records.jsonl'), lines.map(line => JSON.stringify(line)).join('\n'))
    await judge(casebook, planted)
  } finally {
    casebook.close()
  }
  await done(['record', root, '--from', join(folder, 'records.jsonl')])
  const set = (key: string) => {
    const word = planter.word('register')
    register.push(word)
    return ['--set', `${key}=${word}`]
  }
  const register = [planter.word('register')]
  await done(['sources', root, '--add', register[0]], ['note', 'device', 'made-by', 'transferred-how'].flatMap(set))
  // What people typed at the command, as their own notes would have it.
  const typed = planter.all.filter(({ kind }) => ['register', 'judgement', 'command line'].includes(kind))
  writeFileSync(join(folder, 'typed.txt'), typed.map(({ text }) => text).join('\n'))
  return { root, material, canaries: planter.all, texts: planter.texts, captions: planted.captions, planted, run }
}

/** The rules of a claim hold names, too. */
function claims({ planter }: PlantedCase): string {
  const rule = () => planter.word('claim rule')
  return `claims:
  - id: warehouse
    kind: factual
    text: {en: "The warehouse on the embankment burned", ru: "Склад на набережной сгорел", kk: "Жағалаудағы қойма өртенді"}
    support: {search: ["склад горит", "${rule()}"]}
    deny: {search: ["склад цел", "${rule()} ${rule()}"]}
`
}

/** Every cluster: the first is called coordinated. */
async function judge(casebook: Casebook, { planter }: PlantedCase): Promise<void> {
  const { set, result } = await coordinateCase(casebook, running)
  assert.ok(result.clusters.length > 0, 'the accounts that post together are found')
  for (const [i, cluster] of result.clusters.entries()) {
    const accounts = Array.from(cluster.accounts, account => set.accountIds[account])
    const [reason, role] = [planter.word('judgement'), planter.word('judgement')]
    recordJudgement(casebook, {
      cluster: cluster.id,
      accounts,
      verdict: i === 0 ? 'coordinated' : 'unsure',
      reason,
      role,
    })
  }
  casebook.custody.commit()
}

/** Records of casework: reasons, roles, vantages, private actors, ties, controllers with planted words; paraphrases and reviews that may leave without. */
function records(casebook: Casebook, { planter, senders, captions }: PlantedCase): object[] {
  const word = () => planter.word('casework')
  const [first, second] = [word(), word()]
  const index = casebook.index()
  const hits = [...index.matching('склад горит'), ...index.matching('склад цел')]
  const seen = new Set(hits)
  const { text, count } = index.columns()
  const posts = index
    .posts(Array.from({ length: count }, (_, i) => i).filter(i => seen.has(text[i])))
    .filter(({ messageId }) => !messageId.includes('/'))
  const key = (i: number) => `${posts[i].channel.id}/${posts[i].messageId}`
  const media = exhibitsOf(casebook.custody.journal.acts()).all.filter(({ latest }) =>
    /desktop.*\.(?:jpg|png|mp4|ogg)$/.test(latest.name),
  )
  assert.ok(posts.length > 20 && media.length >= captions.size, `${posts.length} posts, ${media.length} media`)
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
              text: PARAPHRASE,
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
    ...media.map(({ number, latest }) => ({
      type: 'media-review',
      exhibit: number,
      verdict: 'may-leave',
      checked: ['faces', 'text', 'surroundings'],
      areas: /\.(?:jpg|png)$/.test(latest.name) ? [`0,${PICTURE.height - 76},${PICTURE.width},76`] : [],
      dismissed: [],
      sound: 'keep',
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
  return lines
}
