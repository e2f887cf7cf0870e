// Profiles of audiences in a case: what holds, what needs a reason, and what a journal of others may hold.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { profileOf, profilesOf, saveProfile } from '../src/casebook/audience.ts'
import type { Casebook } from '../src/casebook/casebook.ts'
import { CaseError } from '../src/model/case-error.ts'
import { STANDARD_PROFILES } from '../src/protect/standard-profiles.ts'
import { openWitnessCase } from './support/witness-case.ts'

async function inCase(work: (casebook: Casebook) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'audience-'))
  const casebook = await openWitnessCase(join(folder, 'case'), 'open')
  try {
    work(casebook)
  } finally {
    casebook.close()
    rmSync(folder, { recursive: true })
  }
}

const role = 'editor'
const fails = (key: string) => (error: unknown) =>
  error instanceof CaseError && error.code === 'usage' && error.key === key

test('an unknown audience is answered with those that there are', async () => {
  await inCase(casebook => {
    assert.deepEqual(profileOf(casebook, 'court'), STANDARD_PROFILES.court)
    for (const name of ['', 'nobody', '__proto__', 'constructor'])
      assert.throws(() => profileOf(casebook, name), fails('audience-unknown'), name)
    saveProfile(casebook, { audience: 'jury', like: 'court', set: ['times=day'], role })
    assert.throws(
      () => profileOf(casebook, 'nobody'),
      (error: CaseError) => /public, newsroom, archive, court, research, jury/.test(String(error.parameters.known)),
    )
  })
})

test('closing needs no reason, opening does, and what holds is the latest', async () => {
  await inCase(casebook => {
    const save = (set: string[], reason?: string) =>
      saveProfile(casebook, { audience: 'public', set, role, ...(reason === undefined ? {} : { reason }) })
    assert.deepEqual(save(['times=none']).opened, [])
    assert.throws(() => save(['times=day']), fails('audience-opened'))
    assert.deepEqual(save(['times=day'], 'days are asked for').opened, ['times'])
    assert.equal(save(['times=day']).entry, undefined, 'nothing changed, nothing signed')
    assert.deepEqual(save(['times=exact', 'links=none', 'posts=cited'], 'why').opened, ['times', 'posts'])
    assert.deepEqual(save(['times=hour']).opened, [])
    const [held] = profilesOf(casebook).profiles
    assert.deepEqual([held.profile.protection.times, held.opened, held.closed], ['hour', ['times', 'posts'], []])
    assert.throws(
      () => saveProfile(casebook, { audience: 'public', use: 'analysis', role }),
      fails('audience-other-consent'),
    )
    assert.equal(profilesOf(casebook).unread, 0)
  })
})

test('a new audience starts like another, and needs a reason for what its standard does not let out', async () => {
  await inCase(casebook => {
    assert.throws(() => saveProfile(casebook, { audience: 'jury', role }), fails('audience-like-missing'))
    assert.throws(() => saveProfile(casebook, { audience: 'jury', like: 'nobody', role }), fails('audience-unknown'))
    saveProfile(casebook, { audience: 'jury', like: 'court', set: ['links=domain'], reason: 'why', role })
    assert.throws(() => saveProfile(casebook, { audience: 'jury-2', like: 'jury', role }), fails('audience-opened'))
    const { profile, opened } = saveProfile(casebook, { audience: 'jury-2', like: 'jury', reason: 'too', role })
    assert.deepEqual([profile.like, profile.consent, opened], ['court', STANDARD_PROFILES.court.consent, ['links']])
    const formats = ['csv', 'dossier', 'csv']
    assert.deepEqual(saveProfile(casebook, { audience: 'jury', formats, role }).profile.formats, ['dossier', 'csv'])
    const standard = saveProfile(casebook, { audience: 'public', like: 'research', reason: 'why', role }).profile
    assert.deepEqual([standard.like, standard.protection.network], ['public', 'accounts'])
  })
})

test('values that there are not are refused and quoted', async () => {
  await inCase(casebook => {
    const save = (more: object) => () => saveProfile(casebook, { audience: 'public', role, reason: 'why', ...more })
    for (const set of ['times', 'time=day', '=', '__proto__=none', 'toString=none'])
      assert.throws(save({ set: [set] }), fails('audience-unknown-rule'), set)
    for (const set of ['times=', 'times=second', 'words=constructor', 'posts=all=none'])
      assert.throws(save({ set: [set] }), fails('audience-unknown-level'), set)
    assert.throws(save({ set: ['times=day', 'times=hour'] }), fails('audience-rule-twice'))
    assert.throws(save({ use: 'spying' }), fails('bad-value'))
    assert.throws(save({ formats: ['csv', 'docx'] }), fails('bad-value'))
    assert.throws(save({ role: ' ' }), fails('bad-value'))
    assert.throws(save({ reason: 'x'.repeat(4001) }), fails('bad-value'))
    for (const audience of ['', 'a b', '../x', 'a'.repeat(41)])
      assert.throws(save({ audience, like: 'public' }), fails('audience-bad-name'), audience)
  })
})

test('what a journal holds that is no profile, or opens without a reason, counts for nothing and is told', async () => {
  await inCase(casebook => {
    const { journal } = casebook.custody
    const { public: standard } = STANDARD_PROFILES
    const open = { ...standard, protection: { ...standard.protection, words: 'verbatim' } }
    const act = { type: 'audience-profile', profile: standard, opened: [], role, tool: 't' }
    const entries: object[] = [
      { ...act, profile: undefined },
      { ...act, profile: null },
      { ...act, profile: 'public' },
      { ...act, profile: { ...standard, protection: { ...standard.protection, words: 'all' } } },
      { ...act, profile: { ...standard, audience: '__proto__' } },
      { ...act, profile: { ...standard, formats: 'csv' } },
      { ...act, profile: { ...standard, consent: { use: 'publication' } } },
      { ...act, profile: { ...standard, later: true } },
      { ...act, profile: open },
      { ...act, profile: open, reason: ' ' },
      { ...act, profile: open, reason: ['why'] },
      { ...act, profile: { ...open, audience: 'jury' } },
      { ...act, role: 7 },
    ]
    for (const entry of entries) journal.append(entry as never)
    journal.commit()
    const { profiles, unread } = profilesOf(casebook)
    assert.equal(unread, entries.length)
    assert.deepEqual(
      profiles.map(({ profile }) => profile),
      Object.values(STANDARD_PROFILES),
    )
    journal.append({ ...act, profile: open, reason: 'why' } as never)
    journal.append({ ...act, profile: open } as never)
    journal.commit()
    assert.equal(profileOf(casebook, 'public').protection.words, 'verbatim')
    assert.equal(profilesOf(casebook).unread, entries.length, 'nothing more is opened, so no reason is needed')
  })
})
