// A first reading of a WhatsApp export: the form of its headers, the order of its dates, its names and its title.

import type { ByteSource } from '../model/source-record.ts'
import type { DetectedEncoding } from './encoding.ts'
import type { DateOrder } from './time-formats.ts'
import { type Header, type HeaderForm, headerWallClock } from './whatsapp-header.ts'
import { cutMessages } from './whatsapp-lines.ts'
import { ColonNames, nameBefore, shownName } from './whatsapp-names.ts'
import { SERVICE } from './whatsapp-words.ts'

/** How the order of day and month was found; `assumed` and `stated` when the file leaves it open. */
export type OrderReason = 'dates' | 'sequence' | 'stated' | 'assumed'

export interface WhatsAppSurvey {
  readonly form: HeaderForm
  readonly order: DateOrder
  readonly reason: OrderReason
  /** Headers of the chosen form. */
  readonly headers: number
  /** Lines that look like headers of another form; they are text. */
  readonly otherForms: number
  /** True when messages end in CR LF and the few headers behind a bare LF stand inside messages. */
  readonly isCrLfStrict: boolean
  readonly headersBehindLf: number
  /** Headers whose date does not exist under the chosen order; they are text. */
  readonly impossible: number
  readonly names: ColonNames
  /** Title that the app put in place of a name before its own first line (iPhone). */
  readonly title: string | undefined
  readonly isGroup: boolean
}

const ORDERS: readonly DateOrder[] = ['day-first', 'month-first', 'year-first']
const FORMS: readonly HeaderForm[] = ['bracket', 'dash', 'colon']

/** What the dates say under one order: how many do not exist, how often time runs backwards by more than a day. */
interface OrderCount {
  impossible: number
  backwards: number
  last: number
}

interface FormCount {
  headers: number
  behindLf: number
  readonly orders: Record<DateOrder, OrderCount>
}

const DAY = 86_400_000

/** Reads the whole source once; undefined when no line has a header. Memory grows with the number of names only. */
export function surveyWhatsApp(
  source: ByteSource,
  detected: DetectedEncoding,
  stated: DateOrder | undefined,
): WhatsAppSurvey | undefined {
  const forms = new Map<HeaderForm, FormCount>()
  const names = new ColonNames()
  let title: string | undefined
  let isGroup = false
  for (const { header, body, followsCrLf } of cutMessages(source, detected, () => true)) {
    if (header === undefined) continue
    let form = forms.get(header.form)
    if (form === undefined) {
      form = {
        headers: 0,
        behindLf: 0,
        orders: { 'day-first': count(), 'month-first': count(), 'year-first': count() },
      }
      forms.set(header.form, form)
    }
    form.headers++
    if (!followsCrLf) form.behindLf++
    for (const order of ORDERS) addDate(form.orders[order], header, order)
    const firstLine = body.slice(0, 400).split('\n', 1)[0]
    names.add(firstLine)
    if (form.headers > 200 && title !== undefined) continue
    const name = nameBefore(firstLine)
    const text = name === undefined ? firstLine : firstLine.slice(name.length + 2)
    const action =
      name === undefined || text.startsWith('\u200e')
        ? SERVICE.find(([sign]) => sign.test(text.slice(0, 300)))?.[1]
        : undefined
    if (action === 'encryption_notice' && name !== undefined) title ??= shownName(name)
    if (action === 'create_group' || action === 'join_group' || action === 'edit_group') isGroup = true
  }
  const form = FORMS.filter(each => forms.has(each)).sort((a, b) => headersOf(b) - headersOf(a))[0]
  const counted = form === undefined ? undefined : forms.get(form)
  if (form === undefined || counted === undefined) return undefined
  function headersOf(each: HeaderForm): number {
    return forms.get(each)?.headers ?? 0
  }
  const isCrLfStrict = counted.behindLf > 0 && counted.behindLf * 20 < counted.headers
  const { order, reason } = chooseOrder(counted, stated)
  return {
    form,
    order,
    reason,
    headers: counted.headers,
    otherForms: FORMS.reduce((sum, each) => sum + headersOf(each), 0) - counted.headers,
    isCrLfStrict,
    headersBehindLf: counted.behindLf,
    impossible: counted.orders[order].impossible,
    names,
    title,
    isGroup,
  }
}

function count(): OrderCount {
  return { impossible: 0, backwards: 0, last: Number.NEGATIVE_INFINITY }
}

function addDate(counted: OrderCount, header: Header, order: DateOrder): void {
  const wallClock = headerWallClock(header, order)
  if (wallClock === undefined) {
    counted.impossible++
    return
  }
  if (wallClock < counted.last - DAY) counted.backwards++
  counted.last = wallClock
}

/**
 * The order with the fewest impossible dates; of several the one under which time runs backwards least, because exports
 * are in order of time; of those still equal the one stated, otherwise day first.
 */
function chooseOrder(counted: FormCount, stated: DateOrder | undefined): { order: DateOrder; reason: OrderReason } {
  const best = (orders: readonly DateOrder[], value: (order: DateOrder) => number) => {
    const least = Math.min(...orders.map(value))
    return orders.filter(order => value(order) === least)
  }
  const possible = best(ORDERS, order => counted.orders[order].impossible)
  if (possible.length === 1) return { order: possible[0], reason: 'dates' }
  const ordered = best(possible, order => counted.orders[order].backwards)
  if (ordered.length === 1) return { order: ordered[0], reason: 'sequence' }
  if (stated !== undefined && ordered.includes(stated)) return { order: stated, reason: 'stated' }
  return { order: ordered[0], reason: 'assumed' }
}
