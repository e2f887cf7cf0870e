import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Withheld } from '../model/handed.ts'
import { MEDIA_GROUNDS } from '../model/media-ground.ts'
import { LANGUAGES } from './catalogue.ts'
import { numberedPerson, protectionRules, redactionText, withheldGrounds, withheldText } from './protection.ts'

const THINGS: Withheld['what'][] = ['exhibit', 'post', 'claim', 'media', 'words', 'tie', 'channel']

test('every rule and ground has a sentence with its number in each language, one unlike the other', () => {
  for (const language of LANGUAGES) {
    const rules = Object.keys(protectionRules).map(rule => redactionText({ rule, count: 21 }, language))
    assert.ok(
      rules.every(text => text.includes('21') && text.endsWith('.')),
      rules.join('\n'),
    )
    assert.equal(new Set(rules).size, rules.length)
    const grounds = [...Object.keys(withheldGrounds), ...MEDIA_GROUNDS.filter(ground => !(ground in withheldGrounds))]
    const texts = grounds.map(ground => withheldText({ what: 'media', ground, expires: undefined, count: 3 }, language))
    assert.ok(
      texts.every((text, i) => text.includes('3') && !text.endsWith(`: ${grounds[i]}`)),
      texts.join('\n'),
    )
    for (const what of THINGS)
      assert.match(withheldText({ what, ground: 'lapsed', expires: '2026-05-01', count: 4 }, language), /4.*2026-05-01/)
    assert.match(numberedPerson('person', 7, language), /7/)
    assert.notEqual(numberedPerson('person', 7, language), numberedPerson('controller', 7, language))
  }
})

test('keys that this version does not know are shown, prototype keys among them', () => {
  for (const key of ['a-new-rule', '__proto__', 'constructor', 'toString']) {
    assert.equal(redactionText({ rule: key, count: 2 }, 'en'), `${key}: 2`)
    assert.equal(withheldText({ what: 'post', ground: key, expires: undefined, count: 2 }, 'en'), `2 posts: ${key}`)
  }
})
