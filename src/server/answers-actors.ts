// Answers about actors and ties.

import { type ActorSpellings, actorSpellings } from '../casebook/actor-spellings.ts'
import { caseworkOf, visibleTies } from '../casebook/casework.ts'
import { entryText, recordCasework } from '../casebook/casework-record.ts'
import { screenPseudonyms } from '../casebook/screen-names.ts'
import { problemText } from '../messages/problems.ts'
import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import { actorsPage } from '../show/actors-page.ts'
import type { Answers } from './answering.ts'
import type { actorsRoutes } from './contract-actors.ts'
import type { Desk } from './desk.ts'

/** Rows of each list in one answer. */
const SHOWN = 100

export const actorsAnswers: Answers<typeof actorsRoutes> = {
  'actors.page': (desk, _, { showNames, language }) => {
    const casebook = desk.casebook()
    const casework = caseworkOf(casebook)
    return actorsPage(casework, visibleTies(casebook, casework.ties), {
      showNames,
      language,
      pseudonym: screenPseudonyms(casebook),
      account: accountLabels(desk, showNames),
    })
  },
  'actors.variants': async (desk, _, { showNames }) => {
    const found = await spellings(desk)
    const { pairs, spellings: single, unlisted, textsRead, textsTotal } = found
    return {
      isHidden: !showNames,
      pairs: showNames ? pairs.slice(0, SHOWN) : [],
      spellings: showNames ? single.slice(0, SHOWN) : [],
      unlisted: showNames ? unlisted.slice(0, SHOWN) : [],
      waiting: { pairs: pairs.length, spellings: single.length, unlisted: unlisted.length },
      textsRead,
      textsTotal,
    }
  },
  'actors.names': (desk, { actor }, { showNames }) => {
    const found = actorOf(desk, actor)
    if (found === undefined) throw new CaseError('usage', 'unknown-actor', { value: quoted(actor) })
    if (!found.isPublic && !showNames) throw new CaseError('usage', 'actor-hidden')
    return { names: found.names, kind: found.kind, isPublic: found.isPublic }
  },
  'actors.put': async (desk, stated, { role, language, showNames }) => {
    const before = actorOf(desk, stated.actor)
    // What is not seen is not overwritten unseen.
    if (before !== undefined && !before.isPublic && !showNames) throw new CaseError('usage', 'actor-hidden')
    const { names, ...rest } = stated
    const record = {
      line: 1,
      kind: 'actor',
      stated: {
        role,
        ...rest,
        names: [...new Set(names)],
        ...(before?.accounts === undefined ? {} : { accounts: before.accounts }),
      },
    }
    const { entries, problems } = await recordCasework(desk.casebook(), [record], {
      where: '',
      analysis: () => desk.analysis(),
      ...desk.jobs.running(),
    })
    if (entries.length > 0) desk.changed()
    return {
      entries: entries.map(entryText),
      problems: problems.map(problem => ({ record: problem.line ?? 1, text: problemText(problem, language) })),
    }
  },
}

function actorOf(desk: Desk, actor: string) {
  return caseworkOf(desk.casebook()).actors.find(({ act }) => act.actor === actor)?.act
}

/** Read again when figures were counted again, as what people decided since changes what is open. */
function spellings(desk: Desk): Promise<ActorSpellings> {
  return desk.remembered('actor spellings', analysis =>
    actorSpellings(desk.casebook().index(), analysis, caseworkOf(desk.casebook())),
  )
}

/** Of accounts and chats by id. */
function accountLabels(desk: Desk, showNames: boolean): (id: string) => string {
  const labels = desk.names(showNames)
  const corpus = desk.casebook().index()
  const positions = desk.ofIndex(
    'actor accounts',
    () => new Map(corpus.accounts().map(({ id }, i) => [id as string, i])),
  )
  return id => {
    const position = positions.get(id)
    return (position === undefined ? undefined : labels.account(position)) ?? labels.channelOf(id)
  }
}
