// What was observed beside what chance gives, and how close members are beside others: solid and pale, on logarithmic scales.

import { coordinationMessages as messages } from '../../messages/web-coordination.ts'
import type { ClusterPage } from '../../model/coordination-page.ts'
import { count, say } from '../state/text.ts'
import { chance, expected, inWindows, seconds } from './format.ts'
import { logShare } from './graph-data.ts'

const WIDTH = 320
const ROW = 24

export function ClusterStrength({ page }: { readonly page: ClusterPage }) {
  const { row, organicShare, organicGroups, q, pairsTested, windowsSeconds } = page
  const mostMet = Math.max(row.observed, row.expected, 1)
  const slowest = Math.max(row.medianSeconds ?? 0, row.organicMedianSeconds ?? 0, 1)
  return (
    <section class="coordination-strength">
      <h2>{say(messages['strength.title'])}</h2>
      <div
        role="img"
        aria-label={say(messages['strength.picture'], {
          observed: count(row.observed),
          expected: expected(row.expected),
          members: seconds(row.medianSeconds),
          others: seconds(row.organicMedianSeconds),
        })}
      >
        <h3>{say(messages['strength.meetings'])}</h3>
        <Bar
          share={logShare(row.observed, mostMet)}
          isSolid
          label={say(messages['strength.observed'])}
          value={count(row.observed)}
        />
        <Bar
          share={logShare(row.expected, mostMet)}
          label={say(messages['strength.chance'])}
          value={expected(row.expected)}
        />
        <h3>{say(messages['strength.delay'])}</h3>
        <Bar
          share={logShare(row.medianSeconds ?? 0, slowest)}
          isSolid
          label={say(messages['strength.members'])}
          value={seconds(row.medianSeconds)}
        />
        <Bar
          share={logShare(row.organicMedianSeconds ?? 0, slowest)}
          label={say(messages['strength.others'])}
          value={seconds(row.organicMedianSeconds)}
        />
      </div>
      <p class="soft small">
        {organicShare === null || organicGroups === 0
          ? null
          : say(messages['strength.groups'], {
              close: Math.round(organicShare * organicGroups),
              groups: organicGroups,
            })}{' '}
        {say(messages['strength.q'], {
          value: chance(row.qValue),
          pairs: pairsTested,
          windows: inWindows(windowsSeconds),
          q,
        })}{' '}
        {say(messages['strength.scale'])}
      </p>
    </section>
  )
}

interface BarProps {
  readonly share: number
  readonly isSolid?: boolean
  readonly label: string
  readonly value: string
}

function Bar({ share, isSolid = false, label, value }: BarProps) {
  return (
    <div class="coordination-bar">
      <span class="soft small">{label}</span>
      <svg viewBox={`0 0 ${WIDTH} ${ROW}`} preserveAspectRatio="none" aria-hidden="true">
        <rect
          x="0"
          y="4"
          width={Math.max(share > 0 ? 2 : 0, share * WIDTH)}
          height={ROW - 8}
          class={isSolid ? 'is-solid' : 'is-pale'}
        />
      </svg>
      <span class="num">{value}</span>
    </div>
  )
}
