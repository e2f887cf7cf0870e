// Sentences inside entities of FollowTheMoney, where its model has no property for a thing.

import { counted, type Message, type Messages, number } from './catalogue.ts'

type Side = 'support' | 'deny'

export const followTheMoneyMessages = {
  'ftm.side': {
    en: p =>
      `${p.side === 'support' ? 'Asserted' : 'Denied'} in ${counted('en', p.posts, 'post', 'posts')}; independent voices: ${p.atLeast === undefined ? 'at least not assessed' : `at least ${number('en', p.atLeast)}`}, at most ${number('en', p.atMost)}.`,
    ru: p =>
      `${p.side === 'support' ? 'Утверждается' : 'Отрицается'}: ${counted('ru', p.posts, 'пост', 'поста', 'постов')}; независимых голосов: ${p.atLeast === undefined ? 'нижняя граница не оценена' : `не меньше ${number('ru', p.atLeast)}`}, не больше ${number('ru', p.atMost)}.`,
    kk: p =>
      `${p.side === 'support' ? 'Айтылады' : 'Жоққа шығарылады'}: ${counted('kk', p.posts, 'пост')}; тәуелсіз дауыстар: ${p.atLeast === undefined ? 'төменгі шегі бағаланбаған' : `кемінде ${number('kk', p.atLeast)}`}, ең көбі ${number('kk', p.atMost)}.`,
  } satisfies Message<{ side: Side; posts: number; atLeast: number | undefined; atMost: number }>,
  'ftm.assertion': {
    en: p => `${p.side === 'support' ? 'Asserts' : 'Denies'} claim ${p.claim}.`,
    ru: p => `${p.side === 'support' ? 'Утверждает' : 'Отрицает'}: утверждение ${p.claim}.`,
    kk: p => `${p.claim}-тұжырымды ${p.side === 'support' ? 'айтады' : 'жоққа шығарады'}.`,
  } satisfies Message<{ side: Side; claim: number }>,
  'ftm.asserted': {
    en: p => `Asserted by: ${p.by}.`,
    ru: p => `Так говорит: ${p.by}.`,
    kk: p => `Осылай айтады: ${p.by}.`,
  } satisfies Message<{ by: string }>,
  'ftm.denied': {
    en: p => `Denied by: ${p.by}.`,
    ru: p => `Отрицает: ${p.by}.`,
    kk: p => `Жоққа шығарады: ${p.by}.`,
  } satisfies Message<{ by: string }>,
  'ftm.documented': {
    en: () => 'A document or register is named for it.',
    ru: () => 'Для этого назван документ или реестр.',
    kk: () => 'Бұл үшін құжат не тізілім аталған.',
  },
  'ftm.exhibits': {
    en: p => `Exhibits: ${p.numbers}.`,
    ru: p => `Материалы: ${p.numbers}.`,
    kk: p => `Материалдар: ${p.numbers}.`,
  } satisfies Message<{ numbers: string }>,
  'ftm.exhibit': {
    en: p => `Exhibit ${p.number}`,
    ru: p => `Материал ${p.number}`,
    kk: p => `${p.number}-материал`,
  } satisfies Message<{ number: number }>,
  'ftm.commitment': {
    en: p => `Commitment of the original (SHA-256${p.isSalted ? ' over salt and SHA-256' : ''}): ${p.hash}`,
    ru: p => `Обязательство оригинала (SHA-256${p.isSalted ? ' от соли и SHA-256' : ''}): ${p.hash}`,
    kk: p => `Түпнұсқа міндеттемесі (SHA-256${p.isSalted ? ', тұз бен SHA-256-дан' : ''}): ${p.hash}`,
  } satisfies Message<{ hash: string; isSalted: boolean }>,
  'ftm.cluster': {
    en: p =>
      `${counted('en', p.accounts, 'account', 'accounts')} acted together beyond chance (q ${p.q}); people's judgement: ${p.verdict}. This says nothing of motive or automation.`,
    ru: p =>
      `${counted('ru', p.accounts, 'аккаунт', 'аккаунта', 'аккаунтов')} действовали вместе сверх случайного (q ${p.q}); решение людей: ${p.verdict}. О мотивах и автоматизации это не говорит.`,
    kk: p =>
      `${counted('kk', p.accounts, 'аккаунт')} кездейсоқтан тыс бірге әрекет етті (q ${p.q}); адамдардың шешімі: ${p.verdict}. Бұл ниет не автоматтандыру туралы айтпайды.`,
  } satisfies Message<{ accounts: number; q: number; verdict: string }>,
} satisfies Messages
