// Parsers of what lies in a case folder or was written from one, with real inputs to start from.

import { readBodyLine } from '../../src/journal/body.ts'
import { BodyReader } from '../../src/journal/body-reader.ts'
import { readChain } from '../../src/journal/chain-reader.ts'
import { readDeviceKey } from '../../src/journal/device-key.ts'
import { readPublicKey } from '../../src/journal/ed25519-key.ts'
import { parseObject, readEntry } from '../../src/journal/entry.ts'
import { readGroup } from '../../src/journal/group.ts'
import { openBody, sealBody } from '../../src/journal/sealed-body.ts'
import { CaseError } from '../../src/model/case-error.ts'
import { readCaseFile } from '../../src/preserve/case-file.ts'
import { readCaseSecret } from '../../src/preserve/case-secret.ts'
import { checkProof } from '../../src/preserve/check-proof.ts'
import { headsOf, readHeads, writeHead } from '../../src/preserve/heads.ts'
import { proveEntry } from '../../src/preserve/prove.ts'
import { CaseKeys, readKeyLine } from '../../src/system/case-keys.ts'
import { exactText } from '../../src/system/write-durably.ts'
import { acquire, bytesOf, create, fixedSystem, ROOT } from './custody-fixture.ts'
import { type FuzzTarget, never, utf8 } from './fuzz-target.ts'
import { MemoryDisk } from './memory-disk.ts'

export async function caseTargets(): Promise<FuzzTarget[]> {
  const disk = new MemoryDisk()
  const custody = create(fixedSystem(disk))
  for (let i = 0; i < 3; i++) {
    await acquire(custody, `${i}.bin`, bytesOf(100 + i, i))
    custody.commit()
  }
  custody.close()
  const path = (pattern: RegExp) => disk.paths().find(path => pattern.test(path)) as string
  const [chain, bodies, key] = [/\.jsonl$/, /\.bodies$/, /keys\/[0-9a-f]{32}\.json$/].map(path)
  const linesOf = (file: string) =>
    Buffer.from(disk.read(file))
      .toString('latin1')
      .trimEnd()
      .split('\n')
      .map(line => new Uint8Array(Buffer.from(line, 'latin1')))
  const entries = linesOf(chain).filter(line => readEntry(exactText(line)) !== undefined)
  const groups = linesOf(chain).filter(line => readGroup(exactText(line)) !== undefined)
  const seen = { device: 'a'.repeat(32), epoch: 'b'.repeat(16), seq: 7, entry: 'c'.repeat(64) }
  const witnessed = { ...JSON.parse(exactText(entries[0])), seen: [seen, seen] }
  const identity = chainIdentity(disk, chain, key)
  const opened = (file: string, bytes: Uint8Array) => {
    const changed = new MemoryDisk()
    changed.makeDirectory(file.slice(0, file.lastIndexOf('/')))
    changed.overwrite(file, bytes)
    return changed
  }
  const system = fixedSystem(disk)
  const bodyChain = { ...identity, case: identity.case }
  const bodyKey = bytesOf(32, 9)
  const bodyReader = (device: string, epoch: string) => new BodyReader(disk, ROOT, device, epoch)
  const isCaseError = (error: unknown) => error instanceof CaseError && /^(?:usage|integrity)$/.test(error.code)
  return [
    {
      name: 'sealed body lines',
      seeds: linesOf(bodies).map((line, at) => utf8(sealBody(system, bodyKey, bodyChain, at + 1, line))),
      parse: bytes => {
        const body = readBodyLine(bytes)
        return body?.sealed !== undefined && openBody(bodyKey, bodyChain, body.seq, body.sealed) !== undefined
      },
      isClean: never,
    },
    {
      name: 'case keys',
      mostBytes: 1_048_576,
      seeds: [new CaseKeys(identity.case, bodyKey, system.randomBytes).keyLine()],
      parse: bytes => readKeyLine(bytes, system.randomBytes) !== undefined,
      isClean: never,
    },
    {
      name: 'heads',
      mostBytes: 1_048_576,
      seeds: [utf8(headsOf(disk, ROOT).map(writeHead).join('\n'))],
      parse: bytes => readHeads(exactText(bytes)).length > 0,
      isClean: isCaseError,
    },
    {
      name: 'proofs of entries',
      mostBytes: 2 ** 25,
      seeds: [1, 2, 3].map(seq => utf8(proveEntry(disk, ROOT, identity, seq, bodyReader))),
      parse: bytes => checkProof(exactText(bytes)).entry.seq > 0,
      isClean: isCaseError,
    },
    {
      name: 'entry lines',
      mostBytes: 1_048_576,
      seeds: [...entries, utf8(JSON.stringify(witnessed))],
      parse: bytes => readEntry(exactText(bytes)) !== undefined,
      isClean: never,
    },
    {
      name: 'group lines',
      mostBytes: 1_048_576,
      seeds: groups,
      parse: bytes => readGroup(exactText(bytes)) !== undefined,
      isClean: never,
    },
    {
      name: 'chains',
      seeds: [disk.read(chain), Buffer.concat([entries[0], utf8('\n'), groups[0], utf8('\n')])],
      parse: bytes => {
        let faults = 0
        for (const part of readChain(opened(chain, bytes), ROOT, identity))
          faults += part.kind === 'tail' ? 1 : part.faults.length
        return faults === 0
      },
      isClean: never,
    },
    {
      name: 'body lines',
      seeds: linesOf(bodies),
      parse: bytes => {
        const body = readBodyLine(bytes)
        return body?.act !== undefined && parseObject(body.act) !== undefined
      },
      isClean: never,
    },
    {
      name: 'key files',
      mostBytes: 65_536,
      seeds: [disk.read(key)],
      parse: bytes => readDeviceKey(exactText(bytes)) !== undefined,
      isClean: never,
    },
    {
      name: 'public keys',
      mostBytes: 65_536,
      seeds: [utf8(JSON.parse(exactText(disk.read(key))).publicKey)],
      parse: bytes => readPublicKey(exactText(bytes)) !== undefined,
      isClean: never,
    },
    {
      name: 'case secrets',
      mostBytes: 65_536,
      seeds: [disk.read(`${ROOT}/keys/case-secret.json`)],
      parse: bytes => readCaseSecret(exactText(bytes)) !== undefined,
      isClean: never,
    },
    {
      name: 'case.json',
      seeds: [disk.read(`${ROOT}/case.json`)],
      parse: bytes => readCaseFile(opened(`${ROOT}/case.json`, bytes), ROOT).case !== '',
      isClean: error => error instanceof CaseError && /^(?:integrity|case-newer|not-a-case)$/.test(error.code),
    },
  ]
}

function chainIdentity(disk: MemoryDisk, chain: string, key: string) {
  const [, device, epoch] = /journal\/([0-9a-f]+)\/([0-9a-f]+)\//.exec(chain) as RegExpExecArray
  const verifier = readDeviceKey(exactText(disk.read(key)))?.verifier
  const caseFile = readCaseFile(disk, ROOT)
  if (verifier === undefined) throw new Error('the key of the sample case is read')
  return { device, epoch, verifier, case: caseFile.case, caseSha256: caseFile.sha256 }
}
