// Sentences of exports that cannot be made.

import type { Messages } from './catalogue.ts'

type Value = { value: string }

export const bagErrorMessages = {
  'export-no-format': {
    en: () =>
      'Say what is handed on: “anechoic export CASE --for AUDIENCE -o FOLDER” (protected), or “--bagit FOLDER” (originals).',
    ru: () =>
      'Укажите, что выдаётся: «anechoic export ДЕЛО --for АУДИТОРИЯ -o ПАПКА» (с защитой) или «--bagit ПАПКА» (оригиналы).',
    kk: () =>
      'Не берілетінін көрсетіңіз: «anechoic export ІС --for АУДИТОРИЯ -o ҚАЛТА» (қорғалған) не «--bagit ҚАЛТА» (түпнұсқалар).',
  },
  'export-sealed': {
    en: (p: Value) =>
      `“${p.value}” is sealed; a bag holds its originals in plain form, for whoever has the folder. If that is meant, say --plain.`,
    ru: (p: Value) =>
      `Дело «${p.value}» запечатано, а в пакете оригиналы лежат открыто для каждого, у кого есть папка. Если так и нужно, добавьте --plain.`,
    kk: (p: Value) =>
      `«${p.value}» ісі мөрленген, ал пакетте түпнұсқалар қалтасы бар кез келген адамға ашық жатады. Солай керек болса, --plain қосыңыз.`,
  },
  'export-exists': {
    en: (p: Value) => `“${p.value}” is there already; a bag is written into a new folder only.`,
    ru: (p: Value) => `«${p.value}» уже существует; пакет записывается только в новую папку.`,
    kk: (p: Value) => `«${p.value}» бұрыннан бар; пакет тек жаңа қалтаға жазылады.`,
  },
  'export-in-case': {
    en: (p: Value) => `“${p.value}” lies in the case folder. Name a place outside it.`,
    ru: (p: Value) => `«${p.value}» лежит в папке дела. Укажите место вне её.`,
    kk: (p: Value) => `«${p.value}» іс қалтасының ішінде. Одан тыс орынды көрсетіңіз.`,
  },
  'export-unfinished': {
    en: (p: Value) => `“${p.value}” is in the way and is no unfinished export of this program. Move or delete it.`,
    ru: (p: Value) => `Мешает «${p.value}»: это не прерванная выгрузка этой программы. Переместите или удалите.`,
    kk: (p: Value) => `«${p.value}» кедергі: бұл осы бағдарламаның үзілген шығаруы емес. Жылжытыңыз не өшіріңіз.`,
  },
  'export-nothing': {
    en: (p: Value) =>
      `There is nothing to export (held back by the consent of sources or by a person: ${p.value}). Nothing was written.`,
    ru: (p: Value) =>
      `Выгружать нечего (не выдаётся по условиям источников или по решению человека: ${p.value}). Ничего не записано.`,
    kk: (p: Value) =>
      `Шығаратын ештеңе жоқ (дереккөз келісімі немесе адам шешімі бойынша берілмейді: ${p.value}). Ештеңе жазылмады.`,
  },
  'export-check-failed': {
    en: (p: Value & { fault: string }) =>
      `What was written to “${p.value}” did not come back as it was written (${p.fault}). It was removed; the disk may be failing.`,
    ru: (p: Value & { fault: string }) =>
      `Записанное в «${p.value}» прочиталось иначе, чем было записано (${p.fault}). Оно удалено; возможно, диск неисправен.`,
    kk: (p: Value & { fault: string }) =>
      `«${p.value}» ішіне жазылған басқаша оқылды (${p.fault}). Ол өшірілді; диск ақаулы болуы мүмкін.`,
  },
} satisfies Messages
