// The wordings of a family, each against the text seen first; j and k step through them.

import { useMemo, useRef } from 'preact/hooks'
import { echoesMessages } from '../../messages/web-echoes.ts'
import type { DiffPart } from '../../model/report-view.ts'
import { Link, PostLink } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { type Command, useCommands } from '../state/commands.ts'
import { change, changed, params } from '../state/location.ts'
import { say } from '../state/text.ts'

/** Wordings listed at once. */
const LISTED = 100

export function Variants({ family }: { readonly family: string }) {
  const stated = Number(params.value.variant ?? 2)
  const number = Number.isSafeInteger(stated) && stated >= 1 ? stated : 2
  const listed = useAsk('echoes.variants', {
    family,
    offset: Math.floor((number - 1) / LISTED) * LISTED,
    limit: LISTED,
  })
  const total = listed.value?.total ?? 0
  const newest = useRef({ number, total })
  newest.current = { number, total }
  const commands = useMemo<readonly Command[]>(() => {
    const step = (by: number) => {
      const { number: at, total: all } = newest.current
      const next = Math.max(1, Math.min(all, at + by))
      if (next !== at) void change({ variant: String(next) }, true)
    }
    return [
      { id: 'variant.next', label: () => say(echoesMessages['variants.next']), keys: ['j'], run: () => step(1) },
      {
        id: 'variant.previous',
        label: () => say(echoesMessages['variants.previous']),
        keys: ['k'],
        run: () => step(-1),
      },
    ]
  }, [])
  useCommands(commands)
  return (
    <section>
      <Answered asking={listed}>
        {({ rows, total: all }) => (
          <>
            <h2>{say(echoesMessages['variants.title'], { total: all })}</h2>
            {all < 2 ? (
              <p class="soft measure">{say(echoesMessages['variants.one'])}</p>
            ) : (
              <>
                <p class="soft small measure">{say(echoesMessages['variants.legend'])}</p>
                <div class="echoes-variants">
                  <ol class="echoes-wordings" start={rows[0]?.number} aria-label={say(echoesMessages['variants.list'])}>
                    {rows.map(({ number: own, posts, resemblance, first }) => (
                      <li key={own} class={own === number ? 'is-shown' : undefined}>
                        <Link
                          view="echoes"
                          params={changed(params.value, { variant: String(own) })}
                          isBare
                          current={own === number}
                        >
                          <span class="said" dir="auto">
                            {first.excerpt.text.slice(0, 90)}
                          </span>
                        </Link>
                        <span class="soft small num">
                          {say(echoesMessages['row.posts'], { posts })},{' '}
                          {own === 1
                            ? say(echoesMessages['variants.centre'])
                            : say(echoesMessages['variants.resemblance'], { resemblance })}
                        </span>
                      </li>
                    ))}
                  </ol>
                  <Variant family={family} number={Math.min(number, all)} />
                </div>
              </>
            )}
          </>
        )}
      </Answered>
    </section>
  )
}

function Variant({ family, number }: { readonly family: string; readonly number: number }) {
  const asking = useAsk('echoes.variant', { family, number })
  return (
    <div class="echoes-variant" aria-live="polite">
      <Answered asking={asking}>
        {({ variant, total, parts, isCut }) => (
          <>
            <p class="small num">
              <strong>{say(echoesMessages['variants.number'], { number: variant.number, total })}</strong>{' '}
              <PostLink post={variant.first.post}>
                {say(echoesMessages['row.posts'], { posts: variant.posts })}
              </PostLink>
              {', '}
              {variant.number === 1
                ? say(echoesMessages['variants.centre'])
                : say(echoesMessages['variants.resemblance'], { resemblance: variant.resemblance })}
            </p>
            <div class="said echoes-diff" dir="auto">
              {parts.map((part, i) => (
                <Part key={i} part={part} />
              ))}
            </div>
            {isCut ? <p class="soft small">{say(echoesMessages['variants.cut'])}</p> : null}
          </>
        )}
      </Answered>
    </div>
  )
}

function Part({ part: { kind, text } }: { readonly part: DiffPart }) {
  if (kind === 'same') return <>{text}</>
  const spoken = <span class="visually-hidden">{say(echoesMessages[`diff.${kind}`])}</span>
  return kind === 'removed' ? (
    <del>
      {spoken}
      {text}
    </del>
  ) : (
    <ins>
      {spoken}
      {text}
    </ins>
  )
}
