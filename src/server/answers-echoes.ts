// Answers about families of copies: lists, one family, its variants.

import { channelTokens } from '../casebook/channel-tokens.ts'
import { findingText } from '../messages/findings.ts'
import type { Analysis, Burst, CopyFamily } from '../model/analysis.ts'
import { CaseError } from '../model/case-error.ts'
import type { TextIndex } from '../model/finding.ts'
import { selectFamilies, timesToHalf } from '../show/echo-families.ts'
import { familySpread } from '../show/echo-spread.ts'
import { touchedClaims, touchedClusters, touchedContainments } from '../show/echo-touches.ts'
import { familyTexts, variantDiff } from '../show/echo-variants.ts'
import { spreadOf } from '../show/families-view.ts'
import type { Answers } from './answering.ts'
import { forwardAnswers, originName } from './answers-forwards.ts'
import { citedPosts, finite } from './cited-posts.ts'
import type { BurstRow, Contained, echoesRoutes, FamilyPage, FamilyRow, VariantRow } from './contract-echoes.ts'
import type { Desk } from './desk.ts'
import { postTest } from './narrowed.ts'
import type { Asked } from './route.ts'

const SPREAD_STEPS = 96
const CHANNELS_SHOWN = 60
const CONTAINED_SHOWN = 20
const TREES_SHOWN = 30
/** Selections kept until figures change. */
const KEPT = 12

export const echoesAnswers: Answers<typeof echoesRoutes> = {
  'echoes.families': async (desk, { offset, limit, ...query }, { showNames }) => {
    const { families } = await desk.analysis()
    const selected = await selection(desk, query)
    const shown = Array.from(selected.subarray(offset, offset + limit), at => families[at])
    return { rows: await familyRows(desk, shown, showNames), total: selected.length, whole: families.length }
  },
  'echoes.family': familyPage,
  'echoes.variants': async (desk, { family: id, offset, limit }, { showNames }) => {
    const { analysis, family } = await familyOf(desk, id)
    const texts = familyTexts(desk.casebook().index().columns(), family)
    return {
      rows: variantRows(desk, analysis, texts, offset, limit, showNames),
      total: texts.length,
      whole: family.texts.length,
    }
  },
  'echoes.variant': async (desk, { family: id, number }, { showNames }) => {
    const { analysis, family } = await familyOf(desk, id)
    const corpus = desk.casebook().index()
    const texts = familyTexts(corpus.columns(), family)
    if (number > texts.length) throw new CaseError('usage', 'no-such-echo', { value: `${id} / ${number}` })
    const [centre, after] = corpus.posts([texts[0].firstPost, texts[number - 1].firstPost])
    const [variant] = variantRows(desk, analysis, texts, number - 1, 1, showNames)
    return { variant, total: texts.length, ...variantDiff(centre.text, after.text) }
  },
  ...forwardAnswers,
  'echoes.bursts': async (desk, { offset, limit, ...narrowed }) => {
    const { bursts } = await desk.analysis()
    const isWithin = await postTest(desk, narrowed)
    const found = bursts
      .filter(({ posts }) => isWithin === undefined || posts.some(isWithin))
      .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
    return {
      rows: await burstRows(desk, found.slice(offset, offset + limit)),
      total: found.length,
      whole: bursts.length,
    }
  },
}

type Query = Omit<Parameters<(typeof echoesAnswers)['echoes.families']>[1], 'offset' | 'limit'>

/** Positions in `families`; the last few are kept, so that scrolling does not select again. */
async function selection(desk: Desk, query: Query): Promise<Int32Array> {
  const kept = await desk.remembered('echoes selections', () => new Map<string, Int32Array>())
  const key = JSON.stringify(query)
  const known = kept.get(key)
  if (known !== undefined) return known
  const { families } = await desk.analysis()
  const corpus = desk.casebook().index()
  const halves = await desk.remembered('echoes times to half', () => timesToHalf(corpus.columns(), families))
  const { query: words, from, to, channels, languages, ...rest } = query
  const within = await postTest(desk, { from, to, channels, languages })
  const selected = selectFamilies(families, halves, {
    ...rest,
    ...(words === undefined || words.trim() === '' ? {} : { texts: new Set<TextIndex>(corpus.matching(words)) }),
    ...(within === undefined ? {} : { within }),
  })
  if (kept.size >= KEPT) for (const oldest of [...kept.keys()].slice(0, 1)) kept.delete(oldest)
  kept.set(key, selected)
  return selected
}

function channelsOf(desk: Desk) {
  return desk.ofIndex('echoes channels', channelTokens)
}

async function familyOf(desk: Desk, id: string): Promise<{ analysis: Analysis; family: CopyFamily }> {
  const analysis = await desk.analysis()
  const byId = await desk.remembered(
    'echoes families by id',
    ({ families }) => new Map(families.map(each => [each.id, each])),
  )
  const family = byId.get(id)
  if (family === undefined) throw new CaseError('usage', 'no-such-echo', { value: id })
  return { analysis, family }
}

async function familyRows(desk: Desk, families: readonly CopyFamily[], showNames: boolean): Promise<FamilyRow[]> {
  const corpus = desk.casebook().index()
  const analysis = await desk.analysis()
  const halves = await desk.remembered('echoes times to half', () => timesToHalf(corpus.columns(), analysis.families))
  const position = await desk.remembered(
    'echoes positions of families',
    ({ families: all }) => new Map(all.map(({ id }, at) => [id, at])),
  )
  const first = citedPosts(
    desk,
    families.map(({ firstPost }) => firstPost),
    showNames,
  )
  return families.map((family, i) => ({
    id: family.id,
    first: first[i],
    posts: family.posts.length,
    accounts: family.accounts,
    channels: family.channels,
    forwards: family.forwards,
    variants: family.texts.length,
    lastTime: finite(family.lastTime),
    toHalf: finite(halves[position.get(family.id) ?? -1]),
    spread: spreadOf(corpus, family),
  }))
}

async function familyPage(desk: Desk, { family: id }: { readonly family: string }, asked: Asked): Promise<FamilyPage> {
  const { analysis, family } = await familyOf(desk, id)
  const { showNames, language } = asked
  const columns = desk.casebook().index().columns()
  const names = desk.names(showNames)
  const [row] = await familyRows(desk, [family], showNames)
  const spread = familySpread(columns, family, { steps: SPREAD_STEPS, most: CHANNELS_SHOWN })
  const firsts = citedPosts(
    desk,
    spread.channels.map(({ firstPost }) => firstPost),
    showNames,
  )
  const finding = analysis.findings.find(each => each.kind === 'copy-family' && each.id === id)
  const { within, holds } = touchedContainments(family, analysis.containments)
  const members = new Set(family.posts)
  const trees = analysis.forwardTrees
    .map(tree => ({ tree, posts: tree.posts.reduce((sum, post) => sum + (members.has(post) ? 1 : 0), 0) }))
    .filter(({ posts }) => posts > 0)
  const { tokens } = channelsOf(desk)
  return {
    ...row,
    sentence: finding === undefined ? '' : findingText(finding, language),
    spreadByChannel: {
      start: spread.range?.start ?? null,
      end: spread.range?.end ?? null,
      steps: spread.steps,
      untimed: spread.untimed,
      totalChannels: spread.totalChannels,
      channels: spread.channels.map(({ channel, firstPost: _, ...counts }, i) => ({
        token: tokens[channel],
        name: names.channel(channel),
        first: firsts[i],
        ...counts,
      })),
    },
    bursts: await burstRows(
      desk,
      analysis.bursts.filter(burst => burst.family === id),
    ),
    claims: touchedClaims(family, analysis.claims).map(({ claim, support, deny }) => ({
      id: claim.id,
      text: claim.text[language] ?? Object.values(claim.text)[0] ?? claim.id,
      support,
      deny,
    })),
    clusters: touchedClusters(columns, family, analysis.coordination.clusters).map(({ cluster, accounts, posts }) => ({
      id: cluster.id,
      members: cluster.accounts.length,
      accounts,
      posts,
    })),
    within: await contained(
      desk,
      within.map(each => ({ text: each.container, share: each.share })),
      showNames,
    ),
    holds: await contained(
      desk,
      holds.map(each => ({ text: each.contained, share: each.share })),
      showNames,
    ),
    trees: trees
      .slice(0, TREES_SHOWN)
      .map(({ tree, posts }) => ({ id: tree.id, origin: originName(desk, tree, showNames), posts })),
    totalTrees: trees.length,
  }
}

/** Largest share first. */
async function contained(
  desk: Desk,
  others: readonly { readonly text: TextIndex; readonly share: number }[],
  showNames: boolean,
): Promise<Contained> {
  const shown = [...others].sort((a, b) => b.share - a.share || a.text - b.text).slice(0, CONTAINED_SHOWN)
  const firstPostOf = firstPosts(desk)
  const familyOfCentre = await desk.remembered(
    'echoes families by centre',
    ({ families }) => new Map(families.map(({ centre, id }) => [centre, id])),
  )
  const { textFamilies } = await desk.analysis()
  const cited = citedPosts(
    desk,
    shown.map(({ text }) => firstPostOf[text]),
    showNames,
  )
  return {
    total: others.length,
    rows: shown.map(({ text, share }, i) => ({
      first: cited[i],
      share,
      family: familyOfCentre.get(textFamilies.centre[text]) ?? null,
    })),
  }
}

/** First post of each text. */
function firstPosts(desk: Desk): Int32Array {
  return desk.ofIndex('echoes first posts of texts', casebook => {
    const { text, count } = casebook.index().columns()
    const first = new Int32Array(casebook.index().counts().distinctTexts).fill(-1)
    for (let post = count - 1; post >= 0; post--) if (text[post] >= 0) first[text[post]] = post
    return first
  })
}

function variantRows(
  desk: Desk,
  { textFamilies }: Analysis,
  texts: ReturnType<typeof familyTexts>,
  offset: number,
  limit: number,
  showNames: boolean,
): VariantRow[] {
  const shown = texts.slice(offset, offset + limit)
  const cited = citedPosts(
    desk,
    shown.map(({ firstPost }) => firstPost),
    showNames,
  )
  return shown.map(({ text, posts }, i) => ({
    number: offset + i + 1,
    first: cited[i],
    posts,
    resemblance: textFamilies.resemblance[text],
  }))
}

/** A burst of a family with its first words. */
async function burstRows(desk: Desk, bursts: readonly Burst[]): Promise<BurstRow[]> {
  const byId = await desk.remembered(
    'echoes families by id',
    ({ families }) => new Map(families.map(each => [each.id, each])),
  )
  const families = bursts.map(({ family }) => (family === undefined ? undefined : byId.get(family)))
  const excerpts = citedPosts(
    desk,
    families.flatMap(family => family?.firstPost ?? []),
    false,
    120,
  )
  let next = 0
  return bursts.map(({ id, start, end, posts, accounts, expected, qValue }, i) => {
    const family = families[i]
    return {
      id,
      ...(family === undefined ? {} : { family: { id: family.id, excerpt: excerpts[next++].excerpt } }),
      start,
      end,
      posts: posts.length,
      accounts,
      expected,
      q: qValue,
    }
  })
}
