// Organisations known by their form: ТОО «Тулпар», «Тулпар» қоры, Tulpar Foundation. No list is needed.

import type { TextToken } from './tokens.ts'
import { wordList } from './word-lists.ts'

const HEADS = wordList([
  [
    true,
    'тоо ао оао зао пао ооо оо ип жшс ақ ак компания компании компанию компанией фирма фирмы фирмой фонд фонда фонду фондом фонде партия партии партией партию банк банка банком холдинг* корпораци* объединени* движени* агентств* газета газеты газете ' +
      'коры корынын корын корына корынан компаниясы* фирмасы* партиясы* банки* холдинги* корпорациясы* агенттиги* козгалысы* бирлестиги* газети*',
  ],
])
const ENGLISH =
  /^(?:llp|ltd|llc|inc|jsc|company|foundation|fund|party|group|holding|bank|corporation|agency|movement|association)$/

export interface OrganisationForm {
  readonly first: number
  readonly next: number
}

/** A quoted name beside a word for an organisation, or English capital words before one. At most six words. */
export function organisationForms(tokens: readonly TextToken[]): OrganisationForm[] {
  const found: OrganisationForm[] = []
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (/^[«"“„]$/.test(token.text)) {
      const close = closing(tokens, index)
      if (close === undefined || !tokens[index + 1].isCapital) continue
      const isBefore = index > 0 && HEADS.find(tokens[index - 1].text) === true
      const isBehind = tokens[close + 1] !== undefined && HEADS.find(tokens[close + 1].text) === true
      if (isBefore || isBehind) {
        found.push({ first: isBefore ? index - 1 : index, next: isBehind && !isBefore ? close + 2 : close + 1 })
        index = close
      }
    } else if (token.kind === 'word' && token.isCapital && ENGLISH.test(token.text)) {
      let first = index
      while (
        first > 0 &&
        index - first < 4 &&
        tokens[first - 1].kind === 'word' &&
        tokens[first - 1].isCapital &&
        !/^(?:the|a|an|in|at|of|on)$/.test(tokens[first - 1].text)
      )
        first--
      if (first < index) found.push({ first, next: index + 1 })
    }
  }
  return found
}

function closing(tokens: readonly TextToken[], open: number): number | undefined {
  for (let at = open + 2; at < Math.min(tokens.length, open + 8); at++) {
    if (/^[»"”“]$/.test(tokens[at].text)) return at
    if (tokens[at].kind === 'mark' && tokens[at].text !== '-') return undefined
  }
  return undefined
}
