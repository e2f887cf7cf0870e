// Matrix products of 32-bit floats in a small WebAssembly module with vector instructions, built here byte by byte. The same bits come out on every machine.

/** Rows and columns computed at a time. */
const ROWS = 4
const COLUMNS = 8

/** A matrix of `depth` rows and `columns` columns, laid out for `MatrixProduct`. */
export interface PackedMatrix {
  readonly values: Float32Array
  readonly depth: number
  readonly columns: number
}

/** Columns in groups of eight, each group row by row, the last one filled up with zeros. */
export function packMatrix(values: Float32Array, depth: number, columns: number): PackedMatrix {
  const groups = Math.ceil(columns / COLUMNS)
  const packed = new Float32Array(groups * COLUMNS * depth)
  for (let group = 0, to = 0; group < groups; group++)
    for (let row = 0; row < depth; row++)
      for (let c = 0; c < COLUMNS; c++, to++) {
        const column = group * COLUMNS + c
        if (column < columns) packed[to] = values[row * columns + column]
      }
  return { values: packed, depth, columns }
}

/** The part of the machine's WebAssembly that is used; the types of Node do not have it. */
interface Machine {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object) => { readonly exports: unknown }
}

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
  readonly multiply: (left: number, right: number, out: number, rows: number, depth: number, columns: number) => void
}

const PAGE = 65_536

export class MatrixProduct {
  readonly #exports: Exports

  constructor() {
    const { Module, Instance } = (globalThis as unknown as { WebAssembly: Machine }).WebAssembly
    this.#exports = new Instance(new Module(MODULE)).exports as Exports
  }

  /** `left` has `rows` rows of `right.depth` values; the answer has `rows` rows of `right.columns`. */
  multiply(left: Float32Array, rows: number, right: PackedMatrix): Float32Array {
    const { depth, columns } = right
    const paddedRows = Math.ceil(rows / ROWS) * ROWS
    const paddedColumns = Math.ceil(columns / COLUMNS) * COLUMNS
    const rightAt = 16
    const leftAt = rightAt + right.values.length * 4
    const outAt = (leftAt + paddedRows * depth * 4 + 15) & ~15
    this.#reserve(outAt + paddedRows * paddedColumns * 4)
    const memory = new Float32Array(this.#exports.memory.buffer)
    memory.set(right.values, rightAt / 4)
    memory.set(left.subarray(0, rows * depth), leftAt / 4)
    this.#exports.multiply(leftAt, rightAt, outAt, paddedRows, depth, paddedColumns)
    const out = new Float32Array(rows * columns)
    if (columns === paddedColumns) out.set(memory.subarray(outAt / 4, outAt / 4 + out.length))
    else
      for (let row = 0; row < rows; row++) {
        const from = outAt / 4 + row * paddedColumns
        out.set(memory.subarray(from, from + columns), row * columns)
      }
    return out
  }

  #reserve(bytes: number): void {
    const { memory } = this.#exports
    const missing = bytes - memory.buffer.byteLength
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
  }
}

// Opcodes of the WebAssembly core specification, release 2.0, chapter 5.4.
const I32 = 0x7f
const V128 = 0x7b
const GET = 0x20
const SET = 0x21
const CONST = 0x41
const ADD = 0x6a
const SUB = 0x6b
const MUL = 0x6c
const LESS = 0x48
const LOOP = 0x03
const END = 0x0b
const BRANCH_IF = 0x0d
const VOID = 0x40
const VECTOR = 0xfd

// Parameters and locals of the function.
const [LEFT, RIGHT, OUT, ROW_COUNT, DEPTH, COLUMN_COUNT, COLUMN, ROW, STEP, AT, WEIGHT, TARGET] = Array(12).keys()
const ROW_AT = (row: number) => 12 + row
const SUM = (row: number, half: number) => 12 + ROWS + row * 2 + half
const HALF = (half: number) => 12 + ROWS + ROWS * 2 + half
const SPLAT = HALF(2)

const get = (local: number) => [GET, local]
const set = (local: number, ...value: number[]) => [...value, SET, local]
const int = (value: number) => [CONST, ...signed(value)]
const sum = (a: readonly number[], b: readonly number[]) => [...a, ...b, ADD]
const product = (a: readonly number[], b: readonly number[]) => [...a, ...b, MUL]
const loop = (...body: number[]) => [LOOP, VOID, ...body, END]
const again = (local: number, limit: number) => [...get(local), ...get(limit), LESS, BRANCH_IF, 0]
const rows = <Value>(make: (row: number) => Value[]) => Array.from({ length: ROWS }, (_, row) => make(row)).flat()

/** Opcode of a vector instruction, with alignment 0 and an offset where it reads or writes. */
const vector = (code: number, offset?: number) => [
  VECTOR,
  ...unsigned(code),
  ...(offset === undefined ? [] : [0, offset]),
]
const load = (at: number, offset: number) => [...get(at), ...vector(0x00, offset)]
const splat = (at: number) => [...get(at), ...vector(0x09, 0)]
const zero = [...vector(0x0c), ...new Array<number>(16).fill(0)]
const plus = vector(0xe4)
const times = vector(0xe6)

const inner = loop(
  ...set(HALF(0), ...load(WEIGHT, 0)),
  ...set(HALF(1), ...load(WEIGHT, 16)),
  ...rows(row => [
    ...set(SPLAT, ...splat(ROW_AT(row))),
    ...[0, 1].flatMap(half =>
      set(SUM(row, half), ...get(SUM(row, half)), ...get(SPLAT), ...get(HALF(half)), ...times, ...plus),
    ),
    ...set(ROW_AT(row), ...sum(get(ROW_AT(row)), int(4))),
  ]),
  ...set(WEIGHT, ...sum(get(WEIGHT), int(COLUMNS * 4))),
  ...set(STEP, ...get(STEP), ...int(1), SUB),
  ...get(STEP),
  BRANCH_IF,
  0,
)

const block = loop(
  ...set(AT, ...sum(get(LEFT), product(product(get(ROW), get(DEPTH)), int(4)))),
  ...rows(row => set(ROW_AT(row), ...sum(get(AT), product(get(DEPTH), int(row * 4))))),
  ...rows(row => [...set(SUM(row, 0), ...zero), ...set(SUM(row, 1), ...zero)]),
  ...set(WEIGHT, ...get(RIGHT)),
  ...set(STEP, ...get(DEPTH)),
  ...inner,
  ...set(TARGET, ...sum(get(OUT), product(sum(product(get(ROW), get(COLUMN_COUNT)), get(COLUMN)), int(4)))),
  ...rows(row => [
    ...[0, 1].flatMap(half => [...get(TARGET), ...get(SUM(row, half)), ...vector(0x0b, half * 16)]),
    ...set(TARGET, ...sum(get(TARGET), product(get(COLUMN_COUNT), int(4)))),
  ]),
  ...set(ROW, ...sum(get(ROW), int(ROWS))),
  ...again(ROW, ROW_COUNT),
)

const body = [
  ...[2, ...unsigned(6 + ROWS), I32, ...unsigned(ROWS * 2 + 3), V128],
  ...set(COLUMN, ...int(0)),
  ...loop(
    ...set(ROW, ...int(0)),
    ...block,
    ...set(RIGHT, ...sum(get(RIGHT), product(get(DEPTH), int(COLUMNS * 4)))),
    ...set(COLUMN, ...sum(get(COLUMN), int(COLUMNS))),
    ...again(COLUMN, COLUMN_COUNT),
  ),
  END,
]

const MODULE = new Uint8Array([
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...section(1, [1, 0x60, 6, I32, I32, I32, I32, I32, I32, 0]),
  ...section(3, [1, 0]),
  ...section(5, [1, 0, 1]),
  ...section(7, [2, ...name('memory'), 2, 0, ...name('multiply'), 0, 0]),
  ...section(10, [1, ...unsigned(body.length), ...body]),
])

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content]
}

function name(text: string): number[] {
  return [text.length, ...new TextEncoder().encode(text)]
}

function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]
}

function signed(value: number): number[] {
  const rest = value >> 7
  const isLast = rest === 0 && (value & 0x40) === 0
  return isLast ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(rest)]
}
