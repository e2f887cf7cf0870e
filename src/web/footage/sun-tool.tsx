// Sun and shadow for a place and a day: fields, what they say of when, the day's picture, the map. Everything stands in the address.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { statedPlaceMessages } from '../../messages/web-footage-stated.ts'
import { sunMessages as messages } from '../../messages/web-footage-sun.ts'
import type { ExhibitPage } from '../../model/footage-view.ts'
import { shadowAnswer } from '../../show/shadow-answer.ts'
import { change, params } from '../state/location.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import type { FindingDraft } from './finding-draft.ts'
import { geographicDirection, StatedPlaces, statedCoordinates } from './stated-places.tsx'
import { SunAnswer } from './sun-answer.tsx'
import { SunDayPicture } from './sun-day.tsx'
import { readQuestion, readSun, type SunDraft, writeSun } from './sun-draft.ts'
import { SunFields } from './sun-fields.tsx'
import { SunMap } from './sun-map.tsx'
import { sunFinding } from './sun-words.ts'
import { coordinatesOf } from './typed-number.ts'

interface SunToolProps {
  readonly exhibit: ExhibitPage
  /** Opens the form of a finding. */
  readonly save: (draft: FindingDraft) => void
}

/** Degrees, to be changed by whoever knows better: compasses of telephones are often off by as much near iron. */
const STATED_DIRECTION_ERROR = '20'

/** Milliseconds without a key until the fields stand in the address. */
const PAUSE = 300

export function SunTool({ exhibit, save }: SunToolProps) {
  const [draft, put] = useSunDraft()
  const { question, faults } = useMemo(() => readQuestion(draft), [draft])
  const answer = useMemo(() => (question === undefined ? undefined : shadowAnswer(question)), [question])
  return (
    <section class="finding-tool" aria-labelledby="sun-title">
      <h3 id="sun-title">{say(messages.title)}</h3>
      <p class="soft small measure">{say(messages.intro)}</p>
      <StatedPlaces
        exhibit={exhibit}
        offers={place => {
          const line = geographicDirection(place)
          return (
            <>
              <button type="button" onClick={() => put({ place: statedCoordinates(place) })}>
                {say(statedPlaceMessages.usePlace)}
              </button>{' '}
              {line === undefined ? null : (
                <button
                  type="button"
                  onClick={() => put({ sideBy: 'turn', line: String(line), lineError: STATED_DIRECTION_ERROR })}
                >
                  {say(statedPlaceMessages.useLine)}
                </button>
              )}
            </>
          )
        }}
      />
      <SunFields draft={draft} put={put} faults={faults} />
      {answer === undefined || question === undefined ? (
        <p class="state">{say(messages['ask.more'])}</p>
      ) : (
        <>
          <SunAnswer draft={draft} answer={answer} />
          <SunDayPicture draft={draft} put={put} answer={answer} />
          <p class="findings-tools">
            <button type="button" onClick={() => save(sunFinding(language.value, draft, answer))}>
              {say(messages.save)}
            </button>
            <span class="soft small">{say(messages['save.note'])}</span>
          </p>
        </>
      )}
      <SunMap draft={draft} put={put} place={question?.place ?? coordinatesOf(draft.place)} answer={answer} />
    </section>
  )
}

export type PutSun = (changes: Partial<SunDraft>) => void

/** The fields of the address; what is typed is there at once and in the address when typing pauses. */
function useSunDraft(): readonly [SunDraft, PutSun] {
  const stated = params.value.sun
  const fromAddress = useMemo(() => readSun(stated), [stated])
  const [own, setOwn] = useState<SunDraft>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const draft = own ?? fromAddress
  const newest = useRef(draft)
  newest.current = draft
  const put = (changes: Partial<SunDraft>) => {
    const next = { ...newest.current, ...changes }
    newest.current = next
    setOwn(next)
    clearTimeout(timer.current)
    // What was typed while the address was written stays.
    const settle = () => {
      if (newest.current === next) setOwn(undefined)
    }
    timer.current = setTimeout(() => void change({ sun: writeSun(next) }, true).then(settle), PAUSE)
  }
  return [draft, put]
}
