// The casebook in a real browser for one test: a case, the program serving it, and a page that opened it.

import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { serve } from '../../src/server/serve.ts'
import { nodeSystem } from '../../src/system/system.ts'
import { startBrowser } from './browser.ts'

export interface OpenPage {
  readonly page: Page
  /** `http://127.0.0.1:port` */
  readonly origin: string
  readonly token: string
  /** What the console of the page said and what it threw. */
  readonly faults: string[]
  /** Addresses that it asked for outside its origin. */
  readonly foreign: readonly string[]
}

export interface PageOptions {
  /** Case to open; undefined shows the start. */
  readonly root?: string
  readonly width?: number
  readonly height?: number
  readonly colorScheme?: 'light' | 'dark'
  readonly locale?: string
}

/** How long anything on a page may take before a test calls it missing: a machine that does much else is slow, not wrong. */
export const PATIENCE_MILLISECONDS = 60_000

/** Between two looks at a page. */
const PAUSE_MILLISECONDS = 50

/** Under the test runner the tests of a file share one; elsewhere each use has its own. */
const isShared = process.env.NODE_TEST_CONTEXT !== undefined
let shared: Promise<Browser | undefined> | undefined
if (isShared) after(async () => (await shared)?.close())

function browserToUse(): Promise<Browser | undefined> {
  if (!isShared) return startBrowser()
  shared ??= startBrowser()
  return shared
}

/** Runs the work with a page; undefined, without running it, where no browser can be started. */
export async function withCasebook<Result>(
  { root, width = 1280, height = 800, colorScheme = 'light', locale = 'en-GB' }: PageOptions,
  work: (opened: OpenPage) => Promise<Result>,
): Promise<Result | undefined> {
  const browser = await browserToUse()
  if (browser === undefined) return undefined
  const end = async () => {
    if (isShared) await Promise.all(browser.contexts().map(context => context.close()))
    else await browser.close()
  }
  const serving = await serve({ system: nodeSystem, tool: 'anechoic 0.1.0', port: 0, root }).catch(async error => {
    await end()
    throw error
  })
  try {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE_MILLISECONDS)
    const press = page.keyboard.press.bind(page.keyboard)
    // Nobody is quicker than the picture: a part listens to keys from the frame after the one in which it appeared.
    page.keyboard.press = async (key, options) => {
      await drawn(page)
      await press(key, options)
    }
    const { origin } = new URL(serving.address)
    const faults: string[] = []
    const foreign: string[] = []
    page.on('console', message => {
      if (message.type() === 'error') faults.push(message.text())
    })
    page.on('pageerror', error => faults.push(String(error)))
    page.on('request', request => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('blob:')) foreign.push(request.url())
    })
    await page.goto(serving.address)
    return await work({ page, origin, token: serving.address.split('token=')[1], faults, foreign })
  } finally {
    await end()
    await serving.stop()
  }
}

/** Goes to an address of the casebook (`#/posts?query=x`) as if it had been typed; resolves when the page has drawn what it shows there first. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`new Promise(done => {
    const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))
    const before = location.href
    addEventListener('hashchange', drawn, { once: true })
    location.hash = ${JSON.stringify(address)}
    if (location.href !== before) return
    removeEventListener('hashchange', drawn)
    drawn()
  })`)
}

/** Resolves when two more frames were drawn. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))')
}

/** Waits until no part of the view is still loading. */
export async function settled(page: Page): Promise<void> {
  const loading = page.locator('main .state[role=status]')
  await eventually(page, async () => assert.equal(await loading.count(), 0, 'still loading'))
}

/** Repeats what a test asserts until it holds: what a page shows after an act comes a moment later than the act. */
export async function eventually(page: Page, holds: () => Promise<void>): Promise<void> {
  const until = Date.now() + PATIENCE_MILLISECONDS
  for (;;) {
    try {
      return await holds()
    } catch (error) {
      if (Date.now() > until) throw error
      await page.waitForTimeout(PAUSE_MILLISECONDS)
    }
  }
}
