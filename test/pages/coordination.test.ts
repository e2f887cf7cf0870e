// The view of accounts that acted together in a browser: figures, the picture, a judgement and its undoing, names, languages.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { Casebook } from '../../src/casebook/casebook.ts'
import { judgementHistory, judgementsOf } from '../../src/casebook/judgements.ts'
import { detect } from '../../src/casebook/kept-detection.ts'
import { silentProgress } from '../../src/casebook/progress.ts'
import { screenNames } from '../../src/casebook/screen-names.ts'
import { orderedClusters } from '../../src/show/coordination-page.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { axeViolations } from '../support/axe.ts'
import { eventually, withCasebook } from '../support/casebook-page.ts'
import { exampleCase } from '../support/example-case.ts'

async function onCase<Result>(root: string, work: (casebook: Casebook) => Result | Promise<Result>): Promise<Result> {
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    return await work(casebook)
  } finally {
    casebook.close()
  }
}

/** Figures of the clusters in the order of the screen, with the labels of the members of the first. */
function found(root: string) {
  return onCase(root, async casebook => {
    const { analysis } = await detect(casebook, 0, silentProgress)
    const clusters = orderedClusters(analysis.coordination)
    const labels = (showNames: boolean) => {
      const names = screenNames(casebook, showNames)
      return Array.from(clusters[0].accounts, account => names.member(account, true)).sort()
    }
    const hidden = Array.from(clusters[0].accounts, account =>
      screenNames(casebook, true).member(account, false),
    ).sort()
    return { clusters, accounts: analysis.coordination.accounts, hidden, named: labels(true) }
  })
}

const rows = (page: Page) => page.locator('.coordination-scroll:has(th a) tbody tr')
const verdict = (page: Page) => page.locator('.coordination-verdict').innerText()
const members = async (page: Page) => (await page.locator('#cluster-members tbody th').allInnerTexts()).sort()

async function drawn(page: Page): Promise<void> {
  await page.locator('.network-canvas[data-state=drawn][data-layout=done]').waitFor()
}

test('clusters are listed, drawn, judged with a reason and taken back; members are named only when judged', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-coordination-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const root = await exampleCase(folder)
  const { clusters, accounts, hidden, named } = await found(root)
  assert.ok(clusters.length > 0 && named.join() !== hidden.join())
  const done = await withCasebook({ root }, async ({ page, faults, foreign }) => {
    await page.evaluate("location.hash = '#/coordination'")
    await drawn(page)
    assert.match(
      await page.locator('.coordination-answer').innerText(),
      new RegExp(`^${accounts} accounts in ${clusters.length} `),
    )
    assert.equal(await rows(page).count(), clusters.length)
    for (const [i, cluster] of clusters.entries()) {
      const cells = (await rows(page).nth(i).locator('td').allInnerTexts()).slice(0, 4)
      const figures = [cluster.accounts, cluster.posts, cluster.objects].map(({ length }) => String(length))
      assert.deepEqual(cells, [...figures, String(cluster.observed)])
    }
    assert.deepEqual(await axeViolations(page), [])

    // The picture and the table say the same; which of them is shown stands in the address.
    await page.keyboard.press('t')
    const pairs = clusters.reduce((sum, cluster) => sum + cluster.pairs.length, 0)
    await eventually(page, async () =>
      assert.equal(await page.locator('.coordination-network tbody tr').count(), pairs),
    )
    await page.reload()
    await page.locator('.coordination-network table').waitFor()
    assert.equal(await page.locator('.network').count(), 0)
    await page.keyboard.press('t')
    await drawn(page)

    await page.keyboard.press('Enter')
    await page.locator('.coordination-strength').waitFor()
    await drawn(page)
    assert.deepEqual(await axeViolations(page), [])
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true)
    assert.equal(await verdict(page), 'not judged')

    // Nobody judged it: the names switch names nobody.
    const answer = page.waitForResponse(
      response =>
        response.url().includes('coordination') && response.request().headers()['x-anechoic-names'] === 'shown',
    )
    await page.getByLabel('Show names').check()
    await (await answer).finished()
    await page.waitForTimeout(100)
    assert.deepEqual(await members(page), hidden)

    // A judgement needs a reason.
    await page.keyboard.press('1')
    assert.equal(await page.evaluate('document.activeElement.tagName'), 'TEXTAREA')
    await page.keyboard.type('They answer to one desk, see exhibit 16.')
    await page.getByRole('button', { name: /^Confirm/ }).click()
    await page.locator('.coordination-verdict', { hasText: 'confirmed' }).waitFor()
    await eventually(page, async () => assert.deepEqual(await members(page), named))

    await page.locator('h1').click()
    await page.keyboard.press('u')
    await page.locator('.coordination-verdict', { hasText: 'not judged' }).waitFor()
    await eventually(page, async () => assert.deepEqual(await members(page), hidden))
    assert.match(await page.locator('.coordination-history li.is-withdrawn').innerText(), /withdrawn/)

    await page.reload()
    await page.locator('.coordination-history li.is-withdrawn').waitFor()

    for (const [language, title] of [
      ['ru', 'Кластер 1'],
      ['kk', '1-шоғыр'],
    ]) {
      await page.locator(`select:has(option[value=${language}])`).selectOption(language)
      await page.locator('h1', { hasText: title }).waitFor()
      await page.setViewportSize({ width: 400, height: 800 })
      assert.equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, language)
    }
    assert.deepEqual(await axeViolations(page), [])
    assert.deepEqual([faults, foreign], [[], []])

    // Without WebGL it says so, and the table stands in place of the picture.
    await page.addInitScript(
      'const of = HTMLCanvasElement.prototype.getContext; HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return /webgl/.test(kind) ? null : of.call(this, kind, ...rest) }',
    )
    await page.evaluate("location.hash = '#/coordination'")
    await page.reload()
    await page.locator('.network-none').waitFor()
    assert.equal(await page.locator('.coordination-network .coordination-scroll tbody tr').count(), pairs)
    return true
  })
  if (done === undefined) return t.skip('no browser can be started')
  await onCase(root, casebook => {
    assert.deepEqual(judgementsOf(casebook), [])
    assert.deepEqual(
      judgementHistory(casebook).map(({ act, isWithdrawn }) => [act.verdict, act.reason, isWithdrawn]),
      [['coordinated', 'They answer to one desk, see exhibit 16.', true]],
    )
  })
})
