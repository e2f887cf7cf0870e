// Maximum matching in a bipartite graph.

const FREE = -1
const UNREACHED = -1

/**
 * Largest number of edges of which no two share an end. Node `left` has the neighbours targets[starts[left] .. starts[left + 1]),
 * each 0 <= target < rightCount; repeated neighbours are allowed. Hopcroft & Karp 1973; O(edges * sqrt(nodes)).
 */
export function maximumMatching(starts: Int32Array, targets: Int32Array, rightCount: number): number {
  const leftCount = starts.length - 1
  const rightOf = new Int32Array(leftCount).fill(FREE)
  const leftOf = new Int32Array(rightCount).fill(FREE)
  let matched = matchGreedily(starts, targets, rightOf, leftOf)
  const layer = new Int32Array(leftCount)
  const queue = new Int32Array(leftCount)
  const next = new Int32Array(leftCount)
  const path = new Int32Array(leftCount)
  while (layOut(starts, targets, rightOf, leftOf, layer, queue)) {
    next.set(starts.subarray(0, leftCount))
    for (let left = 0; left < leftCount; left++) {
      if (rightOf[left] === FREE && augment(left, starts, targets, rightOf, leftOf, layer, next, path)) matched++
    }
  }
  return matched
}

function matchGreedily(starts: Int32Array, targets: Int32Array, rightOf: Int32Array, leftOf: Int32Array): number {
  let matched = 0
  for (let left = 0; left < rightOf.length; left++) {
    for (let i = starts[left]; i < starts[left + 1]; i++) {
      if (leftOf[targets[i]] !== FREE) continue
      rightOf[left] = targets[i]
      leftOf[targets[i]] = left
      matched++
      break
    }
  }
  return matched
}

/** Layers of alternating paths from the free left nodes; false when none ends at a free right node. */
function layOut(
  starts: Int32Array,
  targets: Int32Array,
  rightOf: Int32Array,
  leftOf: Int32Array,
  layer: Int32Array,
  queue: Int32Array,
): boolean {
  layer.fill(UNREACHED)
  let end = 0
  for (let left = 0; left < rightOf.length; left++) {
    if (rightOf[left] !== FREE) continue
    layer[left] = 0
    queue[end++] = left
  }
  let isFound = false
  for (let at = 0; at < end; at++) {
    const left = queue[at]
    for (let i = starts[left]; i < starts[left + 1]; i++) {
      const other = leftOf[targets[i]]
      if (other === FREE) isFound = true
      else if (layer[other] === UNREACHED) {
        layer[other] = layer[left] + 1
        queue[end++] = other
      }
    }
  }
  return isFound
}

/** Follows the layers from a free left node, depth first without recursion; turns the path over when it ends free. */
function augment(
  root: number,
  starts: Int32Array,
  targets: Int32Array,
  rightOf: Int32Array,
  leftOf: Int32Array,
  layer: Int32Array,
  next: Int32Array,
  path: Int32Array,
): boolean {
  let depth = 0
  path[0] = root
  while (depth >= 0) {
    const left = path[depth]
    if (next[left] >= starts[left + 1]) {
      layer[left] = UNREACHED
      depth--
      if (depth >= 0) next[path[depth]]++
      continue
    }
    const other = leftOf[targets[next[left]]]
    if (other === FREE) {
      for (let i = depth; i >= 0; i--) {
        const target = targets[next[path[i]]]
        rightOf[path[i]] = target
        leftOf[target] = path[i]
      }
      return true
    }
    if (layer[other] === layer[left] + 1) path[++depth] = other
    else next[left]++
  }
  return false
}
