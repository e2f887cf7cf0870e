// Help texts of the command line.

import type { Messages } from './catalogue.ts'
import { anchorHelp } from './help-anchor.ts'
import { calibrateHelp } from './help-calibrate.ts'
import { caseworkHelp } from './help-casework.ts'
import { COMMON } from './help-common.ts'
import { coordinateHelp } from './help-coordinate.ts'
import { eraseHelp } from './help-erase.ts'
import { explainHelp } from './help-explain.ts'
import { exportHelp } from './help-export.ts'
import { footageHelp } from './help-footage.ts'
import { exportsHelp } from './help-handing.ts'
import { journalHelp } from './help-journal.ts'
import { matchHelp } from './help-match.ts'
import { mediaHelp } from './help-media.ts'
import { overviewHelp } from './help-overview.ts'
import { protectHelp } from './help-protect.ts'
import { readHelp } from './help-read.ts'
import { sealedHelp } from './help-sealed.ts'
import { serveHelpMessages } from './help-serve.ts'
import { simulateHelp } from './help-simulate.ts'
import { soundHelp } from './help-sound.ts'
import { takingInHelp } from './help-taking-in.ts'

type Nothing = Record<string, never>

export const helpMessages = {
  ...overviewHelp,
  ...takingInHelp,
  detect: {
    en: (
      _: Nothing,
    ) => `anechoic detect CASE [--q 0.05] [--windows 10,60,600,3600] [--null all|activity|hours] [--correction bh|by]
                     [--resemblance 0.6] [--workers N] [--family ID] [--json]

Finds copies, near-duplicate families, forward trees, shared links, bursts and accounts that act together. Changed thresholds are recorded.

  --q RATE              false-discovery rate of joint action, above 0, at most 0.5
  --windows, --null, --correction   as in "anechoic coordinate"
  --resemblance SHARE   Jaccard resemblance from which two texts are near-duplicates, 0.5 to 1

Example
  anechoic detect january --json

${COMMON.en}`,
    ru: (
      _: Nothing,
    ) => `anechoic detect ДЕЛО [--q 0.05] [--windows 10,60,600,3600] [--null all|activity|hours] [--correction bh|by]
                     [--resemblance 0.6] [--workers N] [--family ID] [--json]

Находит копии, семейства почти одинаковых текстов, деревья пересылок, общие ссылки, всплески и аккаунты, действующие вместе. Изменённые
пороги записываются.

  --q ДОЛЯ              доля ложных открытий для совместных действий, больше 0, не больше 0.5
  --windows, --null, --correction   как в «anechoic coordinate»
  --resemblance ДОЛЯ    сходство Жаккара, с которого тексты почти одинаковы, от 0.5 до 1

Пример
  anechoic detect january --json

${COMMON.ru}`,
    kk: (
      _: Nothing,
    ) => `anechoic detect ІС [--q 0.05] [--windows 10,60,600,3600] [--null all|activity|hours] [--correction bh|by]
                   [--resemblance 0.6] [--workers N] [--family ID] [--json]

Көшірмелерді, ұқсас мәтін топтарын, қайта жіберу тармақтарын, ортақ сілтемелерді, серпіндерді және бірге әрекет ететін аккаунттарды табады.
Өзгертілген шектер жазылады.

  --q ҮЛЕС              бірлескен әрекет үшін жалған табу үлесі, 0-ден үлкен, ең көбі 0.5
  --windows, --null, --correction   «anechoic coordinate» пәрменіндегідей
  --resemblance ҮЛЕС    екі мәтін ұқсас саналатын Жаккар ұқсастығы, 0.5–1

Мысал
  anechoic detect january --json

${COMMON.kk}`,
  },
  weigh: {
    en: (_: Nothing) => `anechoic weigh CASE [--claims FILE] [--list CLAIM [--side support|deny] [--rung RUNG]] [--json]

Weighs the claims of the case. With --list, prints every post of one claim as JSON lines, with the edge that collapsed it.

Examples
  anechoic weigh january --claims claims.yaml
  anechoic weigh january --list warehouses > warehouses.jsonl

${COMMON.en}`,
    ru: (
      _: Nothing,
    ) => `anechoic weigh ДЕЛО [--claims ФАЙЛ] [--list УТВЕРЖДЕНИЕ [--side support|deny] [--rung СТУПЕНЬ]] [--json]

Оценивает утверждения дела. С --list выводит все сообщения одного утверждения построчно в JSON, с указанием, почему сообщение не считается
отдельно.

Примеры
  anechoic weigh january --claims claims.yaml --lang ru
  anechoic weigh january --list warehouses > warehouses.jsonl

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic weigh ІС [--claims ФАЙЛ] [--list ТҰЖЫРЫМ [--side support|deny] [--rung САТЫ]] [--json]

Істің тұжырымдарын таразылайды. --list бір тұжырымның барлық жазбасын JSON жолдарымен, неге бөлек саналмағанымен бірге шығарады.

Мысалдар
  anechoic weigh january --claims claims.yaml --lang kk
  anechoic weigh january --list warehouses > warehouses.jsonl

${COMMON.kk}`,
  },
  report: {
    en: (_: Nothing) => `anechoic report CASE [--output FILE] [--no-media] [--show-names] [--json]

Writes CASE/report.html: one file that opens without network.

Example
  anechoic report january --lang kk

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic report ДЕЛО [--output FILE] [--no-media] [--show-names] [--json]

Записывает ДЕЛО/report.html: один файл, который открывается без сети.

Пример
  anechoic report january --lang ru

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic report ІС [--output FILE] [--no-media] [--show-names] [--json]

ІС/report.html жазады: желісіз ашылатын бір файл.

Мысал
  anechoic report january --lang kk

${COMMON.kk}`,
  },
  search: {
    en: (_: Nothing) => `anechoic search CASE WORDS [--limit 20] [--language kk,ru] [--json]

Finds texts that hold all words, best first. Case, ё and е, Kazakh letters typed without their marks and Russian endings make no difference.
A word after a hyphen must not occur (put -- before the words).

Examples
  anechoic search january "пожар склад"
  anechoic search january -- fire -drill

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic search ДЕЛО СЛОВА [--limit 20] [--language kk,ru] [--json]

Находит тексты, где есть все слова, лучшие первыми. Регистр, ё и е, казахские буквы без знаков и русские окончания не важны. Слово после
дефиса не должно встречаться (поставьте -- перед словами).

Примеры
  anechoic search january "пожар склад" --lang ru
  anechoic search january -- пожар -учебный

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic search ІС СӨЗДЕР [--limit 20] [--language kk,ru] [--json]

Барлық сөзі бар мәтіндерді табады, ең сәйкесі бірінші. Бас әріп, ё мен е, белгісіз жазылған қазақ әріптері және орысша жалғаулар есепке
алынбайды. Сызықшадан кейінгі сөз болмауы керек (сөздердің алдына -- қойыңыз).

Мысалдар
  anechoic search january "өрт қойма" --lang kk

${COMMON.kk}`,
  },
  rebuild: {
    en: (_: Nothing) => `anechoic rebuild CASE [--output FILE] [--no-media] [--show-names] [--json]

Deletes the index and builds it again from the originals and the journal; figures and report come out the same.

Example
  anechoic rebuild january --json

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic rebuild ДЕЛО [--output FILE] [--no-media] [--show-names] [--json]

Удаляет индекс и строит его заново из оригиналов и журнала; числа и отчёт получаются те же.

Пример
  anechoic rebuild january --json

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic rebuild ІС [--output FILE] [--no-media] [--show-names] [--json]

Индексті өшіріп, түпнұсқалар мен журналдан қайта құрады; сандар мен есеп сол қалпында шығады.

Мысал
  anechoic rebuild january --json

${COMMON.kk}`,
  },
  ...anchorHelp,
  ...calibrateHelp,
  ...caseworkHelp,
  ...journalHelp,
  ...explainHelp,
  ...footageHelp,
  ...matchHelp,
  ...mediaHelp,
  ...protectHelp,
  ...readHelp,
  ...sealedHelp,
  ...serveHelpMessages,
  ...simulateHelp,
  ...soundHelp,
  ...coordinateHelp,
  ...eraseHelp,
  ...exportHelp,
  ...exportsHelp,
} satisfies Messages
