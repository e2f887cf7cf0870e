// Texts of the tables of an export: what each table holds, what its columns mean, how cells are written.

import type { Message, Messages } from './catalogue.ts'
import { claimColumnMessages } from './tables-claims.ts'
import { materialColumnMessages, said } from './tables-columns.ts'

/** By name of the column. */
export const columnMessages = { ...materialColumnMessages, ...claimColumnMessages } as const

/** A column has one meaning in whatever table it stands. */
export type ColumnName = keyof typeof columnMessages

/** By name of the table. */
export const tableMessages = {
  export: said('The export itself', 'Сама выгрузка', 'Шығарылымның өзі'),
  claims: said('One row a claim and side', 'Строка на утверждение и сторону', 'Әр тұжырым мен жаққа бір жол'),
  bounds: said(
    'How L follows: one row a claim, side and part',
    'Как получено L: строка на утверждение, сторону и часть',
    'L қалай шықты: әр тұжырым, жақ және бөлікке бір жол',
  ),
  merges: said(
    'Why posts were joined: one row a claim, side and test',
    'Почему посты слиты: строка на утверждение, сторону и проверку',
    'Жазбалар неге біріктірілді: әр тұжырым, жақ және тексеруге бір жол',
  ),
  without: said(
    'What remains of a side without one of its groups',
    'Что остаётся от стороны без одной из групп',
    'Бір тобынсыз жақтан не қалады',
  ),
  assertions: said(
    'Assertions that a side counts, as far as shown',
    'Высказывания стороны, насколько показаны',
    'Жақтың айтылымдары, көрсетілген шамада',
  ),
  figures: said('Statements on the claimed number', 'Высказывания о названном числе', 'Аталған сан туралы айтылымдар'),
  disclosure: said(
    'What did not count, and on what roles differ',
    'Что не учтено и в чём роли расходятся',
    'Не есептелмеді және рөлдер неде келіспейді',
  ),
  relations: said('Relations between claims', 'Связи между утверждениями', 'Тұжырымдар арасындағы байланыстар'),
  posts: said('Posts that this export holds', 'Посты этой выгрузки', 'Осы экспорттың жазбалары'),
  channels: said('Channels', 'Каналы', 'Арналар'),
  accounts: said(
    'Accounts: identities that post, not persons',
    'Аккаунты: имена, под которыми пишут, не люди',
    'Аккаунттар: адам емес, жазатын атаулар',
  ),
  families: said(
    'Families of equal and nearly equal texts',
    'Семейства одинаковых и почти одинаковых текстов',
    'Бірдей және бірдейге жуық мәтіндер топтары',
  ),
  clusters: said(
    'Clusters of accounts that acted together beyond chance; says nothing of motive',
    'Группы аккаунтов, действовавших вместе сверх случайного; о мотивах не говорит',
    'Кездейсоқтан тыс бірге әрекет еткен аккаунт топтары; ниет туралы айтпайды',
  ),
  pairs: said('Pairs of accounts of the clusters', 'Пары аккаунтов этих групп', 'Осы топтардағы аккаунт жұптары'),
  exhibits: said(
    'Originals, as this export speaks of them',
    'Оригиналы, как о них говорит эта выгрузка',
    'Түпнұсқалар, осы экспорт айтқандай',
  ),
  actors: said('Persons, organisations and bodies', 'Люди, организации и органы', 'Адамдар, ұйымдар және органдар'),
  ties: said('Ties that somebody asserts', 'Связи, о которых кто-то говорит', 'Біреу айтқан байланыстар'),
  redactions: said(
    'What the rules kept back or changed',
    'Что удержали или изменили правила',
    'Ережелер нені ұстады немесе өзгертті',
  ),
  withheld: said('What stays in the case as a whole', 'Что остаётся в деле целиком', 'Істе тұтас қалатыны'),
} as const satisfies Readonly<Record<string, Message<void>>>

export type TableName = keyof typeof tableMessages

export const tableFormatMessages = {
  'tables.title': {
    en: p => `Tables of export ${p.export}`,
    ru: p => `Таблицы выгрузки ${p.export}`,
    kk: p => `${p.export} экспортының кестелері`,
  } satisfies Message<{ export: string }>,
  'tables.cells': {
    en: () =>
      "An empty cell is a value that is not known or not handed on. So that no cell becomes a formula, an apostrophe stands before = + - @ ' and quotation marks at the beginning of a text and after a semicolon, tab or line break inside it; take one away at these places and the text is as it was.",
    ru: () =>
      "Пустая ячейка — значение неизвестно или не передаётся. Чтобы ячейка не стала формулой, в начале текста и после точки с запятой, табуляции или перевода строки перед = + - @ ' и кавычкой стоит апостроф; уберите в этих местах по одному, и текст станет прежним.",
    kk: () =>
      "Бос ұяшық — мәні белгісіз немесе берілмейді. Ұяшық формулаға айналмас үшін мәтіннің басында және нүктелі үтірден, табуляциядан не жол ауысуынан кейін = + - @ ' және тырнақша алдына апостроф қойылған; сол жерлерден бір-бірден алсаңыз, мәтін бұрынғыдай болады.",
  },
} satisfies Messages
