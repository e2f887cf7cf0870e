// What opening or checking a case found: cut-off appends, changed originals, a journal that does not hold together.

import { counted, type Messages, number } from './catalogue.ts'

interface Seq {
  readonly seq: number
}

interface Span {
  readonly from: number
  readonly to: number
}

interface Bytes {
  readonly bytes: number
}

export const problemMessages = {
  'lock-taken-over': {
    en: () => 'An earlier run ended without closing the case; its lock was taken over.',
    ru: () => 'Предыдущий запуск завершился, не закрыв дело; его блокировка снята.',
    kk: () => 'Алдыңғы іске қосу істі жаппай аяқталған; оның құлпы алынды.',
  },
  'journal-tail-cut': {
    en: (p: Bytes) =>
      `${counted('en', p.bytes, 'byte follows', 'bytes follow')} the last signed group: a write that was cut off, or an end that was removed. Nothing signed is known to be lost; compare with a head kept elsewhere. The bytes are kept aside at the next write.`,
    ru: (p: Bytes) =>
      `После последней подписанной группы есть ещё ${counted('ru', p.bytes, 'байт', 'байта', 'байт')}: прерванная запись или удалённый конец. О потере подписанного ничего не известно; сравните с отметкой, хранящейся в другом месте. При следующей записи эти байты будут отложены и сохранены.`,
    kk: (p: Bytes) =>
      `Соңғы қол қойылған топтан кейін тағы ${counted('kk', p.bytes, 'байт')} бар: үзілген жазу немесе алып тасталған соң. Қол қойылғаннан бірдеңе жоғалғаны белгісіз; басқа жерде сақталған белгімен салыстырыңыз. Келесі жазуда бұл байттар бөлек сақталады.`,
  },
  'journal-segment-empty': {
    en: () => 'This journal file is empty: it was made and nothing was written to it.',
    ru: () => 'Этот файл журнала пуст: он создан, но в него ничего не записано.',
    kk: () => 'Журналдың бұл файлы бос: ол жасалған, бірақ ештеңе жазылмаған.',
  },
  'journal-file-missing': {
    en: () => 'This file of the journal is missing: later ones are there.',
    ru: () => 'Этот файл журнала отсутствует, хотя следующие есть.',
    kk: () => 'Журналдың бұл файлы жоқ, ал кейінгілері бар.',
  },
  'journal-missing': {
    en: () => 'The journal is missing: nothing says what this case held.',
    ru: () => 'Журнал отсутствует: нет записи о том, что было в деле.',
    kk: () => 'Журнал жоқ: істе не болғаны туралы жазба жоқ.',
  },
  'journal-unverifiable': {
    en: (p: { device: string }) => `The key of device ${p.device} is missing, so its journal cannot be checked.`,
    ru: (p: { device: string }) => `Нет ключа устройства ${p.device}, поэтому его журнал проверить нельзя.`,
    kk: (p: { device: string }) => `${p.device} құрылғысының кілті жоқ, сондықтан оның журналын тексеру мүмкін емес.`,
  },
  'journal-unadmitted': {
    en: (p: { device: string }) => `Device ${p.device} did not make the case, and no known device admitted it.`,
    ru: (p: { device: string }) =>
      `Устройство ${p.device} не создавало дело, и ни одно известное устройство его не допускало.`,
    kk: (p: { device: string }) =>
      `${p.device} құрылғысы істі жасаған жоқ, белгілі құрылғылардың ешқайсысы оны қоспаған.`,
  },
  'journal-line-cut': {
    en: () => 'A line of the journal ends in the middle.',
    ru: () => 'Строка журнала обрывается на середине.',
    kk: () => 'Журнал жолы ортасынан үзілген.',
  },
  'journal-group-too-large': {
    en: () => 'A group of the journal has more entries than any group may have.',
    ru: () => 'В группе журнала больше записей, чем допускается.',
    kk: () => 'Журнал тобындағы жазбалар саны рұқсат етілгеннен көп.',
  },
  'journal-group-missing': {
    en: () => 'Entries stand here without a signature behind them.',
    ru: () => 'За этими записями нет подписи.',
    kk: () => 'Бұл жазбалардан кейін қолтаңба жоқ.',
  },
  'journal-entry-damaged': {
    en: (p: { seq?: number }) => `Entry${p.seq === undefined ? '' : ` ${p.seq}`} cannot be read: its line was changed.`,
    ru: (p: { seq?: number }) =>
      `Запись${p.seq === undefined ? '' : ` ${p.seq}`} не читается: её строка была изменена.`,
    kk: (p: { seq?: number }) => `${p.seq === undefined ? 'Жазба' : `${p.seq}-жазба`} оқылмайды: жолы өзгертілген.`,
  },
  'journal-entries-missing': {
    en: (p: Span) => `Entries ${p.from} to ${p.to} are missing.`,
    ru: (p: Span) => `Отсутствуют записи с ${p.from} по ${p.to}.`,
    kk: (p: Span) => `${p.from}–${p.to} аралығындағы жазбалар жоқ.`,
  },
  'journal-entry-out-of-order': {
    en: (p: Seq & { expected: number }) => `Entry ${p.seq} stands where entry ${p.expected} belongs.`,
    ru: (p: Seq & { expected: number }) => `Запись ${p.seq} стоит на месте записи ${p.expected}.`,
    kk: (p: Seq & { expected: number }) => `${p.expected}-жазбаның орнында ${p.seq}-жазба тұр.`,
  },
  'journal-chain-broken': {
    en: (p: Seq & { before: number }) =>
      p.before === 0
        ? `Entry ${p.seq} does not follow from case.json: one of the two was changed.`
        : `Entry ${p.seq} does not follow from entry ${p.before}: one of the two was changed.`,
    ru: (p: Seq & { before: number }) =>
      p.before === 0
        ? `Запись ${p.seq} не продолжает case.json: что-то из двух изменено.`
        : `Запись ${p.seq} не продолжает запись ${p.before}: одна из них изменена.`,
    kk: (p: Seq & { before: number }) =>
      p.before === 0
        ? `${p.seq}-жазба case.json файлынан жалғаспайды: екеуінің бірі өзгертілген.`
        : `${p.seq}-жазба ${p.before}-жазбадан жалғаспайды: екеуінің бірі өзгертілген.`,
  },
  'journal-entry-foreign': {
    en: (p: Seq) => `Entry ${p.seq} names another case, device or epoch.`,
    ru: (p: Seq) => `Запись ${p.seq} относится к другому делу, устройству или эпохе.`,
    kk: (p: Seq) => `${p.seq}-жазба басқа іске, құрылғыға не дәуірге жатады.`,
  },
  'journal-group-damaged': {
    en: () => 'The line with the signature cannot be read: it was changed.',
    ru: () => 'Строка с подписью не читается: она была изменена.',
    kk: () => 'Қолтаңба жолы оқылмайды: ол өзгертілген.',
  },
  'journal-group-foreign': {
    en: (p: Span) => `The signature behind entries ${p.from} to ${p.to} names another case, device or epoch.`,
    ru: (p: Span) => `Подпись под записями ${p.from}–${p.to} относится к другому делу, устройству или эпохе.`,
    kk: (p: Span) => `${p.from}–${p.to} жазбаларының қолтаңбасы басқа іске, құрылғыға не дәуірге жатады.`,
  },
  'journal-signature-bad': {
    en: (p: Span) => `The signature behind entries ${p.from} to ${p.to} is not this device's.`,
    ru: (p: Span) => `Подпись под записями ${p.from}–${p.to} не принадлежит этому устройству.`,
    kk: (p: Span) => `${p.from}–${p.to} жазбаларының қолтаңбасы бұл құрылғынікі емес.`,
  },
  'journal-group-span': {
    en: (p: Span) => `The signature is for entries ${p.from} to ${p.to}, but other entries stand before it.`,
    ru: (p: Span) => `Подпись поставлена под записями ${p.from}–${p.to}, но перед ней стоят другие.`,
    kk: (p: Span) => `Қолтаңба ${p.from}–${p.to} жазбаларына қойылған, бірақ алдында басқа жазбалар тұр.`,
  },
  'journal-root-mismatch': {
    en: (p: Span) => `Among entries ${p.from} to ${p.to} at least one is not as it was signed.`,
    ru: (p: Span) => `Среди записей ${p.from}–${p.to} хотя бы одна отличается от подписанной.`,
    kk: (p: Span) => `${p.from}–${p.to} жазбаларының кемінде біреуі қол қойылғандағыдай емес.`,
  },
  'journal-groups-missing': {
    en: (p: { group: number; expected: number }) => `Group ${p.group} stands where group ${p.expected} belongs.`,
    ru: (p: { group: number; expected: number }) => `Группа ${p.group} стоит на месте группы ${p.expected}.`,
    kk: (p: { group: number; expected: number }) => `${p.expected}-топтың орнында ${p.group}-топ тұр.`,
  },
  'journal-group-chain-broken': {
    en: (p: { group: number; before: number }) =>
      `Group ${p.group} does not follow from ${p.before === 0 ? 'case.json' : `group ${p.before}`}.`,
    ru: (p: { group: number; before: number }) =>
      `Группа ${p.group} не продолжает ${p.before === 0 ? 'case.json' : `группу ${p.before}`}.`,
    kk: (p: { group: number; before: number }) =>
      `${p.group}-топ ${p.before === 0 ? 'case.json файлынан' : `${p.before}-топтан`} жалғаспайды.`,
  },
  'body-missing': {
    en: (p: { seq?: number }) => `The content of entry ${p.seq ?? '?'} is missing.`,
    ru: (p: { seq?: number }) => `Содержание записи ${p.seq ?? '?'} отсутствует.`,
    kk: (p: { seq?: number }) => `${p.seq ?? '?'}-жазбаның мазмұны жоқ.`,
  },
  'body-mismatch': {
    en: (p: { seq?: number }) => `The content of entry ${p.seq ?? '?'} is not what was signed.`,
    ru: (p: { seq?: number }) => `Содержание записи ${p.seq ?? '?'} не совпадает с подписанным.`,
    kk: (p: { seq?: number }) => `${p.seq ?? '?'}-жазбаның мазмұны қол қойылғанға сәйкес емес.`,
  },
  'body-extra': {
    en: () => 'Content stands here that belongs to no entry.',
    ru: () => 'Здесь содержание, которое не относится ни к одной записи.',
    kk: () => 'Мұнда ешбір жазбаға жатпайтын мазмұн тұр.',
  },
  'body-erased-unsigned': {
    en: (p: Seq) => `The content of entry ${p.seq} was erased, and no signed entry gives a reason.`,
    ru: (p: Seq) => `Содержание записи ${p.seq} стёрто, и ни одна подписанная запись не называет причины.`,
    kk: (p: Seq) => `${p.seq}-жазбаның мазмұны өшірілген, себебі қол қойылған жазбада көрсетілмеген.`,
  },
  'body-not-an-act': {
    en: () => 'The content of the entry is as it was signed, but is not of the kind that the entry says.',
    ru: () => 'Содержание записи совпадает с подписанным, но не того вида, который в ней указан.',
    kk: () => 'Жазбаның мазмұны қол қойылғанға сәйкес, бірақ онда көрсетілген түрден емес.',
  },
  'head-differs': {
    en: (p: Seq) => `Entry ${p.seq} differs from the one that was noted elsewhere: the journal was rewritten.`,
    ru: (p: Seq) => `Запись ${p.seq} отличается от отмеченной в другом месте: журнал был переписан.`,
    kk: (p: Seq) => `${p.seq}-жазба басқа жерде белгіленгеннен өзгеше: журнал қайта жазылған.`,
  },
  'tail-cut-off': {
    en: (p: Seq & { last: number }) =>
      `Entry ${p.seq} was noted elsewhere, but the journal ends with entry ${p.last}: its end was cut off or an older state put back.`,
    ru: (p: Seq & { last: number }) =>
      `Запись ${p.seq} была отмечена в другом месте, но журнал кончается записью ${p.last}: конец отрезан или восстановлено старое состояние.`,
    kk: (p: Seq & { last: number }) =>
      `${p.seq}-жазба басқа жерде белгіленген, бірақ журнал ${p.last}-жазбамен бітеді: соңы кесілген немесе ескі күйі қайтарылған.`,
  },
  'case-file-missing': {
    en: () => 'case.json is missing.',
    ru: () => 'Файл case.json отсутствует.',
    kk: () => 'case.json файлы жоқ.',
  },
  'case-file-changed': {
    en: () => 'case.json is not the file that the journal began with.',
    ru: () => 'case.json отличается от того, с которого начат журнал.',
    kk: () => 'case.json журнал басталған файлға сәйкес емес.',
  },
  'key-missing': {
    en: () => 'A key file is missing.',
    ru: () => 'Файл ключа отсутствует.',
    kk: () => 'Кілт файлы жоқ.',
  },
  'key-damaged': {
    en: () => 'The key file is not as it was written.',
    ru: () => 'Файл ключа изменён.',
    kk: () => 'Кілт файлы өзгертілген.',
  },
  'key-foreign': {
    en: () => 'The key belongs to another case.',
    ru: () => 'Этот ключ от другого дела.',
    kk: () => 'Бұл кілт басқа істікі.',
  },
  'key-unused': {
    en: () => 'This key belongs to nothing in the case: an interrupted command left it. It does no harm.',
    ru: () => 'Этот ключ ни к чему в деле не относится: его оставила прерванная команда. Вреда от него нет.',
    kk: () => 'Бұл кілт істегі ештеңеге жатпайды: оны үзілген бұйрық қалдырған. Зияны жоқ.',
  },
  'original-missing': {
    en: (p: { name: string }) => `The original “${p.name}” is missing.`,
    ru: (p: { name: string }) => `Оригинал «${p.name}» отсутствует.`,
    kk: (p: { name: string }) => `«${p.name}» түпнұсқасы жоқ.`,
  },
  'original-changed': {
    en: (p: { name: string }) =>
      p.name === ''
        ? 'The bytes of this original do not match its name.'
        : `The bytes of the original “${p.name}” were changed.`,
    ru: (p: { name: string }) =>
      p.name === ''
        ? 'Содержимое этого оригинала не совпадает с его именем.'
        : `Содержимое оригинала «${p.name}» изменено.`,
    kk: (p: { name: string }) =>
      p.name === '' ? 'Бұл түпнұсқаның байттары атына сәйкес емес.' : `«${p.name}» түпнұсқасының байттары өзгертілген.`,
  },
  'original-changed-at': {
    en: (p: { name: string; megabytes: string; bytes: number; expectedBytes: number }) =>
      `The bytes of the original “${p.name}” were changed in megabyte ${p.megabytes}, counted from 0${p.bytes === p.expectedBytes ? '' : `; it has ${number('en', p.bytes)} bytes instead of ${number('en', p.expectedBytes)}`}.`,
    ru: (p: { name: string; megabytes: string; bytes: number; expectedBytes: number }) =>
      `Содержимое оригинала «${p.name}» изменено в мегабайтах ${p.megabytes}, считая с 0${p.bytes === p.expectedBytes ? '' : `; в нём ${number('ru', p.bytes)} байт вместо ${number('ru', p.expectedBytes)}`}.`,
    kk: (p: { name: string; megabytes: string; bytes: number; expectedBytes: number }) =>
      `«${p.name}» түпнұсқасының ${p.megabytes}-мегабайты өзгертілген (0-ден санағанда)${p.bytes === p.expectedBytes ? '' : `; онда ${number('kk', p.expectedBytes)} орнына ${number('kk', p.bytes)} байт бар`}.`,
  },
  'original-unreadable': {
    en: (p: { reason: string }) => `The original cannot be read (${p.reason}).`,
    ru: (p: { reason: string }) => `Оригинал не читается (${p.reason}).`,
    kk: (p: { reason: string }) => `Түпнұсқа оқылмайды (${p.reason}).`,
  },
  'original-unrecorded': {
    en: () => 'This original is whole, but no entry names it: a run was interrupted. Importing it again takes it up.',
    ru: () =>
      'Этот оригинал цел, но ни одна запись его не называет: запуск был прерван. Повторный импорт включит его в дело.',
    kk: () => 'Бұл түпнұсқа бүтін, бірақ оны ешбір жазба атамайды: жұмыс үзілген. Қайта импорттағанда іске енгізіледі.',
  },
  'incoming-left': {
    en: () => 'An unfinished copy of an interrupted run; nothing in it was ever counted as kept.',
    ru: () => 'Незаконченная копия прерванного запуска; она никогда не считалась сохранённой.',
    kk: () => 'Үзілген жұмыстан қалған аяқталмаған көшірме; ол ешқашан сақталған деп есептелмеген.',
  },
  'unexpected-file': {
    en: (p: Bytes) => `Nothing in the case accounts for this file (${counted('en', p.bytes, 'byte', 'bytes')}).`,
    ru: (p: Bytes) => `Этот файл делу не принадлежит (${counted('ru', p.bytes, 'байт', 'байта', 'байт')}).`,
    kk: (p: Bytes) => `Бұл файл іске жатпайды (${counted('kk', p.bytes, 'байт')}).`,
  },
  'unexpected-folder': {
    en: () => 'Nothing in the case accounts for this folder.',
    ru: () => 'Эта папка делу не принадлежит.',
    kk: () => 'Бұл қалта іске жатпайды.',
  },
  'place-linked': {
    en: () => 'This is a link, where a case has a file or folder of its own; the program does not open such a case.',
    ru: () => 'Это ссылка, а здесь должны быть собственные файл или папка дела; такое дело программа не открывает.',
    kk: () => 'Бұл — сілтеме, ал мұнда істің өз файлы не қалтасы болуы керек; бағдарлама мұндай істі ашпайды.',
  },
} satisfies Messages
