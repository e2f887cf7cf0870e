// The part of the address that every view shares, as routes of the review take it.

import type { PostFilter } from '../../model/post-filter.ts'

type Shared = Pick<PostFilter, 'from' | 'to' | 'channels' | 'languages'>

export function narrowed({ from, to, channels, languages }: Shared): Shared {
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(channels === undefined ? {} : { channels }),
    ...(languages === undefined ? {} : { languages }),
  }
}
