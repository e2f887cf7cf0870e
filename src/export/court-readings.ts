// How footage was looked at, before a court: rows of an exhibit's card.

import { groundText } from '../messages/cli-footage.ts'
import { courtReadingMessages as messages } from '../messages/court-readings.ts'
import { mediaMatchText } from '../messages/media-match.ts'
import type { CourtExhibit } from '../model/court-pack.ts'
import type { Language } from '../model/ladder.ts'
import { type Html, type HtmlPart, html, isolated } from './html.ts'

/** Which programs read it and what was not looked at, what shows the same, and of which medium a text is. */
export function readingRows({ reading, derived }: CourtExhibit, language: Language): (Html | undefined)[] {
  const row = (title: 'read' | 'same' | 'derived', content: HtmlPart | undefined) =>
    content === undefined ? undefined : html`<div><dt>${messages[title][language]()}</dt><dd>${content}</dd></div>\n`
  return [
    row('derived', derived && derivedText(derived, language)),
    row('read', reading && readText(reading, language)),
    row('same', reading?.same && sameText(reading.same, language)),
  ]
}

function readText({ tools, ground, isCompared }: NonNullable<CourtExhibit['reading']>, language: Language): HtmlPart {
  const why = ground === undefined ? undefined : groundText(ground, language)
  return [
    tools.length === 0 ? undefined : html`<p>${isolated(tools.join(', '))}</p>`,
    why === undefined
      ? undefined
      : html`<p>${messages[isCompared ? 'read.partly' : 'read.not'][language]()} ${isolated(why)}</p>`,
    why === undefined && !isCompared ? html`<p>${messages['read.bytes'][language]()}</p>` : undefined,
  ]
}

function sameText(same: NonNullable<NonNullable<CourtExhibit['reading']>['same']>, language: Language): HtmlPart {
  if (same.as === 'member') {
    const { centre, match } = same
    const to =
      centre === undefined ? messages['same.elsewhere'][language]() : messages['same.to'][language]({ number: centre })
    return html`<p>${to}: ${mediaMatchText(match, language)}</p>`
  }
  const { members, hasOthers } = same
  return [
    members.length === 0
      ? undefined
      : html`<p>${messages['same.first'][language]({ numbers: members.join(', '), count: members.length })}</p>`,
    hasOthers ? html`<p>${messages['same.others'][language]()}</p>` : undefined,
  ]
}

function derivedText({ kind, medium, program }: NonNullable<CourtExhibit['derived']>, language: Language): HtmlPart {
  const of =
    medium === undefined
      ? messages['derived.elsewhere'][language]()
      : messages['derived.of'][language]({ number: medium })
  const who =
    program === undefined
      ? messages['derived.person'][language]()
      : html`${messages['derived.program'][language]()} ${isolated(program)}`
  return html`<p>${messages[`derived.${kind}`][language]()}, ${of}; ${who}</p>`
}
