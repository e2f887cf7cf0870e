// What the conditions of a filter are called: a filter names families, claims and accounts by ids, people read words.

import { accountsByToken } from '../casebook/account-tokens.ts'
import { exhibitNames } from '../casebook/exhibit-names.ts'
import type { Analysis } from '../model/analysis.ts'
import type { PostFilter } from '../model/post-filter.ts'
import { excerptOf } from '../show/excerpt.ts'
import type { Labels } from '../show/labels.ts'
import type { ConditionLabel } from './contract-posts.ts'
import type { Desk } from './desk.ts'
import { ofJournal } from './of-journal.ts'
import { channelTokensOf, foundOf } from './posts-selected.ts'
import type { Asked } from './route.ts'

/** Code units of a text that stands for a family. */
const EXCERPT = 90

const NONE = { label: null, count: null, from: null, to: null } as const

/** One label for each condition that names something of the case, in the order of the fields. Waits for what it speaks of. */
export async function conditionLabels(
  desk: Desk,
  filter: PostFilter,
  { showNames, language }: Asked,
): Promise<ConditionLabel[]> {
  const names = desk.names(showNames)
  const labels: ConditionLabel[] = []
  const { channels = [], accounts = [], claim } = filter
  for (const value of channels) {
    const position = channelTokensOf(desk).indexOf(value)
    labels.push({ ...NONE, field: 'channels', value, label: position < 0 ? null : names.channel(position) })
  }
  for (const value of accounts) {
    const position = desk.ofIndex('posts.accounts', accountsByToken).get(value)
    labels.push({
      ...NONE,
      field: 'accounts',
      value,
      label: position === undefined ? null : (names.account(position) ?? null),
    })
  }
  if ([filter.family, filter.tree, filter.burst, filter.cluster].some(id => id !== undefined)) {
    const { detected } = await foundOf(desk)
    if (detected !== undefined) labels.push(...detectedLabels(desk, filter, detected, names))
  }
  if (claim !== undefined) {
    const { claims } = await desk.analysis()
    const text = claims.find(each => each.claim.id === claim)?.claim.text
    const label = text === undefined ? null : (text[language] ?? text.en ?? text.ru ?? text.kk ?? claim)
    labels.push({ ...NONE, field: 'claim', value: claim, label })
  }
  for (const field of ['exhibit', 'medium'] as const) {
    const number = filter[field]
    if (number === undefined) continue
    const name = ofJournal(desk.casebook(), 'posts.exhibits', exhibitNames).nameOf(number)
    labels.push({
      ...NONE,
      field,
      value: String(number),
      label: name === undefined ? null : names.fileName(name),
    })
  }
  return labels
}

function* detectedLabels(
  desk: Desk,
  { family, tree, burst, cluster }: PostFilter,
  { families, forwardTrees, bursts, coordination }: Omit<Analysis, 'claims'>,
  names: Labels,
): Generator<ConditionLabel> {
  const index = desk.casebook().index()
  if (family !== undefined) {
    const found = families.find(({ id }) => id === family)
    const text = found === undefined ? undefined : index.posts([found.firstPost])[0].text
    const { text: cut = '', isCut = false } = text === undefined ? {} : excerptOf(text, EXCERPT)
    const label = found === undefined ? null : `${cut}${isCut ? '…' : ''}`
    yield { ...NONE, field: 'family', value: family, label, count: found?.posts.length ?? null }
  }
  if (tree !== undefined) {
    const found = forwardTrees.find(({ id }) => id === tree)
    const entry = found === undefined ? undefined : index.forwardOrigins()[index.columns().forward[found.posts[0]]]
    const label = found === undefined ? null : ((entry && names.origin(entry.origin)) ?? '')
    yield { ...NONE, field: 'tree', value: tree, label, count: found?.posts.length ?? null }
  }
  if (burst !== undefined) {
    const found = bursts.find(({ id }) => id === burst)
    yield found === undefined
      ? { ...NONE, field: 'burst', value: burst }
      : { field: 'burst', value: burst, label: '', count: found.posts.length, from: found.start, to: found.end }
  }
  if (cluster !== undefined) {
    const found = coordination.clusters.find(({ id }) => id === cluster)
    yield {
      ...NONE,
      field: 'cluster',
      value: cluster,
      label: found === undefined ? null : '',
      count: found?.accounts.length ?? null,
    }
  }
}
