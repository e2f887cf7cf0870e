// The ladder's evidence of dependence, out of the corpus and what the detectors found.

import type { Engine } from '../corpus/engine.ts'
import { mediaCentres } from '../detect/media-centres.ts'
import type { MediaFamily } from '../model/media-family.ts'
import type { WeighEvidence } from '../weigh/weigh-evidence.ts'
import type { CaseVoices } from './case-voices.ts'
import type { Detected } from './detect-all.ts'

/** The same for all claims of the case. Cost linear in posts and media. */
export function weighEvidence(
  corpus: Engine,
  { analysis, lineage }: Detected,
  { voices, forwardOrigin }: CaseVoices,
): WeighEvidence {
  const { account, text } = corpus.columns()
  return {
    account,
    text,
    forwardOrigin,
    forwardPost: lineage.originPost,
    replyTo: repliedPosts(corpus),
    ...mediaColumns(corpus, analysis.mediaFamilies),
    familyCentre: analysis.textFamilies.centre,
    resemblance: analysis.textFamilies.resemblance,
    containments: analysis.containments,
    voices,
  }
}

/** Media of post p: mediaObjects[mediaStarts[p] .. mediaStarts[p + 1]); media of one family are one, that of its centre. */
export function mediaColumns(
  corpus: Engine,
  families: readonly MediaFamily[],
): Pick<WeighEvidence, 'mediaStarts' | 'mediaObjects'> {
  const { count } = corpus.columns()
  const media = corpus.objects('media')
  const mediaStarts = new Int32Array(count + 1)
  for (const post of media.post) mediaStarts[post + 1]++
  for (let post = 0; post < count; post++) mediaStarts[post + 1] += mediaStarts[post]
  if (families.length === 0) return { mediaStarts, mediaObjects: media.object }
  const centre = mediaCentres(media, families)
  return { mediaStarts, mediaObjects: media.object.map(object => centre[object]) }
}

/** The post that each post replies to, where the corpus holds it; -1 otherwise. */
export function repliedPosts(corpus: Engine): Int32Array {
  const { count } = corpus.columns()
  const replies = corpus.objects('reply')
  const replied = new Int32Array(count).fill(-1)
  if (replies.names.length === 0) return replied
  const at = corpus.postsByKey(replies.names)
  for (let i = 0; i < replies.post.length; i++) replied[replies.post[i]] = at[replies.object[i]]
  return replied
}
