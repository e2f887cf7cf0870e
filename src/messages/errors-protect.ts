// Sentences of what the commands audience and protect cannot do.

import type { Messages } from './catalogue.ts'

type Value = { value: string }

export const protectErrorMessages = {
  'audience-unknown': {
    en: (p: Value & { known: string }) => `There is no audience “${p.value}”. Known: ${p.known}.`,
    ru: (p: Value & { known: string }) => `Аудитории «${p.value}» нет. Есть: ${p.known}.`,
    kk: (p: Value & { known: string }) => `«${p.value}» аудиториясы жоқ. Барлары: ${p.known}.`,
  },
  'audience-bad-name': {
    en: (p: Value) => `“${p.value}” is no name of an audience; expected: letters, digits and hyphens, at most 40.`,
    ru: (p: Value) => `«${p.value}» не годится как имя аудитории; нужны буквы, цифры и дефисы, не больше 40.`,
    kk: (p: Value) => `«${p.value}» аудитория аты бола алмайды; әріп, цифр мен дефис керек, ең көбі 40.`,
  },
  'audience-like-missing': {
    en: (p: Value & { known: string }) =>
      `There is no audience “${p.value}” yet; say with --like which one it starts from: ${p.known}.`,
    ru: (p: Value & { known: string }) =>
      `Аудитории «${p.value}» ещё нет; укажите в --like, от какой отталкиваться: ${p.known}.`,
    kk: (p: Value & { known: string }) =>
      `«${p.value}» аудиториясы әлі жоқ; --like арқылы қайсысынан басталатынын айтыңыз: ${p.known}.`,
  },
  'audience-unknown-rule': {
    en: (p: Value & { known: string }) => `--set is “${p.value}”; expected RULE=LEVEL, with a rule of: ${p.known}.`,
    ru: (p: Value & { known: string }) =>
      `--set: указано «${p.value}», ожидается ПРАВИЛО=УРОВЕНЬ, правило одно из: ${p.known}.`,
    kk: (p: Value & { known: string }) =>
      `--set: «${p.value}» берілген, күтілетіні ЕРЕЖЕ=ДЕҢГЕЙ, ережесі мыналардың бірі: ${p.known}.`,
  },
  'audience-unknown-level': {
    en: (p: Value & { rule: string; known: string }) =>
      `--set is “${p.value}”; levels of ${p.rule}, the most protective first: ${p.known}.`,
    ru: (p: Value & { rule: string; known: string }) =>
      `--set: указано «${p.value}»; уровни правила ${p.rule}, сначала самый закрытый: ${p.known}.`,
    kk: (p: Value & { rule: string; known: string }) =>
      `--set: «${p.value}» берілген; ${p.rule} деңгейлері, ең жабығы бірінші: ${p.known}.`,
  },
  'audience-rule-twice': {
    en: (p: Value) => `The rule ${p.value} is set more than once.`,
    ru: (p: Value) => `Правило ${p.value} указано больше одного раза.`,
    kk: (p: Value) => `${p.value} ережесі бірнеше рет берілген.`,
  },
  'audience-opened': {
    en: (p: Value & { rules: string }) =>
      `This lets more out to “${p.value}” than before (${p.rules}). Say with --reason why; it is signed into the journal.`,
    ru: (p: Value & { rules: string }) =>
      `Это открывает для «${p.value}» больше, чем было (${p.rules}). Укажите в --reason, почему; это подписывается в журнал.`,
    kk: (p: Value & { rules: string }) =>
      `Бұл «${p.value}» үшін бұрынғыдан көбін ашады (${p.rules}). Себебін --reason арқылы айтыңыз; ол журналға қол қойылып жазылады.`,
  },
  'audience-other-consent': {
    en: (p: Value & { before: string }) =>
      `Consents would be asked for another purpose (${p.value}) than before (${p.before}). Say with --reason why.`,
    ru: (p: Value & { before: string }) =>
      `Согласия спрашивались бы для другой цели (${p.value}), чем раньше (${p.before}). Укажите в --reason, почему.`,
    kk: (p: Value & { before: string }) =>
      `Келісім бұрынғыдан (${p.before}) басқа мақсатқа (${p.value}) сұралар еді. Себебін --reason арқылы айтыңыз.`,
  },
  'protect-what': {
    en: (p: { known: string }) => `Say what to do, one of: ${p.known}.`,
    ru: (p: { known: string }) => `Укажите, что сделать, одно из: ${p.known}.`,
    kk: (p: { known: string }) => `Не істеу керегін айтыңыз, мыналардың бірі: ${p.known}.`,
  },
  'protect-unknown-post': {
    en: (p: Value) => `The case holds no post “${p.value}”, or its source holds it back.`,
    ru: (p: Value) => `Поста «${p.value}» в деле нет, или его источник запретил использование.`,
    kk: (p: Value) => `Істе «${p.value}» жазбасы жоқ не оның көзі пайдалануға рұқсат бермейді.`,
  },
  'protect-refused': {
    en: () =>
      'Nothing was signed. Change the words; what may stand although it is searchable or looks like a name needs --searchable or --names-nobody, and --reason.',
    ru: () =>
      'Ничего не подписано. Измените слова; для того, что может остаться, хотя это можно найти или похоже на имя, нужны --searchable или --names-nobody и --reason.',
    kk: () =>
      'Ештеңеге қол қойылған жоқ. Сөздерді өзгертіңіз; ізделсе де не атқа ұқсаса да қала беретіні үшін --searchable не --names-nobody және --reason керек.',
  },
} satisfies Messages
