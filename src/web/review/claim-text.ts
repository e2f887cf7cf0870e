// The words of a claim in the language of the page, or in the one it has.

import type { ClaimHead } from '../../model/review-view.ts'
import { language } from '../state/preferences.ts'

export function claimText({ id, text }: Pick<ClaimHead, 'id' | 'text'>): string {
  return text[language.value] ?? text.en ?? text.ru ?? text.kk ?? id
}
