// A case in which every place that people fill holds hostile text: names of chats and people, posts, forwards, links, files, claims, casework.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inside } from './command-inside.ts'
import { HOSTILE_FILES, HOSTILE_NAMES, HOSTILE_STRINGS } from './hostile-strings.ts'

const FIRST = 1_936_072_800

const nameAt = (i: number) => HOSTILE_NAMES[i % HOSTILE_NAMES.length]

/** A Telegram chat in which each string is a post, a name, a forward origin, a file name and a poll, some of them repeated by others. */
function chat(): object {
  const posts = HOSTILE_STRINGS.map((text, i) => ({
    id: i + 1,
    type: 'message',
    date: '2031-05-07T10:00:00',
    date_unixtime: String(FIRST + i * 40),
    from: nameAt(i),
    from_id: `user${5000 + (i % 90)}`,
    ...(i % 3 === 0 ? { forwarded_from: nameAt(i + 7), forwarded_from_id: `channel${7000 + (i % 11)}` } : {}),
    ...(i % 4 === 0 ? { reply_to_message_id: Math.max(1, i - 2) } : {}),
    ...(i % 5 === 0 ? { edited: '2031-05-07T11:00:00', edited_unixtime: String(FIRST + i * 40 + 600) } : {}),
    ...media(i),
    text: [
      text,
      { type: 'text_link', text: 'here', href: i % 2 === 0 ? 'javascript:window.__ran=1' : `http://203.0.113.7/${i}` },
      { type: 'hashtag', text: `#${nameAt(i).replace(/\s/g, '_')}` },
    ],
  }))
  const repeats = Array.from({ length: 60 }, (_, i) => ({
    id: 2000 + i,
    type: 'message',
    date: '2031-05-07T16:00:00',
    date_unixtime: String(FIRST + 20_000 + i * 5),
    from: nameAt(i + 30),
    from_id: `user${6000 + (i % 12)}`,
    text: `The bridge was closed, they say, pass it on everybody ${HOSTILE_STRINGS[Math.floor(i / 12)]}`,
  }))
  return { name: HOSTILE_NAMES[3], type: 'private_supergroup', id: 4242, messages: [...posts, ...repeats] }
}

function media(i: number): object {
  if (i % 6 === 1) {
    const file = HOSTILE_FILES[i % HOSTILE_FILES.length]
    return { file: `files/${file.name}`, file_name: nameAt(i), mime_type: nameAt(i + 1), media_type: nameAt(i + 2) }
  }
  if (i % 6 === 2) return { photo: `files/${HOSTILE_FILES[i % HOSTILE_FILES.length].name}`, width: -1, height: 1e9 }
  if (i % 12 === 4)
    return {
      poll: {
        question: nameAt(i),
        closed: true,
        total_voters: 3,
        answers: [{ text: nameAt(i + 1), voters: 3, chosen: false }],
      },
    }
  return {}
}

/** Makes the case as an open one; returns its folder. Reads and analyses it whole. */
export async function hostileCase(folder: string): Promise<string> {
  const inputs = join(folder, 'hostile-inputs')
  mkdirSync(join(inputs, 'files'), { recursive: true })
  writeFileSync(join(inputs, 'result.json'), JSON.stringify(chat()))
  for (const { name, bytes } of HOSTILE_FILES) writeFileSync(join(inputs, 'files', name.replaceAll('/', '_')), bytes)
  writeFileSync(
    join(inputs, 'notes.md'),
    HOSTILE_STRINGS.slice(0, 60)
      .map(text => `${text.replaceAll('\u0000', '')}\n`)
      .join('\n'),
  )
  const claims = join(folder, 'claims.yaml')
  writeFileSync(claims, JSON.stringify({ claims: claimList() }))
  const root = join(folder, 'hostile')
  await inside(['analyse', inputs, '--open', '--claims', claims, '--case', root])
  const casework = join(folder, 'casework.jsonl')
  writeFileSync(casework, caseworkLines())
  const recorded = await inside(['record', root, '--from', casework])
  if (recorded.status !== 0) throw new Error(recorded.errors)
  return root
}

function claimList(): object[] {
  return HOSTILE_NAMES.slice(0, 6).map((text, i) => ({
    id: `claim-${i}`,
    text: { en: `The bridge was closed ${text}`, ru: text, kk: text },
    kind: 'factual',
    place: text.slice(0, 60),
    support: { search: i === 0 ? 'bridge closed' : 'everybody' },
    deny: { search: 'nobody' },
  }))
}

function caseworkLines(): string {
  const actors = HOSTILE_NAMES.slice(8, 14).map((name, i) => ({
    type: 'actor',
    actor: `actor-${i}`,
    kind: i % 2 === 0 ? 'organisation' : 'person',
    names: [name],
    role: 'person',
  }))
  const ties = HOSTILE_NAMES.slice(14, 19).map((reason, i) => ({
    type: 'tie',
    from: `actor-${i}`,
    to: `actor-${i + 1}`,
    kind: 'control',
    basis: 'alleged',
    stance: 'assert',
    speakers: [],
    reason,
    post: `telegram:channel4242/${i + 1}`,
    role: 'person',
  }))
  const outage = {
    type: 'outage',
    place: HOSTILE_NAMES[20],
    from: '2031-05-07T10:00:00Z',
    to: '2031-05-07T12:00:00Z',
    measuredBy: HOSTILE_NAMES[21],
    role: 'person',
  }
  return `${[...actors, ...ties, outage].map(line => JSON.stringify(line)).join('\n')}\n`
}
