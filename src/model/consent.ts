// The fixed words of the register of sources: what a source may permit, to whom its material may go, how risky contact is.

/** What material may be used for. `sharing`: handed on inside the circle of an audience. */
export const PERMITTED_USES = ['analysis', 'report', 'publication', 'court', 'sharing'] as const
export type PermittedUse = (typeof PERMITTED_USES)[number]

/** Who may see material. */
export const AUDIENCES = ['team', 'lawyer', 'court', 'public'] as const
export type Audience = (typeof AUDIENCES)[number]

/** How dangerous it is for the source to be contacted. */
export const CONTACT_RISKS = ['none', 'low', 'high', 'do-not-contact'] as const

/** What is asked of material: may it be used for this, before these people. */
export interface Purpose {
  readonly use: PermittedUse
  readonly audience: Audience
}

/** Search, detectors and weighing inside the case. */
export const OWN_ANALYSIS: Purpose = { use: 'analysis', audience: 'team' }

/** The report that stays beside the case. */
export const OWN_REPORT: Purpose = { use: 'report', audience: 'team' }

/** Id of a source: `S` and a number from 1 without zeros. */
export const SOURCE_ID = /^S[1-9]\d{0,8}$/

/** True for a day of the calendar written as `2026-12-31`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const instant = Date.parse(`${value}T00:00:00Z`)
  return Number.isFinite(instant) && new Date(instant).toISOString().startsWith(value)
}

/** First moment behind a day, in UTC milliseconds; NaN for what is no day. */
export function endOfDay(day: string): number {
  return isDay(day) ? Date.parse(`${day}T00:00:00Z`) + 86_400_000 : Number.NaN
}
