// What the name of a media file tells: the programs that write names in a fixed form, and the time that they put into it.

import type { MediaTrace, StatedTime } from '../model/media-metadata.ts'
import { isDate } from './metadata-times.ts'
import { plain } from './metadata-values.ts'

export interface NameReading {
  readonly traces: readonly MediaTrace[]
  /** At most one. To the day, minute or second as the name has it; zoned only where the form is known to be UTC. */
  readonly times: readonly StatedTime[]
}

interface NameForm {
  readonly kind: MediaTrace['kind']
  readonly meaning: StatedTime['meaning']
  /** Named groups y, mo, d, h, mi, s, half ("AM" or "PM"), epoch. Anchored; every repetition is bounded. */
  readonly pattern: RegExp
  readonly isUtc?: boolean
}

const DAY = '(?<y>\\d{4})-(?<mo>\\d{2})-(?<d>\\d{2})'
const COPY = '(?:[ _]?\\(\\d{1,4}\\)|_\\d{1,4})?'
const ENDING = '(?:\\.[A-Za-z0-9]{2,5})?$'

/**
 * First match counts. A time in a Telegram or WhatsApp name is when the message was sent, in the zone of the machine that saved or exported it; in a
 * camera's name when the picture was taken, in the camera's zone (Pixel phones: UTC); in the name of a screenshot when that was made.
 */
const FORMS: readonly NameForm[] = [
  {
    // Saved from Telegram Desktop: "photo_2022-01-07_10-11-12.jpg", on a Mac "photo_2022-01-07 10.11.12.jpeg".
    kind: 'telegram-name',
    meaning: 'sent',
    pattern: form(
      `(?:photo|video|audio|animation|document|sticker|round|video_message)_${DAY}[_ ](?<h>\\d{2})[-.](?<mi>\\d{2})[-.](?<s>\\d{2})${COPY}`,
    ),
  },
  {
    // Exported by Telegram Desktop: "photo_1@07-01-2022_10-11-12.jpg".
    kind: 'telegram-name',
    meaning: 'sent',
    pattern: form(
      '(?:photo|video|audio|file|animation|sticker|round_video|video_message)_\\d{1,9}@(?<d>\\d{2})-(?<mo>\\d{2})-(?<y>\\d{4})_(?<h>\\d{2})-(?<mi>\\d{2})-(?<s>\\d{2})(?:_thumb)?' +
        COPY,
    ),
  },
  {
    kind: 'telegram-name',
    meaning: 'sent',
    pattern: form('(?:telegram-cloud-(?:photo|document|photo-size)-[\\d-]{1,60}(?:-[a-z])?|photo_\\d{18,20}_[a-z])'),
  },
  {
    kind: 'whatsapp-name',
    meaning: 'sent',
    pattern: form(`(?:IMG|VID|AUD|PTT|STK|DOC)-(?<y>\\d{4})(?<mo>\\d{2})(?<d>\\d{2})-WA\\d{1,6}${COPY}`),
  },
  {
    kind: 'whatsapp-name',
    meaning: 'sent',
    pattern: form(
      `(?:WhatsApp (?:Image|Video|Audio|Ptt)|(?:Изображение|Видео|Аудио) WhatsApp) ${DAY} (?:at|в) (?<h>\\d{1,2})\\.(?<mi>\\d{2})\\.(?<s>\\d{2})(?: (?<half>[AP]M))?` +
        COPY,
    ),
  },
  {
    kind: 'whatsapp-name',
    meaning: 'sent',
    pattern: form(
      '\\d{8}-(?:PHOTO|VIDEO|AUDIO|GIF|STICKER)-(?<y>\\d{4})-(?<mo>\\d{2})-(?<d>\\d{2})-(?<h>\\d{2})-(?<mi>\\d{2})-(?<s>\\d{2})',
    ),
  },
  {
    // "signal-2022-01-07-10-11-12-345.jpg", "signal-attachment-2022-01-07-101112.jpg".
    kind: 'signal-name',
    meaning: 'sent',
    pattern: form(
      `signal-(?:attachment-)?${DAY}-(?<h>\\d{2})-?(?<mi>\\d{2})-?(?<s>\\d{2})(?:-\\d{3})?(?:[_-]\\d{1,3})?${COPY}`,
    ),
  },
  {
    kind: 'viber-name',
    meaning: 'sent',
    pattern: form(`viber[_ ](?:image|video)_${DAY}_(?<h>\\d{2})-(?<mi>\\d{2})-(?<s>\\d{2})(?:-\\d{1,3})?${COPY}`),
  },
  {
    kind: 'viber-name',
    meaning: 'sent',
    pattern: form(`(?:IMG|VID|image)-(?:0-02-\\d{2}-)?[0-9a-f]{32,64}(?:-V)?${COPY}`),
  },
  {
    // Facebook on Android: milliseconds since 1970, when it was saved.
    kind: 'facebook-name',
    meaning: 'written',
    pattern: form(`FB_(?:IMG|VID)_(?<epoch>1\\d{9})\\d{3}${COPY}`),
    isUtc: true,
  },
  {
    // Messenger; Facebook and Instagram as their servers name files.
    kind: 'facebook-name',
    meaning: 'sent',
    pattern: form(`(?:received_\\d{10,20}|\\d{6,20}_\\d{10,20}_\\d{10,20}_[a-z])${COPY}`),
  },
  {
    // iPhones: seconds since 1970.
    kind: 'screen-recording',
    meaning: 'written',
    pattern: form(`RPReplay_Final(?<epoch>\\d{10})${COPY}`),
    isUtc: true,
  },
  {
    kind: 'screen-recording',
    meaning: 'written',
    pattern: form(
      '(?:Screen[ _-]?Recording|Screenrecorder|Screen_Recording|screen|Запись экрана)[ _-](?<y>\\d{4})-?(?<mo>\\d{2})-?(?<d>\\d{2})(?:(?: at | в |[ _-])(?<h>\\d{2})[.:-]?(?<mi>\\d{2})[.:-]?(?<s>\\d{2}))?(?:[-_]\\d{1,3})?(?:_[\\w. ]{1,60})?',
    ),
  },
  {
    kind: 'screenshot-name',
    meaning: 'written',
    pattern: form(
      '(?:Screenshot|Screen Shot|Снимок экрана|Скриншот|Экран суреті|Annotation)(?: from | от |[ _-])(?<y>\\d{4})-?(?<mo>\\d{2})-?(?<d>\\d{2})(?:(?: at | в |, |[ _-])(?<h>\\d{1,2})[.:-]?(?<mi>\\d{2})[.:-]?(?<s>\\d{2}))?(?:[ \\u202f](?<half>[AP]M))?(?:[-_]\\d{1,3})?(?:_[\\w. ]{1,80})?' +
        COPY,
    ),
  },
  {
    // Day first, as a browser's tool names them: "Скриншот 07-01-2022 101112.jpg".
    kind: 'screenshot-name',
    meaning: 'written',
    pattern: form(
      `(?:Screenshot|Скриншот|Снимок экрана) (?<d>\\d{2})[-.](?<mo>\\d{2})[-.](?<y>\\d{4}) (?<h>\\d{2})[-.]?(?<mi>\\d{2})[-.]?(?<s>\\d{2})${COPY}`,
    ),
  },
  {
    // iPhones number screenshots as they do photographs, and write them as PNG.
    kind: 'screenshot-name',
    meaning: 'written',
    pattern: /^IMG_\d{4}(?: ?\(\d{1,4}\))?\.png$/iu,
  },
  {
    kind: 'screenshot-name',
    meaning: 'written',
    pattern: form('(?:Screenshot|Screen Shot|Снимок экрана|Скриншот|Экран суреті)(?: ?\\(\\d{1,5}\\)|[ _]?\\d{0,5})'),
  },
  {
    // Messengers on Android save what they received under such names with milliseconds, at that time; cameras have none.
    kind: 'camera-name',
    meaning: 'written',
    pattern: form(
      `(?:IMG|VID)_(?<y>\\d{4})(?<mo>\\d{2})(?<d>\\d{2})_(?<h>\\d{2})(?<mi>\\d{2})(?<s>\\d{2})_\\d{3}${COPY}`,
    ),
  },
  {
    kind: 'camera-name',
    meaning: 'taken',
    pattern: form(
      '(?:IMG|VID|PANO|BURST|MVIMG)_(?<y>\\d{4})(?<mo>\\d{2})(?<d>\\d{2})_(?<h>\\d{2})(?<mi>\\d{2})(?<s>\\d{2})(?:[_~][\\w]{1,20})?' +
        COPY,
    ),
  },
  {
    kind: 'camera-name',
    meaning: 'taken',
    pattern: form(
      'PXL_(?<y>\\d{4})(?<mo>\\d{2})(?<d>\\d{2})_(?<h>\\d{2})(?<mi>\\d{2})(?<s>\\d{2})\\d{0,3}(?:[.~][\\w.-]{1,30})?',
    ),
    isUtc: true,
  },
  {
    kind: 'camera-name',
    meaning: 'taken',
    pattern: form(`(?<y>20\\d{2})(?<mo>\\d{2})(?<d>\\d{2})_(?<h>\\d{2})(?<mi>\\d{2})(?<s>\\d{2})(?:_\\d{1,3})?${COPY}`),
  },
  {
    kind: 'camera-name',
    meaning: 'taken',
    pattern: form(
      `(?:IMG|MVI|DSC|DSCN|DSCF|DSC_|_DSC|P\\d{3}|GOPR|GH\\d{2}|GX\\d{2}|DJI|SAM|HPIM|CIMG)_?\\d{4}${COPY}`,
    ),
  },
]

function form(body: string): RegExp {
  return new RegExp(`^${body}${ENDING}`, 'iu')
}

/** Reads the last part of a path; names longer than 200 characters say nothing. */
export function readMediaName(name: string): NameReading {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  if (base.length > 200) return { traces: [], times: [] }
  for (const { kind, meaning, pattern, isUtc } of FORMS) {
    const match = pattern.exec(base)
    if (match === null) continue
    const iso = isoOf(match.groups ?? {}, isUtc === true)
    const text = plain(base, 100)
    const time = iso === undefined ? [] : [{ field: 'file name', text, iso, isZoned: iso.endsWith('Z'), meaning }]
    return { traces: [{ kind, value: plain(base, 200) }], times: time }
  }
  return { traces: [], times: [] }
}

/** Undefined where the form has no time, or one that is none. */
function isoOf(
  { y, mo, d, h, mi, s, half, epoch }: Readonly<Record<string, string>>,
  isUtc: boolean,
): string | undefined {
  if (epoch !== undefined) return new Date(Number(epoch) * 1000).toISOString().replace('.000Z', 'Z')
  if (y === undefined || !isDate(Number(y), Number(mo), Number(d))) return undefined
  const day = `${y}-${mo}-${d}`
  if (h === undefined) return day
  const hour = half === undefined ? Number(h) : (Number(h) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)
  if (hour > 23 || Number(mi) > 59 || Number(s) > 59) return undefined
  return `${day}T${String(hour).padStart(2, '0')}:${mi}:${s}${isUtc ? 'Z' : ''}`
}
