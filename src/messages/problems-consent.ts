// What a person is told of sources and erasures when a case is opened.

import { counted, type Messages, number } from './catalogue.ts'

type Consent = { source: string; exhibits: number; expires: string; days: number }

export const consentProblemMessages = {
  'consent-expiring': {
    en: (p: Consent) =>
      `The consent of ${p.source} ends on ${p.expires} (${counted('en', p.days, 'day', 'days')}); then ${counted('en', p.exhibits, 'exhibit is', 'exhibits are')} held back.`,
    ru: (p: Consent) =>
      `Согласие ${p.source} заканчивается ${p.expires} (дней: ${number('ru', p.days)}); после этого не показывается материалов: ${number('ru', p.exhibits)}.`,
    kk: (p: Consent) =>
      `${p.source} келісімі ${p.expires} күні бітеді (күн: ${number('kk', p.days)}); содан кейін көрсетілмейтін материал: ${number('kk', p.exhibits)}.`,
  },
  'consent-lapsed': {
    en: (p: Consent) =>
      `Held back: ${counted('en', p.exhibits, 'exhibit', 'exhibits')} of ${p.source}, consent expired on ${p.expires}.`,
    ru: (p: Consent) =>
      `Не показывается материалов: ${number('ru', p.exhibits)}, источник ${p.source}: срок согласия истёк ${p.expires}.`,
    kk: (p: Consent) =>
      `Көрсетілмейтін материал: ${number('kk', p.exhibits)}, дереккөз ${p.source}: келісім мерзімі ${p.expires} күні өтті.`,
  },
  'consent-withdrawn': {
    en: (p: Consent) =>
      `Held back: ${counted('en', p.exhibits, 'exhibit', 'exhibits')} of ${p.source}, consent withdrawn.`,
    ru: (p: Consent) =>
      `Не показывается материалов: ${number('ru', p.exhibits)}, источник ${p.source}: согласие отозвано.`,
    kk: (p: Consent) =>
      `Көрсетілмейтін материал: ${number('kk', p.exhibits)}, дереккөз ${p.source}: келісім қайтарып алынды.`,
  },
  'erasure-finished': {
    en: (p: { bodies: number }) =>
      `An erasure that was interrupted has been finished: the contents of ${counted('en', p.bodies, 'journal entry', 'journal entries')} and what only they named.`,
    ru: (p: { bodies: number }) =>
      `Прерванное уничтожение завершено: содержание записей журнала (${number('ru', p.bodies)}) и то, что называли только они.`,
    kk: (p: { bodies: number }) =>
      `Үзілген жою аяқталды: журнал жазбаларының мазмұны (${number('kk', p.bodies)}) мен тек солар атағаны.`,
  },
} satisfies Messages
