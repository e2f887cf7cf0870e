// Who did it to whom: agent and object of verbs of harm and help, by order, case endings and the passive. Rules for en, ru, kk; a guess that abstains.

import { wordList } from '../language/word-lists.ts'
import type { MatchText, MatchWord } from './match-words.ts'

/** Verbs with an agent and somebody or something that it is done to; the passive is told by form. */
const VERBS = wordList<string>([
  ['kill', 'kill* murder* убил* убив* убит* олтир*'],
  ['shoot', 'shot shoot* расстрел* застрел* обстрел* стрелял* атты аткан* атып атылды атылган*'],
  ['beat', 'beat beats beaten beating избил* избив* избит* бил били урды урган* урып сабады сабаган*'],
  ['attack', 'attack* assault* storm* напал* напад* атаков* штурм* шабуыл*'],
  ['detain', 'detain* arrest* seiz* задерж* арест* схват* устады устаган* усталды усталган* камады камалды'],
  ['save', 'save saved saves rescu* спас* куткар*'],
  ['release', 'release* freed отпуст* освобод* босат*'],
  ['rob', 'rob* loot* ограб* грабил* тонады тонаган* тоналды'],
  ['burn', 'burn* burnt torch* сожг* сжег сжигал* подожг* подожж* поджиг* ортеди ортеген* ортеп'],
  ['disarm', 'disarm* разоруж* карусыздан*'],
  ['block', 'block* surround* block* окруж* блокир* коршады коршаган*'],
  ['feed', 'fed feed* helped кормил* накорм* помог* тамактандыр* комектес*'],
])

/** What is acted on or acts, found by its stems. */
export interface Roles {
  readonly verb: string
  readonly agent: readonly string[]
  readonly object: readonly string[]
}

const PREPOSITIONS = new Set(
  'on in at near from to with of for into during after before by на в у с из к от при около возле после до по'.split(
    ' ',
  ),
)
const ARTICLES = new Set('a an the some many several two three other their his her our these those and'.split(' '))
const BE = new Set('was were is are been being be got get gets'.split(' '))
/** Words between a noun and its verb that are neither. */
const REACH = 4
/** Words of a clause on either side of its verb that are looked at. */
const CLAUSE_REACH = 15

/** Agent, verb, object of the first verb of the list in a sentence of the claim; undefined when the words do not tell. */
export function rolesOf(text: MatchText): Roles | undefined {
  for (let at = 0; at < text.words.length; at++) {
    const verb = VERBS.find(text.words[at].text)
    if (verb === undefined) continue
    const roles = around(text.words, at)
    if (roles !== undefined) return { verb, agent: roles.agent.stems, object: roles.object.stems }
  }
  return undefined
}

/** True where a clause has the verb with agent and object the other way round, and none has it as claimed. */
export function areSwapped(claimed: Roles, { words }: MatchText): boolean {
  let isSwapped = false
  for (let at = 0; at < words.length; at++) {
    if (VERBS.find(words[at].text) !== claimed.verb) continue
    const agentAt = placeOf(words, at, claimed.agent)
    const objectAt = placeOf(words, at, claimed.object)
    if (agentAt === undefined || objectAt === undefined || agentAt === objectAt) continue
    const agent = agentOf(words, at, agentAt, objectAt)
    if (agent === agentAt) return false
    isSwapped ||= agent === objectAt
  }
  return isSwapped
}

/** The word nearest to the verb in its clause that has one of the stems. */
function placeOf(words: readonly MatchWord[], verb: number, stems: readonly string[]): number | undefined {
  const { clause } = words[verb]
  for (let k = 1; k < CLAUSE_REACH; k++) {
    for (const at of [verb - k, verb + k]) {
      if (words[at]?.clause === clause && words[at].stems.some(stem => stems.includes(stem))) return at
    }
  }
  return undefined
}

/** Which of two words of a verb's clause acts; undefined when the words do not tell. */
function agentOf(words: readonly MatchWord[], verb: number, one: number, other: number): number | undefined {
  const { text } = words[verb]
  if (/^[a-z']/.test(text)) return englishAgent(words, verb, one, other)
  return isKazakhVerb(text) ? kazakhAgent(words, verb, one, other) : russianAgent(words, verb, one, other)
}

function around(words: readonly MatchWord[], at: number): { agent: MatchWord; object: MatchWord } | undefined {
  const [before, behind] = [nounAt(words, at, -1), nounAt(words, at, 1)]
  // Kazakh verbs end their clause: both nouns stand before.
  const second = behind ?? (before === undefined ? undefined : nounAt(words, before, -1, at))
  if (before === undefined || second === undefined) return undefined
  const agent = agentOf(words, at, before, second)
  if (agent === undefined) return undefined
  return { agent: words[agent], object: words[agent === before ? second : before] }
}

/** Before the verb, or behind "by" of a passive. */
function englishAgent(words: readonly MatchWord[], verb: number, one: number, other: number): number | undefined {
  const isPassive = [1, 2, 3].some(k => words[verb - k]?.clause === words[verb].clause && BE.has(words[verb - k].text))
  const [first, last] = one < other ? [one, other] : [other, one]
  if (first > verb || last < verb) return undefined
  if (!isPassive) return first
  for (let i = verb + 1; i < last; i++) if (words[i].text === 'by') return last
  return undefined
}

const INSTRUMENTAL = /(?:ами|ями|ыми|ими|ой|ей|ом|ем)$/
const ACCUSATIVE_PERSONS = /(?:ов|ев|ей|их|ых|ого|его|ат)$/
const NOMINATIVE_PLURAL = /(?:ие|ые|цы|не)$/
const PAST = /л(?:а|о|и|ся|ась|ись)?$/
const SHORT_PARTICIPLE = /(?:ны|на|но|ты|та|то|н|т)$/

function russianAgent(words: readonly MatchWord[], verb: number, one: number, other: number): number | undefined {
  const { text } = words[verb]
  const only = (test: RegExp) => {
    const [a, b] = [test.test(words[one].text), test.test(words[other].text)]
    return a === b ? undefined : a ? one : other
  }
  const not = (at: number | undefined) => (at === undefined ? undefined : at === one ? other : one)
  // "убиты полицейскими": a short participle; past tenses end in -л(а, о, и).
  if (!PAST.test(text) && SHORT_PARTICIPLE.test(text)) return only(INSTRUMENTAL)
  return not(only(ACCUSATIVE_PERSONS)) ?? only(NOMINATIVE_PLURAL) ?? Math.min(one, other)
}

/** Verbs of the list that are Kazakh ends in -ды, -ган and the like, with no Russian past. */
function isKazakhVerb(word: string): boolean {
  return /^(?:олтир|атты|атк|атып|атыл|урды|урган|урып|саба|шабуыл|уста|кама|куткар|босат|тона|орте|карусыз|корша|тамактан|комектес)/.test(
    word,
  )
}

const KAZAKH_ACCUSATIVE = /(?:[нтд][ыи])$/

function kazakhAgent(words: readonly MatchWord[], _verb: number, one: number, other: number): number | undefined {
  const by = [one, other].find(at => words[at + 1]?.text.startsWith('тарап'))
  if (by !== undefined) return by
  const [a, b] = [one, other].map(at => KAZAKH_ACCUSATIVE.test(words[at].text))
  return a === b ? undefined : a ? other : one
}

/** The nearest word of the verb's clause on one side that may be a noun. */
function nounAt(words: readonly MatchWord[], from: number, step: 1 | -1, verb = from): number | undefined {
  for (let k = 1; k <= REACH; k++) {
    const at = from + step * k
    const word = words[at]
    if (word === undefined || word.clause !== words[verb].clause) return undefined
    if (word.kind === 'number' || ARTICLES.has(word.text) || BE.has(word.text) || PREPOSITIONS.has(word.text)) continue
    if (word.text.length > 3) return at
  }
  return undefined
}
