// What does not fit together about an exhibit, as questions, each with its ordinary explanations.

import { useState } from 'preact/hooks'
import { questionText } from '../../messages/media-questions.ts'
import { exhibitMessages } from '../../messages/web-exhibit.ts'
import { footageMessages } from '../../messages/web-footage.ts'
import { footageWalkMessages } from '../../messages/web-footage-walk.ts'
import type { ExhibitPage } from '../../model/footage-view.ts'
import type { MediaQuestion } from '../../model/media-metadata.ts'
import { Link, PostLink } from '../parts/link.tsx'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { answerTo, type FindingDraft } from './finding-draft.ts'
import { FindingForm } from './finding-form.tsx'

export function QuestionsPart({ page, isRead }: { readonly page: ExhibitPage; readonly isRead: boolean }) {
  const { questions } = page
  const [draft, setDraft] = useState<FindingDraft>()
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
              <Question key={i} count={i + 1} question={question} own={page.item.exhibit} answer={setDraft} />
            ))}
          </ol>
        </>
      )}
      {draft === undefined ? null : (
        <FindingForm exhibit={page.item.exhibit} draft={draft} close={() => setDraft(undefined)} />
      )}
    </>
  )
}

/** Posts that one question names. */
const MOST_POSTS = 6

interface QuestionProps {
  /** From 1. */
  readonly count: number
  readonly question: MediaQuestion
  readonly own: number
  /** Opens the form of a finding, which is how a question is answered. */
  readonly answer: (draft: FindingDraft) => void
}

function Question({ count, question, own, answer }: QuestionProps) {
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
      <p class="small">
        <button
          type="button"
          class="plain"
          aria-label={say(footageWalkMessages['answer.label'], { count })}
          onClick={() => answer(answerTo(question.kind, say(footageWalkMessages['answer.reason'], { question: text })))}
        >
          {say(footageWalkMessages.answer)}
        </button>
      </p>
    </li>
  )
}
