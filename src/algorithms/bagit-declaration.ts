// The file bagit.txt: which version of BagIt a bag follows, and how its tag files are encoded (RFC 8493, 2.1.1).

export interface BagDeclaration {
  /** As stated: `0.97`, `1.0`. */
  readonly version: string
  /** True from 1.0 on, whose rules are stricter. */
  readonly isFinal: boolean
  /** As stated: `UTF-8`. */
  readonly encoding: string
}

export interface DeclarationFault {
  readonly kind: 'mark' | 'not-text' | 'version-line' | 'version-unknown' | 'encoding-line' | 'more-lines' | 'space'
  /** From 1. */
  readonly line: number
  readonly value: string
  /** False for what earlier versions let pass. */
  readonly isFatal: boolean
}

/** Versions whose rules are known. */
export const BAG_VERSIONS: readonly string[] = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0']

/** Reads the whole file; `declaration` is there when both lines could be read, whatever the faults. */
export function parseBagDeclaration(bytes: Uint8Array): {
  declaration: BagDeclaration | undefined
  faults: DeclarationFault[]
} {
  const faults: DeclarationFault[] = []
  const add = (kind: DeclarationFault['kind'], line: number, value: string, isFatal = true) =>
    void faults.push({ kind, line, value, isFatal })
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) add('mark', 1, '')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    add('not-text', 1, '')
    return { declaration: undefined, faults }
  }
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  const [first = '', second = ''] = lines
  const version = /^BagIt-Version: (\d+\.\d+)([ \t]*)$/.exec(first)
  const encoding = /^Tag-File-Character-Encoding: ([A-Za-z0-9._:+-]+)([ \t]*)$/.exec(second)
  if (version === null) add('version-line', 1, first)
  else if (!BAG_VERSIONS.includes(version[1])) add('version-unknown', 1, version[1])
  if (encoding === null) add('encoding-line', 2, second)
  const isFinal = version === null || Number.parseInt(version[1], 10) >= 1
  if (lines.length > 2) add('more-lines', 3, lines[2], isFinal)
  const spaced = [version, encoding].findIndex(match => match !== null && match[2] !== '')
  if (spaced >= 0) add('space', spaced + 1, lines[spaced], isFinal)
  if (version === null || encoding === null) return { declaration: undefined, faults }
  return { declaration: { version: version[1], isFinal, encoding: encoding[1] }, faults }
}
