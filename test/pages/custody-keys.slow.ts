// Sealing a case from its page: keys once, a sealed copy, another passphrase. Slow by intent: every passphrase costs a second or more.

import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { unlock } from '../../src/casebook/unlock.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { withCasebook } from '../support/casebook-page.ts'
import { exampleCase } from '../support/example-case.ts'

test('an open case is sealed into a new folder, unlocked, and its passphrase changed', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-custody-keys-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const root = await exampleCase(folder)
  const target = join(folder, 'sealed')
  const [first, second] = ['seven plain words here', 'other plain words here']
  const done = await withCasebook({ root }, async ({ page }) => {
    page.setDefaultTimeout(60_000)
    await page.locator('nav.views').waitFor()
    await page.evaluate("location.hash = '#/custody?part=keys'")
    await page.getByLabel('New passphrase').fill(first)
    await page.getByLabel('The same once more').fill(first)
    await page.getByRole('button', { name: 'Make the keys' }).click()
    const key = await page.locator('.custody-form .custody-line code').innerText()
    assert.match(key, /^AGE-SECRET-KEY-/)
    await page.getByLabel('I have written it down').check()
    await page.getByLabel('New folder, whole path').fill(target)
    await page.getByRole('button', { name: 'Seal', exact: true }).click()
    await page.getByRole('heading', { name: '“sealed” is locked' }).waitFor()
    await page.getByLabel('Passphrase', { exact: true }).fill(first)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByRole('button', { name: 'Lock', exact: true }).waitFor()
    for (const key of ['g', 'u']) await page.keyboard.press(key)
    await page.locator('.custody').waitFor()
    await page.keyboard.press('7')
    await page.getByText('This case is sealed.').waitFor()
    await page.getByLabel('Passphrase as it is now').first().fill(first)
    await page.getByLabel('New passphrase').fill(second)
    await page.getByLabel('The same once more').fill(second)
    await page.getByRole('button', { name: 'Another passphrase' }).click()
    await page.getByText('The passphrase was changed.').waitFor()
    await page.getByText('This case is sealed.').waitFor()
    return true
  })
  if (done === undefined) return t.skip('no browser')
  assert.ok(readdirSync(target).includes('case.json'))
  await assert.rejects(unlock(target, nodeSystem, { passphrase: first }), { code: 'passphrase-wrong' })
  const keys = await unlock(target, nodeSystem, { passphrase: second })
  keys.forget()
})
