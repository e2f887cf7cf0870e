// Sends files to the program on this machine, whatever view is open; then has it look at them.

import { signal } from '@preact/signals'
import { materialMessages } from '../../messages/web-material.ts'
import { ask, Refused } from '../state/ask.ts'
import { job } from '../state/events.ts'
import { say } from '../state/text.ts'
import { sendPiece } from '../state/upload.ts'
import { type Sample, withSample } from './amounts.ts'
import { entriesOf, type GivenFile, type Listing, listEntries, listPicked, type UnreadEntry } from './dropped-files.ts'

export interface Sending {
  /** `waiting`: until whatever runs has ended. */
  readonly phase: 'listing' | 'sending' | 'waiting'
  readonly files: number
  readonly bytes: number
  /** Files and bytes that came. */
  readonly done: number
  readonly sent: number
  readonly samples: readonly Sample[]
}

/** What is being sent. */
export const sending = signal<Sending | undefined>(undefined)
/** What was not sent of the last drop, as sentences. */
export const notSent = signal<readonly string[]>([])
/** Why nothing of it was sent. */
export const sendFault = signal<string | undefined>(undefined)

const PIECE_BYTES = 8 * 2 ** 20
const ANNOUNCED_AT_ONCE = 400
/** Requests at a time: small files wait for answers, not for the disk. */
const SIDE_BY_SIDE = 4
/** Between two showings of how far it is. */
const TELL_MILLISECONDS = 100
/** Shown; all are counted. */
const MOST_SENTENCES = 200

const NOTHING_SENT = { files: 0, bytes: 0, done: 0, sent: 0, samples: [] }

let stopping = new AbortController()

export function stopSending(): void {
  stopping.abort()
}

/** Takes a drop; to be called while it is handled. */
export function takeDrop(transfer: DataTransfer): Promise<void> {
  const entries = entriesOf(transfer)
  return take(heard => listEntries(entries, 0, heard))
}

export function takePicked(picked: FileList): Promise<void> {
  return take(async () => listPicked(picked, 0))
}

async function take(list: (heard: (files: number) => boolean) => Promise<Listing>): Promise<void> {
  if (sending.value !== undefined) return
  stopping = new AbortController()
  const { signal: stopped } = stopping
  notSent.value = []
  sendFault.value = undefined
  sending.value = { ...NOTHING_SENT, phase: 'listing' }
  try {
    const { files, unread } = await list(found => {
      sending.value = { ...NOTHING_SENT, phase: 'listing', files: found }
      return !stopped.aborted
    })
    if (stopped.aborted) return
    for (const entry of unread) refuse(unreadable(entry))
    if (files.length === 0) {
      sendFault.value = say(materialMessages['send.nothing'])
      return
    }
    await send(files, stopped)
    await look(undefined, stopped)
  } catch (error) {
    stopping.abort()
    if ((error as Error).name !== 'AbortError') sendFault.value = textOf(error)
  } finally {
    sending.value = undefined
    if (stopped.aborted) await ask('import.discard', {}).catch(() => {})
  }
}

/** Has files of this machine looked at. */
export async function takePaths(paths: readonly string[]): Promise<void> {
  if (sending.value !== undefined) return
  stopping = new AbortController()
  notSent.value = []
  sendFault.value = undefined
  try {
    await look(paths, stopping.signal)
  } catch (error) {
    sendFault.value = textOf(error)
  } finally {
    sending.value = undefined
  }
}

/** One piece of work runs at a time: the figures of an import before are worked out first. */
async function look(paths: readonly string[] | undefined, stopped: AbortSignal): Promise<void> {
  const before = sending.value
  while (!stopped.aborted) {
    if (job.value?.status !== 'running')
      try {
        await ask('import.look', paths === undefined ? {} : { paths: [...paths] })
        return
      } catch (error) {
        if (!(error instanceof Refused && error.key === 'busy')) throw error
      }
    sending.value = { ...(before ?? NOTHING_SENT), phase: 'waiting' }
    await new Promise(resolve => setTimeout(resolve, 300))
  }
}

async function send(files: readonly GivenFile[], stopped: AbortSignal): Promise<void> {
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
  await ask('upload.begin', { files: files.length, bytes }, stopped)
  let progress: Sending = { phase: 'sending', files: files.length, bytes, done: 0, sent: 0, samples: [] }
  let told = Number.NEGATIVE_INFINITY
  const tell = (files: number, bytes: number) => {
    const at = performance.now()
    progress = { ...progress, done: progress.done + files, sent: progress.sent + bytes }
    // Small files come by the thousand; nobody reads every one.
    if (at - told < TELL_MILLISECONDS) return
    told = at
    progress = { ...progress, samples: withSample(progress.samples, { at, amount: progress.sent }) }
    sending.value = progress
  }
  tell(0, 0)
  for (let from = 0; from < files.length && !stopped.aborted; from += ANNOUNCED_AT_ONCE) {
    const some = files.slice(from, from + ANNOUNCED_AT_ONCE)
    const announced = some.map(({ group, path, file }) => ({
      group,
      path,
      bytes: file.size,
      modifiedTime: file.lastModified,
    }))
    const { ids, refused } = await ask('upload.plan', { files: announced }, stopped)
    for (const { text } of refused) refuse(text)
    let next = 0
    const work = async () => {
      for (let at = next++; at < some.length && !stopped.aborted; at = next++) {
        if (ids[at] !== 0) await sendFile(some[at], ids[at], stopped, tell)
      }
    }
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work))
  }
}

/** A file that the browser cannot read, or that changed meanwhile, is told and left out; other faults end everything. */
async function sendFile(
  { path, file }: GivenFile,
  id: number,
  stopped: AbortSignal,
  tell: (files: number, bytes: number) => void,
): Promise<void> {
  for (let offset = 0; offset < file.size; ) {
    const piece = file.slice(offset, offset + PIECE_BYTES)
    try {
      const received = await sendPiece(id, offset, piece, stopped)
      tell(0, received - offset)
      offset = received
    } catch (error) {
      const reason = await reasonUnread(piece)
      const isOfFile = error instanceof Refused && (reason !== undefined || error.key === 'upload-longer')
      if (!isOfFile) throw error
      refuse(reason === undefined ? error.message : unreadable({ path, reason }))
      tell(0, -offset)
      await ask('upload.leave', { ids: [id] })
      return
    }
  }
  tell(1, 0)
}

/** Why the browser cannot read a piece; undefined when it can. */
async function reasonUnread(piece: Blob): Promise<string | undefined> {
  try {
    await piece.slice(0, 1).arrayBuffer()
    return undefined
  } catch (error) {
    return (error as Error).name
  }
}

function refuse(sentence: string): void {
  notSent.value = notSent.value.length < MOST_SENTENCES ? [...notSent.value, sentence] : notSent.value
}

function unreadable({ path, reason }: UnreadEntry): string {
  return say(materialMessages['send.unreadable'], { path, reason })
}

function textOf(error: unknown): string {
  return error instanceof Refused && error.message !== '' ? error.message : String(error)
}
