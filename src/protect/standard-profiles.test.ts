import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type AudienceProfile,
  EXPORT_FORMATS,
  PROTECTION_LEVELS,
  STANDARD_AUDIENCES,
} from '../model/audience-profile.ts'
import { AUDIENCES, PERMITTED_USES } from '../model/consent.ts'
import { isAudienceName, isAudienceProfile } from './audience-profile.ts'
import { levelOf, openedRules, PROTECTION_RULES, STANDARD_PROFILES } from './standard-profiles.ts'

const profiles: fc.Arbitrary<AudienceProfile> = fc.record({
  audience: fc.constantFrom('jury', 'a-1', 'қала'),
  like: fc.constantFrom(...STANDARD_AUDIENCES),
  consent: fc.record({ use: fc.constantFrom(...PERMITTED_USES), audience: fc.constantFrom(...AUDIENCES) }),
  protection: fc.record(
    Object.fromEntries(PROTECTION_RULES.map(rule => [rule, fc.constantFrom(...PROTECTION_LEVELS[rule])])),
  ) as fc.Arbitrary<never>,
  formats: fc.subarray([...EXPORT_FORMATS]),
})

test('law: what is opened is what has a later level; nothing is opened against oneself', () => {
  fc.assert(
    fc.property(profiles, profiles, (a, b) => {
      const [ab, ba] = [openedRules(a, b), openedRules(b, a)]
      assert.deepEqual(openedRules(a, a), [])
      for (const rule of PROTECTION_RULES) {
        const levels: readonly string[] = PROTECTION_LEVELS[rule]
        const isOpen = levels.lastIndexOf(a.protection[rule]) > levels.lastIndexOf(b.protection[rule])
        assert.equal(ab.includes(rule), isOpen)
        assert.equal(ab.includes(rule) || ba.includes(rule), a.protection[rule] !== b.protection[rule])
        assert.ok(!(ab.includes(rule) && ba.includes(rule)))
      }
    }),
  )
})

test('law: closing any rule opens nothing, and being no more open is transitive', () => {
  fc.assert(
    fc.property(profiles, profiles, profiles, fc.constantFrom(...PROTECTION_RULES), (a, b, c, rule) => {
      const closed = { ...a, protection: { ...a.protection, [rule]: PROTECTION_LEVELS[rule][0] } }
      assert.deepEqual(openedRules(closed as AudienceProfile, a), [])
      for (const other of openedRules(a, c))
        assert.ok(openedRules(a, b).includes(other) || openedRules(b, c).includes(other))
    }),
  )
})

test('law: a profile is known as one, and one with any part changed to what there is not is none', () => {
  fc.assert(
    fc.property(profiles, fc.constantFrom(...PROTECTION_RULES), fc.anything(), (profile, rule, value) => {
      assert.ok(isAudienceProfile(profile))
      assert.ok(isAudienceProfile(JSON.parse(JSON.stringify(profile))))
      const isLevel = (PROTECTION_LEVELS[rule] as readonly unknown[]).includes(value)
      const changed = { ...profile, protection: { ...profile.protection, [rule]: value } }
      assert.equal(isAudienceProfile(changed), isLevel)
      assert.equal(isAudienceProfile({ ...profile, more: value }), false)
      assert.equal(isAudienceProfile(value), false)
    }),
  )
  const hostile = JSON.parse(`{"__proto__": ${JSON.stringify(STANDARD_PROFILES.public)}}`)
  assert.equal(isAudienceProfile(hostile), false)
  assert.equal(isAudienceProfile({ ...STANDARD_PROFILES.public, like: 'court' }), false)
  for (const name of ['', '-', 'a-', 'a b', 'a'.repeat(41), '../a', 'a\u200b', '__proto__', 'e\u0301'])
    assert.equal(isAudienceName(name), false, name)
  for (const name of ['a', 'a-b', 'Жюри-2', 'constructor']) assert.equal(isAudienceName(name), true, name)
})

test('the standard audiences let no words, notes, times or hashes out that lead to a person', () => {
  for (const name of STANDARD_AUDIENCES) {
    const profile = STANDARD_PROFILES[name]
    assert.ok(isAudienceProfile(profile), name)
    assert.equal(profile.audience, name)
    for (const rule of PROTECTION_RULES)
      assert.ok(
        rule === 'openings' ||
          rule === 'posts' ||
          rule === 'network' ||
          levelOf(rule, profile.protection) < PROTECTION_LEVELS[rule].length - 1 ||
          PROTECTION_LEVELS[rule].length === 2,
        `${name} ${rule}`,
      )
    const { words, hashes, notes, accounts } = profile.protection
    assert.ok(words !== 'verbatim' && hashes === 'commitment' && notes === 'none' && accounts !== 'stated', name)
  }
  for (const name of STANDARD_AUDIENCES)
    assert.deepEqual(
      openedRules(STANDARD_PROFILES.public, STANDARD_PROFILES[name]).filter(
        rule => !['media', 'words', 'places', 'channels', 'speakers'].includes(rule),
      ),
      [],
      `public is more open than ${name}`,
    )
})

test('docs/methods.md states every level of the standard audiences', () => {
  const document = readFileSync(join(import.meta.dirname, '../../docs/methods.md'), 'utf8')
  for (const rule of PROTECTION_RULES) {
    const row = `| ${rule} | ${STANDARD_AUDIENCES.map(name => STANDARD_PROFILES[name].protection[rule]).join(' | ')} |`
    assert.ok(document.includes(row), row)
  }
  const asked = STANDARD_AUDIENCES.map(name => {
    const { use, audience } = STANDARD_PROFILES[name].consent
    return `${use}, ${audience}`
  })
  assert.ok(document.includes(`| consent asked for | ${asked.join(' | ')} |`))
})
