import { statementTests } from '../../test/support/statement-tests.ts'

statementTests('en', [
  // Verbs of saying before, behind, inside.
  [
    'Akim Serik said that the warehouse burned down on Tuesday.',
    'the warehouse burned down on Tuesday | Akim Serik | affirm | hearsay',
  ],
  [
    'The warehouse burned down on Tuesday, Akim Serik said.',
    'The warehouse burned down on Tuesday | Akim Serik | affirm | hearsay',
  ],
  [
    'The warehouse burned down on Tuesday, said Akim Serik, a driver.',
    'The warehouse burned down on Tuesday | Akim Serik | affirm | hearsay',
  ],
  [
    'The warehouse, Akim Serik said, burned down on Tuesday.',
    'The warehouse, Akim Serik said, burned down on Tuesday | Akim Serik | affirm | hearsay',
  ],
  [
    'On Friday the head of the district, Dana Orman, told reporters that nobody had been arrested.',
    'nobody had been arrested | Dana Orman | deny | hearsay',
  ],
  ['The spokesman claimed the road had been mined.', 'the road had been mined | spokesman | affirm | hearsay'],
  ['A nurse told us the wounded lay in the corridor.', 'the wounded lay in the corridor | nurse | affirm | hearsay'],
  [
    'The governor insists that order has been restored and that the shops will open tomorrow.',
    'order has been restored | governor | affirm | hearsay',
    'the shops will open tomorrow | governor | affirm | hearsay',
  ],
  [
    'According to the ministry, forty people were detained.',
    'forty people were detained | ministry | affirm | hearsay',
  ],
  [
    'Forty people were detained, according to the ministry.',
    'Forty people were detained | ministry | affirm | hearsay',
  ],
  ['In the words of Dana Orman, the city was abandoned.', 'the city was abandoned | Dana Orman | affirm | hearsay'],
  ['As Dana Orman put it, the city was abandoned.', 'the city was abandoned | Dana Orman | affirm | hearsay'],
  [
    'Aliya told me her brother had said the soldiers shot at the windows.',
    'the soldiers shot at the windows | her brother<Aliya | affirm | hearsay',
  ],
  [
    '"They shot at us," Dana Orman said. "Two men fell."',
    'They shot at us | Dana Orman | affirm | hearsay',
    'Two men fell | Dana Orman | affirm | hearsay',
  ],
  [
    'Dana Orman came later. She added that the gate had been locked.',
    'Dana Orman came later |  | affirm | unsourced',
    'the gate had been locked | Dana Orman | affirm | hearsay',
  ],
  ['The mayor\'s wife wrote: "We are safe."', "We are safe | mayor's wife | affirm | hearsay"],
  [
    'My brother, who works at the station, says the trains have stopped.',
    'the trains have stopped | My brother | affirm | hearsay',
  ],
  // Agentless.
  ['It is reported that two bridges were blown up.', 'two bridges were blown up |  | affirm | hearsay'],
  ['Two bridges were reportedly blown up.', 'Two bridges were reportedly blown up |  | affirm | hearsay'],
  ['The commander is said to have fled.', 'The commander is said to have fled |  | affirm | hearsay'],
  ['They say the water is poisoned.', 'the water is poisoned |  | affirm | hearsay'],
  ['There are rumours that the dam has burst.', 'the dam has burst |  | affirm | hearsay'],
  ['Rumours that the dam had burst spread quickly.', 'the dam had burst |  | affirm | hearsay'],
  ['I was told that the buses had been cancelled.', 'the buses had been cancelled |  | affirm | hearsay'],
  // Where it is from.
  ['I saw how they dragged the driver out.', 'they dragged the driver out |  | affirm | own-perception'],
  ['We heard three explosions.', 'We heard three explosions |  | affirm | own-perception'],
  ['They beat me with a stick.', 'They beat me with a stick |  | affirm | own-perception'],
  ['According to our register, nine patients came in.', 'nine patients came in |  | affirm | own-document'],
  ['They must have come from the barracks.', 'They must have come from the barracks |  | affirm | inference'],
  ['I think the fire started in the cellar.', 'the fire started in the cellar |  | affirm | inference'],
  ['The fire apparently started in the cellar.', 'The fire apparently started in the cellar |  | affirm | inference'],
  ['The shop closed at noon.', 'The shop closed at noon |  | affirm | unsourced'],
  // Denial.
  ['The depot did not burn.', 'The depot did not burn |  | deny | unsourced'],
  [
    'The ministry denied that soldiers had fired at the crowd.',
    'soldiers had fired at the crowd | ministry | deny | hearsay',
  ],
  [
    'The ministry denies reports that soldiers fired at the crowd.',
    'soldiers fired at the crowd | ministry | deny | hearsay',
  ],
  ['It is not true that the bridge was closed.', 'the bridge was closed |  | deny | unsourced'],
  ["I don't think that they were armed.", 'they were armed |  | deny | inference'],
  ['Nobody denies that the bridge was closed.', 'the bridge was closed |  | affirm | unsourced'],
  ['The ministry did not deny that the bridge was closed.', 'the bridge was closed | ministry | affirm | hearsay'],
  [
    'Not only the depot but also the school burned.',
    'Not only the depot but also the school burned |  | affirm | unsourced',
  ],
  [
    'It was not soldiers but guards who opened the gate.',
    'It was not soldiers but guards who opened the gate |  | affirm | unsourced',
  ],
  ['The shop that did not close was looted.', 'The shop that did not close was looted |  | affirm | unsourced'],
  ['There was no water in the tap.', 'There was no water in the tap |  | deny | unsourced'],
  ['No riots were reported.', 'No riots were reported |  | open | hearsay'],
  ['We cannot confirm that anybody was hurt.', 'anybody was hurt |  | open | unsourced'],
  ["I don't know whether they were armed.", 'they were armed |  | open | unsourced'],
  ['He refused to leave the house.', 'He refused to leave the house |  | affirm | unsourced'],
  // Clauses.
  [
    'Two men broke the lock and carried the boxes away.',
    'Two men broke the lock |  | affirm | unsourced',
    'carried the boxes away |  | affirm | unsourced',
  ],
  ['They shouted and ran.', 'They shouted and ran |  | affirm | unsourced'],
  [
    'The shop closed because its windows were broken and the owner had fled.',
    'The shop closed because its windows were broken and the owner had fled |  | affirm | unsourced',
  ],
  [
    'When the lights went out, the crowd panicked.',
    'When the lights went out, the crowd panicked |  | affirm | unsourced',
  ],
  [
    'The police arrived late, but the firemen were already there.',
    'The police arrived late |  | affirm | unsourced',
    'the firemen were already there |  | affirm | unsourced',
  ],
  ['Shots were heard in Ashy and in Borly.', 'Shots were heard in Ashy and in Borly |  | affirm | unsourced'],
  [
    'The market, which had been open since Monday, was empty; the stalls were broken.',
    'The market, which had been open since Monday, was empty |  | affirm | unsourced',
    'the stalls were broken |  | affirm | unsourced',
  ],
  // Questions.
  ['Were shots fired from the roof?', 'Were shots fired from the roof |  | query | unsourced'],
  ['Why did the protesters burn cars?', 'Why did the protesters burn cars |  | affirm | unsourced'],
  ['How many were detained?', 'How many were detained |  | query | unsourced'],
  ['What did you see?'],
  // What is none.
  ['If they had come, we would be dead.'],
  ['I wish they had stayed.'],
  ['Thank you very much.'],
  ['Listen, let me explain.'],
  ['The minister spoke about the fire.'],
  ["I don't remember."],
  ['What a terrible day!'],
])
