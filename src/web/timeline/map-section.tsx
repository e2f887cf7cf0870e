// Places that the case names: a map, its table, and what is on no map.

import { useEffect, useState } from 'preact/hooks'
import { timelineMessages } from '../../messages/web-timeline.ts'
import type { PlacesAnswer, TimelineAnswer } from '../../server/contract-timeline.ts'
import { Answered } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { sharedFilter } from '../state/filter.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { MapTables } from './map-tables.tsx'
import { PlacePanel } from './place-panel.tsx'
import { TileFile } from './tile-file.tsx'
import { TimeStrip } from './time-strip.tsx'
import { WorldMap } from './world-map.tsx'

/** Places shown at most. */
const MOST = 400
/** Milliseconds until places are asked for again while texts are still looked through. */
const AGAIN = 1500

export function MapSection({ times }: { readonly times: TimelineAnswer | undefined }) {
  const asking = useAsk('map.places', { ...sharedFilter.value, most: MOST })
  const { value, again } = asking
  const isReading = value !== undefined && value.read.done < value.read.total
  useEffect(() => {
    if (!isReading) return
    const timer = setTimeout(again, AGAIN)
    return () => clearTimeout(timer)
  }, [value, isReading, again])
  return (
    <section class="map">
      <h2>{say(timelineMessages['map.title'])}</h2>
      <Answered asking={asking}>{answer => <Places answer={answer} times={times} />}</Answered>
    </section>
  )
}

function Places({ answer, times }: { readonly answer: PlacesAnswer; readonly times: TimelineAnswer | undefined }) {
  const { places, totalPlaces, read, hasGazetteer } = answer
  const [file, setFile] = useState<File>()
  const chosen = places.find(({ id }) => id === params.value.place)
  const choosePlace = (id: string | undefined) => void change({ place: id }, true)
  const mentions = places.reduce((sum, { posts }) => sum + posts, 0)
  return (
    <>
      {hasGazetteer ? (
        <p class="measure">
          {totalPlaces === 0
            ? say(timelineMessages['map.none'])
            : say(timelineMessages['map.answer'], { places: totalPlaces, posts: mentions })}
        </p>
      ) : (
        <p class="measure">{say(timelineMessages['map.noGazetteer'])}</p>
      )}
      {read.done < read.total ? (
        <p class="soft num" role="status">
          {say(timelineMessages['map.reading'], read)}{' '}
          <progress max={read.total} value={read.done} aria-label={say(timelineMessages['map.reading'], read)} />
        </p>
      ) : null}
      <p class="soft small measure">{say(timelineMessages['map.note'])}</p>
      <WorldMap
        places={places}
        chosen={chosen?.id}
        choose={choosePlace}
        file={file}
        closeFile={() => setFile(undefined)}
      />
      {times?.whole == null || times.window == null ? null : (
        <TimeStrip answer={times} whole={times.whole} window={times.window} />
      )}
      <p class="soft small measure">{say(timelineMessages['map.legend'])}.</p>
      {chosen === undefined ? null : <PlacePanel place={chosen} close={() => choosePlace(undefined)} />}
      <TileFile file={file} open={setFile} />
      <MapTables answer={answer} choose={choosePlace} />
      <p class="soft small measure">{say(timelineMessages['map.sources'])}</p>
    </>
  )
}
