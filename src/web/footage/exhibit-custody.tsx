// The bytes of an exhibit: number, hash, size, how they came, and ways to the original and what was recorded of it.

import { exhibitMessages } from '../../messages/web-exhibit.ts'
import type { ExhibitFacts } from '../../server/contract-footage.ts'
import { save } from '../custody/exhibits-part.tsx'
import { Link } from '../parts/link.tsx'
import { ask } from '../state/ask.ts'
import { moment, say } from '../state/text.ts'

export function CustodyPart({ facts }: { readonly facts: ExhibitFacts }) {
  const { page, sizeBytes, acquired, sources, isWithheld } = facts
  const { exhibit } = page.item
  return (
    <>
      <h2>{say(exhibitMessages['custody.title'])}</h2>
      <p class="num">
        SHA-256 <code class="footage-hash">{page.sha256}</code>,{' '}
        {say(exhibitMessages['custody.size'], { count: sizeBytes })}
      </p>
      <p class="num">
        {say(exhibitMessages['custody.acquired'], { when: `${moment(acquired.claimedTime)} UTC`, role: acquired.role })}{' '}
        {sources.length === 0 ? null : (
          <>
            {say(exhibitMessages['custody.sources'])}{' '}
            {sources.map(source => (
              <Link key={source} view="custody" params={{ part: 'sources', source }} isBare>
                {source}
              </Link>
            ))}
          </>
        )}
      </p>
      {isWithheld ? <p>{say(exhibitMessages['custody.withheld'])}</p> : null}
      {page.readBy.length === 0 ? null : (
        <p class="small soft">{say(exhibitMessages['custody.readBy'], { tools: page.readBy.join(', ') })}</p>
      )}
      <p class="footage-tools">
        <button type="button" onClick={() => void save(ask('custody.original', { exhibit }))}>
          {say(exhibitMessages['custody.save'])}
        </button>
        <button type="button" onClick={() => void save(ask('custody.proof', { exhibit }))}>
          {say(exhibitMessages['custody.proof'])}
        </button>
        <Link view="custody" params={{ part: 'journal', exhibit: `${exhibit}` }} isBare>
          {say(exhibitMessages['custody.journal'])}
        </Link>
        <Link view="custody" params={{ part: 'exhibits', find: `${exhibit}` }} isBare>
          {say(exhibitMessages['custody.exhibit'])}
        </Link>
      </p>
    </>
  )
}
