// Invented people for measuring the matching of names: stems written by hand, spelled by schemes of this file's own, so that the matcher is not held
// against its own tables. Stems are dealt into two halves; persons of one half share no stem with those of the other.

/** Kazakh spelling | Russian spelling. */
const MEN =
  'Айбек|Айбек Айдос|Айдос Алдияр|Алдияр Арман|Арман Асқар|Аскар Әділ|Адиль Әнуар|Ануар Бақыт|Бакыт Бауыржан|Бауыржан Бекзат|Бекзат Болат|Болат Ғабит|Габит Ғалым|Галым Дәулет|Даулет ' +
  'Дамир|Дамир Данияр|Данияр Дархан|Дархан Думан|Думан Еділ|Едиль Елдос|Елдос Ербол|Ербол Еркебұлан|Еркебулан Ержан|Ержан Ерлан|Ерлан Жандос|Жандос Жарас|Жарас Жеңіс|Женис Жомарт|Жомарт ' +
  'Ілияс|Ильяс Қайрат|Кайрат Қанат|Канат Қасым|Касым Қуаныш|Куаныш Мақсат|Максат Мейрам|Мейрам Мирас|Мирас Мұрат|Мурат Мұхтар|Мухтар Нариман|Нариман Нұржан|Нуржан Нұрлан|Нурлан ' +
  'Олжас|Олжас Оразбек|Оразбек Рамазан|Рамазан Рүстем|Рустем Санжар|Санжар Серік|Серик Сұлтан|Султан Талғат|Талгат Тимур|Тимур Төлеген|Толеген Шерхан|Шерхан Шыңғыс|Шынгыс ' +
  'Ықылас|Ыкылас Өмірбек|Омирбек Әбілқайыр|Абилкайыр Асан|Асан Хамит|Хамит Сергей|Сергей Андрей|Андрей Игорь|Игорь Дмитрий|Дмитрий Юрий|Юрий Яков|Яков'
const WOMEN =
  'Әлия|Алия Айгерім|Айгерим Айгүл|Айгуль Айнұр|Айнур Айсұлу|Айсулу Ақмарал|Акмарал Алма|Алма Әсел|Асель Бибігүл|Бибигуль Ботагөз|Ботагоз Гаухар|Гаухар Гүлмира|Гульмира Гүлнар|Гульнар ' +
  'Дана|Дана Дариға|Дарига Динара|Динара Еңлік|Енлик Жадыра|Жадыра Жанар|Жанар Жансая|Жансая Жібек|Жибек Зарина|Зарина Зәуре|Зауре Индира|Индира Қарлығаш|Карлыгаш Ләззат|Лаззат ' +
  'Мадина|Мадина Майра|Майра Меруерт|Меруерт Мөлдір|Молдир Назгүл|Назгуль Нұргүл|Нургуль Перизат|Перизат Раушан|Раушан Салтанат|Салтанат Самал|Самал Сәуле|Сауле Тоғжан|Тогжан ' +
  'Толқын|Толкын Ұлжан|Улжан Фариза|Фариза Шолпан|Шолпан Шынар|Шынар Ырысты|Ырысты Ольга|Ольга Наталья|Наталья Елена|Елена Юлия|Юлия'
const SURNAMES =
  'Тасболатов|Тасболатов Жанкелдин|Жанкелдин Қожабергенов|Кожабергенов Өтегенов|Утегенов Сүлейменов|Сулейменов Мәмбетов|Мамбетов Досжанов|Досжанов Ақпаев|Акпаев Бейсекеев|Бейсекеев ' +
  'Дәулетияров|Даулетияров Есімханов|Есимханов Жұмағалиев|Жумагалиев Ибраев|Ибраев Қалқаманов|Калкаманов Күнтуаров|Кунтуаров Лепесов|Лепесов Мыңжасаров|Мынжасаров Нысанбеков|Нысанбеков ' +
  'Орынғалиев|Орынгалиев Рақышев|Ракышев Садырбаев|Садырбаев Сарқытов|Саркытов Шалқаров|Шалкаров Шәкенов|Шакенов Әбдікеров|Абдикеров Әлімқұлов|Алимкулов Бөкешев|Бокешев Ғизатов|Гизатов ' +
  'Дүйсенов|Дуйсенов Елемесов|Елемесов Жақсығұлов|Жаксыгулов Зәкіров|Закиров Иманқұлов|Иманкулов Қайыргелдин|Кайыргелдин Құдабаев|Кудабаев Мағзұмов|Магзумов Наурызов|Наурызов ' +
  'Оспанқұлов|Оспанкулов Пірімов|Пиримов Рысқалиев|Рыскалиев Сейтмұратов|Сейтмуратов Төребеков|Торебеков Үсенов|Усенов Хасенов|Хасенов Шегебаев|Шегебаев Ахметов|Ахметов Ахмедов|Ахмедов ' +
  'Қалижан|Калижан Сейдахмет|Сейдахмет Өмірзақ|Омирзак Тоқтар|Токтар Жүніс|Жунис Мұқан|Мукан Лапшинов|Лапшинов Кравчинский|Кравчинский Петренков|Петренков Яхьяров|Яхьяров Щеглов|Щеглов'

export interface Spelled {
  readonly kk: string
  readonly ru: string
}

export interface Person {
  readonly id: string
  readonly isWoman: boolean
  readonly given: Spelled
  readonly surname: Spelled
  readonly father: Spelled
}

/** 0 is the half for tuning, 1 the one held out. */
export type Half = 0 | 1

function dealt(line: string, half: Half): Spelled[] {
  return line
    .split(' ')
    .filter((_, index) => index % 2 === half)
    .map(pair => {
      const [kk, ru] = pair.split('|')
      return { kk, ru }
    })
}

/** A small generator of numbers from 0 to below 1, the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export interface Stems {
  readonly men: readonly Spelled[]
  readonly women: readonly Spelled[]
  readonly surnames: readonly Spelled[]
}

export function stemsOf(half: Half): Stems {
  return { men: dealt(MEN, half), women: dealt(WOMEN, half), surnames: dealt(SURNAMES, half) }
}

/** Pairs that would be the name of somebody known. */
const NOT_TOGETHER = /^(?:Серик|Серік|Данияр) Ахметов/

/** Different persons, none with given name and surname of another. */
export function peopleOf(half: Half, count: number, seed: number): Person[] {
  const { men, women, surnames } = stemsOf(half)
  const next = random(seed)
  const pick = <Value>(list: readonly Value[]) => list[Math.floor(next() * list.length)]
  const people = new Map<string, Person>()
  while (people.size < count) {
    const isWoman = next() < 0.45
    const given = pick(isWoman ? women : men)
    const surname = pick(surnames)
    const key = `${given.ru} ${surname.ru}`
    const father = pick(men)
    if (people.has(key) || NOT_TOGETHER.test(key) || father.ru === given.ru) continue
    people.set(key, {
      id: `${half}-${people.size + 1}`,
      isWoman,
      given,
      surname: isWoman ? womanly(surname) : surname,
      father,
    })
  }
  return [...people.values()]
}

export function womanly({ kk, ru }: Spelled): Spelled {
  const form = (name: string) => (/(?:ов|ев|ин)$/.test(name) ? `${name}а` : name.replace(/ский$/, 'ская'))
  return { kk: form(kk), ru: form(ru) }
}

/** Patronymic: Kazakh -ұлы, -қызы; Russian -ович, -овна. */
export function patronymic({ father, isWoman }: Person): Spelled {
  const soft = father.ru.replace(/й$/, '')
  const stem = father.ru.endsWith('й')
    ? `${soft.replace(/и$/, 'и')}е`
    : father.ru.endsWith('ь')
      ? `${father.ru.slice(0, -1)}е`
      : `${father.ru}о`
  return { kk: father.kk + (isWoman ? 'қызы' : 'ұлы'), ru: stem + (isWoman ? 'вна' : 'вич') }
}

type Scheme = Readonly<Record<string, string>>

const COMMON: Scheme = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  э: 'e',
  ь: '',
  ъ: '',
}
/** ICAO Doc 9303, as passports print it. */
const PASSPORT: Scheme = {
  ...COMMON,
  ж: 'zh',
  й: 'i',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ы: 'y',
  ю: 'iu',
  я: 'ia',
}
/** BGN/PCGN without its apostrophes. */
const BGN: Scheme = {
  ...COMMON,
  ж: 'zh',
  й: 'y',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ы: 'y',
  ю: 'yu',
  я: 'ya',
}
/** As people type. */
const TYPED: Scheme = {
  ...COMMON,
  ж: 'j',
  й: 'y',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ы: 'y',
  ю: 'yu',
  я: 'ya',
}
const KAZAKH_2021: Scheme = {
  ...COMMON,
  ә: 'ä',
  ғ: 'ğ',
  ж: 'j',
  й: 'i',
  қ: 'q',
  ң: 'ñ',
  ө: 'ö',
  ұ: 'ū',
  ү: 'ü',
  х: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'ş',
  щ: 'şş',
  ы: 'y',
  і: 'ı',
  ю: 'iu',
  я: 'ia',
}
const KAZAKH_2018: Scheme = {
  ...COMMON,
  ә: 'á',
  ғ: 'ǵ',
  ж: 'j',
  и: 'ı',
  й: 'ı',
  қ: 'q',
  ң: 'ń',
  ө: 'ó',
  ұ: 'u',
  ү: 'ú',
  у: 'ý',
  х: 'h',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ы: 'y',
  і: 'i',
  ю: 'ıý',
  я: 'ıa',
}
const KAZAKH_TYPED: Scheme = {
  ...COMMON,
  ә: 'a',
  ғ: 'g',
  ж: 'zh',
  й: 'y',
  қ: 'k',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  х: 'kh',
  һ: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ы: 'y',
  і: 'i',
  ю: 'yu',
  я: 'ya',
}
const KAZAKH_Q: Scheme = { ...KAZAKH_TYPED, қ: 'q', ж: 'j', х: 'h', ы: 'i', ң: 'ng' }

function spelled(name: string, scheme: Scheme): string {
  let text = ''
  for (const letter of name) {
    const low = letter.toLowerCase()
    const latin = scheme[low] ?? low
    text += letter === low ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1)
  }
  return text
}

/** "Ербол" as "Yerbol": Е at the beginning and behind vowels. */
function withYe(text: string): string {
  return text.replace(/^E/, 'Ye')
}

/** Ways to write a word of a name; the first two are Cyrillic. */
export const SPELLINGS: Readonly<Record<string, (name: Spelled) => string>> = {
  kazakh: name => name.kk,
  russian: name => name.ru,
  'russian passport': name => spelled(name.ru, PASSPORT),
  'russian bgn': name => withYe(spelled(name.ru, BGN)),
  'russian typed': name => spelled(name.ru, TYPED),
  'kazakh 2021': name => spelled(name.kk, KAZAKH_2021),
  'kazakh 2018': name => spelled(name.kk, KAZAKH_2018),
  'kazakh typed': name => spelled(name.kk, KAZAKH_TYPED),
  'kazakh typed q': name => spelled(name.kk, KAZAKH_Q),
}
