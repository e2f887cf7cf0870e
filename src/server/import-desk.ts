// What is on its way into the open case: what was given, what was looked at, and an import that runs or was stopped.

import type { Casebook } from '../casebook/casebook.ts'
import { countsWithDocuments } from '../casebook/document-counts.ts'
import type { ImportWatch } from '../casebook/import-watch.ts'
import { measureReviewed } from '../casebook/line.ts'
import { type LookedAt, lookAtInputs } from '../casebook/look-at-inputs.ts'
import { addSource } from '../casebook/sources.ts'
import { allProblems } from '../casebook/summarise.ts'
import { type TakeInRequest, takeIn } from '../casebook/take-in.ts'
import { CaseError } from '../model/case-error.ts'
import type { Problem } from '../model/problem.ts'
import type { ReadOptions } from '../model/source-record.ts'
import { isKnownZone } from '../model/time.ts'
import { refuse } from './checks.ts'
import type { ImportChoices, ImportResult } from './contract-start.ts'
import type { Desk } from './desk.ts'
import type { JobRun } from './jobs.ts'

interface Given {
  readonly inputs: readonly string[]
  looked: LookedAt | undefined
  /** Asked for and not finished. */
  unfinished: ImportChoices | undefined
}

/** The newest look or import, for as long as the case is open. */
interface Told {
  readonly kind: 'look' | 'import'
  /** Newest first. */
  problems: Problem[]
  total: number
  result: ImportResult | undefined
}

/** Both go with the case: a locked one forgets what was given and what was told. */
const given = new WeakMap<Casebook, Given>()
const lastRun = new WeakMap<Casebook, Told>()

/** Problems of one run that can be shown; all of them stand in the case afterwards. */
const PROBLEMS_KEPT = 200

export function givenTo(casebook: Casebook): Given | undefined {
  return given.get(casebook)
}

export function toldOf(casebook: Casebook): Told | undefined {
  return lastRun.get(casebook)
}

/** Throws CaseError `case-in-use` (`busy`) while a job reads what was given. */
export function discardGiven(desk: Desk): void {
  const running = desk.jobs.newest
  if (running?.status === 'running' && (running.kind === 'look' || running.kind === 'import'))
    throw new CaseError('case-in-use', 'busy')
  desk.uploads.clear()
  given.delete(desk.casebook())
}

/** Looks at paths of this machine, or at what was sent. Throws CaseError `usage` when nothing was, or not all of it came. */
export function startLook(desk: Desk, paths: readonly string[] | undefined): number {
  const casebook = desk.casebook()
  const { files, complete } = desk.uploads.state
  if (paths === undefined && (files === 0 || complete < files))
    throw new CaseError('usage', 'upload-incomplete', { value: complete, announced: files })
  const now: Given = { inputs: paths ?? desk.uploads.inputs(), looked: undefined, unfinished: undefined }
  return desk.start('look', async run => {
    given.set(casebook, now)
    now.looked = await lookAtInputs(casebook, { inputs: now.inputs, ...watched(desk, run, newRun(casebook, 'look')) })
    return now.looked
  })
}

/** Takes in what was looked at. Throws CaseError `usage` for choices that cannot be, and when nothing was looked at. */
export function startImport(desk: Desk, choices: ImportChoices, role: string): number {
  const casebook = desk.casebook()
  const now = given.get(casebook)
  if (now === undefined) throw new CaseError('usage', 'nothing-given')
  const { columns, source, newSource, claims, casework } = choices
  const readOptions = optionsOf(choices, columns)
  const id = desk.start('import', async run => {
    // Stated once: going on must not enter the source again.
    const from =
      source ?? (newSource === undefined ? undefined : addSource(casebook, { ...newSource, recordedBy: role }))
    const { newSource: _, ...kept } = choices
    now.unfinished = { ...kept, ...(from === undefined ? {} : { source: from }) }
    const request: TakeInRequest = {
      inputs: now.inputs,
      chatIds: choices.chats,
      readOptions,
      role,
      ...(from === undefined ? {} : { source: from }),
      ...(claims === undefined ? {} : { claims }),
      ...(casework === undefined ? {} : { casework }),
    }
    const told = newRun(casebook, 'import')
    try {
      const { inputs, added } = await takeIn(casebook, request, watched(desk, run, told, now.looked?.bytes))
      now.unfinished = undefined
      given.delete(casebook)
      desk.uploads.clear()
      told.result = resultOf(casebook, inputs, added)
      return told.result
    } finally {
      desk.reread()
    }
  })
  void desk.jobs.ended.then(() => startAnalysis(desk, casebook, role))
  return id
}

/** So that the first view has figures: what was imported is analysed at once. */
function startAnalysis(desk: Desk, casebook: Casebook, role: string): void {
  const isThere = () => desk.state().status === 'open' && desk.casebook() === casebook
  if (desk.jobs.newest?.status !== 'done' || !isThere()) return
  desk.start('analyse', async () => {
    if (measureReviewed(casebook, await desk.analysis(), role) && isThere()) desk.changed()
  })
}

function newRun(casebook: Casebook, kind: Told['kind']): Told {
  const told: Told = { kind, problems: [], total: 0, result: undefined }
  lastRun.set(casebook, told)
  return told
}

/** `bytes`: what was found when it was looked at; more come in when archives are unpacked. */
function watched(desk: Desk, { progress, signal, problem, detail }: JobRun, run: Told, bytes = 0) {
  let file = ''
  let posts = 0
  const told = new Set<string>()
  const watch: ImportWatch = {
    file: name => {
      file = name
      detail({ file, posts })
    },
    posts: count => {
      posts += count
      detail({ file, posts })
    },
    problem: met => {
      const key = JSON.stringify(met)
      if (told.has(key)) return
      told.add(key)
      problem(met)
      run.total += met.count ?? 1
      run.problems = [met, ...run.problems].slice(0, PROBLEMS_KEPT)
    },
  }
  return {
    signal,
    watch,
    progress: {
      ...progress,
      update: (...[stage, done, total, unit]: Parameters<typeof progress.update>) => {
        // Whoever waits for an import uses the case.
        desk.touch()
        progress.update(stage, done, stage === 'intake' && done <= bytes ? bytes : total, unit)
      },
    },
  }
}

function resultOf(casebook: Casebook, inputs: number, added: number): ImportResult {
  const { posts, channels, accounts, documents, paragraphs } = countsWithDocuments(casebook.index())
  const problems = allProblems(casebook)
  const counted = (severity: Problem['severity']) =>
    problems.filter(each => each.severity === severity).reduce((sum, { count = 1 }) => sum + count, 0)
  return {
    inputs,
    added,
    posts,
    channels,
    accounts,
    documents,
    paragraphs,
    originals: new Set(casebook.acquisitions().map(({ sha256 }) => sha256)).size,
    losses: counted('loss'),
    notices: counted('notice'),
  }
}

function optionsOf({ timeZone, dateOrder, platform }: ImportChoices, columns: ImportChoices['columns']): ReadOptions {
  if (timeZone !== undefined && !isKnownZone(timeZone)) refuse(timeZone, 'timeZone', 'Asia/Almaty, +05:00')
  const columnMap =
    columns === undefined || columns.length === 0
      ? undefined
      : Object.fromEntries(columns.map(({ field, column }) => [field, column]))
  return {
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(platform === undefined ? {} : { platform }),
    ...(columnMap === undefined ? {} : { columnMap }),
  }
}
