// The custody view in a browser: a check of every byte, the journal, sources with undo, damage, erasing.

import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { Casebook } from '../../src/casebook/casebook.ts'
import { consentRegister } from '../../src/casebook/consent.ts'
import { headLines, heads } from '../../src/casebook/head.ts'
import { sourcesOf } from '../../src/casebook/sources.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { axeViolations } from '../support/axe.ts'
import { goTo, withCasebook } from '../support/casebook-page.ts'
import { exampleCase } from '../support/example-case.ts'

function folderOf(t: { after(run: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-custody-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const open = async (page: Page, address: string) => {
  await page.locator('nav.views').waitFor()
  await goTo(page, address)
  await page.locator('.custody').waitFor()
}

function reading<Result>(root: string, work: (casebook: Casebook) => Result): Result {
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    return work(casebook)
  } finally {
    casebook.close()
  }
}

test('every byte is checked, numbers are those of the case, and acts on sources are undone', async t => {
  const folder = folderOf(t)
  const root = await exampleCase(folder)
  const [head] = headLines(heads(root, nodeSystem))
  const known = reading(root, casebook => ({
    exhibits: consentRegister(casebook).exhibits.all.length,
    entries: casebook.custody.journal.entries,
  }))
  const done = await withCasebook({ root }, async ({ page, faults, foreign }) => {
    await open(page, '#/custody')
    await page.getByText(`${known.exhibits} exhibits`).first().waitFor()
    await page.getByText(`${known.entries} signed entries`).waitFor()
    assert.equal(await page.locator('.custody-line code').first().innerText(), head)
    await page.getByRole('button', { name: 'Check every byte' }).click()
    await page.getByRole('heading', { name: 'Every byte is as it was recorded.' }).waitFor()
    assert.deepEqual(await axeViolations(page), [])
    // Kept on the page, and there after a reload.
    await page.reload()
    await page.getByRole('heading', { name: 'Every byte is as it was recorded.' }).waitFor()

    await page.keyboard.press('2')
    await page.locator('.custody-exhibits tbody').first().waitFor()
    assert.equal(await page.locator('.custody-exhibits tbody').count(), Math.min(50, known.exhibits))
    assert.doesNotMatch(await page.locator('.custody-exhibits').innerText(), /Selen|mill/i)
    await page.locator('.custody-name').first().click()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the original' }).click()
    assert.match((await saved).suggestedFilename(), /^exhibit-1\.json$/)
    assert.deepEqual(await axeViolations(page), [])

    await open(page, '#/custody?part=journal&type=naming')
    await page.locator('.custody-journal tbody tr').first().waitFor()
    assert.equal(await page.locator('.custody-journal tbody tr').count(), 2)
    await page
      .getByRole('button', { name: /^Take back/ })
      .first()
      .click()
    await page.getByLabel('Reason').fill('Looked at again.')
    await page.locator('dialog').getByRole('button', { name: 'Take back' }).click()
    await page.locator('.custody-journal tr.is-withdrawn').waitFor()
    assert.deepEqual(await axeViolations(page), [])
    await page.keyboard.press('u')
    await page.locator('.custody-journal tr.is-withdrawn').waitFor({ state: 'detached' })

    await open(page, '#/custody?part=sources')
    await page.getByRole('button', { name: 'New source …' }).click()
    await page.getByLabel('Role, such as').fill('witness 3')
    await page.getByLabel('Last day of the consent').fill('2099-12-31')
    await page.getByRole('button', { name: 'Sign' }).click()
    await page.getByText('witness 3').waitFor()
    await page.getByRole('button', { name: 'Exhibits from it …' }).click()
    await page.getByLabel('Exhibits, by number').fill('2')
    await page.getByRole('button', { name: 'Sign' }).click()
    await page.locator('.custody-chains').getByText('1 exhibit', { exact: true }).waitFor()
    assert.deepEqual(await axeViolations(page), [])
    await page.getByRole('button', { name: 'Consent taken back …' }).click()
    await page.getByLabel('Why').fill('They called.')
    await page.getByRole('button', { name: 'Sign' }).click()
    await page.getByText('consent taken back', { exact: true }).waitFor()
    await page.getByText('analysis, shown to the team: 1 exhibit held back').waitFor()
    await page.keyboard.press('u')
    await page.getByText('consent in force', { exact: true }).waitFor()
    assert.deepEqual(
      faults.filter(fault => !fault.includes('Failed to load resource')),
      [],
    )
    assert.deepEqual(foreign, [])
    return true
  })
  if (done === undefined) return t.skip('no browser')
  const { status } = reading(root, casebook => sourcesOf(casebook).get('S1')) ?? {}
  assert.equal(status, 'active')
})

test('damage is said by exhibit in Russian; erasing shows what goes first and needs its word', async t => {
  const folder = folderOf(t)
  const root = await exampleCase(folder)
  const changed = damageOne(root)
  const done = await withCasebook({ root, locale: 'ru-RU' }, async ({ page }) => {
    await open(page, '#/custody')
    await page.getByRole('button', { name: 'Проверить каждый байт' }).click()
    await page.getByRole('heading', { name: 'Что-то не такое, каким было записано.' }).waitFor()
    await page.getByText('байты изменены').waitFor()
    await page.getByText('anechoic repair').waitFor()

    await open(page, '#/custody?part=erase&exhibit=2')
    await page.getByRole('button', { name: 'Посмотреть, что исчезнет' }).click()
    await page.getByRole('heading', { name: /Будет уничтожено материалов: 1/ }).waitFor()
    const destroy = page.getByRole('button', { name: 'Уничтожить навсегда' })
    await page.getByLabel('Почему').fill('Отзыв.')
    await page.getByLabel('По чьему решению').fill('источник')
    assert.equal(await destroy.isDisabled(), true)
    await page.getByLabel('Отменить это нельзя').fill('уничтожить')
    await destroy.click()
    await page.getByRole('heading', { name: /Уничтожено материалов: 1/ }).waitFor()
    assert.deepEqual(await axeViolations(page), [])
    return true
  })
  if (done === undefined) return t.skip('no browser')
  assert.notEqual(changed, '')
  const { all, erased } = reading(root, casebook => consentRegister(casebook).exhibits)
  assert.equal(
    all.some(({ number }) => number === 2),
    false,
  )
  assert.deepEqual([...erased.keys()], [2])
})

/** Appends a byte to an original; its file. */
function damageOne(root: string): string {
  const objects = readdirSync(join(root, 'vault'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /^[0-9a-f]{60,64}$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
  const [path = ''] = objects
  appendFileSync(path, 'x')
  return path
}
