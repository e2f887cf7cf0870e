import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CaseError } from '../model/case-error.ts'
import { anchorUrl, calendarPath, isSameCalendar } from './anchor-url.ts'

test('web addresses are taken in their normal form', () => {
  assert.equal(anchorUrl('HTTP://TSA.example/Stamp?policy=1'), 'http://tsa.example/Stamp?policy=1')
  assert.equal(anchorUrl(' https://tsa.example'), 'https://tsa.example/')
  assert.equal(anchorUrl('http://[::1]:8080/x'), 'http://[::1]:8080/x')
})

test('anything else is refused, and a secret in it is never shown', () => {
  const cases: [string, string][] = [
    ['', 'anchor-bad-url'],
    ['tsa.example', 'anchor-bad-url'],
    ['ftp://tsa.example/', 'anchor-bad-url'],
    ['file:///etc/hosts', 'anchor-bad-url'],
    ['javascript:alert(1)', 'anchor-bad-url'],
    ['https://tsa.example/#part', 'anchor-bad-url'],
    [`https://tsa.example/${'a'.repeat(500)}`, 'anchor-bad-url'],
    ['https://reader:hunter2@tsa.example/', 'anchor-url-secret'],
    ['https://hunter2@tsa.example/', 'anchor-url-secret'],
    ['https://reader:hunter2@', 'anchor-bad-url'],
    ['ftp://reader:hunter2@tsa.example/', 'anchor-bad-url'],
    ['//reader:hunter2@tsa.example/', 'anchor-bad-url'],
  ]
  for (const [text, key] of cases)
    assert.throws(
      () => anchorUrl(text),
      (error: unknown) =>
        error instanceof CaseError &&
        error.code === 'usage' &&
        error.key === key &&
        !JSON.stringify(error.parameters).includes('hunter2'),
      text,
    )
})

test('a calendar is the same with and without its last slash, and nothing else is', () => {
  assert.ok(isSameCalendar('https://a.example', 'https://A.example/'))
  assert.ok(!isSameCalendar('https://a.example', 'http://a.example'))
  assert.ok(!isSameCalendar('https://a.example', 'https://a.example.evil'))
  assert.ok(!isSameCalendar('none', 'none'))
  assert.equal(calendarPath('https://a.example/x/', 'digest'), 'https://a.example/x/digest')
})
