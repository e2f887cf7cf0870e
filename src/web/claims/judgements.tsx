// What people decided that shapes the numbers of a claim.

import { claimsCaseworkMessages as messages } from '../../messages/web-claims-casework.ts'
import { PostLink } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { Wide } from '../parts/wide.tsx'
import { useAsk } from '../state/ask.ts'
import { params } from '../state/location.ts'
import { moment, say } from '../state/text.ts'
import { answerText, kindText } from './casework-words.ts'
import { Pages } from './pages.tsx'

const PAGE = 50

export function Judgements({ claim }: { readonly claim: string }) {
  const offset = Math.max(0, Number(params.value.offset ?? 0) || 0)
  const asking = useAsk('claims.judgements', { claim, offset, limit: PAGE })
  return (
    <section>
      <p class="soft measure">{say(messages['judged.intro'])}</p>
      <Answered asking={asking}>
        {({ rows, total }) =>
          total === 0 ? (
            <Empty>
              <p>{say(messages['judged.none'])}</p>
            </Empty>
          ) : (
            <>
              <Wide label={say(messages['judged.title'])}>
                <table>
                  <thead>
                    <tr>
                      <th scope="col">{say(messages['judged.when'])}</th>
                      <th scope="col">{say(messages['judged.role'])}</th>
                      <th scope="col">{say(messages['judged.what'])}</th>
                      <th scope="col">{say(messages['judged.answer'])}</th>
                      <th scope="col">{say(messages['judged.reason'])}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(({ entry, claimedTime, role, kind, answer, reason, post, isDisputed }) => (
                      <tr key={entry}>
                        <td>
                          <span class="num">{moment(claimedTime)} UTC</span>
                        </td>
                        <td dir="auto">{role}</td>
                        <td>
                          {kindText(kind)}
                          {post === null ? null : (
                            <>
                              {' '}
                              <PostLink post={post}>{say(messages['judged.post'])}</PostLink>
                            </>
                          )}
                        </td>
                        <td dir="auto">
                          {answerText(answer)} {isDisputed ? <b>{say(messages['judged.disputed'])}</b> : null}
                        </td>
                        <td class="said" dir="auto">
                          {reason}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Wide>
              <Pages from={offset} shown={rows.length} total={total} size={PAGE} />
            </>
          )
        }
      </Answered>
    </section>
  )
}
