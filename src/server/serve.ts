// Starts the casebook in the browser: the process that listens, the desk behind it, and the way in.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CaseError } from '../model/case-error.ts'
import { base64url } from '../system/base64url.ts'
import type { System } from '../system/system.ts'
import { DeskProcess } from './desk-process.ts'
import { startServer } from './http-server.ts'
import { WayIn } from './way-in.ts'

export interface ServeOptions {
  readonly system: System
  readonly tool: string
  /** 0 for any that is free. */
  readonly port: number
  /** A case to open at once; undefined shows the start. */
  readonly root: string | undefined
}

export interface Serving {
  /** Address with the token, for whoever started it; good until it stops. */
  readonly address: string
  /** Address that lets in once and only for a while, for command lines that others of this machine may see. */
  readonly onceAddress: string
  /** Ends server and desk, and gives the case back. */
  stop(): Promise<void>
}

/** Throws CaseError `usage` for a port in use, a page that was not built, and what opening the case throws. */
export async function serve({ system, tool, port, root }: ServeOptions): Promise<Serving> {
  const pages = pageFolder()
  const token = base64url(system.randomBytes(32))
  const wayIn = new WayIn(token, system)
  const desk = new DeskProcess(tool)
  try {
    if (root !== undefined) {
      await desk.ask('case.choose', { root }, { language: 'en', showNames: false, role: 'person' })
    }
    const started = await startServer({ desk, pages, token, wayIn, port }).catch(cause => {
      const { code = '?' } = cause as { code?: string }
      throw new CaseError('usage', 'no-port', { value: port, reason: code }, { cause })
    })
    const origin = `http://127.0.0.1:${started.port}`
    return {
      address: `${origin}/#token=${token}`,
      onceAddress: `${origin}/#enter=${wayIn.ticket()}`,
      stop: async () => {
        started.server.closeAllConnections()
        await new Promise(resolve => started.server.close(resolve))
        await desk.end()
      },
    }
  } catch (error) {
    await desk.end()
    throw error
  }
}

/** Beside the compiled program, or in `dist/` of a checkout. */
function pageFolder(): string {
  for (const place of ['../web', '../../dist/web']) {
    const folder = fileURLToPath(new URL(place, import.meta.url))
    if (existsSync(`${folder}/index.html`)) return folder
  }
  throw new CaseError('not-a-case', 'page-not-built')
}

/** Opens an address in the default browser. False where there is no screen to show one; a browser that is not there says nothing. */
export function openBrowser(address: string, environment: Readonly<Record<string, string | undefined>>): boolean {
  const isDesktop = process.platform === 'win32' || process.platform === 'darwin'
  if (!isDesktop && !environment.DISPLAY && !environment.WAYLAND_DISPLAY) return false
  const [command, ...words] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', address]
      : process.platform === 'darwin'
        ? ['open', address]
        : ['xdg-open', address]
  const child = spawn(command, words, { stdio: 'ignore', detached: true, windowsHide: true })
  child.on('error', () => {})
  child.unref()
  return true
}
