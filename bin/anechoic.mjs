#!/usr/bin/env node
// Launcher: runs src/ by type stripping in a checkout and dist/ when installed (stripping is refused under node_modules).
// It must parse on any Node since 12, so that an old one gets a clear message.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
const isRecent = major > 22 || (major === 22 && minor >= 18)
const source = new URL('../src/cli/main.ts', import.meta.url)
const built = new URL('../dist/cli/main.js', import.meta.url)

/** The Node that a checkout brings along as a development dependency. */
function bundledNode() {
  try {
    const require = createRequire(import.meta.url)
    const home = require.resolve('node/package.json')
    const path = fileURLToPath(new URL(process.platform === 'win32' ? 'bin/node.exe' : 'bin/node', `file://${home}`))
    return existsSync(path) && path !== process.execPath ? path : undefined
  } catch {
    return undefined
  }
}

if (isRecent) {
  process.removeAllListeners('warning')
  process.on('warning', warning => {
    if (warning.name !== 'ExperimentalWarning') process.stderr.write(`${warning.name}: ${warning.message}\n`)
  })
  const entry = existsSync(source) && !fileURLToPath(source).includes('node_modules') ? source : built
  const { main } = await import(entry.href)
  await main(process.argv.slice(2))
} else {
  const node = bundledNode()
  if (node === undefined) {
    process.stderr.write(
      `anechoic needs Node.js 22.18 or newer; this is ${process.versions.node}. (ru: нужен Node.js 22.18 или новее; kk: Node.js 22.18 не жаңасы керек)\n`,
    )
    process.exitCode = 8
  } else {
    const run = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
    // A terminal gives Ctrl-C to both: the shell must not come back before the program has put the case away.
    process.on('SIGINT', () => {})
    for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => run.kill(signal))
    run.on('exit', status => {
      process.exitCode = status === null ? 130 : status
    })
    run.on('error', error => {
      process.stderr.write(`anechoic cannot start ${node} (${error.code}).\n`)
      process.exitCode = 8
    })
  }
}
