// Rows of (post, object) as they are gathered kind by kind, brought into the canonical order of an action set.

/** Objects of one kind under numbers of their own, and who acts on them: one element a (post, object). */
export interface NamedObjects {
  readonly post: readonly number[]
  readonly object: readonly number[]
  /** One more than the largest number of an object. */
  readonly objects: number
  nameOf(object: number): string
}

/**
 * Adds the rows of one kind under the numbers that its objects get from `from` on: ascending by name, those nobody acts on
 * left out. Returns names and old numbers in that order; a name met twice gets a number behind it.
 */
export function numberRows(
  { post, object, objects, nameOf }: NamedObjects,
  from: number,
  rows: ActionRows,
): { ids: string[]; objects: number[] } {
  const number = new Int32Array(objects).fill(-1)
  for (const each of object) number[each] = 0
  const used: { name: string; old: number }[] = []
  for (let old = 0; old < objects; old++) if (number[old] === 0) used.push({ name: nameOf(old), old })
  used.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.old - b.old))
  used.forEach(({ old }, position) => {
    number[old] = from + position
  })
  for (let i = 0; i < post.length; i++) rows.push(post[i], number[object[i]])
  return { ids: distinct(used.map(({ name }) => name)), objects: used.map(({ old }) => old) }
}

/** Sorted names; a repeated one, which somebody would have to build, is told apart by U+0000 and its position. */
function distinct(names: string[]): string[] {
  let runStart = 0
  for (let i = 1; i < names.length; i++) {
    if (names[i] !== names[runStart]) runStart = i
    else names[i] = `${names[i]}\u0000${String(i - runStart).padStart(10, '0')}`
  }
  return names
}

/** Growing columns of (post, object). */
export class ActionRows {
  #post: Int32Array = new Int32Array(4096)
  #object: Int32Array = new Int32Array(4096)
  #count = 0

  push(post: number, object: number): void {
    if (this.#count === this.#post.length) {
      this.#post = grown(this.#post)
      this.#object = grown(this.#object)
    }
    this.#post[this.#count] = post
    this.#object[this.#count++] = object
  }

  posts(): Int32Array {
    return this.#post.subarray(0, this.#count)
  }

  objects(): Int32Array {
    return this.#object.subarray(0, this.#count)
  }
}

function grown(values: Int32Array): Int32Array {
  const larger = new Int32Array(values.length * 2)
  larger.set(values)
  return larger
}

export interface OrderedRows {
  readonly account: Int32Array
  readonly object: Int32Array
  readonly time: Float64Array
  readonly act: Int32Array
}

/**
 * Rows by time, account, object and post; equal rows once. `timeOfPost` has one element a post and ascends over the posts
 * that have rows. Cost linear, and n log n among rows of one instant.
 */
export function orderRows(
  rows: ActionRows,
  accountOf: (post: number) => number,
  timeOfPost: Float64Array,
): OrderedRows {
  const [posts, objects] = [rows.posts(), rows.objects()]
  const next = new Int32Array(timeOfPost.length + 1)
  for (const post of posts) next[post + 1]++
  for (let post = 0; post < timeOfPost.length; post++) next[post + 1] += next[post]
  const order = new Int32Array(posts.length)
  for (let i = 0; i < posts.length; i++) order[next[posts[i]]++] = i

  const compare = (a: number, b: number): number =>
    accountOf(posts[a]) - accountOf(posts[b]) || objects[a] - objects[b] || posts[a] - posts[b]
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && timeOfPost[posts[order[to]]] === timeOfPost[posts[order[from]]]) to++
    if (to - from > 1) order.subarray(from, to).sort(compare)
    from = to
  }
  let kept = 0
  for (const row of order) {
    const before = kept === 0 ? -1 : order[kept - 1]
    if (before >= 0 && posts[before] === posts[row] && objects[before] === objects[row]) continue
    order[kept++] = row
  }
  const unique = order.subarray(0, kept)
  return {
    account: unique.map(row => accountOf(posts[row])),
    object: unique.map(row => objects[row]),
    time: Float64Array.from(unique, row => timeOfPost[posts[row]]),
    act: unique.map(row => posts[row]),
  }
}
