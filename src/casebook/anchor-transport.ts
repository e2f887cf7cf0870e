// How anchors reach the network: a function that is passed in, so that only the command line can open a connection.

export interface TransportRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  /** What is sent, and nothing else of the case. */
  readonly body?: Uint8Array
  readonly contentType?: string
  /** Media type that is asked for. */
  readonly accept: string
  /** An answer that is larger is given up at this size. */
  readonly limitBytes: number
  /** For the whole exchange. */
  readonly timeoutMilliseconds: number
  readonly signal: AbortSignal
}

export type TransportAnswer =
  | { readonly status: number; readonly body: Uint8Array; readonly location?: string }
  /** `reason`: the system's code (ECONNREFUSED), never what the other side said. */
  | { readonly failure: 'unreachable' | 'timeout' | 'too-large' | 'interrupted'; readonly reason: string }

/** Never rejects for what the network does; follows no redirect. */
export type AnchorTransport = (request: TransportRequest) => Promise<TransportAnswer>
