// Texts of invented disputes: witnesses in their own words, and what becomes of their words when others retell them. Shares nothing with what the product plants.

import type { Random } from '../../src/algorithms/random.ts'
import type { Language } from '../../src/model/ladder.ts'
import { GRAMMARS } from '../../src/simulate/grammars.ts'

/** What one person saw; a retelling keeps it, whatever words it chooses. */
export interface Facts {
  readonly clock: string
  readonly count: number
  readonly minutes: number
  readonly plate: number
  readonly scene: number
  readonly detail: number
}

export function drawFacts(random: Random): Facts {
  return {
    clock: `${random.between(6, 23)}:${String(random.below(60)).padStart(2, '0')}`,
    count: random.between(3, 90),
    minutes: random.between(4, 50),
    plate: random.between(101, 998),
    scene: random.below(6),
    detail: random.below(6),
  }
}

const SYLLABLES: readonly (readonly [latin: string, cyrillic: string])[] = [
  ['kar', 'кар'],
  ['vel', 'вел'],
  ['dor', 'дор'],
  ['mi', 'ми'],
  ['san', 'сан'],
  ['lut', 'лут'],
  ['ob', 'об'],
  ['rez', 'рез'],
  ['tan', 'тан'],
  ['gul', 'гул'],
  ['pir', 'пир'],
  ['nem', 'нем'],
  ['zor', 'зор'],
  ['bak', 'бак'],
]

/** Names of places that exist nowhere, in both alphabets; number 0 .. 2,743 gives each once. */
export function placeName(number: number): { latin: string; cyrillic: string } {
  const parts = [number % 14, Math.floor(number / 14) % 14, Math.floor(number / 196) % 14].map(i => SYLLABLES[i])
  const capital = (text: string) => text[0].toUpperCase() + text.slice(1)
  return {
    latin: capital(`${parts.map(([latin]) => latin).join('')}ka`),
    cyrillic: capital(`${parts.map(([, cyrillic]) => cyrillic).join('')}ка`),
  }
}

type Scene = (place: string, facts: Facts) => string

const SCENES: Readonly<Record<Language, readonly Scene[]>> = {
  en: [
    (p, f) => `I saw the fire at ${p} at ${f.clock} and counted ${f.count} sparks over the roof`,
    (p, f) => `at ${f.clock} I was at ${p} myself, the fire came out of ${f.count} windows`,
    (p, f) => `from my window I saw ${p} in fire for ${f.minutes} minutes, first the left wing`,
    (p, f) => `I filmed the fire of ${p}, my clip begins at ${f.clock} and shows ${f.count} people running`,
    (p, f) => `with my own eyes I saw how the fire at ${p} jumped over ${f.count} carts`,
    (p, f) => `I stood there when the fire at ${p} began, it was ${f.clock} by the station clock`,
  ],
  ru: [
    (p, f) => `сам видел пожар, объект ${p}, в ${f.clock}, насчитал ${f.count} искр над крышей`,
    (p, f) => `в ${f.clock} я был там: ${p}, пожар шёл из ${f.count} окон`,
    (p, f) => `из моего окна видно ${p}: пожар минут ${f.minutes}, сначала левое крыло`,
    (p, f) => `снимал пожар, это ${p}, запись с ${f.clock}, бегут человек ${f.count}`,
    (p, f) => `своими глазами видел: ${p}, пожар перекинулся через ${f.count} телег`,
    (p, f) => `я стоял рядом, ${p}, пожар начался в ${f.clock} по вокзальным часам`,
  ],
  kk: [
    (p, f) => `өзім көрдім: ${p}, өрт ${f.clock}, шатырда ${f.count} ұшқын санадым`,
    (p, f) => `${f.clock} мен сол жерде болдым: ${p}, өрт ${f.count} терезеден шықты`,
    (p, f) => `терезем қарап тұр: ${p}, өрт ${f.minutes} минут, әуелі сол жақ қанаты, өзім көрдім`,
    (p, f) => `бейнеге түсірдім: ${p}, өрт, жазба ${f.clock} басталады, ${f.count} адам жүгіріп барады`,
    (p, f) => `өз көзіммен көрдім: ${p}, өрт ${f.count} арбадан асып түсті`,
    (p, f) => `қасында тұрдым: ${p}, өрт ${f.clock} басталды, вокзал сағаты солай көрсетті, өзім көрдім`,
  ],
}

const DETAILS: Readonly<Record<Language, readonly ((facts: Facts) => string)[]>> = {
  en: [
    f => `A lorry with plate ${f.plate} turned round in the yard`,
    f => `Bell number ${f.plate} of the brigade rang for ${f.minutes} minutes`,
    f => `A man with helmet ${f.plate} carried out a clock`,
    f => `The door had the number ${f.plate} in chalk`,
    f => `Somebody shouted for hose ${f.plate}, it did not come`,
    f => `I wrote ${f.plate} on my hand, the number of the wagon`,
  ],
  ru: [
    f => `Во дворе разворачивался грузовик с номером ${f.plate}`,
    f => `Звонок расчёта ${f.plate} гудел минут ${f.minutes}`,
    f => `Мужчина в каске ${f.plate} вынес часы`,
    f => `На двери мелом стоял номер ${f.plate}`,
    f => `Кто-то звал рукав ${f.plate}, его не привезли`,
    f => `Записал на руке ${f.plate}, номер вагона`,
  ],
  kk: [
    f => `Аулада ${f.plate} нөмірлі жүк көлігі бұрылып жатты`,
    f => `${f.plate} бөлімнің қоңырауы ${f.minutes} минут соқты`,
    f => `${f.plate} дулығалы кісі сағат алып шықты`,
    f => `Есікте бормен ${f.plate} деп жазылған`,
    f => `Біреу ${f.plate} шлангты сұрады, ол келмеді`,
    f => `Қолыма ${f.plate} деп жаздым, вагон нөмірі`,
  ],
}

const FIRE: Readonly<Record<Language, string>> = { en: 'fire', ru: 'пожар', kk: 'өрт' }

/** Words that retelling exchanges, both ways. */
const SYNONYMS: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['counted', 'noticed'],
    ['roof', 'gables'],
    ['people', 'neighbours'],
    ['lorry', 'truck'],
    ['yard', 'back lot'],
    ['began', 'started'],
    ['windows', 'openings'],
    ['minutes', 'long minutes'],
    ['shouted', 'called out'],
    ['carried', 'dragged'],
    ['door', 'entrance'],
    ['jumped', 'leapt'],
    ['number', 'figure'],
    ['running', 'fleeing'],
    ['first', 'to begin with'],
  ],
  ru: [
    ['насчитал', 'заметил'],
    ['крышей', 'кровлей'],
    ['окон', 'проёмов'],
    ['грузовик', 'фургон'],
    ['дворе', 'проезде'],
    ['начался', 'занялся'],
    ['минут', 'долгих минут'],
    ['звал', 'требовал'],
    ['вынес', 'вытащил'],
    ['двери', 'входе'],
    ['перекинулся', 'перешёл'],
    ['номер', 'число'],
    ['бегут', 'убегают'],
    ['сначала', 'поначалу'],
  ],
  kk: [
    ['санадым', 'байқадым'],
    ['шатырда', 'төбесінде'],
    ['терезеден', 'ойықтан'],
    ['жүк көлігі', 'фургон'],
    ['аулада', 'қорада'],
    ['басталды', 'тұтанды'],
    ['сұрады', 'талап етті'],
    ['алып шықты', 'сүйреп шықты'],
    ['есікте', 'кіреберісте'],
    ['асып түсті', 'өтіп кетті'],
    ['нөмірлі', 'санды'],
    ['әуелі', 'басында'],
  ],
}

const LETTERS: Readonly<Record<Language, readonly ((place: string, facts: Facts) => string)[]>> = {
  en: [
    (p, f) =>
      `My brother works behind ${p} and I saw it myself: after the fire they carried out ${f.count} boxes with the number ${f.plate} and nobody may say a word. Pass this on before it is deleted!`,
    (p, f) =>
      `I saw it myself, my brother guards the gate: ${f.count} boxes marked ${f.plate} left the fire of ${p}, and they forbid us to talk. Send it on!`,
  ],
  ru: [
    (p, f) =>
      `Мой брат работает за стеной, ${p}, я сам видел: после пожара вынесли ${f.count} ящиков с номером ${f.plate}, говорить запретили. Был пожар, передайте дальше, пока не удалили!`,
    (p, f) =>
      `Я сам видел, брат стоит на воротах: ${p}, пожар, ${f.count} ящиков с меткой ${f.plate} увезли и велели молчать. Перешлите!`,
  ],
  kk: [
    (p, f) =>
      `Бауырым қабырғаның артында істейді, өзім көрдім: ${p}, өрт, ${f.plate} нөмірлі ${f.count} жәшік алып шықты, айтуға тыйым салды. Өшіргенше таратыңыздар!`,
    (p, f) =>
      `Өзім көрдім, бауырым қақпада тұрады: ${p}, өрт, ${f.plate} белгілі ${f.count} жәшікті әкетіп, үндемеңдер деді. Таратыңыздар!`,
  ],
}

/** Somebody tells what they saw, with small talk of their own. */
export function witnessText(language: Language, place: string, facts: Facts, random: Random): string {
  const grammar = GRAMMARS[language]
  const parts = [
    `${capital(SCENES[language][facts.scene](place, facts))}.`,
    `${DETAILS[language][facts.detail](facts)}.`,
    grammar.expand('sentence', random),
  ]
  if (random.chance(0.5)) parts.push(grammar.expand('close', random))
  if (random.chance(0.5)) parts.unshift(grammar.expand('sentence', random))
  return parts.join(' ').replaceAll('\u0002', facts.clock)
}

/** The same facts in other words; `isFirstPerson` keeps the claim to have seen it. */
export function retoldText(
  language: Language,
  place: string,
  facts: Facts,
  isFirstPerson: boolean,
  random: Random,
): string {
  const scene = SCENES[language][facts.scene](place, facts)
  const told = isFirstPerson ? scene : heard(language, place, facts)
  const parts = [exchanged(language, told, random), exchanged(language, DETAILS[language][facts.detail](facts), random)]
  if (random.chance(0.5)) parts.reverse()
  const grammar = GRAMMARS[language]
  for (let i = random.between(1, 2); i > 0; i--)
    parts.splice(random.below(parts.length + 1), 0, grammar.expand('sentence', random).replace(/[.!?]$/, ''))
  return `${parts.map(capital).join('. ')}.`.replaceAll('\u0002', facts.clock)
}

function heard(language: Language, place: string, facts: Facts): string {
  const said = {
    en: `they say the fire at ${place} was at ${facts.clock}, ${facts.count} sparks`,
    ru: `говорят, ${place}, пожар в ${facts.clock}, искр ${facts.count}`,
    kk: `айтуынша, ${place}, өрт ${facts.clock}, ${facts.count} ұшқын`,
  }
  return said[language]
}

/** A first-person letter about something that its sender never saw. */
export function letterText(language: Language, place: string, facts: Facts, random: Random): string {
  const text = exchanged(language, random.pick(LETTERS[language])(place, facts), random)
  if (random.chance(0.7)) return text
  const own = GRAMMARS[language].expand('sentence', random).replaceAll('\u0002', facts.clock)
  return random.chance(0.5) ? `${own} ${text}` : `${text} ${own}`
}

/** Search terms of a claims file that find these texts. */
export function termsOf(number: number): string[] {
  const { latin, cyrillic } = placeName(number)
  return [`${latin} ${FIRE.en}`, `${cyrillic} ${FIRE.ru}`, `${cyrillic} ${FIRE.kk}`]
}

function exchanged(language: Language, text: string, random: Random): string {
  let changed = text
  for (const [a, b] of SYNONYMS[language]) {
    if (!random.chance(0.6)) continue
    if (changed.includes(a)) changed = changed.replace(a, b)
    else if (changed.includes(b)) changed = changed.replace(b, a)
  }
  return changed
}

function capital(text: string): string {
  return text === '' ? text : text[0].toUpperCase() + text.slice(1)
}
