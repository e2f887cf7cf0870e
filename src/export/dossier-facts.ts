// The facts inside a dossier: what its numbers rest on, compressed, in blocks that no browser runs or shows.

import type { Handed } from '../model/handed.ts'
import { pack } from './dossier-pack.ts'
import type { DossierRecord } from './dossier-record.ts'
import { type Html, html, Html as Markup } from './html.ts'

export type Gzip = (bytes: Uint8Array) => Uint8Array

/** Bytes turned into text at once; a multiple of 3, so that the pieces join. */
const PIECE = 3 * 8192

/** One block a claim and one for everything else; each line of text is base64 of a piece of the same gzip stream. */
export function* factBlocks(handed: Handed, record: DossierRecord, gzip: Gzip): Generator<string> {
  yield block('record', record, gzip).markup
  for (const { number, facts } of handed.claims) yield block(`claim-${number}`, facts, gzip).markup
}

/** Base64 cannot end the element or begin a tag. */
function block(name: string, value: unknown, gzip: Gzip): Html {
  const bytes = gzip(new TextEncoder().encode(JSON.stringify(pack(value))))
  return html`<script type="application/octet-stream" id="facts-${name}">
${new Markup(base64(bytes))}</script>\n`
}

export function base64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += PIECE)
    text += `${btoa(String.fromCharCode(...bytes.subarray(i, i + PIECE)))}\n`
  return text
}
