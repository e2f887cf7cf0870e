// Takes the pictures of docs/screenshots from the invented example: `node scripts/take-screenshots.ts [name...]`. Needs a Chromium (test/support/browser.ts).

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { goTo, settled, withCasebook } from '../test/support/casebook-page.ts'
import { exampleCase } from '../test/support/example-case.ts'
import { footageCase } from '../test/support/footage-case.ts'

interface Picture {
  readonly name: string
  readonly address: string
  readonly language?: 'en' | 'ru' | 'kk'
  readonly scheme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  /** No case is open. */
  readonly isStart?: boolean
  /** Of drawn pictures instead of the example. */
  readonly isFootage?: boolean
  /** What a person does before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>
}

const PICTURES: readonly Picture[] = [
  { name: 'start', address: '#/start', isStart: true },
  { name: 'overview', address: '#/overview' },
  { name: 'posts', address: '#/posts' },
  { name: 'echoes', address: '#/echoes' },
  {
    name: 'footage',
    address: '#/footage',
    isFootage: true,
    act: page => page.keyboard.press('v'),
  },
  {
    name: 'footage-exhibit',
    address: '#/footage?exhibit=5&history=beside',
    isFootage: true,
    height: 1000,
    act: page => page.getByRole('button', { name: 'Show them small and grey' }).click(),
  },
  {
    name: 'footage-compare',
    address: '#/footage?exhibit=5&with=7',
    isFootage: true,
    act: async page => {
      await page.keyboard.press('v')
      await page.locator('.footage-canvas img').nth(1).waitFor()
    },
  },
  { name: 'coordination', address: '#/coordination' },
  { name: 'claims', address: '#/claims' },
  { name: 'review', address: '#/review' },
  { name: 'actors', address: '#/actors' },
  { name: 'timeline', address: '#/timeline' },
  { name: 'custody', address: '#/custody' },
  { name: 'handing', address: '#/handing' },
  { name: 'overview-ru-dark', address: '#/overview', language: 'ru', scheme: 'dark' },
  { name: 'claims-kk', address: '#/claims', language: 'kk' },
  { name: 'claims-phone', address: '#/claims', width: 400, height: 860 },
  { name: 'keys', address: '#/posts', act: page => page.keyboard.press('?') },
]

const OUT = resolve(import.meta.dirname, '../docs/screenshots')

const asked = process.argv.slice(2)
// The start shows where cases would be made: nobody's home.
process.env.HOME = '/home/editor'
const folder = mkdtempSync(join(tmpdir(), 'anechoic-pictures-'))
mkdirSync(OUT, { recursive: true })
try {
  const root = await exampleCase(folder, 'port-selen')
  let drawn: Promise<string> | undefined
  const footage = () => (drawn ??= footageCase(folder))
  for (const picture of PICTURES.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    const { name, address, language = 'en', scheme = 'light', width = 1360, height = 900, isStart, act } = picture
    const shown = picture.isFootage === true ? await footage() : root
    const options = {
      width,
      height,
      colorScheme: scheme,
      locale: language,
      ...(isStart === true ? {} : { root: shown }),
    }
    await withCasebook(options, async ({ page, faults }) => {
      await page.waitForSelector('main h1')
      await goTo(page, address)
      await page.waitForTimeout(300)
      await settled(page)
      await act?.(page)
      await page.waitForTimeout(1200)
      const png = await page.screenshot()
      writeFileSync(
        join(OUT, `${name}.png`),
        await sharp(png).png({ palette: true, colours: 128, effort: 10 }).toBuffer(),
      )
      console.log(name, faults.length === 0 ? '' : faults)
    })
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
