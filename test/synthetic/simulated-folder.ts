// A simulated folder taken apart by means of its own, so that tests do not trust the readers of the product.

import { parse } from 'csv-parse/sync'
import { simulateCrisis } from '../../src/simulate/simulate-crisis.ts'
import type { SimulationOptions } from '../../src/simulate/simulation-options.ts'

export interface FoundPost {
  readonly file: string
  readonly text: string
  readonly account: string
  /** Milliseconds; NaN for WhatsApp. */
  readonly time: number
  readonly isForward: boolean
}

/** Paths in the order of their first chunk; throws when the chunks of one path do not come together. */
export function simulatedFiles(options: SimulationOptions): Map<string, Buffer> {
  const chunks = new Map<string, Uint8Array[]>()
  let last = ''
  for (const { path, bytes } of simulateCrisis(options).files()) {
    const known = chunks.get(path)
    if (known === undefined) chunks.set(path, [bytes])
    else if (path !== last) throw new Error(`${path} comes in pieces`)
    else known.push(bytes)
    last = path
  }
  return new Map([...chunks].map(([path, parts]) => [path, Buffer.concat(parts)]))
}

/** Every message by the name that truth.json gives it, with all its appearances. */
export function foundPosts(files: ReadonlyMap<string, Buffer>): Map<string, FoundPost[]> {
  const found = new Map<string, FoundPost[]>()
  const add = (name: string, post: FoundPost): void => {
    const known = found.get(name)
    if (known === undefined) found.set(name, [post])
    else known.push(post)
  }
  for (const [file, bytes] of files) {
    const text = bytes.toString('utf8')
    if (file.endsWith('result.json')) addJson(file, JSON.parse(text), add)
    else if (file.endsWith('.html')) addHtml(file, text, add)
    else if (file.endsWith('.txt') && file.includes('whatsapp/')) addWhatsapp(file, text, add)
    else if (file.endsWith('.csv')) addTable(file, text, add)
  }
  return found
}

type Add = (name: string, post: FoundPost) => void

interface JsonMessage {
  id: number
  type: string
  date_unixtime: string
  from_id?: string
  forwarded_from?: string
  text_entities: { text: string }[]
}

function addJson(file: string, chat: { id: number; messages: JsonMessage[] }, add: Add): void {
  for (const message of chat.messages) {
    if (message.type !== 'message') continue
    add(`telegram:channel${chat.id}/${message.id}`, {
      file,
      text: message.text_entities.map(entity => entity.text).join(''),
      account: `telegram:${message.from_id}`,
      time: Number(message.date_unixtime) * 1000,
      isForward: message.forwarded_from !== undefined,
    })
  }
}

function addHtml(file: string, html: string, add: Add): void {
  // A chat that is also there as JSON is named by its id; its HTML adds nothing to the names.
  if (file.includes('-html/')) return
  const title = unescaped(/<div class="text bold">\n(.*)\n/.exec(html)?.[1] ?? '')
  for (const block of html.split('<div class="message ').slice(1)) {
    if (!block.startsWith('default')) continue
    const id = /id="message(\d+)"/.exec(block)?.[1]
    const [day, month, year, clock] = (/title="(\d+)\.(\d+)\.(\d+) ([\d:]+) UTC\+05:00"/.exec(block) ?? []).slice(1)
    add(`telegram-name:${title}/${id}`, {
      file,
      text: unescaped(/<div class="text">\n([^\n]*)\n/.exec(block)?.[1] ?? ''),
      account: '',
      time: Date.parse(`${year}-${month}-${day}T${clock}+05:00`),
      isForward: block.includes('forwarded body'),
    })
  }
}

function addWhatsapp(file: string, text: string, add: Add): void {
  let position = 0
  for (const block of text.split(/\n(?=\d\d\/\d\d\/\d{4}, )/)) {
    const match = /^[\d/]{10}, [\d:]{5} - ([^:\n]+): ([\s\S]*?)\n?$/.exec(block)
    if (match === null) continue
    const body = match[2].replace(/^<Media omitted>\n?/, '')
    add(`whatsapp-name:Weavers Yard/${++position}`, {
      file,
      text: body,
      account: '',
      time: Number.NaN,
      isForward: false,
    })
  }
}

function addTable(file: string, text: string, add: Add): void {
  for (const row of parse(text, { columns: true }) as Record<string, string>[]) {
    const time = Date.parse(row.created_at)
    add(`x:timeline/${row.id_str}`, {
      file,
      text: row.full_text,
      account: `x:${row.user_id_str}`,
      time,
      isForward: false,
    })
  }
}

function unescaped(html: string): string {
  return html
    .replaceAll('<br>', '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

export interface Truth {
  readonly totals: { readonly posts: number }
  readonly files: readonly {
    path: string
    format: string
    posts: number
    services: number
    forwards: number
    media: number
  }[]
  readonly claims: Record<string, Record<'support' | 'deny', TruthOfSide>>
  readonly copies: readonly { post: string; of: string; variation: string }[]
  readonly forwards: readonly { post: string; of: string; kind: string }[]
  readonly edits: readonly string[]
  readonly deletions: readonly string[]
  readonly campaigns: readonly { name: string; accounts: string[]; objects: string[][] }[]
  readonly floods: readonly { start: number; minutes: number; posts: string[] }[]
  readonly chainLetter: { first: string; posts: string[] } | null
  readonly newsEvent: { time: number; posts: string[] } | null
  readonly fans: { accounts: string[]; originals: string[]; forwards: string[] } | null
  readonly mirror: { channel: string; of: string; withinMinutes: number } | null
  readonly outage: { place: string; start: number; end: number } | null
}

export interface TruthOfSide {
  readonly posts: number
  readonly trueOrigins: number
  readonly origins: readonly string[]
  readonly relays: readonly string[]
  readonly forwards: readonly string[]
  readonly copies: readonly string[]
}

export function truthOf(files: ReadonlyMap<string, Buffer>): Truth {
  return JSON.parse(files.get('truth.json')?.toString('utf8') ?? '') as Truth
}

/** Every name of a post that the truth mentions. */
export function namesIn(truth: Truth): string[] {
  const names: string[] = [...truth.edits, ...truth.deletions]
  for (const sides of Object.values(truth.claims)) {
    for (const side of [sides.support, sides.deny])
      names.push(...side.origins, ...side.relays, ...side.forwards, ...side.copies)
  }
  for (const { post, of } of [...truth.copies, ...truth.forwards]) names.push(post, of)
  for (const { objects } of truth.campaigns) names.push(...objects.flat())
  for (const { posts } of truth.floods) names.push(...posts)
  names.push(...(truth.chainLetter?.posts ?? []), ...(truth.newsEvent?.posts ?? []))
  names.push(...(truth.fans?.originals ?? []), ...(truth.fans?.forwards ?? []))
  return names
}
