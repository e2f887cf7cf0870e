// Tests of reading as a table: a text and the statements expected of it, "span | speakers nearest first without the author | polarity | evidentiality".

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPost } from '../../src/read/read-post.ts'

/** One test a text. */
export function statementTests(language: 'en' | 'ru' | 'kk', rows: readonly (readonly string[])[]): void {
  for (const [text, ...expected] of rows) {
    test(`${language}: ${text}`, () => {
      const found = readPost(text, language).map(statement =>
        [statement.text, statement.speakers.slice(0, -1).join('<'), statement.polarity, statement.evidentiality].join(
          ' | ',
        ),
      )
      assert.deepEqual(found, expected)
    })
  }
}
