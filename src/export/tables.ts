// All tables of an export.

import type { Handed, Redaction, Withheld } from '../model/handed.ts'
import { fieldsOf, required, type Table, table } from './table-column.ts'
import { claimTables } from './tables-claims.ts'
import { materialTables } from './tables-material.ts'

const whole = fieldsOf<Handed>()
const redaction = fieldsOf<Redaction>()
const withheld = fieldsOf<Withheld>()

const exported = table('export', ['export'], handed => [handed], {
  export: required(whole.token(({ head }) => head.id)),
  audience: required(whole.text(({ head }) => head.profile.audience)),
  like: required(whole.token(({ head }) => head.profile.like)),
  protection: required(whole.object(({ head }) => head.profile.protection)),
  export_language: required(whole.token(({ head }) => head.language)),
  title: whole.text(({ head }) => head.title),
  organization: whole.text(({ head }) => head.organization),
  role: whole.text(({ head }) => head.role),
  tool: whole.text(({ head }) => head.tool),
  day: whole.text(({ head }) => head.day),
  from: whole.time(({ head }) => head.span.from),
  to: whole.time(({ head }) => head.span.to),
  posts: whole.integer('posts', ({ head }) => head.counts.posts),
  channels: whole.integer('channels', ({ head }) => head.counts.channels),
  accounts: whole.integer('accounts', ({ head }) => head.counts.accounts),
  documents: whole.integer('documents', ({ head }) => head.counts.documents),
  families: whole.integer('families', ({ head }) => head.counts.families),
  coordinated_accounts: whole.integer('accounts', ({ head }) => head.counts.coordinatedAccounts),
  clusters: whole.integer('clusters', ({ head }) => head.counts.clusters),
  resemblance: whole.number('share', ({ head }) => head.thresholds.resemblance),
  q_threshold: whole.number('probability', ({ head }) => head.thresholds.q),
  windows: whole.integers(({ head }) => head.thresholds.windowsSeconds),
  coverage: whole.object(({ head }) => head.coverage),
  entries: whole.integer('entries', ({ custody }) => custody.entries),
  groups: whole.integer('groups', ({ custody }) => custody.groups),
  device: whole.text(({ custody }) => custody.device),
  is_witnessed: required(whole.boolean(({ custody }) => custody.isWitnessed)),
})

const redactions = table('redactions', [], handed => handed.redactions, {
  rule: required(redaction.text(row => row.rule)),
  what: required(redaction.token(row => row.what)),
  count: required(redaction.integer('things', row => row.count)),
})

const withheldThings = table('withheld', [], handed => handed.withheld, {
  what: required(withheld.token(row => row.what)),
  ground: required(withheld.text(row => row.ground)),
  expires: withheld.text(row => row.expires),
  count: required(withheld.integer('things', row => row.count)),
})

/** Each is a file `tables/NAME.csv` and `tables/NAME.parquet`, rows or not. */
export const TABLES: readonly Table[] = [exported, ...claimTables, ...materialTables, redactions, withheldThings]
