// What the command line says of sources and consent.

import { counted, type Messages, number } from './catalogue.ts'

type Nothing = Record<string, never>

export const formMessages = {
  'form.intro': {
    en: (_: Nothing) => 'About the source of this material. Enter alone skips a question; never write a name.',
    ru: (_: Nothing) => 'Об источнике этого материала. Enter пропускает вопрос; имён не пишите.',
    kk: (_: Nothing) => 'Осы материалдың дереккөзі туралы. Enter сұрақты өткізіп жібереді; ешқашан есім жазбаңыз.',
  },
  'form.known': {
    en: (p: { ids: string }) => `  Sources that are known: ${p.ids}`,
    ru: (p: { ids: string }) => `  Известные источники: ${p.ids}`,
    kk: (p: { ids: string }) => `  Белгілі дереккөздер: ${p.ids}`,
  },
  'form.who': {
    en: (_: Nothing) => 'Who gave it: a role such as “witness 3”, or the id of a known source (Enter: not recorded)?',
    ru: (_: Nothing) =>
      'Кто передал: роль, например «свидетель 3», или код известного источника (Enter: не записывать)?',
    kk: (_: Nothing) => 'Кім берді: «куәгер 3» сияқты рөл не белгілі дереккөздің коды (Enter: жазылмайды)?',
  },
  'form.unknown': {
    en: (p: { value: string }) => `There is no source ${p.value}.`,
    ru: (p: { value: string }) => `Источника ${p.value} нет.`,
    kk: (p: { value: string }) => `${p.value} деген дереккөз жоқ.`,
  },
  'form.use': {
    en: (p: { words: string }) => `What may it be used for: ${p.words} (Enter: analysis, report)?`,
    ru: (p: { words: string }) => `Для чего можно использовать: ${p.words} (Enter: analysis, report)?`,
    kk: (p: { words: string }) => `Не үшін қолдануға болады: ${p.words} (Enter: analysis, report)?`,
  },
  'form.audience': {
    en: (p: { words: string }) => `Who may see it: ${p.words} (Enter: team)?`,
    ru: (p: { words: string }) => `Кому можно показывать: ${p.words} (Enter: team)?`,
    kk: (p: { words: string }) => `Кімге көрсетуге болады: ${p.words} (Enter: team)?`,
  },
  'form.expires': {
    en: (_: { words: string }) => 'Last day of the consent, as 2027-12-31 (Enter: no end)?',
    ru: (_: { words: string }) => 'Последний день согласия, например 2027-12-31 (Enter: без срока)?',
    kk: (_: { words: string }) => 'Келісімнің соңғы күні, мысалы 2027-12-31 (Enter: мерзімсіз)?',
  },
  'form.contact-risk': {
    en: (p: { words: string }) => `How risky is it for the source to be contacted: ${p.words} (Enter: high)?`,
    ru: (p: { words: string }) => `Насколько опасно связываться с источником: ${p.words} (Enter: high)?`,
    kk: (p: { words: string }) => `Дереккөзбен байланысу қаншалықты қауіпті: ${p.words} (Enter: high)?`,
  },
  'form.made': {
    en: (_: Nothing) => 'How; when; by whom (role) was it made, separated by “;”?',
    ru: (_: Nothing) => 'Как; когда; кем (роль) сделано, через «;»?',
    kk: (_: Nothing) => 'Қалай; қашан; кім (рөл) жасады, «;» арқылы?',
  },
  'form.transferred': {
    en: (_: Nothing) => 'How; when; by whom (role) was it handed over, separated by “;”?',
    ru: (_: Nothing) => 'Как; когда; кем (роль) передано, через «;»?',
    kk: (_: Nothing) => 'Қалай; қашан; кім (рөл) тапсырды, «;» арқылы?',
  },
  'form.device': {
    en: (_: Nothing) => 'Device it was made with; seconds that its clock was ahead, such as “phone; -120”?',
    ru: (_: Nothing) => 'На каком устройстве; на сколько секунд спешили его часы, например «телефон; -120»?',
    kk: (_: Nothing) => 'Қандай құрылғымен; сағаты неше секунд озған, мысалы «телефон; -120»?',
  },
  'form.again': {
    en: (p: { value: string; expected: string }) => `“${p.value}” cannot be used; expected: ${p.expected}.`,
    ru: (p: { value: string; expected: string }) => `«${p.value}» не подходит; ожидается: ${p.expected}.`,
    kk: (p: { value: string; expected: string }) => `«${p.value}» жарамайды; күтілетіні: ${p.expected}.`,
  },
} satisfies Messages

export const sourceMessages = {
  ...formMessages,
  'sources.added': {
    en: (p: { id: string }) => `Recorded as source ${p.id}.`,
    ru: (p: { id: string }) => `Записан источник ${p.id}.`,
    kk: (p: { id: string }) => `${p.id} дереккөзі жазылды.`,
  },
  'sources.changed': {
    en: (p: { id: string }) => `The change of ${p.id} is signed into the journal.`,
    ru: (p: { id: string }) => `Изменение ${p.id} подписано в журнале.`,
    kk: (p: { id: string }) => `${p.id} өзгерісі журналға қол қойылып жазылды.`,
  },
  'sources.withdrawn': {
    en: (p: { id: string; exhibits: number }) =>
      `Recorded: ${p.id} takes the consent back. Held back from now on: ${counted('en', p.exhibits, 'exhibit', 'exhibits')}. A report written before still shows it: write it again (“anechoic report”) or delete it. The bytes are still in the case; “anechoic erase” destroys them.`,
    ru: (p: { id: string; exhibits: number }) =>
      `Записано: ${p.id} отзывает согласие. Отныне не показывается материалов: ${number('ru', p.exhibits)}. Прежний отчёт ещё показывает их: запишите его заново («anechoic report») или удалите. Сами данные остаются в деле; их уничтожает «anechoic erase».`,
    kk: (p: { id: string; exhibits: number }) =>
      `Жазылды: ${p.id} келісімін қайтарып алды. Енді көрсетілмейтін материал: ${number('kk', p.exhibits)}. Бұрынғы есеп оны әлі көрсетеді: қайта жазыңыз («anechoic report») не жойыңыз. Деректің өзі істе қалады; оны «anechoic erase» жояды.`,
  },
  'sources.assigned': {
    en: (p: { id: string; exhibits: number }) =>
      `${counted('en', p.exhibits, 'exhibit', 'exhibits')} now recorded as from ${p.id}.`,
    ru: (p: { id: string; exhibits: number }) =>
      `Записано как полученное от ${p.id}, материалов: ${number('ru', p.exhibits)}.`,
    kk: (p: { id: string; exhibits: number }) =>
      `${p.id} дереккөзінен деп жазылған материал: ${number('kk', p.exhibits)}.`,
  },
  'sources.none': {
    en: (_: Nothing) => 'No source is recorded in this case.',
    ru: (_: Nothing) => 'В этом деле не записан ни один источник.',
    kk: (_: Nothing) => 'Бұл істе бірде-бір дереккөз жазылмаған.',
  },
  'sources.remind': {
    en: (_: Nothing) => 'A reminder: a role (“witness 3”), never a name, address or number.',
    ru: (_: Nothing) => 'Напоминание: указывайте роль («свидетель 3»), а не имя, адрес или номер.',
    kk: (_: Nothing) => 'Ескерту: есім, мекенжай не нөмір емес, рөл жазыңыз («куәгер 3»).',
  },
  'sources.row': {
    en: (p: Row) =>
      `${p.id}  ${p.role}  ·  ${STATUS.en[p.status]}  ·  ${counted('en', p.exhibits, 'exhibit', 'exhibits')}  ·  for ${p.uses}  ·  shown to ${p.audiences}${p.expires === '' ? '' : `  ·  until ${p.expires}`}  ·  contact risk: ${p.risk}`,
    ru: (p: Row) =>
      `${p.id}  ${p.role}  ·  ${STATUS.ru[p.status]}  ·  материалов: ${number('ru', p.exhibits)}  ·  для: ${p.uses}  ·  кому: ${p.audiences}${p.expires === '' ? '' : `  ·  до ${p.expires}`}  ·  риск при контакте: ${p.risk}`,
    kk: (p: Row) =>
      `${p.id}  ${p.role}  ·  ${STATUS.kk[p.status]}  ·  материал: ${number('kk', p.exhibits)}  ·  мақсаты: ${p.uses}  ·  кімге: ${p.audiences}${p.expires === '' ? '' : `  ·  ${p.expires} дейін`}  ·  байланыс қаупі: ${p.risk}`,
  },
  'held-back.row': {
    en: (p: { source: string; exhibits: number; why: string; expires: string }) =>
      `held back: ${counted('en', p.exhibits, 'exhibit', 'exhibits')} of ${p.source}, ${whyEn(p)}`,
    ru: (p: { source: string; exhibits: number; why: string; expires: string }) =>
      `не показывается материалов: ${number('ru', p.exhibits)}, источник ${p.source}: ${whyRu(p)}`,
    kk: (p: { source: string; exhibits: number; why: string; expires: string }) =>
      `көрсетілмейтін материал: ${number('kk', p.exhibits)}, дереккөз ${p.source}: ${whyKk(p)}`,
  },
  'role.recorded': {
    en: (p: { role: string }) => `Who “${p.role}” is was recorded. It is never exported and only “--show” prints it.`,
    ru: (p: { role: string }) =>
      `Записано, кто такой «${p.role}». Это не экспортируется и печатается только с «--show».`,
    kk: (p: { role: string }) => `«${p.role}» кім екені жазылды. Ол экспортталмайды, тек «--show» арқылы шығады.`,
  },
  'role.ask': {
    en: (p: { role: string }) => `Who is “${p.role}”?`,
    ru: (p: { role: string }) => `Кто такой «${p.role}»?`,
    kk: (p: { role: string }) => `«${p.role}» кім?`,
  },
  'role.none': {
    en: (p: { role: string }) => `Nobody recorded who “${p.role}” is.`,
    ru: (p: { role: string }) => `Кто такой «${p.role}», не записано.`,
    kk: (p: { role: string }) => `«${p.role}» кім екені жазылмаған.`,
  },
  'role.known': {
    en: (p: { role: string }) => `Who “${p.role}” is has been recorded (“--show” prints it).`,
    ru: (p: { role: string }) => `Кто такой «${p.role}», записано (напечатать: «--show»).`,
    kk: (p: { role: string }) => `«${p.role}» кім екені жазылған (шығару: «--show»).`,
  },
} satisfies Messages

export interface Row {
  id: string
  role: string
  status: 'active' | 'withdrawn' | 'lapsed'
  exhibits: number
  uses: string
  audiences: string
  expires: string
  risk: string
}

const STATUS = {
  en: { active: 'consent in force', withdrawn: 'CONSENT WITHDRAWN', lapsed: 'CONSENT EXPIRED' },
  ru: { active: 'согласие действует', withdrawn: 'СОГЛАСИЕ ОТОЗВАНО', lapsed: 'СРОК СОГЛАСИЯ ИСТЁК' },
  kk: { active: 'келісім күшінде', withdrawn: 'КЕЛІСІМ ҚАЙТАРЫЛДЫ', lapsed: 'КЕЛІСІМ МЕРЗІМІ ӨТТІ' },
}

interface Why {
  why: string
  expires: string
}

/** `why` is a reason of casebook/consent.ts. */
export function whyEn({ why, expires }: Why): string {
  if (why === 'withdrawn') return 'consent withdrawn'
  if (why === 'lapsed') return `consent expired on ${expires}`
  if (why === 'unknown') return 'not in the register of sources'
  return why === 'audience' ? 'not permitted for this audience' : 'not permitted for this use'
}

export function whyRu({ why, expires }: Why): string {
  if (why === 'withdrawn') return 'согласие отозвано'
  if (why === 'lapsed') return `срок согласия истёк ${expires}`
  if (why === 'unknown') return 'его нет в реестре источников'
  return why === 'audience' ? 'этим людям показывать не разрешено' : 'такое использование не разрешено'
}

export function whyKk({ why, expires }: Why): string {
  if (why === 'withdrawn') return 'келісім қайтарып алынды'
  if (why === 'lapsed') return `келісім мерзімі ${expires} күні өтті`
  if (why === 'unknown') return 'дереккөздер тізілімінде жоқ'
  return why === 'audience' ? 'бұл адамдарға көрсетуге рұқсат жоқ' : 'бұлай қолдануға рұқсат жоқ'
}
