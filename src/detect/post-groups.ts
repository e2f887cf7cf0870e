// Elements grouped by a number, all groups in two arrays.

/** Groups 0, 1, 2, ...; each holds its elements in ascending order. */
export interface Groups {
  readonly count: number
  /** Elements of one group, a view that must not be changed. */
  members(group: number): Int32Array
}

/** Groups the positions of `groupOf` by its values 0 .. count - 1; negative values belong to none. Linear. */
export function groupsOf(groupOf: Int32Array, count: number): Groups {
  const starts = new Int32Array(count + 1)
  for (const group of groupOf) if (group >= 0) starts[group + 1]++
  for (let group = 0; group < count; group++) starts[group + 1] += starts[group]
  const elements = new Int32Array(starts[count])
  const next = starts.slice()
  for (let i = 0; i < groupOf.length; i++) if (groupOf[i] >= 0) elements[next[groupOf[i]]++] = i
  return { count, members: group => elements.subarray(starts[group], starts[group + 1]) }
}

/** Number of different values (0 or more) that the elements of each group have. */
export function countDistinct(groups: Groups, valueOfElement: Int32Array): Int32Array {
  let values = 0
  for (const value of valueOfElement) values = Math.max(values, value + 1)
  const met = new Int32Array(values).fill(-1)
  const counts = new Int32Array(groups.count)
  for (let group = 0; group < groups.count; group++) {
    for (const element of groups.members(group)) {
      const value = valueOfElement[element]
      if (value < 0 || met[value] === group) continue
      met[value] = group
      counts[group]++
    }
  }
  return counts
}
