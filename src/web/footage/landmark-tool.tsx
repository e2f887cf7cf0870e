// Landmarks: points put on the picture and on the map, by clicking or typing, with what lies between them. Everything stands in the address.

import { useMemo, useState } from 'preact/hooks'
import { landmarkMessages as messages } from '../../messages/web-footage-landmarks.ts'
import { statedPlaceMessages } from '../../messages/web-footage-stated.ts'
import type { ExhibitPage } from '../../model/footage-view.ts'
import type { StatedPlace } from '../../model/media-metadata.ts'
import { landmarkView, wayBetween } from '../../show/landmark-geometry.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import type { MapView } from '../timeline/map-scale.ts'
import { EMPTY_DRAFT, type FindingDraft } from './finding-draft.ts'
import {
  circleOf,
  type LandmarkDraft,
  onMap,
  percentOf,
  pointsOf,
  readLandmarks,
  writeLandmarks,
} from './landmark-draft.ts'
import { LandmarkPicture } from './landmark-picture.tsx'
import { LandmarkRows } from './landmark-rows.tsx'
import { LandmarkWays } from './landmark-ways.tsx'
import { MapPick } from './map-pick.tsx'
import { fittedView, type MapPlace } from './map-window.ts'
import { StatedPlaces, statedCoordinates } from './stated-places.tsx'
import { coordinatesOf } from './typed-number.ts'

interface LandmarkToolProps {
  readonly exhibit: ExhibitPage
  /** Opens the form of a finding. */
  readonly save: (draft: FindingDraft) => void
}

const WORLD: MapView = { latitude: 25, longitude: 20, zoom: 1.5 }
const CLOSE = 9
/** Pixels that the map has at least. */
const FIT = { width: 400, height: 360 }
/** Metres of the smallest circle that is proposed for a place. */
const LEAST_RADIUS = 50

export function LandmarkTool({ exhibit: page, save }: LandmarkToolProps) {
  const drafts = useMemo(() => readLandmarks(params.value.landmarks), [params.value.landmarks])
  const camera = params.value.camera ?? ''
  const cameraPlace = coordinatesOf(camera)
  const [chosen, setChosen] = useState<number | 'camera'>(0)
  const [own, setView] = useState<MapView>()
  const put = (next: readonly LandmarkDraft[]) => void change({ landmarks: writeLandmarks(next) }, true)
  const putCamera = (text: string) => void change({ camera: text }, true)
  const mark = (changes: Partial<LandmarkDraft>) => {
    const at = chosen === 'camera' ? drafts.length : Math.min(chosen, drafts.length)
    const label = say(messages.numbered, { count: at + 1 })
    const before = drafts[at] ?? { label, x: '', y: '', seconds: '', map: '' }
    put([...drafts.slice(0, at), { ...before, ...changes }, ...drafts.slice(at + 1)])
    setChosen(at)
  }
  const stated = page.metadata?.places.find(place => statedCoordinates(place) === camera)
  const places = onMap(drafts)
  const onIt = [...(cameraPlace === undefined ? [] : [cameraPlace]), ...places.map(({ at }) => at)]
  const fitted = onIt.length === 1 ? { ...onIt[0], zoom: CLOSE } : fittedView(onIt, FIT)
  const view = own ?? fitted ?? WORLD
  const pick = (at: MapPlace) => {
    const text = `${at.latitude.toFixed(5)}, ${at.longitude.toFixed(5)}`
    setView(view)
    if (chosen === 'camera') putCamera(text)
    else mark({ map: text })
  }
  const next =
    chosen === 'camera' ? undefined : (drafts[chosen]?.label ?? say(messages.numbered, { count: chosen + 1 }))
  return (
    <section class="finding-tool" aria-labelledby="landmarks-title">
      <h3 id="landmarks-title">{say(messages.title)}</h3>
      <p class="soft small measure">{say(messages.intro)}</p>
      <p class="small" role="status" dir="auto">
        {next === undefined ? say(messages.nextCamera) : say(messages.next, { label: next })}
      </p>
      <div class="landmark-two">
        <LandmarkPicture
          page={page}
          drafts={drafts}
          onPoint={({ x, y, seconds }) =>
            mark({ x: percentOf(x), y: percentOf(y), ...(seconds === undefined ? {} : { seconds: String(seconds) }) })
          }
        />
        <MapPick
          label={say(messages.map)}
          view={view}
          onView={setView}
          marks={[
            ...places.map(({ at, label, index }) => ({ ...at, label, isChosen: index === chosen })),
            ...(cameraPlace === undefined
              ? []
              : [{ ...cameraPlace, label: say(messages['camera.label']), isChosen: chosen === 'camera' }]),
          ]}
          lines={cameraPlace === undefined ? [] : places.map(({ at }) => [cameraPlace, at] as const)}
          onPick={pick}
        />
      </div>
      <LandmarkRows
        drafts={drafts}
        put={put}
        chosen={chosen}
        choose={setChosen}
        camera={camera}
        putCamera={putCamera}
        isTimed={page.item.kind === 'video'}
      />
      <StatedPlaces
        exhibit={page}
        offers={place => (
          <button type="button" onClick={() => putCamera(statedCoordinates(place))}>
            {say(statedPlaceMessages.useCamera)}
          </button>
        )}
      />
      <LandmarkWays places={places} camera={cameraPlace} />
      <p class="findings-tools">
        <button
          type="button"
          disabled={pointsOf(drafts).length === 0}
          onClick={() => save(landmarkFinding(drafts, cameraPlace, stated))}
        >
          {say(messages.save)}
        </button>
      </p>
    </section>
  )
}

/** `stated`: what the file says, where the camera was put there. */
function landmarkFinding(
  drafts: readonly LandmarkDraft[],
  camera: MapPlace | undefined,
  stated: StatedPlace | undefined,
): FindingDraft {
  const points = pointsOf(drafts)
  const places = onMap(drafts)
  const circle =
    camera ??
    circleOf(
      places.map(({ at }) => at),
      (a, b) => wayBetween(a, b).metres,
    )
  const radius = circle !== undefined && 'radius' in circle ? (circle.radius as number) : LEAST_RADIUS
  const order = camera === undefined ? undefined : landmarkView(camera, places).order
  return {
    ...EMPTY_DRAFT,
    question: 'where',
    method: 'landmarks',
    finding: say(messages['finding.text'], {
      count: places.length,
      labels: places.map(({ label }) => label).join(', '),
    }),
    coordinates: circle === undefined ? '' : `${circle.latitude.toFixed(5)}, ${circle.longitude.toFixed(5)}`,
    radius: String(Math.ceil(Math.max(radius, LEAST_RADIUS, stated?.errorMetres ?? 0))),
    points,
    workings:
      camera === undefined
        ? {}
        : {
            cameraLatitude: camera.latitude,
            cameraLongitude: camera.longitude,
            ...(stated === undefined ? {} : { cameraStatedBy: stated.field }),
            ...(order === undefined ? {} : { order: say(messages[`order.${order}`]) }),
          },
  }
}
