// The Start view in a browser: a sealed case made and filled by drops, nothing readable on the disk meanwhile; chats chosen first; stop and go on; refusals.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { Casebook } from '../../src/casebook/casebook.ts'
import { UPLOAD_LIMITS } from '../../src/casebook/staged-uploads.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { zipBytes } from '../support/archive-bytes.ts'
import { axeViolations } from '../support/axe.ts'
import { withCasebook } from '../support/casebook-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'anechoic-start-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const PASSPHRASE = 'lantern gravel eleven orchard'
const PLANTED = 'the bell of the mill rang before the trucks came'
/** Documents of an import that is stopped. */
const MANY = 500
const UNWANTED = 'aunt asks whether the garden needs water'

/** A folder with a note and a chat of WhatsApp in a zip, each with the planted sentence. */
function writeDrops(): readonly string[] {
  const notes = join(folder, 'mill-notes')
  mkdirSync(join(notes, 'deep/deeper'), { recursive: true })
  const text = `${PLANTED}.\n\n`.repeat(3000)
  writeFileSync(join(notes, 'deep/deeper/note.txt'), text)
  writeFileSync(join(notes, 'empty.txt'), '')
  const chat = Array.from({ length: 40 }, (_, i) => `05/01/2025, 21:${10 + i} - Aliya: ${PLANTED} ${i}`).join('\n')
  const zip = join(folder, 'WhatsApp Chat with Mill Street.zip')
  writeFileSync(zip, zipBytes([{ name: 'WhatsApp Chat with Mill Street.txt', bytes: Buffer.from(chat) }]))
  return [notes, zip]
}

/** The export of a whole account with two chats. */
function writeAccount(): string {
  const chat = (name: string, id: number, type: string, text: string) => ({
    name,
    type,
    id,
    messages: [1, 2, 3].map(number => ({
      id: number,
      type: 'message',
      date: `2025-01-05T21:0${number}:00`,
      date_unixtime: String(1_736_110_800 + number * 60),
      from: 'Marat',
      from_id: 'user77',
      text: `${text} ${number}`,
      text_entities: [],
    })),
  })
  const list = [
    chat('Square, all news', 11, 'public_supergroup', PLANTED),
    chat('Aunt Raushan', 12, 'personal_chat', UNWANTED),
    // A title that means every chat on the command line means nothing here.
    chat('all', 13, 'personal_chat', UNWANTED),
  ]
  const account = join(folder, 'account')
  mkdirSync(account)
  writeFileSync(
    join(account, 'result.json'),
    JSON.stringify({ about: 'Here is the data you requested.', chats: { about: 'chats', list } }),
  )
  return account
}

/** Drops files and folders of the disk, as a person does. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 300, data })
  await session.detach()
}

function* filesBelow(path: string): Generator<string> {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const below = join(path, entry.name)
    if (entry.isDirectory()) yield* filesBelow(below)
    else yield below
  }
}

/** Files of a folder that hold any of these words, or are called by one. */
function telling(root: string, words: readonly string[]): readonly string[] {
  return [...filesBelow(root)].filter(path =>
    words.some(word => path.slice(root.length).includes(word) || readFileSync(path).includes(word)),
  )
}

async function makeCase(page: Page, name: string, isSealed: boolean): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Another folder …' }).click()
  await page.getByLabel('Path on this machine').fill(folder)
  await page.getByRole('button', { name: 'Use this folder' }).waitFor()
  let release = () => {}
  const held = new Promise<void>(done => {
    release = done
  })
  await page.route('**/api/machine.list', route => held.then(() => route.continue()))
  await page.getByRole('button', { name: 'Go', exact: true }).click()
  // The folder before is shown until the next one comes, and cannot be taken for it.
  await page.locator('dialog button:disabled', { hasText: 'Use this folder' }).waitFor()
  release()
  await page.locator('dialog td', { hasText: 'mill-notes' }).waitFor()
  await page.unroute('**/api/machine.list')
  await page.getByRole('button', { name: 'Use this folder' }).click()
  if (!isSealed) {
    await page.getByRole('radio', { name: 'Not sealed' }).check()
    await page.getByRole('button', { name: 'Make the case' }).click()
    return
  }
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  assert.equal(await page.getByRole('button', { name: 'Make its keys' }).isDisabled(), true)
  await page.getByLabel('The same once more').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Make its keys' }).click()
  const key = (await page.locator('.start-recovery').innerText()).replace(/\s/g, '')
  assert.match(key, /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/)
  assert.equal(existsSync(join(folder, name)), false, 'no case before the key is written down')
  await page.getByRole('checkbox').check()
  await page.getByLabel(/^Its last 6/).fill('AAAAAA')
  await page.getByRole('button', { name: 'Make the case' }).click()
  await page.getByText('Those are not the last 6 characters').waitFor()
  await page.getByLabel(/^Its last 6/).fill(key.slice(-6).toLowerCase())
  await page.getByRole('button', { name: 'Make the case' }).click()
}

test('start: the whole way in, in a browser', { timeout: 300_000 }, async t => {
  const drops = writeDrops()
  const account = writeAccount()
  const done = await withCasebook({}, async ({ page, faults, foreign }) => {
    const root = join(folder, 'winter')
    await t.test('a sealed case is made, and its key is confirmed before it is there', async () => {
      await page.getByRole('heading', { name: 'New case' }).waitFor()
      assert.deepEqual(await axeViolations(page), [])
      await makeCase(page, 'winter', true)
      await page.getByText('Drop files and folders here').waitFor()
      assert.equal(existsSync(join(root, 'case.json')), true)
      assert.deepEqual(await axeViolations(page), [])
    })

    await t.test('dropped files wait encrypted and are shown before anything is kept', async () => {
      await drop(page, drops)
      await page.getByRole('heading', { name: 'What was given' }).waitFor()
      const incoming = join(root, 'vault/incoming')
      assert.equal(readdirSync(incoming).length, 2, 'the empty file has no bytes')
      const size = drops.reduce((sum, path) => sum + (statSync(path).isFile() ? statSync(path).size : 0), 0)
      assert.ok([...filesBelow(incoming)].reduce((sum, path) => sum + statSync(path).size, 0) > size + 100_000)
      assert.deepEqual(telling(root, [PLANTED, 'mill-notes', 'Mill Street', 'note.txt']), [])
      assert.equal(existsSync(join(root, 'index')), false)
      const text = await page.locator('.start-given').innerText()
      assert.match(text, /Nothing of it is kept yet/)
      assert.match(text, /chats of WhatsApp\s+1/)
      assert.match(text, /documents\s+1/)
      assert.deepEqual(await axeViolations(page), [])
    })

    await t.test('it is taken in from a new source, and every number is what the case holds', async () => {
      await page.getByRole('combobox', { name: 'Who gave it' }).selectOption('new')
      assert.equal(await page.getByRole('button', { name: 'Take it in' }).isDisabled(), true)
      await page.getByLabel(/^Role, never a name/).fill('witness 3')
      await page.getByRole('button', { name: 'Take it in' }).click()
      await page.getByRole('heading', { name: 'Taken in' }).waitFor()
      const text = (await page.locator('.start-counts').innerText()).replace(/\s+/g, ' ')
      assert.match(text, /3 new originals/)
      assert.match(text, /40 posts in the case/)
      assert.match(text, /1 document, 3,000 paragraphs/)
      assert.deepEqual(readdirSync(join(root, 'vault/incoming')), [])
      assert.deepEqual(telling(root, [PLANTED, 'Mill Street', 'witness 3']), [])
      assert.deepEqual(await axeViolations(page), [])
      await page.reload()
      await page.getByRole('heading', { name: 'Taken in' }).waitFor()
    })

    await t.test('locked, a wrong passphrase is said and the right one opens', async () => {
      await page.getByRole('button', { name: 'Lock' }).click()
      await page.getByLabel('Passphrase', { exact: true }).fill('lantern gravel eleven orchards')
      await page.getByRole('button', { name: 'Unlock' }).click()
      await page.getByRole('alert').getByText('does not open').waitFor()
      assert.deepEqual(await axeViolations(page), [])
      await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
      await page.getByRole('button', { name: 'Unlock' }).click()
      await page.getByRole('link', { name: 'Start' }).click()
      await page.getByText('Drop files and folders here').waitFor()
      await page.getByRole('button', { name: 'Close it and choose another' }).click()
      await page.getByRole('heading', { name: 'New case' }).waitFor()
    })

    await t.test('of a whole account nothing is kept but the chats that are chosen', async () => {
      const open = join(folder, 'spring')
      await makeCase(page, 'spring', false)
      await page.getByText('Drop files and folders here').waitFor()
      await drop(page, [account])
      await page.getByText('is the export of a whole account').waitFor()
      assert.deepEqual(telling(open, [PLANTED, UNWANTED, 'Raushan']), [])
      assert.equal(await page.getByRole('button', { name: 'Take it in' }).isDisabled(), true)
      await page.getByLabel('Narrow by title').fill('SQUARE')
      await page.getByRole('button', { name: 'Choose all that are shown' }).click()
      await page.getByText('1 of 3 chats chosen').waitFor()
      // Other views may be looked at meanwhile.
      await page.getByRole('link', { name: 'Custody' }).click()
      await page.getByRole('link', { name: 'Start' }).click()
      await page.getByText('1 of 3 chats chosen').waitFor()
      await page.getByRole('button', { name: 'Take it in' }).click()
      await page.getByRole('heading', { name: 'Taken in' }).waitFor()
      assert.match((await page.locator('.start-counts').innerText()).replace(/\s+/g, ' '), /3 posts in the case/)
      assert.deepEqual(telling(open, [UNWANTED, 'Raushan']), [])
      assert.ok(telling(open, [PLANTED]).length > 0)
    })

    await t.test('an import that was stopped goes on where it stopped', async () => {
      const many = join(folder, 'many')
      mkdirSync(many)
      const count = MANY
      for (let number = 0; number < count; number++) writeFileSync(join(many, `${number}.txt`), `Line ${number}.\n`)
      const before = await page.locator('.start-counts a').nth(1).innerText()
      await page.getByRole('button', { name: 'A path on this machine …' }).click()
      await page.getByLabel('Path on this machine').fill(many)
      await page.getByRole('button', { name: 'Go', exact: true }).click()
      await page.getByRole('dialog').getByText('17.txt', { exact: true }).waitFor()
      await page.getByRole('button', { name: 'Take this whole folder' }).click()
      await page.getByText(`${MANY} files`).waitFor()
      await page.getByRole('button', { name: 'Take it in' }).click()
      await page.locator('.start-run .start-file', { hasText: /many\/\d/ }).waitFor()
      await page.getByRole('button', { name: /^Stop; what is kept/ }).click()
      await page.getByRole('heading', { name: 'Stopped' }).waitFor()
      assert.deepEqual(await axeViolations(page), [])
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByRole('heading', { name: 'Taken in' }).waitFor()
      const numbers = await page.locator('.start-counts a').allInnerTexts()
      const [added, originals] = numbers.map(text => Number(text.replace(/\D/g, '')))
      assert.equal(originals, count + Number(before))
      assert.ok(added < count, `${added} of ${count} were left for the second run`)
    })

    await t.test('too much is refused with a clear sentence, and nothing of it is sent', async () => {
      const large = UPLOAD_LIMITS.fileBytes * 5
      await page.evaluate(
        `(() => {
          const blob = new File(['x'], 'large.bin')
          Object.defineProperty(blob, 'size', { value: ${large} })
          const input = document.querySelector('input[type=file]')
          Object.defineProperty(input, 'files', { configurable: true, value: Object.assign([blob], { item: () => blob }) })
          input.dispatchEvent(new Event('change', { bubbles: true }))
        })()`,
      )
      await page.getByText('a page sends at most 34.4 GB').waitFor()
      assert.deepEqual(readdirSync(join(folder, 'spring/vault/incoming')), [])
    })

    await t.test('every language fits a narrow screen, light and dark', async () => {
      await page.setViewportSize({ width: 400, height: 800 })
      const language = page.getByRole('combobox').first()
      for (const [code, heading, theme] of [
        ['ru', 'Добавить материал', 'dark'],
        ['kk', 'Материал қосу', 'light'],
      ]) {
        await language.selectOption(code)
        await page.getByRole('combobox').nth(1).selectOption(theme)
        await page.getByRole('heading', { name: heading }).waitFor()
        const wide = await page.evaluate('document.documentElement.scrollWidth')
        assert.ok(Number(wide) <= 400, `${code}: ${wide} px`)
        assert.deepEqual(await axeViolations(page), [])
      }
    })

    const wrong = faults.filter(fault => !/status of 4\d\d/.test(fault))
    assert.deepEqual(wrong, [])
    assert.deepEqual(foreign, [])
    return true
  })
  if (done === undefined) return t.skip('no browser can be started here')
  const casebook = Casebook.open(join(folder, 'spring'), nodeSystem, 'test')
  assert.equal(new Set(casebook.acquisitions().map(({ sha256 }) => sha256)).size, MANY + 1)
  casebook.close()
})
