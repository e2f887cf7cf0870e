// Help of `serve`.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

export const serveHelpMessages = {
  serve: {
    en: () => `anechoic serve [CASE] [--port N] [--no-browser]

Opens the casebook in the default browser. It listens on this machine only and calls nobody.

  CASE            the case to open; without it, the page asks which one, or makes one
  --port N        a port of this machine (default: any that is free)
  --no-browser    print the address and open nothing

Example
  anechoic serve my-case

${COMMON.en}`,
    ru: () => `anechoic serve [ДЕЛО] [--port N] [--no-browser]

Открывает дело в браузере по умолчанию. Слушает только эту машину и никуда не обращается.

  ДЕЛО            какое дело открыть; без него страница спросит или создаст новое
  --port N        порт этой машины (по умолчанию любой свободный)
  --no-browser    напечатать адрес и ничего не открывать

Пример
  anechoic serve my-case

${COMMON.ru}`,
    kk: () => `anechoic serve [ІС] [--port N] [--no-browser]

Істі әдепкі браузерде ашады. Тек осы құрылғыны тыңдайды, ешқайда хабарласпайды.

  ІС              ашылатын іс; берілмесе, бет сұрайды не жаңасын жасайды
  --port N        осы құрылғының порты (әдепкісі: кез келген бос порт)
  --no-browser    мекенжайды басып шығарып, ештеңе ашпау

Мысал
  anechoic serve my-case

${COMMON.kk}`,
  },
} as const satisfies Messages
