// A dossier as a browser shows it: readable by everybody, silent, and printable.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { LANGUAGES } from '../src/messages/catalogue.ts'
import type { Language } from '../src/model/ladder.ts'
import { startBrowser } from './support/browser.ts'
import { dossierText, smallHanded, written } from './support/dossier-sample.ts'

const AXE = readFileSync(join(resolve(import.meta.dirname, '../node_modules/axe-core'), 'axe.min.js'), 'utf8')

let browser: Browser | undefined
before(async () => {
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
})

const files = new Map<Language, string>(
  LANGUAGES.map(language => [language, written(dossierText(smallHanded(), language))]),
)

interface View {
  readonly language: Language
  readonly scheme: 'light' | 'dark'
  readonly width: number
}

/** Opens the file and gives the page with every address that it asked for. */
async function opened(started: Browser, { language, scheme, width }: View): Promise<{ page: Page; asked: string[] }> {
  const context = await started.newContext({ viewport: { width, height: 1000 }, colorScheme: scheme })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(pathToFileURL(files.get(language) ?? '').href)
  return { page, asked }
}

const VIEWS: readonly View[] = [
  { language: 'en', scheme: 'light', width: 1400 },
  { language: 'ru', scheme: 'dark', width: 900 },
  { language: 'kk', scheme: 'light', width: 400 },
  { language: 'en', scheme: 'dark', width: 400 },
  { language: 'ru', scheme: 'light', width: 1400 },
  { language: 'kk', scheme: 'dark', width: 900 },
]

for (const view of VIEWS) {
  const name = `${view.language}, ${view.scheme}, ${view.width} pixels`
  test(`no violation of accessibility, no request, no sideways scroll: ${name}`, async t => {
    if (browser === undefined) return t.skip('no Chromium can be started here')
    const { page, asked } = await opened(browser, view)
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
    await page.evaluate(AXE)
    const violations = await page.evaluate(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 300)))',
    )
    assert.deepEqual(violations, [])
    assert.equal(asked.length, 1)
    const widths = 'const { scrollWidth, clientWidth } = document.documentElement; [scrollWidth, clientWidth]'
    const [scroll, client] = (await page.evaluate(widths)) as number[]
    assert.ok(scroll <= client, `${scroll} of ${client}`)
    await page.context().close()
  })
}

test('on paper it has A4 pages, and what unfolds on a screen is open', async t => {
  if (browser === undefined) return t.skip('no Chromium can be started here')
  const { page } = await opened(browser, { language: 'en', scheme: 'dark', width: 900 })
  await page.emulateMedia({ media: 'print' })
  const heights = (await page.evaluate(
    'Array.from(document.querySelectorAll("details:not([open]) > div"), one => one.getBoundingClientRect().height)',
  )) as number[]
  assert.ok(heights.length > 3 && heights.every(height => height > 20), String(heights))
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [
    Math.round(Number(w)),
    Math.round(Number(h)),
  ])
  assert.ok(sizes.length > 4)
  for (const size of sizes) assert.deepEqual(size, [595, 842])
  await page.context().close()
})
