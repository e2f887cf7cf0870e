// Posts that exports hold in several versions, and how their words changed.

import type { Engine } from '../corpus/engine.ts'
import type { ChangedPostView, Shown } from '../model/report-view.ts'
import { orderingTime } from '../model/time.ts'
import type { CitedPosts } from './cited-posts.ts'
import { shortDiff } from './short-diff.ts'

const CHANGED_SHOWN = 40
/** Steps from one version to the next that are shown of one post: the latest. */
const STEPS_SHOWN = 4

/** The first posts in canonical order that have further versions. */
export function changedPostsView(corpus: Engine, cited: CitedPosts): Shown<ChangedPostView> {
  const { versions } = corpus.columns()
  const rows: ChangedPostView[] = []
  let total = 0
  for (let post = 0; post < versions.length; post++) {
    if (versions[post] < 2) continue
    if (++total > CHANGED_SHOWN) continue
    const held = corpus.versions(post)
    const steps = held.slice(1).map((version, i) => ({
      editedTime: orderingTime(version.editedTime),
      parts: shortDiff(held[i].text, version.text),
    }))
    rows.push({ post: cited.cite(post), versions: versions[post], steps: steps.slice(-STEPS_SHOWN) })
  }
  return { rows, total }
}
