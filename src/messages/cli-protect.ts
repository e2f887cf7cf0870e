// What the commands audience and protect show and ask.

import type { Language } from '../model/ladder.ts'
import { counted, type Messages, number } from './catalogue.ts'

type Nothing = Record<string, never>
type Kind = { kind: string }

const KINDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    phone: 'a telephone number',
    email: 'an e-mail address',
    username: 'a username',
    link: 'a link',
    coordinates: 'coordinates',
    account: 'the name of an account of the case',
    channel: 'the name of a chat or channel of the case',
    actor: 'a name of the list of people and bodies that is not public',
    name: 'what looks like a person’s name',
    place: 'a place',
    time: 'a time',
  },
  ru: {
    phone: 'номер телефона',
    email: 'адрес электронной почты',
    username: 'имя пользователя',
    link: 'ссылка',
    coordinates: 'координаты',
    account: 'имя аккаунта из дела',
    channel: 'название чата или канала из дела',
    actor: 'имя из списка лиц и организаций, которое не публично',
    name: 'похоже на имя человека',
    place: 'место',
    time: 'время',
  },
  kk: {
    phone: 'телефон нөмірі',
    email: 'электрондық пошта мекенжайы',
    username: 'пайдаланушы аты',
    link: 'сілтеме',
    coordinates: 'координаттар',
    account: 'істегі аккаунттың аты',
    channel: 'істегі чат не арнаның аты',
    actor: 'тұлғалар мен ұйымдар тізіміндегі көпшілікке ашық емес ат',
    name: 'адам атына ұқсас',
    place: 'орын',
    time: 'уақыт',
  },
}

/** What leads to somebody, in words. */
function kindWords(language: Language, kind: string): string {
  return KINDS[language][kind] ?? kind
}

export const audienceMessages = {
  'audience.head': {
    en: (p: { audience: string; like: string }) =>
      p.audience === p.like ? `${p.audience}` : `${p.audience} (measured against ${p.like})`,
    ru: (p: { audience: string; like: string }) =>
      p.audience === p.like ? `${p.audience}` : `${p.audience} (сравнивается с ${p.like})`,
    kk: (p: { audience: string; like: string }) =>
      p.audience === p.like ? `${p.audience}` : `${p.audience} (${p.like} бойынша өлшенеді)`,
  },
  'audience.standard': {
    en: (_: Nothing) => 'as the program has it; nobody changed it in this case',
    ru: (_: Nothing) => 'как задано в программе; в этом деле никто не менял',
    kk: (_: Nothing) => 'бағдарламадағыдай; бұл істе ешкім өзгертпеген',
  },
  'audience.saved': {
    en: (p: { role: string; when: string; reason: string }) =>
      `saved by ${p.role}, ${p.when} UTC${p.reason === '' ? '' : `: ${p.reason}`}`,
    ru: (p: { role: string; when: string; reason: string }) =>
      `роль ${p.role}, ${p.when} UTC${p.reason === '' ? '' : `: ${p.reason}`}`,
    kk: (p: { role: string; when: string; reason: string }) =>
      `${p.role} рөлі, ${p.when} UTC${p.reason === '' ? '' : `: ${p.reason}`}`,
  },
  'audience.consent': {
    en: (p: { use: string; audience: string }) => `asked of each source: use ${p.use}, audience ${p.audience}`,
    ru: (p: { use: string; audience: string }) =>
      `у каждого источника спрашивается: использование ${p.use}, аудитория ${p.audience}`,
    kk: (p: { use: string; audience: string }) => `әр көзден сұралады: пайдалану ${p.use}, аудитория ${p.audience}`,
  },
  'audience.formats': {
    en: (p: { formats: string }) => `formats: ${p.formats === '' ? 'none' : p.formats}`,
    ru: (p: { formats: string }) => `форматы: ${p.formats === '' ? 'нет' : p.formats}`,
    kk: (p: { formats: string }) => `пішімдер: ${p.formats === '' ? 'жоқ' : p.formats}`,
  },
  'audience.rule': {
    en: (p: { rule: string; level: string; title: string; words: string; change: string }) =>
      `${p.rule}=${p.level}${({ opened: ' (opened)', closed: ' (closed)' } as Record<string, string>)[p.change] ?? ''}: ${p.title}: ${p.words}`,
    ru: (p: { rule: string; level: string; title: string; words: string; change: string }) =>
      `${p.rule}=${p.level}${({ opened: ' (открыто)', closed: ' (закрыто)' } as Record<string, string>)[p.change] ?? ''}: ${p.title}: ${p.words}`,
    kk: (p: { rule: string; level: string; title: string; words: string; change: string }) =>
      `${p.rule}=${p.level}${({ opened: ' (ашылған)', closed: ' (жабылған)' } as Record<string, string>)[p.change] ?? ''}: ${p.title}: ${p.words}`,
  },
  'audience.done': {
    en: (p: { audience: string; opened: string; entry: string }) =>
      `Signed: ${p.audience}${p.opened === '' ? '' : `, opened: ${p.opened}`} (${p.entry})`,
    ru: (p: { audience: string; opened: string; entry: string }) =>
      `Подписано: ${p.audience}${p.opened === '' ? '' : `, открыто: ${p.opened}`} (${p.entry})`,
    kk: (p: { audience: string; opened: string; entry: string }) =>
      `Қол қойылды: ${p.audience}${p.opened === '' ? '' : `, ашылғаны: ${p.opened}`} (${p.entry})`,
  },
  'audience.unchanged': {
    en: (p: { audience: string }) => `${p.audience} is so already; nothing was signed.`,
    ru: (p: { audience: string }) => `${p.audience} уже такова; ничего не подписано.`,
    kk: (p: { audience: string }) => `${p.audience} қазірдің өзінде солай; ештеңеге қол қойылған жоқ.`,
  },
  'audience.unread': {
    en: (p: { count: number }) =>
      `${counted('en', p.count, 'saved profile counts', 'saved profiles count')} for nothing: of a form that this version does not read, or opening something without a reason.`,
    ru: (p: { count: number }) =>
      `Не учитывается сохранённых профилей: ${counted('ru', p.count, 'запись', 'записи', 'записей')}: форма не читается этой версией или что-то открыто без причины.`,
    kk: (p: { count: number }) =>
      `Есепке алынбаған сақталған профиль: ${counted('kk', p.count, 'жазба')}: бұл нұсқа оқымайтын түрде не бірдеңе себепсіз ашылған.`,
  },
} satisfies Messages

type Runs = { length: number; count: number; ofOne: number; posts: number; words: string }

export const protectMessages = {
  'protect.words': {
    en: (p: { count: number }) =>
      `${counted('en', p.count, 'word', 'words')}. Runs of words that posts of the case hold:`,
    ru: (p: { count: number }) =>
      `${counted('ru', p.count, 'слово', 'слова', 'слов')}. Цепочки слов, которые есть в постах дела:`,
    kk: (p: { count: number }) => `${counted('kk', p.count, 'сөз')}. Іс жазбаларында бар сөз тізбектері:`,
  },
  'protect.no-words': {
    en: (_: Nothing) => 'The post has no words.',
    ru: (_: Nothing) => 'В посте нет слов.',
    kk: (_: Nothing) => 'Жазбада сөз жоқ.',
  },
  'protect.runs': {
    en: (p: Runs) =>
      `of ${p.length} words: ${number('en', p.ofOne)} of ${number('en', p.count)} lead to one author; rarest, in ${counted('en', p.posts, 'post', 'posts')}: ${p.words}`,
    ru: (p: Runs) =>
      `из ${p.length} слов: ${number('ru', p.ofOne)} из ${number('ru', p.count)} ведут к одному автору; самая редкая, постов ${number('ru', p.posts)}: ${p.words}`,
    kk: (p: Runs) =>
      `${p.length} сөзден: ${number('kk', p.count)} тізбектің ${number('kk', p.ofOne)} бір авторға апарады; ең сирегі, ${counted('kk', p.posts, 'жазба')}: ${p.words}`,
  },
  'protect.nowhere-alone': {
    en: (_: Nothing) =>
      'No run of these lengths is of one author alone in the case. What lies outside it is not known here.',
    ru: (_: Nothing) =>
      'Ни одна цепочка такой длины не принадлежит в деле одному автору. Что вне дела, здесь неизвестно.',
    kk: (_: Nothing) =>
      'Мұндай ұзындықтағы бірде-бір тізбек істе бір авторға ғана тән емес. Істен тысы мұнда белгісіз.',
  },
  'protect.alone-from': {
    en: (p: { length: number }) =>
      `From ${counted('en', p.length, 'word', 'words')} in a row (*) a search finds one author of the case.`,
    ru: (p: { length: number }) =>
      `Уже по ${counted('ru', p.length, 'слову', 'словам', 'словам')} подряд (*) поиск находит одного автора из дела.`,
    kk: (p: { length: number }) =>
      `Қатар тұрған ${counted('kk', p.length, 'сөз')} бойынша (*) іздеу істегі бір авторды табады.`,
  },
  'protect.telling': {
    en: (p: Kind & { text: string }) => `take out: ${kindWords('en', p.kind)}: ${p.text}`,
    ru: (p: Kind & { text: string }) => `убрать: ${kindWords('ru', p.kind)}: ${p.text}`,
    kk: (p: Kind & { text: string }) => `алып тастау: ${kindWords('kk', p.kind)}: ${p.text}`,
  },
  'protect.run': {
    en: (p: { length: number; from: number; to: number }) =>
      `Words ${p.from} to ${p.to} (${counted('en', p.length, 'word', 'words')} in a row) are posted so in the case: a search for them finds who wrote it. Say it otherwise.`,
    ru: (p: { length: number; from: number; to: number }) =>
      `Слова с ${p.from} по ${p.to} (подряд: ${p.length}) так и стоят в посте дела: поиск по ним находит автора. Скажите иначе.`,
    kk: (p: { length: number; from: number; to: number }) =>
      `${p.from}–${p.to} сөздер (қатарынан ${p.length}) іс жазбасында дәл солай тұр: іздесе авторы табылады. Басқаша айтыңыз.`,
  },
  'protect.identifier': {
    en: (p: Kind) => `The text holds ${kindWords('en', p.kind)}. Take it out.`,
    ru: (p: Kind) => `В тексте есть лишнее: ${kindWords('ru', p.kind)}. Уберите.`,
    kk: (p: Kind) => `Мәтінде артық нәрсе бар: ${kindWords('kk', p.kind)}. Алып тастаңыз.`,
  },
  'protect.exact': {
    en: (p: Kind) =>
      `Note: the text holds ${kindWords('en', p.kind)} more exact than audiences usually see; no rule changes it.`,
    ru: (p: Kind) =>
      `Внимание: в тексте есть ${kindWords('ru', p.kind)} точнее, чем обычно видят аудитории; правила этого не меняют.`,
    kk: (p: Kind) =>
      `Ескерту: мәтінде аудиториялар әдетте көретіннен дәлірек ${kindWords('kk', p.kind)} бар; ережелер оны өзгертпейді.`,
  },
  'protect.done': {
    en: (_: Nothing) => 'Signed.',
    ru: (_: Nothing) => 'Подписано.',
    kk: (_: Nothing) => 'Қол қойылды.',
  },
  'protect.queue-empty': {
    en: (_: Nothing) => 'Every post that the claims show has other words already, or there is none.',
    ru: (_: Nothing) => 'У всех постов, которые показывают утверждения, уже есть другие слова, или таких постов нет.',
    kk: (_: Nothing) => 'Тұжырымдар көрсететін барлық жазбаның басқа сөзі бар не ондай жазба жоқ.',
  },
  'protect.queue-head': {
    en: (p: { at: number; all: number; claim: string; post: string }) => `[${p.at}/${p.all}] ${p.claim}: ${p.post}`,
    ru: (p: { at: number; all: number; claim: string; post: string }) => `[${p.at}/${p.all}] ${p.claim}: ${p.post}`,
    kk: (p: { at: number; all: number; claim: string; post: string }) => `[${p.at}/${p.all}] ${p.claim}: ${p.post}`,
  },
  'protect.queue-cut': {
    en: (p: { count: number }) => `  … and ${counted('en', p.count, 'character', 'characters')} more`,
    ru: (p: { count: number }) => `  … и ещё ${counted('ru', p.count, 'знак', 'знака', 'знаков')}`,
    kk: (p: { count: number }) => `  … және тағы ${counted('kk', p.count, 'таңба')}`,
  },
  'protect.queue-ask': {
    en: (_: Nothing) => 'In other words (empty: skip, . ends):',
    ru: (_: Nothing) => 'Другими словами (пусто: пропустить, . закончить):',
    kk: (_: Nothing) => 'Басқа сөзбен (бос: өткізу, . аяқтау):',
  },
  'protect.queue-language': {
    en: (_: Nothing) => 'The language of these words cannot be told; start again with --language.',
    ru: (_: Nothing) => 'Язык этих слов определить нельзя; начните снова с --language.',
    kk: (_: Nothing) => 'Бұл сөздердің тілі анықталмады; --language көрсетіп қайта бастаңыз.',
  },
  'protect.queue-done': {
    en: (p: { count: number; left: number }) =>
      `Signed: ${number('en', p.count)}; still without other words: ${number('en', p.left)}.`,
    ru: (p: { count: number; left: number }) =>
      `Подписано: ${number('ru', p.count)}; без других слов остаётся: ${number('ru', p.left)}.`,
    kk: (p: { count: number; left: number }) =>
      `Қол қойылды: ${number('kk', p.count)}; басқа сөзі жоғы: ${number('kk', p.left)}.`,
  },
} satisfies Messages
