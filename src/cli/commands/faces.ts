// anechoic faces: shows which faces of a picture or video would be filled, and signs what a person decided about it.

import { mediaMessages } from '../../messages/cli-media.ts'
import { areaText, parseArea } from '../../model/areas.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionList, optionText } from '../command.ts'
import { oneOf } from '../coordinate-options.ts'
import { numbersOf } from '../exhibit-option.ts'
import { EXIT } from '../exit-codes.ts'
import { printRecordProblems } from '../print-record.ts'
import { absolutePath, onlyCasePath, withCase } from '../run-on-case.ts'

export const facesCommand: Command = {
  name: 'faces',
  options: {
    exhibit: { type: 'string' },
    out: { type: 'string', short: 'o' },
    review: { type: 'string' },
    checked: { type: 'string', multiple: true },
    area: { type: 'string', multiple: true },
    dismiss: { type: 'string', multiple: true },
    sound: { type: 'string' },
    description: { type: 'string' },
    reason: { type: 'string' },
    role: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const path = onlyCasePath(context)
    const exhibit = theExhibit(context)
    const verdict = oneOf(context, 'review', ['may-leave', 'stays'] as const)
    if (verdict === undefined)
      for (const option of ['checked', 'sound', 'description', 'reason', 'role'])
        if (context.options[option] !== undefined)
          throw new CaseError('usage', 'option-misplaced', { option, other: 'faces CASE --review' })
    if (verdict !== undefined)
      for (const [option, expected] of NEEDED)
        if (optionText(context, option) === undefined)
          throw new CaseError('usage', 'option-missing', { option, expected })
    const areas = optionList(context, 'area').map(value => stated(value, 'area'))
    const dismissed = optionList(context, 'dismiss')
    const { recordCasework } = await import('../../casebook/casework-record.ts')
    const { searchMedium } = await import('../../casebook/search-media.ts')
    return withCase(context, path, false, async (casebook, progress) => {
      const out = await outputPlace(context, casebook)
      let ignored = dismissed.filter(value => !isNumber(value)).map(value => stated(value, 'dismiss'))
      if (verdict !== 'stays') {
        progress.update('export', 0, undefined, 'steps')
        const isByNumber = dismissed.some(isNumber)
        const search = { exhibit, byHand: areas, dismissed: ignored, hasPreview: out !== undefined && !isByNumber }
        let found = await searchMedium(casebook, search, context.signal)
        if (!('ground' in found) && isByNumber) {
          const { faces } = found
          ignored = dismissed.map(value => (isNumber(value) ? numbered(value, faces) : stated(value, 'dismiss')))
          const again = { ...search, dismissed: ignored, hasPreview: true }
          if (out !== undefined) found = await searchMedium(casebook, again, context.signal)
        }
        progress.clear()
        if ('ground' in found) return refused(context, exhibit, found.ground)
        print(context, exhibit, found)
        if (out !== undefined) await writePreview(context, out, found)
      }
      if (verdict === undefined) return EXIT.ok
      const record = {
        exhibit: `${exhibit}`,
        verdict,
        checked: optionList(context, 'checked')
          .flatMap(value => value.split(','))
          .map(value => value.trim()),
        areas: areas.map(areaText),
        dismissed: ignored.map(areaText),
        ...given(context, ['sound', 'description', 'reason', 'role']),
      }
      const records = [{ line: 1, kind: 'media-review', stated: record }]
      const reading = { where: 'faces', progress, signal: context.signal }
      const { entries, problems } = await recordCasework(casebook, records, reading)
      progress.clear()
      if (problems.length > 0) {
        printRecordProblems(context, problems)
        return EXIT.usage
      }
      const missing = ['faces', 'text', 'surroundings'].filter(check => !record.checked.includes(check))
      context.output.note(mediaMessages['faces.recorded'][context.language]({ exhibit, entries: entries.length }))
      if (verdict === 'may-leave' && missing.length > 0)
        context.output.note(mediaMessages['faces.unchecked'][context.language]({ missing: missing.join(', ') }))
      return EXIT.ok
    })
  },
}

/** What a review needs. */
const NEEDED = [
  ['role', '--role reviewer'],
  ['reason', '--reason "..."'],
] as const

const isNumber = (value: string) => /^\d{1,9}$/.test(value)

type Found = Extract<
  Awaited<ReturnType<typeof import('../../casebook/search-media.ts').searchMedium>>,
  { readonly faces: unknown }
>
type Ground = keyof typeof mediaMessages extends infer Key
  ? Key extends `media.ground.${infer Name}`
    ? Name
    : never
  : never

function theExhibit(context: CommandContext): number {
  const numbers = context.options.exhibit === undefined ? [] : numbersOf(context)
  if (numbers.length !== 1) throw new CaseError('usage', 'faces-one-exhibit')
  return numbers[0]
}

function stated(value: string, option: string) {
  const area = parseArea(value)
  if (area === undefined)
    throw new CaseError('usage', 'bad-value', { option, value: quoted(value), expected: 'x,y,width,height[,from,to]' })
  return area
}

function numbered(value: string, faces: Found['faces']) {
  const face = faces[Number(value) - 1]
  const area = face === undefined ? undefined : parseArea(face.area)
  if (area === undefined)
    throw new CaseError('usage', 'bad-value', {
      option: 'dismiss',
      value: quoted(value),
      expected: `1 … ${faces.length}`,
    })
  return area
}

function given(context: CommandContext, names: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {}
  for (const name of names) {
    const value = optionText(context, name)
    if (value !== undefined) values[name] = value
  }
  return values
}

type Casebook = Parameters<Parameters<typeof withCase>[3]>[0]

/** The absolute path for the preview, outside the case. */
async function outputPlace(context: CommandContext, casebook: Casebook): Promise<string | undefined> {
  const stated = optionText(context, 'out')
  if (stated === undefined) return undefined
  const { liesInCase } = await import('../../casebook/inside-case.ts')
  const out = absolutePath(stated)
  if (liesInCase(context.system.files, casebook.root, out))
    throw new CaseError('usage', 'output-inside-case', { value: quoted(stated) })
  return out
}

function refused(context: CommandContext, exhibit: number, ground: Ground): number {
  const { language, output } = context
  const why = mediaMessages[`media.ground.${ground}`][language]({})
  output.note(mediaMessages['faces.refused'][language]({ exhibit, why }))
  return EXIT.input
}

function print({ output, language, options }: CommandContext, exhibit: number, found: Found): void {
  const { width, height, frames, faces } = found
  if (options.json === true) {
    output.out(JSON.stringify({ exhibit, width, height, frames, faces }))
    return
  }
  output.out(mediaMessages['faces.picture'][language]({ exhibit, width, height, count: faces.length }))
  if (frames > 1) output.out(mediaMessages['faces.frames'][language]({ frames }))
  for (const [i, { area, by }] of faces.entries()) output.out(`${String(i + 1).padStart(4)}  ${area}  ${by}`)
  output.out(mediaMessages['faces.recall'][language]({}))
}

async function writePreview(context: CommandContext, out: string, { preview, isVideo }: Found): Promise<void> {
  const { output, language, system } = context
  if (preview === undefined) {
    if (isVideo) output.note(mediaMessages['faces.no-preview'][language]({}))
    return
  }
  const { writeNewBytes } = await import('../../casebook/write-new-bytes.ts')
  writeNewBytes(system.files, out, preview)
  output.note(mediaMessages['faces.preview'][language]({ path: quoted(optionText(context, 'out') ?? '') }))
}
