// Choosing a map file of one's own; it stays in the page.

import { timelineMessages } from '../../messages/web-timeline.ts'
import { say } from '../state/text.ts'

interface TileFileProps {
  readonly file: File | undefined
  readonly open: (file: File | undefined) => void
}

export function TileFile({ file, open }: TileFileProps) {
  return (
    <div class="map-file">
      {file === undefined ? (
        <>
          <label class="map-choose">
            {say(timelineMessages['tiles.choose'])}
            <input
              class="visually-hidden"
              type="file"
              accept=".pmtiles"
              onChange={event => open(event.currentTarget.files?.[0])}
            />
          </label>
          <p class="soft small">{say(timelineMessages['tiles.note'])}</p>
        </>
      ) : (
        <p>
          <span dir="auto">{say(timelineMessages['tiles.open'], { name: file.name })}</span>{' '}
          <button type="button" onClick={() => open(undefined)}>
            {say(timelineMessages['tiles.close'])}
          </button>
        </p>
      )}
    </div>
  )
}
