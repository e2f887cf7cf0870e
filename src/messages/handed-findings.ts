// Findings of people about exhibits, in a dossier and a statement for a court.

import type { Messages } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

export const handedFindingMessages = {
  title: words('Findings of people', 'Выводы людей', 'Адамдардың қорытындылары'),
  intro: words(
    'What people concluded about exhibits, in the stages of the Berkeley Protocol: the source, the file, what is seen and heard. No result of a program; others may come to something else.',
    'Что люди заключили о материалах, по этапам Протокола Беркли: источник, файл, видимое и слышимое. Это не результат программы; другие могут прийти к иному.',
    'Адамдардың материалдар туралы тұжырымы, Беркли хаттамасының кезеңдері бойынша: дереккөз, файл, көрінетіні мен естілетіні. Бұл бағдарлама нәтижесі емес; басқалар өзгеше тұжырым жасауы мүмкін.',
  ),
  exhibit: words('Exhibit', 'Материал', 'Материал'),
  question: words('Question, stage', 'Вопрос, этап', 'Сұрақ, кезең'),
  how: words('How, how surely', 'Как, насколько уверенно', 'Қалай, қаншалықты сенімді'),
  finding: words('Finding', 'Вывод', 'Қорытынды'),
  where: words('Place, time', 'Место, время', 'Орны, уақыты'),
  who: words('By whom', 'Кем', 'Кім'),
  reviews: words('Looked at again', 'Перепроверено', 'Қайта қаралған'),
  alone: words('by nobody', 'никем', 'ешкім қарамаған'),
  disputed: words('in dispute', 'спорно', 'даулы'),
  withheld: words('its words stay in the case', 'слова остаются в деле', 'сөздері істе қалады'),
  until: words('to', 'до', 'дейін'),
} satisfies Messages
