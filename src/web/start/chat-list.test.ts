import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chatKind, narrowed } from './chat-list.ts'

const chats = ['Қала тынысы', 'QALA news', 'Aunt'].map((name, i) => ({ id: String(i), name, type: 'personal_chat' }))

test('chats are narrowed by letters of any case and composition', () => {
  assert.deepEqual(
    narrowed(chats, ' қала ').map(({ id }) => id),
    ['0'],
  )
  assert.deepEqual(
    narrowed(chats, 'qala').map(({ id }) => id),
    ['1'],
  )
  assert.equal(narrowed(chats, '').length, 3)
  assert.deepEqual(narrowed([{ id: 'a', name: 'Cafe\u0301', type: '' }], 'café').length, 1)
})

test('types that an export may state, and any other', () => {
  assert.equal(chatKind('public_channel'), 'chat.publicChannel')
  for (const type of ['', '__proto__', 'constructor', 'toString', 'secret_chat'])
    assert.equal(chatKind(type), 'chat.other')
})
