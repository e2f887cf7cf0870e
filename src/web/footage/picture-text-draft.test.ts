import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editedLines, isEdited, statedLines } from './picture-text-draft.ts'

const read = (text: string, confidence: number | null = 0.9) => ({
  text,
  confidence,
  post: null,
  from: null,
  to: null,
  box: '1,2,3,4',
})
const text = { lines: [read('one'), read('two'), read('three', null)] }

test('what was not touched changes nothing, and every line says which it was', () => {
  const lines = editedLines(text)
  assert.equal(isEdited(lines, text), false)
  assert.deepEqual(statedLines(lines), [
    { line: 1, text: 'one' },
    { line: 2, text: 'two' },
    { line: 3, text: 'three' },
  ])
})

test('changed, removed, emptied, exchanged and new lines are changes', () => {
  const [one, two, three] = editedLines(text)
  const fresh = { key: 9, text: 'new', post: null, box: null, confidence: null }
  for (const lines of [
    [{ ...one, text: 'One' }, two, three],
    [one, three],
    [one, { ...two, text: '  ' }, three],
    [two, one, three],
    [one, two, three, fresh],
  ])
    assert.equal(isEdited(lines, text), true)
  assert.deepEqual(statedLines([one, { ...two, text: ' ' }, fresh]), [{ line: 1, text: 'one' }, { text: 'new' }])
  assert.equal(isEdited([one, two, three, { ...fresh, text: ' ' }], text), false, 'an empty new line is none')
})

test('where nothing was read an empty field waits, and saving it changes nothing', () => {
  const lines = editedLines(undefined)
  assert.equal(lines.length, 1)
  assert.equal(isEdited(lines, undefined), false)
  assert.equal(isEdited([{ ...lines[0], text: 'GRANARY' }], undefined), true)
})
