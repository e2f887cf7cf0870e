// Tests who acts together in a set of actions, whatever it was read from.

import { coordinationOf, LIMIT_SEED } from '../detect/coordination.ts'
import type { CoordinationContext } from '../detect/coordination-context.ts'
import { detectionLimits, withLimitsOfNothing } from '../detect/detection-limit.ts'
import { robustnessOf } from '../detect/robustness.ts'
import { ACTION_KINDS, type ActionKind, type ActionSet } from '../model/action-set.ts'
import { CaseError } from '../model/case-error.ts'
import type { CoordinationResult, CoordinationSettings } from '../model/coordination.ts'
import { type Progress, silentProgress } from './progress.ts'

/** Settings of an analysis for which nobody stated others. */
export const DEFAULT_COORDINATION: CoordinationSettings = {
  windowsSeconds: [10, 60, 600, 3600],
  q: 0.05,
  nullModel: 'all',
  correction: 'bh',
}

export interface CoordinateOptions {
  /** `DEFAULT_COORDINATION` for what is left out. */
  readonly settings?: Partial<CoordinationSettings>
  /** Kinds of action that take part; all when undefined or empty. */
  readonly kinds?: readonly ActionKind[]
  /** Measures the smallest campaign that would have been found; where nothing was found a shorter look is taken unasked. */
  readonly limit?: boolean
  /** Tries every verdict under other settings: some 8 analyses more. */
  readonly robustness?: boolean
  readonly progress?: Progress
}

/** What was tested, which is the given set without the kinds left out, and what came of it. */
export interface Coordinated {
  readonly set: ActionSet
  readonly result: CoordinationResult
}

/**
 * Clusters of accounts that act together more often, and closer in time, than chance and shared taste explain. The same for
 * any order of what the set was made of. Throws CaseError `no-usable-input` when no action is of the kinds asked for.
 * @see docs/methods.md#acting-together
 */
export function coordinate(
  all: ActionSet,
  options: CoordinateOptions = {},
  contextOfAll?: CoordinationContext,
): Coordinated {
  const progress = options.progress ?? silentProgress
  const settings = { ...DEFAULT_COORDINATION, ...options.settings }
  const { set, context } = actionsOfKinds(all, options.kinds ?? [], contextOfAll)
  progress.update('coordination', 0, undefined, 'steps')
  let result = coordinationOf(set, settings, context)
  const step = (done: number, runs: number) => progress.update('coordination', done, runs, 'steps')
  if (options.robustness === true) result = robustnessOf(set, result, settings, { progress: step })
  if (options.limit === true)
    result = { ...result, detectionLimits: detectionLimits(set, settings, { seed: LIMIT_SEED, progress: step }) }
  return { set, result: withLimitsOfNothing(set, result, settings, LIMIT_SEED) }
}

/**
 * The actions of some kinds, and what is known of them; accounts without any are left out and the rest keep their order. Acts
 * keep their numbers. Throws CaseError `no-usable-input` when there were actions and none is left.
 */
export function actionsOfKinds(
  set: ActionSet,
  kinds: readonly ActionKind[],
  context?: CoordinationContext,
): { set: ActionSet; context: CoordinationContext | undefined } {
  const isWanted = ACTION_KINDS.map(kind => kinds.length === 0 || kinds.includes(kind))
  if (set.objectKind.every(kind => isWanted[kind])) return { set, context }
  const kept = Int32Array.from(set.account.keys()).filter(i => isWanted[set.objectKind[set.object[i]]])
  if (kept.length === 0) {
    const present = ACTION_KINDS.filter((_, kind) => set.objectKind.includes(kind))
    const parameters = { asked: words(kinds), present: words(present) }
    throw new CaseError('no-usable-input', 'no-actions-of-kind', parameters)
  }
  const accounts = renumbered(set.accountIds.length, set.account, kept)
  const objects = renumbered(set.objectIds.length, set.object, kept)
  return {
    set: {
      ...set,
      accountIds: accounts.left.map(number => set.accountIds[number]),
      objectIds: objects.left.map(number => set.objectIds[number]),
      objectKind: Uint8Array.from(objects.left, number => set.objectKind[number]),
      account: kept.map(i => accounts.number[set.account[i]]),
      object: kept.map(i => objects.number[set.object[i]]),
      time: Float64Array.from(kept, i => set.time[i]),
      act: kept.map(i => set.act[i]),
    },
    context: context && {
      ...context,
      isChannel: Uint8Array.from(accounts.left, number => context.isChannel[number]),
      originOfObject: Int32Array.from(objects.left, number => context.originOfObject[number]),
      originAccount: Int32Array.from(objects.left, number => accounts.number[context.originAccount[number]] ?? -1),
      originTime: Float64Array.from(objects.left, number => context.originTime[number]),
    },
  }
}

function words(kinds: readonly ActionKind[]): string {
  return kinds.map(kind => `co-${kind}`).join(', ')
}

/** Which of `count` numbers are used by the kept elements, ascending, and the new number of each. */
function renumbered(count: number, column: Int32Array, kept: Int32Array): { left: number[]; number: Int32Array } {
  const number = new Int32Array(count).fill(-1)
  for (const i of kept) number[column[i]] = 0
  const left: number[] = []
  for (let each = 0; each < count; each++) if (number[each] === 0) number[each] = left.push(each) - 1
  return { left, number }
}
