// The sealed part of an export: originals, what commitments and tokens stand for, and proofs, for the holder of a key alone (age, C2SP).

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import type { Exhibit } from '../preserve/exhibit-numbers.ts'
import { AgeFailure, encryptAge, encryptAgePieces, newIdentity } from '../system/age-file.ts'
import { startSha256 } from '../system/hashing.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister } from './consent.ts'
import type { PreparedExport } from './hand-on.ts'
import { keptOriginals } from './kept-originals.ts'
import { proofsOf } from './prove-exhibits.ts'

/** Holders of identities of age, or whoever knows the passphrase. */
export type SealedFor = { readonly recipients: readonly string[] } | { readonly passphrase: string }

/** One encrypted file; `path` below the bag. */
export interface SealedFile {
  readonly path: string
  readonly pieces: Iterable<Uint8Array>
}

const PIECE_BYTES = 1 << 20

/** Throws CaseError `usage` for what is no recipient of age. */
export async function checkRecipients(recipients: readonly string[]): Promise<void> {
  for (const recipient of recipients) {
    try {
      await encryptAge(new Uint8Array(), { recipients: [recipient] })
    } catch (error) {
      if (!(error instanceof AgeFailure)) throw error
      throw new CaseError('usage', 'handing-recipient', { value: quoted(recipient) })
    }
  }
}

/**
 * Every file of the sealed part, one after the other: `pieces` of each must be used up before the next is asked for. A passphrase seals one new identity
 * (`key.age`), which opens all others, so that it is asked for once. Originals are streamed; those that a person keeps in the case, or that
 * hold something kept, are not among them.
 */
export async function* sealedFiles(
  casebook: Casebook,
  { id, out }: PreparedExport,
  to: SealedFor,
): AsyncGenerator<SealedFile> {
  let recipients = 'recipients' in to ? to.recipients : []
  if ('passphrase' in to) {
    const { identity, recipient } = await newIdentity()
    recipients = [recipient]
    const key = await encryptAge(new TextEncoder().encode(`${identity}\n`), { passphrase: to.passphrase })
    yield { path: 'data/sealed/key.age', pieces: [key] }
  }
  const { exhibits } = consentRegister(casebook)
  const numbered = out.exhibits.flatMap(opening => {
    const exhibit = exhibits.get(opening.exhibit)
    return exhibit === undefined ? [] : [{ number: opening.number, exhibit }]
  })
  const openings = openingsText(casebook, id, out, numbered)
  yield {
    path: 'data/sealed/openings.json.age',
    pieces: await encryptAgePieces(encoded(openings), { recipients }),
  }
  const kept = keptOriginals(casebook)
  for (const { number, exhibit } of numbered)
    if (!kept.has(exhibit.number))
      yield {
        path: `data/sealed/originals/${number}.age`,
        pieces: await encryptAgePieces(original(casebook, exhibit), { recipients }),
      }
}

/** One JSON object (docs/file-format.md, Protected exports), in pieces. */
function* openingsText(
  casebook: Casebook,
  id: string,
  out: PreparedExport['out'],
  numbered: readonly { readonly number: number; readonly exhibit: Exhibit }[],
): Generator<string> {
  const names = out.names()
  const exhibits = out.exhibits.map(({ number, exhibit, name, sha256, salt, commitment }) => ({
    number,
    exhibit,
    name: name.toWellFormed(),
    sha256,
    salt,
    commitment,
  }))
  yield `{"format":"anechoic/openings/1","export":${JSON.stringify(id)},"exhibits":${JSON.stringify(exhibits)},"tokens":[`
  let comma = ''
  for (const { token, kind, id: of, name } of names) {
    if (kind === 'role') continue
    yield `${comma}${JSON.stringify({ token, kind, id: of.toWellFormed(), name: name.toWellFormed() })}`
    comma = ','
  }
  for (const { token, key } of out.posts()) {
    yield `${comma}${JSON.stringify({ token, kind: 'post', id: key.toWellFormed(), name: '' })}`
    comma = ','
  }
  const roles = names.filter(({ kind }) => kind === 'role').map(({ token, name }) => ({ number: token, role: name }))
  yield `],"roles":${JSON.stringify(roles)},"proofs":[`
  comma = ''
  const numberOf = new Map(numbered.map(({ number, exhibit }) => [exhibit.number, number]))
  for (const { exhibit, proof } of proofsOf(
    casebook,
    numbered.map(one => one.exhibit),
  )) {
    yield `${comma}{"number":${numberOf.get(exhibit)},"proof":${proof.trimEnd()}}`
    comma = ','
  }
  yield ']}\n'
}

function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const piece of pieces) yield encoder.encode(piece)
}

/** Throws CaseError `integrity` at the end of one whose bytes are not as they were recorded. */
function* original(casebook: Casebook, { sha256, number, latest }: Exhibit): Generator<Uint8Array> {
  const source = casebook.custody.vault.open(sha256, latest.name)
  const hasher = startSha256()
  const buffer = new Uint8Array(Math.max(1, Math.min(PIECE_BYTES, source.sizeBytes)))
  for (let position = 0; position < source.sizeBytes; ) {
    const read = source.readAt(buffer, position)
    if (read === 0) break
    hasher.update(buffer.subarray(0, read))
    yield buffer.subarray(0, read)
    position += read
  }
  if (hasher.digest() === sha256) return
  throw new CaseError('integrity', 'integrity', { value: `${number}`, fault: 'original-changed' })
}
