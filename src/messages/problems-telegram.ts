// What could not be read of a Telegram JSON export. The file, byte and line stand beside each sentence.

import { counted, type Messages, number } from './catalogue.ts'

interface Damage {
  /** What is written at the damage, quoted. */
  readonly context: string
  readonly skippedBytes: number
}

export const problemMessages = {
  'telegram-json-empty': {
    en: () => 'The file is empty.',
    ru: () => 'Файл пуст.',
    kk: () => 'Файл бос.',
  },
  'telegram-json-damaged': {
    en: (p: Damage) =>
      `The export is damaged here (“${p.context}”). Everything before it was kept; ${counted('en', p.skippedBytes, 'byte', 'bytes')} were skipped up to the next place that could be read.`,
    ru: (p: Damage) =>
      `Здесь экспорт повреждён («${p.context}»). Всё, что было раньше, сохранено; до следующего читаемого места пропущено: ${counted('ru', p.skippedBytes, 'байт', 'байта', 'байтов')}.`,
    kk: (p: Damage) =>
      `Экспорт осы жерде бүлінген («${p.context}»). Бұған дейінгінің бәрі сақталды; келесі оқылатын жерге дейін ${counted('kk', p.skippedBytes, 'байт')} өткізіп жіберілді.`,
  },
  'telegram-json-damaged-rest': {
    en: (p: Damage) =>
      `The export is damaged here (“${p.context}”). Everything before it was kept; nothing in the remaining ${counted('en', p.skippedBytes, 'byte', 'bytes')} could be read as a message.`,
    ru: (p: Damage) =>
      `Здесь экспорт повреждён («${p.context}»). Всё, что было раньше, сохранено; дальше (${counted('ru', p.skippedBytes, 'байт', 'байта', 'байтов')}) ни одного сообщения прочитать не удалось.`,
    kk: (p: Damage) =>
      `Экспорт осы жерде бүлінген («${p.context}»). Бұған дейінгінің бәрі сақталды; қалған ${counted('kk', p.skippedBytes, 'байт')} ішінен бірде-бір хабарлама оқылмады.`,
  },
  'telegram-json-truncated': {
    en: (p: Damage) =>
      `The export breaks off here: its end is missing. Every whole message before it was kept; ${counted('en', p.skippedBytes, 'byte', 'bytes')} of an unfinished one were not.`,
    ru: (p: Damage) =>
      `Экспорт здесь обрывается: конца файла нет. Все целые сообщения до этого места сохранены, незаконченное (${counted('ru', p.skippedBytes, 'байт', 'байта', 'байтов')}) — нет.`,
    kk: (p: Damage) =>
      `Экспорт осы жерде үзіледі: файлдың соңы жоқ. Бұған дейінгі барлық бүтін хабарлама сақталды, аяқталмағаны (${counted('kk', p.skippedBytes, 'байт')}) сақталмады.`,
  },
  'telegram-json-stray-comma': {
    en: () =>
      'A comma announces a message, but none follows: the list was probably cut by hand. Everything that is there was kept.',
    ru: () =>
      'Запятая обещает ещё одно сообщение, но его нет: вероятно, список обрезали вручную. Всё, что есть в файле, сохранено.',
    kk: () =>
      'Үтірден кейін хабарлама болуы керек еді, бірақ жоқ: тізім қолмен қиылған болуы мүмкін. Файлда бардың бәрі сақталды.',
  },
  'telegram-json-joined': {
    en: () => 'A second export begins here in the same file; it was read as well.',
    ru: () => 'Здесь в том же файле начинается ещё один экспорт; он тоже прочитан.',
    kk: () => 'Осы жерде сол файлдың ішінде тағы бір экспорт басталады; ол да оқылды.',
  },
  'telegram-message-without-id': {
    en: () => 'A message has no id and could not be kept as a post.',
    ru: () => 'У сообщения нет номера; сохранить его как пост нельзя.',
    kk: () => 'Хабарламаның нөмірі жоқ; оны жазба ретінде сақтау мүмкін болмады.',
  },
  'telegram-message-unreadable': {
    en: () => 'Something that is not a message stands in the list of messages; it was passed over.',
    ru: () => 'В списке сообщений стоит то, что сообщением не является; оно пропущено.',
    kk: () => 'Хабарламалар тізімінде хабарлама емес нәрсе тұр; ол өткізіп жіберілді.',
  },
  'telegram-message-too-large': {
    en: (p: { bytes: number; limit: number }) =>
      `A message of ${number('en', p.bytes)} bytes is larger than the limit of ${number('en', p.limit)} bytes for one message and was passed over.`,
    ru: (p: { bytes: number; limit: number }) =>
      `Сообщение размером ${counted('ru', p.bytes, 'байт', 'байта', 'байтов')} превышает предел для одного сообщения (${number('ru', p.limit)}) и пропущено.`,
    kk: (p: { bytes: number; limit: number }) =>
      `Көлемі ${counted('kk', p.bytes, 'байт')} хабарлама бір хабарламаға қойылған шектен (${number('kk', p.limit)} байт) үлкен, сондықтан өткізіп жіберілді.`,
  },
  'telegram-text-unreadable': {
    en: (p: { messageId: string }) =>
      `The text of message ${p.messageId} is neither words nor a list of parts; the post was kept without text.`,
    ru: (p: { messageId: string }) =>
      `Текст сообщения ${p.messageId} — не строка и не список частей; пост сохранён без текста.`,
    kk: (p: { messageId: string }) =>
      `${p.messageId} хабарламасының мәтіні жол да, бөліктер тізімі де емес; жазба мәтінсіз сақталды.`,
  },
  'telegram-time-unreadable': {
    en: (p: { messageId: string; written: string }) =>
      `The time of message ${p.messageId} (“${p.written}”) cannot be read or is not plausible; the post was kept without a time.`,
    ru: (p: { messageId: string; written: string }) =>
      `Время сообщения ${p.messageId} («${p.written}») не читается или неправдоподобно; пост сохранён без времени.`,
    kk: (p: { messageId: string; written: string }) =>
      `${p.messageId} хабарламасының уақыты («${p.written}») оқылмайды немесе қисынсыз; жазба уақытсыз сақталды.`,
  },
  'telegram-not-utf8': {
    en: () => 'Some bytes are not valid UTF-8; each is shown as “\ufffd”. The original keeps them as they are.',
    ru: () =>
      'Часть байтов не является правильным UTF-8; вместо них стоит «\ufffd». В оригинале они сохранены как есть.',
    kk: () => 'Кейбір байт дұрыс UTF-8 емес; олардың орнында «\ufffd» тұр. Түпнұсқада олар сол күйінде сақталған.',
  },
} satisfies Messages
