// Why something about custody cannot be done from the casebook in the browser.

import type { Messages } from './catalogue.ts'

export const webCustodyErrorMessages = {
  'erase-plan-outdated': {
    en: () => 'Something was signed since this was worked out. Look again at what would go, then erase.',
    ru: () => 'С тех пор как это рассчитано, что-то было подписано. Посмотрите снова, что исчезнет, затем уничтожайте.',
    kk: () => 'Бұл есептелгеннен бері бірдеңеге қол қойылды. Не жойылатынын қайта қарап, содан кейін жойыңыз.',
  },
  'sealing-no-keys': {
    en: () => 'No keys were made for sealing, or the case was left meanwhile. Begin again with the passphrase.',
    ru: () => 'Ключи для запечатывания не созданы, или дело тем временем закрыто. Начните снова с парольной фразы.',
    kk: () => 'Мөрлеуге кілт жасалмаған не іс осы арада жабылған. Құпия сөйлемнен қайта бастаңыз.',
  },
} satisfies Messages
