// Documents of a case, on the terminal and in the report: how many, and where in them.

import { counted, type Messages, number } from './catalogue.ts'

type Documents = { documents: number; paragraphs: number }

export const documentMessages = {
  'documents.read': {
    en: (p: Documents) =>
      `${counted('en', p.documents, 'document', 'documents')} with ${counted('en', p.paragraphs, 'paragraph', 'paragraphs')}: searched and compared with posts; no part of bursts and joint action.`,
    ru: (p: Documents) =>
      `${counted('ru', p.documents, 'документ', 'документа', 'документов')}, ${counted('ru', p.paragraphs, 'абзац', 'абзаца', 'абзацев')}: участвуют в поиске и сравнении с постами, но не во всплесках и совместных действиях.`,
    kk: (p: Documents) =>
      `${counted('kk', p.documents, 'құжат')}, ${counted('kk', p.paragraphs, 'абзац')}: іздеуге және жазбалармен салыстыруға кіреді, бірақ өрлеу мен бірлескен әрекетке кірмейді.`,
  },
  'documents.paragraph': {
    en: (p: { paragraph: number }) => `paragraph ${number('en', p.paragraph)}`,
    ru: (p: { paragraph: number }) => `абзац ${number('ru', p.paragraph)}`,
    kk: (p: { paragraph: number }) => `${number('kk', p.paragraph)}-абзац`,
  },
} satisfies Messages
