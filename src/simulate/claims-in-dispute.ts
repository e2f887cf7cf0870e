// The claims of the invented crisis as a claims file states them (docs/claims-file.md), and the file itself.

import type { Claim, Side } from '../model/ladder.ts'
import { OFFSET_MINUTES, type ResolvedOptions, storyTime } from './simulation-options.ts'

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
    kind: 'factual',
    quantity: { what: 'bodies', low: 41 },
    support: {
      search: ['morgue bodies', 'морге тел', 'мәйітханада дене'],
      examples: [
        'My brother works in the morgue of hospital four, I saw it myself: more than forty bodies came in one night and families are turned away. Pass this on before it is deleted!',
      ],
    },
    deny: { search: ['morgue quiet', 'морг пуст', 'мәйітхана бос'], examples: [] },
  },
  {
    id: 'square',
    text: {
      en: 'The people on Mill Square stood there peacefully',
      ru: 'Люди на Мельничной площади стояли мирно',
      kk: 'Диірмен алаңындағы жұрт бейбіт тұрды',
    },
    kind: 'factual',
    support: {
      search: ['square peaceful', 'площади мирно', 'площадь мирно', 'алаңда бейбіт', 'алаңында бейбіт'],
      examples: [],
    },
    deny: { search: ['square stones', 'площади камни', 'алаңда тас', 'алаңында тас'], examples: [] },
  },
  {
    id: 'gate',
    text: {
      en: 'Shots were fired at the hospital gate after ten in the evening',
      ru: 'После десяти вечера у ворот больницы стреляли',
      kk: 'Кешкі оннан кейін аурухана қақпасында оқ атылды',
    },
    kind: 'factual',
    support: { search: ['shots gate', 'выстрелы ворот', 'қақпада атыс', 'қақпасында атыс'], examples: [] },
    deny: {
      search: ['exhaust gate', 'выхлоп ворот', 'қақпада глушитель', 'қақпада глушителі', 'қақпасында глушитель'],
      examples: [],
    },
  },
]

/** Where and when of each claim: place, story day from 0, local hour from and to. */
const SETTINGS: Readonly<Record<string, readonly [place: string, day: number, from: number, to: number]>> = {
  bridge: ['Port Selen', 3, 18, 19],
  warehouse: ['Port Selen', 2, 18, 20],
  morgue: ['Port Selen', 3, 20, 30],
  square: ['Port Selen', 1, 15, 19],
  gate: ['Port Selen', 4, 22, 24],
}

/** The claims with the places and hours of a story that begins when the options say. */
export function claimsOf(options: ResolvedOptions): Claim[] {
  return CLAIMS_IN_DISPUTE.map(claim => {
    const [place, day, from, to] = SETTINGS[claim.id]
    const hour = (at: number) => localHour(storyTime(options, day, at))
    return { ...claim, place, from: hour(from), to: hour(to) }
  })
}

/** To the hour, with the zone of the invented province: 2025-02-13T18:00+05:00. */
function localHour(time: number): string {
  const local = new Date(time + OFFSET_MINUTES * 60_000).toISOString()
  const sign = OFFSET_MINUTES < 0 ? '-' : '+'
  const zone = `${sign}${String(Math.floor(Math.abs(OFFSET_MINUTES) / 60)).padStart(2, '0')}:${String(Math.abs(OFFSET_MINUTES) % 60).padStart(2, '0')}`
  return `${local.slice(0, 13)}:00${zone}`
}

/** The claims file as YAML: double-quoted scalars are JSON strings, so every text is safe in it. */
export function renderClaimsFile(claims: readonly Claim[]): string {
  const lines = [
    '# Claims of the invented crisis; a post takes a side when all words of one of its terms occur in it.',
    'claims:',
  ]
  for (const claim of claims) {
    lines.push(`  - id: ${claim.id}`, `    kind: ${claim.kind}`, '    text:')
    for (const [language, text] of Object.entries(claim.text)) lines.push(`      ${language}: ${JSON.stringify(text)}`)
    for (const key of ['place', 'from', 'to'] as const)
      if (claim[key] !== undefined) lines.push(`    ${key}: ${JSON.stringify(claim[key])}`)
    if (claim.quantity !== undefined) {
      lines.push('    quantity:')
      for (const [key, value] of Object.entries(claim.quantity)) lines.push(`      ${key}: ${JSON.stringify(value)}`)
    }
    for (const side of SIDES) {
      lines.push(`    ${side}:`, '      search:')
      for (const term of claim[side].search) lines.push(`        - ${JSON.stringify(term)}`)
      if (claim[side].examples.length > 0) lines.push('      examples:')
      for (const example of claim[side].examples) lines.push(`        - ${JSON.stringify(example)}`)
    }
  }
  return `${lines.join('\n')}\n`
}
