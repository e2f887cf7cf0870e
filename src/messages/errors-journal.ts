// Sentences of what heads, proofs and repairs cannot do.

import type { Messages } from './catalogue.ts'

type Value = { value: string }

export const journalErrorMessages = {
  'no-head': {
    en: (p: Value) =>
      `There is no head in “${p.value}”: a line that begins with "anechoic-head", as "anechoic head" prints it.`,
    ru: (p: Value) =>
      `В «${p.value}» нет отметки: строки, которая начинается с «anechoic-head» и которую печатает «anechoic head».`,
    kk: (p: Value) =>
      `«${p.value}» ішінде белгі жоқ: «anechoic head» басып шығаратын, «anechoic-head» деп басталатын жол.`,
  },
  'bad-head': {
    en: (p: Value) =>
      `This line is not a head as it was printed; a character may have been copied wrongly: “${p.value}”.`,
    ru: (p: Value) =>
      `Эта строка не совпадает с напечатанной отметкой; возможно, при переписывании ошиблись в знаке: «${p.value}».`,
    kk: (p: Value) =>
      `Бұл жол басып шығарылған белгіге сәйкес емес; көшіргенде бір таңба қате кеткен болуы мүмкін: «${p.value}».`,
  },
  'witness-too-large': {
    en: (p: Value) => `“${p.value}” is too large to be a head or a proof.`,
    ru: (p: Value) => `«${p.value}»: слишком большой файл для отметки или доказательства.`,
    kk: (p: Value) => `«${p.value}» белгі не дәлел болу үшін тым үлкен.`,
  },
  'head-foreign': {
    en: (p: Value) => `This head belongs to another case: ${p.value}.`,
    ru: (p: Value) => `Эта отметка относится к другому делу: ${p.value}.`,
    kk: (p: Value) => `Бұл белгі басқа іске жатады: ${p.value}.`,
  },
  'not-a-proof': {
    en: (p: Value) => `“${p.value}” is not a proof that "anechoic prove" wrote.`,
    ru: (p: Value) => `«${p.value}» не является доказательством, записанным «anechoic prove».`,
    kk: (p: Value) => `«${p.value}» «anechoic prove» жазған дәлел емес.`,
  },
  'proof-broken': {
    en: (p: Value) => `The proof does not hold: its part “${p.value}” does not fit the rest. It proves nothing.`,
    ru: (p: Value) => `Доказательство неверно: часть «${p.value}» не подходит к остальному. Оно ничего не доказывает.`,
    kk: (p: Value) => `Дәлел дұрыс емес: «${p.value}» бөлігі қалғанына сәйкес келмейді. Ол ештеңені дәлелдемейді.`,
  },
  'copy-of-another': {
    en: (p: Value) => `“${p.value}” is not a copy of this case.`,
    ru: (p: Value) => `«${p.value}» не является копией этого дела.`,
    kk: (p: Value) => `«${p.value}» бұл істің көшірмесі емес.`,
  },
} satisfies Messages
