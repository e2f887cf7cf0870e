// Stretches of time in which the accounts of a corpus are taken as interchangeable by the null model.

import type { ActionTable } from './co-action-table.ts'

/** Cells of one type are numbered in order of time, after those of the types before it. */
export interface ActionCells {
  readonly count: number
  /** Cell of each action of the table. */
  readonly cell: Int32Array
  /** One element a cell from here on. */
  readonly type: Uint8Array
  readonly actions: Int32Array
  /** 1 where the next cell begins as this one ends, so that a co-action may reach across. */
  readonly isFollowed: Uint8Array
}

/**
 * Cuts each type's actions into cells of at least `cellMilliseconds` (aligned to the first action of all, so that a
 * shift of all times changes nothing); quiet stretches are joined until a cell holds `fewestActions`.
 * Cost linear.
 */
export function cutIntoCells(table: ActionTable, cellMilliseconds: number, fewestActions: number): ActionCells {
  const { objectStarts, objectType, time } = table
  let origin = Number.POSITIVE_INFINITY
  for (const at of time) if (at < origin) origin = at

  const counts = Array.from({ length: table.types }, () => new Map<number, number>())
  for (let o = 0; o < objectType.length; o++) {
    const ofType = counts[objectType[o]]
    for (let i = objectStarts[o]; i < objectStarts[o + 1]; i++) {
      const slice = Math.floor((time[i] - origin) / cellMilliseconds)
      ofType.set(slice, (ofType.get(slice) ?? 0) + 1)
    }
  }

  const type: number[] = []
  const actions: number[] = []
  const isFollowed: number[] = []
  const cellOfSlice = counts.map((ofType, typeNumber) => {
    const cells = new Map<number, number>()
    const first = type.length
    let lastSlice = Number.NaN
    for (const slice of Float64Array.from(ofType.keys()).sort()) {
      const current = type.length - 1
      if (current < first || actions[current] >= fewestActions) {
        if (current >= first) isFollowed[current] = slice - lastSlice === 1 ? 1 : 0
        type.push(typeNumber)
        actions.push(0)
        isFollowed.push(0)
      }
      actions[type.length - 1] += ofType.get(slice) ?? 0
      cells.set(slice, type.length - 1)
      lastSlice = slice
    }
    joinShortRest(cells, first, fewestActions, type, actions, isFollowed)
    return cells
  })

  const cell = new Int32Array(time.length)
  for (let o = 0; o < objectType.length; o++) {
    const ofType = cellOfSlice[objectType[o]]
    for (let i = objectStarts[o]; i < objectStarts[o + 1]; i++) {
      cell[i] = ofType.get(Math.floor((time[i] - origin) / cellMilliseconds)) ?? -1
    }
  }
  return {
    count: type.length,
    cell,
    type: Uint8Array.from(type),
    actions: Int32Array.from(actions),
    isFollowed: Uint8Array.from(isFollowed),
  }
}

/** The last cell of a type joins the one before when too few actions are left for it. */
function joinShortRest(
  cells: Map<number, number>,
  first: number,
  fewestActions: number,
  type: number[],
  actions: number[],
  isFollowed: number[],
): void {
  const last = type.length - 1
  if (last <= first || actions[last] >= fewestActions) return
  for (const [slice, number] of cells) if (number === last) cells.set(slice, last - 1)
  actions[last - 1] += actions[last]
  isFollowed[last - 1] = 0
  type.pop()
  actions.pop()
  isFollowed.pop()
}
