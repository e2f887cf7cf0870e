// Links and hashtags in a text, and the form in which two spellings of one link are equal.

const LINK_START = /(?:https?:\/\/|tg:\/\/|www\.)[^\s<>"«»“”]{1,2048}/giu
const BARE_LINK =
  /(?<![\p{L}\p{N}@._/:=&?%-])(?:[a-z0-9-]{1,63}\.){1,5}(?:com|org|net|info|ru|kz|by|ua|uz|kg|me|tv|io|su|biz|news|media|online|site|club|top|cc|gg|eu|uk|de|fr|pl|tr|cn|dog|be|ly|рф|қаз)(?![\p{L}\p{N}-]|\.[\p{L}\p{N}])(?:[/?#][^\s<>"«»“”]{0,2048})?/giu
const HASHTAG = /(?<![\p{L}\p{N}\p{M}_&#/])[#＃]([\p{L}\p{N}\p{M}_]{1,256})/gu

const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|gbraid|wbraid|yclid|ysclid|ymclid|msclkid|mc_[ce]id|igshid?|igsh|si|ref_src|ref_url|feature|spm|_openstat|from_source|cmpid|rbclickid|tgclid|twclid|ttclid|vero_id|_hs(?:enc|mi)|amp|single|embed)$/

/** Characters; what is longer is no link that anybody shares. */
const LONGEST_LINK = 4096

/** The links as written, in order of first mention, without duplicates and closing punctuation. */
export function extractLinks(text: string): string[] {
  if (!text.includes('.') && !text.includes('://')) return []
  const found: { readonly at: number; readonly link: string }[] = []
  for (const match of text.matchAll(LINK_START)) found.push({ at: match.index, link: withoutClosing(match[0]) })
  const taken = found.map(({ at, link }) => [at, at + link.length] as const)
  let next = 0
  for (const match of text.matchAll(BARE_LINK)) {
    while (next < taken.length && taken[next][1] <= match.index) next++
    if (next < taken.length && match.index >= taken[next][0]) continue
    found.push({ at: match.index, link: withoutClosing(match[0]) })
  }
  found.sort((a, b) => a.at - b.at)
  return [...new Set(found.map(({ link }) => link).filter(link => canonicalLink(link) !== undefined))]
}

/** The hashtags in lower case with their `#`, in order of first mention, without duplicates; numbers alone are none. */
export function extractHashtags(text: string): string[] {
  if (!text.includes('#') && !text.includes('＃')) return []
  const tags = new Set<string>()
  for (const match of text.matchAll(HASHTAG)) {
    if (/\p{L}/u.test(match[1])) tags.add(`#${match[1].normalize('NFKC').toLowerCase()}`)
  }
  return [...tags]
}

/**
 * One spelling for all spellings of a link: https, host in lower case without `www.` and mobile prefixes, no default
 * port, tracking parameter, fragment or closing slash; Telegram, YouTube and X in one form. Undefined when it is no web
 * link. Idempotent. The path keeps its case.
 * @see docs/methods.md#links
 */
export function canonicalLink(url: string): string | undefined {
  if (url.length > LONGEST_LINK) return undefined
  let link: string | undefined = url
  for (let round = 0; round < 8; round++) {
    const before: string = link
    link = canonicalOnce(before)
    if (link === undefined || link === before) return link
  }
  return undefined
}

function canonicalOnce(url: string): string | undefined {
  const trimmed = withoutClosing(url.trim())
  const telegram = /^tg:\/\/resolve\?/i.test(trimmed) ? telegramResolve(trimmed) : undefined
  const rest = (telegram ?? trimmed).replace(/^(?:https?:\/\/)+/i, '')
  const parts = /^([^/?#\s]+)([^?#\s]*)(\?[^#\s]*)?(#\S*)?$/u.exec(rest)
  if (parts === null) return undefined
  const host = canonicalHost(parts[1])
  if (host === undefined) return undefined
  const path = decoded(parts[2]).replace(/\/+$/, '')
  const query = (parts[3] ?? '').slice(1)
  const fragment = /^#[!/]./.test(parts[4] ?? '') ? parts[4] : ''
  const kept = query.split('&').filter(pair => pair !== '' && !isTracking(host, pair))
  return `https://${knownForm(host, path, kept)}${fragment.replace(/\/+$/, '')}`
}

function canonicalHost(authority: string): string | undefined {
  const host = authority
    .toLowerCase()
    .replace(/:(?:80|443)?$/, '')
    .replace(/\.(?=$|:)/, '')
    .replace(/^(?:www\d?\.)+(?=[^.]+\.)/, '')
  if (!/^(?:[^\s@/:]*@)?[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?::\d{1,5})?$/u.test(host)) return undefined
  if (/^(?:telegram\.(?:me|dog|org))$/.test(host)) return 't.me'
  if (/^(?:mobile\.|m\.)?(?:twitter|x)\.com$/.test(host)) return 'x.com'
  return host.replace(/^(?:m|mobile)\.(?=(?:vk|youtube|facebook|instagram|ok)\.(?:com|ru)$)/, '')
}

function knownForm(host: string, path: string, query: readonly string[]): string {
  if (host === 't.me') {
    const short = path.replace(/^(?:\/s(?=\/))+/, '')
    return `t.me${/^\/(?:c\/|\+|joinchat)/i.test(short) ? short : short.toLowerCase()}${joined(query)}`
  }
  if (host === 'youtu.be' && /^\/[\w-]{6,}$/.test(path))
    return `youtube.com/watch?v=${[path.slice(1), ...query].join('&')}`
  const shorts = host === 'youtube.com' ? /^\/(?:shorts|live|embed)\/([\w-]{6,})$/.exec(path) : null
  if (shorts !== null) return `youtube.com/watch?v=${[shorts[1], ...query].join('&')}`
  return `${host}${path}${joined(query)}`
}

function joined(query: readonly string[]): string {
  return query.length === 0 ? '' : `?${query.join('&')}`
}

function isTracking(host: string, pair: string): boolean {
  const name = pair.split('=', 1)[0].toLowerCase()
  if (TRACKING.test(name)) return true
  return host === 'x.com' ? name === 's' || name === 't' : host === 't.me' && name === 'before'
}

function telegramResolve(url: string): string | undefined {
  const domain = /[?&]domain=([\w]{1,64})/i.exec(url)?.[1]
  const post = /[?&]post=(\d{1,20})/i.exec(url)?.[1]
  return domain === undefined ? undefined : `t.me/${domain}${post === undefined ? '' : `/${post}`}`
}

/** Percent-encoded text beyond ASCII as its letters; what is no UTF-8 stays as written. */
function decoded(path: string): string {
  if (!path.includes('%')) return path
  return path.replace(/(?:%[89a-f][0-9a-f])+/gi, escapes => {
    try {
      const letters = decodeURIComponent(escapes).normalize('NFC')
      return /[\s\p{C}]/u.test(letters) ? escapes.toUpperCase() : letters
    } catch {
      return escapes.toUpperCase()
    }
  })
}

/** Cuts punctuation that closes the sentence, not the link; a bracket stays when its partner is inside. */
export function withoutClosing(link: string): string {
  let end = link.length
  let balance: number | undefined
  while (end > 0) {
    const last = link[end - 1]
    if (last === ')') {
      balance ??= roundBalance(link, end)
      if (balance >= 0) break
      balance++
    } else if (!'.,;:!?…\'"`*_~|]}>»”’'.includes(last)) break
    end--
  }
  return link.slice(0, end)
}

function roundBalance(link: string, end: number): number {
  let balance = 0
  for (let i = 0; i < end; i++) {
    if (link[i] === '(') balance++
    else if (link[i] === ')') balance--
  }
  return balance
}
