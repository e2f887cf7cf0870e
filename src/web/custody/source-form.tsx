// The form about a source: what is stated of a new one, or changed of one that is known.

import { useState } from 'preact/hooks'
import { frameMessages } from '../../messages/web-frame.ts'
import { webSourcesMessages } from '../../messages/web-sources.ts'
import { AUDIENCES, CONTACT_RISKS, PERMITTED_USES } from '../../model/consent.ts'
import type { SourceRow } from '../../model/sources-view.ts'
import type { Input } from '../../server/api.ts'
import { shownTo, useName } from '../handing/words.ts'
import { Dialog } from '../parts/dialog.tsx'
import { complain } from '../state/acts.ts'
import { say } from '../state/text.ts'

export type Statement = Input<'sources.add'>['statement']

/** The statement that holds of a source, as the register has it. */
export function statementOf(row: SourceRow): Statement {
  const { role, permittedUses, audiences, contactRisk, expires, made, transferred, device, clockOffsetSeconds, note } =
    row
  return {
    role,
    permittedUses: PERMITTED_USES.filter(use => permittedUses.includes(use)),
    audiences: AUDIENCES.filter(audience => audiences.includes(audience)),
    contactRisk: CONTACT_RISKS.find(risk => risk === contactRisk) ?? 'high',
    ...(expires === null ? {} : { expires }),
    ...(made === null ? {} : { made }),
    ...(transferred === null ? {} : { transferred }),
    ...(device === null ? {} : { device }),
    ...(clockOffsetSeconds === null ? {} : { clockOffsetSeconds }),
    ...(note === null ? {} : { note }),
  }
}

/** The least that lets material be worked with. */
const LEAST: Statement = {
  role: '',
  permittedUses: ['analysis', 'report'],
  audiences: ['team'],
  contactRisk: 'high',
}

interface SourceFormProps {
  readonly title: string
  readonly start?: Statement
  /** A reason is asked for, as of every change. */
  readonly hasReason: boolean
  readonly close: () => void
  readonly sign: (statement: Statement, reason: string) => Promise<void>
}

export function SourceForm({ title, start = LEAST, hasReason, close, sign }: SourceFormProps) {
  const [stated, setStated] = useState(start)
  const [reason, setReason] = useState('')
  const put = (changes: Partial<Statement>) => setStated(before => ({ ...before, ...changes }))
  const send = async () => {
    const { expires, clockOffsetSeconds, ...rest } = stated
    const dated = expires === undefined || expires === '' ? rest : { ...rest, expires }
    await sign(clockOffsetSeconds === undefined ? dated : { ...dated, clockOffsetSeconds }, reason)
    close()
  }
  return (
    <Dialog title={title} close={close}>
      <form
        class="custody-form"
        onSubmit={event => {
          event.preventDefault()
          send().catch(complain)
        }}
      >
        <label>
          {say(webSourcesMessages['field.role'])}
          <input
            type="text"
            required
            maxLength={80}
            value={stated.role}
            onInput={event => put({ role: event.currentTarget.value })}
          />
        </label>
        <Choices
          title={say(webSourcesMessages['field.uses'])}
          words={PERMITTED_USES}
          chosen={stated.permittedUses}
          name={useName}
          put={permittedUses => put({ permittedUses })}
        />
        <Choices
          title={say(webSourcesMessages['field.audiences'])}
          words={AUDIENCES}
          chosen={stated.audiences}
          name={shownTo}
          put={audiences => put({ audiences })}
        />
        <label>
          {say(webSourcesMessages['field.expires'])}
          <input
            type="date"
            value={stated.expires ?? ''}
            onInput={event => put({ expires: event.currentTarget.value })}
          />
        </label>
        <label>
          {say(webSourcesMessages['field.risk'])}
          <select
            value={stated.contactRisk}
            onChange={event =>
              put({ contactRisk: CONTACT_RISKS.find(risk => risk === event.currentTarget.value) ?? 'high' })
            }
          >
            {CONTACT_RISKS.map(risk => (
              <option key={risk} value={risk}>
                {say(webSourcesMessages[`risk.${risk}`])}
              </option>
            ))}
          </select>
        </label>
        <Provenance
          title={say(webSourcesMessages['field.made'])}
          value={stated.made ?? {}}
          put={made => put({ made })}
        />
        <Provenance
          title={say(webSourcesMessages['field.transferred'])}
          value={stated.transferred ?? {}}
          put={transferred => put({ transferred })}
        />
        <label>
          {say(webSourcesMessages['field.device'])}
          <input
            type="text"
            maxLength={4000}
            value={stated.device ?? ''}
            onInput={event => put({ device: event.currentTarget.value })}
          />
        </label>
        <label>
          {say(webSourcesMessages['field.offset'])}
          <input
            type="number"
            step={1}
            value={stated.clockOffsetSeconds ?? ''}
            onInput={event => {
              const { value, valueAsNumber } = event.currentTarget
              const { clockOffsetSeconds: _, ...rest } = stated
              setStated(value === '' ? rest : { ...stated, clockOffsetSeconds: Math.trunc(valueAsNumber) })
            }}
          />
        </label>
        <label>
          {say(webSourcesMessages['field.note'])}
          <textarea
            rows={2}
            maxLength={4000}
            value={stated.note ?? ''}
            onInput={event => put({ note: event.currentTarget.value })}
          />
        </label>
        {hasReason ? (
          <label>
            {say(webSourcesMessages['field.reason'])}
            <input
              type="text"
              required
              maxLength={4000}
              value={reason}
              onInput={event => setReason(event.currentTarget.value)}
            />
          </label>
        ) : null}
        <p class="custody-acts">
          <button type="submit" class="primary">
            {say(webSourcesMessages.sign)}
          </button>
          <button type="button" onClick={close}>
            {say(frameMessages['frame.cancel'])}
          </button>
        </p>
      </form>
    </Dialog>
  )
}

interface ChoicesProps<Word extends string> {
  readonly title: string
  readonly words: readonly Word[]
  readonly chosen: readonly Word[]
  readonly name: (word: string) => string
  readonly put: (words: readonly Word[]) => void
}

function Choices<Word extends string>({ title, words, chosen, name, put }: ChoicesProps<Word>) {
  const toggle = (word: Word) => put(words.filter(one => (one === word ? !chosen.includes(one) : chosen.includes(one))))
  return (
    <fieldset>
      <legend>{title}</legend>
      <div class="custody-choices">
        {words.map(word => (
          <label key={word} class="is-inline">
            <input type="checkbox" checked={chosen.includes(word)} onChange={() => toggle(word)} /> {name(word)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

type Parts = NonNullable<Statement['made']>

function Provenance({
  title,
  value,
  put,
}: {
  readonly title: string
  readonly value: Parts
  readonly put: (value: Parts) => void
}) {
  return (
    <fieldset>
      <legend>{title}</legend>
      <div class="custody-triple">
        {(['how', 'when', 'by'] as const).map(part => (
          <label key={part}>
            {say(webSourcesMessages[`field.${part}`])}
            <input
              type="text"
              maxLength={part === 'how' ? 4000 : 400}
              value={value[part] ?? ''}
              onInput={event => put({ ...value, [part]: event.currentTarget.value })}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
