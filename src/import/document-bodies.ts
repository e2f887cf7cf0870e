// Bodies that speak in a document: whose statement a title says it is, whose press service signs, which agency a date line names.

/** Stems of what bodies are called, in the nominative or genitive. */
const BODY_NOUN =
  /(?<!\p{L})(?:residents|workers|employees|students|parents|жител(?:ей|и)|работник|сотрудник|студент|родител|матер(?:ей|и)|тұрғындар|жұмысшылар|студенттер|ата-аналар|ministr|union|committee|council|office|association|society|group|movement|part(?:y|ies)(?!\p{L})|federation|network|operator|company|works|service|agency|department|authorit|administration|government|headquarters|command(?!er)|embassy|foundation|front|league|alliance|coalition|board|commission|police|university|church|bureau|cent(?:re|er)|club|circle|collective|assembly|organi[sz]ation|newsroom|team|министерств|профсоюз|администраци|комитет|союз|парти[ияй](?!\p{L})|движени|фонд|ассоциаци|организаци|объединени|групп|совет|штаб|прокуратур|департамент|управлени|посольств|редакци|компани|завод|комбинат|мэри|акимат|правлени|правительств|церкв|епархи|общин|коллектив|инициатив|центр|служб|пресс-|министрлі|кәсіподағы|кәсіподақ|әкімді|комитет|одағы|одақ|партия|қозғалыс|қоры|қауымдасты|ұйым|бірлест|тобы|кеңес|штабы|прокуратура|департамент|басқарма|елшілі|редакция|зауыт|комбинат|орталы|қызмет|үкімет|университет)/iu
/** Behind these the name of a body has ended and what the statement is about begins. */
const ABOUT =
  /(?:\s(?:on|regarding|concerning|about|over|in connection|dated|following|в связи|по поводу|по факту|по вопросу|о|об|от|к|на|относительно|касательно)\s|,|\s[—–-]\s|\s\().*$/iu
const SPEAKING_OF =
  /^(?:(?:joint|public|press|official|open|general)\s)?(?:statement|communiqu[eé]|declaration|appeal|open\sletter|message)\s(?:of|by|from)\s(?:the\s)?|^(?:(?:официальное|совместное|открытое|публичное|пресс-)\s?){0,2}(?:заявление|обращение|коммюнике|письмо|воззвание|сообщение)\s(?!(?:о|об|в|во|на|к|ко|для|от|по|с|со|из|про)\s)/iu
const KAZAKH_SPEAKING =
  /^(\S.{1,100}?(?:ның|нің|дың|дің|тың|тің))\s(?:(?:ресми|бірлескен|ашық)\s)?(?:мәлімдемесі|үндеуі|хабарламасы|ашық хаты|жолдауы)(?:\s|$)/iu
/** "Прокуратура Заречья сообщает" and nothing more. */
const TELLING =
  /^(\S.{1,100}?)\s(?:сообщает|информирует|заявляет|напоминает|предупреждает|разъясняет|reports|states|announces|informs|warns|хабарлайды|мәлімдейді|ескертеді|түсіндіреді)\s?:?$/iu
const PRESS =
  /(?:press[\s-](?:office|service|cent(?:re|er)|department)|пресс-(?:служб|центр)|баспасөз (?:қызметі|орталығы|хатшылығы)|(?:отдел|служба) (?:по )?связ(?:ям|и|ей) с)/iu

/** Whose statement a title or first line says it is, when that is a body; as it is written there. Looks at 160 units. */
export function bodyOfTitle(line: string): string | undefined {
  if (line.length > 160) return undefined
  const kazakh = KAZAKH_SPEAKING.exec(line)?.[1]
  if (kazakh !== undefined) return named(kazakh)
  const tells = TELLING.exec(line)?.[1]
  if (tells !== undefined) return named(tells)
  const lead = SPEAKING_OF.exec(line)
  if (lead === null || /^сообщение\s/iu.test(lead[0])) return undefined
  return named(line.slice(lead[0].length).replace(ABOUT, ''))
}

/** Two words or more, one of them what a body is called. */
function named(words: string): string | undefined {
  const name = words.trim().replace(/[.:;*_]+$/, '')
  return /\s/.test(name) && BODY_NOUN.test(name) ? name : undefined
}

/** A line that is the name of a body and nothing else, a press service or group: it signs, or stands over what it says. */
export function bodyAlone(line: string): string | undefined {
  const words = line.trim().replace(/^[*_]+|[*_]+$/g, '')
  if (words.length > 100 || /[.!?:;…]$/.test(words) || !/^[\p{Lu}«"“]/u.test(words)) return undefined
  return PRESS.test(words) && !GENRE.test(words) ? words.replace(/,\s.*$/u, '') : undefined
}

/** What a text is, not who: "Сообщение пресс-службы". */
const GENRE =
  /^(?:(?:press|news)\s(?:release|statement)|statement|message|information|пресс-релиз|релиз|сообщение|заявление|информация|комментарий|ответ|хабарлама|мәлімдеме|ақпарат)(?!\p{L})/iu
/** A department that does not say of what: the line above does. */
const DEPARTMENT =
  /^(?:press[\s-](?:office|service|centre|center|department)|public relations(?: (?:office|department))?|пресс-(?:служба|центр)|(?:отдел|служба|управление)(?: по)? связ(?:ям|и|ей) с\s\p{L}+|баспасөз (?:қызметі|орталығы|хатшылығы))$/iu

/** The body of a letterhead: its name in the first line, its press department in the second. */
export function bodyOfLetterhead(first: string, second: string): string | undefined {
  const name = first.trim()
  return DEPARTMENT.test(second.trim()) &&
    name.length <= 100 &&
    /^[\p{Lu}«"“]/u.test(name) &&
    BODY_NOUN.test(name) &&
    !/[.!?:]$/.test(name)
    ? name
    : undefined
}

const MONTHED = String.raw`(?:\d{1,2}[\s.]{1,2}\p{L}{3,9}\.?|\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}[./]\d{1,2})(?:,?\s\d{4})?(?:\s(?:года|г\.|жыл))?`
/** "TOLMAS, 5 May (Northern Wire) - ", "ЗАРЕЧЬЕ, 5 мая. /Волна/. ", "TOLMAS (NWR) - ": a place with a date, or a place in capitals. */
const DATE_LINE = new RegExp(
  String.raw`^(?:\p{Lu}[\p{L}'’-]{1,30}(?:\s\p{L}[\p{L}'’-]{0,30}){0,3}[,.]\s${MONTHED}|\p{Lu}{3,30}(?:[\s-]\p{Lu}{2,30}){0,3})[.,]?\s?(?:[—–-]\s)?(?:\([«"“]?([^()«»"“”\n]{2,40})[»"”]?\)\s?[.:]?\s?[—–-]|/([^/\n]{2,40})/\.?|[«"“]([^«»"“”\n]{2,40})[»"”]\s?[—–-])\s`,
  'u',
)

/** The agency that the date line at the beginning of a report names. Looks at 160 units. */
export function agencyIn(line: string): string | undefined {
  const match = DATE_LINE.exec(line.slice(0, 160))
  const name = (match?.[1] ?? match?.[2] ?? match?.[3])?.trim()
  return name !== undefined && /^[\p{Lu}\d]/u.test(name) && !/\d{4}/.test(name) ? name : undefined
}
