// The layout beside the page: this file is loaded by the page for its address alone, and runs in a worker of that address.

import { layOut } from './network-layout.ts'
import type { NetworkColumns } from './network-places.ts'

/** Of this very script, once it is built. */
export const workerAddress = import.meta.url

export interface LaidOut {
  readonly places: Float32Array
  readonly isLast: boolean
}

/** Milliseconds between two looks at what is not finished. */
const TELL_EVERY = 600

const scope = globalThis as unknown as {
  readonly document?: unknown
  readonly WorkerGlobalScope?: unknown
  onmessage: ((event: { readonly data: NetworkColumns }) => void) | null
  postMessage(message: LaidOut): void
}

if (scope.document === undefined && scope.WorkerGlobalScope !== undefined)
  scope.onmessage = ({ data }) => {
    let told = performance.now()
    let newest: Float32Array | undefined
    for (const places of layOut(data)) {
      newest = places
      if (performance.now() - told < TELL_EVERY) continue
      told = performance.now()
      scope.postMessage({ places: places.slice(), isLast: false })
    }
    if (newest !== undefined) scope.postMessage({ places: newest, isLast: true })
  }
