// Graphs as networkx (Python) reads them, for tests; undefined where it is not installed.

import { spawnSync } from 'node:child_process'

export interface ReadGraph {
  readonly graph: Readonly<Record<string, unknown>>
  readonly nodes: readonly (readonly [string, Readonly<Record<string, unknown>>])[]
  readonly edges: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[]
}

const PROGRAM = `
import json, sys, networkx
out = []
for path in sys.argv[1:]:
    g = networkx.read_gexf(path) if path.endswith('.gexf') else networkx.read_graphml(path)
    out.append({'graph': {k: v for k, v in g.graph.items() if isinstance(v, str)}, 'nodes': list(g.nodes(data=True)), 'edges': list(g.edges(data=True))})
print(json.dumps(out))
`

export function hasNetworkx(): boolean {
  return spawnSync('python3', ['-c', 'import networkx']).status === 0
}

/** Throws with what Python says when a file cannot be read. */
export function readByNetworkx(paths: readonly string[]): ReadGraph[] {
  const run = spawnSync('python3', ['-c', PROGRAM, ...paths], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout)
}
