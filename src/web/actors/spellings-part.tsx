// Spellings that may be one name, confirmed one by one with keys; each answer can be taken back.

import { useMemo, useState } from 'preact/hooks'
import { actorsMessages as messages } from '../../messages/web-actors.ts'
import type { ActorPairRow, ActorRow, ActorVariants, SpellingRow } from '../../model/actors-page.ts'
import { PostLink } from '../parts/link.tsx'
import { Answered } from '../parts/states.tsx'
import { complain, record } from '../state/acts.ts'
import { ask, useAsk } from '../state/ask.ts'
import { useCommands } from '../state/commands.ts'
import { say } from '../state/text.ts'
import { putActor } from './put-actor.ts'

interface PartProps {
  readonly actors: readonly ActorRow[]
  readonly add: (names: readonly string[]) => void
}

export function SpellingsPart({ actors, add }: PartProps) {
  const asking = useAsk('actors.variants', {})
  return (
    <section id="actors-spellings">
      <h2>{say(messages['spellings.title'])}</h2>
      <Answered asking={asking}>
        {variants => {
          const { isHidden, waiting, textsRead, textsTotal } = variants
          const count = waiting.pairs + waiting.spellings + waiting.unlisted
          return (
            <>
              <p class="soft small measure">
                {say(messages['spellings.note'], { read: textsRead, total: textsTotal })}
              </p>
              {isHidden && count > 0 ? (
                <p>{say(messages['spellings.hidden'], { count })}</p>
              ) : count === 0 ? (
                <p class="soft">{say(messages['spellings.none'])}</p>
              ) : (
                <>
                  <Queue variants={variants} actors={actors} />
                  <Unlisted variants={variants} add={add} />
                </>
              )}
            </>
          )
        }}
      </Answered>
    </section>
  )
}

type Item =
  | { readonly key: string; readonly pair: ActorPairRow }
  | { readonly key: string; readonly spelling: SpellingRow }
type Answer = 'yes' | 'no' | 'later'

function isPair(item: Item): item is Extract<Item, { readonly pair: ActorPairRow }> {
  return 'pair' in item
}

function Queue({ variants, actors }: { readonly variants: ActorVariants } & Pick<PartProps, 'actors'>) {
  const [aside, setAside] = useState<readonly string[]>([])
  const items = useMemo<readonly Item[]>(
    () => [
      ...variants.pairs.map(pair => ({ key: `pair ${pair.actors.join(' ')}`, pair })),
      ...variants.spellings.map(spelling => ({ key: `${spelling.actor} ${spelling.spelling}`, spelling })),
    ],
    [variants],
  )
  const open = items.filter(({ key }) => !aside.includes(key))
  const item = open[0]
  const answer = async (given: Answer) => {
    if (item === undefined) return
    const put = (keys: readonly string[]) => setAside(keys)
    // Before the answer of the program, so that keys can be pressed on.
    put([...aside, item.key])
    try {
      const problems = given === 'later' ? [] : await answered(item, given)
      if (problems.length > 0) throw new Error(problems.join(' '))
    } catch (error) {
      put(aside)
      complain(error)
    }
  }
  const commands = useMemo(
    () =>
      (['yes', 'no', 'later'] as const).map(given => ({
        id: `spelling.${given}`,
        label: () => say(messages[`keys.${given}`]),
        keys: [{ yes: 'y', no: 'n', later: 's' }[given]],
        run: () => void answer(given),
      })),
    [item?.key, aside],
  )
  useCommands(commands)
  if (item === undefined) return <p class="soft">{say(messages['spellings.none'])}</p>
  const labelOf = (id: string) => actors.find(({ actor }) => actor === id)?.label ?? id
  return (
    <div class="actors-queue">
      <p class="soft small">
        {say(messages['spellings.position'], { at: items.length - open.length + 1, total: items.length })}
      </p>
      {isPair(item) ? (
        <Question
          question={say(messages['spellings.pairQuestion'])}
          left={item.pair.names[0]}
          right={item.pair.names[1]}
          because={item.pair.because}
          note={item.pair.actors.map(labelOf).join(' / ')}
          posts={[]}
        />
      ) : (
        <Question
          question={say(messages['spellings.question'])}
          left={item.spelling.spelling}
          right={item.spelling.name}
          because={item.spelling.because}
          note={`${labelOf(item.spelling.actor)} · ${say(messages['spellings.met'], { mentions: item.spelling.mentions })}`}
          posts={item.spelling.posts}
        />
      )}
      <p class="actors-tools">
        <button type="button" onClick={() => void answer('yes')}>
          {say(messages['spellings.yes'])} <kbd>y</kbd>
        </button>
        <button type="button" onClick={() => void answer('no')}>
          {say(messages['spellings.no'])} <kbd>n</kbd>
        </button>
        <button type="button" onClick={() => void answer('later')}>
          {say(messages['spellings.later'])} <kbd>s</kbd>
        </button>
      </p>
      <p class="soft small measure">{say(messages['spellings.noNote'])}</p>
    </div>
  )
}

interface QuestionProps {
  readonly question: string
  readonly left: string
  readonly right: string
  readonly because: readonly string[]
  readonly note: string
  readonly posts: readonly string[]
}

function Question({ question, left, right, because, note, posts }: QuestionProps) {
  return (
    <>
      <p>{question}</p>
      <p class="actors-names-beside">
        <span class="said" dir="auto">
          {left}
        </span>
        <span class="soft">≟</span>
        <span class="said" dir="auto">
          {right}
        </span>
      </p>
      <p class="small">
        <span class="soft">{because.map(reason).join(', ')}</span> {note}{' '}
        {posts.map((post, i) => (
          <PostLink key={post} post={post}>
            {say(messages.post)} {i + 1}
          </PostLink>
        ))}
      </p>
    </>
  )
}

function reason(because: string): string {
  const key = `because.${because}`
  return Object.hasOwn(messages, key) ? say(messages[key as 'because.initial']) : because
}

/** Signs what was answered; what is wrong with it. Nothing is signed of a spelling that is not the same: there is no record for it. */
async function answered(item: Item, given: 'yes' | 'no'): Promise<readonly string[]> {
  if ('pair' in item) {
    const verdict = given === 'yes' ? 'same' : 'different'
    const members = item.pair.actors.map(actor => `actor:${actor}`)
    const problems = await record([{ type: 'alias', members, verdict }], () => say(messages[`done.pair.${verdict}`]))
    return problems.map(({ text }) => text)
  }
  if (given === 'no') return []
  const { actor, spelling } = item.spelling
  const { names, kind, isPublic } = await ask('actors.names', { actor })
  return putActor({ actor, kind, isPublic, names: [...names, spelling] }, () =>
    say(messages['done.spelling'], { spelling }),
  )
}

const UNLISTED_SHOWN = 30

function Unlisted({
  variants: { unlisted, waiting },
  add,
}: { readonly variants: ActorVariants } & Pick<PartProps, 'add'>) {
  if (unlisted.length === 0) return null
  return (
    <>
      <h3>{say(messages['unlisted.title'])}</h3>
      <ul class="actors-unlisted">
        {unlisted.slice(0, UNLISTED_SHOWN).map(({ spellings, mentions, posts }) => (
          <li key={spellings[0]}>
            <span class="said" dir="auto">
              {spellings.join(' · ')}
            </span>{' '}
            <span class="soft small">{say(messages['spellings.met'], { mentions })}</span>{' '}
            {posts.slice(0, 2).map((post, i) => (
              <PostLink key={post} post={post}>
                {say(messages.post)} {i + 1}
              </PostLink>
            ))}{' '}
            <button type="button" class="plain" onClick={() => add(spellings)}>
              {say(messages['unlisted.add'])}
            </button>
          </li>
        ))}
      </ul>
      {waiting.unlisted > UNLISTED_SHOWN ? (
        <p class="soft small">{say(messages['unlisted.more'], { count: waiting.unlisted - UNLISTED_SHOWN })}</p>
      ) : null}
    </>
  )
}
