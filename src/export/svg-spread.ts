// How a family spread: its first post solid, the repetition after it pale.

import { type Html, html } from './html.ts'

const WIDTH = 480
const HEIGHT = 34

/** `steps`: posts in equal steps of time, the first post among the first of them. Heights are square roots, so that single posts stay visible. */
export function svgSpread(steps: readonly number[], label: string): Html {
  const most = Math.sqrt(steps.reduce((largest, count) => Math.max(largest, count), 1))
  const width = WIDTH / steps.length
  let pale = ''
  steps.forEach((count, i) => {
    if (count === 0) return
    const height = Math.max(2, (Math.sqrt(count) / most) * (HEIGHT - 2)).toFixed(1)
    pale += `M${(i * width).toFixed(1)} ${HEIGHT}v-${height}h${(width * 0.82).toFixed(1)}v${height}z`
  })
  return html`<svg class="spread" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}"><path class="pale" d="${pale}"/><rect class="solid" x="0" y="0" width="2" height="${HEIGHT}"/></svg>`
}
