// The clock and alarm of this process.

/** Milliseconds of the wall clock, which goes on while the machine sleeps, and an alarm that can be cancelled. */
export const processTimers = {
  now: () => Date.now(),
  after: (milliseconds: number, run: () => void): (() => void) => {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}
