// anechoic transcript: takes the transcript of a recording or video from a file, shows it, or gives it as one.

import { soundMessages } from '../../messages/cli-sound.ts'
import { clock } from '../../messages/media-match.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { numbersOf } from '../exhibit-option.ts'
import { EXIT } from '../exit-codes.ts'
import { printProblems } from '../print-summary.ts'
import { absolutePath, casePath, withCase } from '../run-on-case.ts'
import { terminalSafe } from '../terminal-safe.ts'

/** Larger files are no subtitles. */
const LARGEST = 16 * 2 ** 20

export const transcriptCommand: Command = {
  name: 'transcript',
  options: {
    exhibit: { type: 'string' },
    out: { type: 'string', short: 'o' },
    language: { type: 'string' },
    role: { type: 'string' },
  },

  async run(context) {
    const path = casePath(context)
    const [, file, more] = context.positionals
    if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
    const exhibit = theExhibit(context)
    const out = optionText(context, 'out')
    if (file !== undefined && out !== undefined)
      throw new CaseError('usage', 'options-apart', { option: 'out', other: file })
    const language = languageOf(context)
    const role = optionText(context, 'role') ?? 'person'
    const { transcriptOf } = await import('../../casebook/transcripts.ts')
    return withCase(context, path, false, async casebook => {
      if (file !== undefined) {
        await take(context, casebook, { exhibit, file, role, ...(language === undefined ? {} : { language }) })
        return EXIT.ok
      }
      const transcript = transcriptOf(casebook, exhibit)
      if (transcript === undefined) throw new CaseError('usage', 'transcript-none', { value: exhibit })
      if (out !== undefined) await give(context, casebook, transcript, out)
      else
        for (const { fromMs, speaker, text } of transcript.segments) {
          const said = `${speaker === undefined ? '' : `${speaker}: `}${text.replaceAll('\n', ' ')}`
          context.output.out(`${clock(Math.floor(fromMs / 1000))}  ${terminalSafe(said)}`)
        }
      return EXIT.ok
    })
  },
}

type Casebook = Parameters<Parameters<typeof withCase>[3]>[0]
type Transcript = NonNullable<ReturnType<typeof import('../../casebook/transcripts.ts').transcriptOf>>

async function take(
  context: CommandContext,
  casebook: Casebook,
  stated: { readonly exhibit: number; readonly file: string; readonly role: string; readonly language?: string },
): Promise<void> {
  const { output, language, system } = context
  const { readGivenFile } = await import('../../casebook/given-file.ts')
  const { saveTranscript, transcriptFromFile, transcriptOf } = await import('../../casebook/transcripts.ts')
  const { file, exhibit, ...rest } = stated
  const bytes = readGivenFile(system.files, absolutePath(file), LARGEST + 1)
  if (bytes.length > LARGEST) throw new CaseError('input-not-readable', 'no-transcript', { value: quoted(file) })
  const { segments, problems } = await transcriptFromFile(bytes, file)
  printProblems(context, problems)
  const number = await saveTranscript(casebook, { exhibit, segments, ...rest })
  const lines = transcriptOf(casebook, exhibit)?.segments.length ?? 0
  output.note(
    number === undefined
      ? soundMessages['transcript.same'][language]({ exhibit })
      : soundMessages['transcript.saved'][language]({ exhibit, number, lines }),
  )
}

async function give(
  context: CommandContext,
  casebook: Casebook,
  transcript: Transcript,
  stated: string,
): Promise<void> {
  const { output, language, system } = context
  const format = /\.(srt|vtt)$/i.exec(stated)?.[1].toLowerCase()
  if (format !== 'srt' && format !== 'vtt')
    throw new CaseError('usage', 'bad-value', { option: 'out', value: quoted(stated), expected: 'FILE.srt, FILE.vtt' })
  const { liesInCase } = await import('../../casebook/inside-case.ts')
  const { transcriptFile } = await import('../../casebook/transcripts.ts')
  const { writeNewFile } = await import('../../casebook/write-new-file.ts')
  const out = absolutePath(stated)
  if (liesInCase(system.files, casebook.root, out))
    throw new CaseError('usage', 'output-inside-case', { value: quoted(stated) })
  writeNewFile(system.files, out, [transcriptFile(transcript, format)])
  const lines = transcript.segments.length
  output.note(soundMessages['transcript.written'][language]({ path: quoted(stated), lines }))
}

function theExhibit(context: CommandContext): number {
  const numbers = context.options.exhibit === undefined ? [] : numbersOf(context)
  if (numbers.length !== 1) throw new CaseError('usage', 'faces-one-exhibit')
  return numbers[0]
}

function languageOf(context: CommandContext): string | undefined {
  const stated = optionText(context, 'language')
  if (stated === undefined || /^[a-z]{2,3}$/.test(stated)) return stated
  throw new CaseError('usage', 'bad-value', { option: 'language', value: quoted(stated), expected: 'kk, ru, en' })
}
