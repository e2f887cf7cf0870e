// What intake met on its way through files, folders and archives.

import type { Messages } from './catalogue.ts'

interface Name {
  readonly name: string
}

export const problemMessages = {
  'intake-unreadable': {
    en: (p: { path?: string; reason: string }) =>
      `The file${inQuotes(' “', p.path, '”')} cannot be read (${p.reason}).`,
    ru: (p: { path?: string; reason: string }) =>
      `Не удаётся прочитать файл${inQuotes(' «', p.path, '»')} (${p.reason}).`,
    kk: (p: { path?: string; reason: string }) => `Файл оқылмайды${inQuotes(': «', p.path, '»')} (${p.reason}).`,
  },
  'intake-unreadable-folder': {
    en: (p: { path: string; reason: string }) =>
      `The folder “${p.path}” cannot be opened (${p.reason}). Nothing in it is in the case; check its permissions.`,
    ru: (p: { path: string; reason: string }) =>
      `Не удаётся открыть папку «${p.path}» (${p.reason}). Ничего из неё в деле нет; проверьте права доступа.`,
    kk: (p: { path: string; reason: string }) =>
      `«${p.path}» қалтасы ашылмайды (${p.reason}). Ондағы ештеңе іске енбеді; рұқсаттарын тексеріңіз.`,
  },
  'intake-vanished': {
    en: (p: Name) => `“${p.name}” was there when the folder was listed and is gone now.`,
    ru: (p: Name) => `«${p.name}» был в списке папки, но теперь исчез.`,
    kk: (p: Name) => `«${p.name}» қалта тізімінде болған, енді жоқ.`,
  },
  'intake-empty-file': {
    en: (p: Name) => `“${p.name}” is empty (0 bytes).`,
    ru: (p: Name) => `Файл «${p.name}» пуст (0 байт).`,
    kk: (p: Name) => `«${p.name}» файлы бос (0 байт).`,
  },
  'intake-empty-folder': {
    en: (p: Name) => `The folder “${p.name}” holds no files.`,
    ru: (p: Name) => `В папке «${p.name}» нет файлов.`,
    kk: (p: Name) => `«${p.name}» қалтасында файл жоқ.`,
  },
  'intake-empty-archive': {
    en: (p: Name) => `The archive “${p.name}” holds no files.`,
    ru: (p: Name) => `В архиве «${p.name}» нет файлов.`,
    kk: (p: Name) => `«${p.name}» мұрағатында файл жоқ.`,
  },
  'intake-link': {
    en: (p: Name) =>
      `“${p.name}” is a link to another place and was not followed. Give that place itself if it belongs to the case.`,
    ru: (p: Name) =>
      `«${p.name}» — ссылка на другое место; она не раскрыта. Если то место относится к делу, укажите его само.`,
    kk: (p: Name) =>
      `«${p.name}» — басқа орынға сілтеме, ол ашылмады. Ол орын іске қатысты болса, оның өзін көрсетіңіз.`,
  },
  'intake-special-file': {
    en: (p: Name) => `“${p.name}” is not an ordinary file (a pipe, socket or device) and was not opened.`,
    ru: (p: Name) => `«${p.name}» — не обычный файл (канал, сокет или устройство); он не открывался.`,
    kk: (p: Name) => `«${p.name}» — кәдімгі файл емес (арна, сокет не құрылғы), ол ашылмады.`,
  },
  'intake-too-deep': {
    en: (p: Name) => `“${p.name}” lies too many folders deep and was not opened.`,
    ru: (p: Name) => `«${p.name}» лежит слишком глубоко во вложенных папках и не открыта.`,
    kk: (p: Name) => `«${p.name}» тым терең қалталардың ішінде жатыр, ол ашылмады.`,
  },
  'intake-grown': {
    en: (p: Name & { before: number; after: number }) =>
      `“${p.name}” grew while it was read, from ${p.before} to ${p.after} bytes. The first ${p.before} bytes were kept; import it again when it is finished.`,
    ru: (p: Name & { before: number; after: number }) =>
      `«${p.name}» вырос во время чтения: с ${p.before} до ${p.after} байт. Сохранены первые ${p.before} байт; импортируйте его снова, когда он будет готов.`,
    kk: (p: Name & { before: number; after: number }) =>
      `«${p.name}» оқылып жатқанда ${p.before} байттан ${p.after} байтқа өсті. Алғашқы ${p.before} байт сақталды; ол дайын болғанда қайта импорттаңыз.`,
  },
  'intake-shrunk': {
    en: (p: Name & { before: number; after: number }) =>
      `“${p.name}” shrank while it was read, from ${p.before} to ${p.after} bytes. What was still there was kept.`,
    ru: (p: Name & { before: number; after: number }) =>
      `«${p.name}» уменьшился во время чтения: с ${p.before} до ${p.after} байт. Сохранено то, что ещё оставалось.`,
    kk: (p: Name & { before: number; after: number }) =>
      `«${p.name}» оқылып жатқанда ${p.before} байттан ${p.after} байтқа кішірейді. Қалғаны сақталды.`,
  },
  'intake-no-archive': {
    en: (p: Name) => `“${p.name}” is named as an archive but is none. It was taken as an ordinary file.`,
    ru: (p: Name) => `«${p.name}» назван как архив, но им не является. Он принят как обычный файл.`,
    kk: (p: Name) => `«${p.name}» мұрағат деп аталған, бірақ мұрағат емес. Ол кәдімгі файл ретінде алынды.`,
  },
  'intake-archive-unsupported': {
    en: (p: Name) => `“${p.name}” is an archive of a kind that cannot be opened here. Unpack it and give the folder.`,
    ru: (p: Name) => `«${p.name}» — архив вида, который здесь не открыть. Распакуйте его и укажите папку.`,
    kk: (p: Name) => `«${p.name}» — мұнда ашылмайтын түрдегі мұрағат. Оны тарқатып, қалтасын көрсетіңіз.`,
  },
  'intake-archive-damaged': {
    en: (p: Name & { reason: string; members: number }) =>
      `The archive “${p.name}” is damaged (${p.reason}). What could still be read was taken (files found: ${p.members}).`,
    ru: (p: Name & { reason: string; members: number }) =>
      `Архив «${p.name}» повреждён (${p.reason}). Взято то, что удалось прочитать (найдено файлов: ${p.members}).`,
    kk: (p: Name & { reason: string; members: number }) =>
      `«${p.name}» мұрағаты бүлінген (${p.reason}). Оқуға келгені алынды (табылған файл: ${p.members}).`,
  },
  'intake-member-damaged': {
    en: (p: Name & { reason: string }) =>
      `“${p.name}” is damaged inside its archive (${p.reason}). What precedes the damage was taken.`,
    ru: (p: Name & { reason: string }) =>
      `«${p.name}» повреждён внутри архива (${p.reason}). Взято то, что предшествует повреждению.`,
    kk: (p: Name & { reason: string }) =>
      `«${p.name}» мұрағат ішінде бүлінген (${p.reason}). Бүлінген жерге дейінгісі алынды.`,
  },
  'intake-encrypted': {
    en: (p: Name) =>
      `“${p.name}” is encrypted inside its archive and could not be opened. Unpack it with its password first.`,
    ru: (p: Name) => `«${p.name}» зашифрован внутри архива, открыть его не удалось. Сначала распакуйте его с паролем.`,
    kk: (p: Name) => `«${p.name}» мұрағат ішінде шифрланған, ол ашылмады. Алдымен құпиясөзімен тарқатыңыз.`,
  },
  'intake-compression': {
    en: (p: Name & { method: number }) =>
      `“${p.name}” is packed by a method that cannot be read here (number ${p.method}). Unpack the archive and give the folder.`,
    ru: (p: Name & { method: number }) =>
      `«${p.name}» сжат способом, который здесь не прочитать (номер ${p.method}). Распакуйте архив и укажите папку.`,
    kk: (p: Name & { method: number }) =>
      `«${p.name}» мұнда оқылмайтын тәсілмен сығылған (нөмірі ${p.method}). Мұрағатты тарқатып, қалтасын көрсетіңіз.`,
  },
  'intake-nested': {
    en: (p: Name) =>
      `“${p.name}” is an archive inside an archive inside an archive and was not opened. Unpack the outer one first.`,
    ru: (p: Name) => `«${p.name}» — архив внутри архива в архиве; он не открыт. Сначала распакуйте внешний.`,
    kk: (p: Name) =>
      `«${p.name}» — мұрағат ішіндегі мұрағаттың ішіндегі мұрағат, ол ашылмады. Алдымен сыртқысын тарқатыңыз.`,
  },
  'intake-nested-large': {
    en: (p: Name & { megabytes: number }) =>
      `The zip “${p.name}” inside an archive is larger than ${p.megabytes} MB and was not opened. Unpack the outer one first.`,
    ru: (p: Name & { megabytes: number }) =>
      `Zip-файл «${p.name}» внутри архива больше ${p.megabytes} МБ и не открыт. Сначала распакуйте внешний архив.`,
    kk: (p: Name & { megabytes: number }) =>
      `Мұрағат ішіндегі «${p.name}» zip-файлы ${p.megabytes} МБ-тан үлкен, ол ашылмады. Алдымен сыртқы мұрағатты тарқатыңыз.`,
  },
  'intake-renamed': {
    en: (p: Name & { from: string; to: string }) =>
      `In “${p.name}” the name “${p.from}” is unsafe or taken; the file goes by “${p.to}”.`,
    ru: (p: Name & { from: string; to: string }) =>
      `В «${p.name}» имя «${p.from}» небезопасно или занято; файл назван «${p.to}».`,
    kk: (p: Name & { from: string; to: string }) =>
      `«${p.name}» ішіндегі «${p.from}» атауы қауіпті не бос емес; файл «${p.to}» деп аталды.`,
  },
  'intake-too-many': {
    en: (p: Name & { limit: number; left: number }) =>
      `“${p.name}” holds more than ${p.limit} files. The rest (at least ${p.left}) was left out.`,
    ru: (p: Name & { limit: number; left: number }) =>
      `В «${p.name}» больше ${p.limit} файлов. Остальные (не менее ${p.left}) пропущены.`,
    kk: (p: Name & { limit: number; left: number }) =>
      `«${p.name}» ішінде ${p.limit} файлдан көп. Қалғаны (кемінде ${p.left}) алынбады.`,
  },
  'intake-too-large': {
    en: (p: Name & { megabytes: number; limit: number }) =>
      `“${p.name}” would unpack to ${p.megabytes} MB or more; ${p.limit} MB is the limit. It was not taken.`,
    ru: (p: Name & { megabytes: number; limit: number }) =>
      `«${p.name}» распаковался бы в ${p.megabytes} МБ или больше; предел — ${p.limit} МБ. Он не принят.`,
    kk: (p: Name & { megabytes: number; limit: number }) =>
      `«${p.name}» тарқатылса ${p.megabytes} МБ не одан көп болады; шегі — ${p.limit} МБ. Ол алынбады.`,
  },
  'intake-bomb': {
    en: (p: Name & { ratio: number }) =>
      `“${p.name}” unpacks to more than ${p.ratio} times its size, as files do that are made to fill a disk. It was not taken.`,
    ru: (p: Name & { ratio: number }) =>
      `«${p.name}» при распаковке вырастает больше чем в ${p.ratio} раз, как файлы, созданные, чтобы переполнить диск. Он не принят.`,
    kk: (p: Name & { ratio: number }) =>
      `«${p.name}» тарқатылғанда ${p.ratio} еседен артық ұлғаяды; дискіні толтыру үшін жасалған файлдар осындай. Ол алынбады.`,
  },
} satisfies Messages

function inQuotes(open: string, value: string | undefined, close: string): string {
  return value === undefined ? '' : `${open}${value}${close}`
}
