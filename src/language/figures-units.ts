// What a figure counts: measures, nouns and predicates of English, Russian and Kazakh, under one name for all three languages.

import snowball from 'snowball-stemmers'
import { isJoined } from './figures-number.ts'
import type { TextToken } from './tokens.ts'
import { wordList } from './word-lists.ts'

interface UnitWord {
  readonly unit: string
  /** `person`: a noun that needs no more, "people"; `group`: people of a kind, "police"; `fate`: what happened to them. */
  readonly role: 'measure' | 'person' | 'group' | 'thing' | 'fate'
}

type Row = readonly [UnitWord, string]

function rows(role: UnitWord['role'], table: Readonly<Record<string, string>>): Row[] {
  return Object.entries(table).map(([unit, line]) => [{ unit, role }, line])
}

const MEASURES = rows('measure', {
  percent: 'percent процент* пайыз* %',
  km: 'km kms kilometer* kilometre* км километр* шакырым*',
  m: 'meter* metre* метр метра метров метрах метрге метрдей',
  mm: 'mm мм миллиметр*',
  ml: 'ml мл миллилитр*',
  g: 'g gr gram grams г гр грамм*',
  cm: 'cm centimet* см сантиметр*',
  kg: 'kg kilo kilos kilogram* кг килограмм* кило келi',
  tonnes: 'ton tons tonne tonnes тонна тонны тонн тонну тоннадан тоннага тоннаны',
  litres: 'litre* liter* литр*',
  hectares: 'hectare* га гектар*',
  tenge: 'tenge* kzt тенге тг теңге тенгени тенгенин тенгеден тенгеге тенгемен тнг ₸',
  roubles: 'rouble* ruble* rub руб рубль рубля рублей рублями рублях ₽',
  dollars: 'dollar* usd доллар* долл $',
  euros: 'euro euros eur евро €',
  som: 'som сом сома сомов',
  seconds: 'second seconds sec секунд*',
  minutes: 'minute minutes min mins минут*',
  hours: 'hour hours hrs час часа часов часам часами часах сагат сагаттан сагатка сагаттай сагатты сагаттын',
  days: 'day days день дня дней дням днями днях сутки суток сутками кун куннен кунге кундик кундей тауликке таулик',
  nights: 'night nights ночь ночи ночей',
  weeks: 'week weeks неделя недели недель неделю апта аптадан аптага',
  months: 'month months месяц месяца месяцев ай айдан айга айдай',
  years: 'year years yr yrs год года лет годам годами летн* жыл жылдан жылга жылдай жас жаста жастан жаска жастагы',
  times: 'times раз раза рет реттен есе',
  degrees: 'degree degrees градус* °',
})
const PERSONS = rows('person', {
  people:
    'people person persons human* men-and-women человек человека людей людям людьми люди чел адам адамды адамнын адамнан адамга адаммен адамдар* кисиге киси кисини кисинин кисиден жан жанды жаннан',
})
const GROUPS = rows('group', {
  police:
    'police policeman policemen policewomen officer officers cop cops полицейск* милиционер* полицей* полици* силовик* полицаев',
  soldiers: 'soldier* troops serviceman servicemen военнослужащ* солдат* сарбаз* аскер* жауынгер*',
  protesters: 'protester* protestor* demonstrator* протестующ* митингующ* демонстрант* наразы* шеруши* митингиши*',
  civilians: 'civilian* бейбит* мирных',
  children:
    'child children kid kids minor minors ребенок ребенка детей дети детям подростк* подросток несовершеннолетн* бала баланы баланын балалар* кәмелетке',
  women: 'woman women женщин* айел*',
  men: 'man men guy guys парень парня парней мужчин* жигит* еркек* ер-азамат*',
  residents: 'resident* inhabitant* жител* тургын*',
  citizens: 'citizen* гражданин* граждан азамат*',
  workers: 'worker* employee* miner* рабоч* работник* сотрудник* шахтер* нефтяник* жумысшы* кызметкер* мунайшы*',
  journalists: 'journalist* reporter* журналист* тилши*',
  students: 'student* студент* оқушы* окушы*',
  families: 'family families household* семья семей семьи семьям отбас*',
  volunteers: 'volunteer* волонтер* ерикти*',
  doctors: 'doctor* medic medics врач* медик* дәргер* дариг*',
  witnesses: 'witness witnesses eyewitness* свидетел* очевид* куагер* куа куалар*',
  suspects: 'suspect suspects подозреваем* кудикти*',
  victims: 'victim victims пострадавш* потерпевш* жабирленуши*',
  attackers:
    'attacker* gunman gunmen militant* terrorist* rioter* looter* боевик* террорист* нападавш* мародер* лаңкес* ланкес*',
  prisoners: 'prisoner* заключенн* тұтқын* туткын*',
})
const THINGS = rows('thing', {
  cars: 'car cars vehicle* машин* автомоб* автомашин* авто колик* көлік*',
  trucks: 'lorry lorries truck trucks грузовик*',
  ambulances: 'ambulance ambulances жедел',
  buses: 'bus buses автобус*',
  buildings: 'building* здани* гимарат*',
  houses: 'house houses home homes дом дома домов домам уйди уйден уй',
  shops: 'shop shops store stores магазин* дукен*',
  banks: 'bank banks банк банка банков банктер*',
  shots: 'shot shots gunshot* выстрел* оқ атыл*',
  explosions: 'explosion* blast blasts взрыв* жарылыс*',
  bodies: 'body bodies corpse* тело тел тела трупов труп* мәйіт* майит* денени',
  weapons: 'weapon* firearm* gun guns rifle* оруж* карабин* автоматов ружей ружья ствол* мылтык*',
  cases: 'case cases дел дела случаев случая уголовных истер* іс оқиға окига',
  complaints: 'complaint* жалоб* арыз* шагым*',
  villages: 'village* сел села деревень ауыл ауылда ауылды ауылдан',
  cities: 'city cities город города городов городах каладан калада кала калалар*',
  hospitals: 'hospital* больниц* аурухана*',
})
const FATES = rows('fate', {
  killed:
    'killed dead died deaths death fatalit* slain casualt* perished убит* убил* погиб* умер* умерл* скончал* смерт* жертв* мертв* летальн* олди кайтыс олген* олтир* каза мерт опат олим* курбан* шейит* жан-тапсырды',
  wounded:
    'wounded wound wounds injured injur* hurt ранен* ранил* пострадал* травма травмы травму травмой травмами травмирован* травмиров* жарал* жаракат*',
  detained: 'detained detain* задерж* ұсталды усталды усталган* усталып устады устаган*',
  arrested: 'arrested arrest* арест* камауга камалды камалган* тутқындал* туткындал*',
  missing: 'missing disappeared vanished пропал* исчез* хабарсыз жогалды жогалган*',
  hospitalised: 'hospitalised hospitalized госпитализ* жаткызылды жаткызылган',
  evacuated: 'evacuated evacuat* эвакуир* эвакуац* көширилди коширилди эвакуация*',
  convicted: 'convicted sentenced осужд* приговор* сотталды сотталган*',
  released: 'released freed освобожд* освобод* отпущ* отпуст* босатыл*',
  beaten: 'beaten избит* избил* соққыға сокки соккыга',
  tortured: 'tortured пытали пыткам азаптал* азаптаган*',
  burned: 'burned burnt torched сожгли сожжен* сгорел* подожгл* подожжен* өртенді ортенди ортелди өртелді',
  damaged: 'damaged повреж* разруш* destroyed бүлінді булинди кирады',
  seized: 'seized confiscated изъят* изъял* конфисков* тәркілен* таркилен*',
})

/** Folds Kazakh letters in the lists above, so that they may be written as they are spelled. */
function folded(list: readonly Row[]): Row[] {
  const letters: Readonly<Record<string, string>> = {
    ә: 'а',
    ғ: 'г',
    қ: 'к',
    ң: 'н',
    ө: 'о',
    ұ: 'у',
    ү: 'у',
    һ: 'х',
    і: 'и',
    i: 'i',
  }
  return list.map(([unit, line]) => [unit, line.replace(/[әғқңөұүһі]/g, letter => letters[letter])])
}

const UNITS = wordList(folded([...MEASURES, ...PERSONS, ...GROUPS, ...THINGS, ...FATES]))

export function unitWord(token: TextToken | undefined): UnitWord | undefined {
  return token === undefined ? undefined : UNITS.find(token.text)
}

const SIGNS: Readonly<Record<string, string>> = {
  '%': 'percent',
  $: 'dollars',
  '€': 'euros',
  '₸': 'tenge',
  '₽': 'roubles',
  '°': 'degrees',
}

/** Words between a number and its noun that say nothing of what is counted. */
const BETWEEN = new Set(
  'of the more other another additional at least such these those such our their his her from из еще же тех этих других из-за наших ваших тагы да жуык астам аса тарта шакты бас бойынша'.split(
    ' ',
  ),
)

/** Words and marks behind which another thing is spoken of. */
const BARRIER = /^(?:[;:()«»"“”—–]|and|but|while|и|а|но|или|or|жане|ал|бирак|мен|пен|бен)$/
const STOP = /^[.!?…]$/

/** Tokens that are looked at on each side for what happened to those counted. */
const WINDOW = 10

export interface UnitFound {
  readonly unit?: string
  /** Index after the words that belong to the quantity itself (a measure or sign), or undefined. */
  readonly measureEnd?: number
  /** Whether any counted word stands right behind the number. */
  readonly hasNoun: boolean
  /** Index of the word that says what happened to them: it belongs to this figure and to no other. */
  readonly fateAt?: number
}

/**
 * What the number between `first` and `next` counts. `from` and `to` bound the search: the figures beside it.
 * A measure or thing is taken from the noun behind it; of people what happened to them is looked for in the same clause.
 */
export function unitOf(
  text: string,
  tokens: readonly TextToken[],
  first: number,
  next: number,
  from: number,
  to: number,
  language: string,
  isCollective = false,
): UnitFound {
  const sign =
    tokens[next] && (isJoined(tokens, next) || tokens[next].start - tokens[next - 1].end <= 1)
      ? SIGNS[tokens[next].text]
      : undefined
  if (sign !== undefined) return { unit: sign, measureEnd: next + 1, hasNoun: true }
  const before = tokens[first - 1] && SIGNS[tokens[first - 1].text]
  if (before !== undefined && before !== 'percent') return { unit: before, hasNoun: true }
  const behind = nounBehind(text, tokens, next, to)
  const unitBehind = behind === undefined ? undefined : unitWord(tokens[behind])
  // "трое", "екеуміз": people, whatever thing is spoken of next.
  const isOther =
    isCollective && (unitBehind === undefined || unitBehind.role === 'thing' || unitBehind.role === 'measure')
  const noun = isOther ? undefined : behind
  const known = isOther ? undefined : unitBehind
  if (known?.role === 'measure') return { unit: known.unit, measureEnd: noun! + 1, hasNoun: true }
  if (known?.role === 'fate') return { unit: known.unit, hasNoun: true, fateAt: noun }
  const found = fateNear(text, tokens, first, noun === undefined ? next : noun + 1, from, to)
  const fate = found?.unit
  const fateAt = found?.at
  if (known?.role === 'group' || known?.role === 'thing') {
    const group = known.unit === 'workers' ? (ofGroup(tokens[noun! + 1]) ?? known.unit) : known.unit
    return { unit: fate === undefined ? group : `${fate} ${group}`, hasNoun: true, fateAt }
  }
  if (known?.role === 'person') return { unit: fate ?? known.unit, hasNoun: true, fateAt }
  if (noun !== undefined) {
    const stem = stemOf(tokens[noun].text, language)
    return { unit: fate === undefined ? stem : `${fate} ${stem}`, hasNoun: false, fateAt }
  }
  return { unit: fate, hasNoun: false, fateAt }
}

/** "сотрудников полиции": what the workers belong to. */
function ofGroup(token: TextToken | undefined): string | undefined {
  const known = unitWord(token)
  return known?.role === 'group' ? known.unit : undefined
}

const russian = snowball.newStemmer('russian')
const english = snowball.newStemmer('english')

function stemOf(word: string, language: string): string {
  if (/^[a-z]+$/.test(word)) return english.stem(word)
  return language !== 'kk' && /^[а-я]+$/.test(word) ? russian.stem(word) : word.slice(0, 6)
}

/** The noun that a number counts: the next known word within three, or else the next word when it looks like a noun. */
function nounBehind(text: string, tokens: readonly TextToken[], next: number, to: number): number | undefined {
  let candidate: number | undefined
  let at = next
  for (let step = 0; step < 4 && at < to; at++) {
    const token = tokens[at]
    if (token.kind !== 'word') {
      if (token.text === '-' && isJoined(tokens, at)) continue
      break
    }
    if (text.slice(tokens[at - 1].end, token.start).includes('\n')) break
    if (BETWEEN.has(token.text)) continue
    const known = unitWord(token)
    if (known !== undefined) return known.role === 'fate' && candidate !== undefined ? undefined : at
    if (FUNCTION_WORD.test(token.text) || (VERB_LIKE.test(token.text) && !/[әғқңөұүһі]/.test(token.lower))) break
    if (candidate === undefined && ADJECTIVE.test(token.text)) {
      step++
      continue
    }
    candidate ??= at
    step++
  }
  return candidate
}

const FUNCTION_WORD =
  /^(?:a|an|and|or|but|in|on|at|to|by|for|with|was|were|is|are|be|been|have|has|had|will|would|that|who|which|as|it|he|she|they|we|i|you|them|him|her|us|me|it|came|went|said|told|saw|took|made|stood|ran|left|lost|got|и|а|но|или|в|во|на|по|с|со|к|у|о|об|от|до|за|для|что|как|не|их|его|ее|нас|вас|был|была|были|было|есть|это|он|она|они|мы|вы|я|мен|пен|бен|да|де|та|те|жане|болды|деп|деди|бар|жок|емес|екен|ол|олар|биз)$/

/** Endings of Russian adjectives in the plural, and of verbs' forms like them: the noun comes behind. */
const ADJECTIVE = /[а-я]{2,}(?:ых|их|ыми|ими|ные|ские|ого|ной)$/

/** Endings of verbs: what follows the number does something and is not what is counted. */
const VERB_LIKE =
  /(?:[а-я](?:ли|лись|ла|лась|ло|лось|ет|ют|ит|ят|ется|ются|лды|лди|нды|нди|рды|рди|пти|пты|ткан|ган|ген)|[a-z](?:ed|ly|ing))$/

/** The nearest word in the clause that says what happened to those counted. */
function fateNear(
  text: string,
  tokens: readonly TextToken[],
  first: number,
  next: number,
  from: number,
  to: number,
): { unit: string; at: number; cost: number } | undefined {
  let best: { unit: string; at: number; cost: number } | undefined
  let cost = 0
  for (let at = next; at < Math.min(to, next + WINDOW); at++) {
    const token = tokens[at]
    if (ends(text, tokens, at)) break
    if (BARRIER.test(token.text)) break
    cost += token.text === ',' ? 3 : 1
    const known = unitWord(token)
    if (known?.role !== 'fate' || isActive(tokens, at)) continue
    best = { unit: known.unit, at, cost }
    break
  }
  cost = 0
  for (let at = first - 1; at >= Math.max(from, first - WINDOW); at--) {
    const token = tokens[at]
    if (STOP.test(token.text) || text.slice(token.end, tokens[at + 1].start).includes('\n')) break
    if (BARRIER.test(token.text)) break
    cost += token.text === ',' ? 3 : 1
    if (best !== undefined && best.cost < cost) break
    const known = unitWord(token)
    if (known?.role !== 'fate') continue
    best = { unit: known.unit, at, cost }
    break
  }
  return best
}

function ends(text: string, tokens: readonly TextToken[], at: number): boolean {
  return STOP.test(tokens[at].text) || text.slice(tokens[at - 1].end, tokens[at].start).includes('\n')
}

/** "officers killed a man": an English form in -ed with an object behind it is what they did, not what was done to them. */
function isActive(tokens: readonly TextToken[], at: number): boolean {
  if (
    !/^(?:killed|wounded|injured|detained|arrested|beaten|tortured|burned|damaged|seized|evacuated|released)$/.test(
      tokens[at].text,
    )
  )
    return false
  const before = tokens[at - 1]?.text
  if (/^(?:was|were|been|are|is|be|being|got|get|left|reportedly|also)$/.test(before ?? '')) return false
  const behind = tokens[at + 1]
  return (
    behind?.kind === 'number' ||
    /^(?:a|an|the|his|her|their|our|my|one|two|three|him|them|us|me|several|some|many|people|protesters)$/.test(
      behind?.text ?? '',
    )
  )
}
