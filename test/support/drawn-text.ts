// Posters with text, drawn with the fonts of this machine.

import sharp from 'sharp'

export interface PosterLook {
  readonly width?: number
  /** Pixels. */
  readonly size?: number
  readonly font?: string
  readonly ink?: string
  readonly paper?: string
}

/** A poster of these lines, PNG. */
export function drawnText(lines: readonly string[], look: PosterLook = {}): Promise<Buffer> {
  const { width = 1000, size = 36, font = 'DejaVu Sans, Noto Sans, sans-serif', ink = '#111', paper = '#f4f1ea' } = look
  const height = Math.round(lines.length * size * 1.6 + size * 2.5)
  const rows = lines.map(
    (line, i) =>
      `<text x="${size}" y="${Math.round(size * 2 + i * size * 1.6)}" font-family="${font}" font-size="${size}" fill="${ink}">${escaped(line)}</text>`,
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${paper}"/>${rows.join('')}</svg>`
  return sharp(Buffer.from(svg)).png().toBuffer()
}

/** True when this machine has a font that draws these letters: two different words give different pictures. */
export async function canDraw(one = 'Wog', other = 'lil'): Promise<boolean> {
  const [a, b] = await Promise.all([drawnText([one]), drawnText([other])])
  return !a.equals(b)
}

/** As photographed with a phone and sent on: turned a little, darker to one side, blurred, noisy, encoded again. */
export async function photographed(picture: Uint8Array, seed = 7): Promise<Buffer> {
  const { width = 0, height = 0 } = await sharp(picture).metadata()
  const noise = Buffer.alloc(width * height * 3)
  let state = seed
  for (let i = 0; i < noise.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    noise[i] = 104 + (state >>> 27)
  }
  const shade = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.45"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`,
  )
  const lit = await sharp(picture)
    .composite([
      { input: noise, raw: { width, height, channels: 3 }, blend: 'soft-light' },
      { input: shade, blend: 'over' },
    ])
    .png()
    .toBuffer()
  return sharp(lit).rotate(1.2, { background: '#8a8478' }).blur(0.9).jpeg({ quality: 45 }).toBuffer()
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
