import type { Saying } from './saying.ts'
export const SAYING_KK: ReadonlyMap<string, Saying> = new Map()
