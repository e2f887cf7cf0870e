// The dossier: what leaves a case for readers, as one HTML file that needs nothing else. Written from the protected records alone.

import { dossierMessages } from '../messages/dossier.ts'
import { foreign as foreignText } from '../messages/dossier-format.ts'
import type { Handed, HandedExhibit } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { aboutSection } from './dossier-about.ts'
import { answersSection, claimCards } from './dossier-claims.ts'
import { custodySection, factsSection, glossarySection, methodsSection, rangesSection } from './dossier-closing.ts'
import { contextSection } from './dossier-context.ts'
import { exhibitsSection } from './dossier-exhibits.ts'
import { factBlocks, type Gzip } from './dossier-facts.ts'
import { type DossierPage, foreign, sentence } from './dossier-parts.ts'
import { protectionSection, redactionsSection } from './dossier-protection.ts'
import { dossierRecord } from './dossier-record.ts'
import { DOSSIER_STYLE, pageHead } from './dossier-style.ts'
import { Html, html } from './html.ts'

export interface DossierOptions {
  /** Compression by RFC 1952; equal bytes must give equal bytes. */
  readonly gzip: Gzip
  /** Bytes of a protected copy to be put into the file itself; without it the dossier links to the copy beside it. */
  readonly media?: (exhibit: HandedExhibit) => Uint8Array | undefined
}

/** No source of anything but inline styles and pictures in the file: nothing can be loaded, run or sent. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/**
 * The file in pieces, to be written one after the other in UTF-8. Equal records give equal bytes. Every number in it carries the
 * name of its fact, so that scripts/check-dossier.mjs can recompute it (docs/methods.md, The dossier and its checker).
 */
export function* dossier(handed: Handed, language: Language, options: DossierOptions): Generator<string> {
  const record = dossierRecord(handed, language)
  const page: DossierPage = {
    record,
    language,
    exhibits: new Map(record.exhibits.map(exhibit => [exhibit.number, exhibit])),
    media: options.media ?? (() => undefined),
  }
  yield head(page).markup
  yield aboutSection(page).markup
  yield protectionSection(page).markup
  yield answersSection(page).markup
  yield rangesSection(page).markup
  yield html`<section id="claims"><h2>${dossierMessages['claims.title'][language]()}</h2>\n`.markup
  if (page.record.claims.length === 0) yield html`<p>${dossierMessages['answers.none'][language]()}</p>`.markup
  for (const card of claimCards(page)) yield card.markup
  yield '</section>\n'
  yield contextSection(page).markup
  yield exhibitsSection(page).markup
  yield redactionsSection(page).markup
  yield methodsSection(page).markup
  yield custodySection(page).markup
  yield glossarySection(page).markup
  yield factsSection(page).markup
  yield* factBlocks(handed, record, options.gzip)
  yield '</main></body></html>\n'
}

function head(page: DossierPage): Html {
  const { record, language } = page
  const { head } = record
  const messages = dossierMessages
  const title =
    head.title === undefined
      ? html`${messages['title.untitled'][language]()}`
      : html`<bdi lang="" data-is="/head.title">${head.title}</bdi>`
  const plainTitle = head.title ?? messages['title.untitled'][language]()
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="generator" content="Anechoic"><title${head.title === undefined ? undefined : html` data-is="/head.title"`}>${plainTitle}</title>${new Html(`<style>${DOSSIER_STYLE}${pageHead(head.id)}</style>`)}</head>
<body><header><h1>${title}</h1>${head.organization === undefined ? undefined : html`<p class="lead">${foreign('/head.organization', head.organization)}</p>`}<p class="soft">${audience(page)} · ${sentence(messages['head.made'][language](head))} · ${sentence(messages['head.export'][language](head))}</p></header>
${contents(page)}<main>
`
}

function audience({ record, language }: DossierPage): Html {
  const { audience } = record.head.profile
  const key = `audience.${audience}`
  const isKnown = Object.hasOwn(dossierMessages, key)
  const name = isKnown
    ? dossierMessages[key as 'audience.public'][language]()
    : foreignText('/head.profile.audience', audience)
  return sentence(dossierMessages['head.for'][language]({ audience: name }))
}

const SECTIONS = [
  'about',
  'protection',
  'answers',
  'ranges',
  'claims',
  'context',
  'exhibits',
  'redactions',
  'methods',
  'custody',
  'glossary',
  'facts',
] as const

function contents({ language }: DossierPage): Html {
  const items = SECTIONS.map(id => html`<li><a href="#${id}">${dossierMessages[`${id}.title`][language]()}</a></li>`)
  return html`<nav aria-label="${dossierMessages['nav.title'][language]()}"><ul>${items}</ul></nav>\n`
}
