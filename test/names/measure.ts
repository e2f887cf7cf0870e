// Precision and recall of matching names: every person is listed in one spelling, and looked for in all mentions and among the strangers.

import { type ActorList, actorsIn, makeActorList, type NamedActor } from '../../src/language/names.ts'
import { type Half, type Person, patronymic, peopleOf, SPELLINGS, type Spelled } from './invented-people.ts'
import { type Mention, mentionsOf, nearPeople, strangersTo } from './mentions.ts'

export interface KindCount {
  mentions: number
  found: number
  wrong: number
}

export interface NamesMeasure {
  readonly people: number
  readonly mentions: number
  readonly strangers: number
  /** Right ones among all that were named. */
  readonly precision: number
  /** Right ones among all mentions of listed people. */
  readonly recall: number
  readonly byKind: ReadonlyMap<string, KindCount>
  /** Texts that went wrong, first 40. */
  readonly mistakes: readonly string[]
}

/** Spellings in which the list may hold a person. */
const LISTED = ['kazakh', 'russian', 'russian passport', 'kazakh 2021']

export function measureNames(half: Half, count: number, seed: number): NamesMeasure {
  const people = peopleOf(half, count, seed)
  const hasFather = (index: number) => index % 2 === 0
  const actors = people.map((person, index) => listedActor(person, LISTED[index % LISTED.length], hasFather(index)))
  const list = makeActorList(actors)
  const names = new Set(people.map(person => `${person.given.ru} ${person.surname.ru}`))
  const isListed = (given: Spelled, surname: Spelled) => names.has(`${given.ru} ${surname.ru}`)
  const initials = new Set(people.map(person => `${person.given.ru[0]} ${person.surname.ru}`))
  const byKind = new Map<string, KindCount>()
  const mistakes: string[] = []
  let named = 0
  let right = 0
  let meant = 0
  let strangers = 0
  for (const [index, person] of people.entries()) {
    const unlisted = strangersTo(person, half, isListed, initials, seed + index)
    const near = hasFather(index) ? nearPeople(person, half, isListed, seed + index) : []
    const all: Mention[] = [...mentionsOf(person), ...unlisted, ...near]
    for (const mention of all) {
      const found = actorsOf(mention.text, list)
      const kind = byKind.get(mention.kind) ?? { mentions: 0, found: 0, wrong: 0 }
      byKind.set(mention.kind, kind)
      kind.mentions++
      named += found.length
      if (mention.person === undefined) strangers++
      else meant++
      if (mention.person !== undefined && found.includes(mention.person)) {
        right++
        kind.found++
      }
      const wrong = found.filter(actor => actor !== mention.person).length
      kind.wrong += wrong
      const isMissed = mention.person !== undefined && !found.includes(mention.person)
      if ((wrong > 0 || isMissed) && mistakes.length < 40)
        mistakes.push(
          `${wrong > 0 ? 'wrong' : 'missed'} (${mention.kind}; listed as ${actors[index].names[0]}): ${mention.text}`,
        )
    }
  }
  return {
    people: people.length,
    mentions: meant,
    strangers,
    precision: right / Math.max(1, named),
    recall: right / meant,
    byKind,
    mistakes,
  }
}

function listedActor(person: Person, spelling: string, withFather: boolean): NamedActor {
  const spell = SPELLINGS[spelling]
  const name = `${spell(person.given)} ${withFather ? `${spell(patronymic(person))} ` : ''}${spell(person.surname)}`
  return { id: person.id, kind: 'person', names: [name] }
}

function actorsOf(text: string, list: ActorList): string[] {
  return actorsIn(text, list).flatMap(mention => (mention.actor === undefined ? [] : [mention.actor]))
}
