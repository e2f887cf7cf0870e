// One word of a person's name: its role by its ending, its script-neutral keys, and whether a written word may be a form of it.

import { foldWord } from '../algorithms/fold-letters.ts'
import { latinKeys } from './latin-keys.ts'

/** How a written word was found to be a word of a listed name; each can be switched off. */
export type PartRule = 'exact' | 'letters' | 'inflected' | 'transliterated'

export type PartRole = 'patronymic' | 'surname' | 'other'

/** Case forms that tell man from woman: a surname in -ов is not one in -ова. */
export type Gender = 'man' | 'woman' | 'either'

export interface NamePart {
  readonly lower: string
  readonly folded: string
  readonly role: PartRole
  readonly gender: Gender
  readonly keys: readonly string[]
  /** First sounds, as an initial stands for them. */
  readonly initials: ReadonlySet<string>
  /** Of a patronymic: keys of the father's name, equal for -ович and -ұлы. */
  readonly fatherKeys?: readonly string[]
}

const PATRONYMIC_MAN =
  /^(.{2,}?)(?:ович|евич|ьевич|улы|уулу|оглы|ovich|evich|ovych|yevich|uly|ūly|ūlı|úly|ulı|uulu|ugli|oglu)$/
const PATRONYMIC_WOMAN =
  /^(.{2,}?)(?:овна|евна|ьевна|ична|кызы|гызы|ovna|evna|yevna|kyzy|qyzy|kizi|qizi|gyzy|kızı|qızı)$/
const SURNAME_MAN = /(?:ов|ев|ин|ын|ский|цкий|ov|ev|iev|yev|in|yn|sky|skiy|skii|ow|ew)$/
const SURNAME_WOMAN = /(?:ова|ева|ина|ына|ская|цкая|ova|eva|ieva|yeva|ina|yna|skaya|skaia)$/

/** Words of at most this many letters have no ending of a surname: "Дин", "Ева". */
const SHORT = 4

const known = new Map<string, NamePart>()
/** Parts kept; cleared when full, so that a hostile text cannot fill the memory. */
const KEPT = 20_000

/** The part that a word is. Folded and keyed once; cost of a known word a look-up. */
export function namePart(word: string): NamePart {
  const found = known.get(word)
  if (found !== undefined) return found
  if (known.size >= KEPT) known.clear()
  const part = newPart(word)
  known.set(word, part)
  return part
}

function newPart(word: string): NamePart {
  const lower = word
    .slice(0, 64)
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼʻ`](?!s$)/g, '')
  const folded = foldWord(lower)
  const man = PATRONYMIC_MAN.exec(folded)
  const woman = man === null ? PATRONYMIC_WOMAN.exec(folded) : null
  const father = (man ?? woman)?.[1]
  const keys = latinKeys(lower)
  return {
    lower,
    folded,
    keys,
    role: father !== undefined ? 'patronymic' : isSurname(folded) ? 'surname' : 'other',
    gender: man !== null ? 'man' : woman !== null ? 'woman' : genderOf(folded),
    initials: initialsOf(lower, keys),
    ...(father === undefined ? {} : { fatherKeys: latinKeys(fatherName(father)) }),
  }
}

/** "Сергеевич" and "Сергейұлы": the й of the father's name is lost before -евич. */
function fatherName(stem: string): string {
  return stem.replace(/[йь]$/, '').replace(/(?<=[aeou])[yi]$/, '')
}

function isSurname(folded: string): boolean {
  return folded.length > SHORT && (SURNAME_MAN.test(folded) || SURNAME_WOMAN.test(folded))
}

function genderOf(folded: string): Gender {
  if (folded.length <= SHORT) return 'either'
  return SURNAME_WOMAN.test(folded) ? 'woman' : SURNAME_MAN.test(folded) ? 'man' : 'either'
}

/** The first letter as any script writes it: the first sound of each key, and the letter itself. */
function initialsOf(lower: string, keys: readonly string[]): ReadonlySet<string> {
  const found = new Set(keys.map(firstSound))
  found.add(foldWord(lower).slice(0, 1))
  return found
}

/** "ia" and "iu" of я and ю are one sound. */
function firstSound(key: string): string {
  return /^i[aouе]/.test(key) ? key.slice(0, 2) : key.slice(0, 1)
}

/** What an initial ("Ж.", "Zh.") may stand for. */
export function initialSounds(letters: string): ReadonlySet<string> {
  const lower = letters.toLowerCase()
  const found = new Set<string>([foldWord(lower).slice(0, 1)])
  for (const key of latinKeys(lower)) found.add(firstSound(key))
  // Latin Y stands for й, я, ю, е and ы; E for е and э.
  if (lower === 'y') for (const sound of ['i', 'ia', 'iu', 'e']) found.add(sound)
  if (lower === 'ye') found.add('e')
  if (lower === 'j') for (const sound of ['j', 'ia', 'iu']) found.add(sound)
  return found
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ого', ['ий', 'ый', 'ой']],
  ['ому', ['ий', 'ый', 'ой']],
  ['ую', ['ая']],
  ['ым', ['', 'ый']],
  ['им', ['ий']],
  ['ом', ['', 'ий']],
  ['ем', ['й', 'ь', '']],
  ['ой', ['а', 'ая']],
  ['ей', ['я', 'а']],
  ['ью', ['ь']],
  ['а', ['']],
  ['у', ['', 'а']],
  ['ы', ['а']],
  ['и', ['а', 'я', 'ь']],
  ['е', ['', 'а', 'я', 'й']],
  ['я', ['й', 'ь']],
  ['ю', ['й', 'ь', 'я']],
]

/** Folded; of the last word of a Kazakh name. */
const KAZAKH_ENDINGS =
  'нын нин дын дин тын тин нан нен дан ден тан тен мен бен пен ны ни ды ди ты ти да де та те га ге ка ке ке не на дикин дики тики ники тикин никин дей дай тай тей'.split(
    ' ',
  )
const KAZAKH_LATIN_ENDINGS =
  'nyn nyñ nin niñ dyñ diñ tyñ tiñ dyn din tyn tin ga ge ka ke qa ğa nan nen dan den tan ten men ben pen ny ni dy di ty ti'.split(
    ' ',
  )

export interface WordForm {
  readonly form: string
  readonly ending: string
  readonly language: 'ru' | 'kk' | 'en'
}

/** What a folded word may be a case form of, without the word itself. Stems have at least three letters. */
export function baseForms(folded: string): WordForm[] {
  const found: WordForm[] = []
  if (/^[a-z]/.test(folded)) {
    const possessive = /^(.{3,})['’]s$/.exec(folded)
    if (possessive !== null) found.push({ form: possessive[1], ending: 's', language: 'en' })
    for (const ending of KAZAKH_LATIN_ENDINGS)
      if (folded.endsWith(ending) && folded.length - ending.length >= 5)
        found.push({ form: folded.slice(0, -ending.length), ending, language: 'kk' })
    return found
  }
  for (const ending of KAZAKH_ENDINGS)
    if (folded.endsWith(ending) && folded.length - ending.length >= 3)
      found.push({ form: folded.slice(0, -ending.length), ending, language: 'kk' })
  for (const [ending, instead] of ENDINGS)
    if (folded.endsWith(ending) && folded.length - ending.length >= 2)
      for (const letters of instead)
        if (folded.length - ending.length + letters.length >= 3)
          found.push({ form: folded.slice(0, -ending.length) + letters, ending, language: 'ru' })
  return found
}

export interface PartMatch {
  readonly rule: PartRule
  /** Of an inflected form. */
  readonly form?: WordForm
  /** Another script or spelling under the inflected form. */
  readonly isOtherSpelling: boolean
}

/** Whether a written word may be a listed part; the plainest reading first. Undefined when it cannot. */
export function matchPart(listed: NamePart, written: NamePart): PartMatch | undefined {
  if (listed.lower === written.lower) return { rule: 'exact', isOtherSpelling: false }
  if (listed.folded === written.folded) return { rule: 'letters', isOtherSpelling: false }
  if (sharesKey(listed.keys, written.keys)) return { rule: 'transliterated', isOtherSpelling: true }
  if (
    listed.fatherKeys !== undefined &&
    written.fatherKeys !== undefined &&
    listed.gender === written.gender &&
    sharesKey(listed.fatherKeys, written.fatherKeys)
  )
    return { rule: 'transliterated', isOtherSpelling: true }
  let other: PartMatch | undefined
  for (const form of baseForms(written.folded)) {
    if (form.form === listed.folded) return { rule: 'inflected', form, isOtherSpelling: false }
    if (other !== undefined || form.form.length < 4) continue
    const base = namePart(form.form)
    const isSame =
      sharesKey(listed.keys, base.keys) ||
      (listed.fatherKeys !== undefined &&
        base.fatherKeys !== undefined &&
        listed.gender === base.gender &&
        sharesKey(listed.fatherKeys, base.fatherKeys))
    if (isSame) other = { rule: 'inflected', form, isOtherSpelling: true }
  }
  return other
}

export function sharesKey(left: readonly string[], right: readonly string[]): boolean {
  return left.some(key => right.includes(key))
}
