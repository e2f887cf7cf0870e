// What invented reviewers decided on the bundled example, line by line: they know its truth, compare each mark with what is shown, and say why.
// `node test/support/example-casework.ts` writes them beside the committed example.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Casebook } from '../../src/casebook/casebook.ts'
import { appendCasework } from '../../src/casebook/casework-append.ts'
import { detectAll } from '../../src/casebook/detect-all.ts'
import { importInputs } from '../../src/casebook/line.ts'
import { nearestAssertions } from '../../src/casebook/nearest-assertions.ts'
import { silentProgress } from '../../src/casebook/progress.ts'
import { recordClaims } from '../../src/casebook/record-claims.ts'
import { weighClaims } from '../../src/casebook/weigh-claims.ts'
import type { CaseworkAct, MarkReviewAct, Unit } from '../../src/model/casework.ts'
import type { Side, Vantage, WeighedClaim } from '../../src/model/ladder.ts'
import { exhibitsOf } from '../../src/preserve/exhibit-numbers.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { foundPosts, simulatedFiles } from '../synthetic/simulated-folder.ts'
import { exampleProtection } from './example-protection.ts'
import { answeredGroups } from './simulated-reviewer.ts'

/** Claims whose marks nobody has looked at: the network was off, and the reviewers have not come to them. */
const LEFT_OPEN = ['gate']
const TOOL = 'example'
const ROUNDS = 8

interface Truth {
  readonly outage: { readonly place: string; readonly start: number; readonly end: number; readonly measuredBy: string }
  readonly claims: Record<string, Record<Side, { readonly origins: string[] }>>
}

interface Found {
  readonly text: string
}

/**
 * The lines of casework.jsonl. `folder` holds `exports`, `claims.yaml` and `truth.json`; `found` is every message by the name that the truth
 * gives it. The same folder gives the same lines.
 */
export async function exampleCasework(
  folder: string,
  truth: Truth,
  found: ReadonlyMap<string, Found[]>,
): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'anechoic-example-'))
  const casebook = Casebook.openOrCreate(join(root, 'case'), nodeSystem, TOOL)
  try {
    recordClaims(casebook, join(folder, 'claims.yaml'))
    await importInputs(casebook, {
      inputs: [join(folder, 'exports')],
      chats: [],
      readOptions: {},
      progress: silentProgress,
      signal: new AbortController().signal,
      showProblems: () => {},
      showChats: () => {},
    })
    const decided = await reviews(casebook, truth, found)
    const acts = [...background(casebook, truth), ...decided, ...exampleProtection(casebook, decided, TOOL)]
    return `${acts.map(act => JSON.stringify(withoutTool(act))).join('\n')}\n`
  } finally {
    casebook.close()
    rmSync(root, { recursive: true, force: true })
  }
}

function withoutTool({ tool: _, ...rest }: CaseworkAct): object {
  return rest
}

/** Everything but marks: the outage, who is public, who owns what, how claims stand to each other. */
function background(casebook: Casebook, { outage }: Truth): CaseworkAct[] {
  const local = (time: number) => `${new Date(time + 5 * 3_600_000).toISOString().slice(0, 19)}+05:00`
  const channel = (name: string) =>
    casebook
      .index()
      .channels()
      .find(entry => entry.name === name)?.id ?? name
  const exhibit = (name: string) => {
    const act = casebook.acquisitions().find(acquisition => acquisition.name.endsWith(name))
    return act === undefined ? 0 : (exhibitsOf(casebook.custody.journal.acts()).of(act.sha256)?.number ?? 0)
  }
  const document = casebook
    .index()
    .channels()
    .find(({ id, name }) => id.startsWith('document:') && name.includes('register'))
  const register = exhibit('register-extract.txt')
  const editor = { role: 'editor', tool: TOOL }
  return [
    {
      type: 'outage',
      place: outage.place,
      from: local(outage.start),
      to: local(outage.end),
      measuredBy: outage.measuredBy,
      ...editor,
    },
    {
      type: 'actor',
      actor: 'governor-office',
      kind: 'public-body',
      names: ["Governor's Office", 'администрация губернатора', 'Губернатор кеңсесі'],
      isPublic: true,
      accounts: [channel('Губернатор | Официально')],
      ...editor,
    },
    {
      type: 'actor',
      actor: 'grain-storage',
      kind: 'organisation',
      names: ['Selen Grain Storage'],
      isPublic: true,
      ...editor,
    },
    {
      type: 'actor',
      actor: 'press-house',
      kind: 'organisation',
      names: ['Selen Press House'],
      isPublic: true,
      ...editor,
    },
    {
      type: 'actor',
      actor: 'courier',
      kind: 'organisation',
      names: ['Selen Courier', 'Селенский курьер'],
      isPublic: true,
      accounts: [channel('Селенский курьер')],
      ...editor,
    },
    { type: 'actor', actor: 'sarko', kind: 'person', names: ['Ilvet Sarko', 'Илвет Сарко'], isPublic: true, ...editor },
    {
      type: 'controller',
      controller: 'Selen Press House',
      members: [channel('Селенский курьер'), channel('Порт Селен News')],
      verdict: 'declared',
      reason: 'The register of companies names both titles as media of the Selen Press House.',
      ...editor,
    },
    {
      type: 'tie',
      from: 'sarko',
      to: 'grain-storage',
      kind: 'directorship',
      basis: 'documented',
      stance: 'assert',
      speakers: [],
      exhibit: register,
      ...(document === undefined ? {} : { unit: { post: `${document.id}/4` } }),
      since: '2024',
      ...editor,
    },
    {
      type: 'tie',
      from: 'press-house',
      to: 'courier',
      kind: 'control',
      basis: 'documented',
      stance: 'assert',
      speakers: [],
      exhibit: register,
      ...editor,
    },
    {
      type: 'tie',
      from: 'sarko',
      to: 'governor-office',
      kind: 'family',
      basis: 'alleged',
      stance: 'assert',
      speakers: ['electrician of the warehouse'],
      reason: 'Said in the interview, from hearsay.',
      ...editor,
    },
    {
      type: 'tie',
      from: 'sarko',
      to: 'governor-office',
      kind: 'family',
      basis: 'alleged',
      stance: 'deny',
      speakers: ['actor:governor-office'],
      reason: 'Statement of the office.',
      ...editor,
    },
    {
      type: 'claim',
      claim: 'wiring',
      text: {
        en: 'Old wiring set the grain warehouse on fire',
        ru: 'Зерновой склад загорелся от старой проводки',
        kk: 'Астық қоймасы ескі сымнан өртенді',
      },
      kind: 'factual',
      place: 'Port Selen',
      support: { search: ['warehouse wiring', 'складе проводка', 'қоймада сым'], examples: [] },
      deny: { search: [], examples: [] },
      ...editor,
    },
    {
      type: 'claim-relation',
      from: 'warehouse',
      to: 'wiring',
      kind: 'contradicts',
      verdict: 'holds',
      reason: 'One fire, one place, one evening: set on purpose, or from the wiring.',
      ...editor,
    },
    { type: 'stage', claim: 'bridge', stage: 'inquiry', ...editor },
    { type: 'stage', claim: 'bridge', stage: 'preliminary-assessment', ...editor },
    { type: 'stage', claim: 'bridge', stage: 'collection', ...editor },
  ]
}

async function reviews(casebook: Casebook, truth: Truth, found: ReadonlyMap<string, Found[]>): Promise<CaseworkAct[]> {
  const detected = await detectAll(casebook.index(), casebook.settings(), 0, silentProgress)
  const own = new Set<string>()
  for (const sides of Object.values(truth.claims))
    for (const { origins } of Object.values(sides))
      for (const name of origins) for (const { text } of found.get(name) ?? []) own.add(text)
  const made: CaseworkAct[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const acts = weighClaims(casebook, detected).flatMap(claim =>
      LEFT_OPEN.includes(claim.claim.id) ? [] : answers(casebook, detected, claim, own, made.length),
    )
    if (acts.length === 0) break
    appendCasework(casebook, acts)
    made.push(...acts)
  }
  return made
}

type Detected = Awaited<ReturnType<typeof detectAll>>

function answers(
  casebook: Casebook,
  detected: Detected,
  claim: WeighedClaim,
  own: ReadonlySet<string>,
  before: number,
): CaseworkAct[] {
  const near = nearestAssertions(casebook, detected.analysis, claim)
  return (['support', 'deny'] as const).flatMap((side): CaseworkAct[] => {
    const { assertions, edges, group, unassessed } = claim[side]
    const joined = new Set(edges.map(({ from }) => from))
    const text = (post: number) => casebook.index().posts([post])[0].text
    // Marks that rules suggest, and those that a reader finds where rules see none.
    const earliest = new Map<number, number>()
    const answered = answeredGroups(claim[side])
    assertions.forEach(({ mark, post }, position) => {
      if (answered.has(group[position])) return
      const isFound = mark === 'suggested' || (mark === 'none' && !joined.has(position) && own.has(text(post)))
      if (isFound && !earliest.has(group[position])) earliest.set(group[position], position)
    })
    if (earliest.size === 0 && unassessed === 'side-not-reviewed')
      return [
        {
          type: 'side-review',
          claim: claim.claim.id,
          side,
          reason: 'Read in full: nobody on this side says where they know it from.',
          role: 'reviewer 1',
          tool: TOOL,
        },
      ]
    return [...earliest.values()].map((position, i) => {
      const { post } = assertions[position]
      const shown = near.of(post)
      return review(
        casebook,
        claim.claim.id,
        side,
        post,
        shown.map(earlier => earlier.post),
        own,
        before + i,
      )
    })
  })
}

function review(
  casebook: Casebook,
  claim: string,
  side: Side,
  post: number,
  shown: readonly number[],
  own: ReadonlySet<string>,
  number: number,
): MarkReviewAct {
  const unit = (index: number): Unit => {
    const [detail] = casebook.index().posts([index])
    return { post: `${detail.channel.id}/${detail.messageId}` }
  }
  const [{ text, media, messageId }] = casebook.index().posts([post])
  const isOwn = own.has(text)
  const base = {
    type: 'mark-review' as const,
    claim,
    side,
    unit: unit(post),
    compared: shown.map(unit),
    role: number % 3 === 2 ? 'reviewer 2' : 'reviewer 1',
    tool: TOOL,
  }
  const where = `message ${messageId}, beside ${shown.length} earlier`
  if (!isOwn)
    return {
      ...base,
      mark: 'words',
      verdict: 'not-own',
      reason: `Not the sender's own, or nothing that shows it: ${where}.`,
    }
  const isFilmed = media.some(item => item.status === 'held')
  const clock = /\b([01]?\d|2[0-3]):[0-5]\d\b/.exec(text)?.[0]
  return {
    ...base,
    mark: isFilmed ? 'media' : 'words',
    verdict: 'own',
    vantage: vantageOf(claim, text),
    reason: `${isFilmed ? 'Own picture, seen nowhere earlier' : 'Particulars that none of the earlier ones has'}${clock === undefined ? '' : `, among them ${clock}`}: ${where}.`,
  }
}

const PLACES: Readonly<Record<string, string>> = {
  bridge: 'Salt Bridge',
  warehouse: 'grain warehouse',
  wiring: 'grain warehouse',
  morgue: 'hospital four',
  square: 'Mill Square',
}

const VIEWPOINTS: readonly (readonly [RegExp, string])[] = [
  [/window|balcon|окна|балкон|терез/iu, 'from a window'],
  [/taxi|такси|drove|ехали|водил|forklift|погрузчик/iu, 'from a vehicle'],
  [/film|video|снимал|видео|бейне/iu, 'filming'],
  [
    /work|shift|duty|guard|desk|electrician|работаю|дежур|смена|электрик|контор|істеймін|күзет|кезек/iu,
    'at work there',
  ],
]

function vantageOf(claim: string, text: string): Vantage {
  const viewpoint = VIEWPOINTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'in the crowd'
  return { place: PLACES[claim] ?? claim, viewpoint }
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, '../../examples/crisis')
  const files = simulatedFiles({ seed: 1, shape: 'example' })
  const truth: Truth = JSON.parse(files.get('truth.json')?.toString() ?? '')
  writeFileSync(join(folder, 'casework.jsonl'), await exampleCasework(folder, truth, foundPosts(files)))
}
