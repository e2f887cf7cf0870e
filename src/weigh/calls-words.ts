// Words around a call to violence that tell whether the post itself calls: negation, report, condemnation. Folded, en, ru, kk. Data.

import { wordList } from '../language/word-lists.ts'

const words = (list: string) => new Set(list.split(/\s+/))
const stems = (...lists: string[]) => {
  const list = wordList(lists.map(line => [true, line] as const))
  return (word: string) => list.find(word) === true
}

/** Before the call, in its clause: "do not burn", "не жгите", "нельзя бить". */
export const FORBIDDING_BEFORE = words(
  "not don't dont never no stop nobody cannot can't mustn't shouldn't won't refuse avoid without не нельзя хватит перестаньте перестань прекратите прекрати никто незачем против зачем хорош",
)
/** Behind the call, in its clause: "өртеуге болмайды", "өртеу керек емес". */
export const FORBIDDING_BEHIND = words(
  'емес болмайды болмас жок токтатыңдар токтатындар токтатайык токтат тоқтат нельзя нехорошо запрещено forbidden',
)

/** Verbs of saying and calling: what follows, or in Kazakh what precedes, is somebody's words. First persons are no report. */
export const isReporting = stems(
  'said says saying shouted shouts shouting chanted chanting yelled yelling screamed wrote writes writing posted told tells tell called calling urged urges ordered orders demanded demands threatened threatens threatening heard hear allegedly reportedly slogan* quote* quoted',
  'сказал* говорил* говорит говорят кричал* кричит кричат крикнул* орал* орет орут скандировал* скандируют писал* написал* пишет пишут призвал* призывал* призывает призывают велел* приказал* приказывает требовал* требует требуют угрожал* угрожает грозил* грозит якобы лозунг* цитир* услышал* слышал* слышала',
)
/** Kazakh: behind the words that they report. */
export const isReportingBehind = stems(
  'деп деди дейди деген дегендер деген дескен десип айткан айтты айтады айкайлады айкайлап айкайлаган жазды жазган жазып жазыпты шакырды шакырган шакырады шакырып дегенди дегенин депти шакыруда дегени',
)
/** First persons turn a report into a call: "I say: burn it", "деймін". */
export const FIRST_PERSON = words(
  'i we я мы мен биз деймин дейик деймиз шакырамын шакырамыз призываю призываем предлагаю',
)

/** Who writes so is a provocateur: the post warns of the words. */
export const isCondemning = stems(
  'provocateur* provocation* provok* condemn* incit* disgust* shame shameful warning beware',
  'провокатор* провокац* провоцир* осужда* подстрек* позор стыдно внушают предупрежда* осторожно мерзк* призывы призывов призывам призыв',
  'арандат* айыпта* уят масқара маскара абайла* ескерту сак шакыруды шакырулар*',
)

/** English words that stand before an imperative at the beginning of its clause. */
export const BEFORE_IMPERATIVE = words(
  "do not never dont don't please and so now then just go come everyone everybody all brothers sisters friends people guys comrades neighbours lads boys tonight today tomorrow or at once together first quick quickly hey ok",
)
/** Behind an English imperative: with them it is a noun ("attack on the bridge"). */
export const NOT_BEHIND_IMPERATIVE = words(
  'on at in of by was is were are has had from between near kills killed leaves left victims victim rate season wave ban',
)
