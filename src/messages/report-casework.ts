// Figures in dispute, contradictions, ties between actors, and claims over time, as the report says them.

import type { RelationKind, TieKind } from '../model/reading.ts'
import { counted, type Message, type Messages, number } from './catalogue.ts'

type Keyed<Kind extends string, Prefix extends string> = Readonly<Record<`${Prefix}.${Kind}`, Message<unknown>>>

export const reportCaseworkMessages = {
  'lanes.title': {
    en: () => 'Claims over time',
    ru: () => 'Утверждения во времени',
    kk: () => 'Тұжырымдар уақыт ішінде',
  },
  'lanes.intro': {
    en: () =>
      'Above each line: support; below it: denial. Solid is where an origin begins, pale is repetition. Shaded: the internet was cut. A bracket: when it is said to have happened, as precisely as somebody said. Posts without a known instant stand at the right, undated.',
    ru: () =>
      'Над каждой линией — «за», под ней — «против». Сплошное — начало источника, бледное — повторение. Затенено: связь отключали. Скобка: когда это, как говорят, произошло, с указанной точностью. Посты без известного времени стоят справа, без даты.',
    kk: () =>
      'Әр сызықтың үстінде — растайтындар, астында — теріске шығаратындар. Тұтас — дереккөздің басы, бозғылт — қайталау. Көлеңке: байланыс үзілген. Жақша: айтылған дәлдікпен қашан болғаны. Уақыты белгісіз жазбалар оң жақта, күнсіз тұр.',
  },
  'lanes.picture': {
    en: () => 'Support and denial of each claim over time',
    ru: () => 'Подтверждение и отрицание каждого утверждения по времени',
    kk: () => 'Әр тұжырымды растау мен теріске шығару уақыт бойынша',
  },
  'lanes.undated': { en: () => 'undated', ru: () => 'без даты', kk: () => 'күнсіз' },
  'lanes.outage': {
    en: p => `${p.place} offline, measured by ${p.measuredBy}`,
    ru: p => `${p.place} без связи, измерил источник: ${p.measuredBy}`,
    kk: p => `${p.place}: байланыс жоқ, өлшеген: ${p.measuredBy}`,
  } satisfies Message<{ place: string; measuredBy: string }>,
  'lanes.claimed': {
    en: () => 'said to have happened',
    ru: () => 'когда, как говорят, было',
    kk: () => 'қашан болған деседі',
  },
  'lanes.origins': { en: () => 'Origins', ru: () => 'Источники', kk: () => 'Дереккөздер' },
  'lanes.repeated': { en: () => 'Repetition', ru: () => 'Повторения', kk: () => 'Қайталау' },
  'lanes.claim': { en: () => 'Claim', ru: () => 'Утверждение', kk: () => 'Тұжырым' },
  'lanes.side': { en: () => 'Side', ru: () => 'Сторона', kk: () => 'Жақ' },
  'lanes.from': { en: () => 'From', ru: () => 'С', kk: () => 'Басы' },

  'figures.title': { en: () => 'Figures in dispute', ru: () => 'Спорные числа', kk: () => 'Даулы сандар' },
  'figures.intro': {
    en: () =>
      'A figure is somebody’s statement, not a result. One row an origin; those that repeat it are counted beside it. Two figures conflict only when they speak of the same quantity, place and time and exclude each other.',
    ru: () =>
      'Число — чьё-то высказывание, а не итог. Одна строка — один источник; рядом число повторивших. Два числа противоречат друг другу, только если речь об одной величине, месте и времени и они исключают друг друга.',
    kk: () =>
      'Сан — біреудің сөзі, қорытынды емес. Бір жол — бір дереккөз; қасында қанша рет қайталанғаны. Екі сан бір шама, орын және уақыт туралы болып, бірін-бірі жоққа шығарғанда ғана қайшы келеді.',
  },
  'figures.answer': {
    en: p =>
      `${counted('en', p.statements, 'origin gives', 'origins give')} a figure; ${p.conflicts === 0 ? 'none of them exclude each other' : `${counted('en', p.conflicts, 'pair', 'pairs')} of them exclude each other`}.`,
    ru: p =>
      `Число называют источников: ${number('ru', p.statements)}; ${p.conflicts === 0 ? 'взаимоисключающих среди них нет' : `взаимоисключающих пар: ${number('ru', p.conflicts)}`}.`,
    kk: p =>
      `Сан атаған дереккөз: ${number('kk', p.statements)}; ${p.conflicts === 0 ? 'бірін-бірі жоққа шығаратыны жоқ' : `бірін-бірі жоққа шығаратын жұп: ${number('kk', p.conflicts)}`}.`,
  } satisfies Message<{ statements: number; conflicts: number }>,
  'figures.figure': { en: () => 'Figure', ru: () => 'Число', kk: () => 'Сан' },
  'figures.words': { en: () => 'In the words', ru: () => 'Словами', kk: () => 'Сөзбен' },
  'figures.speaker': { en: () => 'Whose figure', ru: () => 'Чьё число', kk: () => 'Кімнің саны' },
  'figures.poster': { en: () => 'whoever posted', ru: () => 'автор поста', kk: () => 'жазба авторы' },
  'figures.repeats': { en: () => 'Posts', ru: () => 'Постов', kk: () => 'Жазба' },
  'figures.source': { en: () => 'Recorded by', ru: () => 'Кто записал', kk: () => 'Кім жазған' },
  'figures.person': { en: () => 'a person', ru: () => 'человек', kk: () => 'адам' },
  'figures.rule': { en: () => 'read by rule', ru: () => 'прочло правило', kk: () => 'ереже оқыған' },

  'relations.title': { en: () => 'Contradictions', ru: () => 'Противоречия', kk: () => 'Қайшылықтар' },
  'relations.intro': {
    en: () =>
      'What people recorded of how claims stand to each other, with the voices of both. Two places or two times are no contradiction.',
    ru: () =>
      'Что люди записали о том, как утверждения соотносятся, с голосами обоих. Два места или два времени — не противоречие.',
    kk: () =>
      'Тұжырымдардың бір-біріне қатысы туралы адамдар жазғаны, екеуінің де дауыстарымен. Екі орын немесе екі уақыт — қайшылық емес.',
  },
  'relation.contradicts': { en: () => 'contradicts', ru: () => 'противоречит', kk: () => 'қайшы келеді' },
  'relation.supports': { en: () => 'supports', ru: () => 'поддерживает', kk: () => 'қолдайды' },
  'relation.repeats': { en: () => 'repeats', ru: () => 'повторяет', kk: () => 'қайталайды' },
  'relation.narrows': { en: () => 'narrows', ru: () => 'уточняет', kk: () => 'нақтылайды' },
  'relation.same-figure-differently': {
    en: () => 'gives the same figure differently',
    ru: () => 'даёт то же число иначе',
    kk: () => 'сол санды басқаша береді',
  },
  'relations.voices': {
    en: p => `voices in support: ${p.support}; in denial: ${p.deny}`,
    ru: p => `голосов «за»: ${p.support}; «против»: ${p.deny}`,
    kk: p => `растайтын дауыс: ${p.support}; теріске шығаратын: ${p.deny}`,
  } satisfies Message<{ support: string; deny: string }>,
  'relations.voiceRange': {
    en: p =>
      p.atLeast === null
        ? `at most ${number('en', p.atMost)}`
        : `${number('en', p.atLeast)} to ${number('en', p.atMost)}`,
    ru: p =>
      p.atLeast === null
        ? `не больше ${number('ru', p.atMost)}`
        : `от ${number('ru', p.atLeast)} до ${number('ru', p.atMost)}`,
    kk: p =>
      p.atLeast === null
        ? `көп дегенде ${number('kk', p.atMost)}`
        : `${number('kk', p.atLeast)} – ${number('kk', p.atMost)}`,
  } satisfies Message<{ atLeast: number | null; atMost: number }>,
  'relations.disputed': { en: () => 'roles differ', ru: () => 'роли расходятся', kk: () => 'рөлдер келіспейді' },

  'casework.recordedBy': { en: () => 'recorded by', ru: () => 'запись роли', kk: () => 'жазған рөл:' },
  'ties.title': { en: () => 'Actors and ties', ru: () => 'Акторы и связи', kk: () => 'Тұлғалар мен байланыстар' },
  'ties.intro': {
    en: () =>
      'A tie is an attributed statement. Dotted: alleged by somebody. Solid: a document among the exhibits says it. Neither is a finding of this program.',
    ru: () =>
      'Связь — это чьё-то высказывание. Пунктир: кто-то утверждает. Сплошная: об этом говорит документ среди материалов. Ни то ни другое не вывод программы.',
    kk: () =>
      'Байланыс — біреудің айтқаны. Үзік сызық: біреу солай дейді. Тұтас: материалдар арасындағы құжат айтады. Екеуі де бағдарламаның қорытындысы емес.',
  },
  'ties.picture': {
    en: () => 'Ties between actors',
    ru: () => 'Связи между акторами',
    kk: () => 'Тұлғалар арасындағы байланыстар',
  },
  'ties.from': { en: () => 'From', ru: () => 'От', kk: () => 'Кім' },
  'ties.to': { en: () => 'To', ru: () => 'К', kk: () => 'Кімге' },
  'ties.kind': { en: () => 'Tie', ru: () => 'Связь', kk: () => 'Байланыс' },
  'ties.basis': { en: () => 'Basis', ru: () => 'Основание', kk: () => 'Негізі' },
  'ties.alleged': { en: () => 'alleged', ru: () => 'утверждается', kk: () => 'айтылған' },
  'ties.documented': { en: () => 'documented', ru: () => 'документ', kk: () => 'құжат бар' },
  'ties.asserted': { en: () => 'Asserted by', ru: () => 'Утверждают', kk: () => 'Айтатындар' },
  'ties.denied': { en: () => 'Denied by', ru: () => 'Отрицают', kk: () => 'Теріске шығаратындар' },
  'ties.interval': { en: () => 'When', ru: () => 'Когда', kk: () => 'Қашан' },
  'ties.evidence': { en: () => 'Evidence', ru: () => 'Свидетельства', kk: () => 'Айғақ' },
  'ties.exhibit': {
    en: p => `exhibit ${number('en', p.exhibit)}`,
    ru: p => `материал ${number('ru', p.exhibit)}`,
    kk: p => `${number('kk', p.exhibit)}-материал`,
  } satisfies Message<{ exhibit: number }>,
  'tie.family': { en: () => 'family', ru: () => 'родство', kk: () => 'туыстық' },
  'tie.membership': { en: () => 'membership', ru: () => 'членство', kk: () => 'мүшелік' },
  'tie.directorship': { en: () => 'directorship', ru: () => 'руководство', kk: () => 'басшылық' },
  'tie.control': { en: () => 'control', ru: () => 'контроль', kk: () => 'бақылау' },
  'tie.association': { en: () => 'association', ru: () => 'общение', kk: () => 'араластық' },
  'tie.unknown': {
    en: () => 'link of unknown kind',
    ru: () => 'связь неизвестного рода',
    kk: () => 'түрі белгісіз байланыс',
  },
  'calls.title': { en: () => 'Calls to violence', ru: () => 'Призывы к насилию', kk: () => 'Зорлыққа шақыру' },
  'calls.intro': {
    en: p =>
      `People confirmed ${counted('en', p.posts, 'post', 'posts')} as calls to attack, arm or burn. They are shown in sum only, never by account; what rules suggest and nobody confirmed is not here.`,
    ru: p =>
      `Люди подтвердили как призывы нападать, вооружаться или жечь: ${counted('ru', p.posts, 'пост', 'поста', 'постов')}. Показаны только суммы, никогда не аккаунты; предложенного правилами и никем не подтверждённого здесь нет.`,
    kk: p =>
      `Адамдар шабуылға, қарулануға не өртеуге шақыру деп ${counted('kk', p.posts, 'жазбаны')} растады. Тек жиыны көрсетіледі, аккаунттар ешқашан көрсетілмейді; ережелер ұсынып, ешкім растамағаны мұнда жоқ.`,
  } satisfies Message<{ posts: number }>,
  'calls.of': {
    en: p => `${number('en', p.posts)} of ${number('en', p.ofPosts)}`,
    ru: p => `${number('ru', p.posts)} из ${number('ru', p.ofPosts)}`,
    kk: p => `${number('kk', p.ofPosts)} ішінен ${number('kk', p.posts)}`,
  } satisfies Message<{ posts: number; ofPosts: number }>,
  'calls.where': { en: () => 'Where', ru: () => 'Где', kk: () => 'Қайда' },
  'calls.posts': {
    en: () => 'Calls, of all posts there',
    ru: () => 'Призывов из всех постов там',
    kk: () => 'Сондағы жазбалар ішінен шақыру',
  },
  'calls.channel': { en: () => 'channel', ru: () => 'канал', kk: () => 'арна' },
  'calls.cluster': {
    en: () => 'coordination cluster',
    ru: () => 'скоординированный кластер',
    kk: () => 'үйлескен шоғыр',
  },
  'calls.side': { en: () => 'side of a claim', ru: () => 'сторона утверждения', kk: () => 'тұжырым жағы' },
  'calls.hour': { en: () => 'hour', ru: () => 'час', kk: () => 'сағат' },
  disagreements: {
    en: p => `On ${counted('en', p.count, 'thing', 'things')} roles answered differently and nobody has settled it.`,
    ru: p =>
      `По ${counted('ru', p.count, 'вопросу', 'вопросам', 'вопросам')} роли ответили по-разному, и никто этого не разрешил.`,
    kk: p => `${counted('kk', p.count, 'мәселе')} бойынша рөлдер әртүрлі жауап берді, оны ешкім шешпеген.`,
  } satisfies Message<{ count: number }>,
} satisfies Messages & Keyed<RelationKind, 'relation'> & Keyed<TieKind, 'tie'>
