// The casebook in a real browser for one test: a case, the program serving it, and a page that opened it.

import type { Page } from 'playwright-core'
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

/** Runs the work with a page; undefined, without running it, where no browser can be started. */
export async function withCasebook<Result>(
  { root, width = 1280, height = 800, colorScheme = 'light', locale = 'en-GB' }: PageOptions,
  work: (opened: OpenPage) => Promise<Result>,
): Promise<Result | undefined> {
  const browser = await startBrowser()
  if (browser === undefined) return undefined
  const serving = await serve({ system: nodeSystem, tool: 'anechoic 0.1.0', port: 0, root }).catch(async error => {
    await browser.close()
    throw error
  })
  try {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale })
    const page = await context.newPage()
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
    await browser.close()
    await serving.stop()
  }
}

/** Goes to an address of the casebook (`#/posts?query=x`) as if it had been typed. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`location.hash = ${JSON.stringify(address)}`)
}

/** Waits until no part of the view is still loading. */
export async function settled(page: Page): Promise<void> {
  const loading = page.locator('main .state[role=status]')
  for (let waited = 0; (await loading.count()) > 0; waited += 50) {
    if (waited > 20_000) throw new Error(`still loading: ${await loading.first().innerText()}`)
    await page.waitForTimeout(50)
  }
}
