// What is wrong with a bag (BagIt, RFC 8493), and what was met while one was taken in.

import { type Messages, number } from './catalogue.ts'

type Path = { path: string }
type Value = { value: string }
type Nothing = Record<string, never>

export const bagProblemMessages = {
  'bag-no-declaration': {
    en: (_: Nothing) =>
      'The file bagit.txt is missing, too large or unreadable: the folder does not say that it is a bag.',
    ru: (_: Nothing) =>
      'Файл bagit.txt отсутствует, слишком велик или не читается: по папке не видно, что это пакет BagIt.',
    kk: (_: Nothing) => 'bagit.txt файлы жоқ, тым үлкен не оқылмайды: қалтаның BagIt пакеті екені көрінбейді.',
  },
  'bag-declaration': {
    en: (p: Value & { fault: string }) => `${pick(DECLARATION_FAULTS, p.fault).en}${inQuotes(' “', p.value, '”')}.`,
    ru: (p: Value & { fault: string }) => `${pick(DECLARATION_FAULTS, p.fault).ru}${inQuotes(' «', p.value, '»')}.`,
    kk: (p: Value & { fault: string }) => `${pick(DECLARATION_FAULTS, p.fault).kk}${inQuotes(' «', p.value, '»')}.`,
  },
  'bag-encoding': {
    en: (p: Value) => `The tag files are said to be in the encoding “${p.value}”, which is not known here.`,
    ru: (p: Value) => `Для служебных файлов указана кодировка «${p.value}», она здесь неизвестна.`,
    kk: (p: Value) => `Қызметтік файлдарға «${p.value}» кодтауы көрсетілген, ол мұнда белгісіз.`,
  },
  'bag-text': {
    en: (p: { fault: string; encoding: string; limit: number }) =>
      p.fault === 'encoding'
        ? `The text is not in the stated encoding ${p.encoding}. What follows was not read.`
        : p.fault === 'line-long'
          ? `A line is longer than ${number('en', p.limit)} characters. What follows was not read.`
          : `There are more than ${number('en', p.limit)} lines. What follows was not read.`,
    ru: (p: { fault: string; encoding: string; limit: number }) =>
      p.fault === 'encoding'
        ? `Текст не в указанной кодировке ${p.encoding}. Дальнейшее не прочитано.`
        : p.fault === 'line-long'
          ? `Строка длиннее ${number('ru', p.limit)} знаков. Дальнейшее не прочитано.`
          : `Строк больше ${number('ru', p.limit)}. Дальнейшее не прочитано.`,
    kk: (p: { fault: string; encoding: string; limit: number }) =>
      p.fault === 'encoding'
        ? `Мәтін көрсетілген ${p.encoding} кодтауында емес. Әрі қарай оқылмады.`
        : p.fault === 'line-long'
          ? `Жол ${number('kk', p.limit)} таңбадан ұзын. Әрі қарай оқылмады.`
          : `Жол саны ${number('kk', p.limit)} санынан көп. Әрі қарай оқылмады.`,
  },
  'bag-tag-file-large': {
    en: (p: { bytes: number; limit: number }) =>
      `The file has ${number('en', p.bytes)} bytes; at most ${number('en', p.limit)} are read. It was not read.`,
    ru: (p: { bytes: number; limit: number }) =>
      `В файле ${number('ru', p.bytes)} байт; читается не больше ${number('ru', p.limit)}. Он не прочитан.`,
    kk: (p: { bytes: number; limit: number }) =>
      `Файлда ${number('kk', p.bytes)} байт бар; ең көбі ${number('kk', p.limit)} байт оқылады. Ол оқылмады.`,
  },
  'bag-no-payload-folder': {
    en: (_: Nothing) => 'The folder data/ is missing.',
    ru: (_: Nothing) => 'Нет папки data/.',
    kk: (_: Nothing) => 'data/ қалтасы жоқ.',
  },
  'bag-no-manifest': {
    en: (_: Nothing) => 'There is no manifest: no checksum of any file of the payload.',
    ru: (_: Nothing) => 'Нет манифеста: ни одной контрольной суммы содержимого.',
    kk: (_: Nothing) => 'Манифест жоқ: мазмұнның бірде-бір бақылау қосындысы жоқ.',
  },
  'bag-too-many-manifests': {
    en: (p: { found: number; limit: number }) => `There are ${p.found} manifests; the first ${p.limit} were read.`,
    ru: (p: { found: number; limit: number }) => `Манифестов: ${p.found}; прочитаны первые ${p.limit}.`,
    kk: (p: { found: number; limit: number }) => `Манифест саны: ${p.found}; алғашқы ${p.limit} оқылды.`,
  },
  'bag-too-many': {
    en: (p: { limit: number }) => `The bag holds more than ${number('en', p.limit)} files. The rest was not looked at.`,
    ru: (p: { limit: number }) => `В пакете больше ${number('ru', p.limit)} файлов. Остальные не рассмотрены.`,
    kk: (p: { limit: number }) => `Пакетте ${number('kk', p.limit)} файлдан көп. Қалғаны қаралмады.`,
  },
  'bag-too-deep': {
    en: (p: Path & { limit: number }) => `“${p.path}” lies more than ${p.limit} folders deep and was not opened.`,
    ru: (p: Path & { limit: number }) => `«${p.path}» лежит глубже ${p.limit} вложенных папок и не открыта.`,
    kk: (p: Path & { limit: number }) => `«${p.path}» ${p.limit} қалтадан терең жатыр, ол ашылмады.`,
  },
  'bag-link': {
    en: (p: Path) => `“${p.path}” is a link. It was not followed: what it leads to is not part of the bag.`,
    ru: (p: Path) => `«${p.path}» — ссылка. Она не раскрыта: то, на что она ведёт, не входит в пакет.`,
    kk: (p: Path) => `«${p.path}» — сілтеме. Ол ашылмады: ол апаратын нәрсе пакетке кірмейді.`,
  },
  'bag-special-file': {
    en: (p: Path) => `“${p.path}” is not an ordinary file (a pipe, socket or device) and was not opened.`,
    ru: (p: Path) => `«${p.path}» — не обычный файл (канал, сокет или устройство); он не открывался.`,
    kk: (p: Path) => `«${p.path}» — кәдімгі файл емес (арна, сокет не құрылғы), ол ашылмады.`,
  },
  'bag-unreadable': {
    en: (p: Path & { reason: string }) => `“${p.path}” cannot be read (${p.reason}).`,
    ru: (p: Path & { reason: string }) => `Не удаётся прочитать «${p.path}» (${p.reason}).`,
    kk: (p: Path & { reason: string }) => `«${p.path}» оқылмайды (${p.reason}).`,
  },
  'bag-algorithm': {
    en: (p: { algorithm: string }) => `Checksums of the kind “${p.algorithm}” cannot be checked here.`,
    ru: (p: { algorithm: string }) => `Контрольные суммы вида «${p.algorithm}» здесь не проверить.`,
    kk: (p: { algorithm: string }) => `«${p.algorithm}» түріндегі бақылау қосындыларын мұнда тексеру мүмкін емес.`,
  },
  'bag-manifest-line': {
    en: (p: Value) => `Not a checksum with a path: “${p.value}”.`,
    ru: (p: Value) => `Это не контрольная сумма с путём: «${p.value}».`,
    kk: (p: Value) => `Бұл жолы бар бақылау қосындысы емес: «${p.value}».`,
  },
  'bag-digest': {
    en: (p: Value & { digits: number }) => `The checksum “${p.value}” does not have ${p.digits} hexadecimal digits.`,
    ru: (p: Value & { digits: number }) =>
      `В контрольной сумме «${p.value}» должно быть ${p.digits} шестнадцатеричных знаков, а их другое число.`,
    kk: (p: Value & { digits: number }) =>
      `«${p.value}» бақылау қосындысындағы он алтылық таңба саны ${p.digits} емес.`,
  },
  'bag-asterisk': {
    en: (p: Path) => `“${p.path}” is marked with an asterisk, as md5sum does; BagIt has no such mark.`,
    ru: (p: Path) => `«${p.path}» помечен звёздочкой, как делает md5sum; в BagIt такой пометки нет.`,
    kk: (p: Path) => `«${p.path}» md5sum жасайтындай жұлдызшамен белгіленген; BagIt-те ондай белгі жоқ.`,
  },
  'bag-path': {
    en: (p: Value & { fault: string }) => `The path “${p.value}” was not looked up: ${pick(PATH_FAULTS, p.fault).en}.`,
    ru: (p: Value & { fault: string }) => `По пути «${p.value}» ничего не искали: ${pick(PATH_FAULTS, p.fault).ru}.`,
    kk: (p: Value & { fault: string }) => `«${p.value}» жолымен ештеңе ізделмеді: ${pick(PATH_FAULTS, p.fault).kk}.`,
  },
  'bag-path-dots': {
    en: (p: Path) => `The path “${p.path}” has needless dots or slashes.`,
    ru: (p: Path) => `В пути «${p.path}» лишние точки или косые черты.`,
    kk: (p: Path) => `«${p.path}» жолында артық нүкте не қиғаш сызық бар.`,
  },
  'bag-path-warning': {
    en: (p: Path & { warning: string }) => `“${p.path}”: ${pick(PATH_WARNINGS, p.warning).en}.`,
    ru: (p: Path & { warning: string }) => `«${p.path}»: ${pick(PATH_WARNINGS, p.warning).ru}.`,
    kk: (p: Path & { warning: string }) => `«${p.path}»: ${pick(PATH_WARNINGS, p.warning).kk}.`,
  },
  'bag-path-literal': {
    en: (p: Path) =>
      `“${p.path}” stands in the manifest as it is on the disk; version 1.0 writes the percent sign as %25.`,
    ru: (p: Path) => `«${p.path}» записан в манифесте как на диске; в версии 1.0 знак процента пишется %25.`,
    kk: (p: Path) => `«${p.path}» манифестте дискідегідей жазылған; 1.0 нұсқасында пайыз белгісі %25 деп жазылады.`,
  },
  'bag-path-spelling': {
    en: (p: Path & { found: string }) =>
      `“${p.path}” is not there, but “${p.found}” is, which differs only by case or by how letters are composed. It was compared instead.`,
    ru: (p: Path & { found: string }) =>
      `«${p.path}» нет, но есть «${p.found}»: отличие только в регистре или составе букв. Сверен этот файл.`,
    kk: (p: Path & { found: string }) =>
      `«${p.path}» жоқ, бірақ «${p.found}» бар: айырмасы тек әріп регистрінде не құрамында. Сол файл салыстырылды.`,
  },
  'bag-path-collision': {
    en: (p: Path & { other: string }) =>
      `“${p.path}” and “${p.other}” differ only by case or by how letters are composed; some systems hold them as one file.`,
    ru: (p: Path & { other: string }) =>
      `«${p.path}» и «${p.other}» отличаются только регистром или составом букв; в некоторых системах это один файл.`,
    kk: (p: Path & { other: string }) =>
      `«${p.path}» мен «${p.other}» тек әріп регистрімен не құрамымен ерекшеленеді; кей жүйеде бұл бір файл.`,
  },
  'bag-listed-twice': {
    en: (p: Path & { first: number }) =>
      `“${p.path}” is named again, with the same checksum (first in line ${p.first}).`,
    ru: (p: Path & { first: number }) =>
      `«${p.path}» назван повторно, с той же контрольной суммой (впервые в строке ${p.first}).`,
    kk: (p: Path & { first: number }) =>
      `«${p.path}» сол бақылау қосындысымен қайта аталған (алғаш рет ${p.first}-жолда).`,
  },
  'bag-listed-differently': {
    en: (p: Path & { first: number }) => `“${p.path}” is named again with another checksum (first in line ${p.first}).`,
    ru: (p: Path & { first: number }) =>
      `«${p.path}» назван повторно с другой контрольной суммой (впервые в строке ${p.first}).`,
    kk: (p: Path & { first: number }) =>
      `«${p.path}» басқа бақылау қосындысымен қайта аталған (алғаш рет ${p.first}-жолда).`,
  },
  'bag-payload-missing': {
    en: (p: Path) => `“${p.path}” is named by the manifest and is not there.`,
    ru: (p: Path) => `«${p.path}» назван в манифесте, но его нет.`,
    kk: (p: Path) => `«${p.path}» манифестте аталған, бірақ ол жоқ.`,
  },
  'bag-to-fetch': {
    en: (p: Path & { url: string }) =>
      `“${p.path}” is not in the bag; it is said to be at ${p.url}. Nothing was fetched.`,
    ru: (p: Path & { url: string }) => `«${p.path}» нет в пакете; указан адрес ${p.url}. Ничего не загружалось.`,
    kk: (p: Path & { url: string }) => `«${p.path}» пакетте жоқ; ${p.url} мекенжайы көрсетілген. Ештеңе жүктелмеді.`,
  },
  'bag-fetch-line': {
    en: (p: Value) => `Not an address, a length and a path: “${p.value}”.`,
    ru: (p: Value) => `Это не адрес, длина и путь: «${p.value}».`,
    kk: (p: Value) => `Бұл мекенжай, ұзындық және жол емес: «${p.value}».`,
  },
  'bag-fetch-unlisted': {
    en: (p: Path) => `“${p.path}” is to be fetched, but no manifest names it: what comes could not be checked.`,
    ru: (p: Path) => `«${p.path}» предлагается загрузить, но ни один манифест его не называет: проверить его нечем.`,
    kk: (p: Path) => `«${p.path}» жүктелуі тиіс, бірақ оны бірде-бір манифест атамайды: оны тексеру мүмкін емес.`,
  },
  'bag-tag-file-missing': {
    en: (p: Path) => `The tag file “${p.path}” is named by the tag manifest and is not there.`,
    ru: (p: Path) => `Служебный файл «${p.path}» назван в манифесте служебных файлов, но его нет.`,
    kk: (p: Path) => `«${p.path}» қызметтік файлы манифестте аталған, бірақ ол жоқ.`,
  },
  'bag-payload-changed': {
    en: (p: Path & { algorithm: string }) =>
      `“${p.path}” does not have the checksum that was recorded (${p.algorithm}).`,
    ru: (p: Path & { algorithm: string }) =>
      `Контрольная сумма «${p.path}» не совпадает с записанной (${p.algorithm}).`,
    kk: (p: Path & { algorithm: string }) => `«${p.path}» бақылау қосындысы жазылғанмен сәйкес емес (${p.algorithm}).`,
  },
  'bag-tag-file-changed': {
    en: (p: Path & { algorithm: string }) =>
      `The tag file “${p.path}” does not have the checksum that was recorded (${p.algorithm}).`,
    ru: (p: Path & { algorithm: string }) =>
      `Контрольная сумма служебного файла «${p.path}» не совпадает с записанной (${p.algorithm}).`,
    kk: (p: Path & { algorithm: string }) =>
      `«${p.path}» қызметтік файлының бақылау қосындысы жазылғанмен сәйкес емес (${p.algorithm}).`,
  },
  'bag-unlisted': {
    en: (p: Path) => `“${p.path}” is there, but no manifest names it.`,
    ru: (p: Path) => `«${p.path}» есть, но ни один манифест его не называет.`,
    kk: (p: Path) => `«${p.path}» бар, бірақ оны бірде-бір манифест атамайды.`,
  },
  'bag-not-in-manifest': {
    en: (p: Path) => `This manifest does not name “${p.path}”, another one does; in version 1.0 each names every file.`,
    ru: (p: Path) =>
      `Этот манифест не называет «${p.path}», а другой называет; в версии 1.0 каждый называет все файлы.`,
    kk: (p: Path) => `Бұл манифест «${p.path}» файлын атамайды, басқасы атайды; 1.0 нұсқасында әрқайсысы бәрін атайды.`,
  },
  'bag-unchecked': {
    en: (p: Path) => `“${p.path}” could not be checked: its checksums are of kinds that are not known here.`,
    ru: (p: Path) => `«${p.path}» не проверен: виды его контрольных сумм здесь неизвестны.`,
    kk: (p: Path) => `«${p.path}» тексерілмеді: оның бақылау қосындыларының түрі мұнда белгісіз.`,
  },
  'bag-tag-line': {
    en: (p: Value) => `Not a label, a colon and a value: “${p.value}”.`,
    ru: (p: Value) => `Это не метка, двоеточие и значение: «${p.value}».`,
    kk: (p: Value) => `Бұл белгі, қос нүкте және мән емес: «${p.value}».`,
  },
  'bag-tag-space': {
    en: (_: Nothing) => 'White space before the colon, which version 1.0 does not have.',
    ru: (_: Nothing) => 'Пробел перед двоеточием; в версии 1.0 его нет.',
    kk: (_: Nothing) => 'Қос нүктенің алдында бос орын бар; 1.0 нұсқасында ол жоқ.',
  },
  'bag-oxum': {
    en: (p: Value & { found: string }) => `Payload-Oxum states ${p.value} (bytes.files), but there are ${p.found}.`,
    ru: (p: Value & { found: string }) => `В Payload-Oxum указано ${p.value} (байты.файлы), а есть ${p.found}.`,
    kk: (p: Value & { found: string }) => `Payload-Oxum мәні ${p.value} (байт.файл), ал шын мәнінде ${p.found}.`,
  },
  'bag-oxum-form': {
    en: (p: Value) => `Payload-Oxum is “${p.value}”, not bytes.files, and was not compared.`,
    ru: (p: Value) => `Payload-Oxum — «${p.value}», а не байты.файлы; сверить не удалось.`,
    kk: (p: Value) => `Payload-Oxum — «${p.value}», байт.файл емес; салыстырылмады.`,
  },
  'bag-oxum-repeated': {
    en: (_: Nothing) => 'Payload-Oxum is stated more than once.',
    ru: (_: Nothing) => 'Payload-Oxum указан больше одного раза.',
    kk: (_: Nothing) => 'Payload-Oxum бірнеше рет көрсетілген.',
  },
  'bag-manifest-untagged': {
    en: (p: { manifest: string }) => `This tag manifest does not name ${p.manifest}: a change of that would not show.`,
    ru: (p: { manifest: string }) =>
      `Этот манифест служебных файлов не называет ${p.manifest}: его изменение было бы незаметно.`,
    kk: (p: { manifest: string }) =>
      `Бұл қызметтік манифест ${p.manifest} файлын атамайды: оның өзгерісі байқалмас еді.`,
  },
  'bag-taken': {
    en: (p: { verdict: string; files: number; fetch: number }) =>
      `A bag (BagIt): ${pick(BAG_VERDICTS, p.verdict).en}. Its files were taken in; its checksums say nothing about who made them.${p.fetch > 0 ? ` Files still to be fetched: ${p.fetch}; nothing was fetched.` : ''}`,
    ru: (p: { verdict: string; files: number; fetch: number }) =>
      `Пакет BagIt: ${pick(BAG_VERDICTS, p.verdict).ru}. Его файлы приняты; контрольные суммы ничего не говорят о том, кто их составил.${p.fetch > 0 ? ` Файлов, которые нужно загрузить: ${p.fetch}; ничего не загружалось.` : ''}`,
    kk: (p: { verdict: string; files: number; fetch: number }) =>
      `BagIt пакеті: ${pick(BAG_VERDICTS, p.verdict).kk}. Файлдары алынды; бақылау қосындылары оларды кім жасағанын айтпайды.${p.fetch > 0 ? ` Жүктелуі тиіс файл: ${p.fetch}; ештеңе жүктелмеді.` : ''}`,
  },
  'bag-in-archive': {
    en: (p: Path) =>
      `“${p.path}” belongs to a bag (BagIt) inside an archive. Its files were taken in without comparing its checksums; unpack the archive and give the folder to have them compared.`,
    ru: (p: Path) =>
      `«${p.path}» — часть пакета BagIt внутри архива. Файлы приняты без сверки контрольных сумм; чтобы сверить, распакуйте архив и укажите папку.`,
    kk: (p: Path) =>
      `«${p.path}» — мұрағат ішіндегі BagIt пакетінің бөлігі. Файлдар бақылау қосындыларынсыз алынды; салыстыру үшін мұрағатты тарқатып, қалтасын көрсетіңіз.`,
  },
  'bag-changed-since': {
    en: (p: Path) => `“${p.path}” changed between the check of its bag and its keeping. It was kept as it was then.`,
    ru: (p: Path) => `«${p.path}» изменился между проверкой пакета и сохранением. Сохранён таким, каким был тогда.`,
    kk: (p: Path) => `«${p.path}» пакетті тексеру мен сақтау арасында өзгерді. Сол кездегі күйінде сақталды.`,
  },
  'bag-names-many': {
    en: (p: Path & { limit: number }) =>
      `“${p.path}” gives more than ${number('en', p.limit)} names; the rest was left out.`,
    ru: (p: Path & { limit: number }) =>
      `«${p.path}» называет больше ${number('ru', p.limit)} имён; остальные пропущены.`,
    kk: (p: Path & { limit: number }) => `«${p.path}» ${number('kk', p.limit)} атаудан көп атайды; қалғаны алынбады.`,
  },
  'bag-metadata-unusable': {
    en: (p: Path) =>
      `“${p.path}” is not metadata of an exhibit as this program writes it; its file goes by its name in the bag.`,
    ru: (p: Path) =>
      `«${p.path}» — не описание материала в том виде, как его пишет эта программа; файл назван так же, как в пакете.`,
    kk: (p: Path) => `«${p.path}» — бұл бағдарлама жазатын түрдегі сипаттама емес; файл пакеттегі атымен аталады.`,
  },
} satisfies Messages

type Sentence = { readonly en: string; readonly ru: string; readonly kk: string }

/** Verdicts on a bag in words. */
export const BAG_VERDICTS: Readonly<Record<string, Sentence>> = {
  valid: { en: 'valid', ru: 'в порядке', kk: 'жарамды' },
  'valid-with-warnings': { en: 'valid, with warnings', ru: 'в порядке, с замечаниями', kk: 'ескертулермен жарамды' },
  incomplete: { en: 'incomplete', ru: 'неполон', kk: 'толық емес' },
  invalid: { en: 'invalid', ru: 'недействителен', kk: 'жарамсыз' },
}

const PATH_FAULTS: Readonly<Record<string, Sentence>> = {
  empty: { en: 'it is empty', ru: 'он пуст', kk: 'ол бос' },
  long: { en: 'it is too long', ru: 'он слишком длинный', kk: 'ол тым ұзын' },
  nul: { en: 'it holds a zero character', ru: 'в нём нулевой символ', kk: 'онда нөлдік таңба бар' },
  absolute: { en: 'it is absolute', ru: 'он абсолютный', kk: 'ол абсолютті' },
  parent: { en: 'it leads upwards', ru: 'он ведёт вверх', kk: 'ол жоғары апарады' },
  home: {
    en: 'it leads to a home folder or a variable',
    ru: 'он ведёт в домашнюю папку или переменную',
    kk: 'ол үй қалтасына не айнымалыға апарады',
  },
  drive: { en: 'it names a drive', ru: 'он называет диск', kk: 'ол дискіні атайды' },
  backslash: { en: 'it holds backslashes', ru: 'в нём обратная косая черта', kk: 'онда кері қиғаш сызық бар' },
  outside: {
    en: 'it lies where this list may not point',
    ru: 'этот список не может на него указывать',
    kk: 'бұл тізім оны көрсете алмайды',
  },
}

const PATH_WARNINGS: Readonly<Record<string, Sentence>> = {
  control: {
    en: 'the name holds control characters',
    ru: 'в имени управляющие символы',
    kk: 'атауда басқару таңбалары бар',
  },
  reserved: {
    en: 'Windows cannot hold this name',
    ru: 'такое имя невозможно в Windows',
    kk: 'мұндай атау Windows жүйесінде мүмкін емес',
  },
  system: {
    en: 'a file that systems make and remove by themselves',
    ru: 'файл, который системы сами создают и удаляют',
    kk: 'жүйелер өзі жасап, өзі өшіретін файл',
  },
  backslash: {
    en: 'the name holds a backslash, which is a separator on Windows',
    ru: 'в имени обратная косая черта, в Windows это разделитель',
    kk: 'атауда кері қиғаш сызық бар, Windows-та ол бөлгіш',
  },
}

const DECLARATION_FAULTS: Readonly<Record<string, Sentence>> = {
  mark: {
    en: 'A byte order mark, which bagit.txt must not have',
    ru: 'Метка порядка байтов, которой в bagit.txt быть не должно',
    kk: 'Байт реті белгісі, ол bagit.txt ішінде болмауы тиіс',
  },
  'not-text': { en: 'Not text in UTF-8', ru: 'Это не текст UTF-8', kk: 'Бұл UTF-8 мәтіні емес' },
  'version-line': {
    en: 'Not “BagIt-Version: 1.0” or the like:',
    ru: 'Это не строка вида «BagIt-Version: 1.0»:',
    kk: 'Бұл «BagIt-Version: 1.0» түріндегі жол емес:',
  },
  'version-unknown': {
    en: 'Versions 0.93 to 0.97 and 1.0 are known here, not',
    ru: 'Здесь известны версии 0.93–0.97 и 1.0, но не',
    kk: 'Мұнда 0.93–0.97 және 1.0 нұсқалары белгілі, бірақ мынау емес:',
  },
  'encoding-line': {
    en: 'Not “Tag-File-Character-Encoding: UTF-8” or the like:',
    ru: 'Это не строка вида «Tag-File-Character-Encoding: UTF-8»:',
    kk: 'Бұл «Tag-File-Character-Encoding: UTF-8» түріндегі жол емес:',
  },
  'more-lines': {
    en: 'More than the two lines of bagit.txt:',
    ru: 'Больше двух строк bagit.txt:',
    kk: 'bagit.txt екі жолынан артық:',
  },
  space: { en: 'White space at the end of the line', ru: 'Пробелы в конце строки', kk: 'Жол соңында бос орын бар' },
}

function pick(sentences: Readonly<Record<string, Sentence>>, key: string): Sentence {
  return Object.hasOwn(sentences, key) ? sentences[key] : { en: key, ru: key, kk: key }
}

function inQuotes(open: string, value: string, close: string): string {
  return value === '' ? '' : `${open}${value}${close}`
}
