// What the command faces says, and why a medium is withheld from an export.

import { FACE_RECALL } from '../model/face-recall.ts'
import type { Language } from '../model/ladder.ts'
import type { MediaGround } from '../model/media-ground.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'

type Nothing = Record<string, never>
type Picture = { exhibit: number; width: number; height: number; count: number }

/** `16 px 61 %, 24 px 83 %, ...` */
function recall(language: Language): string {
  return FACE_RECALL.bySize.map(({ size, found }) => `${size} px ${number(language, found * 100)} %`).join(', ')
}

const grounds: Readonly<Record<`media.ground.${MediaGround}`, Message<Nothing>>> = {
  'media.ground.profile': {
    en: () => 'this audience gets no media',
    ru: () => 'эта аудитория не получает медиафайлов',
    kk: () => 'бұл аудиторияға медиа берілмейді',
  },
  'media.ground.no-review': {
    en: () => 'no person has looked at it (“anechoic faces CASE --exhibit N --review may-leave”)',
    ru: () => 'никто его не просмотрел («anechoic faces ДЕЛО --exhibit N --review may-leave»)',
    kk: () => 'оны ешкім қарап шықпаған («anechoic faces ІС --exhibit N --review may-leave»)',
  },
  'media.ground.disputed': {
    en: () => 'roles differ about it and nobody has settled it',
    ru: () => 'роли расходятся во мнении, и никто не решил',
    kk: () => 'рөлдердің пікірі әртүрлі, ешкім шешпеген',
  },
  'media.ground.stays': {
    en: () => 'a person decided that it stays in the case',
    ru: () => 'решено, что он остаётся в деле',
    kk: () => 'істе қалады деп шешілген',
  },
  'media.ground.not-checked': {
    en: () => 'it was not looked at for faces, text and surroundings, all three',
    ru: () => 'проверены не все три: лица, текст, окружение',
    kk: () => 'үшеуі де тексерілмеген: беттер, мәтін, айнала',
  },
  'media.ground.no-media': {
    en: () => 'this is no picture, video or recording that the program knows',
    ru: () => 'это не изображение, видео или запись известного вида',
    kk: () => 'бұл бағдарлама білетін сурет, видео не жазба емес',
  },
  'media.ground.picture-unknown': {
    en: () => 'this is no picture of a known kind (JPEG, PNG, GIF, WebP, TIFF, AVIF, HEIC)',
    ru: () => 'это не изображение известного вида (JPEG, PNG, GIF, WebP, TIFF, AVIF, HEIC)',
    kk: () => 'бұл белгілі түрдегі сурет емес (JPEG, PNG, GIF, WebP, TIFF, AVIF, HEIC)',
  },
  'media.ground.picture-heic': {
    en: () =>
      'this HEIC picture cannot be decoded here: damaged, or of a kind that is not known; import a JPEG copy of it beside it',
    ru: () =>
      'это изображение HEIC здесь не декодируется: повреждено или неизвестной разновидности; импортируйте рядом копию в JPEG',
    kk: () => 'бұл HEIC суреті мұнда ашылмайды: бүлінген не түрі белгісіз; қасына JPEG көшірмесін импорттаңыз',
  },
  'media.ground.picture-svg': {
    en: () => 'a drawing of the kind SVG can hold text, links and programs and is not handed on',
    ru: () => 'рисунок SVG может содержать текст, ссылки и программы и не передаётся',
    kk: () => 'SVG сызбасында мәтін, сілтеме, бағдарлама болуы мүмкін, ол берілмейді',
  },
  'media.ground.picture-damaged': {
    en: () => 'the picture is damaged, or not of the kind that its first bytes say',
    ru: () => 'изображение повреждено или не того вида, о котором говорят первые байты',
    kk: () => 'сурет зақымданған не алғашқы байттары айтқан түрде емес',
  },
  'media.ground.picture-too-large': {
    en: () => 'the picture has more than 100 million pixels, or its file more than 256 MiB',
    ru: () => 'в изображении больше 100 миллионов пикселей или файл больше 256 МиБ',
    kk: () => 'суретте 100 миллионнан көп пиксель бар не файлы 256 МиБ-тан үлкен',
  },
  'media.ground.area-outside': {
    en: () => 'a marked area lies outside of it: look again and mark anew',
    ru: () => 'отмеченная область лежит вне изображения: просмотрите и отметьте заново',
    kk: () => 'белгіленген аймақ суреттен тыс жатыр: қайта қарап, қайта белгілеңіз',
  },
  'media.ground.copy-not-clean': {
    en: () => 'the copy held more than picture and sound, so it was thrown away',
    ru: () => 'в копии оказалось не только изображение и звук, она отброшена',
    kk: () => 'көшірмеде сурет пен дыбыстан басқа да дерек болды, ол тасталды',
  },
  'media.ground.decoder-stopped': {
    en: () => 'decoding took too long or too much memory, or ended abruptly',
    ru: () => 'декодирование заняло слишком много времени или памяти либо оборвалось',
    kk: () => 'декодтау тым көп уақыт не жад алды, немесе кенет үзілді',
  },
  'media.ground.video-tool-missing': {
    en: () => 'videos and recordings need the programs ffmpeg and ffprobe, which were not found',
    ru: () => 'для видео и записей нужны программы ffmpeg и ffprobe, они не найдены',
    kk: () => 'видео мен жазбаларға ffmpeg пен ffprobe бағдарламалары керек, олар табылмады',
  },
  'media.ground.video-needs-file': {
    en: () =>
      'its index stands at the end, or it is damaged; in a sealed case it is read without a file on the disk and cannot be',
    ru: () =>
      'указатель стоит в конце файла, или файл повреждён; в запечатанном деле он читается без файла на диске, и это невозможно',
    kk: () =>
      'көрсеткіші файл соңында не файл зақымданған; мөрленген істе ол дискіде файлсыз оқылады, сондықтан мүмкін емес',
  },
  'media.ground.video-damaged': {
    en: () => 'the video or recording cannot be read',
    ru: () => 'видео или запись не читается',
    kk: () => 'видео не жазба оқылмайды',
  },
  'media.ground.video-too-long': {
    en: () => 'it is longer than 15 minutes; import a cut of it beside it',
    ru: () => 'длится больше 15 минут; импортируйте рядом вырезку',
    kk: () => '15 минуттан ұзақ; қасына қиындысын импорттаңыз',
  },
  'media.ground.video-too-large': {
    en: () => 'its frames have more than 40 million pixels',
    ru: () => 'в его кадрах больше 40 миллионов пикселей',
    kk: () => 'кадрларында 40 миллионнан көп пиксель бар',
  },
  'media.ground.video-stopped': {
    en: () => 'the work on it took too long, too much memory, or gave too much',
    ru: () => 'обработка заняла слишком много времени, памяти или места',
    kk: () => 'өңдеу тым ұзаққа созылды, тым көп жад не орын алды',
  },
  'media.ground.sound-not-kept': {
    en: () => 'it is a recording, and no person decided that its sound may leave, or this audience gets none',
    ru: () => 'это запись, и никто не решил выпускать звук, либо аудитория его не получает',
    kk: () => 'бұл жазба, ал дыбысын беруді ешкім шешпеген не аудиторияға дыбыс берілмейді',
  },
  'media.ground.too-much': {
    en: () => 'the media of this export together are larger than 1 GiB; make two exports',
    ru: () => 'медиафайлы этого экспорта вместе больше 1 ГиБ; сделайте два экспорта',
    kk: () => 'бұл экспорттың медиасы бірге 1 ГиБ-тан үлкен; екі экспорт жасаңыз',
  },
}

export const mediaMessages = {
  ...grounds,
  'faces.picture': {
    en: (p: Picture) =>
      `Exhibit ${p.exhibit}: ${p.width} x ${p.height} pixels, ${counted('en', p.count, 'face', 'faces')} found. Areas as x,y,width,height of the upright picture:`,
    ru: (p: Picture) =>
      `Материал ${p.exhibit}: ${p.width} x ${p.height} пикселей, найдено лиц: ${number('ru', p.count)}. Области как x,y,ширина,высота изображения в верном положении:`,
    kk: (p: Picture) =>
      `${p.exhibit} материалы: ${p.width} x ${p.height} пиксель, табылған бет: ${number('kk', p.count)}. Аймақтар тік тұрған суреттің x,y,ені,биіктігі түрінде:`,
  },
  'faces.frames': {
    en: (p: { frames: number }) => `It has ${number('en', p.frames)} frames; only the first is looked at and leaves.`,
    ru: (p: { frames: number }) =>
      `Кадров в нём ${number('ru', p.frames)}; просматривается и передаётся только первый.`,
    kk: (p: { frames: number }) => `Онда ${number('kk', p.frames)} кадр бар; тек біріншісі қаралады әрі беріледі.`,
  },
  'faces.recall': {
    en: (_: Nothing) =>
      `The detectors miss faces. Found of invented heads in pictures 640 pixels wide, by size of the face: ${recall('en')}. Look at the picture yourself and add what is missing with --area.`,
    ru: (_: Nothing) =>
      `Детекторы пропускают лица. Найдено на вымышленных головах в изображениях шириной 640 пикселей, по размеру лица: ${recall('ru')}. Просмотрите изображение сами и добавьте пропущенное через --area.`,
    kk: (_: Nothing) =>
      `Детекторлар кейбір бетті көрмейді. Ені 640 пиксель суреттердегі ойдан шығарылған бастардан табылғаны, бет өлшемі бойынша: ${recall('kk')}. Суретті өзіңіз қарап, қалғанын --area арқылы қосыңыз.`,
  },
  'faces.preview': {
    en: (p: { path: string }) =>
      `Preview: ${p.path}. It shows everything that is not filled, unprotected; delete it when you have looked.`,
    ru: (p: { path: string }) =>
      `Просмотр: ${p.path}. Всё, что не закрашено, видно в нём без защиты; удалите его после просмотра.`,
    kk: (p: { path: string }) =>
      `Алдын ала көрініс: ${p.path}. Боялмағанның бәрі онда қорғаусыз көрінеді; қарап болған соң жойыңыз.`,
  },
  'faces.no-preview': {
    en: (_: Nothing) => 'Of videos no preview is made.',
    ru: (_: Nothing) => 'Для видео просмотр не создаётся.',
    kk: (_: Nothing) => 'Видео үшін алдын ала көрініс жасалмайды.',
  },
  'faces.refused': {
    en: (p: { exhibit: number; why: string }) => `Exhibit ${p.exhibit}: ${p.why}.`,
    ru: (p: { exhibit: number; why: string }) => `Материал ${p.exhibit}: ${p.why}.`,
    kk: (p: { exhibit: number; why: string }) => `${p.exhibit} материалы: ${p.why}.`,
  },
  'faces.recorded': {
    en: (p: { exhibit: number; entries: number }) => `Review of exhibit ${p.exhibit} signed into the journal.`,
    ru: (p: { exhibit: number; entries: number }) => `Проверка материала ${p.exhibit} подписана в журнале.`,
    kk: (p: { exhibit: number; entries: number }) => `${p.exhibit} материалының тексеруі журналға қол қойылып жазылды.`,
  },
  'faces.unchecked': {
    en: (p: { missing: string }) => `It does not leave yet: not looked at for ${p.missing} (--checked).`,
    ru: (p: { missing: string }) => `Он пока не передаётся: не проверено ${p.missing} (--checked).`,
    kk: (p: { missing: string }) => `Ол әзірге берілмейді: тексерілмеген ${p.missing} (--checked).`,
  },
} satisfies Messages
