// Local time of the invented province, as people and exports write it.

import { OFFSET_MINUTES } from './simulation-options.ts'

/** Wall clock of an instant in its parts, each zero-padded; `seconds` is the time of day with them. */
export function wallClock(time: number): { date: string; day: string; clock: string; seconds: string } {
  const iso = new Date(time + OFFSET_MINUTES * 60_000).toISOString()
  return {
    date: iso.slice(0, 10),
    day: `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`,
    clock: iso.slice(11, 16),
    seconds: iso.slice(11, 19),
  }
}
