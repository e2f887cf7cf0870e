// Text in pictures of a case: a poster that says what a post says becomes one family with it, and nothing is fetched or left behind.

import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { derivedTexts } from '../src/casebook/derived-texts.ts'
import { analyse } from '../src/casebook/line.ts'
import { readPictureTexts } from '../src/casebook/picture-texts.ts'
import { derivedChannelId } from '../src/model/derived-text.ts'
import { ocrTools, TextReader } from '../src/system/ocr.ts'
import { findLanguageData } from '../src/system/ocr-data.ts'
import { inFolder } from './support/command-line.ts'
import { canDraw, drawnText } from './support/drawn-text.ts'
import { erase, exhibits, numberOf } from './support/erasing.ts'
import { CHAT, writeVoices } from './support/recorded-voices.ts'
import { index, openWitnessCase, running, take } from './support/witness-case.ts'

const tools = ocrTools({ languages: ['eng'] })
const skip =
  tools.by === undefined || tools.data.length === 0
    ? 'tesseract.js is not installed'
    : (await canDraw())
      ? false
      : 'no font to draw with'

test(
  'a poster says what a post says: read once, found by search, one family with the post, gone with the picture',
  { skip },
  () =>
    inFolder(async folder => {
      const before = readdirSync('.')
      const casebook = await openWitnessCase(join(folder, 'case'), 'sealed')
      const poster = await drawnText(['The gate at the depot was locked', 'from the outside all night'])
      await take(casebook, [writeVoices(folder, poster)])
      const picture = numberOf(casebook, /sign\.png/)
      const options = { languages: ['eng'], role: 'coder 1', ...running }
      const read = await readPictureTexts(casebook, options)
      assert.deepEqual([read.pictures, read.read, read.found.length, read.found[0]?.picture], [1, 1, 1, picture])
      await index(casebook)
      const [text] = derivedTexts(casebook, picture)
      assert.deepEqual(
        text.lines.map(line => line.text),
        ['The gate at the depot was locked', 'from the outside all night'],
      )
      const medium = exhibits(casebook).get(picture)?.sha256
      assert.ok(medium !== undefined)
      const key = `${derivedChannelId('picture-text', medium)}/1`
      for (const { post, confidence, box } of text.lines) {
        assert.equal(post, key)
        assert.ok((confidence ?? 0) > 0.8, `${confidence}`)
        const [x, y, width, height] = (box ?? '').split(',').map(Number)
        assert.ok(x > 20 && x < 60 && y > 20 && width > 300 && height > 15 && height < 60, `${box}`)
      }
      const corpus = casebook.index()
      assert.equal(corpus.search('depot locked', 5).length > 0, true)
      const [posted, read1] = corpus.postsByKey([`${CHAT}/2`, key])
      const analysis = await analyse(casebook, 0, running.progress)
      const family = analysis.families.find(({ posts }) => posts.includes(read1))
      assert.deepEqual([...(family?.posts ?? [])], [posted, read1])
      const media = corpus.objects('media')
      const shown = media.object[media.post.indexOf(read1)]
      const carriers = [...media.post].filter((_, i) => media.object[i] === shown)
      assert.deepEqual(
        carriers,
        [...corpus.postsByKey([`${CHAT}/4`]), read1],
        'it counts as one source with the post that shows the poster',
      )
      const again = await readPictureTexts(casebook, options)
      assert.deepEqual([again.read, again.known], [0, 1])
      const asked = await readPictureTexts(casebook, { ...options, exhibits: [picture] })
      assert.equal(asked.found[0].exhibit, read.found[0].exhibit, 'the same lines make no new version')
      assert.deepEqual(readdirSync('.').sort(), before.sort(), 'nothing is written where the program runs')
      const plan = await erase(casebook, { exhibits: [picture] })
      assert.deepEqual(
        plan.exhibits.map(({ why }) => why),
        ['asked', 'derived'],
      )
      casebook.close()
    }),
)

test('what cannot be read ends with a reason, and names of languages lead nowhere else', { skip }, async () => {
  for (const language of ['../eng', 'e', 'ENG', 'eng/../eng', '__proto__', '', 'eng\u0000'])
    assert.equal(findLanguageData(language), undefined, language)
  assert.equal(findLanguageData('eng', join(import.meta.dirname, 'support')), undefined)
  const reader = new TextReader(tools.data)
  try {
    const whole = await drawnText(['half a picture'])
    assert.deepEqual(await reader.read(whole.subarray(0, 300)), { ground: 'picture-damaged' })
    assert.deepEqual(await reader.read(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), {
      ground: 'picture-svg',
    })
    assert.deepEqual(await reader.read(Buffer.from('no picture')), { ground: 'picture-unknown' })
    const read = await reader.read(whole)
    assert.ok('lines' in read && read.lines[0].text === 'half a picture')
  } finally {
    await reader.close()
  }
  const broken = new TextReader([{ language: 'eng', path: join(import.meta.dirname, 'nothing'), origin: '' }])
  try {
    assert.deepEqual(await broken.read(await drawnText(['x'])), { ground: 'decoder-stopped' })
  } finally {
    await broken.close()
  }
})
