// The lists of calls to violence of a case: those given last, or the ones that ship with the program.

import { CaseError } from '../model/case-error.ts'
import { parseSha256 } from '../model/ids.ts'
import { quoted } from '../model/problem.ts'
import { sha256 } from '../system/hashing.ts'
import { DEFAULT_CALL_LIST } from '../weigh/calls-default.ts'
import { type CallList, parseCallList } from '../weigh/calls-list.ts'
import { LIMITS } from '../weigh/casework-fields.ts'
import type { Casebook } from './casebook.ts'
import { caseworkOf } from './casework.ts'
import { appendCasework } from './casework-append.ts'
import { readGivenFile } from './given-file.ts'
import { readSource } from './read-source.ts'

/** Larger files are no word lists; the parser states the same limit. */
const LARGEST_BYTES = 256 * 1024 + 1

export interface CaseCallList {
  /** `default`, or the name of the file. */
  readonly name: string
  readonly list: CallList
}

/** The lists that ship with the program, as YAML to be edited. */
export function shippedCallList(): string {
  return DEFAULT_CALL_LIST
}

let defaultList: CallList | undefined

/** By the hash of the file. */
const READ = new WeakMap<Casebook, Map<string, CallList>>()

/** The lists in force; the same lists are the same object. Throws CaseError for a file of the vault that cannot be read any more. */
export function callListOf(casebook: Casebook): CaseCallList {
  const { callList } = caseworkOf(casebook)
  const hash = callList === undefined ? undefined : parseSha256(callList.act.sha256)
  if (callList === undefined || hash === undefined) {
    defaultList ??= parseCallList(new TextEncoder().encode(DEFAULT_CALL_LIST))
    return { name: 'default', list: defaultList }
  }
  const { name } = callList.act
  const read = READ.get(casebook) ?? new Map<string, CallList>()
  READ.set(casebook, read)
  const list = read.get(hash) ?? parseCallList(readSource(casebook.custody.vault.open(hash, name)))
  read.set(hash, list)
  return { name, list }
}

/** Throws CaseError `usage` for words that are none, too long or ill-formed. */
export function checkStatedWords(option: 'role' | 'reason', value: string): void {
  const most = LIMITS[option]
  if (/[\p{L}\p{N}]/u.test(value) && value.length <= most && value.isWellFormed()) return
  throw new CaseError('usage', 'judgement-without-words', { option, value: quoted(value), most })
}

/** Takes a file of lists into the case: its bytes are an original, its use an act. The same file again changes nothing. */
export function recordCallList(casebook: Casebook, path: string, role: string): void {
  checkStatedWords('role', role)
  const bytes = readGivenFile(casebook.system.files, path, LARGEST_BYTES)
  parseCallList(bytes)
  if (caseworkOf(casebook).callList?.act.sha256 === sha256(bytes)) return
  const name = path.split('/').at(-1) ?? path
  const stored = casebook.custody.vault.put(bytes)
  appendCasework(casebook, [{ type: 'call-list', sha256: stored, name, role, tool: casebook.tool }])
}
