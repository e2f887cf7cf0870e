// What `coordinate` found, in sentences on standard error: standard output holds the table and nothing else.

import type { Coordinated } from '../casebook/coordinate-actions.ts'
import { alternativeMessages } from '../messages/alternatives.ts'
import type { Message } from '../messages/catalogue.ts'
import { cliMessages } from '../messages/cli.ts'
import type { ActionSet } from '../model/action-set.ts'
import type { CoordinationCluster, CoordinationResult } from '../model/coordination.ts'
import type { CommandContext } from './command.ts'

/** Clusters described on the terminal. */
const CLUSTERS_SHOWN = 10

/** A verdict stands under another setting when this share of its accounts is found there (docs/methods.md#robustness). */
const SHARE_STANDING = 0.8

/** Prints the size of what was read. */
export function printActions(context: CommandContext, set: ActionSet): void {
  const { time, accountIds, objectIds } = set
  const [from, to] = [time[0] ?? Number.NaN, time.at(-1) ?? Number.NaN]
  const table = { actions: time.length, accounts: accountIds.length, objects: objectIds.length, from, to }
  context.output.note(cliMessages['coordinate.table'][context.language](table))
}

/** Prints what was tested and found. `nameOf` is the name of a cluster in what is written. */
export function printCoordination(
  context: CommandContext,
  { result }: Coordinated,
  nameOf: (cluster: CoordinationCluster) => string,
): void {
  const { output, language } = context
  const say = <Parameters>(message: Message<Parameters>, parameters: Parameters): void =>
    output.note(message[language](parameters))
  printTested(context, result)
  const { clusters, settings } = result
  const { nullModel } = settings
  if (clusters.length === 0) say(cliMessages['coordinate.nothing'], { nullModel })
  else {
    say(cliMessages['coordinate.found'], { clusters: clusters.length, accounts: result.accounts, nullModel })
    for (const cluster of clusters.slice(0, CLUSTERS_SHOWN)) printCluster(context, cluster, nameOf(cluster))
    if (clusters.length > CLUSTERS_SHOWN)
      say(cliMessages['coordinate.more'], { count: clusters.length - CLUSTERS_SHOWN })
    say(cliMessages['coordinate.q-is-not'], { q: settings.q })
  }
  if (result.detectionLimits.length > 0) say(cliMessages['coordinate.limits'], {})
  for (const { objects, mostObjectsTried, ...limit } of result.detectionLimits)
    say(cliMessages['coordinate.limit'], { ...limit, objects: objects ?? -1, most: mostObjectsTried })
}

function printTested({ output, language }: CommandContext, result: CoordinationResult): void {
  const { windowsSeconds, q, nullModel, correction } = result.settings
  const settings = { windows: windowsSeconds.join(', '), q, null: nullModel, correction }
  output.note(cliMessages['coordinate.settings'][language](settings))
  const { pairsTested: pairs, accountsTested: accounts, pairsBeyondChance: beyond } = result
  output.note(cliMessages['coordinate.tested'][language]({ pairs, accounts, beyond }))
  if (result.groupsOfTaste > 0) {
    const taste = { groups: result.groupsOfTaste, accounts: result.accountsOfTaste }
    output.note(cliMessages['coordinate.taste'][language](taste))
  }
  if (result.accountsLeftOutNameOnly > 0)
    output.note(cliMessages['coordinate.name-only'][language]({ count: result.accountsLeftOutNameOnly }))
  if (result.crowdedObjects > 0)
    output.note(cliMessages['coordinate.crowded'][language]({ count: result.crowdedObjects }))
}

function printCluster({ output, language }: CommandContext, cluster: CoordinationCluster, name: string): void {
  const { id, accounts, objects, occasions, observed, expected, qValue, effect, alternatives, robustness } = cluster
  output.note(
    cliMessages['coordinate.cluster'][language]({
      id,
      shownAs: name === id ? '' : name,
      accounts: accounts.length,
      objects: objects.length,
      occasions,
      observed,
      expected,
      qValue,
      median: effect.medianSeconds,
      organicMedian: effect.organicMedianSeconds,
    }),
  )
  const words = (outcome: 'fits' | 'open') =>
    alternatives
      .filter(check => check.outcome === outcome)
      .map(check => alternativeMessages[`name.${check.alternative}`][language]())
      .join('; ')
  if (alternatives.length > 0)
    output.note(cliMessages['coordinate.alternatives'][language]({ fits: words('fits'), open: words('open') }))
  if (robustness.length > 0) {
    const stands = robustness.filter(({ accountsFound }) => accountsFound >= SHARE_STANDING * accounts.length)
    const parameters = { stands: stands.length, settings: robustness.length }
    output.note(cliMessages['coordinate.robustness'][language](parameters))
  }
}
