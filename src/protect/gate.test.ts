import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { cpuMilliseconds } from '../../test/support/cpu-time.ts'
import { unpackMembers } from '../system/unpack-members.ts'
import { Gate } from './gate.ts'
import type { GateValue } from './gate-values.ts'

const OPTIONS = { unpack: unpackMembers, isOrdinary: () => false }
const bytes = (text: string) => new TextEncoder().encode(text)

function gateFor(values: readonly GateValue[], cleared: readonly string[] = []): Gate {
  return new Gate(values, cleared, OPTIONS)
}

/** Rules of what is found of these values in a file. */
function found(values: readonly GateValue[], content: string | Uint8Array, cleared: readonly string[] = []): string[] {
  const gate = gateFor(values, cleared)
  gate.search('data/x.txt', [typeof content === 'string' ? bytes(content) : content])
  return gate.hits.map(({ rule }) => rule)
}

const name = (value: string): GateValue => ({ value, rule: 'account-name', how: 'name' })
const SECRET = name('Нурлан Жаксыбеков')

test('a name is found in every form in which a file may hide it', () => {
  const text = 'Нурлан Жаксыбеков'
  const forms: Record<string, string | Uint8Array> = {
    plain: `x ${text}, y`,
    capitals: text.toUpperCase(),
    decomposed: `Нурлан Жаксыбеков ё`.normalize('NFD'),
    'white space': 'Нурлан\n\t Жаксыбеков',
    json: JSON.stringify({ a: text }).replace(
      /[^\x00-\x7f]/g,
      c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
    turtle: text.replace(/[^\x00-\x7f]/g, c => `\\U${c.charCodeAt(0).toString(16).padStart(8, '0')}`),
    'html, decimal': Array.from(text, c => `&#${c.codePointAt(0)};`).join(''),
    'html, hexadecimal': Array.from(text, c => `&#x${c.codePointAt(0)?.toString(16)};`).join(''),
    'html, twice': Array.from(text, c => `&amp;#${c.codePointAt(0)};`).join(''),
    percent: encodeURIComponent(text),
    'percent in json': JSON.stringify(encodeURIComponent(text)).replaceAll('%', '\\u0025'),
    base64: `"${Buffer.from(`xx ${text}`).toString('base64')}"`,
    base64url: Buffer.from(text).toString('base64url'),
    'base64 in lines': Buffer.from('-'.repeat(70) + text + '-'.repeat(99))
      .toString('base64')
      .replace(/.{64}/g, '$&\n'),
    hexadecimal: Buffer.from(text).toString('hex'),
    gzip: gzipSync(text),
    'gzip in base64': `x,${gzipSync(`${'a'.repeat(40)}${text}`).toString('base64')}`,
    'utf-16': Buffer.from(`ab${text}`, 'utf16le'),
    'utf-16 in the middle of bytes': Buffer.concat([Buffer.from([0xff, 0xd8, 0]), Buffer.from(text, 'utf16le')]),
    'tags inside of words': '<p><b>Нур</b>лан <i>Жаксы</i>беков</p>',
    'tags between words': '<td>Нурлан</td><td>Жаксыбеков</td>',
    invisible: 'Нур\u200bлан Жак\u00adсыбеков',
    'csv quotes': '"""Нурлан"" Жаксыбеков"',
    dative: 'передал Нурлану Жаксыбекову письмо',
    instrumental: 'с Нурланом Жаксыбековым',
    kazakh: 'Нурланның Жаксыбековтен',
    underscores: 'нурлан_жаксыбеков_1990',
  }
  for (const [form, content] of Object.entries(forms))
    assert.deepEqual(found([SECRET], content), ['account-name'], form)
  assert.deepEqual(found([SECRET], 'Нурлан пришёл, Жаксыбеков ушёл'), [])
})

test('case forms of names, Russian and Kazakh', () => {
  const forms: Record<string, string> = {
    Нурлан: 'Нурлана Нурлану Нурланом Нурлане Нұрланның Нурланға Нұрланды Нұрланнан Нұрланмен Нурландар',
    Айжан: 'Айжанның Айжанға Айжанды Айжанда Айжаннан Айжанмен',
    Динара: 'Динары Динаре Динару Динарой Динараның Динараға',
    Мария: 'Марии Марию Марией',
    Сергей: 'Сергея Сергею Сергеем Сергее',
    Павел: 'Павла Павлу Павлом',
    Асель: 'Асели Аселью Әсельге',
    Илья: 'Ильи Илье Илью Ильей',
    Достоевский: 'Достоевского Достоевскому Достоевским Достоевском',
    Ахметова: 'Ахметовой Ахметову',
    Серік: 'Серікке Серікті Серігі Серіктің',
    Nurlan: 'Nurlana Nurlanu Nurlanom Nurlanga',
  }
  for (const [known, written] of Object.entries(forms))
    for (const form of written.split(' ')) assert.deepEqual(found([name(known)], `x ${form}.`), ['account-name'], form)
  for (const [known, other] of [
    ['Марат', 'марафон'],
    ['Роман', 'романтика'],
    ['Анна', 'саванна'],
    ['Ахмет', 'Ахметов'],
  ])
    assert.deepEqual(found([name(known)], other), [], other)
})

test('a short name stops an export only where it stands as a word, and is told', () => {
  const gate = gateFor([name('Ali'), name('Qo')])
  gate.search('a', [bytes('alibi, quality, salient, Alia')])
  assert.deepEqual(gate.hits, [])
  gate.search('b', [bytes('said Ali, twice: Ali')])
  assert.deepEqual(gate.hits, [{ rule: 'account-name', file: 'b', how: 'text', shown: 'A… (3)' }])
  assert.deepEqual(
    gate.unsearched().map(({ value, why }) => [value, why]),
    [
      ['Ali', 'short'],
      ['Qo', 'short'],
    ],
  )
})

test('tokens of the export are no names, and what looks like one is', () => {
  const gate = gateFor([name('X'), name('Marat'), name('Sagat')])
  gate.permitToken('MARAT-SAGAT')
  gate.search('a', [bytes('MARAT-9XBPD,7X9KM-SAGAT,marat-sagat,9X1,MARAT-SAGAT')])
  assert.deepEqual(gate.hits, [])
  gate.search('b', [bytes('MARAT-SAGAN')])
  assert.deepEqual(gate.hits.length, 1)
})

test('a few letters in bytes that are no text are chance', () => {
  const noise = Buffer.concat([Buffer.from([0xff, 0, 0x80]), Buffer.from(' Marat '), Buffer.from([0, 0xfe])])
  assert.deepEqual(found([name('Marat')], noise), [])
  assert.deepEqual(found([name('Marat')], 'with Marat'), ['account-name'])
  const telling = Buffer.concat([Buffer.from([0xff, 0]), Buffer.from(' Marat Ospan ')])
  assert.deepEqual(found([name('Marat Ospan')], telling), ['account-name'])
})

test('a name that the program itself writes is told and not searched for', () => {
  const gate = gateFor([name('Claim'), name('a'), name('Dossier of the day')])
  gate.learnOwnWords('<h1>Claim</h1> a dossier of a day')
  gate.search('x', [bytes('A claim. Dossier of the day')])
  assert.deepEqual(
    gate.unsearched().map(({ value, why }) => [value, why]),
    [
      ['a', 'letter'],
      ['Claim', 'own-word'],
    ],
  )
  assert.deepEqual(
    gate.hits.map(({ shown }) => shown),
    ['D… (18)'],
  )
})

test('a word that posts use as a word is no name', () => {
  const gate = new Gate([name('Город'), name('Город Ветров')], [], {
    unpack: () => [],
    isOrdinary: word => word === 'город',
  })
  gate.search('x', [bytes('в городе тихо')])
  assert.deepEqual([gate.hits, gate.unsearched().map(({ why }) => why)], [[], ['ordinary']])
  gate.search('x', [bytes('городом ветров')])
  assert.equal(gate.hits.length, 1)
})

test('what lies inside of a name that may leave is not taken for another one', () => {
  const values = [name('Lantern'), name('Weaver')]
  assert.deepEqual(found(values, 'The Tarnesh Lantern wrote', ['Tarnesh Lantern']), [])
  assert.deepEqual(found(values, 'The Tarnesh Lantern and a lantern', ['Tarnesh Lantern']), ['account-name'])
})

test('a domain that leaves is no user name, and everything around it is looked at', () => {
  const user: GateValue = { value: 'ferrynews', rule: 'user-name', how: 'word' }
  const stops = (text: string, isPermitted = true) => {
    const gate = gateFor([user])
    if (isPermitted) gate.permitDomain('ferrynews.example')
    gate.search('data/x.csv', [bytes(text)])
    return gate.hits.length > 0
  }
  assert.equal(stops('token,ferrynews.example,3'), false)
  assert.equal(stops('token,ferrynews.example,3', false), true)
  for (const text of [
    '@ferrynews',
    'ferrynews.example/ferrynews',
    'ferrynews.example.org',
    'ferrynews.test',
    'x.ferrynews.example',
  ])
    assert.equal(stops(text), true, text)
  const start = cpuMilliseconds()
  stops('a'.repeat(1_000_000) + '.a'.repeat(300_000) + '-'.repeat(500_000))
  assert.ok(cpuMilliseconds() - start < 5000)
})

test('numbers: telephone numbers in any writing, ids not inside of other numbers', () => {
  const phone: GateValue = { value: '+7 701 555-01-23', rule: 'phone', how: 'phone' }
  for (const text of ['+77015550123', '7 (701) 555 01 23', '7-701-555-01-23.'])
    assert.deepEqual(found([phone], `x ${text} y`), ['phone'], text)
  assert.deepEqual(found([phone], '1770155501234'), [])
  const id: GateValue = { value: '123456789', rule: 'account-id', how: 'digits' }
  for (const text of ['user123456789', 'telegram:user123456789/5', '"123456789"', 'id%3D123456789'])
    assert.deepEqual(found([id], text), ['account-id'], text)
  for (const text of ['0.123456789', '91234567890', '3f1a0c123456789bb']) assert.deepEqual(found([id], text), [], text)
})

test('hashes of originals: as digits, in base 64, and as the bytes they mean', () => {
  const digits = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
  const value: GateValue = { value: digits, rule: 'hash', how: 'digest' }
  const raw = Buffer.from(digits, 'hex')
  for (const content of [
    digits,
    digits.toUpperCase(),
    `sha256-${raw.toString('base64')}`,
    raw.toString('base64url'),
    Buffer.concat([Buffer.from('PAR1\0'), raw, Buffer.from('\0\0')]),
  ])
    assert.deepEqual(found([value], content), ['hash'], String(content).slice(0, 20))
  assert.deepEqual(found([value], digits.replace('9f', '9e')), [])
})

test('a run of six words of a post is a quotation, five are none, and claims may say what they say', () => {
  const post = 'Сегодня вечером на старом мосту никого не было видно совсем'
  const check = (content: string, permitted = '') => {
    const gate = gateFor([])
    if (permitted !== '') gate.permitQuotation(permitted)
    gate.search('x', [bytes(content)])
    gate.checkQuotations(post)
    return gate.hits.length
  }
  assert.equal(check('Писали: сегодня вечером, на СТАРОМ мосту никого.') > 0, true)
  assert.equal(check('<p>сегодня <b>вечером</b> на старом мосту&#32;никого</p>') > 0, true)
  assert.equal(check('сегодня вечером на старом мосту'), 0)
  assert.equal(check('сегодня вечером на старом мосту никого', 'Сегодня вечером на старом мосту никого'), 0)
  assert.equal(check('1 2 3 4 5 6 7 8'), 0)
})

test('a value is found across the stretches in which a large file is read, and nothing of it is said', () => {
  const filler = bytes('x '.repeat(1 << 19))
  const gate = gateFor([SECRET])
  const pieces = [
    ...Array.from({ length: 7 }, () => filler),
    bytes('y'.repeat((1 << 20) - 9)),
    bytes('Нурлан Жаксыбеков'),
  ]
  gate.search('big', [...pieces, filler, filler])
  assert.deepEqual(gate.hits, [{ rule: 'account-name', file: 'big', how: 'text', shown: 'Н… (17)' }])
})

test('hostile bytes cost their length', () => {
  const started = cpuMilliseconds()
  for (const piece of ['<', '&', '%', '\\u', '&#', '"', 'A', '0', '\u009c', '%d0', 'ё', '<a ', '@', '1.'])
    found(
      [SECRET, { value: '7015550123', rule: 'phone', how: 'phone' }],
      piece.repeat(Math.ceil(500_000 / piece.length)),
    )
  assert.ok(cpuMilliseconds() - started < 20_000, `${cpuMilliseconds() - started}`)
})

test('every view of random bytes can be made', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 60 }), (raw, text) => {
      found([SECRET], raw)
      found([SECRET], text)
    }),
    { numRuns: 200 },
  )
})

test('a cleared name of one word is cleared in its cases too, and clears nobody who has a first name beside it', () => {
  const text = 'передал Саматову письмо'
  assert.deepEqual(found([name('Саматов')], text), ['account-name'])
  assert.deepEqual(found([name('Саматов')], text, ['Саматов']), [])
  assert.deepEqual(found([name('Нурлан Саматов')], 'передал Нурлану Саматову письмо', ['Саматов']), ['account-name'])
})
