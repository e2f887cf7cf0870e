// The network drawing of the casebook in the browser.

import type { Messages } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

export const networkMessages = {
  'network.noWebGl': words(
    'This browser cannot draw the network (no WebGL). The table below says the same.',
    'Этот браузер не может нарисовать сеть (нет WebGL). В таблице ниже сказано то же самое.',
    'Бұл браузер желіні сыза алмайды (WebGL жоқ). Төмендегі кестеде дәл сол айтылған.',
  ),
  'network.closer': words('Closer', 'Ближе', 'Жақын'),
  'network.farther': words('Farther', 'Дальше', 'Алыс'),
  'network.whole': words('All of it', 'Целиком', 'Тұтас'),
  'network.keys': words(
    'Drag or use arrow keys to move; + and - to zoom; 0 for all of it. Places mean nothing.',
    'Двигайте мышью или стрелками; + и - меняют масштаб; 0 — целиком. Положение ничего не значит.',
    'Тінтуірмен не бағыттауыш пернелермен жылжытыңыз; + және - масштабты өзгертеді; 0 — тұтас. Орналасуы ештеңе білдірмейді.',
  ),
} as const satisfies Messages
