// Posts of a claim that count on neither side: they match both, or their words speak against a match and they wait for a person.

import { reportVoiceMessages } from '../../messages/report-voices.ts'
import { claimsFormMessages as messages } from '../../messages/web-claims-form.ts'
import { claimsWhyMessages } from '../../messages/web-claims-why.ts'
import { Link } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { params } from '../state/location.ts'
import { count, say } from '../state/text.ts'
import { Pages } from './pages.tsx'
import { PostRow } from './post-row.tsx'

const PAGE = 20

export function AsidePosts({ claim }: { readonly claim: string }) {
  return (
    <>
      <p>
        <Link view="review" params={{ claim }}>
          {say(messages['page.aside.decide'])}
        </Link>
      </p>
      <List claim={claim} list="held" />
      <List claim={claim} list="unclear" />
    </>
  )
}

function List({ claim, list }: { readonly claim: string; readonly list: 'held' | 'unclear' }) {
  const offset = Math.max(0, Number(params.value[list] ?? 0) || 0)
  const asking = useAsk('claims.aside', { claim, list, offset, limit: PAGE })
  return (
    <section>
      <h2>
        {say(list === 'held' ? reportVoiceMessages['voices.held.title'] : messages['page.aside.unclear'])}{' '}
        <span class="num soft">{asking.value === undefined ? '' : count(asking.value.total)}</span>
      </h2>
      <Answered asking={asking}>
        {({ rows, total }) => (
          <>
            {total === 0 ? <p class="soft">{say(claimsWhyMessages['origins.none'])}</p> : null}
            <ol class="claims-list" start={offset + 1}>
              {rows.map(post => (
                <li key={post.post} data-row>
                  <PostRow post={post} />
                </li>
              ))}
            </ol>
            <Pages from={offset} shown={rows.length} total={total} size={PAGE} name={list} />
          </>
        )}
      </Answered>
    </section>
  )
}
