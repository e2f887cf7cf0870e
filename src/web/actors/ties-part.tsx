// Ties as a picture and as a table that says the same: who says what of whom, and where.

import { useMemo, useState } from 'preact/hooks'
import { actorsMessages as messages } from '../../messages/web-actors.ts'
import type { ActorsPage, TieRow } from '../../model/actors-page.ts'
import { canDraw, Network, NoPicture } from '../parts/network.tsx'
import { change, params } from '../state/location.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { Statements } from './tie-statements.tsx'
import { tiesPicture } from './ties-data.ts'

interface PartProps {
  readonly page: ActorsPage
}

export function TiesPart({ page }: PartProps) {
  const isTable = params.value.show === 'table' || !canDraw.value
  return (
    <section>
      <div class="coordination-switch">
        <button type="button" aria-pressed={!isTable} onClick={() => void change({ show: undefined }, true)}>
          {say(messages['show.network'])}
        </button>
        <button type="button" aria-pressed={isTable} onClick={() => void change({ show: 'table' }, true)}>
          {say(messages['show.table'])}
        </button>
      </div>
      <NoPicture />
      {isTable ? <TiesTable page={page} /> : <Picture page={page} />}
    </section>
  )
}

function Picture({ page }: PartProps) {
  const shown = language.value
  const { data, actors } = useMemo(() => tiesPicture(page, kind => say(messages[`tie.${kind}`])), [page, shown])
  const [tie, chooseTie] = useState<number | undefined>()
  const chosen = page.actors.findIndex(({ token }) => token === params.value.actor)
  const node = actors.indexOf(chosen)
  const ties =
    tie !== undefined ? [page.ties[tie]] : page.ties.filter(({ from, to }) => from === chosen || to === chosen)
  return (
    <>
      <Network
        data={data}
        label={say(messages.picture, { ties: page.ties.length, actors: actors.length })}
        chosen={node < 0 ? undefined : node}
        choose={next => {
          chooseTie(undefined)
          void change({ actor: next === undefined ? undefined : page.actors[actors[next]].token }, true)
        }}
        chooseEdge={next => {
          void change({ actor: undefined }, true)
          chooseTie(next)
        }}
      />
      <div class="actors-chosen" aria-live="polite">
        {chosen < 0 && tie === undefined ? (
          <p class="soft small">{say(messages.choose)}</p>
        ) : ties.length === 0 || ties[0] === undefined ? (
          <p class="soft small">{say(messages['chosen.none'])}</p>
        ) : (
          ties.map(each => <TieLine key={`${each.from} ${each.to} ${each.kind}`} page={page} tie={each} />)
        )}
      </div>
      <div class="visually-hidden">
        <table>
          <caption>{say(messages.picture, { ties: page.ties.length, actors: actors.length })}</caption>
          <tbody>
            {page.ties.map(each => (
              <tr key={`${each.from} ${each.to} ${each.kind}`}>
                <td>{page.actors[each.from].label}</td>
                <td>{say(messages[`tie.${each.kind}`])}</td>
                <td>{page.actors[each.to].label}</td>
                <td>{say(messages[`basis.${each.basis}`])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function TieLine({ page, tie }: PartProps & { readonly tie: TieRow }) {
  return (
    <div class="actors-tie">
      <p>
        <b dir="auto">{page.actors[tie.from].label}</b>{' '}
        <span class={`actors-basis is-${tie.basis}`}>{say(messages[`tie.${tie.kind}`])}</span>{' '}
        <b dir="auto">{page.actors[tie.to].label}</b>
        {tie.isDisputed ? <span class="soft small"> · {say(messages.disputed)}</span> : null}
      </p>
      <Statements tie={tie} />
    </div>
  )
}

function TiesTable({ page }: PartProps) {
  return (
    <div class="coordination-scroll" tabIndex={0} role="region" aria-label={say(messages['show.table'])}>
      <table class="actors-ties">
        <thead>
          <tr>
            <th scope="col">{say(messages['column.from'])}</th>
            <th scope="col">{say(messages['column.tie'])}</th>
            <th scope="col">{say(messages['column.to'])}</th>
            <th scope="col">{say(messages['column.basis'])}</th>
            <th scope="col">{say(messages['column.statements'])}</th>
          </tr>
        </thead>
        <tbody>
          {page.ties.map(tie => (
            <tr key={`${tie.from} ${tie.to} ${tie.kind}`}>
              <td dir="auto">{page.actors[tie.from].label}</td>
              <td>{say(messages[`tie.${tie.kind}`])}</td>
              <td dir="auto">{page.actors[tie.to].label}</td>
              <td>
                <span class={`actors-basis is-${tie.basis}`}>{say(messages[`basis.${tie.basis}`])}</span>
                {tie.isDisputed ? <span class="soft small"> {say(messages.disputed)}</span> : null}
              </td>
              <td>
                <Statements tie={tie} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
