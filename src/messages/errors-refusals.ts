// Why a system refused to read or write, in words beside its code.

import type { Language } from '../model/ladder.ts'

const REASONS: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map([
  [
    'EEXIST',
    {
      en: 'something lies there already, and nothing is written over',
      ru: 'там уже что-то лежит, а поверх ничего не пишется',
      kk: 'онда бірдеңе бар, ал үстінен ештеңе жазылмайды',
    },
  ],
  ['ENOENT', { en: 'its folder does not exist', ru: 'такой папки нет', kk: 'ондай қалта жоқ' }],
  ['EACCES', { en: 'no permission', ru: 'нет прав доступа', kk: 'рұқсат жоқ' }],
  ['EPERM', { en: 'no permission', ru: 'нет прав доступа', kk: 'рұқсат жоқ' }],
  ['EROFS', { en: 'the disk is read-only', ru: 'диск доступен только для чтения', kk: 'диск тек оқуға ашық' }],
  ['EISDIR', { en: 'it is a folder', ru: 'это папка', kk: 'бұл қалта' }],
  [
    'ENOTDIR',
    { en: 'a part of the path is no folder', ru: 'часть пути не является папкой', kk: 'жолдың бір бөлігі қалта емес' },
  ],
  ['ENAMETOOLONG', { en: 'the name is too long', ru: 'имя слишком длинное', kk: 'атауы тым ұзын' }],
])

/** `: words (CODE)` to follow a sentence; the bare code in brackets where there are no words, nothing where there is no reason. */
export function refusal(reason: string | undefined, language: Language): string {
  if (reason === undefined || reason === '') return ''
  const words = REASONS.get(reason)?.[language]
  return words === undefined ? ` (${reason})` : `: ${words} (${reason})`
}
