// anechoic verify: every byte against the signed journal, and the journal against its witnesses.

import { verify } from '../../casebook/verify.ts'
import { isBagFolder, verifyBagFolder } from '../../casebook/verify-bag.ts'
import { type Command, optionList, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { keysIfAtHand } from '../keys-at-hand.ts'
import { printBagReport } from '../print-bag.ts'
import { printVerification } from '../print-verification.ts'
import { absolutePath, onlyCasePath, optionNumber, progressOf } from '../run-on-case.ts'
import { terminalSafeJson } from '../terminal-safe.ts'

const STATUS = { whole: EXIT.ok, notices: EXIT.loss, damaged: EXIT.integrity } as const

/** Heights that a block header may have. */
const LARGEST_HEIGHT = 2 ** 32

export const verifyCommand: Command = {
  name: 'verify',
  options: {
    head: { type: 'string', multiple: true },
    proof: { type: 'string', multiple: true },
    against: { type: 'string' },
    ca: { type: 'string' },
    headers: { type: 'string' },
    'headers-from': { type: 'string' },
    locked: { type: 'boolean' },
    strict: { type: 'boolean' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const { system, output, options } = context
    const root = absolutePath(onlyCasePath(context))
    const progress = progressOf(context)
    if (isBagFolder(root, system)) {
      const report = await verifyBagFolder(root, system, progress, context.signal)
      progress.clear()
      return printBagReport(context, report)
    }
    // A file may well be called anechoic-head.txt.
    const headOrPath = (head: string) =>
      /^\s*anechoic-head/.test(head) && system.files.facts(absolutePath(head)) === undefined ? head : absolutePath(head)
    const path = (option: string) => {
      const stated = optionText(context, option)
      return stated === undefined ? undefined : absolutePath(stated)
    }
    const { keys, keyFault } = await keysIfAtHand(context, root)
    const report = verify(root, system, progress, {
      heads: optionList(context, 'head').map(headOrPath),
      proofs: optionList(context, 'proof').map(absolutePath),
      against: path('against'),
      ca: path('ca'),
      headers: path('headers'),
      headersFrom: optionNumber(context, 'headers-from', 0, LARGEST_HEIGHT, true),
      keys,
      keyFault,
    })
    keys?.forget()
    progress.clear()
    if (options.json === true) output.out(terminalSafeJson(report))
    else printVerification(context, report)
    const isUnwitnessed = report.journals.some(journal => journal.tail === 'unwitnessed')
    if (options.strict === true && report.verdict === 'whole' && isUnwitnessed) return EXIT.loss
    return STATUS[report.verdict]
  },
}
