// Number words of English, Russian (inflected) and Kazakh (with their case endings), as folded words.

export interface NumberWord {
  readonly value: number
  /** `digit` 0 to 9, `teen` 10 to 19, `ten` 20 to 90, `hundred` a whole hundred, `scale` multiplies what stands before it. */
  readonly rank: 'digit' | 'teen' | 'ten' | 'hundred' | 'scale'
  /** "dozens", "сотни", "жүздеген": at least this many. */
  readonly isOpen?: boolean
  /** "трое", "үшеу": counts people when no noun follows. */
  readonly isCollective?: boolean
  /** Only a figure before a word that is known to be counted ("one", "один", "бір", "жүз"), unless it is part of a longer number. */
  readonly needsUnit?: boolean
  /** Only after another number ("тыс"). */
  readonly needsNumber?: boolean
  /** Ending of a Kazakh word: `from` (-нан), `to` (-ға), `like` (-дай: about). */
  readonly ending?: 'from' | 'to' | 'like'
}

const words = new Map<string, NumberWord>()

function add(line: string, word: NumberWord): void {
  for (const form of line.split(' ')) words.set(form, word)
}

function rankOf(value: number): NumberWord['rank'] {
  if (value < 10) return 'digit'
  return value < 20 ? 'teen' : value < 100 ? 'ten' : 'hundred'
}

const ENGLISH_UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
for (const [value, word] of ENGLISH_UNITS.split(' ').entries())
  add(word, { value, rank: rankOf(value), needsUnit: value === 1 })
for (const [index, word] of 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').entries())
  add(word, { value: 20 + index * 10, rank: 'ten' })
add('fourty', { value: 40, rank: 'ten' })
add('dozen', { value: 12, rank: 'scale', needsUnit: true })
add('hundred', { value: 100, rank: 'scale', needsUnit: true })
add('thousand', { value: 1000, rank: 'scale', needsUnit: true })
add('million', { value: 1e6, rank: 'scale', needsUnit: true })
add('billion', { value: 1e9, rank: 'scale', needsUnit: true })
add('trillion', { value: 1e12, rank: 'scale', needsUnit: true })
add('k', { value: 1000, rank: 'scale', needsNumber: true })
add('mln', { value: 1e6, rank: 'scale', needsNumber: true })
add('trn trln', { value: 1e12, rank: 'scale', needsNumber: true })
add('bn bln', { value: 1e9, rank: 'scale', needsNumber: true })
add('tens', { value: 20, rank: 'scale', isOpen: true, needsUnit: true })
add('dozens', { value: 24, rank: 'scale', isOpen: true })
add('scores', { value: 40, rank: 'scale', isOpen: true, needsUnit: true })
add('hundreds', { value: 200, rank: 'scale', isOpen: true })
add('thousands', { value: 2000, rank: 'scale', isOpen: true })
add('millions', { value: 2e6, rank: 'scale', isOpen: true })
add('billions', { value: 2e9, rank: 'scale', isOpen: true })

const RUSSIAN: readonly (readonly [number, string])[] = [
  [2, 'два две двух двум двумя'],
  [3, 'три трех трем тремя'],
  [4, 'четыре четырех четырем четырьмя'],
  [5, 'пять пяти пятью'],
  [6, 'шесть шести шестью'],
  [7, 'семь семи'],
  [8, 'восемь восьми восемью восьмью'],
  [9, 'девять девяти девятью'],
  [10, 'десять десяти десятью'],
  [11, 'одиннадцать одиннадцати одиннадцатью'],
  [12, 'двенадцать двенадцати двенадцатью'],
  [13, 'тринадцать тринадцати тринадцатью'],
  [14, 'четырнадцать четырнадцати четырнадцатью'],
  [15, 'пятнадцать пятнадцати пятнадцатью'],
  [16, 'шестнадцать шестнадцати шестнадцатью'],
  [17, 'семнадцать семнадцати семнадцатью'],
  [18, 'восемнадцать восемнадцати восемнадцатью'],
  [19, 'девятнадцать девятнадцати девятнадцатью'],
  [20, 'двадцать двадцати двадцатью'],
  [30, 'тридцать тридцати тридцатью'],
  [40, 'сорок сорока'],
  [50, 'пятьдесят пятидесяти пятьюдесятью полсотни полусотни'],
  [60, 'шестьдесят шестидесяти шестьюдесятью'],
  [70, 'семьдесят семидесяти семьюдесятью'],
  [80, 'восемьдесят восьмидесяти восемьюдесятью'],
  [90, 'девяносто девяноста'],
  [100, 'сто ста'],
  [200, 'двести двухсот двумстам двумястами двухстах'],
  [300, 'триста трехсот тремстам тремястами трехстах'],
  [400, 'четыреста четырехсот четыремстам четырьмястами'],
  [500, 'пятьсот пятисот пятистам пятьюстами полтысячи'],
  [600, 'шестьсот шестисот шестистам шестьюстами'],
  [700, 'семьсот семисот семистам семьюстами'],
  [800, 'восемьсот восьмисот восьмистам восемьюстами'],
  [900, 'девятьсот девятисот девятистам девятьюстами'],
]
for (const [value, forms] of RUSSIAN) add(forms, { value, rank: rankOf(value) })
add('ноль нуля', { value: 0, rank: 'digit', needsUnit: true })
add('один одна одно одного одной одному одним одном одну', { value: 1, rank: 'digit', needsUnit: true })
add('полтора полторы полутора', { value: 1.5, rank: 'digit' })
add('полтораста', { value: 150, rank: 'hundred' })
add('полмиллиона', { value: 5e5, rank: 'hundred' })
add('десяток десятка', { value: 10, rank: 'scale' })
add('дюжина дюжины дюжину', { value: 12, rank: 'scale' })
add('сотня сотню', { value: 100, rank: 'scale' })
add('тысяча тысячу тысячей тыща тыщу', { value: 1000, rank: 'scale' })
add('миллион миллиона миллиону миллионом', { value: 1e6, rank: 'scale' })
add('миллиард миллиарда миллиарду миллиардом', { value: 1e9, rank: 'scale' })
add('тыс тыщ к', { value: 1000, rank: 'scale', needsNumber: true })
add('млн', { value: 1e6, rank: 'scale', needsNumber: true })
add('триллион триллиона триллионов триллиону', { value: 1e12, rank: 'scale' })
add('трлн', { value: 1e12, rank: 'scale', needsNumber: true })
add('млрд', { value: 1e9, rank: 'scale', needsNumber: true })
add('десятки десятков десяткам десятками', { value: 20, rank: 'scale', isOpen: true })
add('сотни сотен сотням сотнями', { value: 200, rank: 'scale', isOpen: true })
add('тысячи тысяч тысячам тысячами тыщи', { value: 2000, rank: 'scale', isOpen: true })
add('миллионы миллионов миллионам миллионами', { value: 2e6, rank: 'scale', isOpen: true })
add('миллиарды миллиардов', { value: 2e9, rank: 'scale', isOpen: true })
const COLLECTIVE: readonly (readonly [number, string])[] = [
  [2, 'двое двоих двоим двоими'],
  [3, 'трое троих троим троими'],
  [4, 'четверо четверых четверым четверыми'],
  [5, 'пятеро пятерых пятерым пятерыми'],
  [6, 'шестеро шестерых шестерым'],
  [7, 'семеро семерых семерым'],
  [8, 'восьмеро восьмерых'],
  [9, 'девятеро девятерых'],
  [10, 'десятеро десятерых'],
]
for (const [value, forms] of COLLECTIVE) add(forms, { value, rank: rankOf(value), isCollective: true })

/** Folded Kazakh numerals without endings. */
const KAZAKH: readonly (readonly [string, number, NumberWord['rank']])[] = [
  ['бир', 1, 'digit'],
  ['еки', 2, 'digit'],
  ['уш', 3, 'digit'],
  ['торт', 4, 'digit'],
  ['бес', 5, 'digit'],
  ['алты', 6, 'digit'],
  ['жети', 7, 'digit'],
  ['сегиз', 8, 'digit'],
  ['тогыз', 9, 'digit'],
  ['он', 10, 'teen'],
  ['жиырма', 20, 'ten'],
  ['отыз', 30, 'ten'],
  ['кырык', 40, 'ten'],
  ['елу', 50, 'ten'],
  ['алпыс', 60, 'ten'],
  ['жетпис', 70, 'ten'],
  ['сексен', 80, 'ten'],
  ['токсан', 90, 'ten'],
  ['жуз', 100, 'scale'],
  ['мын', 1000, 'scale'],
  ['миллион', 1e6, 'scale'],
  ['миллиард', 1e9, 'scale'],
  ['млн', 1e6, 'scale'],
  ['млрд', 1e9, 'scale'],
  ['трлн', 1e12, 'scale'],
]
const KAZAKH_ENDINGS: readonly (readonly [string, NumberWord['ending']])[] = [
  ['', undefined],
  ['нан нен тан тен дан ден', 'from'],
  ['га ге ка ке', 'to'],
  ['дай дей тай тей', 'like'],
  ['ны ни ды ди ты ти нын нин дын дин тын тин', undefined],
]
/** "бірден" (at once), "онда" (there), "жүзді" (swam), "оны" (him): forms that are other words. */
const OTHER_WORDS = new Set(
  'алтынын алтыны ондай бирден бирге бирди бирдин бирдей онда онан онды онны жузди жузге кырыкты мынды отызды бести'.split(
    ' ',
  ),
)
const kazakhWords = new Map<string, NumberWord>()
for (const [stem, value, rank] of KAZAKH)
  for (const [endings, ending] of KAZAKH_ENDINGS)
    for (const suffix of endings.split(' ')) {
      const form = stem + suffix
      if (!OTHER_WORDS.has(form))
        kazakhWords.set(form, {
          value,
          rank,
          ending,
          needsUnit: /^(?:бир|жуз|мын|он)$/.test(stem),
          needsNumber: /^мл/.test(stem),
        })
    }
for (const [stem, value] of [
  ['ондаган', 20],
  ['жуздеген', 200],
  ['мындаган', 2000],
  ['миллиондаган', 2e6],
] as const)
  kazakhWords.set(stem, { value, rank: 'scale', isOpen: true })
for (const [stem, value] of [
  ['екеу', 2],
  ['ушеу', 3],
  ['тортеу', 4],
  ['бесеу', 5],
  ['алтау', 6],
  ['жетеу', 7],
] as const)
  for (const suffix of ['', 'и', 'ин', 'ине', 'инин', 'ы', 'ын', 'ынын', 'ди', 'миз', 'нен'])
    kazakhWords.set(stem + suffix, { value, rank: 'digit', isCollective: true })

const KAZAKH_LETTER = /[әғқңөұүһі]/

/** Kazakh words that are common Russian ones: read as numbers only where the text is Kazakh. */
const RUSSIAN_TOO = new Set(['он', 'бес', 'торт', 'миллион', 'миллиард', 'млн', 'млрд', 'тортом', 'онка', 'беска'])

/** The number that a folded word writes in a language ('und': any), or undefined. `lower` is the word as written, with its Kazakh letters. */
export function numberWord(word: string, language: string, lower = word): NumberWord | undefined {
  if (language === 'kk' || KAZAKH_LETTER.test(lower)) return kazakhWords.get(word) ?? words.get(word)
  const known = words.get(word)
  if (known !== undefined || language === 'ru' || language === 'en') return known
  return RUSSIAN_TOO.has(word) ? undefined : kazakhWords.get(word)
}
