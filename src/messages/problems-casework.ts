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
      `${counted('en', p.kept, 'chat was', 'chats were')} kept from the export of a whole account; left behind, as chosen: ${number('en', p.left)}`,
    ru: (p: { kept: number; left: number }) =>
      `из выгрузки всего аккаунта сохранено чатов: ${number('ru', p.kept)}; остальные (${number('ru', p.left)}) оставлены, как и было выбрано`,
    kk: (p: { kept: number; left: number }) =>
      `бүкіл аккаунт экспортынан ${number('kk', p.kept)} чат сақталды; қалған ${number('kk', p.left)} чат таңдау бойынша алынбады`,
  },
  'intake-chat-unknown': {
    en: (p: { name: string }) => `no chat of the export is called “${p.name}”`,
    ru: (p: { name: string }) => `в выгрузке нет чата «${p.name}»`,
    kk: (p: { name: string }) => `экспортта «${p.name}» деген чат жоқ`,
  },
  'index-chats-collide': {
    en: (p: { differing: number; shared: number }) =>
      `exports of this title differ in ${number('en', p.differing)} of the ${counted('en', p.shared, 'message', 'messages')} that both hold: they may be two chats of one name, which are counted as one. Put them into separate cases, or export as JSON, which holds the chat's id`,
    ru: (p: { differing: number; shared: number }) =>
      `выгрузки с этим названием расходятся в ${number('ru', p.differing)} из ${number('ru', p.shared)} общих сообщений: возможно, это два чата с одним именем, посчитанные как один. Разложите их по разным делам или выгрузите в JSON, где есть идентификатор чата`,
    kk: (p: { differing: number; shared: number }) =>
      `осы атаулы экспорттар ортақ ${number('kk', p.shared)} хабардың ${number('kk', p.differing)} хабарында бір-бірінен өзгеше: бұлар бір чат деп саналған екі бөлек чат болуы мүмкін. Оларды бөлек іске салыңыз не чаттың идентификаторы бар JSON етіп экспорттаңыз`,
  },
  'intake-not-recognised': {
    en: (p: { files: number; name: string }) =>
      `${counted('en', p.files, 'file was', 'files were')} kept, but not read: no reader knows the form (the first: “${p.name}”)`,
    ru: (p: { files: number; name: string }) =>
      `сохранено, но не прочитано файлов: ${number('ru', p.files)}; программа не знает их формата (первый: «${p.name}»)`,
    kk: (p: { files: number; name: string }) =>
      `${counted('kk', p.files, 'файл')} сақталды, бірақ оқылмады: бағдарлама пішімін білмейді (біріншісі: «${p.name}»)`,
  },
} satisfies Messages
