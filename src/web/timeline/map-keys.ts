// What keys do to a map: arrows move it, plus and minus zoom.

/** Pixels to the right and down, or one notch closer (1) or further (-1). */
export type MapMove = { readonly by: readonly [number, number] } | { readonly notch: 1 | -1 }

/** Undefined for other keys. `step`: pixels of one press of an arrow. */
export function mapMove(key: string, step: number): MapMove | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { by: [-step, 0] }
    case 'ArrowRight':
      return { by: [step, 0] }
    case 'ArrowUp':
      return { by: [0, -step] }
    case 'ArrowDown':
      return { by: [0, step] }
    case '+':
    case '=':
      return { notch: 1 }
    case '-':
      return { notch: -1 }
    default:
      return undefined
  }
}
