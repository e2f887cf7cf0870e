// What people say of a cluster: a judgement with its reason, signed; the history of all of them; and how one is taken back.

import { useMemo, useRef, useState } from 'preact/hooks'
import { coordinationMessages as messages } from '../../messages/web-coordination.ts'
import type { ClusterPage, JudgementRow } from '../../model/coordination-page.ts'
import { complain, did, tell } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { useCommands } from '../state/commands.ts'
import { role } from '../state/preferences.ts'
import { moment, say } from '../state/text.ts'

const VERDICTS = ['coordinated', 'not-coordinated', 'unsure'] as const
type Verdict = (typeof VERDICTS)[number]

export function ClusterJudgement({ page }: { readonly page: ClusterPage }) {
  const [reason, setReason] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const latest = useRef(reason)
  latest.current = reason
  const { id, number } = page.row
  const judge = async (verdict: Verdict) => {
    if (!/[\p{L}\p{N}]/u.test(latest.current)) {
      tell(() => say(messages['judge.needsReason']))
      field.current?.focus()
      return
    }
    try {
      const { entry } = await ask('coordination.judge', { cluster: id, verdict, reason: latest.current.trim() })
      setReason('')
      did({
        label: () => say(messages['judge.done'], { number, verdict: say(messages[`verdict.${verdict}`]) }),
        undo: async () => void (await ask('case.undo', { entry })),
      })
    } catch (error) {
      complain(error)
    }
  }
  const commands = useMemo(
    () => [
      ...VERDICTS.map((verdict, i) => ({
        id: `judge.${verdict}`,
        label: () => say(messages[`judge.${verdict}`]),
        keys: [String(i + 1)],
        run: () => void judge(verdict),
      })),
      {
        id: 'judge.reason',
        label: () => say(messages['keys.reason']),
        keys: ['r'],
        run: () => field.current?.focus(),
      },
    ],
    [id, number],
  )
  useCommands(commands)
  return (
    <section class="coordination-judgement">
      <h2>{say(messages['judge.title'])}</h2>
      <p>{say(messages['judge.question'])}</p>
      <label class="coordination-reason">
        <span class="small">{say(messages['judge.reason'])}</span>
        <textarea
          ref={field}
          rows={3}
          maxLength={4000}
          value={reason}
          onInput={event => setReason(event.currentTarget.value)}
        />
      </label>
      <p class="coordination-buttons">
        {VERDICTS.map((verdict, i) => (
          <button key={verdict} type="button" onClick={() => void judge(verdict)}>
            {say(messages[`judge.${verdict}`])} <kbd>{i + 1}</kbd>
          </button>
        ))}
        <span class="soft small">{say(messages['judge.signedAs'], { role: role.value })}</span>
      </p>
      {page.judgements.length === 0 ? (
        <p class="soft small">{say(messages['judge.none'])}</p>
      ) : (
        <ol class="coordination-history">
          {page.judgements.map(judgement => (
            <HistoryItem key={judgement.entry} judgement={judgement} number={number} />
          ))}
        </ol>
      )}
    </section>
  )
}

function HistoryItem({ judgement, number }: { readonly judgement: JudgementRow; readonly number: number }) {
  const { entry, claimedTime, role: by, verdict, reason, isWithdrawn } = judgement
  const takeBack = async () => {
    try {
      const { entries, problems } = await ask('case.undo', { entry })
      if (problems.length > 0) complain(new Error(problems.map(({ text }) => text).join(' ')))
      else
        did({
          label: () => say(messages['judge.takenBack'], { number }),
          undo: async () => void (await ask('case.undo', { entry: entries[0] })),
        })
    } catch (error) {
      complain(error)
    }
  }
  return (
    <li class={isWithdrawn ? 'is-withdrawn' : ''}>
      <span>{say(messages[`verdict.${verdict}`])}</span>{' '}
      <span class="soft small">
        {by} · {moment(claimedTime)} UTC{isWithdrawn ? ` · ${say(messages['judge.withdrawn'])}` : ''}
      </span>{' '}
      {isWithdrawn || by !== role.value ? null : (
        <button type="button" class="plain" onClick={() => void takeBack()}>
          {say(messages['judge.takeBack'])}
        </button>
      )}
      <p class="said" dir="auto">
        {reason}
      </p>
    </li>
  )
}
