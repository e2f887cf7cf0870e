import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { latinKeys, shareLatinKey } from './latin-keys.ts'
import { kazakhToLatin, russianToLatin } from './transliterate.ts'

const SPELLINGS = `
Қасым Касым Kasym Qasym Kassym Qasim Kasim
Әлия Алия Aliya Alia Äliya Aliia Álııa
Жанар Janar Zhanar Джанар Dzhanar
Нұрсұлтан Нурсултан Nursultan Nūrsūltan
Ерлан Yerlan Erlan
Айгерім Айгерим Aigerim Aygerim Äigerım
Ғалымжан Галымжан Galymzhan Ghalymjan Ğalymjan
Күләш Куляш Kulyash Kulash Külәş
Сергеев Sergeyev Sergeev
Алиев Aliyev Aliev
Жаңабаев Жанабаев Zhanabayev Janabaev Jañabaev Zhangabayev
Өмірзақ Омирзак Умирзак Omirzak Umirzaq Ömırzaq
Дәурен Даурен Dauren Dawren Däuren
Есім Есим Yessim Yesim Esim
Ильяс Ілияс Ilyas Iliyas
Шыңғыс Shyngys Shynggys S'yn'g'ys Шингис
Ахметов Akhmetov Ahmetov
Василий Vasiliy Vasily Vasilii
Васильевна Vasilyevna Vasilievna Vasilevna
Хрущёв Khrushchev Khrushchyov
Қуат Куат Kuat Quat Qwat
Серікбаев Серикбаев Serikbayev Serikbaev Serıkbaev
Юлия Yulia Yuliya Iuliia Julija
Гүлнар Гульнар Gulnar Gülnar
Қайрат Кайрат Kairat Kayrat Qairat Qayrat
Әсел Асель Assel Asel Äsel
Жүсіп Жусип Zhusip Jüsıp`

test('usual spellings of one name share a key', () => {
  for (const line of SPELLINGS.trim().split('\n')) {
    const [first, ...others] = line.split(' ')
    for (const other of others)
      assert.ok(shareLatinKey(first, other), `${first} ${latinKeys(first)} ${other} ${latinKeys(other)}`)
  }
})

test('names that differ in a sound share none', () => {
  for (const pair of 'Серик Серикбай,Алия Алима,Ахметов Ахмедов,Айгуль Айжан,Марат Мурат,Болат Болот,Данияр Данияра,Жанна Жана,Канат Ханат,Ерлан Арлан,Самат Сабит,Серик Шерик,Жарас Зарас'.split(
    ',',
  )) {
    const [left, right] = pair.split(' ')
    assert.equal(shareLatinKey(left, right), false, pair)
  }
})

const name = fc
  .array(fc.constantFrom(...'ба же ли қа ға ну мұ тә сы ше ро да'.split(' ')), { minLength: 2, maxLength: 5 })
  .map(parts => parts.join(''))

test('a name in any of the alphabets shares a key with itself in Cyrillic', () => {
  fc.assert(
    fc.property(name, word => {
      for (const alphabet of ['2017', '2018', '2021', 'habit'] as const)
        assert.ok(
          shareLatinKey(word, kazakhToLatin(word, alphabet)),
          `${word} ${alphabet} ${kazakhToLatin(word, alphabet)}`,
        )
      if (/^[а-я]+$/.test(word))
        for (const scheme of ['passport', 'bgn', 'scientific'] as const)
          assert.ok(shareLatinKey(word, russianToLatin(word, scheme)), `${word} ${scheme}`)
    }),
  )
})

test('keys are few, in a fixed order, and none where there is no letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), word => {
      const keys = latinKeys(word)
      assert.ok(keys.length <= 16)
      assert.equal(new Set(keys).size, keys.length)
      assert.deepEqual(latinKeys(word), keys)
      for (const key of keys) assert.match(key, /^[a-z]+$/)
    }),
    { numRuns: 1000 },
  )
  assert.deepEqual(latinKeys('42 - !'), [])
  assert.ok(latinKeys('ңё'.repeat(500_000)).length <= 16)
})
