// Tables of an export: posts, channels, accounts, families, clusters, pairs, originals.

import type { CoordinationEdge, CoordinationNetwork } from '../model/coordination-network.ts'
import type {
  HandedAccount,
  HandedChannel,
  HandedCluster,
  HandedExhibit,
  HandedFamily,
  HandedPost,
} from '../model/handed.ts'
import { nodeAt } from './network-attributes.ts'
import { fieldsOf, required, table } from './table-column.ts'

const post = fieldsOf<HandedPost>()
const channel = fieldsOf<HandedChannel>()
const account = fieldsOf<HandedAccount>()
const family = fieldsOf<HandedFamily>()
const cluster = fieldsOf<HandedCluster>()
const exhibit = fieldsOf<HandedExhibit>()
const pair = fieldsOf<NetworkPair>()

interface NetworkPair {
  readonly network: CoordinationNetwork
  readonly edge: CoordinationEdge
}

const posts = table('posts', ['post'], handed => handed.posts(), {
  post: required(post.token(row => row.token)),
  channel: required(post.token(row => row.channel)),
  account: post.token(row => row.account),
  time: post.time(row => row.time),
  is_service: required(post.boolean(row => row.isService)),
  language: post.token(row => row.language),
  words: post.text(row => row.words?.text),
  words_language: post.token(row => row.words?.language),
  words_how: post.token(row => row.words?.how),
  family: post.token(row => row.family),
  forward_of: post.token(row => row.forwardOf),
  is_forward: required(post.boolean(row => row.isForward)),
  reply_to: post.token(row => row.replyTo),
  media: post.integers(row => row.media),
  media_kinds: post.tokens(row => row.mediaKinds),
  links: post.texts(row => row.links),
  exhibit: post.integer('exhibit number', row => row.exhibit),
})

const channels = table('channels', ['channel'], handed => handed.channels, {
  channel: required(channel.token(row => row.token)),
  name: channel.text(row => row.name),
  platform: channel.text(row => row.platform),
  channel_kind: required(channel.token(row => row.kind)),
  posts: channel.integer('posts', row => row.posts),
})

const accounts = table('accounts', ['account'], handed => handed.accounts(), {
  account: required(account.token(row => row.token)),
  name: account.text(row => row.name),
  platform: account.text(row => row.platform),
  channel: account.token(row => row.channel),
  posts: account.integer('posts', row => row.posts),
  cluster: account.token(row => row.cluster),
})

const families = table('families', ['family'], handed => handed.families(), {
  family: required(family.token(row => row.token)),
  posts: family.integer('posts', row => row.posts),
  accounts: family.integer('accounts', row => row.accounts),
  channels: family.integer('channels', row => row.channels),
  from: family.time(row => row.from),
  to: family.time(row => row.to),
})

const clusters = table('clusters', ['cluster'], handed => handed.clusters, {
  cluster: required(cluster.token(row => row.token)),
  accounts: cluster.integer('accounts', row => row.accounts),
  pairs: cluster.integer('pairs', row => row.pairs),
  q: cluster.number('probability', row => row.qValue),
  verdict: required(cluster.token(row => row.verdict)),
  explanations: cluster.tokens(row => row.alternatives.map(({ alternative, outcome }) => `${alternative}=${outcome}`)),
})

const pairs = table(
  'pairs',
  ['account_1', 'account_2'],
  ({ network }) => (network === undefined ? [] : network.edges.map(edge => ({ network, edge }))),
  {
    account_1: required(pair.token(({ network, edge }) => nodeAt(network, edge.first).id)),
    account_2: required(pair.token(({ network, edge }) => nodeAt(network, edge.second).id)),
    observed: pair.number('co-actions', ({ edge }) => edge.observed),
    expected: pair.number('co-actions', ({ edge }) => edge.expected),
    p: pair.number('probability', ({ edge }) => edge.pValue),
    q: pair.number('probability', ({ edge }) => edge.qValue),
    windows: pair.integers(({ edge }) => edge.windowsSeconds),
    actions: pair.tokens(({ edge }) => edge.kinds),
    objects: pair.integer('objects', ({ edge }) => edge.objects),
  },
)

const exhibits = table('exhibits', ['number'], handed => handed.exhibits, {
  number: required(exhibit.integer('exhibit number', row => row.number)),
  token: required(exhibit.token(row => row.token)),
  format: exhibit.text(row => row.format),
  media_kind: exhibit.token(row => row.mediaKind),
  size_class: exhibit.text(row => row.sizeClass),
  posts: exhibit.integer('posts', row => row.posts),
  acquired: exhibit.time(row => row.acquired),
  acquired_by: exhibit.text(row => row.acquiredBy),
  commitment: required(exhibit.token(row => row.commitment)),
  is_commitment_salted: required(exhibit.boolean(row => row.isCommitmentSalted)),
  url: exhibit.text(row => row.url),
  is_signed: required(exhibit.boolean(row => row.custody.isSigned)),
  anchor: required(exhibit.token(row => row.custody.anchor)),
  file: exhibit.text(row => row.file?.path),
  file_type: exhibit.text(row => row.file?.mimeType),
  file_size: exhibit.integer('bytes', row => row.file?.sizeBytes),
  file_sha256: exhibit.token(row => row.file?.sha256),
  changes: exhibit.tokens(row => row.file?.changes),
  faces_ssd: exhibit.integer('faces', row => row.file?.faces?.ssd),
  faces_tiny: exhibit.integer('faces', row => row.file?.faces?.tiny),
  faces_by_hand: exhibit.integer('faces', row => row.file?.faces?.byHand),
  description: exhibit.text(row => row.file?.description),
})

export const materialTables = [posts, channels, accounts, families, clusters, pairs, exhibits]
