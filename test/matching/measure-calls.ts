// Scores the calls to violence on invented sentences: `node test/matching/measure-calls.ts [held-out] [--show]`.

import { callReader, strongestCall } from '../../src/weigh/calls.ts'
import { DEFAULT_CALL_LIST } from '../../src/weigh/calls-default.ts'
import { parseCallList } from '../../src/weigh/calls-list.ts'
import { CALL_SENTENCES, type CallSentence } from './call-sentences.ts'
import { HELD_OUT_CALL_SENTENCES } from './held-out-call-sentences.ts'

export interface CallScore {
  readonly sentences: number
  readonly precision: number
  readonly recall: number
  readonly wrong: readonly CallSentence[]
}

export function scoreCalls(sentences: readonly CallSentence[]): CallScore {
  const reader = callReader(parseCallList(new TextEncoder().encode(DEFAULT_CALL_LIST)))
  const isCall = ([, , text]: CallSentence) => strongestCall(reader.read(text))?.status === 'call'
  const found = sentences.filter(isCall)
  const right = found.filter(([call]) => call).length
  return {
    sentences: sentences.length,
    precision: right / found.length,
    recall: right / sentences.filter(([call]) => call).length,
    wrong: sentences.filter(sentence => isCall(sentence) !== sentence[0]),
  }
}

if (import.meta.main) {
  const { wrong, ...score } = scoreCalls(process.argv.includes('held-out') ? HELD_OUT_CALL_SENTENCES : CALL_SENTENCES)
  if (process.argv.includes('--show')) {
    const reader = callReader(parseCallList(new TextEncoder().encode(DEFAULT_CALL_LIST)))
    for (const [call, , text] of wrong) console.log(call ? 'missed' : 'wrong ', text, JSON.stringify(reader.read(text)))
  }
  console.log(score)
}
