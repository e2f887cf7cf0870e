// Findings that exclude each other, side by side: what each says, how it was found, how surely and by whom, and how far they are apart.

import { number } from '../../messages/catalogue.ts'
import {
  confidenceNames,
  findingsMessages as messages,
  methodNames,
  questionNames,
} from '../../messages/web-footage-findings.ts'
import type { ExhibitFindingRow } from '../../model/exhibit-findings.ts'
import { Wide } from '../parts/wide.tsx'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { type FindingPair, findingKey, findingPairs } from './finding-pairs.ts'

/** Pairs that are shown. */
const MOST = 12

export function FindingsApart({ findings }: { readonly findings: readonly ExhibitFindingRow[] }) {
  const pairs = findingPairs(findings)
  if (pairs.length === 0) return null
  return (
    <section>
      <h3>{say(messages['apart.title'])}</h3>
      <p class="soft small measure">{say(messages['apart.note'], { count: pairs.length })}</p>
      {pairs.slice(0, MOST).map(pair => (
        <Pair key={`${findingKey(pair.first)} ${findingKey(pair.second)}`} pair={pair} />
      ))}
    </section>
  )
}

function Pair({ pair }: { readonly pair: FindingPair }) {
  const { first, second, metresApart, timeApart } = pair
  const both = [first, second]
  const label = say(questionNames[first.question])
  const line = (name: string, show: (finding: ExhibitFindingRow) => string, isSaid = false) => {
    const shown = both.map(show)
    if (shown.every(text => text === '')) return null
    return (
      <tr>
        <th scope="row">{name}</th>
        {shown.map((text, i) => (
          <td key={i} class={isSaid ? 'said' : ''} dir="auto">
            {text === '' ? '—' : text}
          </td>
        ))}
      </tr>
    )
  }
  return (
    <Wide label={label}>
      <table class="finding-apart">
        <caption class="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            {both.map(finding => (
              <th scope="col" key={findingKey(finding)} dir="auto">
                {finding.role}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {line(say(messages['apart.says']), ({ finding }) => finding, true)}
          {line(say(messages.where), placeText)}
          {line(say(messages.when), ({ between }) =>
            between === null ? '' : say(messages.between, { from: between[0], to: between[1] }),
          )}
          {line(
            say(messages['apart.how']),
            ({ method, confidence }) => `${say(methodNames[method])}, ${say(confidenceNames[confidence])}`,
          )}
          {line(say(messages['apart.why']), ({ reason }) => reason, true)}
        </tbody>
      </table>
      <p class="small num">
        {metresApart === undefined ? null : say(messages['apart.metres'], { metres: metresApart })}{' '}
        {timeApart === undefined ? null : say(messages['apart.hours'], { hours: timeApart / 3_600_000 })}
      </p>
    </Wide>
  )
}

function placeText({ place }: ExhibitFindingRow): string {
  if (place === null) return ''
  const { latitude, longitude, radiusMetres, name } = place
  const radius = number(language.value, radiusMetres, 1)
  const where = say(messages.place, { latitude: latitude.toFixed(5), longitude: longitude.toFixed(5), radius })
  return name === null ? where : `${name}. ${where}`
}
