// The Claims view in a browser: numbers as the command line gives them, why they are so, stating and settling with undo, reload, keys, three languages.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Ladder, Side } from '../../src/model/ladder.ts'
import { axeViolations } from '../support/axe.ts'
import { eventually, goTo, withCasebook } from '../support/casebook-page.ts'
import { inside } from '../support/command-inside.ts'
import { exampleCase } from '../support/example-case.ts'

const folder = mkdtempSync(join(tmpdir(), 'anechoic-claims-page-'))
after(() => rmSync(folder, { recursive: true, force: true }))

interface Weighed {
  readonly claims: readonly ({ readonly id: string; readonly text: string } & Readonly<Record<Side, Ladder>>)[]
}

const RUNGS = ['posts', 'speakers', 'afterCopies', 'atMost', 'marked', 'atLeast'] as const

async function weighed(root: string): Promise<Weighed> {
  const { out } = await inside(['weigh', root, '--json'])
  return JSON.parse(out) as Weighed
}

/** What the table of a ladder should say, deny before support. */
function tableOf(ladders: Readonly<Record<Side, Ladder>>): string[] {
  const cell = (ladder: Ladder, rung: (typeof RUNGS)[number]) => {
    const isOpen = ladder.posts > 0 && ladder.atLeast === null
    if (isOpen && (rung === 'atLeast' || (rung === 'marked' && ladder.marked === 0))) return 'not assessed'
    return (ladder[rung] ?? 0).toLocaleString('en-GB')
  }
  return RUNGS.flatMap(rung => [cell(ladders.deny, rung), cell(ladders.support, rung)]).concat(
    [ladders.deny, ladders.support].map(({ unreviewed }) => unreviewed.toLocaleString('en-GB')),
  )
}

/** Texts of all that a selector finds, hidden ones too. */
function texts(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    `Array.from(document.querySelectorAll(${JSON.stringify(selector)}), each => each.textContent.trim())`,
  ) as Promise<string[]>
}

/** Waits until an expression holds in the page; its policy forbids `waitForFunction` with text. */
async function until(page: Page, expression: string): Promise<void> {
  await eventually(page, async () => assert.ok(await page.evaluate(expression), `never came true: ${expression}`))
}

const settled = (page: Page) => until(page, "document.querySelector('main .state[role=status]') === null")

async function open(page: Page, address: string): Promise<void> {
  await goTo(page, address)
  await settled(page)
}

/** The post of an assertion of a side that no person has coded. */
async function plainPost(root: string, claim: string): Promise<string> {
  const { out } = await inside(['weigh', root, '--list', claim, '--side', 'support', '--rung', 'atMost'])
  const rows = out
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as { post: string; mark: string })
  return (rows.find(({ mark }) => mark === 'none') ?? rows[0]).post
}

test('claims in a browser (skipped without one)', { timeout: 300_000 }, async t => {
  const root = await exampleCase(folder)
  const disputed = await plainPost(root, 'bridge')
  for (const [role, stance] of [
    ['coder 1', 'support'],
    ['coder 2', 'deny'],
  ])
    await inside([
      ...['record', root, 'assertion', '--role', role],
      ...['--set', 'claim=bridge', '--set', `post=${disputed}`, '--set', `stance=${stance}`],
    ])
  const { claims } = await weighed(root)
  const done = await withCasebook({ root }, async ({ page, faults, foreign }) => {
    await page.waitForSelector('nav.views')
    await open(page, '#/claims')

    for (const { id, text, support, deny } of claims) {
      const card = `#claim-${id}`
      assert.deepEqual(await texts(page, `${card} .ladder-table td`), tableOf({ support, deny }), id)
      assert.deepEqual(await texts(page, `${card} h2`), [text])
      const [verdict] = await texts(page, `${card} .claims-verdict`)
      if (support.atLeast !== null && support.atLeast > 0)
        assert.ok(verdict.includes(`at least ${support.atLeast}, at most ${support.atMost}`), verdict)
      const drawn = await texts(page, `${card} .ladder a title`)
      assert.ok(drawn.includes(`posts, support: ${support.posts}`), drawn.join('; '))
    }
    assert.deepEqual(await axeViolations(page), [])

    // Each step of the drawer counts what the ladder counts, and what it joins is what the rung before had more.
    const [bridge] = claims
    await open(page, '#/claims?claim=bridge')
    await page.keyboard.press('w')
    await page.waitForSelector('.claims-why')
    const steps = await texts(page, '.claims-steps > li > h3 > :last-child')
    assert.deepEqual(
      steps.slice(0, 6),
      RUNGS.map(rung => String(bridge.support[rung] ?? 'not assessed')),
    )
    await page.click('.claims-steps > li:nth-child(3) > button')
    await page.waitForSelector('.claims-rows')
    await settled(page)
    const joined = bridge.support.speakers - bridge.support.afterCopies
    assert.ok((await texts(page, '.claims-rows .claims-pages')).some(line => line.includes(`of ${joined}`)))
    assert.equal((await texts(page, '.claims-joined b')).length, Math.min(10, joined))
    const there = await page.evaluate('location.hash')
    await page.reload()
    await page.waitForSelector('.claims-rows .claims-joined')
    assert.equal(await page.evaluate('location.hash'), there)
    assert.deepEqual(await axeViolations(page), [])
    await page.click('.claims-joined .claims-facts a')
    await until(page, "location.hash.includes('post=')")
    await page.keyboard.press('Escape')
    await until(page, "!location.hash.includes('post=')")
    await page.keyboard.press('Escape')
    await page.waitForSelector('.claims-why', { state: 'detached' })

    // Origins: as many as U; opened, all that goes back to one.
    assert.deepEqual(await texts(page, '.claims-column > h2 .num'), [
      String(bridge.deny.atMost),
      String(bridge.support.atMost),
    ])
    await page.click('.claims-column.support .claims-list a:text("what goes back to it")')
    await page.waitForSelector('.claims-origin .claims-joined')
    for (const part of ['time', 'figures', 'relations', 'aside', 'judgements', 'history']) {
      await open(page, `#/claims?claim=bridge&part=${part}`)
      assert.deepEqual(await axeViolations(page), [], part)
    }

    // Roles differ: settled by signing one answer, and open again when that is taken back.
    await open(page, '#/claims?part=differences')
    assert.equal((await texts(page, '.claims-answers')).length, 1)
    await page.click('.claims-answers > div:nth-child(2) button')
    await page.fill('.claims-answers textarea', 'Read again beside the earlier ones.')
    await page.click('.claims-answers button.primary')
    await page.waitForSelector('.claims-answers', { state: 'detached' })
    await page.keyboard.press('u')
    await page.waitForSelector('.claims-answers')

    // A claim is stated by form, found by its words, and taken back.
    await open(page, '#/claims')
    await page.keyboard.press('n')
    await page.waitForSelector('.claims-editor')
    await page.fill('.claims-editor textarea[lang=en]', 'The ferry was stopped for two days')
    await page.fill('.claims-editor fieldset:nth-of-type(4) textarea', 'мосту\nbridge')
    await page.waitForSelector('.claims-found-words')
    assert.deepEqual(await axeViolations(page), [])
    await page.fill('.claims-editor fieldset:nth-of-type(3) label:nth-of-type(3) input', 'many')
    await page.click('.claims-editor button.primary')
    await page.waitForSelector('.claims-problems')
    await page.fill('.claims-editor fieldset:nth-of-type(3) label:nth-of-type(3) input', '')
    await page.click('.claims-editor button.primary')
    await page.waitForSelector('#claim-ferry-stopped-days h1')
    await page.keyboard.press('u')
    await until(page, "document.querySelector('#claim-ferry-stopped-days') === null")
    await open(page, '#/claims')
    await until(page, `document.querySelectorAll('.claims-card').length === ${claims.length}`)

    // A phase is signed and taken back; what the protocol does not allow is refused in words.
    await open(page, '#/claims?claim=bridge&part=history')
    await page.click('.claims-history section:nth-of-type(2) button[type=submit]')
    await until(page, "document.querySelectorAll('.claims-signed li').length === 4")
    await page.keyboard.press('u')
    await until(page, "document.querySelectorAll('.claims-signed li').length === 3")
    await page.selectOption('.claims-history section:nth-of-type(2) select', 'analysis')
    await page.click('.claims-history section:nth-of-type(2) button[type=submit]')
    await page.waitForSelector('.notice.is-fault')

    // Keys move through the cards; conditions stand in the address.
    await open(page, '#/claims?kind=accusation')
    await eventually(page, async () => assert.equal((await texts(page, '.claims-card')).length, 1))
    await open(page, '#/claims')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await until(page, `location.hash.includes('claim=${claims[1].id}')`)

    for (const [language, title] of [
      ['ru', 'Утверждения'],
      ['kk', 'Мәлімдемелер'],
    ]) {
      await page.selectOption('.top-tools select >> nth=0', language)
      await open(page, '#/claims')
      await eventually(page, async () => assert.deepEqual(await texts(page, '.claims h1'), [title]))
      await open(page, '#/claims?claim=bridge&why=deny')
      await page.setViewportSize({ width: 400, height: 800 })
      await eventually(page, async () =>
        assert.ok(
          ((await page.evaluate('document.documentElement.scrollWidth')) as number) <= 400,
          `${language}: wider than the window`,
        ),
      )
      assert.deepEqual(await axeViolations(page), [], language)
      await page.setViewportSize({ width: 1280, height: 800 })
    }
    assert.deepEqual([faults, foreign], [[], []])
    return true
  })
  if (done === undefined) t.skip('no browser can be started')
})
