// The lanes: posts, clock readings, media, bursts, outages, vantages and claims on one axis that can be zoomed, moved and chosen from.

import { useCallback, useMemo, useRef, useState } from 'preact/hooks'
import { timelineMessages } from '../../messages/web-timeline.ts'
import type { TimelineAnswer } from '../../server/contract-timeline.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { type Command, useCommands } from '../state/commands.ts'
import { sharedFilter } from '../state/filter.ts'
import { moment, say } from '../state/text.ts'
import { Axis, Chosen } from './axis.tsx'
import { choose, Handles, look, useBrush, useWheel } from './brush.tsx'
import { Bars, CountColumns, type LaneScale, PostColumns, SideColumns } from './lane-shapes.tsx'
import { panned, type Span, within, zoomed } from './time-scale.ts'
import { UndatedLane } from './undated-lane.tsx'
import { useWidth } from './use-width.ts'

interface LanesProps {
  readonly answer: TimelineAnswer
  readonly whole: Span
  readonly window: Span
  readonly firstClaim: number
  readonly showClaims: (first: number) => void
}

const CLAIMS_AT_A_TIME = 24

export function Lanes({ answer, whole, window, firstClaim, showClaims }: LanesProps) {
  const { steps, posts, zoneless, media, claims, totalClaims, bursts, totalBursts, outages, vantages } = answer
  const [plot, width] = useWidth<HTMLDivElement>()
  const lanes = useRef<HTMLDivElement>(null)
  const [hovered, setHovered] = useState<number>()
  const x = useCallback(
    (time: number) => ((time - window.start) / (window.end - window.start)) * width,
    [window.start, window.end, width],
  )
  const timeAt = useCallback(
    (clientX: number) => {
      const left = plot.current?.getBoundingClientRect().left ?? 0
      const share = Math.min(1, Math.max(0, (clientX - left) / width))
      return window.start + share * (window.end - window.start)
    },
    [plot, window.start, window.end, width],
  )
  const isInPlot = useCallback(
    (clientX: number) => {
      const left = plot.current?.getBoundingClientRect().left ?? 0
      return clientX >= left - 6 && clientX <= left + width + 6
    },
    [plot, width],
  )
  const { chosen, handlers, onWheel } = useBrush(steps, whole, window, timeAt, isInPlot)
  useWheel(lanes, onWheel)
  useTimeKeys(whole, window)
  const scale: LaneScale = {
    x,
    width,
    stepX: step => x(steps.start + step * steps.size),
    stepWidth: (steps.size / (window.end - window.start)) * width,
  }
  const most = useMemo(() => {
    let peak = 1
    for (const { support, deny } of claims)
      for (const { origins, repeated } of [...support, ...deny]) peak = Math.max(peak, origins + repeated)
    return peak
  }, [claims])
  const outside = posts.before + posts.after
  const lane = (height: number, content: preact.ComponentChildren) => (
    <div class="timeline-cell">
      <svg class="timeline-plot" width={width} height={height} aria-hidden="true">
        {outages.map(({ place, from, to }) => (
          <rect
            key={`${place} ${from}`}
            class="timeline-band"
            x={x(from)}
            y={0}
            width={Math.max(1, x(to) - x(from))}
            height={height}
          />
        ))}
        {content}
      </svg>
    </div>
  )
  return (
    <section>
      <h2 class="visually-hidden">{say(timelineMessages['lanes.title'])}</h2>
      <p class="measure num">
        <PostsLink
          filter={{
            ...sharedFilter.value,
            from: Math.round(window.start),
            to: Math.round(window.end),
            isUndated: false,
          }}
        >
          {say(timelineMessages['answer.posts'], {
            posts: posts.posts,
            from: moment(window.start),
            to: moment(window.end),
          })}
        </PostsLink>{' '}
        {outside === 0 ? null : <span class="soft">{say(timelineMessages['answer.outside'], { posts: outside })}</span>}
      </p>
      <Tools whole={whole} window={window} />
      <div
        class="timeline-lanes"
        ref={lanes}
        {...handlers}
        onMouseMove={event =>
          setHovered(
            isInPlot(event.clientX) ? Math.floor((timeAt(event.clientX) - steps.start) / steps.size) : undefined,
          )
        }
        onMouseLeave={() => setHovered(undefined)}
      >
        <div class="timeline-label" />
        <div class="timeline-head" ref={plot}>
          <Axis window={window} width={width} x={x} />
          <Handles steps={steps} window={window} chosen={chosen} x={x} />
        </div>
        <Chosen chosen={chosen} window={window} x={x} width={width} left={plot.current?.offsetLeft ?? 0} />
        <div class="timeline-label">{say(timelineMessages['lane.posts'])}</div>
        {lane(72, <PostColumns lane={posts} scale={scale} height={72} />)}
        {zoneless.posts + zoneless.before + zoneless.after === 0 ? null : (
          <>
            <div class="timeline-label">
              {say(timelineMessages['lane.zoneless'])}
              <span class="soft small">{say(timelineMessages['lane.zonelessHint'])}</span>
            </div>
            {lane(40, <PostColumns lane={zoneless} scale={scale} height={40} isDotted />)}
          </>
        )}
        {media.length === 0 ? null : (
          <>
            <div class="timeline-label">{say(timelineMessages['lane.media'])}</div>
            {lane(26, <CountColumns counts={media} scale={scale} height={26} />)}
          </>
        )}
        {bursts.length === 0 ? null : (
          <>
            <div class="timeline-label">
              <Link view="echoes" params={{ list: 'bursts' }}>
                {say(timelineMessages['lane.bursts'])}
              </Link>
              {totalBursts > bursts.length ? (
                <span class="soft small">
                  {say(timelineMessages['lane.someBursts'], { shown: bursts.length, total: totalBursts })}
                </span>
              ) : null}
            </div>
            {lane(
              18,
              <Bars
                scale={scale}
                height={18}
                spans={bursts.map(({ id, start, end, family }) => ({
                  key: id,
                  start,
                  end,
                  className: family === null ? 'timeline-solid' : 'timeline-pale',
                }))}
              />,
            )}
          </>
        )}
        {outages.length === 0 ? null : (
          <>
            <div class="timeline-label">{say(timelineMessages['lane.outages'])}</div>
            {lane(
              20,
              <Bars
                scale={scale}
                height={20}
                spans={outages.map(({ place, from, to }) => ({
                  key: `${place} ${from}`,
                  start: from,
                  end: to,
                  className: 'timeline-outage',
                }))}
              />,
            )}
          </>
        )}
        {vantages.length === 0 ? null : (
          <>
            <div class="timeline-label">{say(timelineMessages['lane.vantages'])}</div>
            {lane(
              20,
              <Bars
                scale={scale}
                height={20}
                spans={vantages.map(({ post, claim, start, end, side }) => ({
                  key: `${claim} ${post}`,
                  start,
                  end,
                  className: `timeline-${side}`,
                }))}
              />,
            )}
          </>
        )}
        {claims.map(({ id, text, support, deny, span }) => (
          <ClaimRow key={id} id={id} text={text}>
            {lane(52, <SideColumns support={support} deny={deny} span={span} most={most} scale={scale} height={52} />)}
          </ClaimRow>
        ))}
        {totalClaims > firstClaim + claims.length || firstClaim > 0 ? (
          <>
            <div class="timeline-label" />
            <div>
              <button
                type="button"
                class="plain"
                onClick={() => showClaims(totalClaims > firstClaim + claims.length ? firstClaim + CLAIMS_AT_A_TIME : 0)}
              >
                {say(timelineMessages['lane.moreClaims'], {
                  more: Math.max(0, totalClaims - firstClaim - claims.length) || firstClaim,
                })}
              </button>
            </div>
          </>
        ) : null}
        <UndatedLane undated={answer.undated} claims={claims} />
      </div>
      <p class="soft small timeline-readout num" aria-hidden="true">
        {readout(answer, hovered)}
      </p>
      <p class="soft small measure">
        {say(timelineMessages['lanes.legend'])}. {say(timelineMessages['lanes.hint'])}
      </p>
    </section>
  )
}

function ClaimRow({
  id,
  text,
  children,
}: {
  readonly id: string
  readonly text: string
  readonly children: preact.ComponentChildren
}) {
  return (
    <>
      <div class="timeline-label is-claim">
        <Link view="claims" params={{ claim: id }}>
          <span class="said" dir="auto">
            {text}
          </span>
        </Link>
      </div>
      {children}
    </>
  )
}

function readout({ posts, steps }: TimelineAnswer, step: number | undefined): string {
  if (step === undefined) return '\u00a0'
  const found = posts.steps.find(each => each.step === step)
  return say(timelineMessages['readout.posts'], {
    from: moment(steps.start + step * steps.size),
    firstSeen: found?.firstSeen ?? 0,
    repeated: found?.repeated ?? 0,
    withoutText: found?.withoutText ?? 0,
  })
}

function Tools({ whole, window }: { readonly whole: Span; readonly window: Span }) {
  const { from, to } = sharedFilter.value
  const middle = (window.start + window.end) / 2
  const isChosen = from !== undefined || to !== undefined
  return (
    <div class="timeline-tools" role="group" aria-label={say(timelineMessages['zoom.tools'])}>
      <button type="button" onClick={() => look(zoomed(whole, window, 0.5, middle))}>
        {say(timelineMessages['zoom.in'])} <kbd>+</kbd>
      </button>
      <button type="button" onClick={() => look(zoomed(whole, window, 2, middle))}>
        {say(timelineMessages['zoom.out'])} <kbd>-</kbd>
      </button>
      <button type="button" onClick={() => look(panned(whole, window, -0.5))}>
        {say(timelineMessages['zoom.earlier'])} <kbd>[</kbd>
      </button>
      <button type="button" onClick={() => look(panned(whole, window, 0.5))}>
        {say(timelineMessages['zoom.later'])} <kbd>]</kbd>
      </button>
      <button type="button" onClick={() => look(whole)}>
        {say(timelineMessages['zoom.whole'])} <kbd>0</kbd>
      </button>
      {isChosen ? (
        <>
          <button
            type="button"
            onClick={() => look(within(whole, { start: from ?? whole.start, end: to ?? whole.end }))}
          >
            {say(timelineMessages['zoom.chosen'])} <kbd>z</kbd>
          </button>
          <button type="button" class="plain" onClick={() => void choose({})}>
            {say(timelineMessages['brush.clear'])} <kbd>x</kbd>
          </button>
          <span class="soft num small">
            {say(timelineMessages['brush.chosen'], {
              from: from === undefined ? '…' : moment(from),
              to: to === undefined ? '…' : moment(to),
            })}
          </span>
        </>
      ) : null}
    </div>
  )
}

function useTimeKeys(whole: Span, window: Span) {
  const newest = useRef({ whole, window })
  newest.current = { whole, window }
  const commands = useMemo<readonly Command[]>(() => {
    const zoom = (factor: number) => () => {
      const { whole: all, window: own } = newest.current
      look(zoomed(all, own, factor, (own.start + own.end) / 2))
    }
    const pan = (share: number) => () => look(panned(newest.current.whole, newest.current.window, share))
    const label = (key: keyof typeof timelineMessages & `${'zoom' | 'brush' | 'keys'}.${string}`) => () =>
      say(timelineMessages[key] as { en: () => string; ru: () => string; kk: () => string })
    return [
      { id: 'time.in', label: label('keys.in'), keys: ['+', '='], run: zoom(0.5) },
      { id: 'time.out', label: label('keys.out'), keys: ['-'], run: zoom(2) },
      { id: 'time.earlier', label: label('zoom.earlier'), keys: ['['], run: pan(-0.5) },
      { id: 'time.later', label: label('zoom.later'), keys: [']'], run: pan(0.5) },
      { id: 'time.whole', label: label('zoom.whole'), keys: ['0'], run: () => look(newest.current.whole) },
      {
        id: 'time.chosen',
        label: label('zoom.chosen'),
        keys: ['z'],
        run: () => {
          const { from, to } = sharedFilter.value
          const { whole: all } = newest.current
          if (from !== undefined || to !== undefined)
            look(within(all, { start: from ?? all.start, end: to ?? all.end }))
        },
      },
      { id: 'time.clear', label: label('brush.clear'), keys: ['x'], run: () => void choose({}) },
    ]
  }, [])
  useCommands(commands)
}
