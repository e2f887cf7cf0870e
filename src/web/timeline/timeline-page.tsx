// The view of time and place: everything of the case on one axis, and below it the map of what it names.

import { useState } from 'preact/hooks'
import { frameMessages } from '../../messages/web-frame.ts'
import { timelineMessages } from '../../messages/web-timeline.ts'
import { Answered, Empty } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { sharedFilter } from '../state/filter.ts'
import { params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { LaneLists } from './lane-lists.tsx'
import { LaneTables } from './lane-tables.tsx'
import { Lanes } from './lanes.tsx'
import { MapSection } from './map-section.tsx'

/** Steps of the window at most. */
const STEPS = 160

export function TimelinePage() {
  const [claims, setClaims] = useState(0)
  const { channels, languages } = sharedFilter.value
  const [start, end] = [numeric(params.value.start), numeric(params.value.end)]
  const asking = useAsk('timeline.lanes', {
    ...(start !== undefined && end !== undefined && start < end ? { start, end } : {}),
    ...(channels === undefined ? {} : { channels }),
    ...(languages === undefined ? {} : { languages }),
    steps: STEPS,
    claims,
  })
  return (
    <div class="timeline">
      <h1>{say(frameMessages['view.timeline'])}</h1>
      <Answered asking={asking}>
        {answer =>
          answer.whole === null || answer.window === null ? (
            <Empty>{say(timelineMessages['answer.nothing'])}</Empty>
          ) : (
            <>
              <Lanes
                answer={answer}
                whole={answer.whole}
                window={answer.window}
                firstClaim={claims}
                showClaims={setClaims}
              />
              <LaneTables answer={answer} />
              <LaneLists answer={answer} />
            </>
          )
        }
      </Answered>
      <MapSection times={asking.value} />
    </div>
  )
}

function numeric(value: string | undefined): number | undefined {
  const number = Number(value)
  return value === undefined || !Number.isFinite(number) || Math.abs(number) > 8.64e15 ? undefined : number
}
