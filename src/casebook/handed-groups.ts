// In which signed group of its chain an entry lies.

import { readChain } from '../journal/chain-reader.ts'
import type { RecordedAct } from '../journal/recorded-acts.ts'
import type { Casebook } from './casebook.ts'

/** One number from 1 an entry; 0 for one that is in no group. Reads each chain that is named once. */
export function groupsOfEntries(casebook: Casebook, entries: readonly RecordedAct[]): number[] {
  const wanted = new Map<string, number[]>()
  entries.forEach(({ device, epoch, seq }, i) => {
    const key = `${device}:${epoch}:${seq}`
    const known = wanted.get(key)
    if (known === undefined) wanted.set(key, [i])
    else known.push(i)
  })
  const groups = entries.map(() => 0)
  const { custody, root, system } = casebook
  for (const chain of custody.journal.chains()) {
    if (!entries.some(({ device, epoch }) => device === chain.device && epoch === chain.epoch)) continue
    let group = 0
    for (const part of readChain(system.files, root, chain)) {
      if (part.kind === 'tail') continue
      group++
      for (const { entry } of part.entries)
        for (const i of wanted.get(`${chain.device}:${chain.epoch}:${entry.seq}`) ?? []) groups[i] = group
    }
  }
  return groups
}
