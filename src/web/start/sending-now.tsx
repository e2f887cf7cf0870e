// How far the sending is.

import { materialMessages } from '../../messages/web-material.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { rateOf, sizeText } from './amounts.ts'
import { ArrivedHeading } from './arrived-heading.tsx'
import { sending, stopSending } from './sending.ts'

const LABELS = { listing: 'send.reading', sending: 'send.going', waiting: 'send.waiting' } as const

export function SendingNow() {
  const now = sending.value
  if (now === undefined) return null
  const { phase, files, bytes, done, sent, samples } = now
  const rate = rateOf(samples)
  const label = say(materialMessages[LABELS[phase]])
  return (
    <section class="start-run" aria-label={label}>
      <ArrivedHeading>{label}</ArrivedHeading>
      <progress max={Math.max(1, bytes)} value={phase === 'sending' ? sent : undefined} aria-label={label} />
      <p class="num">
        {phase === 'waiting'
          ? null
          : phase === 'listing'
            ? say(materialMessages['send.found'], { files })
            : say(materialMessages['send.progress'], {
                done,
                files,
                sent: sizeText(language.value, sent),
                size: sizeText(language.value, bytes),
              })}
        {rate === undefined || phase !== 'sending' ? null : (
          <span class="soft">
            {' · '}
            {say(materialMessages['run.perSecond'], { amount: sizeText(language.value, rate) })}
          </span>
        )}
      </p>
      <p>
        <button type="button" onClick={stopSending}>
          {say(materialMessages['send.stop'])}
        </button>
      </p>
    </section>
  )
}
