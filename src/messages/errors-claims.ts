// Sentences about claims files that cannot be used; keys are those of CaseError 'claims-file'.

import type { Messages } from './catalogue.ts'
import { number } from './catalogue.ts'

interface AtLine {
  readonly line: number
  readonly value: string
}

interface Limit {
  readonly line: number
  readonly key: string
  readonly value: number
  readonly limit: number
}

const EXPECTED = {
  en: { text: 'text', list: 'a list', map: 'keys with values', date: 'a date as 2022-01-05', number: 'a number' },
  ru: { text: 'текст', list: 'список', map: 'ключи со значениями', date: 'дата в виде 2022-01-05', number: 'число' },
  kk: { text: 'мәтін', list: 'тізім', map: 'мәндері бар кілттер', date: '2022-01-05 түріндегі күн', number: 'сан' },
}

function expected(language: 'en' | 'ru' | 'kk', value: string): string {
  return (EXPECTED[language] as Readonly<Record<string, string>>)[value] ?? value
}

export const claimsFileMessages = {
  'claims-too-large': {
    en: (p: { value: number; limit: number }) =>
      `The claims file has ${number('en', p.value)} bytes; at most ${number('en', p.limit)} are read.`,
    ru: (p: { value: number; limit: number }) =>
      `Размер файла утверждений ${number('ru', p.value)} байт, читается не больше ${number('ru', p.limit)}.`,
    kk: (p: { value: number; limit: number }) =>
      `Тұжырымдар файлының көлемі ${number('kk', p.value)} байт, ең көбі ${number('kk', p.limit)} байт оқылады.`,
  },
  'claims-not-utf8': {
    en: () => 'The claims file is not UTF-8. Save it as UTF-8.',
    ru: () => 'Файл утверждений не в кодировке UTF-8. Сохраните его в UTF-8.',
    kk: () => 'Тұжырымдар файлы UTF-8 кодтауында емес. Оны UTF-8 түрінде сақтаңыз.',
  },
  'claims-syntax': {
    en: (p: AtLine) => `Claims file, line ${p.line}: this is neither YAML nor JSON: ${p.value}`,
    ru: (p: AtLine) => `Файл утверждений, строка ${p.line}: это не YAML и не JSON: ${p.value}`,
    kk: (p: AtLine) => `Тұжырымдар файлы, ${p.line}-жол: бұл YAML да, JSON да емес: ${p.value}`,
  },
  'claims-too-deep': {
    en: (p: AtLine) => `Claims file, line ${p.line}: nested too deeply: ${p.value}`,
    ru: (p: AtLine) => `Файл утверждений, строка ${p.line}: слишком глубокая вложенность: ${p.value}`,
    kk: (p: AtLine) => `Тұжырымдар файлы, ${p.line}-жол: тым терең кірістірілген: ${p.value}`,
  },
  'claims-not-plain': {
    en: (p: AtLine) =>
      `Claims file, line ${p.line}: anchors, aliases and tags are not read: ${p.value}. Write the value out.`,
    ru: (p: AtLine) =>
      `Файл утверждений, строка ${p.line}: якоря, ссылки и теги не читаются: ${p.value}. Напишите значение полностью.`,
    kk: (p: AtLine) =>
      `Тұжырымдар файлы, ${p.line}-жол: зәкірлер, сілтемелер мен тегтер оқылмайды: ${p.value}. Мәнді толық жазыңыз.`,
  },
  'claims-unknown-key': {
    en: (p: AtLine & { known: string }) =>
      `Claims file, line ${p.line}: unknown key “${p.value}”. Known here: ${p.known}.`,
    ru: (p: AtLine & { known: string }) =>
      `Файл утверждений, строка ${p.line}: неизвестный ключ «${p.value}». Здесь возможны: ${p.known}.`,
    kk: (p: AtLine & { known: string }) =>
      `Тұжырымдар файлы, ${p.line}-жол: белгісіз кілт «${p.value}». Мұнда жарайтындары: ${p.known}.`,
  },
  'claims-missing': {
    en: (p: AtLine) => `Claims file, line ${p.line}: “${p.value}” is missing or empty.`,
    ru: (p: AtLine) => `Файл утверждений, строка ${p.line}: «${p.value}» нет или значение пустое.`,
    kk: (p: AtLine) => `Тұжырымдар файлы, ${p.line}-жол: «${p.value}» жоқ немесе бос.`,
  },
  'claims-wrong-type': {
    en: (p: AtLine & { key: string; expected: string }) =>
      `Claims file, line ${p.line}: “${p.key}” is “${p.value}”; expected: ${expected('en', p.expected)}.`,
    ru: (p: AtLine & { key: string; expected: string }) =>
      `Файл утверждений, строка ${p.line}: «${p.key}» — «${p.value}»; ожидается: ${expected('ru', p.expected)}.`,
    kk: (p: AtLine & { key: string; expected: string }) =>
      `Тұжырымдар файлы, ${p.line}-жол: «${p.key}» мәні «${p.value}»; күтілетіні: ${expected('kk', p.expected)}.`,
  },
  'claims-bad-id': {
    en: (p: AtLine) =>
      `Claims file, line ${p.line}: the id “${p.value}” may hold letters, digits and hyphens only, at most 64.`,
    ru: (p: AtLine) =>
      `Файл утверждений, строка ${p.line}: в id «${p.value}» допустимы только буквы, цифры и дефисы, не больше 64.`,
    kk: (p: AtLine) =>
      `Тұжырымдар файлы, ${p.line}-жол: «${p.value}» id-інде тек әріп, цифр және дефис болуы керек, ең көбі 64.`,
  },
  'claims-repeated-id': {
    en: (p: AtLine) => `Claims file, line ${p.line}: the id “${p.value}” occurs twice.`,
    ru: (p: AtLine) => `Файл утверждений, строка ${p.line}: id «${p.value}» встречается дважды.`,
    kk: (p: AtLine) => `Тұжырымдар файлы, ${p.line}-жол: «${p.value}» id-і екі рет кездеседі.`,
  },
  'claims-repeated-key': {
    en: (p: AtLine) => `Claims file, line ${p.line}: the key “${p.value}” occurs twice in one place.`,
    ru: (p: AtLine) => `Файл утверждений, строка ${p.line}: ключ «${p.value}» указан в одном месте дважды.`,
    kk: (p: AtLine) => `Тұжырымдар файлы, ${p.line}-жол: «${p.value}» кілті бір жерде екі рет берілген.`,
  },
  'claims-no-rule': {
    en: (p: AtLine) =>
      `Claims file, line ${p.line}: claim “${p.value}” has no search terms and no examples, neither for support nor for deny.`,
    ru: (p: AtLine) =>
      `Файл утверждений, строка ${p.line}: у утверждения «${p.value}» нет ни слов для поиска, ни примеров, ни за, ни против.`,
    kk: (p: AtLine) =>
      `Тұжырымдар файлы, ${p.line}-жол: «${p.value}» тұжырымының растау үшін де, теріске шығару үшін де іздеу сөзі не мысалы жоқ.`,
  },
  'claims-only-exclusions': {
    en: (p: AtLine) =>
      `Claims file, line ${p.line}: the search term “${p.value}” only excludes words; name at least one that must occur.`,
    ru: (p: AtLine) =>
      `Файл утверждений, строка ${p.line}: запрос «${p.value}» только исключает слова; укажите хотя бы одно обязательное.`,
    kk: (p: AtLine) =>
      `Тұжырымдар файлы, ${p.line}-жол: «${p.value}» іздеуі сөздерді тек шығарып тастайды; кемінде бір міндетті сөз жазыңыз.`,
  },
  'claims-too-many': {
    en: (p: Limit) =>
      `Claims file, line ${p.line}: “${p.key}” has ${number('en', p.value)} entries or characters; at most ${number('en', p.limit)}.`,
    ru: (p: Limit) =>
      `Файл утверждений, строка ${p.line}: в «${p.key}» ${number('ru', p.value)} элементов или знаков, допустимо не больше ${number('ru', p.limit)}.`,
    kk: (p: Limit) =>
      `Тұжырымдар файлы, ${p.line}-жол: «${p.key}» ішінде ${number('kk', p.value)} элемент не таңба бар, ең көбі ${number('kk', p.limit)}.`,
  },
} satisfies Messages
