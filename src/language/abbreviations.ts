// Abbreviations that end with a full stop, in English, Russian and Kazakh: data of the sentence splitter. Lower case, without the last stop.

/** Never the last word of a sentence: a name follows them. */
export const ABBREVIATIONS_INSIDE: ReadonlySet<string> = new Set(
  `mr mrs ms dr prof gen col lt sgt capt maj sen rep gov pres hon rev st mt ft cf vs e.g i.e viz approx dept est
  ул им гор пл просп пер пос дер обл р-н мкр корп г-н г-жа гг проф акад доц ген полк подполк майор кап лейт серж тов св см ср напр т.е т.к т.н т.о и.о в.и.о врио зам нач гл рук пом инж
  англ рус каз п.п к.т.н д.м.н к.м.н
  тыс млн млрд трлн мың мөлш реж ж жж т.ғ.д т.ғ.к drs pvt
  көш қ ауд облыс мкр.н ш.а даң т.а м.а б.а қар`.split(/\s+/),
)

/** Inside a sentence when a number follows; otherwise ordinary words. */
export const ABBREVIATIONS_OF_NUMBERS: ReadonlySet<string> = new Set(
  `no nos vol fig figs p pp ст д кв стр рис табл тел моб п пп ч гл сур кес б бет ап apt art ch sec`.split(/\s+/),
)

/** May be the last word: the sentence ends there when the next word begins with a capital letter. */
export const ABBREVIATIONS_ANYWHERE: ReadonlySet<string> = new Set(
  `etc al inc ltd co corp jr sr a.m p.m u.s u.k u.n e.u u.s.a u.s.s.r d.c jan feb apr jun jul aug sep sept oct nov dec
  г т.д т.п др пр руб коп тг тнг долл чел ед шт км м см мм кг гр мин сек час н.э в вв л с
  т.б т.с.с т.т тең б.з.б б.з.д б.з`.split(/\s+/),
)

/** Words that begin a sentence often enough to end one after an initial or an abbreviation, when they have a capital letter. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  `he she it they we the this that these those but and then there however later after when in on at
  он она оно они мы это эти этот но затем потом там тут здесь однако после когда позже также по в на
  ол олар біз бұл сол осы бірақ кейін сонда содан сондай алайда ал`.split(/\s+/),
)
