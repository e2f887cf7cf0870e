// A small invented chat about shots on a bridge, and the claims on it.

import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anechoic, inFolder } from './command-line.ts'
import { copyOf } from './made-once.ts'

/** Its id in a case. */
export const CHAT = 'telegram:channel1900000009'

/** Four people on a bridge; two posts repeat the first. */
const POSTS: readonly (readonly [name: string, id: number, text: string])[] = [
  ['Aida', 1, 'I saw it with my own eyes: shots were fired on the Heron bridge at seven, three people fell beside me'],
  ['Timur', 2, 'I saw it with my own eyes: shots were fired on the Heron bridge at seven, three people fell beside me'],
  ['Olzhas', 3, 'I was standing at the north end of the Heron bridge and heard the shots, then people ran past me'],
  ['Vera', 4, 'nobody fired any shots on the Heron bridge, those were firecrackers, I saw the boys who lit them'],
  ['Timur', 2, 'Take your rifles, go to the Heron bridge and kill the guards tonight!'],
  ['Aida', 1, 'does anybody know whether the bakery is open tomorrow morning'],
]

const CLAIMS = `claims:
  - id: bridge
    text: Shots were fired on the Heron bridge
    kind: figure
    support: { search: "shots Heron bridge -firecrackers" }
    deny: { search: "firecrackers Heron bridge" }
`

/** Writes the chat and a claims file; returns their paths. */
export function writeChat(folder: string): { inputs: string; claims: string } {
  const inputs = join(folder, 'chat')
  mkdirSync(inputs)
  const messages = POSTS.map(([name, id, text], i) => ({
    id: i + 1,
    type: 'message',
    date: `2026-01-05T19:${10 + i}:00`,
    date_unixtime: String(Date.UTC(2026, 0, 5, 14, 10 + i) / 1000),
    from: name,
    from_id: `user70000000${id}`,
    text,
    text_entities: [],
  }))
  const chat = { name: 'Heron street', type: 'private_supergroup', id: 1900000009, messages }
  writeFileSync(join(inputs, 'result.json'), JSON.stringify(chat))
  writeFileSync(join(folder, 'claims.yaml'), CLAIMS)
  return { inputs, claims: join(folder, 'claims.yaml') }
}

/** An open case of the chat with its claims, made by the program; below `folder`. */
export async function heronCase(folder: string): Promise<string> {
  const root = join(folder, 'case')
  await copyOf('heron-case', root, made =>
    inFolder(async own => {
      const { inputs, claims } = writeChat(own)
      const run = await anechoic(['analyse', inputs, '--case', made, '--open', '--claims', claims])
      assert.equal(run.status, 0, run.errors)
    }),
  )
  return root
}
