// The import table of ARCHITECTURE.md, held against the code.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { test } from 'node:test'

const SOURCE = resolve(import.meta.dirname, '../src')

const PLACES = ['model', 'messages', 'algorithms', 'language', 'system', 'vault', 'journal', 'corpus']
const STEPS = ['import', 'preserve', 'detect', 'read', 'weigh', 'simulate', 'protect', 'show', 'export']

/** What each folder may import besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  messages: ['model'],
  algorithms: [],
  language: ['model', 'algorithms'],
  system: ['model', 'algorithms'],
  vault: ['model', 'algorithms', 'system'],
  journal: ['model', 'algorithms', 'system'],
  corpus: ['model', 'algorithms', 'language', 'system'],
  import: ['model', 'algorithms', 'language', 'system'],
  preserve: ['model', 'algorithms', 'system', 'vault', 'journal'],
  detect: ['model', 'algorithms', 'language', 'corpus'],
  read: ['model', 'algorithms', 'language'],
  weigh: ['model', 'algorithms', 'language'],
  simulate: ['model', 'algorithms'],
  protect: ['model', 'algorithms', 'language', 'messages'],
  show: ['model', 'algorithms', 'corpus', 'messages'],
  export: ['model', 'algorithms', 'messages'],
  casebook: [...PLACES, ...STEPS],
  cli: ['model', 'messages', 'system', 'casebook', 'server'],
  server: ['model', 'messages', 'system', 'show', 'casebook'],
  web: ['model', 'messages', 'show', 'server'],
}

const MAY_USE_NODE = ['system', 'vault', 'journal', 'corpus', 'cli', 'server']

const PACKAGES: Record<string, readonly string[]> = {
  export: ['hyparquet-writer'],
  system: [
    '@contentauth/c2pa-wasm',
    '@vladmandic/face-api',
    'age-encryption',
    'exifr',
    'heic-decode',
    'mediabunny',
    'sharp',
    'tesseract.js',
  ],
  show: ['suncalc'],
  corpus: ['snowball-stemmers'],
  language: ['chrono-node', 'snowball-stemmers'],
  import: ['csv-parse', 'htmlparser2', 'unpdf', 'whatsapp-chat-parser', 'yauzl'],
  preserve: ['asn1js', 'pkijs'],
  weigh: ['yaml'],
  web: [
    'preact',
    '@preact/signals',
    'graphology',
    'sigma',
    'graphology-layout-forceatlas2',
    'd3-geo',
    'topojson-client',
    'world-atlas',
    'pmtiles',
    'maplibre-gl',
  ],
}

const LINE_LIMIT = 400

interface SourceFile {
  readonly path: string
  readonly folder: string
  readonly text: string
  readonly imports: readonly string[]
}

function sourceFiles(): SourceFile[] {
  return readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name))
    .map(name => {
      const text = readFileSync(join(SOURCE, name), 'utf8')
      const imports = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'/g)].map(
        match => match[1],
      )
      const bare = [...text.matchAll(/(?:^|\n)\s*import\s*'([^']+)'/g)].map(match => match[1])
      const dynamic = [...text.matchAll(/\bimport\(\s*'([^']+)'/g)].map(match => match[1])
      const path = name.replaceAll('\\', '/')
      return {
        path,
        folder: path.includes('/') ? path.slice(0, path.indexOf('/')) : '',
        text,
        imports: [...imports, ...bare, ...dynamic],
      }
    })
}

const files = sourceFiles()
const isTest = (file: SourceFile) => file.path.endsWith('.test.ts')
const product = files.filter(file => !isTest(file))

test('the table sees the whole source tree', () => {
  assert.ok(product.length >= 60, `${product.length} files seen`)
  const folders = new Set(product.map(file => file.folder))
  for (const folder of folders)
    assert.ok(folder === '' || folder in MAY_IMPORT, `folder ${folder} has no row in the table`)
})

test('folders import only what their row allows', () => {
  const wrong: string[] = []
  for (const file of product.filter(file => file.folder !== '')) {
    for (const target of file.imports.filter(target => target.startsWith('.'))) {
      const absolute = resolve(SOURCE, dirname(file.path), target)
      const inside = relative(SOURCE, absolute).replaceAll('\\', '/')
      const folder = inside.slice(0, inside.indexOf('/'))
      if (inside.startsWith('..')) wrong.push(`${file.path} leaves src: ${target}`)
      else if (folder !== file.folder && !MAY_IMPORT[file.folder].includes(folder))
        wrong.push(`${file.path} -> ${folder}`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('node modules are used only at the edges', () => {
  const wrong = product
    .filter(file => file.folder !== '' && !MAY_USE_NODE.includes(file.folder))
    .flatMap(file =>
      file.imports.filter(target => target.startsWith('node:')).map(target => `${file.path} -> ${target}`),
    )
  assert.deepEqual(wrong, [])
})

test('npm packages are used only where their reason is', () => {
  const wrong = product.flatMap(file =>
    file.imports
      .filter(target => !target.startsWith('.') && !target.startsWith('node:'))
      .map(target =>
        target
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/'),
      )
      .filter(name => !(PACKAGES[file.folder] ?? []).includes(name))
      .map(name => `${file.path} -> ${name}`),
  )
  assert.deepEqual(wrong, [])
})

/** The one file that may open a connection, and the one command that may use it. */
const TRANSPORT = 'cli/anchor-transport.ts'
/** What listens on this machine, and what of the page asks it. */
const LISTENERS = ['server/http-guard.ts', 'server/http-held.ts', 'server/http-pages.ts', 'server/http-server.ts']
const ASKERS = ['web/state/ask.ts', 'web/state/events.ts', 'web/state/session.ts', 'web/state/upload.ts']
/** What takes the network away from a process or thread that reads hostile bytes: names it to refuse it. */
const CLOSERS = ['system/no-network.ts', 'system/ocr-thread.ts']
const ITS_USER = 'cli/commands/anchor.ts'

test('nothing opens a socket but what anchor, the server and its page have for it', () => {
  const network = /node:(net|tls|dgram|http|https|http2|dns)\b|\bfetch\(|\bWebSocket\b/
  const wrong = product.filter(file => network.test(file.text)).map(file => file.path)
  assert.deepEqual(wrong.sort(), [TRANSPORT, ...LISTENERS, ...ASKERS, ...CLOSERS].sort())
  const users = product.filter(file =>
    file.imports.some(target => file.folder === 'cli' && /\/anchor-transport\.ts$/.test(target)),
  )
  assert.deepEqual(users.map(file => file.path).sort(), [TRANSPORT, ITS_USER])
})

test('pages know of the server only its contract', () => {
  const wrong = product
    .filter(file => file.folder === 'web')
    .flatMap(file =>
      file.imports.filter(target => /\/server\//.test(target)).map(target => `${file.path} -> ${target}`),
    )
    .filter(row => !/\/server\/(?:api|contract-[\w-]+|desk-events)\.ts$/.test(row))
  assert.deepEqual(wrong, [])
  const values = product
    .filter(file => file.folder === 'web')
    .filter(file => /import (?!type\b)[^;\n]*from '[^']*\/server\//.test(file.text))
  assert.deepEqual(
    values.map(file => file.path),
    [],
  )
})

test('no default export, no barrel but src/anechoic.ts, no import of tests', () => {
  const wrong = product.filter(
    file =>
      /(?:^|\n)export default\b/.test(file.text) ||
      (file.path !== 'anechoic.ts' && /(?:^|\n)export \* from/.test(file.text)) ||
      file.imports.some(target => /(?:^|\/)test\//.test(target) || target.endsWith('.test.ts')),
  )
  assert.deepEqual(
    wrong.map(file => file.path),
    [],
  )
})

test(`files keep to ${LINE_LIMIT} lines`, () => {
  const wrong = files.filter(file => file.text.split('\n').length > LINE_LIMIT + 1).map(file => file.path)
  assert.deepEqual(wrong, [])
})

test('files import no file that imports them back', () => {
  const edges = new Map<string, string[]>()
  for (const file of product) {
    const runtime = [...file.text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(?!type\b)[^'";]*?from\s*'(\.[^']+)'/g)].map(
      match => match[1],
    )
    edges.set(
      file.path,
      runtime.map(target => relative(SOURCE, resolve(SOURCE, dirname(file.path), target)).replaceAll('\\', '/')),
    )
  }
  const done = new Set<string>()
  const visit = (path: string, trail: string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (done.has(path)) return undefined
    for (const next of edges.get(path) ?? []) {
      const cycle = visit(next, [...trail, path])
      if (cycle) return cycle
    }
    done.add(path)
    return undefined
  }
  for (const path of edges.keys()) assert.equal(visit(path, [])?.join(' -> '), undefined)
})
