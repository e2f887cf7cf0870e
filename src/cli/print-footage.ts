// Footage of a case as lines of text.

import { dateTime } from '../messages/catalogue.ts'
import { coverageTexts, footageMessages, groundText } from '../messages/cli-footage.ts'
import { mediaMatchText } from '../messages/media-match.ts'
import { questionText } from '../messages/media-questions.ts'
import type { FootageOverview } from '../model/footage-overview.ts'
import type { CollectionMatch, ExhibitPage, FootageCoverage } from '../model/footage-view.ts'
import type { Language } from '../model/ladder.ts'
import { quoted } from '../model/problem.ts'
import type { CommandContext } from './command.ts'
import { terminalSafe } from './terminal-safe.ts'

/** What the case cannot say is said last, and to the same place as what it says. */
export function printCoverage({ output, language }: CommandContext, coverage: FootageCoverage): void {
  for (const text of coverageTexts(coverage, language)) output.out(text)
}

/** What a member of a collection states of its time. */
export function statedText({ stated, heldBefore }: CollectionMatch, language: Language): string {
  const time = stated === null ? '' : footageMessages['media.stated'][language]({ time: quoted(stated) })
  return time + (heldBefore === null ? '' : footageMessages['media.held'][language]({ day: quoted(heldBefore) }))
}

export function printOverview(context: CommandContext, view: FootageOverview): void {
  const { output, language } = context
  const line = (text: string) => output.out(terminalSafe(text))
  const more = (all: number, shown: number) => {
    if (all > shown) line(footageMessages['media.more'][language]({ count: all - shown }))
  }
  for (const { exhibit, members, memberCount, posts, firstSeen } of view.families) {
    const when = firstSeen === null ? footageMessages['media.undated'][language]({}) : dateTime(language, firstSeen)
    line(footageMessages['media.family'][language]({ exhibit, exhibits: memberCount, posts, when }))
    for (const member of members)
      line(footageMessages['media.member'][language]({ ...member, match: mediaMatchText(member.match, language) }))
    more(memberCount - 1, members.length)
  }
  more(view.familyCount, view.families.length)
  for (const { exhibit, match } of view.seenBefore)
    line(
      footageMessages['media.seen'][language]({
        exhibit,
        collection: quoted(match.collection),
        name: quoted(match.name),
        match: mediaMatchText(match.match, language),
        stated: statedText(match, language),
      }),
    )
  more(view.seenBeforeCount, view.seenBefore.length)
  for (const { exhibit, question } of view.questions) printQuestion(context, exhibit, question)
  more(view.questionCount, view.questions.length)
  for (const { exhibit, ground } of view.unread)
    line(footageMessages['media.unread'][language]({ exhibit, why: groundText(ground, language) }))
  more(view.unreadCount, view.unread.length)
  printCoverage(context, view.coverage)
}

function printQuestion(
  { output, language }: CommandContext,
  exhibit: number,
  asked: Parameters<typeof questionText>[1],
): void {
  const { question, explanations } = questionText(language, asked)
  output.out(terminalSafe(footageMessages['media.question'][language]({ exhibit, question })))
  for (const text of explanations) output.out(terminalSafe(footageMessages['media.may'][language]({ text })))
}

export function printExhibit(context: CommandContext, page: ExhibitPage): void {
  const { output, language } = context
  const line = (text: string) => output.out(terminalSafe(text))
  const { item, sightings, sightingCount, relatives, relativeCount, collections, metadata, hiddenRows } = page
  const size = item.width === null || item.height === null ? '' : ` · ${item.width} × ${item.height}`
  line(
    footageMessages['media.exhibit'][language]({
      exhibit: item.exhibit,
      kind: item.format,
      size,
      posts: item.posts,
      families: item.familyPosts,
    }),
  )
  if (item.ground !== null)
    line(footageMessages['media.unread'][language]({ exhibit: item.exhibit, why: groundText(item.ground, language) }))
  for (const { time, isZoned, channel, exhibit, caption } of sightings) {
    const when = time === null ? '—' : `${dateTime(language, time)}${isZoned ? ' UTC' : ''}`
    line(footageMessages['media.sighting'][language]({ when, where: channel, exhibit, caption }))
  }
  if (sightingCount > sightings.length)
    line(footageMessages['media.more'][language]({ count: sightingCount - sightings.length }))
  for (const { exhibit, match, posts } of relatives)
    line(footageMessages['media.member'][language]({ exhibit, match: mediaMatchText(match, language), posts }))
  if (relativeCount > relatives.length)
    line(footageMessages['media.more'][language]({ count: relativeCount - relatives.length }))
  for (const one of collections)
    line(
      `  ${footageMessages['match.collection'][language]({
        collection: quoted(one.collection),
        name: quoted(one.name),
        match: mediaMatchText(one.match, language),
        stated: statedText(one, language),
      })}`,
    )
  for (const { field, text } of metadata?.times ?? []) line(`  ${field}: ${text}`)
  for (const { group, name, value } of metadata?.rows ?? []) line(`  ${group} ${name}: ${value}`)
  if (hiddenRows > 0) line(footageMessages['media.hidden'][language]({ count: hiddenRows }))
  if (page.provenance !== null && page.provenance.verdict !== 'none')
    line(`  C2PA: ${page.provenance.verdict} (${page.provenance.verifier}) ${page.provenance.codes.join(', ')}`)
  for (const question of page.questions) printQuestion(context, item.exhibit, question)
}
