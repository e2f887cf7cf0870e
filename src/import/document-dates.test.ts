import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calendarDate, writtenDate } from './document-dates.ts'

test('dates with a year in three languages, in the forms in which they are written', () => {
  const written = [
    'Recorded on 7 January 2022 in Karsu',
    'January 7, 2022',
    'the 7th of January, 2022',
    '7 Jan. 2022',
    'Записано 7 января 2022 года',
    '7-го января 2022 г.',
    '07.01.2022',
    '2022-01-07',
    '2022 жылғы 7 қаңтарда жазылды',
    '2022 жылдың 7 қаңтары',
    '2022 ж. 7 қаңтар',
    '7 қаңтар 2022 жыл',
    '2022 jylǵy 7 qańtar',
  ]
  for (const text of written) assert.equal(writtenDate(text)?.date, '2022-01-07', text)
  const months = [
    'қаңтарда',
    'ақпанда',
    'наурызда',
    'сәуірде',
    'мамырда',
    'маусымда',
    'шілдеде',
    'тамызда',
    'қыркүйекте',
    'қазанда',
    'қарашада',
    'желтоқсанда',
  ]
  const russian = [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ]
  for (let month = 1; month <= 12; month++) {
    const expected = calendarDate(2023, month, 20)
    assert.equal(writtenDate(`2023 жылғы 20 ${months[month - 1]} жазылды`)?.date, expected, months[month - 1])
    assert.equal(writtenDate(`20 ${russian[month - 1]} 2023`)?.date, expected)
  }
})

test('what is no day, or has no year, is no date', () => {
  for (const text of [
    '30 February 2022',
    '7 January',
    '31.02.2022',
    '2022-13-01',
    '12345 января 20222',
    '1.2.3.2022',
    'мая 2022',
    '',
  ])
    assert.equal(writtenDate(text), undefined, text)
})

test('every day of the calendar is read back, and the span is that of its words', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -2208988800, max: 7258118399 }),
      fc.constantFrom('', 'In Karsu, ', 'Дата: '),
      (seconds, before) => {
        const day = new Date(seconds * 1000).toISOString().slice(0, 10)
        const found = writtenDate(`${before}${day}.`)
        assert.deepEqual([found?.date, found?.start, found?.end], [day, before.length, before.length + 10])
      },
    ),
  )
})
