// Sentences of requests to the casebook in the browser that cannot be answered.

import type { Messages } from './catalogue.ts'

type Value = { value: string }

export const serverErrorMessages = {
  'bad-field': {
    en: (p: { field: string; value: string; expected: string }) =>
      `“${p.field}” is “${p.value}”; expected: ${p.expected}. Nothing was changed.`,
    ru: (p: { field: string; value: string; expected: string }) =>
      `В поле «${p.field}» указано «${p.value}», ожидается: ${p.expected}. Ничего не изменено.`,
    kk: (p: { field: string; value: string; expected: string }) =>
      `«${p.field}» өрісінде «${p.value}» берілген, күтілетіні: ${p.expected}. Ештеңе өзгертілген жоқ.`,
  },
  'body-too-large': {
    en: (p: { value: number }) => `The request holds more than ${p.value} bytes. Nothing was changed.`,
    ru: (p: { value: number }) => `Запрос длиннее ${p.value} байт. Ничего не изменено.`,
    kk: (p: { value: number }) => `Сұрау ${p.value} байттан ұзын. Ештеңе өзгертілген жоқ.`,
  },
  'no-such-route': {
    en: (p: Value) => `There is no “/api/${p.value}”. docs/api.md lists what there is.`,
    ru: (p: Value) => `«/api/${p.value}» не существует. Список — в docs/api.md.`,
    kk: (p: Value) => `«/api/${p.value}» жоқ. Тізімі docs/api.md ішінде.`,
  },
  'no-such-offer': {
    en: () => 'This link is no longer good. Open the page again and follow it from there.',
    ru: () => 'Эта ссылка больше не действует. Откройте страницу заново и перейдите по ней оттуда.',
    kk: () => 'Бұл сілтеме енді жарамсыз. Бетті қайта ашып, сол жерден өтіңіз.',
  },
  'no-case-chosen': {
    en: () => 'No case was chosen yet.',
    ru: () => 'Дело ещё не выбрано.',
    kk: () => 'Іс әлі таңдалған жоқ.',
  },
  'case-locked': {
    en: () => 'The case is locked. Its passphrase opens it.',
    ru: () => 'Дело заперто. Его открывает парольная фраза.',
    kk: () => 'Іс құлыптаулы. Оны құпия сөйлемі ашады.',
  },
  busy: {
    en: () => 'The case is being read. This works again when that is done.',
    ru: () => 'Дело читается. Это снова заработает, когда чтение закончится.',
    kk: () => 'Іс оқылып жатыр. Оқу біткенде бұл қайта істейді.',
  },
  'desk-ended': {
    en: () =>
      'The part of the program that reads the case ended and was started again. Nothing that was signed is lost.',
    ru: () =>
      'Часть программы, которая читает дело, завершилась и запущена заново. Ничего из подписанного не потеряно.',
    kk: () => 'Істі оқитын бағдарлама бөлігі тоқтап, қайта іске қосылды. Қол қойылғанның ешқайсысы жоғалған жоқ.',
  },
  'no-port': {
    en: (p: { value: number; reason: string }) =>
      `Port ${p.value} of this machine cannot be used (${p.reason}). Leave --port away, and a free one is taken.`,
    ru: (p: { value: number; reason: string }) =>
      `Порт ${p.value} этой машины занять не удаётся (${p.reason}). Не указывайте --port, и будет взят свободный.`,
    kk: (p: { value: number; reason: string }) =>
      `Осы құрылғының ${p.value} портын алу мүмкін емес (${p.reason}). --port бермесеңіз, бос порт алынады.`,
  },
  'page-not-built': {
    en: () => 'The page was not built yet. “npm run build:web” builds it.',
    ru: () => 'Страница ещё не собрана. Её собирает «npm run build:web».',
    kk: () => 'Бет әлі жиналмаған. Оны «npm run build:web» жинайды.',
  },
} as const satisfies Messages
