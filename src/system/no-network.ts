// Closes the ways to the network in a process that reads hostile bytes: whatever asks is refused, and counted.

import { Socket } from 'node:net'

let attempts = 0
let isClosed = false

/** From now on `fetch`, TCP sockets (so HTTP and TLS too) and web sockets are refused in this process. Pipes that are open stay. Idempotent. */
export function closeNetwork(): void {
  if (isClosed) return
  isClosed = true
  // Rejecting, not throwing: what is thrown into WebAssembly ends the process.
  globalThis.fetch = () => refused()
  for (const name of ['WebSocket', 'EventSource', 'XMLHttpRequest'])
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: undefined })
  Socket.prototype.connect = function connect(this: Socket) {
    attempts++
    return this.destroy(new Error('this process has no network'))
  } as typeof Socket.prototype.connect
}

/** How often something tried since `closeNetwork`. */
export function networkAttempts(): number {
  return attempts
}

function refused(): Promise<never> {
  attempts++
  return Promise.reject(new Error('this process has no network'))
}
