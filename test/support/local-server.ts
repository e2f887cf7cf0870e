// Servers for one test, on loopback only: what they were sent is kept, what they answer is up to the test.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly method: string
  readonly path: string
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[]
  readonly body: Buffer
}

export interface LocalServer {
  /** `http://127.0.0.1:port` */
  readonly url: string
  readonly received: readonly Received[]
}

export type Handler = (request: Received, response: ServerResponse) => void

/** Runs the work with a server that is stopped afterwards, with all its connections. */
export async function withServer<Result>(
  handler: Handler,
  work: (server: LocalServer) => Promise<Result>,
): Promise<Result> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const taken: Received = {
      method: request.method ?? '',
      path: request.url ?? '',
      rawHeaders: request.rawHeaders,
      body: await bodyOf(request),
    }
    received.push(taken)
    handler(taken, response)
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  try {
    const { port } = server.address() as AddressInfo
    return await work({ url: `http://127.0.0.1:${port}`, received })
  } finally {
    server.closeAllConnections()
    await new Promise(closed => server.close(closed))
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
