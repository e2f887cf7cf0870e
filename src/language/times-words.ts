// Words of dates and times of day in English, Russian and Kazakh, folded, with what they mean.

import { wordList } from './word-lists.ts'

export type PartOfDay = 'morning' | 'noon' | 'day' | 'evening' | 'night' | 'midnight'

/** Hours of a part of the day, from and to; night reaches into the next day. */
export const PART_HOURS: Readonly<Record<PartOfDay, readonly [number, number]>> = {
  morning: [5, 12],
  noon: [12, 12],
  day: [11, 18],
  evening: [17, 24],
  night: [0, 30],
  midnight: [24, 24],
}

const MONTHS = wordList<number>([
  [
    1,
    'january jan январь января январе январю январем янв кантар кантары кантарда кантардан кантарга кантардын кантарындагы кантардагы кантарында',
  ],
  [
    2,
    'february feb февраль февраля феврале февралю февралем фев акпан акпаны акпанда акпаннан акпанга акпаннын акпандагы акпанында',
  ],
  [
    3,
    'march mar март марта марте марту мартом наурыз наурызы наурызда наурыздан наурызга наурыздын наурыздагы наурызында',
  ],
  [
    4,
    'april apr апрель апреля апреле апрелю апрелем апр сауир сауири сауирде сауирден сауирге сауирдин сауирдеги сауиринде',
  ],
  [5, 'may май мая мае маю маем мамыр мамыры мамырда мамырдан мамырга мамырдын мамырдагы мамырында'],
  [6, 'june jun июнь июня июне июню июнем маусым маусымы маусымда маусымнан маусымга маусымнын маусымдагы маусымында'],
  [7, 'july jul июль июля июле июлю июлем шилде шилдеси шилдеде шилдеден шилдеге шилденин шилдедеги шилдесинде'],
  [
    8,
    'august aug август августа августе августу августом авг тамыз тамызы тамызда тамыздан тамызга тамыздын тамыздагы тамызында',
  ],
  [
    9,
    'september sep sept сентябрь сентября сентябре сентябрю сентябрем сен сент кыркуйек кыркуйеги кыркуйекте кыркуйектен кыркуйекке кыркуйектин кыркуйектеги кыркуйегинде',
  ],
  [
    10,
    'october oct октябрь октября октябре октябрю октябрем окт казан казаны казанда казаннан казанга казаннын казандагы казанында',
  ],
  [
    11,
    'november nov ноябрь ноября ноябре ноябрю ноябрем ноя нояб караша карашасы карашада карашадан карашага карашанын карашадагы карашасында',
  ],
  [
    12,
    'december dec декабрь декабря декабре декабрю декабрем дек желтоксан желтоксаны желтоксанда желтоксаннан желтоксанга желтоксаннын желтоксандагы желтоксанында',
  ],
])

/** Month 1 to 12 of a folded word. */
export function monthOf(word: string): number | undefined {
  return MONTHS.find(word)
}

const WEEKDAYS = wordList<number>([
  [1, 'monday понедельник понедельника понедельнику дуйсенби дуйсенбиде дуйсенбиден'],
  [2, 'tuesday вторник вторника вторнику сейсенби сейсенбиде сейсенбиден'],
  [3, 'wednesday среду среды среде сарсенби сарсенбиде сарсенбиден'],
  [4, 'thursday четверг четверга четвергу бейсенби бейсенбиде бейсенбиден'],
  [5, 'friday пятницу пятницы пятнице пятница жума жумада жумадан'],
  [6, 'saturday субботу субботы субботе суббота сенби сенбиде сенбиден'],
  [0, 'sunday воскресенье воскресенья воскресенью жексенби жексенбиде жексенбиден'],
])

/** Day of the week, Sunday 0, of a folded word. */
export function weekdayOf(word: string): number | undefined {
  return WEEKDAYS.find(word)
}

const DAYS = new Map<string, number>([
  ['today', 0],
  ['tonight', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['сегодня', 0],
  ['вчера', -1],
  ['позавчера', -2],
  ['завтра', 1],
  ['послезавтра', 2],
  ['бугин', 0],
  ['бугинги', 0],
  ['кеше', -1],
  ['кешеги', -1],
  ['ертен', 1],
])

/** Days from the date of the document that a folded word names. */
export function relativeDay(word: string): number | undefined {
  return DAYS.get(word)
}

const PARTS = wordList<PartOfDay>([
  ['morning', 'morning утром утра утро утру танертен танертенги тангы танда таннан'],
  ['noon', 'noon midday полдень полудню тус тусте туски тал-тусте'],
  ['day', 'afternoon днем дня кундиз'],
  ['evening', 'evening вечером вечера вечеру вечер кешке кешки кешкисин кештей'],
  ['night', 'night overnight ночью ночи ночь тунде тунги туни'],
  ['midnight', 'midnight полночь полуночи полуночью'],
])

/** Part of the day of a folded word. */
export function partOfDay(word: string): PartOfDay | undefined {
  return PARTS.find(word)
}
