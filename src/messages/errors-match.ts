// Sentences about lists of calls to violence that cannot be used.

import { type Messages, number } from './catalogue.ts'

interface AtLine {
  readonly line: number
  readonly value: string
}

export const matchErrorMessages = {
  'calls-too-large': {
    en: (p: { value: number; limit: number }) =>
      `The word lists have ${number('en', p.value)} bytes; at most ${number('en', p.limit)} are read.`,
    ru: (p: { value: number; limit: number }) =>
      `Размер списков слов ${number('ru', p.value)} байт, читается не больше ${number('ru', p.limit)}.`,
    kk: (p: { value: number; limit: number }) =>
      `Сөз тізімдерінің көлемі ${number('kk', p.value)} байт, ең көбі ${number('kk', p.limit)} байт оқылады.`,
  },
  'calls-not-utf8': {
    en: () => 'The word lists are not UTF-8. Save the file as UTF-8.',
    ru: () => 'Списки слов не в кодировке UTF-8. Сохраните файл в UTF-8.',
    kk: () => 'Сөз тізімдері UTF-8 кодтауында емес. Файлды UTF-8 түрінде сақтаңыз.',
  },
  'calls-syntax': {
    en: (p: AtLine) => `Word lists, line ${p.line}: this is not YAML: ${p.value}`,
    ru: (p: AtLine) => `Списки слов, строка ${p.line}: это не YAML: ${p.value}`,
    kk: (p: AtLine) => `Сөз тізімдері, ${p.line}-жол: бұл YAML емес: ${p.value}`,
  },
  'calls-too-deep': {
    en: (p: AtLine) => `Word lists, line ${p.line}: nested too deeply: ${p.value}`,
    ru: (p: AtLine) => `Списки слов, строка ${p.line}: слишком глубокая вложенность: ${p.value}`,
    kk: (p: AtLine) => `Сөз тізімдері, ${p.line}-жол: тым терең кірістірілген: ${p.value}`,
  },
  'calls-too-many': {
    en: (p: { line: number; limit: number }) =>
      `Word lists, line ${p.line}: more than ${number('en', p.limit)} entries.`,
    ru: (p: { line: number; limit: number }) =>
      `Списки слов, строка ${p.line}: записей больше ${number('ru', p.limit)}.`,
    kk: (p: { line: number; limit: number }) =>
      `Сөз тізімдері, ${p.line}-жол: жазба саны ${number('kk', p.limit)} шегінен асты.`,
  },
  'calls-phrase': {
    en: (p: AtLine & { most: number; least: number }) =>
      `Word lists, line ${p.line}: ${p.value} must have 1 to ${p.most} words, and its longest word at least ${counted(p.least)}.`,
    ru: (p: AtLine & { most: number; least: number }) =>
      `Списки слов, строка ${p.line}: в ${p.value} должно быть от 1 до ${p.most} слов, а букв в самом длинном не меньше ${p.least}.`,
    kk: (p: AtLine & { most: number; least: number }) =>
      `Сөз тізімдері, ${p.line}-жол: ${p.value} 1-ден ${p.most}-ға дейін сөзден тұруы, ең ұзын сөзінде кемінде ${p.least} әріп болуы керек.`,
  },
  'calls-wrong': {
    en: (p: AtLine & { expected: string }) =>
      `Word lists, line ${p.line}: ${p.value} cannot stand here; expected: ${p.expected}.`,
    ru: (p: AtLine & { expected: string }) =>
      `Списки слов, строка ${p.line}: здесь не может стоять ${p.value}; ожидается: ${p.expected}.`,
    kk: (p: AtLine & { expected: string }) =>
      `Сөз тізімдері, ${p.line}-жол: мұнда ${p.value} тұра алмайды; күтілетіні: ${p.expected}.`,
  },
  'calls-empty': {
    en: () => 'The word lists name no call; expected en, ru or kk with attack, arm or burn, and in it calls or verbs.',
    ru: () =>
      'В списках слов нет ни одного призыва; ожидается en, ru или kk, в нём attack, arm или burn, а в нём calls или verbs.',
    kk: () =>
      'Сөз тізімдерінде бірде-бір шақыру жоқ; en, ru не kk, ішінде attack, arm не burn, ал оның ішінде calls не verbs күтіледі.',
  },
  'calls-not-waiting': {
    en: (p: { value: string }) =>
      `No text with ${p.value} as its first post waits for review; "anechoic calls CASE" lists those that do.`,
    ru: (p: { value: string }) =>
      `Текст с первым постом ${p.value} не ждёт проверки; ожидающие перечисляет «anechoic calls ДЕЛО».`,
    kk: (p: { value: string }) =>
      `Бірінші жазбасы ${p.value} болатын мәтін тексеру күтіп тұрған жоқ; күтетіндерін «anechoic calls ІС» тізеді.`,
  },
  'calls-no-role': {
    en: () => 'Say who decides: --role ROLE, for instance "coder 1"; never a name.',
    ru: () => 'Укажите, кто решает: --role РОЛЬ, например «кодировщик 1»; никогда не имя.',
    kk: () => 'Кім шешетінін айтыңыз: --role РӨЛ, мысалы «1-кодтаушы»; ешқашан есім емес.',
  },
} satisfies Messages

function counted(letters: number): string {
  return letters === 1 ? '1 letter' : `${letters} letters`
}
