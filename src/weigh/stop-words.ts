// Words of English, Russian and Kazakh that say nothing of a claim's matter. Folded as language/tokens.ts folds.

const STOP = new Set(
  `the a an and or but if of to in on at by for from with without is are was were be been being am do does did have has had not no nor so too very just also only than then that this these those there here it its he him his she her they them their we us our you your i me my who whom which what when where why how all any each more most other some such own same can could will would shall should may might must about into over after before under again further once out up down off one two people said says say more
  и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему теперь когда даже ну вдруг ли если уже или ни быть был него до вас нибудь опять уж вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж тогда кто этот того потому этого какой совсем ним здесь этом один почти мой тем чтобы нее были куда зачем всех никогда можно при наконец два об другой хоть после над больше тот через эти нас про всего них какая много разве три эту моя впрочем хорошо свою этой перед иногда лучше чуть том нельзя такой им более всегда конечно всю между это люди людей
  мен сен ол биз сиз олар бул сол осы мына ана ал да де та те ма ме ба бе па пе мен бен пен ушин туралы гана бар жок емес еди екен деп деген дейди деди бир еки уш кана тек ози оз озим барлык бари кандай калай кайда кашан ким не неге сонда кейин бурын дейин бойы арасында астам жуык сиякты керек болды болган болып болады болса еткен етти жатыр тур жур отыр сонымен бирак немесе жане адам адамдар`.split(
    /\s+/,
  ),
)

/** True for a folded word that carries no matter: of the list, or shorter than three letters. */
export function isStopWord(word: string): boolean {
  return word.length < 3 || STOP.has(word)
}
