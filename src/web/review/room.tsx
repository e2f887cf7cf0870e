// The reading room: documents of the case, and one of them opened.

import { reviewRoomMessages as texts } from '../../messages/web-review-room.ts'
import { Link } from '../parts/link.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { params } from '../state/location.ts'
import { count, say } from '../state/text.ts'
import { RoomDocumentPage } from './room-document.tsx'

export function Room() {
  const exhibit = Number(params.value.exhibit)
  return Number.isSafeInteger(exhibit) && exhibit > 0 ? <RoomDocumentPage key={exhibit} exhibit={exhibit} /> : <List />
}

function List() {
  const asking = useAsk('review.documents', {})
  return (
    <Answered asking={asking}>
      {documents =>
        documents.length === 0 ? (
          <Empty>
            <p>{say(texts.none)}</p>
            <p>{say(texts.noneHint)}</p>
            <p>
              <Link view="start" isBare>
                {say(texts.add)}
              </Link>
            </p>
          </Empty>
        ) : (
          <table class="review-documents">
            <thead>
              <tr>
                <th scope="col">{say(texts.exhibitColumn)}</th>
                <th scope="col">{say(texts.document)}</th>
                <th scope="col" class="num">
                  {say(texts.paragraphs)}
                </th>
                <th scope="col" class="num">
                  {say(texts.characters)}
                </th>
              </tr>
            </thead>
            <tbody>
              {documents.map(({ exhibit, name, opening, paragraphs, characters }) => (
                <tr key={exhibit}>
                  <td class="num">{count(exhibit)}</td>
                  <td>
                    <Link view="review" params={{ queue: 'documents', exhibit: String(exhibit) }}>
                      <bdi>{name}</bdi>
                    </Link>
                    <span class="said soft" dir="auto">
                      {opening}
                    </span>
                  </td>
                  <td class="num">{count(paragraphs)}</td>
                  <td class="num">{count(characters)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Answered>
  )
}
