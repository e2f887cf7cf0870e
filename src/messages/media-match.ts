// How one medium resembles another, in words: the test, how close, turned or mirrored, which part, which seconds.

import type { Language } from '../model/ladder.ts'
import type { MediaMatch, MediaTest } from '../model/media-family.ts'
import { type Message, type Messages, number } from './catalogue.ts'
import { percent } from './report-format.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

interface Bits {
  readonly distance: number
}

export const mediaMatchMessages = {
  'test.sha256': words('the same bytes', 'те же байты', 'байттары бірдей'),
  'test.pdq': words('the same picture (PDQ)', 'то же изображение (PDQ)', 'сол сурет (PDQ)'),
  'test.pdq-inner': words(
    'the same picture inside its borders (PDQ)',
    'то же изображение внутри полей (PDQ)',
    'жиектер ішінде сол сурет (PDQ)',
  ),
  'test.overlay': words(
    'laid over each other they agree (corners and grey values)',
    'при наложении совпадают (углы и оттенки серого)',
    'беттестіргенде сәйкес келеді (бұрыштар мен сұр реңктер)',
  ),
  'test.vpdq': words('the same frames (vPDQ)', 'те же кадры (vPDQ)', 'сол кадрлар (vPDQ)'),
  'test.still': words('a frame of the video (PDQ)', 'кадр видео (PDQ)', 'бейненің кадры (PDQ)'),
  bits: {
    en: p => `${number('en', p.distance)} of 256 bits differ`,
    ru: p => `отличается бит: ${number('ru', p.distance)} из 256`,
    kk: p => `256 биттің ${number('kk', p.distance)} айырмасы бар`,
  } satisfies Message<Bits>,
  likeness: {
    en: p => `${p.share} agree`,
    ru: p => `совпадает ${p.share}`,
    kk: p => `${p.share} сәйкес`,
  } satisfies Message<{ share: string }>,
  'turn.turned-90': words('turned by 90°', 'повёрнуто на 90°', '90° бұрылған'),
  'turn.turned-180': words('turned by 180°', 'повёрнуто на 180°', '180° бұрылған'),
  'turn.turned-270': words('turned by 270°', 'повёрнуто на 270°', '270° бұрылған'),
  'turn.mirrored': words('mirrored left to right', 'отражено слева направо', 'солдан оңға айналанған'),
  'turn.flipped': words('mirrored top to bottom', 'отражено сверху вниз', 'жоғарыдан төмен айналанған'),
  'turn.transposed': words('turned and mirrored', 'повёрнуто и отражено', 'бұрылып, айналанған'),
  'turn.transversed': words(
    'turned and mirrored the other way',
    'повёрнуто и отражено иначе',
    'басқаша бұрылып, айналанған',
  ),
  covers: {
    en: p => `shows ${p.other} of it within ${p.own} of this one`,
    ru: p => `${p.other} того на ${p.own} этого`,
    kk: p => `оның ${p.other} бөлігі мұның ${p.own} бөлігінде`,
  } satisfies Message<{ own: string; other: string }>,
  interval: {
    en: p => `${p.own} here are ${p.other} there`,
    ru: p => `${p.own} здесь, ${p.other} там`,
    kk: p => `мұнда ${p.own}, онда ${p.other}`,
  } satisfies Message<{ own: string; other: string }>,
  speed: {
    en: p => `at ${p.speed} times the speed`,
    ru: p => `скорость в ${p.speed} раза`,
    kk: p => `жылдамдығы ${p.speed} есе`,
  } satisfies Message<{ speed: string }>,
} as const satisfies Messages

/** Minutes and seconds of a recording: `1:05`, `0:07.5`; hours where there are any. */
export function clock(seconds: number): string {
  const tenths = Math.round(Math.max(0, seconds) * 10)
  const whole = Math.floor(tenths / 10)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (value: number) => String(value).padStart(2, '0')
  const tail = tenths % 10 === 0 ? '' : `.${tenths % 10}`
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}${tail}` : `${minutes}:${two(rest)}${tail}`
}

/** The name of a test. */
export function mediaTestText(test: MediaTest, language: Language): string {
  return mediaMatchMessages[`test.${test}`][language]()
}

/** Parts of one sentence, to be joined by commas: the test first. Seen from the first medium, which is called "here". */
export function mediaMatchParts(match: MediaMatch, language: Language): string[] {
  const { distance, likeness, orientation, covers, interval } = match
  const parts = [mediaTestText(match.test, language)]
  if (distance !== undefined) parts.push(mediaMatchMessages.bits[language]({ distance }))
  if (likeness !== undefined)
    parts.push(mediaMatchMessages.likeness[language]({ share: percent(language, Math.min(1, likeness)) }))
  const turn = `turn.${orientation ?? ''}`
  if (Object.hasOwn(mediaMatchMessages, turn)) parts.push(mediaMatchMessages[turn as 'turn.mirrored'][language]())
  if (covers !== undefined && (covers.own < 0.995 || covers.other < 0.995)) {
    const share = (value: number) => percent(language, Math.min(1, value))
    parts.push(mediaMatchMessages.covers[language]({ own: share(covers.own), other: share(covers.other) }))
  }
  if (interval !== undefined) {
    const range = ([from, to]: readonly [number, number]) => (from === to ? clock(from) : `${clock(from)}–${clock(to)}`)
    parts.push(mediaMatchMessages.interval[language]({ own: range(interval.own), other: range(interval.other) }))
    if (Math.abs(interval.speed - 1) > 0.02)
      parts.push(mediaMatchMessages.speed[language]({ speed: number(language, interval.speed, 2) }))
  }
  return parts
}

/** One line of how a medium resembles another. */
export function mediaMatchText(match: MediaMatch, language: Language): string {
  return mediaMatchParts(match, language).join(', ')
}
