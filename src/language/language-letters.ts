// Letters as the language model numbers them, one table a script. Part of the model: a change here needs a new training.

/** Number of each code unit: 0 is no letter of the script; capital and small letters are one. */
export type ScriptTable = Uint8Array

/** Code units beyond are no letters. */
export const LETTERS_END = 0x2020

/** Latin letters with the marks of the languages told apart; the apostrophe counts as one (Uzbek o', Kazakh of 2017, English don't). */
export const LATIN: ScriptTable = numbered(
  'abcdefghijklmnopqrstuvwxyzçğıöşüäñūâáóúǵńýəéèêëàìíîïòôõùûßåøæœčšžřěůďťňłąęćśźżăâțșşţőűđėįųżž',
  "'’‘ʼʻ`´",
)

export const CYRILLIC: ScriptTable = numbered('абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһіўҳҗїєґђјљњћџҷӣӯҥҕҙҡҫ')

/** Signs of the second argument share one number, behind the letters. */
function numbered(letters: string, apostrophes = ''): ScriptTable {
  const table = new Uint8Array(LETTERS_END)
  const distinct = [...new Set(letters)]
  distinct.forEach((letter, i) => {
    table[letter.charCodeAt(0)] = i + 1
  })
  distinct.forEach((letter, i) => {
    const capital = letter.toUpperCase()
    if (capital.length === 1 && table[capital.charCodeAt(0)] === 0) table[capital.charCodeAt(0)] = i + 1
  })
  for (const sign of apostrophes) table[sign.charCodeAt(0)] = distinct.length + 1
  if (distinct.includes('i')) table['İ'.charCodeAt(0)] = table['i'.charCodeAt(0)]
  return table
}
