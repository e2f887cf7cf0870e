// Saves the network as a file that other programs read.

import { coordinationMessages as messages } from '../../messages/web-coordination.ts'
import { complain } from '../state/acts.ts'
import { ask } from '../state/ask.ts'
import { say } from '../state/text.ts'

const FORMATS = ['csv', 'accounts', 'gexf', 'graphml'] as const

export function SaveNetwork() {
  return (
    <div class="coordination-save">
      <span>{say(messages.save)}</span>
      {FORMATS.map(format => (
        <button key={format} type="button" onClick={() => void save(format)}>
          {say(messages[`save.${format}`])}
        </button>
      ))}
      <span class="soft small">{say(messages['save.note'])}</span>
    </div>
  )
}

async function save(format: (typeof FORMATS)[number]): Promise<void> {
  try {
    const { path } = await ask('coordination.save', { format })
    const link = document.createElement('a')
    link.href = path
    link.download = ''
    link.click()
  } catch (error) {
    complain(error)
  }
}
