// Help texts of suggest and calls.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

export const matchHelp = {
  suggest: {
    en: (_: Nothing) => `anechoic suggest CASE [--claim ID] [--counted] [--limit N] [--json]

Lists posts that may take a side on a claim and wait for a person: what the rules of the claim match although the words speak
against it (a negation, a question, another number, another place), what is too short to count, what is nearly the same as a text
that counts, and what shares words with the claim. One entry stands for all posts of nearly the same text. Nothing is recorded.

  --claim ID   only this claim (default: all)
  --counted    also list, at the end, what the rules count already
  --limit N    entries of each claim (default 20)
  --json       print the entries as one JSON object

Example
  anechoic suggest january --claim warehouse

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic suggest ДЕЛО [--claim ID] [--counted] [--limit N] [--json]

Перечисляет посты, которые, возможно, занимают сторону в утверждении и ждут решения человека: правила подходят, но слова говорят
против (отрицание, вопрос, другое число, другое место); слишком короткие, чтобы считать; почти те же, что учтённый текст; с общими
с утверждением словами. Одна запись стоит за все посты почти с тем же текстом. Ничего не записывается.

  --claim ID   только это утверждение (по умолчанию все)
  --counted    в конце перечислить и то, что правила уже учли
  --limit N    записей на утверждение (по умолчанию 20)
  --json       вывести записи одним объектом JSON

Пример
  anechoic suggest january --claim warehouse

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic suggest ІС [--claim ID] [--counted] [--limit N] [--json]

Тұжырым бойынша жақ алуы мүмкін және адамның шешімін күтетін жазбаларды тізеді: ереже сәйкес келеді, бірақ сөздері қарсы (болымсыздық,
сұрақ, басқа сан, басқа жер); есептеуге тым қысқа; есепте бар мәтінмен бірдей дерлік; тұжырыммен ортақ сөздері бар. Бір жол мәтіні
бірдей дерлік барлық жазбаны білдіреді. Ештеңе жазылмайды.

  --claim ID   тек осы тұжырым (әдепкіде бәрі)
  --counted    соңында ережелер есепке алғанын да тізу
  --limit N    әр тұжырымға жазба саны (әдепкіде 20)
  --json       жазбаларды бір JSON нысаны етіп шығару

Мысал
  anechoic suggest january --claim warehouse

${COMMON.kk}`,
  },
  calls: {
    en: (_: Nothing) => `anechoic calls CASE [--list FILE --role ROLE] [--limit N] [--json]
anechoic calls CASE --review POST --verdict VERDICT --role ROLE [--reason TEXT]
anechoic calls --print-list

Lists posts whose words call to attack, to arm or to burn, for a person to review. Calls that were
confirmed are shown in aggregate only: by channel, by accounts that acted together, by side of a claim and by hour; never by account.
What nobody reviewed is counted apart and is not shown as a call.

  --list FILE   use these word lists from now on (docs/methods.md#calls-to-violence); the file is kept as an original
  --review POST, --verdict call|no-call|unsure
                record what you say of a post that waits, and of all posts with nearly its text
  --role ROLE   role of whoever decides, for the journal; never a name
  --limit N     entries to review (default 20)
  --json        print all as one JSON object
  --print-list  print the lists that ship with the program, to be edited and given with --list

Example
  anechoic calls january

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic calls ДЕЛО [--list ФАЙЛ --role РОЛЬ] [--limit N] [--json]
anechoic calls ДЕЛО --review ПОСТ --verdict ОТВЕТ --role РОЛЬ [--reason ТЕКСТ]
anechoic calls --print-list

Перечисляет посты, слова которых зовут нападать, вооружаться или жечь, чтобы человек их проверил.
Подтверждённые призывы показываются только суммами: по каналам, по группам совместных действий, по сторонам утверждений и по часам, и
никогда по аккаунтам. Непроверенное считается отдельно и призывом не называется.

  --list ФАЙЛ   с этого времени использовать эти списки слов (docs/methods.md#calls-to-violence); файл хранится как оригинал
  --review ПОСТ, --verdict call|no-call|unsure
                записать решение о посте, который ждёт, и обо всех постах почти с тем же текстом
  --role РОЛЬ   роль того, кто решает, для журнала; никогда не имя
  --limit N     записей для проверки (по умолчанию 20)
  --json        вывести всё одним объектом JSON
  --print-list  вывести списки, идущие с программой, чтобы изменить их и дать через --list

Пример
  anechoic calls january

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic calls ІС [--list ФАЙЛ --role РӨЛ] [--limit N] [--json]
anechoic calls ІС --review ЖАЗБА --verdict ЖАУАП --role РӨЛ [--reason МӘТІН]
anechoic calls --print-list

Сөзі шабуылдауға, қарулануға не өртеуге шақыратын жазбаларды адам тексеруі үшін тізеді. Расталған
шақырулар тек жиынтық түрінде көрсетіледі: арна, бірлесіп әрекет еткен топ, тұжырым жағы және сағат бойынша; ешқашан аккаунт бойынша
емес. Ешкім тексермегені бөлек саналады және шақыру деп көрсетілмейді.

  --list ФАЙЛ   бұдан былай осы сөз тізімдерін қолдану (docs/methods.md#calls-to-violence); файл түпнұсқа ретінде сақталады
  --review ЖАЗБА, --verdict call|no-call|unsure
                күтіп тұрған жазба және мәтіні бірдей дерлік барлық жазба туралы шешімді жазу
  --role РӨЛ    шешетін адамның рөлі, журнал үшін; ешқашан есім емес
  --limit N     тексеруге арналған жазба саны (әдепкіде 20)
  --json        бәрін бір JSON нысаны етіп шығару
  --print-list  бағдарламамен бірге келетін тізімдерді шығару: өзгертіп, --list арқылы беруге болады

Мысал
  anechoic calls january

${COMMON.kk}`,
  },
} satisfies Messages
