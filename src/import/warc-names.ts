// Names of what a web archive holds, made from addresses: `example.org/news/1.html`.

const BY_TYPE: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/vtt': 'vtt',
  'application/x-subrip': 'srt',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'image/tiff': 'tif',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/quicktime': 'mov',
  'video/3gpp': '3gp',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/wav': 'wav',
  'audio/x-wav': 'wav',
  'audio/flac': 'flac',
} satisfies Record<string, string>)

/** Extension of a media type whose content is taken out; undefined for what stays in the web archive (styles, scripts, fonts, data). */
export function extensionOfType(type: string): string | undefined {
  return BY_TYPE[type]
}

/** The media type of a header, without its parameters; '' when there is none. */
export function mediaTypeOfHeader(header: string | undefined): string {
  return (header ?? '').slice(0, 200).split(';', 1)[0].trim().toLowerCase()
}

/**
 * A name that is safe as a path: host, path, and a short sum of the query, so that two pages of one path differ. `extension` is added unless
 * the path ends in it. Cost linear in the address, of which at most 2,000 characters count.
 */
export function nameOfAddress(url: string, extension: string): string {
  const [, rest = url] = /^[a-z][a-z0-9+.-]{0,20}:\/{0,2}(.*)$/is.exec(url.slice(0, 2000)) ?? []
  const hash = rest.indexOf('#')
  const [place, ...query] = (hash === -1 ? rest : rest.slice(0, hash)).split('?')
  const parts = place
    .split('/')
    .map(part => safe(part))
    .filter(part => part !== '')
  if (parts.length < 2) parts.push('index')
  const base = parts.pop() as string
  const isNamed = base.toLowerCase().endsWith(`.${extension}`) || (extension === 'html' && /\.x?html?$/i.test(base))
  const stem = isNamed ? base.slice(0, base.lastIndexOf('.')) : base
  const ending = isNamed ? base.slice(base.lastIndexOf('.')) : `.${extension}`
  const sum = query.length === 0 ? '' : `-${sumOf(query.join('?'))}`
  return [...parts.map(part => part.slice(0, 80)), `${stem.slice(0, 100)}${sum}${ending}`].slice(-12).join('/')
}

function safe(part: string): string {
  let plain = part
  try {
    plain = decodeURIComponent(part)
  } catch {
    // Not UTF-8: the percent signs go below.
  }
  return plain.replace(/[^\p{L}\p{M}\p{N}._~-]+/gu, '_').replace(/^\.{1,2}$/, '_')
}

/** FNV-1a, 32 bits: only tells names apart. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return (sum >>> 0).toString(16).padStart(8, '0')
}
