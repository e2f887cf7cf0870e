// What of a link leaves the case when only its domain may: never the part that names an account.

/** Second-level names under which everybody registers the third ("co.uk", "com.kz", "org.ru"). */
const SHARED = /^(?:ac|co|com|edu|gov|mil|net|org|gob|gouv|msk|spb)$/

/** Longest link that is looked at, UTF-16 code units; domains have at most 253 characters. */
const LONGEST = 4000

/**
 * The registered domain of a web address, lower case: `https://someone.blogs.example/post/7` gives `blogs.example`. Undefined for
 * addresses of other kinds, for numbers instead of names, and for what is no address.
 */
export function linkDomain(link: string): string | undefined {
  if (link.length > LONGEST || !/^https?:\/\//i.test(link)) return undefined
  let host: string
  try {
    host = new URL(link).hostname.toLowerCase().replace(/\.$/, '')
  } catch {
    return undefined
  }
  if (!/^[a-z0-9.-]+$/.test(host) || /^[\d.]+$/.test(host)) return undefined
  const labels = host.split('.')
  if (labels.length < 2 || labels.some(label => label === '')) return undefined
  const last = labels[labels.length - 1]
  const isShared = last.length === 2 && SHARED.test(labels[labels.length - 2])
  const kept = labels.slice(isShared ? -3 : -2)
  return kept.length < (isShared ? 3 : 2) ? undefined : kept.join('.')
}

/** Distinct domains of links, in order of the alphabet: where a link stood says nothing. */
export function linkDomains(links: Iterable<string>): string[] {
  const domains = new Set<string>()
  for (const link of links) {
    const domain = linkDomain(link)
    if (domain !== undefined) domains.add(domain)
  }
  return [...domains].sort()
}
