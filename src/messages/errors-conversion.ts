// Sentences of what cannot be done about keys and conversions of cases.

import type { Messages } from './catalogue.ts'

type Value = { value: string }

export const conversionErrorMessages = {
  'case-not-sealed': {
    en: (p: Value) => `“${p.value}” is an open case: it has no passphrase. “anechoic seal CASE NEW-FOLDER” seals it.`,
    ru: (p: Value) =>
      `«${p.value}» — открытое дело: парольной фразы у него нет. Запечатать: «anechoic seal ДЕЛО НОВАЯ-ПАПКА».`,
    kk: (p: Value) => `«${p.value}» — ашық іс: оның құпия сөйлемі жоқ. Мөрлеу: «anechoic seal ІС ЖАҢА-ҚАЛТА».`,
  },
  'no-recovery-key': {
    en: (p: Value) => `“${p.value}” was made without a recovery key. Only its passphrase opens it.`,
    ru: (p: Value) => `Дело «${p.value}» создано без ключа восстановления. Его открывает только парольная фраза.`,
    kk: (p: Value) => `«${p.value}» ісі қалпына келтіру кілтінсіз жасалған. Оны тек құпия сөйлем ашады.`,
  },
  'case-is-sealed-already': {
    en: (p: Value) => `“${p.value}” is sealed already.`,
    ru: (p: Value) => `Дело «${p.value}» уже запечатано.`,
    kk: (p: Value) => `«${p.value}» ісі мөрленіп қойған.`,
  },
  'case-is-open-already': {
    en: (p: Value) => `“${p.value}” is an open case already.`,
    ru: (p: Value) => `Дело «${p.value}» уже открытое, не запечатано.`,
    kk: (p: Value) => `«${p.value}» ісі бұрыннан ашық, мөрленбеген.`,
  },
  'conversion-target': {
    en: (p: Value) =>
      `“${p.value}” cannot take the converted case: name a folder that does not exist or is empty, outside the case.`,
    ru: (p: Value) =>
      `В «${p.value}» нельзя записать преобразованное дело: укажите несуществующую или пустую папку вне дела.`,
    kk: (p: Value) =>
      `Түрлендірілген істі «${p.value}» ішіне жазуға болмайды: істен тыс, әлі жоқ не бос қалтаны көрсетіңіз.`,
  },
} satisfies Messages
