// Countries as places: names in English, Russian and Kazakh, written by hand; codes of ISO 3166-1.

import type { GazetteerPlace } from '../model/gazetteer-place.ts'

const COUNTRIES = `
KZ Kazakhstan/Казахстан/Қазақстан/Қазақстан Республикасы
RU Russia/Россия/Ресей/Russian Federation/Российская Федерация
KG Kyrgyzstan/Киргизия/Кыргызстан/Қырғызстан
UZ Uzbekistan/Узбекистан/Өзбекстан
TM Turkmenistan/Туркмения/Туркменистан/Түрікменстан
TJ Tajikistan/Таджикистан/Тәжікстан
CN China/Китай/Қытай
MN Mongolia/Монголия/Моңғолия
AZ Azerbaijan/Азербайджан/Әзербайжан
AM Armenia/Армения
GE Georgia/Грузия
BY Belarus/Беларусь/Белоруссия
UA Ukraine/Украина
MD Moldova/Молдова/Молдавия
TR Turkey/Türkiye/Турция/Түркия
IR Iran/Иран
IQ Iraq/Ирак
AF Afghanistan/Афганистан/Ауғанстан
PK Pakistan/Пакистан/Пәкістан
IN India/Индия/Үндістан
SY Syria/Сирия
IL Israel/Израиль
SA Saudi Arabia/Саудовская Аравия/Сауд Арабиясы
AE United Arab Emirates/ОАЭ/БАӘ
US United States/USA/США/АҚШ
GB United Kingdom/Britain/Great Britain/Великобритания/Британия/Ұлыбритания
DE Germany/Германия
FR France/Франция
IT Italy/Италия
ES Spain/Испания
PL Poland/Польша
CZ Czechia/Чехия
AT Austria/Австрия
CH Switzerland/Швейцария
NL Netherlands/Нидерланды
BE Belgium/Бельгия
SE Sweden/Швеция
NO Norway/Норвегия
FI Finland/Финляндия
LT Lithuania/Литва
LV Latvia/Латвия
EE Estonia/Эстония
RO Romania/Румыния
BG Bulgaria/Болгария
RS Serbia/Сербия
HU Hungary/Венгрия
GR Greece/Греция
CY Cyprus/Кипр
EG Egypt/Египет
JP Japan/Япония/Жапония
KR South Korea/Южная Корея/Корея
KP North Korea/Северная Корея
CA Canada/Канада
BR Brazil/Бразилия
MX Mexico/Мексика
CU Cuba/Куба
VN Vietnam/Вьетнам
TH Thailand/Таиланд
ID Indonesia/Индонезия
MY Malaysia/Малайзия
AU Australia/Австралия
`

/** More people than any town, so that of one name the country is meant. */
const PEOPLE = 1e9

/** The countries as places of a gazetteer, `country:KZ`; where their middle lies is left out (not a number). */
export function countries(): GazetteerPlace[] {
  return COUNTRIES.trim()
    .split('\n')
    .map(line => {
      const names = line.slice(3).split('/')
      const country = line.slice(0, 2)
      const unknown = Number.NaN
      return {
        id: `country:${country}`,
        name: names[0],
        names,
        country,
        population: PEOPLE,
        latitude: unknown,
        longitude: unknown,
        isCapital: false,
      }
    })
}
