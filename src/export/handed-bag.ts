// The tag files of a protected export, which is a bag (RFC 8493): bag-info.txt, and README.txt for whoever receives it.

import { renderTag } from '../algorithms/bagit-tags.ts'
import { handedReadme } from '../messages/cli-handing.ts'
import type { Handed } from '../model/handed.ts'
import type { Language } from '../model/ladder.ts'
import type { BaggedRow } from './bagit.ts'

/** bag-info.txt. The only day in it is that of the export. */
export function handedBagInfo({ head }: Handed, payload: readonly BaggedRow[]): string {
  const bytes = payload.reduce((sum, row) => sum + row.sizeBytes, 0)
  return [
    ...(head.organization === undefined ? [] : [renderTag('Source-Organization', head.organization)]),
    renderTag('Bagging-Date', head.day),
    renderTag('External-Identifier', `export ${head.id}`),
    ...(head.title === undefined ? [] : [renderTag('External-Description', head.title)]),
    renderTag('Payload-Oxum', `${bytes}.${payload.length}`),
    renderTag('Bag-Software-Agent', head.tool),
  ].join('')
}

/** What is in the folder, what was done to it, and how to check it without the program. */
export function handedReadmeText({ head }: Handed, payload: readonly BaggedRow[], language: Language): string {
  const parts = new Set(payload.map(({ path }) => path.split('/')[1]))
  return handedReadme[language]({
    tool: head.tool,
    id: head.id,
    audience: head.profile.audience,
    parts: PARTS.filter(part => parts.has(part)),
  })
}

/** What stands in `data/`, in the order in which it is explained. */
export const PARTS = [
  'dossier.html',
  'court',
  'tables',
  'followthemoney',
  'network',
  'linked',
  'web',
  'facts',
  'media',
  'sealed',
] as const
