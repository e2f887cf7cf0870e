// Words of the ladder: its sides and rungs, wherever it is drawn.

import { type Message, type Messages, number } from './catalogue.ts'

export const ladderMessages = {
  'claim.side.support': { en: () => 'support', ru: () => 'за', kk: () => 'растайды' },
  'claim.side.deny': { en: () => 'deny', ru: () => 'против', kk: () => 'теріске шығарады' },
  'claim.ladder': {
    en: () => 'Ladder of this claim',
    ru: () => 'Лестница этого утверждения',
    kk: () => 'Осы тұжырымның сатысы',
  },
  'claim.scale': {
    en: () => 'pale: repetition · solid: evidence of own access · dotted: not ruled out · log scale',
    ru: () => 'бледное: повторение · сплошное: собственное знание · пунктир: не исключено · логарифмическая шкала',
    kk: () => 'бозғылт: қайталау · тұтас: өз көзімен көру айғағы · үзік: жоққа шығарылмаған · логарифмдік шкала',
  },
  'rung.column': { en: () => 'Rung', ru: () => 'Ступень', kk: () => 'Баспалдақ' },
  'rung.posts': { en: () => 'posts', ru: () => 'посты', kk: () => 'жазбалар' },
  'rung.speakers': { en: () => 'speakers', ru: () => 'говорящие', kk: () => 'айтушылар' },
  'rung.afterCopies': { en: () => 'after copies', ru: () => 'без копий', kk: () => 'көшірмесіз' },
  'rung.atMost': { en: () => 'origins: at most', ru: () => 'источников: не больше', kk: () => 'дереккөз: көп дегенде' },
  'rung.marked': {
    en: () => 'marked: own access',
    ru: () => 'отмечено: знают сами',
    kk: () => 'белгіленген: өзі көрген',
  },
  'rung.atLeast': { en: () => 'voices: at least', ru: () => 'голосов: не меньше', kk: () => 'дауыс: кемінде' },
  'rung.unreviewed': {
    en: () => 'marks not reviewed',
    ru: () => 'признаки не проверены',
    kk: () => 'тексерілмеген белгілер',
  },
  'rung.notAssessed': { en: () => 'not assessed', ru: () => 'не оценено', kk: () => 'бағаланбаған' },
  'rung.range': {
    en: p => `${number('en', p.from)} to ${number('en', p.to)}`,
    ru: p => `от ${number('ru', p.from)} до ${number('ru', p.to)}`,
    kk: p => `${number('kk', p.from)} – ${number('kk', p.to)}`,
  } satisfies Message<{ from: number; to: number }>,
} satisfies Messages
