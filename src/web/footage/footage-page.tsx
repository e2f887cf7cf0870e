// The view of footage: the gallery, the page of one exhibit, two beside each other, the lists that footage is held against.

import { params } from '../state/location.ts'
import { ComparePage } from './compare-page.tsx'
import { ExhibitPage } from './exhibit-page.tsx'
import { GalleryPage } from './gallery-page.tsx'
import { ListsPage } from './lists-page.tsx'
import { MembersPage } from './members-page.tsx'

/** Number of an exhibit in the address; undefined for what is none. */
export function exhibitNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^[1-9]\d{0,11}$/.test(value) ? Number(value) : undefined
}

export function FootagePage() {
  const exhibit = exhibitNumber(params.value.exhibit)
  const other = exhibitNumber(params.value.with)
  const { lists, list } = params.value
  if (list !== undefined) return <MembersPage key={list} name={list.slice(0, 80)} />
  if (lists !== undefined) return <ListsPage />
  if (exhibit === undefined) return <GalleryPage />
  if (other !== undefined) return <ComparePage key={`${exhibit} ${other}`} exhibit={exhibit} other={other} />
  return <ExhibitPage key={exhibit} exhibit={exhibit} />
}
