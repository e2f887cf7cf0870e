import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PAGE_ROWS, RowPages } from './row-pages.ts'

/** Answers when it is told to; notes what was asked and what was given up. */
function source(total: number) {
  const asked: number[] = []
  const givenUp: number[] = []
  const waiting = new Map<number, { answer: () => void; fail: () => void }>()
  const pages = new RowPages<number, { readonly total: number }>((offset, limit, signal) => {
    asked.push(offset / PAGE_ROWS)
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => {
        givenUp.push(offset / PAGE_ROWS)
        reject(new Error('aborted'))
      })
      waiting.set(offset / PAGE_ROWS, {
        answer: () => {
          const rows = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, i) => offset + i)
          resolve({ rows, facts: { total } })
        },
        fail: () => reject(new Error('broken')),
      })
    })
  })
  const settle = () => new Promise(resolve => setTimeout(resolve, 0))
  return {
    pages,
    asked,
    givenUp,
    answer: async (page: number) => {
      waiting.get(page)?.answer()
      await settle()
    },
    fail: async (page: number) => {
      waiting.get(page)?.fail()
      await settle()
    },
  }
}

test('the page in sight is fetched first, then its neighbours, two at a time and each once', async () => {
  const { pages, asked, answer } = source(1000)
  pages.want(0, 20)
  assert.deepEqual(asked, [0, 1])
  pages.want(5, 25)
  assert.deepEqual(asked, [0, 1])
  await answer(0)
  assert.equal(pages.row(7), 7)
  assert.equal(pages.row(PAGE_ROWS), undefined)
  assert.deepEqual(pages.facts.value, { total: 1000 })
  await answer(1)
  assert.equal(pages.row(PAGE_ROWS + 3), PAGE_ROWS + 3)
  pages.want(0, 20)
  assert.deepEqual(asked, [0, 1])
})

test('what is not wanted any more is given up, so that the page jumped to does not wait', async () => {
  const { pages, asked, givenUp, answer } = source(100_000)
  pages.want(0, 20)
  pages.want(50_000, 50_020)
  assert.deepEqual(givenUp, [0, 1])
  await answer(500)
  assert.deepEqual(asked.slice(0, 3), [0, 1, 500])
  await answer(500)
  assert.equal(pages.row(50_010), 50_010)
})

test('a failure is told, and trying again fetches what is wanted then', async () => {
  const { pages, asked, fail, answer } = source(300)
  pages.want(0, 20)
  await fail(0)
  assert.match(String(pages.error.value), /broken/)
  pages.want(0, 20)
  pages.again()
  await answer(0)
  assert.equal(pages.row(0), 0)
  assert.equal(pages.error.value, undefined)
  assert.equal(asked.filter(page => page === 0).length, 2)
})

test('an ended list asks for nothing more', () => {
  const { pages, asked, givenUp } = source(300)
  pages.want(0, 20)
  pages.end()
  pages.want(200, 220)
  assert.deepEqual(asked, [0, 1])
  assert.deepEqual(givenUp, [0, 1])
})
