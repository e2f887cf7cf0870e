// An exhibit in words that can stand in a report or a letter: number, case, hash, size, when it was taken in, when it was first seen, the moment looked at.

import { useEffect } from 'preact/hooks'
import { clock } from '../../messages/media-match.ts'
import { postTime } from '../../messages/report-format.ts'
import { footageWalkMessages as messages } from '../../messages/web-footage-walk.ts'
import type { ExhibitFacts } from '../../server/contract-footage.ts'
import { copy } from '../reading/reading-text.tsx'
import { caseState } from '../state/events.ts'
import { params } from '../state/location.ts'
import { language } from '../state/preferences.ts'
import { moment, say } from '../state/text.ts'
import { secondsOf } from './frames.ts'

function citationOf({ page, sizeBytes, acquired }: ExhibitFacts): string {
  const { item, sha256, sightings } = page
  const { exhibit, familyPosts } = item
  const [first] = sightings
  const state = caseState.value
  const seconds = secondsOf(params.value.at)
  return [
    say(messages['cite.text'], {
      exhibit,
      caseName: state?.name ?? '',
      sha256,
      size: sizeBytes,
      taken: moment(acquired.claimedTime),
      role: acquired.role,
    }),
    ...(first === undefined || first.time === null
      ? []
      : [
          say(messages['cite.seen'], {
            when: `${postTime(language.value, first.time, first.isZoned)}${first.isZoned ? ' UTC' : ''}`,
            channel: first.channel,
            as: first.exhibit === exhibit ? null : first.exhibit,
            posts: familyPosts,
          }),
        ]),
    ...(seconds > 0 && item.kind !== 'picture' ? [say(messages['cite.moment'], { time: clock(seconds) })] : []),
  ].join(' ')
}

/** On paper the citation stands above everything, and what is folded is open. */
export function CitationTools({ facts }: { readonly facts: ExhibitFacts }) {
  useEffect(() => {
    const opened: HTMLDetailsElement[] = []
    const open = () => {
      for (const each of document.querySelectorAll<HTMLDetailsElement>('.exhibit details:not([open])')) {
        each.open = true
        opened.push(each)
      }
    }
    const close = () => {
      for (const each of opened.splice(0)) each.open = false
    }
    addEventListener('beforeprint', open)
    addEventListener('afterprint', close)
    return () => {
      removeEventListener('beforeprint', open)
      removeEventListener('afterprint', close)
    }
  }, [])
  return (
    <>
      <p class="print-only footage-name">{citationOf(facts)}</p>
      <p class="footage-tools small exhibit-cite">
        <button type="button" class="plain" onClick={() => copy(citationOf(facts))}>
          {say(messages['cite.copy'])}
        </button>
        <button type="button" class="plain" onClick={() => print()}>
          {say(messages.print)}
        </button>
      </p>
    </>
  )
}
