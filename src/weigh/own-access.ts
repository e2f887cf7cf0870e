// Words that suggest own perception. A suggestion for a person to review, never a mark: chain letters use the same words.

import { foldLetters } from '../algorithms/fold-letters.ts'

/** Code units. Patterns below are written with folded letters. */
const LONGEST = 20_000

const ENGLISH = [
  'i (?:just |myself |personally )?(?:saw|heard|witnessed|filmed|recorded|counted|photographed)',
  'i (?:can|could) (?:see|hear)',
  'i (?:was|am|stood|were) (?:there|here|standing|right there|at the|in the|on the|near the)',
  "i(?:’|')?m (?:standing|here|at the|near the)",
  'we (?:all )?(?:saw|heard|witnessed|filmed)',
  'with my own (?:eyes|ears)',
  'in front of (?:me|my eyes)',
  'from my (?:window|balcony|roof|yard|house|car)',
  'outside my (?:window|house|door)',
]

const RUSSIAN = [
  '(?:я|сам|сама|лично|мы|сами) (?:все |это |там |тоже |только что |своими глазами )?(?:видел|видела|видели|слышал|слышала|слышали|снял|сняла|сняли|снимал|снимала|снимали|заснял|засняла)',
  '(?:я|мы) (?:сейчас )?(?:вижу|видим|слышу|слышим|стою|стоим)',
  '(?:я|мы) (?:сам |сама |сами |лично )?(?:был|была|были) (?:там|тут|здесь|на месте|на площади|рядом|свидетелем|очевидцем)',
  'своими (?:собственными )?(?:глазами|ушами)',
  'на моих глазах',
  'при мне',
  'из (?:моего|нашего|своего) (?:окна|дома|двора|подъезда)',
  '(?:у меня )?под (?:моими |нашими )?окнами',
  'с моего балкона',
  '(?:я|сам|сама) (?:очевидец|свидетель|свидетельница)',
]

const KAZAKH = [
  '(?:озим|мен|бари озим) (?:де )?(?:кордим|естидим|тусирдим|куа болдым|кордим де)',
  '(?:оз )?козиммен(?: кордим)?',
  'оз кулагыммен',
  '(?:корип|естип) (?:турмын|турмыз|отырмын|отырмыз)',
  'биз (?:кордик|естидик|тусирдик)',
  '(?:мен|озим) (?:сол|осы) жерде (?:болдым|турмын|едим)',
  'терезем(?:нен|изден)',
  'коз алдымда',
]

const SUGGESTION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...ENGLISH, ...RUSSIAN, ...KAZAKH].join('|').replaceAll(' ', '\\s{1,3}')})(?![\\p{L}\\p{N}])`,
  'u',
)

/** True where words suggest that the speaker saw or heard it: en, ru, kk. Reads the first 20,000 code units. Cost linear. */
export function suggestsOwnAccess(text: string): boolean {
  const folded = foldLetters(text.slice(0, LONGEST).toLowerCase())
  return SUGGESTION.test(folded)
}
