// Answers about lists that footage is held against: what they hold, what resembles it, adding and taking away.

import { collectionsOf, removeCollection } from '../casebook/collections.ts'
import { footageState } from '../casebook/footage-state.ts'
import { collectionMembers, matchesByMember, restoreCollection } from '../casebook/shown-collections.ts'
import { shownMatches } from '../casebook/shown-matches.ts'
import {
  addTrustList,
  removeTrustList,
  restoreTrustList,
  trustListHolders,
  trustListsOf,
} from '../casebook/trust-lists.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { Answers } from './answering.ts'
import type {
  CollectionRead,
  FileMatches,
  FootageLists,
  footageListRoutes,
  MemberPage,
} from './contract-footage-lists.ts'
import type { Desk } from './desk.ts'

const HOLDERS_SHOWN = 50
const MATCHES_SHOWN = 200
const MEMBER_MATCHES_SHOWN = 50

export const footageListAnswers: Answers<typeof footageListRoutes> = {
  'footage.lists': lists,
  'footage.members': members,
  'footage.collect': (desk, { path, name, isHashes, heldBefore, reason }, { role }) => {
    const casebook = desk.casebook()
    const job = desk.start('media', async ({ progress, signal, problem }): Promise<CollectionRead> => {
      const isReplaced = collectionsOf(casebook).some(({ act }) => act.name === name.normalize('NFC').trim())
      const { addCollection } = await import('../casebook/add-collection.ts')
      const added = await addCollection(casebook, {
        path,
        name,
        isHashes,
        ...(heldBefore === undefined ? {} : { heldBefore }),
        ...(reason === undefined || reason.trim() === '' ? {} : { reason }),
        role,
        progress,
        signal,
      })
      for (const each of added.problems) problem(each)
      desk.changed()
      return { name, isReplaced, members: added.members, others: added.others, problems: added.problems.length }
    })
    return { job }
  },
  'footage.match': (desk, { path }, { showNames }) => {
    const casebook = desk.casebook()
    const job = desk.start('media', async ({ signal }): Promise<FileMatches> => {
      const { matchFile } = await import('../casebook/match-file.ts')
      const { library } = await footageState(casebook)
      const { exhibits, collections, ground, ...found } = await matchFile(casebook, library, path, signal)
      const { picturesRead, videosRead, recordings, compared } = library.coverage
      return {
        ...found,
        ground: ground ?? null,
        exhibits: exhibits.slice(0, MATCHES_SHOWN),
        collections: shownMatches(casebook, collections.slice(0, MATCHES_SHOWN), showNames),
        lookedAt: picturesRead + videosRead + recordings,
        compared,
      }
    })
    return { job }
  },
  'footage.uncollect': (desk, { name, again }, { role }) => {
    refuseWhileReading(desk)
    if (again === true) restoreCollection(desk.casebook(), name, role)
    else removeCollection(desk.casebook(), name, role)
    desk.changed()
    return {}
  },
  'footage.trust': (desk, { path, name, reason }, { role }) => {
    const words = reason === undefined || reason.trim() === '' ? {} : { reason }
    addTrustList(desk.casebook(), { path, name, ...words, role })
    desk.changed()
    return {}
  },
  'footage.untrust': (desk, { name, again }, { role }) => {
    if (again === true) restoreTrustList(desk.casebook(), name, role)
    else removeTrustList(desk.casebook(), name, role)
    desk.changed()
    return {}
  },
}

/** A job that reads originals must not meet other collections half-way. */
function refuseWhileReading(desk: Desk): void {
  if (desk.jobs.isRunning) throw new CaseError('case-in-use', 'busy')
}

async function lists(desk: Desk): Promise<FootageLists> {
  const casebook = desk.casebook()
  const { rows, library } = await footageState(casebook)
  const matches = new Map<string, number>()
  for (const { collections } of rows) for (const name of collections) matches.set(name, (matches.get(name) ?? 0) + 1)
  const { picturesRead, videosRead, recordings, compared } = library.coverage
  return {
    collections: collectionsOf(casebook).map(({ act, claimedTime }) => ({
      name: act.name,
      kind: act.kind,
      members: act.members,
      heldBefore: act.heldBefore ?? null,
      reason: act.reason ?? null,
      role: quoted(act.role),
      claimedTime,
      matches: matches.get(act.name) ?? 0,
    })),
    trustLists: trustListsOf(casebook).map(({ act, claimedTime }) => ({
      name: act.name,
      certificates: act.certificates,
      holders: trustListHolders(casebook, act.name)
        .slice(0, HOLDERS_SHOWN)
        .map(({ subject, until }) => ({ subject: quoted(subject), until })),
      reason: act.reason ?? null,
      role: quoted(act.role),
      claimedTime,
    })),
    compared,
    lookedAt: picturesRead + videosRead + recordings,
  }
}

async function members(
  desk: Desk,
  { name, offset, limit }: { readonly name: string; readonly offset: number; readonly limit: number },
  { showNames }: { readonly showNames: boolean },
): Promise<MemberPage> {
  const casebook = desk.casebook()
  // Another list may come under the name.
  const list = collectionsOf(casebook).find(({ act }) => act.name === name)?.act.sha256 ?? ''
  const all = desk.ofIndex(`collection ${list}`, () => collectionMembers(casebook, name))
  const matched = matchesByMember(await footageState(casebook), name)
  const sorted = [...all.filter(member => matched.has(member.name)), ...all.filter(member => !matched.has(member.name))]
  const labels = desk.names(showNames)
  return {
    total: all.length,
    rows: sorted.slice(offset, offset + limit).map(member => ({
      ...member,
      name: labels.fileName(quoted(member.name)),
      matches: (matched.get(member.name) ?? []).slice(0, MEMBER_MATCHES_SHOWN),
      matchCount: matched.get(member.name)?.length ?? 0,
    })),
  }
}
