// Text inside XML 1.0 (Fifth Edition), where some characters cannot stand even as references.

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Markup, white space that a parser would change, controls, marks that turn the direction, non-characters, lone surrogates. */
const ESCAPED = /[&<>"'\u0000-\u001f\u007f-\u009f\u2028\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]/gu

/** What XML has no way to write; NUL and lone surrogates break databases and UTF-8 too. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/gu

/** The text with what cannot be written everywhere made visible, `⟨U+0000⟩`: the same in every format that leaves. */
export function writableText(text: string): string {
  return text.replace(UNWRITABLE, shownCode)
}

function shownCode(character: string): string {
  return `⟨U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}⟩`
}

/**
 * Text for element content and quoted attributes; a parser gives it back as it was. Only what XML has no way to write
 * becomes visible instead, `⟨U+0000⟩`: most controls below U+0020, U+FFFE, U+FFFF and lone surrogates.
 */
export function escapeXml(text: string): string {
  return text.replace(ESCAPED, character => {
    const code = character.codePointAt(0) as number
    const isWritable = code === 0x09 || code === 0x0a || code === 0x0d || (code >= 0x20 && code < 0xd800)
    return MARKUP[character] ?? (isWritable ? `&#x${code.toString(16).toUpperCase()};` : shownCode(character))
  })
}
