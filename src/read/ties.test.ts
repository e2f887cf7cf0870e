import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { actorsIn, makeActorList } from '../language/names.ts'
import type { Statement } from '../model/reading.ts'
import { tiesIn } from './ties.ts'

const LIST = makeActorList([
  { id: 'aidar', kind: 'person', names: ['Айдар Ломасов'] },
  { id: 'bolat', kind: 'person', names: ['Болат Щеглов'] },
])

function statement(text: string, part: string, rest: Partial<Statement>): Statement {
  const start = text.indexOf(part)
  return {
    id: 's1',
    start,
    end: start + part.length,
    text: part,
    speakers: ['author'],
    kind: 'factual',
    polarity: 'affirm',
    evidentiality: 'unsourced',
    figures: [],
    places: [],
    times: [],
    actors: [],
    language: 'en',
    confidence: 1,
    because: [],
    ...rest,
  }
}

function read(text: string, statements: readonly Statement[] = []): string[] {
  const actors = actorsIn(text, LIST)
  return tiesIn(text, { language: 'und', statements, actors }).map(
    tie =>
      `${tie.from} ${tie.kind} ${tie.to}${tie.alleged ? '' : ', documented'}${tie.polarity === 'affirm' ? '' : `, ${tie.polarity}`}`,
  )
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Aidar Lomasov is the brother of Bolat Shcheglov.', ['aidar family bolat']],
  ['Aidar Lomasov is not the brother of Bolat Shcheglov.', ['aidar family bolat, deny']],
  [
    "Bolat Shcheglov's nephew Aidar Lomasov owns Tulpar Foundation.",
    ['aidar family bolat', 'aidar control Tulpar Foundation'],
  ],
  [
    'Aidar Lomasov, head of Tulpar Foundation, said that Sunkar Company is owned by Bolat Shcheglov.',
    ['aidar directorship Tulpar Foundation', 'bolat control Sunkar Company'],
  ],
  [
    'According to the company register, Aidar Lomasov owns Tulpar Foundation.',
    ['aidar control Tulpar Foundation, documented'],
  ],
  [
    'Aidar Lomasov is a friend of Bolat Shcheglov. Aidar Lomasov is linked to Bolat Shcheglov.',
    ['aidar association bolat', 'aidar unknown bolat'],
  ],
  ['Aidar Lomasov, who owns Tulpar Foundation, left.', ['aidar control Tulpar Foundation']],
  ['Айдар Ломасов, который возглавляет фонд «Тулпар», ушёл.', ['aidar directorship Тулпар']],
  ['Aidar Lomasov is a member of Tulpar Foundation.', ['aidar membership Tulpar Foundation']],
  [
    'Айдар Ломасов — брат Болата Щеглова. Айдар Ломасов не является зятем Болата Щеглова.',
    ['aidar family bolat', 'aidar family bolat, deny'],
  ],
  [
    'Глава фонда «Тулпар» Айдар Ломасов молчит. Фонд «Тулпар» возглавляет Болат Щеглов.',
    ['aidar directorship Тулпар', 'bolat directorship Тулпар'],
  ],
  [
    'Фонд «Тулпар» принадлежит Болату Щеглову. По данным реестра, Айдар Ломасов владеет фондом «Тулпар».',
    ['bolat control Тулпар', 'aidar control Тулпар, documented'],
  ],
  [
    'Айдар Ломасов приходится племянником Болату Щеглову. Айдар Ломасов связан с Болатом Щегловым.',
    ['aidar family bolat', 'aidar unknown bolat'],
  ],
  [
    'Айдар Ломасов — Болат Щегловтың ағасы. Айдар Ломасов Болат Щегловтың жиені емес.',
    ['aidar family bolat', 'aidar family bolat, deny'],
  ],
  [
    '«Тулпар» қорының басшысы Айдар Ломасов келді. «Тулпар» қоры Болат Щегловқа тиесілі.',
    ['aidar directorship Тулпар', 'bolat control Тулпар'],
  ],
  [
    'Айдар Ломасов «Тулпар» қорын басқарады. Айдар Ломасов Болат Щегловпен байланысты. Айдар Ломасов Болат Щегловтың досы.',
    ['aidar directorship Тулпар', 'aidar unknown bolat', 'aidar association bolat'],
  ],
]
for (const [text, expected] of CASES) test(`ties: ${text}`, () => assert.deepEqual(read(text), expected))

const NONE = [
  'Aidar Lomasov came. The brother of somebody met Bolat Shcheglov.',
  'Aidar Lomasov said that his brother left and Bolat Shcheglov stayed.',
  'Айдар Ломасов пришёл. Брат Болата Щеглова ушёл.',
  'Айдар Ломасов видел, что глава фонда уехал, а Болат Щеглов остался.',
  'Айдар Ломасов келді, ал Болат Щеглов кетті. Оның ағасы бар.',
  'The head turned. Aidar Lomasov',
  'Aidar Lomasov owns a house and Bolat Shcheglov rents it.',
  'Aidar Lomasov, who owns a shop, met Bolat Shcheglov.',
  'Айдар Ломасов, который возглавляет цех, встретил Болата Щеглова.',
]
for (const text of NONE) test(`no ties: ${text}`, () => assert.deepEqual(read(text), []))

test('speakers and denial are those of the statement around the tie', () => {
  const text = 'Aliya denied that Aidar Lomasov is the brother of Bolat Shcheglov.'
  const part = 'Aidar Lomasov is the brother of Bolat Shcheglov'
  const statements = [statement(text, part, { speakers: ['Aliya', 'author'], polarity: 'deny' })]
  const [tie] = tiesIn(text, { language: 'en', statements, actors: actorsIn(text, LIST) })
  assert.deepEqual([tie.speakers, tie.polarity, tie.alleged], [['Aliya', 'author'], 'deny', true])
})

test('an aside is told by who speaks in the document, and a denial of the sentence is not its own', () => {
  const text = "Bolat Shcheglov's brother Aidar Lomasov did not come, Aliya said."
  const statements = [
    statement(text, "Bolat Shcheglov's brother Aidar Lomasov did not come", {
      speakers: ['Aliya', 'author'],
      polarity: 'deny',
    }),
  ]
  const [tie] = tiesIn(text, { language: 'en', statements, actors: actorsIn(text, LIST) })
  assert.equal(tie.polarity, 'affirm')
  const outside = 'Aidar Lomasov, head of Tulpar Foundation, said the bridge was closed.'
  const [other] = tiesIn(outside, {
    language: 'en',
    statements: [statement(outside, 'the bridge was closed', { speakers: ['Aidar Lomasov', 'author'] })],
    actors: actorsIn(outside, LIST),
  })
  assert.deepEqual(other.speakers, ['author'])
})

const PIECES = [
  'Айдар Ломасов',
  'Болата Щеглова',
  'Aidar Lomasov',
  'Bolat Shcheglov',
  'is',
  'the',
  'brother',
  'of',
  "'s",
  ',',
  '.',
  'брат',
  'глава',
  'фонд',
  '«Тулпар»',
  '—',
  'не',
  'ағасы',
  'owns',
  'by',
  'принадлежит',
  'емес',
  '\n',
  'басқарады',
]

test('any text: a tie joins two different actors inside the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }), pieces => {
      const text = pieces.join(' ')
      for (const tie of tiesIn(text, { language: 'und', statements: [], actors: actorsIn(text, LIST) })) {
        assert.ok(tie.start >= 0 && tie.end > tie.start && tie.end <= text.length)
        assert.notEqual(tie.from, tie.to)
      }
    }),
    { numRuns: 300 },
  )
})

test('hostile repetition costs linear time', () => {
  for (const piece of [
    'Айдар Ломасов брат ',
    'глава ',
    'Aidar Lomasov owns ',
    'is the brother of ',
    'Айдар Ломасов, ',
  ]) {
    const text = piece.repeat(60_000 / piece.length)
    const actors = actorsIn(text, LIST)
    const statements = Array.from({ length: 500 }, (_, index) =>
      statement(text, text.slice(index * 20, index * 20 + 20), {}),
    )
    const started = cpuMilliseconds()
    tiesIn(text, { language: 'und', statements, actors })
    assert.ok(cpuMilliseconds() - started < 1500, piece)
  }
})
