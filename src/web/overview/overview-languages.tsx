// In which languages posts are written, as far as it is counted.

import { useEffect } from 'preact/hooks'
import { overviewMessages } from '../../messages/web-overview.ts'
import { PostsLink } from '../parts/link.tsx'
import { languageName } from '../posts/language-name.ts'
import { useAsk } from '../state/ask.ts'
import { sharedFilter } from '../state/filter.ts'
import { count, say } from '../state/text.ts'

/** Milliseconds until the counting is looked at again. */
const AGAIN = 2000
const SHOWN = 8

export function OverviewLanguages() {
  const { languages: _, ...filter } = sharedFilter.value
  const { value, error, again } = useAsk('posts.facets', { filter })
  const isCounting = value !== undefined && value.counting !== null
  useEffect(() => {
    if (!isCounting) return
    const timer = setTimeout(again, AGAIN)
    return () => clearTimeout(timer)
  }, [isCounting, value])
  if (error !== undefined) return null
  const rows = [...(value?.languages ?? [])].sort((a, b) => b.posts - a.posts).slice(0, SHOWN)
  const most = rows.reduce((largest, { posts }) => Math.max(largest, posts), 1)
  return (
    <section>
      <h2>{say(overviewMessages['languages.title'])}</h2>
      {value === undefined || value.languages === null ? (
        <p class="soft" role="status">
          {say(overviewMessages['languages.pending'])}
        </p>
      ) : (
        <table>
          <tbody>
            {rows.map(({ value: code, posts }) => (
              <tr key={code}>
                <th scope="row">{languageName(code)}</th>
                <td class="num">
                  <PostsLink filter={{ ...filter, languages: [code] }}>{count(posts)}</PostsLink>
                </td>
                <td class="overview-bar" aria-hidden="true">
                  <span style={{ inlineSize: `${(100 * posts) / most}%` }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
