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

type Nothing = Record<string, never>

export const helpMessages = {
  ...overviewHelp,
  analyse: {
    en: (_: Nothing) => `anechoic analyse INPUT... [options]

Keeps every original, reads its posts, finds copies, forwards, bursts and joint action, weighs claims, and writes CASE/report.html.
INPUT is a Telegram Desktop export (result.json or messages.html with its folder), a WhatsApp export (txt or zip), a CSV, TSV, JSON or
JSONL table, a document (txt, md, html, docx, pdf, srt, vtt), a folder, a zip or tar.gz. Running it again adds what is new and changes nothing else.

  --case DIR            the case folder (default anechoic-case)
  --claims FILE         claims to weigh (YAML or JSON; docs/claims-file.md)
  --casework FILE       what people decided, a record a line (docs/casework.md)
  --chats TITLE         chats to take from the export of a whole account; repeat for more, "all" for every one (default: none)
  --time-zone ZONE      zone of sources that state none, for instance Asia/Almaty or +05:00; recorded with the source
  --map FIELD=COLUMN    columns of a table, for instance account=user,time=created_at,text=body
  --platform NAME       platform of tables that do not tell
  --date-order ORDER    day-first, month-first or year-first, where a WhatsApp export leaves it open
  --workers N           worker threads for comparing texts (default 0: none)
  --no-media            do not look at pictures and videos
  --show-names          names of private accounts in the report instead of pseudonyms (not for members of clusters nobody judged)
  --json                print the figures as one JSON object and nothing else
  --strict              exit status 4 when something of the inputs could not be read

Examples
  anechoic analyse ~/Downloads/ChatExport_2022-01-06 --case january
  anechoic analyse "WhatsApp Chat with Square.zip" --case january --time-zone Asia/Almaty
  anechoic analyse january-exports.zip --case january --claims claims.yaml --lang ru

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic analyse ИСТОЧНИК... [параметры]

Сохраняет каждый оригинал, читает сообщения, находит копии, пересылки, всплески и совместные действия, оценивает утверждения и пишет
ДЕЛО/report.html. ИСТОЧНИК — выгрузка Telegram Desktop (result.json или messages.html с папкой), WhatsApp (txt или zip), таблица CSV, TSV,
JSON или JSONL, документ (txt, md, html, docx, pdf, srt, vtt), папка, zip или tar.gz. Повторный запуск добавляет новое и не меняет остального.

  --case ПАПКА          папка дела (по умолчанию anechoic-case)
  --claims ФАЙЛ         утверждения (YAML или JSON; docs/claims-file.md)
  --casework ФАЙЛ       решения людей, по записи на строку (docs/casework.md)
  --chats НАЗВАНИЕ      какие чаты взять из выгрузки всего аккаунта; можно повторять, «all» — все (по умолчанию никакие)
  --time-zone ЗОНА      зона источников, где она не указана: Asia/Almaty или +05:00; записывается вместе с источником
  --map ПОЛЕ=КОЛОНКА    колонки таблицы: account=user,time=created_at,text=body
  --platform ИМЯ        платформа таблиц, где её не видно
  --date-order ПОРЯДОК  day-first, month-first или year-first, если по выгрузке WhatsApp этого не понять
  --workers N           рабочие потоки для сравнения текстов (по умолчанию 0)
  --no-media            не просматривать изображения и видео
  --show-names          имена частных аккаунтов в отчёте вместо псевдонимов (кроме участников кластеров без суждения)
  --json                вывести числа одним объектом JSON и ничего больше
  --strict              код завершения 4, если что-то не удалось прочитать

Примеры
  anechoic analyse ~/Downloads/ChatExport_2022-01-06 --case january --lang ru
  anechoic analyse "Чат WhatsApp с Площадь.zip" --case january --time-zone Asia/Almaty
  anechoic analyse january-exports.zip --case january --claims claims.yaml --lang ru

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic analyse ДЕРЕККӨЗ... [параметрлер]

Әр түпнұсқаны сақтайды, жазбаларын оқиды, көшірме, қайта жіберу, серпін мен бірлескен әрекетті табады, тұжырымдарды таразылап, ІС/report.html
жазады. ДЕРЕККӨЗ — Telegram Desktop экспорты (result.json не messages.html қалтасымен), WhatsApp (txt не zip), CSV, TSV, JSON, JSONL кестесі,
құжат (txt, md, html, docx, pdf, srt, vtt), қалта, zip не tar.gz. Қайта іске қосқанда тек жаңасы қосылады.

  --case ҚАЛТА          істің қалтасы (әдепкісі anechoic-case)
  --claims ФАЙЛ         тұжырымдар (YAML не JSON; docs/claims-file.md)
  --casework ФАЙЛ       адамдардың шешімдері, жолына бір жазба (docs/casework.md)
  --chats АТАУЫ         бүкіл аккаунт экспортынан алынатын чаттар; қайталауға болады, «all» — бәрі (әдепкісі: ешқайсысы)
  --time-zone БЕЛДЕУ    белдеуі көрсетілмеген дереккөздер үшін: Asia/Almaty не +05:00; дереккөзбен бірге жазылады
  --map ӨРІС=БАҒАН      кестенің бағандары: account=user,time=created_at,text=body
  --platform АТАУ       белгісіз кестелердің платформасы
  --date-order РЕТ      day-first, month-first не year-first, WhatsApp экспортынан түсініксіз болса
  --workers N           мәтін салыстыратын ағындар (әдепкісі 0)
  --no-media            сурет пен бейне қаралмайды
  --show-names          есепте жеке аккаунттардың бүркеншік емес, өз аттары (пікір айтылмаған шоғыр мүшелерінен басқа)
  --json                сандарды бір JSON нысаны етіп шығару, басқа ештеңе емес
  --strict              бірдеңе оқылмаса, аяқталу коды 4

Мысалдар
  anechoic analyse ~/Downloads/ChatExport_2022-01-06 --case january --lang kk
  anechoic analyse january-exports.zip --case january --claims claims.yaml --lang kk

${COMMON.kk}`,
  },
  import: {
    en: (_: Nothing) => `anechoic import INPUT... [--case DIR] [options of analyse]

Keeps originals, reads their posts and looks at pictures and videos (not with --no-media), without comparing anything.

Example
  anechoic import ~/Downloads/ChatExport_2022-01-06 --case january

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic import ИСТОЧНИК... [--case ПАПКА] [параметры analyse]

Сохраняет оригиналы, читает сообщения и просматривает изображения и видео (кроме как с --no-media), ничего не сравнивая.

Пример
  anechoic import ~/Downloads/ChatExport_2022-01-06 --case january

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic import ДЕРЕККӨЗ... [--case ҚАЛТА] [analyse параметрлері]

Түпнұсқаларды сақтап, жазбаларын оқиды, суреттер мен бейнелерді қарайды (--no-media болса қарамайды), ештеңені салыстырмайды.

Мысал
  anechoic import ~/Downloads/ChatExport_2022-01-06 --case january

${COMMON.kk}`,
  },
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
