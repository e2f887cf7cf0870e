import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type KazakhAlphabet, kazakhToCyrillic, kazakhToLatin, russianToLatin } from './transliterate.ts'

test('Kazakh in each of its Latin alphabets', () => {
  const word = 'Шаңырақ жүзінде әңгіме'
  const spelled: Record<KazakhAlphabet, string> = {
    '2017': "S'an'yraq ju'zinde a'n'gime",
    '2018': 'Shańyraq júzinde áńgime',
    '2021': 'Şañyraq jüzınde äñgıme',
    habit: 'Shanyrak zhuzinde angime',
  }
  for (const [alphabet, latin] of Object.entries(spelled))
    assert.equal(kazakhToLatin(word, alphabet as KazakhAlphabet), latin)
})

test('Russian by passport, map and library', () => {
  assert.equal(russianToLatin('Щукин Юрий', 'passport'), 'Shchukin Iurii')
  assert.equal(russianToLatin('Щукин Юрий', 'bgn'), 'Shchukin Yuriy')
  assert.equal(russianToLatin('Щукин Юрий', 'scientific'), 'Ščukin Jurij')
  assert.equal(russianToLatin('ЮГ', 'bgn'), 'YUG')
})

test('what goes to Latin letters comes back', () => {
  const words = 'қазақ жаңа тілек өмір үлкен бала көше әлем шаң ғалым бай'.split(' ')
  for (const word of words)
    for (const alphabet of ['2017', '2018', '2021'] as const)
      assert.equal(kazakhToCyrillic(kazakhToLatin(word, alphabet), alphabet), word, alphabet)
  assert.equal(kazakhToCyrillic('Qairat', '2021'), 'Қайрат')
})

test('what is no letter of the table stays', () => {
  assert.equal(kazakhToLatin('42 ok 😀', '2021'), '42 ok 😀')
  assert.equal(russianToLatin('', 'bgn'), '')
})
