// Who gave the material: a source of the register, a new one with its consent, or nobody who is recorded.

import { materialMessages } from '../../messages/web-material.ts'
import { AUDIENCES, CONTACT_RISKS, PERMITTED_USES } from '../../model/consent.ts'
import type { ImportState } from '../../server/contract-start.ts'
import { say } from '../state/text.ts'
import { changeDraft, type Draft, draft } from './draft.ts'

export function SourceChoice({ sources }: { readonly sources: ImportState['sources'] }) {
  const chosen = draft.value
  if (chosen === undefined) return null
  return (
    <section aria-labelledby="start-source">
      <h3 id="start-source">{say(materialMessages['source.title'])}</h3>
      <div class="start-field">
        <select
          aria-labelledby="start-source"
          value={chosen.source}
          onChange={event => changeDraft({ source: event.currentTarget.value })}
        >
          <option value="">{say(materialMessages['source.none'])}</option>
          <option value="new">{say(materialMessages['source.new'])}</option>
          {sources.map(({ id, role, status }) => (
            <option key={id} value={id}>
              {id} · {role}
              {status === 'withdrawn' || status === 'lapsed' ? ` · ${say(materialMessages[`status.${status}`])}` : ''}
            </option>
          ))}
        </select>
      </div>
      {chosen.source === 'new' ? <NewSource statement={chosen.statement} /> : null}
    </section>
  )
}

type Statement = Draft['statement']

const HANDLED = ['made', 'transferred'] as const
const PARTS = ['how', 'when', 'by'] as const

function NewSource({ statement }: { readonly statement: Statement }) {
  const change = (changes: Partial<Statement>) => changeDraft({ statement: { ...statement, ...changes } })
  const text = (value: string) => (value === '' ? undefined : value)
  return (
    <div class="start-source">
      <label class="start-field">
        <span>{say(materialMessages['source.role'])}</span>
        <input
          value={statement.role}
          maxLength={80}
          dir="auto"
          onInput={event => change({ role: event.currentTarget.value })}
        />
      </label>
      <Words
        title={say(materialMessages['source.uses'])}
        words={PERMITTED_USES}
        label={word => say(materialMessages[`use.${word}`])}
        chosen={statement.permittedUses}
        change={permittedUses => change({ permittedUses })}
      />
      <Words
        title={say(materialMessages['source.audiences'])}
        words={AUDIENCES}
        label={word => say(materialMessages[`audience.${word}`])}
        chosen={statement.audiences}
        change={audiences => change({ audiences })}
      />
      <label class="start-field">
        <span>{say(materialMessages['source.expires'])}</span>
        <input
          type="date"
          value={statement.expires ?? ''}
          onInput={event => change({ expires: text(event.currentTarget.value) })}
        />
      </label>
      <label class="start-field">
        <span>{say(materialMessages['source.risk'])}</span>
        <select
          value={statement.contactRisk}
          onChange={event => change({ contactRisk: event.currentTarget.value as Statement['contactRisk'] })}
        >
          {CONTACT_RISKS.map(risk => (
            <option key={risk} value={risk}>
              {say(materialMessages[`risk.${risk}`])}
            </option>
          ))}
        </select>
      </label>
      <details>
        <summary>{say(materialMessages['source.more'])}</summary>
        <label class="start-field">
          <span>{say(materialMessages['source.device'])}</span>
          <input
            value={statement.device ?? ''}
            maxLength={1000}
            dir="auto"
            onInput={event => change({ device: text(event.currentTarget.value) })}
          />
        </label>
        <label class="start-field">
          <span>{say(materialMessages['source.offset'])}</span>
          <input
            type="number"
            step={1}
            value={statement.clockOffsetSeconds ?? ''}
            onInput={event => {
              const seconds = event.currentTarget.valueAsNumber
              change({ clockOffsetSeconds: Number.isInteger(seconds) ? seconds : undefined })
            }}
          />
        </label>
        {HANDLED.map(which => (
          <fieldset key={which} class="start-parts">
            <legend>{say(materialMessages[`source.${which}`])}</legend>
            {PARTS.map(part => (
              <label key={part} class="start-field">
                <span class="small">{say(materialMessages[`part.${part}`])}</span>
                <input
                  value={statement[which]?.[part] ?? ''}
                  maxLength={part === 'how' ? 1000 : 80}
                  dir="auto"
                  onInput={event =>
                    change({ [which]: without({ ...statement[which], [part]: text(event.currentTarget.value) }) })
                  }
                />
              </label>
            ))}
          </fieldset>
        ))}
      </details>
    </div>
  )
}

/** Undefined when nothing of it is stated. */
function without(stated: Readonly<Record<string, string | undefined>>): Record<string, string> | undefined {
  const entries = Object.entries(stated).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

interface WordsProps<Word extends string> {
  readonly title: string
  readonly words: readonly Word[]
  readonly label: (word: Word) => string
  readonly chosen: readonly Word[]
  readonly change: (words: readonly Word[]) => void
}

function Words<Word extends string>({ title, words, label, chosen, change }: WordsProps<Word>) {
  return (
    <fieldset class="start-words">
      <legend>{title}</legend>
      {words.map(word => (
        <label key={word} class="start-check">
          <input
            type="checkbox"
            checked={chosen.includes(word)}
            onChange={event =>
              change(words.filter(each => (each === word ? event.currentTarget.checked : chosen.includes(each))))
            }
          />{' '}
          {label(word)}
        </label>
      ))}
    </fieldset>
  )
}
