// Laws of the simulator: what it plants is there, what it says is so, and nothing in it is real.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { CLAIMS_IN_DISPUTE } from '../../src/simulate/claims-in-dispute.ts'
import { roughResemblance, shinglesOf } from '../../src/simulate/independent-texts.ts'
import { simulateCrisis } from '../../src/simulate/simulate-crisis.ts'
import { foundPosts, namesIn, simulatedFiles, truthOf } from './simulated-folder.ts'

const NEAR_DUPLICATE = 0.6
const files = simulatedFiles({ seed: 7, shape: 'example' })
const truth = truthOf(files)
const found = foundPosts(files)
const textOf = (name: string): string => found.get(name)?.[0].text ?? ''

test('the same seed gives the same bytes, another seed others', () => {
  const again = simulatedFiles({ seed: 7, shape: 'example' })
  assert.deepEqual([...again.keys()], [...files.keys()])
  for (const [path, bytes] of files) assert.ok(again.get(path)?.equals(bytes), path)
  const other = simulatedFiles({ seed: 8, shape: 'example' })
  for (const [path, bytes] of files) {
    if (/result\.json$|\.html$|whatsapp.*\.txt$|\.csv$|truth\.json$/.test(path))
      assert.ok(!other.get(path)?.equals(bytes), path)
  }
})

test('one simulation can be written twice', () => {
  const simulation = simulateCrisis({ seed: 7, shape: 'example', posts: 1500 })
  const first = [...simulation.files()].map(({ path, bytes }) => `${path} ${bytes.length}`)
  assert.deepEqual(
    [...simulation.files()].map(({ path, bytes }) => `${path} ${bytes.length}`),
    first,
  )
})

test('each message is counted once in the total, however many exports hold it', () => {
  assert.equal(found.size, truth.totals.posts)
  assert.equal(truth.totals.posts, 3000)
})

test('the counts of each file agree with the file', () => {
  for (const { path, format, posts, services, forwards } of truth.files) {
    const held = [...files]
      .filter(([file]) => file === path || file.startsWith(`${path}/`))
      .map(([, bytes]) => bytes.toString('utf8'))
    const count = (pattern: RegExp): number => held.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0)
    if (format === 'telegram-json') {
      assert.equal(count(/^ {3}"type": "message"/gm), posts, path)
      assert.equal(count(/^ {3}"type": "service"/gm), services, path)
      assert.equal(count(/^ {3}"forwarded_from"/gm), forwards, path)
    } else if (format === 'telegram-html') {
      assert.equal(count(/class="message default/g), posts, path)
      assert.equal(count(/class="message service" id="message\d/g), services, path)
      assert.equal(count(/class="forwarded body/g), forwards, path)
    } else {
      assert.equal([...found.values()].filter(([post]) => post.file === path).length, posts, path)
    }
  }
})

test('truth names only posts that exist', () => {
  const names = namesIn(truth)
  assert.ok(names.length > 1000, `${names.length}`)
  assert.deepEqual(
    names.filter(name => !found.has(name)),
    [],
  )
})

test('no mark of the phrase books is left in any text', () => {
  for (const [name, [post]] of found) assert.doesNotMatch(post.text, /[\u0000-\u0008{}]|undefined/, name)
})

test('pictures that an export names lie beside it', () => {
  let held = 0
  for (const [path, bytes] of files) {
    if (!/result\.json$|\.html$/.test(path)) continue
    const folder = path.slice(0, path.lastIndexOf('/'))
    for (const [, picture] of bytes
      .toString('utf8')
      .matchAll(/(?:"photo": "|<a class="photo_wrap[^>]*href=")(photos\/[^"]+)"/g)) {
      assert.ok(files.has(`${folder}/${picture}`), `${folder}/${picture}`)
      held++
    }
  }
  assert.ok(held >= 10, `${held}`)
})

test('independent posts are no near-duplicates of each other: witnesses, relays, and all who felt the tremor', () => {
  const names = [...(truth.newsEvent?.posts ?? [])]
  for (const sides of Object.values(truth.claims)) {
    for (const side of [sides.support, sides.deny]) names.push(...side.origins, ...side.relays)
  }
  const shingles = names.map(name => shinglesOf(textOf(name)))
  assert.ok(names.length > 150)
  for (let i = 0; i < names.length; i++) {
    for (let j = 0; j < i; j++) {
      const resemblance = roughResemblance(shingles[i], shingles[j])
      assert.ok(resemblance < NEAR_DUPLICATE, `${textOf(names[i])} | ${textOf(names[j])}: ${resemblance}`)
    }
  }
})

test('daily talk hardly ever resembles by chance', () => {
  const planted = new Set(namesIn(truth))
  const daily = [...found].filter(([name]) => !planted.has(name) && !name.includes('/1')).slice(0, 700)
  const shingles = daily.map(([name]) => shinglesOf(textOf(name))).filter(set => set.size > 40)
  let close = 0
  for (let i = 0; i < shingles.length; i++) {
    for (let j = 0; j < i; j++) if (roughResemblance(shingles[i], shingles[j]) >= NEAR_DUPLICATE) close++
  }
  assert.ok(close <= shingles.length * 0.03, `${close} pairs among ${shingles.length}`)
})

test('copies are near-duplicates of what they copy; paraphrases and translations say that they are', () => {
  const kinds = new Set<string>()
  for (const { post, of, variation } of truth.copies) {
    kinds.add(variation)
    if (variation === 'paraphrase' || variation === 'translated' || textOf(of) === '') continue
    if (truth.edits.includes(of)) continue
    const resemblance = roughResemblance(shinglesOf(textOf(post)), shinglesOf(textOf(of)))
    assert.ok(resemblance >= NEAR_DUPLICATE, `${variation} ${resemblance}: ${textOf(post)} | ${textOf(of)}`)
  }
  for (const kind of [
    'equal',
    'typo',
    'emoji',
    'homoglyph',
    'prefix',
    'suffix',
    'punctuation',
    'translated',
    'paraphrase',
  ]) {
    assert.ok(kinds.has(kind), kind)
  }
})

test('forwards are marked by the platform and carry the text of their origin', () => {
  assert.ok(truth.forwards.length > 60)
  assert.deepEqual(new Set(truth.forwards.map(({ kind }) => kind)), new Set(['channel', 'user', 'hidden']))
  for (const { post, of } of truth.forwards) {
    assert.ok(found.get(post)?.[0].isForward, post)
    assert.equal(textOf(post), textOf(of))
  }
})

test('what witnesses and relays say holds all words of a term of their side and no term of the other', () => {
  const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const matches = (text: string, terms: readonly string[]): boolean => {
    const words = wordsOf(text)
    // Russian and Kazakh words take endings: a word of a term may be the beginning of a word of the text.
    return terms.some(term =>
      term
        .split(' ')
        .every(part =>
          [...words].some(
            word => word === part || (part.length > 4 && word.startsWith(part)) || word === part.slice(0, -1),
          ),
        ),
    )
  }
  for (const claim of CLAIMS_IN_DISPUTE) {
    for (const side of ['support', 'deny'] as const) {
      const { origins, relays, posts, trueOrigins } = truth.claims[claim.id][side]
      assert.equal(trueOrigins, origins.length)
      assert.ok(posts >= origins.length + relays.length)
      for (const name of [...origins, ...relays]) {
        assert.ok(matches(textOf(name), claim[side].search), `${claim.id} ${side}: ${textOf(name)}`)
        const other = claim[side === 'support' ? 'deny' : 'support'].search
        assert.ok(!matches(textOf(name), other), `${claim.id} not ${side}: ${textOf(name)}`)
      }
    }
  }
})

test('the chain letter has no origin, only copies', () => {
  assert.equal(truth.claims.morgue.support.trueOrigins, 0)
  assert.ok((truth.chainLetter?.posts.length ?? 0) >= 100)
})

test('a later export shows edits and lacks what was deleted', () => {
  const later = JSON.parse(files.get('exports/telegram/neighbours-later/result.json')?.toString('utf8') ?? '') as {
    messages: { id: number; edited?: string }[]
  }
  const byId = new Map(later.messages.map(message => [String(message.id), message]))
  const inLater = (name: string) => byId.get(name.slice(name.lastIndexOf('/') + 1))
  const edited = truth.edits.filter(name => (found.get(name)?.length ?? 0) > 1)
  assert.ok(edited.length >= 1 && truth.deletions.length >= 1)
  for (const name of edited) {
    assert.ok(inLater(name)?.edited !== undefined, name)
    assert.notEqual(found.get(name)?.[0].text, found.get(name)?.[1].text)
  }
  for (const name of truth.deletions) assert.equal(inLater(name), undefined, name)
})

test('the outage quiets its place: daily talk falls below a tenth, and only a few planted posts stand in it', () => {
  const { start, end } = truth.outage ?? { start: 0, end: 0 }
  const planted = new Set(namesIn(truth))
  const posts = [...found].filter(([, [post]]) => /drivers|neighbours/.test(post.file))
  const during = (from: number, to: number): [number, number] => {
    const inside = posts.filter(([, [post]]) => post.time >= from && post.time < to)
    const daily = inside.filter(([name]) => !planted.has(name)).length
    return [daily, inside.length - daily]
  }
  const [daily, others] = during(start, end)
  const [before] = during(start - (end - start), start)
  assert.ok(before > 40 && daily < before / 10, `${daily} against ${before}`)
  assert.ok(others < 10, `${others}`)
})

test('campaigns: members act on one object within their window, in exports that know them by id', () => {
  for (const { name, accounts, objects } of truth.campaigns) {
    assert.equal(objects.length, name === 'fast' ? 15 : 18)
    for (const posts of objects) {
      const times = posts.map(post => found.get(post)?.[0].time ?? Number.NaN)
      const spread = Math.max(...times) - Math.min(...times)
      assert.ok(spread <= (name === 'fast' ? 30_000 : 170 * 60_000), `${name} ${spread}`)
      for (const post of posts) assert.ok(accounts.includes(found.get(post)?.[0].account ?? ''), post)
    }
  }
})

test('a format left out leaves its files out; options out of range are refused', () => {
  const tables = simulatedFiles({ seed: 1, shape: 'example', formats: ['table'] })
  assert.deepEqual([...tables.keys()], ['exports/tables/posts.csv', 'claims.yaml', 'truth.json'])
  const posts = foundPosts(tables)
  assert.deepEqual(
    namesIn(truthOf(tables)).filter(name => !posts.has(name)),
    [],
  )
  assert.throws(() => simulatedFiles({ seed: 1, shape: 'example', posts: 100 }), RangeError)
  assert.throws(() => simulateCrisis({ seed: 1, shape: 'bench', posts: 0 }), RangeError)
  assert.throws(() => simulateCrisis({ seed: 1, shape: 'bench', days: Number.NaN }), RangeError)
  assert.throws(() => simulateCrisis({ seed: 1, shape: 'bench', floods: [{ accounts: 0, minutes: 1 }] }), RangeError)
})

const PLACES = new URL('../../../shared/data/places/kz-cities-geonames.json', import.meta.url)

test('no outlet, politician or agency that exists is named', () => {
  const names =
    'bbc|cnn|reuters|tass|interfax|kommersant|meduza|tengrinews|azattyq|kazinform|informburo|bloomberg|al jazeera|' +
    'kazakhstan|almaty|astana|tokayev|nazarbayev|putin|russia|moscow|тасс|интерфакс|коммерсант|медуза|азаттык|азаттық|' +
    'тенгри|казинформ|казахстан|қазақстан|алматы|астана|токаев|тоқаев|назарбаев|путин|россия|ресей|москва|мәскеу'
  const real = new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'iu')
  assert.match('в Алматы тихо', real)
  for (const [path, bytes] of files) if (!path.endsWith('.jpg')) assert.doesNotMatch(bytes.toString('utf8'), real, path)
})

test('no place of Kazakhstan is named', { skip: existsSync(PLACES) ? false : 'needs ../shared/data/places' }, () => {
  const places = JSON.parse(readFileSync(PLACES, 'utf8')) as { name: string }[]
  const words = new Set<string>()
  for (const [path, bytes] of files) {
    if (!path.endsWith('.jpg'))
      for (const word of bytes
        .toString('utf8')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [])
        words.add(word)
  }
  const named = places.filter(({ name }) =>
    name
      .toLowerCase()
      .split(/[\s-]+/)
      .every(part => words.has(part)),
  )
  assert.deepEqual(
    named.map(({ name }) => name),
    [],
  )
})
