// The page of an exhibit: going from one to the next, its citation, printing, a finding as the answer to a question.

import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

interface Place {
  readonly position: number
  readonly total: number
}

interface Cited {
  readonly exhibit: number
  readonly caseName: string
  readonly sha256: string
  readonly size: number
  readonly taken: string
  readonly role: string
}

export const footageWalkMessages = {
  label: words('Exhibits in the gallery', 'Материалы в галерее', 'Галереядағы материалдар'),
  back: words('Back to these in the gallery', 'Назад к этим в галерее', 'Галереядағы осыларға оралу'),
  position: {
    en: p => `${number('en', p.position)} of ${number('en', p.total)}`,
    ru: p => `${number('ru', p.position)} из ${number('ru', p.total)}`,
    kk: p => `${number('kk', p.total)} ішінен ${number('kk', p.position)}`,
  } satisfies Message<Place>,
  narrowed: {
    en: p => `${number('en', p.position)} of ${number('en', p.total)} that meet the conditions`,
    ru: p => `${number('ru', p.position)} из ${number('ru', p.total)}, подходящих под условия`,
    kk: p => `шарттарға сай ${number('kk', p.total)} ішінен ${number('kk', p.position)}`,
  } satisfies Message<Place>,
  outside: words(
    'Not among those that meet the conditions of the gallery.',
    'Не входит в отобранные в галерее.',
    'Галереяда іріктелгендердің қатарында емес.',
  ),
  previous: words('Previous exhibit', 'Предыдущий материал', 'Алдыңғы материал'),
  next: words('Next exhibit', 'Следующий материал', 'Келесі материал'),
  begin: words('Go through them one by one', 'Пройти по одному', 'Бір-бірлеп қарап шығу'),
  'cite.copy': words('Copy the citation', 'Скопировать ссылку на материал', 'Сілтеме мәтінін көшіру'),
  'cite.text': {
    en: p =>
      `Exhibit ${p.exhibit} of the case “${p.caseName}”, SHA-256 ${p.sha256}, ${counted('en', p.size, 'byte', 'bytes')}; taken in ${p.taken} UTC by the clock of the device, by ${p.role}.`,
    ru: p =>
      `Материал ${p.exhibit} дела «${p.caseName}», SHA-256 ${p.sha256}, байт: ${number('ru', p.size)}; принят ${p.taken} UTC по часам устройства, роль: ${p.role}.`,
    kk: p =>
      `«${p.caseName}» ісінің ${p.exhibit}-материалы, SHA-256 ${p.sha256}, ${number('kk', p.size)} байт; құрылғы сағаты бойынша ${p.taken} UTC қабылданды, рөлі: ${p.role}.`,
  } satisfies Message<Cited>,
  'cite.seen': {
    en: p =>
      `First seen ${p.when} in ${p.channel}${p.as === null ? '' : `, as exhibit ${p.as}`}; ${counted('en', p.posts, 'post', 'posts')} of this case with it or a copy.`,
    ru: p =>
      `Впервые: ${p.when}, ${p.channel}${p.as === null ? '' : `, как материал ${p.as}`}; постов дела с ним или с копией: ${number('ru', p.posts)}.`,
    kk: p =>
      `Алғаш: ${p.when}, ${p.channel}${p.as === null ? '' : `, ${p.as}-материал ретінде`}; істе өзі не көшірмесі бар жазба: ${number('kk', p.posts)}.`,
  } satisfies Message<{ when: string; channel: string; as: number | null; posts: number }>,
  'cite.moment': {
    en: p => `At ${p.time} of it.`,
    ru: p => `Место в записи: ${p.time}.`,
    kk: p => `Жазбадағы орны: ${p.time}.`,
  } satisfies Message<{ time: string }>,
  print: words('Print this page', 'Распечатать страницу', 'Бетті басып шығару'),
  answer: words('Record what you found', 'Записать, что выяснили', 'Анықтағанды жазу'),
  'answer.label': {
    en: p => `Record what you found about question ${number('en', p.count)}`,
    ru: p => `Записать, что выяснили по вопросу ${number('ru', p.count)}`,
    kk: p => `${number('kk', p.count)}-сұрақ бойынша анықтағанды жазу`,
  } satisfies Message<{ count: number }>,
  'answer.reason': {
    en: p => `Asked by the program: ${p.question}`,
    ru: p => `Вопрос программы: ${p.question}`,
    kk: p => `Бағдарлама сұрағы: ${p.question}`,
  } satisfies Message<{ question: string }>,
} as const satisfies Messages
