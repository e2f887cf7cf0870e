// `npm run bench -- --only details`: figures, times, places, names and ties. Time per KB on the coded documents in test/coding/dev, loading of the
// gazetteer, and precision and recall of names on the invented people of test/names.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { figuresIn } from '../src/language/figures.ts'
import { makeGazetteer } from '../src/language/gazetteer.ts'
import { actorsIn, makeActorList } from '../src/language/names.ts'
import { placesIn } from '../src/language/places.ts'
import { timesIn } from '../src/language/times.ts'
import { tokensOf } from '../src/language/tokens.ts'
import { tiesIn } from '../src/read/ties.ts'
import { gazetteerPlaces } from '../src/system/gazetteer-file.ts'
import { nodeFiles } from '../src/system/node-files.ts'
import { peopleOf } from '../test/names/invented-people.ts'
import { measureNames } from '../test/names/measure.ts'

const DOCUMENTS = fileURLToPath(new URL('../test/coding/dev/', import.meta.url))
const ROUNDS = 40

export function detailsBench(write: (line: string) => void): void {
  const before = process.memoryUsage().heapUsed
  const [places, readMs] = timed(() => gazetteerPlaces(nodeFiles) ?? [])
  const [gazetteer, buildMs] = timed(() => makeGazetteer(places))
  const heapMb = (process.memoryUsage().heapUsed - before) / 1e6
  write(
    `gazetteer: ${places.length} places read in ${readMs.toFixed(0)} ms, ${gazetteer.byName.size} names built in ${buildMs.toFixed(0)} ms, heap +${heapMb.toFixed(0)} MB (garbage included)`,
  )
  const people = peopleOf(0, 160, 7)
  const list = makeActorList(
    people.map(({ id, given, surname }) => ({ id, kind: 'person', names: [`${given.ru} ${surname.ru}`] })),
  )
  const texts = readdirSync(DOCUMENTS)
    .filter(name => name.endsWith('.txt'))
    .map(name => ({ language: name.slice(0, 2), text: readFileSync(DOCUMENTS + name, 'utf8') }))
  const kilobytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1024
  const parts: readonly (readonly [string, (text: string, language: string) => unknown])[] = [
    ['tokens', text => tokensOf(text)],
    ['figures', (text, language) => figuresIn(text, language)],
    ['times', (text, language) => timesIn(text, language, '2022-01-12')],
    ['places', (text, language) => placesIn(text, language, gazetteer)],
    ['actors, 160 listed', text => actorsIn(text, list)],
    ['actors and ties', (text, language) => tiesIn(text, { language, statements: [], actors: actorsIn(text, list) })],
  ]
  for (const [name, run] of parts) {
    for (const { text, language } of texts) run(text, language)
    const [, spent] = timed(() => {
      for (let round = 0; round < ROUNDS; round++) for (const { text, language } of texts) run(text, language)
    })
    write(`${name}: ${(spent / ROUNDS / kilobytes).toFixed(3)} ms per KB of UTF-8`)
  }
  for (const [half, title] of [
    [0, 'tuning'],
    [1, 'held out'],
  ] as const) {
    const { mentions, strangers, precision, recall } = measureNames(half, 160, 7)
    write(
      `names, ${title}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (160 people, ${mentions} mentions, ${strangers} of others)`,
    )
  }
}

function timed<Value>(run: () => Value): readonly [Value, number] {
  const started = performance.now()
  const value = run()
  return [value, performance.now() - started]
}
