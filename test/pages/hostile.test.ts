// More than 200 hostile strings, names and files driven through every view in a real browser: nothing runs, nothing is fetched, nothing breaks.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { eventually, goTo, withCasebook } from '../support/casebook-page.ts'
import { hostileCase } from '../support/hostile-case.ts'
import { HOSTILE_FILES, HOSTILE_STRINGS } from '../support/hostile-strings.ts'
import { VIEW_NAMES } from '../support/view-names.ts'

const folder = mkdtempSync(join(tmpdir(), 'anechoic-hostile-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** What an executed payload, or one that became markup, leaves behind. */
const TRACES = `({
  ran: window.__ran,
  elements: document.querySelectorAll('script:not([src^="/"]), iframe, object, embed, base, meta[http-equiv], link:not([href^="/"]), form[action], math, marquee, [onload], [onerror], [onfocus], [ontoggle], a[href^="javascript"], a[href^="data"], a[href^="vbscript"], svg script, svg image, svg foreignObject, img[src^="http"], xss').length,
  width: document.documentElement.scrollWidth - window.innerWidth,
})`

async function quiet(page: Page): Promise<void> {
  const loading = page.locator('.state[role=status]')
  await eventually(page, async () => assert.equal(await loading.count(), 0, 'still loading'))
  await page.waitForTimeout(30)
}

test('the corpus is as large as it should be', () => {
  assert.ok(HOSTILE_STRINGS.length + HOSTILE_FILES.length >= 200, `${HOSTILE_STRINGS.length} strings`)
})

test('hostile content in every view of a real browser (skipped without one)', { timeout: 400_000 }, async t => {
  const root = await hostileCase(folder)
  const done = await withCasebook({ root }, async ({ page, faults, foreign }) => {
    page.on('dialog', dialog => void dialog.dismiss().then(() => faults.push(`dialog ${dialog.message()}`)))
    const seen: string[] = []
    const look = async (where: string) => {
      await quiet(page)
      const traces = (await page.evaluate(TRACES)) as { ran?: number; elements: number; width: number }
      assert.deepEqual([traces.ran, traces.elements], [undefined, 0], where)
      assert.ok(traces.width <= 0, `${where} is wider than the window by ${traces.width} px`)
      assert.deepEqual(foreign, [], where)
      assert.deepEqual(faults, [], where)
      seen.push(where)
    }
    await page.waitForSelector('nav.views')
    for (const names of [false, true]) {
      await page.locator('.top-tools input[type=checkbox]').setChecked(names)
      for (const view of VIEW_NAMES) {
        await goTo(page, `#/${view}`)
        await look(`${view}, names ${names}`)
      }
    }
    // Every hostile post in the reading pane, and every string as a search.
    for (let i = 0; i < HOSTILE_STRINGS.length; i += 4) {
      const hash = `#/posts?${new URLSearchParams({ post: `telegram:channel4242/${i + 1}`, query: HOSTILE_STRINGS[i].slice(0, 200) })}`
      await goTo(page, hash)
      await look(`post ${i + 1}`)
    }
    assert.ok(seen.length > 70)
    return true
  })
  if (done === undefined) t.skip('no browser')
})
