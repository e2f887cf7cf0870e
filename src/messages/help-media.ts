// Help of the command faces.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

export const mediaHelp = {
  faces: {
    en: (_: Nothing) => `anechoic faces CASE --exhibit N [--out PREVIEW.png] [--json]
anechoic faces CASE --exhibit N --review may-leave|stays --role ROLE --reason TEXT [options]

Looks for faces in a picture or video with two detectors and lists the areas that a protected export fills, with numbers. The
detectors miss faces, so a person has to look, name what is missing, and sign it: without such a review no picture leaves.
Videos and recordings need ffmpeg and ffprobe on the PATH.

  --exhibit N          which picture, video or recording
  --out FILE           write a preview (PNG, outside the case): areas filled, outlined and numbered, with a grid of coordinates.
                       It shows what is not filled; delete it when you have looked
  --review VERDICT     record what you decided: may-leave (with the areas filled) or stays
  --checked LIST       what you looked for: faces,text,surroundings (signs, number plates, places); all three are needed to leave
  --area x,y,w,h       fill this too, in pixels of the upright picture; may be repeated; of a video with ,from,to in seconds
  --dismiss N|x,y,w,h  this detected area is no face: do not fill it; may be repeated
  --sound remove|keep  sound of a video or recording (default remove): a voice identifies a person
  --description TEXT   what it shows, for those who cannot see it; leaves the case with it
  --role ROLE, --reason TEXT
                       who decides (never a name), and why
  --json               areas as one JSON object

Example
  anechoic faces january --exhibit 12 --out look.png
  anechoic faces january --exhibit 12 --review may-leave --checked faces,text,surroundings \\
      --area 640,80,90,120 --role reviewer --reason 'Square on the fifth; two faces at the right added'

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic faces ДЕЛО --exhibit N [--out ПРОСМОТР.png] [--json]
anechoic faces ДЕЛО --exhibit N --review may-leave|stays --role РОЛЬ --reason ТЕКСТ [параметры]

Ищет лица на изображении или видео двумя детекторами и перечисляет с номерами области, которые закрасит защищённый экспорт.
Детекторы пропускают лица, поэтому человек должен посмотреть, назвать пропущенное и подписать: без этого изображение не передаётся.
Для видео и записей нужны ffmpeg и ffprobe в PATH.

  --exhibit N          какое изображение, видео или запись
  --out ФАЙЛ           записать просмотр (PNG, вне дела): области закрашены, обведены, пронумерованы, с сеткой координат.
                       Незакрашенное в нём видно; удалите его после просмотра
  --review РЕШЕНИЕ     записать решение: may-leave (с закрашенными областями) или stays (остаётся)
  --checked СПИСОК     что проверено: faces,text,surroundings (вывески, номера машин, места); для передачи нужны все три
  --area x,y,w,h       закрасить и это, в пикселях изображения в верном положении; можно повторять; для видео ещё ,от,до в секундах
  --dismiss N|x,y,w,h  эта найденная область не лицо: не закрашивать; можно повторять
  --sound remove|keep  звук видео или записи (по умолчанию remove, убрать): голос выдаёт человека
  --description ТЕКСТ  что показано, для тех, кто не видит; передаётся вместе с файлом
  --role РОЛЬ, --reason ТЕКСТ
                       кто решает (никогда не имя) и почему
  --json               области одним объектом JSON

Пример
  anechoic faces january --exhibit 12 --out look.png
  anechoic faces january --exhibit 12 --review may-leave --checked faces,text,surroundings \\
      --area 640,80,90,120 --role reviewer --reason 'площадь пятого числа; справа добавлены два лица'

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic faces ІС --exhibit N [--out КӨРІНІС.png] [--json]
anechoic faces ІС --exhibit N --review may-leave|stays --role РӨЛ --reason МӘТІН [параметрлер]

Суреттен не видеодан екі детектормен беттерді іздеп, қорғалған экспорт бояйтын аймақтарды нөмірімен тізеді. Детекторлар кейбір
бетті көрмейді, сондықтан адам қарап, қалғанын атап, қол қоюы керек: онсыз бірде-бір сурет берілмейді.
Видео мен жазбаға PATH ішінде ffmpeg пен ffprobe керек.

  --exhibit N          қай сурет, видео не жазба
  --out ФАЙЛ           алдын ала көріністі жазу (PNG, істен тыс): аймақтар боялған, нөмірленген, координат торымен.
                       Боялмағаны онда көрінеді; қарап болған соң жойыңыз
  --review ШЕШІМ       шешімді жазу: may-leave (аймақтары боялып беріледі) не stays (қалады)
  --checked ТІЗІМ      не тексерілді: faces,text,surroundings (жазулар, көлік нөмірлері, орындар); берілу үшін үшеуі де керек
  --area x,y,w,h       мұны да бояу, тік тұрған суреттің пикселімен; қайталауға болады; видеода ,басы,соңы секундпен
  --dismiss N|x,y,w,h  бұл табылған аймақ бет емес: боямау; қайталауға болады
  --sound remove|keep  видео не жазба дыбысы (әдепкісі remove, алып тастау): дауыс адамды танытады
  --description МӘТІН  не көрсетілген, көре алмайтындарға; файлмен бірге беріледі
  --role РӨЛ, --reason МӘТІН
                       кім шешеді (ешқашан есім емес) және неге
  --json               аймақтар бір JSON нысаны болып

Мысал
  anechoic faces january --exhibit 12 --out look.png
  anechoic faces january --exhibit 12 --review may-leave --checked faces,text,surroundings \\
      --area 640,80,90,120 --role reviewer --reason 'бесінші күнгі алаң; оң жақта екі бет қосылды'

${COMMON.kk}`,
  },
} satisfies Messages
