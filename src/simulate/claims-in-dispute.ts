// The claims of the invented crisis as a claims file states them (docs/claims-file.md), and the file itself.

import type { Claim, Side } from '../model/ladder.ts'

export const SIDES: readonly Side[] = ['support', 'deny']

export const CLAIMS_IN_DISPUTE: readonly Claim[] = [
  {
    id: 'bridge',
    text: {
      en: 'People were shot at on the Salt Bridge',
      ru: 'На Соляном мосту стреляли в людей',
      kk: 'Тұз көпірінде адамдарға оқ атылды',
    },
    kind: 'factual',
    support: {
      search: [
        'shots bridge',
        'shooting bridge',
        'выстрелы мосту',
        'стреляли мосту',
        'атыс көпірде',
        'атыс көпірінде',
        'оқ көпірде',
        'оқ көпірінде',
      ],
      examples: [],
    },
    deny: { search: ['firecrackers bridge', 'петарды мосту', 'петарда көпірде', 'петарда көпірінде'], examples: [] },
  },
  {
    id: 'warehouse',
    text: {
      en: 'The grain warehouse in Port Selen was set on fire on purpose',
      ru: 'Зерновой склад в Порт-Селене подожгли намеренно',
      kk: 'Селен портындағы астық қоймасын әдейі өртеді',
    },
    kind: 'accusation',
    support: { search: ['warehouse arson', 'склад подожгли', 'қойманы өртеді'], examples: [] },
    deny: { search: ['warehouse wiring', 'складе проводка', 'қоймада сым'], examples: [] },
  },
  {
    id: 'morgue',
    text: {
      en: 'More than forty bodies were brought to the morgue of hospital four in one night',
      ru: 'В морг четвёртой больницы за одну ночь привезли больше сорока тел',
      kk: 'Төртінші аурухананың мәйітханасына бір түнде қырықтан астам дене әкелінді',
    },
    kind: 'figure',
    support: {
      search: ['morgue bodies', 'морге тел', 'мәйітханада дене'],
      examples: [
        'My brother works in the morgue of hospital four, I saw it myself: more than forty bodies came in one night and families are turned away. Pass this on before it is deleted!',
      ],
    },
    deny: { search: ['morgue quiet', 'морг пуст', 'мәйітхана бос'], examples: [] },
  },
]

/** The claims file as YAML: double-quoted scalars are JSON strings, so every text is safe in it. */
export function renderClaimsFile(claims: readonly Claim[]): string {
  const lines = [
    '# Claims of the invented crisis; a post takes a side when all words of one of its terms occur in it.',
    'claims:',
  ]
  for (const claim of claims) {
    lines.push(`  - id: ${claim.id}`, `    kind: ${claim.kind}`, '    text:')
    for (const [language, text] of Object.entries(claim.text)) lines.push(`      ${language}: ${JSON.stringify(text)}`)
    for (const side of SIDES) {
      lines.push(`    ${side}:`, '      search:')
      for (const term of claim[side].search) lines.push(`        - ${JSON.stringify(term)}`)
      if (claim[side].examples.length > 0) lines.push('      examples:')
      for (const example of claim[side].examples) lines.push(`        - ${JSON.stringify(example)}`)
    }
  }
  return `${lines.join('\n')}\n`
}
