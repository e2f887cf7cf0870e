// Help of `anechoic explain`.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

export const explainHelp = {
  explain: {
    en: (_: Nothing) => `anechoic explain CASE CLAIM [options]
anechoic explain CLAIM --case CASE [options]

Prints how the numbers of one claim came about: what each counts, what joined every assertion that is not counted apart, marks with their
reviews, rates and bound, what a side hangs on, what the case covers. scripts/check-voices.mjs recomputes every number from the facts.

  --json          the facts as one JSON object; posts and speakers are numbers that mean something there alone
  --names         ids of posts and accounts beside the numbers
  --texts         texts of posts, reasons of reviews, vantages in words
  --output FILE   write to a new file instead of standard output
  --case CASE     the case folder

Example
  anechoic explain january morgue --json --output morgue-voices.json

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic explain ДЕЛО УТВЕРЖДЕНИЕ [параметры]
anechoic explain УТВЕРЖДЕНИЕ --case ДЕЛО [параметры]

Показывает, как получены числа одного утверждения: что считает каждое, чем объединено каждое высказывание, которое не считается отдельно,
признаки и их проверки, частоты и граница, на чём держится сторона, что охватывает дело. scripts/check-voices.mjs пересчитывает все числа.

  --json          факты одним объектом JSON; посты и говорящие — числа, которые значат что-то только там
  --names         идентификаторы постов и аккаунтов рядом с числами
  --texts         тексты постов, основания проверок, точки наблюдения словами
  --output ФАЙЛ   записать в новый файл, а не на стандартный вывод
  --case ДЕЛО     папка дела

Пример
  anechoic explain january morgue --json --output morgue-voices.json

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic explain ІС ТҰЖЫРЫМ [параметрлер]
anechoic explain ТҰЖЫРЫМ --case ІС [параметрлер]

Бір тұжырымның сандары қалай шыққанын көрсетеді: әрқайсысы нені санайды, бөлек саналмайтын әр мәлімдемені не біріктірді, белгілер мен олардың
тексерілуі, жиіліктер мен шек, жақтың неге тірелгені, істің нені қамтитыны. scripts/check-voices.mjs барлық санды қайта есептейді.

  --json          фактілер бір JSON нысаны; жазбалар мен айтушылар — тек сонда мәні бар сандар
  --names         сандармен қатар жазбалар мен аккаунттардың идентификаторы
  --texts         жазбалар мәтіні, тексеру негіздемесі, бақылау орны сөзбен
  --output ФАЙЛ   стандартты шығысқа емес, жаңа файлға жазу
  --case ІС       іс қалтасы

Мысал
  anechoic explain january morgue --json --output morgue-voices.json

${COMMON.kk}`,
  },
} satisfies Messages
