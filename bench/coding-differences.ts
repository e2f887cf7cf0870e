// Where assisted coding and a coder differ, statement by statement: for the documents that may be looked at only. `node bench/coding-differences.ts [a|b]`.

import { matched } from '../test/coding/agreement.ts'
import { CODERS, type CodedStatement, codedDocuments } from '../test/coding/codings.ts'
import { isSameSpeaker } from '../test/coding/same-speaker.ts'
import { suggestionsOf } from '../test/coding/suggestions.ts'

const KEYS = ['kind', 'polarity', 'evidentiality'] as const

/** Lines: `-` only the coder has it, `+` only the program, `~` both, with what differs as program -> coder. */
function differences(program: readonly CodedStatement[], coding: readonly CodedStatement[], text: string) {
  const names = new Set(coding.flatMap(each => each.speakers))
  const { pairs, onlyFirst, onlySecond } = matched(program, coding)
  const line = (at: CodedStatement, mark: string, more: string) => {
    const quote = text.slice(at.start, at.end).replace(/\s+/gu, ' ')
    return { start: at.start, line: `  ${mark} ${quote}${more}` }
  }
  return [
    ...onlyFirst.map(each => line(each, '+', '')),
    ...onlySecond.map(each => line(each, '-', '')),
    ...pairs.flatMap(([ours, theirs]) => {
      const values = KEYS.filter(key => ours[key] !== theirs[key]).map(key => `${ours[key]} -> ${theirs[key]}`)
      const isSame =
        ours.speakers.length === theirs.speakers.length &&
        ours.speakers.every((name, i) => isSameSpeaker(name, theirs.speakers[i], names))
      const chain = isSame ? [] : [`${ours.speakers.join(' < ')} -> ${theirs.speakers.join(' < ')}`]
      const all = [...values, ...chain]
      return all.length === 0 ? [] : [line(theirs, '~', ` [${all.join('; ')}]`)]
    }),
  ]
    .sort((a, b) => a.start - b.start)
    .map(each => each.line)
}

const coder = CODERS.find(each => process.argv.slice(2).includes(each)) ?? 'a'
const documents = await codedDocuments('dev')
for (const [coded, program] of suggestionsOf(documents)) {
  console.log(coded.name)
  for (const line of differences(program, coded.codings.get(coder) ?? [], coded.document.text)) console.log(line)
}
