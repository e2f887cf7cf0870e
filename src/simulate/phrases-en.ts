// English phrase book of the invented crisis: daily talk, the tremor that everybody felt, and how people report.

import type { PhraseBook } from './grammar.ts'

export const PHRASES_EN: PhraseBook = {
  where: `on Mill Square | near the Old Pier | by Lantern Street | at the Weavers Market | on Granary Road
    behind the tram depot | outside school nine | at the ferry landing | near the water tower | by the cinema
    at the corner bakery | on the north stairs | along the canal | next to the pharmacy | by the bus ring
    at the fish hall | under the clock arch | in Dolvik | in Tarnesh | in Uzhmar | in Orvaly | in Lusmen | in Port Selen`,
  place: 'Mill Square | the Old Pier | Lantern Street | the Weavers Market | Granary Road | the tram depot | the canal',
  when: `this morning | since {t} | around {t} | half an hour ago | right after lunch | before {t} | late last night
    for the {n 2-9}th hour | at {t} sharp | between {t} and supper | at dawn | all evening | twice today | since yesterday`,
  who: `a woman with {n 2-5} bags | our postman {name} | two students | the night guard | a man in a {colour} jacket
    neighbours from house {n 2-98} | the bus driver | a group of {n 5-70} people | teacher {name} | the baker's daughter
    three fishermen | the tram conductor | an old man with a dog | my colleague {name} | somebody from flat {n 2-140}
    the stall keeper {name} | a courier | {n 2-9} boys on bicycles | the choir ladies | a couple with a pram`,
  name: `Tavi | Orsel | Meruna | Dalsa | Ilvet | Kasen | Norta | Belun | Rimaya | Sevik | Ulmena | Jarno | Petrisha
    Anzor | Lerta | Omin | Zavel | Tiryn | Eshka | Mordan`,
  colour: 'green | grey | yellow | torn blue | brown | white | striped | dark red',
  did: `was handing out tea | argued about the bread price | stood in line for candles | carried water upstairs
    kept asking for batteries | was sweeping broken glass | sang something slow | waited for the number {n 2-40} bus
    turned back without milk | sold the last {n 3-30} loaves | was looking for a lost cat | repaired the gate
    closed the shutters early | shared a charger with strangers | counted the street lamps | played chess on a box
    wrote a notice about the lift | drew a map on the wall | was giving away apples | boiled soup for {n 10-90} people`,
  thing: `the tap water | the tram line | the heating | the card terminal | the mobile signal | the queue for bread
    the number {n 2-40} bus | the street lighting | the school canteen | the kiosk with phone credit | the lift in house {n 2-98}
    the petrol station | the post office | the ferry | the bank counter | the swimming pool | the flour delivery
    the night chemist | the parcel office | the gas pressure`,
  state: `works again | has been off {when} | is slower than usual | only opens until {t} | costs {n 2-9} times more
    is closed for stocktaking | smells strange | keeps breaking down | is fine, I checked | takes cash only
    comes every {n 15-90} minutes | will be repaired by {t} | went silent {when} | is crowded as never before
    has a handwritten sign on it | runs on a generator | needs {n 2-9} more days`,
  ask: `who is in charge | whether the ferry sails | where to buy insulin | which school takes children
    why the sirens were tested | how to reach the dormitory | if the bakery opens | who lost a {colour} scarf
    where one can charge a phone | what the leaflet meant | when the flour arrives | whose {colour} van is parked`,
  feel: `honestly I am tired | we are all right here | my hands are cold | nobody slept | it is oddly calm
    I miss ordinary Mondays | the children keep joking | my mother bakes to stay calm | so much noise for nothing
    I stopped reading the papers | patience is thin today | we laughed a lot in spite of it`,
  advice: `take a torch with you | do not park | keep some change | ask for {name} | write your number on paper
    fill a bottle | let the old people go first | bring warm socks | leave the car and walk | knock at door {n 2-140}`,
  kin: 'aunt | brother-in-law | cousin | grandmother | flatmate | boss | godson | sister',
  topic: `the new bus plan | the price of sugar | the choir festival | the harbour fees | the mayor's speech
    the school exams | the football derby | the rent decree | the flood wall | the tram strike of last spring`,
  opinion: `I changed my mind | somebody should finally tell us more | nobody asked us | we talked until {t}
    there are {n 3-12} versions going round | I have read enough | my neighbours quarrel`,
  sentence: `{^who} {did} {where} {when}.
    {^when} {who} {did} {where}.
    {^thing} {where} {state}.
    Does anyone know {ask} {where}?
    {^feel}, but {thing} {state}.
    {^advice} {where}, {thing} {state}.
    My {kin} wrote that {thing} {where} {state}.
    {^opinion} about {topic}, then {who} {did}.
    {^where} {who} {did}, and {thing} {state}.
    {^feel}: {when} {who} {did} {where}.
    {^topic}? {^opinion} {where}; {advice}.
    "{^thing} {state}," said {who} {where}.`,
  headline: `{^thing} {where}: what we know at {t} | {^topic}: council meets {where} | {^who} {did} {where}
    {^thing} {state} | Notes from the day: {topic} | {n 2-90} households {where} ask about {topic}`,
  stock: `Good morning everyone! | Take care of yourselves | Peace to us all | Thank you! | Hold on, neighbours
    Is anybody here? | Please stay at home | Amen | We are with you | Any news?`,
  tremor: `{shock} at {event}, {room}, {reaction}. {after} | {reaction} when {shock} — {room}. {after}
    {^room} and {shock}, I was {doing}. {after} | I was {doing} when {shock}; {room}. {^reaction}.
    Felt it {where} too: {shock}, {room}. {after} | {^shock}! {^room}, {reaction}.`,
  shock: `the ground jumped | a long tremor rolled through | everything shook for {n 4-25} seconds | one dull push came
    the floor swayed like a boat | two short jolts hit | the walls hummed | a quake, I would say a strong {n 3-5}`,
  room: `the lamp swung {n 3-20} times | plates fell from shelf {n 2-5} | the {colour} vase broke | our cat hid under the bath
    books slid off | the window on floor {n 2-12} cracked | doors opened by themselves | plaster dust came down
    the aquarium lost half its water | the clock stopped at {event}`,
  reaction: `we ran down {n 2-12} floors | neighbours in slippers stood {where} | the children thought it was a game
    {name} grabbed the documents first | I held the door frame | my {kin} went on sleeping | the dog barked before it
    everybody phoned at once | we are sitting {where} now`,
  after: `All safe here. | Hands still shaking. | No cracks that I can find. | Is {name} all right? | Sleeping dressed tonight.
    The gas is shut off in house {n 2-98}. | How was it {where}? | Second push around {event}, weaker.`,
  doing: `frying onions | washing the baby | on the stairs | drilling a shelf | half asleep | in the barber's chair
    marking homework | counting the till | feeding pigeons {where} | on the phone with my {kin}`,
  stood: `I live {where}, floor {n 2-12}. | Standing {where} when it began. | I was walking home from {place}. | From our balcony near {place}:
    Writing it down while I remember, I was {doing}. | My shift ended at {event}. | {^doing}, then noise. | I drove past {place} with my {kin}.`,
  detail: `A {colour} car stood across the road. | Somebody lost a shoe with a {colour} lace. | {name} was beside me and can confirm.
    It smelled of {smell}. | I have {n 2-40} seconds of video. | The number on the lorry ended in {n 11-98}. | A dog would not stop barking.
    The lamps went out at {event}. | An old man prayed aloud. | I wrote the time on my hand: {event}. | It lasted until {event}.
    There was a {colour} umbrella on the ground. | Snow was falling sideways. | We hid {where} for {n 5-50} minutes.`,
  smell: 'burnt rubber | wet wool | diesel | sulphur | hot metal | old paper',
  close: `Ask me if you need more. | I do not know who gave the order. | That is all I can say. | My name stays out of this.
    I will tell it to whoever investigates. | I cannot sleep. | Do not write to me tonight. | I saw no more than this.`,
  relay: `{name} says: {said} | my {kin} heard that {said} | according to {name} {where}, {said} | they told us {where}: {said}
    {name} phoned at {t} and says {said} | people {where} repeat that {said}`,
  poll: 'Where shall we collect warm clothes? | Which evening for the yard meeting? | Do you have water at home?',
  answer: 'at the school | at the library | Thursday | Friday | yes | no | only cold',
}
