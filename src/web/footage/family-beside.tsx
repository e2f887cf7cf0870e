// The forms of one footage side by side over time: each covered until asked for, with how it resembles this one and every post that carries it.

import { mediaMatchText } from '../../messages/media-match.ts'
import { postTime } from '../../messages/report-format.ts'
import { exhibitMessages } from '../../messages/web-exhibit.ts'
import { footageMessages } from '../../messages/web-footage.ts'
import { footageFamilyMessages as messages } from '../../messages/web-footage-family.ts'
import type { ExhibitPage, FootageSighting } from '../../model/footage-view.ts'
import { Link, PostLink } from '../parts/link.tsx'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { type FamilyForm, formsOf } from './family-forms.ts'
import { Thumbnail } from './thumbnail.tsx'
import { type ShownThumbnail, useThumbnails } from './use-thumbnails.ts'

/** Forms that are shown, and posts of one. */
const MOST_FORMS = 60
const MOST_POSTS = 8

interface FamilyBesideProps {
  readonly page: ExhibitPage
  readonly sightings: readonly FootageSighting[]
}

export function FamilyBeside({ page, sightings }: FamilyBesideProps) {
  const forms = formsOf(sightings)
  const shown = forms.slice(0, MOST_FORMS)
  const { pictures, uncover, coverAll } = useThumbnails()
  const isOpen = pictures.size > 0
  return (
    <>
      <p class="footage-tools">
        <span class="small soft">{say(messages['beside.note'], { forms: forms.length })}</span>
        {page.item.kind === 'audio' ? null : (
          <button type="button" onClick={() => (isOpen ? coverAll() : uncover(shown.map(({ exhibit }) => exhibit)))}>
            {say(messages[isOpen ? 'beside.cover' : 'beside.show'])}
          </button>
        )}
      </p>
      <ol class="family-forms">
        {shown.map(form => (
          <Form key={form.exhibit} form={form} page={page} picture={pictures.get(form.exhibit)} />
        ))}
      </ol>
    </>
  )
}

interface FormProps {
  readonly form: FamilyForm
  readonly page: ExhibitPage
  readonly picture: ShownThumbnail | undefined
}

function Form({ form: { exhibit, sightings }, page, picture }: FormProps) {
  const own = page.item.exhibit
  const relative = page.relatives.find(each => each.exhibit === exhibit)
  const rest = sightings.length - MOST_POSTS
  return (
    <li>
      <div class="footage-frame">
        {picture === undefined || picture === 'loading' ? (
          <span class="footage-cover" aria-busy={picture === 'loading'} />
        ) : picture === null ? (
          <span class="footage-cover soft small">{say(footageMessages['thumb.none'])}</span>
        ) : (
          <Thumbnail picture={picture} alt={say(footageMessages['thumb.alt'], { exhibit })} />
        )}
      </div>
      <p class="small">
        {exhibit === own ? (
          <>
            <strong class="num">{say(footageMessages['card.exhibit'], { exhibit })}</strong>{' '}
            <span class="soft">{say(messages['beside.this'])}</span>
          </>
        ) : (
          <>
            <Link view="footage" params={{ exhibit: `${exhibit}` }}>
              <strong class="num">{say(footageMessages['card.exhibit'], { exhibit })}</strong>
            </Link>{' '}
            <Link view="footage" params={{ exhibit: `${own}`, with: `${exhibit}` }} class="footage-nowrap">
              {say(exhibitMessages['relatives.compare'])}
            </Link>
          </>
        )}
      </p>
      {relative === undefined ? null : (
        <p class="small soft num">
          {relative.via === undefined ? '' : `${say(exhibitMessages['relatives.via'], { exhibit: relative.via })} `}
          {mediaMatchText(relative.match, language.value)}
        </p>
      )}
      <ol class="family-posts">
        {sightings.slice(0, MOST_POSTS).map(({ post, time, isZoned, channel, caption, isForward }) => (
          <li key={post} class={isForward ? 'is-forward' : ''}>
            <p class="small num">
              <PostLink post={post}>
                {time === null
                  ? say(exhibitMessages['row.noTime'])
                  : `${postTime(language.value, time, isZoned)}${isZoned ? ' UTC' : ''}`}
              </PostLink>{' '}
              <bdi>{channel}</bdi>
              {isForward ? <span class="soft"> {say(exhibitMessages['row.forward'])}</span> : null}
            </p>
            {caption === '' ? null : (
              <p class="said small" dir="auto">
                {caption}
              </p>
            )}
          </li>
        ))}
      </ol>
      {rest > 0 ? <p class="small soft num">{say(messages['beside.rest'], { count: rest })}</p> : null}
    </li>
  )
}
