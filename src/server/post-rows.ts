// Posts as rows of a table, in the words of whoever asks.

import { exhibitNames } from '../casebook/exhibit-names.ts'
import { screenPseudonyms } from '../casebook/screen-names.ts'
import { searchedWords, snippetOf } from '../casebook/searched-words.ts'
import type { MediaReference } from '../model/source-record.ts'
import { orderingTime } from '../model/time.ts'
import { shortName } from '../show/excerpt.ts'
import type { PostRow } from './contract-posts.ts'
import type { Desk } from './desk.ts'
import { ofJournal } from './of-journal.ts'
import { channelTokensOf, foundSoFar } from './posts-selected.ts'

/** Code units of text in a row. */
const SNIPPET = 320

/** Rows in the order asked for; callers bound their number. `length`: code units of text shown. */
export function postRows(
  desk: Desk,
  posts: readonly number[],
  {
    query = '',
    showNames,
    length = SNIPPET,
  }: { readonly query?: string | undefined; readonly showNames: boolean; readonly length?: number },
): PostRow[] {
  const casebook = desk.casebook()
  const index = casebook.index()
  const { channel, account, text } = index.columns()
  const names = desk.names(showNames)
  const tokens = channelTokensOf(desk)
  const pseudonym = screenPseudonyms(casebook)
  const exhibits = ofJournal(casebook, 'posts.exhibits', exhibitNames)
  const { detected, familyOfText } = foundSoFar(desk)
  const spansOf = searchedWords(query)
  return index.posts(posts).map(detail => {
    const time = orderingTime(detail.time)
    const at = text[detail.index]
    const family = at < 0 || familyOfText === undefined ? undefined : detected?.families[familyOfText[at]]
    return {
      post: `${detail.channel.id}/${detail.messageId}`,
      time: Number.isNaN(time) ? null : time,
      isZoned: detail.time?.kind === 'zoned',
      channel: names.channel(channel[detail.index]),
      channelToken: tokens[channel[detail.index]],
      account: names.account(account[detail.index]) ?? null,
      accountToken: detail.account === undefined ? null : pseudonym(detail.account.id),
      ...snippetOf(detail.text, spansOf?.(detail.text) ?? [], length),
      service: detail.postKind === 'service' ? shortName(detail.action ?? '') : null,
      forward: detail.forward === undefined ? null : { origin: names.origin(detail.forward) ?? null },
      media: mediaOf(detail.media),
      versions: detail.versions,
      exhibit: exhibits.numberOf(detail.original) ?? null,
      family: family === undefined ? null : { id: family.id, posts: family.posts.length },
    }
  })
}

/** Media by kind and whether their bytes are held; thumbnails do not count. */
function mediaOf(references: readonly MediaReference[]): PostRow['media'] {
  const groups = new Map<string, { kind: MediaReference['kind']; isHeld: boolean; count: number }>()
  for (const { kind, status, isThumbnail } of references) {
    if (isThumbnail === true) continue
    const isHeld = status === 'held'
    const group = groups.get(`${kind} ${isHeld}`)
    if (group === undefined) groups.set(`${kind} ${isHeld}`, { kind, isHeld, count: 1 })
    else group.count++
  }
  return [...groups.values()]
}
