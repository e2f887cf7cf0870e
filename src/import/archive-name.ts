// Names inside archives come as bytes of an encoding that often nobody states.

/**
 * Decodes a member's name: UTF-8 where it is valid, else code page 866, which Windows in Russian and Kazakh writes.
 * Code page 437 differs from it only beyond ASCII.
 */
export function decodeMemberName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('ibm866').decode(bytes)
  }
}
