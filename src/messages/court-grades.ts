// Grades of the check of a case in words: each says one thing, none says that all is well.

import { counted, type Message, type Messages, number } from './catalogue.ts'

interface Count {
  readonly count: number
}

const rest = {
  en: (p: Count) => `${number('en', p.count)} of its entries erased by a signed act`,
  ru: (p: Count) => `записей стёрто подписанным актом: ${number('ru', p.count)}`,
  kk: (p: Count) => `қол қойылған актімен өшірілген жазба: ${number('kk', p.count)}`,
}

export const courtGradeMessages = {
  'verify.title': { en: () => 'Verification report', ru: () => 'Отчёт о проверке', kk: () => 'Тексеру есебі' },
  'verify.intro': {
    en: p =>
      `When this export was made, on ${p.day} (UTC), the program read every byte of the case again (${counted('en', p.bytes, 'byte', 'bytes')} of originals) and held it against the signed journal. What it found, each thing for itself:`,
    ru: p =>
      `При составлении выгрузки, ${p.day} (UTC), программа заново прочла каждый байт дела (оригиналы: ${counted('ru', p.bytes, 'байт', 'байта', 'байтов')}) и сверила с подписанным журналом. Что оказалось, по отдельности:`,
    kk: p =>
      `Экспорт жасалғанда, ${p.day} (UTC), бағдарлама істің әр байтын қайта оқып (түпнұсқалар: ${counted('kk', p.bytes, 'байт')}), қол қойылған журналмен салыстырды. Не шықты, әрқайсысы бөлек:`,
  } satisfies Message<{ day: string; bytes: number }>,
  'verify.notOpened': {
    en: () => 'The case is sealed and was not opened for this check: contents and originals were not compared.',
    ru: () => 'Дело запечатано и для этой проверки не открывалось: содержимое и оригиналы не сверялись.',
    kk: () => 'Іс мөрленген және бұл тексеру үшін ашылмаған: мазмұны мен түпнұсқалар салыстырылған жоқ.',
  },
  'verify.what': { en: () => 'What was checked', ru: () => 'Что проверено', kk: () => 'Не тексерілді' },
  'verify.found': { en: () => 'Found', ru: () => 'Найдено', kk: () => 'Табылғаны' },
  'verify.match': {
    en: () => 'originals with the bytes that were recorded',
    ru: () => 'оригиналов с теми байтами, что были записаны',
    kk: () => 'байттары жазылғандай түпнұсқа',
  },
  'verify.unrecorded': {
    en: () => 'originals that no entry names',
    ru: () => 'оригиналов, не названных ни одной записью',
    kk: () => 'ешбір жазба атамаған түпнұсқа',
  },
  'verify.missing': { en: () => 'originals missing', ru: () => 'оригиналов нет', kk: () => 'жоқ түпнұсқа' },
  'verify.changed': { en: () => 'originals changed', ru: () => 'оригиналов изменено', kk: () => 'өзгерген түпнұсқа' },
  'verify.sealed': {
    en: () => 'originals not opened',
    ru: () => 'оригиналов не открыто',
    kk: () => 'ашылмаған түпнұсқа',
  },
  'verify.erasedExhibits': {
    en: () => 'exhibits destroyed on purpose, by a signed act that says why',
    ru: () => 'материалов уничтожено намеренно, подписанным актом с причиной',
    kk: () => 'себебі жазылған қол қойылған актімен әдейі жойылған материал',
  },
  'verify.entries': { en: () => 'entries of the journal', ru: () => 'записей журнала', kk: () => 'журнал жазбасы' },
  'verify.erasedEntries': {
    en: () => 'entries whose content was erased by a signed act',
    ru: () => 'записей, содержание которых стёрто подписанным актом',
    kk: () => 'мазмұны қол қойылған актімен өшірілген жазба',
  },
  'verify.groups': {
    en: () => 'signed groups of entries',
    ru: () => 'подписанных групп записей',
    kk: () => 'қол қойылған жазба тобы',
  },
  'verify.faults': {
    en: () => 'Faults, by the codes of `anechoic verify`',
    ru: () => 'Неисправности, по кодам команды `anechoic verify`',
    kk: () => 'Ақаулар, `anechoic verify` бұйрығының кодтары бойынша',
  },
  'verify.noFaults': {
    en: () => 'No fault was met.',
    ru: () => 'Неисправностей не встречено.',
    kk: () => 'Ақау кездескен жоқ.',
  },
  'verify.code': { en: () => 'Code', ru: () => 'Код', kk: () => 'Код' },
  'verify.severity': { en: () => 'Weight', ru: () => 'Вес', kk: () => 'Салмағы' },
  'verify.count': { en: () => 'How often', ru: () => 'Сколько раз', kk: () => 'Қанша рет' },
  'severity.loss': {
    en: () => 'something is not as it was written',
    ru: () => 'что-то не так, как было записано',
    kk: () => 'бірдеңе жазылғандай емес',
  },
  'severity.notice': {
    en: () => 'to know; nothing signed is lost',
    ru: () => 'к сведению; подписанное не утрачено',
    kk: () => 'білу үшін; қол қойылған ештеңе жоғалмаған',
  },
  'devices.erased': rest satisfies Message<Count>,

  'grade.match': {
    en: () => 'Its bytes are those that were recorded when it was taken in.',
    ru: () => 'Байты те же, что были записаны при принятии.',
    kk: () => 'Байттары қабылданған кезде жазылғандай.',
  },
  'grade.missing': { en: () => 'The original is missing.', ru: () => 'Оригинала нет.', kk: () => 'Түпнұсқа жоқ.' },
  'grade.changed': {
    en: () => 'Its bytes are not those that were recorded.',
    ru: () => 'Байты не те, что были записаны.',
    kk: () => 'Байттары жазылғандай емес.',
  },
  'grade.erased': {
    en: () => 'The original was destroyed on purpose, by a signed act.',
    ru: () => 'Оригинал уничтожен намеренно, подписанным актом.',
    kk: () => 'Түпнұсқа қол қойылған актімен әдейі жойылған.',
  },
  'grade.signed': {
    en: () => 'The entry on its acquisition is signed by a device that counts.',
    ru: () => 'Запись о принятии подписана признанным устройством.',
    kk: () => 'Қабылдау жазбасына танылған құрылғы қол қойған.',
  },
  'grade.unsigned': {
    en: () => 'No good signature of a device that counts stands over its entry.',
    ru: () => 'Верной подписи признанного устройства под записью нет.',
    kk: () => 'Жазбада танылған құрылғының дұрыс қолы жоқ.',
  },
  'grade.witnessed': {
    en: () => 'Something outside that journal saw the entry or a later one.',
    ru: () => 'Эту или более позднюю запись видело что-то вне этого журнала.',
    kk: () => 'Бұл не кейінгі жазбаны журналдан тыс бірдеңе көрген.',
  },
  'grade.unwitnessed': {
    en: () => 'Nothing outside that journal saw the entry.',
    ru: () => 'Вне этого журнала запись никем не засвидетельствована.',
    kk: () => 'Журналдан тыс ештеңе бұл жазбаны көрмеген.',
  },
  'grade.notAfter': {
    en: p => `By checked time stamps it was there by ${p.time}.`,
    ru: p => `По проверенным отметкам времени существовал не позднее ${p.time}.`,
    kk: p => `Тексерілген уақыт белгілері бойынша ${p.time} кешіктірмей болған.`,
  } satisfies Message<{ time: string }>,

  'tail.witnessed': {
    en: () => 'witnessed from outside',
    ru: () => 'засвидетельствован извне',
    kk: () => 'сырттан куәландырылған',
  },
  'tail.unwitnessed': {
    en: () => 'unwitnessed: that nothing was cut off cannot be shown',
    ru: () => 'не засвидетельствован: что конец не отрезан, показать нельзя',
    kk: () => 'куәландырылмаған: қиылмағанын көрсету мүмкін емес',
  },
  'tail.contradicted': {
    en: () => 'contradicted: a witness saw what is missing or other here',
    ru: () => 'противоречие: свидетель видел то, чего здесь нет или что иное',
    kk: () => 'қайшылық: куә мұнда жоқ не басқа нәрсені көрген',
  },

  'stamp.rfc3161': { en: () => 'RFC 3161', ru: () => 'RFC 3161', kk: () => 'RFC 3161' },
  'stamp.opentimestamps': { en: () => 'OpenTimestamps', ru: () => 'OpenTimestamps', kk: () => 'OpenTimestamps' },
  'state.none': { en: () => 'none', ru: () => 'нет', kk: () => 'жоқ' },
  'state.queued': {
    en: () => 'asked for, not answered',
    ru: () => 'запрошена, ответа нет',
    kk: () => 'сұралған, жауап жоқ',
  },
  'state.pending': {
    en: () => 'promised by a calendar, no block yet',
    ru: () => 'обещана календарём, блока ещё нет',
    kk: () => 'күнтізбе уәде еткен, блок әлі жоқ',
  },
  'state.stamped': {
    en: () => 'answered; the authority was not checked here',
    ru: () => 'ответ есть; служба здесь не проверялась',
    kk: () => 'жауап бар; қызмет мұнда тексерілмеген',
  },
  'state.verified': {
    en: () => 'answered and checked to its end',
    ru: () => 'ответ есть и проверен до конца',
    kk: () => 'жауап бар және соңына дейін тексерілген',
  },
  'state.failed': { en: () => 'the answer does not hold', ru: () => 'ответ неверен', kk: () => 'жауап дұрыс емес' },

  'way.file': {
    en: () => 'as a file, bit for bit',
    ru: () => 'файлом, бит в бит',
    kk: () => 'файл ретінде, бит-битімен',
  },
  'way.archive-member': {
    en: () => 'out of an archive, which is kept too',
    ru: () => 'из архива, который тоже сохранён',
    kk: () => 'мұрағаттан, ол да сақталған',
  },
  'way.bag': {
    en: () => 'in a package with checksums (BagIt)',
    ru: () => 'в пакете с контрольными суммами (BagIt)',
    kk: () => 'бақылау қосындылары бар пакетте (BagIt)',
  },
  'way.extract': {
    en: p => `as chosen chats of a larger file: ${number('en', p.kept)} kept, ${number('en', p.left)} never taken in`,
    ru: p => `как выбранные чаты большего файла: оставлено ${number('ru', p.kept)}, не принято ${number('ru', p.left)}`,
    kk: p =>
      `үлкен файлдың таңдалған чаттары: ${number('kk', p.kept)} сақталған, ${number('kk', p.left)} қабылданбаған`,
  } satisfies Message<{ kept: number; left: number }>,
  'way.rest': {
    en: () => 'as what an erasure left of an earlier exhibit',
    ru: () => 'как остаток прежнего материала после стирания',
    kk: () => 'өшіруден кейін бұрынғы материалдан қалғаны',
  },
  'bag.match': {
    en: () => 'its checksum agrees',
    ru: () => 'контрольная сумма совпала',
    kk: () => 'бақылау қосындысы сәйкес',
  },
  'bag.changed': {
    en: () => 'its checksum does not agree',
    ru: () => 'контрольная сумма не совпала',
    kk: () => 'бақылау қосындысы сәйкес емес',
  },
  'bag.missing': {
    en: () => 'listed and missing there',
    ru: () => 'был в списке, но отсутствовал',
    kk: () => 'тізімде бар, бірақ жоқ болған',
  },
  'bag.unlisted': { en: () => 'not in its list', ru: () => 'в списке не было', kk: () => 'тізімде болмаған' },
  'bag.unchecked': {
    en: () => 'its checksum was not compared',
    ru: () => 'контрольная сумма не сверялась',
    kk: () => 'бақылау қосындысы салыстырылмаған',
  },
  again: {
    en: p => `taken in ${counted('en', p.count, 'time', 'times')}; this is the first`,
    ru: p => `принят ${counted('ru', p.count, 'раз', 'раза', 'раз')}; здесь сказано о первом`,
    kk: p => `${number('kk', p.count)} рет қабылданған; мұнда біріншісі туралы`,
  } satisfies Message<Count>,
  'origin.source': {
    en: () => 'a source in the register of the case, which permitted this use',
    ru: () => 'источник из реестра дела, разрешивший такое использование',
    kk: () => 'істің тізіліміндегі, осындай пайдалануға рұқсат еткен дереккөз',
  },
  'origin.none': {
    en: () => 'no source is recorded',
    ru: () => 'источник не записан',
    kk: () => 'дереккөз жазылмаған',
  },
  'origin.stated': {
    en: () => 'what was stated on how it was made and passed on stays in the case',
    ru: () => 'сообщённое о том, как материал сделан и передан, остаётся в деле',
    kk: () => 'қалай жасалып, қалай берілгені туралы айтылғаны істе қалады',
  },
} satisfies Messages
