// Phrases behind an embedded question that leave it open: "Who fired first, nobody can say". Data.

import { type PhraseTable, phraseTable } from './phrases.ts'
import type { RuleLanguage } from './view.ts'

const KNOWS_EN = 'say|tell|know|remember|recall|explain|understand|guess|establish|confirm'
const KNOWN_RU =
  'знаю|знаем|знает|знают|знал|знала|знали|помню|помним|помнит|помнят|известно|ясно|понятно|сообщается|сообщалось|сообщили|сообщает|сообщил|сообщила|объяснили|объяснил|объяснила|объясняют|сказали|сказал|сказала|скажу|скажет|скажут|установлено|установили|уточняется|уточнили|раскрывается|видел|видела|видели|понял|поняла|поняли|разглядел|разглядела|назвали|говорят|говорит'
const LEAVES_KK =
  'айта|айтпады|айтпайды|айтпай|білмейді|білмейміз|білмеймін|білмеген|білмедік|түсіндірмеді|түсіндірмейді|түсінбедім|түсінбедік|түсінбеймін|көрмеді|көрмедім|көрмедік|есімде|есімізде|ұмыттым'

/** What stands behind the question, by language; the match ends the clause. */
export const BEHIND_QUESTION: Readonly<Record<RuleLanguage, PhraseTable<true>>> = {
  en: table([
    `i|we|he|she|they|you ?still ?really ?simply ?honestly can't|cannot|couldn't|don't|didn't|doesn't|won't|wouldn't ?yet ?even ?really ${KNOWS_EN}`,
    `i|we|he|she|they ?still ?really can|could|do|did|does|will|would not ?yet ?even ?really ${KNOWS_EN}`,
    `nobody|no|none ?one ?_ ?here ?yet can|could|will|would|has|have ?yet ?been ?able ?to ${KNOWS_EN}|said|told|explained|established`,
    'nobody|no ?one ?here ?yet knows|knew|says|said|explains|explained|saw|told|remembers|remembered ?me|us',
    'is|was|remains|remained ?still ?as ?yet ?not ?yet ?entirely ?fully unclear|unknown|unexplained|clear|known|established|explained|certain|disclosed',
    "isn't|wasn't ?yet ?entirely clear|known|established|explained|certain",
    'has|have not|never ?yet been explained|established|disclosed|clarified',
    'i|we|they|he|she have|had|has no idea',
    "is|was|remains|it's ?still anyone's|anybody's guess",
  ]),
  ru: table([
    `так|нам|мне|я|мы|он|она|они|толком|точно|до|пока|официально|этого|там|в ?сих ?пор ?и ?до ?сих ?пор ?точно ?толком ?так ?и ?пока ?_ не ${KNOWN_RU}`,
    `не ${KNOWN_RU}`,
    `никто ?так ?и ?нам ?до ?сих ?пор ?из ?_ ?толком не ${KNOWN_RU}`,
    'до|пока ?сих ?пор неизвестно|неясно|непонятно',
    'неизвестно|неясно|непонятно|неведомо',
    'остается|осталось|остаётся ?пока ?до ?сих ?пор ?для ?_ неизвестным|неясным|загадкой|тайной|неизвестно|неясно|непонятно|вопросом',
    'сказать|утверждать|судить|объяснить ?точно ?никто ?я ?мы ?пока ?так ?и не могу|можем|берусь|может|могут|готов|готова|смог|смогла|смогли|мог|могла|могли',
    'никто|я|мы|он|она|они ?сказать|объяснить ?точно ?толком ?так ?и ?нам не могу|можем|берусь|может|могут|смог|смогла|смогли|мог|могла|могли ?точно ?нам ?сказать|судить|утверждать|подтвердить|объяснить',
    'не могу|можем|берусь|может|могут|смогли|смог|смогла ?точно сказать|судить|утверждать|подтвердить|объяснить',
    'понятия не имею|имеем|имеет|имеют',
  ]),
  kk: table([
    `ешкім|мен|біз|ол|олар|өзім|әзірге|әлі|нақты|анық|дәл|дөп|бізге|маған ?де ?да ?_ ?_ ?_ ${LEAVES_KK} ?жоқ ?алмайды ?алмады ?алмаймын ?алмаймыз ?алмадым`,
    'айта|айтып|түсіндіре ?бере алмайды|алмады|алмаймын|алмаймыз|алмадым',
    'білмейді|білмейміз|білмеймін|білмедік|айтпады|түсіндірмеді|түсінбедім|түсінбедік|көрмедім|көрмедік',
    'белгісіз|беймәлім|түсініксіз|жұмбақ',
    'әлі|әзірге|маған|бізге|ешкімге|бүгінге|осы ?күнге ?дейін ?де ?әлі ?қалды белгісіз|беймәлім|түсініксіз|анық|белгілі|айқын|жұмбақ ?емес',
    'анық|белгілі|айқын емес',
  ]),
}

function table(patterns: readonly string[]): PhraseTable<true> {
  return phraseTable([{ id: 'fronted-question', meaning: true, patterns }])
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that open, in Kazakh stand in, an embedded question; folded. */
export const QUESTION_WORDS: Readonly<Record<RuleLanguage, ReadonlySet<string>>> = {
  en: words('who whose what how why where when which whether'),
  ru: words(
    'кто кого кому кем что чего чем как почему зачем отчего где куда откуда когда сколько чей чья чьи какой какая какие каким',
  ),
  kk: words('ким кимди кимнин кимге кимнен кимдер не нени неге калай кайда кайдан кашан канша неше кай кандай'),
}
