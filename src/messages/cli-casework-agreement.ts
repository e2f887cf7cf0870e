// What the command agreement says.

import { counted, type Messages, number } from './catalogue.ts'

type Nothing = Record<string, never>
type Variable = {
  variable: string
  roles: string
  alpha: number
  units: number
  apartAlpha: number
  apartUnits: number
}

const NAMES = {
  en: { stance: 'stance', evidentiality: 'evidentiality', mark: 'marks of own access' },
  ru: { stance: 'позиция', evidentiality: 'источник сведений', mark: 'признаки собственного знания' },
  kk: { stance: 'ұстаным', evidentiality: 'мәлімет көзі', mark: 'өз көзімен көру белгілері' },
} as const

function name(language: 'en' | 'ru' | 'kk', variable: string): string {
  return (NAMES[language] as Readonly<Record<string, string>>)[variable] ?? variable
}

/** Alpha with two decimals; a dash where there is none. */
function alpha(language: 'en' | 'ru' | 'kk', value: number): string {
  return Number.isNaN(value) ? '—' : number(language, value, 2)
}

export const agreementMessages = {
  'agreement.variable': {
    en: (p: Variable) =>
      p.units === 0
        ? `${name('en', p.variable)}: no unit was coded by two roles`
        : `${name('en', p.variable)}: Krippendorff’s alpha ${alpha('en', p.alpha)} over ${counted('en', p.units, 'unit', 'units')} (${p.roles}); coded apart: ${alpha('en', p.apartAlpha)} over ${number('en', p.apartUnits)}`,
    ru: (p: Variable) =>
      p.units === 0
        ? `${name('ru', p.variable)}: ни одна единица не закодирована двумя ролями`
        : `${name('ru', p.variable)}: альфа Криппендорфа ${alpha('ru', p.alpha)}, единиц ${number('ru', p.units)} (${p.roles}); закодировано порознь: ${alpha('ru', p.apartAlpha)}, единиц ${number('ru', p.apartUnits)}`,
    kk: (p: Variable) =>
      p.units === 0
        ? `${name('kk', p.variable)}: екі рөл кодтаған бірлік жоқ`
        : `${name('kk', p.variable)}: Криппендорф альфасы ${alpha('kk', p.alpha)}, бірлік ${number('kk', p.units)} (${p.roles}); бөлек кодталғаны: ${alpha('kk', p.apartAlpha)}, бірлік ${number('kk', p.apartUnits)}`,
  },
  'agreement.differences': {
    en: (p: { count: number }) => `${counted('en', p.count, 'open difference', 'open differences')}.`,
    ru: (p: { count: number }) => `Нерешённых расхождений: ${number('ru', p.count)}.`,
    kk: (p: { count: number }) => `Шешілмеген айырма: ${number('kk', p.count)}.`,
  },
  'agreement.settle': {
    en: (_: Nothing) =>
      'A record of the same kind on the same unit settles a difference: add --set resolves=ENTRY for each of its entries.',
    ru: (_: Nothing) =>
      'Расхождение решает запись того же вида о той же единице: добавьте --set resolves=ЗАПИСЬ для каждой его записи.',
    kk: (_: Nothing) =>
      'Айырманы сол бірлік туралы сол түрдегі жазба шешеді: оның әр жазбасы үшін --set resolves=ЖАЗБА қосыңыз.',
  },
  'agreement.held-back': {
    en: (_: Nothing) => '(the post is held back by its source, or not in the case)',
    ru: (_: Nothing) => '(пост удержан его источником, или его нет в деле)',
    kk: (_: Nothing) => '(жазбаны көзі ұстап тұр не ол істе жоқ)',
  },
} satisfies Messages
