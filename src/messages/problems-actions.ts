// Problems of tables of actions: who acted on what and when.

import { counted, type Messages, number } from './catalogue.ts'

type Fields = { missing: string; columns: string }
type Rows = { rows: number; value: string }

const FIELDS_RU: Readonly<Record<string, string>> = { object: 'объект', account: 'аккаунт', time: 'время' }
const FIELDS_KK: Readonly<Record<string, string>> = { object: 'нысан', account: 'аккаунт', time: 'уақыт' }
const COLUMN_OF: Readonly<Record<string, string>> = {
  object: 'object_id',
  account: 'account_id',
  time: 'timestamp_share',
}

function inWords(missing: string, words: Readonly<Record<string, string>>): string {
  return missing
    .split(',')
    .map(field => words[field] ?? field)
    .join(', ')
}

/** `object_id=COLUMN,timestamp_share=COLUMN` for the fields that are missing. */
function mapFor(missing: string, column: string): string {
  return missing
    .split(',')
    .map(field => `${COLUMN_OF[field] ?? field}=${column}`)
    .join(',')
}

const rowsEn = (count: number) => counted('en', count, 'row', 'rows')
const rowsRu = (count: number) => counted('ru', count, 'строка', 'строки', 'строк')
const rowsKk = (count: number) => counted('kk', count, 'жол')

export const problemMessages = {
  'actions-understood': {
    en: (p: { mapping: string; separator: string; encoding: string }) =>
      `Read as a table of actions: ${p.mapping}; separator "${p.separator}", ${p.encoding}. If this is wrong, name the columns with --columns.`,
    ru: (p: { mapping: string; separator: string; encoding: string }) =>
      `Прочитано как таблица действий: ${p.mapping}; разделитель "${p.separator}", ${p.encoding}. Если это неверно, укажите столбцы через --columns.`,
    kk: (p: { mapping: string; separator: string; encoding: string }) =>
      `Әрекеттер кестесі ретінде оқылды: ${p.mapping}; бөлгіш "${p.separator}", ${p.encoding}. Қате болса, бағандарды --columns арқылы көрсетіңіз.`,
  },
  'actions-json': {
    en: (p: { text: string }) =>
      `This is JSON, not a table: “${p.text}”. Save it as CSV, or take it into a case with "anechoic import".`,
    ru: (p: { text: string }) =>
      `Это JSON, а не таблица: «${p.text}». Сохраните его как CSV или внесите в дело командой "anechoic import".`,
    kk: (p: { text: string }) =>
      `Бұл кесте емес, JSON: «${p.text}». Оны CSV етіп сақтаңыз немесе "anechoic import" арқылы іске қосыңыз.`,
  },
  'actions-packed': {
    en: (p: { packed: string }) => `This file is packed (${p.packed}). Unpack it and name the table in it.`,
    ru: (p: { packed: string }) => `Этот файл упакован (${p.packed}). Распакуйте его и укажите таблицу из него.`,
    kk: (p: { packed: string }) => `Бұл файл қапталған (${p.packed}). Оны ашып, ішіндегі кестені көрсетіңіз.`,
  },
  'actions-columns-missing': {
    en: (p: Fields) =>
      `No column was found for: ${p.missing.replaceAll(',', ', ')}. Columns found: ${p.columns}. Name them: --columns ${mapFor(p.missing, 'COLUMN')}`,
    ru: (p: Fields) =>
      `Не найден столбец для: ${inWords(p.missing, FIELDS_RU)}. Найдены столбцы: ${p.columns}. Укажите их: --columns ${mapFor(p.missing, 'СТОЛБЕЦ')}`,
    kk: (p: Fields) =>
      `Мыналарға баған табылмады: ${inWords(p.missing, FIELDS_KK)}. Табылған бағандар: ${p.columns}. Оларды көрсетіңіз: --columns ${mapFor(p.missing, 'БАҒАН')}`,
  },
  'actions-map-unknown': {
    en: (p: { names: string; columns: string }) =>
      `Nothing was read: --columns names what is not there: ${p.names}. Columns found: ${p.columns}. Fields: object_id, account_id, content_id, timestamp_share, kind.`,
    ru: (p: { names: string; columns: string }) =>
      `Ничего не прочитано: в --columns указано то, чего нет: ${p.names}. Найдены столбцы: ${p.columns}. Поля: object_id, account_id, content_id, timestamp_share, kind.`,
    kk: (p: { names: string; columns: string }) =>
      `Ештеңе оқылмады: --columns жоқ нәрсені атайды: ${p.names}. Табылған бағандар: ${p.columns}. Өрістер: object_id, account_id, content_id, timestamp_share, kind.`,
  },
  'actions-map-conflict': {
    en: (p: { pairs: string }) =>
      `Nothing was read: --columns names one field twice, or one column for two of object, account and time: ${p.pairs}.`,
    ru: (p: { pairs: string }) =>
      `Ничего не прочитано: в --columns одно поле указано дважды или один столбец — для двух из полей «объект», «аккаунт», «время»: ${p.pairs}.`,
    kk: (p: { pairs: string }) =>
      `Ештеңе оқылмады: --columns бір өрісті екі рет атайды не бір бағанды нысан, тіркелгі, уақыт өрістерінің екеуіне береді: ${p.pairs}.`,
  },
  'actions-row-short': {
    en: (p: { rows: number; fields: number; columns: number }) =>
      `${rowsEn(p.rows)} with fewer fields than the header has (first: ${p.fields} of ${p.columns}); the missing ones are taken as empty.`,
    ru: (p: { rows: number; fields: number; columns: number }) =>
      `${rowsRu(p.rows)}, где полей меньше, чем в заголовке (первая: ${p.fields} из ${p.columns}); недостающие считаются пустыми.`,
    kk: (p: { rows: number; fields: number; columns: number }) =>
      `${rowsKk(p.rows)}: өрістер тақырыптағыдан аз (біріншісінде ${p.columns} орнына ${p.fields}); жетпейтіндері бос деп саналды.`,
  },
  'actions-row-long': {
    en: (p: { rows: number; fields: number; columns: number; rest: string }) =>
      `${rowsEn(p.rows)} left out: more fields than the header has (first: ${p.fields} instead of ${p.columns}, beyond the last: “${p.rest}”), so the columns may be shifted.`,
    ru: (p: { rows: number; fields: number; columns: number; rest: string }) =>
      `Пропущено: ${rowsRu(p.rows)}. Полей больше, чем в заголовке (первая: ${p.fields} вместо ${p.columns}, лишнее: «${p.rest}»), столбцы могли сместиться.`,
    kk: (p: { rows: number; fields: number; columns: number; rest: string }) =>
      `Қалдырылғаны: ${rowsKk(p.rows)}. Өрістер тақырыптағыдан көп (біріншісінде ${p.columns} орнына ${p.fields}, артығы: «${p.rest}»), бағандар жылжыған болуы мүмкін.`,
  },
  'actions-cell-empty': {
    en: (p: Rows & { column: string }) =>
      `${rowsEn(p.rows)} left out: no object or account (first: “${p.value}” in the column ${p.column}).`,
    ru: (p: Rows & { column: string }) =>
      `Пропущено: ${rowsRu(p.rows)}. Нет объекта или аккаунта (первый случай: «${p.value}» в столбце ${p.column}).`,
    kk: (p: Rows & { column: string }) =>
      `Қалдырылғаны: ${rowsKk(p.rows)}. Нысан немесе аккаунт жоқ (біріншісі: ${p.column} бағанындағы «${p.value}»).`,
  },
  'actions-share-empty': {
    en: (p: { rows: number }) =>
      `${rowsEn(p.rows)} with an empty object, account or content; the empty id counts as an id, as in CooRTweet.`,
    ru: (p: { rows: number }) =>
      `${rowsRu(p.rows)} с пустым объектом, аккаунтом или содержимым; пустой идентификатор считается идентификатором, как в CooRTweet.`,
    kk: (p: { rows: number }) =>
      `${rowsKk(p.rows)}: нысаны, аккаунты немесе мазмұны бос; CooRTweet-тегідей, бос идентификатор да идентификатор саналады.`,
  },
  'actions-share-units': {
    en: (p: Rows) =>
      `${rowsEn(p.rows)} with a time too large for seconds (first: “${p.value}”); it was taken as seconds, as CooRTweet does.`,
    ru: (p: Rows) =>
      `${rowsRu(p.rows)}, где время слишком велико для секунд (первое: «${p.value}»); оно принято за секунды, как в CooRTweet.`,
    kk: (p: Rows) =>
      `${rowsKk(p.rows)}: уақыты секунд үшін тым үлкен (біріншісі: «${p.value}»); CooRTweet-тегідей, секунд деп алынды.`,
  },
  'actions-id-long': {
    en: (p: Rows & { length: number }) =>
      `${rowsEn(p.rows)} with an id of more than a million characters, not used (first: ${number('en', p.length)} characters, “${p.value}”). A delimiter or a quotation mark may be lost there.`,
    ru: (p: Rows & { length: number }) =>
      `${rowsRu(p.rows)} с идентификатором длиннее миллиона знаков, он не использован (первый: ${number('ru', p.length)} знаков, «${p.value}»). Возможно, там потерян разделитель или кавычка.`,
    kk: (p: Rows & { length: number }) =>
      `${rowsKk(p.rows)}: идентификаторы миллион таңбадан ұзын, пайдаланылмады (біріншісі: ${number('kk', p.length)} таңба, «${p.value}»). Бөлгіш не тырнақша жоғалған болуы мүмкін.`,
  },
  'actions-time-outside': {
    en: (p: Rows) => `${rowsEn(p.rows)} with a time that is not between 1990 and 2100, not used (first: “${p.value}”).`,
    ru: (p: Rows) =>
      `${rowsRu(p.rows)}, где время не между 1990 и 2100 годом; оно не использовано (первое: «${p.value}»).`,
    kk: (p: Rows) =>
      `${rowsKk(p.rows)}: уақыты 1990 мен 2100 жыл арасында емес, пайдаланылмады (біріншісі: «${p.value}»).`,
  },
  'actions-time-unreadable': {
    en: (p: Rows) => `${rowsEn(p.rows)} with a time that could not be read, not used (first: “${p.value}”).`,
    ru: (p: Rows) => `${rowsRu(p.rows)}, где время не удалось прочитать; оно не использовано (первое: «${p.value}»).`,
    kk: (p: Rows) => `${rowsKk(p.rows)}: уақыты оқылмады, пайдаланылмады (біріншісі: «${p.value}»).`,
  },
  'actions-time-no-clock': {
    en: (p: Rows) =>
      `${rowsEn(p.rows)} with a day but no time of day, not used (first: “${p.value}”): all of a day would seem to happen at once.`,
    ru: (p: Rows) =>
      `${rowsRu(p.rows)}, где указан день без времени суток; не использовано (первое: «${p.value}»): всё за день казалось бы одновременным.`,
    kk: (p: Rows) =>
      `${rowsKk(p.rows)}: күні бар, сағаты жоқ, пайдаланылмады (біріншісі: «${p.value}»): бір күннің бәрі бір сәтте болғандай көрінер еді.`,
  },
  'actions-time-order-open': {
    en: (p: Rows) =>
      `${rowsEn(p.rows)} with a date whose day and month can be exchanged, not used (first: “${p.value}”). State the order: --date-order day-first or --date-order month-first`,
    ru: (p: Rows) =>
      `${rowsRu(p.rows)}, где день и месяц можно переставить; не использовано (первая дата: «${p.value}»). Укажите порядок: --date-order day-first или --date-order month-first`,
    kk: (p: Rows) =>
      `${rowsKk(p.rows)}: күні мен айын ауыстыруға болады, пайдаланылмады (біріншісі: «${p.value}»). Ретін көрсетіңіз: --date-order day-first немесе --date-order month-first`,
  },
  'actions-time-zoneless': {
    en: (p: Rows) =>
      `${rowsEn(p.rows)} with a time that states no time zone, not used (first: “${p.value}”). State the zone, for instance: --time-zone Asia/Almaty or --time-zone UTC`,
    ru: (p: Rows) =>
      `${rowsRu(p.rows)}, где время указано без часового пояса; не использовано (первое: «${p.value}»). Укажите пояс, например: --time-zone Asia/Almaty или --time-zone UTC`,
    kk: (p: Rows) =>
      `${rowsKk(p.rows)}: уақыты уақыт белдеусіз берілген, пайдаланылмады (біріншісі: «${p.value}»). Белдеуді көрсетіңіз, мысалы: --time-zone Asia/Almaty немесе --time-zone UTC`,
  },
  'actions-time-no-number': {
    en: (p: Rows) => `${rowsEn(p.rows)} left out: the time is no number (first: “${p.value}”).`,
    ru: (p: Rows) => `Пропущено: ${rowsRu(p.rows)}. Время не является числом (первое: «${p.value}»).`,
    kk: (p: Rows) => `Қалдырылғаны: ${rowsKk(p.rows)}. Уақыты сан емес (біріншісі: «${p.value}»).`,
  },
  'actions-time-units': {
    en: (p: { forms: string }) =>
      `The time column holds several forms, each read by its size: ${p.forms}. Check that they mean what their size says.`,
    ru: (p: { forms: string }) =>
      `В столбце времени несколько форм, каждая прочитана по величине: ${p.forms}. Проверьте, что они значат то, что говорит их величина.`,
    kk: (p: { forms: string }) =>
      `Уақыт бағанында бірнеше түр бар, әрқайсысы шамасына қарай оқылды: ${p.forms}. Олардың мәні шамасына сай екенін тексеріңіз.`,
  },
  'actions-time-coarse': {
    en: (p: { seconds: number }) =>
      `Every time is a multiple of ${number('en', p.seconds)} seconds: times were rounded. Shorter windows see actions as simultaneous that were not.`,
    ru: (p: { seconds: number }) =>
      `Каждое время кратно ${number('ru', p.seconds)} секундам: время округлено. В более коротких окнах неодновременные действия кажутся одновременными.`,
    kk: (p: { seconds: number }) =>
      `Әр уақыт ${number('kk', p.seconds)} секундқа еселік: уақыт дөңгелектелген. Қысқарақ терезелерде бір мезгілде болмаған әрекеттер бір мезгілде болғандай көрінеді.`,
  },
  'actions-time-rounded': {
    en: (p: Rows) =>
      `${rowsEn(p.rows)} with a time written with an exponent, as spreadsheets do when they drop digits (first: “${p.value}”).`,
    ru: (p: Rows) =>
      `${rowsRu(p.rows)}, где время записано с показателем степени, как делают электронные таблицы, теряя цифры (первое: «${p.value}»).`,
    kk: (p: Rows) =>
      `${rowsKk(p.rows)}: уақыты дәреже көрсеткішімен жазылған, электрондық кестелер осылай цифрларды жоғалтады (біріншісі: «${p.value}»).`,
  },
  'actions-repeated': {
    en: (p: { rows: number }) =>
      `Rows that repeat another exactly and were not counted again: ${number('en', p.rows)}.`,
    ru: (p: { rows: number }) =>
      `Строк, которые в точности повторяют другие и не учтены ещё раз: ${number('ru', p.rows)}.`,
    kk: (p: { rows: number }) => `Басқасын дәл қайталайтын, екінші рет саналмаған жол саны: ${number('kk', p.rows)}.`,
  },
  'actions-act-times': {
    en: (p: { acts: number }) =>
      `${counted('en', p.acts, 'post whose rows', 'posts whose rows')} carry different times; every row keeps its own.`,
    ru: (p: { acts: number }) =>
      `${counted('ru', p.acts, 'публикация', 'публикации', 'публикаций')} с разным временем в своих строках; у каждой строки остаётся своё.`,
    kk: (p: { acts: number }) =>
      `${counted('kk', p.acts, 'жазбаның')} жолдарында уақыт әртүрлі; әр жолда өзінікі қалады.`,
  },
  'actions-content-shared': {
    en: (p: { contents: number; value: string }) =>
      `${counted('en', p.contents, 'content id stands', 'content ids stand')} beside more than one account (first: “${p.value}”). Check that the column names the post itself, not what was passed on.`,
    ru: (p: { contents: number; value: string }) =>
      `${counted('ru', p.contents, 'идентификатор', 'идентификатора', 'идентификаторов')} содержимого встречается у разных аккаунтов (первый: «${p.value}»). Проверьте, что столбец называет сам пост, а не то, что переслано.`,
    kk: (p: { contents: number; value: string }) =>
      `${counted('kk', p.contents, 'мазмұн идентификаторы')} бірнеше аккаунтта кездеседі (біріншісі: «${p.value}»). Баған қайта жіберілгенді емес, жазбаның өзін атайтынын тексеріңіз.`,
  },
  'actions-ids-alike': {
    en: (p: { column: string; ids: number; first: string; second: string }) =>
      `${counted('en', p.ids, 'id', 'ids')} in the column ${p.column} ${p.ids === 1 ? 'differs' : 'differ'} from another only in case, white space or invisible marks, for instance “${p.first}” and “${p.second}”; they are kept apart.`,
    ru: (p: { column: string; ids: number; first: string; second: string }) =>
      `${counted('ru', p.ids, 'идентификатор', 'идентификатора', 'идентификаторов')} в столбце ${p.column} отличается от другого только регистром, пробелами или невидимыми знаками, например «${p.first}» и «${p.second}»; они считаются разными.`,
    kk: (p: { column: string; ids: number; first: string; second: string }) =>
      `${p.column} бағанындағы ${counted('kk', p.ids, 'идентификатор')} басқасынан тек бас әріппен, бос орынмен не көрінбейтін таңбамен ерекшеленеді, мысалы «${p.first}» және «${p.second}»; олар бөлек саналады.`,
  },
  'actions-ids-rounded': {
    en: (p: { column: string; ids: number; value: string }) =>
      `${counted('en', p.ids, 'id', 'ids')} in the column ${p.column} ${p.ids === 1 ? 'looks like a number' : 'look like numbers'} that a spreadsheet rounded (first: “${p.value}”): different accounts or objects may have become one.`,
    ru: (p: { column: string; ids: number; value: string }) =>
      `${counted('ru', p.ids, 'идентификатор', 'идентификатора', 'идентификаторов')} в столбце ${p.column} — похоже, числа, округлённые электронной таблицей (первый: «${p.value}»): разные аккаунты или объекты могли слиться.`,
    kk: (p: { column: string; ids: number; value: string }) =>
      `${p.column} бағанындағы ${counted('kk', p.ids, 'идентификатор')} электрондық кесте дөңгелектеген санға ұқсайды (біріншісі: «${p.value}»): әртүрлі аккаунттар не нысандар біреу болып кеткен болуы мүмкін.`,
  },
  'actions-kind-unknown': {
    en: (p: Rows) =>
      `${rowsEn(p.rows)} left out: the kind of action is not known (first: “${p.value}”). Known: text, link, forward, media, reply, hashtag, object.`,
    ru: (p: Rows) =>
      `Пропущено: ${rowsRu(p.rows)}. Вид действия неизвестен (первый: «${p.value}»). Известны: text, link, forward, media, reply, hashtag, object.`,
    kk: (p: Rows) =>
      `Қалдырылғаны: ${rowsKk(p.rows)}. Әрекет түрі белгісіз (біріншісі: «${p.value}»). Белгілілері: text, link, forward, media, reply, hashtag, object.`,
  },
  'actions-kind-ignored': {
    en: (p: { value: string }) =>
      `The column of kinds names no kind of action that is known here (first: “${p.value}”) and was not used.`,
    ru: (p: { value: string }) =>
      `Столбец видов не называет ни одного известного вида действия (первый: «${p.value}») и не использован.`,
    kk: (p: { value: string }) =>
      `Түрлер бағаны белгілі әрекет түрінің бірін де атамайды (біріншісі: «${p.value}»), пайдаланылмады.`,
  },
  'actions-none': {
    en: (p: { rows: number }) => `None of the table's rows could be used (${number('en', p.rows)} read).`,
    ru: (p: { rows: number }) => `Ни одна строка таблицы не пригодна (прочитано: ${number('ru', p.rows)}).`,
    kk: (p: { rows: number }) => `Кестенің бірде-бір жолы жарамады (оқылғаны: ${number('kk', p.rows)}).`,
  },
  'actions-one-account': {
    en: (p: { value: string }) => `All actions are of one account (“${p.value}”): there is nobody to compare it with.`,
    ru: (p: { value: string }) => `Все действия совершены одним аккаунтом («${p.value}»): сравнить его не с кем.`,
    kk: (p: { value: string }) => `Барлық әрекет бір аккаунттікі («${p.value}»): онымен салыстыратын ешкім жоқ.`,
  },
  'actions-one-moment': {
    en: (p: { rows: number }) =>
      `All ${number('en', p.rows)} actions carry one and the same time: time says nothing about who acted together.`,
    ru: (p: { rows: number }) =>
      `У всех действий (${number('ru', p.rows)}) одно и то же время: по времени нельзя судить, кто действовал вместе.`,
    kk: (p: { rows: number }) =>
      `Барлық әрекеттің (${number('kk', p.rows)}) уақыты бірдей: кім бірге әрекет еткенін уақыттан білу мүмкін емес.`,
  },
  'actions-toolkit-columns': {
    en: (p: { missing: string; columns: string }) =>
      `Columns of the Coordination Network Toolkit are missing: ${p.missing}. Columns found: ${p.columns}.`,
    ru: (p: { missing: string; columns: string }) =>
      `Нет столбцов Coordination Network Toolkit: ${p.missing}. Найдены столбцы: ${p.columns}.`,
    kk: (p: { missing: string; columns: string }) =>
      `Coordination Network Toolkit бағандары жоқ: ${p.missing}. Табылған бағандар: ${p.columns}.`,
  },
  'actions-toolkit-order': {
    en: (p: { order: string; columns: string }) =>
      `The columns were not known by name (${p.columns}) and were taken in the order ${p.order}, as the Coordination Network Toolkit takes them.`,
    ru: (p: { order: string; columns: string }) =>
      `Столбцы не узнаны по именам (${p.columns}) и взяты в порядке ${p.order}, как в Coordination Network Toolkit.`,
    kk: (p: { order: string; columns: string }) =>
      `Бағандар аты бойынша танылмады (${p.columns}), Coordination Network Toolkit-тегідей ${p.order} ретімен алынды.`,
  },
} satisfies Messages
