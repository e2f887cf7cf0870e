// Paths in the manifests and fetch lists of BagIt (RFC 8493, 2.1.3, 2.2.3, 5.2.3): percent-encoding, and what a path must not be.

/** Why a path is refused: it could lead out of the bag, or means different files on different systems. */
export type BagPathFault = 'empty' | 'long' | 'nul' | 'absolute' | 'parent' | 'home' | 'drive' | 'backslash'

/** Why a path is accepted with a word of warning: some system cannot hold it, or changes it. */
export type BagPathWarning = 'control' | 'reserved' | 'system' | 'backslash'

/** UTF-16 code units of the longest path that is looked at; no system has longer ones. */
const LONGEST_PATH = 4096

const RESERVED = /(?:^|\/)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.[^/]*)?(?:\/|$)/i
const FORBIDDEN_ON_WINDOWS = /[<>:"|?*]|[. ](?:\/|$)/
const SYSTEM_FILE = /(?:^|\/)(?:\.ds_store|thumbs\.db|desktop\.ini|\._[^/]*)$/i

/**
 * The path that a manifest means. Version 1.0 encodes line feed, carriage return and percent sign; earlier versions
 * encode the two line ends only, so that a percent sign stands for itself.
 */
export function decodeBagPath(written: string, encodesPercent: boolean): string {
  if (!written.includes('%')) return written
  return written.replace(encodesPercent ? /%(0[ad]|25)/gi : /%(0[ad])/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  )
}

/** The path as it is written into a manifest or fetch list of version 1.0. */
export function encodeBagPath(path: string): string {
  return path.replace(/[\n\r%]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}

/** The path without `./` in front and inside, and without doubled slashes. */
export function withoutDots(path: string): string {
  if (!path.includes('./') && !path.includes('//')) return path
  return path
    .split('/')
    .filter((part, index, parts) => part !== '.' && (part !== '' || index === 0 || index === parts.length - 1))
    .join('/')
}

/** What makes a path unacceptable, before anything is looked up by it; undefined when nothing does. */
export function bagPathFault(path: string): BagPathFault | undefined {
  if (path === '') return 'empty'
  if (path.length > LONGEST_PATH) return 'long'
  if (path.includes('\0')) return 'nul'
  if (path.startsWith('~')) return 'home'
  if (path.startsWith('/') || path.startsWith('\\')) return 'absolute'
  if (/^[a-z]:/i.test(path)) return 'drive'
  if (/^%[^%/\\]+%/.test(path)) return 'home'
  if (/(?:^|[/\\])\.\.(?:[/\\]|$)/.test(path)) return 'parent'
  if (/\\\.|\.\\/.test(path)) return 'backslash'
  return undefined
}

/** What some systems would make of an acceptable path. */
export function bagPathWarning(path: string): BagPathWarning | undefined {
  if (/[\u0001-\u001f\u007f]/.test(path)) return 'control'
  if (path.includes('\\')) return 'backslash'
  if (RESERVED.test(path) || FORBIDDEN_ON_WINDOWS.test(path)) return 'reserved'
  if (SYSTEM_FILE.test(path)) return 'system'
  return undefined
}

/** Equal for paths that some systems hold as one file: they differ only by case or by Unicode composition. */
export function collisionKey(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
