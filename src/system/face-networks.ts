// The two face detectors of @vladmandic/face-api, run without a network: the library lives in a context that has no fetch, no process and
// no modules, and gets its weights from the files of its package.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { type KernelRegistry, registerQuickKernels } from './face-kernels.ts'

/** Side of the square that both detectors look at, pixels. */
export const INPUT_SIDE = 512

/** A face in a square of the input, pixels. */
export interface FaceBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** 0..1; not a probability. */
  readonly score: number
}

export interface FaceNetworks {
  /** `pixels`: INPUT_SIDE rows of INPUT_SIDE times red, green, blue, 0..255. Boxes above the threshold, overlapping ones too. */
  ssd(pixels: Uint8Array, threshold: number): Promise<FaceBox[]>
  tiny(pixels: Uint8Array, threshold: number): Promise<FaceBox[]>
}

interface Tensor {
  readonly shape: readonly number[]
  dataSync(): Float32Array
  dispose(): void
}

interface Network {
  loadFromWeightMap(weights: unknown): void
  forward(input: Tensor): Promise<{ boxes: Tensor[]; scores: Tensor[] }>
}

interface TinyNetwork extends Network {
  detect(
    input: Tensor,
    options: unknown,
  ): Promise<readonly { readonly score: number; readonly relativeBox: Omit<FaceBox, 'score'> }[]>
}

interface Library {
  readonly tf: KernelRegistry & {
    setBackend(name: string): Promise<boolean>
    tensor3d(values: Int32Array, shape: readonly number[], type: string): Tensor
    readonly io: { decodeWeights(bytes: ArrayBuffer, manifest: readonly unknown[]): unknown }
  }
  readonly env: { setEnv(environment: Record<string, unknown>): void }
  readonly nets: { readonly ssdMobilenetv1: Network; readonly tinyFaceDetector: TinyNetwork }
  readonly TinyFaceDetectorOptions: new (options: { inputSize: number; scoreThreshold: number }) => unknown
}

/** Loads the library and the weights of both detectors: about 0.1 s. `isQuick` false keeps the library's own operations (tests hold both against each other). */
export async function loadFaceNetworks({ isQuick = true } = {}): Promise<FaceNetworks> {
  const package_ = dirname(createRequire(import.meta.url).resolve('@vladmandic/face-api/package.json'))
  const library = libraryOf(readFileSync(`${package_}/dist/face-api.js`, 'utf8'))
  const { tf, nets } = library
  await tf.setBackend('cpu')
  if (isQuick) registerQuickKernels(tf)
  const load = (network: Network, name: string) => {
    const text = readFileSync(`${package_}/model/${name}-weights_manifest.json`, 'utf8')
    const manifest = JSON.parse(text) as { paths: string[]; weights: unknown[] }[]
    const bytes = readFileSync(`${package_}/model/${manifest[0].paths[0]}`)
    const copy = new Uint8Array(bytes).buffer
    network.loadFromWeightMap(
      tf.io.decodeWeights(
        copy,
        manifest.flatMap(({ weights }) => weights),
      ),
    )
  }
  load(nets.ssdMobilenetv1, 'ssd_mobilenetv1_model')
  load(nets.tinyFaceDetector, 'tiny_face_detector_model')
  const tensorOf = (pixels: Uint8Array) => tf.tensor3d(new Int32Array(pixels), [INPUT_SIDE, INPUT_SIDE, 3], 'int32')
  return {
    ssd: async (pixels, threshold) => {
      const input = tensorOf(pixels)
      const { boxes, scores } = await nets.ssdMobilenetv1.forward(input)
      const found = boxesAbove(boxes[0].dataSync(), scores[0].dataSync(), threshold)
      for (const tensor of [input, ...boxes, ...scores]) tensor.dispose()
      return found
    },
    tiny: async (pixels, threshold) => {
      const input = tensorOf(pixels)
      const options = new library.TinyFaceDetectorOptions({ inputSize: INPUT_SIDE, scoreThreshold: threshold })
      const found = await nets.tinyFaceDetector.detect(input, options)
      input.dispose()
      return found.map(({ score, relativeBox: { x, y, width, height } }) => ({
        x: x * INPUT_SIDE,
        y: y * INPUT_SIDE,
        width: width * INPUT_SIDE,
        height: height * INPUT_SIDE,
        score,
      }))
    },
  }
}

/** Boxes as the network gives them: top, left, bottom, right, in parts of the side. */
function boxesAbove(boxes: Float32Array, scores: Float32Array, threshold: number): FaceBox[] {
  const found: FaceBox[] = []
  for (const [i, score] of scores.entries()) {
    if (!(score > threshold)) continue
    const [top, left, bottom, right] = boxes.subarray(i * 4, i * 4 + 4).map(value => Math.min(1, Math.max(0, value)))
    const [x, y] = [left * INPUT_SIDE, top * INPUT_SIDE]
    found.push({ x, y, width: right * INPUT_SIDE - x, height: bottom * INPUT_SIDE - y, score })
  }
  return found
}

/** What the library may use of the machine: numbers, typed arrays and a clock. */
const GIVEN = { TextEncoder, TextDecoder, performance, setTimeout, clearTimeout, Float32Array, Int32Array, Uint8Array }
const GIVEN_TOO = {
  Uint8ClampedArray,
  Uint16Array,
  ArrayBuffer,
  Array,
  Object,
  Promise,
  Error,
  Map,
  Set,
  WeakMap,
  Symbol,
}

function libraryOf(code: string): Library {
  const silent = () => {}
  const world: Record<string, unknown> = {
    ...GIVEN,
    ...GIVEN_TOO,
    console: { log: silent, warn: silent, error: silent },
  }
  Object.assign(world, { self: world, window: world, navigator: { userAgent: '', platform: '' }, document: {} })
  createContext(world, { codeGeneration: { strings: false, wasm: false } })
  runInContext(code, world)
  const library = world.faceapi as Library
  class Absent {}
  const refuse = () => {
    throw new Error('not available to the detectors')
  }
  library.env.setEnv({
    Canvas: Absent,
    CanvasRenderingContext2D: Absent,
    Image: Absent,
    ImageData: Absent,
    Video: Absent,
    createCanvasElement: refuse,
    createImageElement: refuse,
    createVideoElement: refuse,
    fetch: refuse,
    readFile: refuse,
  })
  return library
}
