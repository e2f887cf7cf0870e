// What GEXF and GraphML hold is what graphology and networkx read in them: every attribute, every value.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import Graph from 'graphology'
import gexf from 'graphology-gexf'
import graphml from 'graphology-graphml'
import { describedLines, isoTime, viewedAttributes } from '../src/export/network-attributes.ts'
import { gexfFiles, graphmlFiles } from '../src/export/network-files.ts'
import { gexfText } from '../src/export/network-gexf.ts'
import { graphmlText } from '../src/export/network-graphml.ts'
import { writableText } from '../src/export/xml-text.ts'
import { ACTION_KINDS } from '../src/model/action-set.ts'
import type { CoordinationNetwork } from '../src/model/coordination-network.ts'
import { handedSample } from './support/handed-sample.ts'
import { hasNetworkx, type ReadGraph, readByNetworkx } from './support/networkx-graphs.ts'

const HOSTILE = [
  '',
  '=cmd()',
  ']]>',
  '<a b="c">&amp;',
  "'",
  'a\r\nb',
  ' a ',
  '\t',
  '\0',
  '\ud800',
  '‮x',
  '__proto__',
  '\u0085\u2028',
  'я😀',
]
const name = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 12 }))
const number = fc.oneof(
  fc.double({ noDefaultInfinity: true }),
  fc.constantFrom(-0, 0, 2 ** 53, 1e-300, 1e300, Number.NaN, 0.1),
)
const count = fc.oneof(fc.nat(), fc.constantFrom(-0, 2 ** 53 - 1))
const time = fc.oneof(fc.integer({ min: 631152000000, max: 4102444799999 }), fc.constant(Number.NaN))

const network: fc.Arbitrary<CoordinationNetwork> = fc.integer({ min: 2, max: 6 }).chain(nodes =>
  fc.record({
    nodes: fc.array(
      fc.record({
        id: name,
        label: name,
        cluster: fc.constantFrom('', 'C1', 'C2', 'a "b"'),
        pValue: number,
        qValue: number,
        observed: number,
        expected: number,
        actions: count,
        firstTime: time,
        lastTime: time,
      }),
      { minLength: nodes, maxLength: nodes },
    ),
    edges: fc.uniqueArray(
      fc.record({
        first: fc.constant(0),
        second: fc.integer({ min: 1, max: nodes - 1 }),
        observed: number,
        expected: number,
        pValue: number,
        qValue: number,
        windowsSeconds: fc.subarray([10, 60, 600]),
        kinds: fc.subarray([...ACTION_KINDS]),
        objects: count,
      }),
      { maxLength: 5, selector: edge => edge.second },
    ),
    description: fc.dictionary(name, fc.oneof(name, fc.integer()), { maxKeys: 4 }),
  }),
)

const VERDICTS = new Map([
  ['C1', 'coordinated'],
  ['a "b"', 'not-judged'],
])
const ATTRIBUTES = viewedAttributes({ verdicts: VERDICTS, time: isoTime })
const WRITERS = {
  gexf: (each: CoordinationNetwork) => [...gexfText(each, ATTRIBUTES)].join(''),
  graphml: (each: CoordinationNetwork) => [...graphmlText(each, ATTRIBUTES)].join(''),
}

/** Attributes that have a value; numbers that are none and times that are none are left out. */
function present(all: Record<string, unknown>): Record<string, unknown> {
  const has = (value: unknown) => value !== undefined && !(typeof value === 'number' && !Number.isFinite(value))
  return Object.fromEntries(Object.entries(all).filter(([, value]) => has(value)))
}

function expectedGraph(each: CoordinationNetwork): ReadGraph {
  return {
    graph: { description: writableText(describedLines(each)) },
    nodes: each.nodes.map((node, i) => [
      `n${i}`,
      present({
        label: writableText(node.label),
        account: writableText(node.id),
        cluster: node.cluster === '' ? undefined : node.cluster,
        verdict: VERDICTS.get(node.cluster),
        observed: node.observed,
        expected: node.expected,
        p: node.pValue,
        q: node.qValue,
        actions: node.actions + 0,
        first_time: isoTime(node.firstTime),
        last_time: isoTime(node.lastTime),
      }),
    ]),
    edges: each.edges.map(edge => [
      `n${edge.first}`,
      `n${edge.second}`,
      present({
        weight: edge.observed,
        observed: edge.observed,
        expected: edge.expected,
        p: edge.pValue,
        q: edge.qValue,
        windows: edge.windowsSeconds.join(' '),
        actions: edge.kinds.join(' '),
        objects: edge.objects + 0,
      }),
    ]),
  }
}

/** Equal whatever the order of edges; a reader that gives an empty label as none is right too. */
function assertSame(read: ReadGraph, expected: ReadGraph, where: string): void {
  const byEnd = (graph: ReadGraph) => new Map(graph.edges.map(([, to, attributes]) => [to, attributes]))
  assert.deepEqual(
    read.nodes.map(([id, attributes]) => [id, { label: '', ...attributes }]),
    expected.nodes,
    `${where}: nodes`,
  )
  assert.equal(read.edges.length, expected.edges.length)
  const found = byEnd(read)
  for (const [to, attributes] of byEnd(expected)) {
    const { id: _, ...own } = found.get(to) ?? {}
    assert.deepEqual(own, attributes, `${where}: edge to ${to}`)
  }
}

type Attributes = Readonly<Record<string, unknown>>

interface ParsedGraph {
  getAttributes(): Attributes
  mapNodes<Result>(change: (id: string, attributes: Attributes) => Result): Result[]
  mapEdges<Result>(change: (id: string, attributes: Attributes, from: string, to: string) => Result): Result[]
}

type Parse = (graph: unknown, text: string) => ParsedGraph

function readByGraphology(text: string, format: 'gexf' | 'graphml'): ReadGraph {
  const graph = ((format === 'gexf' ? gexf.parse : graphml.parse) as unknown as Parse)(Graph, text)
  return {
    graph: graph.getAttributes(),
    nodes: graph.mapNodes((id, attributes) => [id, attributes]),
    edges: graph.mapEdges((_, attributes, from, to) => [from, to, attributes]),
  }
}

test('graphology reads every attribute and value of both formats, and how the network was made', () => {
  fc.assert(
    fc.property(network, each => {
      const expected = expectedGraph(each)
      for (const format of ['gexf', 'graphml'] as const) {
        const read = readByGraphology(WRITERS[format](each), format)
        assertSame(read, expected, format)
        const { description } = expected.graph as { description: string }
        if (description.trim() !== '') assert.equal(read.graph.description, description)
      }
    }),
    { numRuns: 150 },
  )
})

test('networkx reads every attribute and value of both formats', {
  skip: hasNetworkx() ? false : 'no networkx',
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-networks-'))
  try {
    const samples = fc.sample(network, 60)
    const files = samples.flatMap((each, i) =>
      (['gexf', 'graphml'] as const).map(format => {
        const path = join(folder, `${i}.${format}`)
        writeFileSync(path, WRITERS[format](each))
        return { path, format, expected: expectedGraph(each) }
      }),
    )
    const read = readByNetworkx(files.map(file => file.path))
    for (const [i, { format, expected }] of files.entries()) {
      assertSame(read[i], expected, format)
      // networkx skips the head of GEXF, where the description stands.
      if (format === 'graphml') assert.equal(read[i].graph.description, expected.graph.description)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('an export has the network with what people answered, and none where it may not leave', () => {
  const handed = handedSample()
  const files = [...gexfFiles(handed), ...graphmlFiles(handed)]
  assert.deepEqual(
    files.map(file => file.path),
    ['network/accounts.gexf', 'network/accounts.graphml'],
  )
  for (const [i, format] of (['gexf', 'graphml'] as const).entries()) {
    const { nodes } = readByGraphology([...files[i].pieces].join(''), format)
    assert.equal(nodes.length, handed.network?.nodes.length)
    for (const [, attributes] of nodes) assert.equal(attributes.verdict, 'coordinated')
  }
  assert.deepEqual([...gexfFiles({ ...handed, network: undefined })], [])
})

test('times of accounts look as coarse as they are', () => {
  for (const [times, expected] of [
    ['none', undefined],
    ['month', '2025-02'],
    ['day', '2025-02-10'],
    ['hour', '2025-02-10T21Z'],
    ['exact', '2025-02-10T21:04:11.000Z'],
  ] as const) {
    const handed = handedSample({ profile: { times } })
    assert.ok(handed.network)
    const nodes = handed.network.nodes.map(node => ({ ...node, firstTime: Date.parse('2025-02-10T21:04:11Z') }))
    const [file] = graphmlFiles({ ...handed, network: { ...handed.network, nodes } })
    const read = readByGraphology([...file.pieces].join(''), 'graphml')
    for (const [, attributes] of read.nodes) {
      assert.equal(attributes.first_time, expected)
      assert.equal(attributes.last_time, undefined)
    }
  }
})
