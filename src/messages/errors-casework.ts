// Sentences of what the commands on casework cannot do at all.

import { type Message, type Messages, number } from './catalogue.ts'

type Value = { value: string }

export const caseworkErrorMessages = {
  'no-assertions-to-plant': {
    en: () =>
      'No claim has an assertion long enough to make copies of. State claims first (--claims FILE, or record CASE claim).',
    ru: () =>
      'Ни у одного утверждения нет высказывания, из которого можно сделать копии. Сначала задайте утверждения (--claims ФАЙЛ или record ДЕЛО claim).',
    kk: () =>
      'Бірде-бір тұжырымның көшірме жасауға жететін ұзын сөзі жоқ. Алдымен тұжырымдарды беріңіз (--claims ФАЙЛ немесе record ІС claim).',
  },
  'reviewer-error-unexplained': {
    en: (p: { value: string; usual: number }) =>
      `--reviewer-error ${p.value} is below ${p.usual}, what a reviewer is taken to let pass. Say with --reason what it rests on.`,
    ru: (p: { value: string; usual: number }) =>
      `--reviewer-error ${p.value} меньше обычной доли ${number('ru', p.usual, 2)}. Укажите в --reason, на чём это основано.`,
    kk: (p: { value: string; usual: number }) =>
      `--reviewer-error ${p.value} әдеттегі ${number('kk', p.usual, 2)} үлесінен аз. Оның неге негізделгенін --reason арқылы айтыңыз.`,
  },
  'casework-file': {
    en: p => `Nothing of ${p.value} was recorded: ${number('en', p.problems)} of its lines have faults, listed above.`,
    ru: p => `Из ${p.value} ничего не записано: ошибок в строках ${number('ru', p.problems)}, они перечислены выше.`,
    kk: p =>
      `${p.value} файлынан ештеңе жазылмады: қате жолдар саны ${number('kk', p.problems)}, олар жоғарыда тізілген.`,
  } satisfies Message<{ value: string; problems: number }>,
  'record-not-set': {
    en: (p: Value) => `--set is “${p.value}”; expected: FIELD=VALUE. docs/casework.md lists the fields of each kind.`,
    ru: (p: Value) =>
      `--set: указано «${p.value}», ожидается ПОЛЕ=ЗНАЧЕНИЕ. Поля каждого вида перечислены в docs/casework.md.`,
    kk: (p: Value) => `--set: «${p.value}» берілген, күтілетіні ӨРІС=МӘН. Әр түрдің өрістері docs/casework.md ішінде.`,
  },
  'record-kind-and-file': {
    en: (p: Value) => `A file names the kind of each record itself: leave out “${p.value}” or --from.`,
    ru: (p: Value) => `В файле вид указан у каждой записи: уберите «${p.value}» или --from.`,
    kk: (p: Value) => `Файлда әр жазбаның түрі өзінде көрсетілген: «${p.value}» не --from алып тастаңыз.`,
  },
  'record-nothing': {
    en: (p: Value) => `“${p.value}” holds no record. Expected: one JSON object a line, with its kind as "type".`,
    ru: (p: Value) =>
      `В «${p.value}» нет ни одной записи. Ожидается по одному объекту JSON в строке, вид в поле "type".`,
    kk: (p: Value) => `«${p.value}» ішінде жазба жоқ. Әр жолда бір JSON нысаны күтіледі, түрі "type" өрісінде.`,
  },
} satisfies Messages
