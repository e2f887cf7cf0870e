// The view "custody": whether everything is as it was recorded, what there is, who did what, and who gave it.

import type { ComponentType } from 'preact'
import { useMemo } from 'preact/hooks'
import { custodyMessages } from '../../messages/web-custody.ts'
import { frameMessages } from '../../messages/web-frame.ts'
import { Link } from '../parts/link.tsx'
import { type Command, useCommands } from '../state/commands.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { CheckPart } from './check-part.tsx'
import { DevicesPart } from './devices-part.tsx'
import { ErasePart } from './erase-part.tsx'
import { ExhibitsPart } from './exhibits-part.tsx'
import { JournalPart } from './journal-part.tsx'
import { KeysPart } from './keys-part.tsx'
import { SourcesPart } from './sources-part.tsx'

const PARTS: readonly (readonly [string, (typeof custodyMessages)['part.check'], ComponentType])[] = [
  ['check', custodyMessages['part.check'], CheckPart],
  ['exhibits', custodyMessages['part.exhibits'], ExhibitsPart],
  ['journal', custodyMessages['part.journal'], JournalPart],
  ['devices', custodyMessages['part.devices'], DevicesPart],
  ['sources', custodyMessages['part.sources'], SourcesPart],
  ['erase', custodyMessages['part.erase'], ErasePart],
  ['keys', custodyMessages['part.keys'], KeysPart],
]

export function CustodyPage() {
  const chosen = PARTS.find(([name]) => name === params.value.part) ?? PARTS[0]
  const [name, , Part] = chosen
  const commands = useMemo<readonly Command[]>(
    () =>
      PARTS.map(([part, title], i) => ({
        id: `custody.${part}`,
        label: () => say(title),
        keys: [`${i + 1}`],
        run: () => void change({ part }),
      })),
    [],
  )
  useCommands(commands)
  return (
    <div class="custody">
      <h1>{say(frameMessages['view.custody'])}</h1>
      <nav class="custody-parts" aria-label={say(custodyMessages.parts)}>
        {PARTS.map(([part, title]) => (
          <Link key={part} view="custody" params={{ part }} current={part === name}>
            {say(title)}
          </Link>
        ))}
      </nav>
      <Part key={name} />
    </div>
  )
}
