// Problems of tables (CSV, JSON, JSON lines) and of dates and encodings in any text source.

import { counted, type Messages } from './catalogue.ts'

type Order = { order: string }
const ORDER_EN: Record<string, string> = {
  'day-first': 'day first',
  'month-first': 'month first',
  'year-first': 'year first',
}
const ORDER_RU: Record<string, string> = {
  'day-first': 'сначала день',
  'month-first': 'сначала месяц',
  'year-first': 'сначала год',
}
const ORDER_KK: Record<string, string> = {
  'day-first': 'алдымен күн',
  'month-first': 'алдымен ай',
  'year-first': 'алдымен жыл',
}

/** Order of day, month and year in words. */
export const orderWords = {
  en: (order: string) => ORDER_EN[order] ?? order,
  ru: (order: string) => ORDER_RU[order] ?? order,
  kk: (order: string) => ORDER_KK[order] ?? order,
}

type Understood = { form: string; quote: string; encoding: string; platform: string; mapping: string; unused: number }

/** A single character is a separator of columns; anything else names a form. */
function formOf({ form }: Understood, separator: string): string {
  return form.length > 1 ? form : `${separator} "${form}"`
}

export const problemMessages = {
  'table-empty': {
    en: () => 'The table holds no rows.',
    ru: () => 'В таблице нет ни одной строки.',
    kk: () => 'Кестеде бірде-бір жол жоқ.',
  },
  'table-encoding-guessed': {
    en: (p: { encoding: string }) =>
      `The file does not say how its letters are encoded; it was read as ${p.encoding}, judging by its letters. Check a few names.`,
    ru: (p: { encoding: string }) =>
      `В файле не указана кодировка; судя по буквам, он прочитан как ${p.encoding}. Проверьте несколько имён.`,
    kk: (p: { encoding: string }) =>
      `Файлда әріптердің кодталуы көрсетілмеген; әріптеріне қарап ${p.encoding} деп оқылды. Бірнеше есімді тексеріп шығыңыз.`,
  },
  'table-undecodable': {
    en: (p: { text: string }) => `Some bytes are no letters in this encoding and show as �: “${p.text}”`,
    ru: (p: { text: string }) => `Часть байтов в этой кодировке не является буквами и показана как �: «${p.text}»`,
    kk: (p: { text: string }) => `Кейбір байттар бұл кодтауда әріп емес, олар � болып көрінеді: «${p.text}»`,
  },
  'table-understood': {
    en: (p: Understood) =>
      `Read as a table of the platform “${p.platform}”: ${formOf(p, 'separator')}${p.quote === '' ? '' : `, quote ${p.quote}`}, ${p.encoding}; ${p.mapping}; ${counted('en', p.unused, 'column', 'columns')} not used. If this is wrong, name the columns with --map.`,
    ru: (p: Understood) =>
      `Прочитано как таблица платформы «${p.platform}»: ${formOf(p, 'разделитель')}${p.quote === '' ? '' : `, кавычка ${p.quote}`}, ${p.encoding}; ${p.mapping}; не использовано: ${counted('ru', p.unused, 'столбец', 'столбца', 'столбцов')}. Если это неверно, укажите столбцы через --map.`,
    kk: (p: Understood) =>
      `«${p.platform}» платформасының кестесі ретінде оқылды: ${formOf(p, 'бөлгіш')}${p.quote === '' ? '' : `, тырнақша ${p.quote}`}, ${p.encoding}; ${p.mapping}; пайдаланылмаған ${counted('kk', p.unused, 'баған')}. Қате болса, бағандарды --map арқылы көрсетіңіз.`,
  },
  'table-columns-unknown': {
    en: (p: { columns: string }) =>
      `Nothing was imported: it is not clear which columns hold the text (or a link) and the account or time. Columns found: ${p.columns}. Name them, for instance: --map account=COLUMN,time=COLUMN,text=COLUMN`,
    ru: (p: { columns: string }) =>
      `Ничего не импортировано: неясно, в каких столбцах текст (или ссылка) и аккаунт или время. Найдены столбцы: ${p.columns}. Укажите их, например: --map account=СТОЛБЕЦ,time=СТОЛБЕЦ,text=СТОЛБЕЦ`,
    kk: (p: { columns: string }) =>
      `Ештеңе импортталмады: мәтін (немесе сілтеме) мен тіркелгі не уақыт қай бағандарда екені белгісіз. Табылған бағандар: ${p.columns}. Оларды көрсетіңіз, мысалы: --map account=БАҒАН,time=БАҒАН,text=БАҒАН`,
  },
  'table-map-unknown': {
    en: (p: { names: string; columns: string }) =>
      `--map names what this table does not have: ${p.names}. Columns found: ${p.columns}`,
    ru: (p: { names: string; columns: string }) =>
      `В --map указано то, чего в таблице нет: ${p.names}. Найдены столбцы: ${p.columns}`,
    kk: (p: { names: string; columns: string }) =>
      `--map кестеде жоқ нәрсені атайды: ${p.names}. Табылған бағандар: ${p.columns}`,
  },
  'table-row-empty': {
    en: () => 'A row holds neither an id nor a text, link or medium; it was left out.',
    ru: () => 'В строке нет ни идентификатора, ни текста, ссылки или медиа; она пропущена.',
    kk: () => 'Жолда идентификатор да, мәтін, сілтеме немесе медиа да жоқ; ол қалдырылды.',
  },
  'table-row-short': {
    en: (p: { fields: number; columns: number }) =>
      `A row has ${p.fields} fields where the header has ${p.columns}; the missing ones are taken as empty.`,
    ru: (p: { fields: number; columns: number }) =>
      `Полей в строке: ${p.fields}, в заголовке: ${p.columns}; недостающие считаются пустыми.`,
    kk: (p: { fields: number; columns: number }) =>
      `Жолда ${p.fields} өріс бар, тақырыпта — ${p.columns}; жетпейтіндері бос деп саналды.`,
  },
  'table-row-long': {
    en: (p: { fields: number; columns: number; rest: string }) =>
      `A row has ${p.fields} fields where the header has ${p.columns}; left out: “${p.rest}”. A text with the delimiter in it may have been cut.`,
    ru: (p: { fields: number; columns: number; rest: string }) =>
      `Полей в строке: ${p.fields}, в заголовке: ${p.columns}; отброшено: «${p.rest}». Возможно, разрезан текст с разделителем внутри.`,
    kk: (p: { fields: number; columns: number; rest: string }) =>
      `Жолда ${p.fields} өріс бар, тақырыпта — ${p.columns}; қалдырылғаны: «${p.rest}». Ішінде бөлгіші бар мәтін кесілген болуы мүмкін.`,
  },
  'table-row-not-object': {
    en: (p: { text: string }) => `A row is no JSON object and was left out: ${p.text}`,
    ru: (p: { text: string }) => `Строка не является объектом JSON и пропущена: ${p.text}`,
    kk: (p: { text: string }) => `Жол JSON нысаны емес, сондықтан қалдырылды: ${p.text}`,
  },
  'table-id-rounded': {
    en: (p: { value: string }) =>
      `The id ${p.value} was rounded by the program that wrote this table: its last digits are lost, and posts may share it.`,
    ru: (p: { value: string }) =>
      `Идентификатор ${p.value} округлён программой, записавшей таблицу: последние цифры потеряны, он может быть общим у разных постов.`,
    kk: (p: { value: string }) =>
      `${p.value} идентификаторын кестені жазған бағдарлама дөңгелектеген: соңғы цифрлары жоғалған, бірнеше жазбаға ортақ болуы мүмкін.`,
  },
  'table-time-unreadable': {
    en: (p: { value: string }) =>
      `“${p.value}” could not be read as a time between 1990 and 2200; the post is kept without a time.`,
    ru: (p: { value: string }) =>
      `«${p.value}» не удалось прочитать как время между 1990 и 2200 годом; пост сохранён без времени.`,
    kk: (p: { value: string }) =>
      `«${p.value}» 1990 мен 2200 жыл арасындағы уақыт ретінде оқылмады; жазба уақытсыз сақталды.`,
  },
  'table-times-zoneless': {
    en: (p: { posts: number }) =>
      `${counted('en', p.posts, 'post has a time', 'posts have times')} without a time zone. They are not compared in time with other sources until you state the zone (--time-zone).`,
    ru: (p: { posts: number }) =>
      `${counted('ru', p.posts, 'пост', 'поста', 'постов')} — время указано без часового пояса. Пока пояс не задан (--time-zone), по времени с другими источниками они не сравниваются.`,
    kk: (p: { posts: number }) =>
      `${counted('kk', p.posts, 'жазбаның')} уақыты уақыт белдеусіз берілген. Белдеу көрсетілгенше (--time-zone) олар басқа дереккөздермен уақыт бойынша салыстырылмайды.`,
  },
  'table-epoch-units': {
    en: (p: { units: string }) =>
      `Times since 1970 stand in one column in different units (${p.units}); each was read by its size.`,
    ru: (p: { units: string }) =>
      `Время с 1970 года записано в одном столбце в разных единицах (${p.units}); каждое значение прочитано по его величине.`,
    kk: (p: { units: string }) =>
      `1970 жылдан бергі уақыт бір бағанда әртүрлі өлшеммен жазылған (${p.units}); әр мән шамасына қарай оқылды.`,
  },
  'table-quote-unclosed': {
    en: (p: { text: string }) =>
      `A quotation mark is opened and never closed; the line was read with its quotation marks as letters: “${p.text}”`,
    ru: (p: { text: string }) =>
      `Кавычка открыта и не закрыта; в этой строке кавычки прочитаны как обычные знаки: «${p.text}»`,
    kk: (p: { text: string }) =>
      `Тырнақша ашылып, жабылмаған; бұл жолдағы тырнақшалар кәдімгі таңба ретінде оқылды: «${p.text}»`,
  },
  'table-json-truncated': {
    en: (p: { text: string }) => `The file ends in the middle of a record; what precedes it is kept: ${p.text}`,
    ru: (p: { text: string }) => `Файл обрывается посреди записи; всё, что до неё, сохранено: ${p.text}`,
    kk: (p: { text: string }) => `Файл жазбаның ортасында үзіледі; оған дейінгінің бәрі сақталды: ${p.text}`,
  },
  'table-json-unclosed': {
    en: () =>
      'The file ends before its list is closed: it was cut, or more was to be written. All complete records are kept.',
    ru: () => 'Файл кончается раньше, чем закрыт список: он обрезан или не дописан. Все полные записи сохранены.',
    kk: () =>
      'Тізім жабылмай тұрып файл аяқталады: ол кесілген немесе соңына дейін жазылмаған. Толық жазбалардың бәрі сақталды.',
  },
  'table-json-damaged': {
    en: (p: { text: string }) => `A record is not valid JSON and was left out: ${p.text}`,
    ru: (p: { text: string }) => `Запись — не правильный JSON, она пропущена: ${p.text}`,
    kk: (p: { text: string }) => `Жазба дұрыс JSON емес, ол қалдырылды: ${p.text}`,
  },
  'table-json-too-deep': {
    en: (p: { text: string }) => `A record is nested more than 256 levels deep and was left out: ${p.text}`,
    ru: (p: { text: string }) => `Вложенность записи больше 256 уровней, она пропущена: ${p.text}`,
    kk: (p: { text: string }) => `Жазбаның кірістірілуі 256 деңгейден асады, ол қалдырылды: ${p.text}`,
  },
  'table-json-too-large': {
    en: (p: { text: string }) => `A record is larger than 64 MiB and was left out: ${p.text}`,
    ru: (p: { text: string }) => `Запись больше 64 МиБ, она пропущена: ${p.text}`,
    kk: (p: { text: string }) => `Жазба 64 МиБ-тен үлкен, ол қалдырылды: ${p.text}`,
  },
  'table-json-trailing': {
    en: () => 'Something other than a list follows the list of records; it was not read.',
    ru: () => 'После списка записей в файле идёт что-то другое; оно не прочитано.',
    kk: () => 'Жазбалар тізімінен кейін файлда басқа нәрсе бар; ол оқылмады.',
  },
  'table-json-none': {
    en: () => 'The file is called JSON but does not begin with a list or an object.',
    ru: () => 'Файл назван JSON, но не начинается ни со списка, ни с объекта.',
    kk: () => 'Файл JSON деп аталған, бірақ тізімнен де, нысаннан да басталмайды.',
  },
  'table-json-abandoned': {
    en: () => 'So many records are damaged that the rest of the file was not read.',
    ru: () => 'Повреждено слишком много записей, остаток файла не прочитан.',
    kk: () => 'Бүлінген жазбалар тым көп, файлдың қалған бөлігі оқылмады.',
  },
  'table-json-other-arrays': {
    en: (p: { path: string; others: string }) =>
      `Rows were read from “${p.path}”; these other lists were not: ${p.others}`,
    ru: (p: { path: string; others: string }) =>
      `Строки прочитаны из «${p.path}»; другие списки не прочитаны: ${p.others}`,
    kk: (p: { path: string; others: string }) =>
      `Жолдар «${p.path}» тізімінен оқылды; басқа тізімдер оқылмады: ${p.others}`,
  },
  'date-order-settled': {
    en: (p: Order & { dates: number; value: string }) =>
      `Dates were read ${orderWords.en(p.order)}: ${counted('en', p.dates, 'date leaves', 'dates leave')} no other reading, such as ${p.value}.`,
    ru: (p: Order & { dates: number; value: string }) =>
      `Даты прочитаны так: ${orderWords.ru(p.order)}; иначе не читаются ${counted('ru', p.dates, 'дата', 'даты', 'дат')}, например ${p.value}.`,
    kk: (p: Order & { dates: number; value: string }) =>
      `Күндер былай оқылды: ${orderWords.kk(p.order)}; ${counted('kk', p.dates, 'күнді')} басқаша оқу мүмкін емес, мысалы ${p.value}.`,
  },
  'date-order-stated': {
    en: (p: Order & { dates: number }) =>
      `${counted('en', p.dates, 'date could', 'dates could')} be read in two ways; read ${orderWords.en(p.order)}, as you stated.`,
    ru: (p: Order & { dates: number }) =>
      `${counted('ru', p.dates, 'дату', 'даты', 'дат')} можно прочитать двояко; прочитано, как вы указали: ${orderWords.ru(p.order)}.`,
    kk: (p: Order & { dates: number }) =>
      `${counted('kk', p.dates, 'күнді')} екі түрлі оқуға болады; сіз көрсеткендей оқылды: ${orderWords.kk(p.order)}.`,
  },
  'date-order-assumed': {
    en: (p: { dates: number }) =>
      `Nothing in the file tells day from month in ${counted('en', p.dates, 'date', 'dates')}; day first was ASSUMED. If it is wrong, state the order.`,
    ru: (p: { dates: number }) =>
      `В файле ничто не позволяет отличить день от месяца (${counted('ru', p.dates, 'дата', 'даты', 'дат')}); ПРЕДПОЛОЖЕНО, что сначала день. Если это неверно, укажите порядок.`,
    kk: (p: { dates: number }) =>
      `Файлда күнді айдан ажырататын ештеңе жоқ (${counted('kk', p.dates, 'күн')}); алдымен күн деп БОЛЖАНДЫ. Қате болса, ретін көрсетіңіз.`,
  },
  'date-order-mixed': {
    en: (p: { dayFirst: number; monthFirst: number }) =>
      `One column holds dates in two orders: ${p.dayFirst} can only be day first, ${p.monthFirst} only month first. Dates that fit both were read as most are; some may be wrong.`,
    ru: (p: { dayFirst: number; monthFirst: number }) =>
      `В одном столбце даты записаны в двух порядках: только «сначала день» — ${p.dayFirst}, только «сначала месяц» — ${p.monthFirst}. Двузначные прочитаны как большинство; часть может быть неверна.`,
    kk: (p: { dayFirst: number; monthFirst: number }) =>
      `Бір бағанда күндер екі ретпен жазылған: тек алдымен күн — ${p.dayFirst}, тек алдымен ай — ${p.monthFirst}. Екі ретке де сай келетіндері көпшілігі бойынша оқылды; кейбірі қате болуы мүмкін.`,
  },
} satisfies Messages
