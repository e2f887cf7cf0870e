// What media of a case state of their cameras, owners and places, for the gate of its exports: none of it is handed on, and a person may type it.

import type { AudienceProfile } from '../model/audience-profile.ts'
import type { MediaMetadata, StatedPlace } from '../model/media-metadata.ts'
import type { GateValue } from '../protect/gate-values.ts'
import type { Casebook } from './casebook.ts'
import { valuesInText } from './gate-values-in-text.ts'
import { keptReadings } from './kept-readings.ts'

/** Names of rows whose value belongs to one device or file, and of rows whose value is a person. */
const OF_ONE =
  /serial|unique|instanceid|documentid|contentidentifier|content\.identifier|imei|accountid|deviceid|uuid|guid/i
const OF_PERSON = /owner|artist|author|by-?line|creator(?!tool)|photographer|credit|copyright/i

/** Fewest characters of an id, with a digit among them; fewest letters of a name of one word. */
const TELLING_ID = 6
const TELLING_NAME = 7
/** More words are a sentence about rights. */
const MOST_NAME_WORDS = 6
/** Digits behind the point: a metre needs five. */
const DECIMALS = [4, 5, 6]
/** Of them, before the zeros that end it, at least. */
const TELLING_DECIMALS = 3

/** Most values that are searched for: of more media than a person made by hand. */
const MOST_VALUES = 100_000

/**
 * Distinct values of all kept readings, and names of collections and trust lists, removed ones too; at most 100,000. Where people's notes leave, so may what they cite.
 * Anybody can write metadata: what is too short or a plain figure is passed over, so that no file can stop every export.
 */
export function valuesOfMedia(casebook: Casebook, profile: AudienceProfile): GateValue[] {
  const values = new Map<string, GateValue>()
  for (const value of statedValues(casebook, profile)) {
    values.set(`${value.how} ${value.value}`, value)
    if (values.size === MOST_VALUES) break
  }
  return [...values.values()]
}

function* statedValues(casebook: Casebook, { protection }: AudienceProfile): Generator<GateValue> {
  const { notes, places, words, speakers } = protection
  for (const { act } of casebook.custody.journal.acts())
    if ((act.type === 'media-collection' || act.type === 'trust-list') && isTellingName(act.name))
      yield { rule: 'file-name', how: 'word', value: act.name }
  if (notes === 'stated') return
  const hasNames = speakers !== 'stated' && words !== 'verbatim'
  for (const { reading } of keptReadings(casebook).all()) {
    if (reading.metadata === undefined) continue
    if (places !== 'stated' && words !== 'verbatim')
      for (const place of reading.metadata.places) yield* coordinatesOf(place)
    yield* statedIn(reading.metadata, hasNames)
  }
}

function* statedIn({ rows }: MediaMetadata, hasNames: boolean): Generator<GateValue> {
  for (const { name, value, isPersonal } of rows) {
    if (!isPersonal) continue
    if (OF_ONE.test(name) && value.length >= TELLING_ID && /\d/.test(value))
      yield { rule: 'metadata', how: 'word', value }
    else if (hasNames && OF_PERSON.test(name)) {
      yield* valuesInText(value)
      const bare = value.replace(/copyright|all rights reserved|\(c\)|[©"]|(?:19|20)\d\d/gi, ' ').trim()
      if (isTellingName(bare)) yield { rule: 'metadata', how: 'name', value: bare }
    }
  }
}

function isTellingName(text: string): boolean {
  const words = text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(word => word !== '')
  if (words.length > MOST_NAME_WORDS) return false
  return words.length > 1 ? text.length >= TELLING_NAME : (words[0]?.length ?? 0) >= TELLING_NAME
}

/** As numbers, rounded and cut, with point and comma. */
function* coordinatesOf({ latitude, longitude }: StatedPlace): Generator<GateValue> {
  const written = new Set<string>()
  for (const degrees of [Math.abs(latitude), Math.abs(longitude)])
    for (const decimals of DECIMALS) {
      written.add(degrees.toFixed(decimals))
      written.add((Math.floor(degrees * 10 ** decimals) / 10 ** decimals).toFixed(decimals))
    }
  for (const value of written) {
    // About nought, or a round figure: it may be a figure of anything.
    if (value.startsWith('0.') || (value.split('.')[1] ?? '').replace(/0+$/, '').length < TELLING_DECIMALS) continue
    yield { rule: 'coordinates', how: 'word', value }
    yield { rule: 'coordinates', how: 'word', value: value.replace('.', ',') }
  }
}
