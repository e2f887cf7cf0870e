// Content Credentials checked on demand against a trust list that the case keeps.

import { useState } from 'preact/hooks'
import { footageCollectionMessages as messages } from '../../messages/web-footage-collections.ts'
import type { ExhibitFacts } from '../../server/contract-footage.ts'
import { Link } from '../parts/link.tsx'
import { complain } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { say } from '../state/text.ts'

interface TrustCheckProps {
  readonly exhibit: number
  readonly isChecked: boolean
  readonly checked: (facts: ExhibitFacts) => void
}

export function TrustCheck({ exhibit, isChecked, checked }: TrustCheckProps) {
  const lists = useAsk('footage.lists', {}).value?.trustLists
  const [chosen, setChosen] = useState<string>()
  const [isAsking, setAsking] = useState(false)
  if (lists === undefined) return null
  const name = chosen ?? lists[0]?.name
  const check = () => {
    if (name === undefined) return
    setAsking(true)
    ask('footage.deeper', { exhibit, trustList: name })
      .then(answer => {
        if (answer.status === 'shown') checked(answer)
      }, complain)
      .finally(() => setAsking(false))
  }
  return (
    <>
      {isChecked ? <p class="soft small">{say(messages['trust.checked'])}</p> : null}
      {name === undefined ? (
        <p class="small">
          {say(messages['trust.none'])}{' '}
          <Link view="footage" params={{ lists: 'all' }}>
            {say(messages['add.trust'])}
          </Link>
        </p>
      ) : (
        <p class="footage-tools">
          <label class="sun-inline">
            <span>{say(messages['trust.check'])}</span>
            <select value={name} onChange={event => setChosen(event.currentTarget.value)}>
              {lists.map(each => (
                <option key={each.name} value={each.name}>
                  {each.name}
                </option>
              ))}
            </select>
          </label>
          <button type="button" disabled={isAsking} onClick={check}>
            {say(messages['trust.go'])}
          </button>
        </p>
      )}
    </>
  )
}
