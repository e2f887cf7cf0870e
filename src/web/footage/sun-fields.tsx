// The fields of sun and shadow: place, day and clock, and what was measured, each with its error.

import { sunMessages as messages } from '../../messages/web-footage-sun.ts'
import { useAsk } from '../state/ask.ts'
import { say } from '../state/text.ts'
import { type MeasureName, measuresOf, type SunDraft, type SunFault } from './sun-draft.ts'
import type { PutSun } from './sun-tool.tsx'

interface SunFieldsProps {
  readonly draft: SunDraft
  readonly put: PutSun
  readonly faults: readonly SunFault[]
}

/** Places of the case to choose from at most. */
const PLACES = 200

export function SunFields({ draft, put, faults }: SunFieldsProps) {
  const isWrong = (field: keyof SunDraft) => faults.some(fault => fault.field === field)
  const places = useAsk('map.places', { most: PLACES }).value?.places ?? []
  const line = (field: 'place' | 'date' | 'offset') => (
    <label>
      <span>{say(messages[`field.${field}`])}</span>
      <input
        value={draft[field]}
        dir="auto"
        aria-invalid={isWrong(field)}
        onInput={event => put({ [field]: event.currentTarget.value })}
      />
    </label>
  )
  const measures = measuresOf(draft)
  return (
    <form class="finding-form sun-fields" onSubmit={event => event.preventDefault()}>
      <div class="finding-two">
        {line('place')}
        {places.length === 0 ? null : (
          <label>
            <span>{say(messages['field.known'])}</span>
            <select value="" onChange={event => put({ place: event.currentTarget.value })}>
              <option value="">{say(messages['field.choose'])}</option>
              {places.map(({ id, name, latitude, longitude }) => (
                <option key={id} value={`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {line('date')}
        {line('offset')}
      </div>
      <p class="soft small measure">{say(messages['offset.note'])}</p>
      <div class="finding-two">
        <label>
          <span>{say(messages['group.length'])}</span>
          <select
            value={draft.lengthBy}
            onChange={event => put({ lengthBy: event.currentTarget.value as SunDraft['lengthBy'] })}
          >
            {(['none', 'lengths', 'ratio', 'angle'] as const).map(way => (
              <option key={way} value={way}>
                {say(messages[`length.${way}`])}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say(messages['group.side'])}</span>
          <select
            value={draft.sideBy}
            onChange={event => put({ sideBy: event.currentTarget.value as SunDraft['sideBy'] })}
          >
            {(['none', 'bearing', 'turn'] as const).map(way => (
              <option key={way} value={way}>
                {say(messages[`side.${way}`])}
              </option>
            ))}
          </select>
        </label>
      </div>
      {measures.length === 0 ? null : (
        <div class="sun-measures">
          {measures.map(name => (
            <MeasureFields key={name} name={name} draft={draft} put={put} isWrong={isWrong} />
          ))}
          <p class="soft small measure">{say(messages['error.note'])}</p>
        </div>
      )}
      {faults.length === 0 ? null : (
        <div role="alert">
          {faults.map(({ field, value }) => (
            <p key={field}>{say(messages['field.bad'], { name: fieldName(field), value })}</p>
          ))}
        </div>
      )}
    </form>
  )
}

interface MeasureFieldsProps {
  readonly name: MeasureName
  readonly draft: SunDraft
  readonly put: PutSun
  readonly isWrong: (field: keyof SunDraft) => boolean
}

function MeasureFields({ name, draft, put, isWrong }: MeasureFieldsProps) {
  const label = say(messages[`measure.${name}`])
  const errorField = `${name}Error` as const
  return (
    <div class="sun-measure">
      <label>
        <span>{label}</span>
        <input
          inputMode="decimal"
          value={draft[name]}
          aria-invalid={isWrong(name)}
          onInput={event => put({ [name]: event.currentTarget.value })}
        />
      </label>
      <label>
        <span aria-hidden="true">{say(messages.error)}</span>
        <input
          inputMode="decimal"
          value={draft[errorField]}
          aria-label={say(messages['error.of'], { name: label })}
          aria-invalid={isWrong(errorField)}
          onInput={event => put({ [errorField]: event.currentTarget.value })}
        />
      </label>
    </div>
  )
}

function fieldName(field: keyof SunDraft): string {
  if (field === 'minuteError') return say(messages['field.minuteError'])
  if (field.endsWith('Error'))
    return say(messages['error.of'], { name: say(messages[`measure.${field.slice(0, -5) as MeasureName}`]) })
  const key = `field.${field}`
  if (Object.hasOwn(messages, key)) return say(messages[key as 'field.place'])
  return say(messages[`measure.${field as MeasureName}`])
}
