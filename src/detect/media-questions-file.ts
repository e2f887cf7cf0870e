// Questions about the file itself: its size against what it states, programs that wrote it, its thumbnail, its Content Credentials.

import type { MediaQuestion } from '../model/media-metadata.ts'
import { isSignerFault } from '../model/provenance.ts'
import type { MediaFacts } from './media-facts.ts'
import { question } from './media-questions-times.ts'

/** Bits of 256 between thumbnail and picture from which on they do not show the same; measured in docs/methods.md. */
export const THUMBNAIL_DIFFERS = 90

/** Pixels: encoders pad to whole blocks. */
const BLOCK = 16

export function fileQuestions(facts: MediaFacts): MediaQuestion[] {
  return [
    ...sizeQuestion(facts),
    ...traceQuestions(facts),
    ...encodingQuestion(facts),
    ...moreQuestions(facts),
    ...thumbnailQuestion(facts),
    ...provenanceQuestion(facts),
  ]
}

function sizeQuestion({ metadata, size }: MediaFacts): MediaQuestion[] {
  const stated = metadata?.statedSize
  if (stated === undefined || size === undefined) return []
  const isSame = (width: number, height: number) =>
    Math.abs(width - size.width) <= BLOCK && Math.abs(height - size.height) <= BLOCK
  // The stated size is that before turning.
  if (isSame(stated.width, stated.height) || isSame(stated.height, stated.width)) return []
  const camera = [metadata?.make, metadata?.model].filter(each => each !== undefined).join(' ')
  const parameters = { stated: `${stated.width} x ${stated.height}`, actual: `${size.width} x ${size.height}`, camera }
  return [question('camera-against-size', parameters)]
}

function traceQuestions({ metadata }: MediaFacts): MediaQuestion[] {
  const traces = metadata?.traces ?? []
  const edited = traces.find(({ kind }) => kind === 'editing-software')
  const encoded = traces.find(({ kind }) => kind === 'encoder')
  return [
    ...(edited === undefined ? [] : [question('edited', { software: edited.value })]),
    ...(encoded === undefined ? [] : [question('encoded-again', { software: encoded.value })]),
  ]
}

/** Telephones that use libjpeg ask it for more than this; programs that save a picture again mostly for less. */
const MOST_RESAVED = 92

/** A camera is named, but tables and their order are those of a program, at a quality at which programs save. */
function encodingQuestion({ metadata }: MediaFacts): MediaQuestion[] {
  const { encoding, make, model, traces = [] } = metadata ?? {}
  if (encoding?.quality === undefined || (make ?? model) === undefined) return []
  const { tables, quality, isLibjpegOrder } = encoding
  if (tables === 'own' || (tables === 'standard' && (!isLibjpegOrder || quality > MOST_RESAVED))) return []
  // Asked about already, with the name of the program.
  if (traces.some(({ kind }) => kind === 'editing-software' || kind === 'encoder')) return []
  const camera = [make, model].filter(each => each !== undefined).join(' ')
  return [question('encoding-against-camera', { camera, tables, quality })]
}

/** The clip inside a picture is kept with it and not looked at; the other half of a Live Photo is an exhibit of its own. */
function moreQuestions({ metadata, otherHalves = [] }: MediaFacts): MediaQuestion[] {
  const clip = metadata?.traces.find(({ kind }) => kind === 'motion-photo')
  const halves = [...otherHalves].sort((a, b) => a - b)
  return [
    ...(clip === undefined ? [] : [question('holds-more', { form: 'clip-inside', bytes: clip.value })]),
    ...(halves.length === 0 ? [] : [question('holds-more', { form: 'other-half', exhibit: halves[0] }, [], halves)]),
  ]
}

function thumbnailQuestion({ metadata }: MediaFacts): MediaQuestion[] {
  const distance = metadata?.thumbnailDistance
  return distance === undefined || distance < THUMBNAIL_DIFFERS ? [] : [question('thumbnail-differs', { distance })]
}

function provenanceQuestion({ provenance }: MediaFacts): MediaQuestion[] {
  if (provenance === undefined) return []
  const { verdict, verifier } = provenance
  if (verdict === 'remote') return [question('provenance-remote', { address: provenance.remoteUrl ?? '' })]
  if (verdict !== 'broken' && verdict !== 'unreadable') return []
  const codes = provenance.codes.join(', ')
  if (isSignerFault(provenance)) return [question('provenance-signer', { codes, verifier })]
  return [question('provenance-broken', { verdict, codes, verifier })]
}
