import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Sitting } from './sitting.ts'

const PAGE = 10
const item = (position: number) => `item ${position}`

/** A queue of `total` items whose signing waits until it is let go. */
function queue(total: number, at = 0) {
  const signed: string[] = []
  const withdrawn: string[] = []
  const faults: unknown[] = []
  const asked: number[] = []
  const waiting: { readonly go: () => void; readonly fail: () => void }[] = []
  const stretch = (offset: number) => ({
    offset,
    items: Array.from({ length: Math.min(PAGE, total - offset) }, (_, i) => item(offset + i)),
  })
  const sitting = new Sitting<string, string>(
    {
      page: async offset => {
        asked.push(offset)
        return stretch(offset)
      },
      sign: given =>
        new Promise((resolve, reject) =>
          waiting.push({
            go: () => {
              signed.push(given.map(each => `${each.item}: ${each.answer}`).join(', '))
              resolve(given.map(each => `entry ${each.item}`))
            },
            fail: () => reject(new Error('disk')),
          }),
        ),
      withdraw: async entry => {
        withdrawn.push(entry)
      },
      failed: error => faults.push(error),
    },
    { total, ...stretch(at - (at % PAGE)) },
    PAGE,
    at,
  )
  return { sitting, signed, withdrawn, faults, asked, waiting }
}

/** Lets everything that was promised happen. */
const settled = () => new Promise(resolve => setImmediate(resolve))

describe('a sitting', () => {
  test('shows the next item before the answer is signed, and signs in order; what came meanwhile goes together', async () => {
    const { sitting, signed, waiting } = queue(5)
    for (const answer of ['yes', 'no', 'perhaps']) sitting.decide(answer)
    assert.equal(sitting.current.value, item(3))
    assert.equal(sitting.unsigned.value, 3)
    await settled()
    assert.equal(waiting.length, 1, 'the others wait for the first')
    waiting[0].go()
    await settled()
    waiting[1].go()
    await settled()
    assert.deepEqual(signed, ['item 0: yes', 'item 1: no, item 2: perhaps'])
    assert.equal(sitting.unsigned.value, 0)
  })

  test('an answer that was not signed waits again, and those behind it are signed', async () => {
    const { sitting, signed, waiting, faults } = queue(5)
    sitting.decide('yes')
    sitting.decide('no')
    await settled()
    waiting[0].fail()
    await settled()
    waiting[1].go()
    await settled()
    assert.deepEqual(signed, ['item 1: no'])
    assert.deepEqual([...sitting.answers.value], [[1, 'no']])
    assert.equal(faults.length, 1)
  })

  test('taking back returns at once and withdraws only after it was signed', async () => {
    const { sitting, withdrawn, waiting } = queue(5)
    sitting.decide('yes')
    const given = sitting.decide('no')
    const undone = given?.undo()
    assert.equal(sitting.current.value, item(1))
    assert.equal(sitting.answers.value.has(1), false)
    await settled()
    waiting[0].go()
    await settled()
    assert.deepEqual(withdrawn, [])
    waiting[1].go()
    await undone
    assert.deepEqual(withdrawn, ['entry item 1'])
  })

  test('taking back an answer that was never signed withdraws nothing', async () => {
    const { sitting, withdrawn, waiting } = queue(5)
    const undone = sitting.decide('yes')?.undo()
    await settled()
    waiting[0].fail()
    await undone
    assert.deepEqual(withdrawn, [])
  })

  test('a later answer counts, and taking it back leaves the one before', async () => {
    const { sitting, waiting } = queue(5)
    sitting.decide('yes')
    sitting.goTo(0)
    const later = sitting.decide('no')
    assert.equal(sitting.answers.value.get(0), 'no')
    const undone = later?.undo()
    assert.equal(sitting.answers.value.get(0), 'yes')
    await settled()
    waiting[0].go()
    await settled()
    waiting[1].go()
    await undone
    assert.equal(sitting.answers.value.get(0), 'yes')
  })

  test('a withdrawal that fails lets the answer stand', async () => {
    const sitting = new Sitting<string, string>(
      {
        page: () => Promise.reject(new Error('no page')),
        sign: async () => ['entry'],
        withdraw: () => Promise.reject(new Error('refused')),
        failed: () => {},
      },
      { total: 1, offset: 0, items: ['one'] },
      PAGE,
      0,
    )
    const given = sitting.decide('yes')
    await assert.rejects(given?.undo() ?? Promise.resolve(), /refused/)
    assert.equal(sitting.answers.value.get(0), 'yes')
  })

  test('wherever somebody goes the item comes, and no page is asked for twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 95 }),
        fc.array(fc.integer({ min: -40, max: 60 }), { maxLength: 12 }),
        async (total, steps) => {
          const { sitting, asked } = queue(total, Math.min(total - 1, 15))
          for (const step of steps) {
            sitting.move(step)
            await settled()
            const at = sitting.at.value
            assert.ok(at >= 0 && at <= total)
            assert.equal(sitting.current.value, at === total ? undefined : item(at))
            // What comes next is there too: nobody waits between two answers.
            if (at + 1 < total) assert.equal(sitting.itemAt(at + 1), item(at + 1))
          }
          assert.equal(new Set(asked).size, asked.length)
        },
      ),
      { numRuns: 60 },
    )
  })
})
