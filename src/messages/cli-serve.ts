// What `serve` prints.

import type { Message, Messages } from './catalogue.ts'

export const serverMessages = {
  'serve.address': {
    en: p => `The casebook is open at ${p.address}\nKeep this address to yourself: whoever has it reads the case.`,
    ru: p => `Дело открыто по адресу ${p.address}\nНикому не передавайте этот адрес: по нему дело прочтёт любой.`,
    kk: p => `Іс мына мекенжайда ашық: ${p.address}\nОны ешкімге бермеңіз: мекенжайды білген адам істі оқиды.`,
  } satisfies Message<{ address: string }>,
  'serve.stop': {
    en: () => 'Ctrl-C ends the program; the page then stops working.',
    ru: () => 'Ctrl-C завершает программу; страница после этого не работает.',
    kk: () => 'Ctrl-C бағдарламаны аяқтайды; одан кейін бет істемейді.',
  },
  'serve.no-screen': {
    en: () => 'There is no screen to open a browser on; open the address in one on this machine.',
    ru: () => 'Экрана для браузера нет; откройте адрес в браузере на этой машине.',
    kk: () => 'Браузер ашатын экран жоқ; мекенжайды осы құрылғыдағы браузерде ашыңыз.',
  },
} as const satisfies Messages
