// String literals of a script with the property that they are the value of: enough of a reader for what esbuild writes of a page.

export interface Literal {
  /** Name of the property, through arrays, brackets and conditions; undefined for arguments of calls and everything else. */
  readonly property: string | undefined
  readonly text: string
  /** What stands before it. */
  readonly before: string
}

interface Frame {
  readonly opener: string
  property: string | undefined
  /** Literals found before it opened. */
  readonly start: number
}

const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[A-Za-z_$][\w$]*|[0-9][\w.]*|=>|[=!]==?|\s+|[\s\S]/uy

/** In the order of the script. A template counts as its text; what is put into it is read like the rest. */
export function literalsOf(script: string): Literal[] {
  const found: Literal[] = []
  const tokens = tokensOf(script)
  const frames: Frame[] = [{ opener: '', property: undefined, start: 0 }]
  tokens.forEach((token, i) => {
    const before = tokens[i - 1] ?? ''
    const top = frames[frames.length - 1]
    const isKey = top.opener === '{' && tokens[i + 1] === ':' && (before === '{' || before === ',')
    if (isKey) {
      top.property = /^["']/.test(token) ? token.slice(1, -1) : token
    } else if (/^["'`]/.test(token)) {
      found.push({ property: top.property, text: token.slice(1, -1), before })
    } else if ('{[('.includes(token)) {
      const isCall = token === '(' && /[\w$\])]$/.test(before) && !/^(?:return|typeof|in|of)$/.test(before)
      frames.push({ opener: token, property: isCall || token === '{' ? undefined : top.property, start: found.length })
    } else if ('}])'.includes(token) && frames.length > 1) {
      const { opener, start } = frames.pop() as Frame
      // A list that something is done with is no list of what is shown.
      if (opener === '[' && tokens[i + 1] === '.') found.splice(start)
    }
  })
  return found
}

/** Tokens without blanks and comments; of a template its text as one literal, then its expressions, each in brackets of a call. */
function tokensOf(script: string): string[] {
  const tokens: string[] = []
  for (let at = 0; at < script.length; ) {
    if (script[at] === '`') {
      const { text, expressions, end } = templateAt(script, at)
      tokens.push(`\`${text}\``)
      for (const expression of expressions) tokens.push('template', '(', ...tokensOf(expression), ')')
      at = end
      continue
    }
    TOKEN.lastIndex = at
    const token = TOKEN.exec(script)?.[0] ?? script[at]
    at += token.length
    if (!/^(?:\s+|\/[/*])/u.test(token)) tokens.push(token)
  }
  return tokens
}

function templateAt(script: string, start: number): { text: string; expressions: string[]; end: number } {
  const expressions: string[] = []
  let text = ''
  let at = start + 1
  while (at < script.length && script[at] !== '`') {
    if (script[at] === '\\') {
      at += 2
    } else if (script.startsWith('${', at)) {
      const end = closing(script, at + 2)
      expressions.push(script.slice(at + 2, end))
      at = end + 1
    } else text += script[at++]
  }
  return { text, expressions, end: at + 1 }
}

/** Position of the bracket that closes an expression of a template. */
function closing(script: string, start: number): number {
  let depth = 0
  for (let at = start; at < script.length; at++) {
    const sign = script[at]
    if (sign === '`') at = templateAt(script, at).end - 1
    else if (sign === '"' || sign === "'") {
      TOKEN.lastIndex = at
      at += (TOKEN.exec(script)?.[0].length ?? 1) - 1
    } else if (sign === '{') depth++
    else if (sign === '}' && depth-- === 0) return at
  }
  return script.length
}
