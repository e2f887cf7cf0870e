// Ordinal words of English, Russian (any ending) and Kazakh, 1 to 31, folded.

const RUSSIAN =
  'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат'
const ENGLISH =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
const KAZAKH = 'биринши екинши ушинши тортинши бесинши алтыншы жетинши сегизинши тогызыншы оныншы'

const stems = new Map<string, number>([['тридцат', 30]])
for (const [index, stem] of RUSSIAN.split(' ').entries()) stems.set(stem, index + 1)
const words = new Map<string, number>([
  ['thirtieth', 30],
  ['жиырмасыншы', 20],
  ['отызыншы', 30],
])
for (const line of [ENGLISH, KAZAKH]) for (const [index, word] of line.split(' ').entries()) words.set(word, index + 1)

const RUSSIAN_FORM = /^([а-я]{3,})(?:ый|ой|ий|ая|ья|ое|ье|ого|ьего|ому|ьему|ым|ьим|ом|ьем|ую|ью|ые|ьи|ых|ьих|ей|ьей)$/
const KAZAKH_FORM = /^([а-я]+(?:нши|ншы))(?:си|сы|сине|сына|сында|синде|да|де|дан|ден|га|ге|нын|нин|ны|ни)$/

/** The value of one ordinal word; undefined for other words. */
export function ordinalValue(folded: string): number | undefined {
  const known = words.get(folded)
  if (known !== undefined) return known
  const russian = RUSSIAN_FORM.exec(folded)
  if (russian !== null) return stems.get(russian[1])
  const kazakh = KAZAKH_FORM.exec(folded)
  return kazakh === null ? undefined : words.get(kazakh[1])
}

const TENS = new Map([
  ['двадцать', 20],
  ['тридцать', 30],
  ['twenty', 20],
  ['thirty', 30],
  ['он', 10],
  ['жиырма', 20],
  ['отыз', 30],
])

/** The ordinal that words write ("двадцать пятого"), 1 to 39, with the number of tokens they take. */
export function ordinalAt(
  tokens: readonly { readonly text: string }[],
  index: number,
): { value: number; count: number } | undefined {
  const whole = ordinalValue(tokens[index].text)
  if (whole !== undefined) return { value: whole, count: 1 }
  const ten = TENS.get(tokens[index].text)
  if (ten === undefined) return undefined
  const at = tokens[index + 1]?.text === '-' ? index + 2 : index + 1
  const digit = tokens[at] === undefined ? undefined : ordinalValue(tokens[at].text)
  return digit !== undefined && digit < 10 ? { value: ten + digit, count: at + 1 - index } : undefined
}
