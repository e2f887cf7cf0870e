// English words by what they may be in a clause. Data.

const set = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

export const FINITE_EN =
  set(`is am are was were has have had do does did will would can could must should may might shall cannot
  isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mustn't shouldn't mightn't ain't needn't
  i'm he's she's it's that's there's who's what's here's where's we're they're you're i've we've they've you've i'd he'd she'd we'd they'd you'd i'll he'll she'll it'll we'll they'll you'll
  isnt arent wasnt werent hasnt havent hadnt dont doesnt didnt wont wouldnt cant couldnt shouldnt im ive theyre
  became began blew bought broke brought built burnt came caught chose crept dealt did drank drew drove dug ate fell fed felt fled flew forgot fought found froze gave went grew
  heard held hid hung kept knelt knew laid lay led left lent lost made meant met paid ran rang rode rose said sang sank sat saw sent shook shot shrank slept slid spent spoke
  stood stole struck stuck swept swam swore taught thought threw told took tore understood woke wore wept won wrote shone sold shut`)

/** Past forms equal to the base, and forms that are nouns or participles as often: finite behind a subject or a conjunction. */
export const PAST_OR_BASE_EN = set(
  `hit cut put set let hurt beat shut burst split bet cost read spread quit shed rid cast got felled run come become overrun`,
)

/** Base forms; with -s the third person. */
export const BASE_EN =
  set(`operate apply approve assist attend ban bear bite blow bother breathe celebrate choose cite combine commit compile complete concern condemn conduct connect consider consist construct convince correct crash create cross decide decline defend defy delay depart dig disagree disarm discover discuss display divide draw dream dump earn elect employ enable encourage enjoy ensure establish exceed exclude express extend face fit fix fly gain govern grab greet grant halt handle hang heal hesitate hire hunt hurry imagine impose improve increase install intend interrupt introduce involve lack laugh launch lay lift locate manage measure melt miss monitor negotiate object observe obtain oppose oversee participate perform permit persuade possess pour praise predict prepare proceed produce promote propose pursue rain react recover recruit reduce reflect regard reject rely rent replace represent rescue resemble resist resolve respond restrict resume retreat reveal roam roll rush sail satisfy scare secure seek separate serve settle shelter shift shock sing sink slide smile soak spare split spray squeeze stare starve stick strengthen struggle submit surrender survive swear sweep swim switch tear thank tie tolerate torture transfer transport travel tremble trigger undergo unite vanish vary violate volunteer wash waste wave weigh welcome wipe withhold accept act add admit agree allow announce answer appear arrest arrive ask attack avoid beat become begin believe belong block break bring build burn buy call calm carry catch cause
  change charge check claim clean clear climb close collect come complain confirm contain continue control count cover cry cut deny depend describe destroy detain die disappear dispute doubt drag drive eat end
  enter escape exist expect explain explode fail fall fear feel fight fill film find finish fire flee follow forget force gather get give go grow guard guess happen hate have hear help hide hit hold hope hurt
  identify include investigate invite join jump keep kick kill know land last lead learn leave let lie like listen live lock look lose love make matter mean meet move name need notice obey occur offer open
  order owe own pass pay pick plan play point post prefer prevent promise protect prove provide publish pull push put quit raise reach read realise receive record refuse regret release remain remember remove
  repair repeat reply report require resign rest return ring rise rob run save say see seem seize sell send set shake shoot shout show shut sign sit sleep smash smell smoke speak spend spread stand start stay
  steal stop strike study suffer suggest support suppose surround suspect take talk tell testify think threaten throw touch treat trust try turn understand use visit vote wait walk want warn watch wear win
  wish withdraw witness wonder work worry wound write evacuate restore deliver respect disperse compare deserve demand blame accuse search arm hand bury injure loot ignore mention recognise contradict differ contact`)

/** Words in -ed that are no verbs, or adjectives before nouns. */
export const NOT_ED_EN = set(
  `need indeed speed seed feed bed red hundred naked sacred wicked shed weed deed breed greed blessed rugged beloved exceed proceed succeed agreed-upon aged kindred so-called embed armoured`,
)

export const DETERMINER_EN =
  set(`the a an this that these those my your his her its our their some any no every each all both many several few another other such one two three four five six seven eight nine ten eleven twelve
  fifteen twenty thirty forty fifty sixty hundred thousand dozens hundreds thousands more most`)

export const PREPOSITION_EN = set(
  `in on at to of from with by for about into onto over under near behind between among through across around against along during without within off out up down towards toward beside besides outside inside upon per via despite before after since until till as like than except`,
)

export const PRONOUN_EN = set(
  `i you he she it we they who this that these those there nobody somebody everybody anybody everyone someone anyone none nothing something everything others many some both all one`,
)

export const SUBORDINATE_EN = set(
  `because although though when whenever if unless where wherever who whom whose which that what how why whether lest once`,
)

/** Subordinate only when a predicate of their own follows. */
export const HALF_SUBORDINATE_EN = set(`before after since until till as while than like for`)

export const COORDINATE_EN = set(`and but or so yet whereas`)

export const NEGATION_EN =
  set(`not no never nobody none nothing nowhere neither nor cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't mustn't shouldn't mightn't ain't needn't
  isnt arent wasnt werent hasnt havent hadnt dont doesnt didnt wont wouldnt cant couldnt shouldnt hardly scarcely`)

export const ADVERB_EN = set(
  `then also later finally immediately just never not already soon again even only still almost really probably certainly possibly perhaps apparently allegedly reportedly always often sometimes now there here afterwards eventually suddenly too ever both either nevertheless however therefore thus quickly slowly openly simply first instead twice once together`,
)

export const FIRST_EN = set(
  `i we me us my our mine ours myself ourselves i'm i've i'd i'll we're we've we'd we'll im ive`,
)
