// The view of what was said again and again: four lists, the page of one text, the page of one forward tree.

import { echoesMessages } from '../../messages/web-echoes.ts'
import { frameMessages } from '../../messages/web-frame.ts'
import { Link } from '../parts/link.tsx'
import { params } from '../state/location.ts'
import { say } from '../state/text.ts'
import { BurstList } from './burst-list.tsx'
import { FamilyList } from './family-list.tsx'
import { FamilyPage } from './family-page.tsx'
import { LinkList } from './link-list.tsx'
import { TreeList } from './tree-list.tsx'
import { TreePage } from './tree-page.tsx'

const LISTS = [
  ['families', echoesMessages['echoes.families'], FamilyList],
  ['forwards', echoesMessages['echoes.forwards'], TreeList],
  ['links', echoesMessages['echoes.links'], LinkList],
  ['bursts', echoesMessages['echoes.bursts'], BurstList],
] as const

export function EchoesPage() {
  const { family, tree, list } = params.value
  if (family !== undefined) return <FamilyPage key={family} family={family} />
  if (tree !== undefined) return <TreePage key={tree} tree={tree} />
  const [shown, , List] = LISTS.find(([name]) => name === list) ?? LISTS[0]
  return (
    <div class="echoes">
      <h1>{say(frameMessages['view.echoes'])}</h1>
      <nav class="echoes-kinds" aria-label={say(echoesMessages['echoes.kinds'])}>
        {LISTS.map(([name, title]) => (
          <Link key={name} view="echoes" params={{ list: name }} current={name === shown}>
            {say(title)}
          </Link>
        ))}
      </nav>
      <List />
    </div>
  )
}
