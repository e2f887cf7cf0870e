// A case with something planted for every rule of protection: private people, a public channel, a photo, links, decisions, a source. Invented throughout.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { acquire } from '../../src/casebook/acquire.ts'
import { Casebook } from '../../src/casebook/casebook.ts'
import { unreadCasework } from '../../src/casebook/casework.ts'
import { type HandedOut, type HandRequest, prepareHanding } from '../../src/casebook/handed.ts'
import { indexOriginals } from '../../src/casebook/index-originals.ts'
import { analyse } from '../../src/casebook/line.ts'
import { silentProgress } from '../../src/casebook/progress.ts'
import type { Act } from '../../src/model/acts.ts'
import type { Analysis } from '../../src/model/analysis.ts'
import type { AudienceProfile, Protection } from '../../src/model/audience-profile.ts'
import type { CaseworkAct } from '../../src/model/casework.ts'
import type { HandedFile } from '../../src/model/handed.ts'
import { STANDARD_PROFILES } from '../../src/protect/standard-profiles.ts'
import { nodeSystem } from '../../src/system/system.ts'

export const running = { progress: silentProgress, signal: new AbortController().signal }

/** A broadcast channel, and a chat of private people. */
export const WATCH = 'telegram:channel1900000021'
export const YARD = 'telegram:channel1900000022'

const WATCH_NAME = 'Selen Watch Daily'
const YARD_NAME = 'Quiet yard of Mill Street'

/** Display names of private people, the last one an admin. */
export const PEOPLE = ['Aigerim Testova', 'Bolat Sampleman', 'Vera Inventova', 'Daniyar Nobodov', 'Zhanna Example-Kyzy']
const idOf = (person: number) => `user88000010${person + 1}`

/** Post 4 repeats post 1, post 3 forwards the channel, post 5 replies. */
const YARD_POSTS: readonly { readonly by: number; readonly text: string; readonly more?: Record<string, unknown> }[] = [
  {
    by: 0,
    text: 'I saw with my own eyes how the granary burned down, the roof fell in at ten past seven, write to me +7 700 555 0199',
  },
  {
    by: 1,
    text: 'I was at the granary when it burned, two trucks stood there and both of the pumps were dry, photo attached',
    more: { photo: 'photos/aigerim-window.jpg', width: 1, height: 1 },
  },
  {
    by: 2,
    text: 'The granary on Mill Street burned, says the watch, and nobody came.',
    more: { forwarded_from: WATCH_NAME, forwarded_from_id: 'channel1900000021' },
  },
  {
    by: 3,
    text: 'I saw with my own eyes how the granary burned down, the roof fell in at ten past seven, write to me +7 700 555 0199',
  },
  {
    by: 4,
    text: 'the granary is whole, I stood before it this morning, look at https://t.me/vera_inventova_77/12 and https://pages.selen-news.example/a?u=vera',
    more: { reply_to_message_id: 1 },
  },
  { by: 0, text: 'the granary is whole, says my neighbour Bolat Sampleman' },
  {
    by: 3,
    text: 'does anybody know whether the bakery opens tomorrow, my number is +7 700 555 0123 https://www.selen-news.example/bakery',
  },
]

const WATCH_POSTS = [
  'The granary on Mill Street burned, says the watch, and nobody came.',
  'Forty people were counted at the granary that burned, says the watch. https://selen-news.example/forty',
]

/** Texts of a source that does not permit everything. */
export const SOURCE_TEXT =
  'my cousin Serik Whistlerov set the granary on fire, the granary burned because he was paid in cash'
const SOURCE_CHAT = 'Whistlers of the port'

const message = (
  id: number,
  at: number,
  from: string,
  fromId: string,
  text: string,
  more: Record<string, unknown> = {},
) => ({
  id,
  type: 'message',
  date: `2026-01-05T19:${10 + at}:00`,
  date_unixtime: String(Date.UTC(2026, 0, 5, 14, 10 + at, 7) / 1000),
  from,
  from_id: fromId,
  text,
  text_entities: [],
  ...more,
})

/** A picture that no decoder has to read. */
const PHOTO = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(700, 7)])

/** Writes the exports; returns the folders. */
export function writeExports(folder: string): Record<'watch' | 'yard' | 'source', string> {
  const write = (name: string, chat: object) => {
    mkdirSync(join(folder, name, 'photos'), { recursive: true })
    writeFileSync(join(folder, name, 'result.json'), JSON.stringify(chat))
    return join(folder, name)
  }
  const watch = write('watch-export-7712', {
    name: WATCH_NAME,
    type: 'public_channel',
    id: 1900000021,
    messages: WATCH_POSTS.map((text, i) => message(i + 701, i, WATCH_NAME, 'channel1900000021', text)),
  })
  const yard = write('yard-export-7713', {
    name: YARD_NAME,
    type: 'private_supergroup',
    id: 1900000022,
    messages: YARD_POSTS.map(({ by, text, more }, i) => message(i + 1, i + 3, PEOPLE[by], idOf(by), text, more)),
  })
  writeFileSync(join(yard, 'photos', 'aigerim-window.jpg'), PHOTO)
  const source = write('source-export-7714', {
    name: SOURCE_CHAT,
    type: 'private_supergroup',
    id: 1900000023,
    messages: [message(9001, 20, 'Serik Whistlerov', 'user880000999', SOURCE_TEXT)],
  })
  return { watch, yard, source }
}

/** What leads to a private person, post or original: none of it may be in a protected export. */
export const FORBIDDEN: readonly string[] = [
  ...PEOPLE,
  ...PEOPLE.map((_, i) => idOf(i)),
  ...PEOPLE.map((_, i) => `telegram:${idOf(i)}`),
  'Serik Whistlerov',
  'user880000999',
  YARD_NAME,
  YARD,
  SOURCE_CHAT,
  '1900000022',
  '1900000023',
  '555 0199',
  '555 0123',
  'vera_inventova_77',
  'aigerim-window',
  'yard-export-7713',
  'source-export-7714',
  'ten past seven',
  'pumps were dry',
  'my neighbour',
  'in cash',
  'Secretly Thinks',
  'roof of house nine',
  'Dossier of Hopes',
  'chief editor Mira',
  'coder from Orlan',
]

/** An act without the program that wrote it. */
export type PlantedAct = CaseworkAct extends infer Type
  ? Type extends CaseworkAct
    ? Omit<Type, 'tool'>
    : never
  : never

/** Acts that people sign, with what must not leave in their words. */
export const DECISIONS: readonly PlantedAct[] = [
  {
    type: 'claim',
    claim: 'dossier-of-hopes',
    text: { en: 'The granary burned down', ru: 'Зернохранилище сгорело' },
    kind: 'factual',
    place: 'Almaty, Mill Street 4',
    from: '2026-01-05T19:10+05:00',
    quantity: { what: 'people', low: 40, high: 40 },
    support: { search: ['granary burned'], examples: [] },
    deny: { search: ['granary whole'], examples: [] },
    role: 'chief editor Mira',
  },
  {
    type: 'claim',
    claim: 'secret-claim',
    text: { en: 'The water was off' },
    kind: 'factual',
    support: { search: ['pumps dry'], examples: [] },
    deny: { search: [], examples: [] },
    role: 'chief editor Mira',
  },
  {
    type: 'assertion',
    claim: 'dossier-of-hopes',
    unit: { post: `${YARD}/6` },
    stance: 'deny',
    evidentiality: 'hearsay',
    speakers: ['Bolat Sampleman'],
    role: 'coder from Orlan',
    reason: 'Secretly Thinks that this is his neighbour',
  },
  {
    type: 'assertion',
    claim: 'dossier-of-hopes',
    unit: { post: `${YARD}/7` },
    stance: 'unrelated',
    evidentiality: 'unsourced',
    speakers: [],
    role: 'coder from Orlan',
    reason: 'Secretly Thinks that it is about a bakery',
  },
  {
    type: 'mark-review',
    claim: 'dossier-of-hopes',
    side: 'support',
    unit: { post: `${YARD}/1` },
    mark: 'words',
    verdict: 'own',
    compared: [],
    vantage: { place: 'roof of house nine' },
    role: 'chief editor Mira',
    reason: 'Secretly Thinks that she lives in house nine',
  },
  {
    type: 'mark-review',
    claim: 'dossier-of-hopes',
    side: 'support',
    unit: { post: `${YARD}/2` },
    mark: 'words',
    verdict: 'not-own',
    compared: [{ post: `${YARD}/1` }],
    role: 'coder from Orlan',
    reason: 'Secretly Thinks that he was elsewhere',
  },
  {
    type: 'mark-review',
    claim: 'dossier-of-hopes',
    side: 'support',
    unit: { post: `${YARD}/2` },
    mark: 'words',
    verdict: 'own',
    compared: [{ post: `${YARD}/1` }],
    role: 'chief editor Mira',
    reason: 'Secretly Thinks that the picture is his',
  },
  {
    type: 'controller',
    controller: 'Zhanna Example-Kyzy',
    members: [WATCH, `telegram:${idOf(4)}`],
    verdict: 'declared',
    role: 'chief editor Mira',
    reason: 'Secretly Thinks that she pays for both',
  },
  {
    type: 'actor',
    actor: 'port',
    kind: 'public-body',
    names: ['Port of Selen'],
    isPublic: true,
    role: 'chief editor Mira',
  },
  {
    type: 'actor',
    actor: 'bolat',
    kind: 'person',
    names: ['Bolat Sampleman'],
    isPublic: false,
    role: 'chief editor Mira',
  },
  {
    type: 'tie',
    from: 'bolat',
    to: 'port',
    kind: 'membership',
    basis: 'alleged',
    stance: 'assert',
    speakers: ['Aigerim Testova'],
    unit: { post: `${YARD}/6` },
    since: '2019-03-04',
    role: 'chief editor Mira',
  },
  {
    type: 'outage',
    place: 'Almaty, Mill Street',
    from: '2026-01-05T14:00:00Z',
    to: '2026-01-05T14:12:00Z',
    measuredBy: 'Port of Selen',
    role: 'chief editor Mira',
  },
  {
    type: 'paraphrase',
    unit: { post: `${YARD}/1` },
    text: 'Somebody watched the building collapse.',
    how: 'paraphrase',
    language: 'en',
    role: 'chief editor Mira',
  },
  {
    type: 'paraphrase',
    unit: { post: `${YARD}/5` },
    text: 'Somebody found it undamaged.',
    how: 'shortened',
    language: 'en',
    role: 'chief editor Mira',
  },
  {
    type: 'paraphrase',
    unit: { post: `${YARD}/2` },
    text: 'A first wording in dispute.',
    how: 'paraphrase',
    language: 'en',
    role: 'chief editor Mira',
  },
  {
    type: 'paraphrase',
    unit: { post: `${YARD}/2` },
    text: 'A second wording in dispute.',
    how: 'paraphrase',
    language: 'en',
    role: 'coder from Orlan',
  },
  {
    type: 'naming',
    of: WATCH,
    verdict: 'may-be-named',
    audiences: ['public', 'court'],
    role: 'chief editor Mira',
    reason: 'a newspaper',
  },
]

/** Acts from outside the list of casework. */
export function append(casebook: Casebook, acts: readonly (PlantedAct | Act)[]): void {
  for (const act of acts) casebook.custody.journal.append({ tool: 'test', ...act } as Act)
  casebook.custody.commit()
  if (unreadCasework(casebook) > 0) throw new Error('a planted act is not in its form')
}

export async function take(casebook: Casebook, input: string, source?: string): Promise<void> {
  await acquire(casebook, {
    inputs: [input],
    chats: ['all'],
    readOptions: {},
    ...(source === undefined ? {} : { source }),
    ...running,
    role: 'chief editor Mira',
    showProblems: () => {},
    showChats: () => {},
  })
}

export interface PlantedCase {
  readonly casebook: Casebook
  readonly exports: ReturnType<typeof writeExports>
}

/** The case with everything but the source's export. */
export async function inPlantedCase(work: (planted: PlantedCase) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-handed-'))
  const casebook = Casebook.openOrCreate(join(folder, 'case'), nodeSystem, 'anechoic test')
  try {
    const exports = writeExports(folder)
    await take(casebook, exports.watch)
    await take(casebook, exports.yard)
    append(casebook, DECISIONS)
    await work({ casebook, exports })
  } finally {
    casebook.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A standard profile with some levels changed. */
export function profileOf(
  audience: keyof typeof STANDARD_PROFILES,
  changed: Partial<Protection> = {},
): AudienceProfile {
  const standard = STANDARD_PROFILES[audience]
  return { ...standard, protection: { ...standard.protection, ...changed } }
}

const ANALYSES = new WeakMap<Casebook, { readonly key: string; readonly analysis: Analysis }>()

/** Reads the index for an audience and analyses it; again only when something was recorded or another consent is asked for. */
export async function analysisFor(casebook: Casebook, { consent }: AudienceProfile): Promise<Analysis> {
  const key = JSON.stringify([consent, casebook.custody.journal.entries])
  const known = ANALYSES.get(casebook)
  if (known?.key === key) return known.analysis
  await indexOriginals(casebook, running.progress, running.signal, consent)
  const analysis = await analyse(casebook, 0, running.progress)
  ANALYSES.set(casebook, { key, analysis })
  return analysis
}

/** The index read for the audience, the analysis, and what is handed out. */
export async function handedOut(
  casebook: Casebook,
  profile: AudienceProfile,
  request: Partial<HandRequest> = {},
  files: ReadonlyMap<number, HandedFile> = new Map(),
): Promise<HandedOut> {
  const analysis = await analysisFor(casebook, profile)
  const whole = {
    profile,
    exportId: 'export one',
    role: 'chief editor Mira',
    language: 'en',
    now: Date.UTC(2026, 5, 1),
    ...request,
  } as const
  return prepareHanding(casebook, analysis, whole).finish(files)
}

/** Everything in a record that leaves, rows too, as one text. */
export function allText({ handed }: Pick<HandedOut, 'handed'>): string {
  return JSON.stringify(allOf({ handed }))
}

/** Everything that leaves, rows as lists. */
export function allOf({ handed }: Pick<HandedOut, 'handed'>) {
  const { accounts: _a, posts: _p, families: _f, ...rest } = handed
  return {
    ...rest,
    accountRows: [...handed.accounts()],
    postRows: [...handed.posts()],
    familyRows: [...handed.families()],
  }
}
