// Sentences of what cannot be done: one message and, where something can be done about it, one hint.

import type { CaseError } from '../model/case-error.ts'
import type { Language } from '../model/ladder.ts'
import type { Message, Messages } from './catalogue.ts'
import { actorsErrorMessages } from './errors-actors.ts'
import { anchorErrorMessages } from './errors-anchor.ts'
import { bagErrorMessages } from './errors-bag.ts'
import { caseworkErrorMessages } from './errors-casework.ts'
import { claimsFileMessages } from './errors-claims.ts'
import { collectionErrorMessages } from './errors-collections.ts'
import { commandLineErrorMessages } from './errors-command-line.ts'
import { conversionErrorMessages } from './errors-conversion.ts'
import { coordinateErrorMessages } from './errors-coordinate.ts'
import { documentErrorMessages } from './errors-document.ts'
import { echoesErrorMessages } from './errors-echoes.ts'
import { eraseErrorMessages } from './errors-erase.ts'
import { explainErrorMessages } from './errors-explain.ts'
import { footageErrorMessages } from './errors-footage.ts'
import { handingErrorMessages } from './errors-handing.ts'
import { journalErrorMessages } from './errors-journal.ts'
import { matchErrorMessages } from './errors-match.ts'
import { mediaErrorMessages } from './errors-media.ts'
import { pictureTextErrorMessages } from './errors-picture-text.ts'
import { protectErrorMessages } from './errors-protect.ts'
import { readErrorMessages } from './errors-read.ts'
import { readingErrorMessages } from './errors-reading.ts'
import { refusal } from './errors-refusals.ts'
import { reviewErrorMessages } from './errors-review.ts'
import { sealedErrorMessages } from './errors-sealed.ts'
import { serverErrorMessages } from './errors-server.ts'
import { soundErrorMessages } from './errors-sound.ts'
import { startErrorMessages } from './errors-start.ts'
import { webCustodyErrorMessages } from './errors-web-custody.ts'

type Value = { value: string }

export const errorMessages = {
  'bad-option': {
    en: (p: Value) => `The command line cannot be read: ${p.value}`,
    ru: (p: Value) => `Не удаётся разобрать командную строку: ${p.value}`,
    kk: (p: Value) => `Бұйрық жолын оқу мүмкін емес: ${p.value}`,
  },
  'bad-value': {
    en: (p: { option: string; value: string; expected: string }) =>
      `--${p.option} is “${p.value}”; expected: ${p.expected}.`,
    ru: (p: { option: string; value: string; expected: string }) =>
      `--${p.option}: указано «${p.value}», ожидается: ${p.expected}.`,
    kk: (p: { option: string; value: string; expected: string }) =>
      `--${p.option}: «${p.value}» берілген, күтілетіні: ${p.expected}.`,
  },
  'control-characters': {
    en: (p: { option: string; value: string }) =>
      `--${p.option} holds control characters: “${p.value}”. One line of text is expected.`,
    ru: (p: { option: string; value: string }) =>
      `--${p.option} содержит управляющие символы: «${p.value}». Ожидается одна строка текста.`,
    kk: (p: { option: string; value: string }) =>
      `--${p.option} ішінде басқару таңбалары бар: «${p.value}». Бір жол мәтін күтіледі.`,
  },
  'options-apart': {
    en: (p: { option: string; other: string }) => `--${p.option} and --${p.other} do not go together.`,
    ru: (p: { option: string; other: string }) => `--${p.option} и --${p.other} нельзя указывать вместе.`,
    kk: (p: { option: string; other: string }) => `--${p.option} мен --${p.other} бірге берілмейді.`,
  },
  'no-output': {
    en: () => 'No file to write was named: “anechoic simulate --actions planted OUT.csv”.',
    ru: () => 'Не указан файл для записи: «anechoic simulate --actions planted ФАЙЛ.csv».',
    kk: () => 'Жазылатын файл көрсетілмеген: «anechoic simulate --actions planted ФАЙЛ.csv».',
  },
  'no-query': {
    en: () => 'Nothing to search for was given: “anechoic search CASE-FOLDER WORDS”.',
    ru: () => 'Не указано, что искать: «anechoic search ПАПКА-ДЕЛА СЛОВА».',
    kk: () => 'Не іздеу керегі көрсетілмеген: «anechoic search ІС-ҚАЛТАСЫ СӨЗДЕР».',
  },
  'input-not-found': {
    en: (p: Value) => `“${p.value}” does not exist.`,
    ru: (p: Value) => `«${p.value}» не существует.`,
    kk: (p: Value) => `«${p.value}» жоқ.`,
  },
  'input-not-readable': {
    en: (p: Value & { reason: string }) => `“${p.value}” cannot be read${refusal(p.reason, 'en')}.`,
    ru: (p: Value & { reason: string }) => `Не удаётся прочитать «${p.value}»${refusal(p.reason, 'ru')}.`,
    kk: (p: Value & { reason: string }) => `«${p.value}» оқылмайды${refusal(p.reason, 'kk')}.`,
  },
  'no-usable-input': {
    en: (p: { inputs: number; problems: number }) =>
      `Nothing usable was found (files: ${p.inputs}, problems: ${p.problems}). Nothing was added to the case.`,
    ru: (p: { inputs: number; problems: number }) =>
      `Ничего пригодного не найдено (файлов: ${p.inputs}, проблем: ${p.problems}). В дело ничего не добавлено.`,
    kk: (p: { inputs: number; problems: number }) =>
      `Жарамды ештеңе табылмады (файл: ${p.inputs}, мәселе: ${p.problems}). Іске ештеңе қосылмады.`,
  },
  'chats-not-chosen': {
    en: (p: Value & { count: number }) =>
      `“${p.value}” is an export of a whole account with ${p.count} chats. Nothing of it was kept. Choose with --chats "TITLE" (again for each), or --chats all.`,
    ru: (p: Value & { count: number }) =>
      `«${p.value}» — выгрузка всего аккаунта, чатов: ${p.count}. Из неё ничего не сохранено. Выберите: --chats "НАЗВАНИЕ" (можно несколько раз) или --chats all.`,
    kk: (p: Value & { count: number }) =>
      `«${p.value}» — бүкіл аккаунттың экспорты, чат саны: ${p.count}. Одан ештеңе сақталған жоқ. Таңдаңыз: --chats "АТАУЫ" (бірнеше рет беруге болады) немесе --chats all.`,
  },
  'case-in-use': {
    en: (p: Value) => `The case is in use by another process (${p.value}).`,
    ru: (p: Value) => `Дело открыто другим процессом (${p.value}).`,
    kk: (p: Value) => `Істі басқа процесс қолданып тұр (${p.value}).`,
  },
  'case-newer': {
    en: (p: Value) => `The case has format ${p.value}; this program is older and leaves it untouched.`,
    ru: (p: Value) => `Формат дела — ${p.value}; эта программа старше и не трогает его.`,
    kk: (p: Value) => `Істің пішімі — ${p.value}; бұл бағдарлама ескірек, сондықтан оған тиіспейді.`,
  },
  integrity: {
    en: (p: Value) =>
      `The case does not match its own record: ${p.value}. Nothing was changed. “anechoic verify” says where.`,
    ru: (p: Value) =>
      `Дело не совпадает с собственной записью: ${p.value}. Ничего не изменено. Подробности: «anechoic verify».`,
    kk: (p: Value) =>
      `Іс өз жазбасымен сәйкес келмейді: ${p.value}. Ештеңе өзгертілмеді. Толығырақ: «anechoic verify».`,
  },
  'no-space': {
    en: (p: Value) =>
      `The disk is full (${p.value}). What was kept before is safe; run the same command again when there is room.`,
    ru: (p: Value) => `Диск заполнен (${p.value}). Всё сохранённое ранее цело; освободите место и повторите команду.`,
    kk: (p: Value) => `Диск толып қалды (${p.value}). Бұрын сақталғанның бәрі аман; орын босатып, бұйрықты қайталаңыз.`,
  },
  'cannot-write': {
    en: (p: Value & { reason?: string }) => `“${p.value}” cannot be written${refusal(p.reason, 'en')}.`,
    ru: (p: Value & { reason?: string }) => `Не удаётся записать «${p.value}»${refusal(p.reason, 'ru')}.`,
    kk: (p: Value & { reason?: string }) => `«${p.value}» жазылмайды${refusal(p.reason, 'kk')}.`,
  },
  'too-few-posts': {
    en: (p: { value: string; least: string }) => `--posts ${p.value} is too few: the story itself needs ${p.least}.`,
    ru: (p: { value: string; least: string }) => `--posts ${p.value} — слишком мало: сам сюжет требует ${p.least}.`,
    kk: (p: { value: string; least: string }) => `--posts ${p.value} тым аз: оқиғаның өзіне ${p.least} керек.`,
  },
  'folder-not-empty': {
    en: (p: Value) => `“${p.value}” is not empty; an invented crisis is written into a new folder only.`,
    ru: (p: Value) => `Папка «${p.value}» не пуста; вымышленный кризис записывается только в новую папку.`,
    kk: (p: Value) => `«${p.value}» қалтасы бос емес; ойдан шығарылған дағдарыс тек жаңа қалтаға жазылады.`,
  },
  'unknown-claim': {
    en: (p: Value) => `The claims file of this case has no claim “${p.value}”.`,
    ru: (p: Value) => `В файле утверждений этого дела нет утверждения «${p.value}».`,
    kk: (p: Value) => `Бұл істің тұжырымдар файлында «${p.value}» деген тұжырым жоқ.`,
  },
  'unknown-family': {
    en: (p: Value & { known: string }) =>
      `This case has no family “${p.value}”. The largest, with their posts: ${p.known || '—'}.`,
    ru: (p: Value & { known: string }) =>
      `В этом деле нет семейства «${p.value}». Крупнейшие, с числом постов: ${p.known || '—'}.`,
    kk: (p: Value & { known: string }) =>
      `Бұл істе «${p.value}» тобы жоқ. Ең үлкендері, жазба санымен: ${p.known || '—'}.`,
  },
  interrupted: {
    en: () => 'Stopped. What was kept is safe; run the same command again to continue.',
    ru: () => 'Остановлено. Всё сохранённое цело; чтобы продолжить, повторите ту же команду.',
    kk: () => 'Тоқтатылды. Сақталғанның бәрі аман; жалғастыру үшін сол бұйрықты қайталаңыз.',
  },
  unexpected: {
    en: (p: Value) => `The program failed in a way it did not foresee: ${p.value}`,
    ru: (p: Value) => `Непредвиденный сбой программы: ${p.value}`,
    kk: (p: Value) => `Бағдарламаның күтпеген ақауы: ${p.value}`,
  },
} satisfies Messages

export const allErrorMessages: Messages = {
  ...journalErrorMessages,
  ...actorsErrorMessages,
  ...errorMessages,
  ...anchorErrorMessages,
  ...bagErrorMessages,
  ...collectionErrorMessages,
  ...footageErrorMessages,
  ...handingErrorMessages,
  ...caseworkErrorMessages,
  ...claimsFileMessages,
  ...commandLineErrorMessages,
  ...conversionErrorMessages,
  ...coordinateErrorMessages,
  ...documentErrorMessages,
  ...echoesErrorMessages,
  ...eraseErrorMessages,
  ...explainErrorMessages,
  ...matchErrorMessages,
  ...mediaErrorMessages,
  ...pictureTextErrorMessages,
  ...protectErrorMessages,
  ...readErrorMessages,
  ...reviewErrorMessages,
  ...sealedErrorMessages,
  ...readingErrorMessages,
  ...serverErrorMessages,
  ...webCustodyErrorMessages,
  ...soundErrorMessages,
  ...startErrorMessages,
}

/** The sentence of an error; its key when the catalogue lacks it. */
export function errorText(error: CaseError, language: Language): string {
  const message: Message<never> | undefined = allErrorMessages[error.key]
  return message === undefined ? error.key : message[language](error.parameters as never)
}
