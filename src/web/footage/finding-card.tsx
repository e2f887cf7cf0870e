// One finding: what, how, how surely and why, who made it, and what other roles said of it.

import { useState } from 'preact/hooks'
import { number } from '../../messages/catalogue.ts'
import {
  confidenceNames,
  findingsMessages as messages,
  methodNames,
  questionNames,
  verdictNames,
} from '../../messages/web-footage-findings.ts'
import { workingName } from '../../messages/web-footage-sun.ts'
import type { ExhibitFindingRow, FindingPoint, FindingVerdict } from '../../model/exhibit-findings.ts'
import type { ExhibitPage } from '../../model/footage-view.ts'
import { Link } from '../parts/link.tsx'
import { Wide } from '../parts/wide.tsx'
import { language, role } from '../state/preferences.ts'
import { moment, say } from '../state/text.ts'
import { FindingReviewForm } from './finding-review-form.tsx'

const VERDICTS: readonly FindingVerdict[] = ['agree', 'differ', 'unsure']

export function FindingCard({ finding, page }: { readonly finding: ExhibitFindingRow; readonly page: ExhibitPage }) {
  const [act, setAct] = useState<FindingVerdict | 'take'>()
  const { question, method, confidence, place, between, points, workings, claim, reviews, against } = finding
  const isOwn = isSameRole(finding.role, role.value)
  const values = Object.entries(workings)
  return (
    <article class={`finding${finding.isDisputed ? ' is-disputed' : ''}`}>
      <p class="soft small">
        {say(questionNames[question])} · {say(methodNames[method])} · {say(confidenceNames[confidence])}
        {finding.isDisputed ? (
          <>
            {' · '}
            <b class="finding-dispute">{say(messages.disputed)}</b>
          </>
        ) : null}
      </p>
      <p class="said finding-said" dir="auto">
        {finding.finding}
      </p>
      <dl class="finding-facts">
        <Fact name={say(messages.reason)}>
          <span class="said" dir="auto">
            {finding.reason}
          </span>
        </Fact>
        {place === null ? null : (
          <Fact name={say(messages.where)}>
            {place.name === null ? null : (
              <span dir="auto">
                {place.name}
                {'. '}
              </span>
            )}
            <span class="num">{say(messages.place, placeTexts(place))}</span>
          </Fact>
        )}
        {between === null ? null : (
          <Fact name={say(messages.when)}>
            <span class="num">{say(messages.between, { from: between[0], to: between[1] })}</span>
          </Fact>
        )}
        {claim === null ? null : (
          <Fact name={say(messages.claim)}>
            <Link view="claims" params={{ claim }}>
              {page.claims.find(row => row.claim === claim)?.text ?? claim}
            </Link>
          </Fact>
        )}
      </dl>
      {points.length === 0 ? null : (
        <details>
          <summary>{say(messages.points, { count: points.length })}</summary>
          <Points points={points} />
        </details>
      )}
      {values.length === 0 ? null : (
        <details>
          <summary>{say(messages.workings, { count: values.length })}</summary>
          <Wide label={say(messages.workings, { count: values.length })}>
            <table class="finding-workings">
              <thead>
                <tr>
                  <th scope="col">{say(messages['column.name'])}</th>
                  <th scope="col">{say(messages['column.value'])}</th>
                </tr>
              </thead>
              <tbody>
                {values.map(([name, value]) => (
                  <tr key={name}>
                    <td>{workingName(language.value, name)}</td>
                    <td class="num" dir="auto">
                      {value}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </details>
      )}
      <p class="soft small" dir="auto">
        {say(messages.by, { role: finding.role, time: moment(finding.recordedTime) })}
      </p>
      {against.length === 0 ? null : <p class="small">{say(messages.against, { count: against.length })}</p>}
      {reviews.length === 0 ? (
        <p class="soft small">{say(messages.alone)}</p>
      ) : (
        <ul class="finding-reviews">
          {reviews.map(review => (
            <li key={JSON.stringify(review.at)}>
              <b dir="auto">
                {say(messages.looked, { role: review.role, verdict: say(verdictNames[review.verdict]) })}
              </b>
              {': '}
              <span class="said" dir="auto">
                {review.reason}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p class="findings-tools small">
        {isOwn ? (
          <span class="soft">{say(messages.own)}</span>
        ) : (
          <>
            <span class="soft">{say(messages.again)}</span>
            {VERDICTS.map(verdict => (
              <button key={verdict} type="button" onClick={() => setAct(verdict)}>
                {say(messages[`review.${verdict}`])}
              </button>
            ))}
          </>
        )}
        <button type="button" class="plain" onClick={() => setAct('take')}>
          {say(messages.take)}
        </button>
      </p>
      {act === undefined ? null : (
        <FindingReviewForm finding={finding} act={act} isOwn={isOwn} close={() => setAct(undefined)} />
      )}
    </article>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Points({ points }: { readonly points: readonly FindingPoint[] }) {
  return (
    <Wide label={say(messages.points, { count: points.length })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(messages['column.point'])}</th>
            <th scope="col">{say(messages['column.onPicture'])}</th>
            <th scope="col">{say(messages['column.onMap'])}</th>
            <th scope="col">{say(messages['column.other'])}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point, i) => (
            <tr key={i}>
              <td class="said" dir="auto">
                {point.label}
              </td>
              <td class="num">{say(messages.onPicture, point)}</td>
              <td class="num">
                {point.latitude === undefined || point.longitude === undefined
                  ? '—'
                  : `${point.latitude.toFixed(5)}, ${point.longitude.toFixed(5)}`}
              </td>
              <td class="num">
                {point.other === undefined ? (
                  '—'
                ) : (
                  <Link view="footage" params={{ exhibit: String(point.other.exhibit) }}>
                    {say(messages.onExhibit, {
                      exhibit: point.other.exhibit,
                      where: say(messages.onPicture, point.other),
                    })}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

/** Degrees to about a metre, metres without decimals. */
function placeTexts({ latitude, longitude, radiusMetres }: NonNullable<ExhibitFindingRow['place']>) {
  const radius = number(language.value, radiusMetres, 1)
  return { latitude: latitude.toFixed(5), longitude: longitude.toFixed(5), radius }
}

/** As roles are compared where it is recorded: without regard to case and spaces. */
function isSameRole(a: string, b: string): boolean {
  const folded = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase()
  return folded(a) === folded(b)
}
