// anechoic export: hands a case on to an audience, protected, or its originals as a bag.

import { type BagResult, exportBag } from '../../casebook/export-bag.ts'
import { cliMessages } from '../../messages/cli.ts'
import { numberRanges } from '../../messages/number-ranges.ts'
import { CaseError } from '../../model/case-error.ts'
import { AUDIENCES, type Audience, PERMITTED_USES, type PermittedUse } from '../../model/consent.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { numbersOf } from '../exhibit-option.ts'
import { EXIT } from '../exit-codes.ts'
import { HAND_ON_OPTIONS, handOnRequest, refuseOthers } from '../hand-on-options.ts'
import { absolutePath, onlyCasePath, withCase } from '../run-on-case.ts'
import { terminalSafe } from '../terminal-safe.ts'

const LONGEST = { role: 80, organization: 400 } as const

const USE_FOR: Readonly<Record<Audience, PermittedUse>> = {
  team: 'sharing',
  lawyer: 'sharing',
  court: 'court',
  public: 'publication',
}

export const exportCommand: Command = {
  name: 'export',
  options: {
    ...HAND_ON_OPTIONS,
    bagit: { type: 'string' },
    exhibit: { type: 'string', multiple: true },
    audience: { type: 'string' },
    use: { type: 'string' },
    organization: { type: 'string' },
    role: { type: 'string' },
    plain: { type: 'boolean' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const path = onlyCasePath(context)
    refuseOthers(context)
    if (context.options.for !== undefined) return handOnCase(context, path)
    const out = optionText(context, 'bagit')
    if (out === undefined || out === '') throw new CaseError('usage', 'export-no-format')
    const audience = choice(context, 'audience', AUDIENCES) ?? 'team'
    const options = {
      out: absolutePath(out),
      exhibits: numbersOf(context),
      audience,
      use: choice(context, 'use', PERMITTED_USES) ?? USE_FOR[audience],
      role: words(context, 'role') ?? 'person',
      organization: words(context, 'organization'),
      isPlain: context.options.plain === true,
      language: context.language,
      signal: context.signal,
    }
    return withCase(context, path, false, async (casebook, progress) => {
      const result = await exportBag(casebook, { ...options, progress })
      progress.clear()
      print(context, result, casebook.isSealed)
      return EXIT.ok
    })
  },
}

async function handOnCase(context: CommandContext, path: string): Promise<number> {
  const { output, language } = context
  const isPreview = context.options.preview === true
  const out = optionText(context, 'out')
  if (!isPreview && (out === undefined || out === '')) throw new CaseError('usage', 'handing-no-out')
  const stated = await handOnRequest(context)
  const { prepareExport, refuseTarget } = await import('../../casebook/hand-on.ts')
  return withCase(context, path, false, async (casebook, progress) => {
    const request = { ...stated, progress }
    if (out !== undefined && !isPreview) refuseTarget(casebook, absolutePath(out))
    const prepared = await prepareExport(casebook, request)
    if (isPreview) {
      const { previewExport } = await import('../../casebook/hand-on-preview.ts')
      const { printPreview } = await import('../print-preview.ts')
      const preview = await previewExport(casebook, prepared, request)
      progress.clear()
      if (context.options.json === true) output.out(JSON.stringify(preview))
      else printPreview(context, preview)
      return EXIT.ok
    }
    const { writeExport } = await import('../../casebook/hand-on-write.ts')
    const result = await writeExport(casebook, prepared, absolutePath(out ?? ''), request)
    progress.clear()
    if (context.options.json === true) output.out(JSON.stringify(result))
    else {
      const { files, bytes, searched: values, tagManifestSha256: sha256, export: id } = result
      output.out(cliMessages['handed.done'][language]({ path: quoted(result.path), files, bytes, id }))
      const isVerbatim = prepared.profile.protection.words === 'verbatim'
      output.out(cliMessages[isVerbatim ? 'handed.searched-part' : 'handed.searched'][language]({ values }))
      output.out(cliMessages['handed.sum'][language]({ sha256 }))
    }
    const { withheldText } = await import('../../messages/protection.ts')
    const { letOut } = await import('../../casebook/gate-values.ts')
    const rules = letOut(prepared.profile)
    if (rules.length > 0) output.note((await import('../print-preview.ts')).letOutText(rules, language))
    for (const row of prepared.handed.withheld) output.note(terminalSafe(withheldText(row, language)))
    return EXIT.ok
  })
}

function print(context: CommandContext, result: BagResult, isSealed: boolean): void {
  const { language, output } = context
  const path = quoted(result.bag)
  if (context.options.json === true) output.out(JSON.stringify(result))
  else {
    const { exhibits, bytes } = result
    output.out(cliMessages['bag.exported'][language]({ path, exhibits: exhibits.length, bytes }))
    output.out(cliMessages['bag.sum'][language]({ sha256: result.tagManifestSha256 }))
  }
  for (const { source, why, expires = '', exhibits } of result.heldBack) {
    const row = { source, why, expires, exhibits: numberRanges(exhibits) }
    output.note(terminalSafe(cliMessages['bag.held-back'][language](row)))
  }
  if (result.kept.length > 0) output.note(cliMessages['bag.kept'][language]({ exhibits: numberRanges(result.kept) }))
  if (result.erased.length > 0)
    output.note(cliMessages['bag.erased'][language]({ exhibits: numberRanges(result.erased) }))
  output.note(cliMessages['bag.originals'][language]())
  if (isSealed) output.note(cliMessages['bag.plain'][language]({ path }))
}

function choice<Word extends string>(
  context: CommandContext,
  option: string,
  known: readonly Word[],
): Word | undefined {
  const value = optionText(context, option)
  if (value === undefined) return undefined
  const word = known.find(candidate => candidate === value)
  if (word !== undefined) return word
  throw new CaseError('usage', 'bad-value', { option, value: quoted(value), expected: known.join(', ') })
}

function words(context: CommandContext, option: 'role' | 'organization'): string | undefined {
  const value = optionText(context, option)
  if (value === undefined) return undefined
  const most = LONGEST[option]
  if (/[\p{L}\p{N}]/u.test(value) && value.length <= most && value.isWellFormed()) return value
  throw new CaseError('usage', 'judgement-without-words', { option, value: quoted(value), most })
}
