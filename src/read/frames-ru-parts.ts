// Small questions that the Russian frames share.

import { isWord, type View } from './view.ts'

export function isNameMark(view: View, index: number): boolean {
  const token = view.tokens[index]
  const before = view.tokens[index - 1]
  if (token.kind === 'open' || token.kind === 'close') return true
  return token.word === '.' && before !== undefined && before.isCapital && before.end - before.start <= 2
}

export function firstWord(view: View, from: number, to: number): number {
  for (let index = from; index < to; index++) if (isWord(view.tokens[index])) return index
  return -1
}

export function isSeparator(view: View, index: number): boolean {
  const { kind } = view.tokens[index]
  return kind === 'comma' || kind === 'dash' || kind === 'question' || kind === 'stop' || kind === 'close'
}
