// What people decided on claims, in the browser: kinds of records, their answers, differences of roles, relations, figures.

import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

type Count = { readonly count: number }

/** Kinds of records as a person calls them. */
export const recordKinds = {
  claim: words('wording of a claim', 'формулировка утверждения', 'тұжырымның жазылуы'),
  assertion: words('coding of a post', 'кодирование поста', 'жазбаны кодтау'),
  'claim-relation': words('relation of claims', 'отношение утверждений', 'тұжырымдар қатынасы'),
  'mark-review': words('review of a mark', 'проверка признака', 'белгіні тексеру'),
  'side-review': words('side looked through', 'просмотр стороны', 'жақты қарап шығу'),
  repeat: words('repetition', 'повторение', 'қайталау'),
  controller: words('common control', 'общий контроль', 'ортақ бақылау'),
  alias: words('one identity or two', 'одно лицо или два', 'бір тұлға ма, екеу ме'),
  actor: words('actor', 'действующее лицо', 'тарап'),
  tie: words('tie', 'связь', 'байланыс'),
  outage: words('outage', 'отключение связи', 'байланыс үзілуі'),
  stage: words('phase', 'этап', 'кезең'),
  credibility: words('Admiralty grade', 'адмиралтейская оценка', 'адмиралтейлік баға'),
  'call-review': words('call to violence', 'призыв к насилию', 'зорлыққа шақыру'),
  paraphrase: words('paraphrase', 'пересказ', 'мазмұндау'),
  naming: words('naming', 'называние', 'атын атау'),
  withholding: words('withholding', 'удержание', 'ұстап қалу'),
  'media-review': words('review of media', 'проверка медиа', 'медианы тексеру'),
  'exhibit-finding': words('finding about an exhibit', 'вывод о материале', 'материал туралы қорытынды'),
  'finding-review': words('review of a finding', 'проверка вывода', 'қорытындыны тексеру'),
  'mark-rate': words(
    'measured rate of missed copies',
    'измеренная доля незамеченных копий',
    'байқалмаған көшірмелердің өлшенген үлесі',
  ),
} as const satisfies Messages

/** Fields of an answer. */
export const answerFields = {
  stance: words('stance', 'позиция', 'ұстаным'),
  evidentiality: words('where from', 'откуда известно', 'қайдан білген'),
  of: words('of', 'от кого', 'кімнен'),
  speakers: words('speakers', 'говорящие', 'айтушылар'),
  quantity: words('figure', 'число', 'сан'),
  mark: words('mark', 'признак', 'белгі'),
  verdict: words('answer', 'ответ', 'жауап'),
  basis: words('basis', 'основание', 'негізі'),
  reliability: words('reliability', 'надёжность', 'сенімділігі'),
  credibility: words('credibility', 'достоверность', 'шынайылығы'),
  members: words('members', 'кто входит', 'кім кіреді'),
  text: words('words', 'слова', 'сөздер'),
  how: words('how', 'как', 'қалай'),
  audiences: words('audiences', 'для кого', 'кім үшін'),
  checked: words('looked for', 'что искали', 'не ізделді'),
  areas: words('areas', 'области', 'аумақтар'),
  dismissed: words('areas dismissed', 'отклонённые области', 'алынған аумақтар'),
  upper: words('f, at most', 'f, не больше', 'f, көп дегенде'),
  sound: words('sound', 'звук', 'дыбыс'),
  exhibit: words('exhibit', 'материал', 'материал'),
  finding: words('finding', 'вывод', 'қорытынды'),
  place: words('place', 'место', 'орны'),
  from: words('from', 'с', 'бастап'),
  to: words('to', 'до', 'дейін'),
} as const satisfies Messages

/** Values of an answer that are words of the program. */
export const answerValues = {
  support: words('supports', 'поддерживает', 'растайды'),
  deny: words('denies', 'отрицает', 'теріске шығарады'),
  query: words('asks', 'спрашивает', 'сұрайды'),
  comment: words('comments', 'комментирует', 'пікір білдіреді'),
  unrelated: words('is not about it', 'не о том', 'бұл туралы емес'),
  'own-perception': words('own perception', 'видел сам', 'өзі көрген'),
  'own-document': words('own document', 'свой документ', 'өз құжаты'),
  hearsay: words('hearsay', 'с чужих слов', 'біреудің сөзінен'),
  inference: words('inference', 'предположение', 'болжап айту'),
  unsourced: words('no source stated', 'источник не назван', 'дереккөзі айтылмаған'),
  words: words('own words', 'собственные слова', 'өз сөзі'),
  media: words('original media', 'исходное медиа', 'түпнұсқа медиа'),
  detail: words('checked detail', 'проверенная подробность', 'тексерілген мәлімет'),
  own: words('own access', 'собственное знание', 'өз көзімен көрген'),
  inherited: words('taken from an earlier one', 'взято из более раннего', 'бұрынғыдан алынған'),
  'not-own': words('not own', 'не собственное', 'өзінікі емес'),
  unsure: words('unsure', 'не уверен', 'сенімді емес'),
  agree: words('agrees', 'согласна', 'келіседі'),
  differ: words('differs', 'не согласна', 'келіспейді'),
  repeats: words('repeats', 'повторяет', 'қайталайды'),
  independent: words('independent', 'независимо', 'тәуелсіз'),
  declared: words('declared', 'указан', 'көрсетілген'),
  'not-so': words('not so', 'это не так', 'олай емес'),
  same: words('the same', 'одно лицо', 'бір тұлға'),
  different: words('different', 'разные', 'бөлек'),
  holds: words('holds', 'верно', 'дұрыс'),
  'does-not-hold': words('does not hold', 'неверно', 'дұрыс емес'),
  alleged: words('alleged', 'утверждается', 'айтылған'),
  documented: words('documented', 'есть документ', 'құжат бар'),
  assert: words('asserts', 'утверждает', 'айтады'),
} as const satisfies Messages

export const claimsCaseworkMessages = {
  'judged.title': words('Judgements', 'Решения людей', 'Адамдар шешімдері'),
  'judged.intro': words(
    'What people decided and signed that shapes the numbers of this claim, in the order of the journal. Roles, never names.',
    'Что люди решили и подписали и что определяет числа этого утверждения, в порядке журнала. Роли, не имена.',
    'Адамдар шешіп, қол қойған және осы тұжырымның сандарын айқындайтын шешімдер, журнал ретімен. Рөлдер, есімдер емес.',
  ),
  'judged.none': words(
    'Nobody has decided anything for this claim. Suggestions wait in Review.',
    'По этому утверждению люди ещё ничего не решали. Предложения ждут в разделе «Разбор».',
    'Бұл тұжырым бойынша адамдар әлі ештеңе шешпеген. Ұсыныстар «Талдау» бөлімінде күтіп тұр.',
  ),
  'judged.what': words('What', 'Что', 'Не'),
  'judged.answer': words('Answer', 'Ответ', 'Жауап'),
  'judged.role': words('Role', 'Роль', 'Рөл'),
  'judged.when': words('Signed', 'Подписано', 'Қол қойылды'),
  'judged.reason': words('Reason', 'Основание', 'Негіздеме'),
  'judged.post': words('the post', 'пост', 'жазба'),
  'judged.disputed': words('roles differ', 'роли расходятся', 'рөлдер келіспейді'),
  'judged.takeBack': words('take back', 'отозвать', 'қайтарып алу'),
  'judged.takenBack': words('Record taken back', 'Запись отозвана', 'Жазба қайтарып алынды'),

  'differences.intro': words(
    'Two or more roles answered differently, and nobody has settled it. Until then a post counts on each side that somebody gave and a mark is not confirmed. Settle by signing one of the answers, with a reason; both stay in the journal.',
    'Две или больше ролей ответили по-разному, и никто этого не разрешил. До тех пор пост считается на каждой названной стороне, а признак не подтверждён. Разрешите, подписав один из ответов с обоснованием; в журнале останутся оба.',
    'Екі не одан көп рөл әртүрлі жауап берді, оны ешкім шешпеген. Оған дейін жазба аталған әр жақта саналады, ал белгі расталмайды. Жауаптардың біріне негіздемемен қол қойып шешіңіз; журналда екеуі де қалады.',
  ),
  'differences.none': words('Roles differ on nothing.', 'Расхождений нет.', 'Келіспейтін ештеңе жоқ.'),
  'differences.hidden': words(
    'A source holds the post back: its words are not shown, and it is settled when they are again.',
    'Источник удерживает пост: слова не показаны; разрешить можно, когда они снова доступны.',
    'Дереккөз жазбаны ұстап тұр: сөздері көрсетілмейді; қайта ашылғанда шешуге болады.',
  ),
  'differences.settle': words('settle on this answer', 'разрешить этим ответом', 'осы жауаппен шешу'),
  'differences.settled': words('Difference settled', 'Расхождение разрешено', 'Келіспеушілік шешілді'),
  'differences.reason': words('Reason, in your own words', 'Основание своими словами', 'Негіздеме, өз сөзіңізбен'),
  'differences.sign': words('Sign', 'Подписать', 'Қол қою'),
  'differences.agreement': words('Agreement of coders', 'Согласие кодировщиков', 'Кодтаушылар келісімі'),
  'differences.agreement.row': {
    en: p =>
      `${p.variable}: Krippendorff’s alpha ${p.alpha === null ? 'cannot be told' : number('en', p.alpha, 3)} over ${counted('en', p.units, 'unit', 'units')} (${p.roles})`,
    ru: p =>
      `${p.variable}: альфа Криппендорфа ${p.alpha === null ? 'не определяется' : number('ru', p.alpha, 3)}, единиц: ${number('ru', p.units)} (${p.roles})`,
    kk: p =>
      `${p.variable}: Криппендорф альфасы ${p.alpha === null ? 'анықталмайды' : number('kk', p.alpha, 3)}, бірлік: ${number('kk', p.units)} (${p.roles})`,
  } satisfies Message<{ variable: string; alpha: number | null; units: number; roles: string }>,
  'differences.agreement.none': words(
    'No unit was coded by two roles.',
    'Ни одна единица не кодировалась двумя ролями.',
    'Екі рөл кодтаған бірлік жоқ.',
  ),

  'relations.none': words(
    'Nobody has recorded how claims stand to each other.',
    'Никто не записал, как утверждения соотносятся.',
    'Тұжырымдардың бір-біріне қатысын ешкім жазбаған.',
  ),
  'relations.add': words('Record a relation', 'Записать отношение', 'Қатынасты жазу'),
  'relations.first': words('First claim', 'Первое утверждение', 'Бірінші тұжырым'),
  'relations.second': words('Second claim', 'Второе утверждение', 'Екінші тұжырым'),
  'relations.kind': words(
    'How the first stands to the second',
    'Как первое относится ко второму',
    'Біріншінің екіншіге қатысы',
  ),
  'relations.recorded': words('Relation recorded', 'Отношение записано', 'Қатынас жазылды'),
  'relations.wrong': words('does not hold', 'неверно', 'дұрыс емес'),
  'relations.denied': words('Relation answered: does not hold', 'Об отношении: неверно', 'Қатынасқа жауап: дұрыс емес'),

  'figures.none': words(
    'No claim states a figure. Give a claim a quantity, and this page shows who says which number.',
    'Ни в одном утверждении нет числа. Укажите величину в утверждении, и здесь будет видно, кто какое число называет.',
    'Бірде-бір тұжырымда сан жоқ. Тұжырымға шама қосыңыз, сонда мұнда кім қандай сан айтатыны көрінеді.',
  ),
  'figures.noneHere': words(
    'No origin of this claim gives a figure for it.',
    'Ни один источник не называет числа.',
    'Бірде-бір дереккөз сан атамайды.',
  ),
  'figures.claimed': {
    en: p => `claimed: ${p.figure}`,
    ru: p => `в утверждении: ${p.figure}`,
    kk: p => `тұжырымда: ${p.figure}`,
  } satisfies Message<{ figure: string }>,
  'figures.plot': words(
    'Figures that origins give, on one axis',
    'Числа, которые называют источники, на одной оси',
    'Дереккөздер атаған сандар бір осьте',
  ),
  'figures.dot': {
    en: p => `${p.figure}: ${counted('en', p.origins, 'origin', 'origins')}`,
    ru: p => `${p.figure}: ${counted('ru', p.origins, 'источник', 'источника', 'источников')}`,
    kk: p => `${p.figure}: ${counted('kk', p.origins, 'дереккөз')}`,
  } satisfies Message<{ figure: string; origins: number }>,
  'figures.noSide': words('on no side', 'ни на одной стороне', 'ешбір жақта емес'),
  'figures.legend': words(
    'dot: exact · line: from to · open end: no bound given · tinted: what the claim says · log scale where figures differ tenfold',
    'точка: точно · отрезок: от и до · открытый конец: граница не названа · тон: что говорит утверждение · логарифмическая шкала, если числа различаются в десять раз',
    'нүкте: дәл · кесінді: аралығы · ашық ұшы: шегі айтылмаған · реңк: тұжырымдағы сан · сандар он есе өзгеше болса, логарифмдік шкала',
  ),
  'differences.count': {
    en: p => `${counted('en', p.count, 'difference', 'differences')} open`,
    ru: p => `не разрешено: ${counted('ru', p.count, 'расхождение', 'расхождения', 'расхождений')}`,
    kk: p => `шешілмегені: ${counted('kk', p.count, 'келіспеушілік')}`,
  } satisfies Message<Count>,
} as const satisfies Messages
