// Sentences of requests of a review that cannot be answered.

import type { Messages } from './catalogue.ts'

type Value = { value: string }

export const reviewErrorMessages = {
  'no-such-sitting': {
    en: () => 'This queue is no longer held. It is put together anew; nothing that was signed is lost.',
    ru: () => 'Эта очередь больше не хранится и составляется заново; подписанное не потеряно.',
    kk: () => 'Бұл кезек енді сақталмайды, ол қайта құрылады; қол қойылғанның бәрі сақталған.',
  },
  'not-in-sitting': {
    en: (p: Value) => `“${p.value}” is not in this queue. Nothing was signed.`,
    ru: (p: Value) => `«${p.value}» нет в этой очереди. Ничего не подписано.`,
    kk: (p: Value) => `«${p.value}» бұл кезекте жоқ. Ештеңеге қол қойылған жоқ.`,
  },
  'no-such-mark': {
    en: (p: Value) => `No mark waits at “${p.value}” any more.`,
    ru: (p: Value) => `У «${p.value}» больше нет ожидающего признака.`,
    kk: (p: Value) => `«${p.value}» жазбасында күтіп тұрған белгі жоқ.`,
  },
  'no-such-difference': {
    en: (p: Value) => `“${p.value}” is not part of an open difference any more. Nothing was signed.`,
    ru: (p: Value) => `«${p.value}» больше не входит в открытое расхождение. Ничего не подписано.`,
    kk: (p: Value) => `«${p.value}» енді ашық алшақтыққа жатпайды. Ештеңеге қол қойылған жоқ.`,
  },
  'no-such-document': {
    en: (p: Value) =>
      `Exhibit ${p.value} is no document that can be shown: it is none, was erased, or its source holds it back.`,
    ru: (p: Value) =>
      `Материал ${p.value} нельзя показать как документ: это не документ, он уничтожен или его источник не разрешает.`,
    kk: (p: Value) =>
      `${p.value}-материалды құжат ретінде көрсетуге болмайды: ол құжат емес, өшірілген не дереккөзі рұқсат бермейді.`,
  },
} satisfies Messages
