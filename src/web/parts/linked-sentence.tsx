// A sentence of the catalogue whose marked parts (`linked` of messages/report-format.ts) lead somewhere.

import type { ComponentChildren } from 'preact'

interface LinkedSentenceProps {
  readonly text: string
  /** Wraps the text of each key in its link; a key that is not here stays text. */
  readonly links: Readonly<Record<string, (text: string) => ComponentChildren>>
}

const MARKED = /\u0002([^\u0003]*)\u0003([^\u0004]*)\u0004/g

export function LinkedSentence({ text, links }: LinkedSentenceProps) {
  const parts: ComponentChildren[] = []
  let at = 0
  for (const { 0: whole, 1: key, 2: inner, index } of text.matchAll(MARKED)) {
    parts.push(text.slice(at, index))
    parts.push(Object.hasOwn(links, key) ? links[key](inner) : inner)
    at = index + whole.length
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
