import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { ACTION_KINDS } from '../model/action-set.ts'
import type { CoordinationEdge, CoordinationNetwork, CoordinationNode } from '../model/coordination-network.ts'
import { pairRows } from './network-csv.ts'
import { gexfText } from './network-gexf.ts'
import { graphmlText } from './network-graphml.ts'
import { jsonText } from './network-json.ts'
import { escapeXml } from './xml-text.ts'

const HOSTILE = [
  '',
  '=cmd()',
  '@a',
  '-1',
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
  '�￾',
]

const name = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 12 }))
const share = fc.oneof(fc.double({ min: 0, max: 1 }), fc.constantFrom(0, 1e-300, Number.NaN))
const measure = fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.nat(1e6))
const time = fc.oneof(fc.integer({ min: 631152000000, max: 4102444799999 }), fc.constant(Number.NaN))

const node: fc.Arbitrary<CoordinationNode> = fc.record({
  id: name,
  label: name,
  cluster: name,
  pValue: share,
  qValue: share,
  observed: measure,
  expected: measure,
  actions: fc.nat(),
  firstTime: time,
  lastTime: time,
})

const network: fc.Arbitrary<CoordinationNetwork> = fc.array(node, { maxLength: 5 }).chain(nodes =>
  fc.record({
    nodes: fc.constant(nodes),
    edges: nodes.length < 2 ? fc.constant([]) : fc.array(edgeBetween(nodes.length), { maxLength: 5 }),
    description: fc.dictionary(name, fc.oneof(name, fc.integer())),
  }),
)

function edgeBetween(nodes: number): fc.Arbitrary<CoordinationEdge> {
  return fc.record({
    first: fc.nat(nodes - 1),
    second: fc.nat(nodes - 1),
    observed: measure,
    expected: measure,
    pValue: share,
    qValue: share,
    windowsSeconds: fc.subarray([10, 60, 600, 3600]),
    kinds: fc.subarray([...ACTION_KINDS]),
    objects: fc.nat(),
  })
}

const joined = (pieces: Iterable<string>): string => [...pieces].join('')

/** What XML cannot carry, as it is shown. */
function carried(text: string): string {
  let shown = ''
  for (const character of text) {
    const code = character.codePointAt(0) as number
    const isLost =
      (code < 0x20 && ![9, 10, 13].includes(code)) ||
      (code >= 0xd800 && code < 0xe000) ||
      code === 0xfffe ||
      code === 0xffff
    shown += isLost ? `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩` : character
  }
  return shown
}

interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: readonly XmlElement[]
}

/** All elements of a name, with the text directly inside. */
function elements(xml: string, wanted: string): XmlElement[] {
  const found: XmlElement[] = []
  // biome-ignore lint/suspicious/noExplicitAny: nodes of the parser
  const visit = (item: any): XmlElement => {
    const children = (item.children ?? []).filter((child: { type: string }) => child.type === 'tag').map(visit)
    const text = (item.children ?? []).map((child: { data?: string }) => child.data ?? '').join('')
    const element = { name: item.name, attributes: item.attribs ?? {}, text, children }
    if (element.name === wanted) found.push(element)
    return element
  }
  visit(parseDocument(xml, { xmlMode: true }))
  return found
}

const SAMPLE: CoordinationNetwork = {
  nodes: [
    {
      id: '=1+1',
      label: 'a "b" <c>',
      cluster: '=x',
      pValue: 1e-12,
      qValue: 0.001,
      observed: 7,
      expected: 0.25,
      actions: 12,
      firstTime: 1709287200000,
      lastTime: 1709290800500,
    },
    {
      id: 'b,"c"',
      label: 'b',
      cluster: '=x',
      pValue: Number.NaN,
      qValue: Number.NaN,
      observed: 7,
      expected: 0.5,
      actions: 9,
      firstTime: Number.NaN,
      lastTime: Number.NaN,
    },
  ],
  edges: [
    {
      first: 0,
      second: 1,
      observed: 7,
      expected: 0.125,
      pValue: 1e-9,
      qValue: 0.01,
      windowsSeconds: [10, 60],
      kinds: ['text', 'link'],
      objects: 5,
    },
  ],
  description: { q: 0.05, null: 'strata' },
}

test('a pair is one row with the accounts first, and only text that is no id is kept from being a formula', () => {
  const header = 'account_1,account_2,observed,expected,p,q,windows,actions,objects,cluster\r\n'
  assert.equal(joined(pairRows(SAMPLE)), `${header}=1+1,"b,""c""",7,0.125,1e-9,0.01,10 60,text link,5,'=x\r\n`)
  assert.equal(
    joined(pairRows(SAMPLE, { forSpreadsheets: true }))
      .split('\r\n')[1]
      .slice(0, 6),
    "'=1+1,",
  )
})

test('the accounts of every pair come back from the CSV as they are', () => {
  fc.assert(
    fc.property(network, each => {
      const rows: string[][] = parse(joined(pairRows(each)), { record_delimiter: '\r\n' })
      assert.equal(rows.length, each.edges.length + 1)
      for (const [i, edge] of each.edges.entries()) {
        const [first, second, observed, expected, p, q, windows, kinds, objects] = rows[i + 1]
        // The parser works on UTF-8, which has no lone surrogates.
        const ids = [edge.first, edge.second].map(position => each.nodes[position].id.toWellFormed())
        assert.deepEqual([first, second], ids)
        assert.deepEqual([observed, expected, objects].map(Number), [edge.observed, edge.expected, edge.objects])
        for (const [cell, value] of [
          [p, edge.pValue],
          [q, edge.qValue],
        ] as const)
          assert.ok(Object.is(cell === '' ? Number.NaN : Number(cell), value))
        assert.deepEqual([windows, kinds], [edge.windowsSeconds.join(' '), edge.kinds.join(' ')])
      }
    }),
    { numRuns: 200 },
  )
})

test('no cell is a formula when the table is for spreadsheets', () => {
  fc.assert(
    fc.property(network, each => {
      const rows: string[][] = parse(joined(pairRows(each, { forSpreadsheets: true })), { record_delimiter: '\r\n' })
      for (const cell of rows.flat()) assert.ok(Number.isFinite(Number(cell)) || !/^[=+\-@\t\r\n]/.test(cell), cell)
    }),
    { numRuns: 200 },
  )
})

test('JSON is the network again', () => {
  fc.assert(
    fc.property(network, each => {
      const parsed = JSON.parse(joined(jsonText(each)))
      assert.deepEqual(Object.keys(parsed), ['format', 'version', 'description', 'nodes', 'edges'])
      const { nodes, edges, description } = JSON.parse(JSON.stringify(each))
      assert.deepEqual([parsed.nodes, parsed.edges], [nodes, edges])
      assert.deepEqual(Object.entries(parsed.description).sort(), Object.entries(description).sort())
    }),
    { numRuns: 200 },
  )
})

test('GEXF and GraphML carry every attribute of every node and edge, whatever the names hold', () => {
  fc.assert(
    fc.property(network, each => {
      const gexf = joined(gexfText(each))
      const graphml = joined(graphmlText(each))
      for (const xml of [gexf, graphml]) {
        assert.ok(xml.isWellFormed())
        assert.ok(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml))
        assert.equal(elements(xml, 'node').length, each.nodes.length)
        assert.equal(elements(xml, 'edge').length, each.edges.length)
      }
      const titles = elements(gexf, 'attribute').map(attribute => attribute.attributes.id)
      for (const [i, element] of elements(gexf, 'node').entries()) {
        assert.equal(element.attributes.label, carried(each.nodes[i].label))
        const values = new Map(element.children[0].children.map(({ attributes }) => [attributes.for, attributes.value]))
        assert.equal(values.get('account'), carried(each.nodes[i].id))
        assert.equal(values.get('cluster') ?? '', carried(each.nodes[i].cluster))
        assert.equal(Number(values.get('q') ?? 'NaN'), each.nodes[i].qValue)
        assert.equal(Date.parse(values.get('first_time') ?? ''), each.nodes[i].firstTime)
        for (const used of values.keys()) assert.ok(titles.includes(used))
      }
      const keys = elements(graphml, 'key').map(({ attributes }) => attributes.id)
      assert.equal(new Set(keys).size, keys.length)
      for (const [i, element] of elements(graphml, 'edge').entries()) {
        const values = new Map(element.children.map(({ attributes, text }) => [attributes.key, text]))
        assert.deepEqual(
          ['edge_weight', 'edge_observed', 'edge_expected', 'edge_objects'].map(key => Number(values.get(key))),
          [each.edges[i].observed, each.edges[i].observed, each.edges[i].expected, each.edges[i].objects],
        )
        assert.equal(values.get('edge_actions'), each.edges[i].kinds.join(' '))
        assert.equal(element.attributes.source, `n${each.edges[i].first}`)
        for (const used of values.keys()) assert.ok(keys.includes(used))
      }
    }),
    { numRuns: 150 },
  )
})

test('XML text comes back from a parser, but for characters that XML has no way to write', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const xml = `<a b="${escapeXml(text)}">${escapeXml(text)}</a>`
      const [element] = elements(xml, 'a')
      assert.deepEqual([element.attributes.b, element.text], [carried(text), carried(text)])
    }),
  )
  assert.equal(escapeXml(']]>\0\ud800\r'), ']]&gt;⟨U+0000⟩⟨U+D800⟩&#xD;')
})

test('an edge to no node is refused in every format', () => {
  const broken = { ...SAMPLE, edges: [{ ...SAMPLE.edges[0], second: 2 }] }
  for (const format of [pairRows, gexfText, graphmlText, jsonText]) {
    assert.throws(() => joined(format(broken)), { name: 'RangeError', message: 'edge to node 2 of 2' })
  }
})
