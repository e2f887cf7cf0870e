// A claim in a dossier: the answer in words, and how posts became voices.

import type { MergeTest, Side } from '../model/ladder.ts'
import type { Message, Messages } from './catalogue.ts'
import { countedFigure, figure, foreign, share } from './dossier-format.ts'

/** One side of a claim; paths are relative to the claim. */
export interface AnswerSide {
  readonly side: Side
  readonly posts: number
  readonly atMost: number
  readonly atLeast: number
  readonly marked: number
  readonly unreviewed: number
}

const at = (p: AnswerSide, rung: string) => `${p.side}.ladder.${rung}`
const posts = {
  en: (p: AnswerSide) => countedFigure('en', at(p, 'posts'), p.posts, 'post', 'posts'),
  ru: (p: AnswerSide) => countedFigure('ru', at(p, 'posts'), p.posts, 'посте', 'постах', 'постах'),
  kk: (p: AnswerSide) => countedFigure('kk', at(p, 'posts'), p.posts, 'жазбада'),
}
const verb = {
  en: (p: AnswerSide) => (p.side === 'support' ? 'It is said' : 'It is denied'),
  ru: (p: AnswerSide) => (p.side === 'support' ? 'Это говорится' : 'Это отрицается'),
  kk: (p: AnswerSide) => (p.side === 'support' ? 'айтылады' : 'теріске шығарылады'),
}
const origins = {
  en: (p: AnswerSide) => `at most ${countedFigure('en', at(p, 'atMost'), p.atMost, 'origin', 'origins')}`,
  ru: (p: AnswerSide) =>
    `не больше чем к ${countedFigure('ru', at(p, 'atMost'), p.atMost, 'источнику', 'источникам', 'источникам')}`,
  kk: (p: AnswerSide) => `көп дегенде ${countedFigure('kk', at(p, 'atMost'), p.atMost, 'дереккөзге')}`,
}
const traced = {
  en: (p: AnswerSide) => `${verb.en(p)} in ${posts.en(p)} that go back to ${origins.en(p)}`,
  ru: (p: AnswerSide) => `${verb.ru(p)} в ${posts.ru(p)}, которые восходят ${origins.ru(p)}`,
  kk: (p: AnswerSide) => `Бұл ${posts.kk(p)} ${verb.kk(p)}, олар ${origins.kk(p)} барып тіреледі`,
}

interface Bound {
  readonly at: string
  readonly groups: number
  readonly trials: number
  readonly marked: number
  readonly rate: number
  readonly atLeast: number
  readonly confidence: number
  readonly isMeasured: boolean
}

interface Counts {
  readonly at: string
  readonly count: number
}

export const dossierClaimMessages = {
  'answer.none': {
    en: p => (p.side === 'support' ? 'No post that was looked at says it.' : 'No post that was looked at denies it.'),
    ru: p =>
      p.side === 'support'
        ? 'Ни один просмотренный пост этого не говорит.'
        : 'Ни один просмотренный пост этого не отрицает.',
    kk: p =>
      p.side === 'support'
        ? 'Қаралған жазбалардың ешқайсысы мұны айтпайды.'
        : 'Қаралған жазбалардың ешқайсысы мұны теріске шығармайды.',
  } satisfies Message<AnswerSide>,
  'answer.range': {
    en: p =>
      `${verb.en(p)} in ${posts.en(p)}; behind them stand at least ${figure('en', at(p, 'atLeast'), p.atLeast)} and at most ${countedFigure('en', at(p, 'atMost'), p.atMost, 'independent voice', 'independent voices')}.`,
    ru: p =>
      `${verb.ru(p)} в ${posts.ru(p)}; за ними стоит не меньше ${figure('ru', at(p, 'atLeast'), p.atLeast)} и не больше ${countedFigure('ru', at(p, 'atMost'), p.atMost, 'независимого голоса', 'независимых голосов', 'независимых голосов')}.`,
    kk: p =>
      `Бұл ${posts.kk(p)} ${verb.kk(p)}; олардың артында кемінде ${figure('kk', at(p, 'atLeast'), p.atLeast)}, көп дегенде ${countedFigure('kk', at(p, 'atMost'), p.atMost, 'тәуелсіз дауыс')} тұр.`,
  } satisfies Message<AnswerSide>,
  'answer.few': {
    en: p =>
      `${traced.en(p)}. Confirmed marks of own access: ${figure('en', at(p, 'marked'), p.marked)}, too few to rule out that they are missed copies; so at least ${figure('en', at(p, 'atLeast'), p.atLeast)} independent voices.`,
    ru: p =>
      `${traced.ru(p)}. Подтверждённых признаков собственного знания: ${figure('ru', at(p, 'marked'), p.marked)}; этого мало, чтобы исключить незамеченные копии, поэтому независимых голосов не меньше ${figure('ru', at(p, 'atLeast'), p.atLeast)}.`,
    kk: p =>
      `${traced.kk(p)}. Өзі білетіні расталған белгі: ${figure('kk', at(p, 'marked'), p.marked)}; бұл байқалмаған көшірмелерді жоққа шығаруға аз, сондықтан тәуелсіз дауыс кемінде ${figure('kk', at(p, 'atLeast'), p.atLeast)}.`,
  } satisfies Message<AnswerSide>,
  'answer.zero': {
    en: p =>
      `${traced.en(p)}. Nobody’s own access to the facts was confirmed: at least ${figure('en', at(p, 'atLeast'), p.atLeast)} independent voices.`,
    ru: p =>
      `${traced.ru(p)}. Ни у кого не подтверждено собственное знание: независимых голосов не меньше ${figure('ru', at(p, 'atLeast'), p.atLeast)}.`,
    kk: p =>
      `${traced.kk(p)}. Ешкімнің өзі білетіні расталмаған: тәуелсіз дауыс кемінде ${figure('kk', at(p, 'atLeast'), p.atLeast)}.`,
  } satisfies Message<AnswerSide>,
  'answer.marks-not-reviewed': {
    en: p =>
      `${traced.en(p)}. How many independent voices there are at least is not assessed: the words of ${countedFigure('en', at(p, 'unreviewed'), p.unreviewed, 'origin suggest', 'origins suggest')} own access, and nobody has reviewed them.`,
    ru: p =>
      `${traced.ru(p)}. Сколько независимых голосов не меньше, не оценено: слова похожи на собственное свидетельство, и никто их не проверил (источников: ${figure('ru', at(p, 'unreviewed'), p.unreviewed)}).`,
    kk: p =>
      `${traced.kk(p)}. Тәуелсіз дауыс кемінде қанша екені бағаланбаған: ${countedFigure('kk', at(p, 'unreviewed'), p.unreviewed, 'дереккөздің')} сөзі өз көзімен көргенге ұқсайды, оларды ешкім тексермеген.`,
  } satisfies Message<AnswerSide>,
  'answer.side-not-reviewed': {
    en: p =>
      `${traced.en(p)}. How many independent voices there are at least is not assessed: nobody has looked through this side for marks of own access.`,
    ru: p =>
      `${traced.ru(p)}. Сколько независимых голосов не меньше, не оценено: эту сторону никто не просмотрел в поисках признаков собственного знания.`,
    kk: p =>
      `${traced.kk(p)}. Тәуелсіз дауыс кемінде қанша екені бағаланбаған: бұл жақтан өзі білу белгілерін ешкім іздемеген.`,
  } satisfies Message<AnswerSide>,
  'range.assessed': {
    en: p =>
      `at least ${figure('en', at(p, 'atLeast'), p.atLeast)}, at most ${figure('en', at(p, 'atMost'), p.atMost)}`,
    ru: p =>
      `не меньше ${figure('ru', at(p, 'atLeast'), p.atLeast)}, не больше ${figure('ru', at(p, 'atMost'), p.atMost)}`,
    kk: p =>
      `кемінде ${figure('kk', at(p, 'atLeast'), p.atLeast)}, көп дегенде ${figure('kk', at(p, 'atMost'), p.atMost)}`,
  } satisfies Message<AnswerSide>,
  'range.open': {
    en: p => `at least: not assessed; at most ${figure('en', at(p, 'atMost'), p.atMost)}`,
    ru: p => `не меньше: не оценено; не больше ${figure('ru', at(p, 'atMost'), p.atMost)}`,
    kk: p => `кемінде: бағаланбаған; көп дегенде ${figure('kk', at(p, 'atMost'), p.atMost)}`,
  } satisfies Message<AnswerSide>,
  'claim.dark': {
    en: () => 'The network was cut at the place and time of this claim: few who were there could post.',
    ru: () => 'В этом месте и в это время связь была отключена: мало кто на месте мог писать.',
    kk: () => 'Осы тұжырымның орны мен уақытында байланыс үзілген: сол жердегілердің аз бөлігі ғана жаза алды.',
  },
  'claim.held': {
    en: p =>
      `${countedFigure('en', p.at, p.count, 'post', 'posts')} that a rule matches ${p.count === 1 ? 'waits' : 'wait'} for a person and ${p.count === 1 ? 'is' : 'are'} counted on neither side.`,
    ru: p =>
      `Подходят под правило, ждут решения человека и не считаются ни на одной стороне: ${countedFigure('ru', p.at, p.count, 'пост', 'поста', 'постов')}.`,
    kk: p =>
      `Ережеге сай келетін ${countedFigure('kk', p.at, p.count, 'жазба')} адамның шешімін күтеді, ешбір жақта саналмайды.`,
  } satisfies Message<Counts>,
  'claim.unclear': {
    en: p =>
      `${countedFigure('en', p.at, p.count, 'post matches', 'posts match')} the rules of both sides and ${p.count === 1 ? 'is' : 'are'} counted on neither.`,
    ru: p =>
      `Подходят под правила обеих сторон и не считаются ни на одной: ${countedFigure('ru', p.at, p.count, 'пост', 'поста', 'постов')}.`,
    kk: p =>
      `Екі жақтың да ережесіне сай келетін ${countedFigure('kk', p.at, p.count, 'жазба')} ешқайсысында саналмайды.`,
  } satisfies Message<Counts>,

  'claim.grade': {
    en: p =>
      `grade of the source and the information on this side (Admiralty scale): ${foreign(`${p.at}.reliability`, p.reliability)}${figure('en', `${p.at}.credibility`, p.credibility)}`,
    ru: p =>
      `оценка источника и сведений этой стороны (адмиралтейская шкала): ${foreign(`${p.at}.reliability`, p.reliability)}${figure('ru', `${p.at}.credibility`, p.credibility)}`,
    kk: p =>
      `осы жақтың дереккөзі мен мәліметінің бағасы (адмиралтейлік шкала): ${foreign(`${p.at}.reliability`, p.reliability)}${figure('kk', `${p.at}.credibility`, p.credibility)}`,
  } satisfies Message<{ at: string; reliability: string; credibility: number }>,
  'claim.back': { en: () => 'Back to the answers', ru: () => 'К ответам', kk: () => 'Жауаптарға оралу' },
  'side.support': { en: () => 'For it', ru: () => 'За', kk: () => 'Растайтын жақ' },
  'side.deny': { en: () => 'Against it', ru: () => 'Против', kk: () => 'Теріске шығаратын жақ' },
  'ladder.table': {
    en: () => 'The same numbers as a table',
    ru: () => 'Те же числа таблицей',
    kk: () => 'Сол сандар кесте түрінде',
  },

  'rung.decided': {
    en: () => 'decided by a person',
    ru: () => 'решил человек',
    kk: () => 'адам шешкен',
  },
  'rung.firstHand': {
    en: () => 'marked, first-hand',
    ru: () => 'отмечено, из первых рук',
    kk: () => 'белгіленген, өз көзімен көрген',
  },
  'rung.verifiedMedia': {
    en: () => 'marked, with verified media',
    ru: () => 'отмечено, с проверенными медиа',
    kk: () => 'белгіленген, тексерілген медиасы бар',
  },
  'rung.vantages': {
    en: () => 'stated vantages',
    ru: () => 'указанные точки наблюдения',
    kk: () => 'айтылған бақылау орны',
  },

  'why.title': {
    en: () => 'How posts became voices',
    ru: () => 'Как из постов получились голоса',
    kk: () => 'Жазбалар қалай дауысқа айналды',
  },
  'why.joined': {
    en: p =>
      `${countedFigure('en', p.at, p.count, 'post is', 'posts are')} not counted apart, because a test found that ${p.count === 1 ? 'it repeats or belongs' : 'they repeat or belong'} to an earlier one:`,
    ru: p =>
      `Не считаются отдельно ${countedFigure('ru', p.at, p.count, 'пост', 'поста', 'постов')}: проверка нашла, что они повторяют более ранний или относятся к нему:`,
    kk: p =>
      `${countedFigure('kk', p.at, p.count, 'жазба')} бөлек саналмайды: тексеру олардың бұрынғы жазбаны қайталайтынын не соған жататынын тапты:`,
  } satisfies Message<Counts>,
  'why.test': { en: () => 'Test', ru: () => 'Проверка', kk: () => 'Тексеру' },
  'why.posts': { en: () => 'Posts joined', ru: () => 'Присоединено постов', kk: () => 'Біріктірілген жазба' },
  'why.sum': { en: () => 'all tests', ru: () => 'все проверки', kk: () => 'барлық тексеру' },
  'why.none': {
    en: () => 'No post was joined to another.',
    ru: () => 'Ни один пост не присоединён к другому.',
    kk: () => 'Бірде-бір жазба басқасына қосылмаған.',
  },
  'why.bound': {
    en: p =>
      `The lower bound: of ${countedFigure('en', `${p.at}.bound.groups`, p.groups, 'origin', 'origins')}, ${figure('en', `${p.at}.bound.parts.0.marked`, p.marked)} have a mark of own access that a person confirmed. A copy that slipped past every test could have been confirmed as well; of such copies at most ${share('en', `${p.at}.bound.parts.0.rate`, p.rate)} are (f, ${p.isMeasured ? 'measured by planting copies in this case' : 'a cautious default; not measured in this case'}), and ${countedFigure('en', `${p.at}.bound.trials`, p.trials, 'origin', 'origins')} could be one. What is left of the marks when that is allowed for is the lower bound; it holds with a probability of ${figure('en', `${p.at}.confidence`, p.confidence, 3)}.`,
    ru: p =>
      `Нижняя граница: источников ${figure('ru', `${p.at}.bound.groups`, p.groups)}, признак собственного знания подтверждён человеком у ${figure('ru', `${p.at}.bound.parts.0.marked`, p.marked)}. Подтвердить могли и копию, которую не заметила ни одна проверка; среди таких копий подтверждают не больше ${share('ru', `${p.at}.bound.parts.0.rate`, p.rate)} (f, ${p.isMeasured ? 'измерено подсадкой копий в этом деле' : 'осторожное значение; в этом деле не измерялось'}), а такими копиями могли быть ${countedFigure('ru', `${p.at}.bound.trials`, p.trials, 'источник', 'источника', 'источников')}. Что остаётся от признаков с этой поправкой, и есть нижняя граница; она верна с вероятностью ${figure('ru', `${p.at}.confidence`, p.confidence, 3)}.`,
    kk: p =>
      `Төменгі шек: ${countedFigure('kk', `${p.at}.bound.groups`, p.groups, 'дереккөздің')} ${figure('kk', `${p.at}.bound.parts.0.marked`, p.marked)} өзі білу белгісін адам растаған. Ешбір тексеру байқамаған көшірме де расталуы мүмкін еді; ондай көшірмелердің ең көбі ${share('kk', `${p.at}.bound.parts.0.rate`, p.rate)} бөлігі расталады (f, ${p.isMeasured ? 'осы істе көшірме егіп өлшенген' : 'сақ мән; осы істе өлшенбеген'}), ал ${countedFigure('kk', `${p.at}.bound.trials`, p.trials, 'дереккөз')} сондай көшірме болуы мүмкін. Осы түзетуден кейін белгілерден қалғаны — төменгі шек; ол ${figure('kk', `${p.at}.confidence`, p.confidence, 3)} ықтималдықпен дұрыс.`,
  } satisfies Message<Bound>,
  'why.boundMedia': {
    en: p =>
      `The same over marks by original media or checked details alone: ${figure('en', `${p.at}.bound.parts.1.marked`, p.marked)} marks, f at most ${share('en', `${p.at}.bound.parts.1.rate`, p.rate)}, at least ${figure('en', `${p.at}.bound.parts.1.atLeast`, p.atLeast)}. The larger of the two bounds is printed.`,
    ru: p =>
      `То же только по исходным медиа и проверенным подробностям: признаков ${figure('ru', `${p.at}.bound.parts.1.marked`, p.marked)}, f не больше ${share('ru', `${p.at}.bound.parts.1.rate`, p.rate)}, не меньше ${figure('ru', `${p.at}.bound.parts.1.atLeast`, p.atLeast)}. Печатается большая из двух границ.`,
    kk: p =>
      `Тек түпнұсқа медиа мен тексерілген мәліметтер бойынша: белгі ${figure('kk', `${p.at}.bound.parts.1.marked`, p.marked)}, f ең көбі ${share('kk', `${p.at}.bound.parts.1.rate`, p.rate)}, кемінде ${figure('kk', `${p.at}.bound.parts.1.atLeast`, p.atLeast)}. Екі шектің үлкені басылады.`,
  } satisfies Message<Bound>,
  'why.open': {
    en: () => 'The lower bound is not assessed. That is not zero: it says that people have not yet looked.',
    ru: () => 'Нижняя граница не оценена. Это не ноль: это значит, что люди ещё не посмотрели.',
    kk: () => 'Төменгі шек бағаланбаған. Бұл нөл емес: адамдар әлі қарамаған деген сөз.',
  },
  'why.marked': {
    en: p =>
      `Of the marked: first-hand ${figure('en', `${p.at}.ladder.firstHand`, p.firstHand)}, with verified media ${figure('en', `${p.at}.ladder.verifiedMedia`, p.verifiedMedia)}, from ${countedFigure('en', `${p.at}.ladder.vantages`, p.vantages, 'stated vantage', 'stated vantages')}. A person decided on ${figure('en', `${p.at}.ladder.decided`, p.decided)} of the posts of this side; rules suggest the others.`,
    ru: p =>
      `Среди отмеченных: из первых рук ${figure('ru', `${p.at}.ladder.firstHand`, p.firstHand)}, с проверенными медиа ${figure('ru', `${p.at}.ladder.verifiedMedia`, p.verifiedMedia)}, указанных точек наблюдения ${figure('ru', `${p.at}.ladder.vantages`, p.vantages)}. О скольких постах этой стороны решил человек: ${figure('ru', `${p.at}.ladder.decided`, p.decided)}; остальные предложены правилами.`,
    kk: p =>
      `Белгіленгендер ішінде: өз көзімен көргені ${figure('kk', `${p.at}.ladder.firstHand`, p.firstHand)}, тексерілген медиасы бары ${figure('kk', `${p.at}.ladder.verifiedMedia`, p.verifiedMedia)}, айтылған бақылау орны ${figure('kk', `${p.at}.ladder.vantages`, p.vantages)}. Осы жақтың жазбаларының ${figure('kk', `${p.at}.ladder.decided`, p.decided)} бойынша адам шешті; қалғанын ережелер ұсынды.`,
  } satisfies Message<{ at: string; firstHand: number; verifiedMedia: number; vantages: number; decided: number }>,
  'why.echo': {
    en: p =>
      `Repetition: ${countedFigure('en', `${p.at}.echo.repeated`, p.repeated, 'post', 'posts')}, ${figure('en', `${p.at}.echo.coordinated`, p.coordinated)} of them (${share('en', `${p.at}.echo.share`, p.share)}) by accounts of ${countedFigure('en', `${p.at}.echo.clusters`, p.clusters, 'coordination cluster', 'coordination clusters')}.`,
    ru: p =>
      `Повторений: ${figure('ru', `${p.at}.echo.repeated`, p.repeated)}, из них ${figure('ru', `${p.at}.echo.coordinated`, p.coordinated)} (${share('ru', `${p.at}.echo.share`, p.share)}) сделаны аккаунтами согласованно действующих групп; таких групп ${figure('ru', `${p.at}.echo.clusters`, p.clusters)}.`,
    kk: p =>
      `Қайталау: ${figure('kk', `${p.at}.echo.repeated`, p.repeated)}, соның ${figure('kk', `${p.at}.echo.coordinated`, p.coordinated)} (${share('kk', `${p.at}.echo.share`, p.share)}) үйлесіп әрекет ететін шоғырлардың аккаунттарынан; ондай шоғыр ${figure('kk', `${p.at}.echo.clusters`, p.clusters)}.`,
  } satisfies Message<{ at: string; repeated: number; coordinated: number; share: number; clusters: number }>,
  'why.hangs': {
    en: p =>
      `This side hangs on one origin, number ${figure('en', `${p.at}.hangs.origin`, p.origin)}. Without it ${p.atLeast === null ? '' : `at least ${figure('en', `${p.at}.hangs.atLeast`, p.atLeast)} and `}at most ${figure('en', `${p.at}.hangs.atMost`, p.atMost)} remain.`,
    ru: p =>
      `Эта сторона держится на одном источнике, номер ${figure('ru', `${p.at}.hangs.origin`, p.origin)}. Без него остаётся ${p.atLeast === null ? '' : `не меньше ${figure('ru', `${p.at}.hangs.atLeast`, p.atLeast)} и `}не больше ${figure('ru', `${p.at}.hangs.atMost`, p.atMost)}.`,
    kk: p =>
      `Бұл жақ ${figure('kk', `${p.at}.hangs.origin`, p.origin)}-дереккөзге ғана сүйенеді. Онсыз ${p.atLeast === null ? '' : `кемінде ${figure('kk', `${p.at}.hangs.atLeast`, p.atLeast)}, `}көп дегенде ${figure('kk', `${p.at}.hangs.atMost`, p.atMost)} қалады.`,
  } satisfies Message<{ at: string; origin: number; atLeast: number | null; atMost: number }>,
  'without.title': {
    en: () => 'What remains without one origin',
    ru: () => 'Что остаётся без одного источника',
    kk: () => 'Бір дереккөзсіз не қалады',
  },
  'without.origin': { en: () => 'Without origin', ru: () => 'Без источника', kk: () => 'Қай дереккөзсіз' },
} satisfies Messages

/** Sentences on each test, for readers who do not know its name. */
export const TEST_WORDS = {
  'same-account': {
    en: 'the same account says it again',
    ru: 'тот же аккаунт говорит это снова',
    kk: 'сол аккаунт қайта айтады',
  },
  'same-name': {
    en: 'an account of the same name in the same chat',
    ru: 'аккаунт с тем же именем в том же чате',
    kk: 'сол чаттағы аты бірдей аккаунт',
  },
  'same-voice': {
    en: 'it passes on the same named speaker',
    ru: 'передаёт слова того же названного лица',
    kk: 'аты аталған сол айтушының сөзін жеткізеді',
  },
  alias: {
    en: 'people judged the two to be one',
    ru: 'люди признали двоих одним лицом',
    kk: 'адамдар екеуін бір тұлға деп таныды',
  },
  'equal-text': {
    en: 'the text is the same',
    ru: 'текст тот же',
    kk: 'мәтіні бірдей',
  },
  'near-duplicate': {
    en: 'the text is nearly the same',
    ru: 'текст почти тот же',
    kk: 'мәтіні дерлік бірдей',
  },
  'same-media': {
    en: 'it brings the same picture, video or recording',
    ru: 'с тем же снимком, видео или записью',
    kk: 'суреті, видеосы не жазбасы бірдей',
  },
  forward: { en: 'it is a forward', ru: 'это пересылка', kk: 'бұл қайта жіберу' },
  'same-origin': {
    en: 'forwards that state the same origin',
    ru: 'пересылки с одним указанным источником',
    kk: 'көрсетілген дереккөзі бір қайта жіберулер',
  },
  containment: {
    en: 'one text holds the other in full',
    ru: 'один текст целиком содержит другой',
    kk: 'бір мәтін екіншісін толық қамтиды',
  },
  'repeating-reply': {
    en: 'a reply that only repeats',
    ru: 'ответ, который только повторяет',
    kk: 'тек қайталайтын жауап',
  },
  relay: {
    en: 'it passes on the words of the same speaker',
    ru: 'передаёт слова того же говорящего',
    kk: 'сол айтушының сөзін жеткізеді',
  },
  'judged-repeat': {
    en: 'a person judged that it repeats',
    ru: 'человек счёл это повторением',
    kk: 'адам қайталау деп таныды',
  },
  'inherited-mark': {
    en: 'a review found the account of events taken over',
    ru: 'при проверке рассказ оказался перенятым',
    kk: 'тексергенде әңгіме өзгеден алынған болып шықты',
  },
  'common-control': {
    en: 'both are declared to be run by one owner',
    ru: 'оба, как указано, под одним контролем',
    kk: 'екеуін бір ие басқаратыны көрсетілген',
  },
  coordination: {
    en: 'the accounts were found to act together',
    ru: 'найдено, что аккаунты действуют согласованно',
    kk: 'аккаунттардың үйлесіп әрекет ететіні табылған',
  },
  linked: {
    en: 'both are one voice with a third',
    ru: 'оба — один голос с третьим',
    kk: 'екеуі де үшіншісімен бір дауыс',
  },
} as const satisfies Readonly<Record<MergeTest, { en: string; ru: string; kk: string }>>
