// What passes between the process that listens and the one that holds the case.

import type { DeskEvent } from './desk-events.ts'
import type { Asked } from './route.ts'

export type ToDesk =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly input: unknown; readonly asked: Asked }
  | { readonly kind: 'held'; readonly id: number; readonly ticket: string }
  | {
      readonly kind: 'piece'
      readonly id: number
      readonly ticket: string
      readonly position: number
      readonly length: number
    }
  /** Bytes of a file that the page announced (`upload.plan`), in their order. */
  | {
      readonly kind: 'upload'
      readonly id: number
      readonly upload: number
      readonly offset: number
      readonly bytes: Uint8Array
    }
  | { readonly kind: 'end'; readonly id: number }

export interface HeldFacts {
  readonly type: string
  readonly name: string
  readonly disposition: 'inline' | 'attachment'
  readonly sizeBytes: number | null
}

export interface DeskFault {
  readonly code: string
  readonly key: string
  readonly parameters: Readonly<Record<string, string | number>>
}

export type FromDesk =
  | { readonly kind: 'event'; readonly event: DeskEvent }
  /** `json` for `ask`, `held` for `held`, `bytes` for `piece`, `received` for `upload`. */
  | {
      readonly kind: 'answer'
      readonly id: number
      readonly json?: string
      readonly held?: HeldFacts
      readonly bytes?: Uint8Array
      readonly received?: number
      readonly fault?: DeskFault
    }
