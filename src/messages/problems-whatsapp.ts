// Problems of WhatsApp exports.

import { counted, type Messages } from './catalogue.ts'
import { orderWords } from './problems-table.ts'

type Order = { order: string; messages: number }

export const problemMessages = {
  'whatsapp-no-message': {
    en: () => 'No line begins with a date and time as WhatsApp writes them; nothing was imported.',
    ru: () => 'Ни одна строка не начинается с даты и времени, как их пишет WhatsApp; ничего не импортировано.',
    kk: () => 'Бірде-бір жол WhatsApp жазатын күн мен уақыттан басталмайды; ештеңе импортталмады.',
  },
  'whatsapp-no-title': {
    en: () =>
      'Neither the file nor its name tells the title of the chat; it is called “WhatsApp”. Two such files would be taken for one chat: give the title of each.',
    ru: () =>
      'Ни файл, ни его имя не сообщают название чата; он назван «WhatsApp». Два таких файла будут приняты за один чат: задайте название каждого.',
    kk: () =>
      'Чаттың атауы файлда да, файл атында да жоқ; ол «WhatsApp» деп аталды. Мұндай екі файл бір чат деп қабылданады: әрқайсысының атауын беріңіз.',
  },
  'whatsapp-no-header': {
    en: (p: { text: string }) => `Lines before the first message belong to no message and were left out: “${p.text}”`,
    ru: (p: { text: string }) =>
      `Строки до первого сообщения не относятся ни к одному сообщению и пропущены: «${p.text}»`,
    kk: (p: { text: string }) => `Бірінші хабарға дейінгі жолдар ешбір хабарға жатпайды, олар қалдырылды: «${p.text}»`,
  },
  'whatsapp-other-headers': {
    en: (p: { lines: number }) =>
      `${counted('en', p.lines, 'line looks', 'lines look')} like the beginning of a message in another form than this export uses; they were read as text of the message they stand in (a quoted chat, perhaps).`,
    ru: (p: { lines: number }) =>
      `${counted('ru', p.lines, 'строка похожа', 'строки похожи', 'строк похожи')} на начало сообщения, но в другой форме, чем в этом экспорте; они прочитаны как текст сообщения, в котором стоят (возможно, процитированный чат).`,
    kk: (p: { lines: number }) =>
      `${counted('kk', p.lines, 'жол')} хабардың басына ұқсайды, бірақ пішіні бұл экспорттағыдан басқа; олар өзі тұрған хабардың мәтіні ретінде оқылды (дәйексөз алынған чат болуы мүмкін).`,
  },
  'whatsapp-header-in-message': {
    en: (p: { lines: number }) =>
      `${counted('en', p.lines, 'line inside a message looks', 'lines inside messages look')} like the beginning of another; the line ends show that somebody wrote or pasted them, so they were read as text.`,
    ru: (p: { lines: number }) =>
      `${counted('ru', p.lines, 'строка внутри сообщения выглядит', 'строки внутри сообщений выглядят', 'строк внутри сообщений выглядят')} как начало другого; по концам строк видно, что кто-то их написал или вставил, поэтому они прочитаны как текст.`,
    kk: (p: { lines: number }) =>
      `Хабар ішіндегі ${counted('kk', p.lines, 'жол')} басқа хабардың басына ұқсайды; жол соңдарынан оларды біреу жазғаны не қойғаны көрінеді, сондықтан мәтін ретінде оқылды.`,
  },
  'whatsapp-impossible-dates': {
    en: (p: { lines: number }) =>
      `${counted('en', p.lines, 'line begins', 'lines begin')} with a date that does not exist in the order of this export; they were read as text of the message before.`,
    ru: (p: { lines: number }) =>
      `${counted('ru', p.lines, 'строка начинается', 'строки начинаются', 'строк начинаются')} с даты, которой при этом порядке не бывает; они прочитаны как текст предыдущего сообщения.`,
    kk: (p: { lines: number }) =>
      `${counted('kk', p.lines, 'жол')} бұл ретте болмайтын күннен басталады; олар алдыңғы хабардың мәтіні ретінде оқылды.`,
  },
  'whatsapp-edited': {
    en: (p: { messages: number }) =>
      `${counted('en', p.messages, 'message is', 'messages are')} marked as edited; the export does not say when or what stood there before.`,
    ru: (p: { messages: number }) =>
      `Помечено как изменённые: ${counted('ru', p.messages, 'сообщение', 'сообщения', 'сообщений')}; экспорт не говорит, когда и что там было раньше.`,
    kk: (p: { messages: number }) =>
      `${counted('kk', p.messages, 'хабар')} өзгертілген деп белгіленген; қашан өзгергені және бұрын не жазылғаны экспортта айтылмайды.`,
  },
  'whatsapp-order-dates': {
    en: (p: Order) =>
      `Dates were read ${orderWords.en(p.order)}: among ${counted('en', p.messages, 'message', 'messages')} some dates allow no other order.`,
    ru: (p: Order) =>
      `Даты прочитаны так: ${orderWords.ru(p.order)}; просмотрено ${counted('ru', p.messages, 'сообщение', 'сообщения', 'сообщений')}, часть дат не допускает другого порядка.`,
    kk: (p: Order) =>
      `Күндер былай оқылды: ${orderWords.kk(p.order)}; ${counted('kk', p.messages, 'хабар')} қаралды, кейбір күндер басқа ретке келмейді.`,
  },
  'whatsapp-order-sequence': {
    en: (p: Order) =>
      `Dates were read ${orderWords.en(p.order)}: only so do ${counted('en', p.messages, 'message', 'messages')} follow each other in time.`,
    ru: (p: Order) =>
      `Даты прочитаны так: ${orderWords.ru(p.order)}; только так сообщения (${p.messages}) идут друг за другом по времени.`,
    kk: (p: Order) =>
      `Күндер былай оқылды: ${orderWords.kk(p.order)}; тек осылай хабарлар (${p.messages}) уақыт бойынша бірінен соң бірі жүреді.`,
  },
  'whatsapp-order-stated': {
    en: (p: Order) => `The file leaves the order of day and month open; read ${orderWords.en(p.order)}, as you stated.`,
    ru: (p: Order) =>
      `По файлу порядок дня и месяца не определить; прочитано, как вы указали: ${orderWords.ru(p.order)}.`,
    kk: (p: Order) =>
      `Файлдан күн мен айдың ретін анықтау мүмкін емес; сіз көрсеткендей оқылды: ${orderWords.kk(p.order)}.`,
  },
  'whatsapp-order-assumed': {
    en: (p: Order) =>
      `The file leaves the order of day and month open; ${orderWords.en(p.order)} was ASSUMED for ${counted('en', p.messages, 'message', 'messages')}. If it is wrong, state the order.`,
    ru: (p: Order) =>
      `По файлу порядок дня и месяца не определить; ПРЕДПОЛОЖЕНО: ${orderWords.ru(p.order)} (${counted('ru', p.messages, 'сообщение', 'сообщения', 'сообщений')}). Если это неверно, укажите порядок.`,
    kk: (p: Order) =>
      `Файлдан күн мен айдың ретін анықтау мүмкін емес; ${orderWords.kk(p.order)} деп БОЛЖАНДЫ (${counted('kk', p.messages, 'хабар')}). Қате болса, ретін көрсетіңіз.`,
  },
} satisfies Messages
