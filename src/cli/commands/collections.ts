// anechoic collections: footage from elsewhere that the media of a case are compared with.

import { footageMessages } from '../../messages/cli-footage.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import { type Command, type CommandContext, optionText } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { printProblems } from '../print-summary.ts'
import { absolutePath, onlyCasePath, withCase } from '../run-on-case.ts'

export const collectionsCommand: Command = {
  name: 'collections',
  options: {
    add: { type: 'string' },
    remove: { type: 'string' },
    name: { type: 'string' },
    hashes: { type: 'boolean' },
    'held-before': { type: 'string' },
    reason: { type: 'string' },
    role: { type: 'string' },
    json: { type: 'boolean' },
  },

  async run(context) {
    const path = onlyCasePath(context)
    const [add, remove] = [optionText(context, 'add'), optionText(context, 'remove')]
    if (add !== undefined && remove !== undefined)
      throw new CaseError('usage', 'option-misplaced', { option: 'remove', other: 'collections CASE' })
    const needs = add !== undefined ? ['name', 'role'] : remove !== undefined ? ['role'] : []
    for (const option of needs)
      if (optionText(context, option) === undefined)
        throw new CaseError('usage', 'option-missing', {
          option,
          expected: option === 'role' ? '--role editor' : '--name older',
        })
    const only = add === undefined ? ['name', 'hashes', 'held-before'] : []
    for (const option of remove === undefined && add === undefined ? [...only, 'reason', 'role'] : only)
      if (context.options[option] !== undefined)
        throw new CaseError('usage', 'option-misplaced', { option, other: 'collections CASE --add' })
    return withCase(context, path, false, async (casebook, progress) => {
      if (add !== undefined) return addOne(context, { casebook, progress, path: absolutePath(add) })
      const { collectionsOf, removeCollection } = await import('../../casebook/collections.ts')
      if (remove !== undefined) {
        removeCollection(casebook, remove, optionText(context, 'role') ?? '', optionText(context, 'reason'))
        context.output.out(footageMessages['collections.removed'][context.language]({ name: quoted(remove) }))
        return EXIT.ok
      }
      list(context, collectionsOf(casebook))
      return EXIT.ok
    })
  },
}

type Case = Parameters<Parameters<typeof withCase>[3]>

async function addOne(
  context: CommandContext,
  { casebook, progress, path }: { readonly casebook: Case[0]; readonly progress: Case[1]; readonly path: string },
): Promise<number> {
  const { language, output, signal } = context
  const { addCollection } = await import('../../casebook/add-collection.ts')
  const name = optionText(context, 'name') ?? ''
  const heldBefore = optionText(context, 'held-before')
  const reason = optionText(context, 'reason')
  const added = await addCollection(casebook, {
    path,
    name,
    isHashes: context.options.hashes === true,
    ...(heldBefore === undefined ? {} : { heldBefore }),
    ...(reason === undefined ? {} : { reason }),
    role: optionText(context, 'role') ?? '',
    progress,
    signal,
  })
  progress.clear()
  const { members, others, problems } = added
  if (context.options.json === true) output.out(JSON.stringify({ name, members, others, problems: problems.length }))
  else {
    printProblems(context, problems)
    output.out(footageMessages['collections.added'][language]({ name: quoted(name), members, others }))
  }
  return EXIT.ok
}

type Listed = ReturnType<typeof import('../../casebook/collections.ts').collectionsOf>

function list({ output, language, options }: CommandContext, collections: Listed): void {
  if (options.json === true) {
    const rows = collections.map(({ act: { name, kind, members, heldBefore = null, reason = null, role } }) => ({
      name,
      kind,
      members,
      heldBefore,
      reason,
      role,
    }))
    output.out(JSON.stringify({ collections: rows }))
    return
  }
  if (collections.length === 0) output.note(footageMessages['collections.none'][language]({}))
  for (const { act } of collections)
    output.out(
      footageMessages['collections.one'][language]({
        name: quoted(act.name),
        members: act.members,
        kind: act.kind,
        heldBefore: quoted(act.heldBefore ?? ''),
      }),
    )
}
