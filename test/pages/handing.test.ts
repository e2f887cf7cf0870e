// The view of handing on in a browser: the preview is that of the command, the gate stops, an export is written and logged.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { Casebook } from '../../src/casebook/casebook.ts'
import type { ExportPreview } from '../../src/casebook/hand-on-preview.ts'
import { exportsOf } from '../../src/casebook/list-exports.ts'
import { ruleTitle } from '../../src/messages/audience-rules.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { axeViolations } from '../support/axe.ts'
import { goTo, withCasebook } from '../support/casebook-page.ts'
import { inside } from '../support/command-inside.ts'
import { exampleCase } from '../support/example-case.ts'

const CHECKER = resolve(import.meta.dirname, '../../scripts/check-dossier.mjs')

const open = async (page: Page, address: string) => {
  await page.locator('nav.views').waitFor()
  await goTo(page, address)
  await page.locator('.handing').waitFor()
}

test('a preview says what the command says, the gate stops a name, an export is written, logged and checked', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-handing-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const root = await exampleCase(folder)
  const out = join(folder, 'for newsroom')
  const command = await inside(['export', root, '--for', 'newsroom', '--claim', 'wiring', '--preview', '--json'])
  const expected = JSON.parse(command.out) as ExportPreview
  const member = nameOfAccount(root)
  const done = await withCasebook({ root }, async ({ page, faults, foreign }) => {
    await open(page, '#/handing?audience=newsroom&claims=wiring')
    const look = page.locator('.handing-columns form button[type=submit]').first()
    await page.getByLabel('Title').fill(`What ${member} saw`)
    await look.click()
    await page.getByText('The export is stopped').waitFor()
    await page.getByText('It stands in the title').first().waitFor()
    assert.equal(await page.getByRole('button', { name: 'Write the export' }).isDisabled(), true)
    assert.deepEqual(await axeViolations(page), [])

    await page.getByLabel('Title').fill('Wiring')
    assert.equal(await page.getByRole('button', { name: 'Write the export' }).isDisabled(), true)
    await look.click()
    await page.getByText('Searched for').waitFor()
    const { counts } = expected.leaves
    const shown = await page.locator('.handing-preview').innerText()
    for (const [count, noun] of [
      [counts.posts, 'posts'],
      [counts.channels, 'channels'],
      [counts.accounts, 'accounts'],
      [counts.exhibits, 'exhibits'],
    ] as const)
      assert.ok(shown.includes(`${count.toLocaleString('en-GB')} ${noun}`), `${count} ${noun}`)
    for (const { text } of expected.leaves.words.slice(0, 20)) assert.ok(shown.includes(text), text)
    for (const { name } of expected.leaves.names.slice(0, 20)) assert.ok(shown.includes(name), name)
    assert.ok(shown.includes(`Searched for ${expected.gate.searched.toLocaleString('en-GB')} identifying values`))
    assert.equal(
      await page.locator('.handing-preview h3:has-text("What is changed") + ul > li').count(),
      expected.redactions.length,
    )
    assert.deepEqual(await axeViolations(page), [])

    await page.getByLabel('New folder to write').fill(out)
    await page.getByRole('button', { name: 'Write the export' }).click()
    await page.getByRole('heading', { name: /^Export .* is written/ }).waitFor()
    await open(page, '#/handing?part=log')
    await page.getByText(/^Export .* for “newsroom”/).waitFor()
    const token =
      readFileSync(join(out, 'data/tables/channels.csv'), 'utf8').match(/[0-9A-Z]{5}-[0-9A-Z]{5}/)?.[0] ?? ''
    await page.getByLabel('Token').fill(token)
    await page.getByRole('button', { name: 'Look it up' }).click()
    await page.getByText(new RegExp(`^${token} in export .*: channel`)).waitFor()
    assert.deepEqual(await axeViolations(page), [])
    assert.deepEqual([faults, foreign], [[], []])
    return true
  })
  if (done === undefined) return t.skip('no browser')
  assert.ok(existsSync(join(out, 'bagit.txt')))
  execFileSync(process.execPath, [CHECKER, join(out, 'data/dossier.html')], { stdio: 'pipe' })
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  const recorded = exportsOf(casebook).map(({ act }) =>
    act.type === 'handed-export' ? act.profile.audience : act.type,
  )
  casebook.close()
  assert.deepEqual(recorded, ['newsroom'])
})

test('rules are opened with a reason and taken back; what is chosen stands in the address; a bag is written', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-handing-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const root = await exampleCase(folder)
  const out = join(folder, 'bag')
  const done = await withCasebook({ root, locale: 'kk-KZ', width: 420 }, async ({ page, faults }) => {
    await open(page, '#/handing?part=audiences&audience=court')
    const times = page.getByLabel(ruleTitle('kk', 'times'))
    await times.waitFor()
    await times.selectOption('exact')
    const save = page.getByRole('button', { name: 'Қол қойып сақтау' }).last()
    await page.locator('.handing-audience textarea').fill('Сот сұрады.')
    await save.click()
    await page.getByText('«сот» ережелері сақталды').waitFor()
    await page.locator('.handing-audience .chip').first().waitFor()
    await page.locator('h1').click()
    await page.keyboard.press('u')
    await page.locator('.handing-audience .chip').waitFor({ state: 'detached' })
    assert.equal(await times.inputValue(), 'hour')
    const width = await page.evaluate('document.documentElement.scrollWidth')
    assert.ok(Number(width) <= 420, `${width} px wide`)

    await open(page, '#/handing?part=originals&exhibits=1,2&to=court&use=court')
    await page.getByLabel('Жазылатын жаңа қалта').fill(out)
    await page.getByRole('button', { name: 'Пакетті жазу' }).click()
    await page.getByRole('heading', { name: /Пакет жазылды: түпнұсқа 2/ }).waitFor()
    assert.deepEqual(await axeViolations(page), [])
    await page.reload()
    await page.getByRole('heading', { name: /Пакет жазылды: түпнұсқа 2/ }).waitFor()
    assert.equal(await page.getByRole('textbox').first().inputValue(), '1,2')
    assert.deepEqual(faults, [])
    return true
  })
  if (done === undefined) return t.skip('no browser')
  assert.ok(existsSync(join(out, 'manifest-sha256.txt')))
})

/** A name of two words that posts of the case bear. */
function nameOfAccount(root: string): string {
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    const found = casebook
      .index()
      .accounts()
      .find(({ name, isChannel }) => !isChannel && /^\p{Lu}\p{Ll}{3,} \p{Lu}\p{Ll}{3,}$/u.test(name))
    assert.ok(found !== undefined)
    return found.name
  } finally {
    casebook.close()
  }
}
