// Help of the commands transcript and texts.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

export const soundHelp = {
  transcript: {
    en: (_: Nothing) => `anechoic transcript CASE --exhibit N [FILE] [--out FILE] [options]

Takes the transcript of a recording or video into the case (SubRip .srt or WebVTT .vtt), shows it, or gives it as a file. Its lines are
posts: search, copies and claims see them, and they count as one source with whoever shows the same recording. A new version stands in for
the one before; older ones stay in the case, and lines keep their address.

  --exhibit N          which recording or video
  --out FILE           write the transcript that counts to a new FILE.srt or FILE.vtt outside the case
  --language CODE      language that is spoken (kk, ru, en ...)
  --role ROLE          who typed it (never a name)

Example
  anechoic transcript january --exhibit 12 interview.srt --language kk --role 'coder 1'
  anechoic transcript january --exhibit 12 --out interview.vtt

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic transcript ДЕЛО --exhibit N [ФАЙЛ] [--out ФАЙЛ] [параметры]

Принимает в дело расшифровку записи или видео (SubRip .srt или WebVTT .vtt), показывает её или отдаёт файлом. Её строки становятся
сообщениями: их видят поиск, копии и утверждения, и они считаются одним источником с теми, кто показывает ту же запись. Новая версия
заменяет прежнюю; старые остаются в деле, адреса строк сохраняются.

  --exhibit N          какая запись или видео
  --out ФАЙЛ           записать действующую расшифровку в новый ФАЙЛ.srt или ФАЙЛ.vtt вне дела
  --language КОД       язык речи (kk, ru, en ...)
  --role РОЛЬ          кто набрал (никогда не имя)

Пример
  anechoic transcript january --exhibit 12 interview.srt --language kk --role 'coder 1'
  anechoic transcript january --exhibit 12 --out interview.vtt

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic transcript ІС --exhibit N [ФАЙЛ] [--out ФАЙЛ] [параметрлер]

Жазбаның не видеоның мәтіндемесін іске қабылдайды (SubRip .srt не WebVTT .vtt), көрсетеді не файл етіп береді. Жолдары хабарламаға айналады:
оларды іздеу, көшірмелер мен тұжырымдар көреді, сол жазбаны көрсеткендермен бірге бір дереккөз саналады. Жаңа нұсқа бұрынғысының орнына
жүреді; ескілері істе қалады, жолдардың мекенжайы сақталады.

  --exhibit N          қай жазба не видео
  --out ФАЙЛ           қолданыстағы мәтіндемені істен тыс жаңа ФАЙЛ.srt не ФАЙЛ.vtt файлына жазу
  --language КОД       сөйлеу тілі (kk, ru, en ...)
  --role РӨЛ           кім терді (ешқашан есім емес)

Мысал
  anechoic transcript january --exhibit 12 interview.srt --language kk --role 'coder 1'
  anechoic transcript january --exhibit 12 --out interview.vtt

${COMMON.kk}`,
  },
  texts: {
    en: (_: Nothing) => `anechoic texts CASE [--exhibit N,M] [--languages rus,kaz,eng] [options]

Reads the text in pictures of the case with tesseract.js (an optional package) and keeps what it finds as documents: search, copies and
claims see them. A program reads letters wrongly, so each line has its place in the picture and how sure the program was; lines it was less
than 60 % sure of, or of fewer than three letters, are shown and count for nothing. Nothing is fetched: language data are those that lie on this machine.

  --exhibit N,M        these pictures, whatever was read before; all that were not read yet when absent
  --languages LIST     as Tesseract names them (default rus,kaz,eng, of those there are data for)
  --tessdata FOLDER    folder with trained data (rus.traineddata ...)
  --processes N        pictures read at a time (default 1)
  --role ROLE          who asks for it, or corrected it
  --over               read again also what a person corrected
  --out FILE           write the text of one picture to a new FILE outside the case, to be corrected there
  --correct FILE       take the corrected file as the version that counts; lines keep their places in the picture

Example
  anechoic texts january
  anechoic texts january --exhibit 7 --languages rus --tessdata /usr/share/tesseract-ocr/5/tessdata
  anechoic texts january --exhibit 7 --out poster.txt
  anechoic texts january --exhibit 7 --correct poster.txt --role 'coder 1'

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic texts ДЕЛО [--exhibit N,M] [--languages rus,kaz,eng] [параметры]

Читает текст на изображениях дела с помощью tesseract.js (необязательный пакет) и сохраняет найденное как документы: их видят поиск,
копии и утверждения. Программа ошибается в буквах, поэтому у каждой строки есть место на изображении и уверенность программы; строки, в
которых она уверена меньше чем на 60 % или нет трёх букв подряд, показываются и ни на что не влияют. Ничего не загружается: берутся языковые данные этой машины.

  --exhibit N,M        эти изображения, даже если прочитаны; без него все ещё не прочитанные
  --languages СПИСОК   как их называет Tesseract (по умолчанию rus,kaz,eng, для которых есть данные)
  --tessdata ПАПКА     папка с обученными данными (rus.traineddata ...)
  --processes N        сколько изображений читать сразу (по умолчанию 1)
  --role РОЛЬ          кто просит или кто исправил
  --over               прочитать снова и то, что исправил человек
  --out ФАЙЛ           записать текст одного изображения в новый ФАЙЛ вне дела, чтобы исправить его там
  --correct ФАЙЛ       взять исправленный файл как действующую версию; строки сохраняют место на изображении

Пример
  anechoic texts january
  anechoic texts january --exhibit 7 --languages rus --tessdata /usr/share/tesseract-ocr/5/tessdata
  anechoic texts january --exhibit 7 --out poster.txt
  anechoic texts january --exhibit 7 --correct poster.txt --role 'кодировщик 1'

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic texts ІС [--exhibit N,M] [--languages rus,kaz,eng] [параметрлер]

Істегі суреттердің мәтінін tesseract.js (міндетті емес пакет) арқылы оқып, табылғанын құжат етіп сақтайды: оны іздеу, көшірмелер мен
тұжырымдар көреді. Бағдарлама әріптерден қателеседі, сондықтан әр жолдың суреттегі орны мен бағдарламаның сенімі көрсетіледі; сенімі 60 %-дан
төмен не үш әріптен аз жолдар көрсетіледі, бірақ есепке алынбайды. Ештеңе жүктелмейді: осы машинадағы тіл деректері алынады.

  --exhibit N,M        бұрын оқылса да осы суреттер; болмаса әлі оқылмағанның бәрі
  --languages ТІЗІМ    Tesseract атауымен (әдепкісі rus,kaz,eng, деректері барлары)
  --tessdata ҚАЛТА     үйретілген деректер қалтасы (rus.traineddata ...)
  --processes N        бір мезгілде оқылатын сурет саны (әдепкісі 1)
  --role РӨЛ           кім сұрайды не кім түзетті
  --over               адам түзеткенін де қайта оқу
  --out ФАЙЛ           бір суреттің мәтінін түзету үшін істен тыс жаңа ФАЙЛҒА жазу
  --correct ФАЙЛ       түзетілген файлды есепке алынатын нұсқа етіп алу; жолдардың суреттегі орны сақталады

Мысал
  anechoic texts january
  anechoic texts january --exhibit 7 --languages rus --tessdata /usr/share/tesseract-ocr/5/tessdata
  anechoic texts january --exhibit 7 --out poster.txt
  anechoic texts january --exhibit 7 --correct poster.txt --role 'кодтаушы 1'

${COMMON.kk}`,
  },
} satisfies Messages
