// The last sections: how to read ranges, methods and limits, custody, words, and what the facts in the file are.

import { dossierMessages } from '../messages/dossier.ts'
import { dossierClosingMessages } from '../messages/dossier-closing.ts'
import { DOSSIER_GLOSSARY } from '../messages/dossier-glossary.ts'
import { code, type DossierPage, figure, section, sentence, table } from './dossier-parts.ts'
import { type Html, html } from './html.ts'

export function rangesSection({ language }: DossierPage): Html {
  const lines = (['atLeast', 'atMost', 'open', 'zero', 'both'] as const).map(
    key => html`<li>${dossierClosingMessages[`ranges.${key}`][language]()}</li>\n`,
  )
  return section('ranges', dossierMessages['ranges.title'][language](), html`<ul class="lines">${lines}</ul>`)
}

export function methodsSection({ record, language }: DossierPage): Html {
  const messages = dossierClosingMessages
  const limits = (['invented', 'missed', 'silence', 'meaning', 'many'] as const).map(
    key => html`<li>${messages[`methods.limit.${key}`][language]()}</li>\n`,
  )
  return section(
    'methods',
    dossierMessages['methods.title'][language](),
    html`<p>${messages['methods.ladder'][language]()}</p><p>${sentence(messages['methods.resemblance'][language](record.head.thresholds))}</p><p>${messages['methods.bound'][language]()}</p>
<h3>${messages['methods.limits'][language]()}</h3><ul class="lines">${limits}</ul>`,
  )
}

/** Original and salt given as files; the salt in hexadecimal, as a sealed part of an export opens it. */
const OPEN_COMMITMENT = `openssl dgst -sha256 -binary original > original.hash
( xxd -r -p salt.txt ; cat original.hash ) | openssl dgst -sha256`
const PLAIN_HASH = 'openssl dgst -sha256 original'
const CHECK_BAG = `openssl dgst -sha256 media/*
bagit.py --validate ..`
const CHECK_NUMBERS = `node check-dossier.mjs dossier.html
node check-voices.mjs facts/*.json`

export function custodySection({ record, language }: DossierPage): Html {
  const messages = dossierClosingMessages
  const { custody, exhibits } = record
  const commands = (text: string) => html`<pre tabindex="0"><code>${text}</code></pre>`
  const device =
    custody.device === undefined
      ? undefined
      : html`<p>${messages['custody.device'][language]()} ${code('/custody.device', custody.device)}</p>`
  const plain = exhibits.some(({ isCommitmentSalted }) => !isCommitmentSalted)
    ? html`<p>${messages['custody.plain'][language]()}</p>${commands(PLAIN_HASH)}`
    : undefined
  return section(
    'custody',
    dossierMessages['custody.title'][language](),
    html`<p>${sentence(messages['custody.what'][language](custody))} ${messages[custody.isWitnessed ? 'custody.witnessed' : 'custody.unwitnessed'][language]()}</p>${device}
<p>${messages['custody.commitments'][language]()}</p>${commands(OPEN_COMMITMENT)}${plain}
<p>${messages['custody.copies'][language]()}</p>${commands(CHECK_BAG)}
<p>${messages['custody.numbers'][language]()}</p>${commands(CHECK_NUMBERS)}<p>${messages['custody.limit'][language]()}</p>`,
  )
}

export function glossarySection({ language }: DossierPage): Html {
  const entries = DOSSIER_GLOSSARY.map(entry => {
    const [word, meaning] = entry[language]
    return html`<div><dt>${word}</dt><dd>${meaning}</dd></div>\n`
  })
  return section('glossary', dossierMessages['glossary.title'][language](), html`<dl class="words">${entries}</dl>`)
}

export function factsSection({ record, language }: DossierPage): Html {
  const messages = dossierClosingMessages
  const title = dossierMessages['facts.title'][language]()
  const rows = record.claims.map(({ number, digest }, i) => ({
    at: `/claims.${i}`,
    cells: [
      sentence(dossierMessages['claim.named'][language]({ claim: number, at: 'number' })),
      html`<a href="facts/claim-${number}.json"><code>facts/claim-${figure(language, 'number', number)}.json</code></a>`,
      html`<code class="hash" data-is="digest">${digest}</code>`,
    ],
  }))
  const list =
    rows.length === 0
      ? undefined
      : table(
          title,
          [
            { title: messages['relations.first'][language]() },
            { title: messages['facts.file'][language]() },
            { title: messages['facts.digest'][language]() },
          ],
          rows,
        )
  return section('facts', title, html`<p>${messages['facts.intro'][language]()}</p>${list}`)
}
