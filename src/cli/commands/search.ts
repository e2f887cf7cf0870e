// anechoic search: ranked full-text search over distinct texts.

import { indexOriginals } from '../../casebook/index-originals.ts'
import { dateTime } from '../../messages/catalogue.ts'
import { cliMessages } from '../../messages/cli.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { orderingTime } from '../../model/time.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { casePath, optionNumber, withCase } from '../run-on-case.ts'
import { terminalSafe } from '../terminal-safe.ts'

const DEFAULT_LIMIT = 20
/** Characters of a text shown on the terminal. */
const SHOWN = 400

export const searchCommand: Command = {
  name: 'search',
  options: { limit: { type: 'string' }, json: { type: 'boolean' } },

  async run(context) {
    const { language, output } = context
    const query = context.positionals.slice(1).join(' ').trim()
    if (query === '') throw new CaseError('usage', 'no-query')
    const limit = optionNumber(context, 'limit', 1, 100_000, true) ?? DEFAULT_LIMIT
    return withCase(context, casePath(context), false, async (casebook, progress) => {
      await indexOriginals(casebook, progress, context.signal)
      const corpus = casebook.index()
      const hits = corpus.search(query, limit).map(hit => ({ hit, post: corpus.posts([hit.post])[0] }))
      progress.clear()
      if (context.options.json === true) {
        const rows = hits.map(({ hit, post }) => ({
          post: `${post.channel.id}/${post.messageId}`,
          posts: hit.posts,
          score: hit.score,
          text: post.text,
          channel: post.channel.name,
          time: post.time?.kind === 'zoned' ? new Date(post.time.instant).toISOString() : null,
        }))
        output.out(JSON.stringify({ query, hits: rows }))
      } else {
        for (const { hit, post } of hits) {
          const when = dateTime(language, orderingTime(post.time)) + (post.time?.kind === 'zoned' ? ' UTC' : '')
          output.out(
            cliMessages['search.hit'][language]({ posts: hit.posts, where: terminalSafe(post.channel.name), when }),
          )
          output.out(`  ${terminalSafe(post.text.slice(0, SHOWN))}\n`)
        }
        if (hits.length === 0) output.note(cliMessages['search.none'][language]({ query: quoted(query) }))
      }
      return EXIT.ok
    })
  },
}
