// What could not be read: by kind, then one by one, losses first.

import { useEffect, useRef } from 'preact/hooks'
import { reportIntakeMessages } from '../../messages/report-intake.ts'
import { overviewMessages } from '../../messages/web-overview.ts'
import type { HeldOverview } from '../../server/contract-overview.ts'
import { Link } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { Wide } from '../parts/wide.tsx'
import { useAsk } from '../state/ask.ts'
import { change, params } from '../state/location.ts'
import { showNames } from '../state/preferences.ts'
import { count, say } from '../state/text.ts'

const PAGE = 50

/** `problems` of the address: `all`, or the code of one kind; `at`: the first row shown. */
export function OverviewProblems({ held }: { readonly held: HeldOverview }) {
  const { codes, losses, notices } = held.problems
  const opened = params.value.problems
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (opened !== undefined) section.current?.scrollIntoView({ block: 'start' })
  }, [opened])
  return (
    <section ref={section} class="overview-problems">
      <h2>{say(reportIntakeMessages['problems.title'])}</h2>
      {codes.length === 0 ? (
        <p>{say(reportIntakeMessages['problems.none'])}</p>
      ) : (
        <>
          <p class="measure">{say(reportIntakeMessages['problems.answer'], { losses, notices })}</p>
          {showNames.value ? null : <p class="small soft">{say(overviewMessages['problems.quotesHidden'])}</p>}
          <Wide label={say(reportIntakeMessages['problems.title'])}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(reportIntakeMessages['column.severity'])}</th>
                  <th scope="col" class="num">
                    {say(reportIntakeMessages['column.count'])}
                  </th>
                  <th scope="col">{say(reportIntakeMessages['column.problem'])}</th>
                </tr>
              </thead>
              <tbody>
                {codes.map(({ code, severity, count: times, text }) => (
                  <tr key={`${severity} ${code}`}>
                    <td>{say(reportIntakeMessages[`severity.${severity}`])}</td>
                    <td class="num">
                      <Link view="overview" params={{ problems: code }}>
                        {count(times)}
                      </Link>
                    </td>
                    <td class="overview-words">{text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
          {opened === undefined ? (
            <button type="button" onClick={() => void change({ problems: 'all' })}>
              {say(overviewMessages['problems.all'])}
            </button>
          ) : (
            <Listed code={opened === 'all' ? undefined : opened} />
          )}
        </>
      )}
    </section>
  )
}

function Listed({ code }: { readonly code: string | undefined }) {
  const stated = Number(params.value.at ?? 0)
  const offset = Number.isSafeInteger(stated) && stated > 0 ? stated : 0
  const asking = useAsk('overview.problems', { offset, limit: PAGE, ...(code === undefined ? {} : { code }) })
  const go = (to: number) => void change({ at: to === 0 ? undefined : String(to) })
  return (
    <>
      <h3>{say(reportIntakeMessages['problems.list'])}</h3>
      <p class="overview-tools">
        <button type="button" onClick={() => void change({ problems: undefined, at: undefined })}>
          {say(overviewMessages['problems.hide'])}
        </button>
        {code === undefined ? null : (
          <button type="button" onClick={() => void change({ problems: 'all', at: undefined })}>
            {say(overviewMessages['problems.allCodes'])}
          </button>
        )}
      </p>
      <Answered asking={asking}>
        {({ rows, total }) => (
          <>
            <Wide label={say(reportIntakeMessages['problems.list'])}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{say(reportIntakeMessages['column.severity'])}</th>
                    <th scope="col">{say(reportIntakeMessages['column.where'])}</th>
                    <th scope="col">{say(reportIntakeMessages['column.what'])}</th>
                    <th scope="col" class="num">
                      {say(reportIntakeMessages['column.count'])}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, i) => (
                    <tr key={offset + i}>
                      <td>{say(reportIntakeMessages[`severity.${row.severity}`])}</td>
                      <td class="overview-words">
                        {row.where} <span class="soft">{placeOf(row)}</span>
                      </td>
                      <td class="overview-words">{row.text}</td>
                      <td class="num">{count(row.count)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
            {total > PAGE ? (
              <p class="overview-tools">
                <button type="button" disabled={offset === 0} onClick={() => go(Math.max(0, offset - PAGE))}>
                  {say(overviewMessages['page.before'])}
                </button>
                <span class="num soft">
                  {say(overviewMessages['problems.range'], {
                    from: Math.min(offset + 1, total),
                    to: Math.min(offset + PAGE, total),
                    total,
                  })}
                </span>
                <button type="button" disabled={offset + PAGE >= total} onClick={() => go(offset + PAGE)}>
                  {say(overviewMessages['page.after'])}
                </button>
              </p>
            ) : null}
          </>
        )}
      </Answered>
    </>
  )
}

function placeOf({ line, byte }: { readonly line: number | null; readonly byte: number | null }): string {
  if (line !== null) return say(reportIntakeMessages['where.line'], { line })
  return byte === null ? '' : say(reportIntakeMessages['where.byte'], { byte })
}
