// The Review view in a browser: a hundred decisions by keyboard, timed; undo; reload; marks; the reading room; three languages.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { Casebook } from '../../src/casebook/casebook.ts'
import { caseworkActs, caseworkOf } from '../../src/casebook/casework.ts'
import type { Input, Output } from '../../src/server/api.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { axeViolations } from '../support/axe.ts'
import { eventually, goTo, type OpenPage, settled, withCasebook } from '../support/casebook-page.ts'
import { inside } from '../support/command-inside.ts'
import { exampleCase } from '../support/example-case.ts'

/** Collocations that many posts of the example hold: each gives a queue of about fifty. */
const MANY = { pier: 'Старого причала', rows: 'Рыбных рядах', ring: 'Автобусном кольце' }

/** Milliseconds from the key to the next entry on the screen, in the middle of 100 decisions; the aim for people is far above. */
const MOST_MILLISECONDS = 150

async function crowdedCase(folder: string): Promise<string> {
  const root = await exampleCase(folder)
  for (const [claim, text] of Object.entries(MANY))
    await inside(['record', root, 'claim', '--role', 'coder 1', '--set', `claim=${claim}`, '--set', `text=${text}`])
  const letter = join(folder, 'letter.txt')
  writeFileSync(letter, 'Aliya: Burn the warehouse tonight, kill the guards!\n\nMarat: No, let us go home.\n')
  await inside(['import', letter, '--case', root])
  return root
}

const position = (page: Page) => page.locator('.review-progress strong').innerText()

const open = ({ page }: OpenPage, address: string) => goTo(page, address)

/** Waits until the text of an element holds something. */
async function until(page: Page, selector: string, words: string): Promise<void> {
  await page.locator(selector).filter({ hasText: words }).first().waitFor({ state: 'attached' })
}

/** Claim and post of everything that waits, asked as a script would. */
async function waiting({ origin, token }: OpenPage): Promise<readonly string[]> {
  const ask = async <Name extends 'review.suggestions' | 'review.suggestionPage'>(name: Name, input: Input<Name>) => {
    const answer = await fetch(`${origin}/api/${name}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(input),
    })
    assert.equal(answer.status, 200)
    return (await answer.json()) as Output<Name>
  }
  const { sitting, total } = await ask('review.suggestions', { count: 1 })
  const keys: string[] = []
  while (keys.length < total) {
    const { items } = await ask('review.suggestionPage', { sitting, offset: keys.length, count: 100 })
    keys.push(...items.map(({ claim, post }) => `${claim} ${post}`))
  }
  return keys
}

/** In the page: keeps a promise of the milliseconds from the next key to the frame that shows another position. */
const WATCH = `(() => {
  const progress = () => document.querySelector('.review-progress strong')?.textContent
  window.shown = new Promise(resolve => {
    window.addEventListener('keydown', () => {
      const before = progress()
      const started = performance.now()
      const look = () => progress() === before ? requestAnimationFrame(look) : resolve(performance.now() - started)
      requestAnimationFrame(look)
    }, { capture: true, once: true })
  })
})()`

/** In the page: the milliseconds of a frame, in the middle of twenty. */
const FRAME = `(async () => {
  const frame = () => new Promise(done => requestAnimationFrame(done))
  const took = []
  let last = await frame()
  while (took.length < 20) {
    const now = await frame()
    took.push(now - last)
    last = now
  }
  return took.sort((a, b) => a - b)[10]
})()`

/** Presses a key and gives the milliseconds until the next entry stands there. */
async function answered(page: Page, key: string): Promise<number> {
  await page.evaluate(WATCH)
  await page.keyboard.down(key)
  await page.keyboard.up(key)
  return page.evaluate<number>('window.shown')
}

test('a person reviews by keyboard', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-review-page-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const root = await crowdedCase(folder)
  const ran = await withCasebook({ root }, async opened => {
    const { page, faults, foreign } = opened
    await page.waitForSelector('nav.views')

    await t.test('a hundred decisions: each is shown at once, signed, and can be taken back', async () => {
      await open(opened, '#/review')
      await page.waitForSelector('.review-entry')
      const queue = await waiting(opened)
      const total = Number((await position(page)).split(' of ')[1])
      assert.equal(total, queue.length)
      assert.ok(total > 120, `only ${total} wait`)
      // The next entry stands there although the program answers nothing yet.
      let release = () => {}
      const held = new Promise<void>(done => {
        release = done
      })
      await page.route('**/api/review.decide', route => held.then(() => route.continue()))
      const took: number[] = []
      const decide = async (count: number) => {
        for (const end = took.length + count; took.length < end; )
          took.push(await answered(page, 'ynqcx'[took.length % 5]))
      }
      await decide(5)
      assert.equal(await position(page), `6 of ${total}`)
      release()
      await decide(95)
      took.sort((a, b) => a - b)
      t.diagnostic(`from key to next entry: median ${took[50].toFixed(0)} ms, p95 ${took[94].toFixed(0)} ms`)
      const frame = await page.evaluate<number>(FRAME)
      assert.ok(took[50] < MOST_MILLISECONDS + 5 * frame, `median ${took[50]} ms where a frame takes ${frame} ms`)
      assert.equal(await position(page), `101 of ${total}`)
      await page.keyboard.press('u')
      await page.keyboard.press('u')
      await until(page, '.review-progress strong', '99 of')
      // Every answer is on disk before the program is asked for a new queue.
      await until(page, '.review-progress', '98 decisions')
      await until(page, '.review-progress', '· 0 being signed')
      await page.waitForSelector('.notice:not(.is-fault)')
      const shown = await page.locator('.review-words').first().innerText()
      await page.waitForURL(({ hash }) => new URLSearchParams(hash.split('?')[1]).get('item') === queue[98])
      await page.reload()
      await page.waitForSelector('.review-entry')
      assert.equal(await page.locator('.review-words').first().innerText(), shown, 'the person stands where they stood')
      // Answers let rules propose more; what was answered is not asked again, what was taken back is.
      const left = await waiting(opened)
      assert.deepEqual(
        queue.filter(key => left.includes(key)),
        queue.slice(98),
      )
      assert.deepEqual(await axeViolations(page), [])
    })

    await t.test('e turns the source, s skips, k goes back, ? lists the keys', async () => {
      const source = page.locator('.review-source select')
      const before = await source.inputValue()
      await page.keyboard.press('e')
      await eventually(page, async () => assert.notEqual(await source.inputValue(), before))
      const at = await position(page)
      await page.keyboard.press('s')
      await eventually(page, async () => assert.notEqual(await position(page), at))
      await page.keyboard.press('k')
      await eventually(page, async () => assert.equal(await position(page), at))
      await page.keyboard.press('?')
      await page.waitForSelector('dialog.keys')
      assert.match(await page.locator('dialog.keys').innerText(), /supports[\s\S]*unrelated/)
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog.keys', { state: 'detached' })
    })

    await t.test('a call to violence stays covered until somebody opens it, and only then is answered', async () => {
      await open(opened, '#/review?queue=calls')
      await page.waitForSelector('.review-covered')
      assert.doesNotMatch(await page.locator('main').innerText(), /Burn/)
      await page.keyboard.press('y')
      assert.match(await position(page), /^1 of 1$/)
      await page.keyboard.press('o')
      await page.waitForSelector('.review-words')
      assert.match(await page.locator('.review-words').innerText(), /Burn the warehouse/)
      assert.deepEqual(await axeViolations(page), [])
      await page.keyboard.press('y')
      await until(page, '.review-totals', '1 post confirmed')
    })

    await t.test('a mark is signed beside earlier assertions, with a reason of its own', async () => {
      await open(opened, '#/review?queue=marks')
      await page.waitForSelector('.review-mark')
      const count = async () => Number((await page.locator('.review-progress').innerText()).split(' ')[0])
      const before = await count()
      assert.deepEqual(await axeViolations(page), [])
      // Faster than anybody types: keys act on what stands there now.
      await page.keyboard.press('o')
      await page.keyboard.press('Control+Enter')
      await page.waitForSelector('.review-faults')
      await page.locator('.review-reason textarea').fill('says from where it was seen, and no earlier one does')
      await page.locator('.review-vantage input').first().fill('roof of the school')
      await page.keyboard.press('Control+Enter')
      await until(page, '.review-progress', `${before - 1} marks`)
      await page.waitForSelector('.review-mark')
      await page.keyboard.press('n')
      await page.locator('.review-reason textarea').fill('Says from where it was seen,  and no earlier one does')
      await page.keyboard.press('Control+Enter')
      await page.waitForSelector('.review-faults')
      assert.match(await page.locator('.review-faults').innerText(), /reason of another review/)
      await page.locator('.notice button').first().click()
      await until(page, '.review-progress', `${before} marks`)
    })

    await t.test('statements of a document are walked by keys and made assertions; selected words too', async () => {
      await open(opened, '#/review?queue=documents')
      await page.locator('.review-documents a').first().click()
      await page.waitForSelector('.room-text')
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      await page.waitForSelector('#statement-s2.is-chosen')
      assert.deepEqual(await axeViolations(page), [])
      await page.locator('.room-claim').selectOption('warehouse')
      await page.evaluate('document.activeElement.blur()')
      await page.keyboard.press('y')
      await until(page, '.room-text', 'warehouse supports person')
      await page.reload()
      await page.waitForSelector('#statement-s2.is-chosen')
      assert.equal(await page.locator('.room-claim').inputValue(), 'warehouse')
      await page.evaluate(`(() => {
        const range = document.createRange()
        range.selectNodeContents(document.querySelector('[data-paragraph="6"]'))
        window.getSelection().removeAllRanges()
        window.getSelection().addRange(range)
      })()`)
      await page.locator('[data-paragraph="6"]').dispatchEvent('mouseup')
      await until(page, '.room-chosen .review-words', 'Мой сменщик рассказывал')
    })

    await t.test('Russian and Kazakh are complete, narrow screens hold it', async () => {
      for (const code of ['ru', 'kk']) {
        await page.locator('.top-tools select').first().selectOption(code)
        for (const queue of ['suggestions', 'marks', 'calls', 'differences', 'documents']) {
          await open(opened, `#/review?queue=${queue}`)
          await page.waitForSelector('.review-queues a[aria-current]')
        }
      }
      await page.setViewportSize({ width: 400, height: 800 })
      for (const queue of ['suggestions', 'marks', 'documents']) {
        await open(opened, `#/review?queue=${queue}`)
        await settled(page)
        await eventually(page, async () => {
          const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
          assert.ok(overflow <= 0, `${queue} is ${overflow} px too wide`)
        })
      }
      await page.locator('.top-tools select').nth(1).selectOption('dark')
      assert.deepEqual(await axeViolations(page), [])
    })

    assert.deepEqual(faults, [])
    assert.deepEqual(foreign, [])
    return true
  })
  if (ran === undefined) return t.skip('no browser')

  await t.test('the journal holds exactly what stood on the screen', () => {
    const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
    try {
      const own = caseworkActs(casebook).filter(({ act }) => act.role === 'person')
      const ofType = (type: string) => own.filter(({ act }) => act.type === type).length
      assert.equal(ofType('assertion'), 101)
      assert.equal(ofType('withdrawal'), 3)
      assert.equal(ofType('call-review'), 1)
      assert.equal(ofType('mark-review'), 1)
      const holding = caseworkOf(casebook)
      assert.equal(holding.assertions.filter(({ act }) => act.role === 'person').length, 99)
      assert.equal(holding.markReviews.filter(({ act }) => act.role === 'person').length, 0)
    } finally {
      casebook.close()
    }
  })
})
