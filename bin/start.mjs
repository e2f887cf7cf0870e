// `npm start`: the main job on the bundled, invented example, or on whatever is named after `--`; then the casebook in the browser.

import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const example = fileURLToPath(new URL('../examples/crisis', import.meta.url))
const anechoic = fileURLToPath(new URL('./anechoic.mjs', import.meta.url))
const words = process.argv.slice(2)
const inputs =
  words.length > 0
    ? words
    : [
        resolve(example, 'exports'),
        // Invented, so nobody needs to be protected.
        '--open',
        '--claims',
        resolve(example, 'claims.yaml'),
        '--casework',
        resolve(example, 'casework.jsonl'),
        '--case',
        'anechoic-example',
      ]

/** The value of an option, `--case DIR` or `--case=DIR`; the last one holds. */
function optionValue(option) {
  const at = inputs.findLastIndex(word => word === option || word.startsWith(`${option}=`))
  if (at < 0) return undefined
  return inputs[at] === option ? inputs[at + 1] : inputs[at].slice(option.length + 1)
}

// A terminal gives Ctrl-C to the analysis too, which says what was kept; this process waits for it.
process.on('SIGINT', () => {})
process.chdir(process.env.INIT_CWD ?? process.cwd())
const { status } = spawnSync(process.execPath, [anechoic, 'analyse', ...inputs], { stdio: 'inherit' })
const isOver = process.env.CI || ['--json', '--help', '-h'].some(word => inputs.includes(word))
if (status !== 0 || isOver) process.exitCode = status ?? 130
else {
  const lang = optionValue('--lang')
  const language = lang === undefined ? [] : ['--lang', lang]
  process.argv = [process.argv[0], anechoic, 'serve', optionValue('--case') ?? 'anechoic-case', ...language]
  await import('./anechoic.mjs')
}
