// Help of the commands by which people decide: record, claims, decide, review, agreement.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

const KINDS =
  'claim, assertion, claim-relation, mark-review, side-review, repeat, controller,\n                 alias, actor, tie, outage, stage, credibility, call-review, paraphrase,\n                 naming, withholding, media-review, exhibit-finding,\n                 finding-review, withdrawal'

export const caseworkHelp = {
  agreement: {
    en: (_: Nothing) => `anechoic agreement CASE [--claim ID] [--json]

Says how far two or more roles agree beyond chance (Krippendorff's alpha) in stance, evidentiality and marks, over all codings and over those
made apart, and shows every unit on which they differ, side by side, with its entries. A third record settles a difference (resolves=).

Example
  anechoic agreement january --claim morgue

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic agreement ДЕЛО [--claim ID] [--json]

Показывает, насколько роли согласны сверх случайного (альфа Криппендорфа) в позиции, источнике сведений и признаках: по всем кодированиям и по
сделанным порознь, и все единицы, где они расходятся, рядом, с местами в журнале. Расхождение решает третья запись (resolves=).

Пример
  anechoic agreement january --claim morgue --lang ru

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic agreement ІС [--claim ID] [--json]

Рөлдердің ұстаным, мәлімет көзі мен белгілер бойынша кездейсоқтан тыс келісуін (Криппендорф альфасы) айтады: барлық кодтау және бөлек
жасалғаны бойынша; айырмалы бірліктерді қатар, журнал жазбаларымен көрсетеді. Айырманы үшінші жазба шешеді (resolves=).

Мысал
  anechoic agreement january --claim morgue --lang kk

${COMMON.kk}`,
  },
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
  decide: {
    en: (_: Nothing) => `anechoic decide CASE [--claim ID | --calls] [--role ROLE] [--apart]

Shows what rules suggest, one family of posts at a time with the reason, and takes one key for each: y supports, n denies, q asks, c comments,
x unrelated, s skip, e turns the source that is proposed, u undoes, j and k go forward and back, . stops. Each answer is signed at once and
covers the family; undoing is a signed withdrawal. Letters may be typed on a Russian or Kazakh keyboard. Without a terminal, one answer a line.
  --calls        posts that may call to violence instead: y a call, n none, q unsure
  --role         role that decides; person when absent
  --apart        shows also what other roles decided, without saying how: for a second coder

Examples
  anechoic decide january --claim morgue
  anechoic decide january --role "coder 2" --apart

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic decide ДЕЛО [--claim ID | --calls] [--role РОЛЬ] [--apart]

Показывает, что предлагают правила, по одному семейству постов с причиной, и ждёт одной клавиши: y поддерживает, n отрицает, q спрашивает,
c комментирует, x не о том, s пропустить, e сменить предложенный источник, u отменить, j и k вперёд и назад, . закончить. Каждый ответ сразу
подписывается и относится ко всему семейству; отмена есть подписанный отзыв. Раскладка может быть русской или казахской. Без терминала: по
одному ответу в строке.
  --calls        вместо этого посты, которые могут призывать к насилию: y призыв, n нет, q неясно
  --role         роль, которая решает; person, если не указана
  --apart        показывать и то, что решили другие роли, не говоря как: для второго кодировщика

Примеры
  anechoic decide january --claim morgue --lang ru
  anechoic decide january --role "coder 2" --apart

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic decide ІС [--claim ID | --calls] [--role РӨЛ] [--apart]

Ережелер ұсынғанын бір-бір жазба шоғырымен, себебімен көрсетіп, бір перне күтеді: y растайды, n теріске шығарады, q сұрайды, c пікір,
x басқа туралы, s өткізу, e ұсынылған көзін ауыстыру, u қайтару, j мен k алға және артқа, . аяқтау. Әр жауапқа бірден қол қойылады және ол
бүкіл шоғырға қатысты; қайтару да қол қойылған жазба. Орыс не қазақ пернетақтасы жарайды. Терминалсыз: әр жолда бір жауап.
  --calls        оның орнына зорлыққа шақыруы мүмкін жазбалар: y шақыру, n емес, q белгісіз
  --role         шешетін рөл; берілмесе person
  --apart        басқа рөлдер шешкенін де қалай шешкенін айтпай көрсету: екінші кодтаушы үшін

Мысалдар
  anechoic decide january --claim morgue --lang kk
  anechoic decide january --role "coder 2" --apart

${COMMON.kk}`,
  },
  record: {
    en: (_: Nothing) => `anechoic record CASE KIND --role ROLE --set FIELD=VALUE... [--reason "..."] [--json]
anechoic record CASE --from FILE.jsonl [--role ROLE] [--json]
anechoic record CASE --from-ftm FILE.ftm.json --role ROLE [--json]
anechoic record CASE

Signs what a person decided into the journal. Nothing is overwritten: a later record of the same role on the same thing counts instead of the
earlier one, roles that differ disagree until a record with resolves= settles it, a withdrawal brings back what was before. Without KIND and
--from, lists every record as one JSON line with its entry and what became of it.
  KIND           ${KINDS}
  --set          a field of the record (docs/casework.md); repeat it for other fields, and for further values of a list
  --from         a file with one JSON object a line, its kind as "type"; - reads standard input. All lines are checked first
  --from-ftm     actors and the ties between them of a file of FollowTheMoney entities: alleged, never public, said by its publishers
  --role         role that decides ("coder 2"), never a name; --reason: why, in own words

Examples
  anechoic record january assertion --role "coder 1" --set claim=morgue --set post=telegram:channel1/17 --set stance=support
  anechoic record january withdrawal --role "coder 1" --set of=DEVICE:EPOCH:41
  anechoic record january --from decisions.jsonl --role "coder 2"

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic record ДЕЛО ВИД --role РОЛЬ --set ПОЛЕ=ЗНАЧЕНИЕ... [--reason "..."] [--json]
anechoic record ДЕЛО --from ФАЙЛ.jsonl [--role РОЛЬ] [--json]
anechoic record ДЕЛО --from-ftm ФАЙЛ.ftm.json --role РОЛЬ [--json]
anechoic record ДЕЛО

Подписывает в журнале то, что решил человек. Ничего не перезаписывается: позднейшая запись той же роли о том же учитывается вместо прежней,
расхождение ролей остаётся, пока его не разрешит запись с resolves=, отзыв возвращает прежнее. Без ВИДА и --from выводит все записи
построчно в JSON с местом в журнале и состоянием.
  ВИД            ${KINDS}
  --set          поле записи (docs/casework.md); повторяется для других полей и для следующих значений списка
  --from         файл с одним объектом JSON в строке, вид в "type"; - читает стандартный ввод. Сначала проверяются все строки
  --from-ftm     лица и связи между ними из файла сущностей FollowTheMoney: как утверждение его издателей, никогда не публично
  --role         роль, которая решает («coder 2»), никогда не имя; --reason: почему, своими словами

Примеры
  anechoic record january assertion --role "coder 1" --set claim=morgue --set post=telegram:channel1/17 --set stance=support
  anechoic record january --from decisions.jsonl --role "coder 2" --lang ru

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic record ІС ТҮР --role РӨЛ --set ӨРІС=МӘН... [--reason "..."] [--json]
anechoic record ІС --from ФАЙЛ.jsonl [--role РӨЛ] [--json]
anechoic record ІС --from-ftm ФАЙЛ.ftm.json --role РӨЛ [--json]
anechoic record ІС

Адам шешкенді журналға қол қойып жазады. Ештеңе үстінен жазылмайды: сол рөлдің сол нәрсе туралы кейінгі жазбасы бұрынғысының орнына
есептеледі, рөлдер айырмасы resolves= бар жазба шешкенше қалады, қайтарып алу бұрынғыны қалпына келтіреді. ТҮР мен --from болмаса,
барлық жазбаны JSON жолдарымен, журналдағы орны мен күйімен шығарады.
  ТҮР            ${KINDS}
  --set          жазба өрісі (docs/casework.md); басқа өрістер мен тізімнің келесі мәндері үшін қайталанады
  --from         әр жолда бір JSON нысаны бар файл, түрі "type" ішінде; - стандартты кірісті оқиды. Алдымен барлық жол тексеріледі
  --from-ftm     FollowTheMoney нысандары файлындағы тұлғалар мен олардың байланыстары: жариялаушының тұжырымы ретінде, ешқашан ашық емес
  --role         шешетін рөл («coder 2»), ешқашан аты-жөні емес; --reason: неге, өз сөзімен

Мысалдар
  anechoic record january assertion --role "coder 1" --set claim=morgue --set post=telegram:channel1/17 --set stance=support
  anechoic record january --from decisions.jsonl --role "coder 2" --lang kk

${COMMON.kk}`,
  },
  review: {
    en: (_: Nothing) => `anechoic review CASE [--claim ID] [--side support|deny] [--role ROLE] [--apart]

Shows each mark of own access that rules suggest beside the nearest earlier assertions of the claim, and asks: is it the speaker's own, taken
from one of those, not own, or unsure; what shows it; from where it was seen; why. Each answer is signed by itself; none stands for several.
A side without a suggested mark is signed as looked through. Only then is the least number of voices assessed. Without a terminal, one answer
a line.
  --role         role that reviews; person when absent
  --apart        also marks that other roles reviewed, without saying how: for a second coder

Example
  anechoic review january --claim morgue --side support --role "coder 1"

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic review ДЕЛО [--claim ID] [--side support|deny] [--role РОЛЬ] [--apart]

Показывает каждый предложенный правилами признак собственного знания рядом с ближайшими более ранними высказываниями и спрашивает: видел ли
говорящий сам, взято ли из одного из них, не сам или неясно; чем это показано; откуда видно; почему. Каждый ответ подписывается отдельно,
ни один не относится к нескольким. Сторона без предложенных признаков подписывается как просмотренная. Лишь после этого оценивается
наименьшее число голосов. Без терминала: по одному ответу в строке.
  --role         роль, которая проверяет; person, если не указана
  --apart        и признаки, проверенные другими ролями, не говоря как: для второго кодировщика

Пример
  anechoic review january --claim morgue --side support --role "coder 1" --lang ru

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic review ІС [--claim ID] [--side support|deny] [--role РӨЛ] [--apart]

Ережелер ұсынған әр өз көзімен көру белгісін ең жақын бұрынғы мәлімдемелермен қатар көрсетіп сұрайды: сөйлеушінің өзінікі ме, солардың
бірінен алынған ба, өзінікі емес пе, белгісіз бе; немен көрсетілген; қайдан көрінген; неге. Әр жауапқа бөлек қол қойылады, бірде-бірі
бірнешеуге бірдей жүрмейді. Ұсынылған белгісі жоқ тарап қаралды деп қол қойылады. Дауыстың ең аз саны содан кейін ғана бағаланады.
Терминалсыз: әр жолда бір жауап.
  --role         тексеретін рөл; берілмесе person
  --apart        басқа рөлдер тексерген белгілер де, қалай екенін айтпай: екінші кодтаушы үшін

Мысал
  anechoic review january --claim morgue --side support --role "coder 1" --lang kk

${COMMON.kk}`,
  },
} satisfies Messages
