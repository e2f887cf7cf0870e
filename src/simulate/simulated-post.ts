// One message of the invented crisis before any export format is chosen.

export interface TextPart {
  readonly type: 'plain' | 'bold' | 'italic' | 'link' | 'text_link' | 'hashtag' | 'mention'
  readonly text: string
  readonly href?: string
}

export interface SimulatedForward {
  readonly kind: 'channel' | 'user' | 'hidden'
  readonly name: string
  /** Raw peer token (`channel19...`, `user91...`); undefined for hidden users. */
  readonly token: string | undefined
  /** Milliseconds: when the forwarded message was written. */
  readonly time: number
}

export interface SimulatedPoll {
  readonly question: string
  readonly answers: readonly { readonly text: string; readonly voters: number }[]
}

/** Account index of posts that a channel writes in its own name. */
export const THE_CHANNEL_ITSELF = -1

export interface SimulatedPost {
  /** Milliseconds, whole seconds. */
  time: number
  /** Index of the account, or THE_CHANNEL_ITSELF. */
  account: number
  parts: readonly TextPart[]
  forward: SimulatedForward | undefined
  /** An earlier planted post of the same channel. */
  replyTo: SimulatedPost | undefined
  /** Number of an earlier message of the same channel; 0 for none. */
  replyToId: number
  /** Number of a picture that lies beside the export, -1 for none, -2 for a photo that the export left out. */
  picture: number
  poll: SimulatedPoll | undefined
  /** Milliseconds; a later export shows `editedParts` instead of `parts`. */
  editedTime: number | undefined
  editedParts: readonly TextPart[] | undefined
  /** A later export no longer holds it. */
  isDeletedLater: boolean
  /** Action word of a service message, with its parameter. */
  action: { readonly word: string; readonly value: string } | undefined
  /** Number inside its channel; given when the channel is written, 0 before. */
  messageId: number
}

/** A plain post; the fields are in one order always, so that millions of them stay cheap. */
export function simulatedPost(time: number, account: number, parts: readonly TextPart[]): SimulatedPost {
  return {
    time,
    account,
    parts,
    forward: undefined,
    replyTo: undefined,
    replyToId: 0,
    picture: -1,
    poll: undefined,
    editedTime: undefined,
    editedParts: undefined,
    isDeletedLater: false,
    action: undefined,
    messageId: 0,
  }
}

/** The text of a post as it is read, without its formatting. */
export function plainText(parts: readonly TextPart[]): string {
  if (parts.length === 1) return parts[0].text
  let text = ''
  for (const part of parts) text += part.text
  return text
}

/** One part without formatting. */
export function plainParts(text: string): TextPart[] {
  return text === '' ? [] : [{ type: 'plain', text }]
}
