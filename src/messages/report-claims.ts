// Claims: the verdict in words, the rungs of the ladder, and the tests that join posts.

import { counted, type Message, type Messages, number } from './catalogue.ts'
import { ladderMessages } from './ladder.ts'
import { linked } from './report-format.ts'

interface Verdict {
  readonly posts: number
  readonly atMost: number
  readonly atLeast: number
  /** Origins with a confirmed mark. */
  readonly marked: number
  readonly chats: number
}

const posts = {
  en: (p: Verdict) => linked('posts', counted('en', p.posts, 'post', 'posts')),
  ru: (p: Verdict) => linked('posts', counted('ru', p.posts, 'пост', 'поста', 'постов')),
  kk: (p: Verdict) => linked('posts', counted('kk', p.posts, 'жазба')),
}

const bounds = {
  en: (p: Verdict) =>
    `${linked('atLeast', `at least ${number('en', p.atLeast)}`)}, ${linked('atMost', `at most ${number('en', p.atMost)}`)} independent ${p.atMost === 1 ? 'voice' : 'voices'}`,
  ru: (p: Verdict) =>
    `независимых голосов ${linked('atLeast', `не меньше ${number('ru', p.atLeast)}`)} и ${linked('atMost', `не больше ${number('ru', p.atMost)}`)}`,
  kk: (p: Verdict) =>
    `тәуелсіз дауыс ${linked('atLeast', `кемінде ${number('kk', p.atLeast)}`)}, ${linked('atMost', `көп дегенде ${number('kk', p.atMost)}`)}`,
}

const origins = {
  en: (p: Verdict) => linked('atMost', `at most ${counted('en', p.atMost, 'origin', 'origins')}`),
  ru: (p: Verdict) => linked('atMost', `не больше ${counted('ru', p.atMost, 'источника', 'источников', 'источников')}`),
  kk: (p: Verdict) => linked('atMost', `көп дегенде ${counted('kk', p.atMost, 'бастапқы дереккөз')}`),
}

/** Why marks were confirmed and the lower bound is 0 all the same. */
const few = {
  en: (p: Verdict) =>
    `${linked('marked', counted('en', p.marked, 'origin', 'origins'))} with a confirmed mark ${p.marked === 1 ? 'is' : 'are'} too few to rule out missed copies`,
  ru: (p: Verdict) =>
    `${linked('marked', counted('ru', p.marked, 'источник', 'источника', 'источников'))} с подтверждённым признаком — слишком мало, чтобы исключить незамеченные копии`,
  kk: (p: Verdict) =>
    `белгісі расталған ${linked('marked', counted('kk', p.marked, 'дереккөз'))} байқалмаған көшірмелерді жоққа шығаруға жеткіліксіз`,
}

/** Origins whose words suggest own access, of the sides whose lower bound is open. */
interface OpenSides {
  readonly support: number | undefined
  readonly deny: number | undefined
}

function joined(
  p: OpenSides,
  and: string,
  support: (count: number) => string,
  deny: (count: number) => string,
): string {
  const parts = [p.support ? support(p.support) : '', p.deny ? deny(p.deny) : '']
  return parts.filter(part => part !== '').join(and)
}

/** " for", " against" or nothing, when only one side is open. */
function openSide(p: OpenSides, support: string, deny: string): string {
  if (p.support !== undefined && p.deny !== undefined) return ''
  return p.support === undefined ? deny : support
}

export const reportClaimMessages = {
  'claims.title': { en: () => 'Claims', ru: () => 'Утверждения', kk: () => 'Тұжырымдар' },
  'claims.none': {
    en: () =>
      'No claims were given. A claims file names what is said, in which words, and what would deny it; then this page shows who stands on either side and how few origins remain.',
    ru: () =>
      'Утверждения не заданы. В файле утверждений пишут, что говорится, какими словами и что этому противоречит; тогда здесь видно, кто стоит на каждой стороне и как мало остаётся источников.',
    kk: () =>
      'Тұжырымдар берілмеген. Тұжырымдар файлында не айтылғаны, қандай сөзбен айтылғаны және оны не теріске шығаратыны жазылады; сонда осы жерден әр жақта кім тұрғаны және қанша бастапқы дереккөз қалғаны көрінеді.',
  },
  'claims.intro': {
    en: () =>
      'Matches are found by words and by resemblance; nobody has confirmed that each post means what it matches. Both sides are counted alike, and posts are joined step by step, so numbers can only shrink.',
    ru: () =>
      'Посты найдены по словам и по сходству; что каждый из них значит именно это, никто не подтверждал. Обе стороны считаются одинаково, посты объединяются шаг за шагом, поэтому числа могут только убывать.',
    kk: () =>
      'Жазбалар сөз бен ұқсастық бойынша табылған; әрқайсысының дәл осыны білдіретінін ешкім растамаған. Екі жақ бірдей саналады, жазбалар қадам-қадаммен біріктіріледі, сондықтан сандар тек кемиді.',
  },
  'claim.kind.factual': { en: () => 'factual', ru: () => 'о факте', kk: () => 'факт туралы' },
  'claim.kind.accusation': { en: () => 'accusation', ru: () => 'обвинение', kk: () => 'айыптау' },
  'claim.kind.demand': { en: () => 'demand', ru: () => 'требование', kk: () => 'талап' },
  'claim.kind.prediction': { en: () => 'prediction', ru: () => 'прогноз', kk: () => 'болжам' },
  'claim.kind.assessment': { en: () => 'assessment', ru: () => 'оценка', kk: () => 'баға' },
  'claim.support.none': {
    en: p => `No post in the ${counted('en', p.chats, 'chat', 'chats')} held says it.`,
    ru: p => `Никто этого не говорит: ни одного поста, чатов в деле ${number('ru', p.chats)}.`,
    kk: p => `Істегі ${counted('kk', p.chats, 'чатта')} мұны айтқан бірде-бір жазба жоқ.`,
  } satisfies Message<Verdict>,
  'claim.deny.none': {
    en: p => `No post in the ${counted('en', p.chats, 'chat', 'chats')} held denies it.`,
    ru: p => `Никто этого не отрицает: ни одного поста, чатов в деле ${number('ru', p.chats)}.`,
    kk: p => `Істегі ${counted('kk', p.chats, 'чатта')} мұны теріске шығарған бірде-бір жазба жоқ.`,
  } satisfies Message<Verdict>,
  'claim.support.range': {
    en: p => `Said in ${posts.en(p)}; ${bounds.en(p)} ${p.atMost === 1 ? 'says' : 'say'} it.`,
    ru: p => `За: ${posts.ru(p)}; ${bounds.ru(p)}.`,
    kk: p => `Растайды: ${posts.kk(p)}; ${bounds.kk(p)}.`,
  } satisfies Message<Verdict>,
  'claim.deny.range': {
    en: p => `Denied in ${posts.en(p)}; ${bounds.en(p)} ${p.atMost === 1 ? 'denies' : 'deny'} it.`,
    ru: p => `Против: ${posts.ru(p)}; ${bounds.ru(p)}.`,
    kk: p => `Теріске шығарады: ${posts.kk(p)}; ${bounds.kk(p)}.`,
  } satisfies Message<Verdict>,
  'claim.support.zero': {
    en: p =>
      `Said in ${posts.en(p)} from ${origins.en(p)}; ${linked('atLeast', 'no confirmed voice')} in the ${counted('en', p.chats, 'chat', 'chats')} held.`,
    ru: p =>
      `За: ${posts.ru(p)}, ${origins.ru(p)}; ${linked('atLeast', 'ни одного подтверждённого голоса')} (чатов в деле: ${number('ru', p.chats)}).`,
    kk: p =>
      `Растайды: ${posts.kk(p)}, ${origins.kk(p)}; істегі ${counted('kk', p.chats, 'чатта')} ${linked('atLeast', 'расталған бірде-бір дауыс жоқ')}.`,
  } satisfies Message<Verdict>,
  'claim.deny.zero': {
    en: p =>
      `Denied in ${posts.en(p)} from ${origins.en(p)}; ${linked('atLeast', 'no confirmed voice')} denies it in the ${counted('en', p.chats, 'chat', 'chats')} held.`,
    ru: p =>
      `Против: ${posts.ru(p)}, ${origins.ru(p)}; ${linked('atLeast', 'ни одного подтверждённого голоса')} (чатов в деле: ${number('ru', p.chats)}).`,
    kk: p =>
      `Теріске шығарады: ${posts.kk(p)}, ${origins.kk(p)}; істегі ${counted('kk', p.chats, 'чатта')} ${linked('atLeast', 'расталған бірде-бір дауыс жоқ')}.`,
  } satisfies Message<Verdict>,
  'claim.support.few': {
    en: p => `Said in ${posts.en(p)}; ${bounds.en(p)} ${p.atMost === 1 ? 'says' : 'say'} it: ${few.en(p)}.`,
    ru: p => `За: ${posts.ru(p)}; ${bounds.ru(p)}: ${few.ru(p)}.`,
    kk: p => `Растайды: ${posts.kk(p)}; ${bounds.kk(p)}: ${few.kk(p)}.`,
  } satisfies Message<Verdict>,
  'claim.deny.few': {
    en: p => `Denied in ${posts.en(p)}; ${bounds.en(p)} ${p.atMost === 1 ? 'denies' : 'deny'} it: ${few.en(p)}.`,
    ru: p => `Против: ${posts.ru(p)}; ${bounds.ru(p)}: ${few.ru(p)}.`,
    kk: p => `Теріске шығарады: ${posts.kk(p)}; ${bounds.kk(p)}: ${few.kk(p)}.`,
  } satisfies Message<Verdict>,
  'claim.support.open': {
    en: p => `Said in ${posts.en(p)} from ${origins.en(p)}.`,
    ru: p => `За: ${posts.ru(p)}, ${origins.ru(p)}.`,
    kk: p => `Растайды: ${posts.kk(p)}, ${origins.kk(p)}.`,
  } satisfies Message<Verdict>,
  'claim.deny.open': {
    en: p => `Denied in ${posts.en(p)} from ${origins.en(p)}.`,
    ru: p => `Против: ${posts.ru(p)}, ${origins.ru(p)}.`,
    kk: p => `Теріске шығарады: ${posts.kk(p)}, ${origins.kk(p)}.`,
  } satisfies Message<Verdict>,
  'claim.notAssessed': {
    en: p =>
      `The lower bound${openSide(p, ' in support', ' of the denial')} is not assessed: ${
        (p.support ?? 0) + (p.deny ?? 0) === 0
          ? 'no marks of own access have been reviewed.'
          : `words of ${joined(
              p,
              ' and ',
              n => `${linked('support', counted('en', n, 'origin', 'origins'))} in support`,
              n => `${linked('deny', counted('en', n, 'origin', 'origins'))} in denial`,
            )} suggest own access, and nobody has reviewed them.`
      }`,
    ru: p =>
      `Нижняя граница${openSide(p, ' «за»', ' «против»')} не оценена: ${
        (p.support ?? 0) + (p.deny ?? 0) === 0
          ? 'признаки собственного знания никто не проверял.'
          : `слова ${joined(
              p,
              ' и ',
              n => `${linked('support', counted('ru', n, 'источника', 'источников', 'источников'))} «за»`,
              n => `${linked('deny', counted('ru', n, 'источника', 'источников', 'источников'))} «против»`,
            )} похожи на собственное свидетельство, но их никто не проверил.`
      }`,
    kk: p =>
      `Төменгі шек${openSide(p, ' (растайтын жақ)', ' (теріске шығаратын жақ)')} бағаланбаған: ${
        (p.support ?? 0) + (p.deny ?? 0) === 0
          ? 'өз көзімен көру белгілерін ешкім тексермеген.'
          : `${joined(
              p,
              ' және ',
              n => `растайтын ${linked('support', number('kk', n))}`,
              n => `теріске шығаратын ${linked('deny', number('kk', n))}`,
            )} дереккөздің сөзі өз көзімен көргенге ұқсайды, бірақ оларды ешкім тексермеген.`
      }`,
  } satisfies Message<OpenSides>,
  'claim.unclear': {
    en: p =>
      `${linked('unclear', counted('en', p.count, 'post matches', 'posts match'))} rules of both sides and ${p.count === 1 ? 'is' : 'are'} counted on neither.`,
    ru: p =>
      `Подходят под правила обеих сторон и не считаются ни на одной: ${linked('unclear', counted('ru', p.count, 'пост', 'поста', 'постов'))}.`,
    kk: p =>
      `Екі жақтың да ережесіне сай келетін ${linked('unclear', counted('kk', p.count, 'жазба'))} ешқайсысында саналмайды.`,
  } satisfies Message<{ count: number }>,
  'claim.unclear.title': {
    en: () => 'Posts that match both sides',
    ru: () => 'Посты, подходящие обеим сторонам',
    kk: () => 'Екі жаққа да сай келетін жазбалар',
  },
  'claim.marked': {
    en: p =>
      `Of the marked: first-hand ${number('en', p.supportFirstHand)} for, ${number('en', p.denyFirstHand)} against; with verified media ${number('en', p.supportMedia)} for, ${number('en', p.denyMedia)} against.`,
    ru: p =>
      `Среди отмеченных: из первых рук ${number('ru', p.supportFirstHand)} за, ${number('ru', p.denyFirstHand)} против; с проверенными медиа ${number('ru', p.supportMedia)} за, ${number('ru', p.denyMedia)} против.`,
    kk: p =>
      `Белгіленгендер ішінде: өз көзімен көргені — растайтыны ${number('kk', p.supportFirstHand)}, теріске шығаратыны ${number('kk', p.denyFirstHand)}; тексерілген медиасы бары — ${number('kk', p.supportMedia)} және ${number('kk', p.denyMedia)}.`,
  } satisfies Message<{ supportFirstHand: number; denyFirstHand: number; supportMedia: number; denyMedia: number }>,
  ...ladderMessages,
  'claim.why': { en: () => 'Why these numbers', ru: () => 'Почему такие числа', kk: () => 'Неліктен осы сандар' },
  'claim.why.counted': {
    en: p => `Counted: ${number('en', p.total)}`,
    ru: p => `Считаются: ${number('ru', p.total)}`,
    kk: p => `Саналады: ${number('kk', p.total)}`,
  } satisfies Message<{ total: number }>,
  'claim.why.joined': {
    en: p => `Joined at this step, no longer counted apart: ${number('en', p.total)}`,
    ru: p => `Объединены на этом шаге и отдельно больше не считаются: ${number('ru', p.total)}`,
    kk: p => `Осы қадамда біріктірілген, енді бөлек саналмайды: ${number('kk', p.total)}`,
  } satisfies Message<{ total: number }>,
  'claim.why.tests': { en: () => 'What joined them:', ru: () => 'Чем объединены:', kk: () => 'Не біріктірді:' },
  'claim.why.unreviewed': {
    en: () => 'Words suggest own access; nobody has reviewed them, and they are in no bound.',
    ru: () => 'Слова похожи на собственное свидетельство; никто их не проверил, и ни в одну границу они не входят.',
    kk: () => 'Сөздері өз көзімен көргенге ұқсайды; ешкім тексермеген және ешбір шекке кірмейді.',
  },
  'column.matched': { en: () => 'Matched by', ru: () => 'Найден по', kk: () => 'Не бойынша табылды' },
  'column.standsFor': { en: () => 'Stands for', ru: () => 'Вместо скольких', kk: () => 'Нешеудің орнына' },
  'column.joinedTo': { en: () => 'Joined to', ru: () => 'Объединён с', kk: () => 'Немен біріктірілді' },
  'column.test': { en: () => 'By which test', ru: () => 'По какой проверке', kk: () => 'Қай тексеру бойынша' },
  'test.same-account': { en: () => 'same account', ru: () => 'тот же аккаунт', kk: () => 'сол аккаунт' },
  'test.same-name': { en: () => 'same name', ru: () => 'то же имя', kk: () => 'аты бірдей' },
  'test.equal-text': { en: () => 'equal text', ru: () => 'тот же текст', kk: () => 'мәтіні бірдей' },
  'test.near-duplicate': {
    en: () => 'nearly equal text',
    ru: () => 'почти тот же текст',
    kk: () => 'мәтіні дерлік бірдей',
  },
  'test.same-media': { en: () => 'same media', ru: () => 'то же медиа', kk: () => 'медиасы бірдей' },
  'test.forward': { en: () => 'forward', ru: () => 'пересылка', kk: () => 'қайта жіберу' },
  'test.same-origin': {
    en: () => 'same stated origin',
    ru: () => 'тот же указанный источник',
    kk: () => 'көрсетілген дереккөзі бір',
  },
  'test.containment': { en: () => 'contained in full', ru: () => 'содержится целиком', kk: () => 'толық ішінде бар' },
  'test.repeating-reply': {
    en: () => 'reply that only repeats',
    ru: () => 'ответ, который только повторяет',
    kk: () => 'тек қайталайтын жауап',
  },
  'test.same-voice': {
    en: () => 'same named speaker',
    ru: () => 'тот же названный говорящий',
    kk: () => 'аты аталған сол айтушы',
  },
  'test.alias': {
    en: () => 'judged to be one',
    ru: () => 'признаны одним лицом',
    kk: () => 'бір тұлға деп танылған',
  },
  'test.relay': {
    en: () => 'passes on the words of the same speaker',
    ru: () => 'передаёт слова того же говорящего',
    kk: () => 'сол айтушының сөзін жеткізеді',
  },
  'test.judged-repeat': {
    en: () => 'a person judged it a repetition',
    ru: () => 'человек счёл повторением',
    kk: () => 'адам қайталау деп таныды',
  },
  'test.inherited-mark': {
    en: () => 'a person found the narrative taken over',
    ru: () => 'человек нашёл, что рассказ перенят',
    kk: () => 'адам әңгіме өзгеден алынған деп таныды',
  },
  'test.common-control': {
    en: () => 'common control, declared',
    ru: () => 'общий контроль, указан',
    kk: () => 'ортақ бақылау, көрсетілген',
  },
  'test.linked': {
    en: () => 'one voice through a third identity',
    ru: () => 'один голос через третий аккаунт или имя',
    kk: () => 'үшінші аккаунт не ат арқылы бір дауыс',
  },
  'test.coordination': {
    en: () => 'coordination cluster',
    ru: () => 'скоординированный кластер',
    kk: () => 'үйлескен шоғыр',
  },
} satisfies Messages
