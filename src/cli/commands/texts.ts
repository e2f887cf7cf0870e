// anechoic texts: reads the text in pictures of a case and keeps what was found as documents; gives and takes what a person corrects in it.

import { mediaMessages } from '../../messages/cli-media.ts'
import { pictureTextMessages } from '../../messages/cli-picture-text.ts'
import { soundMessages } from '../../messages/cli-sound.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionList, optionText } from '../command.ts'
import { numbersOf } from '../exhibit-option.ts'
import { EXIT } from '../exit-codes.ts'
import { absolutePath, onlyCasePath, optionNumber, withCase } from '../run-on-case.ts'

export const textsCommand: Command = {
  name: 'texts',
  options: {
    exhibit: { type: 'string', multiple: true },
    languages: { type: 'string', multiple: true },
    tessdata: { type: 'string' },
    processes: { type: 'string' },
    role: { type: 'string' },
    over: { type: 'boolean' },
    out: { type: 'string', short: 'o' },
    correct: { type: 'string' },
  },

  async run(context) {
    const path = onlyCasePath(context)
    const exhibits = context.options.exhibit === undefined ? undefined : numbersOf(context)
    const out = optionText(context, 'out')
    const correct = optionText(context, 'correct')
    if (out !== undefined && correct !== undefined)
      throw new CaseError('usage', 'options-apart', { option: 'out', other: 'correct' })
    if (out !== undefined || correct !== undefined) {
      const { giveText, takeCorrection } = await import('../picture-text-file.ts')
      return out !== undefined ? giveText(context, path, out) : takeCorrection(context, path, correct ?? '')
    }
    const languages = languagesOf(context)
    const folder = optionText(context, 'tessdata')
    const processes = optionNumber(context, 'processes', 1, 64, true)
    const { readPictureTexts } = await import('../../casebook/picture-texts.ts')
    const { mediaLibrary } = await import('../../casebook/media-library.ts')
    const { readyIndex } = await import('../../casebook/casework-record.ts')
    return withCase(context, path, false, async (casebook, progress) => {
      await readyIndex(casebook, progress, context.signal)
      const read = await readPictureTexts(casebook, {
        role: optionText(context, 'role') ?? 'person',
        library: mediaLibrary(casebook),
        progress,
        signal: context.signal,
        over: context.options.over === true,
        ...(exhibits === undefined ? {} : { exhibits }),
        ...(languages === undefined ? {} : { languages }),
        ...(folder === undefined ? {} : { folder: absolutePath(folder) }),
        ...(processes === undefined ? {} : { processes }),
      })
      progress.clear()
      print(context, read)
      return EXIT.ok
    })
  },
}

type Read = Awaited<ReturnType<typeof import('../../casebook/picture-texts.ts').readPictureTexts>>

function print({ output, language }: CommandContext, read: Read): void {
  const { found, grounds, data, missing, ...counts } = read
  const lines = found.reduce((sum, text) => sum + text.lines, 0)
  output.out(soundMessages['texts.read'][language]({ ...counts, found: found.length, lines }))
  if (read.corrected > 0) output.out(pictureTextMessages.corrected[language]({ count: read.corrected }))
  for (const text of found) output.out(soundMessages['texts.picture'][language](text))
  for (const { ground, count } of grounds) {
    const key = `media.ground.${ground}`
    const why = Object.hasOwn(mediaMessages, key) ? mediaMessages[key as 'media.ground.no-media'][language]({}) : ground
    output.out(soundMessages['texts.ground'][language]({ count, why }))
  }
  output.note(soundMessages['texts.data'][language]({ data: data.join(', ') }))
  if (missing.length > 0) output.note(soundMessages['texts.missing'][language]({ missing: missing.join(', ') }))
  if (found.length > 0) output.note(soundMessages['texts.machine'][language]())
}

/** As Tesseract names them. */
function languagesOf(context: CommandContext): string[] | undefined {
  if (context.options.languages === undefined) return undefined
  const stated = optionList(context, 'languages').flatMap(value => value.split(/[,+]/))
  for (const language of stated)
    if (!/^[a-z]{3}(?:_[a-z]{2,10})?$/.test(language))
      throw new CaseError('usage', 'bad-value', {
        option: 'languages',
        value: quoted(language),
        expected: 'rus,kaz,eng',
      })
  return stated
}
