// Dates and numbers in Kazakh as the Unicode locale data have them, for browsers that were built without these.

const MONTHS = ['қаң.', 'ақп.', 'нау.', 'сәу.', 'мам.', 'мау.', 'шіл.', 'там.', 'қыр.', 'қаз.', 'қар.', 'жел.']
const WEEKDAYS = {
  long: ['дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі', 'жексенбі'],
  short: ['дс', 'сс', 'ср', 'бс', 'жм', 'сб', 'жс'],
}

/** Whether this machine has the locale data itself. */
export const hasKazakh = Intl.DateTimeFormat.supportedLocalesOf('kk').length > 0

const two = (value: number) => String(value).padStart(2, '0')

/** `2025 ж. 09 ақп., 19:08`; UTC. */
export function kazakhDateTime(instant: number): string {
  return `${kazakhDate(instant)}, ${kazakhTime(instant)}`
}

function kazakhDate(instant: number): string {
  const date = new Date(instant)
  return `${date.getUTCFullYear()} ж. ${two(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]}`
}

function kazakhTime(instant: number): string {
  const date = new Date(instant)
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

/** Tick of a time axis; UTC. */
export function kazakhAxisDate(instant: number, grain: 'hour' | 'day' | 'month'): string {
  const date = new Date(instant)
  const month = MONTHS[date.getUTCMonth()]
  if (grain === 'hour') return `${date.getUTCDate()} ${month}, ${kazakhTime(instant)}`
  return grain === 'day'
    ? `${date.getUTCFullYear()} ж. ${date.getUTCDate()} ${month}`
    : `${date.getUTCFullYear()} ж. ${month}`
}

/** `day` from 0, Monday. */
export function kazakhWeekday(day: number, length: 'short' | 'long'): string {
  return WEEKDAYS[length][day]
}
