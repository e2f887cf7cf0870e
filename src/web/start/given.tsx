// What was given and looked at: what it is, which chats of it are wanted, from whom it is, and how it is to be read.

import { materialMessages } from '../../messages/web-material.ts'
import type { ImportState } from '../../server/contract-start.ts'
import { complain } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { job } from '../state/events.ts'
import { language } from '../state/preferences.ts'
import { count, say } from '../state/text.ts'
import { AccountChats } from './account-chats.tsx'
import { sizeText } from './amounts.ts'
import { ArrivedHeading } from './arrived-heading.tsx'
import { changeDraft, choicesOf, draft, draftOf } from './draft.ts'
import { ReadingOptions } from './reading-options.tsx'
import { SourceChoice } from './source-choice.tsx'

interface GivenProps {
  readonly given: NonNullable<ImportState['given']>
  readonly now: ImportState
  readonly letGo: () => void
}

export function Given({ given, now, letGo }: GivenProps) {
  const first = draftOf(given, now.unfinished)
  const chosen = draft.value ?? first
  const { files, bytes, formats, unknown, accounts } = given
  const hasOther = formats.some(({ format }) => !format.startsWith('telegram'))
  const isChatMissing = accounts.length > 0 && chosen.chats.size === 0 && !hasOther
  const isRoleMissing = chosen.source === 'new' && chosen.statement.role.trim() === ''
  const isBusy = job.value?.status === 'running'
  if (files === 0)
    return (
      <section class="start-given">
        <p>{say(materialMessages['given.nothing'])}</p>
        <button type="button" onClick={letGo}>
          {say(materialMessages['take.discard'])}
        </button>
      </section>
    )
  return (
    <section class="start-given" aria-labelledby="start-given">
      <ArrivedHeading id="start-given">{say(materialMessages['given.title'])}</ArrivedHeading>
      <p>
        {say(materialMessages['given.sum'], { files, size: sizeText(language.value, bytes) })}{' '}
        {now.unfinished === null ? say(materialMessages['given.notKept']) : ''}
      </p>
      <dl class="start-formats">
        {formats.map(({ format, files: some }) => (
          <div key={format}>
            <dt>{say(materialMessages[`format.${format}`])}</dt>
            <dd class="num">{count(some)}</dd>
            {format === 'unknown' ? (
              <dd class="start-which">
                <details>
                  <summary class="soft small">{say(materialMessages['given.which'])}</summary>
                  <ul class="small">
                    {unknown.map(name => (
                      <li key={name} class="start-file">
                        <bdi>{name}</bdi>
                      </li>
                    ))}
                  </ul>
                </details>
              </dd>
            ) : null}
          </div>
        ))}
      </dl>
      {accounts.map(account => (
        <AccountChats key={account.name} name={account.name} chats={account.chats} chosen={chosen.chats} />
      ))}
      <SpecialFiles given={given} hasClaims={now.hasClaims} />
      <SourceChoice sources={now.sources} />
      <ReadingOptions />
      <p class="start-buttons">
        <button
          type="button"
          class="primary"
          disabled={isChatMissing || isRoleMissing || isBusy}
          onClick={() => void ask('import.start', choicesOf(chosen)).catch(complain)}
        >
          {say(materialMessages['take.go'])}
        </button>
        <button type="button" class="plain" onClick={letGo}>
          {say(materialMessages['take.discard'])}
        </button>
        {isChatMissing ? <span class="soft">{say(materialMessages['take.chooseFirst'])}</span> : null}
        {isBusy ? <span class="soft">{say(materialMessages['take.busy'])}</span> : null}
        {isRoleMissing ? <span class="soft">{say(materialMessages['take.roleFirst'])}</span> : null}
      </p>
    </section>
  )
}

function SpecialFiles({ given, hasClaims }: { readonly given: GivenProps['given']; readonly hasClaims: boolean }) {
  const chosen = draft.value
  const kinds = (['claims', 'casework'] as const).filter(kind => given[kind].length > 0)
  if (chosen === undefined || kinds.length === 0) return null
  return (
    <section aria-labelledby="start-special">
      <h3 id="start-special">{say(materialMessages['special.title'])}</h3>
      {kinds.map(kind => (
        <fieldset key={kind} class="start-special">
          <legend>{say(materialMessages[`special.${kind}`])}</legend>
          {given[kind].map(({ name, path }) => (
            <label key={path} class="start-check">
              <input
                type="radio"
                name={`start-${kind}`}
                checked={chosen[kind] === path}
                onChange={() => changeDraft({ [kind]: path })}
              />{' '}
              <bdi class="start-file">{name}</bdi>
            </label>
          ))}
          <label class="start-check">
            <input
              type="radio"
              name={`start-${kind}`}
              checked={chosen[kind] === ''}
              onChange={() => changeDraft({ [kind]: '' })}
            />{' '}
            {say(materialMessages['special.not'])}
          </label>
          {kind === 'claims' && hasClaims && chosen.claims !== '' ? (
            <p class="soft small">{say(materialMessages['special.claimsReplace'])}</p>
          ) : null}
        </fieldset>
      ))}
    </section>
  )
}
