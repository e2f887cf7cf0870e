// Every rule of protection at every level, on a case with something planted for each.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Casebook } from '../src/casebook/casebook.ts'
import { prepareHanding } from '../src/casebook/handed.ts'
import type { Protection } from '../src/model/audience-profile.ts'
import { CaseError } from '../src/model/case-error.ts'
import type { HandedFile } from '../src/model/handed.ts'
import { exhibitsOf } from '../src/preserve/exhibit-numbers.ts'
import { STANDARD_PROFILES } from '../src/protect/standard-profiles.ts'
import {
  allOf,
  allText,
  analysisFor,
  append,
  FORBIDDEN,
  handedOut,
  inPlantedCase,
  profileOf,
} from './support/handed-case.ts'
import { PEOPLE, WATCH, YARD } from './support/handed-exports.ts'

const AUDIENCES = Object.keys(STANDARD_PROFILES) as (keyof typeof STANDARD_PROFILES)[]
const OF_ALL = { posts: 'all', accounts: 'pseudonym' } as const

test('each standard audience: nothing that leads to a private person, post or original is in what leaves', async t => {
  await inPlantedCase(async ({ casebook }) => {
    const hashes = casebook.acquisitions().map(({ sha256 }) => sha256)
    const entries = [...casebook.custody.journal.acts()].flatMap(({ device, epoch }) => [device, epoch])
    for (const audience of AUDIENCES)
      await t.test(audience, async () => {
        for (const changed of [{}, OF_ALL, { network: 'accounts', links: 'domain', posts: 'cited' } as const]) {
          const text = allText(await handedOut(casebook, profileOf(audience, changed)))
          const found = [...FORBIDDEN, ...hashes, ...new Set(entries)].filter(value => text.includes(value))
          assert.deepEqual(found, [])
        }
      })
    await t.test('with every rule opened the same things are there: the search can find them', async () => {
      const open: Protection = {
        accounts: 'stated',
        channels: 'stated',
        speakers: 'stated',
        words: 'verbatim',
        notes: 'stated',
        roles: 'stated',
        times: 'exact',
        places: 'stated',
        media: 'stripped',
        sound: 'reviewed',
        links: 'stated',
        hashes: 'stated',
        posts: 'all',
        network: 'accounts',
        openings: 'none',
      }
      const text = allText(await handedOut(casebook, profileOf('court', open)))
      const there = [
        ...PEOPLE,
        'Quiet yard of Mill Street',
        '555 0199',
        'vera_inventova_77',
        'Secretly Thinks',
        'chief editor Mira',
      ]
      assert.deepEqual(
        there.filter(value => !text.includes(value)),
        [],
      )
      // Ids, file names and the words of vantages leave at no level.
      assert.deepEqual(
        ['telegram:', '1900000022', 'aigerim-window', 'roof of house nine', 'dossier-of-hopes'].filter(value =>
          text.includes(value),
        ),
        [],
      )
    })
  })
})

test('accounts, channels and speakers are named only where somebody recorded that they may be', async () => {
  await inPlantedCase(async ({ casebook }) => {
    const namesFor = async (audience: (typeof AUDIENCES)[number], changed: Partial<Protection> = {}) => {
      const { channels, actors, ...rest } = allOf(
        await handedOut(casebook, profileOf(audience, { ...OF_ALL, ...changed })),
      )
      return {
        channels: channels.flatMap(({ name }) => name ?? []),
        actors: actors.flatMap(({ names }) => names ?? []),
        accounts: rest.accountRows.flatMap(({ name }) => name ?? []),
      }
    }
    assert.deepEqual(await namesFor('public'), {
      channels: ['Selen Watch Daily'],
      actors: ['Port of Selen'],
      accounts: ['Selen Watch Daily'],
    })
    // Cleared for the public and the court alone.
    assert.deepEqual((await namesFor('newsroom')).channels, [])
    assert.deepEqual((await namesFor('public', { channels: 'pseudonym', speakers: 'pseudonym' })).actors, [])
    const stated = await namesFor('public', { accounts: 'stated', channels: 'stated', speakers: 'stated' })
    assert.deepEqual(stated.channels.sort(), ['Quiet yard of Mill Street', 'Selen Watch Daily'])
    assert.deepEqual(stated.accounts.sort(), [...PEOPLE, 'Selen Watch Daily'].sort())
    assert.deepEqual(stated.actors.sort(), ['Bolat Sampleman', 'Port of Selen'])
    // A person's word that somebody is not to be named goes before every level; where people differ nobody is named.
    append(casebook, [
      { type: 'naming', of: YARD, verdict: 'not-named', role: 'chief editor Mira', reason: 'private' },
      { type: 'naming', of: 'actor:port', verdict: 'not-named', role: 'chief editor Mira', reason: 'asked' },
      {
        type: 'naming',
        of: 'telegram:user880000101',
        verdict: 'not-named',
        role: 'chief editor Mira',
        reason: 'asked',
      },
      { type: 'naming', of: WATCH, verdict: 'not-named', role: 'coder from Orlan', reason: 'no' },
      {
        type: 'naming',
        of: 'actor:bolat',
        verdict: 'may-be-named',
        audiences: ['public'],
        role: 'coder from Orlan',
        reason: 'he said so',
      },
    ])
    assert.deepEqual(await namesFor('public'), { channels: [], actors: ['Bolat Sampleman'], accounts: [] })
    const closed = await namesFor('public', { accounts: 'stated', channels: 'stated', speakers: 'stated' })
    assert.deepEqual(closed.channels, [])
    assert.deepEqual(closed.accounts.sort(), PEOPLE.slice(1).sort())
    const { handed } = await handedOut(casebook, profileOf('public', OF_ALL))
    assert.equal(handed.redactions.find(({ rule }) => rule === 'naming-disputed')?.count, 1)
  })
})

test('without account tokens the posts of one account cannot be put together', async () => {
  await inPlantedCase(async ({ casebook }) => {
    const all = allOf(await handedOut(casebook, profileOf('research', { accounts: 'none' })))
    assert.ok(all.postRows.length > 5 && all.postRows.every(({ account }) => account === undefined))
    assert.deepEqual(all.accountRows, [])
    const told = allOf(await handedOut(casebook, profileOf('research')))
    assert.equal(new Set(told.postRows.map(({ account }) => account)).size, 6)
    assert.deepEqual(
      told.accountRows.map(({ token }) => token),
      [...new Set(told.postRows.map(({ account }) => account))].sort(),
    )
    assert.equal(
      told.accountRows.reduce((sum, { posts }) => sum + posts, 0),
      told.postRows.length,
    )
  })
})

test('words are those that people wrote, undisputed and of the text as it is; verbatim only when opened', async () => {
  await inPlantedCase(async ({ casebook }) => {
    const wordsOf = async (words: Protection['words']) => {
      const { postRows } = allOf(await handedOut(casebook, profileOf('court', { words, posts: 'all' })))
      return postRows.flatMap(row => (row.words === undefined ? [] : [`${row.words.how}: ${row.words.text}`])).sort()
    }
    assert.deepEqual(await wordsOf('none'), [])
    const written = ['paraphrase: Somebody watched the building collapse.', 'shortened: Somebody found it undamaged.']
    assert.deepEqual(await wordsOf('paraphrase'), written)
    assert.equal((await wordsOf('verbatim')).filter(text => text.includes('ten past seven')).length, 2)
    const quote = 'words that the post does not hold any more'
    append(casebook, [
      {
        type: 'paraphrase',
        unit: { post: `${YARD}/6`, quote },
        text: 'Outdated.',
        how: 'paraphrase',
        language: 'en',
        role: 'r',
      },
      {
        type: 'paraphrase',
        unit: { post: `${YARD}/1` },
        text: 'Ғимарат құлады.',
        how: 'paraphrase',
        language: 'kk',
        role: 'r',
      },
    ])
    assert.deepEqual(await wordsOf('paraphrase'), written)
    const { handed } = await handedOut(casebook, profileOf('court', { posts: 'all' }), { language: 'kk' })
    assert.ok([...handed.posts()].some(({ words, language }) => words?.text === 'Ғимарат құлады.' && language === 'kk'))
    const count = (rule: string) => handed.redactions.find(row => row.rule === rule)?.count
    assert.deepEqual(
      ['words-paraphrased', 'words-shortened', 'words-disputed', 'words-outdated', 'words-left-out'].map(count),
      [1, 1, 1, 1, 5],
    )
  })
})

test('times, places, links, roles and notes follow their levels', async () => {
  await inPlantedCase(async ({ casebook }) => {
    const handed = async (changed: Partial<Protection>) =>
      allOf(await handedOut(casebook, profileOf('court', { posts: 'all', ...changed })))
    const times = async (level: Protection['times']) => {
      const { postRows, claims, head, ties } = await handed({ times: level })
      return [postRows[0].time, claims[0].from, head.span.from, ties[0].since, claims[0].support.shown[0].time]
    }
    assert.deepEqual(await times('none'), [undefined, undefined, undefined, undefined, undefined])
    assert.deepEqual(await times('month'), ['2026-01', '2026-01', '2026-01', '2019-03', '2026-01'])
    assert.deepEqual((await times('day'))[1], '2026-01-05')
    assert.deepEqual((await times('hour'))[1], '2026-01-05T14Z')
    assert.match(String((await times('exact'))[0]), /^2026-01-05T14:1\d:07Z$/)
    const places = async (level: Protection['places'], language: 'en' | 'ru' = 'en') => {
      const out = await handedOut(casebook, profileOf('court', { places: level }), { language })
      const { claims, head } = out.handed
      return [claims[0].place, head.coverage?.outages[0].place, claims[0].facts.coverage?.outages[0].place]
    }
    assert.deepEqual(await places('none'), [undefined, '', ''])
    assert.deepEqual(await places('country', 'ru'), ['Казахстан', 'Казахстан', 'Казахстан'])
    assert.deepEqual(await places('region'), ['Almaty', 'Almaty', 'Almaty'])
    assert.deepEqual((await places('stated'))[0], 'Almaty, Mill Street 4')
    const links = async (level: Protection['links']) =>
      (await handed({ links: level })).postRows.flatMap(row => row.links)
    assert.deepEqual(await links('none'), [])
    // Of two sites one is linked to by three accounts.
    assert.deepEqual(await links('domain'), ['selen-news.example', 'selen-news.example', 'selen-news.example'])
    assert.equal((await links('stated')).length, 4)
    const roles = ({ claims, exhibits, head }: Awaited<ReturnType<typeof handed>>) => [
      head.role,
      exhibits[0].acquiredBy,
      claims[0].deny.shown[1].roles[0],
      claims[0].facts.deny.assertions[1].decisions[0].role,
    ]
    assert.deepEqual(roles(await handed({})), ['person 1', 'person 1', 'person 2', 'person 2'])
    assert.deepEqual(roles(await handed({ roles: 'stated' })).slice(1, 3), ['chief editor Mira', 'coder from Orlan'])
    const notes = ({ claims }: Awaited<ReturnType<typeof handed>>) => [
      claims[0].deny.shown[1].note,
      claims[0].disclosure.rejected[0].note,
    ]
    assert.deepEqual(notes(await handed({})), [undefined, undefined])
    assert.deepEqual(notes(await handed({ notes: 'stated' })), [
      'Secretly Thinks that this is his neighbour',
      'Secretly Thinks that it is about a bakery',
    ])
  })
})

test('exhibits have their own numbers and salted commitments; the openings open them', async () => {
  await inPlantedCase(async ({ casebook }) => {
    const one = await handedOut(casebook, profileOf('court'))
    const two = await handedOut(casebook, profileOf('court'), { exportId: 'export two' })
    const [a, b] = [one.handed.exhibits, two.handed.exhibits]
    assert.equal(a.length, 3)
    assert.deepEqual(
      a.map(({ token }) => token),
      a.map(({ token }) => token).sort(),
    )
    assert.deepEqual(
      a.map(({ number }) => number),
      [1, 2, 3],
    )
    assert.equal(new Set([...a, ...b].map(({ commitment }) => commitment)).size, 6)
    for (const { number, exhibit, sha256, commitment } of one.exhibits) {
      assert.equal(exhibitsOf(casebook.custody.journal.acts()).get(exhibit)?.sha256, sha256)
      assert.equal(a[number - 1].commitment, commitment)
    }
    const open = await handedOut(casebook, profileOf('court', { hashes: 'stated' }))
    assert.deepEqual(
      open.handed.exhibits.map(({ commitment, isCommitmentSalted }) => [commitment, isCommitmentSalted]),
      open.exhibits.map(({ sha256 }) => [sha256, false]),
    )
    assert.equal(one.handed.custody.device, undefined)
    assert.equal(open.handed.custody.device, casebook.custody.deviceFingerprint)
    const named = new Map(one.names().map(({ token, id }) => [token, id]))
    assert.equal(named.get(one.handed.claims[0].token), 'dossier-of-hopes')
    assert.equal(named.get('person 2'), 'coder from Orlan')
    const keys = new Map([...one.posts()].map(({ token, key }) => [token, key]))
    assert.deepEqual(
      [...one.handed.posts()].map(({ token }) => keys.get(token)?.startsWith('telegram:channel')),
      [...one.handed.posts()].map(() => true),
    )
    assert.deepEqual(
      [...keys.keys()],
      [...one.handed.posts()].map(({ token }) => token),
    )
  })
})

test('a medium leaves with an undisputed review and all three checks, and only as its protected copy', async () => {
  await inPlantedCase(async ({ casebook }) => {
    const photo = exhibitsOf(casebook.custody.journal.acts()).all.find(({ latest }) => latest.format === 'media')
    const exhibit = photo?.number ?? 0
    const review = {
      type: 'media-review',
      exhibit,
      verdict: 'may-leave',
      areas: [],
      dismissed: [],
      sound: 'remove',
      reason: 'looked at it',
    } as const
    const grounds = async () => {
      const handing = await prepared(casebook)
      const { handed } = handing.finish(new Map([[exhibit, FILE]]))
      return [
        handing.media.length,
        handed.withheld.flatMap(({ what, ground }) => (what === 'media' ? ground : [])).join(),
        handed.exhibits.filter(({ file }) => file !== undefined).length,
      ]
    }
    assert.deepEqual(await grounds(), [0, 'media-not-reviewed', 0])
    append(casebook, [{ ...review, checked: ['faces', 'text'], role: 'a' }])
    assert.deepEqual(await grounds(), [0, 'media-unchecked', 0])
    append(casebook, [{ ...review, checked: ['faces', 'text', 'surroundings'], role: 'a' }])
    assert.deepEqual(await grounds(), [1, '', 1])
    const [medium] = (await prepared(casebook)).media
    assert.deepEqual([medium.exhibit, medium.sha256, medium.mediaKind], [exhibit, photo?.sha256, 'photo'])
    const without = (await prepared(casebook)).finish(new Map()).handed
    assert.deepEqual(
      without.withheld.map(({ ground }) => ground),
      ['media-no-copy'],
    )
    append(casebook, [{ ...review, verdict: 'stays', checked: [], role: 'b' }])
    assert.deepEqual(await grounds(), [0, 'media-disputed', 0])
    append(casebook, [{ ...review, verdict: 'stays', checked: [], role: 'a' }])
    assert.deepEqual(await grounds(), [0, 'media-stays', 0])
  })
})

const FILE: HandedFile = {
  path: 'media/1.jpg',
  mimeType: 'image/jpeg',
  sizeBytes: 10,
  sha256: '0'.repeat(64),
  changes: ['metadata-removed'],
  faces: undefined,
  description: undefined,
}

async function prepared(casebook: Casebook) {
  const profile = profileOf('court')
  const analysis = await analysisFor(casebook, profile)
  return prepareHanding(casebook, analysis, { profile, exportId: 'x', role: 'r', language: 'en', now: 0 })
}

test('what a person keeps in the case stays; it counts in the numbers, and nothing is told of it', async () => {
  await inPlantedCase(async ({ casebook }) => {
    const before = (await handedOut(casebook, profileOf('court', { posts: 'all' }))).handed
    const yard = casebook.acquisitions().find(({ name }) => name.includes('yard') && name.endsWith('result.json'))
    assert.ok(yard)
    append(casebook, [
      { type: 'withholding', post: `${YARD}/5`, verdict: 'withhold', role: 'a', reason: 'she is at risk' },
      { type: 'withholding', claim: 'secret-claim', verdict: 'withhold', role: 'a', reason: 'not ready' },
      { type: 'withholding', post: `${YARD}/6`, verdict: 'release', role: 'a', reason: 'fine' },
      { type: 'withholding', post: `${YARD}/6`, verdict: 'withhold', role: 'b', reason: 'not fine' },
    ])
    const { handed } = await handedOut(
      casebook,
      profileOf('court', { posts: 'all', notes: 'stated', words: 'verbatim' }),
    )
    assert.ok(handed.withheld.some(({ what, ground }) => what === 'original' && ground === 'decision'))
    assert.deepEqual(handed.withheld.filter(({ what }) => what !== 'original').slice(0, 3), [
      { what: 'claim', ground: 'decision', expires: undefined, count: 1 },
      { what: 'media', ground: 'media-not-reviewed', expires: undefined, count: 1 },
      { what: 'post', ground: 'decision', expires: undefined, count: 1 },
    ])
    assert.ok(handed.withheld.some(({ what, ground }) => what === 'post' && ground === 'disputed'))
    assert.ok(handed.withheld.some(({ what, ground }) => what === 'tie' && ground === 'disputed'))
    assert.equal(handed.claims.length, 1)
    assert.deepEqual(handed.ties, [])
    assert.equal([...handed.posts()].length, [...before.posts()].length - 2)
    assert.deepEqual(handed.claims[0].deny.ladder, before.claims[0].deny.ladder)
    for (const shown of handed.claims[0].deny.shown)
      assert.deepEqual([shown.post, shown.words, shown.time, shown.exhibit, shown.note], Array(5).fill(undefined))
    const whole = exhibitsOf(casebook.custody.journal.acts()).of(yard.sha256)?.number
    append(casebook, [{ type: 'withholding', exhibit: whole, verdict: 'withhold', role: 'a', reason: 'risk' }])
    const rest = (await handedOut(casebook, profileOf('court', { posts: 'all' }), { exhibits: [whole ?? 0] })).handed
    assert.equal([...rest.posts()].length, 2)
    assert.ok(rest.withheld.some(({ what, count }) => what === 'exhibit' && count === 1))
    assert.equal(rest.exhibits.length, 1)
  })
})

test('unknown claims and exhibits are named; an index read for others is refused', async () => {
  await inPlantedCase(async ({ casebook }) => {
    const failing = (request: object, key: string) =>
      assert.rejects(
        () => handedOut(casebook, profileOf('court'), request),
        (error: unknown) => error instanceof CaseError && error.key === key,
      )
    await failing({ claims: ['no-such'] }, 'explain-unknown-claim')
    await failing({ claims: ['__proto__'] }, 'explain-unknown-claim')
    await failing({ exhibits: [99] }, 'unknown-exhibit')
    const { handed } = await handedOut(casebook, profileOf('court'), {
      claims: ['secret-claim', 'dossier-of-hopes', 'secret-claim'],
    })
    assert.deepEqual(
      handed.claims.map(({ number, text }) => [number, text.en]),
      [
        [1, 'The water was off'],
        [2, 'The granary burned down'],
      ],
    )
  })
})
