// What a court is told of the custody of an export: out of the journal and a fresh check of the whole case. Holds nothing that an export may not.

import type { AcquisitionAct } from '../model/acts.ts'
import type { AudienceProfile } from '../model/audience-profile.ts'
import type { CourtDevice, CourtExhibit, CourtPack, CourtReading, CourtStamp } from '../model/court-pack.ts'
import type { TailGrade, VerifiedAnchor, VerifiedJournal, VerifyReport } from '../model/verify-report.ts'
import { isUnder } from '../preserve/anchor-check.ts'
import { type PlacedAct, recordedAnchors } from '../preserve/anchor-record.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import { verifyCase } from '../preserve/verify.ts'
import { coarseTime, type TimeLevel } from '../protect/coarse-time.ts'
import { anchorTrust, type TrustFiles } from './anchor-trust.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister } from './consent.ts'
import { courtDerived } from './court-readings.ts'
import { groupsOfEntries } from './handed-groups.ts'
import type { Progress } from './progress.ts'

export interface CourtRequest extends TrustFiles {
  /** Numbers of the export's exhibits, with those that they have in the case. */
  readonly exhibits: readonly { readonly number: number; readonly exhibit: number }[]
  readonly profile: AudienceProfile
  readonly sealed: CourtPack['sealed']
  /** As `courtReadings` tells them. */
  readonly readings?: ReadonlyMap<number, CourtReading>
}

/** Reads every byte of the case again. Throws what `verifyCase` throws. */
export function courtPack(casebook: Casebook, request: CourtRequest, progress: Progress): CourtPack {
  const { root, system, custody } = casebook
  casebook.custody.commit()
  const report = verifyCase(root, system, {
    progress: (done, total) => progress.update('verify', done, total, 'bytes'),
    keys: custody.keys,
    trust: anchorTrust(system, request),
  })
  const level = dayAtMost(request.profile.protection.times)
  const { exhibits: known } = consentRegister(casebook)
  const asked = request.exhibits.flatMap(({ number, exhibit }) => {
    const found = known.get(exhibit)
    return found === undefined ? [] : [{ number, exhibit: found }]
  })
  const devices = devicesOf(casebook, report)
  const stamped = stampsOf(casebook, report, asked, level)
  return {
    sealed: request.sealed,
    exhibits: asked.map(one => {
      const told = toldExhibit(one, report, devices, stamped.over, level)
      const [reading, derived] = [request.readings?.get(one.number), courtDerived(one.exhibit, asked)]
      return { ...told, ...(reading && { reading }), ...(derived && { derived }) }
    }),
    devices: devices.map(({ told }) => told),
    stamps: stamped.stamps,
    verification: {
      verdict: report.verdict,
      mode: report.mode,
      isOpened: report.isOpened,
      originals: report.originalCounts,
      erasedExhibits: report.exhibits.filter(({ grade }) => grade === 'erased').length,
      entries: report.entries,
      groups: report.groups,
      erasedEntries: report.erasedEntries,
      bytesRead: report.bytesRead,
      faults: faultCounts(report),
    },
  }
}

/** Times of custody are never finer than a day. */
function dayAtMost(level: TimeLevel): TimeLevel {
  return level === 'hour' || level === 'exact' ? 'day' : level
}

interface Asked {
  readonly number: number
  readonly exhibit: Exhibit
}

interface NumberedDevice {
  readonly device: string
  readonly told: CourtDevice
}

function devicesOf(casebook: Casebook, { journals }: VerifyReport): NumberedDevice[] {
  const byDevice = Map.groupBy(journals, ({ device }) => device)
  const maker = makerOf(casebook)
  return [...byDevice].map(([device, own], index) => ({
    device,
    told: {
      number: index + 1,
      isMaker: device === maker,
      isKnown: own.every(({ isKnown }) => isKnown),
      journals: own.length,
      entries: sum(own, ({ entries }) => entries),
      intactEntries: sum(own, ({ intactEntries }) => intactEntries),
      erasedEntries: sum(own, ({ erasedEntries }) => erasedEntries),
      groups: sum(own, ({ groups }) => groups),
      tail: worstTail(own),
    },
  }))
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}

const WORST_FIRST: readonly TailGrade[] = ['contradicted', 'unwitnessed', 'witnessed']

function worstTail(journals: readonly VerifiedJournal[]): TailGrade {
  return WORST_FIRST.find(grade => journals.some(({ tail }) => tail === grade)) ?? 'unwitnessed'
}

/** The device whose enrolment says that it made the case. */
function makerOf({ custody }: Casebook): string | undefined {
  for (const { device, act } of custody.journal.acts())
    if (act.type === 'enrolment' && (act.cause === undefined || act.cause === 'created')) return device
  return undefined
}

interface Stamped {
  readonly stamps: readonly CourtStamp[]
  /** By number of the exhibit in the export. */
  readonly over: ReadonlyMap<number, readonly number[]>
}

/** Answers and questions to authorities whose groups hold the first acquisition of an exhibit that leaves. */
function stampsOf(casebook: Casebook, report: VerifyReport, asked: readonly Asked[], level: TimeLevel): Stamped {
  const over = new Map<number, number[]>()
  const acts = [...casebook.custody.journal.acts()].filter(({ act }) => act.type.startsWith('anchor'))
  if (acts.length === 0) return { stamps: [], over }
  const { anchors } = recordedAnchors(acts as unknown as PlacedAct[])
  const entries = asked.map(({ exhibit }) => exhibit.acts[0])
  const groups = groupsOfEntries(casebook, entries)
  const stamps: CourtStamp[] = []
  for (const found of report.anchors) {
    const spans = anchors.find(({ anchor }) => anchor === found.anchor)?.spans ?? []
    const covered = asked.filter((_, i) =>
      spans.some(span => isUnder(span, entries[i].device, entries[i].epoch, groups[i])),
    )
    if (covered.length === 0) continue
    const number = stamps.length + 1
    stamps.push({ ...toldStamp(found, level), number })
    for (const one of covered) over.set(one.number, [...(over.get(one.number) ?? []), number])
  }
  return { stamps, over }
}

function toldStamp({ kind, url, state, notAfter }: VerifiedAnchor, level: TimeLevel): Omit<CourtStamp, 'number'> {
  const authority = URL.canParse(url) ? new URL(url).host : ''
  return { kind, authority, state, notAfter: notAfter === undefined ? undefined : coarseTime(notAfter, true, level) }
}

function toldExhibit(
  { number, exhibit }: Asked,
  report: VerifyReport,
  devices: readonly NumberedDevice[],
  stamps: ReadonlyMap<number, readonly number[]>,
  level: TimeLevel,
): CourtExhibit {
  const [{ act, device }] = exhibit.acts
  const verified = report.exhibits.find(candidate => candidate.number === exhibit.number)
  const { extractOf, bag } = act
  return {
    number,
    device: devices.find(candidate => candidate.device === device)?.told.number ?? 0,
    tool: act.tool,
    acquisitions: exhibit.acts.length,
    way: wayOf(act),
    chats: extractOf && { kept: extractOf.chatsKept, left: extractOf.chatsLeft },
    bagCheck: bag?.check,
    hasSource: exhibit.sources.length > 0,
    isOriginStated: exhibit.acts.some(({ act: own }) => own.bag?.stated !== undefined || hasStated(own)),
    grade: verified?.grade ?? 'missing',
    isSigned: verified?.entry !== undefined,
    isWitnessed: verified?.isWitnessed ?? false,
    notAfter: verified?.notAfter === undefined ? undefined : coarseTime(verified.notAfter, true, level),
    stamps: stamps.get(number) ?? [],
  }
}

/** What came with the original and says where it is from. */
function hasStated(act: AcquisitionAct): boolean {
  return act.stated !== undefined
}

function wayOf({ extractOf, reducedFrom, bag, memberOf }: AcquisitionAct): CourtExhibit['way'] {
  if (reducedFrom !== undefined) return 'rest'
  if (extractOf !== undefined) return 'extract'
  if (bag !== undefined) return 'bag'
  return memberOf === undefined ? 'file' : 'archive-member'
}

/** Faults by code and weight, losses first. Their places and parameters stay in the case: they hold names and ids. */
function faultCounts({ faults }: VerifyReport): CourtPack['verification']['faults'] {
  const counts = new Map<string, { code: string; severity: 'loss' | 'notice'; count: number }>()
  for (const { code, severity, count = 1 } of faults) {
    const key = `${severity} ${code}`
    const known = counts.get(key)
    if (known === undefined) counts.set(key, { code, severity, count })
    else known.count += count
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fault]) => fault)
}
