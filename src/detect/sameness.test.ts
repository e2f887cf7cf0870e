import assert from 'node:assert/strict'
import { test } from 'node:test'
import { normalise } from '../algorithms/normalise.ts'
import { packTexts } from '../algorithms/text-arena.ts'
import type { Engine } from '../corpus/engine.ts'
import { LANGUAGES } from '../messages/catalogue.ts'
import { samenessFindingMessages } from '../messages/findings-sameness.ts'
import { detectSameness } from './sameness.ts'

interface TestPost {
  readonly text: string
  readonly account?: number
  readonly channel?: number
  readonly time?: number
  readonly isForward?: boolean
}

/** As much of an engine as the detector asks for: posts in the order given. */
function corpusOf(posts: readonly TestPost[]): Engine {
  const texts: string[] = []
  const text = posts.map(post => {
    const normal = normalise(post.text)
    if (normal === '') return -1
    if (!texts.includes(normal)) texts.push(normal)
    return texts.indexOf(normal)
  })
  const columns = {
    count: posts.length,
    time: Float64Array.from(posts, post => post.time ?? Number.NaN),
    zoned: new Uint8Array(posts.length).fill(1),
    channel: Int32Array.from(posts, post => post.channel ?? 0),
    account: Int32Array.from(posts, post => post.account ?? -1),
    text: Int32Array.from(text),
    forward: Int32Array.from(posts, post => (post.isForward ? 0 : -1)),
  }
  return { columns: () => columns, texts: () => packTexts(texts) } as unknown as Engine
}

const RUMOUR =
  'Мой брат работает в морге Порт-Селена, он говорит, что привезли больше ста тел и что всем велели молчать'
const VARIANT = RUMOUR.replace('больше ста', 'около двухсот')
const DIGEST_REST =
  'Пожар на складе потушен, погибших нет, сообщили спасатели. Мост через Селену закрыт до утра, объезд по старой дороге. Вода в северных кварталах появится не раньше полудня'
const OTHER =
  'Завтра в школах Порт-Селена занятий не будет, сообщает городское управление образования, автобусы ходят как обычно'

const DIGEST = `Главное к вечеру. ${OTHER}. ${DIGEST_REST}`

test('posts of one family are counted with their accounts, channels, forwards and times', async () => {
  const { families, textFamilies, findings } = await detectSameness(
    corpusOf([
      { text: RUMOUR, account: 0, channel: 0, time: 100 },
      { text: OTHER, account: 1, channel: 0, time: 110 },
      { text: VARIANT, account: 1, channel: 1, time: 120, isForward: true },
      { text: '', account: 4, time: 125 },
      { text: RUMOUR.toUpperCase(), account: 0, channel: 1, time: 130 },
      { text: VARIANT, account: 2, channel: 1, time: 140 },
      { text: VARIANT, channel: 1 },
    ]),
  )
  assert.equal(families.length, 1)
  const [family] = families
  assert.deepEqual([...family.posts], [0, 2, 4, 5, 6])
  assert.deepEqual([...family.texts], [0, 2])
  assert.deepEqual([...textFamilies.centre], [0, 1, 0])
  assert.deepEqual([family.accounts, family.channels, family.forwards], [3, 2, 1])
  assert.deepEqual([family.firstPost, family.firstTime, family.lastTime], [0, 100, 140])
  assert.equal(findings[0].id, family.id)
  assert.equal(findings[0].message.key, 'copy-family-near')
  assert.equal(findings[0].statistic.observed, textFamilies.resemblance[2])
})

test('families come by number of posts and keep their id when other posts come and go', async () => {
  const few = [RUMOUR, OTHER, RUMOUR, OTHER, OTHER].map(text => ({ text }))
  const alone = (await detectSameness(corpusOf(few))).families
  assert.deepEqual(
    alone.map(family => family.posts.length),
    [3, 2],
  )
  const more = (await detectSameness(corpusOf([{ text: 'Добрый вечер' }, { text: 'Добрый вечер' }, ...few]))).families
  assert.deepEqual(more.filter(family => alone.some(({ id }) => id === family.id)).length, 2)
})

test('a short text many people write is a family of equal texts that says so', async () => {
  const prayer = 'Да поможет нам Бог!'
  const { findings } = await detectSameness(
    corpusOf([
      { text: prayer, account: 0 },
      { text: `${prayer} 🙏`, account: 1 },
      { text: prayer, account: 2 },
    ]),
  )
  assert.deepEqual(
    findings.map(({ message }) => [message.key, message.parameters.posts]),
    [['copy-family-short', 2]],
  )
})

test('a digest that holds a post in full is a containment, with the posts of both', async () => {
  const { families, containments, findings } = await detectSameness(
    corpusOf([{ text: OTHER }, { text: DIGEST }, { text: OTHER }, { text: `${RUMOUR}. И ещё: ${OTHER}` }]),
  )
  assert.equal(families.length, 1)
  assert.deepEqual(
    containments.filter(({ contained }) => contained === 0).map(({ container }) => container),
    [1, 2],
  )
  const finding = findings.find(({ kind, posts }) => kind === 'containment' && posts[0] === 0)
  assert.deepEqual([...(finding?.posts ?? [])], [0, 1, 2, 3])
})

test('whoever signs, the result is the same', async () => {
  const corpus = corpusOf([RUMOUR, VARIANT, OTHER].map(text => ({ text })))
  const { signTexts } = await import('../algorithms/minhash.ts')
  const signed = await detectSameness(corpus, {
    sign: async (arena, signatures) => {
      for (let text = signatures.count - 1; text >= 0; text--) signTexts(arena, signatures, text, text + 1)
    },
  })
  assert.deepEqual(signed, await detectSameness(corpus))
})

test('every finding has its sentence in every language', async () => {
  const { findings } = await detectSameness(
    corpusOf([RUMOUR, VARIANT, OTHER, OTHER, DIGEST, 'Ура', 'Ура'].map(text => ({ text }))),
  )
  assert.deepEqual(new Set(findings.map(({ message }) => message.key)), new Set(Object.keys(samenessFindingMessages)))
  for (const { message } of findings) {
    for (const language of LANGUAGES) {
      const messages: Record<string, Record<string, (p: never) => string>> = samenessFindingMessages
      assert.doesNotMatch(messages[message.key][language](message.parameters as never), /undefined|NaN|\{/)
    }
  }
})

test('a corpus without texts has no families', async () => {
  const { families, findings, containments } = await detectSameness(corpusOf([{ text: '' }]))
  assert.deepEqual([families, findings, containments], [[], [], []])
})
