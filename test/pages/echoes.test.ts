// The view of echoes in a browser: the numbers of the lists, one family with its wordings by key, a forward tree, languages.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { Casebook } from '../../src/casebook/casebook.ts'
import { analyse } from '../../src/casebook/line.ts'
import { silentProgress } from '../../src/casebook/progress.ts'
import type { Analysis } from '../../src/model/analysis.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { axeViolations } from '../support/axe.ts'
import { withCasebook } from '../support/casebook-page.ts'
import { exampleCase } from '../support/example-case.ts'

async function analysisOf(root: string): Promise<Analysis> {
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    return await analyse(casebook, 0, silentProgress)
  } finally {
    casebook.close()
  }
}

const goTo = (page: Page, address: string) => page.evaluate(`location.hash = ${JSON.stringify(address)}`)
const address = (page: Page) => page.evaluate<string>('location.hash')
const violations = async (page: Page, where: string) => assert.deepEqual(await axeViolations(page), [], where)

test('echoes: lists, a family and its wordings, a forward tree', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-echoes-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const root = await exampleCase(folder)
  const analysis = await analysisOf(root)
  const largest = [...analysis.families].sort((a, b) => b.posts.length - a.posts.length || a.firstPost - b.firstPost)[0]
  const done = await withCasebook({ root }, async ({ page, faults, foreign }) => {
    await goTo(page, '#/echoes')
    await page.locator('.echoes-row').first().waitFor()
    assert.match(await page.locator('main').innerText(), new RegExp(`${analysis.families.length} texts were posted`))
    const row = page.locator('.echoes-row').first()
    assert.match(await row.innerText(), new RegExp(`${largest.posts.length} posts\\s+${largest.channels} chats`))
    await violations(page, 'families')

    // Conditions stand in the address and outlive a reload.
    await page.getByLabel('Wording').selectOption('equal')
    const equal = analysis.families.filter(({ texts }) => texts.length === 1).length
    await page.getByText(`${equal} of ${analysis.families.length} under these conditions.`).waitFor()
    assert.match(await address(page), /wording=equal/)
    await page.reload()
    await page.getByText(`${equal} of ${analysis.families.length} under these conditions.`).waitFor()
    await page.getByRole('button', { name: 'Clear conditions' }).click()

    // j goes to a row, Enter opens it.
    await page.getByText(`${equal} of`).waitFor({ state: 'detached' })
    await page.locator('h1').click()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.locator('.echoes-channels').waitFor()
    assert.match(await address(page), new RegExp(largest.id))
    assert.equal(await page.locator('.echoes-channels tbody tr').count(), largest.channels + 1)
    const wordings = `How the words changed: ${largest.texts.length} wordings`
    await page.getByRole('heading', { name: wordings }).waitFor()
    await page.getByText(`Wording 2 of ${largest.texts.length}`).waitFor()
    await page.keyboard.press('j')
    await page.getByText(`Wording 3 of ${largest.texts.length}`).waitFor()
    assert.match(await address(page), /variant=3/)
    await page.keyboard.press('k')
    await page.getByText(`Wording 2 of ${largest.texts.length}`).waitFor()
    await page.locator('.echoes-diff').waitFor()
    await violations(page, 'family')

    // A claim that the family speaks for, with the number of its posts on that side.
    const { claim, support } =
      analysis.claims.find(({ support: side }) => side.assertions.some(({ post }) => largest.posts.includes(post))) ??
      analysis.claims[0]
    const counted = new Set(support.assertions.map(({ post }) => post).filter(post => largest.posts.includes(post)))
      .size
    assert.match(
      await page.locator('main').innerText(),
      new RegExp(`${claim.text.en?.slice(0, 20)}[^]*support ${counted}`),
    )

    const tree = analysis.forwardTrees
      .filter(({ originKind }) => originKind === 'channel')
      .sort((a, b) => b.posts.length - a.posts.length)[0]
    await goTo(page, '#/echoes?list=forwards')
    await page
      .getByRole('link', { name: `${tree.posts.length} marked forward` })
      .first()
      .waitFor()
    await violations(page, 'forwards')
    await goTo(page, `#/echoes?tree=${tree.id}`)
    await page.locator('.echoes-tree > li > ul > li').first().waitFor()
    assert.equal(await page.locator('.echoes-tree > li > ul > li').count(), tree.channels)
    await violations(page, 'tree')

    for (const list of ['links', 'bursts']) {
      await goTo(page, `#/echoes?list=${list}`)
      await page.locator('main table, main .state').first().waitFor()
      await violations(page, list)
    }
    assert.equal(await page.locator('tbody tr').count(), Math.min(50, analysis.bursts.length))

    // An id that is not there is said, in the language of the page.
    for (const [language, words] of [
      ['ru', 'ничего нет'],
      ['kk', 'ештеңе жоқ'],
      ['en', 'has nothing under'],
    ]) {
      await page.locator('.top-tools select').first().selectOption(language)
      await goTo(page, '#/echoes?family=copies-nothing')
      await page.getByText(words).waitFor()
      await goTo(page, '#/echoes')
      await page.locator('.echoes-row').first().waitFor()
    }
    // The three requests for what is not there, and nothing else.
    assert.equal(faults.length, 3, faults.join(' | '))
    assert.ok(faults.every(fault => fault.includes('400')))
    assert.deepEqual(foreign, [])
    return true
  })
  if (done === undefined) t.skip('no browser can be started')
})
