// From nothing to a handed-on dossier without a terminal: a case is made, an export dropped, a claim written, a post judged, the case handed on.

import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { goTo, settled, withCasebook } from '../support/casebook-page.ts'
import { writeChat } from '../support/heron-chat.ts'

const folder = mkdtempSync(join(tmpdir(), 'anechoic-journey-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const STATEMENT = 'Shots were fired on the Heron bridge'

async function drop(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 300, data })
  await session.detach()
}

test('from a dropped export to a judged claim to an export (skipped without a browser)', {
  timeout: 300_000,
}, async t => {
  const { inputs } = writeChat(folder)
  const out = join(folder, 'for-the-newsroom')
  const done = await withCasebook({}, async ({ page, faults, foreign }) => {
    await page.getByLabel('Name', { exact: true }).fill('journey')
    await page.getByRole('button', { name: 'Another folder …' }).click()
    await page.getByLabel('Path on this machine').fill(folder)
    await page.getByRole('button', { name: 'Go', exact: true }).click()
    await page.locator('dialog td', { hasText: 'chat' }).waitFor()
    await page.getByRole('button', { name: 'Use this folder' }).click()
    await page.getByRole('radio', { name: 'Not sealed' }).check()
    await page.getByRole('button', { name: 'Make the case' }).click()
    await page.getByText('Drop files and folders here').waitFor()
    await drop(page, [inputs])
    await page.getByRole('heading', { name: 'What was given' }).waitFor()
    await page.getByRole('button', { name: 'Take it in' }).click()
    await page.getByRole('heading', { name: 'Taken in' }).waitFor()

    await goTo(page, '#/claims?new=1')
    await page.fill('.claims-editor textarea[lang=en]', STATEMENT)
    await page.fill('.claims-editor fieldset:nth-of-type(4) textarea', 'shots Heron bridge -firecrackers')
    await page.click('.claims-editor button.primary')
    await page.getByRole('heading', { name: STATEMENT }).first().waitFor()
    await settled(page)
    await goTo(page, '#/claims')
    await page.getByRole('heading', { name: STATEMENT }).first().waitFor()
    assert.match((await page.locator('main').innerText()).replace(/\s+/g, ' '), /Said in 3 posts/)

    await goTo(page, '#/review')
    await page.getByRole('heading', { name: STATEMENT }).waitFor()
    await page.keyboard.press('y')
    await page.locator('.notice button', { hasText: 'Undo' }).waitFor()
    await page.reload()
    await settled(page)

    await goTo(page, '#/handing')
    await page.getByRole('radio', { name: 'newsroom' }).check()
    await page.getByRole('button', { name: 'Look at what would leave' }).click()
    await page.getByText('Searched for').waitFor()
    await page.getByLabel('New folder to write').fill(out)
    await page.getByRole('button', { name: 'Write the export' }).click()
    await page.getByRole('heading', { name: /^Export .* is written/ }).waitFor()
    assert.ok(existsSync(join(out, 'bagit.txt')))
    assert.ok(readFileSync(join(out, 'data/dossier.html'), 'utf8').includes(STATEMENT))
    assert.deepEqual([faults, foreign], [[], []])
    return true
  })
  if (done === undefined) t.skip('no browser')
})
