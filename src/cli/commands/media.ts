// anechoic media: the pictures, videos and recordings of a case.

import { footageMessages } from '../../messages/cli-footage.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { numbersOf } from '../exhibit-option.ts'
import { EXIT } from '../exit-codes.ts'
import { printExhibit, printOverview } from '../print-footage.ts'
import { absolutePath, onlyCasePath, withCase } from '../run-on-case.ts'

/** Entries of each list on a terminal. */
const SHOWN = 50

export const mediaCommand: Command = {
  name: 'media',
  options: {
    exhibit: { type: 'string' },
    deep: { type: 'boolean' },
    'trust-list': { type: 'string' },
    hashes: { type: 'string' },
    because: { type: 'string' },
    role: { type: 'string' },
    'show-names': { type: 'boolean' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const { output, signal } = context
    const path = onlyCasePath(context)
    const numbers = context.options.exhibit === undefined ? [] : numbersOf(context)
    if (numbers.length > 1) throw new CaseError('usage', 'faces-one-exhibit')
    const [exhibit] = numbers
    checkHashes(context)
    for (const option of ['deep', 'trust-list'])
      if (exhibit === undefined && context.options[option] !== undefined)
        throw new CaseError('usage', 'option-missing', { option: 'exhibit', expected: `--exhibit N --${option}` })
    const { indexOriginals } = await import('../../casebook/index-originals.ts')
    const { readMedia } = await import('../../casebook/read-media.ts')
    return withCase(context, path, false, async (casebook, progress) => {
      await indexOriginals(casebook, progress, signal)
      await casebook.onIndex(() => casebook.index().seal())
      await readMedia(casebook, { progress, signal })
      progress.clear()
      if (optionText(context, 'hashes') !== undefined) return hashes(context, casebook)
      const isJson = context.options.json === true
      if (exhibit !== undefined) {
        const page = await pageOf(context, casebook, exhibit)
        if (isJson) output.out(JSON.stringify(page))
        else printExhibit(context, page)
        return EXIT.ok
      }
      const { shownOverview } = await import('../../casebook/footage-overview.ts')
      const view = await shownOverview(
        casebook,
        isJson ? Number.POSITIVE_INFINITY : SHOWN,
        context.options['show-names'] === true,
      )
      if (isJson) output.out(JSON.stringify(view))
      else printOverview(context, view)
      return EXIT.ok
    })
  },
}

type Casebook = Parameters<Parameters<typeof withCase>[3]>[0]

async function pageOf(context: CommandContext, casebook: Casebook, exhibit: number) {
  const { exhibitOfCase } = await import('../../casebook/exhibit-of-case.ts')
  const showNames = context.options['show-names'] === true
  const deeper = await deeperOf(context, casebook, exhibit)
  return exhibitOfCase(casebook, exhibit, { showNames, language: context.language, ...deeper })
}

/** What is read once more, where that is asked for. */
async function deeperOf(context: CommandContext, casebook: Casebook, exhibit: number) {
  const { options, signal } = context
  const stated = optionText(context, 'trust-list')
  const isDeep = options.deep === true
  if (!isDeep && stated === undefined) return {}
  const { givenTrustList, readDeeper } = await import('../../casebook/read-deeper.ts')
  const { keptTrustList, trustListsOf } = await import('../../casebook/trust-lists.ts')
  // What the case keeps under a name comes first: a file of that name is given as ./NAME.
  const isKept = trustListsOf(casebook).some(({ act }) => act.name === stated?.normalize('NFC').trim())
  const trust =
    stated === undefined
      ? {}
      : { trust: isKept ? keptTrustList(casebook, stated) : givenTrustList(casebook, absolutePath(stated)) }
  return { deeper: await readDeeper(casebook, exhibit, { isDeep, ...trust, signal }) }
}

/** Hashes leave on purpose only: with the words why, and alone. */
function checkHashes(context: CommandContext): void {
  const isAsked = optionText(context, 'hashes') !== undefined
  for (const option of ['because', 'role'])
    if (isAsked !== (optionText(context, option) !== undefined))
      throw isAsked
        ? new CaseError('usage', 'option-missing', {
            option,
            expected: option === 'role' ? '--role editor' : '--because "..."',
          })
        : new CaseError('usage', 'option-misplaced', { option, other: 'media CASE --hashes' })
  if (isAsked && context.options.exhibit !== undefined)
    throw new CaseError('usage', 'option-misplaced', { option: 'exhibit', other: 'media CASE' })
}

async function hashes(context: CommandContext, casebook: Casebook): Promise<number> {
  const { output, language } = context
  const { mediaLibrary } = await import('../../casebook/media-library.ts')
  const { writeHashes } = await import('../../casebook/media-hashes.ts')
  const stated = optionText(context, 'hashes') ?? ''
  output.note(footageMessages['hashes.warning'][language]({}))
  const exhibits = writeHashes(casebook, mediaLibrary(casebook), {
    path: absolutePath(stated),
    reason: optionText(context, 'because') ?? '',
    role: optionText(context, 'role') ?? '',
  })
  if (context.options.json === true) output.out(JSON.stringify({ exhibits }))
  else output.out(footageMessages['hashes.written'][language]({ count: exhibits.length, path: quoted(stated) }))
  return EXIT.ok
}
