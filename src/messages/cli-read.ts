// What the command read says of statements: kinds, polarities, where they are from.

import { counted, type Messages } from './catalogue.ts'

type Nothing = Record<string, never>
type Counts = { statements: number; ties: number; relations: number }

const word = (en: string, ru: string, kk: string) => ({
  en: (_: Nothing) => en,
  ru: (_: Nothing) => ru,
  kk: (_: Nothing) => kk,
})

export const readMessages = {
  'read.kind.factual': word('factual', 'факт', 'дерек'),
  'read.kind.accusation': word('accusation', 'обвинение', 'айыптау'),
  'read.kind.demand': word('demand', 'требование', 'талап'),
  'read.kind.prediction': word('prediction', 'прогноз', 'болжам'),
  'read.kind.assessment': word('assessment', 'оценка', 'баға'),
  'read.polarity.affirm': word('affirmed', 'утверждается', 'бекітіледі'),
  'read.polarity.deny': word('denied', 'отрицается', 'теріске шығарылады'),
  'read.polarity.query': word('asked', 'вопрос', 'сұрақ'),
  'read.polarity.open': word('left open', 'не сказано', 'айтылмаған'),
  'read.evidentiality.own-perception': word('own perception', 'видел сам', 'өзі көрген'),
  'read.evidentiality.own-document': word('own document', 'свой документ', 'өз құжаты'),
  'read.evidentiality.hearsay': word('hearsay', 'с чужих слов', 'біреудің сөзінен'),
  'read.evidentiality.inference': word('inference', 'предположение', 'болжап айту'),
  'read.evidentiality.unsourced': word('no source stated', 'источник не назван', 'дереккөзі айтылмаған'),
  'read.relation.contradicts': word('contradicts', 'противоречит', 'қайшы келеді'),
  'read.relation.supports': word('supports', 'поддерживает', 'қолдайды'),
  'read.relation.repeats': word('repeats', 'повторяет', 'қайталайды'),
  'read.relation.narrows': word('narrows', 'уточняет', 'нақтылайды'),
  'read.relation.same-figure-differently': word(
    'gives another figure than',
    'называет другое число, чем',
    'басқа сан атайды:',
  ),
  'read.tie.family': word('family', 'родство', 'туыстық'),
  'read.tie.membership': word('membership', 'членство', 'мүшелік'),
  'read.tie.directorship': word('directorship', 'руководство', 'басшылық'),
  'read.tie.control': word('control', 'контроль', 'бақылау'),
  'read.tie.association': word('association', 'знакомство', 'таныстық'),
  'read.tie.unknown': word('link', 'связь', 'байланыс'),
  'read.tie.alleged': word('alleged', 'по словам', 'айтуынша'),
  'read.tie.documented': word('documented', 'по документу', 'құжат бойынша'),
  'read.variant': {
    en: (p: { left: string; right: string; because: string }) =>
      `${p.left} and ${p.right} of the list may be one (${p.because}): for a person to confirm.`,
    ru: (p: { left: string; right: string; because: string }) =>
      `${p.left} и ${p.right} из списка могут быть одним (${p.because}): подтверждает человек.`,
    kk: (p: { left: string; right: string; because: string }) =>
      `Тізімдегі ${p.left} мен ${p.right} бір болуы мүмкін (${p.because}): адам растайды.`,
  },
  'read.suggested': {
    en: (p: Counts) =>
      `Suggested by rules, to be decided by a person: ${counted('en', p.statements, 'statement', 'statements')}, ${counted('en', p.ties, 'tie', 'ties')}, ${counted('en', p.relations, 'relation', 'relations')}.`,
    ru: (p: Counts) =>
      `Предложено правилами, решает человек: ${counted('ru', p.statements, 'высказывание', 'высказывания', 'высказываний')}, ${counted('ru', p.ties, 'связь', 'связи', 'связей')}, ${counted('ru', p.relations, 'отношение', 'отношения', 'отношений')}.`,
    kk: (p: Counts) =>
      `Ережелер ұсынды, адам шешеді: ${counted('kk', p.statements, 'мәлімдеме')}, ${counted('kk', p.ties, 'байланыс')}, ${counted('kk', p.relations, 'қатынас')}.`,
  },
} satisfies Messages
