// Answers of the overview. What was kept of an earlier start is answered before the index is opened.

import type { Casebook } from '../casebook/casebook.ts'
import { consentRegister, heldBackOriginals } from '../casebook/consent.ts'
import { channelLabel, heldOverview, narrowedOverview, problemsByLoss } from '../casebook/held-overview.ts'
import { keepOverview, keptOverview } from '../casebook/kept-overview.ts'
import { screenPseudonyms } from '../casebook/screen-names.ts'
import { problemText } from '../messages/problems.ts'
import { OWN_ANALYSIS } from '../model/consent.ts'
import type { HeldRecord } from '../model/overview.ts'
import type { Problem } from '../model/problem.ts'
import { hiddenFileName } from '../show/file-names.ts'
import { foundOverview } from '../show/overview-found.ts'
import { problemsView } from '../show/problems-view.ts'
import type { Answers } from './answering.ts'
import type { ChannelRow, FoundAnswer, HeldOverview, overviewRoutes } from './contract-overview.ts'
import type { Desk } from './desk.ts'
import { ofJournal } from './of-journal.ts'
import type { Asked, InputOf } from './route.ts'

type Asking = InputOf<(typeof overviewRoutes)['overview.held']>

export const overviewAnswers: Answers<typeof overviewRoutes> = {
  'overview.held': async (desk, narrowing, asked) => {
    const held = await heldOf(desk)
    const shown = shownProblems(desk, asked)
    const { absent, losses, notices, codes, counts: _counts, rows: _rows, ...figures } = held
    const tokenOf = screenPseudonyms(desk.casebook())
    return {
      ...figures,
      absent: {
        total: absent.total,
        rows: absent.rows.map(({ exhibit, messages, ...channel }) => ({
          token: tokenOf(channel.id),
          channel: channelLabel(channel, asked.showNames, tokenOf).name,
          exhibit,
          messages,
        })),
      },
      problems: {
        losses,
        notices,
        codes: codes.map(({ severity, count, example }) => ({
          code: example.code,
          severity,
          count,
          text: problemText(shown([example])[0], asked.language),
        })),
      },
      custody: ofJournal(desk.casebook(), 'overview.custody', custodyOf),
      narrowed: await narrowedTo(desk, held, narrowing, asked),
    }
  },
  'overview.found': desk => found(desk),
  'overview.problems': (desk, { offset, limit, code, severity }, asked) => {
    const all = desk
      .ofIndex('overview.problems', problemsByLoss)
      .filter(
        problem =>
          (code === undefined || problem.code === code) && (severity === undefined || problem.severity === severity),
      )
    const rows = shownProblems(
      desk,
      asked,
    )(all.slice(offset, offset + limit)).map(problem => ({
      code: problem.code,
      severity: problem.severity,
      text: problemText(problem, asked.language),
      where: problem.where,
      line: problem.line ?? null,
      byte: problem.byte ?? null,
      count: problem.count ?? 1,
    }))
    return { total: all.length, rows }
  },
}

/** Milliseconds after a first answer from what was kept until figures are worked out ahead. */
const AHEAD_MILLISECONDS = 1200

/** Undefined once figures were worked out, or when nothing was kept. */
function keptOf(desk: Desk) {
  return desk.isAnalysed ? undefined : desk.ofIndex('overview.kept', keptOverview)
}

async function heldOf(desk: Desk): Promise<HeldRecord> {
  const kept = keptOf(desk)
  if (kept !== undefined) return kept.held
  await desk.ready()
  return desk.ofIndex('overview.held', heldOverview)
}

async function found(desk: Desk): Promise<FoundAnswer> {
  const casebook = desk.casebook()
  const kept = keptOf(desk)
  if (kept === undefined) {
    const record = await desk.remembered('overview.found', analysis =>
      // While figures are counted again this analysis is of an earlier journal.
      desk.isStale
        ? foundOverview(casebook.index().columns(), analysis)
        : keepOverview(casebook, analysis, desk.ofIndex('overview.held', heldOverview)).found,
    )
    return { found: record, state: 'current' }
  }
  const isCurrent = kept.isCurrent && desk.revision === 0
  // The answer goes out first: working figures out keeps this process busy for seconds in a large case.
  const ahead = setTimeout(() => {
    if (!desk.isStale) desk.workAhead(!isCurrent)
  }, AHEAD_MILLISECONDS)
  ahead.unref()
  return { found: kept.found, state: isCurrent ? 'current' : 'earlier' }
}

/** Problems as they may be read: what they quote of the input, and names of files, are hidden with names. */
function shownProblems(desk: Desk, { showNames }: Asked): (problems: readonly Problem[]) => readonly Problem[] {
  const pseudonym = screenPseudonyms(desk.casebook())
  const fileName = (name: string) => (showNames ? name : hiddenFileName(name, pseudonym))
  return problems => problemsView(problems, fileName, showNames).listed.rows
}

function custodyOf(casebook: Casebook): HeldOverview['custody'] {
  const register = consentRegister(casebook)
  const { journal, deviceFingerprint, createdClaimedTime } = casebook.custody
  return {
    isSealed: casebook.isSealed,
    entries: journal.entries,
    groups: journal.groups,
    device: deviceFingerprint,
    sources: register.sources.size,
    heldBack: heldBackOriginals(register, OWN_ANALYSIS).size,
    erased: register.exhibits.erased.size,
    createdClaimedTime,
  }
}

async function narrowedTo(
  desk: Desk,
  held: HeldRecord,
  asked: Asking,
  { showNames }: Asked,
): Promise<HeldOverview['narrowed']> {
  const isNarrowed = Object.keys(asked).length > 0
  const { counts, rows } = isNarrowed ? await chosenFrom(desk, asked) : held
  const tokenOf = screenPseudonyms(desk.casebook())
  return {
    isNarrowed,
    counts,
    channels: {
      total: rows.total,
      rows: rows.rows.map(
        ({ id, name, isPublic, ...row }): ChannelRow => ({
          ...row,
          token: tokenOf(id),
          ...channelLabel({ id, name, isPublic }, showNames, tokenOf),
        }),
      ),
    },
  }
}

/** What selects posts is loaded when somebody narrows: the first view needs none of it. */
async function chosenFrom(desk: Desk, asked: Asking): Promise<Pick<HeldRecord, 'counts' | 'rows'>> {
  const [{ selectedPosts }] = await Promise.all([import('./posts-selected.ts'), desk.ready()])
  return narrowedOverview(desk.casebook(), (await selectedPosts(desk, asked)).posts)
}
