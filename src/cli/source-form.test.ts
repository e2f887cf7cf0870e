import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CaseError } from '../model/case-error.ts'
import type { Asked } from './ask-line.ts'
import type { CommandContext } from './command.ts'
import { numbersOf } from './exhibit-option.ts'
import { askForSource } from './source-form.ts'
import { leastStatement, SOURCE_FIELDS, withFields } from './source-statement.ts'

/** Answers in turn, then Enter for ever. */
function answering(answers: readonly string[]): Asked & { readonly asked: string[]; readonly notes: string[] } {
  const asked: string[] = []
  const notes: string[] = []
  return {
    asked,
    notes,
    answer: async question => {
      asked.push(question)
      return answers[asked.length - 1] ?? ''
    },
    note: line => void notes.push(line),
  }
}

test('Enter alone records no source, and asks one question', async () => {
  const person = answering([])
  assert.equal(await askForSource(person, ['S1'], 'en'), undefined)
  assert.equal(person.asked.length, 1)
})

test('a role alone gives the least consent; every further question may be skipped', async () => {
  const person = answering(['witness 3'])
  assert.deepEqual(await askForSource(person, [], 'en'), { stated: leastStatement('witness 3') })
  assert.equal(person.asked.length, 8)
})

test('a known source is taken by its id; an id that is not there is asked about again', async () => {
  const person = answering(['S9', 'S2'])
  assert.deepEqual(await askForSource(person, ['S1', 'S2'], 'ru'), { known: 'S2' })
  assert.equal(person.asked.length, 2)
})

test('answers are taken in parts, and asked again when they cannot be used', async () => {
  const person = answering([
    'witness 3',
    'analysis, everything',
    'analysis court',
    'court',
    '31.12.2027',
    '2027-12-31',
    'very',
    'do-not-contact',
    'phone video; 5 January; witness 3',
    'memory card',
    'phone; about two minutes',
    'phone; -120',
  ])
  assert.deepEqual(await askForSource(person, [], 'en'), {
    stated: {
      role: 'witness 3',
      permittedUses: ['analysis', 'court'],
      audiences: ['court'],
      expires: '2027-12-31',
      contactRisk: 'do-not-contact',
      made: { how: 'phone video', when: '5 January', by: 'witness 3' },
      transferred: { how: 'memory card' },
      device: 'phone',
      clockOffsetSeconds: -120,
    },
  })
  assert.equal(person.notes.filter(note => note.includes('expected')).length, 4)
})

test('every field that --set names can be set and taken out again', () => {
  const values: Record<string, string> = {
    role: 'witness 4',
    use: 'report,court',
    audience: 'team;court',
    expires: '2028-02-29',
    'contact-risk': 'low',
    'clock-offset': '12.5',
  }
  const start = leastStatement('witness 3')
  const full = withFields(
    start,
    SOURCE_FIELDS.map(field => `${field}=${values[field] ?? 'words = more'}`),
  )
  assert.equal(full.made?.how, 'words = more')
  assert.equal(full.clockOffsetSeconds, 12.5)
  const optional = SOURCE_FIELDS.filter(field => !['role', 'use', 'audience', 'contact-risk'].includes(field))
  const emptied = withFields(
    full,
    optional.map(field => `${field}=`),
  )
  assert.deepEqual(Object.keys(emptied).sort(), Object.keys(start).sort())
})

test('what --set and --exhibit cannot take is refused with the value', () => {
  const statement = leastStatement('witness 3')
  for (const pair of [
    '',
    '=x',
    'role',
    '__proto__=x',
    'constructor=x',
    'use=none',
    'expires=tomorrow',
    'contact-risk=',
    'clock-offset=1e9',
  ])
    assert.throws(
      () => withFields(statement, [pair]),
      error => error instanceof CaseError && error.code === 'usage' && 'value' in error.parameters,
      pair,
    )
  const numbers = (exhibit: string[]) => numbersOf({ options: { exhibit } } as unknown as CommandContext)
  assert.deepEqual(numbers(['3', '5-7,6', '1']), [1, 3, 5, 6, 7])
  for (const wrong of ['0', '-1', '7-5', 'x', '1-999999999999', '1.5', ''])
    assert.throws(() => numbers([wrong]), { key: 'bad-value' }, wrong)
})
