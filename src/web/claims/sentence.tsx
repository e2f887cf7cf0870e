// A sentence of the catalogue whose marked parts are links.

import type { ComponentChildren } from 'preact'
import { Fragment } from 'preact'

/** `linked` of messages/report-format.ts. */
const MARKED = /\u0002([a-zA-Z]+)\u0003([^\u0004]*)\u0004/g

interface SentenceProps {
  readonly text: string
  /** What a marked part becomes; plain text when undefined. */
  readonly link: (key: string, text: string) => ComponentChildren
}

export function Sentence({ text, link }: SentenceProps) {
  const parts: ComponentChildren[] = []
  let end = 0
  for (const found of text.matchAll(MARKED)) {
    parts.push(
      text.slice(end, found.index),
      <Fragment key={found.index}>{link(found[1], found[2]) ?? found[2]}</Fragment>,
    )
    end = found.index + found[0].length
  }
  parts.push(text.slice(end))
  return <>{parts}</>
}
