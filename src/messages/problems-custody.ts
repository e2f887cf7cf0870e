import type { Messages } from './catalogue.ts'

export const problemMessages = {} satisfies Messages
