// Which program this is.

import { readFileSync } from 'node:fs'

/** Version in package.json. */
export function toolVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** Name and version, as acts and reports record it. */
export function toolName(): string {
  return `anechoic ${toolVersion()}`
}
