// Footage of a case as lines of text.

import { dateTime } from '../messages/catalogue.ts'
import { coverageTexts, footageMessages, groundText } from '../messages/cli-footage.ts'
import { mediaMatchText } from '../messages/media-match.ts'
import { questionGroups } from '../messages/media-question-groups.ts'
import { exhibitMetadataMessages } from '../messages/web-exhibit-metadata.ts'
import type { FootageOverview } from '../model/footage-overview.ts'
import type { CollectionMatch, ExhibitPage, FootageCoverage } from '../model/footage-view.ts'
import type { Language } from '../model/ladder.ts'
import type { StatedPlace } from '../model/media-metadata.ts'
import { quoted } from '../model/problem.ts'
import { isSignerFault } from '../model/provenance.ts'
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
  printQuestions(context, view.questions)
  more(view.questionCount, view.questions.length)
  for (const { exhibit, ground, isPartial } of view.unread)
    line(
      footageMessages[isPartial ? 'media.partial' : 'media.unread'][language]({
        exhibit,
        why: groundText(ground, language),
      }),
    )
  more(view.unreadCount, view.unread.length)
  printCoverage(context, view.coverage)
}

/** Questions of a kind together, with what may lie behind them once. */
function printQuestions({ output, language }: CommandContext, rows: FootageOverview['questions']): void {
  for (const { asked, explanations } of questionGroups(language, rows)) {
    for (const { exhibits, question } of asked) {
      const named = { exhibits: exhibits.join(', '), count: exhibits.length }
      output.out(terminalSafe(footageMessages['media.question'][language]({ ...named, question })))
    }
    for (const text of explanations) output.out(terminalSafe(footageMessages['media.may'][language]({ text })))
  }
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
    line(
      footageMessages[item.isPartial ? 'media.partial' : 'media.unread'][language]({
        exhibit: item.exhibit,
        why: groundText(item.ground, language),
      }),
    )
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
  for (const { kind, value } of metadata?.traces ?? [])
    line(`  ${exhibitMetadataMessages[`trace.${kind}`][language]()}: ${value}`)
  for (const { group, name, value } of metadata?.rows ?? []) line(`  ${group} ${name}: ${value}`)
  if (hiddenRows > 0) line(footageMessages['media.hidden'][language]({ count: hiddenRows }))
  for (const place of metadata?.places ?? []) line(`  ${placeText(place, language)}`)
  for (const text of provenanceLines(page.provenance, language)) line(text)
  const { exhibit } = item
  printQuestions(
    context,
    page.questions.map(question => ({ exhibit, family: exhibit, question })),
  )
}

/** Coordinates with the direction of the camera and the error that the file states. */
function placeText(place: StatedPlace, language: Language): string {
  const { field, latitude, longitude, directionDegrees, isDirectionMagnetic, errorMetres } = place
  const { direction, error } = exhibitMetadataMessages
  return [
    `${field}: ${latitude.toFixed(6)}, ${longitude.toFixed(6)}`,
    ...(errorMetres === undefined ? [] : [error[language]({ metres: errorMetres })]),
    ...(directionDegrees === undefined
      ? []
      : [direction[language]({ degrees: directionDegrees, isMagnetic: isDirectionMagnetic === true })]),
  ].join('; ')
}

/** A verdict in words, with everything that it rests on; nothing for a medium that carries none, unless a list was given for it. */
function provenanceLines(provenance: ExhibitPage['provenance'], language: Language): string[] {
  if (provenance === null) return []
  const { verdict, verifier, codes, signer, trustList } = provenance
  if (verdict === 'none' && trustList === undefined) return []
  const said = exhibitMetadataMessages[`verdict.${isSignerFault(provenance) ? 'signer' : verdict}`][language]()
  const facts = [
    ['credentials.codes', codes.join(', ')],
    ['credentials.signer', signer?.issuer ?? ''],
    ['credentials.time', signer?.signedTime ?? ''],
    ['credentials.list', trustList === undefined ? '' : quoted(trustList)],
  ] as const
  return [
    `  Content Credentials: ${said} ${exhibitMetadataMessages['credentials.by'][language]({ verifier })}`,
    ...facts.flatMap(([key, text]) =>
      text === '' ? [] : [`    ${exhibitMetadataMessages[key][language]()}: ${text}`],
    ),
  ]
}
