// The claims in the browser: board, one claim, what is behind its numbers.

import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

type Count = { readonly count: number }

export const claimsMessages = {
  'claims.board': words('Board', 'Доска', 'Тақта'),
  'claims.relations': words('Contradictions', 'Противоречия', 'Қайшылықтар'),
  'claims.figures': words('Figures in dispute', 'Спорные числа', 'Даулы сандар'),
  'claims.differences': words('Roles differ', 'Роли расходятся', 'Рөлдер келіспейді'),
  'claims.parts': words('Parts of this view', 'Части раздела', 'Бөлім бөліктері'),
  'claims.found': {
    en: p => `${number('en', p.found)} of ${counted('en', p.total, 'claim', 'claims')}`,
    ru: p => `${number('ru', p.found)} из ${counted('ru', p.total, 'утверждения', 'утверждений', 'утверждений')}`,
    kk: p => `${counted('kk', p.total, 'тұжырымның')} ${number('kk', p.found)}`,
  } satisfies Message<{ found: number; total: number }>,
  'claims.wholeCase': words(
    'All figures on claims are of the whole case, whatever the page is narrowed to: a ladder cut to some days or channels would not be one.',
    'Все показатели по утверждениям относятся ко всему делу, что бы ни было отобрано: лестница по части дней или каналов лестницей бы не была.',
    'Тұжырымдар бойынша көрсеткіштер не сүзілсе де бүкіл іске қатысты: күндердің не арналардың бір бөлігі бойынша сатының мәні болмас еді.',
  ),
  'claims.words': words('Words of the claim', 'Слова утверждения', 'Тұжырым сөздері'),
  'claims.kind': words('Kind', 'Вид', 'Түрі'),
  'claims.place': words('Place', 'Место', 'Орны'),
  'claims.stage': words('Phase', 'Этап', 'Кезең'),
  'claims.state': words('State', 'Состояние', 'Күйі'),
  'claims.order': words('Order', 'Порядок', 'Реті'),
  'claims.any': words('any', 'любое', 'кез келген'),
  'claims.option': {
    en: p => `${p.name} (${number('en', p.count)})`,
    ru: p => `${p.name} (${number('ru', p.count)})`,
    kk: p => `${p.name} (${number('kk', p.count)})`,
  } satisfies Message<{ name: string; count: number }>,
  'stage.none': words('no phase signed', 'этап не подписан', 'кезең қойылмаған'),
  'state.open': words('lower bound not assessed', 'нижняя граница не оценена', 'төменгі шек бағаланбаған'),
  'state.assessed': words('lower bound assessed', 'нижняя граница оценена', 'төменгі шек бағаланған'),
  'state.differing': words('roles differ', 'роли расходятся', 'рөлдер келіспейді'),
  'state.waiting': words('something waits for a person', 'что-то ждёт человека', 'адамды күтіп тұрғаны бар'),
  'order.case': words('as in the case', 'как в деле', 'істегідей'),
  'order.time': words('by claimed time', 'по указанному времени', 'айтылған уақыты бойынша'),
  'order.posts': words('most posts first', 'сначала больше постов', 'жазбасы көбі алдымен'),
  'order.waiting': words('most waiting first', 'сначала больше ожидающего', 'күткені көбі алдымен'),
  'claims.none': words(
    'No claim is stated yet. A claim names what is said, where and when, and in which words it is said and denied; then this view shows who stands on either side and how few origins remain.',
    'Утверждений пока нет. В утверждении пишут, что говорится, где и когда, какими словами это говорят и отрицают; тогда здесь видно, кто на какой стороне и сколько источников остаётся.',
    'Әзірге тұжырым жоқ. Тұжырымда не айтылғаны, қайда және қашан болғаны, қандай сөзбен айтылып, қандай сөзбен теріске шығарылғаны жазылады; сонда осы жерден әр жақта кім тұрғаны және қанша бастапқы дереккөз қалғаны көрінеді.',
  ),
  'claims.noneFound': words(
    'No claim is like that. Take a condition away.',
    'Таких утверждений нет. Снимите одно из условий.',
    'Мұндай тұжырым жоқ. Шарттардың бірін алып тастаңыз.',
  ),
  'claims.new': words('New claim', 'Новое утверждение', 'Жаңа тұжырым'),
  'claims.open': words('open the claim', 'открыть утверждение', 'тұжырымды ашу'),
  'claims.earlier': words('Earlier', 'Раньше', 'Алдыңғы'),
  'claims.later': words('Further', 'Дальше', 'Келесі'),
  'claims.range': {
    en: p => `${number('en', p.from)} to ${number('en', p.to)} of ${number('en', p.total)}`,
    ru: p => `${number('ru', p.from)}–${number('ru', p.to)} из ${number('ru', p.total)}`,
    kk: p => `${number('kk', p.total)} ішінен ${number('kk', p.from)}–${number('kk', p.to)}`,
  } satisfies Message<{ from: number; to: number; total: number }>,
  'card.table': words('As a table', 'Таблицей', 'Кесте түрінде'),
  'card.why': words('why these numbers', 'почему такие числа', 'неліктен осы сандар'),
  'card.differences': {
    en: p => `roles differ on ${counted('en', p.count, 'thing', 'things')}`,
    ru: p => `роли расходятся: ${counted('ru', p.count, 'вопрос', 'вопроса', 'вопросов')}`,
    kk: p => `рөлдер келіспейтіні: ${counted('kk', p.count, 'мәселе')}`,
  } satisfies Message<Count>,
  'card.review': {
    en: p => `${counted('en', p.count, 'mark waits', 'marks wait')} for review`,
    ru: p => `${counted('ru', p.count, 'признак ждёт', 'признака ждут', 'признаков ждут')} проверки`,
    kk: p => `${counted('kk', p.count, 'белгі')} тексеруді күтеді`,
  } satisfies Message<Count>,
  'card.decide': {
    en: p => `${counted('en', p.count, 'post waits', 'posts wait')} for a decision`,
    ru: p => `${counted('ru', p.count, 'пост ждёт', 'поста ждут', 'постов ждут')} решения`,
    kk: p => `${counted('kk', p.count, 'жазба')} шешімді күтеді`,
  } satisfies Message<Count>,
  'all.back': words('All claims', 'Все утверждения', 'Барлық тұжырым'),
} as const satisfies Messages
