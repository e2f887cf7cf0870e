// Reads the manifests and the fetch list of a bag, and holds every path against the rules before anything is looked up by it.

import { decodedLines, TextFault } from '../algorithms/bagit-lines.ts'
import { digestDigits, parseFetchLine, parseManifestLine } from '../algorithms/bagit-manifest.ts'
import { bagPathFault, bagPathWarning, decodeBagPath, withoutDots } from '../algorithms/bagit-path.ts'
import type { BagFetch } from '../model/bag-report.ts'
import { quoted } from '../model/problem.ts'
import type { ByteSource } from '../model/source-record.ts'
import type { Files } from '../system/files.ts'
import { reasonOf } from './bag-contents.ts'
import type { BagLimits } from './bag-limits.ts'
import type { BagProblems } from './bag-problems.ts'
import { openSource } from './intake-file.ts'

/** One line of a manifest that may be looked up. */
export interface Listed {
  /** Decoded, without `./`. */
  readonly path: string
  /** As written, where decoding changed it; some programs do not encode. */
  readonly literal: string | undefined
  /** Hexadecimal digits in lower case. */
  readonly digest: string
  readonly line: number
}

export interface Manifest {
  /** Name of its file. */
  readonly name: string
  readonly algorithm: string
  /** False for an algorithm that is not known here. */
  readonly isKnown: boolean
  readonly listed: ReadonlyMap<string, Listed>
}

export interface BagText {
  readonly files: Files
  readonly root: string
  readonly encoding: string
  /** True from version 1.0 on. */
  readonly isFinal: boolean
  readonly limits: BagLimits
  readonly problems: BagProblems
  /** Bytes of manifests that may still be read. */
  manifestBytesLeft: number
}

/** Reads one manifest; a path of the payload begins with `data/`, a path of a tag manifest does not. */
export function readManifest(bag: BagText, name: string, algorithm: string, isTagManifest: boolean): Manifest {
  const { problems } = bag
  const listed = new Map<string, Listed>()
  const digits = digestDigits(algorithm)
  if (digits === undefined) problems.add('bag-algorithm', 'notice', name, { algorithm: quoted(algorithm) })
  eachLine(bag, name, (text, line) => {
    const parsed = parseManifestLine(text)
    if (parsed === undefined) {
      problems.add('bag-manifest-line', 'loss', name, { value: quoted(text) }, line)
      return
    }
    if (digits !== undefined && parsed.digest.length !== digits) {
      problems.add('bag-digest', 'loss', name, { value: quoted(parsed.digest), digits }, line)
      return
    }
    if (parsed.hasAsterisk) problems.add('bag-asterisk', 'notice', name, { path: quoted(parsed.path) }, line)
    const path = checkedPath(bag, name, parsed.path, line)
    if (path === undefined) return
    if (path.startsWith('data/') === isTagManifest) {
      problems.add('bag-path', 'loss', name, { value: quoted(parsed.path), fault: 'outside' }, line)
      return
    }
    const digest = parsed.digest.toLowerCase()
    const before = listed.get(path)
    if (before === undefined) {
      const plain = withoutDots(parsed.path)
      listed.set(path, { path, literal: plain === path ? undefined : plain, digest, line })
    } else if (before.digest !== digest) {
      problems.add('bag-listed-differently', 'loss', name, { path: quoted(path), first: before.line }, line)
    } else {
      const severity = bag.isFinal ? 'loss' : 'notice'
      problems.add('bag-listed-twice', severity, name, { path: quoted(path), first: before.line }, line)
    }
  })
  return { name, algorithm, isKnown: digits !== undefined, listed }
}

/** Reads fetch.txt; nothing is fetched. */
export function readFetchList(bag: BagText, name: string): (BagFetch & { line: number })[] {
  const fetches: (BagFetch & { line: number })[] = []
  eachLine(bag, name, (text, line) => {
    const parsed = parseFetchLine(text)
    if (parsed === undefined) {
      bag.problems.add('bag-fetch-line', 'loss', name, { value: quoted(text) }, line)
      return
    }
    const path = checkedPath(bag, name, parsed.path, line)
    if (path === undefined) return
    if (!path.startsWith('data/')) {
      bag.problems.add('bag-path', 'loss', name, { value: quoted(parsed.path), fault: 'outside' }, line)
      return
    }
    const { url, sizeBytes } = parsed
    fetches.push({ url, path, ...(sizeBytes === undefined ? {} : { sizeBytes }), line })
  })
  return fetches
}

/** Calls `take` for every line that is not blank; text that cannot be read ends the file and becomes a problem. */
export function eachLine(bag: BagText, name: string, take: (text: string, line: number) => void): void {
  const { files, root, limits, problems } = bag
  try {
    const file = files.openForReading(`${root}/${name}`)
    try {
      const sizeBytes = file.sizeBytes()
      const isManifest = name !== 'bag-info.txt' && name !== 'package-info.txt'
      const most = isManifest ? bag.manifestBytesLeft : limits.tagFileBytes
      if (sizeBytes > most) {
        problems.add('bag-tag-file-large', 'loss', name, { bytes: sizeBytes, limit: most })
        return
      }
      if (isManifest) bag.manifestBytesLeft -= sizeBytes
      const lineLimits = { lineUnits: limits.lineUnits, lines: limits.files }
      const source = openSource(name, file, sizeBytes)
      if (sizeBytes > limits.files && hasMoreLineFeeds(source, limits.files))
        throw new TextFault('lines-many', limits.files + 1)
      for (const { first, lines } of decodedLines(source, bag.encoding, lineLimits)) {
        for (let at = 0; at < lines.length; at++) if (lines[at].trim() !== '') take(lines[at], first + at)
      }
    } finally {
      file.close()
    }
  } catch (error) {
    if (error instanceof TextFault) {
      const parameters = { fault: error.kind, encoding: quoted(bag.encoding), limit: limitOf(error.kind, limits) }
      problems.add('bag-text', 'loss', name, parameters, error.line)
    } else {
      problems.add('bag-unreadable', 'loss', name, { path: quoted(name), reason: quoted(reasonOf(error)) })
    }
  }
}

/** Quick, so that a file of too many lines is refused before any of them is looked at. */
function hasMoreLineFeeds(source: ByteSource, most: number): boolean {
  const piece = new Uint8Array(1 << 20)
  let found = 0
  for (let position = 0; found <= most; ) {
    const read = source.readAt(piece, position)
    if (read === 0) return false
    for (let at = 0; at < read; at++) if (piece[at] === 10) found++
    position += read
  }
  return true
}

function limitOf(kind: TextFault['kind'], limits: BagLimits): number {
  return kind === 'lines-many' ? limits.files : limits.lineUnits
}

function checkedPath(bag: BagText, name: string, written: string, line: number): string | undefined {
  const { problems } = bag
  const decoded = decodeBagPath(written, bag.isFinal)
  const fault = bagPathFault(written) ?? bagPathFault(decoded)
  if (fault !== undefined) {
    problems.add('bag-path', 'loss', name, { value: quoted(written), fault }, line)
    return undefined
  }
  const path = withoutDots(decoded)
  if (path !== decoded) problems.add('bag-path-dots', 'notice', name, { path: quoted(written) }, line)
  const warning = bagPathWarning(path)
  if (warning !== undefined) problems.add('bag-path-warning', 'notice', name, { path: quoted(path), warning }, line)
  return path
}
