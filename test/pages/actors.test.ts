// The view of actors and ties in a browser: who says what of whom, spellings confirmed with keys, forms, undo, names, languages.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { Casebook } from '../../src/casebook/casebook.ts'
import { caseworkOf } from '../../src/casebook/casework.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { axeViolations } from '../support/axe.ts'
import { withCasebook } from '../support/casebook-page.ts'
import { inside } from '../support/command-inside.ts'
import { exampleCase } from '../support/example-case.ts'

/** The example with a person who is not public, twice in the list, whose name a letter spells otherwise. */
async function caseWithSpellings(folder: string): Promise<string> {
  const root = await exampleCase(folder)
  const letter = join(folder, 'letter.txt')
  writeFileSync(letter, 'На встрече выступил Данияр Умаров. Потом говорил и Данияр Умаров из порта.\n')
  await inside(['import', letter, '--case', root])
  for (const [id, name] of [
    ['omarov', 'Данияр Омаров'],
    ['omarov-2', 'Daniyar Omarov'],
  ])
    await inside([
      'record',
      root,
      'actor',
      '--role',
      'editor',
      '--set',
      `actor=${id}`,
      '--set',
      'kind=person',
      '--set',
      `names=${name}`,
    ])
  return root
}

async function casework(root: string) {
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    const { actors, ties, aliases } = caseworkOf(casebook)
    return {
      names: Object.fromEntries(actors.map(({ act }) => [act.actor, act.names])),
      accounts: Object.fromEntries(actors.map(({ act }) => [act.actor, act.accounts ?? []])),
      ties: ties.map(({ act }) => [act.from, act.kind, act.to, act.stance, ...act.speakers].join(' ')),
      aliases: aliases.map(({ act }) => [...act.members, act.verdict].join(' ')),
    }
  } finally {
    casebook.close()
  }
}

const listed = (page: Page) => page.locator('.actors-list tbody th').allInnerTexts()
const waiting = (page: Page) => page.locator('.actors-queue > p').first().innerText()

test('ties are shown with who says them; spellings, actors and ties are recorded and taken back', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-actors-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const root = await caseWithSpellings(folder)
  const before = await casework(root)
  const done = await withCasebook({ root }, async ({ page, faults, foreign }) => {
    await page.evaluate("location.hash = '#/actors'")
    await page.locator('.network-canvas[data-state=drawn]').waitFor()
    assert.match(
      await page.locator('.actors-answer').innerText(),
      /^7 actors on the list; 3 ties .* 2 documented, 1 alleged/,
    )
    // Who is not public is not named, in the list and in the spellings, until names are asked for.
    await page.locator('#actors-spellings', { hasText: 'Show names' }).waitFor()
    assert.doesNotMatch(await page.locator('main').innerText(), /[OО]м[аa]р[оo]в|Omarov|Умаров/i)
    assert.deepEqual(await axeViolations(page), [])

    // A number leads to what is behind it: the ties of one actor, each with who says so and who denies it.
    await page.locator('.actors-list tr', { hasText: 'Ilvet Sarko' }).getByRole('link', { name: '2' }).click()
    const ties = page.locator('.actors-tie')
    await ties.first().waitFor()
    assert.equal(await ties.count(), 2)
    assert.match(await ties.filter({ hasText: 'family' }).innerText(), /says so[\s\S]*Governor's Office denies it/)
    assert.match(await ties.filter({ hasText: 'directorship' }).innerText(), /exhibit 16/)
    await page.reload()
    await ties.first().waitFor()
    await page.keyboard.press('t')
    await page.locator('.actors-ties tbody tr').nth(2).waitFor()
    assert.deepEqual(await axeViolations(page), [])

    await page.getByLabel('Show names').check()
    await page.locator('.actors-queue').waitFor()
    const names = await listed(page)
    assert.deepEqual(names, [...names].sort(new Intl.Collator('en').compare))
    assert.equal(await waiting(page), '1 of 2')
    await page.keyboard.press('y')
    await page.locator('.actors-queue', { hasText: 'Данияр Умаров' }).waitFor()
    await page.locator('.notice', { hasText: 'one and the same' }).waitFor()
    await page.keyboard.press('y')
    await page.locator('.actors-names', { hasText: 'Данияр Умаров' }).waitFor()
    await page.keyboard.press('u')
    await page.locator('.actors-names', { hasText: 'Данияр Умаров' }).waitFor({ state: 'detached' })

    // A tie by the form; a date that is none is refused with its value and nothing is recorded.
    await page.keyboard.press('l')
    const form = page.locator('dialog form')
    await form.locator('select').nth(0).selectOption('courier')
    await form.locator('select').nth(1).selectOption('grain-storage')
    await form.getByLabel('Who says so').fill('a clerk of the port')
    await form.getByLabel('Since').fill('last spring')
    await form.getByRole('button').click()
    assert.match(await form.getByRole('alert').innerText(), /last spring/)
    await form.getByLabel('Since').fill('2023-05')
    await form.getByRole('button').click()
    await page.locator('.actors-ties tr', { hasText: 'a clerk of the port' }).waitFor()
    await page.keyboard.press('u')
    await page.locator('.actors-ties tr', { hasText: 'a clerk of the port' }).waitFor({ state: 'detached' })

    // A correction keeps the accounts that the entry had.
    await page.getByRole('button', { name: 'Correct Selen Courier' }).click()
    await page.locator('dialog textarea').fill('Selen Courier\nСеленский курьер\nThe Courier of Selen')
    await page.locator('dialog form').getByRole('button').click()
    await page.locator('.actors-names', { hasText: 'The Courier of Selen' }).waitFor()

    for (const [language, title] of [
      ['ru', 'Действующие лица и связи'],
      ['kk', 'Тараптар мен байланыстар'],
    ]) {
      await page.locator(`select:has(option[value=${language}])`).selectOption(language)
      await page.locator('h1', { hasText: title }).waitFor()
      await page.setViewportSize({ width: 400, height: 800 })
      assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, language)
    }
    assert.deepEqual([faults, foreign], [[], []])
    return true
  })
  if (done === undefined) return t.skip('no browser can be started')
  const after = await casework(root)
  assert.deepEqual(after.aliases, ['actor:omarov actor:omarov-2 same'])
  assert.deepEqual(after.names.omarov, before.names.omarov)
  assert.deepEqual(after.ties, before.ties)
  assert.deepEqual(after.names.courier, ['Selen Courier', 'Селенский курьер', 'The Courier of Selen'])
  assert.deepEqual(after.accounts, before.accounts)
})
