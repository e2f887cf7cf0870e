// Parsers of what comes with a BagIt bag, with real inputs to start from.

import { parseBagDeclaration } from '../../src/algorithms/bagit-declaration.ts'
import { decodedLines, TextFault } from '../../src/algorithms/bagit-lines.ts'
import { parseFetchLine, parseManifestLine } from '../../src/algorithms/bagit-manifest.ts'
import {
  bagPathFault,
  bagPathWarning,
  decodeBagPath,
  encodeBagPath,
  withoutDots,
} from '../../src/algorithms/bagit-path.ts'
import { parseOxum, TagReader } from '../../src/algorithms/bagit-tags.ts'
import { type FuzzTarget, never, utf8 } from './fuzz-target.ts'

export function bagTargets(): FuzzTarget[] {
  const digest = '9'.repeat(64)
  const info =
    'Source-Organization: Archive\nExternal-Description: two\n  lines\nPayload-Oxum: 279164409832.1198\nBag-Size : 1 GB\n'
  const limits = { lineUnits: 10_000, lines: 1000 }
  const lines = (bytes: Uint8Array, encoding: string) => {
    const source = {
      sizeBytes: bytes.length,
      readAt: (target: Uint8Array, position: number) => {
        const piece = bytes.subarray(position, position + target.length)
        target.set(piece)
        return piece.length
      },
    }
    return [...decodedLines(source, encoding, limits)].flatMap(batch => batch.lines)
  }
  return [
    {
      name: 'bagit.txt',
      mostBytes: 4096,
      seeds: ['1.0', '0.97'].map(version => utf8(`BagIt-Version: ${version}\nTag-File-Character-Encoding: UTF-8\n`)),
      parse: bytes => parseBagDeclaration(bytes).declaration !== undefined,
      isClean: never,
    },
    {
      name: 'tag files',
      seeds: [utf8(info), utf8(info.replaceAll('\n', '\r\n')), new Uint8Array(Buffer.from(`\ufeff${info}`, 'utf16le'))],
      parse: bytes => {
        const encodings = bytes[0] >= 0xfe ? ['utf-16'] : ['utf-8', 'iso-8859-1', 'shift_jis']
        const reader = new TagReader()
        lines(bytes, encodings[bytes.length % encodings.length]).forEach((line, index) => {
          reader.add(line, index + 1)
        })
        for (const tag of reader.finish()) parseOxum(tag.value)
        return reader.faults.length === 0
      },
      isClean: error => error instanceof TextFault,
    },
    {
      name: 'manifests and fetch lists',
      seeds: [
        utf8(`${digest}  data/one%0Atwo%25.txt\n${digest} *data/../x\n`),
        utf8('https://example.org/a 12 data/a\nftp://example.org/b - data/~b\n'),
      ],
      parse: bytes => {
        let isAnyRead = false
        for (const line of lines(bytes, 'utf-8')) {
          const path = (parseManifestLine(line) ?? parseFetchLine(line))?.path
          if (path === undefined) continue
          isAnyRead = true
          const decoded = withoutDots(decodeBagPath(path, bytes.length % 2 === 0))
          bagPathFault(decoded)
          bagPathWarning(decoded)
          encodeBagPath(decoded)
        }
        return isAnyRead
      },
      isClean: error => error instanceof TextFault,
    },
  ]
}
