// The view "coordination": all clusters, or the one that the address names.

import { params } from '../state/location.ts'
import { ClusterView } from './cluster-view.tsx'
import { ClustersView } from './clusters-view.tsx'

export function CoordinationPage() {
  const { cluster } = params.value
  return cluster === undefined ? <ClustersView /> : <ClusterView key={cluster} cluster={cluster} />
}
