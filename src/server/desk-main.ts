// The process that holds the case. It talks to the one that listens (desk-process.ts) and to nobody else.

import { CaseError } from '../model/case-error.ts'
import { nodeSystem } from '../system/system.ts'
import { processTimers } from '../system/timers.ts'
import { Desk } from './desk.ts'
import type { DeskFault, FromDesk, ToDesk } from './desk-messages.ts'
import { answerAny } from './first-answers.ts'

const tool = process.argv[2] ?? 'anechoic'
const send = (message: FromDesk) => void process.send?.(message)
const desk = new Desk({
  system: nodeSystem,
  tool,
  timers: processTimers,
  emit: event => send({ kind: 'event', event }),
})

process.on('message', (message: ToDesk) => void received(message))
// Ctrl-C reaches the whole group: the listening process says when it is time.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => void end())
process.on('disconnect', () => void end())

async function end(): Promise<void> {
  await desk.leave().catch(() => {})
  process.exit(0)
}

async function received(message: ToDesk): Promise<void> {
  const { id } = message
  try {
    send({ kind: 'answer', id, ...(await answered(message)) })
  } catch (error) {
    send({ kind: 'answer', id, fault: faultOf(error) })
  }
}

async function answered(message: ToDesk): Promise<Partial<Extract<FromDesk, { kind: 'answer' }>>> {
  switch (message.kind) {
    case 'ask': {
      desk.touch()
      return { json: JSON.stringify(await answerAny(desk, message.name, message.input, message.asked)) }
    }
    case 'held': {
      const { type, name, disposition, sizeBytes = null } = desk.offers.of(message.ticket)
      return { held: { type, name, disposition, sizeBytes } }
    }
    case 'piece':
      return { bytes: await desk.offers.of(message.ticket).read(message.position, message.length) }
    case 'upload':
      desk.touch()
      desk.casebook()
      return { received: desk.uploads.write(message.upload, message.offset, message.bytes) }
    case 'end':
      await end()
      return {}
  }
}

/** An unforeseen error by its name and place: what it says may quote a post. */
function faultOf(error: unknown): DeskFault {
  if (error instanceof CaseError) return { code: error.code, key: error.key, parameters: error.parameters }
  if (process.env.ANECHOIC_DEBUG) process.stderr.write(`${(error as Error).stack}\n`)
  const name = error instanceof Error ? error.name : typeof error
  const place = /(?:src|dist)\/([\w/-]+\.[tj]s:\d+)/.exec((error as Error).stack ?? '')?.[1] ?? ''
  return { code: 'internal', key: 'unexpected', parameters: { value: `${name} ${place}` } }
}
