// The footage of a case at a glance.

import type { FootageFamilyRow, FootageOverview, FootageQuestionRow } from '../model/footage-overview.ts'
import { QUESTION_KINDS } from '../model/media-metadata.ts'
import { quoted } from '../model/problem.ts'
import { pseudonymsFor } from '../protect/pseudonym.ts'
import { hiddenQuestion } from '../show/hidden-metadata.ts'
import { labelsOf } from '../show/labels.ts'
import type { Casebook } from './casebook.ts'
import { findingsByExhibit } from './exhibit-findings.ts'
import { questionsOfExhibit } from './exhibit-questions.ts'
import { footageState } from './footage-state.ts'
import { postsOfFamily } from './gallery.ts'

/** For a terminal: file names hidden unless `showNames`, with the pseudonyms of reports. */
export async function shownOverview(casebook: Casebook, most: number, showNames: boolean): Promise<FootageOverview> {
  const view = await footageOverview(casebook, most)
  if (showNames) return view
  const pseudonym = pseudonymsFor('report', message => casebook.custody.keyedHash(message))
  const labels = labelsOf(casebook.index(), pseudonym, false)
  return {
    ...view,
    seenBefore: view.seenBefore.map(({ exhibit, match }) => ({
      exhibit,
      match: { ...match, name: labels.fileName(quoted(match.name)) },
    })),
    questions: view.questions.map(row => ({ ...row, question: hiddenQuestion(row.question, labels) })),
  }
}

/** `most`: entries of each list, and members of a family; Infinity lists all. */
export async function footageOverview(casebook: Casebook, most: number): Promise<FootageOverview> {
  const { library, register, rows } = await footageState(casebook)
  const numberOf = (sha256: Parameters<typeof register.exhibits.of>[0]) => register.exhibits.of(sha256)?.number ?? 0
  const { time } = casebook.index().columns()
  const families = library.families.map((family): FootageFamilyRow => {
    const { members } = family
    const [centre, ...others] = members
    const posts = postsOfFamily(family, library)
    const first = library.firstSeen(centre.sha256)
    return {
      exhibit: numberOf(centre.sha256),
      members: others.slice(0, most).map(({ sha256, match }) => ({
        exhibit: numberOf(sha256),
        match,
        posts: library.posts(sha256).length,
      })),
      memberCount: members.length,
      posts: posts.length,
      history: posts.slice(0, most),
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
  const questions = numbered
    .flatMap(({ item: { exhibit, centre }, sha256 }): FootageQuestionRow[] =>
      questionsOfExhibit(casebook, library, sha256).map(question => ({ exhibit, family: centre ?? exhibit, question })),
    )
    .sort(byKind)
  const unread = numbered.flatMap(({ item: { exhibit, ground, isPartial } }) =>
    ground === null ? [] : [{ exhibit, ground, isPartial }],
  )
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

const RANK = new Map(QUESTION_KINDS.map((kind, i) => [kind, i]))

function byKind(a: FootageQuestionRow, b: FootageQuestionRow): number {
  const rank = (RANK.get(a.question.kind) ?? 0) - (RANK.get(b.question.kind) ?? 0)
  return rank || a.family - b.family || a.exhibit - b.exhibit
}
