// Settles the order of day and month of a column of numeric dates over all its rows, and says how.

import { quoted } from '../model/problem.ts'
import type { ProblemLog } from './problem-log.ts'
import { cellOf, type TablePlan } from './table-plan.ts'
import type { TableRow } from './table-row.ts'
import { type DateOrder, orderEvidence } from './time-formats.ts'

/** What all dates of a source say together about their order. */
export class DateOrderEvidence {
  dayFirst = 0
  monthFirst = 0
  yearFirst = 0
  open = 0
  /** A value that settled it. */
  example = ''

  add(value: string, evidence: DateOrder | 'open' | undefined): void {
    if (evidence === undefined) return
    if (evidence === 'open') {
      this.open++
      return
    }
    if (evidence === 'day-first') this.dayFirst++
    else if (evidence === 'month-first') this.monthFirst++
    else this.yearFirst++
    if (this.example === '') this.example = value
  }

  /** Reports how the order was settled and returns it; undefined when there is no date whose order matters. */
  settle(stated: DateOrder | undefined, problems: ProblemLog): DateOrder | undefined {
    const { dayFirst, monthFirst, open } = this
    if (dayFirst > 0 && monthFirst > 0) {
      problems.add('date-order-mixed', 'notice', {}, { dayFirst, monthFirst })
      return dayFirst >= monthFirst ? 'day-first' : 'month-first'
    }
    if (dayFirst + monthFirst > 0) {
      const order = dayFirst > 0 ? 'day-first' : 'month-first'
      problems.add(
        'date-order-settled',
        'notice',
        {},
        { order, dates: dayFirst + monthFirst, value: quoted(this.example) },
      )
      return order
    }
    if (open === 0) return this.yearFirst > 0 ? 'year-first' : undefined
    if (stated !== undefined) problems.add('date-order-stated', 'notice', {}, { order: stated, dates: open })
    else problems.add('date-order-assumed', 'notice', {}, { dates: open })
    return stated ?? 'day-first'
  }
}

/** Reads on beyond the first rows only when those hold numeric dates that begin with a day or a month. */
export function settleDateOrder(
  plan: TablePlan,
  batches: Generator<TableRow[]>,
  stated: DateOrder | undefined,
  problems: ProblemLog,
): DateOrder | undefined {
  const evidence = new DateOrderEvidence()
  for (const rows of batches) {
    for (const row of rows) {
      const value = cellOf(plan, 'time', row.cells)
      if (typeof value === 'string' && value.length <= 64) evidence.add(value, orderEvidence(value))
    }
    if (evidence.dayFirst + evidence.monthFirst + evidence.open === 0) break
  }
  return evidence.settle(stated, problems)
}
