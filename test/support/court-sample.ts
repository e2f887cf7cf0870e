// A court pack for the invented export of handed-sample.ts.

import type { CourtPack, CourtReading } from '../../src/model/court-pack.ts'
import type { Handed } from '../../src/model/handed.ts'

/** Of footage that was seen first, of a copy of it, and of what could not be looked at. */
const READINGS: readonly ((words: string) => CourtReading)[] = [
  words => ({
    tools: [words, 'ffmpeg 0.0'],
    isCompared: true,
    ground: undefined,
    same: { as: 'centre', members: [2], hasOthers: true },
  }),
  words => ({
    tools: [words],
    isCompared: true,
    ground: 'picture-damaged',
    same: { as: 'member', centre: 1, match: { test: 'pdq', distance: 4 } },
  }),
  () => ({ tools: [], isCompared: false, ground: 'not-read', same: undefined }),
  words => ({
    tools: [words],
    isCompared: false,
    ground: undefined,
    same: { as: 'member', centre: undefined, match: { test: 'sha256' } },
  }),
]

/** `words` stand wherever a foreign journal could put text of its own. */
export function courtSample({ exhibits }: Handed, words = 'anechoic 0.0.0'): CourtPack {
  const ways = ['extract', 'file', 'archive-member', 'file', 'bag', 'rest'] as const
  return {
    sealed: 'recipients',
    exhibits: exhibits.map(({ number }, i) => ({
      number,
      device: 1 + (i % 2),
      tool: words,
      acquisitions: 1 + (i % 3),
      way: ways[i % ways.length],
      chats: ways[i % ways.length] === 'extract' ? { kept: 3, left: 211 } : undefined,
      bagCheck: ways[i % ways.length] === 'bag' ? 'match' : undefined,
      hasSource: i % 2 === 0,
      isOriginStated: i % 3 === 0,
      grade: 'match',
      isSigned: true,
      isWitnessed: i % 2 === 0,
      notAfter: i % 3 === 0 ? '2025-01-12' : undefined,
      stamps: i % 3 === 0 ? [1] : [],
      ...(READINGS[i] && { reading: READINGS[i](words) }),
      ...(i === 4 && { derived: { kind: 'picture-text' as const, medium: 1, program: words } }),
      ...(i === 5 && { derived: { kind: 'transcript' as const, medium: undefined, program: undefined } }),
    })),
    devices: [
      {
        number: 1,
        isMaker: true,
        isKnown: true,
        journals: 1,
        entries: 4_890,
        intactEntries: 4_890,
        erasedEntries: 3,
        groups: 80,
        tail: 'witnessed',
      },
      {
        number: 2,
        isMaker: false,
        isKnown: true,
        journals: 1,
        entries: 230,
        intactEntries: 230,
        erasedEntries: 0,
        groups: 8,
        tail: 'unwitnessed',
      },
    ],
    verification: {
      verdict: 'notices',
      mode: 'sealed',
      isOpened: true,
      originals: { match: 212, unrecorded: 1, missing: 0, changed: 0, sealed: 0 },
      erasedExhibits: 2,
      entries: 5_120,
      groups: 88,
      erasedEntries: 3,
      bytesRead: 1_840_233_004,
      faults: [{ code: 'original-unrecorded', severity: 'notice', count: 1 }],
    },
    stamps: [
      { number: 1, kind: 'rfc3161', authority: 'stamps.example', state: 'stamped', notAfter: '2025-01-12' },
      { number: 2, kind: 'opentimestamps', authority: words, state: 'pending', notAfter: undefined },
    ],
  }
}
