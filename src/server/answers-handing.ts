// Answers about handing on: audiences and rules in words, previews, exports and their log.

import { type HeldProfile, profilesOf, saveProfile } from '../casebook/audience.ts'
import { caseClaims } from '../casebook/case-claims.ts'
import { entryText } from '../casebook/casework-record.ts'
import { exportsOf, type RecordedExport } from '../casebook/list-exports.ts'
import { hitKey } from '../casebook/locate-hits.ts'
import { openedRules, PROTECTION_RULES, STANDARD_PROFILES } from '../casebook/profile-rules.ts'
import { levelWords, ruleTitle } from '../messages/audience-rules.ts'
import { cliMessages } from '../messages/cli.ts'
import { gateRules, unsearchedReasons } from '../messages/cli-handing.ts'
import { mediaMessages } from '../messages/cli-media.ts'
import { kindText } from '../messages/handed-kinds.ts'
import { numberRanges } from '../messages/number-ranges.ts'
import { redactionText, withheldText } from '../messages/protection.ts'
import { EXPORT_FORMATS, PROTECTION_LEVELS } from '../model/audience-profile.ts'
import type { AudienceRow, ExportRow, PreviewView } from '../model/handing-view.ts'
import type { Language } from '../model/ladder.ts'
import { quoted } from '../model/problem.ts'
import type { Answers } from './answering.ts'
import type { HandingState, handingRoutes } from './contract-handing.ts'
import type { Desk } from './desk.ts'
import { type HandedOn, handedOn, startBag, startExport, startNaming, startPreview } from './hand-on-jobs.ts'
import { FEWEST_CHARACTERS, statedWords } from './hand-on-request.ts'

const MOST_CLAIMS = 500
/** Rows of each list of a preview, and of a page of one. */
const FIRST_ROWS = 20
const PAGE = 100
const MOST_NAMED = 100

export const handingAnswers: Answers<typeof handingRoutes> = {
  'handing.state': (desk, _, { language }) => state(desk, language),
  'handing.save': (desk, change, { role }) => {
    const { entry, opened } = saveProfile(desk.casebook(), {
      ...change,
      reason: statedWords('reason', change.reason, 4000),
      role,
    })
    return { entry: entry === undefined ? null : entryText(entry), opened }
  },
  'handing.preview': (desk, stated, asked) => ({ job: startPreview(desk, stated, asked) }),
  'handing.previewed': (desk, _, { language }) => {
    const { preview } = handedOn(desk.casebook())
    return preview === undefined ? null : previewView(preview, language)
  },
  'handing.previewed-list': (desk, { list, from }, { language }) => {
    const { preview } = handedOn(desk.casebook())
    const rows = preview === undefined ? [] : listsOf(preview, language)[list]
    return { total: rows.length, rows: rows.slice(from, from + PAGE) }
  },
  'handing.export': (desk, stated, asked) => ({ job: startExport(desk, stated, asked) }),
  'handing.exported': (desk, _, { language }) => {
    const { exported } = handedOn(desk.casebook())
    if (exported === undefined) return null
    const { result, letOut, withheld, formats, words, isSealed } = exported
    return {
      ...result,
      isVerbatim: words === 'verbatim',
      letOut: letOut.map(rule => gateRules[rule][language]()),
      withheld: withheld.map(row => withheldText(row, language)),
      hasDossier: formats.includes('dossier'),
      hasSealedPart: isSealed,
    }
  },
  'handing.bag': (desk, { exhibits = [], organization, isPlain = false, ...rest }, { role, language }) => {
    const stated = statedWords('organization', organization, 400)
    const options = { ...rest, exhibits, isPlain, role, language }
    return { job: startBag(desk, { ...options, ...(stated === undefined ? {} : { organization: stated }) }) }
  },
  'handing.bagged': (desk, _, { language }) => {
    const { bagged } = handedOn(desk.casebook())
    if (bagged === undefined) return null
    const { bag, exhibits, bytes, tagManifestSha256, heldBack, kept, erased } = bagged
    const say = cliMessages
    const stayed = heldBack.map(({ source, why, expires = '', exhibits: numbers }) =>
      say['bag.held-back'][language]({ source, why, expires, exhibits: numberRanges(numbers) }),
    )
    if (kept.length > 0) stayed.push(say['bag.kept'][language]({ exhibits: numberRanges(kept) }))
    if (erased.length > 0) stayed.push(say['bag.erased'][language]({ exhibits: numberRanges(erased) }))
    return { path: bag, exhibits: exhibits.length, bytes, tagManifestSha256, stayed }
  },
  'handing.exports': (desk, { from = 0, most = FIRST_ROWS }, { language }) => {
    const all = exportsOf(desk.casebook()).reverse()
    return { total: all.length, rows: all.slice(from, from + most).map(recorded => exportRow(recorded, language)) }
  },
  'handing.name': (desk, { token }) => ({ job: startNaming(desk, token) }),
  'handing.named': (desk, _, { language }) => {
    const { named } = handedOn(desk.casebook())
    if (named === undefined) return null
    return {
      token: quoted(named.token),
      things: named.things.slice(0, MOST_NAMED).map(thing => ({
        export: thing.export,
        kind: thing.kind,
        kindWords: kindText(thing.kind, language),
        id: thing.id,
        name: thing.name === undefined ? null : quoted(thing.name),
      })),
    }
  },
}

function state(desk: Desk, language: Language): HandingState {
  const casebook = desk.casebook()
  const { profiles, unread } = profilesOf(casebook)
  const claims = caseClaims(casebook)
  return {
    audiences: profiles.slice(0, MOST_CLAIMS).map(held => audienceRow(held, language)),
    unread,
    claims: claims
      .slice(0, MOST_CLAIMS)
      .map(({ claim: { id, text } }) => ({ id, text: text[language] ?? Object.values(text)[0] ?? id })),
    claimCount: claims.length,
    isSealed: casebook.isSealed,
    formats: EXPORT_FORMATS,
    fewestCharacters: FEWEST_CHARACTERS,
  }
}

function audienceRow({ profile, opened, closed, saved }: HeldProfile, language: Language): AudienceRow {
  const { audience, like, consent, formats, protection } = profile
  return {
    audience,
    like,
    isStandard: Object.hasOwn(STANDARD_PROFILES, audience),
    consent,
    formats,
    rules: PROTECTION_RULES.map(rule => ({
      rule,
      title: ruleTitle(language, rule),
      level: protection[rule],
      words: levelWords(language, rule, protection[rule]),
      change: opened.includes(rule) ? 'opened' : closed.includes(rule) ? 'closed' : null,
      levels: PROTECTION_LEVELS[rule].map(level => ({ level, words: levelWords(language, rule, level) })),
    })),
    hasSealedPart: protection.openings !== 'none',
    saved:
      saved === undefined ? null : { claimedTime: saved.claimedTime, role: saved.role, reason: saved.reason ?? null },
  }
}

type Kept = NonNullable<HandedOn['preview']>

function listsOf({ preview }: Kept, language: Language) {
  const { leaves, mediaWithheld, gate } = preview
  return {
    files: leaves.files,
    claims: leaves.claims,
    words: leaves.words.map(({ how, text }) => ({ how, text })),
    names: leaves.names,
    exhibits: leaves.exhibits.map(({ exhibit }) => exhibit).sort((a, b) => a - b),
    sealed: [...leaves.sealed].sort((a, b) => a - b),
    media: mediaWithheld.map(({ exhibit, ground }) => ({
      exhibit,
      text: mediaMessages[`media.ground.${ground}`][language]({}),
    })),
    unsearched: gate.unsearched.map(({ value, rule, why }) => ({
      value: quoted(value),
      rule: gateRules[rule][language](),
      why: unsearchedReasons[why][language](),
    })),
  }
}

function previewView(kept: Kept, language: Language): PreviewView {
  const { preview, places, job } = kept
  const lists = listsOf(kept, language)
  const first = <Row>(rows: readonly Row[]) => ({ total: rows.length, rows: rows.slice(0, FIRST_ROWS) })
  return {
    job,
    audience: preview.audience,
    consent: preview.consent,
    opened: preview.opened.map(({ rule, level, standard }) => ({
      rule,
      title: ruleTitle(language, rule),
      words: levelWords(language, rule, level as never),
      standard: levelWords(language, rule, standard as never),
    })),
    counts: preview.leaves.counts,
    files: first(lists.files),
    claims: first(lists.claims),
    words: first(lists.words),
    names: first(lists.names),
    exhibits: first(lists.exhibits),
    sealed: first(lists.sealed),
    withheld: preview.withheld.map(row => ({ text: withheldText(row, language), what: row.what, count: row.count })),
    mediaWithheld: first(lists.media),
    redactions: preview.redactions.map(row => ({ text: redactionText(row, language), count: row.count })),
    gate: {
      searched: preview.gate.searched,
      hits: preview.gate.hits.map(hit => ({
        rule: gateRules[hit.rule][language](),
        file: hit.file,
        shown: hit.shown,
        places: places.get(hitKey(hit)) ?? [],
      })),
      letOut: preview.gate.letOut.map(rule => gateRules[rule][language]()),
      unsearched: first(lists.unsearched),
    },
  }
}

function exportRow({ act, claimedTime }: RecordedExport, language: Language): ExportRow {
  const { audience, role, tagManifestSha256 } = act.type === 'export' ? act : { ...act, audience: act.profile.audience }
  const common = { audience: quoted(audience), claimedTime, role: quoted(role), tagManifestSha256 }
  if (act.type === 'export')
    return {
      ...common,
      kind: 'bag',
      export: '',
      reason: null,
      claims: [],
      claimCount: 0,
      exhibits: act.exhibits.slice(0, PAGE).map(exhibit => ({ exhibit, number: null, commitment: null })),
      exhibitCount: act.exhibits.length,
      sealedTo: [],
      opened: [],
      withheld: [],
    }
  return {
    ...common,
    kind: 'protected',
    export: act.export,
    reason: act.reason ?? null,
    claims: act.claims.slice(0, PAGE),
    claimCount: act.claims.length,
    exhibits: act.exhibits.slice(0, PAGE),
    exhibitCount: act.exhibits.length,
    sealedTo: act.sealed?.to.slice(0, PAGE).map(quoted) ?? [],
    opened: openedRules(act.profile, STANDARD_PROFILES[act.profile.like]).map(
      rule => `${ruleTitle(language, rule)}: ${levelWords(language, rule, act.profile.protection[rule] as never)}`,
    ),
    withheld: act.withheld.map(row => withheldText(row as Parameters<typeof withheldText>[0], language)),
  }
}
