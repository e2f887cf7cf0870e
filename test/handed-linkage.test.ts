// Two exports of one case for two audiences, laid side by side: what they have in common tells nobody which account, post or original is which.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Casebook } from '../src/casebook/casebook.ts'
import { importInputs } from '../src/casebook/line.ts'
import { recordClaims } from '../src/casebook/record-claims.ts'
import type { Act } from '../src/model/acts.ts'
import type { AudienceProfile } from '../src/model/audience-profile.ts'
import { ALTERNATIVES } from '../src/model/coordination.ts'
import { significant } from '../src/protect/coarse-figures.ts'
import { nodeSystem } from '../src/system/system.ts'
import { EXAMPLE } from './support/command-line.ts'
import { allOf, analysisFor, append, handedOut, inPlantedCase, profileOf, running } from './support/handed-case.ts'

const DAY = 86_400_000

/** Words of fixed lists, and what is the same in every export of one program. */
const FIXED = new Set<string>([
  ...ALTERNATIVES,
  ...['fits', 'does-not-fit', 'open'],
  ...[
    'anechoic test',
    'anechoic-voices',
    'en',
    'ru',
    'kk',
    'telegram',
    'x',
    'whatsapp',
    'table',
    'telegram-json',
    'telegram-html',
    'media',
    'document',
  ],
  ...[
    'broadcast',
    'group',
    'private',
    'page',
    'unknown',
    'photo',
    'video',
    'none',
    'person',
    'organisation',
    'public-body',
    'account',
    'origin',
    'voice',
  ],
  ...[
    'support',
    'deny',
    'words',
    'detail',
    'any',
    'default',
    'measured',
    'rule',
    'own',
    'inherited',
    'not-own',
    'unsure',
    'suggested',
    'confirmed',
  ],
  ...[
    'rejected',
    'disputed',
    'stale',
    'speakers',
    'afterCopies',
    'atMost',
    'factual',
    'accusation',
    'demand',
    'prediction',
    'assessment',
    'collection',
  ],
  ...[
    'same-account',
    'same-name',
    'same-voice',
    'alias',
    'equal-text',
    'near-duplicate',
    'same-media',
    'forward',
    'same-origin',
    'containment',
  ],
  ...[
    'repeating-reply',
    'relay',
    'judged-repeat',
    'inherited-mark',
    'common-control',
    'coordination',
    'linked',
    'own-perception',
    'own-document',
  ],
  ...[
    'hearsay',
    'inference',
    'unsourced',
    'side-not-reviewed',
    'marks-not-reviewed',
    'contradicts',
    'unrelated',
    'mark-rejected',
    'mark-inherited',
  ],
  ...[
    'mark-unsure',
    'judged-independent',
    'assertion',
    'mark-review',
    'repeat',
    'judgement',
    'family',
    'directorship',
    'control',
    'membership',
  ],
  ...[
    'text',
    'link',
    'hashtag',
    'reply',
    'declared',
    'object',
    'not-judged',
    'all',
    'bh',
    '10 60 600 3600',
    'exhibit',
    'post',
    'claim',
    'channel',
    'speaker',
  ],
  ...['role', 'time', 'place', 'hash', 'original', 'file-name', 'network', 'note', 'tie'],
])

/** Coarse times, numbers of roles and controllers, classes of size, numbers within claims, keys of rules. */
const COARSE = /^(?:\d{4}(?:-\d\d(?:-\d\d)?)?|(?:person|controller) \d+|< \d+ [kMGT]B|\d{1,6}|(?:[a-z]+-)+[a-z]+)$/

function stringsOf(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value)
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) stringsOf(inner, found)
  return found
}

/** Strings that both exports hold and that are none of the fixed ones. */
function inCommon(one: unknown, two: unknown): string[] {
  const other = stringsOf(two)
  return [...stringsOf(one)].filter(text => other.has(text) && !FIXED.has(text) && !COARSE.test(text)).sort()
}

/** Columns of rows that hold one value for one row in each export: whoever has both can put the two rows together. */
function joiningColumns(one: readonly object[], two: readonly object[]): string[] {
  const columns = new Set([...one, ...two].flatMap(row => Object.keys(row)))
  return [...columns].filter(column => {
    const [a, b] = [once(one, column), once(two, column)]
    return [...a].some(value => b.has(value))
  })
}

function once(rows: readonly object[], column: string): Set<unknown> {
  const seen = new Map<unknown, number>()
  for (const row of rows) {
    const value = (row as Record<string, unknown>)[column]
    if (typeof value === 'number' || (typeof value === 'string' && value !== ''))
      seen.set(value, (seen.get(value) ?? 0) + 1)
  }
  return new Set([...seen].flatMap(([value, count]) => (count === 1 ? [value] : [])))
}

/** Audiences as open as the standard ones get, in rows, tokens and networks. */
const OPEN = { posts: 'all', accounts: 'pseudonym', network: 'accounts', links: 'domain' } as const
const PAIRS: readonly (readonly [AudienceProfile, AudienceProfile])[] = [
  [profileOf('research'), profileOf('newsroom')],
  [
    profileOf('research', OPEN),
    {
      ...profileOf('court', { ...OPEN, channels: 'pseudonym', speakers: 'pseudonym' }),
      consent: profileOf('research').consent,
    },
  ],
]

async function inExample(work: (casebook: Casebook) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-linkage-'))
  const casebook = Casebook.openOrCreate(join(folder, 'case'), nodeSystem, 'anechoic test')
  try {
    recordClaims(casebook, join(EXAMPLE, 'claims.yaml'))
    const options = {
      inputs: [join(EXAMPLE, 'exports')],
      chats: [],
      readOptions: {},
      showProblems: () => {},
      showChats: () => {},
    }
    await importInputs(casebook, { ...options, ...running })
    for (const line of readFileSync(join(EXAMPLE, 'casework.jsonl'), 'utf8').trim().split('\n'))
      casebook.custody.journal.append({ ...(JSON.parse(line) as Act), tool: 'example' } as Act)
    casebook.custody.commit()
    await work(casebook)
  } finally {
    casebook.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Counts of posts, accounts and channels, and times at the coarser of both steps. */
/** Sites to which several accounts link, where domains leave. */
const SITES = ['selen.example', 'velmar.example']

const COUNTS: Record<string, readonly string[]> = {
  accountRows: ['posts'],
  postRows: [],
  familyRows: ['posts', 'accounts', 'channels', 'from', 'to'],
  channels: ['posts', 'platform', 'kind'],
  exhibits: ['posts', 'number', 'sizeClass', 'format'],
  clusters: ['accounts', 'pairs', 'qValue'],
  nodes: ['pValue', 'qValue', 'observed', 'expected', 'actions', 'firstTime', 'lastTime'],
  edges: ['first', 'second', 'observed', 'expected', 'pValue', 'qValue', 'objects'],
}

test('two exports of the example share claims, counts and coarse times, and no value that names an account, post or original', async t => {
  await inExample(async casebook => {
    for (const [i, [first, second]] of PAIRS.entries())
      await t.test(`pair ${i + 1}`, async () => {
        const one = allOf(await handedOut(casebook, first, { exportId: 'export one' }))
        const two = allOf(await handedOut(casebook, second, { exportId: 'export two' }))
        const claims = new Set(
          one.claims.flatMap(({ text, quantity, from, to }) => [...stringsOf([text, quantity, from, to])]),
        )
        const profiles = stringsOf([first, second])
        const shared = inCommon({ ...one, head: { ...one.head, profile: undefined } }, two)
        assert.deepEqual(
          shared.filter(text => text !== '' && !claims.has(text) && !profiles.has(text) && !SITES.includes(text)),
          [],
        )
        assert.ok(claims.size >= 6)
        for (const [name, allowed] of Object.entries(COUNTS)) {
          const rows = (own: typeof one) =>
            (name === 'nodes' || name === 'edges'
              ? own.network?.[name]
              : (own as unknown as Record<string, object[]>)[name]) ?? []
          const joining = joiningColumns(rows(one), rows(two))
          assert.deepEqual(
            joining.filter(column => !allowed.includes(column)),
            [],
            name,
          )
          for (const node of one.network?.nodes ?? [])
            assert.deepEqual(
              [node.firstTime % DAY, node.lastTime % DAY, node.expected],
              [0, 0, significant(node.expected, 2)],
            )
        }
      })
  })
})

test('the search finds what two exports must not share', async () => {
  await inPlantedCase(async ({ casebook }) => {
    const open = { channels: 'stated', words: 'verbatim', hashes: 'stated' } as const
    const one = allOf(await handedOut(casebook, profileOf('court', open)))
    const two = allOf(await handedOut(casebook, profileOf('newsroom', open), { exportId: 'export two' }))
    const shared = inCommon(one, two)
    assert.ok(shared.some(text => text.includes('ten past seven')))
    assert.ok(shared.includes('Quiet yard of Mill Street'))
    const hashes = casebook.acquisitions().map(({ sha256 }) => sha256 as string)
    assert.deepEqual(
      hashes.filter(hash => !shared.includes(hash)),
      [],
    )
    const same = allOf(await handedOut(casebook, profileOf('court')))
    const again = allOf(await handedOut(casebook, profileOf('court')))
    assert.ok(inCommon(same, again).filter(text => /^[0-9A-Z]{5}-[0-9A-Z]{5}$/.test(text)).length > 20)
    assert.ok(joiningColumns(same.postRows, again.postRows).includes('token'))
  })
})

test('the same export made twice is the same; another id changes every token', async () => {
  await inPlantedCase(async ({ casebook }) => {
    const profile = profileOf('court', OPEN)
    const one = allOf(await handedOut(casebook, profile))
    assert.deepEqual(allOf(await handedOut(casebook, profile)), one)
    const other = stringsOf(allOf(await handedOut(casebook, profile, { exportId: 'export two' })))
    const tokens = [...stringsOf(one)].filter(text => /^[0-9A-Z]{5}-[0-9A-Z]{5}$/.test(text))
    assert.ok(tokens.length > 25)
    assert.deepEqual(
      tokens.filter(token => other.has(token)),
      [],
    )
  })
})

test('a cluster lists its members, and with accounts opened names them, only when somebody judged it coordinated and nobody objected', async () => {
  await inExample(async casebook => {
    const profile = profileOf('research', { accounts: 'stated', channels: 'stated' })
    const named = async () => {
      const { handed } = await handedOut(casebook, profile)
      const members = new Set(handed.network?.nodes.map(({ id }) => id))
      const rows = [...handed.accounts()]
      return {
        nodes: handed.network?.nodes.length,
        listed: rows.filter(row => row.cluster !== undefined).length,
        labels: handed.network?.nodes.filter(({ id, label }) => label !== id).length,
        members: rows.filter(({ token, name }) => members.has(token) && name !== undefined).length,
        others: rows.filter(({ token, name }) => !members.has(token) && name !== undefined).length > 500,
        channels: handed.channels.filter(({ name }) => name !== undefined).length,
        verdicts: [...new Set(handed.clusters.map(({ verdict }) => verdict))].sort(),
      }
    }
    const chats = casebook.index().channels().length
    // Two of the members are channels that post in their own name.
    const none = { nodes: 0, listed: 0, labels: 0, members: 0, others: true, channels: chats - 2 }
    assert.deepEqual(await named(), { ...none, verdicts: ['not-judged'] })
    const { coordination } = await analysisFor(casebook, profile)
    const [cluster] = coordination.clusters
    const accounts = Array.from(cluster.accounts, account => casebook.index().accounts()[account].id as string)
    const judgement = {
      type: 'cluster-judgement',
      cluster: cluster.id,
      accounts,
      reason: 'looked at it',
      tool: 'test',
    } as const
    append(casebook, [{ ...judgement, verdict: 'coordinated', role: 'editor' }])
    const judged = {
      ...none,
      nodes: accounts.length,
      listed: accounts.length,
      labels: accounts.length,
      members: accounts.length,
      verdicts: ['coordinated', 'not-judged'],
    }
    assert.deepEqual(await named(), judged)
    append(casebook, [{ ...judgement, verdict: 'not-coordinated', role: 'coder' }])
    assert.deepEqual(await named(), { ...none, verdicts: ['disputed', 'not-judged'] })
  })
})
