// Problems that the casebook itself reports while it brings files in.

import { counted, type Messages, number } from './catalogue.ts'

export const caseworkProblemMessages = {
  'intake-chats-not-chosen': {
    en: (p: { chats: number }) =>
      `an export of a whole account with ${counted('en', p.chats, 'chat', 'chats')}; none was chosen, so nothing of it was kept`,
    ru: (p: { chats: number }) =>
      `выгрузка всего аккаунта, чатов: ${number('ru', p.chats)}; ни один не выбран, поэтому ничего не сохранено`,
    kk: (p: { chats: number }) =>
      `бүкіл аккаунттың экспорты, чат саны: ${number('kk', p.chats)}; ешқайсысы таңдалмағандықтан ештеңе сақталмады`,
  },
  'intake-chats-left': {
    en: (p: { kept: number; left: number }) =>
      `${counted('en', p.kept, 'chat was', 'chats were')} kept from the export of a whole account; ${number('en', p.left)} others were left behind, as chosen`,
    ru: (p: { kept: number; left: number }) =>
      `из выгрузки всего аккаунта сохранено чатов: ${number('ru', p.kept)}; остальные (${number('ru', p.left)}) оставлены, как и было выбрано`,
    kk: (p: { kept: number; left: number }) =>
      `бүкіл аккаунт экспортынан ${number('kk', p.kept)} чат сақталды; қалған ${number('kk', p.left)} чат таңдау бойынша алынбады`,
  },
  'intake-refused': {
    en: (p: { reason: string }) => `not kept: ${p.reason}`,
    ru: (p: { reason: string }) => `не сохранено: ${p.reason}`,
    kk: (p: { reason: string }) => `сақталмады: ${p.reason}`,
  },
  'intake-not-recognised': {
    en: (_: Record<string, never>) => 'kept, but not read: the program knows no reader for it',
    ru: (_: Record<string, never>) => 'сохранено, но не прочитано: программа не знает такого формата',
    kk: (_: Record<string, never>) => 'сақталды, бірақ оқылмады: бағдарлама мұндай пішімді білмейді',
  },
} satisfies Messages
