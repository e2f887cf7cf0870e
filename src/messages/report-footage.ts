// What the report says of pictures, videos and recordings.

import { counted, type Messages, number } from './catalogue.ts'

type Count = { count: number }

export const reportFootageMessages = {
  'footage.title': {
    en: () => 'Footage: what shows the same, and what was not looked at',
    ru: () => 'Фото и видео: что показывает одно и то же и что не просмотрено',
    kk: () => 'Фото мен бейне: не бір нәрсені көрсетеді, не қаралмады',
  },
  'footage.families': {
    en: (p: Count) => `${counted('en', p.count, 'group', 'groups')} of media that show the same`,
    ru: (p: Count) => `Групп медиа с одним и тем же содержанием: ${number('ru', p.count)}`,
    kk: (p: Count) => `Бір нәрсені көрсететін медиа топтары: ${number('kk', p.count)}`,
  },
  'footage.law': {
    en: () =>
      'Each medium of a group resembles the one that was seen first in this case, by the test named. In the ladder posts with media of one group count as one origin. Where it was filmed first nobody can read from this.',
    ru: () =>
      'Каждое медиа группы похоже на то, которое встретилось в деле первым, по названной проверке. В лестнице посты с медиа одной группы считаются одним источником. Где снято впервые, отсюда не узнать.',
    kk: () =>
      'Топтың әр медиасы істе бірінші кездескеніне аталған сынақ бойынша ұқсайды. Баспалдақта бір топ медиасы бар жазбалар бір бастау болып саналады. Алғаш қайда түсірілгенін бұдан білуге болмайды.',
  },
  'footage.first': { en: () => 'Seen first', ru: () => 'Впервые', kk: () => 'Алғашқысы' },
  'footage.exhibit': { en: () => 'Exhibit', ru: () => 'Материал', kk: () => 'Материал' },
  'footage.same': { en: () => 'Shows the same', ru: () => 'То же содержание', kk: () => 'Соны көрсетеді' },
  'footage.posts': { en: () => 'Posts', ru: () => 'Постов', kk: () => 'Жазба' },
  'footage.collections': {
    en: () => 'Resembles older footage',
    ru: () => 'Похоже на старые материалы',
    kk: () => 'Ескі материалға ұқсайды',
  },
  'footage.collection': { en: () => 'In the collection', ru: () => 'В собрании', kk: () => 'Жинақта' },
  'footage.how': { en: () => 'How', ru: () => 'Как', kk: () => 'Қалай' },
  'footage.more': {
    en: (p: Count) => `… and ${number('en', p.count)} more`,
    ru: (p: Count) => `… и ещё ${number('ru', p.count)}`,
    kk: (p: Count) => `… және тағы ${number('kk', p.count)}`,
  },
  'footage.questions': {
    en: (p: Count) => `${counted('en', p.count, 'question', 'questions')} about what does not fit together`,
    ru: (p: Count) => `Вопросов о том, что не сходится: ${number('ru', p.count)}`,
    kk: (p: Count) => `Сәйкес келмейтін туралы сұрақ: ${number('kk', p.count)}`,
  },
  'footage.noFinding': {
    en: () => 'A question is no finding: each has ordinary explanations, and they stand beside it.',
    ru: () => 'Вопрос не вывод: у каждого есть обычные объяснения, они указаны рядом.',
    kk: () => 'Сұрақ қорытынды емес: әрқайсысының кәдімгі түсіндірмесі бар, олар қасында тұр.',
  },
  'footage.questionsHidden': {
    en: () =>
      'They quote what files state, so this report, made without names, only counts them; “anechoic media CASE” lists them with their ordinary explanations. A question is no finding.',
    ru: () =>
      'Они цитируют записанное в файлах, поэтому отчёт без имён только считает их; «anechoic media ДЕЛО» перечисляет их с обычными объяснениями. Вопрос не вывод.',
    kk: () =>
      'Олар файлдарда жазылғанды келтіреді, сондықтан атсыз есеп оларды тек санайды; «anechoic media ІС» кәдімгі түсіндірмелерімен тізеді. Сұрақ қорытынды емес.',
  },
  'footage.mayBe': { en: () => 'It may be:', ru: () => 'Возможно:', kk: () => 'Мүмкін:' },
  'footage.findings': {
    en: (p: Count) => `${counted('en', p.count, 'finding', 'findings')} of people about footage`,
    ru: (p: Count) => `Выводов людей о фото и видео: ${number('ru', p.count)}`,
    kk: (p: Count) => `Адамдардың фото мен бейне туралы қорытындысы: ${number('kk', p.count)}`,
  },
  'footage.findingHidden': {
    en: () => 'Words, place and time are shown with names.',
    ru: () => 'Слова, место и время видны вместе с именами.',
    kk: () => 'Сөздері, орны мен уақыты аттармен бірге көрсетіледі.',
  },
  'footage.place': {
    en: (p: { place: string; metres: number }) => `${p.place} ± ${number('en', p.metres)} m`,
    ru: (p: { place: string; metres: number }) => `${p.place} ± ${number('ru', p.metres)} м`,
    kk: (p: { place: string; metres: number }) => `${p.place} ± ${number('kk', p.metres)} м`,
  },
  'footage.history': { en: () => 'In the posts', ru: () => 'В постах', kk: () => 'Жазбаларда' },
  'footage.memberPosts': {
    en: (p: Count) => counted('en', p.count, 'post', 'posts'),
    ru: (p: Count) => `постов: ${number('ru', p.count)}`,
    kk: (p: Count) => `жазба: ${number('kk', p.count)}`,
  },
  'footage.unread': {
    en: (p: { why: string }) => `Not looked at, ${p.why}`,
    ru: (p: { why: string }) => `Не просмотрено, ${p.why}`,
    kk: (p: { why: string }) => `Қаралмады, ${p.why}`,
  },
  'footage.partial': {
    en: (p: { why: string }) => `Not looked at as a whole, ${p.why}`,
    ru: (p: { why: string }) => `Просмотрено не целиком, ${p.why}`,
    kk: (p: { why: string }) => `Толық қаралмады, ${p.why}`,
  },
} satisfies Messages
