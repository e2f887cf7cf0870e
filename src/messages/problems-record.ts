// Why a record of casework is not taken: each sentence names the field and quotes the value.

import { counted, type Messages, number } from './catalogue.ts'

type Value = { field: string; value: string }

const EXPECTED = {
  en: {
    id: 'letters, digits and hyphens, at most 64',
    post: 'a post as CHANNEL/MESSAGE, for instance telegram:channel1/17',
    unit: 'a post as CHANNEL/MESSAGE, or an object with post, start, end, quote',
    entry: 'an entry as DEVICE:EPOCH:NUMBER',
    date: 'a date as 2022-01-05, or as precise as is known',
    instant: 'a time with its zone as 2022-01-05T22:00+06:00',
    flag: 'yes or no',
    number: 'a number',
    language: 'the two letters of a language (en, ru, kk)',
    area: 'x,y,width,height, or x,y,width,height,from,to, none negative or empty',
    point:
      'LABEL; x,y[,seconds][; map LATITUDE,LONGITUDE][; exhibit NUMBER x,y[,seconds]], x and y from 0 to 1 of width and height',
    workings: 'name=value, at most 60 of them, names of ASCII letters and digits that begin with a small letter',
  },
  ru: {
    id: 'буквы, цифры и дефисы, не больше 64',
    post: 'пост в виде КАНАЛ/НОМЕР, например telegram:channel1/17',
    unit: 'пост в виде КАНАЛ/НОМЕР или объект с post, start, end, quote',
    entry: 'запись в виде УСТРОЙСТВО:ЭПОХА:НОМЕР',
    date: 'дата в виде 2022-01-05, с той точностью, какая известна',
    instant: 'время с часовым поясом, например 2022-01-05T22:00+06:00',
    flag: 'yes или no',
    number: 'число',
    language: 'две буквы языка (en, ru, kk)',
    area: 'x,y,ширина,высота или x,y,ширина,высота,от,до, без отрицательных и пустых',
    point:
      'НАЗВАНИЕ; x,y[,секунды][; map ШИРОТА,ДОЛГОТА][; exhibit НОМЕР x,y[,секунды]], где x и y — доли ширины и высоты от 0 до 1',
    workings: 'имя=значение, не больше 60; имена из латинских букв и цифр, начинаются со строчной буквы',
  },
  kk: {
    id: 'әріптер, цифрлар мен дефистер, ең көбі 64',
    post: 'АРНА/НӨМІР түріндегі жазба, мысалы telegram:channel1/17',
    unit: 'АРНА/НӨМІР түріндегі жазба не post, start, end, quote бар нысан',
    entry: 'ҚҰРЫЛҒЫ:ДӘУІР:НӨМІР түріндегі журнал жазбасы',
    date: '2022-01-05 түріндегі күн, белгілі дәлдікпен',
    instant: 'уақыт белдеуі бар уақыт, мысалы 2022-01-05T22:00+06:00',
    flag: 'yes не no',
    number: 'сан',
    language: 'тілдің екі әрпі (en, ru, kk)',
    area: 'x,y,ені,биіктігі не x,y,ені,биіктігі,бастап,дейін; теріс те, бос та емес',
    point:
      'АТАУЫ; x,y[,секунд][; map ЕНДІК,БОЙЛЫҚ][; exhibit НӨМІР x,y[,секунд]], мұнда x пен y — ені мен биіктігінің 0-ден 1-ге дейінгі үлесі',
    workings: 'аты=мәні, ең көбі 60; аттары латын әріптері мен цифрлардан, кіші әріптен басталады',
  },
} as const

/** What a field takes, in words; `text:80` is a line of so many characters, lists of words stay as they are. */
function expected(language: 'en' | 'ru' | 'kk', code: string): string {
  const most = /^text:(\d+)$/.exec(code)?.[1]
  if (most !== undefined) {
    const limit = number(language, Number(most))
    if (language === 'ru') return `одна строка текста, не больше ${limit} знаков`
    return language === 'kk' ? `бір жол мәтін, ең көбі ${limit} таңба` : `a line of text of at most ${limit} characters`
  }
  return (EXPECTED[language] as Readonly<Record<string, string>>)[code] ?? code
}

/** "Did you mean" for the nearest known value; nothing without one. */
function meant(language: 'en' | 'ru' | 'kk', nearest: string): string {
  if (nearest === '') return ''
  return { en: ` Nearest: ${nearest}.`, ru: ` Ближайшее: ${nearest}.`, kk: ` Ең жақыны: ${nearest}.` }[language]
}

export const recordProblemMessages = {
  'claims-old-kind': {
    en: (p: { value: string }) => `The kind “${p.value}” is read as factual; a number goes into “quantity”.`,
    ru: (p: { value: string }) => `Вид «${p.value}» читается как factual; число указывается в «quantity».`,
    kk: (p: { value: string }) => `«${p.value}» түрі factual деп оқылады; сан «quantity» ішінде беріледі.`,
  },
  'record-not-json': {
    en: (p: { value: string }) => `This line is no JSON object: ${p.value}`,
    ru: (p: { value: string }) => `Эта строка не является объектом JSON: ${p.value}`,
    kk: (p: { value: string }) => `Бұл жол JSON нысаны емес: ${p.value}`,
  },
  'record-unknown-kind': {
    en: (p: { value: string; known: string }) => `There is no kind of record “${p.value}”. Known: ${p.known}.`,
    ru: (p: { value: string; known: string }) => `Вида записи «${p.value}» нет. Возможны: ${p.known}.`,
    kk: (p: { value: string; known: string }) => `«${p.value}» деген жазба түрі жоқ. Жарайтындары: ${p.known}.`,
  },
  'record-unknown-field': {
    en: (p: { field: string; known: string }) => `There is no field “${p.field}” here. Known: ${p.known}.`,
    ru: (p: { field: string; known: string }) => `Поля «${p.field}» здесь нет. Возможны: ${p.known}.`,
    kk: (p: { field: string; known: string }) => `Мұнда «${p.field}» өрісі жоқ. Жарайтындары: ${p.known}.`,
  },
  'record-repeated-field': {
    en: (p: { field: string }) => `“${p.field}” is stated more than once.`,
    ru: (p: { field: string }) => `Поле «${p.field}» указано больше одного раза.`,
    kk: (p: { field: string }) => `«${p.field}» бірнеше рет берілген.`,
  },
  'record-missing': {
    en: (p: { field: string; expected: string }) => `“${p.field}” is missing; expected: ${expected('en', p.expected)}.`,
    ru: (p: { field: string; expected: string }) =>
      `Не указано поле «${p.field}»; ожидается: ${expected('ru', p.expected)}.`,
    kk: (p: { field: string; expected: string }) =>
      `«${p.field}» берілмеген; күтілетіні: ${expected('kk', p.expected)}.`,
  },
  'record-one-of': {
    en: (p: Value) =>
      `Exactly one of ${p.field} is expected; ${p.value === '' ? 'none is given' : `given: ${p.value}`}.`,
    ru: (p: Value) =>
      `Нужно ровно одно из: ${p.field}; ${p.value === '' ? 'не указано ничего' : `указано: ${p.value}`}.`,
    kk: (p: Value) =>
      `Мыналардың тек біреуі керек: ${p.field}; ${p.value === '' ? 'ештеңе берілмеген' : `берілгені: ${p.value}`}.`,
  },
  'record-bad-value': {
    en: (p: Value & { expected: string }) => `“${p.field}” is “${p.value}”; expected: ${expected('en', p.expected)}.`,
    ru: (p: Value & { expected: string }) =>
      `Поле «${p.field}»: указано «${p.value}», ожидается: ${expected('ru', p.expected)}.`,
    kk: (p: Value & { expected: string }) =>
      `«${p.field}»: «${p.value}» берілген, күтілетіні: ${expected('kk', p.expected)}.`,
  },
  'record-too-long': {
    en: (p: { field: string; value: number; most: number }) =>
      `“${p.field}” has ${number('en', p.value)} characters; at most ${number('en', p.most)} are taken.`,
    ru: (p: { field: string; value: number; most: number }) =>
      `Поле «${p.field}»: знаков ${number('ru', p.value)}, принимается не больше ${number('ru', p.most)}.`,
    kk: (p: { field: string; value: number; most: number }) =>
      `«${p.field}»: ${number('kk', p.value)} таңба, ең көбі ${number('kk', p.most)} қабылданады.`,
  },
  'record-too-many': {
    en: (p: { field: string; value: number; most: number }) =>
      `“${p.field}” has ${counted('en', p.value, 'value', 'values')}; at most ${number('en', p.most)} are taken.`,
    ru: (p: { field: string; value: number; most: number }) =>
      `Поле «${p.field}»: значений ${number('ru', p.value)}, принимается не больше ${number('ru', p.most)}.`,
    kk: (p: { field: string; value: number; most: number }) =>
      `«${p.field}»: ${number('kk', p.value)} мән, ең көбі ${number('kk', p.most)} қабылданады.`,
  },
  'record-controls': {
    en: (p: Value) => `“${p.field}” holds control characters or broken letters: “${p.value}”.`,
    ru: (p: Value) => `Поле «${p.field}» содержит управляющие символы или повреждённые знаки: «${p.value}».`,
    kk: (p: Value) => `«${p.field}» ішінде басқару таңбалары не бүлінген әріптер бар: «${p.value}».`,
  },
  'record-without-words': {
    en: (p: Value) => `“${p.field}” is “${p.value}”: nothing to read.`,
    ru: (p: Value) => `Поле «${p.field}»: «${p.value}», читать нечего.`,
    kk: (p: Value) => `«${p.field}»: «${p.value}», оқитын ештеңе жоқ.`,
  },
  'record-bad-span': {
    en: (p: Value) => `“${p.field}” and its end are “${p.value}”: both are needed, the start before the end.`,
    ru: (p: Value) => `Поле «${p.field}» и конец: «${p.value}»; нужны оба, начало раньше конца.`,
    kk: (p: Value) => `«${p.field}» пен соңы: «${p.value}»; екеуі де керек, басы соңынан бұрын.`,
  },
  'record-quote-length': {
    en: (p: { field: string; value: number; expected: number }) =>
      `“${p.field}” has ${number('en', p.value)} characters; the span has ${number('en', p.expected)}.`,
    ru: (p: { field: string; value: number; expected: number }) =>
      `Поле «${p.field}»: знаков ${number('ru', p.value)}, а в отрезке ${number('ru', p.expected)}.`,
    kk: (p: { field: string; value: number; expected: number }) =>
      `«${p.field}»: ${number('kk', p.value)} таңба, ал үзіндіде ${number('kk', p.expected)}.`,
  },
  'record-order': {
    en: (p: Value & { other: string; than: string }) =>
      `“${p.field}” (${p.value}) must not lie behind “${p.other}” (${p.than}), nor be the same where a length is needed.`,
    ru: (p: Value & { other: string; than: string }) =>
      `«${p.field}» (${p.value}) не может быть позже «${p.other}» (${p.than}) или совпадать с ним там, где нужна длительность.`,
    kk: (p: Value & { other: string; than: string }) =>
      `«${p.field}» (${p.value}) «${p.other}» (${p.than}) мәнінен кейін бола алмайды, ұзақтық керек жерде тең де болмайды.`,
  },
  'record-same': {
    en: (p: Value & { other: string }) => `“${p.field}” and “${p.other}” are the same: “${p.value}”.`,
    ru: (p: Value & { other: string }) => `«${p.field}» и «${p.other}» совпадают: «${p.value}».`,
    kk: (p: Value & { other: string }) => `«${p.field}» пен «${p.other}» бірдей: «${p.value}».`,
  },
  'record-misplaced': {
    en: (p: { field: string; other: string }) => `“${p.field}” goes with “${p.other}” only.`,
    ru: (p: { field: string; other: string }) => `Поле «${p.field}» указывается только вместе с «${p.other}».`,
    kk: (p: { field: string; other: string }) => `«${p.field}» тек «${p.other}» бар кезде беріледі.`,
  },
  'record-two-members': {
    en: (p: Value) => `“${p.field}” is “${p.value}”; two different identities are expected.`,
    ru: (p: Value) => `Поле «${p.field}»: «${p.value}»; ожидаются две разные личности.`,
    kk: (p: Value) => `«${p.field}»: «${p.value}»; екі бөлек тұлғалама күтіледі.`,
  },
  'record-unknown-post': {
    en: (p: Value & { nearest: string }) =>
      `“${p.field}”: the case holds no post “${p.value}”, or its source holds it back.${meant('en', p.nearest)}`,
    ru: (p: Value & { nearest: string }) =>
      `Поле «${p.field}»: поста «${p.value}» в деле нет, или его источник запретил использование.${meant('ru', p.nearest)}`,
    kk: (p: Value & { nearest: string }) =>
      `«${p.field}»: істе «${p.value}» жазбасы жоқ не оның көзі пайдалануға рұқсат бермейді.${meant('kk', p.nearest)}`,
  },
  'record-span-outside': {
    en: (p: Value & { length: number }) =>
      `“${p.field}”: the span ${p.value} does not fit the text of the post, which has ${number('en', p.length)} UTF-16 code units, or cuts a character in two.`,
    ru: (p: Value & { length: number }) =>
      `Поле «${p.field}»: отрезок ${p.value} не помещается в текст поста (${number('ru', p.length)} единиц UTF-16) или разрезает знак.`,
    kk: (p: Value & { length: number }) =>
      `«${p.field}»: ${p.value} үзіндісі жазба мәтініне (${number('kk', p.length)} UTF-16 бірлігі) сыймайды не таңбаны екіге бөледі.`,
  },
  'record-quote-differs': {
    en: (p: Value) => `“${p.field}” is not what stands there: “${p.value}”. The text may have changed since.`,
    ru: (p: Value) =>
      `Поле «${p.field}» не совпадает с текстом на этом месте: «${p.value}». Возможно, текст изменился.`,
    kk: (p: Value) => `«${p.field}» сол жердегі мәтінге сай емес: «${p.value}». Мәтін өзгерген болуы мүмкін.`,
  },
  'record-unknown-claim': {
    en: (p: Value & { nearest: string }) =>
      `“${p.field}”: the case has no claim “${p.value}”.${meant('en', p.nearest)}`,
    ru: (p: Value & { nearest: string }) =>
      `Поле «${p.field}»: утверждения «${p.value}» в деле нет.${meant('ru', p.nearest)}`,
    kk: (p: Value & { nearest: string }) => `«${p.field}»: істе «${p.value}» тұжырымы жоқ.${meant('kk', p.nearest)}`,
  },
  'record-unknown-actor': {
    en: (p: Value & { nearest: string }) =>
      `“${p.field}”: the list of actors has no “${p.value}”. Record it first: kind actor.${meant('en', p.nearest)}`,
    ru: (p: Value & { nearest: string }) =>
      `Поле «${p.field}»: в списке лиц и организаций нет «${p.value}». Сначала внесите: вид actor.${meant('ru', p.nearest)}`,
    kk: (p: Value & { nearest: string }) =>
      `«${p.field}»: тұлғалар мен ұйымдар тізімінде «${p.value}» жоқ. Алдымен енгізіңіз: actor түрі.${meant('kk', p.nearest)}`,
  },
  'record-unknown-identity': {
    en: (p: Value & { nearest: string }) =>
      `“${p.field}”: the case has no account, chat or actor “${p.value}”.${meant('en', p.nearest)}`,
    ru: (p: Value & { nearest: string }) =>
      `Поле «${p.field}»: в деле нет аккаунта, чата или лица «${p.value}».${meant('ru', p.nearest)}`,
    kk: (p: Value & { nearest: string }) =>
      `«${p.field}»: істе «${p.value}» аккаунты, чаты не тұлғасы жоқ.${meant('kk', p.nearest)}`,
  },
  'record-unknown-entry': {
    en: (p: Value) => `“${p.field}”: the case has no entry of casework ${p.value}.`,
    ru: (p: Value) => `Поле «${p.field}»: записи о решении ${p.value} в деле нет.`,
    kk: (p: Value) => `«${p.field}»: істе ${p.value} шешім жазбасы жоқ.`,
  },
  'record-unknown-exhibit': {
    en: (p: Value) => `“${p.field}”: the case has no exhibit ${p.value}.`,
    ru: (p: Value) => `Поле «${p.field}»: материала ${p.value} в деле нет.`,
    kk: (p: Value) => `«${p.field}»: істе ${p.value}-материал жоқ.`,
  },
  'record-other-matter': {
    en: (p: Value & { kind: string }) =>
      `“${p.field}”: entry ${p.value} (${p.kind}) answers another question than this record; it cannot be settled by it.`,
    ru: (p: Value & { kind: string }) =>
      `Поле «${p.field}»: запись ${p.value} (${p.kind}) отвечает на другой вопрос; эта запись не может её разрешить.`,
    kk: (p: Value & { kind: string }) =>
      `«${p.field}»: ${p.value} (${p.kind}) жазбасы басқа сұраққа жауап; бұл жазба оны шеше алмайды.`,
  },
  'record-withdraws-other': {
    en: (p: { field: string; role: string }) =>
      `“${p.field}” is missing: the entry is of another role (${p.role}); withdrawing it needs a reason.`,
    ru: (p: { field: string; role: string }) =>
      `Не указано поле «${p.field}»: запись сделана другой ролью (${p.role}); её отзыв требует причины.`,
    kk: (p: { field: string; role: string }) =>
      `«${p.field}» берілмеген: жазбаны басқа рөл (${p.role}) жасаған; оны қайтарып алу үшін себеп керек.`,
  },
  'record-stage-skips': {
    en: (p: Value & { before: string; next: string }) =>
      `“${p.field}” is “${p.value}”: phases go forward one at a time; next is “${p.next}”.`,
    ru: (p: Value & { before: string; next: string }) =>
      `Поле «${p.field}»: «${p.value}»; вперёд фазы идут по одной, следующая: «${p.next}».`,
    kk: (p: Value & { before: string; next: string }) =>
      `«${p.field}»: «${p.value}»; кезеңдер бір-бірлеп алға жылжиды, келесісі: «${p.next}».`,
  },
  'record-stage-same': {
    en: (p: Value) => `“${p.field}”: the claim is in the phase “${p.value}” already.`,
    ru: (p: Value) => `Поле «${p.field}»: утверждение уже в фазе «${p.value}».`,
    kk: (p: Value) => `«${p.field}»: тұжырым қазірдің өзінде «${p.value}» кезеңінде.`,
  },
  'record-stage-back': {
    en: (p: Value & { before: string }) =>
      `“${p.field}”: going back from “${p.before}” to “${p.value}” needs a reason.`,
    ru: (p: Value & { before: string }) =>
      `Поле «${p.field}»: возврат из «${p.before}» в «${p.value}» требует причины.`,
    kk: (p: Value & { before: string }) =>
      `«${p.field}»: «${p.before}» кезеңінен «${p.value}» кезеңіне қайту үшін себеп керек.`,
  },
  'record-not-earlier': {
    en: (p: Value & { than: string }) =>
      `“${p.field}”: “${p.value}” does not come before “${p.than}” in the order of the case; a mark is compared with what is earlier.`,
    ru: (p: Value & { than: string }) =>
      `Поле «${p.field}»: «${p.value}» в порядке дела не раньше «${p.than}»; признак сравнивают с более ранним.`,
    kk: (p: Value & { than: string }) =>
      `«${p.field}»: «${p.value}» іс ретінде «${p.than}» жазбасынан бұрын емес; белгі бұрынғысымен салыстырылады.`,
  },
  'record-not-compared': {
    en: (p: { field: string; claim: string; count: number }) =>
      `“${p.field}” is empty, but the case holds ${counted('en', p.count, 'earlier assertion', 'earlier assertions')} of this side of “${p.claim}”: name those that it was compared with, or use “anechoic review”.`,
    ru: (p: { field: string; claim: string; count: number }) =>
      `Поле «${p.field}» пусто, но более ранних высказываний этой стороны по «${p.claim}» в деле ${number('ru', p.count)}: назовите те, с которыми сравнивали, или используйте «anechoic review».`,
    kk: (p: { field: string; claim: string; count: number }) =>
      `«${p.field}» бос, бірақ істе «${p.claim}» бойынша осы тараптың бұрынғы ${number('kk', p.count)} мәлімдемесі бар: салыстырылғандарын атаңыз не «anechoic review» қолданыңыз.`,
  },
  'record-compared-elsewhere': {
    en: (p: { field: string; claim: string; count: number }) =>
      `“${p.field}” names no assertion of “${p.claim}”, but the case holds ${counted('en', p.count, 'earlier assertion', 'earlier assertions')} of this side: name those that it was compared with, or use “anechoic review”.`,
    ru: (p: { field: string; claim: string; count: number }) =>
      `В поле «${p.field}» нет ни одного высказывания по «${p.claim}», а более ранних высказываний этой стороны в деле ${number('ru', p.count)}: назовите те, с которыми сравнивали, или используйте «anechoic review».`,
    kk: (p: { field: string; claim: string; count: number }) =>
      `«${p.field}» ішінде «${p.claim}» бойынша бірде-бір мәлімдеме жоқ, ал істе осы тараптың бұрынғы ${number('kk', p.count)} мәлімдемесі бар: салыстырылғандарын атаңыз не «anechoic review» қолданыңыз.`,
  },
  'record-same-reason': {
    en: (p: Value) =>
      `“${p.field}” is the same as for another mark: “${p.value}”. Each mark is reviewed by itself, in words of its own.`,
    ru: (p: Value) =>
      `Поле «${p.field}» то же, что у другого признака: «${p.value}». Каждый признак проверяют отдельно, своими словами.`,
    kk: (p: Value) => `«${p.field}» басқа белгінікімен бірдей: «${p.value}». Әр белгі жеке, өз сөзімен тексеріледі.`,
  },
  'record-not-confirmed': {
    en: (p: Value & { claim: string; atLeast: number; vantages: number }) =>
      `“${p.field}” 1 (confirmed by other independent sources) needs at least 2 independent voices from 2 different vantages; “${p.claim}” has ${p.atLeast < 0 ? 'no assessed number of voices' : `at least ${number('en', p.atLeast)}`} and ${counted('en', p.vantages, 'vantage', 'vantages')}.`,
    ru: (p: Value & { claim: string; atLeast: number; vantages: number }) =>
      `Поле «${p.field}» со значением 1 (подтверждено другими независимыми источниками) требует не менее 2 независимых голосов с 2 разных точек наблюдения; у «${p.claim}» ${p.atLeast < 0 ? 'число голосов не оценено' : `не менее ${number('ru', p.atLeast)}`}, точек наблюдения ${number('ru', p.vantages)}.`,
    kk: (p: Value & { claim: string; atLeast: number; vantages: number }) =>
      `«${p.field}» 1 (басқа тәуелсіз көздер растаған) үшін 2 түрлі бақылау нүктесінен кемінде 2 тәуелсіз дауыс керек; «${p.claim}»: ${p.atLeast < 0 ? 'дауыс саны бағаланбаған' : `кемінде ${number('kk', p.atLeast)}`}, бақылау нүктесі ${number('kk', p.vantages)}.`,
  },
} satisfies Messages
