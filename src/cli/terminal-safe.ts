// Words of others on a terminal.

/** Post text must not drive the terminal: control characters and directional marks are taken out, line breaks kept. */
export function terminalSafe(text: string): string {
  return text
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll('\n', '\n  ')
}

/** JSON in which such characters stand as escapes: the same value, and nothing that drives a terminal. */
export function terminalSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
