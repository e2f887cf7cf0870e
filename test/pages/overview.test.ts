// The overview in a browser: figures as the casebook gives them, links to what is behind them, brushing, reload, names, languages.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { Casebook } from '../../src/casebook/casebook.ts'
import { heldOverview } from '../../src/casebook/held-overview.ts'
import { analyse } from '../../src/casebook/line.ts'
import { silentProgress } from '../../src/casebook/progress.ts'
import { foundOverview } from '../../src/show/overview-found.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { axeViolations } from '../support/axe.ts'
import { goTo, withCasebook } from '../support/casebook-page.ts'
import { exampleCase } from '../support/example-case.ts'

let figures: ReturnType<typeof workedOut> | undefined

/** Of the example, worked out once. */
function figuresOf(root: string) {
  figures ??= workedOut(root)
  return figures
}

async function workedOut(root: string) {
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    const analysis = await analyse(casebook, 0, silentProgress)
    return { held: heldOverview(casebook), found: foundOverview(casebook.index().columns(), analysis) }
  } finally {
    casebook.close()
  }
}

const number = (value: number) => value.toLocaleString('en-GB')
const leadOf = (page: Page) => page.locator('.overview-lead').innerText()

test('the overview shows the figures of the case and every number leads to what is behind it', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-overview-'))
  try {
    const root = await exampleCase(folder)
    const { held, found } = await figuresOf(root)
    const result = await withCasebook({ root, height: 1200 }, async ({ page, faults, foreign }) => {
      await page.waitForSelector('.overview .histogram svg')
      const lead = await leadOf(page)
      for (const figure of [held.posts, held.channels, held.originals, found.repeatedPosts, found.firstSeenTexts])
        assert.match(lead, new RegExp(`\\b${number(figure)}\\b`), `${figure} in: ${lead}`)

      // Claims in the order of the case, each with its ladder.
      const claims = await page.locator('.overview-claim h3').allInnerTexts()
      assert.deepEqual(
        claims,
        found.claims.rows.map(({ text }) => text.en),
      )
      assert.equal(await page.locator('.overview-claim .ladder').count(), found.claims.total)

      const next = await page.locator('.overview-next').innerText()
      assert.match(next, new RegExp(`${number(found.waiting)} marks`))
      assert.match(next, new RegExp(`${number(found.undecided)} posts`))

      // Chats, most posts first.
      const rows = await page.locator('.overview-name + td').allInnerTexts()
      assert.deepEqual(
        rows,
        held.rows.rows.slice(0, rows.length).map(({ posts }) => number(posts)),
      )

      // A number leads to the posts behind it.
      await page.locator('.overview-lead a').first().click()
      assert.match(page.url(), /#\/posts/)
      await page.goBack()
      await page.waitForSelector('.overview .histogram svg')

      assert.deepEqual(await axeViolations(page), [])
      assert.deepEqual(faults, [])
      assert.deepEqual(foreign, [])
      return true
    })
    if (result === undefined) t.skip('no browser can be started')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('brushing narrows, the narrowing survives a reload, and names show only when asked for', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-overview-'))
  try {
    const root = await exampleCase(folder)
    const { held } = await figuresOf(root)
    const result = await withCasebook({ root, height: 1200 }, async ({ page, faults }) => {
      await page.waitForSelector('.overview .histogram svg')
      const hidden = held.rows.rows.filter(({ isPublic }) => !isPublic)
      assert.ok(hidden.length > 0)
      const chats = () => page.locator('.overview-name').allInnerTexts()
      for (const { name } of hidden) assert.ok(!(await chats()).includes(name))
      await page.getByLabel('Show names').check()
      await page.locator('.overview-name', { hasText: hidden[0].name }).waitFor()
      await page.getByLabel('Show names').uncheck()

      const plot = await page.locator('.histogram-plot').boundingBox()
      assert.ok(plot !== null)
      await page.mouse.move(plot.x + plot.width * 0.3, plot.y + 30)
      await page.mouse.down()
      await page.mouse.move(plot.x + plot.width * 0.5, plot.y + 30, { steps: 4 })
      await page.mouse.up()
      const narrowed = page.getByText(/^Narrowed: [\d,]+ posts by/)
      await narrowed.waitFor()
      const sentence = await narrowed.innerText()
      const posts = Number(/Narrowed: ([\d,]+) posts/.exec(sentence)?.[1].replaceAll(',', ''))
      assert.ok(posts > 0 && posts < held.posts, sentence)
      assert.match(page.url(), /from=\d+&to=\d+/)

      await page.reload()
      await narrowed.waitFor()
      assert.equal(await narrowed.innerText(), sentence)
      assert.deepEqual(faults, [])
      return true
    })
    if (result === undefined) t.skip('no browser can be started')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('problems open from the address, page by page; Russian and Kazakh, dark and narrow', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-overview-'))
  try {
    const root = await exampleCase(folder)
    const options = { root, locale: 'ru-RU', colorScheme: 'dark', width: 400, height: 900 } as const
    const result = await withCasebook(options, async ({ page, faults }) => {
      for (const [language, title] of [
        ['ru', 'Обзор'],
        ['kk', 'Шолу'],
      ]) {
        // The first is the language of the browser.
        if (language !== 'ru') await page.locator(`select:has(option[value=${language}])`).selectOption(language)
        await goTo(page, '#/overview')
        await page.locator('h1', { hasText: title }).waitFor()
        await page.waitForSelector('.overview .histogram svg')
        await goTo(page, '#/overview?problems=all')
        await page.locator('.overview-problems table').nth(1).waitFor()
        assert.ok((await page.locator('.overview-problems table').first().locator('tbody tr').count()) > 0)
        const isTooWide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth')
        assert.equal(isTooWide, false, 'nothing makes the page wider than the window')
        assert.deepEqual(await axeViolations(page), [])
      }
      assert.deepEqual(faults, [])
      return true
    })
    if (result === undefined) t.skip('no browser can be started')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
