// Asking the casebook: one function for every route of server/api.ts, and a hook that asks again when figures change.

import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Input, Output, Refusal, RouteName } from '../../server/api.ts'
import { caseState, figures } from './events.ts'
import { language, role, showNames } from './preferences.ts'
import { authorization } from './session.ts'

/** An answer that could not be given; `message` is the sentence to show. */
export class Refused extends Error {
  /** Key of messages/errors.ts; `no-connection` when the program does not answer, `not-let-in` when the token is another start's. */
  readonly key: string
  readonly status: number

  constructor(key: string, message: string, status: number) {
    super(message)
    this.key = key
    this.status = status
  }
}

/** Throws Refused. */
export async function ask<Name extends RouteName>(
  name: Name,
  input: Input<Name>,
  signal?: AbortSignal,
): Promise<Output<Name>> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: {
      ...authorization(),
      'Content-Type': 'application/json',
      'X-Anechoic-Language': language.value,
      'X-Anechoic-Names': showNames.value ? 'shown' : 'hidden',
      'X-Anechoic-Role': encodeURIComponent(role.value),
    },
    body: JSON.stringify(input),
    ...(signal === undefined ? {} : { signal }),
  }).catch((cause: Error) => {
    if (cause.name === 'AbortError') throw cause
    throw new Refused('no-connection', '', 0)
  })
  if (response.ok) return (await response.json()) as Output<Name>
  if (response.status === 401) throw new Refused('not-let-in', '', 401)
  const refusal = (await response.json().catch(() => undefined)) as Refusal | undefined
  throw new Refused(refusal?.error ?? 'unexpected', refusal?.text ?? '', response.status)
}

export interface Asking<Value> {
  /** The newest answer; stays while the next is awaited. */
  readonly value: Value | undefined
  readonly error: Refused | undefined
  /** Also true from the moment at which something else is asked: the value is then of the question before. */
  readonly isLoading: boolean
  /** Asks once more. */
  readonly again: () => void
}

/**
 * The answer to a question, asked again when the question, the language, the names switch or (unless `isFixed`) the figures change.
 * `undefined` as input asks nothing.
 */
export function useAsk<Name extends RouteName>(
  name: Name,
  input: Input<Name> | undefined,
  { isFixed = false }: { readonly isFixed?: boolean } = {},
): Asking<Output<Name>> {
  const asking = useMemo(() => new Question<Name>(name, isFixed), [name, isFixed])
  const key = input === undefined ? undefined : JSON.stringify(input)
  useEffect(() => {
    asking.put(input, key)
  }, [asking, key])
  useEffect(() => () => asking.end(), [asking])
  const state = asking.state.value
  return asking.key === key ? state : { ...state, isLoading: true }
}

class Question<Name extends RouteName> {
  readonly #name: Name
  readonly #input = signal<{ readonly input: Input<Name> } | undefined>(undefined)
  readonly #again = signal(0)
  readonly #value = signal<Output<Name> | undefined>(undefined)
  readonly #error = signal<Refused | undefined>(undefined)
  readonly #isLoading = signal(true)
  readonly state: ReadonlySignal<Asking<Output<Name>>>
  readonly #stop: () => void
  #running: AbortController | undefined
  /** Of the question that was put last. */
  key: string | undefined

  constructor(name: Name, isFixed: boolean) {
    this.#name = name
    const again = () => {
      this.#again.value++
    }
    this.state = computed(() => ({
      value: this.#value.value,
      error: this.#error.value,
      isLoading: this.#isLoading.value,
      again,
    }))
    this.#stop = effect(() => {
      const given = this.#input.value
      // Read so that the effect runs again when one of them changes.
      void [this.#again.value, language.value, showNames.value, isFixed || figures.value.settled, caseState.value]
      if (given === undefined) this.#running?.abort()
      else this.#ask(given.input)
    })
  }

  put(input: Input<Name> | undefined, key: string | undefined): void {
    this.key = key
    this.#input.value = input === undefined ? undefined : { input }
  }

  end(): void {
    this.#running?.abort()
    this.#stop()
  }

  #ask(input: Input<Name>): void {
    this.#running?.abort()
    const running = new AbortController()
    this.#running = running
    queueMicrotask(() => {
      this.#isLoading.value = true
    })
    ask(this.#name, input, running.signal).then(
      value => {
        if (running.signal.aborted) return
        this.#value.value = value
        this.#error.value = undefined
        this.#isLoading.value = false
      },
      error => {
        if (running.signal.aborted) return
        this.#error.value = error instanceof Refused ? error : new Refused('unexpected', String(error), 0)
        this.#isLoading.value = false
      },
    )
  }
}
