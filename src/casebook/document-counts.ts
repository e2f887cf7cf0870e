// Figures of a corpus with its documents apart: their paragraphs are posts to the detectors and none to a person who counts posts.

import type { CorpusCounts, Engine } from '../corpus/engine.ts'

export interface CountsWithDocuments extends CorpusCounts {
  readonly documents: number
  readonly paragraphs: number
}

/** Posts, versions, accounts and channels are those of chats alone. Cost: one pass. */
export function countsWithDocuments(corpus: Engine): CountsWithDocuments {
  const counts = corpus.counts()
  const isDocument = corpus.channels().map(({ channelKind }) => channelKind === 'document')
  const documents = isDocument.filter(Boolean).length
  if (documents === 0) return { ...counts, documents: 0, paragraphs: 0 }
  const { count, channel, account, versions } = corpus.columns()
  const speakers = new Set<number>()
  let paragraphs = 0
  let paragraphVersions = 0
  for (let post = 0; post < count; post++) {
    if (!isDocument[channel[post]]) continue
    paragraphs++
    paragraphVersions += versions[post]
    // Speakers of a document are accounts of its own channel only.
    if (account[post] >= 0) speakers.add(account[post])
  }
  return {
    ...counts,
    posts: counts.posts - paragraphs,
    versions: counts.versions - paragraphVersions,
    accounts: counts.accounts - speakers.size,
    channels: counts.channels - documents,
    documents,
    paragraphs,
  }
}
