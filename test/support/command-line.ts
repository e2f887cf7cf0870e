// Runs the real command as a person would, in a process of its own.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const LAUNCHER = resolve(import.meta.dirname, '../../bin/anechoic.mjs')

export const EXAMPLE = resolve(import.meta.dirname, '../../examples/crisis')

export interface Run {
  readonly status: number | null
  readonly out: string
  readonly errors: string
}

/** Runs `anechoic` with these words; `interruptWhen` sends Ctrl-C as soon as it returns true (asked every 20 ms). `folder` is where it runs. `input` is given on standard input, which ends then. */
export function anechoic(
  words: readonly string[],
  options: {
    interruptWhen?: () => boolean
    environment?: Record<string, string>
    folder?: string
    input?: string
  } = {},
): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [LAUNCHER, ...words], {
      cwd: options.folder,
      env: { ...process.env, ...options.environment },
    })
    if (options.input !== undefined) child.stdin.end(options.input)
    const parts = { out: '', errors: '' }
    child.stdout.setEncoding('utf8').on('data', text => {
      parts.out += text
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      parts.errors += text
    })
    const watch = setInterval(() => {
      if (options.interruptWhen?.()) {
        clearInterval(watch)
        child.kill('SIGINT')
      }
    }, 20)
    child.on('error', fail)
    child.on('close', status => {
      clearInterval(watch)
      done({ status, ...parts })
    })
  })
}

/** A folder that is gone when the work is done. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'anechoic-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The object that `--json` printed, without the part that differs between runs. */
export function figures(run: Run): Record<string, unknown> {
  const { run: _run, ...rest } = JSON.parse(run.out) as Record<string, unknown>
  return rest
}
