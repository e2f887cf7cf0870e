// What the numbers mean and what they cannot exclude, in lay words.

import { windows } from '../messages/report-format.ts'
import { reportMethodMessages } from '../messages/report-methods.ts'
import { type Html, html } from './html.ts'
import { type ReportPage, section } from './html-report-parts.ts'

export function methodsSection({ view, language }: ReportPage): Html {
  const messages = reportMethodMessages
  const { resemblance, q, windowsSeconds } = view.thresholds
  const paragraphs = [
    messages['methods.words'][language](),
    messages['methods.copies'][language]({ resemblance }),
    messages['methods.ladder'][language](),
    messages['methods.notAssessed'][language](),
    messages['methods.invented'][language](),
    messages['methods.coaction'][language]({ windows: windows(language, windowsSeconds), q }),
    messages['methods.missing'][language](),
    messages['methods.repeat'][language](),
  ]
  return section(
    'methods',
    messages['methods.title'][language](),
    paragraphs.map(text => html`<p>${text}</p>\n`),
  )
}
