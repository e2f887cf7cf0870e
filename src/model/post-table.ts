// The columns and orders of tables of posts: on the page, in CSV, in addresses.

/** `ranked`: texts that answer the query best first, then the rest by time. Posts without a time stand last in every order but this. */
export const POST_ORDERS = ['oldest', 'newest', 'ranked'] as const

export const POST_COLUMNS = [
  'time',
  'channel',
  'account',
  'text',
  'forward',
  'media',
  'family',
  'versions',
  'exhibit',
] as const

export type PostOrder = (typeof POST_ORDERS)[number]
export type PostColumn = (typeof POST_COLUMNS)[number]
