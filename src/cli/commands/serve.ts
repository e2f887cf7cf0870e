// anechoic serve: the casebook in the browser, on this machine only.

import { serverMessages } from '../../messages/cli-serve.ts'
import { CaseError } from '../../model/case-error.ts'
import { quoted } from '../../model/problem.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit-codes.ts'
import { absolutePath, optionNumber } from '../run-on-case.ts'
import { toolName } from '../tool-version.ts'

export const serveCommand: Command = {
  name: 'serve',
  options: { port: { type: 'string' }, 'no-browser': { type: 'boolean' } },

  async run(context) {
    const { language, output, positionals, options, signal, system } = context
    const [root, more] = positionals
    if (more !== undefined) throw new CaseError('usage', 'too-many-inputs', { value: quoted(more) })
    const port = optionNumber(context, 'port', 0, 65_535, true) ?? 0
    const { openBrowser, serve } = await import('../../server/serve.ts')
    const serving = await serve({
      system,
      tool: toolName(),
      port,
      root: root === undefined ? undefined : absolutePath(root),
    })
    try {
      output.out(serverMessages['serve.address'][language]({ address: serving.address }))
      output.note(serverMessages['serve.stop'][language]())
      if (options['no-browser'] !== true && !openBrowser(serving.onceAddress, context.environment))
        output.note(serverMessages['serve.no-screen'][language]())
      await new Promise<void>(resolve => {
        if (signal.aborted) resolve()
        else signal.addEventListener('abort', () => resolve(), { once: true })
        // Ended from outside, the case is given back as well.
        process.once('SIGTERM', () => resolve())
      })
      return EXIT.ok
    } finally {
      await serving.stop()
    }
  },
}
