// Picture and clip of one Live Photo in a case: each asks about the other, copies of the picture do not.

import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { questionsOfExhibit } from '../src/casebook/exhibit-questions.ts'
import { mediaLibrary } from '../src/casebook/media-library.ts'
import type { MediaReading } from '../src/casebook/media-reading.ts'
import { type MediaMetadata, NO_METADATA } from '../src/model/media-metadata.ts'
import { inFolder } from './support/command-line.ts'
import { exhibits, numberOf } from './support/erasing.ts'
import { openWitnessCase, take } from './support/witness-case.ts'

const IDENTIFIER = '0B1C2D3E-4F50-6172-8394-A5B6C7D8E9F0'

const half = (name: string, value = IDENTIFIER): MediaMetadata => ({
  ...NO_METADATA,
  traces: [{ kind: 'live-photo', value: 'Apple' }],
  rows: [{ group: 'MakerNote', name, value, isPersonal: true }],
})

test('halves with one identifier ask about each other, the same kind twice does not', () =>
  inFolder(async folder => {
    const chat = join(folder, 'media')
    mkdirSync(chat)
    const names = ['IMG_0042.jpg', 'copy.jpg', 'IMG_0042.mov', 'IMG_0077.mov'] as const
    for (const [i, name] of names.entries())
      writeFileSync(join(chat, name), Buffer.from(name.endsWith('jpg') ? [255, 216, 255, i] : `0000ftypqt  ${i}`))
    const casebook = await openWitnessCase(join(folder, 'case'), 'open')
    await take(casebook, [chat])
    const number = (name: string) => numberOf(casebook, new RegExp(name.replace('.', '\\.')))
    const sha256 = (name: string) => {
      const exhibit = exhibits(casebook).get(number(name))
      assert.ok(exhibit !== undefined)
      return exhibit.sha256
    }
    const other = '1B1C2D3E-4F50-6172-8394-A5B6C7D8E9F0'
    const readings = new Map(
      names.map((name): [MediaReading['sha256'], MediaReading] => {
        const isPicture = name.endsWith('jpg')
        const metadata = isPicture
          ? half('ContentIdentifier')
          : half('com.apple.quicktime.content.identifier', name.includes('77') ? other : IDENTIFIER.toLowerCase())
        return [
          sha256(name),
          { sha256: sha256(name), kind: isPicture ? 'picture' : 'video', format: '', metadata, readBy: [] },
        ]
      }),
    )
    const library = { ...mediaLibrary(casebook), readings }
    const asked = (name: string) =>
      questionsOfExhibit(casebook, library, sha256(name)).map(({ kind, exhibits }) => [kind, exhibits])
    assert.deepEqual(asked('IMG_0042.jpg'), [['holds-more', [number('IMG_0042.mov')]]])
    assert.deepEqual(asked('IMG_0042.mov'), [['holds-more', [number('IMG_0042.jpg'), number('copy.jpg')]]])
    assert.deepEqual(asked('IMG_0077.mov'), [])
    casebook.close()
  }))
