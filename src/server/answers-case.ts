// Answers about the case as a whole.

import { problemText } from '../messages/problems.ts'
import type { Answers } from './answering.ts'
import type { caseRoutes, Recorded } from './contract-case.ts'
import type { Desk } from './desk.ts'
import type { Asked } from './route.ts'

export const caseAnswers: Answers<typeof caseRoutes> = {
  'case.state': desk => ({
    state: desk.state(),
    job: desk.jobs.newest ?? null,
    revision: desk.revision,
    isStale: desk.isStale,
    version: desk.tool,
  }),
  'case.choose': async (desk, { root }) => {
    await desk.choose(root)
    return desk.state()
  },
  'case.unlock': async (desk, { passphrase }) => {
    await desk.unlock({ passphrase })
    return desk.state()
  },
  'case.lock': async desk => {
    await desk.lock()
    return desk.state()
  },
  'case.record': (desk, { records }, asked) => record(desk, records, asked),
  'case.undo': (desk, { entry }, asked) => record(desk, [{ type: 'withdrawal', of: entry }], asked),
  'job.stop': async desk => {
    await desk.jobs.stop()
    return {}
  },
}

async function record(
  desk: Desk,
  records: readonly Readonly<Record<string, unknown>>[],
  { role, language }: Asked,
): Promise<Recorded> {
  const stated = records.map(({ type, tool: _, ...fields }, i) => ({
    line: i + 1,
    kind: typeof type === 'string' ? type : '',
    stated: { role, ...fields },
  }))
  const { entryText, recordCasework } = await import('../casebook/casework-record.ts')
  const { entries, problems } = await recordCasework(desk.casebook(), stated, {
    where: '',
    analysis: () => desk.analysis(),
    ...desk.jobs.running(),
  })
  if (entries.length > 0) desk.changed()
  return {
    entries: entries.map(entryText),
    problems: problems.map(problem => ({ record: problem.line ?? 0, text: problemText(problem, language) })),
  }
}
