// Help texts of `coordinate` and `judge`.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

export const coordinateHelp = {
  coordinate: {
    en: (_: Nothing) => `anechoic coordinate FILE.csv|CASE [options]
anechoic coordinate FILE.csv --compat coortweet|cnt [options]

Finds accounts that act on the same things at the same time more often, and closer together, than chance and shared taste explain, with a
corrected error rate. FILE is a table with one row an action: object_id, account_id, content_id, timestamp_share (other names: --columns).
Standard output is the table: one row a pair. What was tested, what was found and what it does not mean goes to standard error.

  --action KINDS        co-text, co-link, co-forward, co-media, co-reply, co-hashtag, co-object; several with commas (default: all)
  --windows SECONDS     default 10,60,600,3600, corrected for having looked several times
  --q RATE              false-discovery rate, default 0.05
  --null all|activity|hours    what a finding has to exceed (default all; the others are for comparison)
  --correction bh|by    Benjamini-Hochberg (default) or Benjamini-Yekutieli
  --format csv|verdicts|gexf|graphml|json   pairs (default), every cluster under every setting, networks for Gephi, or everything
  --accounts            csv with one row an account instead
  --limit               plants campaigns into these actions: the smallest that would have been found
  --robustness          tries every cluster under other settings
  --facts FILE          writes the figures from which every verdict can be recomputed
  --out FILE            writes to a new file instead of standard output

Tables
  --columns FIELD=COLUMN,...   for instance object_id=url,account_id=user,timestamp_share=when
  --time-zone ZONE      zone of times that state none: Asia/Almaty, +05:00
  --date-order ORDER    day-first, month-first or year-first
  --strict              exit status 4 when a row could not be used

Cases: accounts leave only as pseudonyms, until a person has judged their cluster ("anechoic judge")
  --names CLUSTER       ids of the accounts of a cluster that was judged "coordinated"
  --audience NAME       other pseudonyms than those given to others; equal figures and times can still be matched

The results of other programs, for comparison; no error rate
  --compat coortweet    rows of detect_groups; with --edges the network
      [--time-window 10] [--min-participation 2] [--edges [--edge-weight 0.5]]
  --compat cnt --network co_retweet|co_tweet|co_reply|co_similar_tweet|co_link|co_post
      [--time-window 1] [--min-edge-weight 2] [--loops] [--similarity 0.8] [--min-words 1]

Examples
  anechoic coordinate shares.csv > pairs.csv
  anechoic coordinate posts.csv --columns object_id=url,account_id=user,timestamp_share=when --format gexf --out network.gexf
  anechoic coordinate january --format json --limit > january.json
  anechoic coordinate shares.csv --compat coortweet --time-window 60 --edges > edges.csv

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic coordinate ТАБЛИЦА.csv|ДЕЛО [параметры]
anechoic coordinate ТАБЛИЦА.csv --compat coortweet|cnt [параметры]

Находит аккаунты, которые действуют с одним и тем же в одно и то же время чаще и ближе, чем объясняют случай и общий вкус, с поправленной
долей ошибок. ТАБЛИЦА — одна строка на действие: object_id, account_id, content_id, timestamp_share (другие имена: --columns).
На стандартный вывод идёт таблица: одна строка на пару. Что проверено, что найдено и чего это не значит — в стандартный поток ошибок.

  --action ВИДЫ         co-text, co-link, co-forward, co-media, co-reply, co-hashtag, co-object; несколько через запятую (по умолчанию все)
  --windows СЕКУНДЫ     по умолчанию 10,60,600,3600, с поправкой на несколько взглядов
  --q ДОЛЯ              доля ложных находок, по умолчанию 0.05
  --null all|activity|hours    что находка должна превысить (по умолчанию all; остальное — для сравнения)
  --correction bh|by    Бенджамини — Хохберг (по умолчанию) или Бенджамини — Йекутиели
  --format csv|verdicts|gexf|graphml|json   пары (по умолчанию), каждый кластер при каждой настройке, сети для Gephi или всё
  --accounts            csv, где строка — аккаунт
  --limit               закладывает кампании в эти же действия: наименьшие, которые были бы найдены
  --robustness          проверяет каждый кластер при других настройках
  --facts ФАЙЛ          записывает числа, по которым каждое заключение можно пересчитать
  --out ФАЙЛ            записывает в новый файл вместо стандартного вывода

Таблицы
  --columns ПОЛЕ=СТОЛБЕЦ,...   например object_id=url,account_id=user,timestamp_share=when
  --time-zone ПОЯС      часовой пояс, где он не указан: Asia/Almaty, +05:00
  --date-order ПОРЯДОК  day-first, month-first или year-first
  --strict              код завершения 4, если какую-то строку не удалось использовать

Дела: аккаунты выходят только под псевдонимами, пока человек не вынес суждения о кластере («anechoic judge»)
  --names КЛАСТЕР       идентификаторы аккаунтов кластера, о котором решено «coordinated»
  --audience ИМЯ        псевдонимы, не такие, как выданные другим; одинаковые числа и время всё же можно сопоставить

Результаты других программ, для сравнения; без доли ошибок
  --compat coortweet    строки detect_groups; с --edges — сеть
      [--time-window 10] [--min-participation 2] [--edges [--edge-weight 0.5]]
  --compat cnt --network co_retweet|co_tweet|co_reply|co_similar_tweet|co_link|co_post
      [--time-window 1] [--min-edge-weight 2] [--loops] [--similarity 0.8] [--min-words 1]

Примеры
  anechoic coordinate shares.csv --lang ru > pairs.csv
  anechoic coordinate posts.csv --columns object_id=url,account_id=user,timestamp_share=when --format gexf --out network.gexf
  anechoic coordinate january --format json --limit > january.json
  anechoic coordinate shares.csv --compat coortweet --time-window 60 --edges > edges.csv

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic coordinate КЕСТЕ.csv|ІС [параметрлер]
anechoic coordinate КЕСТЕ.csv --compat coortweet|cnt [параметрлер]

Бір нәрсемен бір уақытта кездейсоқтық пен ортақ талғам түсіндіргеннен жиірек әрі жақынырақ әрекет ететін аккаунттарды түзетілген қате үлесімен
табады. КЕСТЕ — әр әрекетке бір жол: object_id, account_id, content_id, timestamp_share (басқа аттар: --columns).
Стандартты шығысқа кесте шығады: әр жұпқа бір жол. Не тексерілгені, не табылғаны және оның нені білдірмейтіні қателер ағынына шығады.

  --action ТҮРЛЕР       co-text, co-link, co-forward, co-media, co-reply, co-hashtag, co-object; үтірмен бірнешеуі (әдепкісі бәрі)
  --windows СЕКУНД      әдепкісі 10,60,600,3600, бірнеше рет қарағанға түзетумен
  --q ҮЛЕС              жалған табылым үлесі, әдепкісі 0.05
  --null all|activity|hours    табылым неден асуы керек (әдепкісі all; қалғаны салыстыру үшін)
  --correction bh|by    Бенджамини — Хохберг (әдепкісі) не Бенджамини — Йекутиели
  --format csv|verdicts|gexf|graphml|json   жұптар (әдепкісі), әр шоғыр әр баптауда, Gephi желілері не бәрі
  --accounts            жолы аккаунт болатын csv
  --limit               осы әрекеттерге науқандар салып көреді: табылар еді дегеннің ең шағыны
  --robustness          әр шоғырды басқа баптаулармен тексереді
  --facts ФАЙЛ          әр қорытындыны қайта есептейтін сандарды жазады
  --out ФАЙЛ            стандартты шығыстың орнына жаңа файлға жазады

Кестелер
  --columns ӨРІС=БАҒАН,...   мысалы object_id=url,account_id=user,timestamp_share=when
  --time-zone БЕЛДЕУ    белдеуі көрсетілмеген уақыттар үшін: Asia/Almaty, +05:00
  --date-order РЕТ      day-first, month-first не year-first
  --strict              бір жол қолданылмаса, аяқталу коды 4

Істер: адам шоғыр туралы шешім бермейінше, аккаунттар тек бүркеншік атпен шығады («anechoic judge»)
  --names ШОҒЫР         «coordinated» деп шешілген шоғыр аккаунттарының идентификаторлары
  --audience АТ         басқаларға берілгендерден өзгеше бүркеншік аттар; бірдей сандар мен уақытты бәрібір салыстыруға болады

Басқа бағдарламалардың нәтижелері, салыстыру үшін; қате үлесінсіз
  --compat coortweet    detect_groups жолдары; --edges болса, желі
      [--time-window 10] [--min-participation 2] [--edges [--edge-weight 0.5]]
  --compat cnt --network co_retweet|co_tweet|co_reply|co_similar_tweet|co_link|co_post
      [--time-window 1] [--min-edge-weight 2] [--loops] [--similarity 0.8] [--min-words 1]

Мысалдар
  anechoic coordinate shares.csv --lang kk > pairs.csv
  anechoic coordinate posts.csv --columns object_id=url,account_id=user,timestamp_share=when --format gexf --out network.gexf
  anechoic coordinate january --format json --limit > january.json
  anechoic coordinate shares.csv --compat coortweet --time-window 60 --edges > edges.csv

${COMMON.kk}`,
  },
  judge: {
    en: (
      _: Nothing,
    ) => `anechoic judge CASE CLUSTER --verdict coordinated|not-coordinated|unsure --reason TEXT --role ROLE [--audience NAME]
anechoic judge CASE

Records what a person says of a cluster of accounts, signed, with the accounts it was said of. Nothing is overwritten: a later judgement stands
beside the earlier ones. Without CLUSTER lists all judgements, a JSON line each. CLUSTER is the id that "anechoic coordinate CASE" prints.
ROLE says in what capacity somebody judges ("editor"); it is not a name, as it leaves the case with --format json. The reason stays.

Example
  anechoic judge january cluster-0123456789abcdef --verdict coordinated --reason "They announced the hour in a public call" --role editor

${COMMON.en}`,
    ru: (
      _: Nothing,
    ) => `anechoic judge ДЕЛО КЛАСТЕР --verdict coordinated|not-coordinated|unsure --reason ТЕКСТ --role РОЛЬ [--audience ИМЯ]
anechoic judge ДЕЛО

Записывает суждение человека о кластере аккаунтов, с подписью и с теми аккаунтами, о которых оно вынесено. Ничего не затирается: новое суждение
встаёт рядом с прежними. Без КЛАСТЕРА выводит все суждения построчно в JSON. КЛАСТЕР — идентификатор из «anechoic coordinate ДЕЛО».
РОЛЬ говорит, в каком качестве человек судит («редактор»); это не имя: она выходит из дела с --format json. Причина остаётся.

Пример
  anechoic judge january cluster-0123456789abcdef --verdict coordinated --reason "Сами назвали час в публичном призыве" --role редактор

${COMMON.ru}`,
    kk: (
      _: Nothing,
    ) => `anechoic judge ІС ШОҒЫР --verdict coordinated|not-coordinated|unsure --reason МӘТІН --role РӨЛ [--audience АТ]
anechoic judge ІС

Аккаунттар шоғыры туралы адамның пікірін қол қойып, сол аккаунттармен бірге жазады. Ештеңе өшірілмейді: кейінгі пікір бұрынғылардың қасында
тұрады. ШОҒЫР берілмесе, барлық пікірді JSON жолдарымен шығарады. ШОҒЫР — «anechoic coordinate ІС» шығаратын идентификатор.
РӨЛ адамның қандай ретпен шешім беретінін айтады («редактор»); ол аты емес: --format json арқылы істен шығады. Себеп істе қалады.

Мысал
  anechoic judge january cluster-0123456789abcdef --verdict coordinated --reason "Сағатын жария үндеуде өздері атаған" --role редактор

${COMMON.kk}`,
  },
} satisfies Messages
