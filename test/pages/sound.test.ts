// Sound and text of an exhibit in a browser: a transcript is typed by keys, kept as a draft, saved, taken back; text in a picture is shown with its place.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import sharp from 'sharp'
import { Casebook } from '../../src/casebook/casebook.ts'
import { keepDerived } from '../../src/casebook/derived-texts.ts'
import { pictureTextOfExhibit } from '../../src/casebook/picture-text-corrections.ts'
import { transcriptOf } from '../../src/casebook/transcripts.ts'
import { altoOf } from '../../src/import/alto.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { axeViolations } from '../support/axe.ts'
import { goTo, settled, withCasebook } from '../support/casebook-page.ts'
import { exhibits, numberOf } from '../support/erasing.ts'
import { writeVoices } from '../support/recorded-voices.ts'
import { openWitnessCase, take } from '../support/witness-case.ts'

test('a transcript is typed beside the recording: draft, version, addresses and undo hold what the case holds', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-sound-'))
  try {
    const root = join(folder, 'case')
    const made = await openWitnessCase(root, 'open')
    await take(made, [writeVoices(folder)])
    const exhibit = numberOf(made, /call\.wav/)
    made.close()
    const done = await withCasebook({ root }, async ({ page, faults, foreign }) => {
      await page.waitForSelector('main')
      const address = `#/footage?exhibit=${exhibit}`
      await goTo(page, address)
      await page.getByRole('heading', { name: 'What is said' }).waitFor()
      await settled(page)
      assert.equal(await page.locator('audio').count(), 0, 'nothing is loaded before it is asked for')
      await page.getByRole('button', { name: 'Type what is said' }).click()
      await page.getByRole('button', { name: 'Load it, without sound' }).click()
      await page.locator('.clip-player audio').waitFor({ state: 'attached' })
      await page.keyboard.press('Control+Enter')
      await page.getByRole('textbox', { name: 'Line 1: what is said' }).fill('The gate was locked <all> night')
      await page.getByRole('textbox', { name: 'Line 1: who speaks' }).fill('Watchman')
      const kept = page.waitForResponse(
        response =>
          response.url().endsWith('sound.draft') && response.request().postData()?.includes('"toMs":1500') === true,
      )
      await page.getByRole('textbox', { name: 'Line 1: ends at' }).fill('0:01.5')
      await page.getByRole('textbox', { name: 'Line 1: what is said' }).focus()
      assert.deepEqual(await axeViolations(page), [])

      // Left without saving: the case keeps it as a draft, and it counts for nothing.
      await kept
      await page.reload()
      await page.getByText('typed and not saved').waitFor()
      await page.getByRole('button', { name: 'Go on typing' }).click()
      assert.equal(
        await page.getByRole('textbox', { name: 'Line 1: what is said' }).inputValue(),
        'The gate was locked <all> night',
      )
      await page.getByRole('button', { name: 'Save as a new version' }).click()
      await page.locator('.sound-lines').waitFor()
      assert.match(await page.locator('.sound-lines').innerText(), /Watchman\s+The gate was locked <all> night/)
      assert.deepEqual(await axeViolations(page), [])

      // A line jumps in the one player.
      await page.getByRole('button', { name: 'Load it, without sound' }).click()
      await page.getByRole('button', { name: 'On 1 s' }).click()
      await page.getByText('At 0:01 /').waitFor()
      assert.ok((await page.evaluate<number>("document.querySelector('audio').currentTime")) > 0.9)
      await page.locator('.sound-time').first().click()
      await page.getByText('At 0:00 /').waitFor()
      assert.equal(await page.evaluate<number>("document.querySelector('audio').currentTime"), 0)
      assert.equal(await page.locator('audio').count(), 1)
      await page.keyboard.press('Control+z')
      await page.locator('.sound-lines').waitFor({ state: 'detached' })
      assert.deepEqual(faults, [])
      assert.deepEqual(foreign, [])
      return true
    })
    if (done === undefined) return t.skip('no browser to start')
    const after = Casebook.open(root, nodeSystem, 'anechoic test')
    const kept = transcriptOf(after, exhibit)
    assert.deepEqual([kept?.versions.length, kept?.segments], [2, []])
    const first = transcriptOf(after, exhibit, kept?.versions[0])
    assert.deepEqual(first?.segments, [
      { id: '1', fromMs: 0, toMs: 1500, speaker: 'Watchman', text: 'The gate was locked <all> night' },
    ])
    after.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('text that a program read is corrected by keys as a version of its own, and taken back with its confidences', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-text-'))
  try {
    const root = join(folder, 'case')
    const made = await openWitnessCase(root, 'open')
    const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#abc' } })
      .png()
      .toBuffer()
    await take(made, [writeVoices(folder, picture)])
    const exhibit = numberOf(made, /sign\.png/)
    const medium = exhibits(made).get(exhibit) ?? assert.fail()
    const line = { x: 20, y: 30, width: 300, height: 20, block: 0, confidence: 0.9 }
    const lines = [
      { ...line, text: 'The gafe was shut' },
      { ...line, y: 60, text: 'by order' },
    ]
    const bytes = Buffer.from(altoOf({ width: 640, height: 480, by: 'reader 1', data: ['kaz'], lines }))
    const from = { exhibit, kind: 'picture-text', by: 'reader 1 · kaz' } as const
    await keepDerived(made, [{ medium, from, bytes, ending: '.alto.xml', role: 'coder 1' }])
    made.close()
    const done = await withCasebook({ root }, async ({ page, faults }) => {
      await page.waitForSelector('main')
      await goTo(page, `#/footage?exhibit=${exhibit}`)
      await page.getByRole('button', { name: 'Correct the lines' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: 'Words of line 1' }).fill('The gate was shut')
      await page.locator('.sound-box.is-chosen').first().waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: 'Words of line 3' }).waitFor()
      await page.keyboard.type('harbour <b>office</b>')
      assert.equal(await page.locator('.sound-edit-rows li').nth(1).locator('.num').innerText(), '90 %')
      assert.equal(await page.locator('.sound-edit-rows li').nth(0).locator('.num').innerText(), 'by hand')
      assert.equal(await page.locator('main image').count(), 0, 'the picture stays covered')
      assert.deepEqual(await axeViolations(page), [])
      await page.getByRole('button', { name: 'Save as a version' }).click()
      const rows = page.locator('#exhibit-texts tbody tr')
      await rows.nth(2).waitFor()
      assert.match(await rows.nth(2).innerText(), /harbour <b>office<\/b>\s+by hand/)
      await page.getByText('3 lines, 2 by hand').waitFor()
      await page.keyboard.press('Control+z')
      await page.getByText('2 lines read by reader 1 · kaz').waitFor()
      assert.deepEqual(faults, [])
      return true
    })
    if (done === undefined) return t.skip('no browser to start')
    const after = Casebook.open(root, nodeSystem, 'anechoic test')
    const kept = pictureTextOfExhibit(after, exhibit)
    assert.deepEqual([kept?.versions.length, kept?.lines], [3, lines])
    after.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
