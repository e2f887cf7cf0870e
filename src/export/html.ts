// Markup in which text can never become a tag: every interpolated string is escaped, only `Html` passes.

/** Markup made by this file's functions from literal templates. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

export type HtmlPart = Html | string | number | undefined | readonly HtmlPart[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Markup characters, controls, marks that turn the direction of what follows, and lone surrogates. */
const ESCAPED =
  /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]/gu

/** Text for element content and double-quoted attributes. Controls and bidirectional marks become visible: `⟨U+202E⟩`. */
export function escapeHtml(text: string): string {
  return text.replace(ESCAPED, character => ENTITIES[character] ?? visible(character))
}

function visible(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`
}

/** Template tag. Attributes must be written in double quotes; a list is joined without a separator, undefined is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  let markup = strings[0]
  for (let i = 0; i < parts.length; i++) markup += markupOf(parts[i]) + strings[i + 1]
  return new Html(markup)
}

function markupOf(part: HtmlPart): string {
  if (part === undefined) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  if (part instanceof Html) return part.markup
  let markup = ''
  for (const inner of part) markup += markupOf(inner)
  return markup
}

/** Text of other people inside a sentence: its direction does not leak out, its language is not claimed. */
export function isolated(text: string): Html {
  return html`<bdi lang="">${text}</bdi>`
}
