// Keys under which the usual spellings of one name in Kazakh, Russian and Latin letters meet: Қасым, Касым, Kasym, Qasym.

/** Letters; a longer word is cut. */
const WORD_LIMIT = 40
/** Keys of one word; further readings are left out. */
const KEYS_LIMIT = 16

/**
 * How a sequence of letters is read; several readings are parted by "/". Longest sequence first. Sounds in the keys: j for ж, x for ш, c for ч,
 * h for х, i for every и, й, ы, і and y; hard and soft vowels of Kazakh fall together.
 */
const READINGS: ReadonlyMap<string, readonly string[]> = readings(`
  а:a ә:a б:b в:v г:g ғ:g д:d е:e ж:j з:z и:i й:i к:k қ:k л:l м:m н:n ң:n/ng о:o ө:o/u п:p р:r с:s т:t у:u ұ:u ү:u ф:f х:h һ:h ц:ts ч:c ш:x щ:xc/x
  ъ: ы:i і:i ь: э:e ю:iu я:ia ё:io/e є:e ї:i ґ:g ў:u
  дж:j нг:ng/n ье:ie/e ьё:io/ie/e ля:lia/la лю:liu/lu сс:s ея:eia/ea
  a:a b:b c:k/ts d:d e:e f:f g:g h:h i:i j:j/i k:k l:l m:m n:n o:o p:p q:k r:r s:s t:t u:u v:v w:u/v x:ks/h y:i z:z
  ä:a á:a à:a â:a ā:a ə:a æ:a ö:o/u ó:o/u ô:o ō:o ø:o/u ü:u ú:u ū:u û:u ù:u ý:u ı:i í:i ī:i î:i ï:i é:e è:e ê:e ë:io/e ē:e ñ:n/ng ń:n/ng ŋ:n/ng ň:n ğ:g ǵ:g ġ:g ş:x š:x ș:x ç:c č:c ć:c ž:j ź:z ż:j ḣ:h ḥ:h ł:l đ:d
  shch:xc/x sch:x/xc šč:xc/x sh:x ch:c tch:c zh:j dzh:j dj:j kh:h/kh gh:g ph:f ts:ts tz:ts ck:k ng:n/ng ss:s oo:o/u ou:u/ou ee:e/i lya:lia/la lyu:liu/lu lia:lia/la liu:liu/lu yo:io/e
`)
const LONGEST = 4

/**
 * Script-neutral keys of one word, in a fixed order, at least one where the word has a letter; two words may spell one name when they share a key.
 * Apostrophes, hyphens and marks make no difference. Source of the readings: the alphabets and schemes of transliterate.ts and usual passport spellings.
 */
export function latinKeys(word: string): string[] {
  const letters = plain(word)
  let keys = ['']
  for (let at = 0; at < letters.length; ) {
    let width = Math.min(LONGEST, letters.length - at)
    while (width > 1 && !READINGS.has(letters.slice(at, at + width))) width--
    const read = READINGS.get(letters.slice(at, at + width))
    at += width
    if (read === undefined) continue
    const longer: string[] = []
    for (const reading of read) for (const key of keys) longer.push(key + reading)
    keys = longer.slice(0, KEYS_LIMIT)
  }
  return [...new Set(keys.map(settle))].filter(key => key !== '')
}

/** Whether two words have a key in common. */
export function shareLatinKey(left: string, right: string): boolean {
  const keys = new Set(latinKeys(left))
  return latinKeys(right).some(key => keys.has(key))
}

/** Lower case, the apostrophes of the alphabet of 2017 read, everything that is no letter left out. */
function plain(word: string): string {
  const lower = word
    .slice(0, 4 * WORD_LIMIT)
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
  const read = lower
    .replace(/[’ʼʻ‘`´ʹ]/g, "'")
    .replace(/s'(?=[aeiouy]|$)/g, 'sh')
    .replace(/c'/g, 'ch')
    .replace(/y'/g, 'ý')
    .replace(/o'/g, 'ö')
    .replace(/i̇/g, 'i')
  return read.replace(/[^\p{L}]/gu, '').slice(0, WORD_LIMIT)
}

/** й between vowels before е, at the beginning before е, and doubled vowels make no difference. */
function settle(key: string): string {
  return key
    .replace(/^ie/, 'e')
    .replace(/i+/g, 'i')
    .replace(/([aeou])ie/g, '$1e')
    .replace(/ee+/g, 'e')
    .replace(/aa+/g, 'a')
    .replace(/uu+/g, 'u')
}

function readings(lines: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const pair of lines.trim().split(/\s+/)) {
    const [letters, sounds] = pair.split(':')
    found.set(letters, sounds.split('/'))
  }
  return found
}
