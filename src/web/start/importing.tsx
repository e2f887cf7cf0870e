// A look or an import that runs, and one that was stopped or failed.

import { useEffect, useState } from 'preact/hooks'
import { jobMessages } from '../../messages/web-jobs.ts'
import { materialMessages } from '../../messages/web-material.ts'
import type { ImportChoices } from '../../server/contract-start.ts'
import type { JobState } from '../../server/desk-events.ts'
import { complain } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { job } from '../state/events.ts'
import { language } from '../state/preferences.ts'
import { count, say } from '../state/text.ts'
import { clockText, rateOf, type Sample, sizeText, withSample } from './amounts.ts'
import { ArrivedHeading } from './arrived-heading.tsx'
import { dropDraft } from './draft.ts'

export function Importing() {
  const now = job.value
  const [bytes, setBytes] = useState<readonly Sample[]>([])
  const [posts, setPosts] = useState<readonly Sample[]>([])
  const [isStopping, setStopping] = useState(false)
  useEffect(() => {
    if (now === undefined) return
    const { elapsed, done, unit, detail } = now
    if (unit === 'bytes') setBytes(before => withSample(before, { at: elapsed, amount: done }))
    setPosts(before => withSample(before, { at: elapsed, amount: detail?.posts ?? 0 }))
  }, [now])
  if (now === undefined) return null
  const { kind, stage, done, total, unit, elapsed, detail } = now
  const isLook = kind === 'look'
  const title = say(materialMessages[isLook ? 'look.going' : 'run.title'])
  const stageText = `stage.${stage}`
  const rate = rateOf(bytes)
  const postRate = rateOf(posts)
  const perSecond = (amount: string) => say(materialMessages['run.perSecond'], { amount })
  const sized = (amount: number) => sizeText(language.value, amount)
  return (
    <section class="start-run" aria-label={title}>
      <ArrivedHeading>{title}</ArrivedHeading>
      <progress max={total ?? 1} value={total === null ? undefined : done} aria-label={title} />
      <p class="soft">
        {!isLook && stageText in jobMessages ? say(jobMessages[stageText as keyof typeof jobMessages]) : ''}
      </p>
      <dl class="start-figures">
        <Figure name={say(materialMessages['run.file'])} isWide>
          <bdi class="start-file">{detail?.file ?? ''}</bdi>
        </Figure>
        {unit === 'bytes' ? (
          <Figure name={say(materialMessages['run.kept'])}>
            {total === null ? sized(done) : say(materialMessages['run.of'], { done: sized(done), total: sized(total) })}
            {rate === undefined ? null : <span class="soft"> {perSecond(sized(rate))}</span>}
          </Figure>
        ) : null}
        {isLook ? null : (
          <Figure name={say(materialMessages['run.posts'])}>
            {count(detail?.posts ?? 0)}
            {postRate === undefined || postRate === 0 ? null : (
              <span class="soft"> {perSecond(count(Math.round(postRate)))}</span>
            )}
          </Figure>
        )}
        <Figure name={say(materialMessages['run.time'])}>{clockText(elapsed)}</Figure>
      </dl>
      <p>
        <button
          type="button"
          disabled={isStopping}
          onClick={() => {
            setStopping(true)
            void ask('job.stop', {})
              .catch(complain)
              .finally(() => setStopping(false))
          }}
        >
          {say(materialMessages[isStopping ? 'run.stopping' : isLook ? 'look.stop' : 'run.stop'])}
        </button>
      </p>
      <Problems total={now.problemCount} />
    </section>
  )
}

function Figure({
  name,
  isWide = false,
  children,
}: {
  readonly name: string
  readonly isWide?: boolean
  readonly children: preact.ComponentChildren
}) {
  return (
    <div class={isWide ? 'is-wide' : ''}>
      <dt class="soft small">{name}</dt>
      <dd class="num">{children}</dd>
    </div>
  )
}

/** Problems as they come. */
export function Problems({ total }: { readonly total: number }) {
  const asked = useAsk('import.problems', total === 0 ? undefined : {}, { isFixed: true })
  useEffect(() => {
    const timer = setTimeout(asked.again, 400)
    return () => clearTimeout(timer)
  }, [total])
  const problems = asked.value?.problems ?? []
  if (problems.length === 0) return null
  const all = asked.value?.total ?? total
  return (
    <section class="start-met" aria-labelledby="start-met">
      <h3 id="start-met">
        {say(materialMessages['problems.title'], { count: all })}
        {all > problems.length ? (
          <span class="soft small"> {say(materialMessages['problems.newest'], { count: problems.length })}</span>
        ) : null}
      </h3>
      <ul class="start-problems">
        {problems.map(({ severity, where, text }, i) => (
          <li key={i}>
            <span class="soft small">{say(materialMessages[`problems.${severity}`])}</span>{' '}
            <bdi class="small start-file">{where}</bdi> <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function ImportEnded({
  job: ended,
  unfinished,
}: {
  readonly job: JobState
  readonly unfinished: ImportChoices | null
}) {
  const isStopped = ended.status === 'stopped'
  const why = useAsk('import.fault', isStopped ? undefined : {}, { isFixed: true })
  return (
    <section class="start-ended" aria-labelledby="start-ended">
      <ArrivedHeading id="start-ended">
        {say(materialMessages[isStopped ? 'stopped.title' : 'failed.title'])}
      </ArrivedHeading>
      {why.value === undefined || why.value.text === '' ? null : (
        <p class="start-said" role="alert" dir="auto">
          {why.value.text}
        </p>
      )}
      {ended.kind === 'import' ? <p class="soft">{say(materialMessages['stopped.hint'])}</p> : null}
      {unfinished === null ? null : (
        <p>
          <button
            type="button"
            class="primary"
            onClick={() => {
              dropDraft()
              void ask('import.start', unfinished).catch(complain)
            }}
          >
            {say(materialMessages['stopped.continue'])}
          </button>
        </p>
      )}
      <Problems total={ended.problemCount} />
    </section>
  )
}
