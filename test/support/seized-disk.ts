// A machine that is seized: a case, a folder for temporary files and a home of its own, all of them searched; and a person who works on it.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Leak, LeakSearch } from './leak-search.ts'
import { type Planted, plantMaterial } from './planted-material.ts'

const LAUNCHER = resolve(import.meta.dirname, '../../bin/anechoic.mjs')

/** Of the case that `run` opens. */
export const PASSPHRASE = 'quietherons walkinsnow overbridges'

export interface SeizedDisk {
  /** The folder to import, outside of what is searched. */
  readonly material: string
  /** Where reports that a person asks for are written, outside of what is searched. */
  readonly elsewhere: string
  readonly caseFolder: string
  /** Holds the passphrase, outside of what is searched. */
  readonly passphraseFile: string
  readonly planted: readonly Planted[]
  /** Runs a command to its end. What it prints is for the person and is not searched. */
  run(words: readonly string[]): Promise<{ status: number | null; out: string; errors: string }>
  /** Starts a command and does not wait for it. */
  start(words: readonly string[]): ChildProcess
  /** What is found on the disk, and in the nameless files of these processes. */
  search(processes?: readonly number[]): Leak[]
}

/** Everything is removed when the work is done. */
export async function withSeizedDisk<Result>(work: (disk: SeizedDisk) => Promise<Result>): Promise<Result> {
  const outside = mkdtempSync(join(tmpdir(), 'anechoic-person-'))
  const inside = mkdtempSync(join(tmpdir(), 'anechoic-seized-'))
  const running = new Set<ChildProcess>()
  try {
    const material = join(outside, 'material')
    const elsewhere = join(outside, 'reports')
    for (const folder of [material, elsewhere]) mkdirSync(folder)
    const planted = plantMaterial(material)
    const passphraseFile = join(outside, 'passphrase')
    writeFileSync(passphraseFile, `${PASSPHRASE}\n`)
    const folders = {
      TMPDIR: 'tmp',
      TMP: 'tmp',
      TEMP: 'tmp',
      SQLITE_TMPDIR: 'tmp',
      HOME: 'home',
      XDG_CACHE_HOME: 'home',
    }
    const places = Object.fromEntries(Object.entries(folders).map(([name, folder]) => [name, join(inside, folder)]))
    for (const folder of new Set(Object.values(places))) mkdirSync(folder)
    const env = { ...process.env, ...places, ANECHOIC_PASSPHRASE_FILE: passphraseFile }
    const searched = new LeakSearch([...planted.map(({ text }) => text), ...PASSPHRASE.split(' ').slice(0, 2)])
    const start = (words: readonly string[]) => {
      const child = spawn(process.execPath, [LAUNCHER, ...words], { cwd: join(inside, 'home'), env })
      running.add(child)
      child.on('exit', () => running.delete(child))
      return child
    }
    return await work({
      material,
      elsewhere,
      caseFolder: join(inside, 'case'),
      passphraseFile,
      planted,
      start,
      run: words => finished(start(words)),
      search: (processes = []) => [
        ...searched.inFolder(inside),
        ...processes.flatMap(pid => searched.inDeletedFiles(pid)),
      ],
    })
  } finally {
    for (const child of running) child.kill('SIGKILL')
    for (const folder of [inside, outside]) rmSync(folder, { recursive: true, force: true })
  }
}

/** The status of a process and what it printed, when it has ended. */
export function finished(child: ChildProcess): Promise<{ status: number | null; out: string; errors: string }> {
  const text = { out: '', errors: '' }
  child.stdout?.setEncoding('utf8').on('data', piece => {
    text.out += piece
  })
  child.stderr?.setEncoding('utf8').on('data', piece => {
    text.errors += piece
  })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', status => done({ status, ...text }))
  })
}

/** The first few leaks in words, for the message of a failing test. */
export function described(leaks: readonly Leak[], planted: readonly Planted[]): string {
  const kinds = leaks.map(({ text, form, where }) => `${planted[text]?.kind ?? 'passphrase'} as ${form} in ${where}`)
  return `${leaks.length} leaks: ${kinds.slice(0, 8).join('; ')}`
}
