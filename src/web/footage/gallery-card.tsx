// One card of the gallery: covered picture, what it is, since when and how often it was posted. A pale edge behind it stands for copies.

import { clock } from '../../messages/media-match.ts'
import { postTime } from '../../messages/report-format.ts'
import { footageMessages } from '../../messages/web-footage.ts'
import type { FootageItem } from '../../model/footage-view.ts'
import { Link, PostsLink } from '../parts/link.tsx'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { keptConditions } from './gallery-conditions.tsx'
import { groundText } from './ground-text.ts'
import { Thumbnail } from './thumbnail.tsx'
import type { ShownThumbnail } from './use-thumbnails.ts'

interface GalleryCardProps {
  readonly item: FootageItem
  /** Undefined: covered. */
  readonly thumbnail: ShownThumbnail | undefined
  readonly uncover: () => void
}

/** Copies from which a card stands on two, on three pale sheets. */
const SHEETS = [2, 6, 31]

export function GalleryCard({ item, thumbnail, uncover }: GalleryCardProps) {
  const { exhibit, name, family } = item
  const sheets = SHEETS.filter(least => family >= least).length
  return (
    <li class={`footage-card has-${sheets}`}>
      <div class="footage-frame">
        <Cover item={item} thumbnail={thumbnail} uncover={uncover} />
      </div>
      <p>
        <Link view="footage" params={{ ...keptConditions(), exhibit: `${exhibit}` }} class="footage-open">
          <strong class="num">{say(footageMessages['card.exhibit'], { exhibit })}</strong>
        </Link>{' '}
        <span class="soft small num">{factsOf(item).join(' · ')}</span>
      </p>
      <p class="small soft footage-name" dir="auto">
        {name}
      </p>
      <p class="small num">{firstSeen(item)}</p>
      <Numbers item={item} />
    </li>
  )
}

function Cover({ item, thumbnail, uncover }: GalleryCardProps) {
  const { exhibit, kind } = item
  if (kind === 'audio') return <span class="footage-cover">{say(footageMessages['kind.audio'])}</span>
  if (thumbnail === undefined)
    return (
      <button type="button" class="footage-cover" onClick={uncover}>
        <span>
          {say(footageMessages[`kind.${kind}`])}
          <br />
          <span class="footage-uncover">{say(footageMessages['thumb.show'])}</span>
          <span class="visually-hidden"> {say(footageMessages['card.exhibit'], { exhibit })}</span>
        </span>
      </button>
    )
  if (thumbnail === 'loading') return <span class="footage-cover" aria-busy="true" />
  if (thumbnail === null) return <span class="footage-cover soft small">{say(footageMessages['thumb.none'])}</span>
  return <Thumbnail picture={thumbnail} alt={say(footageMessages['thumb.alt'], { exhibit })} />
}

/** Kind, format, pixels, length: what is known of it. */
export function factsOf({ kind, format, width, height, seconds }: FootageItem): string[] {
  return [
    say(footageMessages[`kind.${kind}`]),
    format === 'unknown' ? '' : format,
    width === null || height === null ? '' : say(footageMessages['card.size'], { width, height }),
    seconds === null ? '' : clock(seconds),
  ].filter(text => text !== '')
}

function firstSeen({ firstSeen: time, familyPosts }: FootageItem): string {
  if (familyPosts === 0) return say(footageMessages['card.noPost'])
  if (time === null) return say(footageMessages['card.undated'])
  return say(footageMessages['card.firstSeen'], { when: `${postTime(language.value, time, true)} UTC` })
}

function Numbers({ item }: { readonly item: FootageItem }) {
  const { exhibit, familyPosts, family, questions, seenBefore, findings, hasText, hasTranscript, ground } = item
  const at = { ...keptConditions(), exhibit: `${exhibit}` }
  const part = (name: string) => ({ ...at, part: name })
  return (
    <>
      <p class="footage-numbers small num">
        {familyPosts === 0 ? null : (
          <PostsLink filter={{ medium: exhibit }}>
            {say(footageMessages['card.posts'], { count: familyPosts })}
          </PostsLink>
        )}
        {family < 2 ? null : (
          <Link view="footage" params={part('relatives')}>
            {say(footageMessages['card.copies'], { count: family - 1 })}
          </Link>
        )}
        {questions === 0 ? null : (
          <Link view="footage" params={part('questions')}>
            {say(footageMessages['card.questions'], { count: questions })}
          </Link>
        )}
        {seenBefore === 0 ? null : (
          <Link view="footage" params={part('collections')}>
            {say(footageMessages['card.seenBefore'], { count: seenBefore })}
          </Link>
        )}
        {findings === 0 ? null : (
          <Link view="footage" params={part('findings')}>
            {say(footageMessages['card.findings'], { count: findings })}
          </Link>
        )}
        {hasText ? (
          <Link view="footage" params={part('texts')}>
            {say(footageMessages['card.text'])}
          </Link>
        ) : null}
        {hasTranscript ? (
          <Link view="footage" params={part('texts')}>
            {say(footageMessages['card.transcript'])}
          </Link>
        ) : null}
      </p>
      {ground === null ? null : <p class="small soft">{groundText(ground)}</p>}
    </>
  )
}
