// Reads originals out of the vault into the corpus; the same code serves the first import and every rebuild.

import { mediaName } from '../import/intake-names.ts'
import { READERS } from '../import/readers.ts'
import { readTelegramHtmlPages } from '../import/telegram-html.ts'
import { telegramHtmlPageNumber } from '../import/telegram-html-pages.ts'
import type { AcquisitionAct } from '../model/acts.ts'
import { CaseError } from '../model/case-error.ts'
import { OWN_ANALYSIS, type Purpose } from '../model/consent.ts'
import type { Sha256 } from '../model/ids.ts'
import type { MediaReference, PostRecord, RecordBatch } from '../model/source-record.ts'
import { hashSource } from '../system/hash-source.ts'
import { objectPath } from '../vault/object-place.ts'
import type { Casebook } from './casebook.ts'
import { consentRegister, heldBackFrom, heldBackOriginals } from './consent.ts'
import { type DerivedReading, derivedReadings, readDerivedOriginal } from './derived-texts.ts'
import type { ImportWatch } from './import-watch.ts'
import type { Progress } from './progress.ts'
import { pruneReadings } from './readable-media.ts'

/**
 * Adds every original that the index lacks and that its source permits to be used so. Starts again from nothing when new
 * files change how old ones read, and when what is held back has changed.
 */
export function indexOriginals(
  casebook: Casebook,
  progress: Progress,
  signal: AbortSignal,
  purpose: Purpose = OWN_ANALYSIS,
  watch?: ImportWatch,
): Promise<void> {
  return casebook.onIndex(() => readOriginals(casebook, progress, signal, purpose, watch))
}

async function readOriginals(
  casebook: Casebook,
  progress: Progress,
  signal: AbortSignal,
  purpose: Purpose,
  watch: ImportWatch | undefined,
): Promise<void> {
  const register = consentRegister(casebook)
  const withheld = heldBackOriginals(register, purpose)
  const acts = casebook.acquisitions().filter(act => !withheld.has(act.sha256))
  const numbers = heldBackFrom(register, purpose).flatMap(row => row.exhibits)
  const heldBack = numbers.sort((a, b) => a - b).join(' ')
  const applied = Number(casebook.index().setting('acquisitions') ?? 0)
  const isOfOthers = (casebook.index().setting('held-back') ?? '') !== heldBack
  if (applied === acts.length && !isOfOthers) return
  if (isOfOthers || applied > acts.length || (applied > 0 && !casebook.mayGrow()))
    casebook.clearIndex({ keepsMedia: true })
  else if (applied > 0 && changesOldReadings(acts.slice(0, applied), acts.slice(applied)))
    casebook.clearIndex({ keepsMedia: true })
  const { read, passed } = derivedReadings(register.exhibits)
  const replaced = [...passed].filter(sha256 => casebook.index().holds(sha256))
  if (replaced.length > 0 && !casebook.index().forget(replaced)) casebook.clearIndex()
  if (isOfOthers) pruneReadings(casebook, register)
  const engine = casebook.index()
  engine.setSetting('held-back', heldBack)
  const media = mediaByPath(acts)
  const units = unitsOf(acts)
    .filter(([act]) => !passed.has(act.sha256))
    .filter(unit => unit.some(act => !engine.holds(act.sha256)))
  const total = units.flat().reduce((sum, act) => sum + act.sizeBytes, 0)
  let before = 0
  for (const unit of units) {
    await engine.wholly(
      unit.map(act => act.sha256),
      async () => {
        for (const act of unit) checkBytes(casebook, act)
        watch?.file(unit[0].name)
        for await (const { act, batch } of readUnit(casebook, unit, read)) {
          if (signal.aborted) throw new CaseError('interrupted', 'interrupted')
          engine.add(act.sha256, withMedia(batch, act, media))
          watch?.posts(batch.records.reduce((sum, { kind }) => sum + (kind === 'post' ? 1 : 0), 0))
          for (const problem of batch.problems) watch?.problem(problem)
          progress.update('index', before + batch.bytesRead, total, 'bytes')
          // Lets Ctrl-C and the terminal have their turn between two batches.
          await new Promise(resolve => setTimeout(resolve, 0))
        }
      },
    )
    before += unit.reduce((sum, act) => sum + act.sizeBytes, 0)
  }
  engine.setSetting('acquisitions', String(acts.length))
  if (casebook.isSealed) progress.update('search', 0, undefined, 'steps')
  casebook.keepIndex()
}

/** Throws CaseError `integrity` when the bytes in the vault are not those that were acquired: figures must not rest on others. */
function checkBytes(casebook: Casebook, act: AcquisitionAct): void {
  if (hashSource(casebook.custody.vault.open(act.sha256, act.name)) === act.sha256) return
  // Not the hash: errors end up in logs, and in a sealed case the file goes by another name.
  const name = casebook.custody.keys?.objectName(act.sha256) ?? act.sha256
  throw new CaseError('integrity', 'integrity', { value: objectPath(name) })
}

/** True when a new file lies in a folder already read (media, a further page) or restates how a held original is to be read. */
function changesOldReadings(old: readonly AcquisitionAct[], added: readonly AcquisitionAct[]): boolean {
  const folders = new Set(old.map(act => topFolder(act.exportRoot)))
  const originals = new Set<string>(old.map(act => act.sha256))
  return added.some(act => originals.has(act.sha256) || folders.has(topFolder(act.exportRoot)))
}

function topFolder(exportRoot: string): string {
  return exportRoot.split(/[/!]/)[0]
}

/** What is read together: one file, or all HTML pages of one folder in page order. The latest act on an original holds. */
function unitsOf(acts: readonly AcquisitionAct[]): AcquisitionAct[][] {
  const latest = new Map<Sha256, AcquisitionAct>()
  for (const act of acts) if (READERS.some(reader => reader.format === act.format)) latest.set(act.sha256, act)
  const units = new Map<string, AcquisitionAct[]>()
  for (const act of latest.values()) {
    const key = act.format === 'telegram-html' ? act.exportRoot : act.sha256
    const unit = units.get(key)
    if (unit === undefined) units.set(key, [act])
    else unit.push(act)
  }
  for (const unit of units.values()) {
    unit.sort((a, b) => (telegramHtmlPageNumber(a.name) ?? 1) - (telegramHtmlPageNumber(b.name) ?? 1))
  }
  return [...units.values()]
}

async function* readUnit(
  casebook: Casebook,
  unit: readonly AcquisitionAct[],
  derived: ReadonlyMap<Sha256, DerivedReading>,
): AsyncGenerator<{ act: AcquisitionAct; batch: RecordBatch }> {
  const { vault } = casebook.custody
  const [first] = unit
  const reading = derived.get(first.sha256)
  if (reading !== undefined) {
    yield { act: first, batch: readDerivedOriginal(casebook, reading.exhibit) }
    return
  }
  if (first.format === 'telegram-html') {
    const pages = unit.map(act => vault.open(act.sha256, act.name))
    for await (const batch of readTelegramHtmlPages(pages, first.readOptions)) yield { act: unit[batch.page], batch }
    return
  }
  const reader = READERS.find(candidate => candidate.format === first.format)
  if (reader === undefined) return
  const source = vault.open(first.sha256, first.name)
  for await (const batch of reader.read(source, first.readOptions)) yield { act: first, batch }
}

/** `3:export/inner` is run `3:` and folder `export/inner`. */
function splitRoot(exportRoot: string): [run: string, folder: string] {
  const at = exportRoot.indexOf(':') + 1
  return [exportRoot.slice(0, at), exportRoot.slice(at)]
}

/** Originals by the place that exports name them at. */
function mediaByPath(acts: readonly AcquisitionAct[]): Map<string, Sha256> {
  const media = new Map<string, Sha256>()
  for (const act of acts) {
    const [run] = splitRoot(act.exportRoot)
    media.set(run + act.name, act.sha256)
  }
  return media
}

function withMedia(batch: RecordBatch, act: AcquisitionAct, media: ReadonlyMap<string, Sha256>): RecordBatch {
  const [run, folder] = splitRoot(act.exportRoot)
  const locate = (reference: MediaReference): MediaReference => {
    if (reference.path === undefined || reference.status !== 'referenced') return reference
    const name = mediaName(folder, reference.path)
    const sha256 = name === undefined ? undefined : media.get(run + name)
    return sha256 === undefined ? { ...reference, status: 'missing' } : { ...reference, status: 'held', sha256 }
  }
  const hasMedia = (post: PostRecord) => post.media !== undefined && post.media.length > 0
  return {
    ...batch,
    records: batch.records.map(record =>
      record.kind === 'post' && hasMedia(record) ? { ...record, media: record.media?.map(locate) } : record,
    ),
  }
}
