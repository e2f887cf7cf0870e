// Names of all views as they stand in addresses; src/web/views.ts is for the browser and cannot be loaded here.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const SOURCE = readFileSync(resolve(import.meta.dirname, '../../src/web/views.ts'), 'utf8')

export const VIEW_NAMES: readonly string[] = [...SOURCE.matchAll(/name: '(\w+)'/g)].map(([, name]) => name)
