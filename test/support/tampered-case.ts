// Random changes to a case on the disk, such as a bit, a cut, a swap, a deletion, an added file; each can be undone.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Random } from '../../src/algorithms/random.ts'

/** One change: what was done, to which path in the case (and to which second one), and how to take it back. */
export interface Tampering {
  readonly description: string
  readonly paths: readonly string[]
  undo(): void
}

/** Files of the case that are evidence, in order. */
export function evidence(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(
      name => /^(case\.json|keys\/|journal\/|vault\/(?!incoming))/.test(name) && statSync(join(root, name)).isFile(),
    )
    .sort()
}

type Change = (bytes: Buffer, random: Random) => Buffer

const lines = (bytes: Buffer) => bytes.toString('latin1').split(/(?<=\n)/)
const joined = (parts: readonly string[]) => Buffer.from(parts.join(''), 'latin1')

function spliced(bytes: Buffer, at: number, removed: number, added: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + removed)])
}

/** Changes to the bytes of one file. */
const CHANGES: Record<string, Change> = {
  'a bit': (bytes, random) => {
    const copy = Buffer.from(bytes)
    if (copy.length > 0) copy[random.below(copy.length)] ^= 1 << random.below(8)
    return copy
  },
  'a digit': (bytes, random) => {
    const at = [...bytes.toString('latin1').matchAll(/[0-9a-f]/g)].map(match => match.index)
    const place = at[random.below(Math.max(1, at.length))] ?? 0
    return spliced(bytes, place, 1, Buffer.from('0123456789abcdef'[random.below(16)]))
  },
  'a cut': (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  'a cut behind a line': (bytes, random) => joined(lines(bytes).slice(0, random.below(lines(bytes).length + 1))),
  'bytes behind': (bytes, random) =>
    Buffer.concat([bytes, Buffer.from(['x', '\n', '{}\n', '{"a', '\0\0', '9 a\n'][random.below(6)])]),
  'bytes removed': (bytes, random) =>
    spliced(bytes, random.below(bytes.length + 1), 1 + random.below(40), Buffer.alloc(0)),
  'bytes inserted': (bytes, random) =>
    spliced(bytes, random.below(bytes.length + 1), 0, Buffer.from(['\n', 'ab', '\0'][random.below(3)])),
  'zeros written': (bytes, random) => {
    const at = random.below(bytes.length + 1)
    const count = Math.min(bytes.length - at, 1 + random.below(600))
    return spliced(bytes, at, count, Buffer.alloc(count))
  },
  'a line deleted': (bytes, random) => {
    const parts = lines(bytes)
    parts.splice(random.below(parts.length), 1)
    return joined(parts)
  },
  'a line doubled': (bytes, random) => {
    const parts = lines(bytes)
    const at = random.below(parts.length)
    parts.splice(random.below(parts.length + 1), 0, parts[at])
    return joined(parts)
  },
  'lines swapped': (bytes, random) => {
    const parts = lines(bytes)
    const [a, b] = [random.below(parts.length), random.below(parts.length)]
    ;[parts[a], parts[b]] = [parts[b], parts[a]]
    return joined(parts)
  },
  'nothing left': () => Buffer.alloc(0),
  'a body called erased': bytes =>
    joined(lines(bytes).map((line, i) => (i === 1 ? line.replace(/^(\d+) .*/, '$1 erased') : line))),
}

function changed(root: string, path: string, kind: string, random: Random): Tampering {
  const before = readFileSync(join(root, path))
  writeFileSync(join(root, path), CHANGES[kind](before, random))
  return { description: `${kind} of ${path}`, paths: [path], undo: () => writeFileSync(join(root, path), before) }
}

function deleted(root: string, path: string): Tampering {
  const before = readFileSync(join(root, path))
  unlinkSync(join(root, path))
  return { description: `${path} deleted`, paths: [path], undo: () => writeFileSync(join(root, path), before) }
}

function swapped(root: string, a: string, b: string): Tampering {
  const [first, second] = [readFileSync(join(root, a)), readFileSync(join(root, b))]
  const write = (x: Buffer, y: Buffer) => {
    writeFileSync(join(root, a), x)
    writeFileSync(join(root, b), y)
  }
  write(second, first)
  return { description: `${a} and ${b} swapped`, paths: [a, b], undo: () => write(first, second) }
}

function moved(root: string, from: string, to: string): Tampering {
  renameSync(join(root, from), join(root, to))
  return {
    description: `${from} moved to ${to}`,
    paths: [from, to],
    undo: () => renameSync(join(root, to), join(root, from)),
  }
}

/** A file added, with the folder that it needs. */
function added(root: string, path: string, bytes: Uint8Array): Tampering {
  const folder = dirname(join(root, path))
  const isNew = !existsSync(folder)
  if (isNew) mkdirSync(folder)
  writeFileSync(join(root, path), bytes)
  const undo = () => {
    unlinkSync(join(root, path))
    if (isNew) rmdirSync(folder)
  }
  return { description: `${path} added (${bytes.length} bytes)`, paths: [path], undo }
}

const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => '0123456789abcdef'[random.below(16)]).join('')

/** A path that does not exist yet, beside a file of the case or where something like it could be. */
function freePath(path: string, random: Random): string {
  const number = (by: number) => path.replace(/\d{6}(?=\.|-)/, digits => String(Number(digits) + by).padStart(6, '0'))
  const kinds = [
    `${path}.partial`,
    `${path}x`,
    number(1),
    number(2),
    `${dirname(path)}/${digits(random, 62)}`,
    `vault/${digits(random, 2)}/${digits(random, 62)}`,
    `keys/${digits(random, 32)}.json`,
    `vault/${digits(random, 32)}`,
    `journal/${digits(random, 32)}`,
  ]
  return kinds[random.below(kinds.length)]
}

/** Changes the case in `root` at random. Undefined when what was drawn changes nothing. */
export function tamper(root: string, random: Random): Tampering | undefined {
  const paths = evidence(root)
  const path = paths[random.below(paths.length)]
  const draw = random.below(20)
  if (draw === 0) return deleted(root, path)
  if (draw === 1) {
    const other = paths[random.below(paths.length)]
    return other === path || readFileSync(join(root, other)).equals(readFileSync(join(root, path)))
      ? undefined
      : swapped(root, path, other)
  }
  if (draw < 4) {
    const free = freePath(path, random)
    if (existsSync(join(root, free))) return undefined
    if (draw === 2)
      return added(root, free, [Buffer.alloc(0), Buffer.from('x\n'), readFileSync(join(root, path))][random.below(3)])
    return existsSync(dirname(join(root, free))) ? moved(root, path, free) : undefined
  }
  const kinds = Object.keys(CHANGES)
  const before = readFileSync(join(root, path))
  const tampering = changed(root, path, kinds[random.below(kinds.length)], random)
  if (!readFileSync(join(root, path)).equals(before)) return tampering
  tampering.undo()
  return undefined
}
