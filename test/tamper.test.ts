// A sample of the changes of tamper.slow.ts.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeLines, cutFiles, flipOriginals, flipOthers } from './support/tamper-worker.ts'

for (const isSealed of [false, true]) {
  test(`a sample of changed bytes of a case of a megabyte is found and placed: ${isSealed ? 'sealed' : 'open'}`, async () => {
    assert.ok((await flipOriginals(isSealed, 90_001, 3)) > 50)
    assert.ok((await flipOthers(isSealed, 5003, 1)) > 20)
    assert.ok((await cutFiles(isSealed, 2003, 5)) > 20)
    assert.ok((await changeLines(isSealed, 37, 2)) > 10)
  })
}
