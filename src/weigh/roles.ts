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

/** True where a sentence has the verb with agent and object the other way round. */
export function areSwapped(claimed: Roles, text: MatchText): boolean {
  let isSwapped = false
  for (let at = 0; at < text.words.length; at++) {
    if (VERBS.find(text.words[at].text) !== claimed.verb) continue
    const said = around(text.words, at)
    if (said === undefined) continue
    if (shares(said.agent.stems, claimed.agent) && shares(said.object.stems, claimed.object)) return false
    isSwapped ||= shares(said.agent.stems, claimed.object) && shares(said.object.stems, claimed.agent)
  }
  return isSwapped
}

function shares(one: readonly string[], other: readonly string[]): boolean {
  return one.some(stem => other.includes(stem))
}

interface Around {
  readonly agent: MatchWord
  readonly object: MatchWord
}

function around(words: readonly MatchWord[], at: number): Around | undefined {
  const verb = words[at]
  if (/^[a-z']/.test(verb.text)) return english(words, at)
  return isKazakhVerb(verb.text) ? kazakh(words, at) : russian(words, at)
}

function english(words: readonly MatchWord[], at: number): Around | undefined {
  const before = noun(words, at, -1)
  const isPassive = [1, 2, 3].some(k => words[at - k]?.clause === words[at].clause && BE.has(words[at - k].text))
  if (before === undefined) return undefined
  if (!isPassive) {
    const behind = noun(words, at, 1, true)
    return behind && { agent: before, object: behind }
  }
  for (let i = at + 1; i < Math.min(words.length, at + 1 + REACH) && words[i].clause === words[at].clause; i++) {
    if (words[i].text !== 'by') continue
    const agent = noun(words, i, 1)
    return agent && { agent, object: before }
  }
  return undefined
}

const INSTRUMENTAL = /(?:ами|ями|ыми|ими|ой|ей|ом|ем)$/
const ACCUSATIVE_PERSONS = /(?:ов|ев|ей|их|ых|ого|его|ат|цев|щих)$/
const NOMINATIVE_PLURAL = /(?:ие|ые|ы|и|цы|не)$/
const PASSIVE_RUSSIAN = /(?:ны|на|но|ты|та|то|н|т)$/

function russian(words: readonly MatchWord[], at: number): Around | undefined {
  const before = noun(words, at, -1)
  const behind = noun(words, at, 1, true)
  const verb = words[at].text
  // "убиты полицейскими": a short participle; past tenses end in -л(а, о, и).
  if (!/л(?:а|о|и|ся|ась|ись)?$/.test(verb) && PASSIVE_RUSSIAN.test(verb)) {
    const agent = [behind, before].find(word => word !== undefined && INSTRUMENTAL.test(word.text))
    const object = [behind, before].find(word => word !== undefined && word !== agent)
    return agent && object && { agent, object }
  }
  if (before === undefined || behind === undefined) return undefined
  const isTurned = ACCUSATIVE_PERSONS.test(before.text) && NOMINATIVE_PLURAL.test(behind.text)
  return isTurned ? { agent: behind, object: before } : { agent: before, object: behind }
}

/** Verbs of the list that are Kazakh ends in -ды, -ган and the like, with no Russian past. */
function isKazakhVerb(word: string): boolean {
  return /^(?:олтир|атты|атк|атып|атыл|урды|урган|урып|саба|шабуыл|уста|кама|куткар|босат|тона|орте|карусыз|корша|тамактан|комектес)/.test(
    word,
  )
}

const KAZAKH_ACCUSATIVE = /(?:[нтд][ыи])$/

function kazakh(words: readonly MatchWord[], at: number): Around | undefined {
  const isPassive = /(?:[ыи]л|[ыи]н)(?:д[ыи]|ган|ген|ып|ип)/.test(words[at].text)
  const nouns: number[] = []
  for (let i = at - 1; i >= Math.max(0, at - 1 - REACH) && words[i].clause === words[at].clause; i--) nouns.push(i)
  if (isPassive) {
    const by = nouns.find(i => words[i].text.startsWith('тарап'))
    const agent = by === undefined ? undefined : words[by - 1]
    const object = nouns.map(i => words[i]).find(word => word !== agent && !word.text.startsWith('тарап'))
    return agent && object && { agent, object }
  }
  const object = nouns.find(i => KAZAKH_ACCUSATIVE.test(words[i].text))
  const agent = nouns.find(i => i !== object && !KAZAKH_ACCUSATIVE.test(words[i].text))
  return object === undefined || agent === undefined ? undefined : { agent: words[agent], object: words[object] }
}

/** The nearest word of its clause on one side that may be a noun; `direct`: none behind a preposition. */
function noun(words: readonly MatchWord[], at: number, step: 1 | -1, direct = false): MatchWord | undefined {
  for (let k = 1; k <= REACH; k++) {
    const word = words[at + step * k]
    if (word === undefined || word.clause !== words[at].clause) return undefined
    if (direct && PREPOSITIONS.has(word.text)) return undefined
    if (word.kind === 'number' || ARTICLES.has(word.text) || BE.has(word.text) || PREPOSITIONS.has(word.text)) continue
    if (word.text.length > 3) return word
  }
  return undefined
}
