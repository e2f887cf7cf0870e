// A calendar date as documents write it, in English, Russian and Kazakh, with the year: nothing is guessed.

const MONTHS: readonly (readonly [stem: string, month: number])[] = [
  ['january|jan|январ[ьяе]|янв|қаңтар|кантар|qańtar|qantar|qañtar', 1],
  ['february|feb|феврал[ьяе]|фев|ақпан|акпан|aqpan', 2],
  ['march|mar|марта?е?|наурыз|naýryz|nauryz|nawrız', 3],
  ['april|apr|апрел[ьяе]|апр|сәуір|сауир|sáýir|säuir|säwir', 4],
  ['may|ма[йяе]|мамыр|mamyr|mamır', 5],
  ['june|jun|июн[ьяе]|маусым|maýsym|mausym|mawsım', 6],
  ['july|jul|июл[ьяе]|шілде|шилде|shilde|şilde', 7],
  ['august|aug|августа?е?|авг|тамыз|tamyz|tamız', 8],
  ['september|sept|sep|сентябр[ьяе]|сент|сен|қыркүйек|кыркуйек|qyrkúıek|qyrküiek|qırküyek', 9],
  ['october|oct|октябр[ьяе]|окт|қазан|казан|qazan', 10],
  ['november|nov|ноябр[ьяе]|ноя|қараша|караша|qarasha|qaraşa', 11],
  ['december|dec|декабр[ьяе]|дек|желтоқсан|желтоксан|jeltoqsan', 12],
]

const MONTH = MONTHS.map(([stem]) => `(${stem})`).join('|')
/** Endings of Kazakh months: қаңтарда, қаңтардың, қаңтары. */
const KAZAKH_END = String.raw`\p{L}{0,5}`
const END = String.raw`(?![\p{L}\p{N}])`
const FORMS = {
  iso: /(?<![\p{L}\p{N}.])(\d{4})-(\d{2})-(\d{2})(?![\d-])/u,
  numbers: /(?<![\p{L}\p{N}.])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?![\d])/u,
  dayFirst: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(\d{1,2})(?:st|nd|rd|th|-?го|-?е)?[\s.]{1,2}(?:of\s)?(?:${MONTH})${KAZAKH_END}\.?,?\s{1,2}(\d{4})${END}`,
    'iu',
  ),
  monthFirst: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:${MONTH})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(\d{4})${END}`,
    'iu',
  ),
  yearFirst: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(\d{4})[\s-]{0,2}(?:жылғы|жылы|жылдың|жыл|ж\.|jylǵy|jylğy|jyly|jılğı)?,?\s{1,2}(\d{1,2})[\s-]{1,2}(?:і\s|ші\s|шы\s)?(?:${MONTH})${KAZAKH_END}${END}`,
    'iu',
  ),
}

/** Longest text that is searched, in UTF-16 units. */
const SEARCHED = 400

export interface WrittenDate {
  /** ISO date. */
  readonly date: string
  readonly start: number
  readonly end: number
  /** True for 05/06/2022, which may be read in two ways; day first is taken. */
  readonly isAmbiguous: boolean
}

/** The first date with day, month and year in the first 400 units of the text; undefined when there is none. Linear. */
export function writtenDate(text: string): WrittenDate | undefined {
  const searched = text.slice(0, SEARCHED)
  let found: WrittenDate | undefined
  for (const form of Object.keys(FORMS) as (keyof typeof FORMS)[]) {
    const match = FORMS[form].exec(searched)
    if (match === null || (found !== undefined && found.start <= match.index)) continue
    const date = dateOf(form, match)
    if (date === undefined) continue
    const isAmbiguous = form === 'numbers' && match[2] === '/' && Number(match[1]) <= 12 && match[1] !== match[3]
    found = { date, start: match.index, end: match.index + match[0].length, isAmbiguous }
  }
  return found
}

function dateOf(form: keyof typeof FORMS, match: RegExpExecArray): string | undefined {
  if (form === 'iso') return calendarDate(Number(match[1]), Number(match[2]), Number(match[3]))
  if (form === 'numbers') {
    const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])]
    return match[2] === '/' && second > 12 ? calendarDate(year, first, second) : calendarDate(year, second, first)
  }
  if (form === 'dayFirst') return calendarDate(Number(match[14]), monthOf(match, 2), Number(match[1]))
  if (form === 'monthFirst') return calendarDate(Number(match[14]), monthOf(match, 1), Number(match[13]))
  return calendarDate(Number(match[1]), monthOf(match, 3), Number(match[2]))
}

function monthOf(match: RegExpExecArray, from: number): number {
  for (let month = 0; month < 12; month++) if (match[from + month] !== undefined) return MONTHS[month][1]
  return 0
}

/** ISO date of a day that exists between 1900 and 2199. */
export function calendarDate(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2199) return undefined
  const at = new Date(Date.UTC(year, month - 1, day))
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined
  return at.toISOString().slice(0, 10)
}
