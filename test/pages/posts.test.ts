// The view of the posts in a browser: search, conditions, time, rows of any number, the table to keep, keys, three languages.

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { Casebook } from '../../src/casebook/casebook.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { axeViolations } from '../support/axe.ts'
import { eventually, withCasebook } from '../support/casebook-page.ts'
import { exampleCase } from '../support/example-case.ts'

const COUNT = '.posts-count'
/** What keeps a spreadsheet program from running a cell. */
const GUARD = /(?<=^|[;\t\r\n])'/g

/** What the engine says of the example. */
function factsOf(root: string) {
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    const index = casebook.index()
    const { text, count, time } = index.columns()
    const found = new Set(index.matching('площадь'))
    const posts = [...text.keys()].filter(post => found.has(text[post]))
    const whole = index.posts(posts)
    const texts = whole.map(post => post.text)
    return { count, found: posts.length, undated: time.filter(Number.isNaN).length, texts, posts }
  } finally {
    casebook.close()
  }
}

const number = async (page: Page) =>
  Number(/^(?:All )?([\d,]+)/.exec(await page.locator(COUNT).innerText())?.[1].replaceAll(',', ''))

/** Waits until the sentence counts so many posts. */
const counts = (page: Page, posts: number) =>
  page.locator(COUNT, { hasText: new RegExp(`^(All )?${posts.toLocaleString('en-GB')} post`) }).waitFor()

test('posts are searched, narrowed, paged through and taken along, and the address keeps all of it', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-posts-page-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const root = await exampleCase(folder)
  const facts = factsOf(root)
  const done = await withCasebook({ root }, async ({ page, faults, foreign }) => {
    await page.evaluate("location.hash = '#/posts'")
    await counts(page, facts.count)
    assert.match(await page.locator(COUNT).innerText(), new RegExp(`${facts.undated} without a time`))
    await page.locator('.posts-facet', { hasText: 'Languages' }).getByText('Kazakh').waitFor()
    await page.locator('.posts-row .posts-text').first().waitFor()
    assert.deepEqual(await axeViolations(page), [])

    // Rows are there at once wherever the bar is put, and the last one is the last post.
    const grid = page.getByRole('grid')
    assert.equal(await grid.getAttribute('aria-rowcount'), String(facts.count + 1))
    for (const share of [0.9, 0.2, 0.55]) {
      const drawn = (await page.evaluate(
        `new Promise(done => { const grid = document.querySelector('[role=grid]'); grid.scrollTop = grid.scrollHeight * ${share}; grid.addEventListener('scroll', () => requestAnimationFrame(() => requestAnimationFrame(() => { const box = grid.getBoundingClientRect(); const rows = [...grid.querySelectorAll('.posts-row')].map(row => row.getBoundingClientRect()); done(rows.some(row => row.top <= box.top + 31) && rows.some(row => row.bottom >= box.bottom - 1)) })), { once: true }) })`,
      )) as boolean
      assert.equal(drawn, true, `rows at ${share}`)
    }
    await page.locator('.posts-waiting').first().waitFor({ state: 'detached' })
    await grid.focus()
    await page.keyboard.press('End')
    await page.locator(`[aria-rowindex="${facts.count + 1}"].is-active`).waitFor()
    await page.keyboard.press('Home')
    await page.locator('[aria-rowindex="2"].is-active').waitFor()

    // A search finds what the engine finds, and marks it.
    await page.keyboard.press('/')
    // A pause within the words asks for those before it, and takes nothing away of what is typed on.
    await page.keyboard.type('площадь ')
    await page.waitForURL(/query=/)
    await page.keyboard.press('x')
    await eventually(page, async () => assert.equal(await page.getByRole('searchbox').inputValue(), 'площадь x'))
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Enter')
    await counts(page, facts.found)
    assert.match((await page.locator('.posts-row mark').first().innerText()).toLowerCase(), /^площад/)
    await page.locator('.posts-chips .chip', { hasText: 'words: площадь' }).waitFor()

    // A value of a facet gives as many posts as stand beside it.
    const russian = page.locator('.posts-choice', { hasText: 'first seen' })
    const promised = Number((await russian.locator('.num').innerText()).replaceAll(',', ''))
    await russian.getByRole('checkbox').check()
    await counts(page, promised)

    // The handle of the time narrows by keys; reload and back lead to the same.
    const handle = page.getByRole('slider').first()
    await handle.focus()
    await page.keyboard.press('PageUp')
    await page.waitForURL(/from=\d+/)
    await page.locator('.narrowed').waitFor()
    await page.locator('.posts-chips .chip', { hasText: /^from / }).waitFor()
    await page.locator('[role=grid][aria-busy=false]').waitFor()
    const narrowed = await number(page)
    assert.ok(narrowed < promised)
    await page.reload()
    await counts(page, narrowed)
    await page.goBack()
    await counts(page, promised)

    // Keys choose and open; the pane closes with Escape.
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.locator('[aria-rowindex="3"].is-active').waitFor()
    await grid.focus()
    await page.keyboard.press('Enter')
    await page.locator('.reading').waitFor()
    await page.locator('.posts-row.is-open').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.reading').waitFor({ state: 'detached' })

    // The table to keep holds these posts with their whole texts.
    await page.locator('.posts-chips').getByRole('button', { name: 'Remove: first seen' }).click()
    await counts(page, facts.found)
    await page.getByRole('button', { name: 'CSV of exactly this' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save the file' }).click(),
    ])
    const rows = parse(readFileSync(await download.path()), { columns: true }) as Readonly<Record<string, string>>[]
    assert.equal(rows.length, facts.found)
    assert.deepEqual(
      rows.map(row => row.Text.replace(GUARD, '').trim()),
      facts.texts.map(text => text.trim()),
    )
    assert.deepEqual(Object.keys(rows[0]), ['Time, UTC', 'Channel', 'Account', 'Text', 'Media', 'Copies'])
    await page.locator('.notice', { hasText: 'posts.csv' }).waitFor()

    // What nothing meets says so and leads back.
    await page.evaluate("location.hash = '#/posts?query=-площадь'")
    await page.getByText('A search needs at least one word').waitFor()
    await page.locator('.state').getByRole('link', { name: 'Remove all conditions' }).click()
    await counts(page, facts.count)

    for (const [language, title] of [
      ['ru', 'Все посты дела'],
      ['kk', 'Істің барлық жазбасы'],
    ]) {
      await page.locator('.top-tools select').first().selectOption(language)
      await page.locator(COUNT, { hasText: title }).waitFor()
      await page.setViewportSize({ width: 400, height: 800 })
      await page.locator('.posts-table.is-cards:not(.is-waiting)').waitFor()
      assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, language)
      assert.deepEqual(await axeViolations(page), [])
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.locator('.posts-table:not(.is-cards)').waitFor()
    }
    assert.deepEqual(foreign, [])
    assert.deepEqual(faults, [])
    return true
  })
  if (done === undefined) t.skip('no Chromium here')
})
