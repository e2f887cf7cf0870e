// Sources as the journal states them: the latest entry of each, and whether it still consents.

import type { RecordedAct } from '../journal/recorded-acts.ts'
import type { ConsentLapseAct, ConsentWithdrawalAct, SourceAct } from '../model/acts.ts'
import { SOURCE_ID } from '../model/consent.ts'

/** `withdrawn`: the source took its consent back. `lapsed`: the consent ran out and that was recorded. */
export type SourceStatus = 'active' | 'withdrawn' | 'lapsed'

/** One source as the register has it now. */
export interface SourceState {
  /** The latest entry. */
  readonly source: SourceAct
  readonly status: SourceStatus
  /** Of a withdrawal, in the words of whoever recorded it. */
  readonly reason?: string
  /** Times by the clock of the device, in milliseconds: first entry, latest change. */
  readonly recordedTime: number
  readonly changedTime: number
}

/** The sources by id, in the order of their numbers, from acts in the order of the journal; those of other kinds are passed over. */
export function sourcesIn(acts: Iterable<RecordedAct>): Map<string, SourceState> {
  const latest = new Map<string, { source: SourceAct; first: number; last: number }>()
  const withdrawals = new Map<string, ConsentWithdrawalAct>()
  const lapses = new Map<string, Set<string>>()
  for (const { act, claimedTime } of acts) {
    if (act.type === 'source' && SOURCE_ID.test(act.source)) {
      latest.set(act.source, {
        source: readable(act),
        first: latest.get(act.source)?.first ?? claimedTime,
        last: claimedTime,
      })
      withdrawals.delete(act.source)
    } else if (act.type === 'consent-withdrawal') withdrawals.set(act.source, act)
    else if (act.type === 'consent-lapse') addLapse(lapses, act)
  }
  const states = [...latest].map(([id, { source, first, last }]): [string, SourceState] => {
    const withdrawal = withdrawals.get(id)
    const isLapsed = source.expires !== undefined && lapses.get(id)?.has(source.expires) === true
    const status = withdrawal !== undefined ? 'withdrawn' : isLapsed ? 'lapsed' : 'active'
    const reason = withdrawal === undefined ? {} : { reason: withdrawal.reason }
    return [id, { source, status, ...reason, recordedTime: first, changedTime: last }]
  })
  return new Map(states.sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1))))
}

/** The act with every field of the kind it should be: a case may come from anywhere. What is not a list permits nothing. */
function readable(act: SourceAct): SourceAct {
  const words = (list: unknown) => (Array.isArray(list) ? list.filter(word => typeof word === 'string') : [])
  const { expires, ...rest } = act
  return {
    ...rest,
    role: String(act.role),
    contactRisk: String(act.contactRisk),
    permittedUses: words(act.permittedUses),
    audiences: words(act.audiences),
    ...(typeof expires === 'string' ? { expires } : {}),
  }
}

function addLapse(lapses: Map<string, Set<string>>, act: ConsentLapseAct): void {
  const known = lapses.get(act.source) ?? new Set()
  lapses.set(act.source, known.add(act.expires))
}
