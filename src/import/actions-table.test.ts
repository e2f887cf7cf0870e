import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LANGUAGES } from '../messages/catalogue.ts'
import { problemText } from '../messages/problems.ts'
import { ACTION_KINDS, type ActionSet } from '../model/action-set.ts'
import type { ByteSource } from '../model/source-record.ts'
import { type ActionTableOptions, readActionTable } from './actions-table.ts'

function sourceOf(content: string | Uint8Array): ByteSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name: 'table.csv',
    sizeBytes: bytes.length,
    readAt(target, position) {
      const part = bytes.subarray(position, position + target.length)
      target.set(part)
      return part.length
    },
  }
}

const HEAD = 'object_id,account_id,content_id,timestamp_share'
const T = 1_700_000_000

async function read(content: string | Uint8Array, options: ActionTableOptions = {}) {
  const table = await readActionTable(sourceOf(content), options)
  for (const problem of table.problems) {
    for (const language of LANGUAGES) {
      const text = problemText(problem, language).replace(/[“«][^”»]*[”»]/g, '')
      assert.ok(text !== problem.code && !text.includes('undefined') && !text.includes('NaN'), text)
    }
  }
  const codes = table.problems.map(problem => problem.code).filter(code => code !== 'actions-understood')
  const said = (code: string) => {
    const problem = table.problems.find(each => each.code === code)
    return problem === undefined ? undefined : problemText(problem, 'en')
  }
  return { ...table, codes, said, actions: actionsOf(table.set) }
}

/** The set as plain rows in its own order. */
function actionsOf(set: ActionSet) {
  return Array.from(set.time, (time, i) => ({
    kind: ACTION_KINDS[set.objectKind[set.object[i]]],
    object: set.objectIds[set.object[i]],
    account: set.accountIds[set.account[i]],
    time,
    act: set.act[i],
    ...(set.actIds === undefined ? {} : { content: set.actIds[set.act[i]] }),
  }))
}

interface Row {
  readonly object: string
  readonly account: string
  readonly content: string
  readonly time: number
  readonly kind: string
}

/** The slow way: sort plain rows, drop those equal to the one before, number acts as they come. */
function slowly(rows: readonly Row[], withContent: boolean) {
  const keyOf = (row: Row) => [
    row.account,
    ACTION_KINDS.indexOf(row.kind as 'link'),
    row.object,
    withContent ? row.content : '',
  ]
  const compare = (a: Row, b: Row) => {
    if (a.time !== b.time) return a.time - b.time
    const [first, second] = [keyOf(a), keyOf(b)]
    const at = first.findIndex((value, i) => value !== second[i])
    return at === -1 ? 0 : first[at] < second[at] ? -1 : 1
  }
  const sorted = rows.toSorted(compare).filter((row, i, all) => i === 0 || compare(all[i - 1], row) !== 0)
  const acts: string[] = []
  return sorted.map((row, i) => {
    const name = withContent && row.content !== '' ? JSON.stringify([row.content, row.account]) : `row ${i}`
    if (!acts.includes(name)) acts.push(name)
    return { ...row, act: acts.indexOf(name) }
  })
}

const id = fc.constantFrom(
  'a',
  'A',
  'b',
  ' b',
  '__proto__',
  'constructor',
  '12345678901234567890',
  '1',
  '01',
  'ы',
  '😀',
  '\ue000',
  'a,"b"',
  "o'x",
  'x'.repeat(10_000),
)
const row = fc.record({
  object: id,
  account: id,
  content: fc.constantFrom('', 'c', 'd', 'toString', '😀', '\ue000', 'e'),
  time: fc.integer({ min: 0, max: 5 }).map(seconds => (T + seconds) * 1000),
  kind: fc.constantFrom('link', 'text', 'object'),
})

function cellOf(value: string): string {
  return /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

test('a table becomes the set that sorting plain rows gives, in any order of its rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 25 }),
      fc.boolean(),
      fc.nat(),
      async (rows, withContent, turn) => {
        const write = (list: readonly Row[]) =>
          [
            'object_id,account_id,timestamp_share,kind,content_id',
            ...list.map(each =>
              [each.object, each.account, each.time / 1000, `co-${each.kind}`, each.content]
                .map(cell => cellOf(String(cell)))
                .join(','),
            ),
          ]
            .map(line => (withContent ? line : line.slice(0, line.lastIndexOf(','))))
            .join('\n')
        const turned = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)].reverse()
        const table = await read(write(rows))
        const expected = slowly(rows, withContent)
        assert.deepEqual(
          table.actions,
          expected.map(({ content, kind, object, account, time, act }) => ({
            kind,
            object,
            account,
            time,
            act,
            ...(withContent ? { content } : {}),
          })),
        )
        assert.deepEqual((await read(write(turned))).set, table.set)
        const { set } = table
        assert.deepEqual(set.accountIds, [...new Set(rows.map(each => each.account))].sort())
        const objects = [...set.objectIds.keys()].map(i => [set.objectKind[i], set.objectIds[i]] as const)
        for (let i = 1; i < objects.length; i++) {
          const [[kind, name], [nextKind, nextName]] = [objects[i - 1], objects[i]]
          assert.ok(kind < nextKind || (kind === nextKind && name < nextName))
        }
        assert.equal(table.rows, rows.length)
        assert.equal(table.kept, expected.length)
        assert.equal(
          table.problems.find(each => each.code === 'actions-repeated')?.parameters.rows ?? 0,
          rows.length - expected.length,
        )
      },
    ),
    { numRuns: 60 },
  )
})

test('nothing in a file makes reading fail', async () => {
  const piece = fc.constantFrom(
    HEAD,
    '\n',
    '\r\n',
    ',',
    ';',
    '\t',
    '"',
    "'",
    '\0',
    '\ufeff',
    'a',
    '-1',
    '1e99',
    `${T}`,
    `${T}000`,
    '2021-06-16T10:00:00Z',
    '__proto__',
    '=cmd()',
    '[{',
    'sep=;',
    '\\',
    '\u202e',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.boolean(), async (pieces, hasHead) => {
      const table = await read((hasHead ? `${HEAD}\n` : '') + pieces.join(''))
      assert.equal(table.set.time.length, table.kept)
      assert.ok(table.kept > 0 || table.problems.some(problem => problem.severity === 'loss'))
    }),
    { numRuns: 300 },
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async bytes => void (await read(bytes))),
    { numRuns: 150 },
  )
})

test('a file with nothing but the line that names the delimiter is said to hold no rows', async () => {
  const table = await read('sep=;\r\n')
  assert.deepEqual(
    table.problems.map(({ code, severity }) => [code, severity]),
    [['table-empty', 'loss']],
  )
})

test('encodings, delimiters, quotes and line ends do not show', async () => {
  const plain = `${HEAD}\nо,ә,1,${T}\nо,b,2,${T + 5}\n`
  const { set } = await read(plain)
  assert.equal(set.time.length, 2)
  const utf16 = (isBig: boolean, text: string) => {
    const bytes = new Uint8Array(text.length * 2)
    for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(2 * i, text.charCodeAt(i), !isBig)
    return bytes
  }
  const forms = [
    `\ufeff${plain}`,
    utf16(false, `\ufeff${plain}`),
    utf16(true, `\ufeff${plain}`),
    plain.replaceAll(',', ';'),
    plain.replaceAll(',', '\t'),
    `sep=;\r\n${plain.replaceAll(',', ';')}`,
    plain.replaceAll('\n', '\r\n'),
    plain.replaceAll(/[^,\n]+/g, '"$&"'),
    plain.trimEnd(),
    plain.replaceAll('\n', '\n\n'),
  ]
  for (const form of forms) {
    const table = await read(form)
    assert.deepEqual(table.set, set)
    assert.deepEqual(table.codes, [])
  }
  const cyrillic = Uint8Array.from(`${HEAD}\n\xee\xe1\xfa\xe5\xea\xf2,\xe0\xe2\xf2\xee\xf0,1,${T}\n`, letter =>
    letter.charCodeAt(0),
  )
  const guessed = await read(cyrillic)
  assert.deepEqual(
    [guessed.set.objectIds, guessed.set.accountIds, guessed.codes.includes('table-encoding-guessed')],
    [['объект'], ['автор'], true],
  )
})

test('columns are found by name, in any order, or by the map', async () => {
  const { actions, said } = await read(`Date,User Name,note,URL\n${T},ann,x,https://e.example/\n`)
  assert.deepEqual(actions, [{ kind: 'link', object: 'https://e.example/', account: 'ann', time: T * 1000, act: 0 }])
  assert.match(said('actions-understood') ?? '', /object=URL, account=User Name, time=Date;/)
  const table = `when,who,__proto__\n${T},ann,x\n`
  const mapped = await read(table, {
    columns: { object_id: '__proto__', account: 'who', timestamp_share: 'when' },
    kind: 'hashtag',
  })
  assert.deepEqual(mapped.actions, [{ kind: 'hashtag', object: 'x', account: 'ann', time: T * 1000, act: 0 }])
  const missing = await read(table)
  assert.equal(missing.kept, 0)
  assert.equal(
    missing.said('actions-columns-missing'),
    'No column was found for: object, account, time. Columns found: when, who, __proto__. Name them: --columns object_id=COLUMN,account_id=COLUMN,timestamp_share=COLUMN',
  )
  const wrong = await read(`${HEAD}\no,a,c,${T}\n`, { columns: { account_id: 'nobody', colour: 'object_id' } })
  assert.equal(wrong.kept, 0)
  assert.match(
    wrong.said('actions-map-unknown') ?? '',
    /is not there: nobody, colour\. Columns found: object_id, account_id/,
  )
  assert.deepEqual((await read(`object_id,account_id\no,a\n`)).codes, ['actions-columns-missing'])
})

test('what is no table says so', async () => {
  assert.deepEqual((await read('')).codes, ['table-empty'])
  assert.deepEqual((await read('\n \n')).codes, ['table-empty'])
  assert.deepEqual((await read(`${HEAD}\n`)).codes, ['table-empty'])
  assert.deepEqual((await read(HEAD)).codes, ['table-empty'])
  assert.match((await read('[{"object_id": "o"}]')).said('actions-json') ?? '', /JSON, not a table: “\[\{"object_id/)
})

test('rows that do not fit are left out, counted and quoted', async () => {
  const table = await read(
    `${HEAD}\no,a,c,${T}\no,b,d,${T},=extra\no,c\no,d,e,${T},,\n,e,f,${T}\nNA,e,g,${T}\no, ,h,${T}\n"o,f,i,${T}\n`,
  )
  assert.deepEqual(
    table.actions.map(action => action.account),
    ['a', 'd', 'f'],
  )
  assert.equal(table.rows, 8)
  assert.match(table.said('actions-row-long') ?? '', /^1 row left out.*5 instead of 4, beyond the last: “=extra”/)
  assert.match(table.said('actions-row-short') ?? '', /^1 row with fewer fields .*first: 2 of 4/)
  assert.match(table.said('actions-cell-empty') ?? '', /^3 rows left out.*first: “” in the column object_id/)
  assert.match(table.said('actions-time-unreadable') ?? '', /^1 row .*first: “”/)
  assert.ok(table.codes.includes('table-quote-unclosed'))
  assert.deepEqual(
    table.problems.map(problem => problem.severity),
    table.problems.map(problem => problem.severity).sort(),
  )
})

test('words that programs print for a missing value are no ids', async () => {
  for (const word of [
    '',
    ' ',
    '\u00a0',
    'NA',
    'N/A',
    '#N/A',
    'NaN',
    'nan',
    'NULL',
    'null',
    'None',
    '<NA>',
    'undefined',
  ]) {
    const table = await read(`${HEAD}\n${word},a,c,${T}\no,${word},c,${T}\n`)
    assert.deepEqual([table.kept, table.rows], [0, 2], word)
  }
  for (const word of ['Nan', 'nul', 'none', 'NAN', '0', '-']) {
    assert.equal((await read(`${HEAD}\n${word},${word},c,${T}\n`)).kept, 1, word)
  }
})

test('ids are never numbers, never trimmed and never folded', async () => {
  const ids = [
    '9007199254740993',
    '9007199254740992',
    '007',
    '7',
    'ann',
    'Ann',
    ' ann',
    'ann\u200b',
    '-1',
    '=1+1',
    'a\0b',
    'a\0c',
    '1.0',
    '1',
  ]
  const table = await read(`${HEAD}\n${ids.map((each, i) => `o,${each},${i},${T + i}`).join('\n')}`)
  assert.deepEqual(
    table.actions.map(action => action.account),
    ids,
  )
  assert.match(
    table.said('actions-ids-alike') ?? '',
    /^3 ids in the column account_id .* “ann” and “ ann”; they are kept apart\.$/,
  )
  const twoKinds = await read(`object_id,account_id,time,kind\nO,a,${T},link\nO,b,${T + 1},text\n`)
  assert.deepEqual([twoKinds.kept, twoKinds.codes], [2, []])
  const rounded = await read(`${HEAD}\no,1.23457E+17,c,${T}\no,1.23457E+17,d,${T + 1}\no,b,e,${T}`)
  assert.match(rounded.said('actions-ids-rounded') ?? '', /^1 id in the column account_id .*“1\.23457E\+17”/)
  const long = await read(`${HEAD}\no,${'x'.repeat(1 << 20)}y,c,${T}\no,b,d,${T}\n`)
  assert.deepEqual(long.set.accountIds, ['b'])
  assert.match(long.said('actions-id-long') ?? '', /1,048,577 characters/)
})

test('posts: rows of one content and account are one act, and odd contents are reported', async () => {
  const table = await read(`${HEAD}\no,a,c,${T}\np,a,c,${T + 9}\no,b,c,${T}\no,b,,${T}\no,b,,${T + 1}\n`)
  assert.deepEqual(
    table.actions.map(({ account, object, act, content }) => [account, object, act, content]),
    [
      ['a', 'o', 0, 'c'],
      ['b', 'o', 1, ''],
      ['b', 'o', 2, 'c'],
      ['b', 'o', 3, ''],
      ['a', 'p', 0, 'c'],
    ],
  )
  assert.match(
    table.said('actions-content-shared') ?? '',
    /^1 content id stands beside more than one account \(first: “c”\)/,
  )
  assert.match(table.said('actions-act-times') ?? '', /^1 post whose rows carry different times/)
  assert.equal((await read(`${HEAD}\no,a,c,${T}\n`, { withActIds: false })).set.actIds, undefined)
})

test('kinds: words are known in several forms; rows of an unknown one are left out, a column of none is not heeded', async () => {
  const table = await read(
    `object_id,account_id,time,action\no,a,${T},co-link\no,a,${T},Co_Text\no,b,${T},like\no,a,${T},url\n`,
  )
  assert.deepEqual(
    table.actions.map(action => action.kind),
    ['text', 'link'],
  )
  assert.deepEqual(table.set.accountIds, ['a'])
  assert.match(table.said('actions-kind-unknown') ?? '', /^1 row left out: .*“like”/)
  const none = await read(`object_id,account_id,time,kind\no,a,${T},__proto__\n`)
  assert.deepEqual([none.kept, none.codes.includes('actions-kind-ignored')], [1, true])
})

test('one account, one moment and nothing usable are said; one object and ordinary tables are not', async () => {
  assert.ok((await read(`${HEAD}\no,a,c,${T}\np,a,d,${T + 1}\n`)).codes.includes('actions-one-account'))
  assert.ok((await read(`${HEAD}\no,a,c,${T}\no,b,d,${T}\n`)).codes.includes('actions-one-moment'))
  assert.deepEqual((await read(`${HEAD}\no,a,c,-5\n`)).codes, ['actions-time-outside', 'actions-none'])
  assert.deepEqual((await read(`${HEAD}\no,a,c,${T}\no,b,d,${T + 1}\n`)).codes, [])
})
