// Reads one line from a terminal without showing it.

import { StringDecoder } from 'node:string_decoder'
import { CaseError } from '../model/case-error.ts'

/** What of a terminal's input is needed; node's `process.stdin` has it. */
export interface KeyInput {
  setRawMode(isRaw: boolean): unknown
  resume(): unknown
  pause(): unknown
  on(event: 'data', listener: (bytes: Uint8Array) => void): unknown
  on(event: 'end', listener: () => void): unknown
  off(event: 'data', listener: (bytes: Uint8Array) => void): unknown
  off(event: 'end', listener: () => void): unknown
}

/**
 * The line typed, without its end; nothing of it appears. Backspace takes a character back, Ctrl-U all of them. Rejects
 * with CaseError `interrupted` on Ctrl-C, Ctrl-D and the end of the input.
 */
export function readHidden(input: KeyInput): Promise<string> {
  return new Promise((resolve, reject) => {
    const decoder = new StringDecoder('utf8')
    let typed: string[] = []
    const stop = () => {
      input.off('data', take)
      input.off('end', interrupt)
      input.setRawMode(false)
      input.pause()
    }
    const interrupt = () => {
      stop()
      reject(new CaseError('interrupted', 'interrupted'))
    }
    const take = (bytes: Uint8Array) => {
      for (const key of decoder.write(Buffer.from(bytes))) {
        if (key === '\r' || key === '\n') {
          stop()
          return resolve(typed.join(''))
        }
        if (key === '\u0003' || key === '\u0004') return interrupt()
        if (key === '\u0015') typed = []
        else if (key === '\u007f' || key === '\b') typed.pop()
        else if (key >= ' ') typed.push(key)
      }
    }
    input.setRawMode(true)
    input.on('data', take)
    input.on('end', interrupt)
    input.resume()
  })
}
