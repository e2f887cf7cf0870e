// Words in the place of posts, names, what stays, and media, in the view of handing on.

import { counted, type Message, type Messages, number } from './catalogue.ts'

const words = (en: string, ru: string, kk: string) => ({ en: () => en, ru: () => ru, kk: () => kk })

type Count = { count: number }

export const webProtectionMessages = {
  'waiting.title': words('Posts without other words', 'Посты без других слов', 'Басқа сөзі жоқ жазбалар'),
  'waiting.why': words(
    'An export shows no words of these posts until a person says them differently: whoever searches for words as posted finds who wrote them.',
    'Слова этих постов не выйдут, пока человек не скажет их иначе: по словам поста поиск находит автора.',
    'Адам басқаша айтпайынша, бұл жазбалардың сөздері шықпайды: жазбадағы сөздермен іздеген адам авторын табады.',
  ),
  'waiting.count': {
    en: p => `${counted('en', p.count, 'post waits', 'posts wait')}.`,
    ru: p => `Ждёт постов: ${number('ru', p.count)}.`,
    kk: p => `Күтіп тұрған жазба: ${number('kk', p.count)}.`,
  } satisfies Message<Count>,
  'waiting.none': words(
    'Every post that claims show has other words already.',
    'У всех постов под утверждениями уже есть другие слова.',
    'Мәлімдемелер көрсететін барлық жазбаның басқа сөзі бар.',
  ),
  say: words('Say it differently …', 'Сказать иначе …', 'Басқаша айту …'),
  'say.title': words('Other words for a post', 'Другие слова вместо поста', 'Жазба орнына басқа сөздер'),
  'say.post': words('As posted', 'Как в посте', 'Жазбадағыдай'),
  'say.cut': words('The text goes on.', 'Текст продолжается.', 'Мәтін жалғасады.'),
  'say.hints': words('What in it leads to somebody', 'Что в нём ведёт к человеку', 'Онда адамға не апарады'),
  'say.words': words('In other words', 'Другими словами', 'Басқа сөзбен'),
  'say.shortened': words(
    'words of the post remain: it is shortened',
    'слова поста остались: это сокращение',
    'жазба сөздері қалды: қысқартылған',
  ),
  'say.faults': words(
    'This cannot stand for the post:',
    'Это не может стоять вместо поста:',
    'Бұл жазба орнына тұра алмайды:',
  ),
  'say.insist': words(
    'Sign it all the same, with a reason',
    'Всё равно подписать, с причиной',
    'Бәрібір қол қою, себебімен',
  ),
  sign: words('Sign', 'Подписать', 'Қол қою'),
  'decided.paraphrase': words('Words that stand for posts', 'Слова вместо постов', 'Жазбалар орнындағы сөздер'),
  'decided.naming': words('Who may be named', 'Кого можно называть', 'Кімді атауға болады'),
  'decided.withholding': words('What stays in the case', 'Что остаётся в деле', 'Не істе қалады'),
  'decided.none': words('Nothing was decided yet.', 'Пока ничего не решено.', 'Әзірге ештеңе шешілмеген.'),
  'decided.by': {
    en: p => `${p.role}, ${p.when} UTC`,
    ru: p => `${p.role}, ${p.when} UTC`,
    kk: p => `${p.role}, ${p.when} UTC`,
  } satisfies Message<{ role: string; when: string }>,
  'decided.disputed': words(
    'roles differ: it stays closed',
    'роли расходятся: остаётся закрытым',
    'рөлдер келіспейді: жабық қалады',
  ),
  'decided.outdated': words(
    'the post has other words since: it no longer stands for it',
    'слова поста с тех пор изменились: больше не действует',
    'содан бері жазба сөздері өзгерген: енді жарамсыз',
  ),
  'decided.for': {
    en: p => `for ${p.audiences}`,
    ru: p => `для: ${p.audiences}`,
    kk: p => `${p.audiences} үшін`,
  } satisfies Message<{ audiences: string }>,
  'verdict.paraphrase': words('in other words', 'другими словами', 'басқа сөзбен'),
  'verdict.shortened': words('shortened', 'сокращено', 'қысқартылған'),
  'verdict.may-be-named': words('may be named', 'можно называть', 'атауға болады'),
  'verdict.not-named': words('is not named', 'не называется', 'аталмайды'),
  'verdict.withhold': words('stays in the case', 'остаётся в деле', 'істе қалады'),
  'verdict.release': words('may leave again', 'снова может выйти', 'қайта шыға алады'),
  'naming.add': words('Decide on a name', 'Решить об имени', 'Есім туралы шешу'),
  'naming.channel': words('Chat or channel', 'Чат или канал', 'Чат не арна'),
  'naming.done': {
    en: p => `${p.party}: decided`,
    ru: p => `${p.party}: решено`,
    kk: p => `${p.party}: шешілді`,
  } satisfies Message<{ party: string }>,
  'withhold.add': words('Keep something in the case', 'Удержать что-то в деле', 'Бірдеңені істе қалдыру'),
  'withhold.what': words('What', 'Что', 'Не'),
  'withhold.post': words('post (channel id/message id)', 'пост (канал/номер)', 'жазба (арна/нөмір)'),
  'withhold.exhibit': words('exhibit, by number', 'материал, по номеру', 'материал, нөмірімен'),
  'withhold.claim': words('claim, by id', 'утверждение, по коду', 'мәлімдеме, коды бойынша'),
  'withhold.value': words('Which', 'Какой', 'Қайсысы'),
  'withhold.verdict': words('Decision', 'Решение', 'Шешім'),
  'withhold.done': words('Decided what stays', 'Решено, что остаётся', 'Не қалатыны шешілді'),
  reason: words('Reason', 'Причина', 'Себебі'),
  said: words('Other words signed', 'Другие слова подписаны', 'Басқа сөздерге қол қойылды'),
  'media.lead': words(
    'A picture or recording leaves only when a person has looked at it, for faces, text and surroundings. What is marked is filled; metadata goes.',
    'Снимок или запись выходит, только если человек просмотрел лица, текст и окружение. Отмеченное закрашивается, метаданные удаляются.',
    'Сурет не жазба адам беттерді, мәтінді, айналаны қарағанда ғана шығады. Белгіленгені боялады, метадерек алынады.',
  ),
  'media.waiting': {
    en: p => `${counted('en', p.count, 'medium waits', 'media wait')} for somebody to look.`,
    ru: p => `Ждёт просмотра: ${number('ru', p.count)}.`,
    kk: p => `Қарауды күтіп тұр: ${number('kk', p.count)}.`,
  } satisfies Message<Count>,
  'media.none': words(
    'There is no picture or recording in this case.',
    'В деле нет снимков и записей.',
    'Істе сурет те, жазба да жоқ.',
  ),
  'media.caption': words('Pictures and recordings', 'Снимки и записи', 'Суреттер мен жазбалар'),
  'media.exhibit': words('Exhibit', 'Материал', 'Материал'),
  'media.state': words('Decision', 'Решение', 'Шешім'),
  'state.waits': words('nobody has looked', 'никто не смотрел', 'ешкім қарамаған'),
  'state.unchecked': words('not looked at for all three', 'проверены не все три', 'үшеуі де тексерілмеген'),
  'state.may-leave': words('may leave', 'может выйти', 'шыға алады'),
  'state.stays': words('stays in the case', 'остаётся в деле', 'істе қалады'),
  'state.disputed': words('roles differ', 'роли расходятся', 'рөлдер келіспейді'),
  'media.areas': {
    en: p => `${counted('en', p.count, 'area', 'areas')} filled by hand`,
    ru: p => `закрашено вручную мест: ${number('ru', p.count)}`,
    kk: p => `қолмен боялған жер: ${number('kk', p.count)}`,
  } satisfies Message<Count>,
  'media.look': words('Look …', 'Просмотреть …', 'Қарау …'),
  'media.stay': words('Keep in the case …', 'Оставить в деле …', 'Істе қалдыру …'),
} as const satisfies Messages
