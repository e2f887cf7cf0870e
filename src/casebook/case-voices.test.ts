import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Engine } from '../corpus/engine.ts'
import type { ForwardLineage } from '../detect/forward-lineage.ts'
import type { ActorAct, AliasAct, ControllerAct, Effective } from '../model/casework.ts'
import type { CoordinationResult } from '../model/coordination.ts'
import { caseVoices, namedVoice } from './case-voices.ts'

const ACCOUNTS = [
  { id: 'telegram:channel1', identity: 'platform-id', name: 'City' },
  { id: 'telegram:user2', identity: 'platform-id', name: 'Aliya' },
  { id: 'whatsapp-name:yard/Aliya', identity: 'name-only', name: 'Aliya' },
  { id: 'whatsapp-name:square/ aliya', identity: 'name-only', name: ' ALIYA' },
  { id: 'telegram-name:News/News', identity: 'name-only', name: 'News' },
]
const CHANNELS = [
  { id: 'telegram:channel1', channelKind: 'broadcast' },
  { id: 'telegram-name:News', channelKind: 'broadcast' },
  { id: 'whatsapp-name:yard', channelKind: 'group' },
]

/** Posts: by whom, where, whether forwarded. */
const corpus = {
  accounts: () => ACCOUNTS,
  channels: () => CHANNELS,
  columns: () => ({
    count: 4,
    account: Int32Array.of(0, 4, 2, 1),
    channel: Int32Array.of(0, 1, 2, 2),
    forward: Int32Array.of(-1, 0, 1, 2),
  }),
} as unknown as Engine

const lineage: ForwardLineage = {
  origin: Int32Array.of(-1, 0, 1, -1),
  originKeys: ['telegram:channel9', 'whatsapp-name:yard\nAliya'],
  originAccount: Int32Array.of(-1, -1, -1, -1),
  originPost: Int32Array.of(-1, -1, -1, -1),
}

const acts = <Type extends ControllerAct | AliasAct | ActorAct>(list: readonly object[]) =>
  list.map(act => {
    const recorded = { at: { device: 'd', epoch: 'e', seq: 1 }, order: 0, claimedTime: 0, act }
    return { ...recorded, answers: [recorded], isDisputed: 'isDisputed' in act } as unknown as Effective<Type>
  })

function joined(more: { aliases?: object[]; controllers?: object[]; actors?: object[]; clusters?: number[][] }) {
  const clusters = (more.clusters ?? []).map(accounts => ({ accounts: Int32Array.from(accounts), qValue: 0.01 }))
  const casework = {
    aliases: acts<AliasAct>(more.aliases ?? []),
    controllers: acts<ControllerAct>(more.controllers ?? []),
    actors: acts<ActorAct>(more.actors ?? []),
  }
  const voices = ['actor:mayor', namedVoice('telegram:channel1', 'Aliya')]
  const found = caseVoices(corpus, lineage, { clusters } as unknown as CoordinationResult, casework, voices)
  const at = (id: string) => found.ids.indexOf(id)
  const isOne = (a: string, b: string) => found.voices.component[at(a)] === found.voices.component[at(b)]
  const isNamedAlike = (a: string, b: string) =>
    found.voices.namedComponent[at(a)] === found.voices.namedComponent[at(b)]
  return { ...found, isOne, isNamedAlike }
}

const [FIRST, SECOND] = [ACCOUNTS[2].id, ACCOUNTS[3].id]

test('equal names stay apart, and are one only where marks are counted; an id is never joined by its name', () => {
  const { isOne, isNamedAlike } = joined({})
  assert.ok(!isOne(FIRST, SECOND) && isNamedAlike(FIRST, SECOND))
  assert.ok(isNamedAlike(FIRST, namedVoice('telegram:channel1', ' aliya ')))
  assert.ok(isNamedAlike(FIRST, 'origin:whatsapp-name:yard\nAliya'))
  assert.ok(!isNamedAlike('telegram:user2', FIRST))
})

test('each forward that states no origin has one of its own; stated ones are those of the lineage', () => {
  const { forwardOrigin, voices, ids } = joined({})
  assert.deepEqual([...forwardOrigin], [-1, 0, 1, 2])
  assert.equal(ids[voices.ofOrigin[0]], 'telegram:channel9')
  assert.ok(ids[voices.ofOrigin[2]].startsWith('unstated:'))
})

test('aliases, controllers and clusters join, also through somebody who never posts; disputed judgements do not', () => {
  const viaOrigin = joined({
    aliases: [{ members: ['telegram:user2', 'telegram:channel9'], verdict: 'same' }],
    controllers: [{ controller: 'One', members: ['telegram:channel9', 'actor:mayor'], verdict: 'declared' }],
  })
  assert.ok(viaOrigin.isOne('telegram:user2', 'actor:mayor'))
  const none = joined({
    aliases: [
      { members: ['telegram:user2', FIRST], verdict: 'different' },
      { members: ['telegram:user2', SECOND], verdict: 'same', isDisputed: true },
    ],
    controllers: [{ controller: 'One', members: ['telegram:user2', FIRST], verdict: 'not-so' }],
  })
  assert.ok(!none.isOne('telegram:user2', FIRST) && !none.isOne('telegram:user2', SECOND))
  assert.ok(joined({ clusters: [[0, 1]] }).isOne('telegram:channel1', 'telegram:user2'))
})

test('a controlled broadcast channel stands for the accounts that post in it; a group stands for none of its members', () => {
  const declared = (members: string[]) => joined({ controllers: [{ controller: 'One', members, verdict: 'declared' }] })
  assert.ok(declared(['telegram:channel1', 'telegram-name:News']).isOne('telegram:channel1', 'telegram-name:News/News'))
  assert.ok(!declared(['telegram:channel1', 'whatsapp-name:yard']).isOne('telegram:channel1', FIRST))
})

test('an actor is one with its accounts', () => {
  const { isOne } = joined({ actors: [{ actor: 'mayor', names: ['Mayor'], accounts: ['telegram:user2'] }] })
  assert.ok(isOne('actor:mayor', 'telegram:user2') && !isOne('actor:mayor', FIRST))
})
