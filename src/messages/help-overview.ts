// Help of the program as a whole: its commands, one line each.

import type { Messages } from './catalogue.ts'

type Nothing = Record<string, never>

export const overviewHelp = {
  overview: {
    en: (_: Nothing) => `anechoic: hear the voices without the echo

Usage: anechoic COMMAND ...

  serve [CASE]       the casebook in the browser
  analyse INPUT...   the whole line: keep, read, compare, weigh, report
  import INPUT...    keep originals and read their posts
  detect CASE        copies, forwards, bursts, joint action
  coordinate FILE    who acts together in a table or a case, with error rates
  judge CASE ID      record what a person says of such a cluster
  claims CASE        the claims of the case, and who said and changed them
  record CASE KIND   sign what a person decided: claims, codings, reviews, actors, outages
  decide CASE        decide by keyboard what rules suggest; one answer covers a family
  review CASE        review marks of own access, one at a time beside what was said before
  agreement CASE     how far coders agree, and where they differ
  weigh CASE         claims: who says it, who denies it, how many origins remain
  explain CASE CLAIM how the numbers of one claim came about
  suggest CASE       what rules propose for a claim and nobody has decided
  calls CASE         posts that may call to violence, for review; confirmed ones in sum
  report CASE        write CASE/report.html again
  search CASE WORDS  ranked full-text search
  verify CASE        compare every byte with the signed journal
  head CASE          print the newest entries, to be kept elsewhere
  prove CASE N       write the proof of one exhibit, for a court
  repair CASE        bring back from a copy what was damaged; only adds
  restore CASE       say that this folder is a backup put back
  enrol COPY         make a copy the case of another device
  export CASE        hand a case on: protected for an audience, or its originals as a BagIt package
  exports CASE       what was handed out, for whom, and what a token stands for
  audience CASE      what each audience of an export may see
  protect CASE       other words for posts, who may be named, what stays in the case
  media CASE         pictures and videos: what shows the same, what does not fit, what was not looked at
  match FILE         whether a picture or video is in a case, also cropped or re-encoded
  collections CASE   older footage and hash lists to compare with
  faces CASE         which faces of a picture are filled; sign that it may leave
  transcript CASE    take, show or give the transcript of a recording or video
  texts CASE         read the text in pictures
  sources CASE       who gave material, what they permit, until when
  erase CASE         destroy an exhibit, a source or a person, and sign that it was done
  role CASE ROLE     record who a role is (sealed cases)
  anchor CASE        have outsiders witness when the journal was there (uses the network)
  seal CASE FOLDER   an open case as a sealed one, in a new folder
  open CASE FOLDER   a sealed case as an open one, in a new folder
  passphrase CASE    change passphrase or recovery key of a sealed case
  rebuild CASE       delete the index and build it again from the originals
  simulate DIR       write an invented crisis with a list of what was planted

Nothing is sent anywhere, but one number by "anchor". "anechoic COMMAND --help" gives options and examples.`,
    ru: (_: Nothing) => `anechoic: слышать голоса без эха

Вызов: anechoic КОМАНДА ...

  serve [ДЕЛО]         дело в браузере
  analyse ИСТОЧНИК...  всё подряд: сохранить, прочитать, сравнить, оценить, отчёт
  import ИСТОЧНИК...   сохранить оригиналы и прочитать сообщения
  detect ДЕЛО          копии, пересылки, всплески, совместные действия
  coordinate ТАБЛИЦА   кто действует вместе в таблице или деле, с долями ошибок
  judge ДЕЛО КЛАСТЕР   записать, что человек думает о таком кластере
  claims ДЕЛО          утверждения дела: кто их внёс и менял
  record ДЕЛО ВИД      подписать решение человека: утверждения, кодирование, проверки, лица, отключения
  decide ДЕЛО          решать клавишами, что предлагают правила; один ответ на семейство
  review ДЕЛО          проверять признаки собственного знания, по одному, рядом с более ранним
  agreement ДЕЛО       насколько кодировщики согласны и где расходятся
  weigh ДЕЛО           утверждения: кто за, кто против, сколько остаётся источников
  explain ДЕЛО ID      как получены числа одного утверждения
  suggest ДЕЛО         что правила предлагают к утверждению и никто не решил
  calls ДЕЛО           возможные призывы к насилию на проверку; подтверждённые суммами
  report ДЕЛО          заново записать ДЕЛО/report.html
  search ДЕЛО СЛОВА    полнотекстовый поиск
  verify ДЕЛО          сверить каждый байт с подписанным журналом
  head ДЕЛО            напечатать последние записи, чтобы хранить их отдельно
  prove ДЕЛО N         записать доказательство одного материала для суда
  repair ДЕЛО          вернуть повреждённое из копии; только добавляет
  restore ДЕЛО         записать, что папка является резервной копией
  enrol КОПИЯ          сделать копию делом другого устройства
  export ДЕЛО          выдать дело: с защитой для аудитории или оригиналы пакетом BagIt
  exports ДЕЛО         что выдавалось, кому, и что значит обозначение
  audience ДЕЛО        что может видеть каждая аудитория выдачи
  protect ДЕЛО         другие слова вместо постов, кого можно назвать, что остаётся в деле
  media ДЕЛО           изображения и видео: повторы, нестыковки, что не просмотрено
  match ФАЙЛ           есть ли изображение или видео в деле, даже обрезанное или пережатое
  collections ДЕЛО     старые материалы и списки хешей для сравнения
  faces ДЕЛО           какие лица закрашиваются; подписать, что можно передать
  transcript ДЕЛО      принять, показать или отдать расшифровку записи или видео
  texts ДЕЛО           прочитать текст на изображениях
  sources ДЕЛО         кто передал материалы, что разрешил, до какого срока
  erase ДЕЛО           уничтожить материал, источник или человека и подписать это
  role ДЕЛО РОЛЬ       записать, кто стоит за ролью (запечатанные дела)
  anchor ДЕЛО          пусть посторонние подтвердят, когда журнал существовал (нужна сеть)
  seal ДЕЛО ПАПКА      запечатать открытое дело: в новую папку
  open ДЕЛО ПАПКА      сделать запечатанное дело открытым: в новую папку
  passphrase ДЕЛО      сменить парольную фразу или ключ восстановления
  rebuild ДЕЛО         удалить индекс и построить его заново из оригиналов
  simulate ПАПКА       записать вымышленный кризис и список того, что в него заложено

Ничего никуда не отправляется, кроме одного числа командой «anchor». Параметры и примеры: «anechoic КОМАНДА --help».`,
    kk: (_: Nothing) => `anechoic: жаңғырықсыз дауыстарды есту

Шақыру: anechoic БҰЙРЫҚ ...

  serve [ІС]           іс браузерде
  analyse ДЕРЕККӨЗ...  бәрі қатарынан: сақтау, оқу, салыстыру, таразылау, есеп
  import ДЕРЕККӨЗ...   түпнұсқаларды сақтап, жазбаларын оқу
  detect ІС            көшірмелер, қайта жіберу, серпін, бірлескен әрекет
  coordinate КЕСТЕ     кестеде не істе кім бірге әрекет етеді, қате үлесімен
  judge ІС ШОҒЫР       сондай шоғыр туралы адамның пікірін жазу
  claims ІС            іс тұжырымдары: кім енгізіп, кім өзгертті
  record ІС ТҮР        адам шешіміне қол қою: тұжырымдар, кодтау, тексерулер, тұлғалар, ажыратулар
  decide ІС            ережелер ұсынғанын пернемен шешу; бір жауап бүкіл шоғырға
  review ІС            өз көзімен көру белгілерін бір-бірлеп, бұрын айтылғанмен қатар тексеру
  agreement ІС         кодтаушылардың келісуі және айырмалары
  weigh ІС             тұжырымдар: кім растайды, кім теріске шығарады, неше дереккөз қалады
  explain ІС ID        бір тұжырымның сандары қалай шыққаны
  suggest ІС           ережелер тұжырымға ұсынған, әлі шешілмегендер
  calls ІС             зорлыққа шақыруы мүмкін жазбалар тексеруге; расталғаны жиынтықпен
  report ІС            ІС/report.html файлын қайта жазу
  search ІС СӨЗДЕР     толық мәтіндік іздеу
  verify ІС            әр байтты қол қойылған журналмен салыстыру
  head ІС              бөлек сақтау үшін соңғы жазбаларды басып шығару
  prove ІС N           бір материалдың дәлелін сотқа жазу
  repair ІС            бұзылғанды көшірмеден қайтару; тек қосады
  restore ІС           қалта сақтық көшірме екенін жазу
  enrol КӨШІРМЕ        көшірмені басқа құрылғының ісі ету
  export ІС            істі беру: аудитория үшін қорғалған күйде не түпнұсқалар BagIt пакеті болып
  exports ІС           не берілді, кімге, белгі нені білдіреді
  audience ІС          шығарымның әр аудиториясы не көреді
  protect ІС           жазба орнына басқа сөз, кімді атауға болады, не істе қалады
  media ІС             сурет пен бейне: қайталанулар, сәйкес келмейтіні, қаралмағаны
  match ФАЙЛ           сурет не бейне істе бар ма, қиылғаны мен қайта сығылғаны да
  collections ІС       салыстыруға арналған ескі материал мен хеш тізімдері
  faces ІС             қай беттер боялады; беруге болатынын қол қойып бекіту
  transcript ІС        жазбаның не видеоның мәтіндемесін алу, көрсету, беру
  texts ІС             суреттердегі мәтінді оқу
  sources ІС           материалды кім берді, неге рұқсат етті, қай мерзімге дейін
  erase ІС             материалды, дереккөзді не адамды жойып, оған қол қою
  role ІС РӨЛ          рөлдің кім екенін жазу (мөрленген істер)
  anchor ІС            журналдың қашан болғанын бөгделер куәландырсын (желі керек)
  seal ІС ҚАЛТА        ашық істі мөрлеу: жаңа қалтаға
  open ІС ҚАЛТА        мөрленген істі ашық ету: жаңа қалтаға
  passphrase ІС        құпия сөйлемді не қалпына келтіру кілтін ауыстыру
  rebuild ІС           индексті өшіріп, түпнұсқалардан қайта құру
  simulate ҚАЛТА       ойдан шығарылған дағдарысты және оған не салынғанын жазу

«anchor» жіберетін бір саннан басқа ештеңе ешқайда жіберілмейді. Параметрлер мен мысалдар: «anechoic БҰЙРЫҚ --help».`,
  },
} satisfies Messages
