// A person's own map, in the place of the built-in one.

import { useEffect, useRef, useState } from 'preact/hooks'
import { timelineMessages } from '../../messages/web-timeline.ts'
import { complain } from '../state/acts.ts'
import { Refused } from '../state/ask.ts'
import { theme } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import type { MapView } from './map-scale.ts'
import type { TileCanvas } from './tile-canvas.ts'
import type { TileColours } from './tile-style.ts'

interface TileMapProps {
  readonly file: File
  readonly view: MapView
  /** Called when the file cannot be shown: the built-in map comes back. */
  readonly close: () => void
}

export function TileMap({ file, view, close }: TileMapProps) {
  const element = useRef<HTMLDivElement>(null)
  const canvas = useRef<TileCanvas>(undefined)
  const [attribution, setAttribution] = useState('')
  const newest = useRef({ view, close })
  newest.current = { view, close }
  useEffect(() => {
    const container = element.current
    if (container === null) return
    let isEnded = false
    const fail = (cause: unknown) => {
      if (isEnded) return
      const reason = cause instanceof Error ? cause.message.slice(0, 200) : String(cause).slice(0, 200)
      const text = hasWebgl()
        ? say(timelineMessages['tiles.failed'], { name: file.name, reason })
        : say(timelineMessages['tiles.noWebgl'])
      complain(new Refused('tiles', text, 0))
      newest.current.close()
    }
    import('./tile-canvas.ts')
      .then(({ drawTiles }) =>
        // A tile that cannot be drawn leaves a hole; the others stay.
        drawTiles(container, file, newest.current.view, colours(), () => {}),
      )
      .then(drawn => {
        if (isEnded) return drawn.end()
        canvas.current = drawn
        drawn.show(newest.current.view)
        setAttribution(drawn.facts.attribution)
      })
      .catch(fail)
    return () => {
      isEnded = true
      canvas.current?.end()
      canvas.current = undefined
    }
  }, [file])
  useEffect(() => {
    canvas.current?.show(view)
  }, [view])
  const chosenTheme = theme.value
  useEffect(() => {
    canvas.current?.colour(colours())
  }, [chosenTheme])
  return (
    <>
      <div class="map-tiles" ref={element} />
      {attribution === '' ? null : (
        <p class="map-attribution small" dir="auto">
          {say(timelineMessages['tiles.by'], { by: attribution })}
        </p>
      )}
    </>
  )
}

function hasWebgl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}

/** Colours of the page as they are now. */
function colours(): TileColours {
  const style = getComputedStyle(document.documentElement)
  const value = (name: string) => style.getPropertyValue(name).trim()
  return {
    paper: value('--paper'),
    land: value('--card'),
    water: value('--mark'),
    line: value('--line'),
    strong: value('--line-strong'),
    soft: value('--soft'),
  }
}
