// What the command texts says of texts that a person corrected.

import { counted, type Messages, number } from './catalogue.ts'

type Kept = { exhibit: number; number: number; lines: number }

export const pictureTextMessages = {
  kept: {
    en: (p: Kept) =>
      `Corrected text of exhibit ${p.exhibit} kept as exhibit ${p.number}: ${counted('en', p.lines, 'line', 'lines')}. It counts from now on; versions before it stay in the case.`,
    ru: (p: Kept) =>
      `Исправленный текст материала ${p.exhibit} сохранён как материал ${p.number}, строк: ${number('ru', p.lines)}. Теперь действует он; прежние версии остаются в деле.`,
    kk: (p: Kept) =>
      `${p.exhibit} материалының түзетілген мәтіні ${p.number} материалы болып сақталды, жол: ${number('kk', p.lines)}. Енді сол есепке алынады; бұрынғы нұсқалары істе қалады.`,
  },
  same: {
    en: (p: { exhibit: number }) => `The text of exhibit ${p.exhibit} holds these lines already.`,
    ru: (p: { exhibit: number }) => `В тексте материала ${p.exhibit} уже эти строки.`,
    kk: (p: { exhibit: number }) => `${p.exhibit} материалының мәтінінде осы жолдар бар.`,
  },
  written: {
    en: (p: { path: string; lines: number }) =>
      `${counted('en', p.lines, 'line', 'lines')} written to ${p.path}, outside the case. Change words behind the tabs, take lines out, add lines with a plus and a tab, and give the file back with --correct.`,
    ru: (p: { path: string; lines: number }) =>
      `Записано строк: ${number('ru', p.lines)}, в ${p.path}, вне дела. Исправьте слова после табуляции, уберите лишние строки, добавьте новые с плюсом и табуляцией и верните файл через --correct.`,
    kk: (p: { path: string; lines: number }) =>
      `${p.path} файлына, істен тыс, жазылған жол: ${number('kk', p.lines)}. Табуляциядан кейінгі сөздерді түзетіп, артық жолдарды алып, жаңасын плюс пен табуляциядан кейін қосып, файлды --correct арқылы қайтарыңыз.`,
  },
  corrected: {
    en: (p: { count: number }) => `Not read, as a person corrected them: ${number('en', p.count)}.`,
    ru: (p: { count: number }) => `Не прочитано, так как исправлено человеком: ${number('ru', p.count)}.`,
    kk: (p: { count: number }) => `Адам түзеткендіктен оқылмағаны: ${number('kk', p.count)}.`,
  },
} as const satisfies Messages
