// The footage of a case at a glance.

import type { FootageFamilyRow, FootageOverview } from '../model/footage-overview.ts'
import type { Casebook } from './casebook.ts'
import { findingsByExhibit } from './exhibit-findings.ts'
import { questionsOfExhibit } from './exhibit-questions.ts'
import { footageState } from './footage-state.ts'

/** `most`: entries of each list, and members of a family; Infinity lists all. */
export async function footageOverview(casebook: Casebook, most: number): Promise<FootageOverview> {
  const { library, register, rows } = await footageState(casebook)
  const numberOf = (sha256: Parameters<typeof register.exhibits.of>[0]) => register.exhibits.of(sha256)?.number ?? 0
  const { time } = casebook.index().columns()
  const families = library.families.map(({ members }): FootageFamilyRow => {
    const [centre, ...others] = members
    const posts = new Set(members.flatMap(({ sha256 }) => library.posts(sha256)))
    const first = library.firstSeen(centre.sha256)
    return {
      exhibit: numberOf(centre.sha256),
      members: others.slice(0, most).map(({ sha256, match }) => ({
        exhibit: numberOf(sha256),
        match,
        posts: library.posts(sha256).length,
      })),
      memberCount: members.length,
      posts: posts.size,
      firstSeen: first === undefined ? null : time[first],
    }
  })
  families.sort((a, b) => b.posts - a.posts || b.memberCount - a.memberCount || a.exhibit - b.exhibit)
  const numbered = rows.flatMap(({ item }) => {
    const sha256 = register.exhibits.get(item.exhibit)?.sha256
    return sha256 === undefined ? [] : [{ item, sha256 }]
  })
  const seenBefore = numbered.flatMap(({ item: { exhibit }, sha256 }) =>
    library
      .collectionMatches(sha256)
      .slice(0, 1)
      .map(match => ({ exhibit, match })),
  )
  const questions = numbered.flatMap(({ item: { exhibit }, sha256 }) =>
    questionsOfExhibit(casebook, library, sha256).map(question => ({ exhibit, question })),
  )
  const unread = numbered.flatMap(({ item: { exhibit, ground } }) => (ground === null ? [] : [{ exhibit, ground }]))
  const ofExhibits = findingsByExhibit(casebook)
  const findings = numbered.flatMap(({ item: { exhibit } }) => ofExhibits.get(exhibit) ?? [])
  return {
    coverage: library.coverage,
    families: families.slice(0, most),
    familyCount: families.length,
    seenBefore: seenBefore.slice(0, most),
    seenBeforeCount: seenBefore.length,
    questions: questions.slice(0, most),
    questionCount: questions.length,
    unread: unread.slice(0, most),
    unreadCount: unread.length,
    findings: findings.slice(0, most),
    findingCount: findings.length,
  }
}
