// Problems of transcripts and of text in pictures.

import { counted, type Messages, number } from './catalogue.ts'

export const soundProblemMessages = {
  'transcript-outside': {
    en: (p: { pieces: number }) =>
      `${counted('en', p.pieces, 'piece', 'pieces')} of text without a time were left out of the transcript.`,
    ru: (p: { pieces: number }) =>
      `Фрагментов текста без времени, не вошедших в расшифровку: ${number('ru', p.pieces)}.`,
    kk: (p: { pieces: number }) => `Уақыты жоқ мәтін бөліктері мәтіндемеге кірмеді: ${number('kk', p.pieces)}.`,
  },
  'transcript-beyond': {
    en: (p: { pieces: number }) =>
      `${counted('en', p.pieces, 'line', 'lines')} beyond the limits (20,000 lines, 4,000 characters a line, 100 hours) were left out.`,
    ru: (p: { pieces: number }) =>
      `Строк за пределами (20 000 строк, 4000 знаков в строке, 100 часов), не вошедших: ${number('ru', p.pieces)}.`,
    kk: (p: { pieces: number }) =>
      `Шектен тыс (20 000 жол, жолда 4000 таңба, 100 сағат) қалып кірмеген жолдар: ${number('kk', p.pieces)}.`,
  },
  'derived-unreadable': {
    en: () => 'This text of a medium cannot be read; it is kept and counts for nothing.',
    ru: () => 'Этот текст из медиафайла не читается; он сохранён и ни на что не влияет.',
    kk: () => 'Медиадан алынған бұл мәтін оқылмайды; ол сақталды, бірақ есепке алынбайды.',
  },
} satisfies Messages
