// Sentences of documents that cannot be read at all.

import type { Messages } from './catalogue.ts'

export const documentErrorMessages = {
  'document-too-large': {
    en: (p: { value: string; megabytes: number }) =>
      `“${p.value}” is larger than a document may be (${p.megabytes} MiB).`,
    ru: (p: { value: string; megabytes: number }) =>
      `«${p.value}» больше, чем может быть документ (${p.megabytes} МиБ).`,
    kk: (p: { value: string; megabytes: number }) =>
      `«${p.value}» құжат бола алатын көлемнен үлкен (${p.megabytes} МиБ).`,
  },
  'no-document': {
    en: (p: { value: string }) =>
      `“${p.value}” is no document that can be read. Readable are txt, md, html, docx, pdf, srt and vtt.`,
    ru: (p: { value: string }) =>
      `«${p.value}» — не документ, который можно прочитать. Читаются txt, md, html, docx, pdf, srt и vtt.`,
    kk: (p: { value: string }) =>
      `«${p.value}» — оқылатын құжат емес. Оқылатындары: txt, md, html, docx, pdf, srt және vtt.`,
  },
} satisfies Messages
