// How people are protected: each rule in words, and the log of what it changed and what stayed in the case.

import { levelWords, ruleTitle } from '../messages/audience-rules.ts'
import { dossierMessages } from '../messages/dossier.ts'
import { dossierClosingMessages } from '../messages/dossier-closing.ts'
import { redactionText, withheldText } from '../messages/protection.ts'
import { PROTECTION_LEVELS, type ProtectionRule } from '../model/audience-profile.ts'
import type { Language } from '../model/ladder.ts'
import { markedSentence } from './dossier-marks.ts'
import { type DossierPage, foreign, section, sentence } from './dossier-parts.ts'
import { type Html, html } from './html.ts'

const RULES = Object.keys(PROTECTION_LEVELS) as ProtectionRule[]

export function protectionSection({ record, language }: DossierPage): Html {
  const messages = dossierClosingMessages
  const { protection } = record.head.profile
  const levels: Readonly<Record<string, string>> = protection
  const rows = RULES.map(
    rule =>
      html`<tr><th scope="row">${ruleTitle(language, rule)}</th><td>${levelOf(rule, levels[rule], language)}</td></tr>\n`,
  )
  const log = html`<a href="#redactions">${dossierMessages['redactions.title'][language]()}</a>`
  return section(
    'protection',
    dossierMessages['protection.title'][language](),
    html`<p class="lead">${messages['protection.intro'][language]()}</p><p>${messages['protection.pseudonym'][language]()}</p>
<div class="wide" role="group" aria-label="${dossierMessages['protection.title'][language]()}" tabindex="0"><table class="rules"><thead><tr><th scope="col">${messages['protection.rule'][language]()}</th><th scope="col">${messages['protection.level'][language]()}</th></tr></thead><tbody>
${rows}</tbody></table></div>
<p>${sentence(messages['protection.withheld'][language]({ count: record.sums.withheld }))} ${log}.</p>`,
  )
}

/** What the level lets out, or the level itself where this version does not know it. */
function levelOf<Rule extends ProtectionRule>(rule: Rule, level: string, language: Language): string | Html {
  const known: readonly string[] = PROTECTION_LEVELS[rule]
  if (!known.includes(level)) return foreign(`/head.profile.protection.${rule}`, level)
  return levelWords(language, rule, level as never)
}

export function redactionsSection({ record, language }: DossierPage): Html {
  const messages = dossierClosingMessages
  const none = html`<p>${dossierMessages['list.none'][language]()}</p>`
  const changed = record.redactions.map(
    (redaction, i) =>
      html`<li data-at="/redactions.${i}">${markedSentence(language, redactionText(redaction, language), ['count', redaction.count])}</li>\n`,
  )
  const kept = record.withheld.map(
    (held, i) =>
      html`<li data-at="/withheld.${i}">${markedSentence(language, withheldText(held, language), ['count', held.count], held.expires === undefined ? [] : [['expires', held.expires]])}</li>\n`,
  )
  return section(
    'redactions',
    dossierMessages['redactions.title'][language](),
    html`<p>${messages['redactions.intro'][language]()}</p>${changed.length === 0 ? none : html`<ul>${changed}</ul>`}
<h3>${messages['redactions.withheld'][language]()}</h3>${kept.length === 0 ? none : html`<ul>${kept}</ul>`}`,
  )
}
