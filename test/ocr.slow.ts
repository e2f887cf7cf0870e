// How well text in pictures is read: character error rates of rendered posters by language, data and damage, lines read where there are none, and
// pictures that differ in their words alone. Prints what docs/methods.md says.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { lookAtGrey } from '../src/algorithms/look-at-grey.ts'
import { matchPictures } from '../src/algorithms/picture-match.ts'
import { Random } from '../src/algorithms/random.ts'
import { pictureTextOf } from '../src/import/derived-document.ts'
import { isLegible } from '../src/model/derived-text.ts'
import { greyPicture } from '../src/system/grey-picture.ts'
import { ocrTools, TextReader } from '../src/system/ocr.ts'
import { jpegOf } from './support/drawn-edits.ts'
import { DEVELOPMENT_SCENES } from './support/drawn-scenes.ts'
import { canDraw, drawnText, type PosterLook, photographed } from './support/drawn-text.ts'
import { editDistance } from './support/edit-distance.ts'
import { MEASURED_ON, type PosterLanguage } from './support/poster-sentences.ts'

const LOOKS: readonly PosterLook[] = [
  {},
  { font: 'Noto Serif, DejaVu Serif', size: 30 },
  { ink: '#ffffff', paper: '#24506b' },
  { font: 'Liberation Sans, Noto Sans', size: 24, width: 900 },
  { size: 48, width: 1400, paper: '#fff2b0' },
  { font: 'DejaVu Sans Mono', size: 28 },
  { font: 'Nimbus Roman, DejaVu Serif', size: 40, width: 1300 },
  { ink: '#7a1f1f', paper: '#e9e9ee', size: 34 },
]

const DAMAGE: Readonly<Record<string, (picture: Buffer, seed: number) => Promise<Buffer>>> = {
  'as drawn': async picture => picture,
  'sent on': picture => sharp(picture).resize({ width: 800 }).jpeg({ quality: 35 }).toBuffer(),
  photographed,
}

const SCENES = 16
/** Scenes with strokes that stand for letters. */
const WRITTEN = ['poster', 'chat', 'slide', 'framed']

const hasAll = ocrTools().by !== undefined && ocrTools().missing.length === 0
const skip = !hasAll
  ? 'tesseract.js or data of rus, kaz or eng are missing'
  : (await canDraw())
    ? false
    : 'no font to draw with'

test('characters that are read wrongly, by language, data and damage', { skip }, async () => {
  const rates = new Map<string, number>()
  for (const data of ['rus+kaz+eng', 'kaz+eng', 'kaz']) {
    const reader = new TextReader(ocrTools({ languages: data.split('+') }).data)
    const started = performance.now()
    let pictures = 0
    for (const [damage, make] of Object.entries(DAMAGE))
      for (const language of ['ru', 'kk', 'en'] as const) {
        if (data === 'kaz' && language === 'en') continue
        const { wrong, all } = await read(reader, language, make)
        pictures += MEASURED_ON[language].length
        rates.set(`${data} ${damage} ${language}`, wrong / all)
        console.log(`${data}\t${damage}\t${language}\t${((100 * wrong) / all).toFixed(1)} %`)
      }
    console.log(`${data}\t${((performance.now() - started) / pictures).toFixed(0)} ms a picture`)
    await reader.close()
  }
  for (const [name, rate] of rates) assert.ok(rate < (name.includes('photographed') ? 0.15 : 0.05), `${name}: ${rate}`)
})

async function read(
  reader: TextReader,
  language: PosterLanguage,
  make: (picture: Buffer, seed: number) => Promise<Buffer>,
): Promise<{ wrong: number; all: number }> {
  let [wrong, all] = [0, 0]
  for (const [i, lines] of MEASURED_ON[language].entries()) {
    const found = await reader.read(await make(await drawnText(lines, LOOKS[i]), i + 1))
    assert.ok('lines' in found)
    const wanted = lines.join(' ')
    wrong += editDistance(wanted, pictureTextOf(found).replace(/\s+/g, ' '))
    all += wanted.length
  }
  return { wrong, all }
}

test('lines that are read where nothing is written', { skip }, async () => {
  const reader = new TextReader(ocrTools().data)
  let [pictures, sure, unsure, withPost] = [0, 0, 0, 0]
  const scenes = Object.entries(DEVELOPMENT_SCENES).filter(([name]) => !WRITTEN.includes(name))
  for (let seed = 1; seed <= SCENES; seed++) {
    const [, draw] = scenes[seed % scenes.length]
    const found = await reader.read(await jpegOf(draw(new Random(`place ${seed}`), new Random(`moment ${seed}`))))
    if ('ground' in found) continue
    pictures++
    const read = found.lines.filter(isLegible).length
    sure += read
    unsure += found.lines.length - read
    if (read > 0) withPost++
  }
  await reader.close()
  console.log(`${pictures} drawn scenes: ${sure} legible lines in ${withPost} of them, ${unsure} others`)
  assert.ok(withPost <= pictures * 0.25, `${withPost} of ${pictures}`)
})

test('how close pictures are that differ in their words alone', { skip }, async () => {
  const looks = []
  for (const lines of MEASURED_ON.ru) {
    const bytes = await drawnText(lines, { width: 1000 })
    const grey = await greyPicture(bytes, 'png')
    assert.ok('grey' in grey)
    looks.push(lookAtGrey(grey.grey, grey.size))
  }
  const distances: number[] = []
  for (let i = 0; i < looks.length; i++)
    for (let j = 0; j < i; j++) {
      const match = matchPictures(looks[i], looks[j])
      if (match?.test === 'pdq' && match.distance !== undefined) distances.push(match.distance)
    }
  distances.sort((a, b) => a - b)
  console.log(
    `${distances.length} of ${(looks.length * (looks.length - 1)) / 2} pairs match, distances ${distances.join(' ')}`,
  )
  assert.ok(distances.every(distance => distance > 4))
})
