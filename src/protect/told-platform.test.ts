import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toldPlatform } from './told-platform.ts'

test('a platform is told by its name, and no other word that a person typed', () => {
  for (const known of ['telegram', 'whatsapp', 'x', 'vk', 'table', 'web', 'document', 'ftm'])
    assert.equal(toldPlatform(known), known)
  for (const typed of ["tarek's diary", '+7 701 555 01 02', 'constructor', '__proto__', 'Telegram of Oksen'])
    assert.equal(toldPlatform(typed), 'other')
  assert.equal(toldPlatform(''), '')
})
