// Help of the command read.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

export const readHelp = {
  read: {
    en: (_: Nothing) => `anechoic read DOCUMENT [--actors FILE] [--without RULE,...] [--date YYYY-MM-DD] [--json]

Suggests what a document says: each statement with who says it (nearest first), its kind, whether it is affirmed, denied, asked or left open, and
where the speaker has it from. Rules for English, Russian and Kazakh; a person decides. Reads txt, md, html, docx, pdf, srt and vtt; makes no case.
  --actors       JSON list of persons and bodies to be recognised: [{"id", "kind", "names"}]
  --without      rules of names that are not used: inflected, transliterated, initials, ... (docs/methods.md)
  --date         date of the document, for "yesterday" and "on Monday"
  --json         everything with offsets in UTF-16 units of the document's text

Example
  anechoic read interview.docx --date 2022-01-07 --json

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic read ДОКУМЕНТ [--actors ФАЙЛ] [--without ПРАВИЛО,...] [--date ГГГГ-ММ-ДД] [--json]

Предлагает, что сказано в документе: каждое высказывание, кто его говорит (ближайший первым), его вид, утверждается ли оно, отрицается,
спрашивается или оставлено открытым, и откуда говорящий это знает. Правила для английского, русского и казахского; решает человек. Читает txt, md, html, docx, pdf,
srt и vtt; дела не создаёт.
  --actors       список лиц и организаций в JSON, которые надо узнавать: [{"id", "kind", "names"}]
  --without      правила имён, которые не применяются: inflected, transliterated, initials, ... (docs/methods.md)
  --date         дата документа, для «вчера» и «в понедельник»
  --json         всё с местами в единицах UTF-16 текста документа

Пример
  anechoic read interview.docx --date 2022-01-07 --json

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic read ҚҰЖАТ [--actors ФАЙЛ] [--without ЕРЕЖЕ,...] [--date ЖЖЖЖ-АА-КК] [--json]

Құжатта не айтылғанын ұсынады: әр мәлімдеме, оны кім айтады (жақыны бірінші), түрі, бекітіле ме, теріске шығарыла ма, сұрала ма, әлде ашық па, және айтушы оны қайдан
біледі. Ағылшын, орыс, қазақ тілдеріне арналған ережелер; шешетін адам. txt, md, html, docx, pdf, srt, vtt оқиды; іс құрмайды.
  --actors       танылуы керек адамдар мен ұйымдардың JSON тізімі: [{"id", "kind", "names"}]
  --without      қолданылмайтын есім ережелері: inflected, transliterated, initials, ... (docs/methods.md)
  --date         құжаттың күні: «кеше», «дүйсенбіде» үшін
  --json         бәрі құжат мәтініндегі UTF-16 орындарымен

Мысал
  anechoic read interview.docx --date 2022-01-07 --json

${COMMON.kk}`,
  },
} satisfies Messages
