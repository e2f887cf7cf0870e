// English verbs by which a speaker passes something on. Data.

import type { Saying } from './saying.ts'

/** Forms of a regular verb. */
function regular(base: string): string[] {
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`]
  return [base, /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`, `${base}ed`, `${base}ing`]
}

const SAYS = [
  ...['report', 'state', 'claim', 'insist', 'add', 'note', 'explain', 'recall', 'confirm', 'announce', 'declare'],
  ...['acknowledge', 'stress', 'emphasise', 'emphasize', 'warn', 'allege', 'argue', 'assert', 'maintain', 'testify'],
  ...['reply', 'answer', 'respond', 'complain', 'recount', 'repeat', 'continue', 'conclude', 'mention', 'remark'],
  ...[
    'whisper',
    'shout',
    'promise',
    'vow',
    'observe',
    'relate',
    'clarify',
    'reiterate',
    'comment',
    'contend',
    'affirm',
  ],
  ...[
    'inform',
    'assure',
    'remind',
    'brief',
    'post',
    'message',
    'shout',
    'report',
    'attest',
    'specify',
    'tweet',
    'joke',
  ],
].flatMap(regular)

const IRREGULAR = [
  ...[
    'reads',
    'pointed',
    'points',
    'clear',
    'say',
    'says',
    'said',
    'saying',
    'tell',
    'tells',
    'told',
    'telling',
    'write',
    'writes',
    'wrote',
    'written',
  ],
  ...['writing', 'swear', 'swears', 'swore', 'admit', 'admits', 'admitted', 'admitting', 'put', 'puts', 'sobbed'],
]

const DENIES = ['deny', 'reject', 'refute', 'dispute', 'dismiss', 'contradict', 'disprove', 'rebut'].flatMap(regular)
const ASKS = [...regular('ask'), ...regular('wonder'), ...regular('inquire')]
const DEMANDS = [
  ...regular('demand'),
  ...regular('urge'),
  ...regular('insist'),
  ...regular('order'),
  ...regular('request'),
]
const THINKS = [
  ...[
    'believe',
    'suspect',
    'assume',
    'suppose',
    'guess',
    'estimate',
    'suggest',
    'figure',
    'conclude',
    'imagine',
  ].flatMap(regular),
  ...[
    'think',
    'thinks',
    'thought',
    'thinking',
    'feel',
    'feels',
    'felt',
    'infer',
    'infers',
    'inferred',
    'reckon',
    'reckons',
  ],
]
const PREDICTS = ['predict', 'expect', 'forecast'].flatMap(regular)

/** Forms that name a person or a paper as often as an act, taken only with a subject before them. */
export const ALSO_NOUNS_EN: ReadonlySet<string> = new Set([
  ...[
    'report',
    'reports',
    'state',
    'states',
    'claim',
    'claims',
    'note',
    'notes',
    'answer',
    'answers',
    'reply',
    'replies',
  ],
  ...['comment', 'comments', 'post', 'posts', 'message', 'messages', 'demand', 'demands', 'order', 'orders', 'promise'],
  ...['promises', 'mention', 'mentions', 'remark', 'remarks', 'request', 'requests', 'dispute', 'disputes', 'stress'],
  ...['guess', 'estimate', 'estimates', 'figure', 'figures', 'suspect', 'suspects', 'forecast', 'forecasts', 'brief'],
  ...['vow', 'vows', 'thought', 'shout', 'shouts', 'whisper', 'whispers', 'writing', 'saying', 'telling', 'posting'],
  ...['meaning', 'reporting', 'stating', 'joke', 'jokes', 'putting', 'put', 'puts', 'related', 'relate', 'relates'],
])

export const SAYING_EN: ReadonlyMap<string, Saying> = new Map<string, Saying>([
  ...SAYS.map(form => [form, 'says'] as const),
  ...IRREGULAR.map(form => [form, 'says'] as const),
  ...THINKS.map(form => [form, 'thinks'] as const),
  ...PREDICTS.map(form => [form, 'predicts'] as const),
  ...ASKS.map(form => [form, 'asks'] as const),
  ...DEMANDS.map(form => [form, 'demands'] as const),
  ...DENIES.map(form => [form, 'denies'] as const),
  ...[
    'knew',
    'knows',
    'know',
    'known',
    'realised',
    'realized',
    'realises',
    'learned',
    'learnt',
    'learns',
    'remember',
    'remembers',
    'remembered',
    'convinced',
    'sure',
    'certain',
    'aware',
    'confident',
    'understood',
    'understands',
    'discovered',
  ].map(form => [form, 'knows'] as const),
  ...['saw', 'seen', 'noticed', 'watched', 'witnessed'].map(form => [form, 'sees'] as const),
  ...['heard', 'hear', 'hears'].map(form => [form, 'hears'] as const),
])
