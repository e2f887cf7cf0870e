// Which columns the table of posts has, and how wide each is.

import { POST_COLUMNS, type PostColumn } from '../../model/post-table.ts'
import { listed, unlisted } from '../state/location.ts'

const DEFAULT: readonly PostColumn[] = ['time', 'channel', 'account', 'text', 'media', 'family']

/** Least width in pixels, and the share of what is left; 0 for those that stay as they are. */
const WIDTHS: Readonly<Record<PostColumn, readonly [least: number, share: number]>> = {
  time: [128, 0],
  channel: [96, 0.5],
  account: [96, 0.4],
  text: [250, 2.6],
  forward: [96, 0.5],
  media: [70, 0.3],
  family: [70, 0],
  versions: [70, 0],
  exhibit: [78, 0],
}

/** Between two columns, and at either end of a row, pixels as in posts.css. */
const GAP = 14
const EDGE = 8

/** Columns of an address, in their one order; the text is always there. */
export function columnsOf(value: string | undefined): readonly PostColumn[] {
  if (value === undefined) return DEFAULT
  const asked = unlisted(value)
  return POST_COLUMNS.filter(column => column === 'text' || asked.includes(column))
}

/** As it stands in an address; undefined for the columns that are there when nobody chose. */
export function columnsParam(columns: readonly PostColumn[]): string | undefined {
  const value = listed(columns)
  return value === listed(DEFAULT) ? undefined : value
}

/** With a column that was not there, or without one that was. */
export function toggledColumn(columns: readonly PostColumn[], column: PostColumn): readonly PostColumn[] {
  return POST_COLUMNS.filter(each => (each === column ? !columns.includes(each) : columns.includes(each)))
}

/** For `grid-template-columns`. */
export function templateOf(columns: readonly PostColumn[]): string {
  return columns
    .map(column => {
      const [least, share] = WIDTHS[column]
      return share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`
    })
    .join(' ')
}

/** Pixels below which the table is scrolled sideways. */
export function leastWidth(columns: readonly PostColumn[]): number {
  return columns.reduce((sum, column) => sum + WIDTHS[column][0] + GAP, 2 * EDGE - GAP)
}
