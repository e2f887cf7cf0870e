// How this page was let in: the token of this start of the program. Worthless once the program ends.

const KEY = 'anechoic-token'

let token = ''

/** Takes the token from the address (and out of it), from a ticket that is exchanged once, or from before a reload. False when there is none. */
export async function enter(): Promise<boolean> {
  const [, kind, value] = /^#(token|enter)=([\w-]{20,100})$/.exec(location.hash) ?? []
  if (kind !== undefined) history.replaceState(null, '', '/')
  if (kind === 'token') keep(value)
  else if (kind === 'enter') keep((await exchanged(value)) ?? '')
  else token = localStorage.getItem(KEY) ?? ''
  return token !== ''
}

function keep(value: string): void {
  token = value
  if (value === '') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, value)
}

async function exchanged(ticket: string): Promise<string | undefined> {
  const answer = await fetch('/api/enter', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ticket }),
  })
  if (!answer.ok) return undefined
  return ((await answer.json()) as { token: string }).token
}

/** Headers of every request under /api/. */
export function authorization(): Record<string, string> {
  return { Authorization: `Bearer ${token}` }
}
