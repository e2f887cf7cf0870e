// Sentences of lists of actors that cannot be read.

import type { Messages } from './catalogue.ts'

type Value = { value: string }

export const readErrorMessages = {
  'no-document-named': {
    en: (_: Record<string, never>) => 'No document is named: anechoic read DOCUMENT.',
    ru: (_: Record<string, never>) => 'Не назван документ: anechoic read ДОКУМЕНТ.',
    kk: (_: Record<string, never>) => 'Құжат аталмаған: anechoic read ҚҰЖАТ.',
  },
  'actors-too-large': {
    en: (p: Value & { megabytes: number }) =>
      `“${p.value}” is larger than a list of actors may be (${p.megabytes} MiB).`,
    ru: (p: Value & { megabytes: number }) =>
      `«${p.value}» больше, чем может быть список акторов (${p.megabytes} МиБ).`,
    kk: (p: Value & { megabytes: number }) =>
      `«${p.value}» акторлар тізімі бола алатын көлемнен үлкен (${p.megabytes} МиБ).`,
  },
  'actors-not-json': {
    en: (p: Value) =>
      `“${p.value}” is no list of actors: a JSON array of {"id", "kind", "names"} in UTF-8 is expected.`,
    ru: (p: Value) => `«${p.value}» — не список акторов: ожидается массив JSON из {"id", "kind", "names"} в UTF-8.`,
    kk: (p: Value) =>
      `«${p.value}» — акторлар тізімі емес: UTF-8 түріндегі {"id", "kind", "names"} JSON массиві күтіледі.`,
  },
  'actor-wrong': {
    en: (p: Value & { number: number; field: string }) =>
      `Actor ${p.number} of “${p.value}”: “${p.field}” is missing or wrong. "kind" is person, organisation, public-body or account; "names" holds at least one name.`,
    ru: (p: Value & { number: number; field: string }) =>
      `Актор ${p.number} в «${p.value}»: «${p.field}» нет или неверно. "kind" — person, organisation, public-body или account; в "names" хотя бы одно имя.`,
    kk: (p: Value & { number: number; field: string }) =>
      `«${p.value}» ішіндегі ${p.number}-актор: «${p.field}» жоқ не қате. "kind" — person, organisation, public-body не account; "names" ішінде кемінде бір ат болуы керек.`,
  },
} satisfies Messages
