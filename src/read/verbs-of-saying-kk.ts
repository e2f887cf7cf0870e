// Kazakh verbs by which a speaker passes something on. Data: stems, folded as typed on a Russian keyboard; endings are any of a finite verb.

import type { Saying } from './saying.ts'
import { foldedWord } from './tokens.ts'

const ENDINGS =
  /^(?:[аей]т[ыи]н|[дт][ыи](?:м|к|н|ныз|низ)?|[аеу]?й?д[ыи]|[аей]?м[ыи]н|[аей]?м[ыи]з|[гк][ае]н(?:м[ыи]н|б[ыи]з)?|[ыи]?п|[ыи]?пт[ыи]|[ыи]п ?|[ыиу]п|уде|ап|еп|с[ыи]н|ган|ген|[аей]м[ыи]н)$/

const STEMS: Readonly<Record<Saying, string>> = {
  says: 'айт мәлімде хабарла жаз түсіндір баянда жеткіз ескерт мойында раста сендір қос сөйле толықтыр нақтыла жауапбер шағымдан есегеал атапөт уәдебер пысықта жаздыр айғайла сыбырла түйінде нұсқа налы шағын аңғарт білдір дәлелде ұқтыр айғайла ант',
  denies: 'жоққашығар терістешығар',
  asks: 'сұра',
  thinks: 'ойла есепте сана болжа жорамалда пайымда топшыла күдіктен сен',
  predicts: 'күт',
  demands: 'талапет шақыр',
  hears: 'есті',
  sees: 'көр',
  knows: 'біл анықта',
  accuses: 'айыпта кінәла',
}

const BY_STEM: readonly (readonly [string, Saying])[] = Object.entries(STEMS).flatMap(([saying, stems]) =>
  stems.split(' ').map(stem => [foldedWord(stem), saying as Saying] as const),
)

/** Forms of "де-": what they close is what is said. */
const DE: ReadonlyMap<string, Saying> = new Map<string, Saying>(
  'дейді деді дейміз деймін депті десті дейтін дегенмін дедік дедім дейсіз деген'
    .split(' ')
    .map(form => [foldedWord(form), 'says'] as const),
)

const known = new Map<string, Saying | undefined>()
/** Forms remembered, so that a word is looked at once. */
const MOST_KNOWN = 4000

export const SAYING_KK: { get(word: string): Saying | undefined; has(word: string): boolean } = {
  get(word) {
    const form = DE.get(word)
    if (form !== undefined) return form
    if (word.length < 4 || word.length > 24) return undefined
    if (known.has(word)) return known.get(word)
    const found = BY_STEM.find(([stem]) => word.startsWith(stem) && ENDINGS.test(word.slice(stem.length)))?.[1]
    if (known.size < MOST_KNOWN) known.set(word, found)
    return found
  },
  has(word) {
    return SAYING_KK.get(word) !== undefined
  },
}
