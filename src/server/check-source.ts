// What is stated of a new source with an import.

import { AUDIENCES, CONTACT_RISKS, PERMITTED_USES } from '../model/consent.ts'
import { type Checked, list, maybe, object, oneOf, text, whole } from './checks.ts'

const provenance = object({ how: maybe(text(1000)), when: maybe(text(200)), by: maybe(text(80)) })

export const consentStatement = object({
  role: text(80, 1),
  permittedUses: list(oneOf(PERMITTED_USES), PERMITTED_USES.length),
  audiences: list(oneOf(AUDIENCES), AUDIENCES.length),
  expires: maybe(text(10, 10)),
  contactRisk: oneOf(CONTACT_RISKS),
  made: maybe(provenance),
  transferred: maybe(provenance),
  device: maybe(text(1000)),
  clockOffsetSeconds: maybe(whole(-(10 ** 10), 10 ** 10)),
  note: maybe(text(4000)),
})

export type ConsentAnswer = Checked<typeof consentStatement>
