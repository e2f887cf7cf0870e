// anechoic claims: the claims of the case, who said and changed them, and how much was decided of each.

import type { ListedClaim } from '../../casebook/list-claims.ts'
import { claimMessages, recordMessages } from '../../messages/cli-casework.ts'
import { problemText } from '../../messages/problems.ts'
import type { Command, CommandContext } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { placeOf } from '../print-summary.ts'
import { onlyCasePath, withCase } from '../run-on-case.ts'
import { terminalSafe, terminalSafeJson } from '../terminal-safe.ts'

export const claimsCommand: Command = {
  name: 'claims',
  options: { json: { type: 'boolean' } },

  async run(context) {
    const path = onlyCasePath(context)
    const { unreadCasework } = await import('../../casebook/casework.ts')
    const { listClaims } = await import('../../casebook/list-claims.ts')
    return withCase(context, path, false, async casebook => {
      const { claims, notices } = listClaims(casebook)
      const unread = unreadCasework(casebook)
      if (unread > 0) context.output.note(recordMessages['record.unread'][context.language]({ count: unread }))
      for (const notice of notices)
        context.output.note(terminalSafe(`${placeOf(notice)}: ${problemText(notice, context.language)}`))
      for (const claim of claims)
        if (context.options.json === true) context.output.out(terminalSafeJson(claim))
        else print(context, claim)
      if (claims.length === 0) context.output.note(claimMessages['claims.none'][context.language]({}))
      return EXIT.ok
    })
  },
}

function print({ language, output }: CommandContext, claim: ListedClaim): void {
  const text = claim.text[language] ?? claim.text.en ?? claim.text.ru ?? claim.text.kk ?? ''
  const line = (words: string) => output.out(terminalSafe(words))
  line(claimMessages['claims.row'][language]({ id: claim.id, kind: claim.kind, text }))
  const { place = '', from = '', to = '', quantity } = claim
  if (place !== '' || from !== '' || to !== '' || quantity !== undefined)
    line(
      claimMessages['claims.setting'][language]({
        place,
        from,
        to,
        what: quantity?.what ?? '',
        unit: quantity?.unit ?? '',
        low: quantity?.low ?? Number.NaN,
        high: quantity?.high ?? Number.NaN,
      }),
    )
  const role = claim.changes.at(-1)?.role ?? ''
  line(claimMessages['claims.said'][language]({ by: claim.saidBy, role, times: claim.changes.length }))
  const { decisions, reviews, disagreements, stage } = claim
  line(claimMessages['claims.work'][language]({ decisions, reviews, disagreements, stage }))
}
