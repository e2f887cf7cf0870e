// `npm run bench`: our figures beside limits and peers, in one run. `--only json,memory,html,texts,documents,language,details,custody,sealed,line,clips,coordination,coding,handing,footage,pictures,serve`, `--sizes 35k,100000`, `--case FOLDER` for one that was analysed (serve).

import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { clipsBench } from './clips.ts'
import { codingBench } from './coding.ts'
import { COORDINATION_SIZES, coordinationBench } from './coordination.ts'
import { custodyBench } from './custody.ts'
import { detailsBench } from './details.ts'
import { documentsBench } from './documents.ts'
import { FOOTAGE_SIZES, footageScaleBench } from './footage-scale.ts'
import { HANDING_SIZES, handingBench } from './handing.ts'
import { languageBench } from './language.ts'
import { nearDuplicatesBench } from './near-duplicates.ts'
import { picturesBench } from './pictures.ts'
import { sealedCaseBench } from './sealed-case.ts'
import { serveBench } from './serve.ts'
import { telegramHtmlReaderBench } from './telegram-html-reader.ts'
import { telegramJsonMemoryBench } from './telegram-json-memory.ts'
import { telegramJsonReaderBench } from './telegram-json-reader.ts'
import { wholeLineBench } from './whole-line.ts'

const SIZES = [10_000, 100_000, 1_000_000, 3_000_000]
const SEALED_SIZES = [100_000, 1_000_000]
const SERVED_SIZES = [1_000_000]

const { values } = parseArgs({
  options: { only: { type: 'string' }, sizes: { type: 'string' }, case: { type: 'string' } },
})
const asked = values.sizes?.split(',')
const write = (line: string) => console.log(line)

const parts: readonly (readonly [string, string, () => Promise<void>])[] = [
  ['json', 'Telegram JSON reader', () => telegramJsonReaderBench(write)],
  ['memory', 'Telegram JSON of 2 GB', () => telegramJsonMemoryBench(write)],
  ['html', 'Telegram HTML reader', () => telegramHtmlReaderBench(write)],
  ['texts', 'Near-duplicates', () => nearDuplicatesBench(write)],
  ['documents', 'Documents', () => documentsBench(write)],
  ['language', 'Languages of sentences', async () => languageBench(write)],
  ['details', 'Figures, times, places, names', async () => detailsBench(write)],
  ['custody', 'Custody', () => custodyBench(write)],
  [
    'sealed',
    'A sealed case',
    async () => sealedCaseBench(write, asked?.filter(size => size !== '35k').map(Number) ?? SEALED_SIZES),
  ],
  [
    'line',
    'The whole line, from export to report',
    () => wholeLineBench(write, asked?.filter(size => size !== '35k').map(Number) ?? SIZES),
  ],
  ['clips', 'Videos', () => clipsBench(write)],
  ['coding', 'Assisted coding', () => codingBench(write)],
  ['coordination', 'Acting together', () => coordinationBench(write, asked ?? COORDINATION_SIZES)],
  [
    'handing',
    'Handing on',
    () => handingBench(write, asked?.filter(size => size !== '35k').map(Number) ?? HANDING_SIZES),
  ],
  [
    'footage',
    'Families of very many pictures',
    async () => footageScaleBench(write, asked?.map(Number) ?? FOOTAGE_SIZES),
  ],
  ['pictures', 'Pictures', () => picturesBench(write)],
  [
    'serve',
    'The casebook in the browser',
    () => serveBench(write, asked?.filter(size => size !== '35k').map(Number) ?? SERVED_SIZES, values.case),
  ],
]

write(`node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()})`)
for (const [name, title, run] of parts) {
  if (values.only !== undefined && !values.only.split(',').includes(name)) continue
  write(`\n## ${title}`)
  await run()
}
