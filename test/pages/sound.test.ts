// Sound and text of an exhibit in a browser: a transcript is typed by keys, kept as a draft, saved, taken back; text in a picture is shown with its place.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Casebook } from '../../src/casebook/casebook.ts'
import { transcriptOf } from '../../src/casebook/transcripts.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { axeViolations } from '../support/axe.ts'
import { goTo, settled, withCasebook } from '../support/casebook-page.ts'
import { numberOf } from '../support/erasing.ts'
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
