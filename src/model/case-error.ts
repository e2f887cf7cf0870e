// What cannot be done at all. The command line maps each code to an exit status (docs/cli.md).

export type CaseErrorCode =
  | 'usage'
  | 'input-not-found'
  | 'input-not-readable'
  | 'no-usable-input'
  | 'chats-not-chosen'
  | 'not-a-case'
  | 'case-in-use'
  | 'case-newer'
  | 'integrity'
  | 'no-space'
  | 'cannot-write'
  | 'claims-file'
  | 'interrupted'
  /** A sealed case and no key at hand, one that does not fit, or one that was put away. */
  | 'passphrase-needed'
  | 'passphrase-wrong'
  | 'locked'

export class CaseError extends Error {
  readonly code: CaseErrorCode
  /** Parameters of the sentence in messages/errors.ts: quoted values only. */
  readonly parameters: Readonly<Record<string, string | number>>
  /** Key of the sentence in messages/errors.ts. */
  readonly key: string

  constructor(
    code: CaseErrorCode,
    key: string,
    parameters: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(`${key} ${JSON.stringify(parameters)}`, options)
    this.name = 'CaseError'
    this.code = code
    this.key = key
    this.parameters = parameters
  }
}
