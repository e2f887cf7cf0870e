// What cannot be done with collections of footage, hashes and files to compare.

import type { Messages } from './catalogue.ts'

type Value = { value: string }
type Nothing = Record<string, never>

export const collectionErrorMessages = {
  'collection-empty': {
    en: (p: Value) => `Nothing to compare with was found in “${p.value}”.`,
    ru: (p: Value) => `В «${p.value}» не нашлось ничего для сравнения.`,
    kk: (p: Value) => `«${p.value}» ішінен салыстыратын ештеңе табылмады.`,
  },
  'collection-inside-case': {
    en: (p: Value) => `The folder “${p.value}” lies in the case itself. A collection is footage from elsewhere.`,
    ru: (p: Value) => `Папка «${p.value}» находится в самом деле. Собрание состоит из посторонних материалов.`,
    kk: (p: Value) => `«${p.value}» қалтасы істің өз ішінде. Жинақ өзге жердің материалдарынан тұрады.`,
  },
  'collection-too-large': {
    en: (p: Value & { most: number }) =>
      `More than ${p.most} files lie below “${p.value}”. Add its folders one by one.`,
    ru: (p: Value & { most: number }) => `В «${p.value}» больше ${p.most} файлов. Добавляйте вложенные папки по одной.`,
    kk: (p: Value & { most: number }) =>
      `«${p.value}» ішінде ${p.most} файлдан көп. Ішкі қалталарды бір-бірлеп қосыңыз.`,
  },
  'unknown-collection': {
    en: (p: Value & { known: string }) =>
      `There is no collection “${p.value}”. Known: ${p.known === '' ? 'none' : p.known}.`,
    ru: (p: Value & { known: string }) => `Собрания «${p.value}» нет. Есть: ${p.known === '' ? 'ни одного' : p.known}.`,
    kk: (p: Value & { known: string }) => `«${p.value}» жинағы жоқ. Бары: ${p.known === '' ? 'ешқайсысы' : p.known}.`,
  },
  'match-no-medium': {
    en: (p: Value) => `“${p.value}” is no picture, video or recording.`,
    ru: (p: Value) => `«${p.value}» не изображение, не видео и не запись.`,
    kk: (p: Value) => `«${p.value}» сурет те, бейне де, жазба да емес.`,
  },
  'match-one-file': {
    en: (_: Nothing) => 'Name one file and the case: anechoic match FILE --case DIR.',
    ru: (_: Nothing) => 'Назовите один файл и дело: anechoic match ФАЙЛ --case ПАПКА.',
    kk: (_: Nothing) => 'Бір файл мен істі атаңыз: anechoic match ФАЙЛ --case ҚАЛТА.',
  },
  'hashes-without-reason': {
    en: (_: Nothing) => 'Say why the hashes leave the case: --because "...".',
    ru: (_: Nothing) => 'Скажите, почему хеши покидают дело: --because "...".',
    kk: (_: Nothing) => 'Хештердің неге істен шығатынын айтыңыз: --because "...".',
  },
  'hashes-none': {
    en: (_: Nothing) => 'No picture of the case has a hash that may leave it.',
    ru: (_: Nothing) => 'В деле нет изображения, хеш которого может его покинуть.',
    kk: (_: Nothing) => 'Істе хеші шығуға болатын сурет жоқ.',
  },
} satisfies Messages
