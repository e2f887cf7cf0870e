// What cannot be done with footage.

import type { Messages } from './catalogue.ts'

type Value = { value: string }

export const footageErrorMessages = {
  'exhibit-no-medium': {
    en: (p: Value) => `Exhibit ${p.value} is no picture, video or recording.`,
    ru: (p: Value) => `Материал ${p.value} не изображение, не видео и не запись.`,
    kk: (p: Value) => `${p.value}-материал сурет те, бейне де, жазба да емес.`,
  },
} satisfies Messages
