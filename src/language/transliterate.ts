// Kazakh and Russian in Latin letters, by official alphabets and by habit, and back. Letters that a table does not know stay.

export type KazakhAlphabet = '2017' | '2018' | '2021' | 'habit'
export type RussianScheme = 'passport' | 'bgn' | 'scientific'

const COMMON = 'а:a б:b в:v г:g д:d е:e з:z к:k л:l м:m н:n о:o п:p р:r с:s т:t ф:f э:e'

/** Draft of October 2017 (apostrophes), of February 2018 (acutes), of January 2021 (diaereses), and what people type without any of them. */
const KAZAKH: Readonly<Record<KazakhAlphabet, Readonly<Record<string, string>>>> = {
  '2017': table(
    `${COMMON} ә:a' ғ:g' ё:io ж:j и:i' й:i' қ:q ң:n' ө:o' у:y' ұ:u ү:u' х:h һ:h ц:ts ч:c' ш:s' щ:s' ъ: ы:y і:i ь: ю:iy' я:i'a`,
  ),
  '2018': table(
    `${COMMON} ә:á ғ:ǵ ё:ıo ж:j и:ı й:ı қ:q ң:ń ө:ó у:ý ұ:u ү:ú х:h һ:h ц:ts ч:ch ш:sh щ:sh ъ: ы:y і:i ь: ю:ıý я:ıa`,
  ),
  '2021': table(
    `${COMMON} ә:ä ғ:ğ ё:io ж:j и:i й:i қ:q ң:ñ ө:ö у:u ұ:ū ү:ü х:h һ:h ц:ts ч:ch ш:ş щ:ş ъ: ы:y і:ı ь: ю:iu я:ia`,
  ),
  habit: table(
    `${COMMON} ә:a ғ:g ё:yo ж:zh и:i й:y қ:k ң:n ө:o у:u ұ:u ү:u х:kh һ:h ц:ts ч:ch ш:sh щ:sh ъ: ы:y і:i ь: ю:yu я:ya`,
  ),
}

/** Passports of Russia and Kazakhstan (ICAO 9303); BGN/PCGN 1947; the scholarly system. */
const RUSSIAN: Readonly<Record<RussianScheme, Readonly<Record<string, string>>>> = {
  passport: table(`${COMMON} ё:e ж:zh и:i й:i у:u х:kh ц:ts ч:ch ш:sh щ:shch ъ:ie ы:y ь: ю:iu я:ia`),
  bgn: table(`${COMMON} ё:yo ж:zh и:i й:y у:u х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: ю:yu я:ya`),
  scientific: table(`${COMMON} ё:ë ж:ž и:i й:j у:u х:x ц:c ч:č ш:š щ:šč ъ:ʺ ы:y ь:ʹ ю:ju я:ja`),
}

/** Back: sequences first. What an alphabet leaves open is read as the commoner letter, by vowel harmony for и and й, х and һ, к and қ. */
const BACK: Readonly<Record<KazakhAlphabet, readonly (readonly [string, string])[]>> = {
  '2017': backward(`a':ә g':ғ i':и n':ң o':ө s':ш c':ч y':у u':ү ts:ц j:ж q:қ h:х y:ы`),
  '2018': backward('sh:ш ch:ч ts:ц á:ә ǵ:ғ ı:и ń:ң ó:ө ý:у ú:ү j:ж q:қ h:х y:ы u:ұ'),
  '2021': backward('ch:ч ts:ц ä:ә ğ:ғ ı:і ñ:ң ö:ө ş:ш ū:ұ ü:ү u:у i:и j:ж q:қ h:х y:ы'),
  habit: backward('shch:щ yo:ё yu:ю ya:я zh:ж kh:х ts:ц ch:ч sh:ш gh:ғ j:ж q:қ h:х y:ы u:у'),
}

/** Kazakh in Cyrillic letters as Latin ones; capital letters stay capital. */
export function kazakhToLatin(text: string, alphabet: KazakhAlphabet): string {
  return forward(text, KAZAKH[alphabet])
}

/** Russian in Latin letters. */
export function russianToLatin(text: string, scheme: RussianScheme): string {
  return forward(text, RUSSIAN[scheme])
}

/** Kazakh in Latin letters as Cyrillic ones: a reading for comparison, not the one right spelling (и and й, ұ and у fall together in most alphabets). */
export function kazakhToCyrillic(text: string, alphabet: KazakhAlphabet): string {
  const source = alphabet === '2017' ? text.replace(/[’ʼʻ‘`´]/g, "'") : text.normalize('NFC')
  let result = ''
  for (let at = 0; at < source.length; ) {
    const pair = BACK[alphabet].find(([latin]) => matchesAt(source, at, latin))
    if (pair === undefined) {
      result += source[at]
      at++
    } else {
      result += isCapital(source[at]) ? pair[1].toUpperCase() : pair[1]
      at += pair[0].length
    }
  }
  return glides(result)
}

/** и beside a vowel and not before a consonant is й: "bai" is бай. */
function glides(text: string): string {
  return text.replace(/(?<=[аәеоөуұүыіАӘЕОӨУҰҮЫІ])и(?![аәеоөуұүыі])/g, 'й')
}

function forward(text: string, letters: Readonly<Record<string, string>>): string {
  let result = ''
  const source = text.normalize('NFC')
  for (let at = 0; at < source.length; at++) {
    const unit = source[at]
    const lower = unit.toLowerCase()
    const latin = letters[lower]
    if (latin === undefined) result += unit
    else if (lower === unit) result += latin
    else {
      const allCapitals = isCapital(source[at + 1] ?? '') || (at > 0 && isCapital(source[at - 1]))
      result += allCapitals ? latin.toUpperCase() : latin.slice(0, 1).toUpperCase() + latin.slice(1)
    }
  }
  return result
}

function matchesAt(text: string, at: number, latin: string): boolean {
  return text.slice(at, at + latin.length).toLowerCase() === latin
}

function isCapital(unit: string): boolean {
  return unit !== unit.toLowerCase()
}

function table(pairs: string): Readonly<Record<string, string>> {
  const letters: Record<string, string> = Object.create(null)
  for (const pair of pairs.split(' ')) {
    const [from, to] = pair.split(':')
    letters[from] = to
  }
  return letters
}

function backward(pairs: string): readonly (readonly [string, string])[] {
  const first = pairs.split(' ').map(pair => pair.split(':') as [string, string])
  const known = new Set(first.map(([latin]) => latin))
  const rest = 'a:а b:б v:в g:г d:д e:е z:з k:к l:л m:м n:н o:о p:п r:р s:с t:т f:ф i:і u:ұ'
    .split(' ')
    .map(pair => pair.split(':') as [string, string])
    .filter(([latin]) => !known.has(latin))
  return [...first, ...rest]
}
