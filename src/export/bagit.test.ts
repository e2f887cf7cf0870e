// What the metadata of an exhibit in a bag say of a text that was taken out of a medium.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AcquisitionAct } from '../model/acts.ts'
import type { Sha256 } from '../model/ids.ts'
import { exhibitMetadata } from './bagit.ts'

const ACT: AcquisitionAct = {
  type: 'acquisition',
  sha256: `s:${'0'.repeat(64)}` as Sha256,
  sizeBytes: 1,
  chunkSha256: [],
  name: 'walk.vtt',
  format: 'document',
  readerVersion: 1,
  readOptions: {},
  exportRoot: 'text-2:',
  role: 'coder 1',
  tool: 'test',
}

for (const audience of ['court', 'public'] as const)
  test(`a bag for ${audience} says which medium a transcript is of, also where its bytes came in once more from outside`, () => {
    const derivedFrom = { exhibit: 1, kind: 'transcript', by: 'coder 1' } as const
    const acquisitions = [{ ...ACT, derivedFrom }, ACT].map(act => ({ claimedTime: 1, act }))
    const row = { path: 'data/2/walk.vtt', sizeBytes: 1, digests: { sha256: '', sha512: '' } }
    const told = (given: object) =>
      JSON.parse(exhibitMetadata({ number: 2, acquisitions, sources: [], ...given }, row, audience)).acquisition
    assert.deepEqual(told({ derivedFrom }).derivedFrom, derivedFrom)
    assert.equal('derivedFrom' in told({}), false)
  })
