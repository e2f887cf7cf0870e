// What the commands record, claims, decide, review and agreement say.

import type { Stage } from '../model/casework.ts'
import type { ClaimKind, Language } from '../model/ladder.ts'
import { counted, type Messages, number } from './catalogue.ts'
import { reportClaimMessages } from './report-claims.ts'
import { reportVoiceMessages } from './report-voices.ts'

type Nothing = Record<string, never>

export const recordMessages = {
  'record.done': {
    en: (p: { count: number }) => `${counted('en', p.count, 'record', 'records')} signed into the journal.`,
    ru: (p: { count: number }) => `Подписано записей в журнале: ${number('ru', p.count)}.`,
    kk: (p: { count: number }) => `Журналға қол қойылған жазба: ${number('kk', p.count)}.`,
  },
  'record.refused': {
    en: (p: { count: number; more: number }) =>
      `${counted('en', p.count, 'fault', 'faults')}${p.more > 0 ? ` (${number('en', p.more)} not shown)` : ''}: nothing was recorded.`,
    ru: (p: { count: number; more: number }) =>
      `Ошибок: ${number('ru', p.count)}${p.more > 0 ? ` (не показано ${number('ru', p.more)})` : ''}; ничего не записано.`,
    kk: (p: { count: number; more: number }) =>
      `Қате: ${number('kk', p.count)}${p.more > 0 ? ` (${number('kk', p.more)} көрсетілмеді)` : ''}; ештеңе жазылмады.`,
  },
  'record.unread': {
    en: (p: { count: number }) =>
      `${counted('en', p.count, 'record is', 'records are')} in a form that this version does not read; nothing of them counts here.`,
    ru: (p: { count: number }) =>
      `Записей в форме, которую эта версия не читает: ${number('ru', p.count)}; здесь они не учитываются.`,
    kk: (p: { count: number }) =>
      `Бұл нұсқа оқымайтын түрдегі жазба: ${number('kk', p.count)}; мұнда олар есепке алынбайды.`,
  },
  'record.none': {
    en: (_: Nothing) => 'Nothing has been recorded yet. “anechoic record --help” lists the kinds.',
    ru: (_: Nothing) => 'Пока ничего не записано. Виды записей: «anechoic record --help».',
    kk: (_: Nothing) => 'Әзірге ештеңе жазылмаған. Жазба түрлері: «anechoic record --help».',
  },
} satisfies Messages

type Setting = { place: string; from: string; to: string; what: string; unit: string; low: number; high: number }
type Said = { by: string; role: string; times: number }
type Row = { id: string; kind: ClaimKind; text: string }
type Work = { decisions: number; reviews: number; disagreements: number; stage: Stage | null }

const kindOf = (language: Language, kind: ClaimKind) => reportClaimMessages[`claim.kind.${kind}`][language]()

const phaseOf = (language: Language, word: string, stage: Stage | null) =>
  stage === null ? '' : `; ${word}: ${reportVoiceMessages[`stage.${stage}`][language]()}`

/** "41 or more bodies" as figures and a dash: 41–, –400, 41–400, 41. */
function range(language: 'en' | 'ru' | 'kk', { what, unit, low, high }: Setting): string {
  if (what === '') return ''
  const figures =
    low === high
      ? number(language, low, 2)
      : `${Number.isNaN(low) ? '' : number(language, low, 2)}–${Number.isNaN(high) ? '' : number(language, high, 2)}`
  return `${what}: ${figures}${unit === '' ? '' : ` ${unit}`}`
}

function setting(language: 'en' | 'ru' | 'kk', p: Setting): string {
  const time = p.from === '' && p.to === '' ? '' : `${p.from} – ${p.to}`
  return `  ${[p.place, time, range(language, p)].filter(part => part !== '').join('; ')}`
}

export const claimMessages = {
  'claims.none': {
    en: (_: Nothing) =>
      'The case has no claims yet. Give a file: “anechoic weigh CASE --claims FILE”, or record one: “anechoic record CASE claim”.',
    ru: (_: Nothing) =>
      'В деле пока нет утверждений. Дайте файл: «anechoic weigh ДЕЛО --claims ФАЙЛ», или запишите: «anechoic record ДЕЛО claim».',
    kk: (_: Nothing) =>
      'Істе әзірге тұжырым жоқ. Файл беріңіз: «anechoic weigh ІС --claims ФАЙЛ», не жазыңыз: «anechoic record ІС claim».',
  },
  'claims.row': {
    en: (p: Row) => `${p.id} (${kindOf('en', p.kind)}): ${p.text}`,
    ru: (p: Row) => `${p.id} (${kindOf('ru', p.kind)}): ${p.text}`,
    kk: (p: Row) => `${p.id} (${kindOf('kk', p.kind)}): ${p.text}`,
  },
  'claims.setting': {
    en: (p: Setting) => setting('en', p),
    ru: (p: Setting) => setting('ru', p),
    kk: (p: Setting) => setting('kk', p),
  },
  'claims.said': {
    en: (p: Said) =>
      p.by === 'file'
        ? '  as the claims file says'
        : `  recorded by ${p.role}${p.times > 1 ? `, changed ${p.times - 1} times` : ''}${p.by === 'act-over-file' ? '; goes before the claims file' : ''}`,
    ru: (p: Said) =>
      p.by === 'file'
        ? '  как в файле утверждений'
        : `  записано ролью ${p.role}${p.times > 1 ? `, изменено раз: ${p.times - 1}` : ''}${p.by === 'act-over-file' ? '; действует вместо файла утверждений' : ''}`,
    kk: (p: Said) =>
      p.by === 'file'
        ? '  тұжырымдар файлындағыдай'
        : `  жазған рөл: ${p.role}${p.times > 1 ? `, ${p.times - 1} рет өзгертілді` : ''}${p.by === 'act-over-file' ? '; тұжырымдар файлының орнына жүреді' : ''}`,
  },
  'claims.work': {
    en: (p: Work) =>
      `  ${counted('en', p.decisions, 'decision', 'decisions')}, ${counted('en', p.reviews, 'mark reviewed', 'marks reviewed')}, ${counted('en', p.disagreements, 'open disagreement', 'open disagreements')}${phaseOf('en', 'phase', p.stage)}`,
    ru: (p: Work) =>
      `  решений ${number('ru', p.decisions)}, проверено признаков ${number('ru', p.reviews)}, нерешённых расхождений ${number('ru', p.disagreements)}${phaseOf('ru', 'фаза', p.stage)}`,
    kk: (p: Work) =>
      `  шешім ${number('kk', p.decisions)}, тексерілген белгі ${number('kk', p.reviews)}, шешілмеген айырма ${number('kk', p.disagreements)}${phaseOf('kk', 'кезең', p.stage)}`,
  },
} satisfies Messages
