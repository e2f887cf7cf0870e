// The server of the casebook: loopback only, files of the page, the contract under /api/, events, and bytes under /held/.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isLanguage } from '../messages/catalogue.ts'
import { errorText } from '../messages/errors.ts'
import { CaseError } from '../model/case-error.ts'
import type { Language } from '../model/ladder.ts'
import type { DeskProcess } from './desk-process.ts'
import { HEADERS, hasToken, isOwnHost, isOwnOrigin } from './http-guard.ts'
import { sendHeld } from './http-held.ts'
import { sendPage } from './http-pages.ts'
import { receiveUpload } from './http-upload.ts'
import type { Asked } from './route.ts'
import type { WayIn } from './way-in.ts'

export interface ServerOptions {
  readonly desk: DeskProcess
  /** Folder of the built page. */
  readonly pages: string
  readonly token: string
  readonly wayIn: WayIn
  /** 0 for any that is free. */
  readonly port: number
}

/** Bytes of the body of a request under /api/. */
const LARGEST_BODY = 2 ** 20
/** Open connections; a browser uses a handful. */
const MOST_CONNECTIONS = 64

/** Listens on 127.0.0.1 and nowhere else. Throws what listening throws (a port in use). */
export async function startServer(options: ServerOptions): Promise<{ server: Server; port: number }> {
  const server = createServer(
    { requestTimeout: 0, headersTimeout: 20_000, maxHeaderSize: 16_384 },
    (request, response) => {
      handle(request, response, options, port).catch(error => refuse(response, error, languageOf(request)))
    },
  )
  server.maxConnections = MOST_CONNECTIONS
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return { server, port }
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
  port: number,
): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  if (!isOwnHost(request, port)) return end(response, 421)
  const path = (request.url ?? '/').split('?')[0]
  if (path.startsWith('/held/')) {
    if (!isOwnOrigin(request)) return end(response, 403)
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405)
    return sendHeld(request, response, options.desk, path.slice('/held/'.length))
  }
  if (path.startsWith('/upload/')) {
    if (!isOwnOrigin(request)) return end(response, 403)
    if (!hasToken(request, options.token)) return end(response, 401)
    if (request.method !== 'POST') return end(response, 405)
    const received = await receiveUpload(request, request.headers, path.slice('/upload/'.length), options.desk)
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify({ received }))
    return
  }
  if (!path.startsWith('/api/')) {
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405)
    return sendPage(response, options.pages, path, request.method === 'HEAD')
  }
  if (!isOwnOrigin(request)) return end(response, 403)
  if (path === '/api/enter') return sendToken(request, response, options.wayIn)
  if (!hasToken(request, options.token)) return end(response, 401)
  if (path === '/api/events') return sendEvents(request, response, options.desk)
  if (request.method !== 'POST') return end(response, 405)
  const asked = askedBy(request)
  const json = await options.desk.ask(path.slice('/api/'.length), await bodyOf(request), asked)
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(json)
}

/** The token for a ticket. */
async function sendToken(request: IncomingMessage, response: ServerResponse, wayIn: WayIn): Promise<void> {
  if (request.method !== 'POST') return end(response, 405)
  const { ticket } = ((await bodyOf(request)) ?? {}) as { ticket?: unknown }
  const token = typeof ticket === 'string' ? wayIn.enter(ticket) : undefined
  if (token === undefined) return end(response, 401)
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify({ token }))
}

/** One event a line, until the page goes. An empty line now and then keeps a proxy of the machine from closing it. */
function sendEvents(request: IncomingMessage, response: ServerResponse, desk: DeskProcess): void {
  response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' })
  response.write('\n')
  const stop = desk.listen(event => response.write(`${JSON.stringify(event)}\n`))
  const beat = setInterval(() => response.write('\n'), 15_000)
  request.on('close', () => {
    clearInterval(beat)
    stop()
  })
}

/** Throws CaseError `usage`: too long, or no JSON. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const type = request.headers['content-type'] ?? ''
  if (!/^application\/json\b/.test(type)) throw new CaseError('usage', 'bad-field', badBody(type))
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of request) {
    length += (piece as Buffer).length
    if (length > LARGEST_BODY) throw new CaseError('usage', 'body-too-large', { value: LARGEST_BODY })
    pieces.push(piece as Buffer)
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)))
  } catch {
    throw new CaseError('usage', 'bad-field', badBody('?'))
  }
}

function badBody(value: string): Record<string, string> {
  return { field: 'body', value: value.slice(0, 100), expected: 'application/json' }
}

function askedBy(request: IncomingMessage): Asked {
  const role = decoded(request.headers['x-anechoic-role'])
  return {
    language: languageOf(request),
    showNames: request.headers['x-anechoic-names'] === 'shown',
    role: role === '' ? 'person' : role,
  }
}

function decoded(value: string | string[] | undefined): string {
  try {
    return decodeURIComponent(String(value ?? '')).slice(0, 200)
  } catch {
    return ''
  }
}

function languageOf(request: IncomingMessage): Language {
  const stated = String(request.headers['x-anechoic-language'] ?? '')
  return isLanguage(stated) ? stated : 'en'
}

/** HTTP status by code of the error (docs/api.md). */
const STATUS: Readonly<Record<string, number>> = {
  usage: 400,
  'case-in-use': 409,
  locked: 423,
  'passphrase-needed': 423,
  'passphrase-wrong': 403,
  'not-a-case': 404,
  'input-not-found': 404,
  integrity: 500,
}

function refuse(response: ServerResponse, error: unknown, language: Language): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const known = error instanceof CaseError ? error : new CaseError('usage', 'unexpected', { value: 'Error' })
  const status = error instanceof CaseError ? (STATUS[error.code] ?? 422) : 500
  const { key, parameters } = known
  const body = JSON.stringify({ error: key, text: errorText(known, language), parameters })
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' }).end(body)
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { Connection: 'close' }).end()
}
