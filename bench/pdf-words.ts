// Words and their order in PDFs, beside pdftotext of Poppler: `node bench/pdf-words.ts FILE.pdf...`. Needs `pdftotext`.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readDocument } from '../src/import/document-read.ts'

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/-\s*\n\s*/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []
const pairsOf = (words: readonly string[]): Set<string> =>
  new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`))

let ours = 0
let theirs = 0
let common = 0
let pairs = 0
let commonPairs = 0
for (const path of process.argv.slice(2)) {
  const { document } = await readDocument(readFileSync(path), path)
  const peer = wordsOf(execFileSync('pdftotext', ['-q', path, '-'], { maxBuffer: 2 ** 28, encoding: 'utf8' }))
  const own = wordsOf(document.text)
  const left = new Map<string, number>()
  for (const word of peer) left.set(word, (left.get(word) ?? 0) + 1)
  for (const word of own) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    common++
  }
  ours += own.length
  theirs += peer.length
  const peerPairs = pairsOf(peer)
  for (const pair of pairsOf(own)) {
    pairs++
    if (peerPairs.has(pair)) commonPairs++
  }
}
const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`
console.log(
  `${process.argv.length - 2} files: ${ours} words, pdftotext ${theirs}; ${share(common, ours)} of ours are there, ${share(common, theirs)} of its are here; ${share(commonPairs, pairs)} of our pairs of neighbours are neighbours there`,
)
