// When things were posted, in which families, and along which forwards.

import { counted, type Message, type Messages, number } from './catalogue.ts'
import { linked, percent } from './report-format.ts'

export const reportSpreadMessages = {
  'timeline.title': { en: () => 'When it was posted', ru: () => 'Когда это публиковали', kk: () => 'Қашан жарияланды' },
  'timeline.none': {
    en: () => 'No post has a time whose zone is known.',
    ru: () => 'Нет ни одного поста с временем, пояс которого известен.',
    kk: () => 'Уақыт белдеуі белгілі бірде-бір жазба жоқ.',
  },
  'timeline.answer': {
    en: p =>
      `${counted('en', p.posts, 'post', 'posts')}, counted ${p.step}; most fell on ${linked('peak', p.peak)}: ${number('en', p.peakPosts)}, of which ${number('en', p.peakFirstSeen)} brought a text not seen before.`,
    ru: p =>
      `Постов: ${number('ru', p.posts)}, счёт ${p.step}; больше всего — ${linked('peak', p.peak)}: ${number('ru', p.peakPosts)}, из них с новым текстом ${number('ru', p.peakFirstSeen)}.`,
    kk: p =>
      `Жазба саны: ${number('kk', p.posts)}, ${p.step} саналған; ең көбі — ${linked('peak', p.peak)}: ${number('kk', p.peakPosts)}, оның ішінде бұрын көрінбеген мәтін ${number('kk', p.peakFirstSeen)}.`,
  } satisfies Message<{ posts: number; step: string; peak: string; peakPosts: number; peakFirstSeen: number }>,
  'timeline.zoneless.title': {
    en: () => 'Posts whose time zone nobody stated',
    ru: () => 'Посты, часовой пояс которых никто не указал',
    kk: () => 'Уақыт белдеуі көрсетілмеген жазбалар',
  },
  'timeline.zoneless': {
    en: () =>
      'Their times are clock readings as printed in the export. They are set apart, take no part in windows across sources, and can be placed by stating a zone for the source.',
    ru: () =>
      'Их время — показания часов, как они стоят в выгрузке. Они показаны отдельно и не участвуют в окнах между источниками; их можно разместить на общей шкале, указав пояс источника.',
    kk: () =>
      'Олардың уақыты — экспортта басылған сағат көрсеткіші. Олар бөлек көрсетілген, дереккөздер арасындағы терезелерге қатыспайды; дереккөздің белдеуін көрсетсе, ортақ шкалаға қоюға болады.',
  },
  'timeline.picture': { en: () => 'Posts over time', ru: () => 'Посты по времени', kk: () => 'Жазбалар уақыт бойынша' },
  'timeline.legend': {
    en: () => 'solid: texts first seen · pale: repetition and posts without text',
    ru: () => 'сплошное: впервые увиденные тексты · бледное: повторения и посты без текста',
    kk: () => 'тұтас: алғаш көрінген мәтін · бозғылт: қайталау мен мәтінсіз жазбалар',
  },
  'timeline.linkNote': {
    en: () => 'Each number opens the first post of its step.',
    ru: () => 'Каждое число открывает первый пост своего шага.',
    kk: () => 'Әр сан өз қадамының алғашқы жазбасын ашады.',
  },
  'step.ten-minutes': { en: () => 'by ten minutes', ru: () => 'по десять минут', kk: () => 'он минуттан' },
  'step.hour': { en: () => 'by the hour', ru: () => 'по часам', kk: () => 'сағат бойынша' },
  'step.six-hours': { en: () => 'by six hours', ru: () => 'по шесть часов', kk: () => 'алты сағаттан' },
  'step.day': { en: () => 'by the day', ru: () => 'по дням', kk: () => 'күн бойынша' },
  'step.week': { en: () => 'by the week', ru: () => 'по неделям', kk: () => 'апта бойынша' },
  'step.month': { en: () => 'by the month', ru: () => 'по месяцам', kk: () => 'ай бойынша' },
  'step.year': { en: () => 'by the year', ru: () => 'по годам', kk: () => 'жыл бойынша' },
  'column.from': { en: () => 'From', ru: () => 'Начало', kk: () => 'Басы' },
  'column.firstSeen': { en: () => 'First seen', ru: () => 'Новый текст', kk: () => 'Жаңа мәтін' },
  'column.repeated': { en: () => 'Repetition', ru: () => 'Повторения', kk: () => 'Қайталау' },
  'column.noText': { en: () => 'No text', ru: () => 'Без текста', kk: () => 'Мәтінсіз' },
  'families.title': {
    en: () => 'Families of copies',
    ru: () => 'Семейства копий',
    kk: () => 'Көшірмелер топтары',
  },
  'families.none': {
    en: () => 'No text occurs twice, not even nearly.',
    ru: () => 'Ни один текст не встречается дважды, даже приблизительно.',
    kk: () => 'Бірде-бір мәтін екі рет кездеспейді, тіпті жуық түрде де.',
  },
  'families.answer': {
    en: p =>
      `${counted('en', p.total, 'text was', 'texts were')} posted two or more times, word for word or with small changes (resemblance of at least ${number('en', p.resemblance, 2)}).`,
    ru: p =>
      `Опубликованы два раза и более, дословно или с небольшими изменениями (сходство не ниже ${number('ru', p.resemblance, 2)}): ${counted('ru', p.total, 'текст', 'текста', 'текстов')}.`,
    kk: p =>
      `Екі не одан көп рет, сөзбе-сөз не аздаған өзгеріспен (ұқсастығы кемінде ${number('kk', p.resemblance, 2)}) жарияланғаны: ${counted('kk', p.total, 'мәтін')}.`,
  } satisfies Message<{ total: number; resemblance: number }>,
  'families.firstSeenNote': {
    en: () => '“First seen” is the earliest post in this case, not the author.',
    ru: () => '«Увидено впервые» — самый ранний пост в этом деле, а не автор.',
    kk: () => '«Алғаш көрінген» — осы істегі ең ерте жазба, авторы емес.',
  },
  'family.title': {
    en: p => `Family ${number('en', p.position)}`,
    ru: p => `Семейство ${number('ru', p.position)}`,
    kk: p => `${number('kk', p.position)}-топ`,
  } satisfies Message<{ position: number }>,
  'family.answer': {
    en: p =>
      `${linked('posts', counted('en', p.posts, 'post', 'posts'))} by ${counted('en', p.accounts, 'account', 'accounts')} in ${counted('en', p.channels, 'chat', 'chats')}, ${counted('en', p.forwards, 'of them a marked forward', 'of them marked forwards')}.`,
    ru: p =>
      `${linked('posts', counted('ru', p.posts, 'пост', 'поста', 'постов'))}: ${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')}, ${counted('ru', p.channels, 'чат', 'чата', 'чатов')}; помечено как пересылка: ${number('ru', p.forwards)}.`,
    kk: p =>
      `${linked('posts', counted('kk', p.posts, 'жазба'))}: ${counted('kk', p.accounts, 'аккаунт')}, ${counted('kk', p.channels, 'чат')}; қайта жіберілген деп белгіленгені: ${number('kk', p.forwards)}.`,
  } satisfies Message<{ posts: number; accounts: number; channels: number; forwards: number }>,
  'family.first': {
    en: p => `First seen ${linked('first', p.time)}.`,
    ru: p => `Впервые увидено ${linked('first', p.time)}.`,
    kk: p => `Алғаш көрінгені: ${linked('first', p.time)}.`,
  } satisfies Message<{ time: string }>,
  'family.half': {
    en: p => `Half of the posts came within ${p.duration} of the first.`,
    ru: p => `Половина постов появилась за ${p.duration} после первого.`,
    kk: p => `Жазбалардың жартысы алғашқысынан кейін ${p.duration} ішінде шықты.`,
  } satisfies Message<{ duration: string }>,
  'family.spread': {
    en: p => `Posts of this family from ${p.first} to ${p.last}`,
    ru: p => `Посты семейства с ${p.first} по ${p.last}`,
    kk: p => `Осы топтың жазбалары, ${p.first} — ${p.last}`,
  } satisfies Message<{ first: string; last: string }>,
  'family.spreadTable': {
    en: p => `Posts in ${number('en', p.steps)} equal steps of ${p.duration}: ${p.counts}`,
    ru: p => `Посты за ${number('ru', p.steps)} равных шагов по ${p.duration}: ${p.counts}`,
    kk: p => `Әрқайсысы ${p.duration} болатын ${number('kk', p.steps)} тең қадамдағы жазбалар: ${p.counts}`,
  } satisfies Message<{ steps: number; duration: string; counts: string }>,
  'family.variants': {
    en: p => `How the words changed: ${counted('en', p.total, 'variant', 'variants')}`,
    ru: p => `Как менялись слова: ${counted('ru', p.total, 'вариант', 'варианта', 'вариантов')}`,
    kk: p => `Сөздер қалай өзгерді: ${counted('kk', p.total, 'нұсқа')}`,
  } satisfies Message<{ total: number }>,
  'family.variant': {
    en: p =>
      `${linked('post', counted('en', p.posts, 'post', 'posts'))}, resemblance ${number('en', p.resemblance, 3)}`,
    ru: p =>
      `${linked('post', counted('ru', p.posts, 'пост', 'поста', 'постов'))}, сходство ${number('ru', p.resemblance, 3)}`,
    kk: p => `${linked('post', counted('kk', p.posts, 'жазба'))}, ұқсастығы ${number('kk', p.resemblance, 3)}`,
  } satisfies Message<{ posts: number; resemblance: number }>,
  'family.diffLegend': {
    en: () => 'Struck through: in the text first seen only. Underlined: in the variant only.',
    ru: () => 'Зачёркнуто: есть только в первом тексте. Подчёркнуто: только в варианте.',
    kk: () => 'Сызып тасталғаны: тек алғашқы мәтінде. Асты сызылғаны: тек нұсқада.',
  },
  'family.posts': { en: () => 'Posts of this family', ru: () => 'Посты семейства', kk: () => 'Осы топтың жазбалары' },
  'containments.title': {
    en: () => 'Texts inside longer ones',
    ru: () => 'Тексты внутри более длинных',
    kk: () => 'Ұзағырақ мәтіннің ішіндегі мәтіндер',
  },
  'containments.answer': {
    en: p =>
      `${counted('en', p.total, 'longer text holds', 'longer texts hold')} a shorter one in full: a copy of that part, not of the whole.`,
    ru: p =>
      `Более длинные тексты целиком содержат короткий (случаев: ${number('ru', p.total)}): это копия части, а не целого.`,
    kk: p =>
      `Ұзағырақ мәтін қысқасын толық қамтитын жағдай: ${number('kk', p.total)}. Бұл бүтіннің емес, бөлігінің көшірмесі.`,
  } satisfies Message<{ total: number }>,
  'column.longer': { en: () => 'Longer text', ru: () => 'Длинный текст', kk: () => 'Ұзын мәтін' },
  'column.contained': { en: () => 'Holds', ru: () => 'Содержит', kk: () => 'Ішінде' },
  'column.share': { en: () => 'Share of it', ru: () => 'Доля', kk: () => 'Үлесі' },
  'forwards.title': { en: () => 'Forwards', ru: () => 'Пересылки', kk: () => 'Қайта жіберулер' },
  'forwards.none': {
    en: () => 'No post is marked as a forward.',
    ru: () => 'Ни один пост не помечен как пересланный.',
    kk: () => 'Бірде-бір жазба қайта жіберілген деп белгіленбеген.',
  },
  'forwards.single': {
    en: p =>
      `${counted('en', p.forwards, 'post is', 'posts are')} marked as forwarded. No origin stands behind two of them, so there is no spread to show.`,
    ru: p =>
      `Помечено как переслано: ${counted('ru', p.forwards, 'пост', 'поста', 'постов')}. Ни один источник не повторяется, поэтому распространение не показано.`,
    kk: p =>
      `Қайта жіберілген деп белгіленгені: ${counted('kk', p.forwards, 'жазба')}. Бірде-бір дереккөз қайталанбайды, сондықтан таралуы көрсетілмейді.`,
  } satisfies Message<{ forwards: number }>,
  'forwards.answer': {
    en: p =>
      `${counted('en', p.forwards, 'post is', 'posts are')} marked as forwarded, from ${counted('en', p.trees, 'stated origin', 'stated origins')}; for ${number('en', p.held)} of the ${number('en', p.shown)} shown the forwarded post itself is in the case.`,
    ru: p =>
      `Переслано постов: ${number('ru', p.forwards)}; указанных источников: ${number('ru', p.trees)}; сам пересланный пост есть в деле у ${number('ru', p.held)} из ${number('ru', p.shown)} показанных.`,
    kk: p =>
      `Қайта жіберілген жазбалар: ${number('kk', p.forwards)}; көрсетілген дереккөздер: ${number('kk', p.trees)}; көрсетілген ${number('kk', p.shown)} дереккөздің ${number('kk', p.held)} үшін жазбаның өзі істе бар.`,
  } satisfies Message<{ forwards: number; trees: number; held: number; shown: number }>,
  'forwards.platform': {
    en: () =>
      'Lineage is what the platform states: where it names a channel, a user or nobody, nothing is guessed. Solid ring: the origin is in the case. Dotted ring: it is not held.',
    ru: () =>
      'Происхождение дано так, как его указывает платформа: названы канал, пользователь или никто, догадок нет. Сплошной круг: источник есть в деле. Пунктирный: его нет.',
    kk: () =>
      'Шығу тегі платформа көрсеткендей берілген: арна, пайдаланушы не ешкім аталған, ештеңе болжанбайды. Тұтас шеңбер: дереккөз істе бар. Үзік шеңбер: жоқ.',
  },
  'forward.picture': { en: () => 'Forward tree', ru: () => 'Дерево пересылок', kk: () => 'Қайта жіберу ағашы' },
  'forward.channel': { en: () => 'channel', ru: () => 'канал', kk: () => 'арна' },
  'forward.user': { en: () => 'user', ru: () => 'пользователь', kk: () => 'пайдаланушы' },
  'forward.hidden': {
    en: () => 'user who hides the id',
    ru: () => 'пользователь скрыл id',
    kk: () => 'id-ін жасырған пайдаланушы',
  },
  'forward.unknown': {
    en: () => 'origin not stated',
    ru: () => 'источник не указан',
    kk: () => 'дереккөзі көрсетілмеген',
  },
  'forward.held': { en: () => 'in the case', ru: () => 'есть в деле', kk: () => 'істе бар' },
  'forward.notHeld': { en: () => 'not held', ru: () => 'нет в деле', kk: () => 'істе жоқ' },
  'forward.elsewhere': {
    en: p => `${counted('en', p.channels, 'further chat', 'further chats')}: ${number('en', p.posts)}`,
    ru: p => `ещё ${counted('ru', p.channels, 'чат', 'чата', 'чатов')}: ${number('ru', p.posts)}`,
    kk: p => `тағы ${counted('kk', p.channels, 'чат')}: ${number('kk', p.posts)}`,
  } satisfies Message<{ channels: number; posts: number }>,
  'column.origin': { en: () => 'Origin', ru: () => 'Источник', kk: () => 'Дереккөз' },
  'column.originPost': { en: () => 'Forwarded post', ru: () => 'Пересланный пост', kk: () => 'Қайта жіберілген жазба' },
  'column.forwardedIn': { en: () => 'Forwarded in', ru: () => 'Куда переслано', kk: () => 'Қайда жіберілген' },
  'share.of': {
    en: p => percent('en', p.share),
    ru: p => percent('ru', p.share),
    kk: p => percent('kk', p.share),
  } satisfies Message<{ share: number }>,
} satisfies Messages
