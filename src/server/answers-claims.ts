// Answers about claims: the board, how claims stand to each other, what people differ on.

import { caseClaims } from '../casebook/case-claims.ts'
import { caseworkActs, caseworkOf } from '../casebook/casework.ts'
import { caseAgreement } from '../casebook/casework-agreement.ts'
import { entryText } from '../casebook/casework-record.ts'
import { settlingRecord } from '../casebook/claim-judgements.ts'
import { postsOfTerms } from '../casebook/posts-of-terms.ts'
import { askedCards } from '../show/claim-cards.ts'
import type { Answers } from './answering.ts'
import { claimAnswers, signed } from './answers-claim.ts'
import { boardCards, claimPosts, pageOf, scaleOf, speakerNames } from './claim-posts.ts'
import type {
  BoardAnswer,
  Choice,
  claimsRoutes,
  DifferenceRow,
  DifferencesAnswer,
  FigureAnswer,
} from './contract-claims.ts'
import type { Desk } from './desk.ts'

const CARDS = 20

export const claimsAnswers: Answers<typeof claimsRoutes> = {
  ...claimAnswers,

  'claims.board': async (desk, { offset = 0, limit = CARDS, ...question }): Promise<BoardAnswer> => {
    const cards = await boardCards(desk)
    const { casework } = await desk.analysis()
    const found = askedCards(cards, question)
    return {
      ...(await scaleOf(desk)),
      cards: found.slice(offset, offset + limit),
      found: found.length,
      total: cards.length,
      kinds: choices(cards.map(({ kind }) => kind)),
      places: choices(cards.flatMap(({ place }) => place ?? [])),
      stages: choices(cards.map(({ stage }) => stage ?? 'none')),
      relations: casework?.relations.length ?? 0,
      figures: casework?.figures.length ?? 0,
      differences: casework?.disagreements ?? 0,
    }
  },

  'claims.names': desk => ({ claims: caseClaims(desk.casebook()).map(({ claim: { id, text } }) => ({ id, text })) }),

  'claims.relations': async (desk, { claim, offset, limit }) => {
    const { casework } = await desk.analysis()
    const cards = new Map((await boardCards(desk)).map(card => [card.id, card]))
    const { relations } = caseworkOf(desk.casebook())
    const found = (casework?.relations ?? []).flatMap(({ from, to, kind, roles, isDisputed }) => {
      const [one, other] = [cards.get(from), cards.get(to)]
      if (one === undefined || other === undefined) return []
      if (claim !== undefined && from !== claim && to !== claim) return []
      const acts = relations.filter(({ act }) => act.from === from && act.to === to && act.kind === kind)
      const answers = acts.flatMap(({ answers }) => answers.map(signed))
      return [{ from: one, to: other, kind, roles, isDisputed, signed: answers }]
    })
    return { ...(await scaleOf(desk)), ...pageOf(found, offset, limit) }
  },

  'claims.figures': async (desk, { claim, offset, limit, rows = 60, rowsFrom = 0 }, { showNames }) => {
    const { casework } = await desk.analysis()
    const cards = new Map((await boardCards(desk)).map(card => [card.id, card]))
    const asked = (casework?.figures ?? []).filter(figure => claim === undefined || figure.claim === claim)
    const { rows: shown, total } = pageOf(asked, offset, limit)
    const speaker = await speakerNames(desk, showNames)
    const figures = shown.flatMap(({ claim: id, quantity, conflicts, statements }): FigureAnswer[] => {
      const card = cards.get(id)
      if (card === undefined) return []
      const part = statements.slice(rowsFrom, rowsFrom + rows)
      const posts = claimPosts(
        desk,
        part.map(({ post }) => post),
        showNames,
      )
      return [
        {
          card,
          quantity,
          conflicts,
          statements: {
            total: statements.length,
            rows: part.map(({ side, voice, low, high, isStrict, text, isDecided, posts: repeated }, i) => ({
              post: posts[i],
              side: side ?? null,
              speaker: voice === undefined ? null : speaker(voice),
              low: low ?? null,
              high: high ?? null,
              isStrict,
              text,
              isDecided,
              posts: repeated,
            })),
          },
        },
      ]
    })
    return { figures: { rows: figures, total } }
  },

  'claims.differences': (desk, { claim, offset = 0, limit = 20 }, { showNames }) =>
    differences(desk, claim, { offset, limit, showNames }),

  'claims.found': (desk, { terms }) => postsOfTerms(desk.casebook().index(), terms),
}

async function differences(
  desk: Desk,
  claim: string | undefined,
  { offset, limit, showNames }: { readonly offset: number; readonly limit: number; readonly showNames: boolean },
): Promise<DifferencesAnswer> {
  const casebook = desk.casebook()
  const cards = new Map((await boardCards(desk)).map(card => [card.id, card]))
  const agreement = await desk.remembered(`claims agreement ${claim ?? ''}`, () => caseAgreement(casebook, claim))
  const acts = new Map(caseworkActs(casebook).map(recorded => [entryText(recorded.at), recorded]))
  const { rows, total } = pageOf(agreement.differences, offset, limit)
  const keys = rows.map(({ unit, isShown }) => (isShown ? (unit?.post ?? '') : ''))
  const positions = casebook.index().postsByKey(keys)
  const held = [...positions.keys()].filter(i => positions[i] >= 0)
  const posts = claimPosts(
    desk,
    held.map(i => positions[i]),
    showNames,
  )
  const postOf = new Map(held.map((i, n) => [i, posts[n]]))
  return {
    agreement: agreement.variables.map(({ variable, roles, units, alpha }) => ({
      variable,
      roles,
      units,
      alpha: alpha === undefined || !Number.isFinite(alpha) ? null : alpha,
    })),
    differences: {
      total,
      rows: rows.map(({ kind, claim: of, isShown, answers }, i): DifferenceRow => {
        const entries = answers.map(({ entry }) => entry)
        return {
          kind,
          claim: of,
          claimCard: (of === null ? undefined : cards.get(of)) ?? null,
          post: postOf.get(i) ?? null,
          isShown,
          answers: answers.flatMap(answer => {
            const recorded = acts.get(answer.entry)
            if (recorded === undefined) return []
            const { act, claimedTime } = recorded
            return [{ ...answer, claimedTime, settling: isShown ? settlingRecord(act, entries) : {} }]
          }),
        }
      }),
    },
  }
}

function choices<Value extends string>(values: readonly Value[]): Choice<Value>[] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, claims]) => ({ value, claims }))
    .sort((a, b) => b.claims - a.claims || (a.value < b.value ? -1 : 1))
}
