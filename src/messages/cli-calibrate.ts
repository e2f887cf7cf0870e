// What `calibrate` prints: bounds on the rate at which missed copies carry a mark.

import { counted, type Message, type Messages, number } from './catalogue.ts'
import { percent } from './report-format.ts'

export const calibrateMessages = {
  'calibrate.planted': {
    en: p =>
      `${counted('en', p.planted, 'copy', 'copies')} of the case's own assertions planted; no test joined ${number('en', p.missed)} of them to their source.`,
    ru: p =>
      `Подсажено копий собственных высказываний дела: ${number('ru', p.planted)}; ни одна проверка не связала с источником ${number('ru', p.missed)}.`,
    kk: p =>
      `Істің өз сөздерінің ${counted('kk', p.planted, 'көшірмесі')} қойылды; олардың ${number('kk', p.missed)} данасын ешбір тексеру дереккөзімен байланыстырмады.`,
  } satisfies Message<{ planted: number; missed: number }>,
  'calibrate.words': {
    en: p => `A missed copy is confirmed by its words in at most ${percent('en', p.upper)} of cases.`,
    ru: p => `Незамеченная копия подтверждается по словам не чаще чем в ${percent('ru', p.upper)} случаев.`,
    kk: p => `Байқалмаған көшірме сөзі бойынша ең көбі ${percent('kk', p.upper)} жағдайда расталады.`,
  } satisfies Message<{ upper: number }>,
  'calibrate.media': {
    en: p => `By its media: at most ${percent('en', p.upper)}.`,
    ru: p => `По медиа: не чаще ${percent('ru', p.upper)}.`,
    kk: p => `Медиасы бойынша: ең көбі ${percent('kk', p.upper)}.`,
  } satisfies Message<{ upper: number }>,
  'calibrate.detail': {
    en: p => `By a checked detail: at most ${percent('en', p.upper)}.`,
    ru: p => `По проверенной подробности: не чаще ${percent('ru', p.upper)}.`,
    kk: p => `Тексерілген мәлімет бойынша: ең көбі ${percent('kk', p.upper)}.`,
  } satisfies Message<{ upper: number }>,
} satisfies Messages
