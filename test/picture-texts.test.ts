// Text in pictures of a case: a poster that says what a post says becomes one family with it, and nothing is fetched or left behind.

import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { derivedTexts } from '../src/casebook/derived-texts.ts'
import { analyse } from '../src/casebook/line.ts'
import { readPictureTexts } from '../src/casebook/picture-texts.ts'
import { derivedChannelId } from '../src/model/derived-text.ts'
import { ocrTools } from '../src/system/ocr.ts'
import { inFolder } from './support/command-line.ts'
import { canDraw, drawnText } from './support/drawn-text.ts'
import { assertGone, erase, exhibits, numberOf } from './support/erasing.ts'
import { writeVoices } from './support/recorded-voices.ts'
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
      const [of, posted] = [corpus.postsByKey([key])[0], corpus.columns()]
      const analysis = await analyse(casebook, 0, running.progress)
      const family = JSON.stringify(analysis.families)
      assert.ok(posted.text[of] >= 0 && family.length > 2, family)
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
      assertGone(
        casebook,
        ['from the outside all night'].filter(
          words => !'The gate at the depot was locked from the outside all night'.includes(words),
        ),
      )
      casebook.close()
    }),
)
