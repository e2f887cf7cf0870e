import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { matchText } from './match-words.ts'
import { type PolarityKind, polarityOf } from './polarity.ts'
import { isKazakhNegative } from './polarity-words.ts'

/** Polarity of the words of a text that begin like one of the given. */
function kindOf(text: string, hits: string, side: 'support' | 'deny' = 'support'): PolarityKind {
  const cut = matchText(text.toLowerCase(), word => [word.slice(0, 5)])
  const stems = hits.split(' ')
  const at = [...cut.words.keys()].filter(i => stems.some(stem => cut.words[i].text.startsWith(stem)))
  return polarityOf(cut, at, side).kind
}

const CASES: readonly (readonly [PolarityKind, string, string])[] = [
  ['affirmed', 'shot bridge', 'I heard shots on the bridge and lay down.'],
  ['negated', 'shot bridge', 'There were no shots on the bridge.'],
  ['negated', 'shot bridge', 'Shots on the bridge were never heard.'],
  ['negated', 'shot bridge', "I didn't hear any shots on the bridge."],
  ['affirmed', 'shot bridge', 'I heard shots on the bridge, but nobody ran.'],
  ['affirmed', 'shot bridge', "I can't believe it, shots on the bridge again"],
  ['affirmed', 'shot bridge', 'Not only shots on the bridge, fire on the pier too'],
  ['negation-near', 'shoot bridge', 'Nobody was hurt in the shooting on the bridge.'],
  ['denied', 'shot bridge', 'It is a lie that there were shots on the bridge.'],
  ['denied', 'shot bridge', 'Shots on the bridge? No: shots on the bridge are a rumour.'],
  ['denied', 'shot bridge', 'Shots on the bridge were reported. This is false.'],
  ['affirmed', 'shot bridge', 'It is not a lie, there were shots on the bridge.'],
  ['question', 'shot bridge', 'Were there shots on the bridge?'],
  ['condition', 'shot bridge', 'If there were shots on the bridge, we would know.'],
  ['condition', 'shoot bridge', 'Tomorrow they will be shooting on the bridge'],
  ['negated', 'sold', 'The dean sold nothing'],
  ['denied', 'ferry sank', 'Stop saying that the ferry sank'],
  ['doubted', 'ferry sank', 'Some say the ferry sank, others that it turned back'],
  ['doubted', 'shot bridge', 'Allegedly shots on the bridge'],
  ['affirmed', 'склад подожг', 'Склад подожгли ночью.'],
  ['negated', 'склад подожг', 'Склад не подожгли, он цел.'],
  ['negated', 'выстр мосту', 'Выстрелов на мосту не было.'],
  ['negated', 'выстр мосту', 'Никаких выстрелов на мосту'],
  ['affirmed', 'выстр мосту', 'Выстрелы на мосту не утихали до утра.'],
  ['denied', 'склад подожг', 'Неправда, что склад подожгли.'],
  ['denied', 'склад подожг', 'Опровергли, что склад подожгли'],
  ['denied', 'склад подожг', 'Не верьте, что склад подожгли'],
  ['affirmed', 'склад подожг', 'Не верьте им: склад подожгли, сам видел'],
  ['question', 'склад подожг', 'Правда ли, что склад подожгли?'],
  ['condition', 'склад сжечь', 'Они хотели сжечь склад'],
  ['doubted', 'склад подожг', 'Якобы склад подожгли'],
  ['affirmed', 'койма ортен', 'Қойма түнде өртенді.'],
  ['negated', 'койма ортен', 'Қойма өртенген жоқ.'],
  ['negated', 'койма ортен', 'Қойма өртенбеді.'],
  ['negated', 'ок копир', 'Көпірде оқ атылмады'],
  ['denied', 'койма ортен', 'Қойма өртенді дегені өтірік.'],
  ['denied', 'койма ортен', 'Қойма өртенді дегенге сенбеңіздер'],
  ['question', 'койма ортен', 'Қойма өртенді ме?'],
  ['condition', 'койма орте', 'Олар қойманы өртемек болды'],
]

for (const [kind, hits, text] of CASES) test(`${kind}: ${text}`, () => assert.equal(kindOf(text, hits), kind))

test('a rumour that a denying text names is no denial of that text', () => {
  assert.equal(kindOf('The morgue was quiet, rumours are wrong.', 'morgue quiet', 'deny'), 'affirmed')
  assert.equal(kindOf('The morgue was full, rumours are wrong.', 'morgue full', 'support'), 'denied')
})

test('Kazakh verbs that deny, and words that only look so', () => {
  for (const word of ['ортемеди', 'атылмаган', 'болмайды', 'айтпады', 'сенбейди', 'ортенбепти'])
    assert.ok(isKazakhNegative(word), word)
  for (const word of ['сабады', 'камады', 'табады', 'попади', 'спасатель', 'бармак', 'ортеди', 'алмас', 'думай'])
    assert.ok(!isKazakhNegative(word), word)
})

test('any text is answered, and long hostile ones within a bound', () => {
  const piece = fc.constantFrom(
    'not ',
    'не ',
    'shots ',
    'жоқ ',
    'ма? ',
    'if ',
    ', ',
    '. ',
    'that ',
    '"',
    'fake: ',
    'мосту',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const kind = kindOf(pieces.join(''), 'shots мосту')
      assert.ok(typeof kind === 'string')
    }),
    { numRuns: 300 },
  )
  for (const part of ['not shots ', 'не не ', 'shots? ', 'өртемеді ', '"', 'if that ', 'а'.repeat(40)]) {
    const started = cpuMilliseconds()
    kindOf(part.repeat(Math.ceil(1_000_000 / part.length)), 'shots')
    assert.ok(cpuMilliseconds() - started < 1500, part)
  }
})
