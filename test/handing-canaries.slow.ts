// The proof of handing-canaries.test.ts with more than ten thousand planted values, for open and sealed cases, in all languages. Prints for each export
// how many were planted, how many found and how many bytes were searched.

import { test } from 'node:test'
import { noCanaryLeaves } from './support/canary-proof.ts'
import { MODES } from './support/witness-case.ts'

for (const mode of MODES)
  test(`none of ten thousand planted values leaves in any protected export (${mode})`, t =>
    noCanaryLeaves(t, { posts: 480, pictures: 3, hasClips: true, mode, languages: ['en', 'ru', 'kk'], least: 10_000 }))
