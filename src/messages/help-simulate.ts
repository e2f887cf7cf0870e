// Help text of `simulate`.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

export const simulateHelp = {
  simulate: {
    en: (
      _: Nothing,
    ) => `anechoic simulate DIR [--seed 1] [--posts N] [--days 6] [--shape example|bench] [--flood] [--json]
anechoic simulate --actions FAMILY OUT.csv [--seed 1] [--posts N] [--json]

Writes an invented crisis into DIR: Telegram JSON and HTML, WhatsApp, CSV, claims, and truth.json with everything that was planted.

  --posts N       default 3000, for bench 100000; the story itself needs about 800, a flood 5,000 more
  --shape bench   Telegram JSON only, at any size, for measuring
  --flood         5,000 accounts post one text in ten minutes (the number of posts stays the same)
  --actions FAMILY  instead a table of who acted on what and when, with OUT.truth.json beside it: a crowd with campaigns (planted,
                  slow, camouflaged, ...) or without (hawkes, news-events, fans, ...); docs/methods.md lists them;
                  --posts 5000 ... 20000000, default 20000

Example
  anechoic simulate invented --seed 7 --posts 100000
  anechoic simulate --actions planted --posts 20000 crowd.csv

${COMMON.en}`,
    ru: (
      _: Nothing,
    ) => `anechoic simulate ПАПКА [--seed 1] [--posts N] [--days 6] [--shape example|bench] [--flood] [--json]
anechoic simulate --actions СЕМЕЙСТВО ФАЙЛ.csv [--seed 1] [--posts N] [--json]

Записывает в ПАПКУ вымышленный кризис: Telegram JSON и HTML, WhatsApp, CSV, утверждения и truth.json со всем, что в него заложено.

  --posts N       по умолчанию 3000, для bench 100000; сам сюжет требует около 800, поток ещё 5000
  --shape bench   только Telegram JSON, любого размера, для измерений
  --flood         5000 аккаунтов публикуют один текст за десять минут (число сообщений то же)
  --actions СЕМЕЙСТВО  вместо этого таблица, кто, над чем и когда действовал, и рядом ФАЙЛ.truth.json: с кампаниями (planted,
                  slow, camouflaged, ...) или без них (hawkes, news-events, fans, ...); список в docs/methods.md;
                  --posts 5000 ... 20000000, по умолчанию 20000

Пример
  anechoic simulate invented --seed 7 --posts 100000
  anechoic simulate --actions planted --posts 20000 crowd.csv

${COMMON.ru}`,
    kk: (
      _: Nothing,
    ) => `anechoic simulate ҚАЛТА [--seed 1] [--posts N] [--days 6] [--shape example|bench] [--flood] [--json]
anechoic simulate --actions ТҮР ФАЙЛ.csv [--seed 1] [--posts N] [--json]

ҚАЛТАҒА ойдан шығарылған дағдарысты жазады: Telegram JSON мен HTML, WhatsApp, CSV, тұжырымдар және салынғанның бәрі жазылған truth.json.

  --posts N       әдепкісі 3000, bench үшін 100000; оқиғаның өзіне шамамен 800, тасқынға тағы 5000 керек
  --shape bench   тек Telegram JSON, кез келген көлемде, өлшеу үшін
  --flood         5000 аккаунт он минутта бір мәтін жариялайды (жазба саны өзгермейді)
  --actions ТҮР   оның орнына кім, немен, қашан әрекет еткенінің кестесі, қасында ФАЙЛ.truth.json: науқандары бар (planted,
                  slow, camouflaged, ...) немесе жоқ (hawkes, news-events, fans, ...); тізімі docs/methods.md ішінде;
                  --posts 5000 ... 20000000, әдепкісі 20000

Мысал
  anechoic simulate invented --seed 7 --posts 100000
  anechoic simulate --actions planted --posts 20000 crowd.csv

${COMMON.kk}`,
  },
} satisfies Messages
