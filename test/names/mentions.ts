// Mentions of invented people in sentences: spelled, declined, shortened; and hard negatives: other persons of nearly the same name.

import {
  type Half,
  type Person,
  patronymic,
  random,
  SPELLINGS,
  type Spelled,
  stemsOf,
  womanly,
} from './invented-people.ts'

export interface Mention {
  /** What is tried: spelling, case, order, initials. */
  readonly kind: string
  readonly text: string
  /** The person meant; undefined for somebody who is not on the list. */
  readonly person?: string
}

type RussianCase = 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional'

const ENDINGS = { genitive: 0, dative: 1, accusative: 2, instrumental: 3, prepositional: 4 }

/** Russian declension of a given name. */
export function declined(name: string, isWoman: boolean, to: RussianCase): string {
  const at = ENDINGS[to]
  if (/ия$/.test(name)) return name.slice(0, -1) + ['и', 'и', 'ю', 'ей', 'и'][at]
  if (/[гкхжшщч]а$/.test(name)) return name.slice(0, -1) + ['и', 'е', 'у', 'ой', 'е'][at]
  if (/а$/.test(name)) return name.slice(0, -1) + ['ы', 'е', 'у', 'ой', 'е'][at]
  if (/я$/.test(name)) return name.slice(0, -1) + ['и', 'е', 'ю', 'ей', 'е'][at]
  if (/ь$/.test(name))
    return isWoman
      ? name.slice(0, -1) + ['и', 'и', 'ь', 'ью', 'и'][at]
      : name.slice(0, -1) + ['я', 'ю', 'я', 'ем', 'е'][at]
  if (isWoman || /[еиоуыэю]$/.test(name)) return name
  if (/ий$/.test(name)) return name.slice(0, -1) + ['я', 'ю', 'я', 'ем', 'и'][at]
  if (/й$/.test(name)) return name.slice(0, -1) + ['я', 'ю', 'я', 'ем', 'е'][at]
  return name + ['а', 'у', 'а', /[жшщчц]$/.test(name) ? 'ем' : 'ом', 'е'][at]
}

export function declinedSurname(name: string, isWoman: boolean, to: RussianCase): string {
  const at = ENDINGS[to]
  if (/(?:ов|ев|ин)$/.test(name)) return name + ['а', 'у', 'а', 'ым', 'е'][at]
  if (/(?:ова|ева|ина)$/.test(name)) return name.slice(0, -1) + ['ой', 'ой', 'у', 'ой', 'ой'][at]
  if (/ский$/.test(name)) return name.slice(0, -2) + ['ого', 'ому', 'ого', 'им', 'ом'][at]
  if (/ская$/.test(name)) return name.slice(0, -2) + ['ой', 'ой', 'ую', 'ой', 'ой'][at]
  return declined(name, isWoman, to)
}

const HARD_VOWELS = 'аоұыуяюёэ'
const SOFT_VOWELS = 'әөүіеи'

/** Kazakh case endings by vowel harmony and the last sound. */
export function withEnding(name: string, to: 'genitive' | 'dative' | 'accusative' | 'ablative'): string {
  const lower = name.toLowerCase()
  const isSoft = [...lower].reverse().find(letter => HARD_VOWELS.includes(letter) || SOFT_VOWELS.includes(letter))
  const soft = isSoft !== undefined && SOFT_VOWELS.includes(isSoft)
  const last = lower.at(-1) ?? ''
  const isVowel = HARD_VOWELS.includes(last) || SOFT_VOWELS.includes(last)
  const isVoiceless = 'кқпстфхцчшщбвгғд'.includes(last)
  const isNasal = 'мнң'.includes(last)
  const pick = (hard: string, softForm: string) => name + (soft ? softForm : hard)
  if (to === 'dative') return isVoiceless ? pick('қа', 'ке') : pick('ға', 'ге')
  if (to === 'ablative') return isVoiceless ? pick('тан', 'тен') : isNasal ? pick('нан', 'нен') : pick('дан', 'ден')
  if (to === 'accusative') return isVoiceless ? pick('ты', 'ті') : isVowel ? pick('ны', 'ні') : pick('ды', 'ді')
  return isVoiceless ? pick('тың', 'тің') : isVowel || isNasal ? pick('ның', 'нің') : pick('дың', 'дің')
}

/** Mentions of one person in every way that a text may use. */
export function mentionsOf(person: Person): Mention[] {
  const found: Mention[] = []
  const add = (kind: string, text: string) => found.push({ kind, text, person: person.id })
  const { given, surname, isWoman } = person
  const father = patronymic(person)
  for (const [name, spell] of Object.entries(SPELLINGS)) {
    add(name, sentence(name, `${spell(given)} ${spell(surname)}`))
    add(`${name}, surname first`, sentence(name, `${spell(surname)} ${spell(given)}`))
  }
  for (const name of ['kazakh', 'russian', 'russian passport', 'russian bgn', 'kazakh 2021']) {
    const spell = SPELLINGS[name]
    add(`${name}, patronymic`, sentence(name, `${spell(surname)} ${spell(given)} ${spell(father)}`))
    add(`${name}, initial`, sentence(name, `${initial(spell(given))} ${spell(surname)}`))
    add(
      `${name}, initials behind`,
      sentence(name, `${spell(surname)} ${initial(spell(given))}${initial(spell(father))}`),
    )
  }
  for (const to of ['genitive', 'dative', 'instrumental'] as const)
    add(
      `russian ${to}`,
      `Это рассказали ${russianFrame(to)} ${declined(given.ru, isWoman, to)} ${declinedSurname(surname.ru, isWoman, to)} вчера.`,
    )
  for (const to of ['genitive', 'dative', 'accusative', 'ablative'] as const)
    add(`kazakh ${to}`, `Кеше ${given.kk} ${withEnding(surname.kk, to)} көрдік.`)
  add('russian lower case', `вчера ${given.ru.toLowerCase()} ${surname.ru.toLowerCase()} был на площади`)
  add(
    'english possessive',
    `Neighbours saw ${SPELLINGS['russian bgn'](given)} ${SPELLINGS['russian bgn'](surname)}'s car.`,
  )
  return found
}

function russianFrame(to: RussianCase): string {
  return to === 'genitive' ? 'друзья' : to === 'dative' ? 'потом' : 'вместе с'
}

function sentence(spelling: string, name: string): string {
  if (spelling === 'kazakh') return `Бұл туралы ${name} кеше айтты.`
  return spelling === 'russian' ? `Об этом вчера сообщил ${name} журналистам.` : `Yesterday ${name} spoke to the crowd.`
}

function initial(name: string): string {
  return `${/^(?:Zh|Sh|Ch|Kh|Ye|Yu|Ya|Shch|Ts)/.exec(name)?.[0] ?? name.slice(0, 1)}.`
}

/** Sounds that are near each other and yet tell persons apart. */
const NEAR: readonly (readonly [RegExp, string])[] = [
  [/т/, 'д'],
  [/д/, 'т'],
  [/ан/, 'ен'],
  [/ли/, 'лим'],
  [/р/, 'л'],
  [/б/, 'п'],
  [/с/, 'з'],
  [/у/, 'а'],
]

/** Persons of nearly the same name who are not on the list; `listed` tells who is, `initials` holds "А Ахметов" of all who are. */
export function strangersTo(
  person: Person,
  half: Half,
  listed: (given: Spelled, surname: Spelled) => boolean,
  initials: ReadonlySet<string>,
  seed: number,
): Mention[] {
  const next = random(seed)
  const stems = stemsOf(half)
  const found: Mention[] = []
  const add = (kind: string, given: Spelled, surname: Spelled, isWoman = person.isWoman) => {
    if (listed(given, surname)) return
    const names = Object.keys(SPELLINGS)
    const name = names[Math.floor(next() * names.length)]
    const spell = SPELLINGS[name]
    found.push({ kind, text: sentence(name, `${spell(given)} ${spell(surname)}`) })
    const to = (['genitive', 'dative', 'instrumental'] as const)[Math.floor(next() * 3)]
    found.push({
      kind: `${kind}, declined`,
      text: `Это рассказали ${russianFrame(to)} ${declined(given.ru, isWoman, to)} ${declinedSurname(surname.ru, isWoman, to)} вчера.`,
    })
  }
  const { given, surname, father, isWoman } = person
  const others = (isWoman ? stems.women : stems.men).filter(other => other.ru !== given.ru)
  const sibling = others[Math.floor(next() * others.length)]
  add('other given name', sibling, surname)
  const surnames = stems.surnames.filter(other => womanly(other).ru !== surname.ru && other.ru !== surname.ru)
  const other = surnames[Math.floor(next() * surnames.length)]
  add('other surname', given, isWoman ? womanly(other) : other)
  if (!isWoman) {
    add('father', father, surname)
    add('longer given name', { kk: `${given.kk}бай`, ru: `${given.ru}бай` }, surname)
  }
  for (const [sound, instead] of NEAR) {
    const at = (name: string) => name.slice(0, 1) + name.slice(1).replace(sound, instead)
    if (at(given.ru) !== given.ru && at(given.kk) !== given.kk)
      add('near given name', { kk: at(given.kk), ru: at(given.ru) }, surname)
    if (at(surname.ru) !== surname.ru && at(surname.kk) !== surname.kk)
      add('near surname', given, { kk: at(surname.kk), ru: at(surname.ru) })
  }
  // Another person's initial, and a patronymic that is another father's.
  const stranger = others.find(name => !initials.has(`${name.ru[0]} ${surname.ru}`))
  if (stranger !== undefined)
    found.push({ kind: 'other initial', text: `Об этом сообщил ${stranger.ru[0]}. ${surname.ru} вчера.` })
  // The other sex: "С. Ахметова" is a woman or a man in the genitive.
  if (!isWoman && /(?:ов|ев|ин)$/.test(surname.ru) && !initials.has(`${given.ru[0]} ${womanly(surname).ru}`)) {
    found.push({
      kind: 'woman of that initial',
      text: `Об этом вчера сообщила ${given.ru[0]}. ${womanly(surname).ru} журналистам.`,
    })
    found.push({
      kind: 'woman of that initial, english',
      text: `Yesterday ${SPELLINGS['russian bgn'](given)[0]}. ${SPELLINGS['russian bgn'](womanly(surname))} spoke.`,
    })
  }
  if (isWoman && /(?:ова|ева|ина)$/.test(surname.ru) && !initials.has(`${given.ru[0]} ${surname.ru.slice(0, -1)}`)) {
    const man = { kk: surname.kk.slice(0, -1), ru: surname.ru.slice(0, -1) }
    found.push({ kind: 'man of that initial', text: `Об этом вчера сообщил ${given.ru[0]}. ${man.ru} журналистам.` })
    found.push({
      kind: 'man of that initial, declined',
      text: `Это машина ${given.ru[0]}. ${declinedSurname(man.ru, false, 'genitive')} вчера.`,
    })
  }
  found.push({ kind: 'surname alone', text: `Об этом вчера сообщил ${surname.ru}.` })
  return found
}

/** Who shares two names of three with a person whose patronymic is listed: the namesake of another father, the brother or sister, and another family's. */
export function nearPeople(
  person: Person,
  half: Half,
  listed: (given: Spelled, surname: Spelled) => boolean,
  seed: number,
): Mention[] {
  const next = random(seed)
  const stems = stemsOf(half)
  const pick = <Value>(list: readonly Value[]) => list[Math.floor(next() * list.length)]
  const found: Mention[] = []
  const add = (kind: string, { given, surname, ...rest }: Person) => {
    const father = patronymic({ given, surname, ...rest })
    const first = `${given.ru} ${father.ru} ${surname.ru}`
    const last = `${surname.ru} ${given.ru} ${father.ru}`
    found.push({ kind, text: `Об этом вчера сообщил ${next() < 0.5 ? first : last} журналистам.` })
    found.push({ kind: `${kind}, kazakh`, text: `Бұл туралы ${surname.kk} ${given.kk} ${father.kk} кеше айтты.` })
  }
  const fathers = stems.men.filter(man => man.ru !== person.father.ru && man.ru[0] !== person.father.ru[0])
  add('namesake', { ...person, father: pick(fathers) })
  const sibling = pick(person.isWoman ? stems.women : stems.men)
  if (!listed(sibling, person.surname)) add('brother or sister', { ...person, given: sibling })
  const other = pick(stems.surnames)
  const surname = person.isWoman ? womanly(other) : other
  if (!listed(person.given, surname)) add('other family', { ...person, surname })
  return found
}
