// Lines of manifests and fetch lists of BagIt (RFC 8493, 2.1.3 and 2.2.3).

export interface ManifestLine {
  /** As written, of any case. */
  readonly digest: string
  /** As written, still percent-encoded. */
  readonly path: string
  /** Written with an asterisk, as md5sum and its kin do for files read as binary. */
  readonly hasAsterisk: boolean
}

export interface FetchLine {
  readonly url: string
  /** Undefined when it is written `-`. */
  readonly sizeBytes: number | undefined
  /** As written, still percent-encoded. */
  readonly path: string
}

/** Undefined when the line is no checksum, white space and path. */
export function parseManifestLine(line: string): ManifestLine | undefined {
  const match = /^([0-9A-Fa-f]+)[ \t]+(\*?)(.+)$/s.exec(line)
  if (match === null) return undefined
  return { digest: match[1], path: match[3], hasAsterisk: match[2] !== '' }
}

/** Undefined when the line is no address, length and path. */
export function parseFetchLine(line: string): FetchLine | undefined {
  const match = /^(\S+)[ \t]+(-|\d{1,15})[ \t]+(.+)$/s.exec(line)
  if (match === null || !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(match[1])) return undefined
  return { url: match[1], sizeBytes: match[2] === '-' ? undefined : Number(match[2]), path: match[3] }
}

/** Hexadecimal digits of a checksum by the name of its algorithm; undefined for one that is not known. */
export function digestDigits(algorithm: string): number | undefined {
  return DIGITS.get(algorithm)
}

const DIGITS: ReadonlyMap<string, number> = new Map([
  ['md5', 32],
  ['sha1', 40],
  ['sha224', 56],
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
])

/** What a file's name tells of a manifest: its algorithm, normalised as RFC 8493, 2.4 asks; undefined for another file. */
export function manifestName(name: string): { algorithm: string; isTagManifest: boolean } | undefined {
  const match = /^(tag)?manifest-([A-Za-z0-9._-]+)\.txt$/i.exec(name)
  if (match === null) return undefined
  return { algorithm: match[2].toLowerCase().replace(/[^a-z0-9]/g, ''), isTagManifest: match[1] !== undefined }
}
