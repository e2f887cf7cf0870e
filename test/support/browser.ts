// A real Chromium for tests of pages: the one inside the development packages, else the system's. Never reaches the network.

import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

const PACKAGE = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/package.json')
const PACKAGE_VERSION = JSON.parse(readFileSync(PACKAGE, 'utf8')).version as string
const NSS = '/usr/lib/x86_64-linux-gnu/libnss3.so'
/** Variables that the package or the unpacking sets. */
const CHANGED = ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']
const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const QUIET = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Undefined where no Chromium can be started: a test then skips and says so in its name. The caller closes it. */
export async function startBrowser(): Promise<Browser | undefined> {
  const { chromium: driver } = await import('playwright-core')
  for (const candidate of [packaged, system]) {
    try {
      const found = await candidate()
      if (found === undefined) continue
      return await driver.launch({ executablePath: found.path, args: [...found.args, ...QUIET], headless: true })
    } catch {
      // The next one may start.
    }
  }
  return undefined
}

/**
 * Chromium of the package, with the libraries that come with it where the system lacks them. Unpacked once for all tests, aside
 * and renamed: the package itself takes a half-written file of another process for a whole one.
 */
async function packaged(): Promise<{ path: string; args: readonly string[] } | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = join(tmpdir(), `anechoic-test-chromium-${PACKAGE_VERSION}`)
  if (!existsSync(folder)) await unpack(folder)
  if (!existsSync(NSS)) process.env.LD_LIBRARY_PATH = `${folder}/al2023/lib`
  if (!existsSync('/usr/share/fonts')) process.env.FONTCONFIG_PATH = `${folder}/fonts`
  // The switches that the package adds for small machines weaken what pages may do; only those needed as root are taken.
  return { path: `${folder}/chromium`, args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--headless=shell'] }
}

async function unpack(folder: string): Promise<void> {
  const aside = mkdtempSync(`${folder}-`)
  const before = Object.fromEntries(CHANGED.map(name => [name, process.env[name]]))
  // The only way to have the package unpack into a folder of ours, its libraries too.
  Object.assign(process.env, { TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' })
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
  try {
    renameSync(aside, folder)
  } catch {
    rmSync(aside, { recursive: true, force: true })
  }
}

async function system(): Promise<{ path: string; args: readonly string[] } | undefined> {
  const path = SYSTEM.find(candidate => existsSync(candidate))
  return path === undefined ? undefined : { path, args: ['--no-sandbox', '--disable-gpu'] }
}
