// Why a text is proposed for a claim, and what speaks against counting it: one sentence a rule.

import type { Language } from '../model/ladder.ts'
import type { SuggestionReason, SuggestionRule } from '../model/suggestion.ts'
import { type Message, number } from './catalogue.ts'

type Nothing = Record<string, never>
type Turned = { word: string }
type Other = { said: string; claimed: string }

const share = (language: Language, value: number) => `${number(language, Math.round(value * 100))} %`
/** `: "word"`, or nothing where no word of its own did it. */
const named = (open: string, word: string, close: string) => (word === '' ? '' : `: ${open}${word}${close}`)

// biome-ignore lint/suspicious/noExplicitAny: the parameters differ from rule to rule
export const suggestionReasonMessages: Readonly<Record<SuggestionRule, Message<any>>> = {
  term: {
    en: (p: { term: string }) => `holds all words of the search term "${p.term}"`,
    ru: (p: { term: string }) => `содержит все слова запроса «${p.term}»`,
    kk: (p: { term: string }) => `«${p.term}» іздеуінің барлық сөзі бар`,
  },
  example: {
    en: (_: Nothing) => 'resembles an example of the claim',
    ru: (_: Nothing) => 'похоже на пример, данный к утверждению',
    kk: (_: Nothing) => 'тұжырымға берілген мысалға ұқсайды',
  },
  family: {
    en: (p: { resemblance: number }) => `nearly the same as a text that counts (${share('en', p.resemblance)})`,
    ru: (p: { resemblance: number }) => `почти то же, что учтённый текст (${share('ru', p.resemblance)})`,
    kk: (p: { resemblance: number }) => `есепке алынған мәтінмен бірдей дерлік (${share('kk', p.resemblance)})`,
  },
  decided: {
    en: (p: { resemblance: number }) => `nearly the same as a text that somebody coded (${share('en', p.resemblance)})`,
    ru: (p: { resemblance: number }) =>
      `почти то же, что текст, который кто-то закодировал (${share('ru', p.resemblance)})`,
    kk: (p: { resemblance: number }) => `біреу кодтаған мәтінмен бірдей дерлік (${share('kk', p.resemblance)})`,
  },
  words: {
    en: (p: { words: string; share: number }) =>
      `shares words with the claim: ${p.words} (${share('en', p.share)} of their weight)`,
    ru: (p: { words: string; share: number }) =>
      `общие слова с утверждением: ${p.words} (${share('ru', p.share)} их веса)`,
    kk: (p: { words: string; share: number }) =>
      `тұжырыммен ортақ сөздер: ${p.words} (салмағының ${share('kk', p.share)})`,
  },
  negated: {
    en: (p: Turned) => `says it was not so${named('"', p.word, '"')}`,
    ru: (p: Turned) => `сказано, что этого не было${named('«', p.word, '»')}`,
    kk: (p: Turned) => `олай болмады делінген${named('«', p.word, '»')}`,
  },
  'negation-near': {
    en: (p: Turned) => `a negation stands near and may reach it${named('"', p.word, '"')}`,
    ru: (p: Turned) => `рядом отрицание, которое может относиться к этому${named('«', p.word, '»')}`,
    kk: (p: Turned) => `жанында болымсыздық бар, осыған қатысты болуы мүмкін${named('«', p.word, '»')}`,
  },
  denied: {
    en: (p: Turned) => `calls it untrue${named('"', p.word, '"')}`,
    ru: (p: Turned) => `называет это неправдой${named('«', p.word, '»')}`,
    kk: (p: Turned) => `мұны жалған дейді${named('«', p.word, '»')}`,
  },
  doubted: {
    en: (p: Turned) => `keeps a distance from it${named('"', p.word, '"')}`,
    ru: (p: Turned) => `говорит об этом с сомнением${named('«', p.word, '»')}`,
    kk: (p: Turned) => `бұған күмәнмен қарайды${named('«', p.word, '»')}`,
  },
  question: {
    en: (_: Turned) => 'asks instead of saying',
    ru: (_: Turned) => 'спрашивает, а не утверждает',
    kk: (_: Turned) => 'айтпайды, сұрайды',
  },
  condition: {
    en: (p: Turned) => `speaks of what would be${named('"', p.word, '"')}`,
    ru: (p: Turned) => `говорит о том, что было бы${named('«', p.word, '»')}`,
    kk: (p: Turned) => `болуы мүмкін жайтты айтады${named('«', p.word, '»')}`,
  },
  'both-sides': {
    en: (_: Nothing) => 'rules of both sides match',
    ru: (_: Nothing) => 'подходят правила обеих сторон',
    kk: (_: Nothing) => 'екі жақтың да ережелері сәйкес келеді',
  },
  'other-number': {
    en: (p: Other) => `speaks of ${p.said}, the claim of ${p.claimed}`,
    ru: (p: Other) => `здесь ${p.said}, а в утверждении ${p.claimed}`,
    kk: (p: Other) => `мұнда ${p.said}, ал тұжырымда ${p.claimed}`,
  },
  'other-place': {
    en: (p: Other) => `names another place: ${p.said}, the claim ${p.claimed}`,
    ru: (p: Other) => `названо другое место: ${p.said}, а в утверждении ${p.claimed}`,
    kk: (p: Other) => `басқа жер аталған: ${p.said}, ал тұжырымда ${p.claimed}`,
  },
  'other-actor': {
    en: (p: Other) => `names somebody else: ${p.said}, the claim ${p.claimed}`,
    ru: (p: Other) => `назван кто-то другой: ${p.said}, а в утверждении ${p.claimed}`,
    kk: (p: Other) => `басқа біреу аталған: ${p.said}, ал тұжырымда ${p.claimed}`,
  },
  opposite: {
    en: (p: Other) => `says the opposite: "${p.said}", the claim "${p.claimed}"`,
    ru: (p: Other) => `сказано обратное: «${p.said}», а в утверждении «${p.claimed}»`,
    kk: (p: Other) => `керісінше айтылған: «${p.said}», ал тұжырымда «${p.claimed}»`,
  },
  'roles-swapped': {
    en: (_: Nothing) => 'who did it and to whom are the other way round',
    ru: (_: Nothing) => 'кто и кому сделал, переставлено',
    kk: (_: Nothing) => 'кім жасағаны мен кімге жасалғаны ауысқан',
  },
  before: {
    en: (_: Nothing) => 'posted before the time that the claim speaks of',
    ru: (_: Nothing) => 'опубликовано раньше времени, о котором говорит утверждение',
    kk: (_: Nothing) => 'тұжырымда айтылған уақыттан бұрын жарияланған',
  },
  scattered: {
    en: (_: Nothing) => 'the words stand far apart in the text',
    ru: (_: Nothing) => 'слова стоят в тексте далеко друг от друга',
    kk: (_: Nothing) => 'сөздер мәтінде бір-бірінен алыс тұр',
  },
  'other-form': {
    en: (p: { said: string; claimed: string }) => `may be another word: "${p.said}" for "${p.claimed}"`,
    ru: (p: { said: string; claimed: string }) => `возможно, это другое слово: «${p.said}» вместо «${p.claimed}»`,
    kk: (p: { said: string; claimed: string }) => `басқа сөз болуы мүмкін: «${p.claimed}» орнына «${p.said}»`,
  },
  short: {
    en: (p: { characters: number }) =>
      `too short to tell who wrote it first (${number('en', p.characters)} characters)`,
    ru: (p: { characters: number }) =>
      `слишком коротко, чтобы судить, кто написал первым (знаков: ${number('ru', p.characters)})`,
    kk: (p: { characters: number }) => `кім бірінші жазғанын айтуға тым қысқа (${number('kk', p.characters)} таңба)`,
  },
}

/** The sentence of a reason. Words of posts stand in it as they are: make them safe before printing. */
export function suggestionReason(language: Language, { rule, parameters }: SuggestionReason): string {
  return suggestionReasonMessages[rule][language](parameters)
}
