// What the numbers of a report mean, in lay words, and what they cannot exclude.

import { type Message, type Messages, number } from './catalogue.ts'
import { percent } from './report-format.ts'

export const reportMethodMessages = {
  'methods.title': { en: () => 'Methods and limits', ru: () => 'Методы и пределы', kk: () => 'Әдістер мен шектеулер' },
  'methods.copies': {
    en: p =>
      `Copies: texts are compared after unifying case, letters that look alike, quotes, dashes and links; numbers are kept, because a changed number is a changed claim. Nearly equal means that at least ${number('en', p.resemblance, 2)} of all overlapping character sequences are shared. Short texts count as copies only when equal.`,
    ru: p =>
      `Копии: перед сравнением в текстах уравниваются регистр, похожие буквы, кавычки, тире и ссылки; числа сохраняются, потому что другое число — другое утверждение. «Почти тот же» значит: общих последовательностей знаков не меньше ${number('ru', p.resemblance, 2)} от всех. Короткие тексты считаются копиями, только если равны.`,
    kk: p =>
      `Көшірмелер: салыстырмас бұрын мәтіндердегі регистр, ұқсас әріптер, тырнақшалар, сызықшалар мен сілтемелер біріздендіріледі; сандар сақталады, өйткені өзгерген сан — өзгерген тұжырым. «Дерлік бірдей» дегені: ортақ таңба тізбектері барлығының кемінде ${number('kk', p.resemblance, 2)} бөлігі. Қысқа мәтіндер тек тең болса ғана көшірме саналады.`,
  } satisfies Message<{ resemblance: number }>,
  'methods.ladder': {
    en: () =>
      'The ladder joins the posts of one side step by step: those of one account, those with the same or nearly the same text or media, those tied by forwards, quotations or common control. “At most” is what is left then. “At least” counts only origins whose own access to the facts a person has confirmed, less an allowance for copies that were missed.',
    ru: () =>
      'Лестница объединяет посты одной стороны шаг за шагом: посты одного аккаунта, посты с тем же или почти тем же текстом или медиа, посты, связанные пересылкой, цитатой или общим контролем. «Не больше» — то, что осталось. «Не меньше» считает лишь источники, чьё собственное знание подтвердил человек, с поправкой на пропущенные копии.',
    kk: () =>
      'Саты бір жақтың жазбаларын қадам-қадаммен біріктіреді: бір аккаунттың жазбалары, мәтіні не медиасы бірдей не дерлік бірдей жазбалар, қайта жіберу, дәйексөз не ортақ бақылаумен байланысқан жазбалар. «Көп дегенде» — содан кейін қалғаны. «Кемінде» тек өзі көргенін адам растаған дереккөздерді ғана, байқалмай қалған көшірмелерге түзету жасап санайды.',
  },
  'methods.notAssessed': {
    en: () => '“Not assessed” is not zero: it says that nobody has yet reviewed the marks.',
    ru: () => '«Не оценено» — не ноль: это значит, что признаки ещё никто не проверил.',
    kk: () => '«Бағаланбаған» — нөл емес: белгілерді әлі ешкім тексермегенін білдіреді.',
  },
  'methods.invented': {
    en: () =>
      'People who each invent a first-hand story and leave no trace of acting together cannot be excluded by counting.',
    ru: () =>
      'Людей, каждый из которых выдумал рассказ от первого лица и которые не оставили следов совместных действий, подсчётом исключить нельзя.',
    kk: () =>
      'Әрқайсысы өз көзімен көргендей әңгіме ойдан шығарып, бірге әрекет еткен із қалдырмаған адамдарды санау арқылы жоққа шығару мүмкін емес.',
  },
  'methods.coaction': {
    en: p =>
      `Acting together: two accounts act on the same text, link, medium or forward within ${p.windows}. What the same accounts, objects and hours would give without agreement is estimated, and only pairs far above it are listed, so that on average at most ${percent('en', p.q)} of the listed pairs are chance.`,
    ru: p =>
      `Совместные действия: два аккаунта берутся за один текст, ссылку, медиа или пересылку в пределах окна (${p.windows}). Оценивается, что дали бы те же аккаунты, объекты и часы без сговора, и перечисляются лишь пары намного выше этого, так что в среднем случайны не больше ${percent('ru', p.q)} перечисленных пар.`,
    kk: p =>
      `Бірге әрекет ету: екі аккаунт бір мәтінді, сілтемені, медианы не қайта жіберуді терезе ішінде (${p.windows}) жариялайды. Сол аккаунттар, нысандар мен сағаттар келісімсіз не берер еді — соны бағалап, одан әлдеқайда жоғары жұптар ғана тізіледі, сондықтан тізімдегі жұптардың орта есеппен ең көбі ${percent('kk', p.q)} ғана кездейсоқ.`,
  } satisfies Message<{ windows: string; q: number }>,
  'methods.missing': {
    en: () =>
      'Copies that are reworded thoroughly, translated, or passed on by voice are missed, and then “at most” is too high. What was never collected cannot be counted: silence in this case is not silence in the world.',
    ru: () =>
      'Копии, сильно пересказанные, переведённые или переданные голосом, не замечаются, и тогда «не больше» завышено. Того, что не собрано, сосчитать нельзя: молчание в этом деле — не молчание в мире.',
    kk: () =>
      'Қатты өзгертіп айтылған, аударылған не ауызша жеткізілген көшірмелер байқалмайды, сонда «көп дегенде» артық болады. Жиналмаған нәрсені санау мүмкін емес: осы істегі үнсіздік — дүниедегі үнсіздік емес.',
  },
  'methods.words': {
    en: () =>
      'This report says copied, coordinated, reused, at least, at most, and why. It does not say who stands behind an account, nor whether a claim holds: every side is counted by the same rules.',
    ru: () =>
      'Отчёт говорит: скопировано, согласовано, использовано повторно, не меньше, не больше — и почему. Он не говорит, кто стоит за аккаунтом и верно ли утверждение: все стороны считаются по одним правилам.',
    kk: () =>
      'Бұл есеп: көшірілген, үйлестірілген, қайта қолданылған, кемінде, көп дегенде дейді — және неліктен екенін айтады. Аккаунттың артында кім тұрғанын да, тұжырымның дұрыс-бұрысын да айтпайды: барлық жақ бір ережемен саналады.',
  },
  'methods.repeat': {
    en: () =>
      'Everything here is computed from the originals and the journal of the case; rebuilding the index gives the same report.',
    ru: () => 'Всё здесь вычислено из оригиналов и журнала дела; после перестройки индекса отчёт будет тем же.',
    kk: () =>
      'Мұндағының бәрі істің түпнұсқалары мен журналынан есептелген; индекс қайта құрылса, есеп сол қалпында шығады.',
  },
} satisfies Messages
