// Checks a bag (RFC 8493, versions 0.93 to 1.0): complete, valid, and nothing in it that leads out of it. Reads only; fetches nothing.

import { parseBagDeclaration } from '../algorithms/bagit-declaration.ts'
import { isKnownEncoding } from '../algorithms/bagit-lines.ts'
import { manifestName } from '../algorithms/bagit-manifest.ts'
import type { Tag } from '../algorithms/bagit-tags.ts'
import type { BagFetch, BagReport } from '../model/bag-report.ts'
import { quoted } from '../model/problem.ts'
import type { Files } from '../system/files.ts'
import type { System } from '../system/system.ts'
import { readWhole } from '../system/write-durably.ts'
import { type Compared, compareFiles } from './bag-checksums.ts'
import { type BagContents, listBag } from './bag-contents.ts'
import { checkOxum, readBagInfo } from './bag-info.ts'
import { BAG_LIMITS, type BagLimits } from './bag-limits.ts'
import { type BagText, type Manifest, readFetchList, readManifest } from './bag-manifests.ts'
import { BagProblems } from './bag-problems.ts'

export interface VerifyBagOptions {
  readonly limits?: BagLimits
  /** Told the bytes read so far, and those that are there. */
  readonly progress?: (bytesDone: number, bytesTotal: number) => void
  /** Called every few megabytes; may wait, may throw to stop. */
  readonly pause?: () => Promise<void>
}

const DECLARATION = 'bagit.txt'
const MOST_DECLARATION_BYTES = 4096
/** Bytes read between two pauses. */
const PAUSE_BYTES = 64 << 20

/** Reads every file of the bag once. Throws only what `pause` throws and what is no fault of the bag. */
export async function verifyBag(
  root: string,
  { files }: Pick<System, 'files'>,
  options: VerifyBagOptions = {},
): Promise<BagReport> {
  const limits = options.limits ?? BAG_LIMITS
  const problems = new BagProblems()
  const contents = listBag(files, root, limits, problems)
  const declaration = readDeclaration(files, root, contents, problems)
  const bag: BagText = {
    files,
    root,
    encoding: declaration?.encoding ?? 'UTF-8',
    isFinal: declaration?.isFinal ?? true,
    limits,
    problems,
    manifestBytesLeft: limits.manifestBytes,
  }
  if (!contents.hasPayloadFolder) problems.add('bag-no-payload-folder', 'loss', '.')
  const manifests = readManifests(bag, contents)
  const fetches = contents.tagFiles.has('fetch.txt') ? readFetchList(bag, 'fetch.txt') : []
  const infos = ['bag-info.txt', 'package-info.txt']
    .filter(name => contents.tagFiles.has(name))
    .map(name => ({ name, tags: readBagInfo(bag, name) }))

  const total = sum(contents.payload.values()) + sum(contents.tagFiles.values())
  let bytesBefore = 0
  let nextPause = PAUSE_BYTES
  const pause = async (bytesRead: number) => {
    options.progress?.(bytesBefore + bytesRead, total)
    if (bytesBefore + bytesRead < nextPause) return
    nextPause = bytesBefore + bytesRead + PAUSE_BYTES
    await options.pause?.()
  }
  const common = { files, root, problems, pause }
  const tagFiles = await compareFiles({
    ...common,
    present: contents.tagFiles,
    manifests: manifests.filter(manifest => manifest.isTagManifest),
    isPayload: false,
  })
  bytesBefore = tagFiles.bytesRead
  const ofPayload = manifests.filter(manifest => !manifest.isTagManifest)
  const payload = await compareFiles({ ...common, present: contents.payload, manifests: ofPayload, isPayload: true })

  reportMissingTagFiles(tagFiles, problems)
  const toFetch = reportMissingPayload(bag, payload, fetches, ofPayload)
  checkManifests(bag, manifests, contents)
  const found = { bytes: sum(payload.files.map(file => file.sizeBytes)), files: contents.payload.size }
  if (payload.missing.size === 0) for (const { name, tags } of infos) checkOxum(bag, name, tags, found)
  return {
    verdict: problems.verdict,
    version: declaration?.version,
    encoding: declaration?.encoding,
    algorithms: ofPayload.filter(manifest => manifest.isKnown).map(manifest => manifest.algorithm),
    payload: payload.files,
    tagFiles: tagFiles.files,
    toFetch,
    tags: infos.flatMap(({ tags }) => tags.map(({ label, value }: Tag) => [label, value] as const)),
    bytesRead: bytesBefore + payload.bytesRead,
    problems: problems.finish(),
  }
}

/** True when the folder says that it is a bag and is no case. */
export function isBagFolder(root: string, { files }: Pick<System, 'files'>): boolean {
  const isFile = (name: string) => {
    try {
      return files.facts(`${root}/${name}`)?.kind === 'file'
    } catch {
      return false
    }
  }
  return isFile(DECLARATION) && !isFile('case.json')
}

function readDeclaration(files: Files, root: string, contents: BagContents, problems: BagProblems) {
  let bytes: Uint8Array | undefined
  try {
    bytes = contents.tagFiles.has(DECLARATION)
      ? readWhole(files, `${root}/${DECLARATION}`, MOST_DECLARATION_BYTES)
      : undefined
  } catch {
    bytes = undefined
  }
  if (bytes === undefined) {
    problems.add('bag-no-declaration', 'loss', DECLARATION)
    return undefined
  }
  const { declaration, faults } = parseBagDeclaration(bytes)
  for (const { kind, line, value, isFatal } of faults) {
    const severity = isFatal ? 'loss' : 'notice'
    problems.add('bag-declaration', severity, DECLARATION, { fault: kind, value: quoted(value) }, line)
  }
  if (declaration === undefined || isKnownEncoding(declaration.encoding)) return declaration
  problems.add('bag-encoding', 'loss', DECLARATION, { value: quoted(declaration.encoding) }, 2)
  return { ...declaration, encoding: 'UTF-8' }
}

interface NamedManifest extends Manifest {
  readonly isTagManifest: boolean
}

function readManifests(bag: BagText, contents: BagContents): NamedManifest[] {
  const named = [...contents.tagFiles.keys()].flatMap(name => {
    const parts = manifestName(name)
    return parts === undefined ? [] : [{ name, ...parts }]
  })
  if (named.length > bag.limits.manifests) {
    bag.problems.add('bag-too-many-manifests', 'loss', '.', { found: named.length, limit: bag.limits.manifests })
    named.length = bag.limits.manifests
  }
  if (!named.some(manifest => !manifest.isTagManifest)) bag.problems.add('bag-no-manifest', 'loss', '.')
  return named.map(({ name, algorithm, isTagManifest }) => ({
    ...readManifest(bag, name, algorithm, isTagManifest),
    isTagManifest,
  }))
}

function reportMissingTagFiles(tagFiles: Compared, problems: BagProblems): void {
  for (const [path, { manifest, listed }] of tagFiles.missing)
    problems.add('bag-tag-file-missing', 'loss', manifest.name, { path: quoted(path) }, listed.line)
}

/** Names what is missing; returns what of it fetch.txt says where to get. */
function reportMissingPayload(
  bag: BagText,
  payload: Compared,
  fetches: readonly (BagFetch & { line: number })[],
  manifests: readonly Manifest[],
): BagFetch[] {
  const { problems } = bag
  const toFetch: BagFetch[] = []
  const fetched = new Set<string>()
  for (const { line, ...fetch } of fetches) {
    if (!manifests.some(manifest => manifest.listed.has(fetch.path))) {
      const severity = bag.isFinal ? 'loss' : 'notice'
      problems.add('bag-fetch-unlisted', severity, 'fetch.txt', { path: quoted(fetch.path) }, line)
    } else if (payload.missing.has(fetch.path) && !fetched.has(fetch.path)) {
      const parameters = { path: quoted(fetch.path), url: quoted(fetch.url) }
      problems.add('bag-to-fetch', 'loss', 'fetch.txt', parameters, line)
      toFetch.push(fetch)
    }
    fetched.add(fetch.path)
  }
  for (const [path, { manifest, listed }] of payload.missing) {
    if (!fetched.has(path))
      problems.add('bag-payload-missing', 'loss', manifest.name, { path: quoted(path) }, listed.line)
  }
  return toFetch
}

/** From 1.0 on every manifest names the whole payload; tag manifests name the payload manifests. */
function checkManifests(bag: BagText, manifests: readonly NamedManifest[], contents: BagContents): void {
  const { problems } = bag
  const ofPayload = manifests.filter(manifest => !manifest.isTagManifest)
  if (bag.isFinal && ofPayload.length > 1) {
    const all = new Map<string, Manifest>()
    for (const manifest of ofPayload) for (const path of manifest.listed.keys()) all.set(path, manifest)
    for (const manifest of ofPayload) {
      if (manifest.listed.size === all.size) continue
      for (const path of all.keys()) {
        if (!manifest.listed.has(path))
          problems.add('bag-not-in-manifest', 'loss', manifest.name, { path: quoted(path) })
      }
    }
  }
  for (const tagManifest of manifests.filter(manifest => manifest.isTagManifest)) {
    for (const { name } of ofPayload) {
      if (!tagManifest.listed.has(name) && contents.tagFiles.has(name))
        problems.add('bag-manifest-untagged', 'notice', tagManifest.name, { manifest: quoted(name) })
    }
  }
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
