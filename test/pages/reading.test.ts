// The reading pane in a browser: what stands in it against what the casebook holds, its keys, acts with undo, bytes, covered media, hostile posts.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { Casebook } from '../../src/casebook/casebook.ts'
import { caseworkOf } from '../../src/casebook/casework.ts'
import { keyOf } from '../../src/casebook/post-reading.ts'
import { sha256 } from '../../src/system/hashing.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { axeViolations } from '../support/axe.ts'
import { eventually, goTo, withCasebook } from '../support/casebook-page.ts'
import { inside } from '../support/command-inside.ts'
import { exampleCase } from '../support/example-case.ts'

function onCase<Result>(root: string, work: (casebook: Casebook) => Result): Result {
  const casebook = Casebook.open(root, nodeSystem, 'anechoic test')
  try {
    casebook.index().seal()
    return work(casebook)
  } finally {
    casebook.close()
  }
}

/** A post of the example with a held picture, and what the case holds of it. */
function pictured(root: string) {
  return onCase(root, casebook => {
    const index = casebook.index()
    const all = index.posts(Array.from({ length: index.columns().count }, (_, post) => post))
    const post = all.find(({ media }) => media.some(({ status }) => status === 'held'))
    assert.ok(post !== undefined)
    const chat = all.filter(({ channel }) => channel.id === post.channel.id)
    const at = chat.indexOf(post)
    const source = casebook.custody.vault.open(post.original)
    const bytes = new Uint8Array(post.byteLength)
    source.readAt(bytes, post.byteOffset)
    return {
      key: keyOf(post),
      text: post.text,
      next: chat[at + 1].text,
      original: post.original,
      slice: sha256(bytes),
      sizeBytes: source.sizeBytes,
    }
  })
}

const open = (page: Page, post: string) => goTo(page, `#/overview?post=${encodeURIComponent(post)}`)
const words = (page: Page) => page.locator('.reading-words')

test('a post is read with its thread, its bytes are those of the original, and acts on it can be taken back', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-reading-'))
  try {
    const root = await exampleCase(folder)
    const { key, text, next, original, slice, sizeBytes } = pictured(root)
    const decided = () =>
      onCase(root, casebook => caseworkOf(casebook).assertions.filter(({ act }) => act.unit.post === key))
    const before = decided().length
    const options = { root, width: 1400, height: 1000 }
    const result = await withCasebook(options, async ({ page, faults, foreign }) => {
      await page.waitForSelector('.overview')
      await open(page, key)
      await words(page).waitFor()
      assert.equal(await words(page).innerText(), text)
      const pane = page.locator('.reading')
      await pane.getByText(original).waitFor()
      await pane.getByText(slice).waitFor()
      await pane.getByRole('button', { name: 'Check these bytes now' }).click()
      await pane.getByText(`all ${sizeBytes.toLocaleString('en-GB')} bytes`).waitFor()

      // Nothing is loaded of the picture before somebody asks; then a grey copy, then colour.
      assert.equal(await pane.locator('img').count(), 0)
      await pane.getByRole('button', { name: 'Show in grey' }).first().click()
      const picture = pane.locator('img').first()
      await picture.waitFor()
      assert.match((await picture.getAttribute('class')) ?? '', /is-grey/)
      assert.match((await picture.getAttribute('src')) ?? '', /^\/held\//)
      await pane.getByRole('button', { name: 'In colour' }).click()
      assert.doesNotMatch((await picture.getAttribute('class')) ?? '', /is-grey/)
      await pane.getByRole('button', { name: 'Cover again' }).click()
      assert.equal(await pane.locator('img').count(), 0)

      // Added to a claim by a form, and taken back by key.
      const records = pane.locator('.reading-records li')
      await pane.getByText('What people recorded').waitFor()
      const had = await records.count()
      await pane.getByRole('button', { name: 'Add to a claim' }).click()
      await pane.getByLabel('Claim').selectOption({ index: 1 })
      await pane.getByLabel('denies').check()
      await pane.getByRole('button', { name: 'Sign and record' }).click()
      await records.nth(had).waitFor()
      await page.locator('main').click()
      await page.keyboard.press('u')
      await page.getByText('Taken back: post added to a claim').waitFor()

      // The next post of the chat by key, and back; the address keeps it over a reload; Escape closes.
      await page.keyboard.press('n')
      await page.locator('.reading-words', { hasText: next.slice(0, 60) }).waitFor()
      await page.reload()
      await page.locator('.reading-words', { hasText: next.slice(0, 60) }).waitFor()
      await page.keyboard.press('p')
      await page.locator('.reading-words', { hasText: text.slice(0, 60) }).waitFor()
      await page.getByText('What was found').waitFor()
      assert.deepEqual(await axeViolations(page), [])
      await page.keyboard.press('Escape')
      await page.locator('.reading').waitFor({ state: 'detached' })
      assert.deepEqual(faults, [])
      assert.deepEqual(foreign, [])
      return true
    })
    if (result === undefined) t.skip('no browser can be started')
    else assert.equal(decided().length, before, 'the assertion and its withdrawal cancel out')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

const HOSTILE = [
  '<img src=x onerror=alert(1)><script>alert(2)</script>',
  '"><svg onload=alert(3)>',
  'javascript:alert(4)',
  '\u202egnp.exe \u2066\u2067',
  'a\u0000b\u0007c',
  'z\u0335\u0321\u0353'.repeat(200),
  'https://evil.example/"onclick="alert(5)',
  '{{constructor.constructor("alert(6)")()}}',
]

/** One chat: a post of a million characters, ten thousand replies to it, hostile words and names. */
async function hostileCase(folder: string): Promise<string> {
  const chat = join(folder, 'chat')
  mkdirSync(chat)
  const message = (id: number, text: string, more: object = {}) => ({
    id,
    type: 'message',
    date: '2025-02-11T10:00:00',
    date_unixtime: String(1739268000 + id),
    from: HOSTILE[id % HOSTILE.length],
    from_id: `user${id % 50}`,
    text,
    text_entities: [{ type: 'plain', text }],
    ...more,
  })
  const messages = [message(1, `${'слово '.repeat(180_000)}${HOSTILE[0]}`)]
  for (let id = 2; id <= 10_001; id++)
    messages.push(message(id, `${HOSTILE[id % HOSTILE.length]} ${id}`, { reply_to_message_id: 1 }))
  const exported = { name: HOSTILE[0], type: 'private_supergroup', id: 1900000077, messages }
  writeFileSync(join(chat, 'result.json'), JSON.stringify(exported))
  const root = join(folder, 'case')
  await inside(['import', chat, '--open', '--case', root])
  return root
}

test('a post of a million characters with ten thousand replies and hostile words is bounded and runs nothing', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-hostile-'))
  try {
    const root = await hostileCase(folder)
    const result = await withCasebook({ root, width: 1400, height: 1000 }, async ({ page, faults, foreign }) => {
      page.on('dialog', () => assert.fail('something ran'))
      await page.waitForSelector('.overview')
      await page.getByLabel('Show names').check()
      await open(page, 'telegram:channel1900000077/1')
      await words(page).waitFor()
      assert.equal((await words(page).innerText()).length <= 20_001, true)
      await page.getByRole('button', { name: /Show more/ }).click()
      await eventually(page, async () =>
        assert.ok((await words(page).evaluate(element => element.textContent?.length ?? 0)) > 100_000),
      )
      await page.getByText('10,000 replies').waitFor()
      await page.getByRole('button', { name: 'More replies' }).click()
      await page.locator('.reading-brief').nth(50).waitFor()
      assert.ok((await page.locator('.reading-brief').count()) < 80)
      for (let id = 2; id < 2 + HOSTILE.length; id++) {
        await open(page, `telegram:channel1900000077/${id}`)
        await page.locator('.reading-words', { hasText: String(id) }).waitFor()
      }
      await page.getByRole('button', { name: 'Show the bytes' }).click()
      await page.locator('.reading-bytes tbody tr').nth(5).waitFor()
      assert.equal(await page.locator('main script, aside script, aside svg, aside img').count(), 0)
      assert.deepEqual(faults, [])
      assert.deepEqual(foreign, [])
      return true
    })
    if (result === undefined) t.skip('no browser can be started')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a post that the case does not hold is said to be so, in each language', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-reading-'))
  try {
    const root = await exampleCase(folder)
    const result = await withCasebook({ root, locale: 'kk-KZ', width: 420 }, async ({ page }) => {
      await page.waitForSelector('.overview')
      await open(page, 'telegram:channel1/1')
      for (const [language, said] of [
        ['kk', 'жазбасы жоқ'],
        ['ru', 'В деле нет поста'],
      ]) {
        // The first is the language of the browser.
        if (language !== 'kk') await page.locator(`select:has(option[value=${language}])`).selectOption(language)
        await page.locator('.reading').getByText(said).waitFor()
        assert.deepEqual(await axeViolations(page), [])
      }
      return true
    })
    if (result === undefined) t.skip('no browser can be started')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
