// A case on a real disk with two invented chats, for tests of what people decide about their posts.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Casebook } from '../../src/casebook/casebook.ts'
import { type Mode, openWitnessCase, take } from './witness-case.ts'
import { writeMaterial } from './witness-material.ts'

export const GROUP = 'telegram:channel1900000001'
export const BUS = 'telegram:channel1900000002'
export const OTHER_ID = 'telegram:user8800445566'

/** Takes both chats in, hands the case on and removes its folder again, whatever happens. */
export async function inTwoChatsCase(mode: Mode, work: (casebook: Casebook) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'two-chats-'))
  const casebook = await openWitnessCase(join(folder, 'case'), mode)
  try {
    const { group, other } = writeMaterial(folder)
    await take(casebook, [group])
    await take(casebook, [other])
    await work(casebook)
  } finally {
    casebook.close()
    rmSync(folder, { recursive: true })
  }
}
