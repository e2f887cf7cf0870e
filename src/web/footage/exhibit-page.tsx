// The page of one picture, video or recording: a sentence first, then the medium, its history, what resembles it, what it says of itself.

import { useEffect, useState } from 'preact/hooks'
import { postTime } from '../../messages/report-format.ts'
import { exhibitMessages } from '../../messages/web-exhibit.ts'
import type { FootageSighting } from '../../model/footage-view.ts'
import type { ExhibitAbsent, ExhibitFacts } from '../../server/contract-footage.ts'
import { Link, PostLink, PostsLink } from '../parts/link.tsx'
import { LinkedSentence } from '../parts/linked-sentence.tsx'
import { Answered, Empty } from '../parts/states.tsx'
import { useAsk } from '../state/ask.ts'
import { params } from '../state/location.ts'
import { language } from '../state/preferences.ts'
import { say } from '../state/text.ts'
import { CitationTools } from './citation.tsx'
import { ClipPart } from './clip-part.tsx'
import { ClaimsPart } from './exhibit-claims.tsx'
import { CustodyPart } from './exhibit-custody.tsx'
import { HistoryPart } from './exhibit-history.tsx'
import { MediumPart } from './exhibit-medium.tsx'
import { CredentialsPart, MetadataPart } from './exhibit-metadata.tsx'
import { QuestionsPart } from './exhibit-questions.tsx'
import { CollectionsPart, RelativesPart } from './exhibit-relatives.tsx'
import { FindingsPart } from './findings-part.tsx'
import { factsOf } from './gallery-card.tsx'
import { keptConditions } from './gallery-conditions.tsx'
import { groundText } from './ground-text.ts'
import { PictureTextPart } from './picture-text-part.tsx'
import { WalkLine } from './walk-line.tsx'

export function ExhibitPage({ exhibit }: { readonly exhibit: number }) {
  const asking = useAsk('footage.exhibit', { exhibit })
  return (
    <div class="footage exhibit">
      <WalkLine exhibit={exhibit} />
      <h1>{say(exhibitMessages.title, { exhibit })}</h1>
      <Answered asking={asking}>
        {facts => (facts.status === 'shown' ? <Shown facts={facts} /> : <Absent absent={facts} />)}
      </Answered>
    </div>
  )
}

function Absent({ absent }: { readonly absent: ExhibitAbsent }) {
  const { status, exhibit } = absent
  return (
    <Empty>
      <p>
        {status === 'erased'
          ? say(exhibitMessages['absent.erased'], absent)
          : status === 'held-back'
            ? say(exhibitMessages['absent.held-back'], absent)
            : status === 'no-medium'
              ? say(exhibitMessages['absent.no-medium'], absent)
              : say(exhibitMessages['absent.none'], { exhibit })}
      </p>
      {status === 'erased' ? (
        <p class="said" dir="auto">
          {absent.reason}
        </p>
      ) : null}
      {status === 'no-medium' ? <p dir="auto">{absent.name}</p> : null}
      {status === 'none' ? null : (
        <p>
          {status === 'held-back' ? (
            <Link view="custody" params={{ part: 'sources', source: absent.source }} isBare>
              {say(exhibitMessages['absent.sources'])}
            </Link>
          ) : (
            <Link view="custody" params={{ part: 'exhibits', find: `${exhibit}` }} isBare>
              {say(exhibitMessages['absent.custody'])}
            </Link>
          )}
        </p>
      )}
    </Empty>
  )
}

/** Sections in their order, as the address names them (`part`). */
export const PARTS = [
  'history',
  'questions',
  'relatives',
  'collections',
  'metadata',
  'credentials',
  'claims',
  'findings',
  'texts',
  'custody',
] as const

function Shown({ facts: kept }: { readonly facts: ExhibitFacts }) {
  // What exiftool read goes with the answer that it stands over: a newer one, as when names are hidden again, puts it away.
  const [read, setRead] = useState<{ readonly over: ExhibitFacts; readonly facts: ExhibitFacts }>()
  const isDeeper = read?.over === kept
  const facts = isDeeper ? read.facts : kept
  const { page, isRead, history, thumbnail } = facts
  const { item } = page
  const { part } = params.value
  useEffect(() => {
    if (part !== undefined && PARTS.some(name => name === part))
      document.getElementById(`exhibit-${part}`)?.scrollIntoView({ block: 'start' })
  }, [part, item.exhibit])
  return (
    <>
      <Sentence facts={facts} />
      <p class="soft small num exhibit-facts">
        <bdi class="footage-name">{item.name}</bdi> · {factsOf(item).join(' · ')}
      </p>
      <CitationTools facts={facts} />
      {item.kind === 'picture' ? (
        <MediumPart item={item} thumbnail={thumbnail} />
      ) : (
        <ClipPart item={item} metadata={page.metadata} thumbnail={thumbnail} />
      )}
      <section id="exhibit-history">
        <HistoryPart page={page} history={history} />
      </section>
      <section id="exhibit-questions">
        <QuestionsPart page={page} isRead={isRead} />
      </section>
      <section id="exhibit-relatives">
        <RelativesPart page={page} lookedAt={facts.lookedAt} />
      </section>
      <section id="exhibit-collections">
        <CollectionsPart page={page} compared={facts.compared} />
      </section>
      <section id="exhibit-claims">
        <ClaimsPart page={page} />
      </section>
      <section id="exhibit-findings">
        <FindingsPart exhibit={page} />
      </section>
      {item.kind === 'picture' ? (
        <section id="exhibit-texts">
          <PictureTextPart exhibit={page} />
        </section>
      ) : null}
      <section id="exhibit-metadata">
        <MetadataPart
          page={page}
          isRead={isRead}
          isDeeper={isDeeper && page.provenance?.trustList === undefined}
          deeper={answer => setRead({ over: kept, facts: answer })}
        />
      </section>
      <section id="exhibit-credentials">
        <CredentialsPart
          page={page}
          isChecked={isDeeper && page.provenance?.trustList !== undefined}
          checked={answer => setRead({ over: kept, facts: answer })}
        />
      </section>
      <section id="exhibit-custody">
        <CustodyPart facts={facts} />
      </section>
    </>
  )
}

function Sentence({ facts: { page, history, isRead } }: { readonly facts: ExhibitFacts }) {
  const { item, sightings, questions } = page
  const { exhibit, familyPosts, family, posts, ground, isPartial, seenBefore } = item
  const [first] = sightings
  const sentences = [
    first === undefined
      ? say(exhibitMessages['sentence.nowhere'])
      : first.time === null
        ? say(exhibitMessages['sentence.undated'], { channel: first.channel })
        : first.exhibit === exhibit
          ? say(exhibitMessages['sentence.seen'], { when: whenOf(first), channel: first.channel })
          : say(exhibitMessages['sentence.seenAs'], {
              when: whenOf(first),
              channel: first.channel,
              exhibit: first.exhibit,
            }),
    ...(first === undefined
      ? []
      : [
          say(exhibitMessages['sentence.carried'], {
            posts: familyPosts,
            chats: history.chats,
            copies: family - 1,
            own: posts,
          }),
        ]),
    ...(isRead ? [] : [say(exhibitMessages['sentence.unread'])]),
    ...(isRead && ground !== null
      ? [say(exhibitMessages[isPartial ? 'sentence.partial' : 'sentence.ground'], { ground: groundText(ground) })]
      : []),
    ...(isRead ? [say(exhibitMessages['sentence.questions'], { count: questions.length })] : []),
    ...(seenBefore > 0 ? [say(exhibitMessages['sentence.before'], { count: seenBefore })] : []),
  ]
  const toPart = (part: string) => (text: string) => (
    <Link view="footage" params={{ ...keptConditions(), exhibit: `${exhibit}`, part }}>
      {text}
    </Link>
  )
  return (
    <p class="measure footage-sentence num">
      <LinkedSentence
        text={sentences.join(' ')}
        links={{
          first: text => (first === undefined ? text : <PostLink post={first.post}>{text}</PostLink>),
          posts: text => <PostsLink filter={{ medium: exhibit }}>{text}</PostsLink>,
          own: text => <PostsLink filter={{ medium: exhibit, isSameBytes: true }}>{text}</PostsLink>,
          as: text => (
            <Link view="footage" params={{ exhibit: `${first?.exhibit ?? exhibit}` }}>
              {text}
            </Link>
          ),
          copies: toPart('relatives'),
          questions: toPart('questions'),
          before: toPart('collections'),
        }}
      />
    </p>
  )
}

function whenOf({ time, isZoned }: FootageSighting): string {
  return `${postTime(language.value, time ?? Number.NaN, isZoned)}${isZoned ? ' UTC' : ''}`
}
