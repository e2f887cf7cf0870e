// Corpora of invented disputes with known numbers of true origins, as Telegram exports, for the coverage of L and U.

import { Random } from '../../src/algorithms/random.ts'
import type { Language } from '../../src/model/ladder.ts'
import { VARIATIONS, varied } from '../../src/simulate/variation.ts'
import { drawFacts, type Facts, letterText, placeName, retoldText, termsOf, witnessText } from './dispute-texts.ts'

export interface DisputeOptions {
  /** People who saw it, 0 .. 50. */
  readonly origins: number
  /** Posts that repeat, 0 or more. */
  readonly copies: number
}

/** Shares of the copies of a dispute; what is left are edited and equal copies. */
export interface CopyMix {
  readonly forwards: number
  /** In other words, half of them in the first person. */
  readonly retold: number
  /** Of a letter that begins "I saw it myself"; all copies of a dispute without origins that are neither forwards nor retold. */
  readonly letters: number
}

export const USUAL_MIX: CopyMix = { forwards: 0.25, retold: 0.02, letters: 0.1 }

/** Where a post comes from: a narrative is a witness's own (from 0), or the chain letter (-1). */
export interface PostTruth {
  readonly claim: number
  readonly narrative: number
  readonly isOrigin: boolean
  readonly hasOwnMedia: boolean
}

export interface DisputeCorpus {
  /** Paths relative to the folder of exports. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[]
  readonly claims: string
  /** By post key (`channel id/message id`). */
  readonly truth: ReadonlyMap<string, PostTruth>
  readonly origins: readonly number[]
  readonly posts: number
}

interface Message {
  readonly time: number
  readonly account: number
  readonly text: string
  readonly truth: PostTruth
  readonly photo?: string
  readonly forwardOf?: Message
}

const CHATS = 8
const START = Date.UTC(2025, 1, 10)
const DAY = 86_400_000
const LANGUAGES: readonly Language[] = ['ru', 'ru', 'kk', 'en']

/** The same options give the same bytes. Each account posts once, witnesses sometimes forward others too. */
export function disputeCorpus(
  seed: string,
  disputes: readonly DisputeOptions[],
  mix: CopyMix = USUAL_MIX,
): DisputeCorpus {
  const random = new Random(seed)
  const messages: Message[] = []
  const photos: string[] = []
  let nextAccount = 1000
  const account = () => nextAccount++
  disputes.forEach(({ origins, copies }, claim) => {
    const names = placeName(claim)
    const placeOf = (language: Language) => (language === 'en' ? names.latin : names.cyrillic)
    const started = START + random.below(3) * DAY + random.below(DAY / 1000) * 1000
    const after = (time: number, hours: number) => time + Math.floor(random.exponential(hours * 3600)) * 1000 + 1000
    const sources: (Message & { readonly facts: Facts; readonly language: Language })[] = []
    for (let narrative = 0; narrative < origins; narrative++) {
      const language = random.pick(LANGUAGES)
      const facts = drawFacts(random)
      const hasOwnMedia = random.chance(0.25)
      const photo = hasOwnMedia ? `photos/own_${claim}_${narrative}.jpg` : undefined
      if (photo !== undefined) photos.push(photo)
      sources.push({
        time: after(started, 2),
        account: account(),
        text: witnessText(language, placeOf(language), facts, random),
        truth: { claim, narrative, isOrigin: true, hasOwnMedia },
        photo,
        facts,
        language,
      })
    }
    messages.push(...sources)
    const letter = drawFacts(random)
    const letters: Message[] = []
    for (let copy = 0; copy < copies; copy++) {
      const language = random.pick(LANGUAGES)
      const kind = random.unit()
      const isLetter = sources.length === 0 || kind < mix.letters
      const truth = { claim, narrative: -1, isOrigin: false, hasOwnMedia: false }
      if (isLetter) {
        const time = after(started, 20)
        const earlier = letters.length === 0 || random.chance(0.1) ? undefined : random.pick(letters)
        if (earlier !== undefined && random.chance(mix.forwards)) {
          messages.push({
            time: Math.max(time, earlier.time + 60_000),
            account: account(),
            text: earlier.text,
            truth,
            forwardOf: earlier,
          })
          continue
        }
        const text =
          earlier === undefined
            ? letterText(language, placeOf(language), letter, random)
            : varied(earlier.text, random.pick(VARIATIONS), random)
        const message = {
          time: earlier === undefined ? time : Math.max(time, earlier.time + 60_000),
          account: account(),
          text,
          truth,
        }
        letters.push(message)
        messages.push(message)
        continue
      }
      const source = sources[random.heavyTailed(sources.length)]
      const time = after(source.time + 60_000, 12)
      const own = { ...truth, narrative: source.truth.narrative }
      if (kind < mix.letters + mix.retold) {
        const facts = source.facts
        const told = random.chance(0.15) ? language : source.language
        messages.push({
          time,
          account: account(),
          text: retoldText(told, placeOf(told), facts, random.chance(0.5), random),
          truth: own,
        })
      } else if (kind < mix.letters + mix.retold + mix.forwards) {
        // Some witnesses forward others, too: they stay one voice.
        const writer = random.chance(0.03) ? random.pick(sources).account : account()
        messages.push({ time, account: writer, text: source.text, truth: own, photo: source.photo, forwardOf: source })
      } else {
        const text = varied(source.text, random.pick(VARIATIONS), random)
        const isEncodedAnew = source.photo !== undefined && random.chance(0.1)
        const photo = isEncodedAnew ? `photos/again_${claim}_${copy}.jpg` : source.photo
        if (isEncodedAnew && photo !== undefined) photos.push(photo)
        messages.push({ time, account: account(), text, truth: own, photo })
      }
    }
  })
  return {
    ...written(messages, photos),
    claims: claimsFile(disputes.length),
    origins: disputes.map(({ origins }) => origins),
    posts: messages.length,
  }
}

function written(messages: Message[], photos: readonly string[]): Pick<DisputeCorpus, 'files' | 'truth'> {
  const ordered = messages
    .map((message, i) => ({ message, i }))
    .sort((a, b) => a.message.time - b.message.time || a.i - b.i)
  const truth = new Map<string, PostTruth>()
  const chats: string[][] = Array.from({ length: CHATS }, () => [])
  ordered.forEach(({ message }, position) => {
    const chat = (position * 31 + message.account) % CHATS
    const id = chats[chat].length + 1
    truth.set(`telegram:channel${1_900_000_000 + chat}/${id}`, message.truth)
    chats[chat].push(JSON.stringify(exported(message, id)))
  })
  const encoder = new TextEncoder()
  const files = chats.map((lines, chat) => ({
    path: `chat${chat}/result.json`,
    bytes: encoder.encode(
      `{"name":"Chat ${chat}","type":"public_supergroup","id":${1_900_000_000 + chat},"messages":[\n${lines.join(',\n')}\n]}\n`,
    ),
  }))
  const pictures = photos.flatMap(photo =>
    files.map(({ path }) => ({ path: path.replace('result.json', photo), bytes: encoder.encode(`picture ${photo}`) })),
  )
  return { files: [...files, ...pictures], truth }
}

function exported({ time, account, text, photo, forwardOf }: Message, id: number): Record<string, unknown> {
  return {
    id,
    type: 'message',
    date: new Date(time + 5 * 3_600_000).toISOString().slice(0, 19),
    date_unixtime: String(Math.floor(time / 1000)),
    from: `Account ${account}`,
    from_id: `user${account}`,
    ...(forwardOf === undefined
      ? {}
      : { forwarded_from: `Account ${forwardOf.account}`, forwarded_from_id: `user${forwardOf.account}` }),
    ...(photo === undefined ? {} : { photo }),
    text,
    text_entities: [{ type: 'plain', text }],
  }
}

function claimsFile(count: number): string {
  const lines = ['claims:']
  for (let claim = 0; claim < count; claim++) {
    const { latin } = placeName(claim)
    lines.push(`  - id: fire-${claim}`, '    text:', `      en: ${JSON.stringify(`There was a fire at ${latin}`)}`)
    lines.push('    support:', '      search:', ...termsOf(claim).map(term => `        - ${JSON.stringify(term)}`))
  }
  return `${lines.join('\n')}\n`
}
