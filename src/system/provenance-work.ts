// Content Credentials (C2PA) as the verifier of the Content Authenticity Initiative reads them. Runs in a process of its own, without network.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { initSync, WasmReader } from '@contentauth/c2pa-wasm'
import type { ProvenanceReading } from '../model/media-metadata.ts'
import { plain } from './metadata-values.ts'
import { closeNetwork, networkAttempts } from './no-network.ts'
import { activeFailures, type ManifestStore, statementsOf } from './provenance-store.ts'
import type { TrustList } from './trust-list.ts'

/** Program and version; the version is pinned in package.json. */
export const PROVENANCE_VERIFIER = 'c2pa-wasm 0.13.3'

/**
 * What the manifest of a file says, and whether signature and bindings hold. `mimeType` as the verifier knows it ("image/jpeg", "video/mp4").
 * Without a trust list the best verdict is `valid`. Asks nobody: the address of a remote manifest is reported. Never rejects for the bytes.
 * @see docs/methods.md#what-media-say-of-themselves
 */
export async function readProvenance(
  bytes: Uint8Array,
  mimeType: string,
  trust?: TrustList,
): Promise<ProvenanceReading> {
  closeNetwork()
  start()
  const before = networkAttempts()
  const found = await read(bytes, mimeType, settings(trust))
  const reading = trust === undefined ? found : { ...found, trustList: trust.name }
  if (networkAttempts() === before) return reading
  return { ...reading, codes: [...reading.codes, 'anechoic.network.refused'] }
}

let isStarted = false
/** Set when the verifier broke off in the middle: its memory is in no known state from then on. */
let isTrapped = false

/** Ends the process once the verifier has broken off: the pool makes the call again in a new one. */
function start(): void {
  if (isTrapped) process.exit(1)
  if (isStarted) return
  initSync({ module: readFileSync(fileURLToPath(import.meta.resolve('@contentauth/c2pa-wasm/c2pa.wasm'))) })
  isStarted = true
}

/** At the top level: below `settings` the verifier ignores them and fetches. */
function settings(trust: TrustList | undefined): string {
  const verify = { remote_manifest_fetch: false, ocsp_fetch: false, verify_trust: true }
  if (trust === undefined) return JSON.stringify({ verify })
  return JSON.stringify({ verify, trust: { user_anchors: trust.anchors } })
}

async function read(bytes: Uint8Array, mimeType: string, context: string): Promise<ProvenanceReading> {
  let reader: WasmReader
  try {
    reader = await WasmReader.fromBytes(mimeType, bytes, context)
  } catch (error) {
    isTrapped ||= error instanceof Error && error.name === 'RuntimeError'
    return isTrapped ? BROKEN_OFF : refusedReading(String(error), hasSign(bytes))
  }
  try {
    return readingOf(JSON.parse(reader.json()) as ManifestStore)
  } catch {
    return { verdict: 'unreadable', verifier: PROVENANCE_VERIFIER, codes: ['store.unreadable'], statements: [] }
  } finally {
    reader.free()
  }
}

const BROKEN_OFF: ProvenanceReading = {
  verdict: 'unreadable',
  verifier: PROVENANCE_VERIFIER,
  codes: ['reader.trap'],
  statements: [],
}

/** What every manifest holds: the label of its store, or in XMP the address of one that is elsewhere. */
const SIGNS = ['c2pa', 'dcterms:provenance']

function hasSign(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return SIGNS.some(sign => buffer.includes(sign, 0, 'latin1'))
}

const ADDRESS = /^C2pa\(RemoteManifestUrl\("(.{0,2000})"\)\)$/s

/** The verifier throws where there is nothing to verify, and where it cannot read the file: that is a manifest lost only where there is a sign of one. */
function refusedReading(message: string, isSigned: boolean): ProvenanceReading {
  const base = { verifier: PROVENANCE_VERIFIER, statements: [] }
  if (message.includes('JumbfNotFound')) return { ...base, verdict: 'none', codes: [] }
  if (message.includes('UnsupportedType')) return { ...base, verdict: 'none', codes: ['format.unsupported'] }
  const address = ADDRESS.exec(message)?.[1]
  if (address !== undefined) return { ...base, verdict: 'remote', codes: [], remoteUrl: plain(address, 500) }
  const name = /^C2pa\((\w{1,60})/.exec(message)?.[1] ?? 'unknown'
  return { ...base, verdict: isSigned ? 'unreadable' : 'none', codes: [`reader.${name}`] }
}

function readingOf(store: ManifestStore): ProvenanceReading {
  const failures = activeFailures(store)
  const state = store.validation_state
  const active = store.manifests?.[store.active_manifest ?? '']
  const { issuer, time, alg } = active?.signature_info ?? {}
  const generator = active?.claim_generator_info?.[0]
  const generatorText =
    generator?.name === undefined ? active?.claim_generator : `${generator.name} ${generator.version ?? ''}`
  return {
    verdict: state === 'Trusted' ? 'trusted' : state === 'Valid' ? 'valid' : 'broken',
    verifier: PROVENANCE_VERIFIER,
    codes: failures,
    signer: {
      ...(issuer === undefined ? {} : { issuer: plain(String(issuer), 200) }),
      ...(time === undefined ? {} : { signedTime: plain(String(time), 100) }),
      ...(alg === undefined ? {} : { algorithm: plain(String(alg), 40) }),
    },
    ...(generatorText === undefined ? {} : { generator: plain(String(generatorText).trim(), 200) }),
    statements: statementsOf(store),
  }
}
