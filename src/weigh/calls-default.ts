// The lists of calls to violence that ship with the program, as the YAML text that a person edits. Form: docs/methods.md#calls-to-violence.

/** Valid for `parseCallList`. Every entry is a guess at words, not a judgement of anybody who writes them. */
export const DEFAULT_CALL_LIST = `# Words that call to attack, to arm or to burn, parted by semicolons. A word with * stands for all words that begin so.
# calls: call by themselves (English: at the beginning of a clause). verbs: call only beside words of urging in their clause.
# exceptions: harmless uses; a call that lies within one is none.
en:
  urging: >-
    let's; lets; let us; we must; we should; we have to; we need to; we will; you must; you should; you have to; everyone must;
    everybody must; everyone should; time to; must be; should be; have to be; need to be; come and; go and; gotta; i call on; we call on;
    i urge; ready to; going to; tonight we; who is with me to
  exceptions: >-
    kill switch; beat the eggs; beat the butter; beat the traffic; beat the record; beat the heat; beat the cold; beat the drum*; beat the queue;
    beat them at; beat them to; beat them on; beat them two; beat them by; beat me; beat egg*; kill the light*; kill the engine;
    kill the noise; kill time; kill the tab; kill the switch; kill the sound; kill the mood; kill the process; killing me;
    kill two birds; shoot me a; shoot an email; shoot the video; shoot a video; shoot some; shoot a film; shoot photos; shoot pictures;
    shoot hoops; shoot for; attack the problem*; attack the question; attack the task; attack on; attack the dishes; attack of;
    burn calories; burn fat; burn candle*; burn the candle*; burn incense; burn a cd; burn the midnight; burn some wood; burn firewood;
    burn dry; burn the leaves; burn leaves; burn mark*; burn cream; burn notice; burn the calories; crush the garlic; crush the ice;
    crush the tablet*; crush garlic; crush the exam*; smash the record*; smash the potato*; smash potato*; smash the like;
    smash that like; hit the road; hit the books; hit the shower; hit the brakes; hit the button; hit the gym; hit the like;
    hang the washing; hang the laundry; hang the picture*; hang the coat*; hang the lamp*; hang the flag*; hang on; hang in; hang out;
    hang up; hang your; hang around; hang a; raid the fridge; raid the pantry; storm the charts; set the table; set the alarm;
    set the clock*; set the table*; set the date; set the timer; set the pot; set the oven; grab a coffee; grab a tea; grab a chair;
    grab a seat; grab a snack; grab a blanket; grab a bite; grab a ticket; grab a bag; grab a torch; grab your coat*; grab your bag*;
    grab your seat*; grab your ticket*; grab your friend*; grab your document*; grab your umbrella*; grab your charger*;
    load your phone*; load your bag*; load your bus; load your card*; sharpen your pencil*; sharpen your skill*; light up the room;
    light up the candle*; light up the tree; light up the yard; blow up balloon*; blow up the balloon*; blow up the mattress;
    burn the letter*; torch for; arm yourself with patience; arm yourselves with patience; shot at; seize the day; seize the moment;
    seize the opportunity; seize the chance; bring stones for the; take knives to; wreck* my
  attack:
    calls: >-
      attack; storm the; storm that; smash; beat; beat up; kill; shoot; hang; lynch; crush; stab; slaughter; ambush; break their;
      break his; break the windows; break down the; hit them; hit the; wreck; raid; seize the; take the armoury; death to;
      blood for blood; no mercy; string them up; string him up; finish them; blow up
    verbs: >-
      attack*; storm*; smash*; beat*; kill*; shoot; shot; hang; hanged; lynch*; crush*; stab*; slaughter*; wreck*; raid; seize;
      finish them; blow up; blown up; hit them
  arm:
    calls: >-
      arm yourselves; arm yourself; to arms; grab your; grab a; grab knives; grab weapons; bring knives; bring weapons; bring your guns;
      bring guns; bring bats; bring clubs; bring your knives; bring axes; bring bricks; bring stones; take up arms; take knives;
      take clubs; take your guns; take your rifles; get guns; get weapons; load your; make molotovs; bring molotovs; prepare molotovs;
      sharpen your
    verbs: >-
      arm ourselves; arm yourselves; take up arms; get guns; get weapons; bring weapons; bring guns; bring knives; make molotovs;
      prepare molotovs; fetch the rifles
  burn:
    calls: >-
      burn; torch; set fire to; set it on fire; set them on fire; set the; light up the; throw molotovs; pour petrol; bring petrol;
      bring matches and
    verbs: >-
      burn; burned; burnt; torch; torched; set fire to; set on fire; pour petrol; throw molotovs
ru:
  urging: >-
    надо; нужно; пора; давайте; давай; будем; должны; должен; идём; идем; пойдём; пойдем; пошли; айда; призываю; призываем; предлагаю;
    необходимо; готовьтесь; приходите; выходите; остаётся только; следует; хорош терпеть
  exceptions: >-
    бей рекорды; бейте рекорды; бейте в колокол*; бейте яйца; бей в барабан; бить в колокол*; бить тревогу; бейте тревогу; бить рекорды;
    бить баклуши; убей время; убить время; убивать время; убей не; убей меня если; убить двух зайцев; режь хлеб; режьте хлеб; режьте лук;
    режьте овощ*; режьте колбас*; режьте торт; режьте пирог*; режь лук; резать хлеб; резать лук; резать салат*; резать торт;
    вешайте бельё; вешайте белье; вешайте куртк*; вешайте трубк*; вешай трубк*; вешай нос; вешайте нос; вешать нос; вешать лапшу;
    вешать бельё; вешать белье; вешать шторы; повесить шторы; повесить полк*; повесить картин*; повесить объявлен*; повесить бельё;
    повесить белье; повесить ламп*; ломай голову; ломайте голову; дави на кнопку; давите на кнопку; давите на газ; дави на газ;
    давите лимон*; давить на кнопку; давить виноград; давить на жалость; атакуйте ворота; атаковать ворота; атакуй ворота;
    стреляй в ворота; стреляйте по воротам; стрелять глазами; стрелять по мишен*; стреляйте по мишен*; захватите воду; захватите с собой;
    захватите зонт*; захватите тёпл*; захватите тепл*; захватите документ*; захватите паспорт*; захватите чай; захватить с собой;
    захватить воды; захватить зонт*; захватить документ*; захватить паспорт*; захватить тёпл*; рубите дрова; рубите капуст*; рубите лук;
    взорвите танцпол; взорвать танцпол; взорвём танцпол; жги дрова; жгите свеч*; жги на сцене; жги давай; жги ещё; жгите дрова;
    жечь дрова; жечь свеч*; жечь калори*; жечь листв*; жечь костёр; жечь костер; жечь костры; сжигайте калори*; сжигать калори*;
    сжигай калори*; сжечь калори*; сжечь жир*; сжигать жир*; сжигайте жир*; сжечь листв*; сжечь листья; поджигайте свеч*; поджечь дрова;
    поджечь свеч*; палите свет; палите печ*; заряжайте телефон*; заряжайте батаре*; заряжайте фонар*; заряжайте аккумулятор*;
    заряжайте повербанк*; вооружайтесь терпением; вооружайся терпением; вооружиться терпением; точите ножи у; берите ножи и вилки;
    берите палки для; берите камни для; берите ножи для; возьмите ножи для; смерть как; смерть мужа; смерть отца; смерть матери;
    смерть брата; смерть сына; смерть наступила; смерть от; пусть горит свет; пусть горит свеч*; пусть горит ламп*; пусть горят свеч*;
    пусть горит огон*; пусть горят огни; пусть горят окна; пусть горят фонари; пусть горят ламп*; пусть горит костёр; пусть горит костер;
    забросайте вопросами; закидайте вопросами; забросать вопросами; закидайте цветами; крушить стереотип*; мочить манту; мочить ноги;
    мочите ноги; мочите горчичник*; бить по воротам; бей по воротам; бей по мячу; бейте по мячу; бить по мячу
  attack:
    calls: >-
      бей; бейте; избейте; громи; громите; круши; крушите; мочи их; мочи гадов; мочите; убей; убейте; убивай; убивайте; режь; режьте;
      стреляй; стреляйте; вешай; вешайте; повесить их; дави; давите; ломай; ломайте; ломайте им; взорвите; взрывайте; штурмуй; штурмуйте;
      нападай; нападайте; атакуй; атакуйте; захватывай; захватывайте; захватите; на вилы; на фонари; на фонарь; на столбы; смерть;
      кровь за кровь; никакой пощады; без пощады; рубите; линчуйте; забросайте; закидайте; бить их; убивать их; громить их; вали их;
      валите их
    verbs: >-
      бить; избить; громить; разгромить; крушить; мочить; убивать; убить; резать; стрелять; расстрелять; расстреливать; вешать; повесить;
      давить; взрывать; взорвать; штурмовать; нападать; напасть; атаковать; захватить; захватывать; линчевать; перебить; брать штурмом;
      взять штурмом; на штурм
  arm:
    calls: >-
      вооружайся; вооружайтесь; к оружию; берите оружие; берите биты; берите ножи; берите топоры; берите палки; берите камни;
      берите ружья; берите вилы; бери оружие; бери биту; бери нож; несите оружие; несите биты; несите камни; тащите биты; тащите оружие;
      готовьте коктейли; готовьте бутылки; точите ножи; заряжайте; доставайте стволы; доставайте ружья; возьмите ножи; возьмите оружие;
      возьмите биты; хватайте биты; хватайте оружие; запасайтесь арматурой
    verbs: >-
      вооружаться; вооружиться; взять оружие; брать оружие; браться за оружие; взяться за оружие; за оружие; с битами; с оружием;
      с ножами; с топорами; с арматурой; готовить коктейли; раздать оружие; достать стволы
  burn:
    calls: >-
      жги; жгите; сожги; сожгите; сжигай; сжигайте; поджигай; поджигайте; подожги; подожгите; спалите; спали их; палите; сжечь их;
      сжечь всё; сжечь все; сжечь дотла; кидайте бутылки; бросайте бутылки; несите бензин; тащите бензин; лейте бензин; пусть горят;
      пусть горит; пусть сгорят
    verbs: >-
      жечь; сжечь; сжигать; поджигать; поджечь; спалить; сожжём; сожжем; подожжём; подожжем; спалим; с бензином
kk:
  urging: >-
    керек; қажет; тиіс; тиіспіз; кезі келді; уақыты келді; шақырамын; шақырамыз; жүріңдер; жүріңіздер; барайық; шығайық; кәне; қане;
    мезгілі жетті; мезгіл жетті
  exceptions: >-
    рекорд* жаңартайық; доп соғыңдар; доп соғайық; добын ұрыңдар; допты ұрыңдар; допты соғыңдар; қоңырау соғыңдар; қоңырау соғыңыздар;
    қоңырау соғайық; телефон соғыңдар; телефон соғыңыздар; телефон соғайық; хабарласып тұрайық; дабыл қағыңдар; уақыт өлтіру;
    уақытты өлтіру; қоқысты өртеңдер; қоқысты өртейік; қоқысты өртеу; отын жағыңдар; отынды отқа жағыңдар; отынды отқа жағайық;
    от қояйық пешке; пешке от қояйық; пешке от қойыңдар; шам жағып жіберіңдер; шамды жағып жіберіңдер; шамды жағып жіберейік;
    жарықты жағып жіберіңдер; жарықты жағып жіберейік; пешті жағып жіберіңдер; пешті жағып жіберейік; білім* қаруланыңдар;
    біліммен қаруланыңдар; біліммен қаруланайық; сабырмен қаруланыңдар; сабырмен қаруланайық; шыдамдылықпен қаруланайық;
    қақпаға шабуылдаңдар; қақпаға шабуылдайық; атын атыңдар; таңдар атыңдар; жапырақты өртейік; жапырақты өртеңдер; калория* өртейік;
    майды өртейік; майды өртеңдер; сынды жояйық; қатені жойыңдар; қателерді жойыңдар; қателерді жояйық; жемқорлықты жояйық;
    кедергіні жояйық; кедергілерді жояйық; ескі файл* жойыңдар; файл* жойыңдар; файлдарды жойыңдар; файлдарды жояйық;
    жұмысқа шабуылдайық; картоп* соғыңдар; жұмыртқа* соғыңдар; кілем* соғыңдар; кілемді соғайық; жіп соғу; киім соғу
  attack:
    calls: >-
      ұрыңдар; ұрыңыздар; ұрайық; соғыңдар; соғайық; сабаңдар; сабаңыздар; сабайық; атыңдар; атыңыздар; атайық; атып тастаңдар;
      атып тастайық; өлтіріңдер; өлтіріңіздер; өлтірейік; өлтір бәрін; қиратыңдар; қиратыңыздар; қиратайық; талқандаңдар; талқандаңыздар;
      талқандайық; шабуылдаңдар; шабуылдаңыздар; шабуылдайық; шабуылға; басып алыңдар; басып алыңыздар; басып алайық; асыңдар;
      асайық дарға; дарға асайық; дарға асыңдар; жарыңдар; жарып жіберіңдер; жарып жіберейік; пышақтаңдар; пышақтайық;
      сындырыңдар терезе*; тас лақтырыңдар; тас лақтырайық; өлім оларға; қанға қан; аямаңдар оларды; аямаңдар; жойыңдар; жойыңыздар;
      жояйық; көздерін жойыңдар; көзін жойыңдар; көзін жояйық; тонаңдар; тонайық
    verbs: >-
      ұру; соғу; сабау; атып тастау; ату; өлтіру; қирату; талқандау; шабуылдау; шабуыл жасау; басып алу; дарға асу; жарып жіберу;
      пышақтау; көзін жою; көздерін жою; тас лақтыру; өлтіруіміз; қиратуымыз; талқандауымыз; шабуылдауымыз
  arm:
    calls: >-
      қаруланыңдар; қаруланыңыздар; қаруланайық; қару алыңдар; қару алыңыздар; қару алайық; қолға қару; қолдарыңа қару; қару асыныңдар;
      пышақ алыңдар; пышақ алайық; таяқ алыңдар; таяқ алайық; балта алыңдар; балта алайық; мылтық алыңдар; мылтық алайық; мылтықтарыңды;
      тас жинаңдар; тас жинайық; қару әкеліңдер; пышақ әкеліңдер; мылтық әкеліңдер; таяқ әкеліңдер; балта әкеліңдер;
      пышақтарыңды қайраңдар; бөтелке дайындаңдар
    verbs: >-
      қару алу; қарулану; қаруланып; қару ұстау; қару асыну; қаруланып шығу; қаруланып шығайық; қаруланып шығыңдар; мылтық алу;
      пышақ алу; таяқ алу; қару тарату
  burn:
    calls: >-
      өртеңдер; өртеңіздер; өртейік; өрте бәрін; өртеп жіберіңдер; өртеп жіберейік; өртеп тастаңдар; өртеп тастайық; өртеп жібер;
      от қойыңдар; от қойыңыздар; от қояйық; отқа жағыңдар; отқа жағайық; отқа орайық; отқа ораңдар; жағып жіберіңдер; жағып жіберейік;
      бензин құйыңдар; бензин құяйық; бензин әкеліңдер; бөтелке лақтырыңдар; бөтелке лақтырайық; жансын бәрі; өртенсін
    verbs: >-
      өртеу; өртеп жіберу; өртеп тастау; от қою; отқа жағу; отқа орау; бензин құю; жағып жіберу; өртеуіміз
`
