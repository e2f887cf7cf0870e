// The page of one exhibit of footage: its history, what resembles it, what it says of itself.

import type { Language } from '../model/ladder.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'
import { linked } from './report-format.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

interface Count {
  readonly count: number
}

interface Exhibit {
  readonly exhibit: number
}

interface Seen {
  readonly when: string
  readonly channel: string
}

interface Carried {
  readonly posts: number
  readonly chats: number
  /** Other media of its family. */
  readonly copies: number
  /** Posts that carry its own bytes. */
  readonly own: number
}

/** Posts as a link, with the verb where English wants one. */
const posts = (language: Language, value: number): string => {
  if (language === 'ru') return linked('posts', counted('ru', value, 'пост', 'поста', 'постов'))
  if (language === 'kk') return linked('posts', counted('kk', value, 'жазба'))
  return `${linked('posts', counted('en', value, 'post', 'posts'))} ${value === 1 ? 'carries' : 'carry'}`
}

export const exhibitMessages = {
  back: words('All footage', 'Вся съёмка', 'Барлық бейнематериал'),
  title: {
    en: p => `Exhibit ${number('en', p.exhibit)}`,
    ru: p => `Материал ${number('ru', p.exhibit)}`,
    kk: p => `${number('kk', p.exhibit)}-материал`,
  } satisfies Message<Exhibit>,
  'sentence.seen': {
    en: p => `First seen ${linked('first', p.when)} in ${p.channel}.`,
    ru: p => `Впервые: ${linked('first', p.when)}, ${p.channel}.`,
    kk: p => `Алғаш: ${linked('first', p.when)}, ${p.channel}.`,
  } satisfies Message<Seen>,
  'sentence.seenAs': {
    en: p =>
      `First seen ${linked('first', p.when)} in ${p.channel}, as ${linked('as', `exhibit ${number('en', p.exhibit)}`)}.`,
    ru: p =>
      `Впервые: ${linked('first', p.when)}, ${p.channel}, как ${linked('as', `материал ${number('ru', p.exhibit)}`)}.`,
    kk: p =>
      `Алғаш: ${linked('first', p.when)}, ${p.channel}, ${linked('as', `${number('kk', p.exhibit)}-материал`)} ретінде.`,
  } satisfies Message<Seen & Exhibit>,
  'sentence.undated': {
    en: p =>
      `Seen only in posts without a time; the ${linked('first', 'first')} in canonical order is in ${p.channel}.`,
    ru: p => `Только в постах без времени; ${linked('first', 'первый')} по порядку: ${p.channel}.`,
    kk: p => `Тек уақытсыз жазбаларда; рет бойынша ${linked('first', 'біріншісі')}: ${p.channel}.`,
  } satisfies Message<{ channel: string }>,
  'sentence.nowhere': words(
    'No post that the case holds carries it.',
    'Ни один хранимый в деле пост его не содержит.',
    'Істе сақталған жазбалардың ешқайсысында жоқ.',
  ),
  'sentence.carried': {
    en: p =>
      p.copies === 0
        ? `${posts('en', p.posts)} it, in ${counted('en', p.chats, 'chat', 'chats')}.`
        : `${posts('en', p.posts)} it or one of its ${linked('copies', counted('en', p.copies, 'copy', 'copies'))}, in ${counted('en', p.chats, 'chat', 'chats')}; ${linked('own', number('en', p.own))} of them these very bytes.`,
    ru: p =>
      p.copies === 0
        ? `С ним: ${posts('ru', p.posts)}, чатов: ${number('ru', p.chats)}.`
        : `С ним или с копией (${linked('copies', `копий: ${number('ru', p.copies)}`)}): ${posts('ru', p.posts)}, чатов: ${number('ru', p.chats)}; с этими же байтами: ${linked('own', number('ru', p.own))}.`,
    kk: p =>
      p.copies === 0
        ? `Өзі бар: ${posts('kk', p.posts)}, чат саны ${number('kk', p.chats)}.`
        : `Өзі не көшірмесі (${linked('copies', `${number('kk', p.copies)} көшірме`)}) бар: ${posts('kk', p.posts)}, чат саны ${number('kk', p.chats)}; дәл осы байттармен: ${linked('own', number('kk', p.own))}.`,
  } satisfies Message<Carried>,
  'sentence.questions': {
    en: p =>
      p.count === 0
        ? 'No questions about it.'
        : `${linked('questions', counted('en', p.count, 'question', 'questions'))} about it.`,
    ru: p =>
      p.count === 0 ? 'Вопросов к нему нет.' : `Вопросов к нему: ${linked('questions', number('ru', p.count))}.`,
    kk: p =>
      p.count === 0 ? 'Ол туралы сұрақ жоқ.' : `Ол туралы сұрақ: ${linked('questions', number('kk', p.count))}.`,
  } satisfies Message<Count>,
  'sentence.before': {
    en: p => `${linked('before', counted('en', p.count, 'match', 'matches'))} in older footage.`,
    ru: p => `Совпадений с ранними съёмками: ${linked('before', number('ru', p.count))}.`,
    kk: p => `Бұрынғы түсірілімдермен сәйкестік: ${linked('before', number('kk', p.count))}.`,
  } satisfies Message<Count>,
  'sentence.unread': words(
    'It has not been looked at yet: copies and questions are not known.',
    'Он ещё не прочитан: копии и вопросы неизвестны.',
    'Ол әлі оқылмаған: көшірмелері мен сұрақтары белгісіз.',
  ),
  'sentence.ground': {
    en: p => `It was not compared with others: ${p.ground}.`,
    ru: p => `С другими не сопоставлено: ${p.ground}.`,
    kk: p => `Басқалармен салыстырылмады: ${p.ground}.`,
  } satisfies Message<{ ground: string }>,
  'sentence.partial': {
    en: p => `It was looked at and compared as far as it goes: ${p.ground}.`,
    ru: p => `Просмотрено и сопоставлено, насколько читается: ${p.ground}.`,
    kk: p => `Оқылған жеріне дейін қаралып, салыстырылды: ${p.ground}.`,
  } satisfies Message<{ ground: string }>,
  'absent.none': {
    en: p => `The case holds no exhibit ${number('en', p.exhibit)}.`,
    ru: p => `В деле нет материала ${number('ru', p.exhibit)}.`,
    kk: p => `Істе ${number('kk', p.exhibit)}-материал жоқ.`,
  } satisfies Message<Exhibit>,
  'absent.no-medium': {
    en: p => `Exhibit ${number('en', p.exhibit)} is no picture, video or recording (${p.format}).`,
    ru: p => `Материал ${number('ru', p.exhibit)} не изображение, не видео и не запись (${p.format}).`,
    kk: p => `${number('kk', p.exhibit)}-материал сурет те, бейне де, жазба да емес (${p.format}).`,
  } satisfies Message<Exhibit & { format: string }>,
  'absent.erased': {
    en: p =>
      `Exhibit ${number('en', p.exhibit)} was erased by decision of ${p.authority}, recorded by ${p.role}. Its bytes, its reading and what was concluded from it are gone; the number is never given again.`,
    ru: p =>
      `Материал ${number('ru', p.exhibit)} уничтожен по решению: ${p.authority}; записал(а) ${p.role}. Его байтов, прочтения и выводов больше нет; номер больше никому не дадут.`,
    kk: p =>
      `${number('kk', p.exhibit)}-материал ${p.authority} шешімімен жойылды, жазған: ${p.role}. Байттары, оқылғаны, қорытындылары енді жоқ; нөмір қайта берілмейді.`,
  } satisfies Message<Exhibit & { authority: string; role: string }>,
  'absent.held-back': {
    en: p =>
      `Exhibit ${number('en', p.exhibit)} is held back by its source ${p.source}: it is not shown, not read and not compared.`,
    ru: p =>
      `Материал ${number('ru', p.exhibit)} удержан источником ${p.source}: его не показывают, не читают и не сопоставляют.`,
    kk: p =>
      `${number('kk', p.exhibit)}-материалды ${p.source} дереккөзі ұстап қалған: көрсетілмейді, оқылмайды, салыстырылмайды.`,
  } satisfies Message<Exhibit & { source: string }>,
  'absent.custody': words('Custody of this exhibit', 'Сохранность материала', 'Материалдың сақталуы'),
  'absent.sources': words('The register of sources', 'Реестр источников', 'Дереккөздер тізілімі'),
  'history.title': words('Its history', 'История', 'Тарихы'),
  'history.picture': {
    en: p => `Posts over time: ${number('en', p.own)} solid, ${counted('en', p.forwards, 'forward', 'forwards')} pale.`,
    ru: p => `Посты по времени: ${number('ru', p.own)} тёмным, пересылок светлым: ${number('ru', p.forwards)}.`,
    kk: p => `Уақыт бойынша жазбалар: қоюы ${number('kk', p.own)}, ақшылы (қайта жіберу) ${number('kk', p.forwards)}.`,
  } satisfies Message<{ own: number; forwards: number }>,
  'history.untimed': {
    en: p => `${counted('en', p.count, 'post has', 'posts have')} no known instant and stand in the table alone.`,
    ru: p => `Без известного момента: ${number('ru', p.count)}; они только в таблице.`,
    kk: p => `Сәті белгісіз: ${number('kk', p.count)}; олар тек кестеде.`,
  } satisfies Message<Count>,
  'history.caption': words('Posts that carry it', 'Посты с ним', 'Оны қамтитын жазбалар'),
  'history.none': words(
    'No post that is held carries it or a copy.',
    'Ни один хранимый пост не содержит его или копию.',
    'Сақталған жазбалардың ешқайсысында өзі де, көшірмесі де жоқ.',
  ),
  'history.more': {
    en: p => `Show more (${number('en', p.count)} left)`,
    ru: p => `Показать ещё (осталось ${number('ru', p.count)})`,
    kk: p => `Тағы көрсету (${number('kk', p.count)} қалды)`,
  } satisfies Message<Count>,
  'col.time': words('Time', 'Время', 'Уақыты'),
  'col.chat': words('Chat', 'Чат', 'Чат'),
  'col.caption': words('Caption', 'Подпись', 'Мәтіні'),
  'col.exhibit': words('Exhibit', 'Материал', 'Материал'),
  'col.posts': words('Posts', 'Посты', 'Жазбалар'),
  'col.how': words('How it resembles this one', 'Чем похож на этот', 'Бұған несімен ұқсас'),
  'row.noTime': words('no time', 'без времени', 'уақытсыз'),
  'row.noCaption': words('no words', 'без слов', 'сөзсіз'),
  'row.forward': words('forward', 'пересылка', 'қайта жіберілген'),
  'relatives.title': words('What resembles it', 'Что на него похоже', 'Оған не ұқсайды'),
  'relatives.none.unread': words(
    'Not compared, so nothing is known.',
    'Не сопоставлено, поэтому неизвестно.',
    'Салыстырылмаған, сондықтан белгісіз.',
  ),
  'relatives.centre': words('seen first', 'увидено первым', 'алғаш көрінгені'),
  'relatives.via': {
    en: p => `not tested directly: both resemble exhibit ${number('en', p.exhibit)}. To that one:`,
    ru: p => `не напрямую: оба похожи на материал ${number('ru', p.exhibit)}. С ним:`,
    kk: p => `тікелей емес: екеуі де ${number('kk', p.exhibit)}-материалға ұқсас. Онымен:`,
  } satisfies Message<Exhibit>,
  'relatives.compare': words('Side by side', 'Рядом', 'Қатар қою'),
  'relatives.more': {
    en: p => `${number('en', p.count)} more are not listed here; the gallery shows every medium.`,
    ru: p => `Ещё ${number('ru', p.count)} здесь не перечислены; галерея показывает каждый файл.`,
    kk: p => `Тағы ${number('kk', p.count)} мұнда көрсетілмеген; галерея әр медианы көрсетеді.`,
  } satisfies Message<Count>,
  'collections.title': words('Older footage', 'Более ранние съёмки', 'Бұрынғы түсірілімдер'),
  'collections.nothing': words(
    'Nothing older was given to compare with: a folder of earlier footage, or a list of hashes.',
    'Ранние съёмки для сравнения не даны: папка с ними или список хешей.',
    'Салыстыруға бұрынғы түсірілім берілмеген: қалта не хэштер тізімі.',
  ),
  'collections.row': {
    en: p => `${p.collection}: ${p.name}`,
    ru: p => `${p.collection}: ${p.name}`,
    kk: p => `${p.collection}: ${p.name}`,
  } satisfies Message<{ collection: string; name: string }>,
  'collections.held': {
    en: p => `whoever added the collection says that it was held before ${p.day}`,
    ru: p => `по словам добавившего, собрание существовало до ${p.day}`,
    kk: p => `қосқан адамның айтуынша, жинақ ${p.day} дейін бар болған`,
  } satisfies Message<{ day: string }>,
  'collections.stated': {
    en: p => `states ${p.time}`,
    ru: p => `указано ${p.time}`,
    kk: p => `көрсетілгені ${p.time}`,
  } satisfies Message<{ time: string }>,
  'questions.title': words('Questions', 'Вопросы', 'Сұрақтар'),
  'questions.note': words(
    'What does not fit together, and ordinary reasons for it. A question is no verdict.',
    'Что не сходится, и обычные причины этого. Вопрос не приговор.',
    'Не сәйкеспейді және оның қалыпты себептері. Сұрақ үкім емес.',
  ),
  'questions.none': words(
    'Nothing was found that does not fit. That says nothing of what was not stated.',
    'Несоответствий не найдено. О том, чего не указано, это не говорит.',
    'Сәйкессіздік табылмады. Көрсетілмеген нәрсе туралы бұл ештеңе айтпайды.',
  ),
  'questions.unread': words(
    'It was not read, so nothing was asked.',
    'Не прочитано, поэтому вопросов не задано.',
    'Оқылмаған, сондықтан сұрақ қойылмаған.',
  ),
  'questions.ordinary': words('It may be ordinary:', 'Обычные объяснения:', 'Қалыпты түсініктері:'),
  'questions.rests': words('It rests on', 'Опирается на', 'Негізі'),
  'questions.post': {
    en: p => `post ${number('en', p.count)}`,
    ru: p => `пост ${number('ru', p.count)}`,
    kk: p => `${number('kk', p.count)}-жазба`,
  } satisfies Message<Count>,
  'claims.title': words('Claims', 'Утверждения', 'Мәлімдемелер'),
  'claims.none': words(
    'No post that carries it takes a side on a claim.',
    'Ни один пост с ним не занимает сторону в утверждениях.',
    'Оны қамтитын жазбалардың ешқайсысы мәлімдемеге жақ болмайды.',
  ),
  'claims.support': words('support', 'за', 'қолдайды'),
  'claims.deny': words('deny', 'против', 'теріске шығарады'),
  'custody.title': words('Bytes and custody', 'Байты и сохранность', 'Байттар мен сақталуы'),
  'custody.acquired': {
    en: p => `Taken in ${p.when} by ${p.role}, by this device's clock.`,
    ru: p => `Принято ${p.when}, роль: ${p.role}, по часам этого устройства.`,
    kk: p => `${p.when} қабылданды, рөлі: ${p.role}, осы құрылғы сағаты бойынша.`,
  } satisfies Message<{ when: string; role: string }>,
  'custody.size': {
    en: p => `${counted('en', p.count, 'byte', 'bytes')}`,
    ru: p => `${counted('ru', p.count, 'байт', 'байта', 'байт')}`,
    kk: p => `${counted('kk', p.count, 'байт')}`,
  } satisfies Message<Count>,
  'custody.save': words('Save the original', 'Сохранить оригинал', 'Түпнұсқаны сақтау'),
  'custody.proof': words('Save its proof', 'Сохранить доказательство', 'Дәлелін сақтау'),
  'custody.journal': words('Entries about it', 'Записи о нём', 'Ол туралы жазбалар'),
  'custody.exhibit': words('In custody', 'В разделе сохранности', 'Сақталу бөлімінде'),
  'custody.sources': words('From', 'Источник', 'Дереккөзі'),
  'custody.withheld': words(
    'A person decided that it stays in the case whatever a profile says.',
    'Решено, что он остаётся в деле, что бы ни говорил профиль.',
    'Профиль не десе де, істе қалады деп шешілген.',
  ),
  'custody.readBy': {
    en: p => `Decoded by ${p.tools}.`,
    ru: p => `Декодировано: ${p.tools}.`,
    kk: p => `Ашқан: ${p.tools}.`,
  } satisfies Message<{ tools: string }>,
} as const satisfies Messages
