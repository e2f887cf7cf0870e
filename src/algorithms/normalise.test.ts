import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { normalise } from './normalise.ts'

/** Pieces that meet badly: marks, markdown, links, look-alikes, invisible and composing characters. */
const nasty = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
      { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
      {
        weight: 6,
        arbitrary: fc.constantFrom(
          ...['*', '**', '_', '__', '~~', '`', '||', ' ', '\n', '\u00a0', '-', '—', '…', '"', '«', '’', '´', '¨'],
          ...[
            '\u200b',
            '\u200d',
            '\ufe0f',
            '\u0301',
            '\u0306',
            '\u0308',
            '\u0336',
            '\u0345',
            '\u20e3',
            '\u1161',
            '\u11a8',
          ],
          ...[
            'http://',
            'HTTPS://',
            'www.',
            't.me/',
            '/s/',
            '/',
            '?utm_source=1',
            '&',
            '#',
            'a.com',
            'пример.рф/',
            '%D0%90',
          ],
          ...[
            '[',
            '](',
            '](https://',
            ')',
            '(',
            'A',
            'Α',
            'А',
            'i',
            'і',
            'İ',
            'ı',
            'ß',
            'ﬁ',
            'ς',
            'Σ',
            'и',
            'ё',
            'B',
            'В',
            'н',
          ],
          ...[
            'ә',
            'һ',
            'H',
            '👍🏽',
            '🇰🇿',
            '𝐀',
            '𝒳',
            'youtu.be/abcdefg',
            '\ud800',
            '\udc00',
            'ｱﾞ',
            '①',
            '㎏',
            'µ',
            '8',
            '0',
          ],
        ),
      },
    ),
    { maxLength: 14 },
  )
  .map(parts => parts.join(''))

test('normalise is idempotent', () => {
  fc.assert(
    fc.property(nasty, text => {
      const once = normalise(text)
      assert.equal(normalise(once), once)
    }),
    { numRuns: 20_000 },
  )
})

test('normalise is idempotent on every code unit, alone and between letters', () => {
  for (let unit = 0; unit < 65536; unit++) {
    const character = String.fromCharCode(unit)
    for (const text of [character, `a${character}б`, `${character}${character}`]) {
      const once = normalise(text)
      assert.equal(normalise(once), once, unit.toString(16))
    }
  }
})

test('normalise agrees with Unicode: equal NFKC and equal case give equal texts', () => {
  fc.assert(
    fc.property(nasty, text => {
      assert.equal(normalise(text.normalize('NFD')), normalise(text.normalize('NFC')))
    }),
  )
  for (const [a, b] of [
    ['STRASSE', 'straße'],
    ['ΌΣΟΣ', 'όσος'],
    ['Ｈｅｌｌｏ　Ｗｏｒｌｄ', 'hello world'],
    ['й', 'и\u0306'],
    ['𝐡𝐞𝐥𝐥𝐨', 'HELLO'],
  ]) {
    assert.equal(normalise(a), normalise(b))
  }
})

test('look-alikes are folded to the script of their word', () => {
  assert.equal(normalise('пoлиция'), 'полиция')
  assert.equal(normalise('PАYРАL'), 'paypal')
  assert.equal(normalise('Бiз бiргемiз'), 'біз біргеміз')
  assert.equal(normalise('iPhone в городе'), 'iphone в городе')
})

test('Kazakh letters stay apart from Russian ones', () => {
  for (const [kazakh, russian] of [
    ['қала', 'кала'],
    ['өзім', 'озим'],
    ['үй', 'уй'],
    ['ұлы', 'улы'],
    ['ғасыр', 'гасыр'],
    ['әке', 'аке'],
    ['жаңа', 'жана'],
    ['шаһар', 'шахар'],
    ['біз', 'биз'],
  ]) {
    assert.notEqual(normalise(kazakh), normalise(russian))
    assert.equal(normalise(kazakh.toUpperCase()), kazakh)
  }
})

test('numbers stay: a changed number is a changed claim', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (a, b) => {
      fc.pre(a !== b)
      assert.notEqual(normalise(`погибли ${a} человек`), normalise(`погибли ${b} человек`))
    }),
  )
})

test('a post from a dump with markdown equals the same post from an export', () => {
  assert.equal(
    normalise('**Срочно!** Читайте [подробности](https://t.me/city_news/12?single) __сейчас__ ||тут||'),
    normalise('Срочно! Читайте подробности сейчас тут'),
  )
  assert.equal(normalise('[мост [закрыт]](https://example.org/a_(b))'), normalise('мост [закрыт]'))
  assert.equal(normalise('Код: `12-34`'), normalise('Код: 12-34'))
})

test('invisible differences vanish: zero width, variation selectors, soft hyphens, keycaps, quotes, dashes, white space', () => {
  const plain = normalise('"внимание" - все сюда 1')
  assert.equal(normalise('«Вни\u200bма\u00adние»  —\n\nВсе\u00a0сюда 1️⃣ '), plain)
  assert.equal(normalise('  “ВНИМАНИЕ” – все\tсюда 1\u2060'), plain)
  assert.equal(normalise('\u200b\ufeff \n\ufe0f'), '')
})

test('links in a text are compared in their canonical form', () => {
  const plain = normalise('смотрите example.org/news/1, все')
  assert.equal(normalise('Смотрите https://www.example.org/news/1/?utm_source=tg&utm_medium=x, все'), plain)
  assert.equal(normalise('https://telegram.me/s/City_News/5'), normalise('t.me/city_news/5'))
  assert.notEqual(normalise('example.org/?id=1'), normalise('example.org/?id=2'))
  assert.equal(normalise('и/или 9/11 км/ч'), 'и/или 9/11 км/ч')
})

test('hostile texts of a million characters take linear time', () => {
  for (const piece of [
    '/',
    '[',
    '](',
    '[a](https://',
    '[a ',
    '[b] ',
    '[ [b]](t.me/',
    'http://',
    'a.',
    '*_',
    '\u0301',
    'www.',
    '(',
    ').',
    '?utm_source=',
  ]) {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length))
    const before = process.cpuUsage()
    normalise(text)
    const used = process.cpuUsage(before)
    assert.ok(used.user + used.system < 1_500_000, `${piece}: ${(used.user + used.system) / 1000} ms`)
  }
})
