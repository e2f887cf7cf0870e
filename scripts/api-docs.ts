// Writes docs/api.md from the contract itself: `node scripts/api-docs.ts`. A test holds the file against what this gives.

import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { api } from '../src/server/api.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const START = '<!-- routes: written by scripts/api-docs.ts -->'

const NEEDS = {
  nothing: 'nothing',
  case: 'an open case',
  index: 'an open case whose posts are read (409 `busy` while a job reads them)',
}

/** Contracts in the order of api.ts: file name and text. */
function contracts() {
  const table = readFileSync(`${root}src/server/api.ts`, 'utf8')
  const files = [...table.matchAll(/import \{ (\w+) \} from '\.\/(contract-[\w-]+)\.ts'/g)]
  const order = [...table.matchAll(/^ {2}\.\.\.(\w+),$/gm)].map(([, name]) => name)
  return order.map(name => {
    const file = files.find(([, imported]) => imported === name)?.[2]
    if (file === undefined) throw new Error(`no contract gives ${name}`)
    return { file, text: readFileSync(`${root}src/server/${file}.ts`, 'utf8') }
  })
}

/** Comment and type of answer of each route of a contract, in its order. */
function routesOf(text: string) {
  const pattern = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?'([a-z][\w.-]*)':\s*route<([\s\S]*?)>\(\)\(/g
  return [...text.matchAll(pattern)].map(([, comment = '', name, answer]) => ({
    name,
    says: comment
      .replace(/^\s*\*\s?/gm, '')
      .replace(/\s+/g, ' ')
      .trim(),
    answer: answer.replace(/\s+/g, ' ').trim(),
  }))
}

/** The record types that a contract states itself. */
function typesOf(text: string) {
  return [
    ...text.matchAll(
      /^(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?export (?:interface \w+[^{]*\{[\s\S]*?^\}|type \w+[^=]*=[\s\S]*?)(?=\n\n)/gm,
    ),
  ]
    .map(([whole]) => whole)
    .join('\n\n')
}

/** The generated part of docs/api.md. */
export function routeDocs() {
  const parts = [START]
  const seen: string[] = []
  for (const { file, text } of contracts()) {
    const area = text.split('\n')[0].replace(/^\/\/\s*/, '')
    parts.push(`## ${file.slice('contract-'.length)}`, area)
    for (const { name, says, answer } of routesOf(text)) {
      const { kind, needs, check } = (
        api as unknown as Record<string, { kind: string; needs: keyof typeof NEEDS; check: { shape?: string } }>
      )[name]
      seen.push(name)
      parts.push(
        `### ${name}`,
        ...(says === '' ? [] : [says]),
        `*${kind}*, needs ${NEEDS[needs]}.`,
        `Input: \`${(check.shape ?? '{ … }').replaceAll('`', "'")}\``,
        `Answer: \`${answer}\``,
      )
    }
    const types = typesOf(text)
    if (types !== '') parts.push(['```ts', types, '```'].join('\n'))
  }
  const missing = Object.keys(api).filter(name => !seen.includes(name))
  if (missing.length > 0) throw new Error(`not found in a contract: ${missing.join(', ')}`)
  return `${parts.join('\n\n')}\n`
}

/** The whole file: what people wrote above, what the contract says below. */
export function apiDocs(written: string) {
  return written.slice(0, written.indexOf(START)) + routeDocs()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = `${root}docs/api.md`
  writeFileSync(path, apiDocs(readFileSync(path, 'utf8')))
}
