// What an export would let out and what stays, with the rule; what the gate found, with where it stands.

import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { handingViewMessages } from '../../messages/web-handing.ts'
import type { HitPlace, HitRow, Listed, PreviewList, PreviewView } from '../../model/handing-view.ts'
import { Link, PostLink } from '../parts/link.tsx'
import { complain } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { count, say } from '../state/text.ts'
import { audienceName, shownTo, useName } from './words.ts'

export function Preview({ preview, isOther }: { readonly preview: PreviewView; readonly isOther: boolean }) {
  const { audience, consent, opened, counts, withheld, redactions } = preview
  return (
    <section class="handing-preview" aria-label={say(handingViewMessages.leaves)}>
      <h2>{say(handingViewMessages['preview.for'], { audience: audienceName(audience) })}</h2>
      {isOther ? <p class="banner">{say(handingViewMessages['preview.other'])}</p> : null}
      <p class="soft">
        {say(handingViewMessages['consent.asked'], { use: useName(consent.use), audience: shownTo(consent.audience) })}
      </p>
      <Gate preview={preview} />
      <h3>{say(handingViewMessages.leaves)}</h3>
      <p class="num">{say(handingViewMessages.counts, counts)}</p>
      {opened.map(({ rule, title, words }) => (
        <p key={rule}>
          <span class="chip">{say(handingViewMessages['rules.opened'])}</span> {title}: {words}
        </p>
      ))}
      <Rows list="claims" rows={preview.claims}>
        {({ id, text, support, deny }) => (
          <>
            <Link view="claims" params={{ claim: id }} class="said">
              {text}
            </Link>
            <div class="soft small">
              {say(handingViewMessages.voices, { support: least(support), deny: least(deny) })}
            </div>
          </>
        )}
      </Rows>
      <Rows list="words" rows={preview.words}>
        {({ how, text }) => (
          <>
            <span class="said" dir="auto">
              {text}
            </span>
            <span class="soft small"> {say(handingViewMessages[`how.${how}`])}</span>
          </>
        )}
      </Rows>
      <Rows list="names" rows={preview.names}>
        {({ kind, name }) => (
          <>
            <span class="said" dir="auto">
              {name}
            </span>{' '}
            <span class="soft small">{say(handingViewMessages[`kind.${kind}`])}</span>
          </>
        )}
      </Rows>
      <Rows list="exhibits" rows={preview.exhibits} isRun>
        {exhibitLink}
      </Rows>
      <Rows list="sealed" rows={preview.sealed} isRun>
        {exhibitLink}
      </Rows>
      <Rows list="files" rows={preview.files}>
        {({ path, bytes }) => (
          <>
            <code>{path}</code> <span class="soft small num">{say(handingViewMessages.bytes, { count: bytes })}</span>
          </>
        )}
      </Rows>
      <h3>{say(handingViewMessages.stays)}</h3>
      {withheld.length === 0 && preview.mediaWithheld.total === 0 ? (
        <p>{say(handingViewMessages['stays.nothing'])}</p>
      ) : (
        <ul class="custody-list">
          {withheld.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <Rows list="media" rows={preview.mediaWithheld}>
        {({ exhibit, text }) => (
          <>
            {exhibitLink(exhibit)}: {text}
          </>
        )}
      </Rows>
      <h3>{say(handingViewMessages.changes)}</h3>
      <ul class="custody-list">
        {redactions.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

function least(value: number | null): string {
  return value === null ? say(handingViewMessages.notAssessed) : count(value)
}

function exhibitLink(exhibit: number) {
  return (
    <Link view="custody" params={{ part: 'exhibits', find: `${exhibit}` }} isBare>
      {exhibit}
    </Link>
  )
}

interface RowsProps<Row> {
  readonly list: PreviewList
  readonly rows: Listed<Row>
  /** One after the other on lines, instead of one below the other. */
  readonly isRun?: boolean
  readonly children: (row: Row) => ComponentChildren
}

/** A list that is read on when asked for. */
function Rows<Row>({ list, rows, isRun = false, children }: RowsProps<Row>) {
  const [more, setMore] = useState<readonly Row[]>([])
  if (rows.total === 0) return null
  const shown = [...rows.rows, ...more]
  const left = rows.total - shown.length
  const readOn = () =>
    ask('handing.previewed-list', { list, from: shown.length })
      .then(page => setMore(before => [...before, ...(page.rows as readonly Row[])]))
      .catch(complain)
  return (
    <section class="handing-rows">
      <h4>
        {say(handingViewMessages[`list.${list}`])} <span class="soft num">{count(rows.total)}</span>
      </h4>
      <ul class={isRun ? 'handing-run' : 'custody-list'}>
        {shown.map((row, i) => (
          <li key={`${i}`}>{children(row)}</li>
        ))}
      </ul>
      {left > 0 ? (
        <button type="button" class="plain" onClick={() => void readOn()}>
          {say(handingViewMessages['list.more'], { count: left })}
        </button>
      ) : null}
    </section>
  )
}

function Gate({ preview: { gate, audience } }: { readonly preview: PreviewView }) {
  const { hits, searched, letOut, unsearched } = gate
  const isPart = letOut.length > 0
  return (
    <section class={`handing-gate${hits.length > 0 ? ' is-stopped' : ''}`}>
      <h3>{say(handingViewMessages['gate.title'])}</h3>
      {hits.length === 0 ? (
        <p>{say(handingViewMessages[isPart ? 'gate.part' : 'gate.clear'], { values: searched })}</p>
      ) : (
        <>
          <p>
            <strong>{say(handingViewMessages['gate.stopped'], { count: hits.length })}</strong>
          </p>
          <ul class="custody-list">
            {hits.map(hit => (
              <li key={`${hit.file}${hit.rule}${hit.shown}`}>
                {say(handingViewMessages['gate.hit'], hit)}
                <Places hit={hit} audience={audience} />
              </li>
            ))}
          </ul>
        </>
      )}
      {isPart ? <p>{say(handingViewMessages['gate.letOut'], { rules: letOut.join(', ') })}</p> : null}
      {unsearched.total === 0 ? null : (
        <details>
          <summary>{say(handingViewMessages['list.unsearched'])}</summary>
          <Rows list="unsearched" rows={unsearched}>
            {({ value, rule, why }) => (
              <>
                <span class="said" dir="auto">
                  {value}
                </span>{' '}
                <span class="soft small">
                  {rule}; {why}
                </span>
              </>
            )}
          </Rows>
        </details>
      )}
    </section>
  )
}

function Places({ hit: { places }, audience }: { readonly hit: HitRow; readonly audience: string }) {
  if (places.length === 0) return <div class="small">{say(handingViewMessages['place.none'])}</div>
  return (
    <div class="small handing-places">
      {places.map(place => (
        <Place key={JSON.stringify(place)} place={place} audience={audience} />
      ))}
    </div>
  )
}

function Place({ place, audience }: { readonly place: HitPlace; readonly audience: string }) {
  if (place.kind === 'claim')
    return (
      <Link view="claims" params={{ claim: place.claim }}>
        {say(handingViewMessages['place.claim'], place)}
      </Link>
    )
  if (place.kind === 'paraphrase')
    return <PostLink post={place.post}>{say(handingViewMessages['place.paraphrase'])}</PostLink>
  if (place.kind === 'description')
    return (
      <Link view="handing" params={{ part: 'media', exhibit: `${place.exhibit}` }} isBare>
        {say(handingViewMessages['place.description'], place)}
      </Link>
    )
  if (place.kind === 'audience')
    return (
      <Link view="handing" params={{ part: 'audiences', audience }} isBare>
        {say(handingViewMessages['place.audience'])}
      </Link>
    )
  return <span>{say(handingViewMessages[`place.${place.kind}`])}</span>
}
