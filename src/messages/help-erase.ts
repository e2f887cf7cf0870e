// Help texts of `sources`, `erase` and `role`.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

export const eraseHelp = {
  sources: {
    en: (_: Nothing) => `anechoic sources CASE [SOURCE] [options]

The register of sources. Without options it is shown; every change is signed into the journal. Material of a source that took its consent
back, or whose consent has ended, is held back from search, report and export.

  --add ROLE          a new source, by role ("witness 3"), never by name
  --set FIELD=VALUE   role, use (analysis, report, publication, court, sharing), audience (team, lawyer, court, public), expires (last day),
                      contact-risk (none, low, high, do-not-contact), made-how, made-when, made-by, transferred-how, transferred-when,
                      transferred-by, device, clock-offset (seconds), note; may be given several times, an empty value takes it out
  --withdraw          the source takes its consent back
  --consent-again     the source agrees anew
  --exhibit 3,5-7     these exhibits came from the source
  --reason TEXT       why; needed for every change
  --role ROLE         who records it
  --json              one JSON object a source

Examples
  anechoic sources january --add "witness 3" --set audience=team,court --set expires=2027-12-31 --exhibit 4
  anechoic sources january S1 --withdraw --reason "told the editor by phone"

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic sources ДЕЛО [ИСТОЧНИК] [параметры]

Реестр источников. Без параметров он показывается; каждое изменение подписывается в журнале. Материалы источника, который отозвал согласие или
срок согласия которого истёк, не попадают в поиск, отчёт и экспорт.

  --add РОЛЬ            новый источник: роль («свидетель 3»), но не имя
  --set ПОЛЕ=ЗНАЧЕНИЕ   role, use (analysis, report, publication, court, sharing), audience (team, lawyer, court, public), expires (последний день),
                        contact-risk (none, low, high, do-not-contact), made-how, made-when, made-by, transferred-how, transferred-when,
                        transferred-by, device, clock-offset (секунды), note; можно несколько раз, пустое значение убирает поле
  --withdraw            источник отзывает согласие
  --consent-again       источник согласен снова
  --exhibit 3,5-7       эти материалы получены от источника
  --reason ТЕКСТ        почему; нужно для каждого изменения
  --role РОЛЬ           кто записывает
  --json                по объекту JSON на источник

Примеры
  anechoic sources january --add "свидетель 3" --set audience=team,court --set expires=2027-12-31 --exhibit 4
  anechoic sources january S1 --withdraw --reason "сообщил редактору по телефону"

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic sources ІС [ДЕРЕККӨЗ] [параметрлер]

Дереккөздер тізілімі. Параметрсіз ол көрсетіледі; әр өзгеріс журналға қол қойылып жазылады. Келісімін қайтарып алған не келісім мерзімі өткен
дереккөздің материалы іздеуге, есепке және экспортқа шықпайды.

  --add РӨЛ             жаңа дереккөз: рөл («куәгер 3»), есім емес
  --set ӨРІС=МӘН        role, use (analysis, report, publication, court, sharing), audience (team, lawyer, court, public), expires (соңғы күн),
                        contact-risk (none, low, high, do-not-contact), made-how, made-when, made-by, transferred-how, transferred-when,
                        transferred-by, device, clock-offset (секунд), note; бірнеше рет беруге болады, бос мән өрісті алып тастайды
  --withdraw            дереккөз келісімін қайтарып алады
  --consent-again       дереккөз қайта келіседі
  --exhibit 3,5-7       бұл материалдар осы дереккөзден келген
  --reason МӘТІН        неге; әр өзгеріске қажет
  --role РӨЛ            кім жазады
  --json                әр дереккөзге бір JSON нысаны

Мысалдар
  anechoic sources january --add "куәгер 3" --set audience=team,court --set expires=2027-12-31 --exhibit 4
  anechoic sources january S1 --withdraw --reason "редакторға телефонмен айтты"

${COMMON.kk}`,
  },
  erase: {
    en: (
      _: Nothing,
    ) => `anechoic erase CASE --exhibit N | --source S1 | --account ID-OR-NAME --reason TEXT --authority TEXT --role ROLE [options]

Shows exactly what will go, asks, and destroys it: originals, the contents of the entries that name it, in a sealed case their keys first, the
index and the report. A signed entry says which entries went, why and by whose decision; the journal still verifies.

  --exhibit 3,5-7     exhibits by number
  --source S1         all exhibits of a source, and what the register says of it
  --account WHO       everything by a person or naming them: id, display name or username; give it several times for all that they go by.
                      Of Telegram exports in JSON everybody else's messages stay as a new exhibit; other files go as a whole
  --reason TEXT       why; stays for good, so it must not tell what was erased
  --authority TEXT    by whose decision
  --with-container    archives that hold it go too
  --dry-run           only shows what would go
  --yes               does not ask
  --json              the plan as one JSON object

What erasure cannot reach: copies, backups, what was handed on, and in an open case blocks that the disk still keeps.

Examples
  anechoic erase january --exhibit 4 --reason "consent withdrawn" --authority "source S1" --role editor
  anechoic erase january --account telegram:user42 --dry-run

${COMMON.en}`,
    ru: (
      _: Nothing,
    ) => `anechoic erase ДЕЛО --exhibit N | --source S1 | --account КТО --reason ТЕКСТ --authority ТЕКСТ --role РОЛЬ [параметры]

Показывает, что именно исчезнет, спрашивает и уничтожает: оригиналы, содержание называющих их записей, в запечатанном деле сначала их ключи, индекс и
отчёт. Подписанная запись говорит, какие записи уничтожены, почему и по чьему решению; журнал по-прежнему проходит проверку.

  --exhibit 3,5-7     материалы по номерам
  --source S1         все материалы источника и всё, что о нём в реестре
  --account КТО       всё, что написано человеком или называет его: идентификатор, имя или ник; можно несколько раз. Из выгрузок Telegram в JSON
                      сообщения остальных остаются новым материалом; другие файлы уничтожаются целиком
  --reason ТЕКСТ      почему; остаётся навсегда и не должно выдавать уничтоженное
  --authority ТЕКСТ   по чьему решению
  --with-container    и архивы, в которых это лежит
  --dry-run           только показать
  --yes               не спрашивать
  --json              план одним объектом JSON

До чего уничтожение не дотягивается: копии, резервные копии, переданное другим, а в открытом деле и блоки, которые диск ещё хранит.

Примеры
  anechoic erase january --exhibit 4 --reason "согласие отозвано" --authority "источник S1" --role редактор
  anechoic erase january --account telegram:user42 --dry-run

${COMMON.ru}`,
    kk: (
      _: Nothing,
    ) => `anechoic erase ІС --exhibit N | --source S1 | --account КІМ --reason МӘТІН --authority МӘТІН --role РӨЛ [параметрлер]

Нақты не жойылатынын көрсетіп, сұрап, жояды: түпнұсқаларды, оларды атайтын жазбалардың мазмұнын, мөрленген істе алдымен кілттерін, индекс пен
есепті. Қай жазбалар, неге және кімнің шешімімен жойылғанын қол қойылған жазба айтады; журнал бұрынғыша тексеруден өтеді.

  --exhibit 3,5-7     нөмірі бойынша материалдар
  --source S1         дереккөздің барлық материалы және тізілімде ол туралы жазылғаны
  --account КІМ       адам жазған не оны атайтынның бәрі: идентификатор, есім не ник; бірнеше рет беруге болады. Telegram JSON экспортында
                      басқалардың хабарлары жаңа материал болып қалады; басқа файлдар тұтас жойылады
  --reason МӘТІН      неге; мәңгі қалады, сондықтан не жойылғанын айтпауы керек
  --authority МӘТІН   кімнің шешімімен
  --with-container    оны сақтайтын мұрағаттар да
  --dry-run           тек көрсету
  --yes               сұрамау
  --json              жоспар бір JSON нысаны болып

Жою жете алмайтыны: көшірмелер, сақтық көшірмелер, басқаларға берілгені, ал ашық істе диск әлі сақтап тұрған блоктар.

Мысалдар
  anechoic erase january --exhibit 4 --reason "келісім қайтарылды" --authority "S1 дереккөзі" --role редактор
  anechoic erase january --account telegram:user42 --dry-run

${COMMON.kk}`,
  },
  role: {
    en: (_: Nothing) => `anechoic role CASE ROLE [--show]

Records who stands behind a role, in sealed cases only. The name is asked for at the terminal or read from standard input, never taken from the
command line. It is never exported and never printed but with --show.

Examples
  anechoic role january "coder 2"
  anechoic role january "coder 2" --show

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic role ДЕЛО РОЛЬ [--show]

Записывает, кто стоит за ролью; только в запечатанных делах. Имя спрашивается в терминале или читается со стандартного ввода, но не берётся из
командной строки. Оно никогда не экспортируется и печатается только с --show.

Примеры
  anechoic role january "кодировщик 2"
  anechoic role january "кодировщик 2" --show

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic role ІС РӨЛ [--show]

Рөлдің кім екенін жазады; тек мөрленген істерде. Есім терминалда сұралады не стандартты кірістен оқылады, бұйрық жолынан алынбайды. Ол ешқашан
экспортталмайды және тек --show арқылы шығады.

Мысалдар
  anechoic role january "кодтаушы 2"
  anechoic role january "кодтаушы 2" --show

${COMMON.kk}`,
  },
} satisfies Messages
