// A bag on its way into a case: checked once, and what it says of each of its files.

import type { BagOrigin, BagReport, StatedExhibit } from '../model/bag-report.ts'
import type { Sha256 } from '../model/ids.ts'
import { type Problem, quoted } from '../model/problem.ts'
import type { Files } from '../system/files.ts'
import { exactText, readWhole } from '../system/write-durably.ts'
import { verifyBag } from './bag-verify.ts'
import { MemberNames } from './intake-names.ts'

/** Folder in which this program puts the metadata of the exhibits of a bag, and the format that they name. */
export const EXHIBIT_METADATA = { folder: 'custody/exhibits/', format: 'anechoic/exhibit/1' } as const

const MOST_METADATA_BYTES = 16 * 1024 ** 2
const LONGEST_NAME = 4096

/** Names of one exhibit that are restored: the same bytes may have been met in many places. */
const MOST_NAMES = 1000

/** What is known of one file of a bag, under one of its names. */
export interface BaggedFile {
  /** Name to go by: with our own bags one that it had in its case, below the bag's. */
  readonly name: string
  readonly origin: BagOrigin
  /** Undefined when it could not be read. */
  readonly sha256: Sha256 | undefined
  readonly isTagFile: boolean
}

/** The fields of an input file that say what bag it came in. */
export function bagFields(bagged: BaggedFile | undefined): { bag?: BagOrigin; checkedSha256?: Sha256 } {
  if (bagged === undefined) return {}
  return { bag: bagged.origin, ...(bagged.sha256 === undefined ? {} : { checkedSha256: bagged.sha256 }) }
}

export class BagIntake {
  /** What the bag makes known at intake: its verdict, and everything that is wrong with it. */
  readonly problems: readonly Problem[]
  readonly #root: string
  readonly #files: ReadonlyMap<string, readonly BaggedFile[]>

  private constructor(root: string, files: ReadonlyMap<string, readonly BaggedFile[]>, problems: readonly Problem[]) {
    this.#root = root
    this.#files = files
    this.problems = problems
  }

  /** Reads the whole bag. @param name of the bag as the person gave it. */
  static async check(files: Files, root: string, name: string, pause?: () => Promise<void>): Promise<BagIntake> {
    const report = await verifyBag(root, { files }, { pause })
    const problems: Problem[] = report.problems.map(problem => ({
      ...problem,
      where: problem.where === '.' ? name : `${name}/${problem.where}`,
    }))
    const parameters = { verdict: report.verdict, files: report.payload.length, fetch: report.toFetch.length }
    problems.push({ code: 'bag-taken', severity: 'notice', where: name, parameters })
    const stated = readMetadata(files, root, report, name, problems)
    return new BagIntake(root, baggedFiles(report, name, stated), problems)
  }

  /** The file at a path on the disk under each of its names; empty for one that came after the check. */
  at(path: string): readonly BaggedFile[] {
    return this.#files.get(path.slice(this.#root.length + 1)) ?? []
  }
}

function baggedFiles(
  report: BagReport,
  bag: string,
  stated: ReadonlyMap<string, readonly StatedName[]>,
): Map<string, BaggedFile[]> {
  const bagged = new Map<string, BaggedFile[]>()
  const runs = new Set([...stated.values()].flat().map(({ run }) => run))
  const names = new MemberNames()
  // Names of tag files and of what the bag says nothing of are taken first, so that no stated name displaces them.
  const files = [...report.tagFiles, ...report.payload].filter(file => file.grade !== 'missing')
  for (const file of files) if (!stated.has(file.path)) names.take(file.path)
  for (const { path, grade, sha256 } of files) {
    const origin: BagOrigin = { name: bag, path, check: grade }
    const file = { sha256, isTagFile: !path.startsWith('data/') }
    const said = (stated.get(path) ?? []).map(({ exhibit, run }) => {
      const { name } = names.take(wantedName(path, exhibit.name, runs.size > 1 ? run : undefined))
      return { ...file, name: `${bag}/${name}`, origin: { ...origin, stated: exhibit } }
    })
    bagged.set(path, said.length > 0 ? said : [{ ...file, name: `${bag}/${path}`, origin }])
  }
  return bagged
}

/** A file that was given alone stays in its folder of the bag, so that the whole bag is not taken for the folder of its media. */
function wantedName(path: string, stated: string, run: string | undefined): string {
  if (!/[/!]/.test(stated)) return `${path.slice(0, path.lastIndexOf('/'))}/${stated}`
  return run === undefined ? stated : `${run}/${stated}`
}

/** What our own bags say of their exhibits, by path of the payload. Only files that agree with the bag's lists are believed to be of the bag. */
function readMetadata(
  files: Files,
  root: string,
  report: BagReport,
  bag: string,
  problems: Problem[],
): Map<string, readonly StatedName[]> {
  const stated = new Map<string, readonly StatedName[]>()
  const payload = new Map(report.payload.map(file => [file.path, file]))
  for (const { path, grade } of report.tagFiles) {
    if (!path.startsWith(EXHIBIT_METADATA.folder) || !path.endsWith('.json') || grade === 'missing') continue
    const said = grade === 'match' ? parseMetadata(files, `${root}/${path}`) : undefined
    const file = said === undefined ? undefined : payload.get(said.payload)
    const parameters = { path: quoted(path), limit: MOST_NAMES }
    const where = `${bag}/${path}`
    if (said !== undefined && file?.sha256 === said.sha256 && !stated.has(said.payload)) {
      stated.set(said.payload, said.names.slice(0, MOST_NAMES))
      if (said.names.length > MOST_NAMES)
        problems.push({ code: 'bag-names-many', severity: 'notice', where, parameters })
    } else problems.push({ code: 'bag-metadata-unusable', severity: 'notice', where, parameters })
  }
  return stated
}

/** One name of an exhibit, with the number of the intake that met it. */
interface StatedName {
  readonly exhibit: StatedExhibit
  readonly run: string
}

interface Metadata {
  readonly payload: string
  readonly sha256: string
  /** Each once, the latest first. */
  readonly names: readonly StatedName[]
}

/** Undefined for anything but the form that `export` writes. */
function parseMetadata(files: Files, path: string): Metadata | undefined {
  let value: unknown
  try {
    const bytes = readWhole(files, path, MOST_METADATA_BYTES)
    value = bytes === undefined ? undefined : JSON.parse(exactText(bytes))
  } catch {
    return undefined
  }
  const metadata = fieldsOf(value)
  const act = fieldsOf(metadata.acquisition)
  const { exhibit, payload } = metadata
  if (metadata.format !== EXHIBIT_METADATA.format || typeof payload !== 'string') return undefined
  if (typeof exhibit !== 'number' || !Number.isSafeInteger(exhibit) || exhibit < 1) return undefined
  const earlier = Array.isArray(metadata.earlier) ? metadata.earlier.map(fieldsOf) : []
  const names = new Map<string, StatedName>()
  for (const said of [act, ...earlier]) {
    if (!isName(said.name)) continue
    const run = typeof said.exportRoot === 'string' ? (/^(\d{1,9}):/.exec(said.exportRoot)?.[1] ?? '0') : '0'
    if (names.has(`${run}:${said.name}`)) continue
    names.set(`${run}:${said.name}`, {
      run,
      exhibit: {
        exhibit,
        name: said.name,
        ...(isTime(act.modifiedTime) ? { modifiedTime: act.modifiedTime } : {}),
        ...(isShort(act.role) ? { role: act.role } : {}),
        ...(isShort(act.tool) ? { tool: act.tool } : {}),
        ...(isTime(metadata.acquiredClaimedTime) ? { acquiredClaimedTime: metadata.acquiredClaimedTime } : {}),
      },
    })
  }
  if (names.size === 0) return undefined
  return { payload, sha256: String(act.sha256), names: [...names.values()] }
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value)
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 200
}
