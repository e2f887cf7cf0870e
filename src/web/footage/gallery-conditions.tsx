// What the gallery is narrowed to; each condition stands in the address and says how many media it would leave.

import type { ComponentChildren } from 'preact'
import { footageMessages } from '../../messages/web-footage.ts'
import { FOOTAGE_TRAITS, type FootageTrait, type GalleryCounts } from '../../model/footage-view.ts'
import type { Input } from '../../server/api.ts'
import { Link } from '../parts/link.tsx'
import { useTyped } from '../parts/use-typed.ts'
import { change, listed, params, unlisted } from '../state/location.ts'
import { count, say } from '../state/text.ts'
import { groundText } from './ground-text.ts'

/** Names in the address. */
export const CONDITIONS = ['find', 'kind', 'traits', 'ground', 'collection', 'family', 'page'] as const

const KINDS = ['picture', 'video', 'audio'] as const

function chosenTraits(): readonly FootageTrait[] {
  const stated = unlisted(params.value.traits)
  return FOOTAGE_TRAITS.filter(trait => stated.includes(trait))
}

/** What the address asks of the gallery; names that mean nothing are passed over. */
export function galleryQuery(): Omit<Input<'footage.gallery'>, 'offset' | 'limit'> {
  const { cards, kind, ground, collection, family, find } = params.value
  const wanted = find?.trim().slice(0, MOST_FIND) ?? ''
  const known = KINDS.find(each => each === kind)
  const traits = chosenTraits()
  return {
    arrangement: cards === 'all' ? 'all' : 'families',
    ...(wanted === '' ? {} : { find: wanted }),
    ...(known === undefined ? {} : { kind: known }),
    ...(traits.length === 0 ? {} : { traits }),
    ...(ground === undefined ? {} : { ground: ground.slice(0, 60) }),
    ...(collection === undefined ? {} : { collection: collection.slice(0, 400) }),
    ...(family === undefined ? {} : { family: family.slice(0, 500) }),
  }
}

/** The conditions of the address, to be carried to an exhibit and back. */
export function keptConditions(): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {}
  for (const name of ['cards', ...CONDITIONS]) {
    const value = params.value[name]
    if (value !== undefined && name !== 'page') kept[name] = value
  }
  return kept
}

export function GalleryConditions({ counts }: { readonly counts: GalleryCounts }) {
  const { cards, kind, ground, collection } = params.value
  const traits = chosenTraits()
  const shown = counts.traits.filter(({ trait, count: media }) => media > 0 || traits.includes(trait))
  return (
    <search class="footage-conditions" aria-label={say(footageMessages['gallery.conditions'])}>
      <FindField />
      <Choice label={say(footageMessages['gallery.arrangement'])} name="cards" value={cards === 'all' ? 'all' : ''}>
        <option value="">{say(footageMessages['arrangement.families'])}</option>
        <option value="all">{say(footageMessages['arrangement.all'])}</option>
      </Choice>
      <Choice label={say(footageMessages['gallery.kind'])} name="kind" value={kind ?? ''}>
        <option value="">{say(footageMessages['kind.any'])}</option>
        {KINDS.filter(each => counts.kinds[each] > 0 || each === kind).map(each => (
          <option key={each} value={each}>
            {say(footageMessages[`kind.${each}`])} ({count(counts.kinds[each])})
          </option>
        ))}
      </Choice>
      {counts.collections.length === 0 && collection === undefined ? null : (
        <Choice label={say(footageMessages['gallery.collection'])} name="collection" value={collection ?? ''}>
          <option value="">{say(footageMessages['kind.any'])}</option>
          {withChosen(counts.collections, 'collection', collection).map(each => (
            <option key={each.collection} value={each.collection}>
              {each.collection} ({count(each.count)})
            </option>
          ))}
        </Choice>
      )}
      {counts.grounds.length === 0 && ground === undefined ? null : (
        <Choice label={say(footageMessages['gallery.ground'])} name="ground" value={ground ?? ''}>
          <option value="">{say(footageMessages['kind.any'])}</option>
          {withChosen(counts.grounds, 'ground', ground).map(each => (
            <option key={each.ground} value={each.ground}>
              {groundText(each.ground)} ({count(each.count)})
            </option>
          ))}
        </Choice>
      )}
      {params.value.family === undefined ? null : (
        <span class="chip">
          <Link view="echoes" params={{ family: params.value.family }}>
            {say(footageMessages['gallery.family'])}
          </Link>{' '}
          <button
            type="button"
            class="plain"
            aria-label={say(footageMessages['gallery.noFamily'])}
            onClick={() => void change({ family: undefined, page: undefined })}
          >
            ×
          </button>
        </span>
      )}
      {shown.length === 0 ? null : (
        <fieldset class="footage-traits">
          <legend class="soft small">{say(footageMessages['gallery.traits'])}</legend>
          {shown.map(({ trait, count: media }) => (
            <button
              key={trait}
              type="button"
              class="chip num"
              aria-pressed={traits.includes(trait)}
              onClick={() => void change({ traits: toggled(traits, trait), page: undefined })}
            >
              {say(footageMessages[`trait.${trait}`])} {count(media)}
            </button>
          ))}
        </fieldset>
      )}
    </search>
  )
}

/** Characters of what is looked for, and milliseconds without a key until it is. */
const MOST_FIND = 200
const PAUSE = 300

function FindField() {
  const { words, type, enter } = useTyped(
    params.value.find ?? '',
    (next, isPause) => {
      if (next !== (params.value.find ?? '')) void change({ find: next || undefined, page: undefined }, isPause)
    },
    PAUSE,
  )
  return (
    <label class="footage-field">
      <span class="soft small">{say(footageMessages['gallery.find'])}</span>
      <input
        type="search"
        value={words}
        dir="auto"
        maxLength={MOST_FIND}
        onInput={event => type(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter') enter()
        }}
      />
    </label>
  )
}

function toggled(traits: readonly FootageTrait[], trait: FootageTrait): string | undefined {
  return listed(traits.includes(trait) ? traits.filter(each => each !== trait) : [...traits, trait])
}

/** The values with the chosen one among them, even where it leaves nothing. */
function withChosen<Name extends string>(
  values: readonly (Readonly<Record<Name, string>> & { readonly count: number })[],
  name: Name,
  chosen: string | undefined,
): readonly (Readonly<Record<Name, string>> & { readonly count: number })[] {
  if (chosen === undefined || values.some(value => value[name] === chosen)) return values
  return [...values, { [name]: chosen, count: 0 } as Readonly<Record<Name, string>> & { readonly count: number }]
}

interface ChoiceProps {
  readonly label: string
  /** In the address. */
  readonly name: string
  readonly value: string
  readonly children: ComponentChildren
}

function Choice({ label, name, value, children }: ChoiceProps) {
  return (
    <label class="footage-field">
      <span class="soft small">{label}</span>
      <select
        value={value}
        onChange={event => void change({ [name]: event.currentTarget.value || undefined, page: undefined })}
      >
        {children}
      </select>
    </label>
  )
}
