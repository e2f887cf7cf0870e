// Stretches of time in which the presence of accounts is compared by the null model.

import type { ActionTable } from './co-action-table.ts'

/** Cells of one stratum are numbered in order of time, after those of the strata before it. */
export interface ActionCells {
  readonly count: number
  /** Cell of each action of the table. */
  readonly cell: Int32Array
  /** Actions of each cell. */
  readonly actions: Int32Array
}

/**
 * Cuts each stratum's actions into cells of at least `cellMilliseconds` (aligned to the first action of all, so that a
 * shift of all times changes nothing); quiet stretches are joined until a cell holds `fewestActions`, and the last cell of a
 * stratum joins the one before when too few are left for it. Cost linear.
 */
export function cutIntoCells(table: ActionTable, cellMilliseconds: number, fewestActions: number): ActionCells {
  const { objectStarts, objectStratum, time } = table
  let origin = Number.POSITIVE_INFINITY
  for (const at of time) if (at < origin) origin = at
  const sliceOf = (i: number): number => Math.floor((time[i] - origin) / cellMilliseconds)

  const counts = Array.from({ length: table.strata }, () => new Map<number, number>())
  for (let o = 0; o < objectStratum.length; o++) {
    const ofStratum = counts[objectStratum[o]]
    for (let i = objectStarts[o]; i < objectStarts[o + 1]; i++) {
      const slice = sliceOf(i)
      ofStratum.set(slice, (ofStratum.get(slice) ?? 0) + 1)
    }
  }

  const actions: number[] = []
  const cellOfSlice = counts.map(ofStratum => {
    const cells = new Map<number, number>()
    const first = actions.length
    for (const slice of Float64Array.from(ofStratum.keys()).sort()) {
      if (actions.length === first || actions[actions.length - 1] >= fewestActions) actions.push(0)
      actions[actions.length - 1] += ofStratum.get(slice) ?? 0
      cells.set(slice, actions.length - 1)
    }
    const last = actions.length - 1
    if (last > first && actions[last] < fewestActions) {
      for (const [slice, number] of cells) if (number === last) cells.set(slice, last - 1)
      actions[last - 1] += actions.pop() ?? 0
    }
    return cells
  })

  const cell = new Int32Array(time.length)
  for (let o = 0; o < objectStratum.length; o++) {
    const cells = cellOfSlice[objectStratum[o]]
    for (let i = objectStarts[o]; i < objectStarts[o + 1]; i++) cell[i] = cells.get(sliceOf(i)) ?? -1
  }
  return { count: actions.length, cell, actions: Int32Array.from(actions) }
}
