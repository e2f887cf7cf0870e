// Help text of `anchor`.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

export const anchorHelp = {
  anchor: {
    en: (
      _: Nothing,
    ) => `anechoic anchor CASE [--tsa URL]... [--ots URL]... [--role ROLE] [--ca FILE] [--timeout SECONDS] [--json]
anechoic anchor CASE --resume | --upgrade [--ots URL]...
anechoic anchor CASE

Has outsiders witness that the journal was there at a time. They get one blinded number. This is the only command that uses
the network; it contacts the addresses you name and no others, which shows them and your provider that you stamp something.
Without addresses it lists what is stamped, pending or queued, offline. Exit status 10: at least one is still queued.

  --tsa URL         time-stamping authority (RFC 3161); may be repeated
  --ots URL         calendar of OpenTimestamps; may be repeated
  --resume          ask again whoever has not answered
  --upgrade         fetch the blocks that calendars promised
  --ca FILE         certificates (PEM) of the authorities you trust
  --headers FILE    block headers you trust, lines "height header"; --headers-from HEIGHT for raw ones
  --timeout 30      seconds to wait for each answer
  --role ROLE       who asks ("person"); not a name

Example
  anechoic anchor january --tsa https://tsa.example/stamp --ots https://calendar.example --ca roots.pem

${COMMON.en}`,
    ru: (
      _: Nothing,
    ) => `anechoic anchor ДЕЛО [--tsa URL]... [--ots URL]... [--role РОЛЬ] [--ca ФАЙЛ] [--timeout СЕКУНДЫ] [--json]
anechoic anchor ДЕЛО --resume | --upgrade [--ots URL]...
anechoic anchor ДЕЛО

Посторонние свидетельствуют, что журнал существовал к такому-то времени. Они получают одно ослеплённое число. Только эта команда
пользуется сетью; она обращается лишь к названным адресам, и те, как и ваш провайдер, видят, что вы ставите метку.
Без адресов показывает, что помечено, ожидает или стоит в очереди, без сети. Код возврата 10: в очереди что-то осталось.

  --tsa URL         служба меток времени (RFC 3161); можно повторять
  --ots URL         календарь OpenTimestamps; можно повторять
  --resume          снова спросить тех, кто не ответил
  --upgrade         забрать блоки, обещанные календарями
  --ca ФАЙЛ         сертификаты (PEM) служб, которым вы доверяете
  --headers ФАЙЛ    заголовки блоков, которым вы доверяете, строки «высота заголовок»; для двоичных --headers-from ВЫСОТА
  --timeout 30      сколько секунд ждать каждого ответа
  --role РОЛЬ       кто запрашивает («person»); не имя

Пример
  anechoic anchor january --tsa https://tsa.example/stamp --ots https://calendar.example --ca roots.pem

${COMMON.ru}`,
    kk: (
      _: Nothing,
    ) => `anechoic anchor ІС [--tsa URL]... [--ots URL]... [--role РӨЛ] [--ca ФАЙЛ] [--timeout СЕКУНД] [--json]
anechoic anchor ІС --resume | --upgrade [--ots URL]...
anechoic anchor ІС

Журналдың белгілі бір уақытта болғанын бөгделер куәландырады. Олар бір жасырылған сан ғана алады. Желіні тек осы бұйрық
пайдаланады; тек сіз атаған мекенжайларға жүгінеді, олар да, провайдеріңіз де белгі қойғаныңызды көреді.
Мекенжайсыз ненің белгіленгенін, күтуде не кезекте тұрғанын желісіз көрсетеді. Аяқталу коды 10: кезекте бірдеңе қалды.

  --tsa URL         уақыт белгісі қызметі (RFC 3161); қайталауға болады
  --ots URL         OpenTimestamps күнтізбесі; қайталауға болады
  --resume          жауап бермегендерден қайта сұрайды
  --upgrade         күнтізбелер уәде еткен блоктарды алады
  --ca ФАЙЛ         сіз сенетін қызметтердің сертификаттары (PEM)
  --headers ФАЙЛ    сіз сенетін блок тақырыптары, «биіктік тақырып» жолдары; екілік болса --headers-from БИІКТІК
  --timeout 30      әр жауапты неше секунд күту
  --role РӨЛ        кім сұрайды («person»); аты емес

Мысал
  anechoic anchor january --tsa https://tsa.example/stamp --ots https://calendar.example --ca roots.pem

${COMMON.kk}`,
  },
} satisfies Messages
