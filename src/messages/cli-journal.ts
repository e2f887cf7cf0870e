// What the commands verify, head, restore, enrol, prove and repair say.

import { counted, type Messages, number } from './catalogue.ts'

type Nothing = Record<string, never>
type Count = { count: number }

export const journalMessages = {
  'verify.ok': {
    en: (p: { originals: number; entries: number; groups: number }) =>
      `All bytes match: ${counted('en', p.originals, 'original', 'originals')}, ${counted('en', p.entries, 'journal entry', 'journal entries')} in ${counted('en', p.groups, 'signed group', 'signed groups')}.`,
    ru: (p: { originals: number; entries: number; groups: number }) =>
      `Все байты совпадают: оригиналов ${number('ru', p.originals)}, записей журнала ${number('ru', p.entries)}, подписанных групп ${number('ru', p.groups)}.`,
    kk: (p: { originals: number; entries: number; groups: number }) =>
      `Барлық байт сәйкес: түпнұсқа ${number('kk', p.originals)}, журнал жазбасы ${number('kk', p.entries)}, қол қойылған топ ${number('kk', p.groups)}.`,
  },
  'verify.sealed': {
    en: (p: { originals: number; entries: number; groups: number }) =>
      `The chains and signatures hold: ${counted('en', p.entries, 'journal entry', 'journal entries')} in ${counted('en', p.groups, 'signed group', 'signed groups')}. ${counted('en', p.originals, 'original is', 'originals are')} sealed and not opened.`,
    ru: (p: { originals: number; entries: number; groups: number }) =>
      `Цепочки и подписи верны: записей журнала ${number('ru', p.entries)}, подписанных групп ${number('ru', p.groups)}. Запечатанных и не открытых оригиналов: ${number('ru', p.originals)}.`,
    kk: (p: { originals: number; entries: number; groups: number }) =>
      `Тізбектер мен қолтаңбалар дұрыс: журнал жазбасы ${number('kk', p.entries)}, қол қойылған топ ${number('kk', p.groups)}. Мөрленген, ашылмаған түпнұсқа: ${number('kk', p.originals)}.`,
  },
  'verify.faults': {
    en: (p: Count) => `${counted('en', p.count, 'fault', 'faults')} found; nothing was changed or repaired:`,
    ru: (p: Count) => `Найдено нарушений: ${number('ru', p.count)}; ничего не изменено и не исправлено:`,
    kk: (p: Count) => `Табылған бұзылу: ${number('kk', p.count)}; ештеңе өзгертілмеді, жөнделмеді:`,
  },
  'verify.more': {
    en: (p: Count) => `  and ${number('en', p.count)} more; --json lists all`,
    ru: (p: Count) => `  и ещё ${number('ru', p.count)}; все перечисляет --json`,
    kk: (p: Count) => `  және тағы ${number('kk', p.count)}; барлығын --json тізеді`,
  },
  'verify.erased': {
    en: (p: { exhibit: number; reason: string; authority: string; role: string }) =>
      `Exhibit ${p.exhibit}: erased. Reason: ${p.reason}; by authority of: ${p.authority}; role: ${p.role}.`,
    ru: (p: { exhibit: number; reason: string; authority: string; role: string }) =>
      `Материал ${p.exhibit}: уничтожен. Причина: ${p.reason}; основание: ${p.authority}; роль: ${p.role}.`,
    kk: (p: { exhibit: number; reason: string; authority: string; role: string }) =>
      `${p.exhibit}-материал: жойылған. Себебі: ${p.reason}; негізі: ${p.authority}; рөлі: ${p.role}.`,
  },
  'verify.exhibit': {
    en: (p: { exhibit: number; name: string; grade: string }) =>
      `Exhibit ${p.exhibit} “${p.name}”: ${p.grade === 'missing' ? 'missing' : 'changed'}.`,
    ru: (p: { exhibit: number; name: string; grade: string }) =>
      `Материал ${p.exhibit} «${p.name}»: ${p.grade === 'missing' ? 'отсутствует' : 'изменён'}.`,
    kk: (p: { exhibit: number; name: string; grade: string }) =>
      `${p.exhibit}-материал «${p.name}»: ${p.grade === 'missing' ? 'жоқ' : 'өзгертілген'}.`,
  },
  'verify.witnessed': {
    en: (p: { device: string; epoch: string; witnessedTo: number; last: number }) =>
      `Journal ${p.device}/${p.epoch}: witnessed up to entry ${p.witnessedTo} of ${p.last}.`,
    ru: (p: { device: string; epoch: string; witnessedTo: number; last: number }) =>
      `Журнал ${p.device}/${p.epoch}: засвидетельствован до записи ${p.witnessedTo} из ${p.last}.`,
    kk: (p: { device: string; epoch: string; witnessedTo: number; last: number }) =>
      `${p.device}/${p.epoch} журналы: ${p.last} жазбаның ${p.witnessedTo}-ге дейінгісі куәландырылған.`,
  },
  'verify.unwitnessed': {
    en: (_: Nothing) =>
      'Tail unwitnessed: no other device, time stamp or head kept outside confirms that nothing was cut off the end or rolled back.',
    ru: (_: Nothing) =>
      'Конец журнала никем не засвидетельствован: ни другое устройство, ни метка времени, ни сохранённая вне дела отметка не подтверждают, что конец не отрезан и не откачен.',
    kk: (_: Nothing) =>
      'Журналдың соңын ешкім куәландырмаған: басқа құрылғы да, уақыт белгісі де, істен тыс сақталған белгі де соңы кесілмегенін не кері қайтарылмағанын растамайды.',
  },
  'verify.anchor': {
    en: (p: { anchor: string; url: string; state: string; time: string }) =>
      `Anchor ${p.anchor}, ${p.url}: ${ANCHOR_STATES.en[p.state] ?? p.state}${p.time === '' ? '' : ` ${p.time}`}.`,
    ru: (p: { anchor: string; url: string; state: string; time: string }) =>
      `Метка времени ${p.anchor}, ${p.url}: ${ANCHOR_STATES.ru[p.state] ?? p.state}${p.time === '' ? '' : ` ${p.time}`}.`,
    kk: (p: { anchor: string; url: string; state: string; time: string }) =>
      `${p.anchor} уақыт белгісі, ${p.url}: ${ANCHOR_STATES.kk[p.state] ?? p.state}${p.time === '' ? '' : ` ${p.time}`}.`,
  },
  'head.keep': {
    en: (_: Nothing) =>
      'Keep these lines where nobody who has the case can change them: on paper, with a lawyer, on another device. "anechoic verify CASE --head FILE" holds the case against them.',
    ru: (_: Nothing) =>
      'Храните эти строки там, где их не изменит тот, у кого дело: на бумаге, у адвоката, на другом устройстве. «anechoic verify ДЕЛО --head ФАЙЛ» сверит дело с ними.',
    kk: (_: Nothing) =>
      'Бұл жолдарды іс қолында бар адам өзгерте алмайтын жерде сақтаңыз: қағазда, адвокатта, басқа құрылғыда. «anechoic verify ІС --head ФАЙЛ» істі солармен салыстырады.',
  },
  'restore.done': {
    en: (p: { device: string; epoch: string }) =>
      `Recorded: this case was restored from a backup. Device ${p.device} goes on in epoch ${p.epoch}.`,
    ru: (p: { device: string; epoch: string }) =>
      `Записано: дело восстановлено из резервной копии. Устройство ${p.device} продолжает в эпохе ${p.epoch}.`,
    kk: (p: { device: string; epoch: string }) =>
      `Жазылды: іс сақтық көшірмеден қалпына келтірілді. ${p.device} құрылғысы ${p.epoch} дәуірінде жалғастырады.`,
  },
  'enrol.done': {
    en: (p: { device: string }) =>
      `This copy now belongs to a device of its own: ${p.device}. The key of the device it came from has left it.`,
    ru: (p: { device: string }) =>
      `У этой копии теперь собственное устройство: ${p.device}. Ключ исходного устройства из неё удалён.`,
    kk: (p: { device: string }) =>
      `Бұл көшірменің енді өз құрылғысы бар: ${p.device}. Бастапқы құрылғының кілті одан алынды.`,
  },
  'prove.holds': {
    en: (p: { type: string; seq: number; device: string; name: string; sha256: string }) =>
      `The proof holds: entry ${p.seq} (${p.type}) was signed by device ${p.device}.${p.sha256 === '' ? '' : ` It names “${p.name}”, SHA-256 ${p.sha256}.`}`,
    ru: (p: { type: string; seq: number; device: string; name: string; sha256: string }) =>
      `Доказательство верно: запись ${p.seq} (${p.type}) подписана устройством ${p.device}.${p.sha256 === '' ? '' : ` В ней назван «${p.name}», SHA-256 ${p.sha256}.`}`,
    kk: (p: { type: string; seq: number; device: string; name: string; sha256: string }) =>
      `Дәлел дұрыс: ${p.seq}-жазбаға (${p.type}) ${p.device} құрылғысы қол қойған.${p.sha256 === '' ? '' : ` Онда «${p.name}» аталған, SHA-256 ${p.sha256}.`}`,
  },
  'prove.admitted': {
    en: (_: Nothing) => 'The device did not make the case; that it was admitted is not part of this proof.',
    ru: (_: Nothing) => 'Устройство не создавало дело; его допуск в это доказательство не входит.',
    kk: (_: Nothing) => 'Құрылғы істі жасаған жоқ; оның қосылғаны бұл дәлелге кірмейді.',
  },
  'prove.original': {
    en: (p: { matches: boolean; path: string }) =>
      p.matches ? `“${p.path}” is that original, bit for bit.` : `“${p.path}” is NOT that original.`,
    ru: (p: { matches: boolean; path: string }) =>
      p.matches ? `«${p.path}»: тот самый оригинал, бит в бит.` : `«${p.path}»: НЕ тот оригинал.`,
    kk: (p: { matches: boolean; path: string }) =>
      p.matches ? `«${p.path}»: дәл сол түпнұсқа.` : `«${p.path}»: ол түпнұсқа ЕМЕС.`,
  },
  'repair.done': {
    en: (p: Count) =>
      p.count === 0
        ? 'Nothing to add: nothing was changed.'
        : `${counted('en', p.count, 'part', 'parts')} added and recorded in the journal:`,
    ru: (p: Count) =>
      p.count === 0
        ? 'Добавлять нечего: ничего не изменено.'
        : `Добавлено и записано в журнал частей: ${number('ru', p.count)}:`,
    kk: (p: Count) =>
      p.count === 0
        ? 'Қосатын ештеңе жоқ: ештеңе өзгертілмеді.'
        : `Қосылып, журналға жазылған бөлік: ${number('kk', p.count)}:`,
  },
  'repair.part': {
    en: (p: { where: string; bytes: number; kept: string }) =>
      `  ${p.where} (${counted('en', p.bytes, 'byte', 'bytes')})${p.kept === '' ? '' : `; what stood there is kept as original ${p.kept}`}`,
    ru: (p: { where: string; bytes: number; kept: string }) =>
      `  ${p.where} (${counted('ru', p.bytes, 'байт', 'байта', 'байт')})${p.kept === '' ? '' : `; прежнее содержимое сохранено как оригинал ${p.kept}`}`,
    kk: (p: { where: string; bytes: number; kept: string }) =>
      `  ${p.where} (${counted('kk', p.bytes, 'байт')})${p.kept === '' ? '' : `; бұрынғы мазмұны ${p.kept} түпнұсқасы ретінде сақталған`}`,
  },
  'repair.left': {
    en: (p: { count: number }) =>
      `Damage remains in ${counted('en', p.count, 'place', 'places')}: “anechoic verify CASE” names it. Another copy may have what this one lacks.`,
    ru: (p: { count: number }) =>
      `Осталось повреждений: ${p.count}. Их называет «anechoic verify ДЕЛО». Недостающее может быть в другой копии.`,
    kk: (p: { count: number }) =>
      `Қалған зақым: ${p.count}. Оларды «anechoic verify ІС» атайды. Жетіспегені басқа көшірмеде болуы мүмкін.`,
  },
  'repair.fork': {
    en: (p: { device: string; seq: number }) =>
      `  a second branch of device ${p.device} from entry ${p.seq} on is kept beside the first; a person has to say which one counts`,
    ru: (p: { device: string; seq: number }) =>
      `  вторая ветвь устройства ${p.device} с записи ${p.seq} сохранена рядом с первой; какая верна, должен решить человек`,
    kk: (p: { device: string; seq: number }) =>
      `  ${p.device} құрылғысының ${p.seq}-жазбадан басталған екінші тармағы біріншісінің қасында сақталды; қайсысы дұрыс екенін адам айтуы керек`,
  },
} satisfies Messages

const ANCHOR_STATES: Readonly<Record<'en' | 'ru' | 'kk', Readonly<Record<string, string>>>> = {
  en: {
    queued: 'queued, no answer yet',
    pending: 'promised by the calendar, not in a block yet',
    stamped: 'stamped, the authority was not checked; by its word there at the latest on',
    verified: 'verified; there at the latest on',
    failed: 'the answer does not hold',
  },
  ru: {
    queued: 'в очереди, ответа ещё нет',
    pending: 'обещана календарём, в блоке ещё нет',
    stamped: 'поставлена, но сама служба не проверена; по её словам, существовало не позднее',
    verified: 'проверена; существовало не позднее',
    failed: 'ответ неверен',
  },
  kk: {
    queued: 'кезекте, жауап әлі жоқ',
    pending: 'күнтізбе уәде берген, блокта әлі жоқ',
    stamped: 'қойылған, бірақ қызметтің өзі тексерілмеген; оның айтуынша, мына уақыттан кеш емес:',
    verified: 'тексерілген; мына уақыттан кеш емес:',
    failed: 'жауабы дұрыс емес',
  },
}
