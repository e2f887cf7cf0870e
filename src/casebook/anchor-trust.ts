// Reads the files against which a person has anchors checked.

import { CaseError } from '../model/case-error.ts'
import { quoted } from '../model/problem.ts'
import {
  type AnchorTrust,
  LARGEST_CERTIFICATES,
  LARGEST_HEADERS,
  readAuthorities,
  readHeaders,
} from '../preserve/anchor-trust.ts'
import type { System } from '../system/system.ts'
import { readWhole } from '../system/write-durably.ts'

export type { AnchorTrust } from '../preserve/anchor-trust.ts'

export interface TrustFiles {
  /** Certificates of authorities. */
  readonly ca?: string
  /** Block headers. */
  readonly headers?: string
  /** Height of the first header of a raw file. */
  readonly headersFrom?: number
}

/** Throws CaseError `input-not-found` and, for a file that cannot be used, `usage`. */
export function anchorTrust(system: System, { ca, headers, headersFrom }: TrustFiles): AnchorTrust {
  return {
    ...(ca === undefined ? {} : { authorities: readAuthorities(bytesAt(system, ca, LARGEST_CERTIFICATES), ca) }),
    ...(headers === undefined
      ? {}
      : { headers: readHeaders(bytesAt(system, headers, LARGEST_HEADERS), headers, headersFrom) }),
  }
}

function bytesAt({ files }: System, path: string, limitBytes: number): Uint8Array {
  const sizeBytes = files.facts(path)?.sizeBytes
  if (sizeBytes === undefined) throw new CaseError('input-not-found', 'input-not-found', { value: quoted(path) })
  const bytes = readWhole(files, path, limitBytes)
  if (bytes === undefined)
    throw new CaseError('usage', 'anchor-file-too-large', { value: quoted(path), most: limitBytes })
  return bytes
}
