// Findings of people about an exhibit, by the three stages of analysis, with what other roles say of them; and the tools that lead to one.

import { useState } from 'preact/hooks'
import { findingsMessages as messages, stageNames, stageNotes } from '../../messages/web-footage-findings.ts'
import type { AnalysisStage } from '../../model/exhibit-findings.ts'
import type { ExhibitPage } from '../../model/footage-view.ts'
import { RoleInput } from '../parts/left-input.tsx'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { FindingCard } from './finding-card.tsx'
import { EMPTY_DRAFT, type FindingDraft } from './finding-draft.ts'
import { FindingForm } from './finding-form.tsx'
import { FindingsApart } from './findings-apart.tsx'
import { LandmarkTool } from './landmark-tool.tsx'
import { SunTool } from './sun-tool.tsx'

const STAGES: readonly AnalysisStage[] = ['source', 'technical', 'content']

/** Value of the address that says which tool is open. */
const TOOL = 'tool'

export function FindingsPart({ exhibit }: { readonly exhibit: ExhibitPage }) {
  const { findings, item } = exhibit
  const [draft, setDraft] = useState<FindingDraft>()
  const tool = params.value[TOOL]
  const isSeen = item.kind !== 'audio'
  const toggle = (name: string) => void change({ [TOOL]: tool === name ? undefined : name }, true)
  return (
    <section class="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{say(messages.title)}</h2>
      <p class="measure">{findings.length === 0 ? say(messages.none) : say(messages.answer, countsOf(exhibit))}</p>
      <p class="findings-tools">
        <label class="sun-inline">
          <span>{say(messages.signAs)}</span>
          <RoleInput size={16} dir="auto" />
        </label>
        <button type="button" onClick={() => setDraft(EMPTY_DRAFT)}>
          {say(messages.add)}
        </button>
        {isSeen ? (
          <>
            <button type="button" aria-expanded={tool === 'sun'} onClick={() => toggle('sun')}>
              {say(messages.sun)}
            </button>
            <button type="button" aria-expanded={tool === 'landmarks'} onClick={() => toggle('landmarks')}>
              {say(messages.landmarks)}
            </button>
          </>
        ) : null}
      </p>
      {isSeen && tool === 'sun' ? <SunTool exhibit={exhibit} save={setDraft} /> : null}
      {isSeen && tool === 'landmarks' ? <LandmarkTool exhibit={exhibit} save={setDraft} /> : null}
      {findings.length === 0 ? null : (
        <>
          <FindingsApart findings={findings} />
          {STAGES.map(stage => {
            const rows = findings.filter(finding => finding.stage === stage)
            return (
              <section key={stage} class="findings-stage">
                <h3>{say(stageNames[stage])}</h3>
                <p class="soft small">{say(stageNotes[stage])}</p>
                {rows.length === 0 ? (
                  <p class="soft">{say(messages.noneInStage)}</p>
                ) : (
                  rows.map(finding => <FindingCard key={JSON.stringify(finding.at)} finding={finding} page={exhibit} />)
                )}
              </section>
            )
          })}
          <p class="soft small measure">{say(messages.notVerdict)}</p>
        </>
      )}
      {draft === undefined ? null : (
        <FindingForm exhibit={item.exhibit} draft={draft} close={() => setDraft(undefined)} />
      )}
    </section>
  )
}

function countsOf({ findings }: ExhibitPage) {
  return {
    findings: findings.length,
    agreed: findings.filter(({ reviews }) => reviews.some(({ verdict }) => verdict === 'agree')).length,
    disputed: findings.filter(({ isDisputed }) => isDisputed).length,
    alone: findings.filter(({ reviews }) => reviews.length === 0).length,
  }
}
