// What the face detectors miss, as measured: said in dossiers and court statements that hold filled faces.

import type { Message, Messages } from './catalogue.ts'

export const faceRecallMessages = {
  'recall.intro': {
    en: p =>
      `Faces that the two detectors filled, measured on invented heads in pictures ${p.width} pixels wide. It says what they can see, not how many faces they missed in a picture of this export.`,
    ru: p =>
      `Какие лица закрасили два детектора: измерено на вымышленных головах в снимках шириной ${p.width} пикселей. Это говорит о том, что они способны увидеть, а не о том, сколько лиц пропущено на снимках этой выгрузки.`,
    kk: p =>
      `Екі детектор қандай беттерді бояды: ені ${p.width} пиксель суреттердегі ойдан шығарылған бастарда өлшенді. Бұл олардың нені көре алатынын айтады, осы экспорттағы суреттерде неше бет қалып қойғанын емес.`,
  } satisfies Message<{ width: string }>,
  'recall.size': {
    en: () => 'Longer side of the face, pixels',
    ru: () => 'Длинная сторона лица, пиксели',
    kk: () => 'Беттің ұзын қабырғасы, пиксель',
  },
  'recall.faces': { en: () => 'Faces shown', ru: () => 'Показано лиц', kk: () => 'Көрсетілген бет' },
  'recall.found': { en: () => 'Filled', ru: () => 'Закрашено', kk: () => 'Боялғаны' },
  'recall.command': { en: () => 'Measured by', ru: () => 'Измерено командой', kk: () => 'Өлшеген команда' },
} satisfies Messages
