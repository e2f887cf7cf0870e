// Time of the processor: what a piece of work costs, however much else the machine does meanwhile.

/** Milliseconds that this process has computed for; a difference of two says what lies between them cost. */
export function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
