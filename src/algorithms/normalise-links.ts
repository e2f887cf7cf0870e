// Links inside a folded text in their canonical form, without scheme: a dump and an export of one post then agree.

import { canonicalLink, withoutClosing } from './links.ts'

/** `[text](link)` as collectors write a link behind text; exports show the text alone. The text may hold brackets once. */
const MARKDOWN_LINK =
  /\[((?:[^[\]]|\[[^[\]]*\])*)\]\((?:https?:\/\/|tg:\/\/|mailto:|www\.|t\.me\/)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*\)/g

const DOMAIN = /^(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?=[/?#:]|$)/

/** True when `foldLinks` could change the text. */
export function mayHoldLinks(text: string): boolean {
  return text.includes('/') || text.includes('www.')
}

/** Rewrites every link of a text whose white space is single spaces. Linear. */
export function foldLinks(text: string): string {
  const plain = text.includes('](') ? text.replace(MARKDOWN_LINK, '$1') : text
  let result = ''
  let copied = 0
  let at = nextMark(plain, 0)
  while (at >= 0) {
    const start = Math.max(copied, plain.lastIndexOf(' ', at) + 1)
    const space = plain.indexOf(' ', at)
    const end = space < 0 ? plain.length : space
    result += plain.slice(copied, start) + foldedToken(plain.slice(start, end))
    copied = end
    at = end < plain.length ? nextMark(plain, end) : -1
  }
  return copied === 0 ? plain : result + plain.slice(copied)
}

function nextMark(text: string, from: number): number {
  const slash = text.indexOf('/', from)
  const www = text.indexOf('www.', from)
  return slash < 0 ? www : www < 0 ? slash : Math.min(slash, www)
}

function foldedToken(token: string): string {
  if (token.length > 4096) return token
  const scheme = /(?:https?|tg):\/\//.exec(token)
  const start = scheme?.index ?? /[\p{L}\p{N}]/u.exec(token)?.index ?? 0
  const rest = token.slice(start)
  if (scheme === null && !DOMAIN.test(rest)) return token
  const core = withoutClosing(rest)
  const link = canonicalLink(core)
  return link === undefined ? token : token.slice(0, start) + link.slice('https://'.length) + rest.slice(core.length)
}
