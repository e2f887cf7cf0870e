// What a family of copies has to do with: claims that its posts take sides on, clusters whose accounts posted it.

import type { PostColumns } from '../corpus/engine.ts'
import type { Containment, CopyFamily } from '../model/analysis.ts'
import type { CoordinationCluster } from '../model/coordination.ts'
import type { WeighedClaim } from '../model/ladder.ts'

export interface TouchedClaim {
  readonly claim: WeighedClaim['claim']
  /** Posts of the family that are counted on each side. */
  readonly support: number
  readonly deny: number
}

export interface TouchedCluster {
  readonly cluster: CoordinationCluster
  /** Position in the list of clusters. */
  readonly position: number
  /** Accounts of the cluster that posted the family, and their posts of it. */
  readonly accounts: number
  readonly posts: number
}

/** Claims in their order; those that no post of the family is counted for are left out. */
export function touchedClaims(family: Pick<CopyFamily, 'posts'>, claims: readonly WeighedClaim[]): TouchedClaim[] {
  const posts = new Set(family.posts)
  return claims.flatMap(({ claim, support, deny }) => {
    const count = ({ assertions }: WeighedClaim['support']) =>
      new Set(assertions.flatMap(({ post }) => (posts.has(post) ? [post] : []))).size
    const touched = { claim, support: count(support), deny: count(deny) }
    return touched.support + touched.deny === 0 ? [] : [touched]
  })
}

/** Clusters in their order. */
export function touchedClusters(
  { account }: PostColumns,
  family: Pick<CopyFamily, 'posts'>,
  clusters: readonly CoordinationCluster[],
): TouchedCluster[] {
  const byAccount = new Map<number, number>()
  for (const post of family.posts) byAccount.set(account[post], (byAccount.get(account[post]) ?? 0) + 1)
  return clusters.flatMap((cluster, position) => {
    const counts = Array.from(cluster.accounts, each => byAccount.get(each) ?? 0).filter(count => count > 0)
    if (counts.length === 0) return []
    return [{ cluster, position, accounts: counts.length, posts: counts.reduce((sum, count) => sum + count, 0) }]
  })
}

/** Longer texts that hold one of the family's in full, and shorter ones that one of the family's holds; without those inside the family. */
export function touchedContainments(
  family: Pick<CopyFamily, 'texts'>,
  containments: readonly Containment[],
): { readonly within: readonly Containment[]; readonly holds: readonly Containment[] } {
  const texts = new Set(family.texts)
  const apart = containments.filter(({ container, contained }) => texts.has(container) !== texts.has(contained))
  return {
    within: apart.filter(({ contained }) => texts.has(contained)),
    holds: apart.filter(({ container }) => texts.has(container)),
  }
}
