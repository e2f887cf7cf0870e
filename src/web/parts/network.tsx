// A network that can be moved and looked into; whoever uses it puts the table that says the same beside it.

import { signal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { networkMessages } from '../../messages/web-network.ts'
import { theme } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import type { NetworkCanvas } from './network-canvas.ts'
import type { NetworkColumns } from './network-places.ts'

/** Solid: evidence. Pale: what chance or repetition gives. Dotted: said, not documented. */
export type Tone = 'solid' | 'pale' | 'dotted'

/** Give the same object until the network changes: it is laid out anew for another. */
export interface NetworkData {
  readonly columns: NetworkColumns
  readonly label: (node: number) => string
  /** Radius in pixels. */
  readonly size: (node: number) => number
  readonly isPale?: (node: number) => boolean
  readonly tone: (edge: number) => Tone
  /** Pixels. */
  readonly width: (edge: number) => number
  readonly edgeLabel?: (edge: number) => string
  /** Lines have a head at their end, and can be chosen. */
  readonly isDirected?: boolean
}

/** False once it turned out that this browser cannot draw: then the table is shown in place of the picture. */
export const canDraw = signal(true)

/** Nodes below which a lower picture does. */
const FEW = 30

interface NetworkProps {
  readonly data: NetworkData
  /** What the picture is of, for whoever does not see it. */
  readonly label: string
  readonly chosen?: number | undefined
  readonly choose?: (node: number | undefined) => void
  readonly chooseEdge?: (edge: number) => void
  /** Titles over groups: the number of the group and its words, at most a few. */
  readonly titles?: readonly { readonly group: number; readonly text: string; readonly open?: () => void }[]
}

export function Network({ data, label, chosen, choose, chooseEdge, titles = [] }: NetworkProps) {
  const picture = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  const canvas = useRef<NetworkCanvas | undefined>(undefined)
  const [state, setState] = useState<'loading' | 'drawn'>('loading')
  const latest = useRef({ choose, chooseEdge })
  latest.current = { choose, chooseEdge }
  useEffect(() => {
    const container = picture.current
    if (container === null) return
    let isOver = false
    const lost = () => {
      canDraw.value = false
    }
    container.addEventListener('webglcontextlost', lost, true)
    import('./network-canvas.ts')
      .then(({ NetworkCanvas: Canvas }) => {
        if (isOver) return
        delete container.dataset.layout
        canvas.current = new Canvas(container, data, {
          choose: node => latest.current.choose?.(node),
          chooseEdge: edge => latest.current.chooseEdge?.(edge),
          moved: place => {
            for (const title of layer.current?.children ?? []) {
              const disc = canvas.current?.discs.find(
                ({ group }) => group === Number((title as HTMLElement).dataset.group),
              )
              if (disc === undefined) continue
              const { x, y } = place(disc)
              ;(title as HTMLElement).style.transform =
                `translate(${x.toFixed(0)}px, ${y.toFixed(0)}px) translate(-50%, -100%)`
            }
          },
        })
        setState('drawn')
      })
      .catch(() => {
        if (!isOver) canDraw.value = false
      })
    return () => {
      isOver = true
      container.removeEventListener('webglcontextlost', lost, true)
      canvas.current?.end()
      canvas.current = undefined
    }
  }, [data])
  useEffect(() => canvas.current?.show(chosen), [chosen, state])
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const recolour = () => canvas.current?.recolour()
    dark.addEventListener('change', recolour)
    requestAnimationFrame(recolour)
    return () => dark.removeEventListener('change', recolour)
  }, [theme.value])
  return (
    <div class={data.columns.group.length < FEW ? 'network is-small' : 'network'}>
      <div
        class="network-picture"
        role="application"
        aria-label={label}
        aria-describedby="network-keys"
        tabIndex={0}
        onFocus={() => canvas.current?.takeWheel(true)}
        onBlur={() => canvas.current?.takeWheel(false)}
        onPointerDown={event => event.currentTarget.focus({ preventScroll: true })}
        onKeyDown={event => moved(event, canvas.current)}
      >
        <div ref={picture} class="network-canvas" data-state={state} aria-hidden="true" />
      </div>
      <div ref={layer} class="network-titles">
        {titles.map(({ group, text, open }) =>
          open === undefined ? (
            <span key={group} data-group={group}>
              {text}
            </span>
          ) : (
            <button key={group} type="button" class="plain" data-group={group} onClick={open}>
              {text}
            </button>
          ),
        )}
      </div>
      <div class="network-tools">
        <button type="button" onClick={() => canvas.current?.zoom(1.5)}>
          {say(networkMessages['network.closer'])}
        </button>
        <button type="button" onClick={() => canvas.current?.zoom(1 / 1.5)}>
          {say(networkMessages['network.farther'])}
        </button>
        <button type="button" onClick={() => canvas.current?.fit()}>
          {say(networkMessages['network.whole'])}
        </button>
        <span class="soft small" id="network-keys">
          {say(networkMessages['network.keys'])}
        </span>
      </div>
    </div>
  )
}

/** Keys of the picture; others stay those of the page. */
function moved(event: KeyboardEvent, canvas: NetworkCanvas | undefined): void {
  if (canvas === undefined || event.ctrlKey || event.metaKey || event.altKey) return
  const { key } = event
  if (key === 'ArrowLeft') canvas.pan(-1, 0)
  else if (key === 'ArrowRight') canvas.pan(1, 0)
  else if (key === 'ArrowUp') canvas.pan(0, 1)
  else if (key === 'ArrowDown') canvas.pan(0, -1)
  else if (key === '+' || key === '=') canvas.zoom(1.5)
  else if (key === '-') canvas.zoom(1 / 1.5)
  else if (key === '0') canvas.fit()
  else return
  event.preventDefault()
  event.stopPropagation()
}

/** Said over the table where the picture cannot be. */
export function NoPicture() {
  return canDraw.value ? null : <p class="network-none">{say(networkMessages['network.noWebGl'])}</p>
}
