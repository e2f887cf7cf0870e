// What matching needs of a case: stems as search makes them, texts of the index, figures, and the case's own actors.

import { textAt } from '../algorithms/text-arena.ts'
import type { Engine } from '../corpus/engine.ts'
import { queryWords } from '../corpus/fold.ts'
import { figuresIn } from '../language/figures.ts'
import { type Gazetteer, makeGazetteer } from '../language/gazetteer.ts'
import { isKazakh } from '../language/is-kazakh.ts'
import { actorsIn, makeActorList, type NamedActor } from '../language/names.ts'
import { placesIn } from '../language/places.ts'
import type { TextIndex } from '../model/finding.ts'
import type { GazetteerPlace } from '../model/gazetteer-place.ts'
import type { Claim } from '../model/ladder.ts'
import { gazetteerPlaces } from '../system/gazetteer-file.ts'
import type { ComparedText } from '../weigh/agreement.ts'
import { isLabelled } from '../weigh/labels.ts'
import { matchText, type StemsOf } from '../weigh/match-words.ts'
import type { MatchTools, Named } from '../weigh/side-meaning.ts'
import { postsByText } from '../weigh/stance.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf } from './casework.ts'

/** Texts kept cut while claims are matched: the same text answers to several rules. */
const KEPT = 20_000

const known = new Map<string, readonly string[]>()
const KNOWN_AT_MOST = 200_000

/** Stems as search compares them: the plain one first, then the marked Kazakh one. */
export const stemsOf: StemsOf = word => {
  let stems = known.get(word)
  if (stems === undefined) {
    stems = queryWords(word).flat()
    if (known.size >= KNOWN_AT_MOST) known.clear()
    known.set(word, stems)
  }
  return stems
}

/** Of a text that is not Kazakh: the plain stems alone. */
const plainStemsOf: StemsOf = word => stemsOf(word).slice(0, 1)

/** What the posts of a case are matched in; all parts of one matching share it. */
export interface MatchGround {
  readonly corpus: Engine
  /** Threshold of resemblance of the case, 0..1. */
  readonly resemblance: number
  readonly tools: MatchTools
  readonly read: (text: TextIndex) => ComparedText
}

/** The ground of a case with a sealed index: places of the gazetteer and of the claims, the case's own actors. */
export function matchGround(casebook: Casebook, claims: readonly Claim[]): MatchGround {
  const places = placesLookup(claims, () => gazetteerPlaces(casebook.system.files) ?? [])
  const actors = actorsLookup(caseworkOf(casebook).actors.map(({ act }) => ({ ...act, id: act.actor })))
  return groundOf(casebook.index(), casebook.settings().resemblance, { ...places, ...actors })
}

/** Places of a text; those that claims name count also where no gazetteer knows them. The gazetteer is read when first asked. */
export function placesLookup(
  claims: readonly Claim[],
  gazetteerOf: () => Iterable<GazetteerPlace>,
): Pick<MatchTools, 'placesOf'> {
  const own = [...new Set(claims.flatMap(({ place }) => place ?? []))].map(name => ({
    id: `claim:${name}`,
    names: [name],
  }))
  let gazetteer: Gazetteer | undefined
  const known = new Map<string, Named[]>()
  return {
    placesOf: text => {
      let places = known.get(text)
      if (places !== undefined) return places
      gazetteer ??= makeGazetteer(gazetteerOf(), own)
      places = placesIn(text, 'und', gazetteer).flatMap(({ place, name, text: words }) => {
        if (place?.startsWith('country:') === true || (place === undefined && name === undefined)) return []
        const kind = place === undefined ? (name ?? '').split(' ')[0] : 'town'
        return isLabelled(kind) ? [] : [{ id: place ?? name ?? words, name: words, kind }]
      })
      if (known.size >= KEPT) known.clear()
      known.set(text, places)
      return places
    },
  }
}

function actorsLookup(actors: readonly NamedActor[]): Pick<MatchTools, 'actorsOf'> {
  if (actors.length === 0) return {}
  const list = makeActorList(actors)
  return {
    actorsOf: text =>
      actorsIn(text, list).flatMap(({ actor, text: words }) =>
        actor === undefined ? [] : [{ id: actor, name: words, kind: 'actor' }],
      ),
  }
}

/** The ground of a corpus alone. */
export function groundOf(corpus: Engine, resemblance: number, tools: Partial<MatchTools> = {}): MatchGround {
  const figuresOf: MatchTools['figuresOf'] = (text, language) => figuresIn(text, language)
  return { corpus, resemblance, tools: { stemsOf, figuresOf, ...tools }, read: textReader(corpus) }
}

/** Texts of the index, cut once for all claims. */
function textReader(corpus: Engine): (text: TextIndex) => ComparedText {
  const arena = corpus.texts()
  const cut = new Map<TextIndex, ComparedText>()
  let grouped: ReturnType<typeof postsByText> | undefined
  const postsOf = (text: TextIndex) => {
    grouped ??= postsByText(corpus.columns().text)
    return grouped.of(text)
  }
  return text => {
    let compared = cut.get(text)
    if (compared === undefined) {
      const normalised = textAt(arena, text)
      compared = {
        normalised,
        text: matchText(normalised, isKazakh(normalised) ? stemsOf : plainStemsOf),
        raw: () => {
          const [first] = postsOf(text)
          return first === undefined ? normalised : (corpus.posts([first])[0]?.text ?? normalised)
        },
        lastTime: () => {
          const { time, zoned } = corpus.columns()
          return postsOf(text).reduce(
            (last, post) => (zoned[post] === 1 && !(time[post] <= last) ? time[post] : last),
            Number.NaN,
          )
        },
      }
      if (cut.size >= KEPT) cut.clear()
      cut.set(text, compared)
    }
    return compared
  }
}
