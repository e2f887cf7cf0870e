// Routes of handing on: audiences, previews, exports, and what was handed out before.

import { AUDIENCES, PERMITTED_USES } from '../model/consent.ts'
import type {
  AudienceRow,
  BagView,
  ExportedView,
  ExportRow,
  Listed,
  PreviewList,
  PreviewView,
} from '../model/handing-view.ts'
import { id, list, maybe, object, oneOf, path, text, truth, whole } from './checks.ts'
import { route } from './route.ts'

export interface HandingState {
  readonly audiences: readonly AudienceRow[]
  /** Saved profiles that count for nothing. */
  readonly unread: number
  /** At most 500. */
  readonly claims: readonly { readonly id: string; readonly text: string }[]
  readonly claimCount: number
  readonly isSealed: boolean
  /** What can be written, in the order in which it is listed. */
  readonly formats: readonly string[]
  /** Fewest characters of a passphrase for the sealed part. */
  readonly fewestCharacters: number
}

/** What a token stands for. */
export interface NamedView {
  readonly token: string
  readonly things: readonly {
    readonly export: string
    readonly kind: string
    readonly kindWords: string
    readonly id: string
    readonly name: string | null
  }[]
}

/** What is to be handed on, for whom. Values as a person typed them. */
const request = {
  audience: text(60, 1),
  claims: maybe(list(id, 2000)),
  exhibits: maybe(list(whole(1, 2 ** 40), 2000)),
  formats: maybe(list(text(40, 1), 20)),
  /** `RULE=LEVEL`, for this export alone. */
  open: maybe(list(text(60, 3), 40)),
  reason: maybe(text(4000)),
  title: maybe(text(400)),
  organization: maybe(text(400)),
  recipients: maybe(list(text(4000, 1), 20)),
  passphrase: maybe(text(1000)),
  isWithoutSealed: maybe(truth),
}

const LISTS = ['files', 'claims', 'words', 'names', 'exhibits', 'sealed', 'media', 'unsearched'] as const

export const handingRoutes = {
  /** Audiences with their rules, and what there is to choose from. */
  'handing.state': route<HandingState>()('read', 'case', object({})),
  /** Signs the rules of an audience. Opening more than held before needs a reason. */
  'handing.save': route<{ readonly entry: string | null; readonly opened: readonly string[] }>()(
    'act',
    'case',
    object({
      audience: text(60, 1),
      like: maybe(text(60, 1)),
      set: maybe(list(text(60, 3), 40)),
      use: maybe(oneOf(PERMITTED_USES)),
      consentAudience: maybe(oneOf(AUDIENCES)),
      formats: maybe(list(text(40, 1), 20)),
      reason: maybe(text(4000)),
    }),
  ),
  /** Makes every file and throws it away. Then ask `handing.previewed`. */
  'handing.preview': route<{ readonly job: number }>()('job', 'case', object(request)),
  /** The newest preview of this sitting; null before the first. */
  'handing.previewed': route<PreviewView | null>()('read', 'case', object({})),
  /** A longer list of it, from a row on. */
  'handing.previewed-list': route<Listed<unknown>>()(
    'read',
    'case',
    object({ list: oneOf(LISTS satisfies readonly PreviewList[]), from: whole(0, 2 ** 40) }),
  ),
  /** Writes, searches, signs, and gives the folder its name last. Then ask `handing.exported`. */
  'handing.export': route<{ readonly job: number }>()(
    'job',
    'case',
    object({ ...request, out: path, isPlain: maybe(truth) }),
  ),
  /** What the last export wrote; null when none ran since the case was opened. */
  'handing.exported': route<ExportedView | null>()('read', 'case', object({})),
  /** Originals with their proofs as a bag (RFC 8493), unprotected. Then ask `handing.bagged`. */
  'handing.bag': route<{ readonly job: number }>()(
    'job',
    'case',
    object({
      out: path,
      exhibits: maybe(list(whole(1, 2 ** 40), 2000)),
      audience: oneOf(AUDIENCES),
      use: oneOf(PERMITTED_USES),
      organization: maybe(text(400)),
      isPlain: maybe(truth),
    }),
  ),
  /** What the last BagIt package holds; null when none was written since the case was opened. */
  'handing.bagged': route<BagView | null>()('read', 'case', object({})),
  /** What was handed out, newest first. */
  'handing.exports': route<Listed<ExportRow>>()(
    'read',
    'case',
    object({ from: maybe(whole(0, 2 ** 40)), most: maybe(whole(1, 100)) }),
  ),
  /** Looks for what a token of an earlier export stands for. Then ask `handing.named`. */
  'handing.name': route<{ readonly job: number }>()('job', 'case', object({ token: text(40, 1) })),
  /** What the token that was looked for last stands for; null before. */
  'handing.named': route<NamedView | null>()('read', 'case', object({})),
} as const
