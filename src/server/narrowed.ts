// What every view is narrowed to, time, channels and languages, as a test of one post.

import { channelTokens } from '../casebook/channel-tokens.ts'
import { CaseError } from '../model/case-error.ts'
import type { PostIndex } from '../model/finding.ts'
import { LANGUAGE_CODES, languageOf } from '../show/post-selection.ts'
import type { Desk } from './desk.ts'
import { languagesOf } from './posts-selected.ts'

export interface Narrowed {
  readonly from?: number
  readonly to?: number
  readonly channels?: readonly string[]
  readonly languages?: readonly string[]
}

export type PostTest = (post: PostIndex) => boolean

/** Undefined where nothing is narrowed. Waits for languages to be counted where they are asked for. Throws CaseError `case-in-use` (`busy`) when the posts were numbered anew meanwhile. */
export async function postTest(desk: Desk, { from, to, channels, languages }: Narrowed): Promise<PostTest | undefined> {
  const tests: PostTest[] = []
  const columns = desk.casebook().index().columns()
  if (from !== undefined || to !== undefined) {
    const { time } = columns
    const [first, end] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY]
    tests.push(post => time[post] >= first && time[post] < end)
  }
  if (channels !== undefined) {
    const positions = desk.ofIndex('echoes channels', channelTokens).positions(channels)
    tests.push(post => positions.has(columns.channel[post]))
  }
  if (languages !== undefined) {
    const ofText = await languagesOf(desk).whole
    if (ofText === undefined) throw new CaseError('case-in-use', 'busy')
    const isWanted = Uint8Array.from(LANGUAGE_CODES, code => Number(languages.includes(code)))
    tests.push(post => isWanted[languageOf(ofText, columns.text[post])] === 1)
  }
  return tests.length === 0 ? undefined : post => tests.every(test => test(post))
}
