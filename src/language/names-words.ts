// Words in capitals that are no part of a person's name: titles, and words that begin sentences.

/** Folded titles and offices; they may stand before a name. */
const TITLES = new Set(
  (
    'mr mrs ms dr prof president minister akim mayor governor general colonel major captain lieutenant sergeant judge prosecutor senator deputy director chief imam officer journalist lawyer activist ' +
    'president prime king queen prince господин госпожа президент министр премьер аким мэр губернатор генерал полковник подполковник майор капитан лейтенант сержант судья прокурор сенатор депутат директор глава ' +
    'имам следователь адвокат журналист журналистка активист активистка врач доктор председатель начальник ' +
    'мырза ханым президенти министри аким акими генералы полковник судьясы прокуроры директоры имамы адвокаты журналист бастыгы торагасы депутаты дәригери дәригер ага апа'
  )
    .replaceAll('ә', 'а')
    .split(' '),
)

/** Folded words that begin sentences or are capital in English, and are no names. */
const NO_NAMES = new Set(
  (
    'the a an in on at by of for from with without and but or if when while as that this these those there here he she it they we you i his her their our my its who what where why how which ' +
    'yes no not all some many several after before during since then now today yesterday tomorrow also only even just one two three four five six seven eight nine ten ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'according police people witnesses residents protesters officials authorities soldiers mr mrs ms dr north south east west new republic square street avenue region district city hospital university school ministry department committee court party ' +
    'bank company group times news press house road park river lake island airport station hotel market bridge church mosque english russian kazakh american ' +
    'в на из от по к с у о об за до для при без под над и а но или если когда как что это эти этот эта тот та те он она оно они мы вы ты я его ее их наш мой кто где почему зачем ' +
    'да нет не все многие некоторые после перед потом теперь сегодня вчера завтра также только даже один два три полиция люди очевидцы жители власти солдаты площадь улица область район город республика министерство департамент комитет суд партия банк компания ' +
    'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь понедельник вторник среда четверг пятница суббота воскресенье ' +
    'мен сен ол биз сиз олар бул осы сол мына ал бирак жане егер кейин бурын бугин кеше ертен иә жок полиция адамдар тургындар каласы облысы ауданы кошеси аланы министрлиги департаменти комитети соты партиясы банки'
  )
    .replaceAll('ә', 'а')
    .split(' '),
)

export function isTitle(folded: string): boolean {
  return TITLES.has(folded)
}

export function isNoName(folded: string): boolean {
  return NO_NAMES.has(folded)
}
