// Accounts of the invented crisis: number, canonical id and display name from one index, nothing held in memory.

const GIVEN = [
  'Тави',
  'Орсель',
  'Меруна',
  'Дальса',
  'Ильвет',
  'Касен',
  'Норта',
  'Белун',
  'Римая',
  'Севик',
  'Ульмена',
  'Ярно',
  'Лерта',
  'Омин',
  'Завель',
  'Тирин',
  'Эшка',
  'Мордан',
  'Хельса',
  'Варик',
  'Нумира',
  'Толан',
  'Фиреза',
  'Галто',
  'Синева',
  'Кодрун',
]
const FAMILY_START = [
  'Вар',
  'Тол',
  'Ос',
  'Кер',
  'Бел',
  'Маль',
  'Дор',
  'Сав',
  'Нер',
  'Ил',
  'Ход',
  'Рем',
  'Зул',
  'Пест',
  'Гир',
  'Лас',
  'Умб',
]
const FAMILY_END = [
  'нак',
  'мер',
  'син',
  'вед',
  'тол',
  'дан',
  'рук',
  'лиш',
  'гор',
  'вель',
  'зам',
  'шет',
  'бурн',
  'кас',
  'фель',
  'миц',
  'ран',
]
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
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
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  э: 'e',
  я: 'ya',
  ь: '',
}

/** Raw token of the account's number on Telegram; distinct for every index up to 10^8. */
export function accountToken(account: number): string {
  return `user${910_000_000 + account * 17}`
}

/** The account's number in tables, where other numbers are given out. */
export function tableAccountToken(account: number): string {
  return String(77_000_000 + account * 13)
}

/** Display name; names repeat after some thousand accounts, as names do. */
export function accountName(account: number): string {
  // Strides coprime to the list lengths spread neighbours over different names.
  const given = GIVEN[(account * 7) % GIVEN.length]
  const start = FAMILY_START[(account * 5 + Math.floor(account / 17)) % FAMILY_START.length]
  const end = FAMILY_END[(account * 3 + Math.floor(account / 289)) % FAMILY_END.length]
  const name = `${given} ${start}${end}`
  return account % 3 === 1 ? romanised(name) : name
}

/** Name in Latin letters and digits, as platforms ask for it; distinct for every account. */
export function userName(account: number): string {
  return `${romanised(accountName(account)).toLowerCase().replaceAll(' ', '_')}${account}`
}

function romanised(text: string): string {
  let latin = ''
  for (const letter of text) {
    const lower = letter.toLowerCase()
    const mapped = LATIN[lower] ?? letter
    latin += lower === letter ? mapped : mapped.charAt(0).toUpperCase() + mapped.slice(1)
  }
  return latin
}
