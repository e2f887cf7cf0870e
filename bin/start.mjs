// `npm start`: the main job on the bundled, invented example, or on whatever is named after `--`.

import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const example = fileURLToPath(new URL('../examples/crisis', import.meta.url))
const home = process.env.INIT_CWD ?? process.cwd()
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
        resolve(home, 'anechoic-example'),
      ]

process.chdir(home)
process.argv = [process.argv[0], fileURLToPath(new URL('./anechoic.mjs', import.meta.url)), 'analyse', ...inputs]
await import('./anechoic.mjs')
