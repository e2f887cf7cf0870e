// What leaves an invented case, small, large or hostile: every number of a claim follows from its facts, every reference leads somewhere.

import { createHash } from 'node:crypto'
import type { AudienceProfile } from '../../src/model/audience-profile.ts'
import type {
  Handed,
  HandedAccount,
  HandedAssertion,
  HandedClaim,
  HandedExhibit,
  HandedPost,
  HandedSide,
  HandedWords,
} from '../../src/model/handed.ts'
import type { Claim, Side, WeighedSide } from '../../src/model/ladder.ts'
import type { FactSide, VoiceFacts } from '../../src/model/voice-facts.ts'
import { type KeyedHash, pseudonymsFor } from '../../src/protect/pseudonym.ts'
import { type CrowdSide, crowdClaim } from './claim-crowd.ts'

export interface HandedSampleOptions {
  readonly seed?: string
  readonly claims?: readonly SampleClaim[]
  /** Written into every field that holds somebody's words or names. */
  readonly words?: string
  readonly profile?: Partial<AudienceProfile['protection']>
  readonly audience?: AudienceProfile['like']
}

export interface SampleClaim {
  readonly claim: Claim
  readonly support: CrowdSide
  readonly deny: CrowdSide
  readonly isDark?: boolean
}

const rule = { search: [], examples: [] }
const side = (posts: number, origins: number, marked: number, unreviewed: number, isReviewed: boolean): CrowdSide => ({
  posts,
  origins,
  marked,
  unreviewed,
  isReviewed,
})

/** Many posts and few voices; few posts and many voices; not assessed, under a blackout; and one that nobody denies. */
export const THREE_CLAIMS: readonly SampleClaim[] = [
  {
    claim: {
      id: 'buses',
      kind: 'accusation',
      text: {
        en: 'The warehouses were set alight by men brought in on two buses',
        ru: 'Склады подожгли люди, привезённые на двух автобусах',
        kk: 'Қоймаларды екі автобуспен әкелінген адамдар өртеді',
      },
      place: 'Port Selen',
      from: '2025-01-05',
      to: '2025-01-06',
      support: rule,
      deny: rule,
    },
    support: side(620, 31, 11, 0, true),
    deny: side(140, 42, 24, 0, true),
  },
  {
    claim: {
      id: 'square',
      kind: 'factual',
      text: { en: 'More than ten thousand people stood on the square without violence' },
      place: 'Ust-Aral',
      from: '2025-01-02',
      quantity: { what: 'people on the square', low: 10_000 },
      support: rule,
      deny: rule,
    },
    support: side(148, 71, 40, 0, true),
    deny: side(22, 2, 0, 0, true),
  },
  {
    claim: {
      id: 'hospital',
      kind: 'factual',
      text: { ru: 'После десяти вечера у ворот больницы стреляли' },
      place: 'Karsan',
      from: '2025-01-06T22:00+05:00',
      support: rule,
      deny: rule,
    },
    support: side(96, 37, 0, 11, false),
    deny: side(3, 3, 0, 0, false),
    isDark: true,
  },
]

/** So many claims with so many assertions a side. */
export function manyClaims(claims: number, aSide: number): SampleClaim[] {
  return Array.from({ length: claims }, (_, i) => ({
    claim: {
      id: `claim-${i + 1}`,
      kind: 'factual',
      text: { en: `Statement ${i + 1} about the night at the harbour`, ru: `Высказывание ${i + 1} о ночи в порту` },
      support: rule,
      deny: rule,
    },
    support: side(aSide, Math.ceil(aSide / 12), Math.ceil(aSide / 150), 0, true),
    deny: side(aSide, Math.ceil(aSide / 20), Math.ceil(aSide / 300), i % 4 === 3 ? 3 : 0, i % 4 !== 3),
  }))
}

const keyedHash: KeyedHash = message => createHash('sha256').update(message).digest()
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The same options give equal records. */
export function handedSample(options: HandedSampleOptions = {}): Handed {
  const { seed = 'sample', claims: asked = THREE_CLAIMS, words, audience = 'newsroom' } = options
  const pseudonym = pseudonymsFor(seed, keyedHash)
  const token = (kind: string, id: string | number) => pseudonym(`${kind}\n${id}`)
  const said = (own: string) => words ?? own
  const exhibits = exhibitsOf(token, words)
  const claims = asked.map((one, i) => claimOf(one, i + 1, seed, exhibits.length, token, words))
  const posts = postsOf(claims, token, said)
  const accounts = accountsOf(token, words)
  return {
    head: {
      id: token('export', 1),
      profile: profileOf(audience, options.profile),
      language: 'en',
      title: said('Three nights at the harbour'),
      organization: said('Harbour Documentation Group'),
      role: said('person 1'),
      tool: 'anechoic 0.0.0',
      day: '2025-03-14',
      span: { from: '2024-12-30', to: '2025-01-09' },
      counts: {
        posts: 18_204,
        channels: 14,
        accounts: 4_312,
        documents: 3,
        families: 611,
        coordinatedAccounts: 38,
        clusters: 2,
      },
      coverage: {
        chats: 14,
        days: 11,
        outages: [{ place: said('Karsan'), hours: 61, ofHours: 72, measuredBy: said('two network monitors') }],
      },
      thresholds: { resemblance: 0.8, q: 0.05, windowsSeconds: [10, 60, 600] },
    },
    claims,
    relations: claims.slice(1).map(({ number }) => ({
      from: 1,
      to: number,
      kind: number % 2 === 0 ? ('contradicts' as const) : ('narrows' as const),
      isDisputed: number % 3 === 0,
    })),
    actors: [
      { token: token('actor', 1), kind: 'organisation', names: [said('Harbour Freight Company')] },
      { token: token('actor', 2), kind: 'person', names: undefined },
      { token: token('actor', 3), kind: 'public-body', names: [said('Port Authority of Selen'), said('Port office')] },
    ],
    ties: [
      {
        token: token('tie', 1),
        from: token('actor', 2),
        to: token('actor', 1),
        kind: 'directorship',
        isDocumented: true,
        assertedBy: [said('person 2')],
        deniedBy: [token('actor', 3)],
        since: '2019',
        until: undefined,
        exhibits: [1, 3],
      },
      {
        token: token('tie', 2),
        from: token('actor', 2),
        to: token('actor', 3),
        kind: 'family',
        isDocumented: false,
        assertedBy: [token('account', 4)],
        deniedBy: [],
        since: undefined,
        until: undefined,
        exhibits: [],
      },
    ],
    exhibits,
    channels: Array.from({ length: 14 }, (_, i) => ({
      token: token('channel', i),
      name: i === 0 ? said('Port Selen News') : undefined,
      platform: 'telegram',
      kind: i % 3 === 0 ? ('broadcast' as const) : ('group' as const),
      posts: 1000 + i,
    })),
    clusters: [
      {
        token: token('cluster', 0),
        accounts: 26,
        pairs: 119,
        qValue: 0.0004,
        verdict: 'coordinated',
        alternatives: [
          { alternative: 'fans', outcome: 'does-not-fit' },
          { alternative: 'one-event', outcome: 'open' },
        ],
      },
      { token: token('cluster', 1), accounts: 12, pairs: 31, qValue: 0.01, verdict: 'not-judged', alternatives: [] },
    ],
    network: {
      nodes: accounts.slice(0, 4).map(({ token: id }, i) => ({
        id,
        label: id,
        cluster: token('cluster', 0),
        pValue: 0.001 * (i + 1),
        qValue: 0.004,
        observed: 9 + i,
        expected: 0.7,
        actions: 40 + i,
        firstTime: Number.NaN,
        lastTime: Number.NaN,
      })),
      edges: [
        {
          first: 0,
          second: 1,
          observed: 7,
          expected: 0.2,
          pValue: 0.0001,
          qValue: 0.004,
          windowsSeconds: [10, 60],
          kinds: ['text'],
          objects: 6,
        },
      ],
      description: { program: 'anechoic 0.0.0', windows: '10, 60, 600' },
    },
    accounts: () => accounts,
    posts: () => posts,
    families: () => [
      { token: token('family', 0), posts: 412, accounts: 140, channels: 9, from: '2025-01-05', to: '2025-01-08' },
      { token: token('family', 1), posts: 3, accounts: 3, channels: 1, from: undefined, to: undefined },
    ],
    redactions: [
      { rule: 'account-numbered', what: 'account', count: 4_312 },
      { rule: 'channel-token', what: 'channel', count: 13 },
      { rule: 'words-paraphrased', what: 'words', count: 871 },
      { rule: 'words-left-out', what: 'words', count: 17_333 },
      { rule: 'time-coarse', what: 'time', count: 18_204 },
      { rule: 'hash-commitment', what: 'hash', count: exhibits.length },
      { rule: 'rule-of-another-version', what: 'media', count: 1 },
    ],
    withheld: [
      { what: 'exhibit', ground: 'withdrawn', expires: undefined, count: 1 },
      { what: 'exhibit', ground: 'lapsed', expires: '2025-02-28', count: 2 },
      { what: 'post', ground: 'audience', expires: undefined, count: 17 },
      { what: 'media', ground: 'media-not-reviewed', expires: undefined, count: 4 },
      { what: 'tie', ground: 'ground-of-another-version', expires: undefined, count: 3 },
    ],
    custody: { entries: 5_120, groups: 88, device: undefined, isWitnessed: true },
  }
}

function profileOf(
  like: AudienceProfile['like'],
  protection: Partial<AudienceProfile['protection']> = {},
): AudienceProfile {
  return {
    audience: like,
    like,
    consent: { use: 'publication', audience: 'public' },
    protection: {
      accounts: 'none',
      channels: 'cleared',
      speakers: 'public',
      words: 'paraphrase',
      notes: 'stated',
      roles: 'numbered',
      times: 'day',
      places: 'region',
      media: 'filled',
      sound: 'none',
      links: 'none',
      hashes: 'commitment',
      posts: 'cited',
      network: 'clusters',
      openings: 'none',
      ...protection,
    },
    formats: ['dossier', 'csv', 'claimreview'],
  }
}

type Tokens = (kind: string, id: string | number) => string

function exhibitsOf(token: Tokens, words: string | undefined): HandedExhibit[] {
  const exhibit = (number: number, own: Partial<HandedExhibit>): HandedExhibit => ({
    number,
    token: token('exhibit', number),
    format: 'telegram-json',
    mediaKind: undefined,
    sizeClass: '1-10 MB',
    posts: 1_480 * number,
    acquired: '2025-01-11',
    acquiredBy: words ?? 'person 1',
    commitment: sha256(`commitment ${number}`),
    isCommitmentSalted: true,
    url: undefined,
    file: undefined,
    custody: { isSigned: true, anchor: number % 2 === 0 ? 'queued' : 'verified' },
    ...own,
  })
  const file = {
    path: 'media/4.jpg',
    mimeType: 'image/jpeg',
    sizeBytes: 204_801,
    sha256: sha256('protected copy'),
    changes: ['metadata-removed', 'faces-filled', 're-encoded'],
    faces: { ssd: 3, tiny: 4, byHand: 1 },
    description: words ?? 'A gate at night, two cars before it; five faces are filled.',
  }
  return [
    exhibit(1, {}),
    exhibit(2, { format: 'whatsapp-txt', sizeClass: '< 1 MB' }),
    exhibit(3, { format: 'pdf', sizeClass: '< 1 MB', posts: 12 }),
    exhibit(4, { format: 'jpeg', mediaKind: 'photo', sizeClass: '< 1 MB', posts: 0, file }),
    exhibit(5, { format: 'mp4', mediaKind: 'video', sizeClass: '10-100 MB', posts: 0 }),
    exhibit(6, { format: 'html', posts: 1, url: 'https://news.example/', isCommitmentSalted: false }),
  ]
}

function accountsOf(token: Tokens, words: string | undefined): HandedAccount[] {
  return Array.from({ length: 8 }, (_, i) => ({
    token: token('account', i),
    name: i === 0 ? (words ?? 'Port Selen News') : undefined,
    platform: 'telegram',
    channel: i === 0 ? token('channel', 0) : undefined,
    posts: 40 + i,
    cluster: i < 4 ? token('cluster', 0) : undefined,
  })).sort(byToken)
}

const byToken = (a: { token: string }, b: { token: string }) => (a.token < b.token ? -1 : a.token > b.token ? 1 : 0)

function postsOf(claims: readonly HandedClaim[], token: Tokens, said: (own: string) => string): HandedPost[] {
  const posts = new Map<string, HandedPost>()
  for (const { support, deny } of claims) {
    for (const { shown } of [support, deny]) {
      for (const { post, exhibit, time, words } of shown) {
        if (post === undefined) continue
        posts.set(post, {
          token: post,
          channel: token('channel', posts.size % 14),
          account: token('account', posts.size % 8),
          time,
          isService: false,
          language: 'en',
          words: words ?? { text: said('retold'), language: 'en', how: 'paraphrase' },
          family: posts.size % 5 === 0 ? token('family', 0) : undefined,
          forwardOf: undefined,
          isForward: posts.size % 7 === 0,
          replyTo: undefined,
          media: posts.size % 11 === 0 ? [4] : [],
          mediaKinds: posts.size % 11 === 0 ? ['photo'] : [],
          links: [],
          exhibit,
        })
      }
    }
  }
  return [...posts.values()].sort(byToken)
}

function claimOf(
  asked: SampleClaim,
  number: number,
  seed: string,
  exhibits: number,
  token: Tokens,
  words: string | undefined,
): HandedClaim {
  const claim = words === undefined ? asked.claim : { ...asked.claim, text: { en: words }, place: words }
  const { weighed, facts } = crowdClaim({ ...asked, claim, seed: `${seed} ${asked.claim.id}` })
  const own = resigned({ ...facts, claim: { ...facts.claim, id: token('claim', number) } })
  const sideOf = (name: Side) => handedSide(name, weighed[name], own[name], number, exhibits, token, words)
  return {
    number,
    token: token('claim', number),
    text: claim.text,
    kind: claim.kind,
    place: claim.place,
    from: claim.from,
    to: claim.to,
    quantity: claim.quantity,
    stage: number === 1 ? 'verification' : undefined,
    isDark: asked.isDark === true,
    support: sideOf('support'),
    deny: sideOf('deny'),
    disclosure: {
      rejected: [
        { kind: 'unrelated', side: 'support', post: token('post', 'x1'), roles: ['person 2'], note: words },
        { kind: 'mark-inherited', side: 'support', post: undefined, roles: ['person 1', 'person 3'], note: words },
        { kind: 'judged-repeat', side: 'deny', post: token('post', 'x2'), roles: ['person 2'], note: words },
      ],
      disagreements: [{ type: 'stance', roles: ['person 1', 'person 2'], answers: ['support', 'comment'] }],
      held: 4 * number,
      unclear: number - 1,
    },
    facts: own,
    figures:
      claim.quantity === undefined
        ? []
        : [
            { side: 'support', speaker: undefined, low: 10_000, high: undefined, posts: 31 },
            { side: 'deny', speaker: words ?? 'Port Authority of Selen', low: 1_200, high: 1_500, posts: 4 },
            { side: undefined, speaker: undefined, low: undefined, high: 300, posts: 1 },
          ],
  }
}

/** With the digest that belongs to what is in it. */
export function resigned({ digest: _, ...facts }: VoiceFacts): VoiceFacts {
  return { ...facts, digest: sha256(JSON.stringify(facts)) }
}

const SHOWN = 200

function handedSide(
  name: Side,
  weighed: WeighedSide,
  facts: FactSide,
  claim: number,
  exhibits: number,
  token: Tokens,
  words: string | undefined,
): HandedSide {
  const { assertions } = facts
  const isFirst = (position: number) => assertions[position].edge === null
  const positions = [...assertions.keys()]
  const firsts = positions.filter(isFirst)
  const marked = positions.filter(position => !isFirst(position) && assertions[position].mark === 'confirmed')
  const tests = new Map<string, number>()
  for (const { edge } of assertions) if (edge !== null) tests.set(edge.test, (tests.get(edge.test) ?? 0) + 1)
  return {
    side: name,
    ladder: weighed.ladder,
    unassessed: weighed.unassessed,
    bound: weighed.bound,
    withoutOrigin: weighed.withoutOrigin ?? [],
    hangsOn: weighed.hangsOn,
    credibility: claim === 1 && name === 'support' ? { reliability: 'C', credibility: 3 } : undefined,
    shown: [...firsts, ...marked]
      .slice(0, SHOWN)
      .map(position => shownOf(name, weighed, facts, position, exhibits, token, words)),
    tests: [...tests].map(([test, posts]) => ({ test, posts })).sort((a, b) => b.posts - a.posts),
  }
}

const PARAPHRASES: Readonly<Record<Side, readonly HandedWords[]>> = {
  support: [
    { text: 'Says that she stood by the gate and saw two buses arrive.', language: 'en', how: 'paraphrase' },
    { text: 'Говорит, что видел это из окна; подробностей не приводит.', language: 'ru', how: 'paraphrase' },
    { text: '... at the gate, after ten ...', language: 'en', how: 'shortened' },
  ],
  deny: [
    { text: 'Says that nobody came; the gate was shut all night.', language: 'en', how: 'paraphrase' },
    { text: 'Ол жерде болғанын, ештеңе болмағанын айтады.', language: 'kk', how: 'paraphrase' },
  ],
}

function shownOf(
  name: Side,
  { assertions }: WeighedSide,
  facts: FactSide,
  position: number,
  exhibits: number,
  token: Tokens,
  words: string | undefined,
): HandedAssertion {
  const own = facts.assertions[position]
  const confirming = own.reviews.find(({ verdict, isDisputed }) => verdict === 'own' && !isDisputed)
  const texts = PARAPHRASES[name]
  const said = position % 4 === 3 ? undefined : texts[position % texts.length]
  return {
    position,
    post: token('post', `${name} ${own.post}`),
    speaker: own.account === null ? undefined : String(own.account),
    exhibit: position % 9 === 8 ? undefined : (own.post % exhibits) + 1,
    time: position % 13 === 12 ? undefined : `2025-01-0${(position % 6) + 2}`,
    words: words === undefined ? said : { text: words, language: undefined, how: 'paraphrase' },
    evidentiality: own.evidentiality ?? undefined,
    mark: own.mark,
    markKind: own.mark === 'confirmed' ? confirming?.kind : undefined,
    codedBy: assertions[position].codedBy ?? 'rule',
    roles: own.reviews.length > 0 ? ['person 2'] : [],
    isDisputed: own.isDisputed,
    note: words,
    group: own.group,
  }
}
