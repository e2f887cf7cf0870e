// What a case holds, worked out of index and journal: the first half of the overview.

import type { ChannelEntry } from '../corpus/engine.ts'
import { OWN_ANALYSIS } from '../model/consent.ts'
import type { HeldChannelName, HeldChannelRow, HeldFormat, HeldPosts, HeldRecord } from '../model/overview.ts'
import type { Problem } from '../model/problem.ts'
import { shortName } from '../show/excerpt.ts'
import { countsOf, heldPosts } from '../show/overview-held.ts'
import { problemsView } from '../show/problems-view.ts'
import type { Casebook } from './casebook.ts'
import { type ConsentRegister, consentRegister, heldBackOriginals } from './consent.ts'
import { countsWithDocuments } from './document-counts.ts'
import { allProblems } from './summarise.ts'

const ABSENT_SHOWN = 50

/** Losses first, then as `allProblems` orders them. */
export function problemsByLoss(casebook: Casebook): readonly Problem[] {
  return [...allProblems(casebook)].sort((a, b) => Number(a.severity === 'notice') - Number(b.severity === 'notice'))
}

/** Needs a sealed index. Cost: a few passes over its columns, problems and absent messages read once. */
export function heldOverview(casebook: Casebook): HeldRecord {
  const index = casebook.index()
  const counts = countsWithDocuments(index)
  const register = consentRegister(casebook)
  const all = heldPosts(index.columns(), index.channels())
  const problems = problemsByLoss(casebook)
  const { losses, notices, codes } = problemsView(problems, name => name, true)
  const formats = formatsOf(casebook, register)
  const { posts, channels, accounts, documents, paragraphs, forwards, mediaReferenced, mediaHeld, distinctTexts } =
    counts
  return {
    inputs: casebook.intakes().reduce((sum, act) => sum + act.inputs, 0),
    originals: formats.reduce((sum, { originals }) => sum + originals, 0),
    sizeBytes: formats.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    formats,
    ...{ posts, channels, accounts, documents, paragraphs, forwards, mediaReferenced, mediaHeld, distinctTexts },
    ...identitiesOf(casebook, documents > 0),
    undated: all.undated,
    zoneless: all.zoneless,
    changed: all.changed,
    furtherVersions: Math.max(0, counts.versions - counts.posts),
    absent: absentOf(casebook, register),
    losses,
    notices,
    codes: codes.map(({ severity, count, example: { code } }) => ({
      severity,
      count,
      example: problems.find(problem => problem.code === code && problem.severity === severity) as Problem,
    })),
    counts: countsOf(all),
    rows: rowsOf(index.channels(), all),
  }
}

/** The same counts and chats of some posts, which are in canonical order. */
export function narrowedOverview(casebook: Casebook, posts: Int32Array): Pick<HeldRecord, 'counts' | 'rows'> {
  const index = casebook.index()
  const narrowed = heldPosts(index.columns(), index.channels(), posts)
  return { counts: countsOf(narrowed), rows: rowsOf(index.channels(), narrowed) }
}

/** How a chat is called on the screen: as `Labels.channel` calls it. */
export function channelLabel(
  { id, name, isPublic }: HeldChannelName,
  showNames: boolean,
  pseudonym: (id: string) => string,
): { readonly name: string; readonly isNameHidden: boolean } {
  const isNameHidden = !showNames && !isPublic
  return { name: isNameHidden ? pseudonym(id) : shortName(name || id), isNameHidden }
}

function rowsOf(channels: readonly ChannelEntry[], { rows }: HeldPosts): HeldRecord['rows'] {
  return {
    total: rows.total,
    rows: rows.rows.map(({ position, ...row }): HeldChannelRow => {
      const { id, name, isPublic, platform, channelKind, identity } = channels[position]
      return { id, name, isPublic, platform, kind: channelKind, identity, ...row }
    }),
  }
}

function identitiesOf(
  casebook: Casebook,
  hasDocuments: boolean,
): Pick<HeldRecord, 'accountsByPlatformId' | 'accountsByNameOnly'> {
  const index = casebook.index()
  const { channel, account, count } = index.columns()
  const isDocument = index.channels().map(({ channelKind }) => channelKind === 'document')
  // Speakers of a document are accounts of its own channel only.
  const speakers = new Set<number>()
  if (hasDocuments) for (let post = 0; post < count; post++) if (isDocument[channel[post]]) speakers.add(account[post])
  let accountsByNameOnly = 0
  let accountsByPlatformId = 0
  for (const [position, { identity }] of index.accounts().entries()) {
    if (identity !== 'name-only') accountsByPlatformId++
    else if (!speakers.has(position)) accountsByNameOnly++
  }
  return { accountsByPlatformId, accountsByNameOnly }
}

function formatsOf(casebook: Casebook, register: ConsentRegister): HeldFormat[] {
  const posts = casebook.index().postsByOriginal()
  const withheld = heldBackOriginals(register, OWN_ANALYSIS)
  const formats = new Map<HeldFormat['format'], Omit<HeldFormat, 'format'>>()
  for (const { sha256, latest } of register.exhibits.all) {
    if (withheld.has(sha256)) continue
    const known = formats.get(latest.format) ?? { originals: 0, posts: 0, sizeBytes: 0 }
    formats.set(latest.format, {
      originals: known.originals + 1,
      posts: known.posts + (posts.get(sha256) ?? 0),
      sizeBytes: known.sizeBytes + latest.sizeBytes,
    })
  }
  return [...formats]
    .map(([format, entry]) => ({ format, ...entry }))
    .sort((a, b) => b.posts - a.posts || (a.format < b.format ? -1 : 1))
}

function absentOf(casebook: Casebook, register: ConsentRegister): HeldRecord['absent'] {
  const index = casebook.index()
  const absent = index.absent()
  const entries = new Map<string, ChannelEntry>(index.channels().map(entry => [entry.id, entry]))
  const rows = absent.slice(0, ABSENT_SHOWN).map(({ channel, original, messageIds }) => ({
    id: channel as string,
    name: entries.get(channel)?.name ?? '',
    isPublic: entries.get(channel)?.isPublic ?? false,
    exhibit: register.exhibits.of(original)?.number ?? 0,
    messages: messageIds.length,
  }))
  return { rows, total: absent.length }
}
