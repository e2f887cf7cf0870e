// Words in the place of posts, names, and what stays whatever a profile says: what waits, what was decided, and how to take it back.

import { useState } from 'preact/hooks'
import { custodyMessages } from '../../messages/web-custody.ts'
import { webProtectionMessages } from '../../messages/web-protection.ts'
import type { DecisionRow } from '../../server/contract-protection.ts'
import { TakeBack } from '../custody/take-back.tsx'
import { Link, PostLink } from '../parts/link.tsx'
import { Pager } from '../parts/pager.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { moment, say } from '../state/text.ts'
import { NameForm, WithholdForm } from './decide-forms.tsx'
import { OtherWords } from './other-words.tsx'
import { audienceName } from './words.ts'

const PAGE = 30

export function WordsPart() {
  return (
    <>
      <Waiting />
      <Decided kind="paraphrase" />
      <Decided kind="naming" />
      <Decided kind="withholding" />
    </>
  )
}

function Waiting() {
  const [from, setFrom] = useState(0)
  const [post, setPost] = useState<string | undefined>()
  const asking = useAsk('protect.waiting', { from })
  return (
    <section>
      <h2>{say(webProtectionMessages['waiting.title'])}</h2>
      <p class="measure soft">{say(webProtectionMessages['waiting.why'])}</p>
      <Answered asking={asking}>
        {({ total, rows }) =>
          total === 0 ? (
            <Empty>{say(webProtectionMessages['waiting.none'])}</Empty>
          ) : (
            <>
              <p>{say(webProtectionMessages['waiting.count'], { count: total })}</p>
              <ul class="custody-list handing-waiting">
                {rows.map(row => (
                  <li key={row.post}>
                    <div class="said" dir="auto">
                      {row.text}
                    </div>
                    <p class="custody-acts small">
                      <button type="button" onClick={() => setPost(row.post)}>
                        {say(webProtectionMessages.say)}
                      </button>
                      <PostLink post={row.post}>{say(custodyMessages['post.open'])}</PostLink>
                      <Link view="claims" params={{ claim: row.claim }}>
                        {row.claim}
                      </Link>
                    </p>
                  </li>
                ))}
              </ul>
              <Pager from={from} most={PAGE} total={total} go={setFrom} />
            </>
          )
        }
      </Answered>
      {post === undefined ? null : (
        <OtherWords
          post={post}
          close={() => {
            setPost(undefined)
            asking.again()
          }}
        />
      )}
    </section>
  )
}

function Decided({ kind }: { readonly kind: 'paraphrase' | 'naming' | 'withholding' }) {
  const [from, setFrom] = useState(0)
  const [taking, setTaking] = useState<DecisionRow | undefined>()
  const asking = useAsk('protect.decisions', { kind, from })
  return (
    <section>
      <h2>{say(webProtectionMessages[`decided.${kind}`])}</h2>
      {kind === 'naming' ? <NameForm again={asking.again} /> : null}
      {kind === 'withholding' ? <WithholdForm again={asking.again} /> : null}
      <Answered asking={asking}>
        {({ total, rows }) =>
          total === 0 ? (
            <Empty>{say(webProtectionMessages['decided.none'])}</Empty>
          ) : (
            <>
              <ul class="custody-list">
                {rows.map(row => (
                  <Decision key={row.entry} row={row} takeBack={setTaking} />
                ))}
              </ul>
              <Pager from={from} most={PAGE} total={total} go={setFrom} />
            </>
          )
        }
      </Answered>
      {taking === undefined ? null : (
        <TakeBack
          entry={taking.entry}
          signedBy={taking.role}
          what={`${taking.party ?? taking.words ?? taking.claim ?? taking.post ?? taking.exhibit ?? ''}: ${verdictOf(taking)}`}
          close={() => {
            setTaking(undefined)
            asking.again()
          }}
        />
      )}
    </section>
  )
}

function verdictOf({ verdict }: DecisionRow): string {
  const key = `verdict.${verdict}`
  return isVerdict(key) ? say(webProtectionMessages[key]) : verdict
}

function isVerdict(key: string): key is Extract<keyof typeof webProtectionMessages, `verdict.${string}`> {
  return Object.hasOwn(webProtectionMessages, key)
}

function Decision({ row, takeBack }: { readonly row: DecisionRow; readonly takeBack: (row: DecisionRow) => void }) {
  const { party, words, post, exhibit, claim, role, claimedTime, reason, isDisputed, isOutdated, audiences, entry } =
    row
  return (
    <li>
      {words === null ? null : (
        <div class="said" dir="auto">
          {words}
        </div>
      )}
      {party === null ? null : <strong dir="auto">{party}</strong>}{' '}
      {post === null ? null : <PostLink post={post}>{say(custodyMessages['post.open'])}</PostLink>}{' '}
      {exhibit === null ? null : (
        <Link view="custody" params={{ part: 'exhibits', find: `${exhibit}` }} isBare>
          {say(custodyMessages['exhibit.link'], { number: exhibit })}
        </Link>
      )}{' '}
      {claim === null ? null : (
        <Link view="claims" params={{ claim }}>
          {claim}
        </Link>
      )}{' '}
      <span>{verdictOf(row)}</span>
      {audiences.length === 0
        ? ''
        : `, ${say(webProtectionMessages['decided.for'], { audiences: audiences.map(audienceName).join(', ') })}`}
      {isDisputed ? <div>{say(webProtectionMessages['decided.disputed'])}</div> : null}
      {isOutdated ? <div>{say(webProtectionMessages['decided.outdated'])}</div> : null}
      {reason === null ? null : (
        <div class="said soft" dir="auto">
          {reason}
        </div>
      )}
      <div class="soft small">
        {say(webProtectionMessages['decided.by'], { role, when: moment(claimedTime) })}{' '}
        <button
          type="button"
          class="plain"
          aria-label={`${say(custodyMessages['journal.undo'])}: ${entry.split(':').at(-1)}`}
          onClick={() => takeBack(row)}
        >
          {say(custodyMessages['journal.undo'])}
        </button>
      </div>
    </li>
  )
}
