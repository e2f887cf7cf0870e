// Types of the parts of heic-decode that are used here; the package has none.
declare module 'heic-decode' {
  interface HeicImage {
    readonly width: number
    readonly height: number
    /** Upright, four bytes a pixel: red, green, blue, opacity. */
    decode(): Promise<{ readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }>
  }

  /** Reads the boxes and decodes nothing yet. Throws what is no HEIC or has no picture. */
  export function all(input: { readonly buffer: Uint8Array }): Promise<HeicImage[] & { readonly dispose: () => void }>
}
