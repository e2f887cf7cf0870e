// What `anechoic anchor` prints.

import { counted, type Messages, number } from './catalogue.ts'

type Nothing = Record<string, never>
type Place = { url: string }
type Until = { url: string; until: string }
type Count = { count: number }

export const anchorMessages = {
  'anchor.asking': {
    en: (p: Count) =>
      `Asking ${counted('en', p.count, 'authority', 'authorities')} for a time stamp. They get one blinded number, and nothing else of the case.`,
    ru: (p: Count) =>
      `Запрашиваем метку времени, служб: ${number('ru', p.count)}. Они получают одно ослеплённое число и больше ничего из дела.`,
    kk: (p: Count) =>
      `Уақыт белгісі сұралады, қызмет саны: ${number('kk', p.count)}. Олар бір жасырылған сан ғана алады, істен басқа ештеңе емес.`,
  },
  'anchor.verified': {
    en: (p: Until) => `  verified  ${p.url}: there not later than ${p.until}; the authority leads to a root you gave.`,
    ru: (p: Until) => `  проверено  ${p.url}: было не позднее ${p.until}; служба ведёт к указанному вами корню.`,
    kk: (p: Until) => `  тексерілді  ${p.url}: ${p.until} уақытынан кеш емес; қызмет сіз берген түбірге апарады.`,
  },
  'anchor.verified-block': {
    en: (p: Until) => `  verified  ${p.url}: there not later than ${p.until}, by the block header you gave.`,
    ru: (p: Until) => `  проверено  ${p.url}: было не позднее ${p.until}, по указанному вами заголовку блока.`,
    kk: (p: Until) => `  тексерілді  ${p.url}: ${p.until} уақытынан кеш емес, сіз берген блок тақырыбы бойынша.`,
  },
  'anchor.stamped': {
    en: (p: Until) =>
      `  stamped   ${p.url}: there not later than ${p.until}, as it says. Signature holds; authority not checked (--ca).`,
    ru: (p: Until) =>
      `  метка     ${p.url}: по её данным, было не позднее ${p.until}. Подпись верна; служба не проверена (--ca).`,
    kk: (p: Until) =>
      `  белгі     ${p.url}: айтуынша ${p.until} уақытынан кеш емес. Қолтаңба дұрыс; қызмет тексерілмеді (--ca).`,
  },
  'anchor.stamped-block': {
    en: (p: Place) => `  stamped   ${p.url}: in a block; the block not checked (--headers).`,
    ru: (p: Place) => `  метка     ${p.url}: в блоке; блок не проверен (--headers).`,
    kk: (p: Place) => `  белгі     ${p.url}: блокта; блок тексерілмеді (--headers).`,
  },
  'anchor.pending': {
    en: (p: Place) =>
      `  pending   ${p.url}: taken by the calendar, in no block yet. Proves no time until --upgrade has one.`,
    ru: (p: Place) =>
      `  ожидает   ${p.url}: принято календарём, в блоке ещё нет. Время не доказано, пока --upgrade не даст блок.`,
    kk: (p: Place) =>
      `  күтуде    ${p.url}: күнтізбе қабылдады, блокта әлі жоқ. --upgrade блок бергенше уақыт дәлелденбейді.`,
  },
  'anchor.queued': {
    en: (p: Place) => `  QUEUED    ${p.url}: not stamped.`,
    ru: (p: Place) => `  В ОЧЕРЕДИ ${p.url}: метки нет.`,
    kk: (p: Place) => `  КЕЗЕКТЕ   ${p.url}: белгі жоқ.`,
  },
  'anchor.failed': {
    en: (p: Place) => `  FAILED    ${p.url}: what was kept does not hold.`,
    ru: (p: Place) => `  НЕВЕРНО   ${p.url}: сохранённое не подтверждается.`,
    kk: (p: Place) => `  ҚАТЕ      ${p.url}: сақталғаны расталмайды.`,
  },
  'anchor.still-queued': {
    en: (p: Count) =>
      `${counted('en', p.count, 'stamp is', 'stamps are')} still missing. Ask again with: anechoic anchor CASE --resume`,
    ru: (p: Count) => `Меток всё ещё не хватает: ${number('ru', p.count)}. Повторить: anechoic anchor ДЕЛО --resume`,
    kk: (p: Count) => `Әлі жоқ белгі саны: ${number('kk', p.count)}. Қайталау: anechoic anchor ІС --resume`,
  },
  'anchor.still-pending': {
    en: (p: Count) =>
      `${counted('en', p.count, 'stamp waits', 'stamps wait')} for a block (some hours). Fetch it with: anechoic anchor CASE --upgrade`,
    ru: (p: Count) => `Ждут блока (несколько часов): ${number('ru', p.count)}. Забрать: anechoic anchor ДЕЛО --upgrade`,
    kk: (p: Count) => `Блокты күтуде (бірнеше сағат): ${number('kk', p.count)}. Алу: anechoic anchor ІС --upgrade`,
  },
  'anchor.none-queued': {
    en: (_: Nothing) => 'Nothing is queued.',
    ru: (_: Nothing) => 'В очереди ничего нет.',
    kk: (_: Nothing) => 'Кезекте ештеңе жоқ.',
  },
  'anchor.none-pending': {
    en: (_: Nothing) => 'Nothing waits for a block.',
    ru: (_: Nothing) => 'Блока ничто не ждёт.',
    kk: (_: Nothing) => 'Блокты ештеңе күтпейді.',
  },
  'anchor.none': {
    en: (_: Nothing) =>
      'This case was never anchored. “anechoic anchor CASE --tsa URL” asks a time-stamping authority.',
    ru: (_: Nothing) => 'Это дело ещё не привязано ко времени. Запросить метку: «anechoic anchor ДЕЛО --tsa URL».',
    kk: (_: Nothing) => 'Бұл іс уақытқа әлі байланбаған. Белгі сұрау: «anechoic anchor ІС --tsa URL».',
  },
} satisfies Messages
