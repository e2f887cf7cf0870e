// Frame times of the network view with 5,000 accounts and 50,000 links in a real Chromium, while it is laid out, moved and zoomed.
// `node bench/network.ts [nodes] [links]`; without a graphics card the browser paints with the processor, and so are these figures.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { Random } from '../src/algorithms/random.ts'
import type { CoordinationGraph } from '../src/model/coordination-page.ts'
import { withCasebook } from '../test/support/casebook-page.ts'
import { exampleCase } from '../test/support/example-case.ts'

const nodes = Number(process.argv[2] ?? 5000)
const links = Number(process.argv[3] ?? 50_000)

/** Clusters of very different sizes, the largest with two fifths of all accounts; four of five links are beyond chance. */
function generated(): CoordinationGraph {
  const stream = new Random('network')
  const random = () => stream.unit()
  const cluster = Array.from({ length: nodes }, (_, i) =>
    i < nodes * 0.4 ? 1 : 2 + Math.floor(((i - nodes * 0.4) / (nodes * 0.6)) ** 2 * 40),
  )
  const members = new Map<number, number[]>()
  for (const [node, number] of cluster.entries()) members.set(number, [...(members.get(number) ?? []), node])
  const from: number[] = []
  const to: number[] = []
  while (from.length < links) {
    const a = Math.floor(random() * nodes)
    const own = members.get(cluster[a]) ?? [a]
    const b = own[Math.floor(random() * own.length)]
    if (a === b) continue
    from.push(a)
    to.push(b)
  }
  const pairsDrawn = Math.floor(links * 0.8)
  return {
    nodes: {
      label: cluster.map((_, i) => `ABCDE-${String(i).padStart(5, '0')}`),
      token: cluster.map((_, i) => `ABCDE-${i}`),
      cluster,
      observed: cluster.map(() => 1 + Math.floor(random() * 40)),
      expected: cluster.map(() => random()),
    },
    edges: {
      from,
      to,
      observed: from.map(() => 1 + Math.floor(random() * 20)),
      expected: from.map((_, i) => (i < pairsDrawn ? random() : null)),
    },
    nodesTotal: nodes,
    pairsTotal: pairsDrawn,
    pairsDrawn,
  }
}

/** Milliseconds between the frames while the work is done. */
async function frames(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(`
    globalThis.frameTimes = []
    globalThis.isCounting = true
    let last = performance.now()
    const tick = now => { frameTimes.push(now - last); last = now; if (isCounting) requestAnimationFrame(tick) }
    requestAnimationFrame(now => { last = now; requestAnimationFrame(tick) })`)
  await work()
  await page.evaluate('globalThis.isCounting = false')
  return (await page.evaluate('globalThis.frameTimes')) as number[]
}

function said(what: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]?.toFixed(0) ?? '-'
  return `${what}: ${sorted.length} frames, median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`
}

const folder = mkdtempSync(join(tmpdir(), 'anechoic-network-'))
try {
  const root = await exampleCase(folder)
  const graph = JSON.stringify(generated())
  console.log(`${nodes} accounts, ${links} links, ${(graph.length / 1e6).toFixed(1)} MB of JSON`)
  const done = await withCasebook({ root }, async ({ page }) => {
    page.setDefaultTimeout(180_000)
    await page.route('**/api/coordination.graph', route =>
      route.fulfill({ contentType: 'application/json', body: graph }),
    )
    const started = performance.now()
    await page.evaluate("location.hash = '#/coordination'")
    await page.locator('.network-canvas[data-state=drawn]').waitFor()
    console.log(`first picture ${((performance.now() - started) / 1000).toFixed(1)} s`)
    const layout = await frames(page, () => page.locator('.network-canvas[data-layout=done]').waitFor())
    console.log(`laid out after ${((performance.now() - started) / 1000).toFixed(1)} s`)
    console.log(said('while it is laid out', layout))
    const box = await page.locator('.network-picture').boundingBox()
    if (box === null) throw new Error('no picture')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    const panning = await frames(page, async () => {
      await page.mouse.move(x, y)
      await page.mouse.down()
      for (let i = 0; i < 60; i++) {
        await page.mouse.move(x + 120 * Math.sin(i / 9), y + 60 * Math.cos(i / 7))
        await page.waitForTimeout(16)
      }
      await page.mouse.up()
    })
    console.log(said('moved by dragging', panning))
    const zooming = await frames(page, async () => {
      for (let i = 0; i < 30; i++) {
        await page.mouse.wheel(0, i < 15 ? -120 : 120)
        await page.waitForTimeout(60)
      }
    })
    console.log(said('zoomed by the wheel', zooming))
    const resting = await frames(page, () => page.waitForTimeout(1500))
    console.log(said('at rest', resting))
    console.log(
      await page.evaluate(`(() => {
      const gl = document.createElement('canvas').getContext('webgl2')
      const info = gl?.getExtension('WEBGL_debug_renderer_info')
      return info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : 'no WebGL'
    })()`),
    )
    return true
  })
  if (done === undefined) console.log('no browser can be started')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
