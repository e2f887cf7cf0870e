// Words of others on a terminal.

/** Post text must not drive the terminal: control characters and directional marks are taken out, line breaks kept. */
export function terminalSafe(text: string): string {
  return text
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll('\n', '\n  ')
}
