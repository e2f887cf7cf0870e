import type { Frame } from './frame.ts'
import type { View } from './view.ts'
export function kazakhFrame(_view: View, _from: number, _to: number): Frame | undefined { return undefined }
