// When something is said to have happened, as precisely as it was claimed.

/** "2025-02-13 18:00 – 19:00 (+05:00)"; undefined when nobody said. `from` and `to` are ISO 8601. */
export function claimedTimes(from: string | undefined, to: string | undefined): string | undefined {
  const [first, last] = [from, to].map(time => /^([^T]*)(?:T([\d:]*)(.*))?$/.exec(time ?? ''))
  const [day, clock, zone] = [first?.[1], first?.[2], first?.[3]]
  if (!day) return to?.replace('T', ' ')
  const place = zone ? ` (${zone})` : ''
  const begin = clock ? `${day} ${clock}` : day
  if (to === undefined || to === from) return `${begin}${place}`
  const end = last?.[1] === day && last[2] ? last[2] : [last?.[1], last?.[2]].filter(Boolean).join(' ')
  return `${begin} – ${end}${place}`
}
