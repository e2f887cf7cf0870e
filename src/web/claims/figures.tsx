// Figures in dispute: who says which number, side by side, with all of them on one axis.

import { number } from '../../messages/catalogue.ts'
import { reportCaseworkMessages } from '../../messages/report-casework.ts'
import { reportClaimMessages } from '../../messages/report-claims.ts'
import { reportVoiceMessages } from '../../messages/report-voices.ts'
import { claimsCaseworkMessages as messages } from '../../messages/web-claims-casework.ts'
import type { FigureAnswer } from '../../server/contract-claims.ts'
import { statementOf } from '../../show/claim-cards.ts'
import { Link, PostLink } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { useWidth } from '../parts/use-width.ts'
import { Wide } from '../parts/wide.tsx'
import { useAsk } from '../state/ask.ts'
import { params } from '../state/location.ts'
import { language } from '../state/preferences.ts'
import { count, say } from '../state/text.ts'
import { figureMarks, figureScale, type Stated } from './figure-scale.ts'
import { Pages } from './pages.tsx'
import { when } from './post-row.tsx'

const CLAIMS = 10
const ROWS = 60

export function Figures({ claim }: { readonly claim?: string }) {
  const offset = Math.max(0, Number(params.value.offset ?? 0) || 0)
  const rowsFrom = claim === undefined ? 0 : Math.max(0, Number(params.value.row ?? 0) || 0)
  const asking = useAsk('claims.figures', {
    ...(claim === undefined ? {} : { claim }),
    offset,
    limit: CLAIMS,
    rows: ROWS,
    rowsFrom,
  })
  return (
    <section>
      <p class="soft measure">{say(reportCaseworkMessages['figures.intro'])}</p>
      <Answered asking={asking}>
        {({ figures: { rows, total } }) => (
          <>
            {total === 0 ? (
              <Empty>
                <p>{say(messages['figures.none'])}</p>
              </Empty>
            ) : null}
            {rows.map(figure => (
              <Figure key={figure.card.id} figure={figure} isAlone={claim !== undefined} rowsFrom={rowsFrom} />
            ))}
            <Pages from={offset} shown={rows.length} total={total} size={CLAIMS} />
          </>
        )}
      </Answered>
    </section>
  )
}

interface FigureProps {
  readonly figure: FigureAnswer
  readonly isAlone: boolean
  readonly rowsFrom: number
}

function Figure({ figure, isAlone, rowsFrom }: FigureProps) {
  const { card, quantity, conflicts, statements } = figure
  const statement = statementOf(card, language.value)
  return (
    <article class="claims-figure" data-row>
      {isAlone ? null : (
        <h2>
          <Link view="claims" params={{ claim: card.id, part: 'figures' }}>
            <span class="said" dir="auto" lang={statement.language}>
              {statement.words}
            </span>
          </Link>
        </h2>
      )}
      <p>
        {statements.total === 0
          ? say(messages['figures.noneHere'])
          : say(reportCaseworkMessages['figures.answer'], { statements: statements.total, conflicts })}{' '}
        <span class="soft" dir="auto">
          {say(messages['figures.claimed'], { figure: say(reportVoiceMessages.quantity, quantity) })}
        </span>
      </p>
      {statements.total === 0 ? null : (
        <>
          <Plot figure={figure} />
          <Wide label={say(reportCaseworkMessages['figures.title'])}>
            <table>
              <thead>
                <tr>
                  <th scope="col" class="num">
                    {say(reportCaseworkMessages['figures.figure'])}
                  </th>
                  <th scope="col">{say(reportCaseworkMessages['figures.words'])}</th>
                  <th scope="col">{say(reportCaseworkMessages['figures.speaker'])}</th>
                  <th scope="col">{say(reportCaseworkMessages['lanes.side'])}</th>
                  <th scope="col" class="num">
                    {say(reportCaseworkMessages['figures.repeats'])}
                  </th>
                  <th scope="col">{say(reportCaseworkMessages['figures.source'])}</th>
                </tr>
              </thead>
              <tbody>
                {statements.rows.map(row => (
                  <tr key={row.post.post}>
                    <td class="num">
                      <b>{interval(row)}</b>
                    </td>
                    <td>
                      <q class="said" dir="auto">
                        {row.text}
                      </q>
                      <br />
                      <PostLink post={row.post.post} class="small num">
                        {when(row.post)}
                      </PostLink>{' '}
                      <span class="soft small" dir="auto">
                        {row.post.channel}
                      </span>
                    </td>
                    <td dir="auto">
                      {row.speaker ?? row.post.account ?? say(reportCaseworkMessages['figures.poster'])}
                    </td>
                    <td class={row.side ?? undefined}>
                      {row.side === null
                        ? say(messages['figures.noSide'])
                        : say(reportClaimMessages[`claim.side.${row.side}`])}
                    </td>
                    <td class="num">{count(row.posts)}</td>
                    <td>{say(reportCaseworkMessages[row.isDecided ? 'figures.person' : 'figures.rule'])}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
          {isAlone ? (
            <Pages from={rowsFrom} shown={statements.rows.length} total={statements.total} size={ROWS} name="row" />
          ) : statements.total > statements.rows.length ? (
            <p class="small">
              <Link view="claims" params={{ claim: card.id, part: 'figures' }}>
                {`${count(statements.rows.length)} / ${count(statements.total)}`}
              </Link>
            </p>
          ) : null}
        </>
      )}
    </article>
  )
}

function interval({ low, high, isStrict }: Stated): string {
  const text = (value: number) => number(language.value, value, 3)
  if (low === null) return high === null ? '' : `${isStrict ? '<' : '≤'} ${text(high)}`
  if (high === null) return `${isStrict ? '>' : '≥'} ${text(low)}`
  return low === high ? text(low) : `${text(low)}–${text(high)}`
}

const WIDEST = 640
const LEFT = 110
const RIGHT = 16
const ROW = 17
const HEAD = 8
const MARKS = 24

function Plot({ figure: { quantity, statements } }: { readonly figure: FigureAnswer }) {
  const [element, room] = useWidth()
  const { marks } = figureMarks(statements.rows, MARKS)
  const claimed = [quantity.low, quantity.high].flatMap(value => value ?? [])
  const scale = figureScale([
    ...marks.flatMap(({ low, high }) => [low, high].flatMap(value => value ?? [])),
    ...claimed,
  ])
  if (scale === undefined) return null
  const width = Math.min(WIDEST, room)
  const x = (value: number) => LEFT + scale.at(value) * (width - LEFT - RIGHT)
  const bottom = HEAD + marks.length * ROW + 4
  const [from, to] = [
    quantity.low === undefined ? LEFT : x(quantity.low),
    quantity.high === undefined ? width - RIGHT : x(quantity.high),
  ]
  return (
    <figure class="claims-plot">
      <div ref={element}>
        <svg
          viewBox={`0 0 ${width} ${bottom + 22}`}
          width={width}
          height={bottom + 22}
          role="img"
          aria-label={say(messages['figures.plot'])}
        >
          <rect class="claimed" x={from} y={2} width={Math.max(2, to - from)} height={bottom - 2} />
          {scale.ticks.map(tick => (
            <g key={tick}>
              <line class="tick" x1={x(tick)} x2={x(tick)} y1={2} y2={bottom} />
              <text class="label" x={x(tick)} y={bottom + 15} text-anchor="middle">
                {number(language.value, tick, 2)}
              </text>
            </g>
          ))}
          {marks.map((mark, i) => (
            <Mark
              key={`${mark.side} ${mark.low} ${mark.high} ${mark.isStrict}`}
              mark={mark}
              y={HEAD + i * ROW + 8}
              x={x}
              end={width - RIGHT}
            />
          ))}
        </svg>
      </div>
      <figcaption class="soft small">{say(messages['figures.legend'])}</figcaption>
    </figure>
  )
}

interface MarkProps {
  readonly mark: ReturnType<typeof figureMarks>['marks'][number]
  readonly y: number
  readonly x: (value: number) => number
  /** Where the axis ends. */
  readonly end: number
}

function Mark({ mark, y, x, end }: MarkProps) {
  const { side, low, high, isStrict, origins } = mark
  const hue = side ?? 'neither'
  const [from, to] = [low === null ? LEFT : x(low), high === null ? end : x(high)]
  const isPoint = low !== null && low === high
  return (
    <g class={hue}>
      <title>{say(messages['figures.dot'], { figure: interval(mark), origins })}</title>
      <text class="num" x={LEFT - 10} y={y + 4} text-anchor="end">
        {interval(mark)}
        {origins > 1 ? ` ×${count(origins)}` : ''}
      </text>
      {isPoint ? null : <path class={low === null || high === null ? 'open' : undefined} d={`M${from} ${y}H${to}`} />}
      {[low, isPoint ? null : high].map(value =>
        value === null ? null : (
          <circle key={value} class={isStrict ? 'strict' : undefined} cx={x(value)} cy={y} r={4.5} />
        ),
      )}
    </g>
  )
}
