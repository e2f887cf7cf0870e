// An export as FollowTheMoney: entities as JSON lines, and the same values as statements. Nothing in it that the export does not hold.

import type { ExportFile, Handed } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import { again, gathered } from './export-pieces.ts'
import { actorEntity, claimEntities, clusterEntities, tieEntities } from './ftm-claims.ts'
import { entityLine, type FtmEntity, STATEMENT_COLUMNS, statementLines } from './ftm-entity.ts'
import { accountEntities, channelEntity, exhibitEntity, postEntities } from './ftm-material.ts'

/** `followthemoney/entities.ftm.json` and `followthemoney/statements.csv`. */
export function* followTheMoneyFiles(handed: Handed, language: Language): Generator<ExportFile> {
  const dataset = datasetOf(handed)
  const entities = again(() => ftmEntities(handed, language))
  yield {
    path: 'followthemoney/entities.ftm.json',
    pieces: again(() => gathered(mapped(entities, entity => entityLine(entity, dataset)))),
  }
  yield { path: 'followthemoney/statements.csv', pieces: again(() => gathered(statements(handed, entities, dataset))) }
}

/** All entities of an export; ids are its tokens, or a token, a dot and what the entity is to it. */
export function* ftmEntities(handed: Handed, language: Language): Generator<FtmEntity> {
  yield* mapped(handed.channels, channelEntity)
  yield* accountEntities(handed)
  yield* mapped(handed.exhibits, exhibit => exhibitEntity(exhibit, language))
  yield* mapped(handed.actors, actorEntity)
  yield* tieEntities(handed, language)
  yield* claimEntities(handed, language)
  yield* clusterEntities(handed, language)
  yield* postEntities(handed)
}

function* statements(handed: Handed, entities: Iterable<FtmEntity>, dataset: string): Generator<string> {
  yield `"${STATEMENT_COLUMNS.join('","')}"\n`
  yield* mapped(entities, entity => statementLines(entity, dataset, handed.head.day))
}

/** Lower-case letters, digits and underscores. */
function datasetOf({ head }: Handed): string {
  return `anechoic_${head.id.toLowerCase().replace(/[^a-z0-9]/g, '_')}`
}

function* mapped<From, To>(all: Iterable<From>, change: (one: From) => To): Generator<To> {
  for (const one of all) yield change(one)
}
