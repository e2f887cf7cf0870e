// English documents of invented events in many forms, each with who speaks where.

import type { Form } from './form.ts'

export const ENGLISH: readonly Form[] = [
  {
    form: 'interview with full names, then initials',
    text: 'Night at the depot\n\nClara Hume: When did the lorries come?\nIvo Petersen: They came at nine.\nC.H.: Who opened the gate?\nI.P.: The foreman opened the gate.',
    said: {
      'When did the lorries come': 'Clara Hume',
      'They came at nine': 'Ivo Petersen',
      'Who opened the gate': 'C.H.',
      'The foreman opened the gate': 'I.P.',
    },
  },
  {
    form: 'Q and A with a byline in the head',
    text: 'Interview with Greta Lund, nurse\nInterviewed by Paul Ostrow, 4 May 2021\n\nQ: Was the ward full?\nA: The ward was full by noon.\n\nQ: Who counted the wounded?\nA: We counted them ourselves.',
    said: { 'Was the ward full': 'Q', 'The ward was full by noon': 'A', 'We counted them ourselves': 'A' },
    silent: ['Interviewed by Paul Ostrow'],
  },
  {
    form: 'labels in bold behind which the words stand',
    file: 'a.md',
    text: '# The strike\n\n**Reporter:** Did the guards fire?\n\n**Noor Dahl:** The guards fired twice.\n\nThen the crowd ran.',
    said: {
      'Did the guards fire': 'Reporter',
      'The guards fired twice': 'Noor Dahl',
      'Then the crowd ran': 'Noor Dahl',
    },
  },
  {
    form: 'labels in bold with the colon outside',
    file: 'a.md',
    text: "**Host**: The bridge was closed, wasn't it?\n\n**Omar Finch**: The bridge was closed on Monday.\n\n**Host**: And then?\n\n**Omar Finch**: The soldiers left.",
    said: {
      'The bridge was closed, wasn': 'Host',
      'closed on Monday': 'Omar Finch',
      'The soldiers left': 'Omar Finch',
    },
  },
  {
    form: 'questions in italics, the head names both',
    file: 'a.md',
    text: '# "The gates were locked"\n\nBy Lena Marsh\n\nTobias Keller worked at the mill for nine years. We met him in March.\n\n*When were the gates locked?*\n\nThe gates were locked at six.\n\n*Who had the key?*\n\nThe manager had the key.\n\n*Did you report it?*\n\nI reported it the next day.',
    said: {
      'When were the gates locked': 'Lena Marsh',
      'worked at the mill': 'Lena Marsh',
      'The gates were locked at six': 'Tobias Keller',
      'The manager had the key': 'Tobias Keller',
      'I reported it the next day': 'Tobias Keller',
    },
    silent: ['By Lena Marsh'],
  },
  {
    form: 'protocol of a hearing in capitals',
    text: 'HEARING OF 4 MAY 2021\n\nTHE COURT: You may begin.\n\nMR. HALE: Did you see the accused that night?\n\nTHE WITNESS: I saw him at the gate.\n\nMR. HALE: Was he armed?\n\nTHE WITNESS: He had no weapon.\n\nMS. ORD: The question was answered.',
    said: {
      'Did you see the accused': 'MR. HALE',
      'I saw him at the gate': 'THE WITNESS',
      'He had no weapon': 'THE WITNESS',
      'The question was answered': 'MS. ORD',
    },
  },
  {
    form: 'protocol with roles in lower case',
    text: 'Minutes of the inquiry\n\nThe chair: The inquiry is open.\n\nCounsel for the city: The city paid for the damage.\n\nThe witness: Nobody paid us.\n\nThe chair: The city has lists.\n\nThe witness: The lists are wrong.',
    said: {
      'The city paid for the damage': 'Counsel for the city',
      'Nobody paid us': 'The witness',
      'The city has lists': 'The chair',
      'The lists are wrong': 'The witness',
    },
  },
  {
    form: 'a council whose speakers have roles behind their names',
    text: 'Council meeting, 3 June 2020 (extract)\n\nHelen Ruiz (mayor): The water is safe.\nBen Ashby, councillor: The water was brown on Sunday.\nHelen Ruiz (mayor): A pipe was replaced.\nBen Ashby, councillor: Nobody told the residents.',
    said: {
      'The water is safe': 'Helen Ruiz',
      'brown on Sunday': 'Ben Ashby',
      'A pipe was replaced': 'Helen Ruiz',
      'Nobody told the residents': 'Ben Ashby',
    },
  },
  {
    form: 'Dr., Cllr and other titles before names',
    text: 'Dr. Mina Sorel: Eleven people were treated here.\n\nCllr Ned Price: The council had ordered two ambulances.\n\nDr. Mina Sorel: One ambulance came.\n\nInspector Voss: The road was blocked.',
    said: {
      'Eleven people were treated': 'Dr. Mina Sorel',
      'ordered two ambulances': 'Cllr Ned Price',
      'One ambulance came': 'Dr. Mina Sorel',
      'The road was blocked': 'Inspector Voss',
    },
  },
  {
    form: 'numbered questions with answers below',
    text: 'Answers of Piet Vandal to the committee\n\n1. When did you leave the plant?\nI left the plant at four.\n\n2. Who stayed behind?\nTwo welders stayed behind.\n\n3. Was there a fire?\nThere was no fire.',
    said: {
      'I left the plant at four': 'Piet Vandal',
      'Two welders stayed behind': 'Piet Vandal',
      'There was no fire': 'Piet Vandal',
    },
  },
  {
    form: 'a diary with dated entries and a signature',
    text: '3 March\nThe power went off at noon. Nobody came.\n\n4 March\nSoldiers searched the cellar. They took the radio.\n\n5 March\nThe radio came back broken.\n\nEdda Morrow',
    said: {
      'The power went off': 'Edda Morrow',
      'Soldiers searched the cellar': 'Edda Morrow',
      'came back broken': 'Edda Morrow',
    },
    silent: ['Edda Morrow'],
  },
  {
    form: 'a blog with "Posted by"',
    text: 'Third day without bread\nPosted by Amy Tallow on 6 May 2022\n\nThe shop stayed closed again. The police guard an empty store.\n\nYesterday I counted forty people in the queue.',
    said: { 'The shop stayed closed': 'Amy Tallow', 'I counted forty people': 'Amy Tallow' },
    silent: ['Posted by'],
  },
  {
    form: '"I, NAME, born ..., state"',
    text: 'WITNESS STATEMENT\n\nI, Anna Brandt, born 4 May 1980 in Orel, state as follows.\n\nThe police entered the yard at five. They broke the door of my flat.\n\nSigned at Karsu, 3 June 2021',
    said: { 'The police entered the yard': 'Anna Brandt' },
    silent: ['Signed at Karsu'],
  },
  {
    form: '"I, the undersigned NAME"',
    text: 'DECLARATION\n\nI, the undersigned Walter Quill, declare the following. The warehouse was empty on Friday. The guards had left.',
    said: { 'The warehouse was empty': 'Walter Quill' },
  },
  {
    form: '"My name is NAME"',
    text: 'My name is Sofia Arden and I am a baker in Tolmas. The street was full of smoke. Two men lay near the fountain.\n\nI heard three shots from the roof.',
    said: { 'The street was full of smoke': 'Sofia Arden', 'I heard three shots': 'Sofia Arden' },
  },
  {
    form: 'a letter with a closing and a signature with a role',
    text: 'To the Ombudsman\n\nDear Madam,\n\nMy son was detained on 4 May. The police refuse to say where he is. I ask for an inquiry.\n\nYours faithfully,\nMarta Lindqvist, Karsu',
    said: { 'My son was detained': 'Marta Lindqvist' },
    silent: ['Yours faithfully', 'Marta Lindqvist'],
  },
  {
    form: 'a statement of a body in the title',
    text: 'Statement by the Harbour Workers Union\n\nThe harbour was closed without warning. Our members were not paid for March. We demand a public inquiry.',
    said: { 'The harbour was closed': 'Harbour Workers Union' },
  },
  {
    form: 'a press release with its press service at the end',
    text: 'PRESS RELEASE\n\nThe plant works normally. There was no explosion on Tuesday.\n\nClaims of casualties are false.\n\nPress service of the Tolmas Steel Works',
    said: {
      'The plant works normally': 'Press service of the Tolmas Steel Works',
      'Claims of casualties': 'Press service of the Tolmas Steel Works',
    },
    silent: ['Press service of'],
  },
  {
    form: 'a report prepared by an organisation',
    text: 'Detentions in the river district\n\nReport prepared by Open Docket, a legal aid group\nJune 2021\n\nAt least forty people were detained in May. Six of them were minors.',
    said: { 'At least forty people': 'Open Docket' },
    silent: ['Report prepared by'],
  },
  {
    form: 'a field that names the organisation',
    text: 'Title: Raids in the old town\nOrganisation: Lantern Watch\nDate: 3 June 2021\n\nThe raids began at dawn. Three shops were searched.',
    said: { 'The raids began at dawn': 'Lantern Watch' },
    silent: ['Lantern Watch'],
  },
  {
    form: 'news with a byline in front of the date line',
    text: 'Bridge closed after clashes\n\nBy Rita Colm and Sam Voigt\n\nTOLMAS, 5 May (Northern Wire) - The bridge was closed on Tuesday. Police used water cannon.',
    said: { 'The bridge was closed': 'Rita Colm and Sam Voigt' },
    silent: ['By Rita Colm'],
  },
  {
    form: 'news with an agency line alone',
    text: 'Bridge closed after clashes\n\nTOLMAS, 5 May (Northern Wire) - The bridge was closed on Tuesday. Police used water cannon.\n\nNobody was hurt.',
    said: { 'The bridge was closed': 'Northern Wire', 'Nobody was hurt': 'Northern Wire' },
  },
  {
    form: 'news with its author at the end',
    text: 'Smoke over the market\n\nThe market burned for six hours. Firemen had no water.\n\nThe governor blames the traders.\n\nReporting by Lotte Hansen',
    said: { 'The market burned': 'Lotte Hansen' },
    silent: ['Reporting by'],
  },
  {
    form: 'news with name and role under the title',
    text: 'Smoke over the market\nLotte Hansen, staff correspondent\n\nThe market burned for six hours. Firemen had no water.',
    said: { 'The market burned': 'Lotte Hansen' },
    silent: ['Lotte Hansen'],
  },
  {
    form: 'a chat: name, comma, time on a line of its own',
    text: 'Mira, 18:02\nthe tram stopped at the bridge\n\nJoss, 18:03\npolice are checking papers\n\nMira, 18:05\nthey took two students',
    said: { 'the tram stopped': 'Mira', 'police are checking': 'Joss', 'they took two students': 'Mira' },
  },
  {
    form: 'a chat: time before the name',
    text: '18:02 Mira: the tram stopped at the bridge\n18:03 Joss: police are checking papers\n18:05 Mira: they took two students',
    said: { 'the tram stopped': 'Mira', 'police are checking': 'Joss', 'they took two students': 'Mira' },
  },
  {
    form: 'a chat: 12-hour clock and a dash',
    text: '[9:14 PM] mira_k: the tram stopped at the bridge\n[9:15 PM] joss: police are checking papers\n[9:17 PM] mira_k: they took two students',
    said: { 'the tram stopped': 'mira_k', 'police are checking': 'joss', 'they took two students': 'mira_k' },
  },
  {
    form: 'a chat: handles, a bullet and the time',
    text: '@mira · 18:02\nthe tram stopped at the bridge\n@joss · 18:03\npolice are checking papers\n@mira · 18:05\nthey took two students',
    said: { 'the tram stopped': '@mira', 'police are checking': '@joss', 'they took two students': '@mira' },
  },
  {
    form: 'subtitles with voices of one surname',
    file: 'a.vtt',
    text: 'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Jan Holt>The siren went off at six.\n\n00:05.000 --> 00:08.000\n<v Eva Holt>No, the siren went off at seven.</v>\n\n00:09.000 --> 00:12.000\n<v.loud Jan Holt>The cellar was locked.',
    said: { 'went off at six': 'Jan Holt', 'went off at seven': 'Eva Holt', 'The cellar was locked': 'Jan Holt' },
  },
  {
    form: 'subtitles with names in capitals, some only once',
    file: 'a.srt',
    text: '1\n00:00:01,000 --> 00:00:04,000\nMARTA: The siren went off at six.\n\n2\n00:00:05,000 --> 00:00:08,000\nThe cellar was locked.\n\n3\n00:00:09,000 --> 00:00:12,000\nMAN: I have the key.\n\n4\n00:00:13,000 --> 00:00:15,000\nMARTA: He opened the door.',
    said: {
      'went off at six': 'MARTA',
      'The cellar was locked': 'MARTA',
      'I have the key': 'MAN',
      'He opened the door': 'MARTA',
    },
  },
  {
    form: 'a voice message with a title that names the speaker',
    text: 'Transcript of a voice message from Dora Finn, 4 May 2021\n\nI am on the roof now. Two buses stand at the corner. They brought men with sticks.',
    said: { 'I am on the roof': 'Dora Finn' },
  },
  {
    form: 'a deposition whose examiner is named in a line of its own',
    text: 'DEPOSITION OF KARL WENZ\nTaken on 4 May 2021\n\nBY MS. ORD:\nQ. Where did you stand?\nA. I stood behind the pump.\nQ. Who gave the order?\nA. The captain gave the order.',
    said: { 'Where did you stand': 'Q', 'behind the pump': 'A', 'The captain gave': 'A' },
  },
  {
    form: 'initials without stops as labels',
    text: 'Conversation between Paula Reed (PR) and Isak Moen (IM), 3 June 2021\n\nPR: The mill was closed in April.\nIM: The mill burned in March.\nPR: Who told you that?\nIM: My uncle saw the fire.',
    said: { 'closed in April': 'PR', 'burned in March': 'IM', 'My uncle saw': 'IM' },
  },
  {
    form: 'a panel with a moderator and an audience',
    text: 'MODERATOR: The dam broke on Friday.\nPROF. ALMA RIIS: The dam was cracked for years.\nAUDIENCE MEMBER: Nobody warned the village.\nPROF. ALMA RIIS: The report was kept secret.\nMODERATOR: The ministry denies that.',
    said: {
      'broke on Friday': 'MODERATOR',
      'cracked for years': 'PROF. ALMA RIIS',
      'Nobody warned': 'AUDIENCE MEMBER',
      'denies that': 'MODERATOR',
    },
  },
  {
    form: 'minutes: title and surname, then words behind a stop',
    text: 'Mr Hale. — The pump failed at noon.\nMrs Ord. — The pump never failed.\nMr Hale. — The log says so.\nMrs Ord. — The log was rewritten.',
    said: { 'The pump failed': 'Mr Hale', 'never failed': 'Mrs Ord', 'The log was rewritten': 'Mrs Ord' },
  },
  {
    form: 'an affidavit: "I, NAME, of PLACE, make oath"',
    text: 'AFFIDAVIT\n\nI, Gideon Marsh, of 4 Mill Lane, Tolmas, make oath and say:\n\n1. The gates were closed at noon.\n\n2. Two guards beat my neighbour.\n\n3. I called the police twice.',
    said: {
      'The gates were closed': 'Gideon Marsh',
      'Two guards beat': 'Gideon Marsh',
      'I called the police': 'Gideon Marsh',
    },
  },
  {
    form: 'an open letter signed by several',
    text: 'Open letter to the governor\n\nThe hospital has had no water for a week. The pumps stand idle. We ask for an answer.\n\nSigned: Nora Vint, Paul Essen, Ivy Cole',
    said: { 'The hospital has had': 'Nora Vint' },
  },
  {
    form: 'a post on a network: name, handle and time above',
    text: 'Mona Vale @monavale · May 4\n\nThe square is full of smoke. Two vans came from the river side. The police watched.',
    said: { 'The square is full': 'Mona Vale' },
    silent: ['@monavale'],
  },
  {
    form: 'news: name, agency',
    text: 'Two held after fire\n\nRita Colm, Northern Wire\nMay 6, 2021\n\nTwo men were held after the fire at the mill. The owner blames the union.',
    said: { 'Two men were held': 'Rita Colm' },
    silent: ['Rita Colm, Northern Wire'],
  },
  {
    form: 'a radio script with the presenter',
    text: 'PRESENTER: The bridge is still closed.\n\nREPORTER (Sam Voigt): The bridge was damaged by a barge.\n\nRESIDENT 1: There was no barge.\n\nRESIDENT 2: I saw an explosion.',
    said: {
      'still closed': 'PRESENTER',
      'damaged by a barge': 'REPORTER',
      'There was no barge': 'RESIDENT 1',
      'I saw an explosion': 'RESIDENT 2',
    },
  },
  {
    form: 'a statement "as told to"',
    text: 'What I saw at the mill\nBy Jonah Pike, as told to Sam Voigt\n\nThe mill was dark when I came. Two men carried cans.',
    said: { 'The mill was dark': 'Jonah Pike' },
    silent: ['as told to'],
  },
  {
    form: 'an e-mail with its head',
    text: 'From: Alice Bern <alice@example.org>\nTo: Desk\nSubject: fire\nDate: 4 May 2021\n\nThe mill burned for two hours. The guards were away.\n\nAlice',
    said: { 'The mill burned': 'Alice Bern' },
  },
  {
    form: 'speech with the speaker in the title',
    text: 'Remarks by Governor Elsa Thorn at the town hall\n\nThe dam is safe. Nobody was hurt. The rumours are wrong.',
    said: { 'The dam is safe': 'Elsa Thorn' },
  },
  {
    form: 'news without a byline, whatever its sentences begin with',
    text: 'Water returns to Tolmas\n\nBy noon the pumps ran again. By order of the mayor the wells stay closed.\n\nThe reason: a broken valve. Note: the water must be boiled.\n\nStatement of the day: nobody is to blame. From Monday the buses run again.',
    said: { 'the pumps ran again': 'author', 'a broken valve': 'author', 'the buses run again': 'author' },
  },
  {
    form: 'a report without an author that ends in a place',
    text: 'What happened at the mill\n\nThe mill burned on Friday. Chief engineer: the wiring was old. Mayor Thorn said the guards slept.\n\nTwo families left for New Karsu. The mill stands empty.',
    said: { 'The mill burned': 'author', 'Two families left': 'author' },
  },
  {
    form: 'commission of inquiry: counsel, witness by number, commissioner',
    text: 'COMMISSION OF INQUIRY - DAY 4\n\nCOMMISSIONER ADEYE: The witness may sit.\n\nCOUNSEL TO THE COMMISSION: Was the valve open?\n\nWITNESS 12: The valve was shut.\n\nCOUNSEL TO THE COMMISSION: Who shut the valve?\n\nWITNESS 12: The night shift shut it.',
    said: {
      'may sit': 'COMMISSIONER ADEYE',
      'Was the valve open': 'COUNSEL TO THE COMMISSION',
      'The valve was shut': 'WITNESS 12',
      'night shift shut it': 'WITNESS 12',
    },
  },
  {
    form: 'podcast: names with times behind them on lines of their own',
    text: 'Lia Brandt  0:04\nThe trains stopped at nine.\n\nOwen Tarr  0:11\nThe trains ran until ten.\n\nLia Brandt  0:19\nThe board said nine.',
    said: { 'stopped at nine': 'Lia Brandt', 'ran until ten': 'Owen Tarr', 'The board said nine': 'Lia Brandt' },
  },
  {
    form: 'letter with date, place and "cc" behind the signature',
    text: 'Tolmas, 4 May 2021\n\nDear Mr Hale,\n\nThe wells were poisoned on Sunday. Six children fell ill.\n\nI expect an answer.\n\nSincerely,\n\nRuth Anders\nHeadmistress',
    said: { 'The wells were poisoned': 'Ruth Anders' },
    silent: ['Ruth Anders'],
  },
  {
    form: 'organisation signs at the end',
    text: 'Events at the quarry\n\nThe quarry was closed by force. Four workers were beaten.\n\nNobody was charged.\n\nLantern Watch, Tolmas, 6 May 2021',
    said: { 'closed by force': 'Lantern Watch' },
    silent: ['Lantern Watch'],
  },
  {
    form: 'interview: the host is named in the introduction, labels are first names',
    file: 'a.md',
    text: '# The night shift\n\n_Paula Reed talks to Isak Moen, a stoker._\n\n**Paula:** When did the boiler stop?\n\n**Isak:** The boiler stopped at two.\n\n**Paula:** Who was there?\n\n**Isak:** Three men were there.',
    said: { 'When did the boiler': 'Paula', 'stopped at two': 'Isak', 'Three men were there': 'Isak' },
  },
  {
    form: 'chat: name above, text below, no times',
    text: 'Mira:\nthe tram stopped\n\nJoss:\npolice are here\n\nMira:\nthey took two students',
    said: { 'the tram stopped': 'Mira', 'police are here': 'Joss', 'they took two': 'Mira' },
  },
]
