// What the command line says of bags: a check, an export.

import { counted, type Messages, number } from './catalogue.ts'
import { whyEn, whyKk, whyRu } from './cli-sources.ts'
import { BAG_VERDICTS } from './problems-bag.ts'

type Path = { path: string }
type HeldBack = { exhibits: string; source: string; why: string; expires: string }

export const bagMessages = {
  'bag.verdict': {
    en: (p: { verdict: string; files: number; algorithms: string }) =>
      `Bag: ${BAG_VERDICTS[p.verdict]?.en ?? p.verdict}. ${counted('en', p.files, 'file', 'files')} of the payload, ${p.algorithms === '' ? 'with no checksum to compare' : `compared by ${p.algorithms}`}.`,
    ru: (p: { verdict: string; files: number; algorithms: string }) =>
      `Пакет: ${BAG_VERDICTS[p.verdict]?.ru ?? p.verdict}. Файлов содержимого: ${number('ru', p.files)}, ${p.algorithms === '' ? 'сверить их не с чем' : `сверено по: ${p.algorithms}`}.`,
    kk: (p: { verdict: string; files: number; algorithms: string }) =>
      `Пакет: ${BAG_VERDICTS[p.verdict]?.kk ?? p.verdict}. Мазмұн файлы: ${number('kk', p.files)}, салыстыру түрі: ${p.algorithms || 'жоқ'}.`,
  },
  'bag.to-fetch': {
    en: (p: { files: number }) =>
      `${counted('en', p.files, 'file is', 'files are')} still to be fetched (listed in fetch.txt). Nothing was fetched.`,
    ru: (p: { files: number }) =>
      `Нужно загрузить файлов: ${number('ru', p.files)} (названы в fetch.txt). Ничего не загружалось.`,
    kk: (p: { files: number }) =>
      `Жүктелуі тиіс файл: ${number('kk', p.files)} (fetch.txt ішінде аталған). Ештеңе жүктелмеді.`,
  },
  'bag.unsigned': {
    en: () => 'A bag shows that its files agree with its own lists. It does not show who made it, or when.',
    ru: () =>
      'Пакет показывает, что файлы согласны с его собственными списками. Кто и когда его создал, он не доказывает.',
    kk: () => 'Пакет файлдардың өз тізімдерімен сәйкестігін ғана көрсетеді. Оны кім, қашан жасағанын дәлелдемейді.',
  },
  'bag.exported': {
    en: (p: Path & { exhibits: number; bytes: number }) =>
      `${counted('en', p.exhibits, 'exhibit', 'exhibits')} (${number('en', p.bytes)} bytes) written to ${p.path}, read again and compared.`,
    ru: (p: Path & { exhibits: number; bytes: number }) =>
      `Материалов: ${number('ru', p.exhibits)} (${number('ru', p.bytes)} байт), записано в ${p.path}, прочитано заново и сверено.`,
    kk: (p: Path & { exhibits: number; bytes: number }) =>
      `${counted('kk', p.exhibits, 'материал')} (${number('kk', p.bytes)} байт) ${p.path} қалтасына жазылды, қайта оқылып салыстырылды.`,
  },
  'bag.sum': {
    en: (p: { sha256: string }) =>
      `Note this checksum of tagmanifest-sha256.txt elsewhere, it stands for the whole bag: ${p.sha256}`,
    ru: (p: { sha256: string }) =>
      `Запишите отдельно контрольную сумму tagmanifest-sha256.txt, она отвечает за весь пакет: ${p.sha256}`,
    kk: (p: { sha256: string }) =>
      `tagmanifest-sha256.txt бақылау қосындысын бөлек жазып қойыңыз, ол бүкіл пакетті білдіреді: ${p.sha256}`,
  },
  'bag.held-back': {
    en: (p: HeldBack) => `Held back: exhibits ${p.exhibits} of source ${p.source}: ${whyEn(p)}.`,
    ru: (p: HeldBack) => `Не выданы материалы ${p.exhibits} источника ${p.source}: ${whyRu(p)}.`,
    kk: (p: HeldBack) => `Берілмеген материалдар ${p.exhibits}, дереккөз ${p.source}: ${whyKk(p)}.`,
  },
  'bag.kept': {
    en: (p: { exhibits: string }) =>
      `Not in the bag, as people keep them or a post in them in the case, or disagree on it: exhibits ${p.exhibits}.`,
    ru: (p: { exhibits: string }) =>
      `Нет в пакете, так как люди оставили их или пост из них в деле или спорят об этом: материалы ${p.exhibits}.`,
    kk: (p: { exhibits: string }) =>
      `Пакетте жоқ, өйткені адамдар оларды немесе ондағы жазбаны істе қалдырған не пікір екіге бөлінген: материалдар ${p.exhibits}.`,
  },
  'bag.erased': {
    en: (p: { exhibits: string }) => `Erased, so not in the bag: exhibits ${p.exhibits}.`,
    ru: (p: { exhibits: string }) => `Уничтожены, поэтому в пакете их нет: материалы ${p.exhibits}.`,
    kk: (p: { exhibits: string }) => `Жойылған, сондықтан пакетте жоқ: материалдар ${p.exhibits}.`,
  },
  'bag.plain': {
    en: (p: Path) =>
      `${p.path} holds the originals in plain form: whoever has the folder can read them. The case stays sealed; the bag is not.`,
    ru: (p: Path) =>
      `В ${p.path} оригиналы лежат открыто: их прочтёт каждый, у кого есть папка. Дело остаётся запечатанным, пакет — нет.`,
    kk: (p: Path) =>
      `${p.path} ішінде түпнұсқалар ашық жатыр: қалтасы бар адам оларды оқи алады. Іс мөрленген күйде қалады, пакет мөрленбеген.`,
  },
  'bag.originals': {
    en: () =>
      'A bag holds originals as they were received, with names and metadata: nothing in it is protected by pseudonyms.',
    ru: () =>
      'В пакете оригиналы в том виде, в каком получены, с именами и метаданными: псевдонимы в нём ничего не защищают.',
    kk: () => 'Пакетте түпнұсқалар алынған күйінде, есімдері және метадеректерімен жатыр: бүркеншік аттар қорғамайды.',
  },
} satisfies Messages

/** README.txt of an exported bag. */
export const bagReadmeMessages = {
  'bag.readme': {
    en: (p: {
      tool: string
      exhibits: string
      hasProofs: number
    }) => `This folder is a bag (BagIt, RFC 8493), written by ${p.tool}.
It holds exhibits ${p.exhibits} of a case: originals, bit for bit as they were received.

  data/NUMBER/            the original of the exhibit of that number
  custody/exhibits/       for each number: name, size and checksums as recorded, when and by which role it was taken in
${p.hasProofs > 0 ? '  custody/proofs/         for each number: the signed entry of the journal that records the original\n' : ''}  manifest-*.txt          checksums of all files in data/
  tagmanifest-*.txt       checksums of all other files

Check that nothing was changed, in this folder, without the program that wrote it:

  sha256sum --check --quiet manifest-sha256.txt
  sha256sum --check --quiet tagmanifest-sha256.txt
  openssl dgst -sha256 data/*/*          the same sums, by another program

Both lists can be made anew by anybody who changes a file. To know that this is the bag that was handed over, note the checksum of
tagmanifest-sha256.txt elsewhere, and compare it:

  sha256sum tagmanifest-sha256.txt
${p.hasProofs > 0 ? PROOF_RECIPE.en : ''}`,
    ru: (p: {
      tool: string
      exhibits: string
      hasProofs: number
    }) => `Эта папка — пакет BagIt (RFC 8493), его записала программа ${p.tool}.
В нём материалы ${p.exhibits} одного дела: оригиналы, бит в бит как получены.

  data/НОМЕР/             оригинал материала с этим номером
  custody/exhibits/       для каждого номера: имя, размер и контрольные суммы, когда и в какой роли принят
${p.hasProofs > 0 ? '  custody/proofs/         для каждого номера: подписанная запись журнала об этом оригинале\n' : ''}  manifest-*.txt          контрольные суммы всех файлов в data/
  tagmanifest-*.txt       контрольные суммы всех остальных файлов

Проверить в этой папке, что ничего не изменено, можно без программы, которая её записала:

  sha256sum --check --quiet manifest-sha256.txt
  sha256sum --check --quiet tagmanifest-sha256.txt
  openssl dgst -sha256 data/*/*          те же суммы другой программой

Оба списка может составить заново каждый, кто изменит файл. Чтобы знать, что это тот самый пакет, который передали, запишите
отдельно контрольную сумму tagmanifest-sha256.txt и сравните её:

  sha256sum tagmanifest-sha256.txt
${p.hasProofs > 0 ? PROOF_RECIPE.ru : ''}`,
    kk: (p: {
      tool: string
      exhibits: string
      hasProofs: number
    }) => `Бұл қалта — BagIt пакеті (RFC 8493), оны ${p.tool} бағдарламасы жазған.
Ішінде бір істің ${p.exhibits} материалдары бар: түпнұсқалар алынған күйінде, бит-битімен.

  data/НӨМІР/             сол нөмірлі материалдың түпнұсқасы
  custody/exhibits/       әр нөмір үшін: атауы, көлемі және бақылау қосындылары, қашан және қай рөл қабылдаған
${p.hasProofs > 0 ? '  custody/proofs/         әр нөмір үшін: түпнұсқаны тіркеген журналдың қол қойылған жазбасы\n' : ''}  manifest-*.txt          data/ ішіндегі барлық файлдың бақылау қосындылары
  tagmanifest-*.txt       қалған барлық файлдың бақылау қосындылары

Ештеңе өзгермегенін осы қалтада, оны жазған бағдарламасыз тексеру:

  sha256sum --check --quiet manifest-sha256.txt
  sha256sum --check --quiet tagmanifest-sha256.txt
  openssl dgst -sha256 data/*/*          сол қосындылар басқа бағдарламамен

Файлды өзгерткен адам екі тізімді де қайта жасай алады. Бұл дәл тапсырылған пакет екенін білу үшін tagmanifest-sha256.txt файлының
бақылау қосындысын бөлек жазып қойып, салыстырыңыз:

  sha256sum tagmanifest-sha256.txt
${p.hasProofs > 0 ? PROOF_RECIPE.kk : ''}`,
  },
} satisfies Messages

/** Checks the signature of one proof with jq, xxd and openssl 3. */
const PROOF_COMMANDS = `
  proof=custody/proofs/1.json
  { printf 302a300506032b6570032100; jq -r .publicKey "$proof"; } | xxd -r -p | openssl pkey -pubin -inform DER -out key.pem
  { printf 'anechoic/group/1\\n'; jq -r .group "$proof" | jq -cSj 'del(.signature)'; } > message
  jq -r .group "$proof" | jq -r .signature | xxd -r -p > signature
  openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in message -sigfile signature
`

const PROOF_RECIPE = {
  en: `
A proof shows that the device whose key it names signed for the original. For exhibit 1 (bash, jq, xxd, openssl 3; write the three
files elsewhere than here):
${PROOF_COMMANDS}
How an entry and its original belong to the signed group: docs/file-format.md of the program, "Entries", "Groups" and "Bodies".
`,
  ru: `
Запись журнала показывает, что за оригинал подписалось устройство, чей ключ в ней назван. Для материала 1 (bash, jq, xxd, openssl 3;
три вспомогательных файла записывайте не сюда):
${PROOF_COMMANDS}
Как запись и оригинал связаны с подписанной группой: docs/file-format.md программы, разделы Entries, Groups и Bodies.
`,
  kk: `
Журнал жазбасы онда кілті аталған құрылғының түпнұсқаға қол қойғанын көрсетеді. 1-материал үшін (bash, jq, xxd, openssl 3; үш
көмекші файлды мұнда жазбаңыз):
${PROOF_COMMANDS}
Жазба мен түпнұсқаның қол қойылған топпен байланысы: бағдарламаның docs/file-format.md құжаты, Entries, Groups, Bodies бөлімдері.
`,
}
