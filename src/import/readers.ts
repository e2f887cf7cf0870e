// All readers, in the order in which they are asked: exports of Telegram and entities of FollowTheMoney are JSON too, and must not be taken for a table; documents come last.

import type { Reader } from '../model/source-record.ts'
import { autoArchiverReader } from './auto-archiver.ts'
import { documentReader } from './document.ts'
import { followTheMoneyReader } from './followthemoney.ts'
import { tableReader } from './table.ts'
import { telegramHtmlReader } from './telegram-html.ts'
import { telegramJsonReader } from './telegram-json.ts'
import { whatsappReader } from './whatsapp.ts'

export const READERS: readonly Reader[] = [
  telegramJsonReader,
  telegramHtmlReader,
  whatsappReader,
  followTheMoneyReader,
  autoArchiverReader,
  tableReader,
  documentReader,
]
