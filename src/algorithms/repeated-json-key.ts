// A key that an object of JSON states twice: parsers keep the last and say nothing.

/**
 * The first key that one object of the text, however deep, states twice; undefined when there is none. `json` must be valid JSON.
 * Cost linear in its length.
 */
export function repeatedJsonKey(json: string): string | undefined {
  const objects: (Set<string> | undefined)[] = []
  let isKey = false
  for (let i = 0; i < json.length; i++) {
    const character = json[i]
    if (character === '{' || character === '[') {
      isKey = character === '{'
      objects.push(isKey ? new Set() : undefined)
    } else if (character === '}' || character === ']') {
      objects.pop()
      isKey = false
    } else if (character === ',') isKey = objects.at(-1) !== undefined
    else if (character === '"') {
      const start = i
      for (i++; json[i] !== '"'; i++) if (json[i] === '\\') i++
      if (!isKey) continue
      const key = JSON.parse(json.slice(start, i + 1)) as string
      const keys = objects.at(-1)
      if (keys?.has(key)) return key
      keys?.add(key)
      isKey = false
    }
  }
  return undefined
}
