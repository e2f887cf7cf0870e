// Who may ask: only a page that this server served, in a browser on this machine, with the token of this start.

import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Sent with everything: nothing from elsewhere, nothing inline, nobody may frame, name as referrer or keep in a cache. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), bluetooth=(), payment=(), browsing-topics=()',
  'Cache-Control': 'no-store',
}

/** A name that leads elsewhere may be made to point here (DNS rebinding): only the address itself is answered. */
export function isOwnHost(request: IncomingMessage, port: number): boolean {
  const { host } = request.headers
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`
}

/** True when no other page asks: browsers name the page's origin with every request that is not a plain visit. */
export function isOwnOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return origin === undefined || origin === `http://${host}`
}

/** Compares in constant time. */
export function hasToken(request: IncomingMessage, token: string): boolean {
  const [scheme, given = ''] = (request.headers.authorization ?? '').split(' ')
  const a = Buffer.from(given)
  const b = Buffer.from(token)
  return scheme === 'Bearer' && a.length === b.length && timingSafeEqual(a, b)
}
