// The files of the page: those of the build and no others, whatever path is asked for.

import { readdirSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

const listings = new Map<string, ReadonlySet<string>>()

/** Only a name that lies directly in the folder is answered: nothing of a path reaches the file system. */
export function sendPage(response: ServerResponse, folder: string, path: string, isHead: boolean): void {
  const name = path === '/' ? 'index.html' : path.slice(1)
  const known = listings.get(folder) ?? new Set(readdirSync(folder))
  listings.set(folder, known)
  const type = TYPES[extname(name)]
  if (!known.has(name) || type === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end()
    return
  }
  const bytes = readFileSync(join(folder, name))
  // Names of built files hold their hash; the document itself is always asked for again.
  const isNamedByHash = /-[A-Z0-9]{8}\.\w+$/.test(name)
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': bytes.length,
    ...(isNamedByHash ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {}),
  })
  response.end(isHead ? undefined : bytes)
}
