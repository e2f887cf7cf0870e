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
]
