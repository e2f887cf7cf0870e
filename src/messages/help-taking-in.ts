// Help of the commands that take material in: analyse, import.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

/** Options of both: what a person states of the case and of the material. */
const MATERIAL = {
  en: `  --case DIR            the case folder (default anechoic-case)
  --open                make a new case readable by whoever has the folder; without it, it is sealed under a passphrase
  --recovery-key FILE   write the recovery key of a new sealed case into a new file outside of it, instead of showing it once
  --chats TITLE         chats to take from the export of a whole account; repeat for more, "all" for every one (default: none)
  --time-zone ZONE      zone of sources that state none, for instance Asia/Almaty or +05:00; recorded with the source
  --map FIELD=COLUMN    columns of a table, for instance account=user,time=created_at,text=body
  --platform NAME       platform of tables that do not tell
  --date-order ORDER    day-first, month-first or year-first, where a WhatsApp export leaves it open
  --source S1           who gave the material, by the register of sources ("anechoic sources"); --no-source asks nothing
  --role ROLE           who brings it in ("editor"), never a name
  --no-media            do not look at pictures and videos`,
  ru: `  --case ПАПКА          папка дела (по умолчанию anechoic-case)
  --open                новое дело сможет читать любой, у кого папка; без этого оно запечатано парольной фразой
  --recovery-key ФАЙЛ   записать ключ восстановления нового запечатанного дела в новый файл вне дела, а не показать один раз
  --chats НАЗВАНИЕ      какие чаты взять из выгрузки всего аккаунта; можно повторять, «all» — все (по умолчанию никакие)
  --time-zone ЗОНА      зона источников, где она не указана: Asia/Almaty или +05:00; записывается вместе с источником
  --map ПОЛЕ=КОЛОНКА    колонки таблицы: account=user,time=created_at,text=body
  --platform ИМЯ        платформа таблиц, где её не видно
  --date-order ПОРЯДОК  day-first, month-first или year-first, если по выгрузке WhatsApp этого не понять
  --source S1           кто передал материал, по реестру источников («anechoic sources»); --no-source: ничего не спрашивать
  --role РОЛЬ           кто вносит материал («editor»), но не имя
  --no-media            не просматривать изображения и видео`,
  kk: `  --case ҚАЛТА          істің қалтасы (әдепкісі anechoic-case)
  --open                жаңа істі қалтасы бар кез келген адам оқи алады; онсыз іс құпия сөйлеммен мөрленеді
  --recovery-key ФАЙЛ   мөрленген жаңа істің қалпына келтіру кілтін бір рет көрсетпей, істен тыс жаңа файлға жазу
  --chats АТАУЫ         бүкіл аккаунт экспортынан алынатын чаттар; қайталауға болады, «all» — бәрі (әдепкісі: ешқайсысы)
  --time-zone БЕЛДЕУ    белдеуі көрсетілмеген дереккөздер үшін: Asia/Almaty не +05:00; дереккөзбен бірге жазылады
  --map ӨРІС=БАҒАН      кестенің бағандары: account=user,time=created_at,text=body
  --platform АТАУ       белгісіз кестелердің платформасы
  --date-order РЕТ      day-first, month-first не year-first, WhatsApp экспортынан түсініксіз болса
  --source S1           материалды кім берді, дереккөздер тізілімі бойынша («anechoic sources»); --no-source ештеңе сұрамайды
  --role РӨЛ            кім енгізеді («editor»), есімі емес
  --no-media            сурет пен бейне қаралмайды`,
}

export const takingInHelp = {
  analyse: {
    en: (_: Nothing) => `anechoic analyse INPUT... [options]

Keeps every original, reads its posts, finds copies, forwards, bursts and joint action, weighs claims, and writes CASE/report.html, of a
sealed case only the file of --output. INPUT is a Telegram Desktop export (result.json or messages.html with its folder), a WhatsApp export
(txt or zip), a CSV, TSV, JSON or JSONL table, a document (txt, md, html, docx, pdf, srt, vtt), a folder, a zip or tar.gz. Running it again
adds what is new and changes nothing else.

${MATERIAL.en}
  --claims FILE         claims to weigh (YAML or JSON; docs/claims-file.md)
  --casework FILE       what people decided, a record a line (docs/casework.md)
  --output FILE         write the report to a new file outside the case; whoever has that file can read it
  --workers N           worker threads for comparing texts (default 0: none)
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
ДЕЛО/report.html, для запечатанного дела только файл из --output. ИСТОЧНИК — выгрузка Telegram Desktop (result.json или messages.html с
папкой), WhatsApp (txt или zip), таблица CSV, TSV, JSON или JSONL, документ (txt, md, html, docx, pdf, srt, vtt), папка, zip или tar.gz.
Повторный запуск добавляет новое и не меняет остального.

${MATERIAL.ru}
  --claims ФАЙЛ         утверждения (YAML или JSON; docs/claims-file.md)
  --casework ФАЙЛ       решения людей, по записи на строку (docs/casework.md)
  --output ФАЙЛ         записать отчёт в новый файл вне дела; его прочтёт любой, у кого он есть
  --workers N           рабочие потоки для сравнения текстов (по умолчанию 0)
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
жазады, мөрленген істе --output файлын ғана. ДЕРЕККӨЗ — Telegram Desktop экспорты (result.json не messages.html қалтасымен), WhatsApp (txt не
zip), CSV, TSV, JSON, JSONL кестесі, құжат (txt, md, html, docx, pdf, srt, vtt), қалта, zip не tar.gz. Қайта іске қосқанда тек жаңасы қосылады.

${MATERIAL.kk}
  --claims ФАЙЛ         тұжырымдар (YAML не JSON; docs/claims-file.md)
  --casework ФАЙЛ       адамдардың шешімдері, жолына бір жазба (docs/casework.md)
  --output ФАЙЛ         есепті істен тыс жаңа файлға жазу; файл кімде болса, сол оқи алады
  --workers N           мәтін салыстыратын ағындар (әдепкісі 0)
  --show-names          есепте жеке аккаунттардың бүркеншік емес, өз аттары (пікір айтылмаған шоғыр мүшелерінен басқа)
  --json                сандарды бір JSON нысаны етіп шығару, басқа ештеңе емес
  --strict              бірдеңе оқылмаса, аяқталу коды 4

Мысалдар
  anechoic analyse ~/Downloads/ChatExport_2022-01-06 --case january --lang kk
  anechoic analyse january-exports.zip --case january --claims claims.yaml --lang kk

${COMMON.kk}`,
  },
  import: {
    en: (_: Nothing) => `anechoic import INPUT... [options]

Keeps originals, reads their posts and looks at pictures and videos, without comparing anything. INPUT is what "anechoic analyse" takes.

${MATERIAL.en}
  --json                print the figures as one JSON object and nothing else
  --strict              exit status 4 when something of the inputs could not be read

Example
  anechoic import ~/Downloads/ChatExport_2022-01-06 --case january

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic import ИСТОЧНИК... [параметры]

Сохраняет оригиналы, читает сообщения и просматривает изображения и видео, ничего не сравнивая. ИСТОЧНИК — то же, что у «anechoic analyse».

${MATERIAL.ru}
  --json                вывести числа одним объектом JSON и ничего больше
  --strict              код завершения 4, если что-то не удалось прочитать

Пример
  anechoic import ~/Downloads/ChatExport_2022-01-06 --case january

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic import ДЕРЕККӨЗ... [параметрлер]

Түпнұсқаларды сақтап, жазбаларын оқиды, суреттер мен бейнелерді қарайды, ештеңені салыстырмайды. ДЕРЕККӨЗ «anechoic analyse» алатын нәрсе.

${MATERIAL.kk}
  --json                сандарды бір JSON нысаны етіп шығару, басқа ештеңе емес
  --strict              бірдеңе оқылмаса, аяқталу коды 4

Мысал
  anechoic import ~/Downloads/ChatExport_2022-01-06 --case january

${COMMON.kk}`,
  },
} satisfies Messages
