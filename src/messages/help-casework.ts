// Help of the commands by which people decide: record, claims, decide, review, agreement.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

const KINDS =
  'claim, assertion, claim-relation, mark-review, side-review, repeat, controller,\n                 alias, actor, tie, outage, stage, credibility, call-review, withdrawal'

export const caseworkHelp = {
  claims: {
    en: (_: Nothing) => `anechoic claims CASE [--json]

Lists the claims of the case: text, place, time and quantity, whether the claims file or a record says so, who changed it, and how much was
decided of it. A record of a claim goes before the claims file; it is withdrawn like any other.

Example
  anechoic claims january

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic claims ДЕЛО [--json]

Перечисляет утверждения дела: текст, место, время и количество, откуда они (файл утверждений или запись), кто их менял и сколько по ним решено.
Запись об утверждении действует вместо файла; её отзывают как любую другую.

Пример
  anechoic claims january --lang ru

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic claims ІС [--json]

Іс тұжырымдарын тізеді: мәтіні, орны, уақыты, саны, қайдан екені (тұжырымдар файлы не жазба), кім өзгерткені және қанша шешім шыққаны.
Тұжырым туралы жазба файлдың орнына жүреді; ол басқалары сияқты қайтарып алынады.

Мысал
  anechoic claims january --lang kk

${COMMON.kk}`,
  },
  record: {
    en: (_: Nothing) => `anechoic record CASE KIND --role ROLE --set FIELD=VALUE... [--reason "..."] [--json]
anechoic record CASE --from FILE.jsonl [--role ROLE] [--json]
anechoic record CASE

Signs what a person decided into the journal. Nothing is overwritten: a later record of the same role on the same thing counts instead of the
earlier one, roles that differ disagree until a record with resolves= settles it, a withdrawal brings back what was before. Without KIND and
--from, lists every record as one JSON line with its entry and what became of it.
  KIND           ${KINDS}
  --set          a field of the record (docs/casework.md); repeat it for other fields, and for further values of a list
  --from         a file with one JSON object a line, its kind as "type"; - reads standard input. All lines are checked first
  --role         role that decides ("coder 2"), never a name; --reason: why, in own words

Examples
  anechoic record january assertion --role "coder 1" --set claim=morgue --set post=telegram:channel1/17 --set stance=support
  anechoic record january withdrawal --role "coder 1" --set of=DEVICE:EPOCH:41
  anechoic record january --from decisions.jsonl --role "coder 2"

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic record ДЕЛО ВИД --role РОЛЬ --set ПОЛЕ=ЗНАЧЕНИЕ... [--reason "..."] [--json]
anechoic record ДЕЛО --from ФАЙЛ.jsonl [--role РОЛЬ] [--json]
anechoic record ДЕЛО

Подписывает в журнале то, что решил человек. Ничего не перезаписывается: позднейшая запись той же роли о том же учитывается вместо прежней,
расхождение ролей остаётся, пока его не разрешит запись с resolves=, отзыв возвращает прежнее. Без ВИДА и --from выводит все записи
построчно в JSON с местом в журнале и состоянием.
  ВИД            ${KINDS}
  --set          поле записи (docs/casework.md); повторяется для других полей и для следующих значений списка
  --from         файл с одним объектом JSON в строке, вид в "type"; - читает стандартный ввод. Сначала проверяются все строки
  --role         роль, которая решает («coder 2»), никогда не имя; --reason: почему, своими словами

Примеры
  anechoic record january assertion --role "coder 1" --set claim=morgue --set post=telegram:channel1/17 --set stance=support
  anechoic record january --from decisions.jsonl --role "coder 2" --lang ru

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic record ІС ТҮР --role РӨЛ --set ӨРІС=МӘН... [--reason "..."] [--json]
anechoic record ІС --from ФАЙЛ.jsonl [--role РӨЛ] [--json]
anechoic record ІС

Адам шешкенді журналға қол қойып жазады. Ештеңе үстінен жазылмайды: сол рөлдің сол нәрсе туралы кейінгі жазбасы бұрынғысының орнына
есептеледі, рөлдер айырмасы resolves= бар жазба шешкенше қалады, қайтарып алу бұрынғыны қалпына келтіреді. ТҮР мен --from болмаса,
барлық жазбаны JSON жолдарымен, журналдағы орны мен күйімен шығарады.
  ТҮР            ${KINDS}
  --set          жазба өрісі (docs/casework.md); басқа өрістер мен тізімнің келесі мәндері үшін қайталанады
  --from         әр жолда бір JSON нысаны бар файл, түрі "type" ішінде; - стандартты кірісті оқиды. Алдымен барлық жол тексеріледі
  --role         шешетін рөл («coder 2»), ешқашан аты-жөні емес; --reason: неге, өз сөзімен

Мысалдар
  anechoic record january assertion --role "coder 1" --set claim=morgue --set post=telegram:channel1/17 --set stance=support
  anechoic record january --from decisions.jsonl --role "coder 2" --lang kk

${COMMON.kk}`,
  },
} satisfies Messages
