// What the command line says about an erasure, before and after.

import { counted, type Messages, number } from './catalogue.ts'

type Nothing = Record<string, never>

export const eraseMessages = {
  'erase.plan': {
    en: (p: { exhibits: number; bytes: number; entries: number }) =>
      `To be destroyed: ${counted('en', p.exhibits, 'exhibit', 'exhibits')} (${counted('en', p.bytes, 'byte', 'bytes')}), the contents of ${counted('en', p.entries, 'journal entry', 'journal entries')}, the index and CASE/report.html.`,
    ru: (p: { exhibits: number; bytes: number; entries: number }) =>
      `Будет уничтожено: материалов ${number('ru', p.exhibits)} (байт: ${number('ru', p.bytes)}), содержание записей журнала: ${number('ru', p.entries)}, индекс и ДЕЛО/report.html.`,
    kk: (p: { exhibits: number; bytes: number; entries: number }) =>
      `Жойылады: материал ${number('kk', p.exhibits)} (байт: ${number('kk', p.bytes)}), журнал жазбаларының мазмұны: ${number('kk', p.entries)}, индекс пен ІС/report.html.`,
  },
  'erase.account': {
    en: (p: { account: string }) => `  account ${p.account}`,
    ru: (p: { account: string }) => `  аккаунт ${p.account}`,
    kk: (p: { account: string }) => `  аккаунт ${p.account}`,
  },
  'erase.exhibit': {
    en: (p: Exhibit) =>
      `  exhibit ${p.number}: ${p.name}, ${counted('en', p.sizeBytes, 'byte', 'bytes')}${p.why === 'container' ? ' (holds or lists it)' : p.why === 'derived' ? ' (text taken out of it)' : ''}`,
    ru: (p: Exhibit) =>
      `  материал ${p.number}: ${p.name}, байт: ${number('ru', p.sizeBytes)}${p.why === 'container' ? ' (содержит или перечисляет его)' : p.why === 'derived' ? ' (текст, взятый из него)' : ''}`,
    kk: (p: Exhibit) =>
      `  материал ${p.number}: ${p.name}, байт: ${number('kk', p.sizeBytes)}${p.why === 'container' ? ' (оны қамтиды не тізеді)' : p.why === 'derived' ? ' (одан алынған мәтін)' : ''}`,
  },
  'erase.reduced': {
    en: (p: { kept: number; left: number }) =>
      `    ${counted('en', p.left, 'message goes', 'messages go')}; the other ${number('en', p.kept)} stay as a new exhibit`,
    ru: (p: { kept: number; left: number }) =>
      `    сообщений уничтожается: ${number('ru', p.left)}; остальные (${number('ru', p.kept)}) остаются новым материалом`,
    kk: (p: { kept: number; left: number }) =>
      `    жойылатын хабар: ${number('kk', p.left)}; қалғаны (${number('kk', p.kept)}) жаңа материал болып қалады`,
  },
  'erase.others': {
    en: (p: { posts: number; accounts: number }) =>
      `    goes as a whole: ${counted('en', p.posts, 'post', 'posts')} by ${counted('en', p.accounts, 'account', 'accounts')}`,
    ru: (p: { posts: number; accounts: number }) =>
      `    уничтожается целиком: постов ${number('ru', p.posts)}, аккаунтов ${number('ru', p.accounts)}`,
    kk: (p: { posts: number; accounts: number }) =>
      `    тұтас жойылады: жазба ${number('kk', p.posts)}, аккаунт ${number('kk', p.accounts)}`,
  },
  'erase.other-sources': {
    en: (p: { sources: string }) => `    the same bytes also came from ${p.sources}`,
    ru: (p: { sources: string }) => `    те же данные поступили и от ${p.sources}`,
    kk: (p: { sources: string }) => `    дәл осы дерек мына дереккөзден де келген: ${p.sources}`,
  },
  'erase.more': {
    en: (p: { count: number }) => `  and ${number('en', p.count)} more; --json lists all`,
    ru: (p: { count: number }) => `  и ещё ${number('ru', p.count)}; все перечисляет --json`,
    kk: (p: { count: number }) => `  тағы ${number('kk', p.count)}; бәрін --json тізеді`,
  },
  'erase.sources': {
    en: (p: { sources: string }) => `  the register entries of ${p.sources}: only the id stays`,
    ru: (p: { sources: string }) => `  записи реестра о ${p.sources}: останется только код`,
    kk: (p: { sources: string }) => `  тізілімдегі ${p.sources} жазбалары: тек коды қалады`,
  },
  'erase.handed-out': {
    en: (p: { audience: string; use: string; when: string }) =>
      `  some of it was handed out on ${p.when} UTC (for ${p.use}, ${p.audience}): ask for that back yourself`,
    ru: (p: { audience: string; use: string; when: string }) =>
      `  часть этого была передана ${p.when} UTC (для ${p.use}, ${p.audience}): верните её сами`,
    kk: (p: { audience: string; use: string; when: string }) =>
      `  бір бөлігі ${p.when} UTC берілген (${p.use}, ${p.audience} үшін): оны өзіңіз қайтарып алыңыз`,
  },
  'erase.collections': {
    en: (p: { names: string }) =>
      `  collections of media that name some of it, as a whole: ${p.names}; add them again without it`,
    ru: (p: { names: string }) => `  собрания медиа, где это названо, целиком: ${p.names}; добавьте их снова без этого`,
    kk: (p: { names: string }) => `  мұны атайтын медиа жинақтары тұтасымен: ${p.names}; оларды мұнсыз қайта қосыңыз`,
  },
  'erase.claims': {
    en: (_: Nothing) => '  the claims file in force, as it names the person: give another one afterwards',
    ru: (_: Nothing) =>
      '  действующий файл утверждений, так как он называет этого человека: после этого задайте другой',
    kk: (_: Nothing) => '  қолданыстағы тұжырымдар файлы, өйткені ол бұл адамды атайды: кейін басқасын беріңіз',
  },
  'erase.repeated': {
    en: (p: { count: number }) =>
      `${counted('en', p.count, 'entry', 'entries')} that held more will be entered again without it.`,
    ru: (p: { count: number }) =>
      `Записей, где было и другое: ${number('ru', p.count)}; они будут внесены заново без этого.`,
    kk: (p: { count: number }) => `Басқа да мазмұны бар жазба: ${number('kk', p.count)}; олар бұсыз қайта енгізіледі.`,
  },
  'erase.containers': {
    en: (p: { numbers: string }) =>
      `Archives or lists of a bag still hold or name it: exhibits ${p.numbers}. With --with-container they go too; otherwise nothing is erased.`,
    ru: (p: { numbers: string }) =>
      `Это остаётся в архивах или списках пакета: материалы ${p.numbers}. С --with-container уничтожаются и они; иначе не уничтожается ничего.`,
    kk: (p: { numbers: string }) =>
      `Бұл мұрағаттарда не пакет тізімдерінде қалады: ${p.numbers} материалдары. --with-container болса, олар да жойылады; әйтпесе ештеңе жойылмайды.`,
  },
  'erase.members': {
    en: (p: { numbers: string }) => `What else came out of these archives stays: exhibits ${p.numbers}.`,
    ru: (p: { numbers: string }) => `Остальное из этих архивов остаётся: материалы ${p.numbers}.`,
    kk: (p: { numbers: string }) => `Бұл мұрағаттардан шыққан қалғаны сақталады: ${p.numbers} материалдары.`,
  },
  'erase.rehearsal': {
    en: (_: Nothing) => 'Nothing was erased: this was a rehearsal.',
    ru: (_: Nothing) => 'Ничего не уничтожено: это была проверка.',
    kk: (_: Nothing) => 'Ештеңе жойылған жоқ: бұл тек тексеру еді.',
  },
  'erase.word': { en: (_: Nothing) => 'erase', ru: (_: Nothing) => 'уничтожить', kk: (_: Nothing) => 'жою' },
  'erase.ask': {
    en: (p: { word: string }) => `This cannot be taken back. Type “${p.word}” to go on:`,
    ru: (p: { word: string }) => `Отменить это нельзя. Чтобы продолжить, наберите «${p.word}»:`,
    kk: (p: { word: string }) => `Мұны қайтару мүмкін емес. Жалғастыру үшін «${p.word}» деп теріңіз:`,
  },
  'erase.left': {
    en: (_: Nothing) => 'Nothing was erased.',
    ru: (_: Nothing) => 'Ничего не уничтожено.',
    kk: (_: Nothing) => 'Ештеңе жойылған жоқ.',
  },
  'erase.done': {
    en: (p: { exhibits: number; bodies: number }) =>
      `Erased: ${counted('en', p.exhibits, 'exhibit', 'exhibits')} and the contents of ${counted('en', p.bodies, 'journal entry', 'journal entries')}. A signed entry says when, why and by whose decision.`,
    ru: (p: { exhibits: number; bodies: number }) =>
      `Уничтожено материалов: ${number('ru', p.exhibits)}, содержаний записей журнала: ${number('ru', p.bodies)}. Подписанная запись говорит, когда, почему и по чьему решению.`,
    kk: (p: { exhibits: number; bodies: number }) =>
      `Жойылған материал: ${number('kk', p.exhibits)}, журнал жазбасының мазмұны: ${number('kk', p.bodies)}. Қашан, неге және кімнің шешімімен екенін қол қойылған жазба айтады.`,
  },
  'erase.beyond': {
    en: (_: Nothing) =>
      'What this cannot reach: copies and backups of the case, what was exported or handed on, and in an open case blocks that the disk still keeps.',
    ru: (_: Nothing) =>
      'До чего это не дотягивается: копии и резервные копии дела, всё экспортированное и переданное, а в открытом деле и блоки, которые диск ещё хранит.',
    kk: (_: Nothing) =>
      'Бұл жете алмайтыны: істің көшірмелері мен сақтық көшірмелері, экспортталған не берілген дерек, ал ашық істе диск әлі сақтап тұрған блоктар.',
  },
} satisfies Messages

export interface Exhibit {
  number: number
  name: string
  sizeBytes: number
  why: string
}
