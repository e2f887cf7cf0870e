// What a medium says of itself. All of it is a claim: anybody can write it, and most platforms take it away.

/** A time as metadata states it. */
export interface StatedTime {
  /** Where it stood ("EXIF DateTimeOriginal", "XMP CreateDate", "QuickTime mvhd", "file name"). */
  readonly field: string
  /** As written, at most 100 characters. */
  readonly text: string
  /** Wall clock without zone, or an instant: ISO 8601; undefined when it is no time ("0000:00:00 00:00:00"). */
  readonly iso?: string
  readonly isZoned: boolean
  /** Taken, or written by a program later. */
  readonly meaning: 'taken' | 'written' | 'sent'
}

export interface StatedPlace {
  readonly field: string
  /** WGS 84, degrees. */
  readonly latitude: number
  readonly longitude: number
  readonly altitudeMetres?: number
  /** Direction of the camera, degrees clockwise from true north (or magnetic, as stated). */
  readonly directionDegrees?: number
  readonly isDirectionMagnetic?: boolean
  /** Stated horizontal error. */
  readonly errorMetres?: number
}

/** What a file shows of the way it went: how a messenger or an editor writes its files. */
export interface MediaTrace {
  readonly kind: /** Name as Telegram gives it when media are saved or exported ("photo_2022-01-07_10-11-12.jpg", "video_1@07-01-2022_10-11-12.mp4"). */
    | 'telegram-name'
    | 'whatsapp-name'
    | 'camera-name'
    | 'screenshot-name'
    | 'signal-name'
    | 'viber-name'
    /** As Facebook, its Messenger and Instagram name files. */
    | 'facebook-name'
    /** Sizes, tables and missing metadata as Telegram writes them. */
    | 'telegram-encoding'
    | 'whatsapp-encoding'
    | 'editing-software'
    | 'screen-recording'
    /** Encoded again by ffmpeg and the like. */
    | 'encoder'
    /** JPEG tables of an encoder in software, where most cameras have their own. */
    | 'encoder-tables'
    /** One half of a Live Photo: a picture and a clip with one identifier. */
    | 'live-photo'
    /** A clip behind the picture, in the same file. */
    | 'motion-photo'
    /** More pictures behind the first (other views, depth, gain maps). */
    | 'more-pictures'
    /** Bytes behind the picture that are neither. */
    | 'data-behind'
  /** What showed it: a name, a size, a software name; at most 200 characters. */
  readonly value: string
}

/** Quantisation tables of a JPEG file: an encoder's at a quality on libjpeg's scale of 1 to 100, or others (most cameras have their own). */
export interface PictureEncoding {
  readonly tables: 'standard' | 'mozjpeg' | 'own'
  readonly quality?: number
  /** Tables stand in the order in which libjpeg and programs built on it write them. */
  readonly isLibjpegOrder: boolean
}

/** One piece of metadata, for the table of all of them. */
export interface MetadataRow {
  /** "EXIF", "XMP", "IPTC", "GPS", "ICC", "MakerNote", "QuickTime", "Matroska", "exiftool" and the like. */
  readonly group: string
  readonly name: string
  /** At most 500 characters. */
  readonly value: string
  /** It can lead to a person or a device: serial numbers, owners, places, ids. Shown only with names. */
  readonly isPersonal: boolean
}

export interface MediaMetadata {
  readonly times: readonly StatedTime[]
  readonly places: readonly StatedPlace[]
  readonly make?: string
  readonly model?: string
  readonly software?: string
  /** Pixels that the metadata states, where they do. */
  readonly statedSize?: { readonly width: number; readonly height: number }
  readonly traces: readonly MediaTrace[]
  /** How a JPEG file was encoded. */
  readonly encoding?: PictureEncoding
  /** Bits of 256 between the embedded thumbnail and the picture (PDQ); undefined without a thumbnail or where one cannot be decoded. */
  readonly thumbnailDistance?: number
  /** Tracks of a video or recording. */
  readonly tracks: readonly MediaTrack[]
  readonly rows: readonly MetadataRow[]
  /** Rows that were not kept, over the limit. */
  readonly rowsLeft: number
  /** Blocks that could not be read ("EXIF", "XMP"). */
  readonly unreadable: readonly string[]
  /** Programs that read it, with versions. */
  readonly readBy: readonly string[]
}

/** Where nothing was read of a medium. */
export const NO_METADATA: MediaMetadata = {
  times: [],
  places: [],
  traces: [],
  tracks: [],
  rows: [],
  rowsLeft: 0,
  unreadable: [],
  readBy: [],
}

export interface MediaTrack {
  readonly kind: 'video' | 'audio' | 'subtitle' | 'other'
  readonly codec: string
  readonly width?: number
  readonly height?: number
  /** Degrees clockwise. */
  readonly rotation?: number
  readonly framesPerSecond?: number
  readonly channels?: number
  readonly samplesPerSecond?: number
  readonly seconds?: number
  readonly language?: string
}

/** Content Credentials (C2PA): what a verifier said, without asking anybody. */
export interface ProvenanceReading {
  /**
   * `none`: no manifest. `remote`: only the address of one, which is not fetched. `valid`: signature and bindings hold, the signer is on no
   * list here. `trusted`: and the signer is on the list named. `broken`: something that was signed is not so any more, or the signature fails.
   * `unreadable`: a manifest is there and cannot be read.
   */
  readonly verdict: 'none' | 'remote' | 'valid' | 'trusted' | 'broken' | 'unreadable'
  /** Program and version that said so. */
  readonly verifier: string
  /** Name of the list of signers that a person gave for it. */
  readonly trustList?: string
  /** Failures in the verifier's own codes ("assertion.dataHash.mismatch"). */
  readonly codes: readonly string[]
  readonly remoteUrl?: string
  readonly signer?: { readonly issuer?: string; readonly signedTime?: string; readonly algorithm?: string }
  readonly generator?: string
  /** Actions and ingredients that the manifest states, as short lines. */
  readonly statements: readonly string[]
}

/** In the order in which they are asked. */
export const QUESTION_KINDS = [
  'taken-after-posted',
  'taken-long-before-posted',
  'taken-against-caption',
  'times-disagree',
  'zone-unknown',
  'clock-against-gps',
  'zone-against-place',
  'clock-implausible',
  'place-against-caption',
  'place-against-chat',
  'camera-against-size',
  'edited',
  'encoded-again',
  'encoding-against-camera',
  'thumbnail-differs',
  'provenance-broken',
  'provenance-signer',
  'provenance-remote',
  'seen-before',
  'seen-in-collection',
  'two-places',
  'two-times',
  'mirrored',
  'part-of-longer',
  'holds-more',
  'name-time-against-posted',
] as const

export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** Something that does not fit, as a question: never a verdict. Sentences and innocent explanations are in messages/media-questions.ts by kind. */
export interface MediaQuestion {
  readonly kind: QuestionKind
  /** For the sentence; strings are shown as quotations. */
  readonly parameters: Readonly<Record<string, string | number>>
  /** Posts that it rests on, as `channel id/message id`. */
  readonly posts: readonly string[]
  /** Exhibits that it rests on besides this one. */
  readonly exhibits: readonly number[]
}
