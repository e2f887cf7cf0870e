// Builds the page of `anechoic serve` into dist/web: one document, one first script, further scripts loaded when a view needs them.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = `${root}dist/web`

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

/** MapLibre draws in a worker, which is a file of its own: only scripts of the page's own origin may run. */
const worker = await build({
  absWorkingDir: root,
  entryPoints: ['node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs'],
  outdir: out,
  entryNames: '[name]-[hash]',
  bundle: true,
  format: 'esm',
  minify: true,
  charset: 'utf8',
  legalComments: 'eof',
  metafile: true,
  logLevel: 'warning',
})
const [workerFile] = Object.keys(worker.metafile.outputs)

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/web/main.tsx', 'src/web/style/main.css'],
  outdir: out,
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: ['chrome109', 'firefox115', 'safari16.4'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  charset: 'utf8',
  legalComments: 'eof',
  metafile: true,
  logLevel: 'warning',
  define: {
    'process.env.NODE_ENV': '"production"',
    MAPLIBRE_WORKER: JSON.stringify(`/${basename(workerFile)}`),
  },
})

const outputs = Object.entries(metafile.outputs)
const entry = (/** @type {string} */ source) =>
  basename(outputs.find(([, { entryPoint }]) => entryPoint === source)?.[0] ?? '')
const script = entry('src/web/main.tsx')
const style = entry('src/web/style/main.css')
writeFileSync(
  `${out}/index.html`,
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Anechoic</title>
<link rel="stylesheet" href="/${style}">
<script type="module" src="/${script}"></script>
</head>
<body><div id="app"></div></body>
</html>
`,
)

/** What the browser fetches before anything is shown: the entry and what it imports at once. */
function firstLoad() {
  const seen = new Set()
  const follow = (/** @type {string} */ path) => {
    if (seen.has(path)) return
    seen.add(path)
    for (const { path: next, kind } of metafile.outputs[path]?.imports ?? [])
      if (kind === 'import-statement') follow(next)
  }
  for (const [path] of outputs) if (basename(path) === script || basename(path) === style) follow(path)
  return [...seen].reduce((sum, path) => sum + gzipSync(readFileSync(`${root}${path}`)).length, 0)
}

if (process.argv.includes('--sizes')) {
  const rows = outputs.filter(([path]) => /\.(?:js|css)$/.test(path))
  for (const [path, { bytes }] of rows.sort(([, a], [, b]) => b.bytes - a.bytes))
    console.log(`${String(bytes).padStart(9)}  ${basename(path)}`)
  console.log(`first load: ${(firstLoad() / 1000).toFixed(1)} kB gzip`)
}
