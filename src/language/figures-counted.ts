// Words for what figures count, in English, Russian and Kazakh, under one name for all three languages.

import { foldLetters } from '../algorithms/fold-letters.ts'
import type { TextToken } from './tokens.ts'
import { wordList } from './word-lists.ts'

export interface UnitWord {
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

/** The lists above may be spelled with Kazakh letters. */
function folded(list: readonly Row[]): Row[] {
  return list.map(([unit, line]) => [unit, foldLetters(line)])
}

const UNITS = wordList(folded([...MEASURES, ...PERSONS, ...GROUPS, ...THINGS, ...FATES]))

export function unitWord(token: TextToken | undefined): UnitWord | undefined {
  return token === undefined ? undefined : UNITS.find(token.text)
}
