// Where assisted coding and a coder differ, statement by statement: for the documents that may be looked at only.
// `node bench/coding-differences.ts [dev|held-out] [a|b] [en|ru|kk]`. `!` marks what the other coder holds against the program as well.

import { matched } from '../test/coding/agreement.ts'
import { CODERS, type CodedStatement, codedDocuments } from '../test/coding/codings.ts'
import { isSameSpeaker } from '../test/coding/same-speaker.ts'
import { suggestionsOf } from '../test/coding/suggestions.ts'

const KEYS = ['kind', 'polarity', 'evidentiality'] as const

interface Difference {
  readonly start: number
  readonly line: string
}

/** Lines: `-` only the coder has it, `+` only the program, `~` both, with what differs as program -> coder. */
function differences(program: readonly CodedStatement[], coding: readonly CodedStatement[], text: string) {
  const names = new Set(coding.flatMap(each => each.speakers))
  const { pairs, onlyFirst, onlySecond } = matched(program, coding)
  const line = (at: CodedStatement, mark: string, more: string): Difference => {
    const quote = text.slice(at.start, at.end).replace(/\s+/gu, ' ')
    return { start: at.start, line: `${mark} ${quote}${more}` }
  }
  return [
    ...onlyFirst.map(each => line(each, '+', each.polarity === 'affirm' ? '' : ` [${each.polarity}]`)),
    ...onlySecond.map(each => line(each, '-', each.polarity === 'affirm' ? '' : ` [${each.polarity}]`)),
    ...pairs.flatMap(([ours, theirs]) => {
      const values = KEYS.filter(key => ours[key] !== theirs[key]).map(key => `${ours[key]} -> ${theirs[key]}`)
      const isSame =
        ours.speakers.length === theirs.speakers.length &&
        ours.speakers.every((name, i) => isSameSpeaker(name, theirs.speakers[i], names))
      const chain = isSame ? [] : [`${ours.speakers.join(' < ')} -> ${theirs.speakers.join(' < ')}`]
      const all = [...values, ...chain]
      return all.length === 0 ? [] : [line(theirs, '~', ` [${all.join('; ')}]`)]
    }),
  ].sort((a, b) => a.start - b.start)
}

const asked = process.argv.slice(2)
const coder = CODERS.find(each => asked.includes(each)) ?? 'a'
const set = asked.includes('held-out') ? 'held-out' : 'dev'
const language = ['en', 'ru', 'kk'].find(each => asked.includes(each))
const documents = (await codedDocuments(set)).filter(each => language === undefined || each.language === language)
for (const [{ name, codings, document }, program] of suggestionsOf(documents)) {
  console.log(name)
  const others = [...codings].filter(([each]) => each !== coder).map(([, coding]) => coding)
  const held = new Set(others.flatMap(coding => differences(program, coding, document.text)).map(each => each.line))
  for (const { line } of differences(program, codings.get(coder) ?? [], document.text))
    console.log(` ${held.has(line) ? '!' : ' '} ${line}`)
}
