// Words that mean the opposite of one another ("killed", "saved"), folded, in English, Russian and Kazakh. Data and one comparison.

import { wordList } from '../language/word-lists.ts'

/** Each row: one pole, the other pole. */
const PAIRS: readonly (readonly [string, string])[] = [
  [
    'kill* murder* shot shooting slain убил* убив* убит* расстрел* застрел* олтир* атып',
    'save saved saves saving rescu* protected спас спасл* спасен* спаса* куткар* сактап аман',
  ],
  [
    'burn* burnt torched ablaze сжег сжигал* сожг* сгорел* горел* горит подожг* подожж* поджиг* поджог* ортенди* ортеди ортеп ортел* ортен* ортеген*',
    'extinguish* quenched saved save rescu* потуш* туши* затуш* спас* сондир* сондур* куткар* intact unharmed цел целы цела бутин',
  ],
  [
    'dead died dies killed умер* погиб* мертв* олди олген*',
    'alive survived survives survivor* жив живы жива выжил* уцел* тири',
  ],
  [
    'detain* arrest* imprison* jailed задерж* арест* устады усталды камады камалды тутк*',
    'release* freed отпуст* отпущ* освобод* босат* босап',
  ],
  ['open opened opens reopened откры* ашык ашты ашылды', 'closed close closes shut закры* жабык жапты жабылды'],
  [
    'full overflow* crowded полон полна полны переполн* лык толы толып',
    'empty quiet пуст пуста пусты пусто тихо бос бос-бос тыныш',
  ],
  ['peaceful* unarmed мирн* безоруж* бейбит* карусыз', 'violent* armed вооруж* агрессивн* карулы карулан*'],
  [
    'attack* stormed assault* напал* напад* атаков* штурм* шабуыл*',
    'defend* guard* protect* защит* защищ* оборон* коргад* коргаг* коргап коргау*',
  ],
  [
    'purpose deliberate* intentional* arson намеренн* нарочно умышл* поджог* подожг* адей*',
    'accident* wiring случайн* проводк* кездейсок* байкаусыз*',
  ],
  [
    'increase* rose raised grew вырос* увелич* повысил* подорож* кобей* арт* кымбатта* ости',
    'decrease* fell dropped reduced сниз* уменьш* упал* подешев* азай* тусти арзанда* кемиди',
  ],
  [
    'arrived came entered вошли зашли прибыл* приехал* кирди келди',
    'left withdrew retreated ушли уехал* покинул* вышли отступил* кетти шыкты шегинди',
  ],
  ['won win wins victory побед* выигр* женди женис*', 'lost lose loses defeat* проигр* пораж* женилди жениль*'],
  ['support* поддерж* колда*', 'oppose* против карсы'],
  ['captured seized occupied захват* занял* басып', 'liberated recaptured освобод* азат*'],
  [
    'began begin begins started start starts начал* началс* бастал* басталды',
    'ended end ends stopped finished закончил* прекратил* аякталды токтады',
  ],
  [
    'gave give gives handed раздал* дал дали выдал* берди таратты',
    'took takes stole robbed отобрал* забрал* украл* ограбил* тартып урлады тонады',
  ],
  ['legal lawful законн* занды', 'illegal unlawful незаконн* заныз* зансыз*'],
  ['healthy fine здоров* дени-сау', 'wounded injured hurt ранен* пострадал* жарал* жаракат*'],
]

const lists = PAIRS.flatMap(([one, other], pair) => [[`${pair}a`, one] as const, [`${pair}b`, other] as const])
/** A word may be a pole of several pairs: one list a pair. */
const byPair = PAIRS.map((_, pair) => wordList(lists.filter(([name]) => name === `${pair}a` || name === `${pair}b`)))

/** Poles of a row of words: pair number -> word of its first pole, word of its second. */
export type Poles = ReadonlyMap<number, readonly [string | undefined, string | undefined]>

/** Folded words that stand for a pole; cost: words times pairs. */
export function polesOf(words: Iterable<string>): Poles {
  const poles = new Map<number, [string | undefined, string | undefined]>()
  for (const word of words) {
    for (const [pair, pole] of polesOfWord(word)) {
      const own = poles.get(pair) ?? [undefined, undefined]
      own[pole] ??= word
      poles.set(pair, own)
    }
  }
  return poles
}

const known = new Map<string, readonly (readonly [number, 0 | 1])[]>()
const KNOWN_AT_MOST = 50_000

function polesOfWord(word: string): readonly (readonly [number, 0 | 1])[] {
  let poles = known.get(word)
  if (poles === undefined) {
    poles = byPair.flatMap((list, pair) => {
      const name = list.find(word)
      return name === undefined ? [] : [[pair, name.endsWith('a') ? 0 : 1] as const]
    })
    if (known.size >= KNOWN_AT_MOST) known.clear()
    known.set(word, poles)
  }
  return poles
}

/** What the words say where the reference says the opposite: both words; undefined when no pair is turned. */
export function oppositeOf(reference: Poles, said: Poles): { claimed: string; said: string } | undefined {
  for (const [pair, [one, other]] of reference) {
    const own = said.get(pair)
    if (own === undefined) continue
    if (one !== undefined && other === undefined && own[0] === undefined && own[1] !== undefined)
      return { claimed: one, said: own[1] }
    if (other !== undefined && one === undefined && own[1] === undefined && own[0] !== undefined)
      return { claimed: other, said: own[0] }
  }
  return undefined
}
