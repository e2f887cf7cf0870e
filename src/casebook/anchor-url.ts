// Addresses of authorities and calendars, as a person gives them.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'

const LONGEST_URL = 500

/**
 * The address in its normal form. Throws CaseError `usage` for anything but http and https, for one that is too long, and
 * for one with a name or password in it: the address is signed into the journal and handed out with proofs.
 */
export function anchorUrl(text: string): string {
  const url = URL.parse(text)
  const shown = quoted(text.replace(/^([a-z]+:)?\/\/[^/?#]*@/i, '$1//'))
  const isWeb = url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.hash === ''
  if (!isWeb || url.href.length > LONGEST_URL) throw new CaseError('usage', 'anchor-bad-url', { value: shown })
  if (url.username !== '' || url.password !== '') throw new CaseError('usage', 'anchor-url-secret', { value: shown })
  return url.href
}

/** Address of a calendar's function below its own address. */
export function calendarPath(url: string, path: string): string {
  return `${url.replace(/\/+$/, '')}/${path}`
}

/** True when both are one calendar. */
export function isSameCalendar(a: string, b: string): boolean {
  const normal = (text: string) => URL.parse(text)?.href.replace(/\/+$/, '')
  return normal(a) !== undefined && normal(a) === normal(b)
}
