// Whether a cluster looks like the channels of one house: members are broadcast channels, or link to one site.

import { canonicalLink } from '../algorithms/links.ts'
import { ACTION_KINDS } from '../model/action-set.ts'
import type { AlternativeCheck } from '../model/coordination.ts'
import { FEWEST_ACTS, MOST, NEARLY_ALL } from './alternative-shares.ts'
import type { CoordinationContext } from './coordination-context.ts'
import type { ClusterEvidence, CoordinationEvidence } from './coordination-evidence.ts'

const LINK = ACTION_KINDS.indexOf('link')

/** Sites of many houses, where the first part of the path names the house. */
const NAMED_BY_PATH = new Set(['t.me', 'x.com', 'vk.com', 'facebook.com', 'tiktok.com'])
/** Sites of many houses whose links do not tell which. */
const TELLS_NOTHING = new Set(['youtube.com', 'youtu.be', 'instagram.com', 'ok.ru'])

/**
 * Fits when nearly all members are broadcast channels of the case, or nearly all link to one site that most of their links lead
 * to; does not when no member is a channel and there is no such site. Open in a table.
 */
export function checkEditorialNetwork(
  { set, table }: CoordinationEvidence,
  { members, actions, objects }: ClusterEvidence,
  context: CoordinationContext | undefined,
): AlternativeCheck {
  const siteOfObject = new Map<number, string | undefined>()
  const bySite = new Map<string, { links: number; accounts: Set<number> }>()
  let links = 0
  actions.forEach((action, i) => {
    const object = objects[i]
    if (table.objectType[object] !== LINK) return
    links++
    if (!siteOfObject.has(object)) siteOfObject.set(object, siteOf(set.objectIds[object]))
    const site = siteOfObject.get(object)
    if (site === undefined) return
    const known = bySite.get(site) ?? { links: 0, accounts: new Set() }
    known.links++
    known.accounts.add(table.account[action])
    bySite.set(site, known)
  })
  const sites = [...bySite.values()].sort((a, b) => b.links - a.links || b.accounts.size - a.accounts.size)
  const siteLinks = sites[0]?.links ?? 0
  const siteMembers = sites[0]?.accounts.size ?? 0
  const isOneSite = links >= FEWEST_ACTS && siteLinks >= MOST * links && siteMembers >= NEARLY_ALL * members.length
  const parameters = { members: members.length, links, siteLinks, siteMembers }
  if (context === undefined) return { alternative: 'editorial-network', outcome: 'open', parameters }
  const channels = members.reduce((sum, account) => sum + context.isChannel[account], 0)
  return {
    alternative: 'editorial-network',
    outcome: isOneSite || channels >= NEARLY_ALL * members.length ? 'fits' : channels === 0 ? 'does-not-fit' : 'open',
    parameters: { ...parameters, channels },
  }
}

/** Host of a link, with the first part of its path where the site has many houses; undefined where nothing tells. */
export function siteOf(link: string): string | undefined {
  const parts = /^https:\/\/([^/?#]+)(?:\/([^/?#]*))?/.exec(canonicalLink(link) ?? '')
  if (parts === null || TELLS_NOTHING.has(parts[1])) return undefined
  if (!NAMED_BY_PATH.has(parts[1])) return parts[1]
  return parts[2] ? `${parts[1]}/${parts[2]}` : undefined
}
