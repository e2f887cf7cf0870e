// What else could explain a cluster, and whether the verdict stands when settings change.

import { reportNetworkMessages } from '../../messages/report-network.ts'
import { coordinationMessages as messages } from '../../messages/web-coordination.ts'
import type { ClusterPage } from '../../model/coordination-page.ts'
import { count, say } from '../state/text.ts'
import { inWindows } from './format.ts'
import { Examine } from './limits-found.tsx'

export function Alternatives({ page: { alternatives } }: { readonly page: ClusterPage }) {
  return (
    <section>
      <h2>{say(messages['alternatives.title'])}</h2>
      <p class="soft small measure">{say(messages['alternatives.note'])}</p>
      <dl class="coordination-alternatives">
        {alternatives.map(({ alternative, outcome, name, meaning, figures }) => (
          <div key={alternative}>
            <dt>
              <span class={`coordination-outcome is-${outcome}`}>{say(messages[`outcome.${outcome}`])}</span> {name}
            </dt>
            <dd class="small">{meaning}</dd>
            {figures.length === 0 ? null : <dd class="small soft">{figures.join('; ')}</dd>}
          </div>
        ))}
      </dl>
    </section>
  )
}

export function Robustness({ page: { robustness, standingShare, row } }: { readonly page: ClusterPage }) {
  return (
    <section id="cluster-robustness">
      <h2>{say(messages['robust.title'])}</h2>
      {robustness.length === 0 ? (
        <div class="measure">
          <p class="soft">{say(messages['robust.none'])}</p>
          <Examine />
        </div>
      ) : (
        <>
          <p class="measure">
            {say(messages['robust.answer'], {
              stands: robustness.filter(({ stands }) => stands).length,
              tried: robustness.length,
              share: standingShare,
            })}
          </p>
          <table class="coordination-narrow">
            <thead>
              <tr>
                <th scope="col">{say(messages['column.settings'])}</th>
                <th scope="col" class="num">
                  {say(messages['column.found'])}
                </th>
                <th scope="col">{say(messages['column.stands'])}</th>
              </tr>
            </thead>
            <tbody>
              {robustness.map(({ windowsSeconds, q, nullModel, correction, membersFound, stands }, i) => (
                <tr key={i}>
                  <td>
                    {say(messages['robust.setting'], {
                      windows: inWindows(windowsSeconds),
                      q,
                      nullModel: say(reportNetworkMessages[`null.${nullModel}`]),
                      correction: say(reportNetworkMessages[`correction.${correction}`]),
                    })}
                  </td>
                  <td class="num">
                    {count(membersFound)} / {count(row.accounts)}
                  </td>
                  <td>{say(messages[stands ? 'stands.yes' : 'stands.no'])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
