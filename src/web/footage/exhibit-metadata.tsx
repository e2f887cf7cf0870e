// What a medium states of itself: times, places, camera, the way it went, everything that was read; and its Content Credentials.

import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { clock } from '../../messages/media-match.ts'
import { exhibitMetadataMessages as messages } from '../../messages/web-exhibit-metadata.ts'
import { footageMessages } from '../../messages/web-footage.ts'
import type { ExhibitPage } from '../../model/footage-view.ts'
import type { MediaMetadata, MediaTrack, StatedPlace, StatedTime } from '../../model/media-metadata.ts'
import { isSignerFault } from '../../model/provenance.ts'
import type { ExhibitFacts } from '../../server/contract-footage.ts'
import { Wide } from '../parts/wide.tsx'
import { complain } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { say } from '../state/text.ts'
import { TrustCheck } from './trust-check.tsx'

interface MetadataProps {
  readonly page: ExhibitPage
  readonly isRead: boolean
  /** True while the page shows what exiftool read. */
  readonly isDeeper: boolean
  readonly deeper: (facts: ExhibitFacts) => void
}

export function MetadataPart({ page, isRead, isDeeper, deeper }: MetadataProps) {
  const { metadata, hiddenRows } = page
  return (
    <>
      <h2>{say(messages.title)}</h2>
      {metadata === null ? (
        <p class="soft">{say(messages[isRead ? 'none' : 'unread'])}</p>
      ) : (
        <Metadata metadata={metadata} hidden={hiddenRows} />
      )}
      {hiddenRows === 0 ? null : <p class="soft small">{say(messages.hidden, { count: hiddenRows })}</p>}
      {isDeeper ? (
        <p class="soft small">{say(messages['deeper.note'])}</p>
      ) : isRead ? (
        <DeeperButton exhibit={page.item.exhibit} deeper={deeper} />
      ) : null}
    </>
  )
}

function DeeperButton({ exhibit, deeper }: { readonly exhibit: number; readonly deeper: MetadataProps['deeper'] }) {
  const [isAsking, setAsking] = useState(false)
  const read = () => {
    setAsking(true)
    ask('footage.deeper', { exhibit })
      .then(answer => {
        if (answer.status === 'shown') deeper(answer)
      }, complain)
      .finally(() => setAsking(false))
  }
  return (
    <p class="footage-tools">
      <button type="button" disabled={isAsking} onClick={read}>
        {say(messages.deeper)}
      </button>
    </p>
  )
}

function Metadata({ metadata, hidden }: { readonly metadata: MediaMetadata; readonly hidden: number }) {
  const { times, places, make, model, software, statedSize, traces, thumbnailDistance, tracks } = metadata
  const camera = [make, model].filter(Boolean).join(' ')
  const hasFacts =
    times.length + places.length + traces.length + tracks.length > 0 ||
    camera !== '' ||
    [software, statedSize, thumbnailDistance].some(value => value !== undefined)
  return (
    <>
      {hasFacts ? (
        <>
          <p class="small soft measure">{say(messages.note)}</p>
          <dl class="footage-facts">
            <Fact name={say(messages.times)} values={times} show={time => <Time time={time} />} />
            <Fact name={say(messages.places)} values={places} show={place => <Position place={place} />} />
            <Fact name={say(messages.camera)} values={camera === '' ? [] : [camera]} show={Said} />
            <Fact name={say(messages.software)} values={software === undefined ? [] : [software]} show={Said} />
            <Fact
              name={say(messages.statedSize)}
              values={statedSize === undefined ? [] : [statedSize]}
              show={size => say(footageMessages['card.size'], size)}
            />
            <Fact
              name={say(messages.thumbnail)}
              values={thumbnailDistance === undefined ? [] : [thumbnailDistance]}
              show={bits => say(messages.thumbnailBits, { bits })}
            />
            <Fact name={say(messages.tracks)} values={tracks} show={trackText} />
            <Fact
              name={say(messages.traces)}
              values={traces}
              show={({ kind, value }) => (
                <>
                  {say(messages[`trace.${kind}`])}: {Said(value)}
                </>
              )}
            />
          </dl>
        </>
      ) : hidden === 0 && metadata.rows.length === 0 ? (
        <p class="soft">{say(messages.none)}</p>
      ) : null}
      {metadata.unreadable.length === 0 ? null : (
        <p>{say(messages.unreadable, { blocks: metadata.unreadable.join(', ') })}</p>
      )}
      <Rows metadata={metadata} />
      {metadata.readBy.length === 0 ? null : (
        <p class="small soft">{say(messages.readBy, { tools: metadata.readBy.join(', ') })}</p>
      )}
    </>
  )
}

interface FactProps<Value> {
  readonly name: string
  readonly values: readonly Value[]
  readonly show: (value: Value) => ComponentChildren
}

function Fact<Value>({ name, values, show }: FactProps<Value>) {
  if (values.length === 0) return null
  return (
    <>
      <dt>{name}</dt>
      {values.map((value, i) => (
        <dd key={i} class="num">
          {show(value)}
        </dd>
      ))}
    </>
  )
}

const Said = (text: string) => (
  <span class="footage-name" dir="auto">
    {text}
  </span>
)

function Time({ time: { field, text, iso, isZoned, meaning } }: { readonly time: StatedTime }) {
  return (
    <>
      {say(messages[`meaning.${meaning}`])}: {Said(text)}{' '}
      <span class="soft small">
        {[field, iso === undefined ? say(messages.noTime) : isZoned ? '' : say(messages.noZone)]
          .filter(each => each !== '')
          .join(', ')}
      </span>
    </>
  )
}

function Position({ place }: { readonly place: StatedPlace }) {
  const { field, latitude, longitude, altitudeMetres, directionDegrees, isDirectionMagnetic, errorMetres } = place
  return (
    <>
      {latitude.toFixed(6)}, {longitude.toFixed(6)}{' '}
      <span class="soft small">
        {[
          field,
          altitudeMetres === undefined ? '' : `${Math.round(altitudeMetres)} m`,
          errorMetres === undefined ? '' : say(messages.error, { metres: errorMetres }),
          directionDegrees === undefined
            ? ''
            : say(messages.direction, { degrees: directionDegrees, isMagnetic: isDirectionMagnetic === true }),
        ]
          .filter(text => text !== '')
          .join(', ')}
      </span>
    </>
  )
}

function trackText(track: MediaTrack): string {
  const { kind, codec, width, height, rotation, framesPerSecond, samplesPerSecond, seconds, language } = track
  return [
    say(messages[`track.${kind}`]),
    codec,
    width === undefined || height === undefined ? '' : say(footageMessages['card.size'], { width, height }),
    rotation === undefined || rotation === 0 ? '' : say(messages.rotation, { count: rotation }),
    framesPerSecond === undefined ? '' : say(messages.frames, { count: framesPerSecond }),
    samplesPerSecond === undefined ? '' : say(messages.rate, { count: samplesPerSecond }),
    seconds === undefined ? '' : clock(seconds),
    language ?? '',
  ]
    .filter(text => text !== '')
    .join(', ')
}

function Rows({ metadata: { rows, rowsLeft } }: { readonly metadata: MediaMetadata }) {
  if (rows.length === 0) return null
  return (
    <details>
      <summary class="num">{say(messages.all, { count: rows.length })}</summary>
      <Wide label={say(messages.title)}>
        <table class="footage-rows">
          <thead>
            <tr>
              <th scope="col">{say(messages['col.group'])}</th>
              <th scope="col">{say(messages['col.name'])}</th>
              <th scope="col">{say(messages['col.value'])}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ group, name, value }, i) => (
              <tr key={i}>
                <td>{group}</td>
                <td>{name}</td>
                <td dir="auto">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {rowsLeft === 0 ? null : <p class="soft small num">{say(messages.left, { count: rowsLeft })}</p>}
    </details>
  )
}

interface CredentialsProps {
  readonly page: ExhibitPage
  /** True when what is shown was checked now against a trust list. */
  readonly isChecked: boolean
  readonly checked: (facts: ExhibitFacts) => void
}

export function CredentialsPart({ page, isChecked, checked }: CredentialsProps) {
  const { provenance } = page
  if (provenance === null)
    return (
      <>
        <h2>{say(messages['credentials.title'])}</h2>
        <p class="soft">{say(messages['credentials.unread'])}</p>
      </>
    )
  const { verdict, verifier, trustList, codes, remoteUrl, signer, generator, statements } = provenance
  const one = (value: string | undefined) => (value === undefined || value === '' ? [] : [value])
  return (
    <>
      <h2>{say(messages['credentials.title'])}</h2>
      <p class="measure">
        {say(messages[`verdict.${isSignerFault(provenance) ? 'signer' : verdict}`])}{' '}
        <span class="soft small">{say(messages['credentials.by'], { verifier })}</span>
      </p>
      <dl class="footage-facts">
        <Fact name={say(messages['credentials.codes'])} values={codes} show={Said} />
        <Fact name={say(messages['credentials.signer'])} values={one(signer?.issuer)} show={Said} />
        <Fact name={say(messages['credentials.list'])} values={one(trustList)} show={Said} />
        <Fact name={say(messages['credentials.time'])} values={one(signer?.signedTime)} show={Said} />
        <Fact name={say(messages['credentials.generator'])} values={one(generator)} show={Said} />
        <Fact name={say(messages['credentials.address'])} values={one(remoteUrl)} show={Said} />
        <Fact name={say(messages['credentials.statements'])} values={statements} show={Said} />
      </dl>
      {verdict === 'none' ? null : <TrustCheck exhibit={page.item.exhibit} isChecked={isChecked} checked={checked} />}
    </>
  )
}
