// Planted names, numbers, places, files and words of every field: none may stand in a protected export, however it is written.
// handing-canaries.slow.ts does it with ten thousand, in all languages, and for sealed cases.

import { test } from 'node:test'
import { noCanaryLeaves } from './support/canary-proof.ts'
import { hasOcr } from './support/canary-search.ts'

test(`nothing that was planted leaves in any protected export${hasOcr ? '' : ' (pictures not read: no tesseract)'}`, t =>
  noCanaryLeaves(t, { posts: 30, pictures: 1, hasClips: false, mode: 'open', languages: ['en'], least: 2500 }))
