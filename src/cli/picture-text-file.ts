// The text of a picture as a file for a person to correct, and the file taken back.

import { pictureTextMessages as messages } from '../messages/cli-picture-text.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { type CommandContext, optionText } from './command.ts'
import { numbersOf } from './exhibit-option.ts'
import { EXIT } from './exit-codes.ts'
import { absolutePath, withCase } from './run-on-case.ts'

/** Larger files are no text of one picture. */
const LARGEST = 8 * 2 ** 20

/** Writes the lines that count, each behind its number and a tab, to a new file outside the case. */
export async function giveText(context: CommandContext, path: string, stated: string): Promise<number> {
  const exhibit = theExhibit(context)
  const { output, language, system } = context
  const { correctionFile, pictureTextOfExhibit } = await import('../casebook/picture-text-corrections.ts')
  const { liesInCase } = await import('../casebook/inside-case.ts')
  const { writeNewFile } = await import('../casebook/write-new-file.ts')
  return withCase(context, path, false, async casebook => {
    const text = pictureTextOfExhibit(casebook, exhibit)
    if (text === undefined) throw new CaseError('usage', 'picture-text-none', { value: String(exhibit) })
    const out = absolutePath(stated)
    if (liesInCase(system.files, casebook.root, out))
      throw new CaseError('usage', 'output-inside-case', { value: quoted(stated) })
    writeNewFile(system.files, out, [correctionFile(text)])
    output.note(messages.written[language]({ path: quoted(stated), lines: text.lines.length }))
    return EXIT.ok
  })
}

/** Keeps what a person corrected as a version that counts from now on. */
export async function takeCorrection(context: CommandContext, path: string, file: string): Promise<number> {
  const exhibit = theExhibit(context)
  const { output, language, system, signal } = context
  const { readGivenFile } = await import('../casebook/given-file.ts')
  const { correctPictureText, linesOfCorrection, pictureTextOfExhibit } = await import(
    '../casebook/picture-text-corrections.ts'
  )
  const { readyIndex } = await import('../casebook/casework-record.ts')
  const { mediaLibrary } = await import('../casebook/media-library.ts')
  const bytes = readGivenFile(system.files, absolutePath(file), LARGEST + 1)
  if (bytes.length > LARGEST)
    throw new CaseError('usage', 'picture-text-too-long', { value: bytes.length, limit: LARGEST })
  const lines = linesOfCorrection(new TextDecoder().decode(bytes))
  return withCase(context, path, false, async (casebook, progress) => {
    await readyIndex(casebook, progress, signal)
    const role = optionText(context, 'role') ?? 'person'
    const number = await correctPictureText(casebook, mediaLibrary(casebook), { exhibit, lines, role })
    const kept = pictureTextOfExhibit(casebook, exhibit)?.lines.length ?? 0
    output.note(
      number === undefined
        ? messages.same[language]({ exhibit })
        : messages.kept[language]({ exhibit, number, lines: kept }),
    )
    return EXIT.ok
  })
}

function theExhibit(context: CommandContext): number {
  const numbers = context.options.exhibit === undefined ? [] : numbersOf(context)
  if (numbers.length !== 1) throw new CaseError('usage', 'faces-one-exhibit')
  return numbers[0]
}
