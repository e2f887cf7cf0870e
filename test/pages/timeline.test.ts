// The view of time and place in a browser: lanes, choosing a time by drag and key, the map, a map file of one's own.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { Casebook } from '../../src/casebook/casebook.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { axeViolations } from '../support/axe.ts'
import { withCasebook } from '../support/casebook-page.ts'
import { inside } from '../support/command-inside.ts'
import { exampleCase } from '../support/example-case.ts'
import { pmtilesFile, vectorTile } from '../support/pmtiles-file.ts'

/** The example with an outage in a place that the map knows. */
async function caseWithPlace(folder: string): Promise<string> {
  const root = await exampleCase(folder)
  const fields = ['place=Almaty', 'from=2025-02-13T20:00:00Z', 'to=2025-02-14T20:00:00Z', 'measuredBy=invented probe']
  await inside(['record', root, 'outage', '--role', 'editor', ...fields.flatMap(field => ['--set', field])])
  return root
}

function zonedPosts(root: string): number {
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    return casebook
      .index()
      .columns()
      .zoned.reduce((sum, zoned) => sum + zoned, 0)
  } finally {
    casebook.close()
  }
}

/** A map of invented land in `own.pmtiles`, and a file that is none. */
function writeMaps(folder: string): void {
  const bytes = vectorTile([
    {
      name: 'earth',
      type: 'area',
      points: [
        [0, 0],
        [4096, 0],
        [4096, 4096],
        [0, 4096],
      ],
    },
    {
      name: 'water',
      type: 'area',
      points: [
        [500, 500],
        [1500, 500],
        [1500, 1500],
      ],
    },
    {
      name: 'roads',
      type: 'line',
      points: [
        [0, 0],
        [4096, 4096],
      ],
    },
  ])
  const tiles = [{ z: 0, x: 0, y: 0, bytes }]
  const attribution = '<a href="https://maps.example">Invented</a> makers'
  writeFileSync(
    join(folder, 'own.pmtiles'),
    pmtilesFile({ type: 'mvt', layers: ['earth', 'water', 'roads'], tiles, attribution }),
  )
  writeFileSync(join(folder, 'bad.pmtiles'), 'not a map')
}

const shared = (page: Page) =>
  page.evaluate<{ from: string | null; to: string | null }>(
    "(() => { const q = new URLSearchParams(location.hash.split('?')[1]); return { from: q.get('from'), to: q.get('to') } })()",
  )

test('timeline: everything on one axis, a time chosen in several ways, places on a map', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-timeline-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const root = await caseWithPlace(folder)
  const posts = zonedPosts(root)
  writeMaps(folder)
  const done = await withCasebook({ root, height: 1000 }, async ({ page, faults, foreign }) => {
    await page.evaluate("location.hash = '#/timeline'")
    await page.locator('.timeline-lanes').waitFor()
    assert.match(await page.locator('main').innerText(), new RegExp(`^${posts.toLocaleString('en')} posts from `, 'm'))
    assert.match(await page.locator('.timeline-undated').innerText(), /posts? without any time/)

    // Dragging over the lanes narrows every view; a key takes it back.
    const head = await page.locator('.timeline-head').first().boundingBox()
    assert.ok(head !== null)
    await page.mouse.move(head.x + head.width * 0.3, head.y + 80)
    await page.mouse.down()
    await page.mouse.move(head.x + head.width * 0.5, head.y + 80, { steps: 4 })
    await page.mouse.up()
    await page.getByText('Narrowed to').waitFor()
    const chosen = await shared(page)
    assert.ok(Number(chosen.from) < Number(chosen.to))
    await page.keyboard.press('x')
    await page.getByText('Narrowed to').waitFor({ state: 'detached' })

    // The same with keys alone: the left handle, then closer to what was chosen.
    await page.getByRole('slider', { name: 'Start of the chosen time' }).first().focus()
    for (let i = 0; i < 3; i++) await page.keyboard.press('PageUp')
    await page.getByText('Narrowed to').waitFor()
    const { from } = await shared(page)
    assert.ok(Number(from) > Date.UTC(2025, 1, 9))
    await page.keyboard.press('z')
    await page.waitForURL(/start=/)
    await page.keyboard.press('0')
    await page.keyboard.press('x')
    await page.getByText('Narrowed to').waitFor({ state: 'detached' })

    // The table says what the picture says.
    await page.getByText('The lanes of posts as a table').click()
    const columns = await page
      .locator('details[open] tbody tr')
      .evaluateAll(rows =>
        rows.map(row =>
          [...row.querySelectorAll('td')]
            .slice(0, 3)
            .reduce((sum, cell) => sum + Number((cell.textContent ?? '').replaceAll(',', '')), 0),
        ),
      )
    assert.equal(
      columns.reduce((sum, count) => sum + count, 0),
      posts,
    )

    // The map: a place of an outage, chosen in its table, and towns for orientation.
    await page.locator('.map-land').first().waitFor()
    await page.locator('.map-outage').waitFor()
    await page.getByText('The places as a table').click()
    await page.getByRole('button', { name: 'Almaty' }).click()
    await page.locator('.map-panel').getByText('Without network 13 Feb 2025').waitFor()
    assert.match(await page.evaluate<string>('location.hash'), /place=geonames/)
    assert.match(await page.locator('.map summary', { hasText: 'Named, but on no map' }).innerText(), /\d/)
    const before = await page.locator('.map-outage').getAttribute('cx')
    await page.locator('.map-picture').focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/[?&]at=/)
    assert.notEqual(await page.locator('.map-outage').getAttribute('cx'), before)
    assert.deepEqual(await axeViolations(page), [])

    // State outlives a reload.
    await page.reload()
    await page.locator('.map-panel').waitFor()
    for (const [language, words] of [
      ['ru', 'Алматы'],
      ['kk', 'Жазбалар'],
      ['en', 'Almaty'],
    ]) {
      await page.locator('.top-tools select').first().selectOption(language)
      await page.getByText(words).first().waitFor()
    }

    // A map file of one's own is read in the page; one that is none is refused with its name.
    await page.setInputFiles('.map-file input', join(folder, 'bad.pmtiles'))
    await page.getByText('“bad.pmtiles” cannot be read').waitFor()
    await page.locator('.map-land').first().waitFor()
    await page.setInputFiles('.map-file input', join(folder, 'own.pmtiles'))
    await page.getByText('The file names its sources: Invented makers').waitFor()
    assert.equal(await page.locator('.map-land').count(), 0)
    await page.getByText('Back to the built-in map').click()
    await page.locator('.map-land').first().waitFor()

    assert.deepEqual(faults, [])
    assert.deepEqual(foreign, [])
    return true
  })
  if (done === undefined) t.skip('no browser can be started')
})
