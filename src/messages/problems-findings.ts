// Why a record about a finding is not taken.

import type { Messages } from './catalogue.ts'

export const findingProblemMessages = {
  'record-own-finding': {
    en: (p: { field: string; value: string }) =>
      `“${p.field}”: “${p.value}” made this finding; another role has to look at it again.`,
    ru: (p: { field: string; value: string }) =>
      `Поле «${p.field}»: этот вывод сделала роль «${p.value}»; проверить его должна другая роль.`,
    kk: (p: { field: string; value: string }) =>
      `«${p.field}»: бұл қорытындыны «${p.value}» рөлі жасаған; оны басқа рөл қайта қарауы керек.`,
  },
  'record-no-finding': {
    en: (p: { field: string; value: string; kind: string }) =>
      `“${p.field}”: ${p.value} is no finding about an exhibit, but ${p.kind}.`,
    ru: (p: { field: string; value: string; kind: string }) =>
      `Поле «${p.field}»: запись ${p.value} — не вывод о материале, а ${p.kind}.`,
    kk: (p: { field: string; value: string; kind: string }) =>
      `«${p.field}»: ${p.value} жазбасы материал туралы қорытынды емес, ${p.kind}.`,
  },
} satisfies Messages
