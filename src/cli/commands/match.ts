// anechoic match: whether a picture or video that is not in a case resembles anything that is.

import { footageMessages, groundText } from '../../messages/cli-footage.ts'
import { mediaMatchText } from '../../messages/media-match.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printCoverage, statedText } from '../print-footage.ts'
import { absolutePath, withCase } from '../run-on-case.ts'
import { DEFAULT_CASE } from '../source-options.ts'

export const matchCommand: Command = {
  name: 'match',
  options: { case: { type: 'string' }, 'show-names': { type: 'boolean' }, json: { type: 'boolean' } },

  async run(context) {
    const { language, output, positionals, signal } = context
    if (positionals.length !== 1) throw new CaseError('usage', 'match-one-file')
    const path = absolutePath(positionals[0])
    const { indexOriginals } = await import('../../casebook/index-originals.ts')
    const { matchFile } = await import('../../casebook/match-file.ts')
    const { mediaLibrary } = await import('../../casebook/media-library.ts')
    const { shownMatches } = await import('../../casebook/shown-matches.ts')
    return withCase(context, optionText(context, 'case') ?? DEFAULT_CASE, false, async (casebook, progress) => {
      await indexOriginals(casebook, progress, signal)
      await casebook.onIndex(() => casebook.index().seal())
      const library = mediaLibrary(casebook)
      const found = await matchFile(casebook, library, path, signal)
      progress.clear()
      const { ground = null, isPartial, exhibits } = found
      const collections = shownMatches(casebook, found.collections, context.options['show-names'] === true)
      if (context.options.json === true) {
        output.out(JSON.stringify({ ...found, collections, ground, coverage: library.coverage }))
        return EXIT.ok
      }
      if (ground !== null)
        output.out(
          footageMessages[isPartial ? 'match.partial' : 'match.bytes-only'][language]({
            why: groundText(ground, language),
          }),
        )
      for (const { exhibit, match, posts } of exhibits)
        output.out(
          footageMessages['match.exhibit'][language]({ exhibit, match: mediaMatchText(match, language), posts }),
        )
      for (const one of collections)
        output.out(
          footageMessages['match.collection'][language]({
            collection: quoted(one.collection),
            name: quoted(one.name),
            match: mediaMatchText(one.match, language),
            stated: statedText(one, language),
          }),
        )
      if (exhibits.length + collections.length === 0) output.out(footageMessages['match.none'][language]({}))
      printCoverage(context, library.coverage)
      return EXIT.ok
    })
  },
}
