// The functions behind a table of routes.

import type { Desk } from './desk.ts'
import type { Asked, InputOf, OutputOf, Route, Routes } from './route.ts'

/** One function a route. */
export type Answers<Table extends Routes> = {
  readonly [Name in keyof Table]: (
    desk: Desk,
    input: InputOf<Table[Name]>,
    asked: Asked,
  ) => OutputOf<Table[Name]> | Promise<OutputOf<Table[Name]>>
}

/** Checks the input, waits for what the route needs, and answers. */
export async function answerRoute(
  desk: Desk,
  { check, needs }: Route<unknown, unknown>,
  answer: (desk: Desk, input: never, asked: Asked) => unknown,
  input: unknown,
  asked: Asked,
): Promise<unknown> {
  const checked = check(input, '')
  if (needs !== 'nothing') desk.casebook()
  if (needs === 'index') await desk.ready()
  return answer(desk, checked as never, asked)
}
