// Names of places that are also common words, given names, months or peoples: they are read as places only beside a cue.

const COMMON = new Set(
  // English
  (
    'of man nice reading bath mobile orange split male union police most same batman van kent worth central victoria santiago hope love sale ' +
    'deal best bar battle beer black bloom boom born bridge brother buy camp can care cave center chance clinton college come cook corner cross ' +
    'darling data date day dead deer defiance dog drama early east eat eden eagle end enterprise eternity father faith field fire five fly forest ' +
    'fort forty fox freedom friend garden gas george gold golden good grace grand green gun hall hand happy harbor hat head heart hell help ' +
    'high hill hit home honor horse host house ice independence industry iron island jackson jersey justice king kiss lake last law lead ' +
    'leader left liberty lion long lord lost major many march mark market mason max may men mercy milk mill mine miracle moon moss mother mount ' +
    'mountain much nation new night noble normal north nut ocean old one open oran page paradise park peace pearl pie pine plains plant ' +
    'point poor port power price pride prince progress purple queen rain ray red rice rich ring river road rock rome rose roy royal rugby safe ' +
    'saint salem salt san sandy save sea second see seven short side silver smith snow soap social son song sound south spa spring star start ' +
    'state station steel stone storm street strong student success summer sun super surprise table tall tea temple ten the they this time tower town ' +
    'trade tree truth try two uncertain unity university valley veteran victory view village violet virginia wall war washington water welcome well ' +
    'west white why wide wild will wind winner winter wood world yes york young zero aida mary anna maria sofia carlos florence charlotte austin ' +
    'sydney adelaide alexandria lima java cork derby essen bern bergen lens sale vera cali lagos turin mecca oral ' +
    // Russian
    'орел находка шахты мирный бор губкин дружба владимир киров королев пушкин мары чита белый победа сарань степной рудный арал темир ленинск ' +
    'советск октябрьский первомайский заречный северный южный восточный западный новый старый красный белая лесной озерный горный сосновка ' +
    'березовка ивановка михайловка александровка николаевка городок поселок станция центр рабочий кировский майский жуков гай ужур псков дно ' +
    'кострома тверь пермь шуя мыс кран кола лось печь салют звезда заря маяк радуга восход рассвет луч свобода труд прогресс спутник ' +
    'калинин ленин маркс правда мир май искра надежда вера любовь роза виктория луга ржев соль железо камень лиски роща сад ключи горки мозырь ' +
    'анна елена мария иван павел петр кирилл марина ярослав ростов азов ейск суда сим бонн того гавань пойма порт самара рим ош тара кызыл ' +
    'тихий быстрый горячий ключ чехов горький раменское видное озеры истра руза дубна химки клин крым ' +
    'канада лима нарва метро газа кофе дали глаз собрал роли тема кота могу куча сюрприз ровно бассейн порту дели планом караул катания конья тегу лоха бани тещи боку боко таза зама фонтана токе осла тете ' +
    'воля кито сокол лида гавана гражданка кальян парнас пальма таракан сари мале бреда топика сплит кент киты пати мекка дерби курган отару игра совето олдам софия артем майя ермак кит кита дума кака бата мирний азово батя марк юрга лена ольга  рига майкоп дзержинский калининский московский центральный ' +
    // Kazakh
    'улкен жаксы карсы бари карай аман кано сапара есен сана кара санда торгай жарык тани арак когам бостан кане анда махамбет абай темир арал казан мамыр наурыз жанатас жана алга тараз семей сарань курык мерке бейнеу карасу аксу аксай кентау балкаш каратау шу бес ' +
    'отар енбек достык бирлик бостандык жетисай алатау алтай коктобе карабулак акжар жалын жастар тан орал кызыл жас ата алма тау дала кала ' +
    'самал талап казах арыс шар аягоз есик сайрам турар ахмет айша ахметов курмангазы сатпаев аманкелди амангелди жамбыл жамбул тюлькубас шардара ' +
    'turn brandon natal montgomery bush norman elizabeth kingston fox metro sokol kota dali leon tarakan banan piter nava chas toyota taiga brent artem maya khan aral temir abay abai alga otar shu chu zhana aksu karasu oral semey tan dala otan'
  )
    .split(/\s+/)
    .filter(word => word !== ''),
)

/** True for the folded name of a place that also is another word. */
export function isCommonWord(key: string): boolean {
  return COMMON.has(key)
}
