// Why a medium is withheld from an export; sentences in messages/cli-media.ts.

export const MEDIA_GROUNDS = [
  /** The audience gets no media. */
  'profile',
  'no-review',
  'disputed',
  /** A person decided that it stays. */
  'stays',
  /** Not looked at for faces, text and surroundings, all three. */
  'not-checked',
  'no-media',
  'picture-unknown',
  'picture-heic',
  'picture-svg',
  'picture-damaged',
  'picture-too-large',
  /** A marked area lies outside the picture: it was meant for another. */
  'area-outside',
  /** The copy held more than pixels. */
  'copy-not-clean',
  /** The decoder ran out of time or memory, or died. */
  'decoder-stopped',
  'video-tool-missing',
  /** Its index stands at the end, and plain originals of a sealed case never touch the disk. */
  'video-needs-file',
  'video-damaged',
  'video-too-long',
  /** Frames of more pixels than are decoded. */
  'video-too-large',
  'video-stopped',
  'sound-not-kept',
  /** More bytes than an export holds in memory. */
  'too-much',
] as const

export type MediaGround = (typeof MEDIA_GROUNDS)[number]
