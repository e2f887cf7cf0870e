// The drawing of a network in WebGL, as an object beside the page: makes it, moves it, colours it, takes it away.

import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import type { NodeDisplayData } from 'sigma/types'
import type { NetworkData } from './network.tsx'
import { ArrowProgram, LineProgram } from './network-edges.ts'
import { type Disc, packDiscs, startPlaces } from './network-places.ts'
import type { LaidOut } from './network-worker.ts'

/** Edges from which lines are left out while the picture moves. */
const EDGES_WHILE_MOVING = 8000
/** Edges up to which what is joined to an account stands out as soon as it is pointed at; later, when it is chosen. */
const EDGES_WHILE_HOVERING = 3000
const REST_MILLISECONDS = 220
const LARGEST_ZOOM = 0.02

interface Colours {
  readonly ink: string
  readonly card: string
  readonly solid: string
  readonly pale: string
  readonly line: string
  readonly focus: string
  readonly font: string
}

export interface CanvasEvents {
  readonly choose: (node: number | undefined) => void
  readonly chooseEdge: (edge: number) => void
  /** After each frame, with the place of the top of each group in the picture. */
  readonly moved: (place: (disc: Disc) => { readonly x: number; readonly y: number }) => void
}

export class NetworkCanvas {
  readonly discs: readonly Disc[]
  readonly #graph = new MultiDirectedGraph()
  readonly #sigma: Sigma
  readonly #data: NetworkData
  #worker: Worker | undefined
  #colours: Colours
  #chosen: number | undefined
  #hovered: number | undefined
  #near = new Set<string>()
  #resting: ReturnType<typeof setTimeout> | undefined

  /** Throws where there is no WebGL. */
  constructor(container: HTMLElement, data: NetworkData, events: CanvasEvents) {
    this.#data = data
    this.#colours = coloursOf(container)
    const { group } = data.columns
    this.discs = packDiscs(group)
    const places = startPlaces(group, this.discs)
    group.forEach((_, node) => {
      this.#graph.addNode(String(node), {
        x: places[2 * node],
        y: places[2 * node + 1],
        size: data.size(node),
        label: data.label(node),
      })
    })
    data.columns.from.forEach((from, edge) => {
      this.#graph.addEdgeWithKey(String(edge), String(from), String(data.columns.to[edge]), {
        size: data.width(edge),
        type: data.isDirected === true ? 'arrow' : 'line',
        label: data.edgeLabel?.(edge) ?? null,
        zIndex: data.tone(edge) === 'pale' ? 0 : 1,
      })
    })
    const isSmall = group.length <= 150
    this.#sigma = new Sigma(this.#graph, container, {
      defaultEdgeType: 'line',
      edgeProgramClasses: { line: LineProgram, arrow: ArrowProgram },
      labelFont: this.#colours.font,
      labelSize: 12,
      labelColor: { color: this.#colours.ink },
      labelRenderedSizeThreshold: isSmall ? 0 : 7,
      labelDensity: isSmall ? 3 : 0.7,
      labelGridCellSize: isSmall ? 60 : 120,
      renderEdgeLabels: data.edgeLabel !== undefined,
      edgeLabelFont: this.#colours.font,
      edgeLabelSize: 11,
      edgeLabelColor: { color: this.#colours.line },
      enableEdgeEvents: data.isDirected === true,
      hideEdgesOnMove: data.columns.from.length > EDGES_WHILE_MOVING,
      hideLabelsOnMove: !isSmall,
      stagePadding: 24,
      minCameraRatio: LARGEST_ZOOM,
      maxCameraRatio: 3,
      zIndex: true,
      allowInvalidContainer: true,
      defaultDrawNodeHover: (context, display) => this.#drawName(context, display),
      defaultDrawNodeLabel: (context, display) => this.#drawLabel(context, display),
      nodeReducer: (node, display) => this.#node(Number(node), display as Partial<NodeDisplayData>),
      edgeReducer: (edge, display) => this.#edge(Number(edge), display),
    })
    const [least, most] = bounds(this.discs)
    this.#sigma.setCustomBBox({ x: [least[0], most[0]], y: [least[1], most[1]] })
    this.#sigma.getCamera().enabledZooming = false
    if (data.columns.from.length > EDGES_WHILE_MOVING) this.#sigma.getCamera().on('updated', () => this.#rest())
    this.#sigma.on('clickNode', ({ node }) => events.choose(Number(node)))
    this.#sigma.on('clickEdge', ({ edge }) => events.chooseEdge(Number(edge)))
    this.#sigma.on('clickStage', () => events.choose(undefined))
    this.#sigma.on('enterNode', ({ node }) => this.#hover(Number(node)))
    this.#sigma.on('leaveNode', () => this.#hover(undefined))
    this.#sigma.on('afterRender', () => events.moved(disc => this.#topOf(disc)))
    this.#sigma.refresh()
    void this.#layOut()
  }

  /** The wheel turns the page until the picture has the focus. */
  takeWheel(isTaken: boolean): void {
    this.#sigma.getCamera().enabledZooming = isTaken
  }

  /** Shows one node with those it is joined to; everything again for undefined. */
  show(node: number | undefined): void {
    this.#chosen = node
    this.#sight()
  }

  zoom(factor: number): void {
    const camera = this.#sigma.getCamera()
    void camera.animate({ ratio: camera.getBoundedRatio(camera.ratio / factor) }, { duration: this.#pace() })
  }

  pan(x: number, y: number): void {
    const camera = this.#sigma.getCamera()
    const step = 0.15 * camera.ratio
    void camera.animate({ x: camera.x + x * step, y: camera.y + y * step }, { duration: this.#pace() })
  }

  fit(): void {
    void this.#sigma.getCamera().animatedReset({ duration: this.#pace() })
  }

  /** Takes the colours of the page anew. */
  recolour(): void {
    this.#colours = coloursOf(this.#sigma.getContainer())
    this.#sigma.setSetting('labelColor', { color: this.#colours.ink })
    this.#sigma.setSetting('edgeLabelColor', { color: this.#colours.line })
    this.#sigma.refresh()
  }

  end(): void {
    clearTimeout(this.#resting)
    this.#worker?.terminate()
    this.#sigma.kill()
  }

  async #layOut(): Promise<void> {
    try {
      const { workerAddress } = await import('./network-worker.ts')
      const worker = new Worker(workerAddress, { type: 'module' })
      this.#worker = worker
      worker.onmessage = ({ data: { places, isLast } }: MessageEvent<LaidOut>) => {
        this.#graph.updateEachNodeAttributes(
          (node, attributes) => {
            attributes.x = places[2 * Number(node)]
            attributes.y = places[2 * Number(node) + 1]
            return attributes
          },
          { attributes: ['x', 'y'] },
        )
        if (isLast) worker.terminate()
        if (isLast) this.#sigma.getContainer().dataset.layout = 'done'
      }
      worker.postMessage(this.#data.columns)
    } catch {
      // Where no worker may start everything stays where it began.
    }
  }

  /** Lines come back when the picture has rested for a moment, not between two turns of a wheel. */
  #rest(): void {
    const hand = this.#sigma.getMouseCaptor()
    hand.isMoving = true
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => {
      hand.isMoving = false
      this.#sigma.scheduleRender()
    }, REST_MILLISECONDS)
  }

  #hover(node: number | undefined): void {
    // Everything is coloured anew, which takes too long for many lines at each move of the hand.
    if (this.#data.columns.from.length > EDGES_WHILE_HOVERING) return
    this.#hovered = node
    this.#sight()
  }

  #sight(): void {
    const at = this.#hovered ?? this.#chosen
    this.#near = new Set(at === undefined ? [] : [String(at), ...this.#graph.neighbors(String(at))])
    this.#sigma.refresh({ skipIndexation: true })
  }

  #node(node: number, display: Partial<NodeDisplayData>): Partial<NodeDisplayData> {
    const { solid, pale, focus } = this.#colours
    const isFar = this.#near.size > 0 && !this.#near.has(String(node))
    const color = node === this.#chosen ? focus : isFar || this.#data.isPale?.(node) === true ? pale : solid
    return { ...display, color, ...(isFar ? { label: '' } : {}), highlighted: node === this.#chosen }
  }

  #edge(edge: number, display: object): object {
    const { from, to } = this.#data.columns
    const { solid, pale, line } = this.#colours
    const at = this.#hovered ?? this.#chosen
    const isFar = at !== undefined && from[edge] !== at && to[edge] !== at
    const tone = this.#data.tone(edge)
    const color = tone === 'pale' || isFar ? pale : tone === 'dotted' ? line : solid
    return { ...display, color, isDotted: tone === 'dotted', hidden: isFar && tone === 'pale' }
  }

  #drawName(
    context: CanvasRenderingContext2D,
    { x, y, size, label }: { x: number; y: number; size: number; label: string | null },
  ): void {
    if (label === null || label === '') return
    const { ink, card, line, font } = this.#colours
    context.font = `600 12px ${font}`
    const width = context.measureText(label).width + 14
    context.fillStyle = card
    context.strokeStyle = line
    context.beginPath()
    context.roundRect(x + size + 3, y - 11, width, 22, 4)
    context.fill()
    context.stroke()
    context.fillStyle = ink
    context.fillText(label, x + size + 10, y + 4)
  }

  /** With a halo, so that lines do not cross the letters. */
  #drawLabel(
    context: CanvasRenderingContext2D,
    { x, y, size, label }: { x: number; y: number; size: number; label?: string | null },
  ): void {
    if (label === undefined || label === null || label === '') return
    const { ink, card, font } = this.#colours
    context.font = `12px ${font}`
    context.lineJoin = 'round'
    context.lineWidth = 4
    context.strokeStyle = card
    context.strokeText(label, x + size + 4, y + 4)
    context.fillStyle = ink
    context.fillText(label, x + size + 4, y + 4)
  }

  #topOf({ x, y, radius }: Disc): { x: number; y: number } {
    return this.#sigma.graphToViewport({ x, y: y + radius })
  }

  #pace(): number {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 180
  }
}

function bounds(discs: readonly Disc[]): [readonly [number, number], readonly [number, number]] {
  const least: [number, number] = [0, 0]
  const most: [number, number] = [0, 0]
  for (const { x, y, radius } of discs) {
    least[0] = Math.min(least[0], x - radius)
    least[1] = Math.min(least[1], y - radius)
    most[0] = Math.max(most[0], x + radius)
    most[1] = Math.max(most[1], y + radius)
  }
  return [least, most]
}

function coloursOf(element: HTMLElement): Colours {
  const style = getComputedStyle(element)
  const of = (name: string) => style.getPropertyValue(name).trim()
  return {
    ink: of('--ink'),
    card: of('--card'),
    solid: of('--solid'),
    pale: of('--echo'),
    line: of('--soft'),
    focus: of('--focus'),
    font: style.fontFamily,
  }
}
