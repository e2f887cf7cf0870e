// What could not be read of a collection of footage or a list of hashes.

import { counted, type Messages, number } from './catalogue.ts'

export const collectionProblemMessages = {
  'hash-list-line': {
    en: (p: { line: number; value: string }) => `Line ${p.line} holds no hash of 64 hexadecimal digits: “${p.value}”.`,
    ru: (p: { line: number; value: string }) =>
      `В строке ${p.line} нет хеша из 64 шестнадцатеричных цифр: «${p.value}».`,
    kk: (p: { line: number; value: string }) => `${p.line}-жолда 64 он алтылық цифрдан тұратын хеш жоқ: «${p.value}».`,
  },
  'hash-list-more': {
    en: (p: { count: number }) => `${counted('en', p.count, 'more line holds', 'more lines hold')} no hash.`,
    ru: (p: { count: number }) => `Строк без хеша сверх перечисленных: ${number('ru', p.count)}.`,
    kk: (p: { count: number }) => `Хеші жоқ тағы ${number('kk', p.count)} жол бар.`,
  },
  'collection-not-decoded': {
    en: (p: { path: string; ground: string }) => `“${p.path}” is compared by its bytes alone (${p.ground}).`,
    ru: (p: { path: string; ground: string }) => `«${p.path}» сравнивается только побайтно (${p.ground}).`,
    kk: (p: { path: string; ground: string }) => `«${p.path}» тек байттары бойынша салыстырылады (${p.ground}).`,
  },
} satisfies Messages
