// The functions behind a table of routes.

import type { Desk } from './desk.ts'
import type { Asked, InputOf, OutputOf, Routes } from './route.ts'

/** One function a route. */
export type Answers<Table extends Routes> = {
  readonly [Name in keyof Table]: (
    desk: Desk,
    input: InputOf<Table[Name]>,
    asked: Asked,
  ) => OutputOf<Table[Name]> | Promise<OutputOf<Table[Name]>>
}
