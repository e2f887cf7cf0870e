// The view "hand on": prepare an export for an audience, protect words, names and media, see what was handed out before.

import type { ComponentType } from 'preact'
import { useMemo } from 'preact/hooks'
import { frameMessages } from '../../messages/web-frame.ts'
import { handingViewMessages } from '../../messages/web-handing.ts'
import { Link } from '../parts/link.tsx'
import { type Command, useCommands } from '../state/commands.ts'
import { change, params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { AudiencesPart } from './audiences-part.tsx'
import { LogPart } from './log-part.tsx'
import { MediaPart } from './media-part.tsx'
import { OriginalsPart } from './originals-part.tsx'
import { PreparePart } from './prepare-part.tsx'
import { WordsPart } from './words-part.tsx'

const PARTS: readonly (readonly [string, (typeof handingViewMessages)['part.prepare'], ComponentType])[] = [
  ['prepare', handingViewMessages['part.prepare'], PreparePart],
  ['words', handingViewMessages['part.words'], WordsPart],
  ['media', handingViewMessages['part.media'], MediaPart],
  ['audiences', handingViewMessages['part.audiences'], AudiencesPart],
  ['originals', handingViewMessages['part.originals'], OriginalsPart],
  ['log', handingViewMessages['part.log'], LogPart],
]

export function HandingPage() {
  const [name, , Part] = PARTS.find(([part]) => part === params.value.part) ?? PARTS[0]
  const commands = useMemo<readonly Command[]>(
    () =>
      PARTS.map(([part, title], i) => ({
        id: `handing.${part}`,
        label: () => say(title),
        keys: [`${i + 1}`],
        run: () => void change({ part }),
      })),
    [],
  )
  useCommands(commands)
  return (
    <div class="custody handing">
      <h1>{say(frameMessages['view.handing'])}</h1>
      <nav class="custody-parts" aria-label={say(handingViewMessages.parts)}>
        {PARTS.map(([part, title]) => (
          <Link key={part} view="handing" params={{ part }} current={part === name}>
            {say(title)}
          </Link>
        ))}
      </nav>
      <Part key={name} />
    </div>
  )
}
