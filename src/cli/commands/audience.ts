// anechoic audience: what each audience may see, rule by rule; changes are signed into the journal.

import type { HeldProfile } from '../../casebook/audience.ts'
import { levelWords, ruleTitle } from '../../messages/audience-rules.ts'
import { dateTime } from '../../messages/catalogue.ts'
import { audienceMessages } from '../../messages/cli-protect.ts'
import { PROTECTION_LEVELS, type ProtectionRule } from '../../model/audience-profile.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionList, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { casePath, withCase } from '../run-on-case.ts'
import { terminalSafe, terminalSafeJson } from '../terminal-safe.ts'

/** Options that change a profile. */
const CHANGING = ['like', 'set', 'consent-use', 'consent-audience', 'format'] as const

export const audienceCommand: Command = {
  name: 'audience',
  options: {
    like: { type: 'string' },
    set: { type: 'string', multiple: true },
    'consent-use': { type: 'string' },
    'consent-audience': { type: 'string' },
    format: { type: 'string', multiple: true },
    reason: { type: 'string' },
    role: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const path = casePath(context)
    const [, name, more] = context.positionals
    if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
    const changing = CHANGING.filter(option => context.options[option] !== undefined)
    if (changing.length > 0) return save(context, path, name, changing[0])
    for (const option of ['reason', 'role'])
      if (context.options[option] !== undefined)
        throw new CaseError('usage', 'option-misplaced', { option, other: 'audience CASE NAME --set RULE=LEVEL' })
    return show(context, path, name)
  },
}

async function show(context: CommandContext, path: string, name: string | undefined): Promise<number> {
  const { heldProfile, profilesOf } = await import('../../casebook/audience.ts')
  return withCase(context, path, false, async (casebook, progress) => {
    const { profiles, unread } = profilesOf(casebook)
    const shown = name === undefined ? profiles : [heldProfile(casebook, name)]
    progress.clear()
    for (const held of shown) print(context, held)
    if (unread > 0) context.output.note(audienceMessages['audience.unread'][context.language]({ count: unread }))
    return EXIT.ok
  })
}

async function save(
  context: CommandContext,
  path: string,
  name: string | undefined,
  changing: string,
): Promise<number> {
  if (name === undefined)
    throw new CaseError('usage', 'option-misplaced', { option: changing, other: 'audience CASE NAME' })
  const role = optionText(context, 'role')
  if (role === undefined)
    throw new CaseError('usage', 'option-missing', { option: 'role', expected: '--role "editor"' })
  const formats = optionList(context, 'format').flatMap(value => value.split(','))
  const { heldProfile, saveProfile } = await import('../../casebook/audience.ts')
  const { entryText } = await import('../../casebook/casework-record.ts')
  return withCase(context, path, false, async (casebook, progress) => {
    const { profile, opened, entry } = saveProfile(casebook, {
      audience: name,
      like: optionText(context, 'like'),
      set: optionList(context, 'set'),
      use: optionText(context, 'consent-use'),
      consentAudience: optionText(context, 'consent-audience'),
      formats: context.options.format === undefined ? undefined : formats,
      reason: optionText(context, 'reason'),
      role,
    })
    progress.clear()
    const { language, output } = context
    const { audience } = profile
    print(context, heldProfile(casebook, audience))
    output.note(
      entry === undefined
        ? audienceMessages['audience.unchanged'][language]({ audience })
        : audienceMessages['audience.done'][language]({ audience, opened: opened.join(', '), entry: entryText(entry) }),
    )
    return EXIT.ok
  })
}

function print({ language, options, output }: CommandContext, { profile, opened, closed, saved }: HeldProfile): void {
  if (options.json === true) {
    const entry = saved === undefined ? null : { role: saved.role, reason: saved.reason ?? null, at: saved.at }
    output.out(terminalSafeJson({ ...profile, opened, closed, saved: entry }))
    return
  }
  const say = (line: string) => output.out(terminalSafe(line))
  const { audience, like, consent, protection, formats } = profile
  say(audienceMessages['audience.head'][language]({ audience, like }))
  say(
    `  ${
      saved === undefined
        ? audienceMessages['audience.standard'][language]({})
        : audienceMessages['audience.saved'][language]({
            role: saved.role,
            when: dateTime(language, saved.claimedTime),
            reason: saved.reason ?? '',
          })
    }`,
  )
  say(`  ${audienceMessages['audience.consent'][language](consent)}`)
  for (const rule of Object.keys(PROTECTION_LEVELS) as ProtectionRule[]) {
    const level = protection[rule]
    const change = opened.includes(rule) ? 'opened' : closed.includes(rule) ? 'closed' : ''
    const [title, words] = [ruleTitle(language, rule), levelWords(language, rule, level)]
    say(`  ${audienceMessages['audience.rule'][language]({ rule, level, title, words, change })}`)
  }
  say(`  ${audienceMessages['audience.formats'][language]({ formats: formats.join(', ') })}`)
}
