// The one place of the product that opens a connection. It sends what it is given to the address it is given, follows no
// redirect, uses no proxy, keeps no cookie and no connection, does not say what program it is, and stops at a size and a time.

import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { AnchorTransport, TransportAnswer, TransportRequest } from '../casebook/anchor-transport.ts'

/** Over HTTP or HTTPS; of HTTPS the certificate must hold as usual. */
export const networkTransport: AnchorTransport = asked =>
  new Promise(settle => {
    const { signal, timeoutMilliseconds } = asked
    const stopping = new AbortController()
    let answer: TransportAnswer | undefined
    const finish = (given: TransportAnswer) => {
      answer ??= given
      clearTimeout(timer)
      signal.removeEventListener('abort', interrupt)
      stopping.abort()
      settle(answer)
    }
    const interrupt = () => finish({ failure: 'interrupted', reason: '' })
    const timer = setTimeout(() => finish({ failure: 'timeout', reason: '' }), timeoutMilliseconds)
    signal.addEventListener('abort', interrupt)
    if (signal.aborted) return interrupt()
    try {
      send(asked, stopping.signal, finish)
    } catch (error) {
      finish({ failure: 'unreachable', reason: codeOf(error) })
    }
  })

function send(asked: TransportRequest, signal: AbortSignal, finish: (answer: TransportAnswer) => void): void {
  const { method, url, body } = asked
  const begin = url.startsWith('https:') ? httpsRequest : httpRequest
  const options: RequestOptions = { method, headers: headersOf(asked), agent: false, signal, maxHeaderSize: 1 << 14 }
  const sent = begin(url, options)
  sent.on('error', error => finish({ failure: 'unreachable', reason: codeOf(error) }))
  sent.on('response', response => receive(response, asked.limitBytes, finish))
  sent.end(body)
}

function headersOf({ accept, contentType, body }: TransportRequest): Record<string, string> {
  return {
    Accept: accept,
    Connection: 'close',
    ...(contentType === undefined ? {} : { 'Content-Type': contentType }),
    ...(body === undefined ? {} : { 'Content-Length': String(body.length) }),
  }
}

function receive(response: IncomingMessage, limitBytes: number, finish: (answer: TransportAnswer) => void): void {
  const parts: Buffer[] = []
  let received = 0
  response.on('data', (part: Buffer) => {
    received += part.length
    if (received > limitBytes) finish({ failure: 'too-large', reason: '' })
    else parts.push(part)
  })
  response.on('error', error => finish({ failure: 'unreachable', reason: codeOf(error) }))
  response.on('end', () => {
    const { statusCode = 0, headers } = response
    finish({ status: statusCode, body: new Uint8Array(Buffer.concat(parts)), location: headers.location })
  })
}

/** The system's code, never a sentence: that may quote what the other side sent. */
function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown }
  return typeof code === 'string' ? code : String(name)
}
