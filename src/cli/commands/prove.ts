// anechoic prove: the proof of one exhibit, which can be checked without the case.

import { refuseInsideCase } from '../../casebook/inside-case.ts'
import { checkProofFile, proveExhibit } from '../../casebook/prove.ts'
import { writeNewFile } from '../../casebook/write-new-file.ts'
import { cliMessages } from '../../messages/cli.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { absolutePath, casePath, optionNumber, withCase } from '../run-on-case.ts'
import { terminalSafe, terminalSafeJson } from '../terminal-safe.ts'

/** Heights that a block header may have. */
const LARGEST_HEIGHT = 2 ** 32

export const proveCommand: Command = {
  name: 'prove',
  options: {
    output: { type: 'string' },
    check: { type: 'string' },
    original: { type: 'string' },
    ca: { type: 'string' },
    headers: { type: 'string' },
    'headers-from': { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const proof = optionText(context, 'check')
    if (proof !== undefined) return check(context, absolutePath(proof))
    const path = casePath(context)
    const [, stated, more] = context.positionals
    if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
    if (stated === undefined) throw new CaseError('usage', 'no-exhibit-named', { command: context.command })
    const number = /^[1-9]\d{0,14}$/.test(stated) ? Number(stated) : undefined
    if (number === undefined) throw new CaseError('usage', 'unknown-exhibit', { value: quoted(stated) })
    return withCase(context, path, false, async casebook => {
      const stated = optionText(context, 'output')
      const output = stated === undefined ? undefined : absolutePath(stated)
      if (output !== undefined) refuseInsideCase(casebook, output)
      const text = proveExhibit(casebook, number)
      if (output === undefined) context.output.out(text.trimEnd())
      else writeNewFile(context.system.files, output, [text])
      return EXIT.ok
    })
  },
}

function check(context: CommandContext, path: string): number {
  const { output, language, system } = context
  const file = (option: string) => {
    const stated = optionText(context, option)
    return stated === undefined ? undefined : absolutePath(stated)
  }
  const original = file('original')
  const headersFrom = optionNumber(context, 'headers-from', 0, LARGEST_HEIGHT, true)
  const checked = checkProofFile(system, path, { original, ca: file('ca'), headers: file('headers'), headersFrom })
  const { isOriginal, sha256 = '', isMaker, anchors } = checked
  if (context.options.json === true) output.out(terminalSafeJson(checked))
  else {
    output.out(terminalSafe(cliMessages['prove.holds'][language]({ ...checked, sha256 })))
    if (!isMaker) output.out(cliMessages['prove.admitted'][language]({}))
    for (const { url, state, notAfter, kind } of anchors) {
      const time = notAfter === undefined ? '' : new Date(notAfter).toISOString()
      output.out(terminalSafe(cliMessages['verify.anchor'][language]({ anchor: kind, url, state, time })))
    }
    if (isOriginal !== undefined)
      output.out(cliMessages['prove.original'][language]({ matches: isOriginal, path: quoted(original ?? '') }))
  }
  return isOriginal === false ? EXIT.integrity : EXIT.ok
}
