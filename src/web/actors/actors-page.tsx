// The view "actors": who is on the case's list, what is said to relate them, and which spellings may be theirs.

import { useMemo, useState } from 'preact/hooks'
import { actorsMessages as messages } from '../../messages/web-actors.ts'
import type { ActorsPage as Answer, TieRow } from '../../model/actors-page.ts'
import { Answered, Empty } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { useCommands } from '../state/commands.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { type ActorDraft, ActorForm } from './actor-form.tsx'
import { ActorsTable } from './actors-table.tsx'
import { SpellingsPart } from './spellings-part.tsx'
import { TieForm } from './tie-form.tsx'
import { TiesPart } from './ties-part.tsx'

type Opened = { readonly form: 'tie' } | { readonly form: 'actor'; readonly draft: ActorDraft }

const NOTHING: ActorDraft = { names: [] }

export function ActorsPage() {
  const asking = useAsk('actors.page', {})
  const [opened, open] = useState<Opened | undefined>()
  const commands = useMemo(
    () => [
      {
        id: 'actors.add',
        label: () => say(messages['keys.addActor']),
        keys: ['a'],
        run: () => open({ form: 'actor', draft: NOTHING }),
      },
      { id: 'actors.tie', label: () => say(messages['keys.addTie']), keys: ['l'], run: () => open({ form: 'tie' }) },
      {
        id: 'actors.toggle',
        label: () => say(messages['keys.toggle']),
        keys: ['t'],
        run: () => void change({ show: params.value.show === 'table' ? undefined : 'table' }, true),
      },
    ],
    [],
  )
  useCommands(commands)
  const { from, to, channels, languages } = params.value
  return (
    <div class="actors">
      <h1>{say(messages.title)}</h1>
      {(from ?? to ?? channels ?? languages) === undefined ? null : (
        <p class="soft small measure">{say(messages.wholeCase)}</p>
      )}
      <Answered asking={asking}>
        {page => (
          <>
            <Page page={page} open={open} />
            {opened?.form === 'actor' ? (
              <ActorForm draft={opened.draft} actors={page.actors} close={() => open(undefined)} />
            ) : null}
            {opened?.form === 'tie' ? <TieForm actors={page.actors} close={() => open(undefined)} /> : null}
          </>
        )}
      </Answered>
    </div>
  )
}

function Page({ page, open }: { readonly page: Answer; readonly open: (opened: Opened) => void }) {
  const of = (basis: TieRow['basis']) => page.ties.filter(tie => tie.basis === basis).length
  const tools = (
    <p class="actors-tools">
      <button type="button" onClick={() => open({ form: 'actor', draft: NOTHING })}>
        {say(messages.addActor)} <kbd>a</kbd>
      </button>
      <button type="button" disabled={page.actors.length < 2} onClick={() => open({ form: 'tie' })}>
        {say(messages.addTie)} <kbd>l</kbd>
      </button>
      {page.actors.length < 2 ? <span class="soft small">{say(messages['form.needsTwo'])}</span> : null}
    </p>
  )
  return (
    <>
      {page.actorsTotal === 0 ? (
        <Empty>
          <p>{say(messages.empty)}</p>
        </Empty>
      ) : (
        <>
          <p class="actors-answer measure">
            {say(messages.answer, {
              actors: page.actorsTotal,
              ties: page.tiesTotal,
              documented: of('documented'),
              alleged: of('alleged'),
            })}
          </p>
          <p class="soft small measure">
            {say(messages.intro)} {page.heldBack === 0 ? null : say(messages.heldBack, { count: page.heldBack })}{' '}
            {page.ties.length < page.tiesTotal
              ? say(messages['shown.of'], { shown: page.ties.length, total: page.tiesTotal })
              : null}
          </p>
        </>
      )}
      {tools}
      {page.ties.length === 0 ? (
        page.actorsTotal === 0 ? null : (
          <p class="soft">{say(messages.noTies)}</p>
        )
      ) : (
        <TiesPart page={page} />
      )}
      {page.actorsTotal === 0 ? null : <ActorsTable page={page} correct={draft => open({ form: 'actor', draft })} />}
      <SpellingsPart actors={page.actors} add={names => open({ form: 'actor', draft: { names } })} />
    </>
  )
}
