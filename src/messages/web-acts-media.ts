// What acts on footage as a whole say, in a sentence; parameters as show/journal-view.ts gives them.

import { counted, type Message, number } from './catalogue.ts'

type Facts = Readonly<Record<string, string | number>>

const n = (facts: Facts, name: string) => Number(facts[name] ?? 0)
const t = (facts: Facts, name: string) => String(facts[name] ?? '')

const words = (en: string, ru: string, kk: string): Message<Facts> => ({ en: () => en, ru: () => ru, kk: () => kk })

export const mediaActMessages = {
  'media-reading': {
    en: p => `Media are read by ${t(p, 'tools')}`,
    ru: p => `Медиа читают: ${t(p, 'tools')}`,
    kk: p => `Медианы оқитындар: ${t(p, 'tools')}`,
  },
  'media-collection': {
    en: p => `Collection “${t(p, 'name')}” to compare with: ${counted('en', n(p, 'members'), 'medium', 'media')}`,
    ru: p => `Собрание для сравнения «${t(p, 'name')}», медиа: ${number('ru', n(p, 'members'))}`,
    kk: p => `Салыстыруға арналған «${t(p, 'name')}» жинағы, медиа: ${number('kk', n(p, 'members'))}`,
  },
  'media-collection-removal': {
    en: p => `Collection “${t(p, 'name')}” is not compared with any more`,
    ru: p => `Собрание «${t(p, 'name')}» больше не используется для сравнения`,
    kk: p => `«${t(p, 'name')}» жинағымен енді салыстырылмайды`,
  },
  'trust-list': {
    en: p => `Trust list “${t(p, 'name')}”: ${counted('en', n(p, 'certificates'), 'certificate', 'certificates')}`,
    ru: p => `Список доверия «${t(p, 'name')}», сертификатов: ${number('ru', n(p, 'certificates'))}`,
    kk: p => `«${t(p, 'name')}» сенім тізімі, сертификат: ${number('kk', n(p, 'certificates'))}`,
  },
  'trust-list-removal': {
    en: p => `Trust list “${t(p, 'name')}” is not checked against any more`,
    ru: p => `Список доверия «${t(p, 'name')}» больше не используется`,
    kk: p => `«${t(p, 'name')}» сенім тізімі енді қолданылмайды`,
  },
  'media-hashes': {
    en: p =>
      `Perceptual hashes of ${counted('en', n(p, 'exhibits'), 'exhibit', 'exhibits')} were written out of the case`,
    ru: p => `Перцептивные хеши вынесены из дела, материалов: ${number('ru', n(p, 'exhibits'))}`,
    kk: p => `Перцептивті хештер істен шығарылды, материал: ${number('kk', n(p, 'exhibits'))}`,
  },
} as const satisfies Record<string, Message<Facts>>

/** Names of the kinds, to choose by. */
export const mediaActKinds = {
  'media-reading': words('reading of media', 'чтение медиа', 'медианы оқу'),
  'media-collection': words('collection of media', 'собрание медиа', 'медиа жинағы'),
  'media-collection-removal': words('collection removed', 'собрание снято', 'жинақ алынды'),
  'trust-list': words('trust list', 'список доверия', 'сенім тізімі'),
  'trust-list-removal': words('trust list removed', 'список доверия снят', 'сенім тізімі алынды'),
  'media-hashes': words('hashes given out', 'вынос хешей', 'хештерді шығару'),
} as const satisfies Record<string, Message<Facts>>
