// What the reader of Telegram HTML exports could not read, or read with a reservation.

import type { Messages } from './catalogue.ts'

export const problemMessages = {
  'telegram-html-author-unknown': {
    en: (p: { message: string }) =>
      `Message ${p.message} continues one on a page that is not here, so its author is not known. It was kept without an author.`,
    ru: (p: { message: string }) =>
      `Сообщение ${p.message} продолжает сообщение со страницы, которой здесь нет, поэтому его автор неизвестен. Оно сохранено без автора.`,
    kk: (p: { message: string }) =>
      `${p.message} хабарламасы мұнда жоқ беттегі хабарламаның жалғасы, сондықтан авторы белгісіз. Ол авторсыз сақталды.`,
  },
  'telegram-html-no-zone': {
    en: () =>
      'The times in these pages have no time zone. Their posts are kept with the time as printed and are not compared in time with other sources; state the zone with --time-zone.',
    ru: () =>
      'Время на этих страницах указано без часового пояса. Сообщения сохранены с напечатанным временем и не сравниваются по времени с другими источниками; укажите пояс через --time-zone.',
    kk: () =>
      'Бұл беттердегі уақыттың белдеуі көрсетілмеген. Хабарламалар жазылған уақытымен сақталды және басқа дереккөздермен уақыты бойынша салыстырылмайды; белдеуді --time-zone арқылы көрсетіңіз.',
  },
  'telegram-html-time': {
    en: (p: { value: string; message: string }) =>
      `“${p.value}” is not a date and time that can be read${p.message === '' ? '' : ` (message ${p.message})`}. The post was kept without this time.`,
    ru: (p: { value: string; message: string }) =>
      `«${p.value}» не удаётся прочитать как дату и время${p.message === '' ? '' : ` (сообщение ${p.message})`}. Сообщение сохранено без этого времени.`,
    kk: (p: { value: string; message: string }) =>
      `«${p.value}» күн мен уақыт ретінде оқылмады${p.message === '' ? '' : ` (${p.message} хабарламасы)`}. Хабарлама бұл уақытсыз сақталды.`,
  },
  'telegram-html-cut-message': {
    en: (p: { message: string }) =>
      `The page breaks off inside message ${p.message}. What precedes it was kept; this message was left out because its text may be incomplete.`,
    ru: (p: { message: string }) =>
      `Страница обрывается внутри сообщения ${p.message}. Всё до него сохранено; само сообщение пропущено, так как его текст может быть неполным.`,
    kk: (p: { message: string }) =>
      `Бет ${p.message} хабарламасының ішінде үзіледі. Оған дейінгінің бәрі сақталды; мәтіні толық болмауы мүмкін болғандықтан, бұл хабарлама алынбады.`,
  },
  'telegram-html-cut-page': {
    en: () =>
      'The page has no end: it may have been cut off between two messages. All messages that it holds were kept.',
    ru: () =>
      'У страницы нет окончания: возможно, она обрезана между сообщениями. Все имеющиеся в ней сообщения сохранены.',
    kk: () => 'Беттің соңы жоқ: ол екі хабарламаның арасында қиылған болуы мүмкін. Ондағы барлық хабарлама сақталды.',
  },
  'telegram-html-unclosed': {
    en: (p: { message: string }) =>
      `The markup of message ${p.message} does not close. It was read up to the next message.`,
    ru: (p: { message: string }) =>
      `Разметка сообщения ${p.message} не закрыта. Оно прочитано до следующего сообщения.`,
    kk: (p: { message: string }) =>
      `${p.message} хабарламасының белгіленімі жабылмаған. Ол келесі хабарламаға дейін оқылды.`,
  },
  'telegram-html-message-too-long': {
    en: (p: { megabytes: number }) => `One message is longer than ${p.megabytes} MiB and was left out.`,
    ru: (p: { megabytes: number }) => `Одно сообщение длиннее ${p.megabytes} МиБ и пропущено.`,
    kk: (p: { megabytes: number }) => `Бір хабарлама ${p.megabytes} МиБ-тан ұзын, ол алынбады.`,
  },
  'telegram-html-no-id': {
    en: () => 'A message has no number and was left out, because it could not be told apart from others.',
    ru: () => 'У сообщения нет номера; оно пропущено, потому что его нельзя отличить от других.',
    kk: () => 'Хабарламаның нөмірі жоқ; оны басқалардан ажырату мүмкін болмағандықтан, ол алынбады.',
  },
  'telegram-html-no-messages': {
    en: () => 'The page looks like one of a Telegram export but holds no messages.',
    ru: () => 'Страница похожа на страницу экспорта Telegram, но сообщений в ней нет.',
    kk: () => 'Бет Telegram экспортының беті сияқты, бірақ онда хабарлама жоқ.',
  },
  'telegram-html-no-title': {
    en: (p: { name: string }) => `The page does not name its chat. It goes by “${p.name}”.`,
    ru: (p: { name: string }) => `На странице нет названия чата. Он обозначен как «${p.name}».`,
    kk: (p: { name: string }) => `Бетте чаттың атауы жоқ. Ол «${p.name}» деп белгіленді.`,
  },
  'telegram-html-encoding': {
    en: () => 'Some bytes here are not valid UTF-8. They appear as �; the original keeps them.',
    ru: () => 'Некоторые байты здесь не являются правильным UTF-8. Они показаны как �; в оригинале они сохранены.',
    kk: () => 'Мұндағы кейбір байттар дұрыс UTF-8 емес. Олар � түрінде көрінеді; түпнұсқада сақталған.',
  },
  'telegram-html-missing-pages': {
    en: (p: { pages: string; given: number }) =>
      `This export is incomplete: ${p.pages} missing beside the ${p.given} pages given. Posts on them are not in the case.`,
    ru: (p: { pages: string; given: number }) =>
      `Экспорт неполный: кроме полученных страниц (${p.given}), не хватает: ${p.pages}. Сообщений с них в деле нет.`,
    kk: (p: { pages: string; given: number }) =>
      `Экспорт толық емес: берілген беттерден (${p.given}) бөлек мыналар жетіспейді: ${p.pages}. Олардағы хабарламалар істе жоқ.`,
  },
} satisfies Messages
