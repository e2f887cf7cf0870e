// Records of people in words: what kind they are, what they answer.

import { answerFields, answerValues, recordKinds } from '../../messages/web-claims-casework.ts'
import { say } from '../state/text.ts'

export function kindText(kind: string): string {
  return Object.hasOwn(recordKinds, kind) ? say(recordKinds[kind as keyof typeof recordKinds]) : kind
}

/** Fields whose values are words that people chose freely. */
const FREE = new Set(['of', 'text', 'reliability', 'credibility', 'members'])

/** "stance: supports; where from: hearsay". Values of people stand as they are. */
export function answerText(answer: Readonly<Record<string, string>>): string {
  return Object.entries(answer)
    .map(([name, value]) => {
      const field = Object.hasOwn(answerFields, name) ? say(answerFields[name as keyof typeof answerFields]) : name
      return `${field}: ${FREE.has(name) ? plain(value) : worded(value)}`
    })
    .join('; ')
}

function worded(value: string): string {
  return Object.hasOwn(answerValues, value) ? say(answerValues[value as keyof typeof answerValues]) : plain(value)
}

/** Lists and quantities come as JSON. */
function plain(value: string): string {
  if (!/^[[{]/.test(value)) return value
  try {
    const read: unknown = JSON.parse(value)
    return Object.values(read as object)
      .map(each => (typeof each === 'object' ? JSON.stringify(each) : String(each)))
      .join(', ')
  } catch {
    return value
  }
}
