// What does not fit together about an exhibit, as questions, each with its ordinary explanations.

import { questionText } from '../../messages/media-questions.ts'
import { exhibitMessages } from '../../messages/web-exhibit.ts'
import { footageMessages } from '../../messages/web-footage.ts'
import type { ExhibitPage } from '../../model/footage-view.ts'
import type { MediaQuestion } from '../../model/media-metadata.ts'
import { Link, PostLink } from '../parts/link.tsx'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'

export function QuestionsPart({ page, isRead }: { readonly page: ExhibitPage; readonly isRead: boolean }) {
  const { questions } = page
  return (
    <>
      <h2>{say(exhibitMessages['questions.title'])}</h2>
      {questions.length === 0 ? (
        <p class="soft measure">{say(exhibitMessages[isRead ? 'questions.none' : 'questions.unread'])}</p>
      ) : (
        <>
          <p class="small soft measure">{say(exhibitMessages['questions.note'])}</p>
          <ol class="exhibit-questions">
            {questions.map((question, i) => (
              <Question key={i} question={question} own={page.item.exhibit} />
            ))}
          </ol>
        </>
      )}
    </>
  )
}

/** Posts that one question names. */
const MOST_POSTS = 6

function Question({ question, own }: { readonly question: MediaQuestion; readonly own: number }) {
  const { question: text, explanations } = questionText(language.value, question)
  const { posts, exhibits } = question
  return (
    <li>
      <p class="exhibit-question" dir="auto">
        {text}
      </p>
      {explanations.length === 0 ? null : (
        <div class="small">
          {say(exhibitMessages['questions.ordinary'])}
          <ul>
            {explanations.map(each => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      {posts.length + exhibits.length === 0 ? null : (
        <p class="small soft footage-numbers num">
          <span>{say(exhibitMessages['questions.rests'])}</span>
          {posts.slice(0, MOST_POSTS).map((post, i) => (
            <PostLink key={post} post={post}>
              {say(exhibitMessages['questions.post'], { count: i + 1 })}
            </PostLink>
          ))}
          {exhibits.map(exhibit => (
            <Link key={exhibit} view="footage" params={{ exhibit: `${own}`, with: `${exhibit}` }}>
              {say(footageMessages['card.exhibit'], { exhibit })}
            </Link>
          ))}
        </p>
      )}
    </li>
  )
}
