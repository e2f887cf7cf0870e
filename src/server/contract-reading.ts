// Routes of the reading pane: one post, what surrounds it, what was found and recorded of it, its bytes, its media.

import type { Claim } from '../model/ladder.ts'
import type {
  BriefPost,
  BytesChecked,
  PostBytes,
  PostFindings,
  PostReading,
  PostRecordRow,
  ShownMedium,
  VersionRow,
} from '../model/post-reading.ts'
import type { Shown } from '../model/report-view.ts'
import { maybe, nothing, object, postKey, whole } from './checks.ts'
import { route } from './route.ts'

export interface PostRecords {
  readonly records: readonly PostRecordRow[]
}

const exhibit = whole(1, 2 ** 40)
const onePost = object({ post: postKey })

export const readingRoutes = {
  /** What the index tells of a post; needs no analysis. */
  'reading.post': route<PostReading>()('read', 'index', onePost),
  /** A further piece of a long text, from a code unit on; empty behind its end. */
  'reading.text': route<{ readonly text: string }>()('read', 'index', object({ post: postKey, from: whole(0, 1e9) })),
  /** What answers a post, in canonical order. */
  'reading.replies': route<Shown<BriefPost>>()(
    'read',
    'index',
    object({ post: postKey, offset: whole(0, 1e9), limit: whole(1, 100) }),
  ),
  /** What the analysis tells of a post. */
  'reading.found': route<PostFindings>()('read', 'index', onePost),
  /** What people recorded of a post, as far as it holds. */
  'reading.records': route<PostRecords>()('read', 'index', onePost),
  /** The latest 30 versions, oldest first. */
  'reading.versions': route<Shown<VersionRow>>()('read', 'index', onePost),
  /** At most 4,096 bytes of the post from byte `from` of it, of one version (numbered from 0, oldest first). */
  'reading.bytes': route<PostBytes>()(
    'read',
    'index',
    object({ post: postKey, version: maybe(whole(0, 1e6)), from: whole(0, 1e12) }),
  ),
  /** Reads a whole original and holds it against its hash in the journal. */
  'reading.check': route<BytesChecked>()('read', 'case', object({ exhibit })),
  /** A path under which the original can be saved. */
  'reading.original': route<{ readonly path: string; readonly sizeBytes: number }>()(
    'read',
    'case',
    object({ exhibit }),
  ),
  /** Makes a medium ready to be looked at. */
  'reading.medium': route<ShownMedium>()('read', 'case', object({ exhibit })),
  /** Claims that a post can be added to. */
  'reading.claims': route<Shown<{ readonly id: string; readonly text: Claim['text'] }>>()('read', 'index', nothing),
} as const
