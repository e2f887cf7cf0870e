import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hasKazakh, kazakhAxisDate, kazakhDateTime, kazakhWeekday } from './kazakh-dates.ts'

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('kk-KZ', { ...options, timeZone: 'UTC' })
const between = { min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }

test('dates in Kazakh are those of the locale data', { skip: !hasKazakh }, () => {
  const dateTime = format({ dateStyle: 'medium', timeStyle: 'short' })
  const hour = format({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = format({ day: 'numeric', month: 'short', year: 'numeric' })
  const month = format({ month: 'short', year: 'numeric' })
  fc.assert(
    fc.property(fc.date(between), date => {
      assert.equal(kazakhDateTime(date.getTime()), dateTime.format(date))
      assert.equal(kazakhAxisDate(date.getTime(), 'hour'), hour.format(date))
      assert.equal(kazakhAxisDate(date.getTime(), 'day'), day.format(date))
      assert.equal(kazakhAxisDate(date.getTime(), 'month'), month.format(date))
    }),
  )
  for (const length of ['short', 'long'] as const)
    for (let at = 0; at < 7; at++)
      assert.equal(kazakhWeekday(at, length), format({ weekday: length }).format(Date.UTC(2025, 0, 6 + at)))
})
