// Links from a number or a word to the place behind it.

import type { ComponentChildren } from 'preact'
import type { PostFilter } from '../../model/post-filter.ts'
import { caseState } from '../state/events.ts'
import { paramsOf } from '../state/filter.ts'
import { changed, goTo, type Params, params, place, plainAddress, sharedParams } from '../state/location.ts'
import { sealAddress } from '../state/sealed-address.ts'

interface LinkProps {
  readonly view: string
  /** Values of the address; what every view shares is added unless `isBare`. */
  readonly params?: Params
  readonly isBare?: boolean
  readonly class?: string
  readonly title?: string
  readonly current?: boolean
  readonly children: ComponentChildren
}

/** A place of the casebook. In a sealed case the address stands nowhere in the page. */
export function Link({ view, params: values = {}, isBare = false, children, ...rest }: LinkProps) {
  const target = { view, params: isBare ? values : { ...sharedParams(), ...values } }
  const address = plainAddress(target)
  const isSealed = caseState.value?.isSealed === true
  return (
    <a
      href={isSealed ? '#' : address}
      class={rest.class}
      title={rest.title}
      aria-current={rest.current === true ? 'page' : undefined}
      onClick={event => {
        if (event.button !== 0 || event.shiftKey) return
        const isNewTab = event.ctrlKey || event.metaKey
        if (isNewTab && !isSealed) return
        event.preventDefault()
        if (isNewTab) void sealAddress(address).then(sealed => window.open(`/${sealed}`, '_blank', 'noopener'))
        else void goTo(target)
      }}
    >
      {children}
    </a>
  )
}

/** The posts behind a number. */
export function PostsLink({
  filter,
  children,
  ...rest
}: { readonly filter: PostFilter } & Omit<LinkProps, 'view' | 'params' | 'isBare'>) {
  return (
    <Link view="posts" params={paramsOf(filter)} {...rest}>
      {children}
    </Link>
  )
}

/** Opens one post in the reading pane, beside whatever view is open. */
export function PostLink({
  post,
  children,
  ...rest
}: { readonly post: string } & Omit<LinkProps, 'view' | 'params' | 'isBare'>) {
  return (
    <Link view={place.value.view} params={changed(params.value, { post })} isBare {...rest}>
      {children}
    </Link>
  )
}
