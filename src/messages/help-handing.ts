// Help texts of protected exports and of their log.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'

type Nothing = Record<string, never>

/** First part of the help of `export`. */
export const HANDING_PART = {
  en: `anechoic export CASE --for AUDIENCE -o FOLDER [options]
anechoic export CASE --for AUDIENCE --preview [options]
anechoic export CASE --bagit FOLDER [options]

Hands a case on, protected: names become tokens that hold in this export alone, words of posts only as a person wrote them anew, times and
places coarse, hashes salted, media only as reviewed (anechoic audience says what each audience may see). Every file is then searched for
every name, id, number, address and run of six words that the case knows; anything found stops the export. It is signed into the journal.

  --for AUDIENCE        public, newsroom, archive, court, research, or one that was saved in this case
  -o, --out FOLDER      the folder to write; it must not be there yet
  --preview             everything that would leave and stay, with the rule; writes and records nothing
  --claim ID            only these claims; repeat for more (default: all)
  --exhibit N           these exhibits too, beside those that the claims rest on: 3, 5-7
  --format F            dossier, court, csv, parquet, ftm, gexf, graphml, claimreview, prov, nanopub, wacz (default: those of the audience)
  --open RULE=LEVEL     another level for this export alone; letting out more needs --reason
  --reason TEXT         for whom and why, signed into the journal
  --title T, --organization NAME, --role ROLE   stated in the export; a role, never a name
  --recipient age1...   who may open the sealed part; repeat for more
  --sealed-passphrase-file FILE   instead: its first line is a new passphrase of at least 10 characters
  --without-sealed      leave the sealed part out
  --plain               needed for a sealed case where copies of media leave it
  --json                one JSON object

Examples
  anechoic export january --for public --preview
  anechoic export january --for newsroom -o for-the-editor --claim bridge --reason "request of 3 May"
  anechoic export january --for court -o for-court --recipient age1...

The second form, without protection:

`,
  ru: `anechoic export ДЕЛО --for КОМУ -o ПАПКА [параметры]
anechoic export ДЕЛО --for КОМУ --preview [параметры]
anechoic export ДЕЛО --bagit ПАПКА [параметры]

Выдаёт дело с защитой: имена становятся обозначениями, действующими только в этой выгрузке, слова постов — только переписанные человеком,
время и места загрублены, хеши с солью, медиа — только после просмотра (что видит каждая аудитория, говорит anechoic audience). Затем в
каждом файле ищутся все имена, номера, адреса и любые шесть слов подряд, известные делу; находка останавливает выгрузку. Она
подписывается в журнале.

  --for КОМУ            public, newsroom, archive, court, research или сохранённая в этом деле аудитория
  -o, --out ПАПКА       папка для записи; её ещё не должно быть
  --preview             всё, что выйдет и что останется, с правилом; ничего не пишет и не записывает в журнал
  --claim ID            только эти утверждения; можно несколько раз (по умолчанию все)
  --exhibit N           и эти материалы, кроме тех, на которых держатся утверждения: 3, 5-7
  --format F            dossier, court, csv, parquet, ftm, gexf, graphml, claimreview, prov, nanopub, wacz (по умолчанию форматы аудитории)
  --open ПРАВИЛО=УРОВЕНЬ   другой уровень только для этой выгрузки; чтобы открыть больше, нужен --reason
  --reason ТЕКСТ        для кого и зачем, подписывается в журнале
  --title, --organization, --role   указываются в выгрузке; роль, никогда не имя
  --recipient age1...   кто откроет запечатанную часть; можно несколько раз
  --sealed-passphrase-file ФАЙЛ   вместо этого: в первой строке новая парольная фраза, не меньше 10 знаков
  --without-sealed      без запечатанной части
  --plain               нужен для запечатанного дела, если из него выходят копии медиафайлов
  --json                один объект JSON

Примеры
  anechoic export январь --for public --preview
  anechoic export январь --for newsroom -o для-редакции --claim bridge --reason "запрос от 3 мая"
  anechoic export январь --for court -o для-суда --recipient age1...

Второй вид, без защиты:

`,
  kk: `anechoic export ІС --for КІМГЕ -o ҚАЛТА [параметрлер]
anechoic export ІС --for КІМГЕ --preview [параметрлер]
anechoic export ІС --bagit ҚАЛТА [параметрлер]

Істі қорғалған күйде береді: атаулар тек осы экспортта жарамды таңбаға айналады, жазба сөздері адам қайта жазғандай ғана шығады, уақыт пен
орын дөрекіленеді, хештер тұздалады, медиа тек қаралғаннан кейін шығады (әр аудитория не көретінін anechoic audience айтады). Содан кейін әр
файлдан іс білетін барлық атау, нөмір, мекенжай және қатар тұрған алты сөз ізделеді; табылса, экспорт тоқтайды. Ол журналда қол қойылып
тіркеледі.

  --for КІМГЕ           public, newsroom, archive, court, research не осы істе сақталған аудитория
  -o, --out ҚАЛТА       жазылатын қалта; ол әлі болмауы тиіс
  --preview             не шығатыны және не қалатыны, ережесімен; ештеңе жазбайды, журналға түсірмейді
  --claim ID            тек осы тұжырымдар; бірнеше рет беруге болады (әдепкісі бәрі)
  --exhibit N           тұжырымдар сүйенетіндерден бөлек осы материалдар да: 3, 5-7
  --format F            dossier, court, csv, parquet, ftm, gexf, graphml, claimreview, prov, nanopub, wacz (әдепкісі аудиторияныкі)
  --open ЕРЕЖЕ=ДЕҢГЕЙ   тек осы экспортқа басқа деңгей; артық ашу үшін --reason керек
  --reason МӘТІН        кім үшін және неге, журналда қол қойылады
  --title, --organization, --role   экспортта көрсетіледі; рөл, ешқашан аты-жөні емес
  --recipient age1...   мөрленген бөлікті кім ашады; бірнеше рет беруге болады
  --sealed-passphrase-file ФАЙЛ   орнына: бірінші жолында кемінде 10 таңбалы жаңа құпия сөйлем
  --without-sealed      мөрленген бөліксіз
  --plain               мөрленген істен медиафайл көшірмелері шықса керек
  --json                бір JSON объектісі

Мысалдар
  anechoic export қаңтар --for public --preview
  anechoic export қаңтар --for newsroom -o редакцияға --claim bridge --reason "3 мамырдағы сұрау"
  anechoic export қаңтар --for court -o сотқа --recipient age1...

Екінші түрі, қорғаусыз:

`,
}

export const exportsHelp = {
  exports: {
    en: (_: Nothing) => `anechoic exports CASE [--token T] [--json]

Everything that was handed out of the case, in order: for whom, why, which claims, and under which commitments its exhibits went. With
--token it tells whose token of an export that is; nobody without the case can.

  --token T             a token such as 7QK2M-9XBPD
  --json                as JSON

Examples
  anechoic exports january
  anechoic exports january --token 7QK2M-9XBPD

${COMMON.en}`,
    ru: (_: Nothing) => `anechoic exports ДЕЛО [--token T] [--json]

Всё, что было выдано из дела, по порядку: кому, зачем, какие утверждения, под какими обязательствами вышли материалы. С --token говорит,
что обозначено в выгрузке; без дела этого не узнает никто.

  --token T             обозначение вида 7QK2M-9XBPD
  --json                в виде JSON

Примеры
  anechoic exports январь
  anechoic exports январь --token 7QK2M-9XBPD

${COMMON.ru}`,
    kk: (_: Nothing) => `anechoic exports ІС [--token T] [--json]

Істен берілгеннің бәрі, ретімен: кімге, неге, қай тұжырымдар, материалдар қандай міндеттемелермен шықты. --token берілсе, экспорттағы
таңбаның нені білдіретінін айтады; іссіз мұны ешкім біле алмайды.

  --token T             7QK2M-9XBPD сияқты таңба
  --json                JSON түрінде

Мысалдар
  anechoic exports қаңтар
  anechoic exports қаңтар --token 7QK2M-9XBPD

${COMMON.kk}`,
  },
} satisfies Messages
