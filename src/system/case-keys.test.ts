import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { CaseError } from '../model/case-error.ts'
import type { Sha256 } from '../model/ids.ts'
import { CaseKeys, readKeyLine } from './case-keys.ts'
import { NotAuthentic } from './ciphers.ts'
import { sha256 } from './hashing.ts'

const CASE = '0123456789abcdef0123456789abcdef'
const KEY = Uint8Array.from({ length: 32 }, (_, i) => i + 1)
const HASH = sha256('an original')

const made = () => new CaseKeys(CASE, KEY, randomBytes)

test('keys read from their line are the keys that wrote it', () => {
  const read = readKeyLine(made().keyLine(), randomBytes)
  assert.ok(read)
  assert.equal(read.commitment(), made().commitment())
  assert.deepEqual(read.keyLine(), made().keyLine())
  assert.equal(read.objectName(HASH), made().objectName(HASH))
  assert.deepEqual(
    read.open('bodies', 'place', made().seal('bodies', 'place', Buffer.from('plain'))),
    new Uint8Array(Buffer.from('plain')),
  )
})

test('keys stay when the bytes that they were made from are overwritten', () => {
  for (const bytes of [new Uint8Array(KEY), Buffer.from(KEY)]) {
    const keys = new CaseKeys(CASE, bytes, randomBytes)
    bytes.fill(0)
    assert.equal(keys.commitment(), made().commitment())
  }
})

test('line and commitment are those of docs/file-format.md', () => {
  const hex = Buffer.from(KEY).toString('hex')
  const line = `{"case":"${CASE}","format":"anechoic/case-key/1","key":"${hex}"}\n`
  assert.equal(Buffer.from(made().keyLine()).toString(), line)
  assert.equal(made().commitment(), sha256(`anechoic/case-key/1\n${hex}`))
})

test('anything but exactly the line is refused', () => {
  const line = Buffer.from(made().keyLine()).toString()
  for (const wrong of [
    '',
    line.trimEnd(),
    `${line}\n`,
    ` ${line}`,
    line.replace('/1', '/2'),
    line.replace('01', '0G'),
    line.toUpperCase(),
  ])
    assert.equal(readKeyLine(Buffer.from(wrong), randomBytes), undefined, wrong)
})

test('names and boxes belong to one case and one purpose', () => {
  const other = new CaseKeys(CASE.replace('0', 'f'), KEY, randomBytes)
  assert.notEqual(other.objectName(HASH), made().objectName(HASH))
  assert.notEqual(made().objectName(HASH), HASH)
  assert.notEqual(made().objectName(HASH), made().objectName(sha256('another') as Sha256))
  const box = made().seal('objects', 'place', KEY)
  assert.throws(() => made().open('bodies', 'place', box), NotAuthentic)
  assert.throws(() => made().open('objects', 'elsewhere', box), NotAuthentic)
  assert.throws(() => other.open('objects', 'place', box), NotAuthentic)
})

test('forgotten keys do nothing any more', () => {
  const keys = made()
  const box = keys.seal('index', 'place', KEY)
  keys.forget()
  const isLocked = (error: unknown) => error instanceof CaseError && error.code === 'locked'
  for (const use of [
    () => keys.seal('index', 'place', KEY),
    () => keys.open('index', 'place', box),
    () => keys.objectName(HASH),
    () => keys.commitment(),
    () => keys.keyLine(),
  ])
    assert.throws(use, isLocked)
  assert.ok(keys.isForgotten)
})
