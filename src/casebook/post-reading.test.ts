import assert from 'node:assert/strict'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inTwoChatsCase } from '../../test/support/two-chats-case.ts'
import { CaseError } from '../model/case-error.ts'
import { sha256 } from '../system/hashing.ts'
import { objectPath } from '../vault/object-place.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister } from './consent.ts'
import { checkExhibit, postBytes } from './post-bytes.ts'
import { keyOf, type ReadingContext, readPost, repliesByPost, textPiece } from './post-reading.ts'
import { screenNames, screenPseudonyms } from './screen-names.ts'

function contextOf(casebook: Casebook, showNames = false): ReadingContext {
  casebook.index().seal()
  return {
    casebook,
    labels: screenNames(casebook, showNames),
    tokenOf: screenPseudonyms(casebook),
    register: consentRegister(casebook),
    replies: repliesByPost(casebook),
  }
}

const detailsOf = (casebook: Casebook) => {
  casebook.index().seal()
  return casebook.index().posts(Array.from({ length: casebook.index().columns().count }, (_, post) => post))
}

for (const mode of ['open', 'sealed'] as const)
  test(`each post of a case that is ${mode} stands with its neighbours, its replies and its own bytes`, async () => {
    await inTwoChatsCase(mode, async casebook => {
      const context = contextOf(casebook)
      const all = detailsOf(casebook)
      assert.ok(all.length > 4)
      for (const detail of all) {
        const key = keyOf(detail)
        const reading = readPost(context, key)
        const chat = all.filter(({ channel }) => channel.id === detail.channel.id)
        const at = chat.indexOf(detail)
        assert.equal(reading.post, key)
        assert.equal(reading.text.text, detail.text)
        assert.deepEqual(
          reading.before.map(({ post }) => post),
          chat.slice(Math.max(0, at - 3), at).map(keyOf),
        )
        assert.deepEqual(
          reading.after.map(({ post }) => post),
          chat.slice(at + 1, at + 4).map(keyOf),
        )
        const replies = all.filter(
          ({ replyTo, channel }) =>
            replyTo !== undefined && `${replyTo.channelId ?? channel.id}/${replyTo.messageId}` === key,
        )
        assert.equal(reading.replies.total, replies.length)
        assert.deepEqual(JSON.parse(JSON.stringify(reading)), reading, 'plain JSON')
        assert.equal(textPiece(casebook, key, 3), detail.text.slice(3))

        const original = casebook.custody.vault.open(detail.original)
        const whole = new Uint8Array(original.sizeBytes)
        original.readAt(whole, 0)
        const slice = whole.subarray(detail.byteOffset, detail.byteOffset + detail.byteLength)
        const shown = postBytes(casebook, context.register, { post: key, version: undefined, from: 5 }, name => name)
        assert.deepEqual(Buffer.from(shown.base64, 'base64'), Buffer.from(slice.subarray(5, 5 + 4096)))
        assert.equal(shown.sliceSha256, sha256(slice))
        assert.equal(shown.sha256, sha256(whole))
      }
    })
  })

test('names stay hidden unless they are asked for', async () => {
  await inTwoChatsCase('open', async casebook => {
    const names = [
      ...casebook.index().accounts(),
      ...casebook
        .index()
        .channels()
        .filter(({ isPublic }) => !isPublic),
    ]
      .map(({ name }) => name)
      .filter(name => name !== '')
    const texts = detailsOf(casebook).map(({ text }) => text)
    const apart = names.filter(name => texts.every(text => !text.includes(name)))
    assert.ok(apart.length > 0)
    const told = (showNames: boolean) =>
      detailsOf(casebook)
        .map(detail => {
          const { account, channel, before, after } = readPost(contextOf(casebook, showNames), keyOf(detail))
          return JSON.stringify([
            account?.name,
            channel.name,
            before.map(post => post.account?.name),
            after.map(post => post.channel.name),
          ])
        })
        .join()
    for (const name of apart) assert.ok(!told(false).includes(name))
    assert.ok(apart.some(name => told(true).includes(name)))
  })
})

test('a post that is not held, and an exhibit that is not, are refused by what was asked', async () => {
  await inTwoChatsCase('open', async casebook => {
    const context = contextOf(casebook)
    assert.throws(
      () => readPost(context, 'telegram:channel9/9'),
      (error: CaseError) => error.key === 'no-such-post',
    )
    assert.throws(() => readPost(context, '/'), CaseError)
    await assert.rejects(
      checkExhibit(casebook, context.register, 99),
      (error: CaseError) => error.key === 'unknown-exhibit',
    )
  })
})

test('bytes that are no longer those that came in are told from those that are', async () => {
  await inTwoChatsCase('open', async casebook => {
    const { register } = contextOf(casebook)
    const [exhibit] = register.exhibits.all
    assert.equal((await checkExhibit(casebook, register, exhibit.number)).isSame, true)
    const path = join(casebook.root, objectPath(exhibit.sha256))
    const bytes = readFileSync(path)
    bytes[bytes.length >> 1] ^= 1
    chmodSync(path, 0o600)
    writeFileSync(path, bytes)
    assert.equal((await checkExhibit(casebook, register, exhibit.number)).isSame, false)
  })
})
