// Answers about sound and text in pictures: transcripts with versions and drafts, waveforms, and the job that reads text.

import { consentRegister } from '../casebook/consent.ts'
import { mediaLibrary } from '../casebook/media-library.ts'
import { correctPictureText, restorePictureText } from '../casebook/picture-text-corrections.ts'
import { readableExhibit } from '../casebook/readable-exhibit.ts'
import { shownWaveform } from '../casebook/shown-waveform.ts'
import { keepDraft, readDraft } from '../casebook/transcript-drafts.ts'
import {
  saveTranscript,
  type TypedSegment,
  transcriptFile,
  transcriptFromFile,
  transcriptOf,
  transcriptVersions,
} from '../casebook/transcripts.ts'
import { problemText } from '../messages/problems.ts'
import { CaseError } from '../model/case-error.ts'
import { derivedChannelId } from '../model/derived-text.ts'
import { quoted } from '../model/problem.ts'
import { ocrTools } from '../system/ocr.ts'
import type { Answers } from './answering.ts'
import {
  MOST_LINES,
  type soundRoutes,
  type TextsRead,
  type TranscriptAnswer,
  type TypedLine,
} from './contract-sound.ts'
import type { Desk } from './desk.ts'
import { offerPieces } from './offers.ts'

export const soundAnswers: Answers<typeof soundRoutes> = {
  'sound.transcript': (desk, { exhibit, version }) => transcript(desk, exhibit, version),
  'sound.save': async (desk, { exhibit, base, language, lines }, { role }) => {
    refuseWhileReading(desk)
    const casebook = desk.casebook()
    const segments = lines.map(segmentOf)
    const stated = { exhibit, base, segments, role, ...(language === undefined ? {} : { language }) }
    const number = await saveTranscript(casebook, stated)
    keepDraft(casebook, exhibit, undefined)
    if (number !== undefined) desk.reread()
    return { exhibit: number ?? null }
  },
  'sound.draft': (desk, { exhibit, base, language, lines }) => {
    const casebook = desk.casebook()
    readableExhibit(consentRegister(casebook), exhibit)
    const draft = { base, segments: (lines ?? []).map(segmentOf), ...(language === undefined ? {} : { language }) }
    keepDraft(casebook, exhibit, lines === undefined ? undefined : draft)
    return {}
  },
  'sound.given': async (_, { name, content }, { language }) => {
    const { segments, problems } = await transcriptFromFile(new TextEncoder().encode(content), name)
    if (segments.length > MOST_LINES)
      throw new CaseError('usage', 'transcript-too-long', { value: segments.length, limit: MOST_LINES })
    return { lines: segments.map(lineOf), problems: problems.map(problem => problemText(problem, language)) }
  },
  'sound.file': (desk, { exhibit, format }) => {
    const found = transcriptOf(desk.casebook(), exhibit)
    if (found === undefined) throw new CaseError('usage', 'transcript-none', { value: exhibit })
    const type = format === 'srt' ? 'application/x-subrip' : 'text/vtt'
    const name = `exhibit-${exhibit}.${format}`
    return { path: desk.offer(offerPieces(name, type, () => [transcriptFile(found, format)])), name }
  },
  'sound.waveform': (desk, { exhibit: number }) => {
    const casebook = desk.casebook()
    const exhibit = readableExhibit(consentRegister(casebook), number)
    return desk.ofIndex(`waveform ${number}`, () => shownWaveform(casebook, exhibit))
  },
  'sound.tools': () => {
    const { by, data, missing } = ocrTools()
    return { by: by ?? null, data: data.map(({ origin }) => origin), missing }
  },
  'sound.correct': async (desk, { exhibit, base, lines }, { role }) => {
    refuseWhileReading(desk)
    const casebook = desk.casebook()
    const number = await correctPictureText(casebook, mediaLibrary(casebook), { exhibit, base, lines, role })
    if (number !== undefined) desk.reread()
    return { exhibit: number ?? null }
  },
  'sound.restore': async (desk, { exhibit, base, version }, { role }) => {
    refuseWhileReading(desk)
    const number = await restorePictureText(desk.casebook(), { exhibit, base, version, role })
    desk.reread()
    return { exhibit: number }
  },
  'sound.read': (desk, { exhibit }, { role }) => {
    const casebook = desk.casebook()
    const job = desk.start('media', async ({ progress, signal }): Promise<TextsRead> => {
      const { readPictureTexts } = await import('../casebook/picture-texts.ts')
      try {
        const read = await readPictureTexts(casebook, {
          role,
          progress,
          signal,
          ...(exhibit === undefined ? { library: mediaLibrary(casebook) } : { exhibits: [exhibit] }),
        })
        return { read: read.read, found: read.found.length, known: read.known, copies: read.copies }
      } finally {
        desk.reread()
      }
    })
    return { job }
  },
}

/** A job that reads originals must not meet new ones half-way. */
function refuseWhileReading(desk: Desk): void {
  if (desk.jobs.isRunning) throw new CaseError('case-in-use', 'busy')
}

function transcript(desk: Desk, exhibit: number, version: number | undefined): TranscriptAnswer {
  const casebook = desk.casebook()
  const medium = readableExhibit(consentRegister(casebook), exhibit)
  const found = transcriptOf(casebook, exhibit, version)
  const draft = readDraft(casebook, exhibit)
  return {
    exhibit: found?.exhibit ?? null,
    versions: transcriptVersions(casebook, exhibit).map(({ by, ...rest }) => ({ ...rest, by: quoted(by) })),
    version: found?.version ?? 0,
    by: quoted(found?.by ?? ''),
    language: found?.language ?? null,
    lines: (found?.segments ?? [])
      .slice(0, MOST_LINES)
      .map(({ speaker, ...line }) => ({ ...line, speaker: speaker ?? null })),
    total: found?.segments.length ?? 0,
    channel: derivedChannelId('transcript', medium.sha256),
    draft:
      draft === undefined
        ? null
        : {
            base: draft.base,
            language: draft.language ?? null,
            lines: draft.segments.slice(0, MOST_LINES).map(lineOf),
          },
  }
}

function lineOf({ id, fromMs, toMs, speaker, text }: TypedSegment): TypedLine {
  return { id: id ?? null, fromMs, toMs, speaker: speaker ?? null, text }
}

function segmentOf({
  id,
  fromMs,
  toMs,
  speaker,
  text,
}: {
  readonly id?: string
  readonly fromMs: number
  readonly toMs: number
  readonly speaker?: string
  readonly text: string
}): TypedSegment {
  return {
    ...(id === undefined ? {} : { id }),
    fromMs,
    toMs: Math.max(fromMs, toMs),
    ...(speaker === undefined || speaker === '' ? {} : { speaker }),
    text,
  }
}
