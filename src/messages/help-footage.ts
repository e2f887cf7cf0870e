// Help of the commands media, match and collections.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

export const footageHelp = {
  media: {
    en: (_: Nothing) => `anechoic media CASE [--show-names] [--json]
anechoic media CASE --exhibit N [--deep] [--trust-list NAME|FILE] [--show-names] [--json]
anechoic media CASE --hashes FILE --because TEXT --role ROLE

Pictures, videos and recordings of a case: what was looked at and by which programs, which show the same, which resemble older
footage, what does not fit together (as questions with ordinary explanations, never verdicts), and what could not be looked at.
Media that were not read yet are read first.

  --exhibit N      one exhibit whole: its posts, what resembles it, what it states of itself
  --deep           read it once more with exiftool, when that is on the PATH: whatever it finds beyond the rest. Nothing of it is kept
  --trust-list FILE  check its Content Credentials against the certificates of signers that the case keeps under a name, or of a PEM file
  --show-names     also what can lead to a person or device: names, places, serial numbers
  --json           one JSON object
  --hashes FILE    write perceptual hashes (PDQ) of the pictures to a new file outside the case. Whoever has that list can find the
                   same pictures on a seized phone. Needs --because and --role; signed into the journal; never part of an export
  --because TEXT   for whom and why

Example
  anechoic media january --exhibit 12

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic media ДЕЛО [--show-names] [--json]
anechoic media ДЕЛО --exhibit N [--deep] [--trust-list ИМЯ|ФАЙЛ] [--show-names] [--json]
anechoic media ДЕЛО --hashes ФАЙЛ --because ТЕКСТ --role РОЛЬ

Изображения, видео и записи дела: что и какими программами просмотрено, что показывает одно и то же, что похоже на старые
материалы, что не сходится (вопросы с обычными объяснениями, а не вердикты) и что просмотреть не удалось. Непрочитанные медиа
сначала читаются.

  --exhibit N      один материал целиком: посты с ним, похожие, что он сообщает о себе
  --deep           прочитать ещё раз программой exiftool, если она есть в PATH: всё, что она найдёт сверх остального. Не сохраняется
  --trust-list ФАЙЛ  проверить его Content Credentials по сертификатам подписавших, которые дело хранит под именем, или из файла PEM
  --show-names     и то, что ведёт к человеку или устройству: имена, места, серийные номера
  --json           один объект JSON
  --hashes ФАЙЛ    записать перцептивные хеши (PDQ) изображений в новый файл вне дела. С этим списком можно найти те же изображения
                   на изъятом телефоне. Нужны --because и --role; подписывается в журнале; никогда не входит в экспорт
  --because ТЕКСТ  для кого и зачем

Пример
  anechoic media january --exhibit 12

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic media ІС [--show-names] [--json]
anechoic media ІС --exhibit N [--deep] [--trust-list АТЫ|ФАЙЛ] [--show-names] [--json]
anechoic media ІС --hashes ФАЙЛ --because МӘТІН --role РӨЛ

Істің суреттері, бейнелері мен жазбалары: нені қандай бағдарлама қарады, не бір нәрсені көрсетеді, не ескі материалға ұқсайды,
не сәйкес келмейді (үкім емес, кәдімгі түсіндірмелері бар сұрақтар) және не қаралмады. Оқылмаған медиа алдымен оқылады.

  --exhibit N      бір материал толық: оны көтерген жазбалар, ұқсайтындары, өзі туралы не дейді
  --deep           PATH ішінде exiftool болса, онымен тағы бір рет оқу: қалғанынан тыс тапқанының бәрі. Сақталмайды
  --trust-list ФАЙЛ  Content Credentials деректерін іс атпен сақтаған не PEM файлындағы қол қоюшылар сертификаттарымен тексеру
  --show-names     адамға не құрылғыға апаратыны да: аттар, орындар, сериялық нөмірлер
  --json           бір JSON нысаны
  --hashes ФАЙЛ    суреттердің перцептивті хештерін (PDQ) істен тыс жаңа файлға жазу. Бұл тізіммен тәркіленген телефоннан дәл сол
                   суреттерді табуға болады. --because пен --role керек; журналға қол қойылады; экспортқа ешқашан кірмейді
  --because МӘТІН  кім үшін және не үшін

Мысал
  anechoic media january --exhibit 12

${COMMON.kk}`,
  },
  match: {
    en: (_: Nothing) => `anechoic match FILE --case DIR [--show-names] [--json]

Compares a picture, video or recording that is not in the case with all media of the case and of its collections: equal bytes, and
pictures and videos that look the same although re-encoded, resized, cropped, turned, mirrored or cut. Nothing of FILE is kept.

  --case DIR   the case
  --show-names names of files in collections, which stand as pseudonyms otherwise
  --json       one JSON object

Example
  anechoic match ~/Downloads/square.jpg --case january

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic match ФАЙЛ --case ПАПКА [--show-names] [--json]

Сравнивает изображение, видео или запись, которых нет в деле, со всеми медиа дела и его собраний: равные байты, а также изображения
и видео, которые выглядят так же, хотя пережаты, уменьшены, обрезаны, повёрнуты, отражены или вырезаны. От файла ничего не остаётся.

  --case ПАПКА дело
  --show-names имена файлов в собраниях, иначе стоят псевдонимы
  --json       один объект JSON

Пример
  anechoic match ~/Downloads/square.jpg --case january

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic match ФАЙЛ --case ҚАЛТА [--show-names] [--json]

Істе жоқ суретті, бейнені не жазбаны істің және оның жинақтарының барлық медиасымен салыстырады: байты бірдейі, сондай-ақ қайта
сығылса да, кішірейсе де, қиылса да, бұрылса да, айнадай шағылса да, кесілсе де бірдей көрінетіні. ФАЙЛдан ештеңе сақталмайды.

  --case ҚАЛТА іс
  --show-names жинақтардағы файл аттары; әйтпесе бүркеншік аттар тұрады
  --json       бір JSON нысаны

Мысал
  anechoic match ~/Downloads/square.jpg --case january

${COMMON.kk}`,
  },
  collections: {
    en: (_: Nothing) => `anechoic collections CASE [--json]
anechoic collections CASE --add FOLDER --name NAME --role ROLE [--held-before DATE] [--reason TEXT] [--hashes] [--json]
anechoic collections CASE --remove NAME --role ROLE [--reason TEXT]

Footage from elsewhere, such as footage older than the event, that the media of the case are compared with. Of a folder no media
are kept, only a list: names, sizes, SHA-256, how each looks, which time it states.

  --add FOLDER         a folder, or one file; with --hashes a list of PDQ or vPDQ hashes as programs around ThreatExchange write them
  --name NAME          what to call it; a name that is there is replaced
  --held-before DATE   everything in it was held before this day (2021-12-31), as you say
  --role, --reason     who adds it (never a name), and why
  --remove NAME        do not compare with it any more
  --json               one JSON object

Example
  anechoic collections january --add ~/older-footage --name older --held-before 2021-12-31 --role editor

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic collections ДЕЛО [--json]
anechoic collections ДЕЛО --add ПАПКА --name ИМЯ --role РОЛЬ [--held-before ДАТА] [--reason ТЕКСТ] [--hashes] [--json]
anechoic collections ДЕЛО --remove ИМЯ --role РОЛЬ [--reason ТЕКСТ]

Посторонние материалы, например старше события, с которыми сравниваются медиа дела. Файлы из папки не сохраняются, только список:
имена, размеры, SHA-256, как каждый выглядит, какое время указывает.

  --add ПАПКА          папка или один файл; с --hashes список хешей PDQ или vPDQ в виде программ вокруг ThreatExchange
  --name ИМЯ           как назвать; прежнее с тем же именем заменяется
  --held-before ДАТА   всё в нём было до этого дня (2021-12-31), по вашим словам
  --role, --reason     кто добавляет (не имя) и зачем
  --remove ИМЯ         больше не сравнивать
  --json               один объект JSON

Пример
  anechoic collections january --add ~/older-footage --name older --held-before 2021-12-31 --role editor

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic collections ІС [--json]
anechoic collections ІС --add ҚАЛТА --name АТ --role РӨЛ [--held-before КҮН] [--reason МӘТІН] [--hashes] [--json]
anechoic collections ІС --remove АТ --role РӨЛ [--reason МӘТІН]

Істің медиасы салыстырылатын өзге материал, мысалы оқиғадан ескі. Қалтадан медиа сақталмайды, тек тізім: аттар, өлшемдер, SHA-256,
әрқайсысы қалай көрінетіні, қандай уақыт көрсететіні.

  --add ҚАЛТА          қалта не бір файл; --hashes болса, ThreatExchange маңындағы бағдарламалар жазатын PDQ не vPDQ хештерінің тізімі
  --name АТ            қалай аталады; сол атты бұрынғысы ауыстырылады
  --held-before КҮН    ондағының бәрі осы күнге (2021-12-31) дейін болған, сіздің сөзіңізше
  --role, --reason     кім қосады (есімі емес) және не үшін
  --remove АТ          енді салыстырмау
  --json               бір JSON нысаны

Мысал
  anechoic collections january --add ~/older-footage --name older --held-before 2021-12-31 --role editor

${COMMON.kk}`,
  },
} satisfies Messages
