// anechoic search: ranked full-text search over distinct texts.

import { indexOriginals } from '../../casebook/index-originals.ts'
import { countEachWord, MOST_COUNTED, searchPosts } from '../../casebook/search-posts.ts'
import { dateTime } from '../../messages/catalogue.ts'
import { cliMessages } from '../../messages/cli.ts'
import { CaseError } from '../../model/case-error.ts'
import type { Language } from '../../model/ladder.ts'
import { quoted } from '../../model/problem.ts'
import { orderingTime } from '../../model/time.ts'
import { type Command, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { casePath, optionNumber, withCase } from '../run-on-case.ts'
import { terminalSafe } from '../terminal-safe.ts'

const DEFAULT_LIMIT = 20
/** Characters of a text shown on the terminal. */
const SHOWN = 400

export const searchCommand: Command = {
  name: 'search',
  options: { limit: { type: 'string' }, language: { type: 'string' }, json: { type: 'boolean' } },

  async run(context) {
    const { language, output } = context
    const query = context.positionals.slice(1).join(' ').trim()
    if (query === '') throw new CaseError('usage', 'no-query')
    const limit = optionNumber(context, 'limit', 1, 100_000, true) ?? DEFAULT_LIMIT
    const languages = languagesOf(optionText(context, 'language'))
    return withCase(context, casePath(context), false, async (casebook, progress) => {
      await indexOriginals(casebook, progress, context.signal)
      const hits = searchPosts(casebook, query, { limit, ...(languages === undefined ? {} : { languages }) })
      progress.clear()
      if (context.options.json === true) {
        const rows = hits.map(({ hit, post, language: identified }) => ({
          post: `${post.channel.id}/${post.messageId}`,
          posts: hit.posts,
          score: hit.score,
          text: post.text,
          language: identified ?? null,
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
          output.out(`  ${terminalSafe(post.text.slice(0, SHOWN))}${post.text.length > SHOWN ? ' …' : ''}\n`)
        }
        if (hits.length === 0) output.note(nothingFound(language, query, countEachWord(casebook, query)))
      }
      return EXIT.ok
    })
  },
}

/** What a query without hits is told: whether it can have any, and how often each word occurs alone. */
function nothingFound(
  language: Language,
  query: string,
  words: readonly { readonly word: string; readonly texts: number }[],
): string {
  if (words.length === 0) return cliMessages['search.no-word'][language]({ query: quoted(query) })
  const none = cliMessages['search.none'][language]({ query: quoted(query) })
  if (words.length === 1) return none
  const counts = words.map(({ word, texts }) => `${quoted(word)} ${texts < MOST_COUNTED ? texts : `≥ ${MOST_COUNTED}`}`)
  return `${none}\n${cliMessages['search.alone'][language]({ counts: counts.join(', ') })}`
}

/** Those that are told apart (docs/methods.md, Languages of posts); `und`: left open. */
const LANGUAGES = ['kk', 'ru', 'en', 'uz', 'ky', 'tr', 'tt', 'und']

function languagesOf(stated: string | undefined): ReadonlySet<string> | undefined {
  if (stated === undefined) return undefined
  const languages = stated.split(',').map(part => part.trim())
  const unknown = languages.find(language => !LANGUAGES.includes(language))
  if (unknown === undefined) return new Set(languages)
  throw new CaseError('usage', 'bad-value', {
    option: 'language',
    value: quoted(unknown),
    expected: LANGUAGES.join(', '),
  })
}
