// The thread that tesseract.js reads pictures in: language data come from files of this machine that it is told of, and all that could reach a
// network or write a file is taken away.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

interface LanguageFiles {
  readCache(place: string): Promise<Uint8Array>
  writeCache(): never
  deleteCache(): never
  checkCache(): never
}

function refuse(): never {
  throw new Error('neither network nor files')
}

for (const name of ['fetch', 'WebSocket', 'EventSource'])
  Object.defineProperty(globalThis, name, { value: refuse, configurable: false, writable: false })

const require = createRequire(import.meta.url)
const files = require('tesseract.js/src/worker-script/node/cache.js') as LanguageFiles

/** `place`: the folder of languages as ocr-work.ts states it, which is no folder but the file of each language as JSON; then the language. */
files.readCache = place => {
  const cut = place.lastIndexOf('/')
  const stated = JSON.parse(place.slice(0, cut)) as Record<string, string>
  const language = place.slice(cut + 1).replace(/\.traineddata$/, '')
  if (!Object.hasOwn(stated, language)) return refuse()
  return readFile(stated[language])
}
files.writeCache = refuse
files.deleteCache = refuse
files.checkCache = refuse

require('tesseract.js/src/worker-script/node/index.js')
