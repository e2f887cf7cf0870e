import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawnBlocks } from '../../test/support/drawn-blocks.ts'
import { exhibits, numberOf } from '../../test/support/erasing.ts'
import { inTwoChatsCase } from '../../test/support/two-chats-case.ts'
import { lookAtGrey } from '../algorithms/look-at-grey.ts'
import type { PictureLook } from '../algorithms/picture-look.ts'
import type { Casebook } from './casebook.ts'
import { courtDerived, courtReadings } from './court-readings.ts'
import { keepDerived } from './derived-texts.ts'
import { keptReadings, READING_VERSIONS } from './kept-readings.ts'

const grey = drawnBlocks('before a court')
const look = lookAtGrey(grey, grey)

function putReading(casebook: Casebook, exhibit: number, picture: PictureLook | undefined): void {
  const sha256 = exhibits(casebook).get(exhibit)?.sha256
  assert.ok(sha256)
  const facts = { sha256, kind: 'picture', format: 'jpeg', readBy: ['reader 1.2'] } as const
  const reading = picture === undefined ? { ...facts, ground: 'picture-damaged' as const } : { ...facts, picture }
  keptReadings(casebook).put({ reading, versions: READING_VERSIONS })
}

test('a court is told with what footage was read, what was not looked at, and what shows the same by which test', async () => {
  await inTwoChatsCase('open', async casebook => {
    const [one, two, chat] = [/photo_1/, /photo_2/, /result/].map(name => numberOf(casebook, name))
    const told = (...all: number[]) =>
      courtReadings(
        casebook,
        all.map(exhibit => ({ exhibit, number: 100 + exhibit })),
      )
    const unread = { tools: [], isCompared: false, ground: 'not-read', same: undefined }
    assert.deepEqual([...told(one, chat)], [[100 + one, unread]])

    putReading(casebook, one, look)
    putReading(casebook, two, undefined)
    const read = { tools: ['reader 1.2'], isCompared: true, ground: undefined }
    assert.deepEqual(told(one, two).get(100 + one), { ...read, same: undefined })
    assert.deepEqual(told(two).get(100 + two), {
      ...read,
      isCompared: false,
      ground: 'picture-damaged',
      same: undefined,
    })

    putReading(casebook, two, { ...look, width: look.width + 1 })
    const first = told(one, two).get(100 + one)
    const second = told(one, two).get(100 + two)
    assert.deepEqual(first, { ...read, same: { as: 'centre', members: [100 + two], hasOthers: false } })
    assert.ok(second?.same?.as === 'member')
    assert.deepEqual([second.same.centre, second.same.match.test, second.same.match.distance], [100 + one, 'pdq', 0])
    // What is no part of the export is said to be there, and no more.
    assert.deepEqual(told(one).get(100 + one)?.same, { as: 'centre', members: [], hasOthers: true })
    assert.deepEqual(told(two).get(100 + two)?.same, { ...second.same, centre: undefined })
  })
})

test('a text names its medium, and the program that read it, never a person', async () => {
  await inTwoChatsCase('open', async casebook => {
    const medium = exhibits(casebook).get(numberOf(casebook, /photo_1/))
    assert.ok(medium)
    const keep = async (by: string, words: string) => {
      const from = { exhibit: medium.number, kind: 'picture-text', by } as const
      const text = { medium, from, bytes: Buffer.from(words), ending: '.alto.xml', role: 'a' }
      const [number] = await keepDerived(casebook, [text])
      const exhibit = exhibits(casebook).get(number)
      assert.ok(exhibit)
      return exhibit
    }
    const asked = [{ number: 7, exhibit: medium }]
    const read = await keep('tesseract.js 9 · data', 'a')
    assert.deepEqual(courtDerived(read, asked), { kind: 'picture-text', medium: 7, program: 'tesseract.js 9 · data' })
    const typed = await keep('Velkor Drumantas', 'b')
    assert.deepEqual(courtDerived(typed, []), { kind: 'picture-text', medium: undefined, program: undefined })
    assert.equal(courtDerived(medium, asked), undefined)
  })
})
