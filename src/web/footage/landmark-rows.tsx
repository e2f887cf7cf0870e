// The landmarks as a table of fields: everything that can be clicked can be typed.

import { landmarkMessages as messages } from '../../messages/web-footage-landmarks.ts'
import { Wide } from '../parts/wide.tsx'
import { say } from '../state/text.ts'
import type { LandmarkDraft } from './landmark-draft.ts'
import { coordinatesOf } from './typed-number.ts'

interface LandmarkRowsProps {
  readonly drafts: readonly LandmarkDraft[]
  readonly put: (drafts: readonly LandmarkDraft[]) => void
  /** Which one the next click belongs to; the length of the list: a new one. */
  readonly chosen: number | 'camera'
  readonly choose: (chosen: number | 'camera') => void
  readonly camera: string
  readonly putCamera: (text: string) => void
  readonly isTimed: boolean
}

const FIELDS = ['label', 'x', 'y', 'seconds', 'map'] as const

export function LandmarkRows(props: LandmarkRowsProps) {
  const { drafts, put, chosen, choose, camera, putCamera, isTimed } = props
  const fields = FIELDS.filter(field => isTimed || field !== 'seconds')
  const isBad = (text: string) => text.trim() !== '' && coordinatesOf(text) === undefined
  const bad = [...drafts.map(({ map }) => map), camera].find(isBad)
  return (
    <div class="landmark-rows">
      {drafts.length === 0 ? null : (
        <Wide label={say(messages.title)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(messages['column.chosen'])}</th>
                {fields.map(field => (
                  <th key={field} scope="col">
                    {say(messages[`column.${field}`])}
                  </th>
                ))}
                <th scope="col">
                  <span class="visually-hidden">{say(messages.remove)}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {drafts.map((draft, i) => (
                <tr key={i}>
                  <td>
                    <input
                      type="radio"
                      name="landmark-chosen"
                      checked={chosen === i}
                      aria-label={say(messages.next, { label: draft.label })}
                      onChange={() => choose(i)}
                    />
                  </td>
                  {fields.map(field => (
                    <td key={field}>
                      <input
                        class={`landmark-field is-${field}`}
                        value={draft[field]}
                        dir="auto"
                        maxLength={200}
                        aria-label={say(messages['field.of'], {
                          name: say(messages[`column.${field}`]),
                          label: draft.label,
                        })}
                        aria-invalid={field === 'map' && isBad(draft.map)}
                        onInput={event =>
                          put(
                            drafts.map((other, n) =>
                              n === i ? { ...other, [field]: event.currentTarget.value } : other,
                            ),
                          )
                        }
                      />
                    </td>
                  ))}
                  <td>
                    <button
                      type="button"
                      class="plain"
                      aria-label={say(messages['remove.of'], { label: draft.label })}
                      onClick={() => put(drafts.filter((_, n) => n !== i))}
                    >
                      {say(messages.remove)}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <p class="findings-tools">
        <button
          type="button"
          onClick={() => {
            const label = say(messages.numbered, { count: drafts.length + 1 })
            put([...drafts, { label, x: '', y: '', seconds: '', map: '' }])
            choose(drafts.length)
          }}
        >
          {say(messages.add)}
        </button>
        <label class="sun-inline">
          <span>{say(messages.camera)}</span>
          <input
            value={camera}
            aria-invalid={isBad(camera)}
            maxLength={200}
            onInput={event => putCamera(event.currentTarget.value)}
          />
        </label>
        <button type="button" aria-pressed={chosen === 'camera'} onClick={() => choose('camera')}>
          {say(messages['camera.mark'])}
        </button>
      </p>
      {bad === undefined ? null : <p role="alert">{say(messages['bad.place'], { value: bad })}</p>}
    </div>
  )
}
