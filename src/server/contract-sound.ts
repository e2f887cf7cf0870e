// Routes of sound and of text in pictures: transcripts with their versions and drafts, waveforms, and reading text in pictures.

import { PICTURE_TEXT_LIMITS } from '../model/derived-text.ts'
import { list, maybe, nothing, object, oneOf, text, whole } from './checks.ts'
import { route } from './route.ts'

/** Lines of a transcript that a page takes and gives; longer ones are shown in part and changed as a file. */
export const MOST_LINES = 4000

export interface TranscriptLine {
  /** Address of the line, kept from version to version. */
  readonly id: string
  /** Milliseconds. */
  readonly fromMs: number
  readonly toMs: number
  readonly speaker: string | null
  readonly text: string
}

export interface TypedLine extends Omit<TranscriptLine, 'id'> {
  /** Null for a new line. */
  readonly id: string | null
}

export interface TranscriptAnswer {
  /** Exhibit of the version that counts; null when there is none. */
  readonly exhibit: number | null
  /** Newest first. */
  readonly versions: readonly { readonly exhibit: number; readonly by: string; readonly claimedTime: number }[]
  readonly version: number
  readonly by: string
  readonly language: string | null
  /** At most `MOST_LINES` of `total`. */
  readonly lines: readonly TranscriptLine[]
  readonly total: number
  /** Channel of its lines: with `/` and a line's id it is the key of a post. */
  readonly channel: string
  /** What was typed and not saved; kept in the case, encrypted in a sealed one. */
  readonly draft: TranscriptDraft | null
}

export interface TranscriptDraft {
  /** Exhibit of the version it began with; 0 for none. */
  readonly base: number
  readonly language: string | null
  readonly lines: readonly TypedLine[]
}

export interface WaveformAnswer {
  /** Lowest and highest of each part in turn, -127 … 127; at most 2400 numbers. */
  readonly peaks: readonly number[]
  readonly seconds: number
}

export interface TextTools {
  /** "tesseract.js 7.0.0"; null where it is not installed. */
  readonly by: string | null
  readonly data: readonly string[]
  readonly missing: readonly string[]
}

/** What reading text in pictures gave, as the result of its job. */
export interface TextsRead {
  readonly read: number
  readonly found: number
  readonly known: number
  readonly copies: number
}

const exhibit = whole(1, 2 ** 40)
const milliseconds = whole(0, 360_000_000)
const language = maybe(text(3, 2))
const lines = list(
  object({
    id: maybe(text(9, 1)),
    fromMs: milliseconds,
    toMs: milliseconds,
    speaker: maybe(text(80)),
    text: text(4000),
  }),
  MOST_LINES,
)

export const soundRoutes = {
  /** The transcript that counts, or one of its versions. */
  'sound.transcript': route<TranscriptAnswer>()('read', 'case', object({ exhibit, version: maybe(exhibit) })),
  /** Saves a new version; `base` is the exhibit of the one it began with, 0 for none. Null when nothing would change. */
  'sound.save': route<{ readonly exhibit: number | null }>()(
    'act',
    'case',
    object({ exhibit, base: whole(0, 2 ** 40), language, lines }),
  ),
  /** Keeps what is typed; without lines it is thrown away. */
  'sound.draft': route<Record<string, never>>()(
    'act',
    'case',
    object({ exhibit, base: whole(0, 2 ** 40), language, lines: maybe(lines) }),
  ),
  /** Lines of a SubRip or WebVTT file, to be looked at before they are saved; `problems` in words. */
  'sound.given': route<{ readonly lines: readonly TypedLine[]; readonly problems: readonly string[] }>()(
    'read',
    'case',
    object({ name: text(255, 1), content: text(900_000) }),
  ),
  /** A path under which the transcript is saved as a file. */
  'sound.file': route<{ readonly path: string; readonly name: string }>()(
    'read',
    'case',
    object({ exhibit, format: oneOf(['srt', 'vtt']) }),
  ),
  /** The waveform of a recording or of a video's sound, or why there is none. Needs ffmpeg. */
  'sound.waveform': route<WaveformAnswer | { readonly ground: string }>()('read', 'case', object({ exhibit })),
  /** What text in pictures is read with on this machine. */
  'sound.tools': route<TextTools>()('read', 'nothing', nothing),
  /** What a person reads in a picture, all of it, in order: a version that counts. `base`: exhibit of the version it began with, 0 for none. Null when nothing would change. */
  'sound.correct': route<{ readonly exhibit: number | null }>()(
    'act',
    'index',
    object({
      exhibit,
      base: whole(0, 2 ** 40),
      lines: list(
        object({ line: maybe(whole(1, PICTURE_TEXT_LIMITS.lines)), text: text(PICTURE_TEXT_LIMITS.text) }),
        PICTURE_TEXT_LIMITS.lines,
      ),
    }),
  ),
  /** Makes an earlier version of a picture's text count again, as a version of its own. */
  'sound.restore': route<{ readonly exhibit: number }>()(
    'act',
    'case',
    object({ exhibit, base: exhibit, version: exhibit }),
  ),
  /** Starts a job that reads text in one picture, or in all that were not read yet; its result is `TextsRead`. */
  'sound.read': route<{ readonly job: number }>()('job', 'index', object({ exhibit: maybe(exhibit) })),
} as const
