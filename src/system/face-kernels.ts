// Quick versions of the tensor operations that the face detectors spend their time in; the library's own ones walk every number through
// several layers of indices. What a version does not cover goes to the library's.

import { MatrixProduct, type PackedMatrix, packMatrix } from './face-matmul.ts'

/** A tensor of the library as its operations see it. */
export interface TensorInfo {
  readonly dataId: object
  readonly shape: readonly number[]
  readonly dtype: string
}

interface Call {
  readonly inputs: Readonly<Record<string, TensorInfo>>
  readonly attrs: Readonly<Record<string, unknown>>
  readonly backend: {
    readonly data: { get(id: object): { readonly values: ArrayLike<number> } }
    makeTensorInfo(shape: readonly number[], dtype: string, values: Float32Array): TensorInfo
  }
}

type Kernel = (call: Call) => TensorInfo

/** The part of the library that holds its operations by name and backend. */
export interface KernelRegistry {
  getKernel(name: string, backend: string): { readonly kernelFunc: Kernel }
  unregisterKernel(name: string, backend: string): void
  registerKernel(kernel: { kernelName: string; backendName: string; kernelFunc: Kernel }): void
}

/** Puts the versions below in the place of the library's for its plain backend. */
export function registerQuickKernels(library: KernelRegistry): void {
  const products = new MatrixProduct()
  const packed = new WeakMap<object, PackedMatrix>()
  const replace = (kernelName: string, quick: (call: Call, other: Kernel) => TensorInfo) => {
    const { kernelFunc } = library.getKernel(kernelName, 'cpu')
    library.unregisterKernel(kernelName, 'cpu')
    library.registerKernel({ kernelName, backendName: 'cpu', kernelFunc: call => quick(call, kernelFunc) })
  }
  replace('Conv2D', (call, other) => convolve(call, products, packed) ?? other(call))
  replace('DepthwiseConv2dNative', (call, other) => convolveDepthwise(call) ?? other(call))
  replace('FusedBatchNorm', (call, other) => normalise(call) ?? other(call))
  replace('MaxPool', (call, other) => pool(call) ?? other(call))
  for (const [name, work] of ARITHMETIC) replace(name, (call, other) => arithmetic(call, work) ?? other(call))
  replace('PadV2', (call, other) => pad(call) ?? other(call))
  replace('ClipByValue', (call, other) => {
    const { clipValueMin, clipValueMax } = call.attrs as { clipValueMin: number; clipValueMax: number }
    return clip(call, clipValueMin, clipValueMax) ?? other(call)
  })
  replace('Relu', (call, other) => clip(call, 0, Number.POSITIVE_INFINITY) ?? other(call))
}

function floats({ backend }: Call, tensor: TensorInfo): Float32Array | undefined {
  const { values } = backend.data.get(tensor.dataId)
  return tensor.dtype === 'float32' && values instanceof Float32Array ? values : undefined
}

function clip(call: Call, low: number, high: number): TensorInfo | undefined {
  const values = floats(call, call.inputs.x)
  if (values === undefined) return undefined
  const out = new Float32Array(values.length)
  for (let i = 0; i < out.length; i++) {
    const value = values[i]
    out[i] = value < low ? low : value > high ? high : value
  }
  return call.backend.makeTensorInfo(call.inputs.x.shape, 'float32', out)
}

type Arithmetic = (a: Float32Array, b: Float32Array, out: Float32Array) => void

/** `b` is shorter than `a` or as long, and repeated along it. */
const ARITHMETIC: readonly (readonly [string, Arithmetic])[] = [
  [
    'Add',
    (a, b, out) => {
      for (let from = 0; from < a.length; from += b.length)
        for (let i = 0; i < b.length; i++) out[from + i] = a[from + i] + b[i]
    },
  ],
  [
    'Sub',
    (a, b, out) => {
      for (let from = 0; from < a.length; from += b.length)
        for (let i = 0; i < b.length; i++) out[from + i] = a[from + i] - b[i]
    },
  ],
  [
    'Multiply',
    (a, b, out) => {
      for (let from = 0; from < a.length; from += b.length)
        for (let i = 0; i < b.length; i++) out[from + i] = a[from + i] * b[i]
    },
  ],
]

/** For a second operand of the same shape, one number, or one number a channel. */
function arithmetic(call: Call, work: Arithmetic): TensorInfo | undefined {
  const { a, b } = call.inputs
  const left = floats(call, a)
  const right = floats(call, b)
  if (left === undefined || right === undefined || a.shape.length < b.shape.length || left.length === 0)
    return undefined
  const channels = a.shape.at(-1)
  const isSame = a.shape.length === b.shape.length && a.shape.every((size, i) => size === b.shape[i])
  if (!isSame && right.length !== 1 && !(right.length === channels && b.shape.at(-1) === channels)) return undefined
  const out = new Float32Array(left.length)
  work(left, right.length === 1 ? new Float32Array(channels ?? 1).fill(right[0]) : right, out)
  return call.backend.makeTensorInfo(a.shape, 'float32', out)
}

/** Zeros around rows and columns. */
function pad(call: Call): TensorInfo | undefined {
  const values = floats(call, call.inputs.x)
  const { paddings, constantValue } = call.attrs as { paddings: number[][]; constantValue: number }
  const { shape } = call.inputs.x
  if (values === undefined || shape.length !== 4 || shape[0] !== 1 || constantValue !== 0) return undefined
  if (paddings[0].some(count => count !== 0) || paddings[3].some(count => count !== 0)) return undefined
  const [, height, width, channels] = shape
  const [top, bottom] = paddings[1]
  const [left, right] = paddings[2]
  const outWidth = left + width + right
  const out = new Float32Array((top + height + bottom) * outWidth * channels)
  const row = width * channels
  for (let y = 0; y < height; y++)
    out.set(values.subarray(y * row, (y + 1) * row), ((top + y) * outWidth + left) * channels)
  return call.backend.makeTensorInfo([1, top + height + bottom, outWidth, channels], 'float32', out)
}

interface Window {
  readonly filterHeight: number
  readonly filterWidth: number
  readonly strideY: number
  readonly strideX: number
  readonly top: number
  readonly left: number
  readonly outHeight: number
  readonly outWidth: number
}

/** How a filter moves over the input, as TensorFlow defines `same` and `valid`; undefined for what is not covered. */
function windowOf(call: Call, filterHeight: number, filterWidth: number): Window | undefined {
  const { strides, pad, dilations, dataFormat } = call.attrs as Record<string, unknown>
  const [batch, height, width] = call.inputs.x.shape
  const steps = typeof strides === 'number' ? [strides, strides] : (strides as number[])
  const isPlain = dilations === undefined || dilations === 1 || `${dilations}` === '1,1'
  if (batch !== 1 || !isPlain || (dataFormat !== undefined && dataFormat !== 'NHWC')) return undefined
  const [strideY, strideX] = steps
  const window = { filterHeight, filterWidth, strideY, strideX }
  if (pad === 'valid') {
    const outHeight = Math.ceil((height - filterHeight + 1) / strideY)
    return { ...window, top: 0, left: 0, outHeight, outWidth: Math.ceil((width - filterWidth + 1) / strideX) }
  }
  if (pad !== 'same') return undefined
  const outHeight = Math.ceil(height / strideY)
  const outWidth = Math.ceil(width / strideX)
  const top = Math.floor(Math.max((outHeight - 1) * strideY + filterHeight - height, 0) / 2)
  const left = Math.floor(Math.max((outWidth - 1) * strideX + filterWidth - width, 0) / 2)
  return { ...window, top, left, outHeight, outWidth }
}

function convolve(call: Call, products: MatrixProduct, packed: WeakMap<object, PackedMatrix>): TensorInfo | undefined {
  const { x, filter } = call.inputs
  const values = floats(call, x)
  const weights = floats(call, filter)
  const [filterHeight, filterWidth, channels, outChannels] = filter.shape
  const window = windowOf(call, filterHeight, filterWidth)
  if (values === undefined || weights === undefined || window === undefined) return undefined
  const depth = filterHeight * filterWidth * channels
  const matrix = packed.get(filter.dataId) ?? packMatrix(weights, depth, outChannels)
  packed.set(filter.dataId, matrix)
  const { outHeight, outWidth, strideX, strideY } = window
  const isPoint = filterHeight === 1 && filterWidth === 1 && strideX === 1 && strideY === 1
  const rows = isPoint ? values : gather(values, x.shape, window)
  const out = products.multiply(rows, outHeight * outWidth, matrix)
  return call.backend.makeTensorInfo([1, outHeight, outWidth, outChannels], 'float32', out)
}

/** One row for each place of the filter: all values that it covers there, zeros outside of the input. */
function gather(values: Float32Array, shape: readonly number[], window: Window): Float32Array {
  const [, height, width, channels] = shape
  const { filterHeight, filterWidth, strideX, strideY, top, left, outHeight, outWidth } = window
  const rows = new Float32Array(outHeight * outWidth * filterHeight * filterWidth * channels)
  let to = 0
  for (let outY = 0; outY < outHeight; outY++)
    for (let outX = 0; outX < outWidth; outX++)
      for (let filterY = 0; filterY < filterHeight; filterY++) {
        const y = outY * strideY - top + filterY
        for (let filterX = 0; filterX < filterWidth; filterX++, to += channels) {
          const x = outX * strideX - left + filterX
          if (y < 0 || y >= height || x < 0 || x >= width) continue
          const from = (y * width + x) * channels
          for (let c = 0; c < channels; c++) rows[to + c] = values[from + c]
        }
      }
  return rows
}

function convolveDepthwise(call: Call): TensorInfo | undefined {
  const { x, filter } = call.inputs
  const values = floats(call, x)
  const weights = floats(call, filter)
  const [filterHeight, filterWidth, channels, multiplier] = filter.shape
  const window = windowOf(call, filterHeight, filterWidth)
  if (values === undefined || weights === undefined || window === undefined || multiplier !== 1) return undefined
  const [, height, width] = x.shape
  const { strideX, strideY, top, left, outHeight, outWidth } = window
  const out = new Float32Array(outHeight * outWidth * channels)
  for (let outY = 0, to = 0; outY < outHeight; outY++)
    for (let outX = 0; outX < outWidth; outX++, to += channels)
      for (let filterY = 0; filterY < filterHeight; filterY++) {
        const y = outY * strideY - top + filterY
        if (y < 0 || y >= height) continue
        for (let filterX = 0; filterX < filterWidth; filterX++) {
          const column = outX * strideX - left + filterX
          if (column < 0 || column >= width) continue
          const from = (y * width + column) * channels
          const weight = (filterY * filterWidth + filterX) * channels
          for (let c = 0; c < channels; c++) out[to + c] += values[from + c] * weights[weight + c]
        }
      }
  return call.backend.makeTensorInfo([1, outHeight, outWidth, channels], 'float32', out)
}

function normalise(call: Call): TensorInfo | undefined {
  const { x, mean, variance, offset, scale } = call.inputs
  const [values, means, variances, offsets, scales] = [x, mean, variance, offset, scale].map(tensor =>
    tensor === undefined ? undefined : floats(call, tensor),
  )
  const channels = x.shape.at(-1) ?? 0
  if (!values || !means || !variances || !offsets || !scales) return undefined
  if ([means, variances, offsets, scales].some(list => list.length !== channels)) return undefined
  const epsilon = call.attrs.varianceEpsilon as number
  const factor = scales.map((value, c) => value / Math.sqrt(variances[c] + epsilon))
  const shift = offsets.map((value, c) => value - means[c] * factor[c])
  const out = new Float32Array(values.length)
  for (let from = 0; from < out.length; from += channels)
    for (let c = 0; c < channels; c++) out[from + c] = values[from + c] * factor[c] + shift[c]
  return call.backend.makeTensorInfo(x.shape, 'float32', out)
}

function pool(call: Call): TensorInfo | undefined {
  const values = floats(call, call.inputs.x)
  const { filterSize, dimRoundingMode } = call.attrs as { filterSize: number | number[]; dimRoundingMode?: string }
  const [filterHeight, filterWidth] = typeof filterSize === 'number' ? [filterSize, filterSize] : filterSize
  const window = windowOf(call, filterHeight, filterWidth)
  if (values === undefined || window === undefined || dimRoundingMode != null) return undefined
  const [, height, width, channels] = call.inputs.x.shape
  const { strideX, strideY, top, left, outHeight, outWidth } = window
  const out = new Float32Array(outHeight * outWidth * channels).fill(-Infinity)
  for (let outY = 0, to = 0; outY < outHeight; outY++)
    for (let outX = 0; outX < outWidth; outX++, to += channels)
      for (let filterY = 0; filterY < filterHeight; filterY++) {
        const y = outY * strideY - top + filterY
        if (y < 0 || y >= height) continue
        for (let filterX = 0; filterX < filterWidth; filterX++) {
          const column = outX * strideX - left + filterX
          if (column < 0 || column >= width) continue
          const from = (y * width + column) * channels
          for (let c = 0; c < channels; c++) if (values[from + c] > out[to + c]) out[to + c] = values[from + c]
        }
      }
  return call.backend.makeTensorInfo([1, outHeight, outWidth, channels], 'float32', out)
}
