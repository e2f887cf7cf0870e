// Exhibits of a dossier by number: what each is, how it is kept, its commitment, and the protected copy with what was done to it.

import { dossierMessages } from '../messages/dossier.ts'
import { dossierClosingMessages } from '../messages/dossier-closing.ts'
import { figure as stated } from '../messages/dossier-format.ts'
import { faceRecallMessages } from '../messages/face-recall.ts'
import { reportIntakeMessages } from '../messages/report-intake.ts'
import type { HandedExhibit, HandedFile } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { base64 } from './dossier-facts.ts'
import { findingsPart } from './dossier-findings.ts'
import {
  code,
  type DossierPage,
  exhibitLink,
  figure,
  foreign,
  section,
  sentence,
  share,
  table,
  time,
} from './dossier-parts.ts'
import { type Html, type HtmlPart, html } from './html.ts'

export function exhibitsSection(page: DossierPage): Html {
  const { record, language } = page
  const messages = dossierClosingMessages
  const { exhibits, sums } = record
  const title = dossierMessages['exhibits.title'][language]()
  const rows = exhibits.map((exhibit, i) => ({
    at: `/exhibits.${i}`,
    id: `e${exhibit.number}`,
    cells: cells(exhibit, language),
  }))
  const columns = [
    { title: messages['exhibits.number'][language](), isNumber: true },
    { title: messages['exhibits.format'][language]() },
    { title: messages['exhibits.posts'][language](), isNumber: true },
    { title: messages['exhibits.acquired'][language]() },
    { title: messages['exhibits.custody'][language]() },
    { title: messages['exhibits.commitment'][language]() },
  ]
  const list =
    exhibits.length === 0 ? html`<p>${dossierMessages['list.none'][language]()}</p>` : table(title, columns, rows)
  const copies = exhibits.flatMap((exhibit, i) =>
    exhibit.file === undefined ? [] : [copy(page, exhibit, exhibit.file, i)],
  )
  return section(
    'exhibits',
    title,
    html`<p>${sentence(messages['exhibits.intro'][language]({ count: exhibits.length, copies: sums.copies }))}</p>${list}${copies.length === 0 ? undefined : html`<h3>${messages['exhibits.copies'][language]()}</h3>${copies}${recall(page)}`}${findingsPart(page)}`,
  )
}

function recall({ record, language }: DossierPage): Html | undefined {
  if (record.recall === undefined) return undefined
  const { width, bySize, command } = record.recall
  const messages = faceRecallMessages
  const title = messages['recall.found'][language]()
  const rows = bySize.map((row, i) => ({
    at: `/recall.bySize.${i}`,
    cells: [
      figure(language, 'size', row.size),
      figure(language, 'faces', row.faces),
      share(language, 'found', row.found),
    ],
  }))
  const columns = [
    { title: messages['recall.size'][language](), isNumber: true },
    { title: messages['recall.faces'][language](), isNumber: true },
    { title, isNumber: true },
  ]
  const intro = messages['recall.intro'][language]({ width: stated(language, '/recall.width', width) })
  return html`<p>${sentence(intro)}</p>${table(title, columns, rows)}<p class="soft">${messages['recall.command'][language]()} ${code('/recall.command', command)}</p>\n`
}

function cells(exhibit: HandedExhibit, language: Language): HtmlPart[] {
  const messages = dossierClosingMessages
  const { custody, url, acquired } = exhibit
  const link = url === undefined ? undefined : html`<br>${foreign('url', url)}`
  return [
    figure(language, 'number', exhibit.number),
    html`${format(exhibit.format, language)}, <span class="t">${foreign('sizeClass', exhibit.sizeClass)}</span>${link}<br><code class="token" data-is="token">${exhibit.token}</code>`,
    exhibit.posts === 0 ? '' : figure(language, 'posts', exhibit.posts),
    html`${acquired === undefined ? undefined : time('acquired', acquired)} <span class="soft">${messages['exhibits.by'][language]()} ${foreign('acquiredBy', exhibit.acquiredBy)}</span>`,
    html`${messages[custody.isSigned ? 'custody.signed' : 'custody.unsigned'][language]()}, ${messages[`anchor.${custody.anchor}`][language]()}`,
    html`<code class="hash" data-is="commitment">${exhibit.commitment}</code><br><span class="soft">${messages[exhibit.isCommitmentSalted ? 'commitment.salted' : 'commitment.plain'][language]()}</span>`,
  ]
}

/** What an original is, in words; a kind without words as it is called in the record. */
function format(name: string, language: Language): HtmlPart {
  const key = `format.${name}`
  return Object.hasOwn(reportIntakeMessages, key)
    ? reportIntakeMessages[key as 'format.table'][language]()
    : foreign('format', name)
}

/** Paths of protected copies are ours: letters, digits, hyphens, dots and slashes, below the dossier's own folder. */
const PLAIN_PATH = /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9/._-]*$/

function copy(page: DossierPage, exhibit: HandedExhibit, file: HandedFile, position: number): Html {
  const { language } = page
  const messages = dossierClosingMessages
  const path = code('path', file.path)
  const changes = file.changes.map((change, i) => {
    const key = `change.${change}`
    const words = Object.hasOwn(messages, key)
      ? messages[key as 'change.re-encoded'][language]()
      : foreign(`changes.${i}`, change)
    return html`${i === 0 ? '' : ', '}${words}`
  })
  const described = `e${exhibit.number}-description`
  const description =
    file.description === undefined
      ? html`<p class="meta" id="${described}">${messages['copy.undescribed'][language]()}</p>`
      : html`<p class="meta">${messages['copy.described'][language]()}</p><blockquote lang="" dir="auto" id="${described}" data-is="description">${file.description}</blockquote>`
  const faces =
    file.faces === undefined
      ? undefined
      : html`<p class="meta">${sentence(messages['copy.faces'][language]({ at: 'faces', ...file.faces }))}</p>`
  return html`<div class="copy" data-at="/exhibits.${position}"><h4>${exhibitLink(page, 'number', exhibit.number)}</h4><div data-at="/exhibits.${position}.file">
${picture(page, exhibit, file, described)}${description}<p class="meta">${messages['copy.file'][language]()} ${PLAIN_PATH.test(file.path) ? html`<a href="${file.path}">${path}</a>` : path}; ${messages['copy.hash'][language]()} <code class="hash" data-is="sha256">${file.sha256}</code></p><p class="meta">${messages['copy.done'][language]()} ${changes}.</p>${faces}</div></div>\n`
}

const PICTURES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']

/** A picture inside the file, covered and without colour until somebody wants to see it. */
function picture(
  { media, language }: DossierPage,
  exhibit: HandedExhibit,
  file: HandedFile,
  described: string,
): Html | undefined {
  if (!PICTURES.includes(file.mimeType)) return undefined
  const bytes = media(exhibit)
  if (bytes === undefined) return undefined
  const messages = dossierClosingMessages
  return html`<details class="covered"><summary>${messages['copy.open'][language]()}</summary><img class="media" alt="${messages['copy.picture'][language]()}" aria-describedby="${described}" src="data:${file.mimeType};base64,${base64(bytes).replaceAll('\n', '')}"></details>`
}
