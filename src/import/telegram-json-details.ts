// The rarer parts of a message: reactions, polls, contacts, places. Each is small and read with JSON.parse.

import type { Poll, PostRecord } from '../model/source-record.ts'
import { MESSAGE } from './telegram-json-keys.ts'
import type { MessageScan } from './telegram-json-scan.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** Reactions with their counts; a custom emoji goes by its document, a paid one is `paid`. */
export function reactionsOfMessage(scan: MessageScan): PostRecord['reactions'] {
  const written = scan.parsed(MESSAGE.reactions)
  if (!Array.isArray(written)) return undefined
  const reactions: { emoji: string; count: number }[] = []
  for (const reaction of written.filter(isObject)) {
    const emoji = stringOf(reaction.emoji) ?? stringOf(reaction.document_id) ?? stringOf(reaction.type)
    const count = numberOf(reaction.count)
    if (emoji !== undefined && count !== undefined) reactions.push({ emoji, count })
  }
  return reactions.length === 0 ? undefined : reactions
}

export function pollOfMessage(scan: MessageScan): Poll | undefined {
  const poll = scan.parsed(MESSAGE.poll)
  if (!isObject(poll)) return undefined
  const answers = Array.isArray(poll.answers) ? poll.answers.filter(isObject) : []
  return {
    question: flattened(poll.question),
    answers: answers.map(answer => ({ text: flattened(answer.text), voters: numberOf(answer.voters) })),
  }
}

export function contactOfMessage(scan: MessageScan): PostRecord['contact'] {
  const contact = scan.parsed(MESSAGE.contact_information)
  if (!isObject(contact)) return undefined
  const names = [stringOf(contact.first_name), stringOf(contact.last_name)]
  return { name: names.filter(Boolean).join(' '), phone: stringOf(contact.phone_number) || undefined }
}

/** A point, with the name or address of its place where the message gives one; undefined without coordinates on Earth. */
export function locationOfMessage(scan: MessageScan): PostRecord['location'] {
  const point = scan.parsed(MESSAGE.location_information)
  if (!isObject(point)) return undefined
  const latitude = numberOf(point.latitude)
  const longitude = numberOf(point.longitude)
  if (latitude === undefined || longitude === undefined) return undefined
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined
  const name = [scan.string(MESSAGE.place_name), scan.string(MESSAGE.address)].filter(Boolean).join(', ')
  return { latitude, longitude, name: name === '' ? undefined : name }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** A string, or the words of an array of strings and `{text}` parts. */
function flattened(value: unknown): string {
  if (typeof value === 'string') return value
  if (isObject(value)) return flattenedPart(value)
  return Array.isArray(value) ? value.map(flattenedPart).join('') : ''
}

function flattenedPart(part: unknown): string {
  if (typeof part === 'string') return part
  return isObject(part) && typeof part.text === 'string' ? part.text : ''
}
