// Innocent explanations of what does not fit in footage: each question is shown with those that belong to it.

import type { Language } from '../model/ladder.ts'
import type { MediaQuestion, QuestionKind } from '../model/media-metadata.ts'
import type { Messages } from './catalogue.ts'

const mediaExplanationMessages = {
  'clock-wrong': {
    en: () => 'The clock of the device was wrong, or stood in the zone of another place.',
    ru: () => 'Часы устройства шли неверно или были установлены на пояс другого места.',
    kk: () => 'Құрылғының сағаты қате жүрген немесе басқа жердің белдеуіне қойылған.',
  },
  'clock-fast': {
    en: () => 'The clock was set by hand and runs fast or slow; without a network nothing corrects it.',
    ru: () => 'Часы ставили вручную, и они спешат или отстают; без сети их ничто не поправляет.',
    kk: () => 'Сағат қолмен қойылған, ол алға не артқа кетеді; желісіз оны ештеңе түзетпейді.',
  },
  'fix-old': {
    en: () => 'The position is an earlier one, from before the picture was taken, and so is its time.',
    ru: () => 'Координаты определены раньше, чем сделан снимок, и время спутников тоже прежнее.',
    kk: () => 'Координаттар сурет түсірілгенге дейін анықталған, спутник уақыты да бұрынғы.',
  },
  'zone-of-home': {
    en: () => 'The device kept the zone of another place: of a journey, of a foreign network, or set by hand.',
    ru: () => 'Устройство сохранило пояс другого места: после поездки, от чужой сети или по ручной настройке.',
    kk: () => 'Құрылғыда басқа жердің белдеуі қалған: сапардан, бөтен желіден немесе қолмен қойылған.',
  },
  'zones-changed': {
    en: () =>
      'Zones change by law: Kazakhstan had UTC+5 and UTC+6 until 1 March 2024 and has UTC+5 since; elsewhere summer time comes and goes.',
    ru: () =>
      'Пояса меняются по закону: в Казахстане до 1 марта 2024 года были UTC+5 и UTC+6, теперь UTC+5; в других странах есть летнее время.',
    kk: () =>
      'Белдеулер заңмен өзгереді: Қазақстанда 2024 жылғы 1 наурызға дейін UTC+5 пен UTC+6 болған, қазір UTC+5; басқа елдерде жазғы уақыт бар.',
  },
  'phone-library': {
    en: () => 'Some telephones and cameras encode with the same tables.',
    ru: () => 'Некоторые телефоны и камеры кодируют с теми же таблицами.',
    kk: () => 'Кейбір телефондар мен камералар да сол кестелермен кодтайды.',
  },
  'motion-recorded': {
    en: () => 'Telephones record a second or two with each picture by themselves.',
    ru: () => 'Телефоны сами записывают секунду-две вместе с каждым снимком.',
    kk: () => 'Телефондар әр суретпен бірге бір-екі секундты өздері жазады.',
  },
  'clock-reset': {
    en: () => 'The battery was empty and the clock began anew.',
    ru: () => 'Батарея разрядилась, и часы начали отсчёт заново.',
    kk: () => 'Батарея таусылып, сағат қайта басталған.',
  },
  scanned: {
    en: () => 'It is a scan or a photograph of an older picture, and the time is that of the older one.',
    ru: () => 'Это скан или фотография более старого снимка, и время относится к нему.',
    kk: () => 'Бұл ескі суреттің сканы немесе фотосы, ал уақыт соған қатысты.',
  },
  'saved-late': {
    en: () => 'The person waited: no network, fear, or no reason to post it earlier.',
    ru: () => 'Человек ждал: не было связи, было страшно или не было повода публиковать раньше.',
    kk: () => 'Адам күткен: байланыс болмаған, қорыққан немесе ертерек жариялауға себеп болмаған.',
  },
  'passed-on': {
    en: () => 'It had been passed on elsewhere before it came to this channel.',
    ru: () => 'До этого канала это передавали в других местах.',
    kk: () => 'Бұл арнаға жеткенше материал басқа жерлерде таралған.',
  },
  'archive-picture': {
    en: () => 'It illustrates a text and is not meant to show the moment itself.',
    ru: () => 'Снимок иллюстрирует текст и не должен показывать сам момент.',
    kk: () => 'Сурет мәтінді безендіреді, сәттің өзін көрсету үшін берілмеген.',
  },
  'caption-other': {
    en: () => 'The words speak of something else than the footage, or of several things.',
    ru: () => 'Слова говорят не о том, что снято, или сразу о нескольких вещах.',
    kk: () => 'Сөздер түсірілген нәрсе туралы емес немесе бірнеше нәрсе туралы айтылған.',
  },
  'read-wrong': {
    en: () => 'A program read the place or the time in the words wrongly.',
    ru: () => 'Программа неверно прочитала место или время в словах.',
    kk: () => 'Бағдарлама сөздегі жерді немесе уақытты қате оқыған.',
  },
  'written-later': {
    en: () => 'A program wrote a new time when it saved or moved the file.',
    ru: () => 'Программа записала новое время, когда сохраняла или переносила файл.',
    kk: () => 'Бағдарлама файлды сақтағанда не көшіргенде жаңа уақыт жазған.',
  },
  'camera-no-zone': {
    en: () => 'Many cameras and phones write no zone at all.',
    ru: () => 'Многие камеры и телефоны вообще не записывают часовой пояс.',
    kk: () => 'Көптеген камералар мен телефондар уақыт белдеуін мүлде жазбайды.',
  },
  'position-old': {
    en: () => 'The device had no fix and wrote an older position, or that of a network.',
    ru: () => 'Устройство не определило место и записало прежнее положение или положение по сети.',
    kk: () => 'Құрылғы орнын анықтай алмай, бұрынғы орынды немесе желі бойынша орынды жазған.',
  },
  'place-wide': {
    en: () => 'The name means a region or a road and not only the town.',
    ru: () => 'Название означает область или дорогу, а не только город.',
    kk: () => 'Атау тек қаланы емес, өңірді немесе жолды білдіреді.',
  },
  'position-removed': {
    en: () => 'Somebody moved the coordinates on purpose to protect a person.',
    ru: () => 'Кто-то намеренно сместил координаты, чтобы защитить человека.',
    kk: () => 'Біреу адамды қорғау үшін координаттарды әдейі жылжытқан.',
  },
  shortened: {
    en: () => 'It was made smaller or cut to be sent; messengers and phones do that by themselves.',
    ru: () => 'Снимок уменьшили или обрезали для отправки; мессенджеры и телефоны делают это сами.',
    kk: () => 'Сурет жіберу үшін кішірейтілген не қиылған; мессенджерлер мен телефондар мұны өздері жасайды.',
  },
  'edit-ordinary': {
    en: () => 'Brightness, a crop, a logo, or faces made unrecognisable: newsrooms and careful people do that.',
    ru: () => 'Яркость, обрезка, логотип или скрытые лица: так делают редакции и осторожные люди.',
    kk: () => 'Жарықтық, қию, логотип немесе жасырылған беттер: редакциялар мен сақ адамдар осылай істейді.',
  },
  'edit-saved': {
    en: () => 'It was only opened and saved with that program.',
    ru: () => 'Файл лишь открыли и сохранили этой программой.',
    kk: () => 'Файл сол бағдарламамен тек ашылып, сақталған.',
  },
  'encoded-ordinary': {
    en: () => 'Platforms, messengers and programs that download encode everything again.',
    ru: () => 'Платформы, мессенджеры и программы загрузки перекодируют всё заново.',
    kk: () => 'Платформалар, мессенджерлер және жүктеу бағдарламалары бәрін қайта кодтайды.',
  },
  'thumbnail-kept': {
    en: () => 'A program that cropped or brightened the picture kept the earlier small copy.',
    ru: () => 'Программа, которая обрезала или осветлила снимок, оставила прежнюю уменьшенную копию.',
    kk: () => 'Суретті қиған не жарықтандырған бағдарлама бұрынғы кіші көшірмені қалдырған.',
  },
  'credentials-stripped': {
    en: () => 'A program that does not know Content Credentials saved the file or took parts of it away.',
    ru: () => 'Файл сохранила или сократила программа, которая не знает Content Credentials.',
    kk: () => 'Файлды Content Credentials дегенді білмейтін бағдарлама сақтаған не қысқартқан.',
  },
  'credentials-verifier': {
    en: () => 'The rules of verifiers became stricter, or the certificate ran out without a time stamp.',
    ru: () => 'Правила проверки стали строже, или срок сертификата истёк, а отметки времени нет.',
    kk: () => 'Тексеру ережелері қатайған немесе сертификат мерзімі уақыт белгісінсіз біткен.',
  },
  'certificate-ran-out': {
    en: () => 'Certificates of cameras and programs run out after a year or two, and many sign without a time stamp.',
    ru: () => 'Сертификаты камер и программ действуют год или два, а многие из них подписывают без отметки времени.',
    kk: () =>
      'Камералар мен бағдарламалардың сертификаты бір-екі жылдан соң бітеді, ал көбі уақыт белгісінсіз қол қояды.',
  },
  'certificate-unknown': {
    en: () =>
      'The maker of the camera or program is on no list that the verifier knows, or signed with a certificate for tests.',
    ru: () =>
      'Изготовителя камеры или программы нет в списках, известных проверке, или подписано пробным сертификатом.',
    kk: () =>
      'Камераны не бағдарламаны жасаушы тексеруге белгілі тізімдерде жоқ немесе сынақ сертификатымен қол қойған.',
  },
  'credentials-uncovered': {
    en: () =>
      'What was signed is unchanged, but the signature leaves out a part of the file, in which something could have been changed; earlier verifiers called that valid.',
    ru: () =>
      'Подписанное не изменилось, но подпись не охватывает часть файла, где могли что-то изменить; прежние программы проверки считали это действительным.',
    kk: () =>
      'Қол қойылған бөлік өзгермеген, бірақ қолтаңба файлдың бір бөлігін қамтымайды, онда бірдеңе өзгертілуі мүмкін; бұрынғы тексеру бағдарламалары мұны жарамды деп санаған.',
  },
  'credentials-remote': {
    en: () => 'Cameras and programs may keep them on a server to make files smaller.',
    ru: () => 'Камеры и программы могут хранить их на сервере, чтобы файлы были меньше.',
    kk: () => 'Камералар мен бағдарламалар файлды кішірейту үшін оларды серверде сақтауы мүмкін.',
  },
  'same-scene': {
    en: () => 'It is a logo, a poster or a background that many use, and not footage of the event.',
    ru: () => 'Это логотип, плакат или фон, которым пользуются многие, а не съёмка события.',
    kk: () => 'Бұл оқиға түсірілімі емес, көпшілік қолданатын логотип, плакат немесе фон.',
  },
  'post-clock': {
    en: () => 'The time of the earlier post is wrong, or it was changed afterwards.',
    ru: () => 'Время более раннего поста неверно, или пост потом изменили.',
    kk: () => 'Бұрынғы посттың уақыты қате немесе пост кейін өзгертілген.',
  },
  'collection-date': {
    en: () => 'The date in the collection is a statement of whoever made it.',
    ru: () => 'Дата в собрании указана тем, кто его составил.',
    kk: () => 'Жинақтағы күнді оны құрастырған адам көрсеткен.',
  },
  'mistaken-repost': {
    en: () => 'Somebody passed it on in good faith with words of their own.',
    ru: () => 'Кто-то добросовестно передал это дальше со своими словами.',
    kk: () => 'Біреу материалды адал ниетпен өз сөзімен әрі қарай таратқан.',
  },
  'near-places': {
    en: () => 'One of the places is where the writer is, not where it was taken.',
    ru: () => 'Одно из мест означает, где находится автор, а не где снято.',
    kk: () => 'Жерлердің бірі түсірілген орын емес, автордың тұрған жері.',
  },
  'front-camera': {
    en: () => 'Front cameras mirror, and so do many programs that show video.',
    ru: () => 'Фронтальные камеры отражают изображение, как и многие программы показа видео.',
    kk: () => 'Алдыңғы камералар және көптеген бейне бағдарламалары суретті айнадағыдай көрсетеді.',
  },
  'mirror-filter': {
    en: () => 'It was mirrored so that a filter for copies lets it pass, or by an effect.',
    ru: () => 'Отразили, чтобы обойти фильтр копий, или так работает эффект.',
    kk: () => 'Көшірме сүзгісінен өту үшін немесе эффектпен айналдырылған.',
  },
  'cut-for-length': {
    en: () => 'It was cut because platforms limit length and size, or to show what matters.',
    ru: () => 'Обрезали из-за ограничений платформ на длину и размер или чтобы показать главное.',
    kk: () => 'Платформалардың ұзақтық пен көлем шектеуіне байланысты немесе негізгісін көрсету үшін қиылған.',
  },
  'name-zone': {
    en: () => 'The name holds the time of the machine that saved it, whose clock or zone was another.',
    ru: () => 'В имени стоит время машины, которая сохранила файл; её часы или пояс были другими.',
    kk: () => 'Атауда файлды сақтаған машинаның уақыты тұр; оның сағаты не белдеуі басқа болған.',
  },
  'name-saved-again': {
    en: () => 'The file was saved from another chat and sent on here.',
    ru: () => 'Файл сохранили из другого чата и отправили сюда.',
    kk: () => 'Файл басқа чаттан сақталып, осында жіберілген.',
  },
} as const satisfies Messages

type ExplanationKey = keyof typeof mediaExplanationMessages

/** Those of each kind, the commonest first. */
const EXPLANATIONS: Readonly<Record<QuestionKind, readonly ExplanationKey[]>> = {
  'taken-after-posted': ['clock-wrong', 'written-later'],
  'taken-long-before-posted': ['saved-late', 'passed-on', 'archive-picture', 'clock-wrong'],
  'taken-against-caption': ['caption-other', 'clock-wrong', 'read-wrong', 'archive-picture'],
  'times-disagree': ['written-later', 'clock-wrong', 'scanned'],
  'zone-unknown': ['camera-no-zone'],
  'clock-against-gps': ['clock-fast', 'fix-old', 'edit-saved'],
  'zone-against-place': ['zone-of-home', 'zones-changed', 'position-old', 'position-removed'],
  'clock-implausible': ['clock-reset', 'clock-wrong', 'scanned'],
  'place-against-caption': ['caption-other', 'place-wide', 'position-old', 'read-wrong', 'position-removed'],
  'place-against-chat': ['passed-on', 'position-old', 'place-wide'],
  'camera-against-size': ['shortened', 'edit-ordinary'],
  edited: ['edit-ordinary', 'edit-saved'],
  'encoded-again': ['encoded-ordinary', 'cut-for-length'],
  'encoding-against-camera': ['shortened', 'edit-saved', 'phone-library'],
  'holds-more': ['motion-recorded'],
  'thumbnail-differs': ['thumbnail-kept', 'edit-ordinary'],
  'provenance-broken': ['credentials-stripped', 'credentials-verifier', 'edit-saved'],
  'provenance-signer': ['certificate-ran-out', 'certificate-unknown', 'credentials-verifier'],
  'provenance-remote': ['credentials-remote'],
  'seen-before': ['archive-picture', 'same-scene', 'mistaken-repost', 'post-clock', 'read-wrong'],
  'seen-in-collection': ['archive-picture', 'same-scene', 'collection-date', 'mistaken-repost'],
  'two-places': ['near-places', 'mistaken-repost', 'same-scene', 'read-wrong'],
  'two-times': ['mistaken-repost', 'caption-other', 'same-scene', 'read-wrong'],
  mirrored: ['front-camera', 'mirror-filter', 'edit-ordinary'],
  'part-of-longer': ['cut-for-length', 'edit-ordinary'],
  'name-time-against-posted': ['name-saved-again', 'name-zone', 'saved-late'],
}

/** Innocent explanations of a question as sentences; never none. */
export function mediaExplanations(
  language: Language,
  kind: QuestionKind,
  parameters: MediaQuestion['parameters'],
): readonly string[] {
  const uncovered: readonly ExplanationKey[] =
    kind === 'provenance-broken' && String(parameters.codes ?? '').includes(UNCOVERED) ? ['credentials-uncovered'] : []
  return [...uncovered, ...EXPLANATIONS[kind]].map(key => mediaExplanationMessages[key][language]())
}

/** Code of a reading in which the digest holds and a part of the file is left out of it. */
const UNCOVERED = 'assertion.dataHash.uncovered'
