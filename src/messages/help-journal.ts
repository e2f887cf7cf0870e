// Help of the commands that check, witness, restore, enrol, prove and repair.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

export const journalHelp = {
  verify: {
    en: (
      _: Nothing,
    ) => `anechoic verify CASE [--head LINE|FILE]... [--proof FILE]... [--against COPY] [--ca FILE] [--headers FILE]
                     [--headers-from HEIGHT] [--locked] [--strict] [--json]

Compares every byte of the case with the signed journal and says what was changed, is missing or was added, and where. Changes nothing.
  --head         a line of "anechoic head" that was kept elsewhere, or a file with such lines; may be repeated
  --proof        a proof of "anechoic prove": a witness like a head
  --against      another copy of the case: what it has more of, and where the two differ
  --ca           certificates of time-stamping authorities (PEM)
  --headers      block headers for OpenTimestamps; --headers-from says the height of the first of raw headers
  --locked       check a sealed case without its passphrase: chains and signatures only
  --strict       an end without a witness counts as a notice
Exit status 0: all bytes match; 4: things to know, no damage; 5: damage, or a witness contradicts the case.

Examples
  anechoic verify january
  anechoic verify january --head notebook.txt --against /media/backup/january

${COMMON.en}`,
    ru: (
      _: Nothing,
    ) => `anechoic verify ДЕЛО [--head СТРОКА|ФАЙЛ]... [--proof ФАЙЛ]... [--against КОПИЯ] [--ca ФАЙЛ] [--headers ФАЙЛ]
                     [--headers-from ВЫСОТА] [--locked] [--strict] [--json]

Сверяет каждый байт дела с подписанным журналом: что изменено, чего нет, что добавлено и где именно. Ничего не меняет.
  --head         строка «anechoic head», хранившаяся отдельно, или файл с такими строками; можно повторять
  --proof        доказательство «anechoic prove»: такой же свидетель
  --against      другая копия дела: чего в ней больше и где они расходятся
  --ca           сертификаты служб меток времени (PEM)
  --headers      заголовки блоков для OpenTimestamps; --headers-from: высота первого из двоичных заголовков
  --locked       проверить запечатанное дело без парольной фразы: только цепочки и подписи
  --strict       конец без свидетеля считается замечанием
Код завершения 0: всё совпадает; 4: есть замечания, повреждений нет; 5: есть повреждения, или свидетель противоречит делу.

Примеры
  anechoic verify january --lang ru
  anechoic verify january --head notebook.txt --against /media/backup/january

${COMMON.ru}`,
    kk: (
      _: Nothing,
    ) => `anechoic verify ІС [--head ЖОЛ|ФАЙЛ]... [--proof ФАЙЛ]... [--against КӨШІРМЕ] [--ca ФАЙЛ] [--headers ФАЙЛ]
                     [--headers-from БИІКТІК] [--locked] [--strict] [--json]

Істің әр байтын қол қойылған журналмен салыстырады: не өзгерген, не жоқ, не қосылған және қай жерде. Ештеңені өзгертпейді.
  --head         бөлек сақталған «anechoic head» жолы немесе сондай жолдары бар файл; қайталауға болады
  --proof        «anechoic prove» дәлелі: сондай куә
  --against      істің басқа көшірмесі: онда не артық және қай жерде айырмашылық бар
  --ca           уақыт белгісі қызметтерінің сертификаттары (PEM)
  --headers      OpenTimestamps үшін блок тақырыптары; --headers-from: екілік тақырыптардың біріншісінің биіктігі
  --locked       мөрленген істі құпия сөйлемсіз тексеру: тек тізбектер мен қолтаңбалар
  --strict       куәсіз соңы ескерту болып саналады
Аяқталу коды 0: бәрі сәйкес; 4: ескертулер бар, бұзылу жоқ; 5: бұзылу бар немесе куә іске қайшы келеді.

Мысалдар
  anechoic verify january --lang kk
  anechoic verify january --head notebook.txt --against /media/backup/january

${COMMON.kk}`,
  },
  head: {
    en: (_: Nothing) => `anechoic head CASE [--output FILE] [--json]

Prints a line for each journal of the case: its newest entry. Kept elsewhere it shows later that nothing was cut off or rolled back.

Example
  anechoic head january --output /media/stick/january-head.txt

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic head ДЕЛО [--output ФАЙЛ] [--json]

Печатает по строке на каждый журнал дела: его последнюю запись. Хранимая отдельно, она позже покажет, что ничего не отрезано и не откачено.

Пример
  anechoic head january --output /media/stick/january-head.txt

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic head ІС [--output ФАЙЛ] [--json]

Істің әр журналы үшін бір жол басып шығарады: оның соңғы жазбасы. Бөлек сақталса, кейін ештеңе кесілмегенін не кері қайтарылмағанын көрсетеді.

Мысал
  anechoic head january --output /media/stick/january-head.txt

${COMMON.kk}`,
  },
  restore: {
    en: (_: Nothing) => `anechoic restore CASE --reason TEXT --role ROLE [--json]

Says that this folder is a backup that was put back. The device goes on in a new epoch, so that what it wrote after the backup
was made is no contradiction when it turns up again. Run it before anything else is done with the backup.

Example
  anechoic restore january --reason "the disk died" --role editor

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic restore ДЕЛО --reason ТЕКСТ --role РОЛЬ [--json]

Записывает, что эта папка является возвращённой резервной копией. Устройство продолжает в новой эпохе, поэтому записанное после
создания копии не станет противоречием, если найдётся. Запустите до любых других действий с копией.

Пример
  anechoic restore january --reason "диск вышел из строя" --role редактор

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic restore ІС --reason МӘТІН --role РӨЛ [--json]

Бұл қалта қайта қойылған сақтық көшірме екенін жазады. Құрылғы жаңа дәуірде жалғастырады, сондықтан көшірме жасалғаннан кейін
жазылғандар кейін табылса, қайшылық болмайды. Көшірмемен басқа ештеңе жасамай тұрып іске қосыңыз.

Мысал
  anechoic restore january --reason "диск істен шықты" --role редактор

${COMMON.kk}`,
  },
  enrol: {
    en: (_: Nothing) => `anechoic enrol COPY --role ROLE [--json]

Makes a copy of a case the case of another device: the copy gets a key of its own, admitted by the device that it came from, and
the old private key leaves the copy. Run it on the copy, before anything else is done with it.

Example
  anechoic enrol january-laptop2 --role "coder 2"

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic enrol КОПИЯ --role РОЛЬ [--json]

Делает копию дела делом другого устройства: копия получает собственный ключ, допущенный исходным устройством, а прежний закрытый
ключ из копии удаляется. Запустите на копии до любых других действий с ней.

Пример
  anechoic enrol january-laptop2 --role "кодировщик 2"

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic enrol КӨШІРМЕ --role РӨЛ [--json]

Істің көшірмесін басқа құрылғының ісі етеді: көшірме бастапқы құрылғы қосқан өз кілтін алады, ал ескі жабық кілт көшірмеден
алынады. Көшірмемен басқа ештеңе жасамай тұрып, сонда іске қосыңыз.

Мысал
  anechoic enrol january-laptop2 --role "кодтаушы 2"

${COMMON.kk}`,
  },
  prove: {
    en: (_: Nothing) => `anechoic prove CASE EXHIBIT [--output FILE]
anechoic prove --check FILE [--original FILE] [--ca FILE] [--headers FILE] [--headers-from HEIGHT] [--json]

Writes the proof of one exhibit: the signed entry of its acquisition with what leads from it to the signature and to the anchors.
It can be checked without the case and shows nothing of other exhibits. --check checks one, --original also the file it is about.

Examples
  anechoic prove january 12 --output exhibit-12.json
  anechoic prove --check exhibit-12.json --original video.mp4

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic prove ДЕЛО МАТЕРИАЛ [--output ФАЙЛ]
anechoic prove --check ФАЙЛ [--original ФАЙЛ] [--ca ФАЙЛ] [--headers ФАЙЛ] [--headers-from ВЫСОТА] [--json]

Записывает доказательство для одного материала: подписанную запись о его получении и путь от неё к подписи и меткам времени.
Проверяется без дела и ничего не сообщает о других материалах. --check проверяет его, --original ещё и сам файл.

Примеры
  anechoic prove january 12 --output exhibit-12.json
  anechoic prove --check exhibit-12.json --original video.mp4

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic prove ІС МАТЕРИАЛ [--output ФАЙЛ]
anechoic prove --check ФАЙЛ [--original ФАЙЛ] [--ca ФАЙЛ] [--headers ФАЙЛ] [--headers-from БИІКТІК] [--json]

Бір материалдың дәлелін жазады: оның алынғаны туралы қол қойылған жазба және одан қолтаңба мен уақыт белгілеріне апаратын жол.
Іссіз тексеріледі, басқа материалдар туралы ештеңе айтпайды. --check оны тексереді, --original файлдың өзін де.

Мысалдар
  anechoic prove january 12 --output exhibit-12.json
  anechoic prove --check exhibit-12.json --original video.mp4

${COMMON.kk}`,
  },
  repair: {
    en: (_: Nothing) => `anechoic repair CASE --role ROLE [--from COPY] [--json]

Only adds: takes up ends of journals that were cut off, brings missing and changed originals, contents and files back from a copy of
the same case where they hold there, keeps a second branch of a journal beside the first, and records all of it. Damaged bytes are
kept as originals of their own first. What was erased is never brought back.

Example
  anechoic repair january --from /media/backup/january --role editor

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic repair ДЕЛО --role РОЛЬ [--from КОПИЯ] [--json]

Только добавляет: принимает отрезанные концы журналов, возвращает из копии того же дела недостающие и изменённые оригиналы, содержание
и файлы, если в копии они верны, сохраняет вторую ветвь журнала рядом с первой и всё это записывает. Повреждённые байты сначала
сохраняются как отдельные оригиналы. Уничтоженное не возвращается никогда.

Пример
  anechoic repair january --from /media/backup/january --role редактор

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic repair ІС --role РӨЛ [--from КӨШІРМЕ] [--json]

Тек қосады: журналдардың кесілген соңын алады, жоқ және өзгерген түпнұсқаларды, мазмұнды, файлдарды осы істің көшірмесінен, онда дұрыс
болса, қайтарады, журналдың екінші тармағын біріншісінің қасында сақтайды және бәрін жазады. Бұзылған байттар алдымен бөлек түпнұсқа
ретінде сақталады. Жойылған ешқашан қайтарылмайды.

Мысал
  anechoic repair january --from /media/backup/january --role редактор

${COMMON.kk}`,
  },
} satisfies Messages
