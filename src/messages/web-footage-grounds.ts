// Why a picture, video or recording was not compared with others, or cannot be shown.

import type { Messages } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

/** Keys: `MediaGround`, and what is said besides. */
export const footageGroundMessages = {
  'not-read': words('not looked at yet', 'ещё не прочитано', 'әлі оқылмаған'),
  'no-media': words('not a medium that is known', 'неизвестный вид файла', 'белгісіз файл түрі'),
  'picture-unknown': words('a picture of an unknown kind', 'изображение неизвестного вида', 'белгісіз түрдегі сурет'),
  'picture-heic': words(
    'a HEIC picture that could not be decoded',
    'HEIC не удалось прочитать',
    'HEIC суреті ашылмады',
  ),
  'picture-svg': words(
    'a drawing (SVG), which is a program and is never run',
    'рисунок (SVG): это программа, она не выполняется',
    'сызба (SVG): бұл бағдарлама, ол орындалмайды',
  ),
  'picture-damaged': words('a damaged picture', 'повреждённое изображение', 'бүлінген сурет'),
  'picture-too-large': words('a picture that is too large', 'слишком большое изображение', 'тым үлкен сурет'),
  'decoder-stopped': words(
    'the decoder ran out of time or memory',
    'декодеру не хватило времени или памяти',
    'декодерге уақыт не жад жетпеді',
  ),
  'video-tool-missing': words(
    'ffmpeg, which decodes videos, was not found',
    'ffmpeg, который декодирует видео, не найден',
    'бейнені ашатын ffmpeg табылмады',
  ),
  'video-needs-file': words(
    'its index stands at the end, and a sealed case writes no plain file to the disk',
    'оглавление в конце файла, а запечатанное дело не пишет открытых файлов на диск',
    'мазмұны файл соңында, ал мөрленген іс дискіге ашық файл жазбайды',
  ),
  'video-damaged': words('a damaged video or recording', 'повреждённое видео или запись', 'бүлінген бейне не жазба'),
  'video-too-long': words('a video that is too long', 'слишком длинное видео', 'тым ұзақ бейне'),
  'video-too-large': words(
    'a video with frames of more than 40 million pixels',
    'видео с кадрами больше 40 миллионов пикселей',
    'кадрлары 40 миллион пиксельден көп бейне',
  ),
  'video-stopped': words(
    'decoding took too long or too much memory and was ended',
    'декодирование заняло слишком много времени или памяти и было прервано',
    'ашу тым ұзаққа созылды не тым көп жад алды, сондықтан тоқтатылды',
  ),
  'too-much': words('more bytes than are read', 'больше байтов, чем читается', 'оқылатыннан көп байт'),
  'not-playable': words(
    'a browser cannot play it; save the original',
    'браузер не может это воспроизвести; сохраните оригинал',
    'браузер ойната алмайды; түпнұсқаны сақтаңыз',
  ),
} as const satisfies Messages
