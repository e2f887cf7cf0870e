// Bytes that the desk offered, under a path that only the page was told. Never anything that a browser could run.

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DeskProcess } from './desk-process.ts'

/** Types that a browser may show; all others are only ever saved. SVG and PDF are programs and are not here. */
export const SHOWN_TYPES: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
  'video/mp4',
  'video/webm',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/wav',
])

const PIECE_BYTES = 2 ** 20

/** Answers a range where one was asked for, as players do. Throws CaseError `usage` for a ticket that does not hold. */
export async function sendHeld(
  request: IncomingMessage,
  response: ServerResponse,
  desk: DeskProcess,
  ticket: string,
): Promise<void> {
  const { type, name, disposition, sizeBytes } = await desk.held(ticket)
  const isShown = SHOWN_TYPES.has(type) && disposition === 'inline'
  // Whatever it is, it runs nothing and is nobody's document.
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
  response.setHeader('Content-Type', isShown || disposition === 'attachment' ? savedType(type, isShown) : BINARY)
  if (!isShown) response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${savedName(name)}`)
  const range = sizeBytes === null ? undefined : rangeOf(request.headers.range, sizeBytes)
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${sizeBytes}` }).end()
    return
  }
  const [from, to] = range ?? [0, sizeBytes ?? Number.MAX_SAFE_INTEGER]
  if (sizeBytes !== null) {
    response.setHeader('Accept-Ranges', 'bytes')
    response.setHeader('Content-Length', to - from)
    if (range !== undefined) response.setHeader('Content-Range', `bytes ${from}-${to - 1}/${sizeBytes}`)
  }
  response.writeHead(range === undefined ? 200 : 206)
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  for (let at = from; at < to; ) {
    const bytes = await desk.piece(ticket, at, Math.min(PIECE_BYTES, to - at))
    if (bytes.length === 0) break
    at += bytes.length
    if (!(await written(response, bytes))) return
  }
  response.end()
}

const BINARY = 'application/octet-stream'

/** Tables keep their type when they are saved; everything else that is not shown is bytes. */
function savedType(type: string, isShown: boolean): string {
  return isShown || type.startsWith('text/csv') ? type : BINARY
}

/** At the pace of the reader; false when it went away. */
function written(response: ServerResponse, bytes: Uint8Array): Promise<boolean> {
  return new Promise(resolve => {
    if (response.destroyed) resolve(false)
    else if (response.write(bytes)) resolve(true)
    else {
      const go = () => {
        response.off('drain', go)
        response.off('close', go)
        resolve(!response.destroyed)
      }
      response.on('drain', go)
      response.on('close', go)
    }
  })
}

/** RFC 5987; what is not a letter, digit or one of a few signs is encoded. */
function savedName(name: string): string {
  const safe = name.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_').slice(0, 150) || 'file'
  return encodeURIComponent(safe.toWellFormed()).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
}

/** First and the one behind the last byte; undefined when none, or several, are asked for. */
function rangeOf(header: string | undefined, size: number): readonly [number, number] | 'unsatisfiable' | undefined {
  const stated = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (stated === null || (stated[1] === '' && stated[2] === '')) return undefined
  const [, first, last] = stated
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1)
  return from >= to || from >= size ? 'unsatisfiable' : [from, to]
}
