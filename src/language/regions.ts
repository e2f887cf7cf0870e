// Names of the regions and the three cities of their own of Kazakhstan, written by hand; codes as GeoNames has them.

import type { Language } from '../model/ladder.ts'

const REGIONS = `
01 Almaty Region/Алматинская область/Алматы облысы
02 Almaty/Алматы/Алматы
03 Akmola Region/Акмолинская область/Ақмола облысы
04 Aktobe Region/Актюбинская область/Ақтөбе облысы
05 Astana/Астана/Астана
06 Atyrau Region/Атырауская область/Атырау облысы
07 West Kazakhstan Region/Западно-Казахстанская область/Батыс Қазақстан облысы
08 Baikonur/Байконур/Байқоңыр
09 Mangystau Region/Мангистауская область/Маңғыстау облысы
10 Turkistan Region/Туркестанская область/Түркістан облысы
11 Pavlodar Region/Павлодарская область/Павлодар облысы
12 Karaganda Region/Карагандинская область/Қарағанды облысы
13 Kostanay Region/Костанайская область/Қостанай облысы
14 Kyzylorda Region/Кызылординская область/Қызылорда облысы
15 East Kazakhstan Region/Восточно-Казахстанская область/Шығыс Қазақстан облысы
16 North Kazakhstan Region/Северо-Казахстанская область/Солтүстік Қазақстан облысы
17 Zhambyl Region/Жамбылская область/Жамбыл облысы
12510143 Abai Region/Абайская область/Абай облысы
12510144 Jetisu Region/Жетысуская область/Жетісу облысы
12510145 Ulytau Region/Улытауская область/Ұлытау облысы
1537272 Shymkent/Шымкент/Шымкент
`

const LANGUAGES: readonly Language[] = ['en', 'ru', 'kk']

const names = new Map(
  REGIONS.trim()
    .split('\n')
    .map(line => {
      const space = line.indexOf(' ')
      return [line.slice(0, space), line.slice(space + 1).split('/')] as const
    }),
)

/** Name of a region; undefined for countries and codes that are not listed. */
export function regionName(country: string, region: string, language: Language): string | undefined {
  return country === 'KZ' ? names.get(region)?.[LANGUAGES.indexOf(language)] : undefined
}

/** Codes of the regions of Kazakhstan with their names in all three languages. */
export function listedRegions(): readonly { readonly region: string; readonly names: readonly string[] }[] {
  return [...names].map(([region, own]) => ({ region, names: own }))
}
