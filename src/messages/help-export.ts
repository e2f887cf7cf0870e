// Help text of export.

import type { Messages } from './catalogue.ts'
import { COMMON } from './help-common.ts'
import { HANDING_PART } from './help-handing.ts'

type Nothing = Record<string, never>

export const exportHelp = {
  export: {
    en: (_: Nothing) => `${HANDING_PART.en}anechoic export CASE --bagit FOLDER [options]

Hands exhibits out as a bag (BagIt, RFC 8493): the originals bit for bit, how each came in, checksums of everything, signed proofs
and a README with the commands that check it without this program. Exhibits whose source does not permit it are held back, by
number. The export is recorded in the journal.

  --bagit FOLDER        the folder to write; it must not be there yet
  --exhibit N           only these exhibits: 3, 5-7; repeat for more (default: all)
  --audience WHO        team, lawyer, court or public (default team): whom the sources' consent is asked for
  --use USE             analysis, report, publication, court or sharing (default: court for court, publication for public, else sharing)
  --organization NAME   stated in the bag as its origin (default: none)
  --role ROLE           role of whoever hands it out, for the journal; never a name
  --plain               needed for a sealed case: the bag holds originals in plain form
  --json                print what was exported as one JSON object

Examples
  anechoic export fire-case --bagit fire-bag
  anechoic export fire-case --bagit for-court --exhibit 3 --exhibit 5-7 --audience court

${COMMON.en}`,
    ru: (_: Nothing) => `${HANDING_PART.ru}anechoic export ДЕЛО --bagit ПАПКА [параметры]

Выдаёт материалы пакетом BagIt (RFC 8493): оригиналы бит в бит, сведения о поступлении каждого, контрольные суммы всего, подписанные
записи журнала и README с командами для проверки без этой программы. Материалы, на выдачу которых источник не согласен, не выдаются,
называются только их номера. Выдача записывается в журнал.

  --bagit ПАПКА         папка для записи; её ещё не должно быть
  --exhibit N           только эти материалы: 3, 5-7; можно несколько раз (по умолчанию все)
  --audience КТО        team, lawyer, court или public (по умолчанию team): для кого спрашивается согласие источников
  --use ЦЕЛЬ            analysis, report, publication, court или sharing (по умолчанию court для court, publication для public, иначе sharing)
  --organization ИМЯ    указывается в пакете как его происхождение (по умолчанию нет)
  --role РОЛЬ           роль выдающего, для журнала; никогда не имя
  --plain               нужно для запечатанного дела: в пакете оригиналы лежат открыто
  --json                вывести сведения о выдаче одним объектом JSON

Примеры
  anechoic export fire-case --bagit fire-bag
  anechoic export fire-case --bagit for-court --exhibit 3 --exhibit 5-7 --audience court

${COMMON.ru}`,
    kk: (_: Nothing) => `${HANDING_PART.kk}anechoic export ІС --bagit ҚАЛТА [параметрлер]

Материалдарды BagIt пакеті (RFC 8493) етіп береді: түпнұсқалар бит-битімен, әрқайсысының қалай түскені, бәрінің бақылау қосындылары,
журналдың қол қойылған жазбалары және осы бағдарламасыз тексеру бұйрықтары бар README. Дереккөзі рұқсат бермеген материалдар
берілмейді, тек нөмірлері аталады. Беру журналға жазылады.

  --bagit ҚАЛТА         жазылатын қалта; ол әлі болмауы тиіс
  --exhibit N           тек осы материалдар: 3, 5-7; бірнеше рет беруге болады (әдепкісі бәрі)
  --audience КІМ        team, lawyer, court не public (әдепкісі team): дереккөз келісімі кім үшін сұралады
  --use МАҚСАТ          analysis, report, publication, court не sharing (әдепкісі court үшін court, public үшін publication, әйтпесе sharing)
  --organization АТАУ   пакетте оның шығу тегі ретінде көрсетіледі (әдепкісі жоқ)
  --role РӨЛ            берушінің рөлі, журнал үшін; ешқашан аты-жөні емес
  --plain               мөрленген іс үшін керек: пакетте түпнұсқалар ашық жатады
  --json                не берілгенін бір JSON объектісі етіп шығару

Мысалдар
  anechoic export fire-case --bagit fire-bag
  anechoic export fire-case --bagit for-court --exhibit 3 --exhibit 5-7 --audience court

${COMMON.kk}`,
  },
} satisfies Messages
